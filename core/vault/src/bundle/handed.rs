//! Bundles that open with a key made for each: it is shown or read out, and never travels with the file.

use toride_crypto::{
    RecoveryKey, Sealed, SecretBytes, SecretText,
    bundle::{Bundle, BundleError, BundleHeader, BundleKind, BundleLock, NewSlot, seal_bundle},
    derive::same,
    slot::SlotKind,
};

use super::{FileError, FileResult, sealing};
use crate::{Error, Profile, Result, unlocked::Means, vault::Secret};

/// A sealed bundle and the key that opens it.
#[derive(Debug)]
pub(crate) struct Handed {
    pub(crate) sealed: Sealed,
    pub(crate) key: SecretText,
}

const fn slot_of(kind: BundleKind) -> SlotKind {
    match kind {
        BundleKind::Share => SlotKind::Share,
        _ => SlotKind::Transfer,
    }
}

/// Seals a body under a new key, and opens it once: what cannot be read would be found too late.
pub(crate) fn seal_handed(header: &BundleHeader, body: &[u8], means: Means<'_>) -> Result<Handed> {
    let key = RecoveryKey::random(means.rng)?;
    let slot = NewSlot {
        kind: slot_of(header.kind),
        profile: Profile::Direct,
        // EXPOSE: seals the slot that it opens
        secret: key.expose(),
    };
    let lock = BundleLock::Slots(&[slot]);
    let sealed = seal_bundle(header, &lock, body, means.rng).map_err(sealing)?;
    let read = Bundle::parse(sealed.as_bytes()).and_then(|bundle| {
        // EXPOSE: opens what was just sealed
        bundle.open(slot_of(header.kind), key.expose())
    });
    // EXPOSE: compared in constant time
    let holds = read.is_ok_and(|read| same(read.expose(), body));
    if holds {
        let key = key.to_text();
        Ok(Handed { sealed, key })
    } else {
        Err(Error::SetMismatch)
    }
}

/// Opens a bundle with its key as typed, or as read from a QR code. A slip is found before any work.
pub(crate) fn open_handed(bundle: &Bundle<'_>, key: &[u8]) -> FileResult<SecretBytes> {
    let key = Secret::recovery(key)?;
    let opened = bundle.open(slot_of(bundle.header().kind), key.bytes());
    opened.map_err(|error| match error {
        BundleError::WrongKey => FileError::WrongKey,
        other => other.into(),
    })
}
