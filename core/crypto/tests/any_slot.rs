//! Any bytes as a slot: the body of the fuzz target, on a stable compiler.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "test code: a panic is the report"
)]

#[path = "support/any_slot.rs"]
mod any_slot;

use proptest::{collection::vec, prelude::*};

#[test]
fn a_slot_opens_only_as_it_was_sealed() {
    any_slot::slot_holds(&[]);
    for at in 0..164 {
        for bit in 0..8 {
            any_slot::slot_holds(&[at, 1 << bit]);
        }
    }
}

proptest! {
    #[test]
    fn any_bytes_are_refused_without_a_panic(bytes in vec(any::<u8>(), 0..400)) {
        any_slot::slot_holds(&bytes);
    }
}
