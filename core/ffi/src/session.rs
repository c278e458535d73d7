//! An open vault. Every call fails with `Locked` once it was locked. Every write returns the revision it made.

use std::sync::Arc;

use crate::{
    AccountDetail, AccountDraft, AccountFilter, AccountId, AccountRow, CodeId, Damage,
    FieldProblem, HistoryEntry, Overview, PhotoBox, RevealedCode, Review, SetId, VaultError,
    VaultInfo,
    guard::{guard, guard_or},
    review::photo_lines,
    translate::all,
};

/// An open vault.
#[derive(uniffi::Object)]
pub struct Session {
    inner: toride_vault::Session,
}

impl Session {
    pub(crate) fn arc(inner: toride_vault::Session) -> Arc<Self> {
        Arc::new(Self { inner })
    }

    /// The core's session, for what lives as long as it.
    pub(crate) const fn inner(&self) -> &toride_vault::Session {
        &self.inner
    }

    pub(crate) fn guard<T, E: Into<VaultError>>(
        &self,
        call: impl FnOnce(&toride_vault::Session) -> Result<T, E>,
    ) -> Result<T, VaultError> {
        guard(|| self.inner.lock(), || call(&self.inner))
    }
}

#[uniffi::export]
impl Session {
    /// Locks the vault: keys, names and shown codes are wiped from the core's memory. Safe to call twice.
    pub fn lock(&self) {
        guard_or((), || self.inner.lock());
    }

    /// Whether the vault has been locked since.
    #[must_use]
    pub fn is_locked(&self) -> bool {
        guard_or(true, || self.inner.is_locked())
    }

    /// The home screen: the most urgent thing, and all accounts, most urgent first.
    ///
    /// # Errors
    /// `Locked`.
    pub fn overview(&self) -> Result<Overview, VaultError> {
        self.guard(toride_vault::Session::overview).map(Into::into)
    }

    /// Accounts in the order of the list.
    ///
    /// # Errors
    /// `Locked`.
    pub fn accounts(&self, filter: AccountFilter) -> Result<Vec<AccountRow>, VaultError> {
        let rows = self.guard(|session| session.accounts(filter.into()))?;
        Ok(all(rows))
    }

    /// One account with its code sets; no code.
    ///
    /// # Errors
    /// `NotFound`, `Locked`.
    pub fn account(&self, id: AccountId) -> Result<AccountDetail, VaultError> {
        self.guard(|session| session.account(id.try_into()?))
            .map(Into::into)
    }

    /// What happened to an account, newest first.
    ///
    /// # Errors
    /// `NotFound`, `Locked`.
    pub fn history(&self, id: AccountId) -> Result<Vec<HistoryEntry>, VaultError> {
        let entries = self.guard(|session| session.history(id.try_into()?))?;
        Ok(all(entries))
    }

    /// What is wrong with a draft; empty when it can be stored.
    #[must_use]
    pub fn check(&self, draft: AccountDraft) -> Vec<FieldProblem> {
        let problems = guard_or(Vec::new(), || self.inner.check(&draft.into()));
        all(problems)
    }

    /// Adds an account. Writes to disk.
    ///
    /// # Errors
    /// `Invalid`, `TooLarge`, `TooMany { Accounts }`, `StorageFull`, `ReadOnly`, `Locked`.
    pub fn add_account(&self, draft: AccountDraft) -> Result<AccountId, VaultError> {
        self.guard(|session| session.add_account(&draft.into()))
            .map(Into::into)
    }

    /// Changes name, service or kind of an account. Writes to disk.
    ///
    /// # Errors
    /// `NotFound`, `Invalid`, `TooLarge`, `StorageFull`, `ReadOnly`, `Locked`.
    pub fn edit_account(&self, id: AccountId, draft: AccountDraft) -> Result<u64, VaultError> {
        self.guard(|session| session.edit_account(id.try_into()?, &draft.into()))
    }

    /// Puts an account into the bin; its codes stay, sealed. Writes to disk.
    ///
    /// # Errors
    /// `NotFound`, `StorageFull`, `ReadOnly`, `Locked`.
    pub fn bin_account(&self, id: AccountId) -> Result<u64, VaultError> {
        self.guard(|session| session.bin_account(id.try_into()?))
    }

    /// Takes an account out of the bin. Writes to disk.
    ///
    /// # Errors
    /// `NotFound`, `StorageFull`, `ReadOnly`, `Locked`.
    pub fn restore_account(&self, id: AccountId) -> Result<u64, VaultError> {
        self.guard(|session| session.restore_account(id.try_into()?))
    }

