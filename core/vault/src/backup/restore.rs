//! A vault out of a backup, where there is none.

use toride_crypto::{
    Id, Key, RecoveryKey, Sealed, SecretText, Subkeys, slot::SlotKind, with_clean_stack,
};
use toride_domain::{Care, Register, Stamp};
use toride_store::View;

use super::open::{BackupReport, OpenedBackup, count};
use crate::{
    Error, Field, FileError, FileResult, Profile, Result, Session, Vault,
    bundle::{Body, Synced},
    codec::{AuditAction, DeviceState},
    keyring::{make_slot, pick, prove_slot},
    log::LogLine,
    passphrase::check_passphrase,
    settle::{Household, Settler},
    unlocked::Means,
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
            let locks = Locks::new(secret, passphrase, means)?;
            let house = self.move_in(&opened, &body, &synced, &locks)?;
            let session = self.settle(ground, house, &body, |view, key| locks.prove(view, key))?;
            Ok(Restored {
                session,
                recovery_key: locks.is_new.then(|| locks.recovery.to_text()),
                report,
            })
        })
    }

    /// Under a new key, which no copy of the backup leads to.
    fn move_in(
        &self,
        opened: &OpenedBackup,
        body: &Body<'_>,
        synced: &Synced,
        locks: &Locks,
    ) -> FileResult<Household> {
        let means = self.shared.means();
        let epoch = body.epoch.checked_add(1).ok_or(FileError::Malformed)?;
        let key = Key::random(means.rng).map_err(Error::from)?;
        let keys = Subkeys::derive(&key, body.vault.as_bytes(), epoch).map_err(Error::from)?;
        let settler = Settler::new(synced, means)?;
        let slots = locks.slots(&keys, &key, self.shared.profile, means)?;
        let [_, (recovery, _)] = &slots;
        let proven = (!locks.is_new).then_some((*recovery, means.now()));
        let accounts = count(synced.accounts.len());
        let line = LogLine::new(settler.stamp, AuditAction::Restored).about(opened.id());
        Ok(Household {
            keys,
            key,
            slots: slots.into(),
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

/// What opens the restored vault.
struct Locks {
    passphrase: Secret,
    recovery: RecoveryKey,
    /// Nobody has the recovery key yet.
    is_new: bool,
}

impl Locks {
    /// The secret that opened the file stays one of the vault's, unless a new passphrase takes its place.
    fn new(opened: Secret, passphrase: Option<&[u8]>, means: Means<'_>) -> Result<Self> {
        let new = passphrase.map(Secret::passphrase).transpose()?;
        match opened {
            Secret::Recovery(recovery) => Ok(Self {
                passphrase: new.ok_or(Error::Invalid {
                    field: Field::Passphrase,
                })?,
                recovery,
                is_new: false,
            }),
            Secret::Passphrase(_) => Ok(Self {
                passphrase: new.unwrap_or(opened),
                recovery: RecoveryKey::random(means.rng)?,
                is_new: true,
            }),
        }
    }

    fn secrets(&self) -> [(SlotKind, &[u8]); 2] {
        // EXPOSE: seals and opens the slot that it is for
        let recovery = self.recovery.expose().as_slice();
        [
            (SlotKind::Passphrase, self.passphrase.bytes()),
            (SlotKind::Recovery, recovery),
        ]
    }

    /// Both slots, the recovery slot last.
    fn slots(
        &self,
        keys: &Subkeys,
        key: &Key,
        profile: Profile,
        means: Means<'_>,
    ) -> Result<[(Id, Sealed); 2]> {
        let (owner, epoch) = (*keys.vault_id(), keys.epoch());
        let [passphrase, recovery] = self.secrets();
        let slot = |(kind, secret): (SlotKind, &[u8]), profile| {
            make_slot(kind, profile, owner, epoch, secret, key, means.rng)
        };
        Ok([slot(passphrase, profile)?, slot(recovery, Profile::Direct)?])
    }

    /// Opens the slots that were written, from their stored bytes.
    fn prove(&self, view: &View, key: &Key) -> Result<()> {
        self.secrets().into_iter().try_for_each(|(kind, secret)| {
            prove_slot(&pick(view.slots()?, kind)?.body, secret, key)
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
