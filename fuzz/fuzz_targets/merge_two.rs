//! A state of the vault in which anything was changed is taken over, or refused whole; its preview says which:
//!
//! ```sh
//! cargo +nightly fuzz run merge_two
//! ```

#![no_main]

#[path = "../../core/vault/tests/support/any_merge.rs"]
#[allow(dead_code, reason = "each target uses a part of it")]
mod any_merge;
#[path = "../../core/vault/tests/support/forge.rs"]
mod forge;
#[path = "../../core/vault/tests/support/bench.rs"]
mod support;
#[path = "../../core/vault/tests/support/twins.rs"]
mod twins;

use std::cell::RefCell;

use forge::Body;
use libfuzzer_sys::fuzz_target;
use twins::Twin;

/// Merges into one vault before there is a new one, so that it stays small.
const ROUNDS: u32 = 200;

thread_local! {
    static VICTIM: RefCell<Option<(Twin, Body, u32)>> = const { RefCell::new(None) };
}

fuzz_target!(|bytes: &[u8]| {
    VICTIM.with_borrow_mut(|victim| {
        let (twin, body, rounds) = victim.get_or_insert_with(|| {
            let (twin, body) = any_merge::victim();
            (twin, body, 0)
        });
        any_merge::merge_holds(twin, body, bytes);
        *rounds += 1;
        if *rounds == ROUNDS {
            *victim = None;
        }
    });
});
