//! Waiting for a service to bring an account back (S-101, S-102). Kept sealed, and on this device only: the answer comes
//! to one person, and one reminder is enough.

use toride_domain::{AccountId, Millis, Waiting};

use crate::{
    Error, Field, Result, Session, WaitingRow,
    codec::DeviceState,
    ledger::Change,
    unlocked::{Means, Unlocked},
};

impl Session {
    /// Begins to wait for a service that was asked to bring an account back, with a reminder after so many days, 1 to
    /// [`Waiting::LONGEST`]. Where somebody waits for it already, only the reminder is set anew.
    ///
    /// # Errors
    /// `NotFound`, `Invalid { Days }`, `StorageFull`, `ReadOnly`, `Locked`.
    pub fn wait_for_answer(&self, account: AccountId, days: u8) -> Result<u64> {
        self.with(|open, means| open.wait_for_answer(account, days, means))
    }

    /// What is waited for, what is due first. An account that was purged is left out.
    ///
    /// # Errors
    /// `Locked`.
    pub fn waiting(&self) -> Result<Vec<WaitingRow>> {
        self.with(|open, means| Ok(open.waiting(means.now())))
    }

    /// Ends the waiting for an account: it came back, or was given up. One that is not waited for is no error.
    ///
    /// # Errors
    /// `StorageFull`, `ReadOnly`, `Locked`.
    pub fn stop_waiting(&self, account: AccountId) -> Result<u64> {
        self.with(|open, means| {
            if !open.device.waiting.contains_key(&account) {
                return Ok(open.ledger.revision());
            }
            open.change_waiting(account, None, means)
        })
    }
}

impl Unlocked {
    fn wait_for_answer(&mut self, id: AccountId, days: u8, means: Means<'_>) -> Result<u64> {
        self.account(id)?;
        let now = means.now();
        let waiting = match self.device.waiting.get(&id) {
            Some(before) => before.again(now, days),
            None => Waiting::new(now, days),
        };
        let waiting = waiting.ok_or(Error::Invalid { field: Field::Days })?;
        self.change_waiting(id, Some(waiting), means)
    }

    /// Along with it goes what is there of purged accounts.
    fn change_waiting(
        &mut self,
        id: AccountId,
        to: Option<Waiting>,
        means: Means<'_>,
    ) -> Result<u64> {
        let others = self.waits().filter(|(other, _)| *other != id);
        let waiting = others.chain(to.map(|to| (id, to))).collect();
        let device = DeviceState {
            waiting,
            ..self.device.clone()
        };
        self.change_device(device, Change::small(), means)
    }

    fn waits(&self) -> impl Iterator<Item = (AccountId, Waiting)> {
        let all = self.device.waiting.iter();
        all.map(|(id, waiting)| (*id, *waiting))
            .filter(|(id, _)| self.accounts.contains_key(id))
    }

    fn waiting(&self, now: Millis) -> Vec<WaitingRow> {
        let rows = self.waits().filter_map(|(id, waiting)| {
            Some(WaitingRow {
                account: self.account_name(id)?,
                since: waiting.since,
                remind_at: waiting.remind_at,
                is_due: waiting.is_due(now),
            })
        });
        let mut rows: Vec<_> = rows.collect();
        rows.sort_by_key(|row| (!row.is_due, row.remind_at, row.account.id));
        rows
    }

    /// When the next reminder of this kind is to come.
    pub(crate) fn next_wait(&self, now: Millis) -> Option<Millis> {
        self.waits()
            .filter_map(|(_, waiting)| waiting.due(now))
            .min()
    }
}
