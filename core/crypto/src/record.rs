//! One sealed row: an account's list data, its codes, an audit entry.
//!
//! ```text
//! 0 version 1   1 kind   2 zero u16   4 epoch u32   8 nonce 24   32 ciphertext   .. tag 16
//! AAD (44): "TRD1" 'R' version kind part | vault_id 16 | rec_id 16 | epoch u32
//! ```
//!
//! The row's place is part of the AAD: a body moved to another row, part, vault or epoch does not open.

use zeroize::Zeroizing;

use crate::{
    CryptoError, Id, Key, MAGIC, Rng, Sealed, SecretBytes, Subkeys, VERSION,
    bytes::Reader,
    pad::{pad, padded_len, unpadded_len},
    seal::{NONCE, TAG, open, seal},
};

/// The largest body, in bytes. Callers check their own limits first.
pub const MAX_BODY: usize = 1024 * 1024;

const HEADER: usize = 8;

/// Which key seals a body, and with it part number and padding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RecordKey {
    /// Part 0: what lists show. Padded to 64 bytes.
    Meta,
    /// Part 1: codes and notes, opened one by one. Padded to 256 bytes.
    Secret,
    /// An entry of the audit log: part 0, padded to 64 bytes.
    Audit,
}

impl RecordKey {
    /// The part number of the row.
    #[must_use]
    pub const fn part(self) -> u8 {
        match self {
            Self::Meta | Self::Audit => 0,
            Self::Secret => 1,
        }
    }

    /// What seals the records' rows of this part; `None` for a part that no record has.
    #[must_use]
    pub const fn of_part(part: u8) -> Option<Self> {
        match part {
            0 => Some(Self::Meta),
            1 => Some(Self::Secret),
            _ => None,
        }
    }

    const fn block(self) -> usize {
        match self {
            Self::Meta | Self::Audit => 64,
            Self::Secret => 256,
        }
    }

    fn key(self, keys: &Subkeys) -> &Key {
        match self {
            Self::Meta => &keys.meta,
            Self::Secret => &keys.secret,
            Self::Audit => &keys.audit,
        }
    }
}

/// What a body says about itself to anybody. Authenticated only once it is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct RecordHeader {
    /// What the record is; 64 and above come from newer versions and are carried untouched.
    pub kind: u8,
    /// The epoch of its key.
    pub epoch: u32,
}

impl RecordHeader {
    /// Reads the first eight bytes.
    ///
    /// # Errors
    /// [`CryptoError::TooNew`] for a later version, [`CryptoError::Damaged`] if the bytes are too few
    /// or too many or the reserved ones are not zero.
    pub fn parse(body: &[u8]) -> Result<Self, CryptoError> {
        if body.len() < HEADER + NONCE + TAG || body.len() > MAX_BODY {
            return Err(CryptoError::Damaged);
        }
        let mut from = Reader::new(body);
        if from.u8() != Some(VERSION) {
            return Err(CryptoError::TooNew);
        }
        let (Some(kind), Some(0), Some(epoch)) = (from.u8(), from.u16(), from.u32()) else {
            return Err(CryptoError::Damaged);
        };
        Ok(Self { kind, epoch })
    }
}

/// An opened record.
#[derive(Debug)]
pub struct Opened {
    /// What the record is.
    pub kind: u8,
    /// Its CBOR, without padding. Authentic, but still to be checked.
    pub plaintext: SecretBytes,
}

/// Seals `plaintext` for row `rec_id`. Draws a nonce of 24 bytes.
///
/// # Errors
/// [`CryptoError::Malformed`] if the body would exceed [`MAX_BODY`], [`CryptoError::Random`].
pub fn seal_record(
    keys: &Subkeys,
    with: RecordKey,
    kind: u8,
    rec_id: &Id,
    plaintext: &[u8],
    rng: &dyn Rng,
) -> Result<Sealed, CryptoError> {
    if plaintext.len() > MAX_BODY {
        return Err(CryptoError::Malformed);
    }
    let padded = padded_len(plaintext.len(), with.block());
    let total = HEADER + NONCE + padded + TAG;
    if total > MAX_BODY {
        return Err(CryptoError::Malformed);
    }
    let mut nonce = [0; NONCE];
    rng.fill(&mut nonce)?;

    // Reserved in full, so that growing it leaves no copy of the plaintext behind.
    let mut text = Zeroizing::new(Vec::with_capacity(padded));
    text.extend_from_slice(plaintext);
    pad(&mut text, with.block());
    let aad = aad(keys.vault_id(), with.part(), kind, rec_id, keys.epoch());
    let tag = seal(with.key(keys), &nonce, &aad, &mut text)?;

    let mut body = Vec::with_capacity(total);
    body.extend([VERSION, kind, 0, 0]);
    body.extend(keys.epoch().to_le_bytes());
    body.extend(nonce);
    body.extend_from_slice(&text);
    body.extend(tag);
    Ok(Sealed::new(body))
}

/// Opens the body of row `rec_id`.
///
/// # Errors
/// Those of [`RecordHeader::parse`]; [`CryptoError::Damaged`] if it was changed, moved, or sealed
/// under another key or epoch; [`CryptoError::Malformed`] if the padding is wrong although the seal
/// is right.
pub fn open_record(
    keys: &Subkeys,
    with: RecordKey,
    rec_id: &Id,
    body: &[u8],
) -> Result<Opened, CryptoError> {
    let RecordHeader { kind, epoch } = RecordHeader::parse(body)?;
    if epoch != keys.epoch() {
        return Err(CryptoError::Damaged);
    }
    let (nonce, ciphertext, tag) = split(body).ok_or(CryptoError::Damaged)?;
    let mut text = Zeroizing::new(ciphertext.to_vec());
    let aad = aad(keys.vault_id(), with.part(), kind, rec_id, epoch);
    open(with.key(keys), nonce, &aad, &mut text, tag)?;
    let len = unpadded_len(&text, with.block())?;
    text.truncate(len);
    Ok(Opened {
        kind,
        plaintext: SecretBytes::new(std::mem::take(&mut *text)),
    })
}

fn split(body: &[u8]) -> Option<(&[u8; NONCE], &[u8], &[u8; TAG])> {
    let (_, rest) = body.split_first_chunk::<HEADER>()?;
    let (nonce, rest) = rest.split_first_chunk()?;
    let (ciphertext, tag) = rest.split_last_chunk()?;
    Some((nonce, ciphertext, tag))
}

fn aad(vault_id: &Id, part: u8, kind: u8, rec_id: &Id, epoch: u32) -> Vec<u8> {
    let mut aad = Vec::with_capacity(44);
    aad.extend(MAGIC);
    aad.extend([b'R', VERSION, kind, part]);
    aad.extend(vault_id);
    aad.extend(rec_id);
    aad.extend(epoch.to_le_bytes());
    aad
}

#[cfg(test)]
mod tests;