    /// Removes a binned account for ever, also from snapshots. Takes the passphrase again, or the recovery key as
    /// typed; blocks for seconds.
    ///
    /// # Errors
    /// `WrongPassphrase`, `WrongRecoveryKey`, `Throttled`, `SlotDamaged`, `NotFound` also for one that is not in the
    /// bin, `ReadOnly`, `Locked`.
    pub fn purge_account(&self, id: AccountId, passphrase: &[u8]) -> Result<u64, VaultError> {
        self.guard(|session| session.purge_account(id.try_into()?, passphrase))
    }

    /// Reads codes out of a text of at most 8 MiB for one account; stores nothing. The text is UTF-8, UTF-16 with a
    /// byte order mark, or `Shift_JIS`, so the bytes of a file are given as they are; `file_name` where it was a file.
    ///
    /// # Errors
    /// `TooLarge { Paste }`, `NotText`, `NotFound`, `Locked`. A text without a code is no error: the review says so.
    pub fn review(
        &self,
        id: AccountId,
        text: &[u8],
        file_name: Option<String>,
    ) -> Result<Arc<Review>, VaultError> {
        let review =
            self.guard(|session| session.review(id.try_into()?, text, file_name.as_deref()))?;
        Ok(Review::arc(review, self.inner.clone()))
    }

    /// Reads codes out of what was recognised in a picture, for one account; stores nothing. `text` (UTF-8, at most
    /// 8 MiB) holds the recognised pieces, words or lines, joined by line feeds, with one box for each, at most
    /// 20,000. Columns are told apart by the boxes; the source lines of the review are the rows of the picture.
    ///
    /// # Errors
    /// `Malformed` where pieces and boxes do not match, `NotText`, `TooLarge { Paste }`, `NotFound`, `Locked`.
    pub fn review_photo(
        &self,
        id: AccountId,
        text: &[u8],
        boxes: Vec<PhotoBox>,
    ) -> Result<Arc<Review>, VaultError> {
        let lines = photo_lines(text, &boxes)?;
        let review = self.guard(|session| session.review_photo(id.try_into()?, &lines))?;
        Ok(Review::arc(review, self.inner.clone()))
    }

    /// Opens one code to be shown. It is wiped when closed, at lock, and after `hide_after_seconds`.
    ///
    /// # Errors
    /// `NotFound`, `Damaged` when the codes of the account cannot be read, `Locked`.
    pub fn reveal(&self, id: CodeId) -> Result<Arc<RevealedCode>, VaultError> {
        let code = self.guard(|session| session.reveal(id.try_into()?))?;
        Ok(RevealedCode::arc(code, self.inner.clone()))
    }

    /// "It worked": marks a code used. On disk when this returns.
    ///
    /// # Errors
    /// `NotFound`, `StorageFull`, `ReadOnly`, `Locked`.
    pub fn mark_used(&self, id: CodeId) -> Result<u64, VaultError> {
        self.guard(|session| session.mark_used(id.try_into()?))
    }

    /// Takes "used" back; both events stay in the history.
    ///
    /// # Errors
    /// `NotFound`, `StorageFull`, `ReadOnly`, `Locked`.
    pub fn undo_used(&self, id: CodeId) -> Result<u64, VaultError> {
        self.guard(|session| session.undo_used(id.try_into()?))
    }

    /// "It did not work": the code is offered no more.
    ///
    /// # Errors
    /// `NotFound`, `StorageFull`, `ReadOnly`, `Locked`.
    pub fn mark_rejected(&self, id: CodeId) -> Result<u64, VaultError> {
        self.guard(|session| session.mark_rejected(id.try_into()?))
    }

    /// Takes "it did not work" back.
    ///
    /// # Errors
    /// `NotFound`, `StorageFull`, `ReadOnly`, `Locked`.
    pub fn undo_rejected(&self, id: CodeId) -> Result<u64, VaultError> {
        self.guard(|session| session.undo_rejected(id.try_into()?))
    }

    /// Somebody may have seen this code.
    ///
    /// # Errors
    /// `NotFound`, `StorageFull`, `ReadOnly`, `Locked`.
    pub fn mark_exposed(&self, id: CodeId) -> Result<u64, VaultError> {
        self.guard(|session| session.mark_exposed(id.try_into()?))
    }

    /// Takes "somebody may have seen this code" back.
    ///
    /// # Errors
    /// `NotFound`, `StorageFull`, `ReadOnly`, `Locked`.
    pub fn undo_exposed(&self, id: CodeId) -> Result<u64, VaultError> {
        self.guard(|session| session.undo_exposed(id.try_into()?))
    }

