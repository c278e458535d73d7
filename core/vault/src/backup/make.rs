//! Making a backup, and writing down that there is one.

use toride_crypto::{
    Id, Sealed,
    bundle::{BundleHeader, BundleKind, BundleLock, NewSlot, seal_bundle},
    derive::same,
    slot::SlotKind,
};
use toride_domain::{Millis, Stamp};
use zeroize::Zeroizing;

use super::open::{BackupReport, OpenedBackup};
use crate::{
    Error, Field, Profile, Result, Session,
    bundle::{Synced, sealing},
    codec::AuditAction,
    ledger::Change,
    log::LogLine,
    unlocked::{Means, Unlocked},
    vault::Secret,
};

/// What shall open a backup: the vault's own passphrase, its recovery key, or either. At least one.
#[derive(Clone, Copy, Default)]
pub struct BackupSecrets<'a> {
    /// The passphrase of the vault (UTF-8).
    pub passphrase: Option<&'a [u8]>,
    /// The recovery key of the vault, as typed (UTF-8).
    pub recovery_key: Option<&'a [u8]>,
}

impl core::fmt::Debug for BackupSecrets<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("BackupSecrets")
    }
}

impl BackupSecrets<'_> {
    /// Ascending by kind, as a bundle has its slots.
    fn read(&self) -> Result<Vec<Secret>> {
        let passphrase = self.passphrase.map(Secret::passphrase).transpose()?;
        let recovery = self.recovery_key.map(Secret::recovery).transpose()?;
        let secrets: Vec<_> = passphrase.into_iter().chain(recovery).collect();
        if secrets.is_empty() {
            let field = Field::Passphrase;
            return Err(Error::Invalid { field });
        }
        Ok(secrets)
    }
}

/// A sealed backup that was opened once with each of its secrets. It counts as one only after
/// [`Session::confirm_backup`] saw it as it was stored.
#[derive(Debug, Clone)]
pub struct Backup {
    sealed: Sealed,
    id: Id,
    vault_id: Id,
    report: BackupReport,
    last_change: Option<Stamp>,
}

impl Backup {
    /// The file, byte by byte. Everything in it is sealed.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        self.sealed.as_bytes()
    }

    /// What is in it.
    #[must_use]
    pub const fn report(&self) -> BackupReport {
        self.report
    }

    /// A name for the file: when it was made, and nothing of whom. `toride-20261123T090000Z.toride`.
    #[must_use]
    pub fn file_name(&self) -> String {
        format!("toride-{}.toride", self.report.made_at.compact())
    }

    pub(crate) const fn id(&self) -> &Id {
        &self.id
    }

    /// Seals a state, and opens it once with each secret.
    pub(crate) fn seal(
        (header, body): (BundleHeader, Zeroizing<Vec<u8>>),
        secrets: &[Secret],
        profile: Profile,
        means: Means<'_>,
    ) -> Result<Self> {
        let slots: Vec<_> = secrets
            .iter()
            .map(|secret| NewSlot {
                kind: secret.kind(),
                profile: match secret.kind() {
                    SlotKind::Passphrase => profile,
                    _ => Profile::Direct,
                },
                secret: secret.bytes(),
            })
            .collect();
        let lock = BundleLock::Slots(&slots);
        let sealed = seal_bundle(&header, &lock, &body, means.rng).map_err(sealing)?;
        let (report, last_change) = prove(sealed.as_bytes(), secrets, &body)?;
        Ok(Self {
            sealed,
            id: header.bundle_id,
            vault_id: header.vault_id,
            report,
            last_change,
        })
    }
}

/// The last backup that was stored and read back on this installation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LastBackup {
    /// When.
    pub at: Millis,
    /// How many accounts it holds, those in the bin too.
    pub accounts: u32,
}

