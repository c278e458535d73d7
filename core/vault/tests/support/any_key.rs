//! What holds for anything typed or scanned as a recovery key. The fuzz target calls the same function.

use toride_crypto::recovery::{GroupCheck, parse};
use toride_vault::{check_recovery_key, key_of_qr};

/// Anything is judged the same in every way, and what is a key is one in its own spelling too.
///
/// # Panics
/// If a promise is broken.
pub fn key_holds(typed: &[u8]) {
    let check = check_recovery_key(typed);
    let scanned = key_of_qr(typed);
    assert_eq!(check.complete, scanned.is_some());
    assert!(!(check.complete && check.too_long));
    if check.complete {
        assert_eq!(check.groups, [GroupCheck::Right; 7]);
    }
    let Some(text) = scanned else { return };
    let key = parse(text.expose()).expect("its own spelling");
    let again = parse(std::str::from_utf8(typed).expect("it was text")).expect("it was a key");
    assert_eq!(key.expose(), again.expose());
    assert_eq!(text.expose().len(), 41);
}
