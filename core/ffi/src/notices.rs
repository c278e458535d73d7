//! What is to be done, why, and when to remind.

use toride_domain::{self as domain, QuietHours, Thing};
use toride_vault as core;

use crate::{
    AccountId, AccountName, ContactId, DeviceId, DeviceRow, FactorId, FactorKind, Reason, Renewal,
    Session, Urgency, UtcMillis, VaultError, guard::guard_or, translate::all,
};

/// Something that the person can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum StepKind {
    /// Get a new set at the service and store it.
    StoreNewSet,
    /// Try this second factor on the device that is in use now, or switch it off at the service.
    ConfirmFactor,
    /// Tell the service the new number or address, and say so here.
    UpdateContact,
    /// Take this contact point out of the account at the service.
    DropContact,
    /// See whether it is still theirs and reachable.
    ConfirmContact,
    /// Turn two-factor sign-in on again, and say so.
    TurnOnAgain,
    /// Record another second factor.
    AddFactor,
    /// Say that one second factor is enough.
    AcceptOneWay,
    /// Say that the old set is kept, and why.
    KeepOldSet,
    /// Make a backup file and test it.
    BackUp,
    /// Exchange with the second device.
    Sync,
    /// Type the recovery key.
    TypeRecoveryKey,
    /// Type the passphrase.
    TypePassphrase,
}

/// A step with what it is about.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct StepView {
    /// What to do.
    pub kind: StepKind,
    /// The second factor.
    pub factor: Option<FactorId>,
    /// The contact point.
    pub contact: Option<ContactId>,
    /// What kind of second factor.
    pub factor_kind: Option<FactorKind>,
    /// What the contact point, or what the factor depends on, is called.
    pub name: Option<String>,
}

/// What kind of thing a reason is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum AboutKind {
    /// A device.
    Device,
    /// A number or mailbox.
    Contact,
    /// A place.
    Place,
    /// A person.
    Person,
}

/// What a reason is about.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct AboutView {
    /// What kind of thing.
    pub kind: AboutKind,
    /// Its id, to be read as the id of that kind.
    pub id: String,
    /// What it is called; empty where it is not there any more.
    pub name: String,
}

/// One open reason.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PromptView {
    /// Why.
    pub reason: Reason,
    /// How pressing.
    pub urgency: Urgency,
    /// When the last thing happened that raised it; none where nothing but time did.
    pub since: Option<UtcMillis>,
    /// What it is about.
    pub about: Vec<AboutView>,
    /// What is left to do: all of these close it.
    pub todo: Vec<StepView>,
    /// This alone closes it too.
    pub alternative: Option<StepView>,
    /// Put off: not shown before then.
    pub put_off_until: Option<UtcMillis>,
    /// For how many days it can be put off at most.
    pub put_off_most: u8,
}

/// All open reasons of one account, or of the vault.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PromptCard {
    /// The account; none for the vault.
    pub account: Option<AccountName>,
    /// Codes left.
    pub left: u32,
    /// Of how many.
    pub of: u32,
    /// The urgency of the most urgent reason.
    pub urgency: Urgency,
    /// The reasons, most urgent first.
    pub prompts: Vec<PromptView>,
    /// What is left to do, each thing once.
    pub todo: Vec<StepView>,
}

/// What puts an account at risk, or keeps it from being ready.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum ConcernKind {
    /// There is no way in already today, and no contact point.
    ProbablyLost,
    /// Losing this means that it is probably lost.
    ProbablyLostWithout,
    /// Two-factor sign-in is on and no set is stored.
    NoCodes,
    /// Two-factor sign-in is on and no code is left.
    NoCodeLeft,
    /// There is no way in already today, but a contact point.
    IdentityCheck,
    /// Losing this leaves the identity check only.
    IdentityCheckWithout,
    /// A prompt of urgency soon or higher is open.
    Open,
    /// A business account hangs on somebody's own contact point.
    PersonalContact,
}

/// Why an account is not ready.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ConcernView {
    /// Why.
    pub kind: ConcernKind,
    /// The thing it is about.
    pub about: Option<AboutView>,
    /// The prompt that is open.
    pub reason: Option<Reason>,
}

/// How many accounts stand how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct ReadinessCounts {
    /// At risk.
    pub at_risk: u32,
    /// Need attention.
    pub needs_attention: u32,
    /// Ready.
    pub ready: u32,
}

/// How far the person has come after a device went.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PhoneProgress {
    /// The device.
    pub device: DeviceRow,
    /// Accounts with something left to do because of it; `todo` is that.
    pub open: Vec<PromptCard>,
    /// Accounts where all is done.
    pub done: Vec<AccountName>,
}