impl Session {
    /// Makes a backup of everything that is synced: the whole vault but what this installation keeps of itself. Each
    /// secret opens the vault first, which also keeps a slip out of the file. Store the [bytes](Backup::bytes), read
    /// them back, and [confirm](Session::confirm_backup) them; or use [`Session::save_backup`]. Blocks for seconds.
    ///
    /// # Errors
    /// `WrongPassphrase`, `WrongRecoveryKey`, `Throttled`, `Invalid` for a slip or no secret at all, `ReadOnly` while
    /// damage is not accepted, `TooLarge` over 6 MiB, `OutOfMemory`, `Locked`.
    pub fn make_backup(&self, secrets: BackupSecrets<'_>) -> Result<Backup> {
        self.with(|open, means| {
            let secrets = secrets.read()?;
            for secret in &secrets {
                self.shared.throttled(|| open.vault_key(secret))?;
            }
            open.make_backup(&secrets, self.shared.profile, means)
        })
    }

    /// Compares what was read back from where the backup was stored. From then on it counts: the vault knows up to
    /// which change it is safe. Also after the vault was locked and opened again meanwhile.
    ///
    /// # Errors
    /// `Damaged` if a single byte differs, `NotFound` for a backup of another vault, `StorageFull`, `ReadOnly`,
    /// `Locked`.
    pub fn confirm_backup(&self, backup: &Backup, stored: &[u8]) -> Result<u64> {
        self.with(|open, means| {
            if *open.ledger.keys().vault_id() != backup.vault_id {
                return Err(Error::NotFound);
            }
            if !same(stored, backup.bytes()) {
                return Err(Error::Damaged);
            }
            let accounts = backup.report.accounts + backup.report.in_bin;
            let stamp = open.tick(means);
            let line = LogLine::new(stamp, AuditAction::BackedUp);
            let line = line.about(backup.id).counting(accounts.into());
            open.note_backup(line, backup.last_change, means)
        })
    }

    /// The last backup made on this installation that was read back from where it was stored; `None` if there is
    /// none, as far as the log goes back.
    ///
    /// # Errors
    /// `Locked`.
    pub fn last_backup(&self) -> Result<Option<LastBackup>> {
        self.with(|open, _| {
            let lines = open.ledger.log_lines();
            let last = lines
                .iter()
                .rev()
                .find(|line| line.action == AuditAction::BackedUp);
            Ok(last.map(|line| LastBackup {
                at: line.stamp.at(),
                accounts: u32::try_from(line.count).unwrap_or(u32::MAX),
            }))
        })
    }
}

impl Unlocked {
    fn make_backup(
        &mut self,
        secrets: &[Secret],
        profile: Profile,
        means: Means<'_>,
    ) -> Result<Backup> {
        let state = self.body_to_send(BundleKind::Backup, None, means)?;
        Backup::seal(state, secrets, profile, means)
    }

    /// Writes down that everything up to `held` is in a backup.
    pub(super) fn note_backup(
        &mut self,
        line: LogLine,
        held: Option<Stamp>,
        means: Means<'_>,
    ) -> Result<u64> {
        // A backup is often made because the disk is full.
        let mut write = Change::small();
        write.log.push(line);
        self.change_care(means, write, |care, _| {
            care.backed_up = care.backed_up.max(held);
        })
    }
}

/// Opens what was sealed with each secret, and reads it as a restore would.
fn prove(sealed: &[u8], secrets: &[Secret], body: &[u8]) -> Result<(BackupReport, Option<Stamp>)> {
    let mut proven = None;
    for secret in secrets {
        // What cannot be read would not be a backup; nothing was written of it yet.
        let opened = OpenedBackup::open(sealed, secret).map_err(|_| Error::SetMismatch)?;
        if !opened.holds(body) {
            return Err(Error::SetMismatch);
        }
        if proven.is_none() {
            let read = opened.body().and_then(|body| Synced::of(&body));
            let synced = read.map_err(|_| Error::SetMismatch)?;
            proven = Some((opened.report(&synced), synced.last_change()));
        }
    }
    proven.ok_or(Error::Internal)
}
