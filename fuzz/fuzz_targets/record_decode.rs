//! Any plaintext of a record of any kind is read or refused without a panic:
//!
//! ```sh
//! cargo +nightly fuzz run record_decode fuzz/corpus/record_decode fuzz/seeds/record_decode
//! ```

#![no_main]

#[path = "../../core/vault/tests/support/any_bundle.rs"]
#[allow(dead_code, reason = "each target uses a part of it")]
mod any_bundle;
#[path = "../../core/vault/tests/support/any_record.rs"]
mod any_record;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    any_record::record_holds(bytes);
});
