//! Any bytes are read as a database of `KeePass`, and any payload under right checks, without a panic:
//!
//! ```sh
//! cargo +nightly fuzz run kdbx fuzz/corpus/kdbx fuzz/seeds/kdbx core/capture/tests/fixtures/import
//! ```

#![no_main]

#[path = "../../core/capture/tests/support/any_kdbx.rs"]
mod any_kdbx;
#[path = "../../core/capture/tests/support/kdbx_forge.rs"]
#[allow(dead_code, reason = "the tests use the rest")]
mod forge;

use libfuzzer_sys::fuzz_target;

// The first byte chooses: any file, any payload, any that is said to be compressed, or any XML.
fuzz_target!(|bytes: &[u8]| {
    let Some((choice, rest)) = bytes.split_first() else {
        return;
    };
    match choice % 4 {
        0 => any_kdbx::payload_holds(rest, false),
        1 => any_kdbx::payload_holds(&forge::in_gzip(rest), true),
        2 => any_kdbx::payload_holds(&forge::payload(3, &String::from_utf8_lossy(rest)), false),
        _ => any_kdbx::file_holds(bytes),
    };
});
