//! Passphrases: how they are read, and which new ones are accepted.

use toride_crypto::{SecretBytes, slot::MAX_PASSPHRASE};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use crate::{Error, Result};

/// Characters of a new passphrase.
const LEAST: usize = 10;
/// zxcvbn's score (0 to 4) that a new passphrase must reach.
const SCORE: u8 = 3;
/// Characters that are judged; what comes after makes no passphrase weaker, and judging takes quadratic time.
const JUDGED: usize = 100;

/// What is wrong with a new passphrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PassphraseProblem {
    /// Fewer than 10 characters.
    TooShort,
    /// More than 1,024 bytes.
    TooLong,
    /// Only digits.
    DigitsOnly,
    /// Easy to guess: a common word, a pattern, a repetition.
    EasyToGuess,
    /// Not UTF-8.
    NotText,
}

/// A judgement of a new passphrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PassphraseCheck {
    /// 0 (guessed at once) to 4 (very hard to guess).
    pub score: u8,
    /// What is wrong; empty when it is accepted.
    pub problems: Vec<PassphraseProblem>,
}

impl PassphraseCheck {
    /// Whether it is accepted.
    #[must_use]
    pub fn accepted(&self) -> bool {
        self.problems.is_empty()
    }
}

/// Judges a new passphrase. An empty one scores 0.
#[must_use]
pub fn check_passphrase(passphrase: &[u8]) -> PassphraseCheck {
    toride_crypto::with_clean_stack(|| judge(passphrase))
}

fn judge(passphrase: &[u8]) -> PassphraseCheck {
    let bad = |problem| PassphraseCheck {
        score: 0,
        problems: vec![problem],
    };
    let normal = match normalize(passphrase) {
        Ok(normal) => normal,
        Err(Error::NotText) => return bad(PassphraseProblem::NotText),
        Err(Error::TooLarge { .. }) => return bad(PassphraseProblem::TooLong),
        Err(_) => return bad(PassphraseProblem::TooShort),
    };
    // EXPOSE: judged here, never stored
    let text = core::str::from_utf8(normal.expose()).unwrap_or_default();
    let mut head = Zeroizing::new(String::with_capacity(JUDGED * 4));
    head.extend(text.chars().take(JUDGED));
    let score = u8::from(zxcvbn::zxcvbn(&head, &["toride", "砦"]).score());
    let mut problems = Vec::new();
    if text.chars().count() < LEAST {
        problems.push(PassphraseProblem::TooShort);
    }
    if text.chars().all(|c| c.is_numeric() || c == ' ') {
        problems.push(PassphraseProblem::DigitsOnly);
    }
    if score < SCORE {
        problems.push(PassphraseProblem::EasyToGuess);
    }
    PassphraseCheck { score, problems }
}

/// The one form of a passphrase that is stretched: normal form C, every Unicode space as U+0020
/// (RFC 8265, section 4.2), nothing trimmed, 1 to 1,024 bytes.
///
/// # Errors
/// `NotText`, `TooLarge`, and `Invalid` when it is empty.
pub(crate) fn normalize(passphrase: &[u8]) -> Result<SecretBytes> {
    if passphrase.len() > 4 * MAX_PASSPHRASE {
        return Err(Error::TooLarge {
            what: crate::Limited::Text,
        });
    }
    let text = core::str::from_utf8(passphrase).map_err(|_| Error::NotText)?;
    // Normal form C at most triples the bytes of UTF-8, so the buffer does not grow and leave a copy.
    let mut normal = Zeroizing::new(String::with_capacity(3 * text.len()));
    let spaces = |c: char| {
        if c.is_whitespace() && !c.is_control() {
            ' '
        } else {
            c
        }
    };
    normal.extend(text.nfc().map(spaces));
    match normal.len() {
        0 => Err(Error::Invalid {
            field: crate::Field::Passphrase,
        }),
        1..=MAX_PASSPHRASE => Ok(SecretBytes::new(core::mem::take(&mut *normal).into_bytes())),
        _ => Err(Error::TooLarge {
            what: crate::Limited::Text,
        }),
    }
}
