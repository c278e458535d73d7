//! The vault of a transfer where there is none.

use toride_crypto::{
    Id, Sealed,
    bundle::{BundleHeader, BundleKind},
    with_clean_stack,
};
use toride_domain::{Care, Millis, Register, Stamp};
use toride_store::View;

use super::{recovery_slot, subkeys, vault_key};
use crate::{
    BackupReport, Error, FileResult, Restored, Result, Vault,
    bundle::{Body, Synced, open_handed, parse_as},
    codec::{AuditAction, DeviceState, Seen},
    locks::Locks,
    log::LogLine,
    passphrase::check_passphrase,
    settle::{Household, Settler},
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
            let (means, passphrase) = (self.shared.means(), Secret::passphrase(passphrase)?);
            let came = recovery_slot(&body)?;
            let locks = match came {
                // The recovery key that opens the vault there opens it here.
                Some(_) => Locks::with(passphrase, None),
                None => Locks::new(passphrase, means)?,
            };
            let house = self.join_in(bundle.header(), &body, &synced, &locks, came)?;
            let slots = house.slots.clone();
            let session = self.settle(ground, house, &body, |view, key| {
                locks.prove(view, key)?;
                lie_there(&slots, view)
            })?;
            Ok(Restored {
                session,
                recovery_key: locks.recovery_text(),
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
        came: Option<(Id, Sealed)>,
    ) -> FileResult<Household> {
        let means = self.shared.means();
        let settler = Settler::new(synced, means)?;
        let key = vault_key(body)?;
        let keys = subkeys(&key, body)?;
        let mut slots = locks.slots(&keys, &key, self.shared.profile, means)?;
        slots.extend(came);
        let line = LogLine::new(settler.stamp, AuditAction::Joined).about(header.bundle_id);
        let accounts = u64::try_from(synced.accounts.len()).unwrap_or(u64::MAX);
        Ok(Household {
            keys,
            key,
            slots,
            state: DeviceState::new(),
            care: care(synced, settler.stamp),
            seen: Some(Seen::default().with(header.bundle_id, Millis::MAX, means.now())),
            line: line.counting(accounts),
            settler,
        })
    }
}

/// These slots and no others must be in the file, also the one that came, which nobody opens here.
fn lie_there(slots: &[(Id, Sealed)], view: &View) -> Result<()> {
    let stored = view.slots()?;
    let is_there = |(id, slot): &(Id, Sealed)| {
        let mut found = stored.iter().filter(|stored| stored.slot_id == *id);
        found.any(|stored| stored.body == slot.as_bytes())
    };
    if stored.len() == slots.len() && slots.iter().all(is_there) {
        Ok(())
    } else {
        Err(Error::SlotDamaged)
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
