//! The vault of a transfer where there is none.

use toride_crypto::{
    Id, Key, RecoveryKey, Sealed,
    bundle::{BundleHeader, BundleKind},
    slot::SlotKind,
    with_clean_stack,
};
use toride_domain::{Care, Millis, Register, Stamp};
use toride_store::View;

use super::{recovery_slot, subkeys, vault_key};
use crate::{
    BackupReport, Error, FileResult, Profile, Restored, Result, Vault,
    bundle::{Body, Synced, open_handed, parse_as},
    codec::{AuditAction, DeviceState, Seen},
    keyring::{make_slot, pick, prove_slot},
    log::LogLine,
    passphrase::check_passphrase,
    settle::{Household, Settler},
    unlocked::Means,
    vault::Secret,
};

impl Vault {
    /// Takes a vault that another device sealed for this one: in a fresh folder, or, on the person's word, where a vault
    /// is lost, cannot be read, is of a newer version, or is locked; that one is set aside whole and can be
    /// [brought back](Vault::bring_back). It is the same vault under the same key, as another installation. `key` is the transfer key as typed or read from its QR code;
    /// `passphrase` is the new one of this device. Blocks for seconds.
    ///
    /// # Errors
    /// [`FileError`](crate::FileError): what is wrong with the file; `WrongKey`; `Invalid` for a slip in the key,
    /// `WeakPassphrase`; `AlreadyExists` while a vault is unlocked; `InUse`, `StorageFull`,
    /// `StorageUnavailable`, `OutOfMemory`.
    pub fn join(&self, file: &[u8], key: &[u8], passphrase: &[u8]) -> FileResult<Restored> {
        with_clean_stack(|| {
            let ground = self.ground()?;
            if !check_passphrase(passphrase).accepted() {
                return Err(Error::WeakPassphrase.into());
            }
            let bundle = parse_as(file, BundleKind::Transfer)?;
            let plaintext = open_handed(&bundle, key)?;
            // EXPOSE: read in place; the body borrows
            let body = Body::read(plaintext.expose(), bundle.header())?;
            let synced = Synced::of(&body)?;
            let locks = Locks::new(&body, passphrase, self.shared.profile, self.shared.means())?;
            let house = self.join_in(bundle.header(), &body, &synced, &locks)?;
            let session = self.settle(ground, house, &body, |view, key| locks.prove(view, key))?;
            Ok(Restored {
                session,
                recovery_key: locks.new_recovery.map(|key| key.to_text()),
                report: BackupReport::of(bundle.header(), &synced),
            })
        })
    }

    /// Under the key that the vault has on the other device.
    fn join_in(
        &self,
        header: &BundleHeader,
        body: &Body<'_>,
        synced: &Synced,
        locks: &Locks,
    ) -> FileResult<Household> {
        let means = self.shared.means();
        let settler = Settler::new(synced, means)?;
        let key = vault_key(body)?;
        let keys = subkeys(&key, body)?;
        let line = LogLine::new(settler.stamp, AuditAction::Joined).about(header.bundle_id);
        let accounts = u64::try_from(synced.accounts.len()).unwrap_or(u64::MAX);
        Ok(Household {
            keys,
            key,
            slots: locks.slots.clone(),
            state: DeviceState::new(),
            care: care(synced, settler.stamp),
            seen: Some(Seen::default().with(header.bundle_id, Millis::MAX, means.now())),
            line: line.counting(accounts),
            settler,
        })
    }
}

/// What opens the vault here: a new passphrase, and the recovery key that opens it there.
struct Locks {
    passphrase: Secret,
    slots: Vec<(Id, Sealed)>,
    /// Where no recovery slot came along, a new key of which nobody knows yet.
    new_recovery: Option<RecoveryKey>,
}

impl Locks {
    fn new(
        body: &Body<'_>,
        passphrase: &[u8],
        profile: Profile,
        means: Means<'_>,
    ) -> FileResult<Self> {
        let passphrase = Secret::passphrase(passphrase)?;
        let key = vault_key(body)?;
        let (owner, epoch) = (*body.vault.as_bytes(), body.epoch);
        let slot = |kind, profile, secret: &[u8]| {
            make_slot(kind, profile, owner, epoch, secret, &key, means.rng)
        };
        let mut slots = vec![slot(SlotKind::Passphrase, profile, passphrase.bytes())?];
        let came = recovery_slot(body)?;
        let new_recovery = if came.is_none() {
            let recovery = RecoveryKey::random(means.rng).map_err(Error::from)?;
            // EXPOSE: seals the slot that it opens
            let secret = recovery.expose();
            slots.push(slot(SlotKind::Recovery, Profile::Direct, secret)?);
            Some(recovery)
        } else {
            None
        };
        slots.extend(came);
        Ok(Self {
            passphrase,
            slots,
            new_recovery,
        })
    }

    /// Opens the slots that were made here from their stored bytes; the one that came must lie there as it came.
    fn prove(&self, view: &View, key: &Key) -> Result<()> {
        let passphrase = pick(view.slots()?, SlotKind::Passphrase)?;
        prove_slot(&passphrase.body, self.passphrase.bytes(), key)?;
        let stored = view.slots()?;
        let is_there = |(id, slot): &(Id, Sealed)| {
            let mut found = stored.iter().filter(|stored| stored.slot_id == *id);
            found.any(|stored| stored.body == slot.as_bytes())
        };
        if stored.len() == self.slots.len() && self.slots.iter().all(is_there) {
            Ok(())
        } else {
            Err(Error::SlotDamaged)
        }
    }
}

/// Everything is on the device that it came from, and the passphrase was in the person's hands just now.
fn care(synced: &Synced, stamp: Stamp) -> Care {
    let before = synced.care.clone();
    Care {
        synced: before.synced.max(synced.last_change()),
        passphrase: Some(Register::new(stamp, stamp.at())),
        ..before
    }
}
