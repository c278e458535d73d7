//! A slot: the vault key, locked by one secret. 180 bytes.
//!
//! ```text
//!   0 "TRD1"    4 'S'    5 version 1    6 kind    7 profile
//!   8 owner 16         24 slot_id 16   40 epoch u32
//!  44 salt 16          60 nonce 24     84 commitment 32
//! 116 ciphertext 32   148 tag 16      164 check 16
//! ```
//!
//! The *check* is no secret: it tells bit rot from a wrong passphrase before any work. The
//! *commitment* makes a slot open under one key only, which closes partitioning oracles
//! (Len, Grubbs, Ristenpart, USENIX Security 2021).

use crate::{
    CryptoError, Id, Key, MAGIC, Rng, Sealed, VERSION,
    argon::{Profile, stretch},
    bytes::{Reader, first_half},
    derive::{Purpose, hash, kdf, mac, same},
    seal::{NONCE, TAG, open, seal},
    with_clean_stack,
};

/// The length of every slot of version 1, in bytes.
pub const SLOT_LEN: usize = 180;

/// The longest passphrase, in bytes of UTF-8 after normalisation.
pub const MAX_PASSPHRASE: usize = 1024;

const CHECK: usize = 16;
const HEADER: usize = 84;

/// Which secret opens a slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum SlotKind {
    /// A passphrase of 1 to 1024 bytes, always stretched.
    Passphrase = 1,
    /// The 16 bytes of a recovery key.
    Recovery = 2,
    /// The 32 bytes that the device keeps behind its biometrics.
    Device = 3,
    /// The 16 bytes shown when a vault moves to another phone.
    Transfer = 4,
    /// The 16 bytes handed over with a shared code.
    Share = 5,
}

impl SlotKind {
    /// The number in the file.
    #[must_use]
    pub const fn id(self) -> u8 {
        self as u8
    }

    /// The kind with this number, if there is one.
    #[must_use]
    pub const fn from_id(id: u8) -> Option<Self> {
        match id {
            1 => Some(Self::Passphrase),
            2 => Some(Self::Recovery),
            3 => Some(Self::Device),
            4 => Some(Self::Transfer),
            5 => Some(Self::Share),
            _ => None,
        }
    }

    /// A passphrase must be stretched; the other secrets are random and must not cost memory.
    const fn allows(self, profile: Profile) -> bool {
        matches!(self, Self::Passphrase) != matches!(profile, Profile::Direct)
    }

    const fn takes(self, secret: &[u8]) -> bool {
        let len = secret.len();
        match self {
            Self::Passphrase => len >= 1 && len <= MAX_PASSPHRASE,
            Self::Device => len == 32,
            Self::Recovery | Self::Transfer | Self::Share => len == 16,
        }
    }
}

/// What a slot says about itself to anybody. Authenticated only once the slot is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SlotHeader {
    /// Which secret opens it.
    pub kind: SlotKind,
    /// How the secret is stretched.
    pub profile: Profile,
    /// The vault, or the bundle, that it belongs to.
    pub owner: Id,
    /// Its own identifier; the key of its row.
    pub slot_id: Id,
    /// Number of the vault key inside; 0 in a bundle.
    pub epoch: u32,
}

impl SlotHeader {
    /// Reads a header and refuses, before any work, whatever this version cannot open.
    ///
    /// # Errors
    /// [`CryptoError::SlotDamaged`] if the check fails, [`CryptoError::TooNew`] for a later version
    /// or profile, [`CryptoError::Malformed`] for an unknown kind or a profile the kind forbids.
    pub fn parse(bytes: &[u8]) -> Result<Self, CryptoError> {
        Parts::parse(bytes).map(|parts| parts.header)
    }
}

/// Locks `key` with `secret`. Draws a salt of 16 bytes and a nonce of 24, in this order.
///
/// Blocks for as long as the profile's stretching takes.
///
/// # Errors
/// [`CryptoError::Malformed`] if kind, profile and secret do not fit together,
/// [`CryptoError::OutOfMemory`], [`CryptoError::Random`].
pub fn seal_slot(
    header: &SlotHeader,
    secret: &[u8],
    key: &Key,
    rng: &dyn Rng,
) -> Result<Sealed, CryptoError> {
    if !header.kind.allows(header.profile) || !header.kind.takes(secret) {
        return Err(CryptoError::Malformed);
    }
    let (mut salt, mut nonce) = ([0; 16], [0; NONCE]);
    rng.fill(&mut salt)?;
    rng.fill(&mut nonce)?;

    let mut slot = Vec::with_capacity(SLOT_LEN);
    slot.extend(MAGIC);
    slot.extend([b'S', VERSION, header.kind.id(), header.profile.id()]);
    slot.extend(header.owner);
    slot.extend(header.slot_id);
    slot.extend(header.epoch.to_le_bytes());
    slot.extend(salt);
    slot.extend(nonce);
    with_clean_stack(|| {
        let ikm = stretch(header.profile, secret, &salt)?;
        let (encryption, commitment) = slot_keys(&ikm, &slot)?;
        // EXPOSE: copied to where it is encrypted in place
        let mut ciphertext = zeroize::Zeroizing::new(*key.expose());
        let tag = seal(&encryption, &nonce, &slot, ciphertext.as_mut())?;
        slot.extend(commitment);
        slot.extend(*ciphertext);
        slot.extend(tag);
        Ok::<(), CryptoError>(())
    })?;
    let check = slot_check(&slot);
    slot.extend(check);
    Ok(Sealed::new(slot))
}

