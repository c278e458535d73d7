//! Any bytes are read for any service without a panic. The seeds are the layouts of the tests:
//!
//! ```sh
//! cargo +nightly fuzz run capture_text fuzz/corpus/capture_text core/capture/tests/fixtures
//! ```

#![no_main]

#[path = "../../core/capture/tests/support/any_text.rs"]
mod any_text;

use libfuzzer_sys::fuzz_target;
use toride_catalogue::all;

// The first byte chooses the service and whether the text is a table; the seeds, which have no
// such byte, are read for one of them as well.
fuzz_target!(|bytes: &[u8]| {
    let (choice, text) = bytes.split_first().unwrap_or((&0, &[]));
    let service = &all()[usize::from(*choice >> 1) % all().len()];
    let file_name = (choice & 1 == 1).then_some("codes.csv");
    any_text::holds(text, service, file_name);
});
