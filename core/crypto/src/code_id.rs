//! Identifiers of codes: the same sheet entered on two phones gives the same ones.

use crate::{
    CryptoError, Id, Key,
    bytes::first_half,
    derive::{Purpose, mac},
};

/// `KDF(ident_key, code-id., account_id, n, canonical)`, the first 16 bytes.
///
/// Keyed, because eight digits are guessed in no time. `ident_key` is random, lies in the vault's
/// record of kind 1 and survives a change of the vault key. `n` is 0, or the smallest number whose
/// identifier was not purged. `canonical` is the code without its separators, as the domain defines.
///
/// # Errors
/// None in practice; the type comes from key derivation.
pub fn code_id(
    ident_key: &Key,
    account_id: &Id,
    n: u32,
    canonical: &[u8],
) -> Result<Id, CryptoError> {
    let parts: [&[u8]; 3] = [account_id, &n.to_le_bytes(), canonical];
    // EXPOSE: keys the hash
    Ok(first_half(&mac(
        ident_key.expose(),
        Purpose::CodeId,
        &parts,
    )?))
}

#[cfg(test)]
mod tests {
    use super::code_id;
    use crate::Key;

    #[test]
    fn every_input_counts() {
        let (key, other) = (
            Key::from_slice(&[1; 32]).unwrap(),
            Key::from_slice(&[2; 32]).unwrap(),
        );
        let first = code_id(&key, &[3; 16], 0, b"12345678").unwrap();
        assert_eq!(first, code_id(&key, &[3; 16], 0, b"12345678").unwrap());
        for different in [
            code_id(&other, &[3; 16], 0, b"12345678"),
            code_id(&key, &[4; 16], 0, b"12345678"),
            code_id(&key, &[3; 16], 1, b"12345678"),
            code_id(&key, &[3; 16], 0, b"12345679"),
        ] {
            assert_ne!(first, different.unwrap());
        }
    }
}
