//! Padding that hides the length of a plaintext: `0x80`, then zeros, to a multiple of a block.

use crate::CryptoError;

/// The padded length: at least one byte more, a multiple of `block`.
pub(crate) fn padded_len(len: usize, block: usize) -> usize {
    len + (block - len % block)
}

/// Appends the padding in place.
pub(crate) fn pad(plaintext: &mut Vec<u8>, block: usize) {
    let padded = padded_len(plaintext.len(), block);
    plaintext.push(0x80);
    plaintext.resize(padded, 0);
}

/// The plaintext's length inside `padded`. Only the shortest padding is valid.
pub(crate) fn unpadded_len(padded: &[u8], block: usize) -> Result<usize, CryptoError> {
    let len = padded
        .iter()
        .rposition(|&byte| byte != 0)
        .ok_or(CryptoError::Malformed)?;
    let right = padded.get(len) == Some(&0x80) && padded_len(len, block) == padded.len();
    if right {
        Ok(len)
    } else {
        Err(CryptoError::Malformed)
    }
}

#[cfg(test)]
mod tests {
    use super::{pad, padded_len, unpadded_len};
    use crate::CryptoError;

    #[test]
    fn padding_is_undone_exactly_and_leaves_only_block_sizes() {
        for block in [64, 256] {
            for len in 0..=2 * block {
                let mut padded = vec![0; len];
                pad(&mut padded, block);
                assert_eq!(padded.len(), padded_len(len, block));
                assert_eq!(padded.len() % block, 0);
                assert!(padded.len() > len && padded.len() <= len + block);
                assert_eq!(unpadded_len(&padded, block), Ok(len));
            }
        }
    }

    #[test]
    fn any_other_padding_is_refused() {
        let no_marker = vec![0; 64];
        let other_marker = [vec![7; 10], vec![0x81], vec![0; 53]].concat();
        let not_a_block = [vec![7; 10], vec![0x80], vec![0; 52]].concat();
        let too_long = [vec![7; 10], vec![0x80], vec![0; 117]].concat();
        for bad in [no_marker, other_marker, not_a_block, too_long, vec![]] {
            assert_eq!(unpadded_len(&bad, 64), Err(CryptoError::Malformed));
        }
    }
}
