//! Sheets for people from outside: what they may, what they may not, whom they call.

use toride_domain::shop::{Duty, Permission as Inner, Task};
use toride_vault as core;

use crate::{
    AccountId, AccountName, OutsourcingId, PersonId, PersonName, Session, UtcMillis, VaultError,
    guard::guard_or, translate::all,
};

/// What is said of one task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum Permission {
    /// They may.
    May,
    /// They may not.
    MayNot,
    /// It is not spoken of.
    Unsaid,
}

/// One task: to pick from, or in the shop's own words. It goes back in as it came out; the key is not read.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct TaskView {
    /// Which of those to pick from.
    pub id: Option<String>,
    /// The key of its words.
    pub key: Option<String>,
    /// The shop's own words.
    pub own: Option<String>,
}

/// One task to pick from.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct TaskWord {
    /// Which.
    pub id: String,
    /// The key of its words.
    pub key: String,
    /// What a new sheet says of it.
    pub usual: Permission,
}

/// A sheet for somebody from outside as a form fills it in.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct OutsourcingDraft {
    /// Who it is for.
    pub to: Option<PersonId>,
    /// What they may.
    pub may: Vec<TaskView>,
    /// What they may not.
    pub may_not: Vec<TaskView>,
    /// Who is called when something is wrong.
    pub call: Option<PersonId>,
    /// How they are reached; may be empty.
    pub reach: String,
}

/// A sheet for somebody from outside.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct OutsourcingView {
    /// Its id.
    pub id: OutsourcingId,
    /// The account.
    pub account: AccountName,
    /// Who it is for.
    pub to: Option<PersonName>,
    /// What they may.
    pub may: Vec<TaskView>,
    /// What they may not.
    pub may_not: Vec<TaskView>,
    /// Who is called when something is wrong.
    pub call: Option<PersonName>,
    /// How they are reached.
    pub reach: String,
    /// When it was changed last.
    pub updated_at: UtcMillis,
    /// Whether it is over.
    pub ended: bool,
}

/// Tasks to pick from, and what a new sheet says of each.
#[uniffi::export]
#[must_use]
pub fn outsourcing_words() -> Vec<TaskWord> {
    guard_or(Vec::new(), || {
        let word = |duty: Duty| TaskWord {
            id: duty.id().to_owned(),
            key: core::task_key(duty).to_owned(),
            usual: match duty.usual() {
                Some(Inner::May) => Permission::May,
                Some(Inner::MayNot) => Permission::MayNot,
                None => Permission::Unsaid,
            },
        };
        Duty::ALL.into_iter().map(word).collect()
    })
}

#[uniffi::export]
impl Session {
    /// Sheets of one account, or of all: those that are over last, else the newest first.
    ///
    /// # Errors
    /// `Locked`.
    pub fn outsourcing(
        &self,
        account: Option<AccountId>,
    ) -> Result<Vec<OutsourcingView>, VaultError> {
        self.guard(|session| session.outsourcing(account.map(TryInto::try_into).transpose()?))
            .map(all)
    }

    /// Adds a sheet. A task in neither list is not spoken of, one in both is forbidden. Writes to disk.
    ///
    /// # Errors
    /// `NotFound` for a person, task or account that is not there or is in the bin, `Invalid { Task }`,
    /// `Invalid { Reach }`, `TooLarge { Text }` over 180 bytes, `TooMany { Ties }` over 10 in own words, `StorageFull`,
    /// `ReadOnly`, `Locked`.
    pub fn add_outsourcing(
        &self,
        account: AccountId,
        draft: OutsourcingDraft,
    ) -> Result<OutsourcingId, VaultError> {
        self.guard(|session| session.add_outsourcing(account.try_into()?, &draft.try_into()?))
            .map(Into::into)
    }

    /// Changes a sheet. Writes to disk.
    ///
    /// # Errors
    /// As [`Session::add_outsourcing`].
    pub fn set_outsourcing(
        &self,
        id: OutsourcingId,
        draft: OutsourcingDraft,
    ) -> Result<u64, VaultError> {
        self.guard(|session| session.set_outsourcing(id.try_into()?, &draft.try_into()?))
    }

    /// The work is over, or not after all. Writes to disk.
    ///
    /// # Errors
    /// `NotFound`, `StorageFull`, `ReadOnly`, `Locked`.
    pub fn end_outsourcing(&self, id: OutsourcingId, ended: bool) -> Result<u64, VaultError> {
        self.guard(|session| session.end_outsourcing(id.try_into()?, ended))
    }
}

impl From<Task> for TaskView {
    fn from(task: Task) -> Self {
        match task {
            Task::Known(duty) => Self {
                id: Some(duty.id().to_owned()),
                key: Some(core::task_key(duty).to_owned()),
                own: None,
            },
            Task::Own(text) => Self {
                id: None,
                key: None,
                own: Some(text),
            },
        }
    }
}

impl TryFrom<TaskView> for Task {
    type Error = core::Error;

    fn try_from(task: TaskView) -> Result<Self, Self::Error> {
        match (task.id, task.own) {
            (Some(id), None) => Duty::of_id(&id)
                .map(Self::Known)
                .ok_or(core::Error::NotFound),
            (None, Some(text)) => Ok(Self::Own(text)),
            _ => Err(core::Error::Invalid {
                field: core::Field::Task,
            }),
        }
    }
}

impl TryFrom<OutsourcingDraft> for core::OutsourcingDraft {
    type Error = core::Error;

    fn try_from(draft: OutsourcingDraft) -> Result<Self, Self::Error> {
        let tasks = |tasks: Vec<TaskView>| tasks.into_iter().map(TryInto::try_into).collect();
        let may: Result<_, Self::Error> = tasks(draft.may);
        let may_not: Result<_, Self::Error> = tasks(draft.may_not);
        Ok(Self {
            to: draft.to.map(TryInto::try_into).transpose()?,
            may: may?,
            may_not: may_not?,
            call: draft.call.map(TryInto::try_into).transpose()?,
            reach: draft.reach,
        })
    }
}

impl From<core::OutsourcingView> for OutsourcingView {
    fn from(view: core::OutsourcingView) -> Self {
        Self {
            id: view.id.into(),
            account: view.account.into(),
            to: view.to.map(Into::into),
            may: all(view.may),
            may_not: all(view.may_not),
            call: view.call.map(Into::into),
            reach: view.reach,
            updated_at: view.updated_at.into(),
            ended: view.ended,
        }
    }
}