/// Opens a slot with a secret. Blocks for as long as the profile's stretching takes.
///
/// # Errors
/// Those of [`SlotHeader::parse`]; then [`CryptoError::WrongKey`], [`CryptoError::OutOfMemory`], and
/// [`CryptoError::SlotDamaged`] if the secret is right and the rest still does not open.
pub fn open_slot(bytes: &[u8], secret: &[u8]) -> Result<Key, CryptoError> {
    let parts = Parts::parse(bytes)?;
    if !parts.header.kind.takes(secret) {
        return Err(CryptoError::WrongKey);
    }
    with_clean_stack(|| {
        let ikm = stretch(parts.header.profile, secret, &parts.salt)?;
        let (encryption, commitment) = slot_keys(&ikm, &parts.aad)?;
        if !same(&commitment, &parts.commitment) {
            return Err(CryptoError::WrongKey);
        }
        Key::filled(|out| {
            out.copy_from_slice(&parts.ciphertext);
            open(&encryption, &parts.nonce, &parts.aad, out, &parts.tag)
                .map_err(|_| CryptoError::SlotDamaged)
        })
    })
}

/// The fields of a slot whose check, version, kind and profile are right.
struct Parts {
    header: SlotHeader,
    aad: [u8; HEADER],
    salt: [u8; 16],
    nonce: [u8; NONCE],
    commitment: [u8; 32],
    ciphertext: [u8; 32],
    tag: [u8; TAG],
}

impl Parts {
    /// The check comes first, in every version: else a flipped version byte would look "too new".
    fn parse(bytes: &[u8]) -> Result<Self, CryptoError> {
        let (checked, check) = bytes
            .split_last_chunk::<CHECK>()
            .ok_or(CryptoError::SlotDamaged)?;
        if slot_check(checked) != *check {
            return Err(CryptoError::SlotDamaged);
        }
        let mut from = Reader::new(checked);
        if from.array() != Some(MAGIC) || from.u8() != Some(b'S') {
            return Err(CryptoError::Malformed);
        }
        if from.u8().ok_or(CryptoError::Malformed)? != VERSION {
            return Err(CryptoError::TooNew);
        }
        if bytes.len() != SLOT_LEN {
            return Err(CryptoError::Malformed);
        }
        let (kind, profile) = from.u8().zip(from.u8()).ok_or(CryptoError::Malformed)?;
        let kind = SlotKind::from_id(kind).ok_or(CryptoError::Malformed)?;
        let profile = Profile::from_id(profile).ok_or(CryptoError::TooNew)?;
        if !kind.allows(profile) {
            return Err(CryptoError::Malformed);
        }
        Self::fields(kind, profile, &mut from, checked).ok_or(CryptoError::Malformed)
    }

    /// The fields from offset 8 on.
    fn fields(
        kind: SlotKind,
        profile: Profile,
        from: &mut Reader<'_>,
        checked: &[u8],
    ) -> Option<Self> {
        let (owner, slot_id) = (from.array()?, from.array()?);
        let header = SlotHeader {
            kind,
            profile,
            owner,
            slot_id,
            epoch: from.u32()?,
        };
        Some(Self {
            header,
            aad: *checked.first_chunk()?,
            salt: from.array()?,
            nonce: from.array()?,
            commitment: from.array()?,
            ciphertext: from.array()?,
            tag: from.array()?,
        })
    }
}

/// `EK` and the commitment, both bound to the header.
fn slot_keys(ikm: &Key, header: &[u8]) -> Result<(Key, [u8; 32]), CryptoError> {
    // EXPOSE: keys two hashes
    let ikm = ikm.expose();
    Ok((
        kdf(ikm, Purpose::SlotEnc, &[header])?,
        mac(ikm, Purpose::SlotCom, &[header])?,
    ))
}

fn slot_check(checked: &[u8]) -> [u8; CHECK] {
    first_half(&hash(Purpose::HashRow, &[checked]))
}

#[cfg(test)]
mod tests;
