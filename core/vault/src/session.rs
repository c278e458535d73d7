//! An open vault. Every call fails with `Locked` once it was locked; every write returns the revision it made.

use std::sync::{Arc, PoisonError};

use toride_crypto::with_clean_stack;
use toride_domain::{AccountId, CodeId, HistoryEntry, SetId};

use crate::{
    AccountDetail, AccountDraft, AccountFilter, AccountRow, Damage, Error, FieldProblem, Overview,
    Result, VaultInfo,
    codes::{CodeWord, SetWord},
    form::check_draft,
    unlocked::{Means, Unlocked},
    vault::Shared,
};

/// An open vault. Clones are the same session.
#[derive(Clone)]
pub struct Session {
    pub(crate) shared: Arc<Shared>,
    /// Which opening it belongs to.
    pub(crate) number: u64,
}

impl Session {
    /// Locks the vault: keys, names, pastes and shown codes are wiped. Safe to call twice.
    pub fn lock(&self) {
        self.shared.lock(Some(self.number));
    }

    /// Whether it has been locked since.
    #[must_use]
    pub fn is_locked(&self) -> bool {
        self.with(|_, _| Ok(())).is_err()
    }

    /// The home screen.
    ///
    /// # Errors
    /// `Locked`.
    pub fn overview(&self) -> Result<Overview> {
        self.with(|open, means| Ok(open.overview(means.now())))
    }

    /// Accounts in the order of the list.
    ///
    /// # Errors
    /// `Locked`.
    pub fn accounts(&self, filter: AccountFilter) -> Result<Vec<AccountRow>> {
        self.with(|open, means| Ok(open.rows(filter, means.now())))
    }

    /// One account with its sets; no code.
    ///
    /// # Errors
    /// `NotFound`, `Locked`.
    pub fn account(&self, id: AccountId) -> Result<AccountDetail> {
        self.with(|open, means| open.detail(id, means))
    }

    /// What happened to an account, newest first.
    ///
    /// # Errors
    /// `NotFound`, `Locked`.
    pub fn history(&self, id: AccountId) -> Result<Vec<HistoryEntry>> {
        self.with(|open, _| open.history(id))
    }

    /// What is wrong with a draft; empty when it can be stored.
    #[must_use]
    pub fn check(&self, draft: &AccountDraft) -> Vec<FieldProblem> {
        check_draft(draft)
    }

    /// Adds an account.
    ///
    /// # Errors
    /// `Invalid`, `TooLarge`, `TooMany`, `StorageFull`, `ReadOnly`, `Locked`.
    pub fn add_account(&self, draft: &AccountDraft) -> Result<AccountId> {
        self.with(|open, means| open.add_account(draft, means))
    }

    /// Changes name, service or owner of an account.
    ///
    /// # Errors
    /// As [`Session::add_account`], and `NotFound`.
    pub fn edit_account(&self, id: AccountId, draft: &AccountDraft) -> Result<u64> {
        self.with(|open, means| open.edit_account(id, draft, means))
    }

    /// Puts an account into the bin; its codes stay, sealed.
    ///
    /// # Errors
    /// `NotFound`, `ReadOnly`, `StorageFull`, `Locked`; the same for all below that return a revision.
    pub fn bin_account(&self, id: AccountId) -> Result<u64> {
        self.with(|open, means| open.set_binned(id, true, means))
    }

    /// Takes an account out of the bin.
    ///
    /// # Errors
    /// As [`Session::bin_account`].
    pub fn restore_account(&self, id: AccountId) -> Result<u64> {
        self.with(|open, means| open.set_binned(id, false, means))
    }

    /// Removes a binned account for ever, also from snapshots. Takes the passphrase, or the recovery key as
    /// typed; blocks for the stretching.
    ///
    /// # Errors
    /// `WrongPassphrase`, `WrongRecoveryKey`, `Throttled`; `NotFound` also for one that is not in the bin.
    pub fn purge_account(&self, id: AccountId, passphrase: &[u8]) -> Result<u64> {
        self.step_up(passphrase, |open, _, means| open.purge_account(id, means))
    }

