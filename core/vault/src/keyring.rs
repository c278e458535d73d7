//! Slots: finding the one that a secret opens, also where it is damaged, and making new ones.

use toride_crypto::{
    CryptoError, Id, Key, Rng, Sealed, Subkeys,
    manifest::Manifest,
    slot::{SlotHeader, SlotKind, open_slot, seal_slot},
};
use toride_store::{Folder, StoredSlot, View};

use crate::{Error, Profile, Result};

/// A slot that was found.
pub(crate) struct Found {
    pub(crate) header: SlotHeader,
    pub(crate) body: Vec<u8>,
    /// It came from a snapshot, since the one in the file is damaged.
    pub(crate) from_snapshot: bool,
}

/// The slot of this kind: the file's own, or where that is damaged, that of the newest snapshot of the same
/// vault and epoch.
///
/// # Errors
/// `SlotDamaged`, `TooNew`, `NotFound` when the file has no such slot.
pub(crate) fn find_slot(folder: &Folder, view: &View, kind: SlotKind) -> Result<Found> {
    match pick(view.slots()?, kind) {
        Err(Error::SlotDamaged) => in_snapshots(folder, view, kind).ok_or(Error::SlotDamaged),
        other => other,
    }
}

pub(crate) fn pick(slots: Vec<StoredSlot>, kind: SlotKind) -> Result<Found> {
    let mut problem = Error::NotFound;
    for slot in slots {
        match SlotHeader::parse(&slot.body) {
            Ok(header) if header.kind == kind => {
                return Ok(Found {
                    header,
                    body: slot.body,
                    from_snapshot: false,
                });
            }
            Ok(_) => {}
            Err(CryptoError::TooNew) => problem = Error::TooNew,
            Err(_) => problem = Error::SlotDamaged,
        }
    }
    Err(problem)
}

pub(crate) fn in_snapshots(folder: &Folder, view: &View, kind: SlotKind) -> Option<Found> {
    let ours = Manifest::peek(&view.manifest().ok()?).ok()?;
    folder.snapshots().ok()?.into_iter().rev().find_map(|seq| {
        let snapshot = folder.open_snapshot(seq).ok()?;
        let found = pick(snapshot.slots().ok()?, kind).ok()?;
        let same = (found.header.owner, found.header.epoch) == (ours.vault_id, ours.epoch);
        same.then_some(Found {
            from_snapshot: true,
            ..found
        })
    })
}

/// Opens a slot; `wrong` is what a wrong secret is called.
pub(crate) fn open(found: &Found, secret: &[u8], wrong: Error) -> Result<Key> {
    open_slot(&found.body, secret).map_err(|error| match error {
        CryptoError::WrongKey => wrong,
        other => other.into(),
    })
}

/// Locks the vault's key with a new slot. Only a passphrase is stretched.
pub(crate) fn make_slot(
    kind: SlotKind,
    profile: Profile,
    keys: &Subkeys,
    secret: &[u8],
    key: &Key,
    rng: &dyn Rng,
) -> Result<(Id, Sealed)> {
    let mut slot_id = [0; 16];
    rng.fill(&mut slot_id)?;
    let header = SlotHeader {
        kind,
        profile: match kind {
            SlotKind::Passphrase => profile,
            _ => Profile::Direct,
        },
        owner: *keys.vault_id(),
        slot_id,
        epoch: keys.epoch(),
    };
    Ok((slot_id, seal_slot(&header, secret, key, rng)?))
}

/// Proves that a slot's stored bytes open to this key.
pub(crate) fn prove_slot(body: &[u8], secret: &[u8], key: &Key) -> Result<()> {
    let opened = open_slot(body, secret)?;
    // EXPOSE: compared in constant time
    let same = toride_crypto::derive::same(opened.expose(), key.expose());
    if same {
        Ok(())
    } else {
        Err(Error::SlotDamaged)
    }
}
