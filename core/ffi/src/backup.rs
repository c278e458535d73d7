//! Backup files: made, stored, read back, tested, restored.

use std::{path::Path, sync::Arc};

use toride_vault as core;

use crate::{
    Arrival, BackupStanding, Session, UtcMillis, Vault, VaultError,
    files::given,
    guard::{guard, guard_or},
};

/// What is in a backup file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct BackupReport {
    /// Accounts in use.
    pub accounts: u32,
    /// Accounts in the bin.
    pub in_bin: u32,
    /// Codes, used ones too.
    pub codes: u32,
    /// When it was made, by the clock of the device that made it.
    pub made_at: UtcMillis,
    /// The last change in it; none where nobody had put anything into the vault.
    pub last_change_at: Option<UtcMillis>,
    /// Whether the passphrase of that day opens it.
    pub by_passphrase: bool,
    /// Whether the recovery key of that day opens it.
    pub by_recovery_key: bool,
}

/// The last backup that was stored and read back on this installation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct LastBackup {
    /// When.
    pub at: UtcMillis,
    /// How many accounts it holds, those in the bin too.
    pub accounts: u32,
}

/// What a test restore found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct BackupTest {
    /// What is in the file.
    pub report: BackupReport,
    /// How it stands to this vault.
    pub standing: BackupStanding,
}

/// A sealed backup that was opened once with each of its secrets. It counts as one only after
/// [`Session::confirm_backup`] saw it as it was stored.
#[derive(uniffi::Object)]
pub struct BackupFile {
    inner: core::Backup,
}

/// A vault that came back: from a backup, or from another device.
#[derive(uniffi::Object)]
pub struct Restored {
    inner: core::Restored,
}

#[uniffi::export]
impl BackupFile {
    /// The file, byte by byte. Everything in it is sealed.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        guard_or(Vec::new(), || self.inner.bytes().to_vec())
    }

    /// A name for the file: when it was made, and nothing of whom.
    #[must_use]
    pub fn file_name(&self) -> String {
        guard_or(String::new(), || self.inner.file_name())
    }

    /// What is in it.
    #[must_use]
    pub fn report(&self) -> BackupReport {
        self.inner.report().into()
    }
}

#[uniffi::export]
impl Restored {
    /// The open session of the vault.
    #[must_use]
    pub fn session(&self) -> Arc<Session> {
        Session::arc(self.inner.session.clone())
    }

    /// The new recovery key as text, to be shown once and typed back; none where the one that there was stays.
    #[must_use]
    pub fn recovery_key(&self) -> Option<String> {
        let key = self.inner.recovery_key.as_ref()?;
        // EXPOSE: shown once, for the person to write down
        Some(key.expose().to_owned())
    }

    /// What is in the vault now.
    #[must_use]
    pub fn report(&self) -> BackupReport {
        self.inner.report.into()
    }
}

impl Restored {
    pub(crate) fn arc(inner: core::Restored) -> Arc<Self> {
        Arc::new(Self { inner })
    }
}

#[uniffi::export]
impl Session {
    /// Makes a backup of everything that is synced. Each secret given opens the vault first, which keeps a slip out of
    /// the file; an empty one is left out, one at least is needed. Store the bytes, read them back, and give both to
    /// [`Session::confirm_backup`]. Blocks for seconds.
    ///
    /// # Errors
    /// `WrongPassphrase`, `WrongRecoveryKey`, `Invalid` for a slip or no secret, `Throttled`, `ReadOnly`,
    /// `TooLarge { VaultFile }`, `OutOfMemory`, `Locked`.
    pub fn make_backup(
        &self,
        passphrase: &[u8],
        recovery_key: &[u8],
    ) -> Result<Arc<BackupFile>, VaultError> {
        let secrets = core::BackupSecrets {
            passphrase: given(passphrase),
            recovery_key: given(recovery_key),
        };
        let inner = self.guard(|session| session.make_backup(secrets))?;
        Ok(Arc::new(BackupFile { inner }))
    }

    /// Compares what was read back from where the backup was stored; from then on it counts.
    ///
    /// # Errors
    /// `Damaged` if a single byte differs, `NotFound` for a backup of another vault, `StorageFull`, `ReadOnly`,
    /// `Locked`.
    pub fn confirm_backup(&self, backup: &BackupFile, stored: &[u8]) -> Result<u64, VaultError> {
        self.guard(|session| session.confirm_backup(&backup.inner, stored))
    }

