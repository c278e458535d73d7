//! The form of any bytes offered as a bundle is read without a panic:
//!
//! ```sh
//! cargo +nightly fuzz run bundle_header fuzz/corpus/bundle_header core/vault/tests/golden
//! ```

#![no_main]

#[path = "../../core/vault/tests/support/any_bundle.rs"]
#[allow(dead_code, reason = "each target uses a part of it")]
mod any_bundle;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    any_bundle::form_holds(bytes);
});
