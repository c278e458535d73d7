//! A vault out of a backup, where there is none.

use toride_crypto::{Key, SecretText, Subkeys, with_clean_stack};
use toride_domain::{Care, Register, Stamp};

use super::open::{BackupReport, OpenedBackup, count};
use crate::{
    Error, FileError, FileResult, Session, Vault,
    bundle::{Body, Synced},
    codec::{AuditAction, DeviceState},
    locks::{Locks, renewed},
    log::LogLine,
    passphrase::check_passphrase,
    settle::{Household, Settler},
    vault::Secret,
};

/// A vault that came back.
#[derive(Debug)]
pub struct Restored {
    /// Its open session.
    pub session: Session,
    /// Its new recovery key as text, to be shown once and typed back; `None` where one stays that the person has: the
    /// one that opened the backup, or the one of the vault on the other device.
    pub recovery_key: Option<SecretText>,
    /// What was in the file, and is in the vault now.
    pub report: BackupReport,
}

impl Vault {
    /// Makes the vault of a backup file: in a fresh folder, or, on the person's word, where a vault is lost, cannot be
    /// read, is of a newer version, or is locked and nobody has its secrets. That one is set aside whole and can be
    /// [brought back](Vault::bring_back). It is the same vault on a new installation, under a new key.
    ///
    /// `secret` is the passphrase, or the recovery key as typed, that opens the file. `passphrase` is the new one; it
    /// may be left out to keep the one that opened the file. A recovery key that opened the file stays the vault's;
    /// otherwise it gets a new one. Blocks for seconds.
    ///
    /// # Errors
    /// [`FileError`]: what is wrong with the file; `WrongPassphrase`, `WrongRecoveryKey`, `WeakPassphrase`, `Invalid`
    /// where no passphrase is given beside a recovery key; `AlreadyExists` while a vault is unlocked; `InUse`, `StorageFull`, `StorageUnavailable`, `OutOfMemory`.
    pub fn restore_backup(
        &self,
        file: &[u8],
        secret: &[u8],
        passphrase: Option<&[u8]>,
    ) -> FileResult<Restored> {
        with_clean_stack(|| {
            let ground = self.ground()?;
            if passphrase.is_some_and(|new| !check_passphrase(new).accepted()) {
                return Err(Error::WeakPassphrase.into());
            }
            let secret = Secret::either(secret)?;
            let opened = OpenedBackup::open(file, &secret)?;
            let body = opened.body()?;
            let synced = Synced::of(&body)?;
            let report = opened.report(&synced);
            let means = self.shared.means();
            let (passphrase, key) = renewed(secret, passphrase)?;
            let is_new = key.is_none();
            let locks = match key {
                Some(_) => Locks::with(passphrase, key),
                None => Locks::new(passphrase, means)?,
            };
            let house = self.move_in(&opened, &body, &synced, &locks, is_new)?;
            let session = self.settle(ground, house, &body, |view, key| locks.prove(view, key))?;
            Ok(Restored {
                session,
                recovery_key: is_new.then(|| locks.recovery_text()).flatten(),
                report,
            })
        })
    }

    /// Under a new key, which no copy of the backup leads to. `is_new`: nobody has the recovery key yet.
    fn move_in(
        &self,
        opened: &OpenedBackup,
        body: &Body<'_>,
        synced: &Synced,
        locks: &Locks,
        is_new: bool,
    ) -> FileResult<Household> {
        let means = self.shared.means();
        let epoch = body.epoch.checked_add(1).ok_or(FileError::Malformed)?;
        let key = Key::random(means.rng).map_err(Error::from)?;
        let keys = Subkeys::derive(&key, body.vault.as_bytes(), epoch).map_err(Error::from)?;
        let settler = Settler::new(synced, means)?;
        let slots = locks.slots(&keys, &key, self.shared.profile, means)?;
        let recovery = slots.last().filter(|_| !is_new);
        let proven = recovery.map(|(id, _)| (*id, means.now()));
        let accounts = count(synced.accounts.len());
        let line = LogLine::new(settler.stamp, AuditAction::Restored).about(opened.id());
        Ok(Household {
            keys,
            key,
            slots,
            state: DeviceState {
                proven,
                ..DeviceState::new()
            },
            care: care(synced, settler.stamp),
            seen: None,
            line: line.counting(accounts.into()),
            settler,
        })
    }
}

/// What was restored is in a backup, and both secrets were in the person's hands just now.
fn care(synced: &Synced, stamp: Stamp) -> Care {
    let proof = Some(Register::new(stamp, stamp.at()));
    let before = synced.care.clone();
    Care {
        backed_up: before.backed_up.max(synced.last_change()),
        recovery_key: proof.clone(),
        passphrase: proof,
        ..before
    }
}
