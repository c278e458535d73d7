//! Test restore: opens a backup beside the open vault, and says how the two stand.

use toride_crypto::with_clean_stack;
use toride_domain::{Content, Join as _, Stamp, VaultId};

use super::open::{BackupReport, OpenedBackup};
use crate::{
    FileResult, Result, Session, bundle::Synced, codec::AuditAction, log::LogLine, merge::content,
    unlocked::Unlocked, vault::Secret,
};

/// How a backup stands to the open vault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BackupStanding {
    /// It is of another vault.
    OtherVault,
    /// It lacks what was changed since.
    Older,
    /// It has what the vault has.
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
            let report = opened.report(&synced);
            let standing = self.stand(&opened, body.vault, content(synced, &body)?)?;
            Ok(BackupTest { report, standing })
        })
    }

    fn stand(
        &self,
        opened: &OpenedBackup,
        vault: VaultId,
        theirs: Content,
    ) -> Result<BackupStanding> {
        self.with(|open, means| {
            if vault != VaultId::new(*open.ledger.keys().vault_id()) {
                return Ok(BackupStanding::OtherVault);
            }
            let (standing, held) = open.compare(theirs);
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

impl Unlocked {
    /// How a state stands to the one here, and up to which change it lacks nothing of it. It can lack something and have
    /// something else; what it has is the better reason to take it over.
    fn compare(&self, theirs: Content) -> (BackupStanding, Option<Stamp>) {
        // Where one cannot be read, what was purged looks like news.
        let ours = self.content(self.tombstones().unwrap_or_default());
        let mut joined = ours.clone();
        joined.join(theirs.clone());
        let there = joined.coverage(&theirs);
        let lacks_purges = joined.tombstones.len() > theirs.tombstones.len();
        let standing = if joined.coverage(&ours).lacks.is_some() {
            BackupStanding::Newer
        } else if there.lacks.is_some() || lacks_purges {
            BackupStanding::Older
        } else {
            BackupStanding::Same
        };
        (standing, there.until)
    }
}
