//! Changes of hands, check by check.

use toride_domain::shop::{self as domain, Check};
use toride_vault as core;

use crate::{
    AccountId, AccountName, DoneView, HandoverId, PersonId, PersonName, Session, UtcMillis,
    VaultError, translate::all,
};

/// Why an account changes hands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum HandoverCause {
    /// Somebody else takes over, and who had it stays.
    Change,
    /// Who had it leaves.
    Leaving,
}

/// How a change of hands stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum HandoverState {
    /// Checks are open.
    Open,
    /// All are done, and nobody has signed.
    Ready,
    /// Signed off.
    SignedOff,
    /// Was signed off, and a check was taken back or added since.
    Lapsed,
    /// Begun by mistake.
    Cancelled,
}

/// A change of hands as a form fills it in.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct HandoverDraft {
    /// Why.
    pub cause: HandoverCause,
    /// Who has had it.
    pub from: Option<PersonId>,
    /// Who has it from then on.
    pub to: Option<PersonId>,
}

/// One thing that a fact is about.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct FactLine {
    /// For a second factor, the key of what kind it is.
    pub kind_key: Option<String>,
    /// What it is called.
    pub name: Option<String>,
}

/// What the vault knows beside a check.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct CheckFact {
    /// The key of the sentence.
    pub key: String,
    /// What it is about.
    pub lines: Vec<FactLine>,
    /// Since when.
    pub at: Option<UtcMillis>,
    /// Whether it speaks for the check or against it; none: neither.
    pub good: Option<bool>,
}

/// One check.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct CheckView {
    /// Which, to be handed back.
    pub id: String,
    /// The key of what is looked at; none for one that the shop added.
    pub key: Option<String>,
    /// The key of how to go about it.
    pub more_key: Option<String>,
    /// For one that the shop added, what is looked at.
    pub own: Option<String>,
    /// By whom it was done; none: not yet.
    pub done: Option<DoneView>,
    /// What the vault knows.
    pub facts: Vec<CheckFact>,
    /// Whether that shows that it is done: a person still has to say so.
    pub offered: bool,
}

/// One change of hands.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct HandoverView {
    /// Its id.
    pub id: HandoverId,
    /// The account.
    pub account: AccountName,
    /// Why.
    pub cause: HandoverCause,
    /// Who has had it.
    pub from: Option<PersonName>,
    /// Who has it from then on.
    pub to: Option<PersonName>,
    /// When it was begun.
    pub started_at: UtcMillis,
    /// The five, then those that the shop added.
    pub checks: Vec<CheckView>,
    /// A note; may be empty.
    pub note: String,
    /// How it stands.
    pub state: HandoverState,
    /// How many checks are not done.
    pub open: u32,
    /// Whether all checks are done and it waits for a signature.
    pub is_ready: bool,
    /// Who signed it.
    pub signed_off: Option<DoneView>,
    /// Who had signed it, where that has lapsed.
    pub lapsed: Option<DoneView>,
}

#[uniffi::export]
impl Session {
    /// Changes of hands of one account, or of all: those that are not done first, then the newest. Those begun by
    /// mistake are left out.
    ///
    /// # Errors
    /// `Locked`.
    pub fn handovers(&self, account: Option<AccountId>) -> Result<Vec<HandoverView>, VaultError> {
        self.guard(|session| session.handovers(account.map(TryInto::try_into).transpose()?))
            .map(all)
    }

    /// One change of hands.
    ///
    /// # Errors
    /// `NotFound`, `Locked`.
    pub fn handover(&self, id: HandoverId) -> Result<HandoverView, VaultError> {
        self.guard(|session| session.handover(id.try_into()?))
            .map(Into::into)
    }

    /// Begins a change of hands. Who leaves is marked as having left, and as somebody who knew the codes: that raises
    /// prompts for every account they touched. Writes to disk.
    ///
    /// # Errors
    /// `NotFound` for a person or account that is not there or is in the bin, `TooMany { Ties }`, `StorageFull`,
    /// `ReadOnly`, `Locked`.
    pub fn start_handover(
        &self,
        account: AccountId,
        draft: HandoverDraft,
    ) -> Result<HandoverId, VaultError> {
        self.guard(|session| session.start_handover(account.try_into()?, draft.try_into()?))
            .map(Into::into)
    }

    /// Says anew why, from whom and to whom. Writes to disk.
    ///
    /// # Errors
    /// As [`Session::start_handover`].
    pub fn edit_handover(&self, id: HandoverId, draft: HandoverDraft) -> Result<u64, VaultError> {
        self.guard(|session| session.edit_handover(id.try_into()?, draft.try_into()?))
    }

    /// Says by whom a check was done; none takes that back, and a signature lapses. Writes to disk.
    ///
    /// # Errors
    /// `NotFound`, `StorageFull`, `ReadOnly`, `Locked`.
    pub fn set_check(
        &self,
        id: HandoverId,
        check: String,
        by: Option<PersonId>,
    ) -> Result<u64, VaultError> {
        self.guard(|session| {
            let by = by.map(TryInto::try_into).transpose()?;
            session.set_check(id.try_into()?, check_id(&check)?, by)
        })
    }

    /// Adds a check of the shop's own, and gives its id. Writes to disk.
    ///
    /// # Errors
    /// `Invalid { Check }`, `TooLarge { Text }` over 180 bytes, `TooMany { Ties }` over 8, and as
    /// [`Session::set_check`].
    pub fn add_check(&self, id: HandoverId, text: String) -> Result<String, VaultError> {
        self.guard(|session| session.add_check(id.try_into()?, &text))
            .map(|check| check.to_string())
    }

