//! The one CBOR dialect of records: RFC 8949, section 4.2.1 (definite lengths, shortest heads), integer keys
//! ascending, no floats, no tags, at most [`DEPTH`] levels, nothing after the end.
//!
//! One form per value: what decodes is encoded again and compared, so two devices never hold two spellings.

use std::collections::BTreeMap;

use minicbor::{Decoder, Encoder};
use toride_domain::Unknown;

/// Nesting allowed.
const DEPTH: u8 = 8;

/// The bytes are not in this dialect, or not of the kind expected.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Malformed;

pub(crate) type Result<T> = core::result::Result<T, Malformed>;

impl From<minicbor::decode::Error> for Malformed {
    fn from(_: minicbor::decode::Error) -> Self {
        // The text of the cause may quote the input.
        Self
    }
}

/// Checks the dialect without understanding the content.
pub(crate) fn check(bytes: &[u8]) -> Result<()> {
    match item(bytes, DEPTH)? {
        [] => Ok(()),
        _ => Err(Malformed),
    }
}

/// The byte strings in an item, at any depth; none in bytes that are not in this dialect.
pub(crate) fn byte_strings(bytes: &[u8]) -> Vec<&[u8]> {
    let (mut found, mut rest) = (Vec::new(), bytes);
    if check(bytes).is_err() {
        return found;
    }
    // Lengths are definite, so heads follow each other without nesting.
    while let Ok((major, value, after)) = head(rest) {
        rest = after;
        if matches!(major, 2 | 3) {
            let length = usize::try_from(value).unwrap_or(usize::MAX);
            let Some((content, after)) = rest.split_at_checked(length) else {
                break;
            };
            found.extend((major == 2).then_some(content));
            rest = after;
        }
    }
    found
}

/// Checks one item, and returns what follows it.
fn item(bytes: &[u8], depth: u8) -> Result<&[u8]> {
    let (major, value, mut rest) = head(bytes)?;
    match major {
        0 | 1 => {}
        2 | 3 => {
            let length = usize::try_from(value).map_err(|_| Malformed)?;
            let (content, after) = rest.split_at_checked(length).ok_or(Malformed)?;
            if major == 3 && core::str::from_utf8(content).is_err() {
                return Err(Malformed);
            }
            rest = after;
        }
        4 => {
            let depth = depth.checked_sub(1).ok_or(Malformed)?;
            for _ in 0..value {
                rest = item(rest, depth)?;
            }
        }
        5 => {
            let depth = depth.checked_sub(1).ok_or(Malformed)?;
            let mut last = None;
            for _ in 0..value {
                let (kind, key, after) = head(rest)?;
                if kind != 0 || last.is_some_and(|last| last >= key) {
                    return Err(Malformed);
                }
                last = Some(key);
                rest = item(after, depth)?;
            }
        }
        // false, true, null; every other simple value, float and tag is refused
        7 if matches!(bytes.first(), Some(0xf4..=0xf6)) => {}
        _ => return Err(Malformed),
    }
    Ok(rest)
}

/// Major type and argument of an item in its shortest form.
fn head(bytes: &[u8]) -> Result<(u8, u64, &[u8])> {
    let (first, rest) = bytes.split_first().ok_or(Malformed)?;
    let info = first & 0x1f;
    let (length, least) = match info {
        0..24 => return Ok((first >> 5, u64::from(info), rest)),
        24 => (1, 24),
        25 => (2, 1 << 8),
        26 => (4, 1 << 16),
        27 => (8, 1 << 32),
        _ => return Err(Malformed),
    };
    let (digits, rest) = rest.split_at_checked(length).ok_or(Malformed)?;
    let value = digits
        .iter()
        .fold(0, |value, digit| (value << 8) | u64::from(*digit));
    if value < least {
        Err(Malformed)
    } else {
        Ok((first >> 5, value, rest))
    }
}

/// Writes items into memory, which cannot fail.
pub(crate) struct Out(Encoder<Vec<u8>>);

impl Out {
    pub(crate) fn new() -> Self {
        Self::with_capacity(64)
    }

