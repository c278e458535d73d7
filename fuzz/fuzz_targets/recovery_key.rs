//! Anything typed or scanned as a recovery key is judged the same in every way:
//!
//! ```sh
//! cargo +nightly fuzz run recovery_key
//! ```

#![no_main]

#[path = "../../core/vault/tests/support/any_key.rs"]
mod any_key;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| any_key::key_holds(bytes));
