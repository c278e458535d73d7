//! The two hashes of the audit log: where an entry lies, and what it follows.

use crate::{
    Digest, Id,
    bytes::first_half,
    derive::{Purpose, hash},
};

/// The record id under which entry `seq` of a device is sealed: the first 16 bytes of
/// `HASH(hash-aud, device_id, seq)`. So an entry moved to another place does not open.
#[must_use]
pub fn audit_id(device_id: &Id, seq: u64) -> Id {
    first_half(&hash(Purpose::HashAud, &[device_id, &seq.to_le_bytes()]))
}

/// The link to an entry: `HASH(hash-aud, plaintext)`, `prev` of the next one.
#[must_use]
pub fn audit_link(plaintext: &[u8]) -> Digest {
    hash(Purpose::HashAud, &[plaintext])
}

#[cfg(test)]
mod tests {
    use super::{audit_id, audit_link};

    #[test]
    fn every_place_in_the_log_has_its_own_id() {
        let ids = [
            audit_id(&[1; 16], 1),
            audit_id(&[1; 16], 2),
            audit_id(&[2; 16], 1),
        ];
        assert!(ids[0] != ids[1] && ids[0] != ids[2] && ids[1] != ids[2]);
        assert_ne!(ids[0], [0; 16]);
    }

    #[test]
    fn another_entry_has_another_link() {
        assert_ne!(audit_link(b"a"), audit_link(b"b"));
    }
}
