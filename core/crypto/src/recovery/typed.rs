//! Reads what a person typed as a recovery key, and says where it is wrong.

use zeroize::Zeroizing;

use super::{
    ALPHABET, GROUP_LEN, GROUPS, GroupCheck, MODULUS, PIECE_BITS, RecoveryKey, RecoveryTextError,
};

/// The first five of the 133 bits.
const VERSION_BITS: u32 = 5;
/// U, which the alphabet leaves out: it is taken for V, and has no digit to stand for.
const U: u8 = 32;
/// A character that can never be meant.
const OTHER: u8 = 33;

pub(super) fn read_group(group: u8, text: &str) -> GroupCheck {
    match piece(group, &symbols(text)) {
        Ok(_) => GroupCheck::Right,
        Err(check) => check,
    }
}

pub(super) fn read_text(text: &str) -> Result<RecoveryKey, RecoveryTextError> {
    let all = symbols(text);
    let by_count = Cut::new(all.chunks(GROUP_LEN));
    let by_separator: Vec<_> = text
        .split(is_separator)
        .filter(|part| !part.is_empty())
        .map(symbols)
        .take(GROUPS + 1) // whatever was pasted, one too many is enough to know
        .collect();
    // Separators tell more where a character is missing; counting where they stand elsewhere.
    let cut = if by_separator.len() <= GROUPS {
        by_count.or_if_not_worse(Cut::new(by_separator.iter().map(|part| part.as_slice())))
    } else {
        by_count
    };
    if cut.right() < GROUPS {
        return Err(RecoveryTextError::Groups(cut.checks));
    }
    if all.len() > GROUPS * GROUP_LEN {
        return Err(RecoveryTextError::TooLong);
    }
    cut.key().ok_or(RecoveryTextError::TooNew)
}

/// One way to cut a text into seven groups.
struct Cut {
    checks: [GroupCheck; GROUPS],
    pieces: Zeroizing<[u32; GROUPS]>,
}

impl Cut {
    fn new<'a>(groups: impl Iterator<Item = &'a [u8]>) -> Self {
        let mut cut = Self {
            checks: [GroupCheck::Empty; GROUPS],
            pieces: Zeroizing::new([0; GROUPS]),
        };
        let places = cut.checks.iter_mut().zip(cut.pieces.iter_mut()).zip(1u8..);
        for (((check, place), number), group) in places.zip(groups) {
            match piece(number, group) {
                Ok(read) => (*check, *place) = (GroupCheck::Right, read),
                Err(reason) => *check = reason,
            }
        }
        cut
    }

    fn right(&self) -> usize {
        self.checks
            .iter()
            .filter(|&&check| check == GroupCheck::Right)
            .count()
    }

    fn or_if_not_worse(self, other: Self) -> Self {
        if other.right() >= self.right() {
            other
        } else {
            self
        }
    }

    /// The key, or `None` if the version in the first five bits is not 0.
    fn key(&self) -> Option<RecoveryKey> {
        let version = self.pieces.first()? >> (PIECE_BITS - VERSION_BITS);
        let fold = |number: u128, &piece: &u32| number << PIECE_BITS | u128::from(piece);
        let number = Zeroizing::new(self.pieces.iter().fold(0, fold));
        let bytes = Zeroizing::new(number.to_be_bytes());
        (version == 0).then(|| RecoveryKey::from_bytes(&bytes))
    }
}

/// The 19 bits of one group, if it is right.
fn piece(number: u8, group: &[u8]) -> Result<u32, GroupCheck> {
    if group.contains(&U) {
        return Err(GroupCheck::HasU);
    }
    if group.is_empty() {
        return Err(GroupCheck::Empty);
    }
    if group.contains(&OTHER) || group.len() > GROUP_LEN {
        return Err(GroupCheck::Wrong);
    }
    if group.len() < GROUP_LEN {
        return Err(GroupCheck::Incomplete);
    }
    let value = group
        .iter()
        .fold(0, |value, &digit| value << 5 | u32::from(digit));
    let (quotient, rest) = (value / MODULUS, value % MODULUS);
    let belongs = rest == u32::from(number) && (1..=GROUPS).contains(&usize::from(number));
    if belongs && quotient >> PIECE_BITS == 0 {
        Ok(quotient)
    } else {
        Err(GroupCheck::Wrong)
    }
}

fn symbols(text: &str) -> Zeroizing<Vec<u8>> {
    // As many bytes as the text has: it never grows, so it leaves no copy behind.
    let mut symbols = Zeroizing::new(Vec::with_capacity(text.len()));
    symbols.extend(text.chars().filter(|&c| !is_separator(c)).map(symbol));
    symbols
}

fn symbol(typed: char) -> u8 {
    let plain = match half_width(typed).to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        'U' => return U,
        other => other,
    };
    let digit = ALPHABET
        .iter()
        .position(|&known| char::from(known) == plain);
    digit
        .and_then(|index| u8::try_from(index).ok())
        .unwrap_or(OTHER)
}

/// Full-width ASCII (U+FF01 to U+FF5E), as Japanese keyboards type it, becomes ASCII.
fn half_width(typed: char) -> char {
    match typed {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(typed as u32 - 0xFEE0).unwrap_or(typed),
        other => other,
    }
}

/// Spaces, and whatever a keyboard offers for a hyphen; also the long-vowel mark beside it.
fn is_separator(typed: char) -> bool {
    let hyphen = matches!(
        typed,
        '-' | '\u{2010}'
            ..='\u{2015}'
                | '\u{2212}'
                | '\u{30FC}'
                | '\u{FE58}'
                | '\u{FE63}'
                | '\u{FF0D}'
                | '\u{FF70}'
    );
    hyphen || typed.is_whitespace()
}
