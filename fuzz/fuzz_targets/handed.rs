//! Any body of a transfer or a share under a right seal is taken, or refused without a trace:
//!
//! ```sh
//! cargo +nightly fuzz run handed
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

use libfuzzer_sys::fuzz_target;
use twins::Twin;

/// Shares taken by one vault before there is a new one: it remembers each.
const ROUNDS: u32 = 500;

thread_local! {
    static VICTIM: RefCell<Option<(Twin, [u8; 16], Vec<u8>, u32)>> = const { RefCell::new(None) };
}

// The first byte chooses: a share, a transfer, or the transfer of this vault with some bytes changed.
fuzz_target!(|bytes: &[u8]| {
    let Some((choice, rest)) = bytes.split_first() else {
        return;
    };
    VICTIM.with_borrow_mut(|victim| {
        let (twin, vault, transfer, rounds) = victim.get_or_insert_with(|| {
            let (twin, body) = any_merge::victim();
            let transfer = any_merge::transferred(&twin);
            (twin, body.vault, transfer, 0)
        });
        match choice % 3 {
            0 => any_merge::share_holds(twin, rest),
            1 => any_merge::transfer_holds(twin, *vault, rest),
            _ => {
                let mut changed = transfer.clone();
                for change in rest.chunks_exact(3) {
                    let at = usize::from(change[0]) << 8 | usize::from(change[1]);
                    let at = at % changed.len();
                    changed[at] ^= change[2];
                }
                any_merge::transfer_holds(twin, *vault, &changed)
            }
        };
        *rounds += 1;
        if *rounds == ROUNDS {
            *victim = None;
        }
    });
});