    /// Somebody may have seen the whole set.
    ///
    /// # Errors
    /// `NotFound`, `StorageFull`, `ReadOnly`, `Locked`.
    pub fn expose_set(&self, id: SetId) -> Result<u64, VaultError> {
        self.guard(|session| session.expose_set(id.try_into()?))
    }

    /// Takes "somebody may have seen the set" back.
    ///
    /// # Errors
    /// `NotFound`, `StorageFull`, `ReadOnly`, `Locked`.
    pub fn undo_expose_set(&self, id: SetId) -> Result<u64, VaultError> {
        self.guard(|session| session.undo_expose_set(id.try_into()?))
    }

    /// The service made this set void: it goes to the history, its codes are offered no more.
    ///
    /// # Errors
    /// `NotFound`, `StorageFull`, `ReadOnly`, `Locked`.
    pub fn retire_set(&self, id: SetId) -> Result<u64, VaultError> {
        self.guard(|session| session.retire_set(id.try_into()?))
    }

    /// Takes "retired" back.
    ///
    /// # Errors
    /// `NotFound`, `StorageFull`, `ReadOnly`, `Locked`.
    pub fn undo_retire_set(&self, id: SetId) -> Result<u64, VaultError> {
        self.guard(|session| session.undo_retire_set(id.try_into()?))
    }

    /// Facts about the vault for the settings screen.
    ///
    /// # Errors
    /// `Locked`.
    pub fn info(&self) -> Result<VaultInfo, VaultError> {
        self.guard(toride_vault::Session::info).map(Into::into)
    }

    /// Minutes of idling after which the apps lock: 1 to 30. Kept on this device only.
    ///
    /// # Errors
    /// `Invalid { LockMinutes }`, `StorageFull`, `ReadOnly`, `Locked`.
    pub fn set_lock_minutes(&self, minutes: u8) -> Result<u64, VaultError> {
        self.guard(|session| session.set_lock_minutes(minutes))
    }

    /// Opens the recovery slot with the key as typed back; from then on the key counts as proven.
    ///
    /// # Errors
    /// `Invalid { RecoveryKey }` for a slip, `WrongRecoveryKey`, `Throttled`, `StorageFull`, `ReadOnly`, `Locked`.
    pub fn prove_recovery_key(&self, typed: &[u8]) -> Result<u64, VaultError> {
        self.guard(|session| session.prove_recovery_key(typed))
    }

    /// Makes a new recovery key; the old one opens nothing any more. Takes the passphrase, or the present recovery
    /// key as typed; blocks for seconds. Returns the key as text, to be shown once.
    ///
    /// # Errors
    /// `WrongPassphrase`, `WrongRecoveryKey`, `Throttled`, `SlotDamaged`, `StorageFull`, `ReadOnly`, `Locked`.
    pub fn new_recovery_key(&self, passphrase: &[u8]) -> Result<String, VaultError> {
        let key = self.guard(|session| session.new_recovery_key(passphrase))?;
        // EXPOSE: shown once, for the person to write down
        Ok(key.expose().to_owned())
    }

    /// Changes the passphrase; `old` may be the recovery key as typed. The new slot is opened from its stored bytes
    /// before the old one goes. Blocks for seconds.
    ///
    /// # Errors
    /// `WrongPassphrase`, `WrongRecoveryKey`, `Throttled`, `WeakPassphrase`, `SlotDamaged`, `StorageFull`, `ReadOnly`,
    /// `Locked`.
    pub fn change_passphrase(&self, old: &[u8], new: &[u8]) -> Result<u64, VaultError> {
        self.guard(|session| session.change_passphrase(old, new))
    }

    /// What could not be read at unlock; empty when all is well.
    ///
    /// # Errors
    /// `Locked`.
    pub fn damage(&self) -> Result<Vec<Damage>, VaultError> {
        let damage = self.guard(toride_vault::Session::damage)?;
        Ok(all(damage))
    }

    /// Goes on with what can be read: a snapshot is made, damaged records are set aside unchanged, writing is possible
    /// again. What older snapshots hold of them comes back; codes whose account cannot be read stand in an account
    /// named by its short id, with `SetRebuilt` in its history. Takes the passphrase, or the recovery key as typed;
    /// blocks for seconds.
    ///
    /// # Errors
    /// `WrongPassphrase`, `WrongRecoveryKey`, `Throttled`, `SlotDamaged`, `StorageFull`, `Locked`.
    pub fn accept_as_is(&self, passphrase: &[u8]) -> Result<u64, VaultError> {
        self.guard(|session| session.accept_as_is(passphrase))
    }
}