/// Whether and when to remind. Minutes of the day in local time, 0 to 1439; never quiet when both are the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct ReminderSettings {
    /// Whether at all.
    pub on: bool,
    /// Quiet from.
    pub quiet_from: u16,
    /// Quiet until.
    pub quiet_to: u16,
}

/// When the alarm is to go off for a reminder that is `due`: later than `now`, and outside of the quiet hours.
/// `zone_minutes` is local time minus UTC. Needs no vault, so it also serves after a change of the time zone.
#[uniffi::export]
#[must_use]
pub fn remind_at(
    due: UtcMillis,
    now: UtcMillis,
    zone_minutes: i16,
    settings: ReminderSettings,
) -> UtcMillis {
    guard_or(due, || {
        let quiet = QuietHours::new(settings.quiet_from, settings.quiet_to).unwrap_or_default();
        let (due, now) = (due.clamped(), now.clamped());
        quiet.remind_at(due, now, zone_minutes).into()
    })
}

/// When what was reminded of at that time is due again, where nobody opened the vault since. Then see [`remind_at`].
#[uniffi::export]
#[must_use]
pub fn remind_again(shown: UtcMillis) -> UtcMillis {
    guard_or(shown, || domain::remind_again(shown.clamped()).into())
}

#[uniffi::export]
impl Session {
    /// All that is open for one account, or for the vault, also what was put off; none when nothing is.
    ///
    /// # Errors
    /// `Locked`.
    pub fn card(&self, account: Option<AccountId>) -> Result<Option<PromptCard>, VaultError> {
        let card = self.guard(|session| {
            let account = account.map(TryInto::try_into).transpose()?;
            session.card(account)
        })?;
        Ok(card.map(Into::into))
    }

    /// How far the person has come with the accounts that depended on a device that is gone.
    ///
    /// # Errors
    /// `NotFound`, `Locked`.
    pub fn phone_progress(&self, device: DeviceId) -> Result<PhoneProgress, VaultError> {
        self.guard(|session| session.phone_progress(device.try_into()?))
            .map(Into::into)
    }

    /// What is next on the way to new codes. `keeps_old`: the person said just now that the older sets still work.
    ///
    /// # Errors
    /// `NotFound`, `Locked`.
    pub fn renewal(&self, account: AccountId, keeps_old: bool) -> Result<Renewal, VaultError> {
        self.guard(|session| session.renewal(account.try_into()?, keeps_old))
            .map(Into::into)
    }

    /// Puts a reason off, for an account or the vault: 1 to [`PromptView::put_off_most`] days. Writes to disk.
    ///
    /// # Errors
    /// `NotFound` where it is not open, `Invalid { Days }`, `StorageFull`, `ReadOnly`, `Locked`.
    pub fn put_off(
        &self,
        account: Option<AccountId>,
        reason: Reason,
        days: u8,
    ) -> Result<u64, VaultError> {
        self.guard(|session| {
            let account = account.map(TryInto::try_into).transpose()?;
            session.put_off(account, reason.into(), days)
        })
    }

    /// Whether and when to remind. Kept on this device only.
    ///
    /// # Errors
    /// `Locked`.
    pub fn reminders(&self) -> Result<ReminderSettings, VaultError> {
        self.guard(core::Session::reminders).map(Into::into)
    }

    /// Changes whether and when to remind. Writes to disk.
    ///
    /// # Errors
    /// `Invalid { Quiet }`, `StorageFull`, `ReadOnly`, `Locked`.
    pub fn set_reminders(&self, settings: ReminderSettings) -> Result<u64, VaultError> {
        self.guard(|session| session.set_reminders(settings.into()))
    }

    /// When the next reminder is due, without regard to quiet hours (see [`remind_at`]); none when nothing is open or
    /// to come, or reminders are off. To be asked for after each unlock and each change.
    ///
    /// # Errors
    /// `Locked`.
    pub fn next_reminder(&self) -> Result<Option<UtcMillis>, VaultError> {
        let due = self.guard(core::Session::next_reminder)?;
        Ok(due.map(Into::into))
    }

    /// The passphrase typed as a rehearsal. Blocks for about a second; writes to disk.
    ///
    /// # Errors
    /// `WrongPassphrase`, `Throttled`, `SlotDamaged`, `StorageFull`, `ReadOnly`, `Locked`.
    pub fn prove_passphrase(&self, passphrase: &[u8]) -> Result<u64, VaultError> {
        self.guard(|session| session.prove_passphrase(passphrase))
    }
}

