//! Test restore: opens a backup beside the open vault, and says how the two stand.

use core::cmp::Ordering;

use toride_crypto::with_clean_stack;
use toride_domain::VaultId;

use super::open::{BackupReport, OpenedBackup};
use crate::{
    FileResult, Result, Session, bundle::Synced, codec::AuditAction, log::LogLine, vault::Secret,
};

/// How a backup stands to the open vault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BackupStanding {
    /// It is of another vault.
    OtherVault,
    /// It lacks what was changed since.
    Older,
    /// Its last change is the vault's.
    Same,
    /// It has changes that this vault has not seen.
    Newer,
}

/// What a test restore found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BackupTest {
    /// What is in the file.
    pub report: BackupReport,
    /// How it stands to this vault.
    pub standing: BackupStanding,
}

impl Session {
    /// Opens a backup file with its passphrase, or its recovery key as typed, reads everything in it, counts, and
    /// takes nothing over. One of this vault counts as a backup from then on, as far as it goes. Blocks for the
    /// stretching.
    ///
    /// # Errors
    /// [`FileError`](crate::FileError): what is wrong with the file, `WrongPassphrase`, `WrongRecoveryKey`, `OutOfMemory`, `Locked`.
    pub fn test_backup(&self, file: &[u8], secret: &[u8]) -> FileResult<BackupTest> {
        // Beside the vault, not in it: other screens go on while the passphrase is stretched.
        self.with(|_, _| Ok(()))?;
        with_clean_stack(|| {
            let opened = OpenedBackup::open(file, &Secret::either(secret)?)?;
            let body = opened.body()?;
            let synced = Synced::of(&body)?;
            let standing = self.stand(&opened, body.vault, &synced)?;
            Ok(BackupTest {
                report: opened.report(&synced),
                standing,
            })
        })
    }

    fn stand(
        &self,
        opened: &OpenedBackup,
        vault: VaultId,
        synced: &Synced,
    ) -> Result<BackupStanding> {
        self.with(|open, means| {
            if vault != VaultId::new(*open.ledger.keys().vault_id()) {
                return Ok(BackupStanding::OtherVault);
            }
            let held = synced.last_change();
            let standing = match held.cmp(&open.holdings().last_change()) {
                Ordering::Less => BackupStanding::Older,
                Ordering::Equal => BackupStanding::Same,
                Ordering::Greater => BackupStanding::Newer,
            };
            if !open.read_only {
                let stamp = open.tick(means);
                let line = LogLine::new(stamp, AuditAction::BackupTested).about(opened.id());
                // Looking into a file must work on a full disk too.
                let _unrecorded = open.note_backup(line, held, means);
            }
            Ok(standing)
        })
    }
}
