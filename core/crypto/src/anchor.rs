//! The anchor: what the platform remembers about the vault file, outside of it. 116 bytes.
//!
//! ```text
//!  0 "TRD1"   4 'A'   5 version 1   6 zero u16   8 vault_id 16   24 device_id 16
//! 40 epoch u32   44 seq u64   52 HASH(hash-row, manifest)   84 KDF(K_anch, mac-anch, bytes 0..84)
//! ```
//!
//! Written after each commit. A vault file older than its anchor was replaced by an old copy.

use crate::{
    CryptoError, Digest, Id, MAGIC, Subkeys, VERSION,
    bytes::Reader,
    derive::{Purpose, mac, same},
};

/// The length of an anchor of version 1, in bytes.
pub const ANCHOR_LEN: usize = 116;

const MAC: usize = 32;

/// The newest state of a vault that this device wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Anchor {
    /// The device.
    pub device_id: Id,
    /// The `seq` of the manifest.
    pub seq: u64,
    /// [`manifest_hash`](crate::manifest::manifest_hash) of the manifest.
    pub manifest: Digest,
}

impl Anchor {
    /// Writes and authenticates it, with vault and epoch of `keys`.
    ///
    /// # Errors
    /// None in practice; the type comes from key derivation.
    pub fn seal(&self, keys: &Subkeys) -> Result<Vec<u8>, CryptoError> {
        let mut out = Vec::with_capacity(ANCHOR_LEN);
        out.extend(MAGIC);
        out.extend([b'A', VERSION, 0, 0]);
        out.extend(keys.vault_id);
        out.extend(self.device_id);
        out.extend(keys.epoch.to_le_bytes());
        out.extend(self.seq.to_le_bytes());
        out.extend(self.manifest);
        let mac = anchor_mac(keys, &out)?;
        out.extend(mac);
        Ok(out)
    }

    /// Verifies and reads it.
    ///
    /// # Errors
    /// [`CryptoError::Damaged`] if it was changed or belongs to another vault or epoch: treat it as
    /// missing. [`CryptoError::TooNew`] or [`CryptoError::Malformed`] if it is authentic and not of
    /// this version's form.
    pub fn open(keys: &Subkeys, bytes: &[u8]) -> Result<Self, CryptoError> {
        let (signed, mac) = bytes
            .split_last_chunk::<MAC>()
            .ok_or(CryptoError::Damaged)?;
        if !same(&anchor_mac(keys, signed)?, mac) {
            return Err(CryptoError::Damaged);
        }
        let mut from = Reader::new(signed);
        if from.array() != Some(MAGIC) || from.u8() != Some(b'A') {
            return Err(CryptoError::Malformed);
        }
        if from.u8() != Some(VERSION) {
            return Err(CryptoError::TooNew);
        }
        Self::fields(&mut from, keys)
            .filter(|_| bytes.len() == ANCHOR_LEN)
            .ok_or(CryptoError::Malformed)
    }

    fn fields(from: &mut Reader<'_>, keys: &Subkeys) -> Option<Self> {
        let (zero, vault_id) = (from.u16()?, from.array()?);
        let device_id = from.array()?;
        let epoch = from.u32()?;
        let anchor = Self {
            device_id,
            seq: from.u64()?,
            manifest: from.array()?,
        };
        (zero == 0 && vault_id == keys.vault_id && epoch == keys.epoch).then_some(anchor)
    }
}

fn anchor_mac(keys: &Subkeys, signed: &[u8]) -> Result<Digest, CryptoError> {
    // EXPOSE: keys the authentication code
    mac(keys.anchor.expose(), Purpose::MacAnch, &[signed])
}

#[cfg(test)]
mod tests;
