//! Finds and damages single rows in a vault file.

use std::{fs, path::Path};

use toride_domain::AccountId;

/// Flips one bit in the stored body of a record's part. Bodies follow their id and part in the file.
pub fn flip_row(file: &Path, id: AccountId, part: u8) {
    let mut bytes = fs::read(file).unwrap();
    let at = bodies(&bytes, id)
        .into_iter()
        // version 1, kind 2: the start of a body; part 1 is the longer one
        .find(|(_, found)| *found == part)
        .map(|(at, _)| at)
        .expect("the row is in the file");
    bytes[at + 40] ^= 1;
    fs::write(file, bytes).unwrap();
}

/// Where the bodies of an account begin, and their parts.
pub fn bodies(bytes: &[u8], id: AccountId) -> Vec<(usize, u8)> {
    let id = id.as_bytes();
    let mut found = Vec::new();
    for at in 0..bytes.len() - 16 {
        if bytes[at..at + 16] == *id {
            // A record of the table holds type codes, id, part (0 and 1 are in the type codes), body.
            let part = match bytes[at - 3..at].iter().find(|byte| matches!(byte, 8 | 9)) {
                Some(8) => 0,
                Some(9) => 1,
                _ => continue,
            };
            found.push((at + 16, part));
        }
    }
    found
}
