//! The first hundred bytes of a vault file, read before SQLite sees it.
//!
//! What is newer or foreign must stay untouched byte for byte, and a file that asks for
//! write-ahead logging makes SQLite create files. Layout: <https://sqlite.org/fileformat.html>, 1.3.

use crate::{Folder, StoreError, connection::PAGE, folder::MAX_FILE, migrate::SCHEMA};

const LEN: u64 = 100;
const APPLICATION_ID: u32 = u32::from_be_bytes(*b"TRD1");

/// What never differs between two vault files of any version: offset and bytes.
const CONSTANT: [(usize, &[u8]); 6] = [
    (0, b"SQLite format 3\0"),
    // 8192-byte pages, rollback journal for writing and reading, no reserved bytes, fractions
    (16, &[0x20, 0, 1, 1, 0, 64, 32, 32]),
    // schema format 4
    (44, &[0, 0, 0, 4]),
    // no auto-vacuum
    (52, &[0, 0, 0, 0]),
    // UTF-8
    (56, &[0, 0, 0, 1]),
    // no incremental vacuum
    (64, &[0, 0, 0, 0]),
];

/// The schema version of the vault file `name`, if it is one this program may open.
///
/// The caller holds the folder's claim.
pub(crate) fn check_header(folder: &Folder, name: &str) -> Result<u32, StoreError> {
    let path = folder.at(name);
    let len = folder.files().len(&path)?.ok_or(StoreError::NotFound)?;
    if len > MAX_FILE {
        return Err(StoreError::TooLarge);
    }
    let bytes = folder.files().read(&path, LEN)?;
    let constant = CONSTANT.iter().all(|(at, expected)| {
        at.checked_add(expected.len())
            .and_then(|end| bytes.get(*at..end))
            == Some(*expected)
    });
    let version = number(&bytes, 60);
    if !constant || number(&bytes, 68) != Some(APPLICATION_ID) {
        return Err(StoreError::Unreadable);
    }
    match version {
        Some(version @ 1..=SCHEMA) => {
            // A change that was cut short may leave half a page; the journal then puts it right.
            let journal = folder.files().len(&folder.at(&format!("{name}-journal")))?;
            let whole = len % u64::from(PAGE) == 0 || journal.is_some_and(|len| len > 0);
            if whole {
                Ok(version)
            } else {
                Err(StoreError::Unreadable)
            }
        }
        None | Some(0) => Err(StoreError::Unreadable),
        Some(_) => Err(StoreError::TooNew),
    }
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    let field: [u8; 4] = bytes.get(at..at.checked_add(4)?)?.try_into().ok()?;
    Some(u32::from_be_bytes(field))
}
