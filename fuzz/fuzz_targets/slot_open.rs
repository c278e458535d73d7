//! Any slot is refused without a panic, and opens only as it was sealed:
//!
//! ```sh
//! cargo +nightly fuzz run slot_open
//! ```

#![no_main]

#[path = "../../core/crypto/tests/support/any_slot.rs"]
mod any_slot;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| any_slot::slot_holds(bytes));
