//! Any body under a right seal is read as a backup without a panic, the seal made with a fixed key:
//!
//! ```sh
//! cargo +nightly fuzz run bundle_open
//! ```

#![no_main]

#[path = "../../core/vault/tests/support/any_bundle.rs"]
#[allow(dead_code, reason = "each target uses a part of it")]
mod any_bundle;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    any_bundle::body_holds(bytes);
});
