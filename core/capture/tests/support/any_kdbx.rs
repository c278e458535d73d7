//! What holds for any bytes that are offered as a database, and for any payload under right checks. The fuzz target calls the
//! same functions.

use toride_capture::{ImportFile, ImportForm, MAX_ENTRIES, read_import};
use toride_catalogue::service_or_other;

use super::forge;

/// Any file is read, or refused without a panic. Says which.
///
/// # Panics
/// If a promise of the reader is broken.
pub fn file_holds(file: &[u8]) -> bool {
    let read = read_import(file, Some("accounts.kdbx"), Some(forge::PASSWORD));
    read.as_ref().is_ok_and(entries_hold)
}

/// Any payload under right checks is read, or refused without a panic. Says which.
///
/// # Panics
/// If a promise of the reader is broken.
pub fn payload_holds(payload: &[u8], is_gzip: bool) -> bool {
    let file = if is_gzip {
        forge::gzip(payload)
    } else {
        forge::plain(payload)
    };
    let read = read_import(&file, None, Some(forge::PASSWORD));
    if let Ok(read) = &read {
        assert_eq!(read.form, ImportForm::KeePass);
    }
    read.as_ref().is_ok_and(entries_hold)
}

fn entries_hold(file: &ImportFile) -> bool {
    assert!(file.entries.len() <= MAX_ENTRIES);
    for entry in &file.entries {
        assert!(entry.title.len() <= 256 && entry.login.len() <= 256);
        assert!(!entry.text().expose().trim().is_empty());
        let service = entry.service.unwrap_or_else(|| service_or_other("other"));
        let parsed = entry.parse(service).expect("shorter than the file");
        assert!(parsed.sets > 0);
    }
    true
}