    /// Marks a code used. On disk when this returns; works on a full disk.
    ///
    /// # Errors
    /// As [`Session::bin_account`].
    pub fn mark_used(&self, id: CodeId) -> Result<u64> {
        self.say_of_code(id, CodeWord::Used)
    }

    /// Takes "used" back; both events stay in the history.
    ///
    /// # Errors
    /// As [`Session::bin_account`].
    pub fn undo_used(&self, id: CodeId) -> Result<u64> {
        self.say_of_code(id, CodeWord::NotUsed)
    }

    /// The service did not take it: it is offered no more.
    ///
    /// # Errors
    /// As [`Session::bin_account`].
    pub fn mark_rejected(&self, id: CodeId) -> Result<u64> {
        self.say_of_code(id, CodeWord::Rejected)
    }

    /// Takes "rejected" back.
    ///
    /// # Errors
    /// As [`Session::bin_account`].
    pub fn undo_rejected(&self, id: CodeId) -> Result<u64> {
        self.say_of_code(id, CodeWord::NotRejected)
    }

    /// Somebody may have seen this code.
    ///
    /// # Errors
    /// As [`Session::bin_account`].
    pub fn mark_exposed(&self, id: CodeId) -> Result<u64> {
        self.say_of_code(id, CodeWord::Exposed)
    }

    /// Takes "exposed" back.
    ///
    /// # Errors
    /// As [`Session::bin_account`].
    pub fn undo_exposed(&self, id: CodeId) -> Result<u64> {
        self.say_of_code(id, CodeWord::NotExposed)
    }

    /// Somebody may have seen the whole set.
    ///
    /// # Errors
    /// As [`Session::bin_account`].
    pub fn expose_set(&self, id: SetId) -> Result<u64> {
        self.with(|open, means| open.say_of_set(id, SetWord::Exposed, means))
    }

    /// Takes "the set was exposed" back.
    ///
    /// # Errors
    /// As [`Session::bin_account`].
    pub fn undo_expose_set(&self, id: SetId) -> Result<u64> {
        self.with(|open, means| open.say_of_set(id, SetWord::NotExposed, means))
    }

    /// The service made this set void: its codes are offered no more.
    ///
    /// # Errors
    /// As [`Session::bin_account`].
    pub fn retire_set(&self, id: SetId) -> Result<u64> {
        self.with(|open, means| open.say_of_set(id, SetWord::Retired, means))
    }

    /// Takes "retired" back.
    ///
    /// # Errors
    /// As [`Session::bin_account`].
    pub fn undo_retire_set(&self, id: SetId) -> Result<u64> {
        self.with(|open, means| open.say_of_set(id, SetWord::NotRetired, means))
    }

    /// Facts about the vault.
    ///
    /// # Errors
    /// `Locked`.
    pub fn info(&self) -> Result<VaultInfo> {
        self.with(|open, _| Ok(open.info()))
    }

    /// What could not be read at unlock; empty when all is well.
    ///
    /// # Errors
    /// `Locked`.
    pub fn damage(&self) -> Result<Vec<Damage>> {
        self.with(|open, _| Ok(open.damage.clone()))
    }

    fn say_of_code(&self, id: CodeId, word: CodeWord) -> Result<u64> {
        self.with(|open, means| open.say_of_code(id, word, means))
    }

    /// The one way to the open vault.
    pub(crate) fn with<T>(
        &self,
        work: impl FnOnce(&mut Unlocked, Means<'_>) -> Result<T>,
    ) -> Result<T> {
        let shared = &*self.shared;
        with_clean_stack(|| {
            let mut slot = shared.open.lock().unwrap_or_else(|poisoned| {
                // A panic may have left half a change in memory; the file is right, so start from there.
                let mut slot = PoisonError::into_inner(poisoned);
                *slot = None;
                shared.open.clear_poison();
                slot
            });
            let open = slot
                .as_mut()
                .filter(|open| open.number == self.number)
                .ok_or(Error::Locked)?;
            let means = shared.means();
            open.hide_overdue(means);
            let done = work(open, means);
            if matches!(done, Err(Error::StorageUnavailable | Error::NeedsRepair)) {
                // Only a new opening lets SQLite's journal bring the file back to a whole state.
                *slot = None;
            }
            done
        })
    }
}

impl core::fmt::Debug for Session {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Session")
    }
}
