//! The dictionary in the header of KDBX 4 that says how a password is stretched.

use super::{
    bytes::{Bytes, u32_of, u64_of},
    stretch::Stretch,
};
use crate::import::ImportError;

/// Argon2d, Argon2id, and AES by two names.
const ARGON2D: [u8; 16] = *b"\xEF\x63\x6D\xDF\x8C\x29\x44\x4B\x91\xF7\xA9\xA4\x03\xE3\x0A\x0C";
const ARGON2ID: [u8; 16] = *b"\x9E\x29\x8B\x19\x56\xDB\x47\x73\xB2\x3D\xFC\x3E\xC6\xF0\xA1\xE6";
const AES: [u8; 16] = *b"\xC9\xD9\xF3\x9A\x62\x8A\x44\x60\xBF\x74\x0D\x08\xC1\x8A\x4F\xEA";
const AES_KDBX4: [u8; 16] = *b"\x7C\x02\xBB\x82\x79\xA7\x4A\xC0\x92\x7D\x11\x4A\x00\x64\x82\x38";

/// How the password is stretched, if a file may ask for that much.
pub(super) fn stretch(dictionary: &[u8]) -> Result<Stretch<'_>, ImportError> {
    let named = Named::of(dictionary).ok_or(ImportError::Malformed)?;
    let id = named.get("$UUID").ok_or(ImportError::Malformed)?;
    let salt = named.get("S").ok_or(ImportError::Malformed)?;
    let u64 = |name| named.get(name).and_then(u64_of);
    let u64 = |name| u64(name).ok_or(ImportError::Malformed);
    let u32 = |name| named.get(name).and_then(u32_of);
    let u32 = |name| u32(name).ok_or(ImportError::Malformed);
    let is = |kinds: &[[u8; 16]]| kinds.iter().any(|kind| kind == id);
    if is(&[AES, AES_KDBX4]) {
        return Stretch::aes(salt, u64("R")?);
    }
    // A secret beside the password; no program asks for one.
    let has_more = ["K", "A"].iter().any(|name| named.get(name).is_some());
    if !is(&[ARGON2D, ARGON2ID]) || has_more {
        return Err(ImportError::UnknownForm);
    }
    Stretch::argon(
        is(&[ARGON2ID]),
        salt,
        u32("V")?,
        u64("M")?,
        u64("I")?,
        u32("P")?,
    )
}

/// Names with their values; what type each is said to be, its length tells.
struct Named<'a>(Vec<(&'a [u8], &'a [u8])>);

/// As many as are needed, and some.
const MOST: usize = 32;

impl<'a> Named<'a> {
    fn of(dictionary: &'a [u8]) -> Option<Self> {
        let mut from = Bytes(dictionary);
        let version = from.u16()?;
        let mut named = Vec::new();
        while version >> 8 == 1 && named.len() < MOST {
            if from.u8()? == 0 {
                return Some(Self(named));
            }
            named.push((from.counted()?, from.counted()?));
        }
        None
    }

    fn get(&self, wanted: &str) -> Option<&'a [u8]> {
        let mut found = self.0.iter().filter(|(name, _)| *name == wanted.as_bytes());
        found.next().map(|(_, value)| *value)
    }
}
