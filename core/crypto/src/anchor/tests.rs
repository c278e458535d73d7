use proptest::prelude::*;

use super::{ANCHOR_LEN, Anchor};
use crate::{CryptoError, Key, Subkeys};

fn keys(vault_id: u8, epoch: u32) -> Subkeys {
    Subkeys::derive(&Key::from_slice(&[7; 32]).unwrap(), &[vault_id; 16], epoch).unwrap()
}

const ANCHOR: Anchor = Anchor {
    device_id: [9; 16],
    seq: 42,
    manifest: [3; 32],
};

#[test]
fn every_flipped_bit_is_damage() {
    let bytes = ANCHOR.seal(&keys(1, 1)).unwrap();
    assert_eq!(bytes.len(), ANCHOR_LEN);
    for at in 0..bytes.len() * 8 {
        let mut flipped = bytes.clone();
        flipped[at / 8] ^= 1 << (at % 8);
        assert_eq!(
            Anchor::open(&keys(1, 1), &flipped),
            Err(CryptoError::Damaged),
            "bit {at}"
        );
    }
}

#[test]
fn an_anchor_of_another_vault_or_epoch_does_not_count() {
    let bytes = ANCHOR.seal(&keys(1, 1)).unwrap();
    for other in [keys(2, 1), keys(1, 2)] {
        assert_eq!(Anchor::open(&other, &bytes), Err(CryptoError::Damaged));
    }
}

proptest! {
    #[test]
    fn what_was_written_is_read(device_id: [u8; 16], seq: u64, manifest: [u8; 32], epoch: u32) {
        let anchor = Anchor { device_id, seq, manifest };
        let bytes = anchor.seal(&keys(1, epoch)).unwrap();
        prop_assert_eq!(Anchor::open(&keys(1, epoch), &bytes), Ok(anchor));
    }

    #[test]
    fn any_bytes_give_an_error_and_no_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(Anchor::open(&keys(1, 1), &bytes).is_err());
    }
}