    /// Takes a check of the shop's own out again. Writes to disk.
    ///
    /// # Errors
    /// As [`Session::set_check`]; `NotFound` for one of the five.
    pub fn remove_check(&self, id: HandoverId, check: String) -> Result<u64, VaultError> {
        self.guard(|session| match check_id(&check)? {
            core::CheckId::Own(check) => session.remove_check(id.try_into()?, check),
            core::CheckId::Known(_) => Err(core::Error::NotFound),
        })
    }

    /// Writes the note. Writes to disk.
    ///
    /// # Errors
    /// `Invalid { Note }`, `TooLarge { Text }` over 1,024 bytes, and as [`Session::set_check`].
    pub fn set_handover_note(&self, id: HandoverId, note: String) -> Result<u64, VaultError> {
        self.guard(|session| session.set_handover_note(id.try_into()?, &note))
    }

    /// Signs it off. Who takes over answers for the account from then on. Writes to disk.
    ///
    /// # Errors
    /// `Invalid { Checks }` while one is not done, and as [`Session::set_check`].
    pub fn sign_off(&self, id: HandoverId, by: PersonId) -> Result<u64, VaultError> {
        self.guard(|session| session.sign_off(id.try_into()?, by.try_into()?))
    }

    /// Takes the signature back. Writes to disk.
    ///
    /// # Errors
    /// As [`Session::set_check`].
    pub fn take_back_sign_off(&self, id: HandoverId) -> Result<u64, VaultError> {
        self.guard(|session| session.take_back_sign_off(id.try_into()?))
    }

    /// It was begun by mistake, or not after all; one that was signed stays in sight. Writes to disk.
    ///
    /// # Errors
    /// As [`Session::set_check`].
    pub fn cancel_handover(&self, id: HandoverId, cancelled: bool) -> Result<u64, VaultError> {
        self.guard(|session| session.cancel_handover(id.try_into()?, cancelled))
    }
}

/// One of the five by its name, or an addition by its 32 digits.
fn check_id(id: &str) -> Result<core::CheckId, core::Error> {
    match Check::of_id(id) {
        Some(check) => Ok(core::CheckId::Known(check)),
        None => crate::ids::addition(id).map(core::CheckId::Own),
    }
}

impl TryFrom<HandoverDraft> for core::HandoverDraft {
    type Error = core::Error;

    fn try_from(draft: HandoverDraft) -> Result<Self, Self::Error> {
        Ok(Self {
            cause: match draft.cause {
                HandoverCause::Change => domain::Cause::Change,
                HandoverCause::Leaving => domain::Cause::Leaving,
            },
            from: draft.from.map(TryInto::try_into).transpose()?,
            to: draft.to.map(TryInto::try_into).transpose()?,
        })
    }
}

impl From<domain::Cause> for HandoverCause {
    fn from(cause: domain::Cause) -> Self {
        match cause {
            domain::Cause::Change => Self::Change,
            domain::Cause::Leaving => Self::Leaving,
        }
    }
}

impl From<domain::HandoverState> for HandoverState {
    fn from(state: domain::HandoverState) -> Self {
        use domain::HandoverState as Inner;
        match state {
            Inner::Open => Self::Open,
            Inner::Ready => Self::Ready,
            Inner::SignedOff(_) => Self::SignedOff,
            Inner::Lapsed(_) => Self::Lapsed,
            Inner::Cancelled => Self::Cancelled,
        }
    }
}

impl From<core::FactLine> for FactLine {
    fn from(line: core::FactLine) -> Self {
        Self {
            kind_key: line.kind.map(|kind| core::factor_key(kind).to_owned()),
            name: line.name,
        }
    }
}

impl From<core::FactView> for CheckFact {
    fn from(fact: core::FactView) -> Self {
        Self {
            key: core::fact_key(fact.id).to_owned(),
            lines: all(fact.lines),
            at: fact.at.map(Into::into),
            good: fact.good,
        }
    }
}

impl From<core::CheckView> for CheckView {
    fn from(view: core::CheckView) -> Self {
        let (id, keys) = match view.id {
            core::CheckId::Known(check) => (check.id().to_owned(), Some(core::check_keys(check))),
            core::CheckId::Own(check) => (check.to_string(), None),
        };
        Self {
            id,
            key: keys.map(|(key, _)| key.to_owned()),
            more_key: keys.map(|(_, more)| more.to_owned()),
            own: view.own,
            done: view.done.map(Into::into),
            facts: all(view.facts),
            offered: view.offered,
        }
    }
}

impl From<core::HandoverView> for HandoverView {
    fn from(view: core::HandoverView) -> Self {
        let state = HandoverState::from(view.state);
        let signature: Option<DoneView> = view.signature.map(Into::into);
        let signed = |in_state| signature.clone().filter(|_| state == in_state);
        Self {
            id: view.id.into(),
            account: view.account.into(),
            cause: view.cause.into(),
            from: view.from.map(Into::into),
            to: view.to.map(Into::into),
            started_at: view.started_at.into(),
            checks: all(view.checks),
            note: view.note,
            state,
            open: view.open,
            is_ready: state == HandoverState::Ready
                || (state == HandoverState::Lapsed && view.open == 0),
            signed_off: signed(HandoverState::SignedOff),
            lapsed: signed(HandoverState::Lapsed),
        }
    }
}
