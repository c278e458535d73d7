//! Any bytes as a bundle, and any body under a right seal: the bodies of the fuzz targets, on a stable compiler.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

#[path = "support/any_bundle.rs"]
mod any_bundle;

use proptest::{collection::vec, prelude::*};

const GOLDEN: &[u8] = include_bytes!("golden/backup-v1.toride");

#[test]
fn the_seed_itself_is_a_backup() {
    assert!(any_bundle::body_holds(&any_bundle::body(&[], 0)));
    assert!(any_bundle::form_holds(GOLDEN));
}

proptest! {
    #[test]
    fn any_bytes_are_refused_without_a_panic(
        mut bytes in vec(any::<u8>(), 0..1_500), at in 0..GOLDEN.len(), known: bool,
    ) {
        any_bundle::form_holds(&bytes);
        if known {
            let end = bytes.len().min(GOLDEN.len() - at);
            bytes.truncate(end);
            let mut changed = GOLDEN.to_vec();
            changed[at..at + end].copy_from_slice(&bytes);
            any_bundle::form_holds(&changed);
        }
    }

    #[test]
    fn any_body_is_refused_without_a_panic(
        bytes in vec(any::<u8>(), 0..600), count in 0_u8..4, kind in 0_u8..24, part in 0_u8..3,
    ) {
        any_bundle::body_holds(&bytes);
        any_bundle::body_holds(&any_bundle::body(&bytes, count));
        let mut row = vec![0x84, kind, 0x50];
        row.extend([0xee; 16]);
        row.extend([part, 0x59, 2, 0]);
        row.resize(row.len() + 512, 0xa0);
        any_bundle::body_holds(&any_bundle::body(&row, 1));
    }

    #[test]
    fn a_changed_body_is_refused_without_a_panic(at in 0_usize..200, new: u8) {
        let mut changed = any_bundle::body(&[], 0);
        let at = at % changed.len();
        changed[at] = new;
        any_bundle::body_holds(&changed);
    }
}
