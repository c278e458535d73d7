//! Reads fixed layouts without an index that could panic.

use crate::Digest;

/// Takes fields from the front of a slice; `None` once there are too few bytes.
pub(crate) struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    pub(crate) fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (field, rest) = self.0.split_first_chunk::<N>()?;
        self.0 = rest;
        Some(*field)
    }

    pub(crate) fn u8(&mut self) -> Option<u8> {
        self.array::<1>().map(|[byte]| byte)
    }

    pub(crate) fn u16(&mut self) -> Option<u16> {
        self.array().map(u16::from_le_bytes)
    }

    pub(crate) fn u32(&mut self) -> Option<u32> {
        self.array().map(u32::from_le_bytes)
    }

    pub(crate) fn u64(&mut self) -> Option<u64> {
        self.array().map(u64::from_le_bytes)
    }
}

/// Identifiers and checks are the first 16 bytes of a hash.
pub(crate) fn first_half(of: &Digest) -> [u8; 16] {
    let mut half = [0; 16];
    for (to, from) in half.iter_mut().zip(of) {
        *to = *from;
    }
    half
}

#[cfg(test)]
mod tests {
    use super::Reader;

    #[test]
    fn fields_come_in_order_and_stop_at_the_end() {
        let mut from = Reader::new(&[1, 2, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0, 9]);
        assert_eq!(from.u8(), Some(1));
        assert_eq!(from.u16(), Some(2));
        assert_eq!(from.u32(), Some(3));
        assert_eq!(from.u64(), Some(4));
        assert_eq!(from.array::<2>(), None);
        assert_eq!(from.array(), Some([9]));
        assert_eq!(from.u8(), None);
    }
}
