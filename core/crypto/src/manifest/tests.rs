use proptest::prelude::*;

use super::{MANIFEST_LEN, Manifest, READER, manifest_hash};
use crate::{CryptoError, Key, Subkeys};

fn keys() -> Subkeys {
    Subkeys::derive(&Key::from_slice(&[7; 32]).unwrap(), &[1; 16], 1).unwrap()
}

fn manifest() -> Manifest {
    Manifest {
        min_reader: READER,
        vault_id: [1; 16],
        device_id: [9; 16],
        epoch: 1,
        schema: 1,
        seq: 42,
        n_records: 5,
        n_damaged: 2,
        h_records: [10; 32],
        h_slots: [11; 32],
        h_damaged: [12; 32],
        h_audit: [13; 32],
        last_purge_seq: 40,
    }
}

#[test]
fn every_flipped_bit_is_damage() {
    let bytes = manifest().seal(&keys()).unwrap().as_bytes().to_vec();
    assert_eq!(bytes.len(), MANIFEST_LEN);
    for at in 0..bytes.len() * 8 {
        let mut flipped = bytes.clone();
        flipped[at / 8] ^= 1 << (at % 8);
        assert_eq!(
            Manifest::open(&keys(), &flipped),
            Err(CryptoError::Damaged),
            "bit {at}"
        );
        assert_ne!(manifest_hash(&bytes), manifest_hash(&flipped));
    }
}

#[test]
fn a_manifest_of_another_vault_or_epoch_is_not_written() {
    let elsewhere = Manifest {
        vault_id: [2; 16],
        ..manifest()
    };
    let later = Manifest {
        epoch: 2,
        ..manifest()
    };
    for wrong in [elsewhere, later] {
        assert_eq!(wrong.seal(&keys()).err(), Some(CryptoError::Malformed));
    }
}

#[test]
fn without_a_key_the_fields_can_be_read_and_newer_formats_are_known() {
    let bytes = manifest().seal(&keys()).unwrap().as_bytes().to_vec();
    assert_eq!(Manifest::peek(&bytes), Ok(manifest()));
    let newer = Manifest {
        min_reader: READER + 1,
        ..manifest()
    }
    .seal(&keys())
    .unwrap();
    assert_eq!(Manifest::peek(newer.as_bytes()), Err(CryptoError::TooNew));
    let mut version = bytes.clone();
    version[5] = 2;
    assert_eq!(Manifest::peek(&version), Err(CryptoError::TooNew));
    for len in (0..MANIFEST_LEN).chain([MANIFEST_LEN + 1]) {
        let mut cut = bytes.clone();
        cut.resize(len, 0);
        assert_eq!(
            Manifest::peek(&cut),
            Err(CryptoError::Damaged),
            "length {len}"
        );
    }
    for at in [0, 3, 4] {
        let mut other = bytes.clone();
        other[at] ^= 1;
        assert_eq!(Manifest::peek(&other), Err(CryptoError::Damaged));
    }
}

proptest! {
    #[test]
    fn what_was_written_is_read(
        device_id: [u8; 16], schema: u32, seq: u64, n_records: u32, n_damaged: u32,
        hashes: [[u8; 32]; 4], last_purge_seq: u64, min_reader in 0..=READER,
    ) {
        let [h_records, h_slots, h_damaged, h_audit] = hashes;
        let written = Manifest {
            min_reader, device_id, schema, seq, n_records, n_damaged,
            h_records, h_slots, h_damaged, h_audit, last_purge_seq, ..manifest()
        };
        let sealed = written.seal(&keys()).unwrap();
        prop_assert_eq!(Manifest::open(&keys(), sealed.as_bytes()), Ok(written));
        prop_assert_eq!(Manifest::peek(sealed.as_bytes()), Ok(written));
    }

    #[test]
    fn any_bytes_give_an_error_and_no_panic(
        mut bytes in prop::collection::vec(any::<u8>(), 0..300), known: bool,
    ) {
        if let (true, Some(start)) = (known, bytes.first_chunk_mut()) {
            *start = *b"TRD1M\x01";
        }
        prop_assert!(Manifest::open(&keys(), &bytes).is_err());
        let _ = Manifest::peek(&bytes);
    }
}
