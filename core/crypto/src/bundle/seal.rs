//! Making a bundle.

use zeroize::Zeroizing;

use super::{BLOCK, BundleError, BundleHeader, MAX_BODY};
use crate::{
    CryptoError, Digest, Key, Rng, Sealed,
    argon::Profile,
    derive::{Purpose, kdf, mac},
    pad::{pad, padded_len},
    seal::{NONCE, seal},
    slot::{SlotHeader, SlotKind, seal_slot},
    with_clean_stack,
};

/// What will open a bundle.
pub enum BundleLock<'a> {
    /// The key that the vault's devices share. For a sync bundle.
    Sync(&'a Key),
    /// Slots, ascending by kind, around a key made for this bundle alone. For all others.
    Slots(&'a [NewSlot<'a>]),
}

/// A slot to be made.
pub struct NewSlot<'a> {
    /// Which secret opens it.
    pub kind: SlotKind,
    /// How the secret is stretched.
    pub profile: Profile,
    /// The secret, as [`seal_slot`] takes it.
    pub secret: &'a [u8],
}

/// Seals `body`. Draws, in this order: the key of 32 bytes and for each slot its id of 16, salt and nonce (not for a
/// sync bundle), then a nonce of 24. Blocks for the stretching of its slots.
///
/// # Errors
/// [`BundleError::TooLarge`] for a body over [`MAX_BODY`] less its padding; [`BundleError::Malformed`] if header, slots
/// and secrets do not fit together; [`BundleError::OutOfMemory`], [`BundleError::Random`].
pub fn seal_bundle(
    header: &BundleHeader,
    lock: &BundleLock<'_>,
    body: &[u8],
    rng: &dyn Rng,
) -> Result<Sealed, BundleError> {
    let padded = padded_len(body.len().min(MAX_BODY), BLOCK);
    if padded > MAX_BODY {
        return Err(BundleError::TooLarge);
    }
    let new = match lock {
        BundleLock::Sync(_) => &[],
        BundleLock::Slots(slots) => *slots,
    };
    let kinds: Vec<_> = new.iter().map(|slot| slot.kind).collect();
    if !header.is_right() || !header.kind.takes(&kinds) {
        return Err(BundleError::Malformed);
    }
    with_clean_stack(|| match lock {
        BundleLock::Sync(key) => write(header, key, &[], body, rng),
        BundleLock::Slots(_) => {
            let key = Key::random(rng)?;
            let made: Result<Vec<_>, _> = new
                .iter()
                .map(|slot| make_slot(header, slot, &key, rng))
                .collect();
            write(header, &key, &made?, body, rng)
        }
    })
}

fn make_slot(
    of: &BundleHeader,
    slot: &NewSlot<'_>,
    key: &Key,
    rng: &dyn Rng,
) -> Result<Sealed, CryptoError> {
    let mut slot_id = [0; 16];
    rng.fill(&mut slot_id)?;
    let header = SlotHeader {
        kind: slot.kind,
        profile: slot.profile,
        owner: of.bundle_id,
        slot_id,
        epoch: 0,
    };
    seal_slot(&header, slot.secret, key, rng)
}

fn write(
    header: &BundleHeader,
    key: &Key,
    slots: &[Sealed],
    body: &[u8],
    rng: &dyn Rng,
) -> Result<Sealed, BundleError> {
    let mut nonce = [0; NONCE];
    rng.fill(&mut nonce)?;
    let padded = padded_len(body.len(), BLOCK);
    let sizes = u8::try_from(slots.len())
        .ok()
        .zip(u32::try_from(padded).ok());
    let (count, body_len) = sizes.ok_or(BundleError::Malformed)?;

    let mut out = Vec::new();
    header.write(count, body_len, &nonce, &mut out);
    for slot in slots {
        out.extend_from_slice(slot.as_bytes());
    }
    // Reserved in full, so that growing it leaves no copy of the plaintext behind.
    let mut text = Zeroizing::new(Vec::with_capacity(padded));
    text.extend_from_slice(body);
    pad(&mut text, BLOCK);
    let (encryption, commitment) = bundle_keys(key, &out)?;
    let tag = seal(&encryption, &nonce, &out, &mut text)?;
    out.extend(commitment);
    out.extend_from_slice(&text);
    out.extend(tag);
    Ok(Sealed::new(out))
}

/// `EK` and the commitment, both bound to everything before the commitment.
pub(super) fn bundle_keys(key: &Key, aad: &[u8]) -> Result<(Key, Digest), CryptoError> {
    // EXPOSE: keys two hashes
    let key = key.expose();
    Ok((
        kdf(key, Purpose::BndlEnc, &[aad])?,
        mac(key, Purpose::BndlCom, &[aad])?,
    ))
}
