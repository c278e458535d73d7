//! Opening a backup file: what is in it, without taking anything over.

use toride_crypto::{
    Id, SecretBytes,
    bundle::{BundleHeader, BundleKind},
    derive::same,
    slot::SlotKind,
    with_clean_stack,
};
use toride_domain::Millis;

use crate::{
    FileResult,
    bundle::{Body, Synced, opened_by, parse_as},
    vault::Secret,
};

/// What is in a backup file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BackupReport {
    /// Accounts in use.
    pub accounts: u32,
    /// Accounts in the bin.
    pub in_bin: u32,
    /// Codes, used ones too.
    pub codes: u32,
    /// When it was made, by the clock of the device that made it.
    pub made_at: Millis,
    /// The last change in it; `None` where nobody had put anything into the vault.
    pub last_change_at: Option<Millis>,
    /// Whether the passphrase of that day opens it.
    pub by_passphrase: bool,
    /// Whether the recovery key of that day opens it.
    pub by_recovery_key: bool,
}

/// Opens a backup file with its passphrase, or its recovery key as typed, reads everything in it, and counts. Changes
/// nothing and needs no vault. Blocks for the stretching.
///
/// # Errors
/// [`FileError`]: what is wrong with the file, or `WrongPassphrase`, `WrongRecoveryKey`, `OutOfMemory`.
pub fn test_backup(file: &[u8], secret: &[u8]) -> FileResult<BackupReport> {
    with_clean_stack(|| {
        let opened = OpenedBackup::open(file, &Secret::either(secret)?)?;
        let body = opened.body()?;
        Ok(opened.report(&Synced::of(&body)?))
    })
}

/// A backup whose seal is right.
pub(crate) struct OpenedBackup {
    pub(crate) header: BundleHeader,
    by_passphrase: bool,
    by_recovery_key: bool,
    plaintext: SecretBytes,
}

impl OpenedBackup {
    pub(crate) fn open(file: &[u8], secret: &Secret) -> FileResult<Self> {
        let bundle = parse_as(file, BundleKind::Backup)?;
        let header = *bundle.header();
        let opened = bundle.open(secret.kind(), secret.bytes());
        let has = |kind| bundle.slot_kinds().any(|slot| slot == kind);
        Ok(Self {
            header,
            by_passphrase: has(SlotKind::Passphrase),
            by_recovery_key: has(SlotKind::Recovery),
            plaintext: opened.map_err(opened_by(secret))?,
        })
    }

    pub(crate) fn body(&self) -> FileResult<Body<'_>> {
        // EXPOSE: read in place; the body borrows
        Body::read(self.plaintext.expose(), &self.header)
    }

    /// Whether it holds exactly this body.
    pub(crate) fn holds(&self, body: &[u8]) -> bool {
        // EXPOSE: compared in constant time
        same(self.plaintext.expose(), body)
    }

    pub(crate) fn id(&self) -> Id {
        self.header.bundle_id
    }

    pub(crate) fn report(&self, synced: &Synced) -> BackupReport {
        BackupReport {
            by_passphrase: self.by_passphrase,
            by_recovery_key: self.by_recovery_key,
            ..BackupReport::of(&self.header, synced)
        }
    }
}

impl BackupReport {
    /// What a bundle with a state holds. Says nothing of secrets.
    pub(crate) fn of(header: &BundleHeader, synced: &Synced) -> Self {
        let is_binned = |account: &&toride_domain::Account| account.binned_at().is_some();
        let in_bin = synced.accounts.values().filter(is_binned).count();
        Self {
            accounts: count(synced.accounts.len() - in_bin),
            in_bin: count(in_bin),
            codes: count(synced.codes),
            made_at: Millis::clamped(header.created_ms),
            last_change_at: synced.last_change().map(|stamp| stamp.at()),
            by_passphrase: false,
            by_recovery_key: false,
        }
    }
}

pub(crate) fn count(things: usize) -> u32 {
    u32::try_from(things).unwrap_or(u32::MAX)
}
