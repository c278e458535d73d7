//! A recovery key while it is typed.

use toride_crypto::{
    SecretText,
    recovery::{GroupCheck, RecoveryTextError, parse},
};

/// Judgement of a recovery key while it is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RecoveryKeyCheck {
    /// The seven groups.
    pub groups: [GroupCheck; 7],
    /// Whether all are right and nothing follows.
    pub complete: bool,
    /// Whether something follows the seventh group.
    pub too_long: bool,
}

/// Judges a recovery key (UTF-8) as far as it was typed, group by group. Opens nothing.
#[must_use]
pub fn check_recovery_key(typed: &[u8]) -> RecoveryKeyCheck {
    toride_crypto::with_clean_stack(|| {
        let Ok(text) = core::str::from_utf8(typed) else {
            let groups = [GroupCheck::Wrong; 7];
            return RecoveryKeyCheck {
                groups,
                complete: false,
                too_long: false,
            };
        };
        let (groups, complete, too_long) = match parse(text) {
            Ok(_) => ([GroupCheck::Right; 7], true, false),
            Err(RecoveryTextError::Groups(groups)) => (groups, false, false),
            Err(RecoveryTextError::TooLong) => ([GroupCheck::Right; 7], false, true),
            Err(RecoveryTextError::TooNew) => ([GroupCheck::Right; 7], false, false),
        };
        RecoveryKeyCheck {
            groups,
            complete,
            too_long,
        }
    })
}

/// The key that a QR code holds as text: of a transfer or a share. `None` for a code of anything else.
#[must_use]
pub fn key_of_qr(payload: &[u8]) -> Option<SecretText> {
    toride_crypto::with_clean_stack(|| {
        let text = core::str::from_utf8(payload).ok()?;
        Some(parse(text).ok()?.to_text())
    })
}