    /// With room for `bytes`, so that a secret is not left behind in a buffer that grew.
    pub(crate) fn with_capacity(bytes: usize) -> Self {
        Self(Encoder::new(Vec::with_capacity(bytes)))
    }

    pub(crate) fn uint(&mut self, value: u64) -> &mut Self {
        let _infallible = self.0.u64(value);
        self
    }

    pub(crate) fn bool(&mut self, value: bool) -> &mut Self {
        let _infallible = self.0.bool(value);
        self
    }

    pub(crate) fn null(&mut self) -> &mut Self {
        let _infallible = self.0.null();
        self
    }

    pub(crate) fn bytes(&mut self, value: &[u8]) -> &mut Self {
        let _infallible = self.0.bytes(value);
        self
    }

    pub(crate) fn text(&mut self, value: &str) -> &mut Self {
        let _infallible = self.0.str(value);
        self
    }

    pub(crate) fn array(&mut self, length: usize) -> &mut Self {
        let _infallible = self.0.array(length as u64);
        self
    }

    pub(crate) fn map(&mut self, length: usize) -> &mut Self {
        let _infallible = self.0.map(length as u64);
        self
    }

    pub(crate) fn raw(&mut self, encoded: &[u8]) -> &mut Self {
        self.0.writer_mut().extend_from_slice(encoded);
        self
    }

    pub(crate) fn finish(self) -> Vec<u8> {
        self.0.into_writer()
    }
}

/// A map under construction; its keys end up in order, between those of newer versions.
pub(crate) struct MapOut {
    fields: BTreeMap<u64, Vec<u8>>,
}

impl MapOut {
    pub(crate) fn new(unknown: &Unknown) -> Self {
        Self {
            fields: unknown.fields.clone(),
        }
    }

    pub(crate) fn put(&mut self, key: u64, write: impl FnOnce(&mut Out)) {
        let mut out = Out::new();
        write(&mut out);
        self.fields.insert(key, out.finish());
    }

    pub(crate) fn write(&self, out: &mut Out) {
        out.map(self.fields.len());
        for (key, value) in &self.fields {
            out.uint(*key).raw(value);
        }
    }

    pub(crate) fn finish(&self) -> Vec<u8> {
        let size: usize = self.fields.values().map(|value| value.len() + 9).sum();
        let mut out = Out::with_capacity(size + 9);
        self.write(&mut out);
        out.finish()
    }
}

/// Reads items one after the other.
pub(crate) struct In<'b>(Decoder<'b>);

impl<'b> In<'b> {
    pub(crate) fn new(bytes: &'b [u8]) -> Self {
        Self(Decoder::new(bytes))
    }

    pub(crate) fn uint(&mut self) -> Result<u64> {
        Ok(self.0.u64()?)
    }

    pub(crate) fn bool(&mut self) -> Result<bool> {
        Ok(self.0.bool()?)
    }

    /// True, and past it, when a null comes next.
    pub(crate) fn null(&mut self) -> bool {
        let is_null = self
            .0
            .datatype()
            .is_ok_and(|kind| kind == minicbor::data::Type::Null);
        is_null && self.0.null().is_ok()
    }

    pub(crate) fn bytes(&mut self) -> Result<&'b [u8]> {
        Ok(self.0.bytes()?)
    }

    pub(crate) fn text(&mut self) -> Result<&'b str> {
        Ok(self.0.str()?)
    }

    /// The number of items of an array, at most `limit`.
    pub(crate) fn array(&mut self, limit: usize) -> Result<usize> {
        bounded(self.0.array()?, limit)
    }

    /// An array of exactly `length` items.
    pub(crate) fn tuple(&mut self, length: usize) -> Result<()> {
        if self.array(length)? == length {
            Ok(())
        } else {
            Err(Malformed)
        }
    }

    /// A map whose values are read later, by key.
    pub(crate) fn map(&mut self) -> Result<MapIn<'b>> {
        let length = bounded(self.0.map()?, 1 << 10)?;
        let mut fields = BTreeMap::new();
        for _ in 0..length {
            let key = self.0.u64()?;
            let start = self.0.position();
            self.0.skip()?;
            let value = self
                .0
                .input()
                .get(start..self.0.position())
                .ok_or(Malformed)?;
            fields.insert(key, value);
        }
        Ok(MapIn { fields })
    }
}

