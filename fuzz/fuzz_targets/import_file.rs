//! Any bytes are read as another program's file, and its entries for codes, without a panic:
//!
//! ```sh
//! cargo +nightly fuzz run import_file fuzz/corpus/import_file core/capture/tests/fixtures/import
//! ```

#![no_main]

use libfuzzer_sys::fuzz_target;
use toride_capture::read_import;
use toride_catalogue::service_or_other;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(file) = read_import(bytes, Some("passwords.csv"), None) {
        for entry in &file.entries {
            let service = entry.service.unwrap_or_else(|| service_or_other("other"));
            let parsed = entry
                .parse(service)
                .expect("a part of a file is no longer than the file");
            assert!(parsed.sets > 0);
        }
    }
});