impl From<core::StepView> for StepView {
    fn from(view: core::StepView) -> Self {
        use domain::Step;
        Self {
            kind: match view.step {
                Step::StoreNewSet => StepKind::StoreNewSet,
                Step::ConfirmFactor(_) => StepKind::ConfirmFactor,
                Step::UpdateContact(_) => StepKind::UpdateContact,
                Step::DropContact(_) => StepKind::DropContact,
                Step::ConfirmContact(_) => StepKind::ConfirmContact,
                Step::TurnOnAgain => StepKind::TurnOnAgain,
                Step::AddFactor => StepKind::AddFactor,
                Step::AcceptOneWay => StepKind::AcceptOneWay,
                Step::KeepOldSet => StepKind::KeepOldSet,
                Step::BackUp => StepKind::BackUp,
                Step::Sync => StepKind::Sync,
                Step::TypeRecoveryKey => StepKind::TypeRecoveryKey,
                Step::TypePassphrase => StepKind::TypePassphrase,
            },
            factor: view.factor.map(Into::into),
            contact: view.contact.map(Into::into),
            factor_kind: view.factor_kind.map(Into::into),
            name: view.name,
        }
    }
}

impl From<core::AboutView> for AboutView {
    fn from(view: core::AboutView) -> Self {
        let (kind, id) = match view.id {
            core::AboutId::Thing(Thing::Device(id)) => (AboutKind::Device, id.to_string()),
            core::AboutId::Thing(Thing::Contact(id)) => (AboutKind::Contact, id.to_string()),
            core::AboutId::Thing(Thing::Place(id)) => (AboutKind::Place, id.to_string()),
            core::AboutId::Person(id) => (AboutKind::Person, id.to_string()),
        };
        Self {
            kind,
            id,
            name: view.name,
        }
    }
}

impl From<core::PromptView> for PromptView {
    fn from(view: core::PromptView) -> Self {
        Self {
            reason: view.reason.into(),
            urgency: view.urgency.into(),
            since: view.since.map(Into::into),
            about: all(view.about),
            todo: all(view.todo),
            alternative: view.alternative.map(Into::into),
            put_off_until: view.put_off_until.map(Into::into),
            put_off_most: view.put_off_most,
        }
    }
}

impl From<core::PromptCard> for PromptCard {
    fn from(card: core::PromptCard) -> Self {
        Self {
            account: card.account.map(Into::into),
            left: card.left,
            of: card.of,
            urgency: card.urgency.into(),
            prompts: all(card.prompts),
            todo: all(card.todo),
        }
    }
}

impl From<core::ConcernView> for ConcernView {
    fn from(view: core::ConcernView) -> Self {
        use domain::Concern;
        let mut reason = None;
        let kind = match view.concern {
            Concern::ProbablyLost => ConcernKind::ProbablyLost,
            Concern::ProbablyLostWithout(_) => ConcernKind::ProbablyLostWithout,
            Concern::NoCodes => ConcernKind::NoCodes,
            Concern::NoCodeLeft => ConcernKind::NoCodeLeft,
            Concern::IdentityCheck => ConcernKind::IdentityCheck,
            Concern::IdentityCheckWithout(_) => ConcernKind::IdentityCheckWithout,
            Concern::Open(open) => {
                reason = Some(open.into());
                ConcernKind::Open
            }
            Concern::PersonalContact(_) => ConcernKind::PersonalContact,
        };
        Self {
            kind,
            about: view.about.map(Into::into),
            reason,
        }
    }
}

impl From<core::ReadinessCounts> for ReadinessCounts {
    fn from(counts: core::ReadinessCounts) -> Self {
        let core::ReadinessCounts {
            at_risk,
            needs_attention,
            ready,
        } = counts;
        Self {
            at_risk,
            needs_attention,
            ready,
        }
    }
}

impl From<core::PhoneProgress> for PhoneProgress {
    fn from(progress: core::PhoneProgress) -> Self {
        Self {
            device: progress.device.into(),
            open: all(progress.open),
            done: all(progress.done),
        }
    }
}

impl From<core::Reminders> for ReminderSettings {
    fn from(reminders: core::Reminders) -> Self {
        Self {
            on: reminders.on,
            quiet_from: reminders.from,
            quiet_to: reminders.to,
        }
    }
}

impl From<ReminderSettings> for core::Reminders {
    fn from(settings: ReminderSettings) -> Self {
        Self {
            on: settings.on,
            from: settings.quiet_from,
            to: settings.quiet_to,
        }
    }
}