fn bounded(length: Option<u64>, limit: usize) -> Result<usize> {
    let length = usize::try_from(length.ok_or(Malformed)?).map_err(|_| Malformed)?;
    if length <= limit {
        Ok(length)
    } else {
        Err(Malformed)
    }
}

/// A map read from a record; what nobody takes is carried as unknown.
pub(crate) struct MapIn<'b> {
    fields: BTreeMap<u64, &'b [u8]>,
}

impl<'b> MapIn<'b> {
    pub(crate) fn take<T>(
        &mut self,
        key: u64,
        read: impl FnOnce(&mut In<'b>) -> Result<T>,
    ) -> Result<Option<T>> {
        self.fields
            .remove(&key)
            .map(|value| read(&mut In::new(value)))
            .transpose()
    }

    pub(crate) fn need<T>(
        &mut self,
        key: u64,
        read: impl FnOnce(&mut In<'b>) -> Result<T>,
    ) -> Result<T> {
        self.take(key, read)?.ok_or(Malformed)
    }

    pub(crate) fn rest(self) -> Unknown {
        Unknown {
            fields: self
                .fields
                .into_iter()
                .map(|(key, value)| (key, value.to_vec()))
                .collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_spelling_of_a_value_is_read_and_every_other_refused() {
        for good in [
            &[0x00][..],
            &[0x18, 0x18],
            &[0xa2, 0x00, 0x01, 0x01, 0xf6],
            &[0x82, 0x41, 0x00, 0x61, b'a'],
        ] {
            assert_eq!(check(good), Ok(()), "{good:02x?}");
        }
        let bad: [&[u8]; 14] = [
            &[],
            &[0x00, 0x00],                   // something after the end
            &[0x18, 0x17],                   // long form of 23
            &[0x19, 0x00, 0xff],             // long form of 255
            &[0x1a, 0x00, 0x00, 0xff, 0xff], // long form of 65535
            &[0x9f, 0xff],                   // indefinite array
            &[0x5f, 0xff],                   // indefinite bytes
            &[0xa2, 0x01, 0x00, 0x00, 0x00], // keys descending
            &[0xa2, 0x01, 0x00, 0x01, 0x00], // a key twice
            &[0xa1, 0x61, b'a', 0x00],       // a text as key
            &[0xc0, 0x00],                   // tag
            &[0xf9, 0x00, 0x00],             // float
            &[0x61, 0xff],                   // not UTF-8
            &[0x9b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff], // a length no input has
        ];
        for bytes in bad {
            assert_eq!(check(bytes), Err(Malformed), "{bytes:02x?}");
        }
    }

    #[test]
    fn byte_strings_are_found_at_any_depth_and_nowhere_else() {
        let bytes = [
            0xa2, 0x00, 0x82, 0x41, 0x07, 0x61, b'A', 0x18, 0x40, 0x81, 0x81, 0x42, 0x01, 0x02,
        ];
        assert_eq!(byte_strings(&bytes), [&[0x07][..], &[0x01, 0x02]]);
        assert!(byte_strings(&bytes[..13]).is_empty());
        assert!(byte_strings(&vec![0x81; 100_000]).is_empty());
    }

    #[test]
    fn nesting_ends_at_eight_levels() {
        let nested = |levels: usize| {
            let mut bytes = vec![0x81; levels];
            bytes.push(0);
            bytes
        };
        assert_eq!(check(&nested(8)), Ok(()));
        assert_eq!(check(&nested(9)), Err(Malformed));
        assert_eq!(check(&nested(100_000)), Err(Malformed));
    }

    #[test]
    fn fields_of_newer_versions_come_back_in_order() {
        let mut unknown = Unknown::default();
        unknown.fields.insert(5, vec![0x05]);
        unknown.fields.insert(0, vec![0x00]);
        let mut map = MapOut::new(&unknown);
        map.put(3, |out| {
            out.bool(true);
        });
        assert_eq!(map.finish(), [0xa3, 0x00, 0x00, 0x03, 0xf5, 0x05, 0x05]);
    }
}
