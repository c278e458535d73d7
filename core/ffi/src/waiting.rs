//! Waiting for a service to bring an account back, with a reminder.

use toride_domain::Waiting;
use toride_vault as core;

use crate::{
    AccountId, AccountName, Session, UtcMillis, VaultError, guard::guard_or, translate::all,
};

/// An account that a service was asked to bring back.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct WaitingRow {
    /// Which.
    pub account: AccountName,
    /// When the service was first asked.
    pub since: UtcMillis,
    /// When the reminder comes.
    pub remind_at: UtcMillis,
    /// Whether it is time to look for the answer.
    pub is_due: bool,
}

/// For how many days to wait where the person chooses nothing else.
#[uniffi::export]
#[must_use]
pub fn usual_wait_days() -> u8 {
    guard_or(Waiting::USUAL, || Waiting::USUAL)
}

/// The most days that can be waited for; the fewest is one.
#[uniffi::export]
#[must_use]
pub fn longest_wait_days() -> u8 {
    guard_or(Waiting::LONGEST, || Waiting::LONGEST)
}

#[uniffi::export]
impl Session {
    /// Begins to wait for a service that was asked to bring an account back, with a reminder after so many days, 1 to
    /// [`longest_wait_days`]. Where somebody waits for it already, only the reminder is set anew. Kept on this device
    /// only. Writes to disk; ask for [`Session::next_reminder`] afterwards.
    ///
    /// # Errors
    /// `NotFound`, `Invalid { Days }`, `StorageFull`, `ReadOnly`, `Locked`.
    pub fn wait_for_answer(&self, account: AccountId, days: u8) -> Result<u64, VaultError> {
        self.guard(|session| session.wait_for_answer(account.try_into()?, days))
    }

    /// What is waited for, what is due first.
    ///
    /// # Errors
    /// `Locked`.
    pub fn waiting(&self) -> Result<Vec<WaitingRow>, VaultError> {
        self.guard(core::Session::waiting).map(all)
    }

    /// Ends the waiting for an account: it came back, or was given up. Writes to disk. One that is not waited for is no
    /// error.
    ///
    /// # Errors
    /// `StorageFull`, `ReadOnly`, `Locked`.
    pub fn stop_waiting(&self, account: AccountId) -> Result<u64, VaultError> {
        self.guard(|session| session.stop_waiting(account.try_into()?))
    }
}

impl From<core::WaitingRow> for WaitingRow {
    fn from(row: core::WaitingRow) -> Self {
        Self {
            account: row.account.into(),
            since: row.since.into(),
            remind_at: row.remind_at.into(),
            is_due: row.is_due,
        }
    }
}
