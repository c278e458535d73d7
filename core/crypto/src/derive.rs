//! One keyed hash makes every key, hash and authentication code.
//!
//! `KDF(key, P, a, b ..)` = BLAKE2b-256 ([RFC 7693](https://www.rfc-editor.org/rfc/rfc7693)), keyed
//! with `key`, no salt, personalised with the 16 bytes of purpose `P`, over
//! `len(a) u64 | a | len(b) u64 | b ..`. `HASH(P, a, b ..)` is the same without a key.

use blake2::{
    Blake2b, Blake2bMac,
    digest::{CustomizedInit, FixedOutput, Update, consts::U32},
};
use subtle::ConstantTimeEq;

use crate::{CryptoError, Digest, Key};

/// What a derived value is for. Values of different purposes never meet, whatever goes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Purpose {
    /// Secret of a slot, when it needs no stretching.
    SlotIkm,
    /// Encryption key of a slot.
    SlotEnc,
    /// Key commitment of a slot.
    SlotCom,
    /// Key of the parts that lists show.
    KeyMeta,
    /// Key of codes and notes.
    KeySecr,
    /// Key of the manifest's authentication code.
    KeyMani,
    /// Key of the audit log.
    KeyAudi,
    /// Key of sync bundles.
    KeySync,
    /// Key of the anchor's authentication code.
    KeyAnch,
    /// Authentication code of the manifest.
    MacMani,
    /// Authentication code of the anchor.
    MacAnch,
    /// Hash of one stored body; also check of a slot.
    HashRow,
    /// Hash of the rows of one bucket.
    HashBkt,
    /// Hash of all buckets.
    HashRec,
    /// Hash of all slots.
    HashSlo,
    /// Hash of all rows set aside as damaged.
    HashDam,
    /// Audit chain.
    HashAud,
    /// Encryption key of a bundle.
    BndlEnc,
    /// Key commitment of a bundle.
    BndlCom,
    /// Identifier of a code.
    CodeId,
    /// Local fingerprint of a device.
    DevSign,
}

impl Purpose {
    /// Every purpose there is.
    pub const ALL: [Self; 21] = [
        Self::SlotIkm,
        Self::SlotEnc,
        Self::SlotCom,
        Self::KeyMeta,
        Self::KeySecr,
        Self::KeyMani,
        Self::KeyAudi,
        Self::KeySync,
        Self::KeyAnch,
        Self::MacMani,
        Self::MacAnch,
        Self::HashRow,
        Self::HashBkt,
        Self::HashRec,
        Self::HashSlo,
        Self::HashDam,
        Self::HashAud,
        Self::BndlEnc,
        Self::BndlCom,
        Self::CodeId,
        Self::DevSign,
    ];

    /// The 16 bytes that personalise the hash.
    #[must_use]
    pub const fn personal(self) -> &'static [u8; 16] {
        match self {
            Self::SlotIkm => b"toride1.slot-ikm",
            Self::SlotEnc => b"toride1.slot-enc",
            Self::SlotCom => b"toride1.slot-com",
            Self::KeyMeta => b"toride1.key-meta",
            Self::KeySecr => b"toride1.key-secr",
            Self::KeyMani => b"toride1.key-mani",
            Self::KeyAudi => b"toride1.key-audi",
            Self::KeySync => b"toride1.key-sync",
            Self::KeyAnch => b"toride1.key-anch",
            Self::MacMani => b"toride1.mac-mani",
            Self::MacAnch => b"toride1.mac-anch",
            Self::HashRow => b"toride1.hash-row",
            Self::HashBkt => b"toride1.hash-bkt",
            Self::HashRec => b"toride1.hash-rec",
            Self::HashSlo => b"toride1.hash-slo",
            Self::HashDam => b"toride1.hash-dam",
            Self::HashAud => b"toride1.hash-aud",
            Self::BndlEnc => b"toride1.bndl-enc",
            Self::BndlCom => b"toride1.bndl-com",
            Self::CodeId => b"toride1.code-id.",
            Self::DevSign => b"toride1.dev-sign",
        }
    }
}

/// `KDF`: derives a key. `key` has 1 to 64 bytes.
///
/// # Errors
/// [`CryptoError::Malformed`] if `key` is empty or longer than 64 bytes.
pub fn kdf(key: &[u8], purpose: Purpose, parts: &[&[u8]]) -> Result<Key, CryptoError> {
    let state = keyed(key, purpose, parts)?;
    Key::filled(|out| {
        state.finalize_into(out.into());
        Ok(())
    })
}

/// `KDF` as an authentication code, which is not secret. Compare with [`same`].
///
/// # Errors
/// [`CryptoError::Malformed`] if `key` is empty or longer than 64 bytes.
pub fn mac(key: &[u8], purpose: Purpose, parts: &[&[u8]]) -> Result<Digest, CryptoError> {
    Ok(keyed(key, purpose, parts)?.finalize_fixed().into())
}

/// `HASH`: the same without a key.
#[must_use]
pub fn hash(purpose: Purpose, parts: &[&[u8]]) -> Digest {
    let mut hasher = Hasher::new(purpose);
    for part in parts {
        hasher.part(part);
    }
    hasher.finish()
}

/// `HASH`, part by part, when there are too many to hold at once.
pub struct Hasher(Blake2b<U32>);

impl Hasher {
    /// Begins a hash with no part yet.
    #[must_use]
    pub fn new(purpose: Purpose) -> Self {
        Self(Blake2b::new_customized(purpose.personal()))
    }

    /// Adds one part, its length before it, so that no two lists of parts look alike.
    pub fn part(&mut self, part: &[u8]) {
        update_part(&mut self.0, part);
    }

    /// The hash of all parts so far.
    #[must_use]
    pub fn finish(self) -> Digest {
        self.0.finalize_fixed().into()
    }
}

/// Compares in constant time, so that a wrong value tells nothing about the right one.
#[must_use]
pub fn same(a: &[u8], b: &[u8]) -> bool {
    a.ct_eq(b).into()
}

fn keyed(key: &[u8], purpose: Purpose, parts: &[&[u8]]) -> Result<Blake2bMac<U32>, CryptoError> {
    // The library takes up to 128 bytes here and then panics above 64, the limit of BLAKE2b.
    if key.is_empty() || key.len() > 64 {
        return Err(CryptoError::Malformed);
    }
    let mut state = Blake2bMac::new_with_salt_and_personal(Some(key), &[], purpose.personal())
        .map_err(|_| CryptoError::Malformed)?;
    for part in parts {
        update_part(&mut state, part);
    }
    Ok(state)
}

fn update_part(state: &mut impl Update, part: &[u8]) {
    state.update(&(part.len() as u64).to_le_bytes());
    state.update(part);
}

#[cfg(test)]
mod tests;
