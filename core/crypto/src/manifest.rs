//! The manifest: one authenticated page about the whole vault file. 240 bytes.
//!
//! ```text
//!   0 "TRD1"   4 'M'   5 version 1   6 min_reader u16   8 vault_id 16   24 device_id 16
//!  40 epoch u32   44 schema u32   48 seq u64   56 n_records u32   60 n_damaged u32
//!  64 H_records 32   96 H_slots 32   128 H_damaged 32   160 H_audit 32
//! 192 last_purge_seq u64   200 zero u64   208 KDF(K_mani, mac-mani, bytes 0..208)
//! ```
//!
//! It is written last in every change. If its hashes are right, all rows are as they were written,
//! and no secret had to be decrypted to know it.

use crate::{
    CryptoError, Digest, Id, MAGIC, Sealed, Subkeys, VERSION,
    bytes::Reader,
    derive::{Purpose, hash, mac, same},
};

/// The length of a manifest of version 1, in bytes.
pub const MANIFEST_LEN: usize = 240;

/// The newest format this version reads; a manifest that asks for more is refused untouched.
pub const READER: u16 = 1;

const MAC: usize = 32;

/// State of a vault file after one change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Manifest {
    /// The oldest reader that may open the file.
    pub min_reader: u16,
    /// The vault.
    pub vault_id: Id,
    /// The device that wrote last.
    pub device_id: Id,
    /// Number of the vault key.
    pub epoch: u32,
    /// Number of the database schema.
    pub schema: u32,
    /// Counts every change.
    pub seq: u64,
    /// How many rows `record` has.
    pub n_records: u32,
    /// How many rows `damaged` has.
    pub n_damaged: u32,
    /// [`records_hash`](crate::rows::records_hash).
    pub h_records: Digest,
    /// [`slots_hash`](crate::rows::slots_hash).
    pub h_slots: Digest,
    /// [`damaged_hash`](crate::rows::damaged_hash).
    pub h_damaged: Digest,
    /// [`audit_hash`](crate::rows::audit_hash).
    pub h_audit: Digest,
    /// The change that last purged something: older snapshots still hold it.
    pub last_purge_seq: u64,
}

impl Manifest {
    /// Writes and authenticates it.
    ///
    /// # Errors
    /// [`CryptoError::Malformed`] if it names another vault or epoch than `keys`.
    pub fn seal(&self, keys: &Subkeys) -> Result<Sealed, CryptoError> {
        if self.vault_id != keys.vault_id || self.epoch != keys.epoch {
            return Err(CryptoError::Malformed);
        }
        let mut out = Vec::with_capacity(MANIFEST_LEN);
        out.extend(MAGIC);
        out.extend([b'M', VERSION]);
        out.extend(self.min_reader.to_le_bytes());
        out.extend(self.vault_id);
        out.extend(self.device_id);
        out.extend(self.epoch.to_le_bytes());
        out.extend(self.schema.to_le_bytes());
        out.extend(self.seq.to_le_bytes());
        out.extend(self.n_records.to_le_bytes());
        out.extend(self.n_damaged.to_le_bytes());
        out.extend(self.h_records);
        out.extend(self.h_slots);
        out.extend(self.h_damaged);
        out.extend(self.h_audit);
        out.extend(self.last_purge_seq.to_le_bytes());
        out.extend([0; 8]);
        let mac = manifest_mac(keys, &out)?;
        out.extend(mac);
        Ok(Sealed::new(out))
    }

    /// Verifies and reads it.
    ///
    /// # Errors
    /// [`CryptoError::Damaged`] if the authentication code is wrong; [`CryptoError::TooNew`] if a
    /// newer version wrote it for newer readers; [`CryptoError::Malformed`] if it is authentic and
    /// still makes no sense.
    pub fn open(keys: &Subkeys, bytes: &[u8]) -> Result<Self, CryptoError> {
        let (signed, mac) = bytes
            .split_last_chunk::<MAC>()
            .ok_or(CryptoError::Damaged)?;
        if !same(&manifest_mac(keys, signed)?, mac) {
            return Err(CryptoError::Damaged);
        }
        let mut from = Reader::new(signed);
        if from.array() != Some(MAGIC) || from.u8() != Some(b'M') {
            return Err(CryptoError::Malformed);
        }
        if from.u8() != Some(VERSION) {
            return Err(CryptoError::TooNew);
        }
        let (manifest, reserved) = Self::fields(&mut from).ok_or(CryptoError::Malformed)?;
        if manifest.min_reader > READER || reserved != 0 {
            return Err(CryptoError::TooNew);
        }
        if bytes.len() != MANIFEST_LEN
            || manifest.vault_id != keys.vault_id
            || manifest.epoch != keys.epoch
        {
            return Err(CryptoError::Malformed);
        }
        Ok(manifest)
    }

    /// Reads it without any key: true only if the file is whole. For what must be said before unlock.
    ///
    /// # Errors
    /// [`CryptoError::TooNew`] for a later version or reader, [`CryptoError::Damaged`] for anything
    /// else that is no manifest.
    pub fn peek(bytes: &[u8]) -> Result<Self, CryptoError> {
        let mut from = Reader::new(bytes);
        if from.array() != Some(MAGIC) || from.u8() != Some(b'M') {
            return Err(CryptoError::Damaged);
        }
        if from.u8().ok_or(CryptoError::Damaged)? != VERSION {
            return Err(CryptoError::TooNew);
        }
        let (manifest, _) = Self::fields(&mut from).ok_or(CryptoError::Damaged)?;
        if manifest.min_reader > READER {
            return Err(CryptoError::TooNew);
        }
        if bytes.len() != MANIFEST_LEN {
            return Err(CryptoError::Damaged);
        }
        Ok(manifest)
    }

    /// The fields from offset 6 on, and the reserved bytes.
    fn fields(from: &mut Reader<'_>) -> Option<(Self, u64)> {
        let manifest = Self {
            min_reader: from.u16()?,
            vault_id: from.array()?,
            device_id: from.array()?,
            epoch: from.u32()?,
            schema: from.u32()?,
            seq: from.u64()?,
            n_records: from.u32()?,
            n_damaged: from.u32()?,
            h_records: from.array()?,
            h_slots: from.array()?,
            h_damaged: from.array()?,
            h_audit: from.array()?,
            last_purge_seq: from.u64()?,
        };
        Some((manifest, from.u64()?))
    }
}

/// The hash of a stored manifest, as the anchor keeps it: `HASH(hash-row, manifest)`.
#[must_use]
pub fn manifest_hash(bytes: &[u8]) -> Digest {
    hash(Purpose::HashRow, &[bytes])
}

fn manifest_mac(keys: &Subkeys, signed: &[u8]) -> Result<Digest, CryptoError> {
    // EXPOSE: keys the authentication code
    mac(keys.manifest.expose(), Purpose::MacMani, &[signed])
}

#[cfg(test)]
mod tests;