    /// Writes a backup to a file that is not there yet, reads it back and confirms it.
    ///
    /// # Errors
    /// `FileExists`, `StorageFull`, `StorageUnavailable`, `NotFound` for a missing folder; those of
    /// [`Session::confirm_backup`].
    pub fn save_backup(&self, backup: &BackupFile, path: String) -> Result<u64, VaultError> {
        self.guard(|session| session.save_backup(&backup.inner, Path::new(&path)))
    }

    /// The last backup made here that was read back; none if there is none.
    ///
    /// # Errors
    /// `Locked`.
    pub fn last_backup(&self) -> Result<Option<LastBackup>, VaultError> {
        let last = self.guard(core::Session::last_backup)?;
        Ok(last.map(Into::into))
    }

    /// Opens a backup file with its passphrase, or its recovery key as typed, and counts; takes nothing over. Blocks for
    /// the stretching.
    ///
    /// # Errors
    /// What is wrong with the file (as [`crate::peek_bundle`], and `FileDamaged`, `OtherKind`, `OtherSecret`),
    /// `WrongPassphrase`, `WrongRecoveryKey`, `OutOfMemory`, `Locked`.
    pub fn test_backup(&self, file: &[u8], secret: &[u8]) -> Result<BackupTest, VaultError> {
        self.guard(|session| session.test_backup(file, secret))
            .map(Into::into)
    }

    /// Opens a backup of this vault to take over what it knows. Blocks for the stretching.
    ///
    /// # Errors
    /// As [`Session::test_backup`], and `OtherVault`.
    pub fn receive_backup(&self, file: &[u8], secret: &[u8]) -> Result<Arc<Arrival>, VaultError> {
        let arrival = self.guard(|session| session.receive_backup(file, secret))?;
        Ok(Arrival::arc(arrival, self.inner().clone()))
    }
}

#[uniffi::export]
impl Vault {
    /// Makes the vault of a backup file here. A vault that is here and locked, unreadable or newer than the app is set
    /// aside first, never deleted ([`Vault::set_aside`]). `secret` opens the file: the passphrase, or the recovery key as
    /// typed. `new_passphrase` may be empty to keep the one that opened the file. Blocks for seconds.
    ///
    /// # Errors
    /// As [`Session::test_backup`]; `WeakPassphrase`, `Invalid { Passphrase }` where none is given beside a recovery
    /// key, `AlreadyExists` while the vault is open, `InUse`, `StorageFull`, `StorageUnavailable`.
    pub fn restore_backup(
        &self,
        file: &[u8],
        secret: &[u8],
        new_passphrase: &[u8],
    ) -> Result<Arc<Restored>, VaultError> {
        self.guard(|vault| vault.restore_backup(file, secret, given(new_passphrase)))
            .map(Restored::arc)
    }
}

/// Opens a backup file and counts, with no vault at hand. Blocks for the stretching.
///
/// # Errors
/// As [`Session::test_backup`].
#[uniffi::export]
pub fn test_backup_file(file: &[u8], secret: &[u8]) -> Result<BackupReport, VaultError> {
    guard(|| (), || core::test_backup(file, secret)).map(Into::into)
}

impl From<core::BackupReport> for BackupReport {
    fn from(report: core::BackupReport) -> Self {
        let core::BackupReport {
            accounts,
            in_bin,
            codes,
            made_at,
            last_change_at,
            by_passphrase,
            by_recovery_key,
        } = report;
        Self {
            accounts,
            in_bin,
            codes,
            made_at: made_at.into(),
            last_change_at: last_change_at.map(Into::into),
            by_passphrase,
            by_recovery_key,
        }
    }
}

impl From<core::LastBackup> for LastBackup {
    fn from(last: core::LastBackup) -> Self {
        Self {
            at: last.at.into(),
            accounts: last.accounts,
        }
    }
}

impl From<core::BackupTest> for BackupTest {
    fn from(test: core::BackupTest) -> Self {
        Self {
            report: test.report.into(),
            standing: test.standing.into(),
        }
    }
}
