//! Rule 6: characters that a camera, a printer or a person takes for one another.

use toride_catalogue::{Alphabet, Service};

/// What `printed` can mean in a code of this alphabet. Empty: nothing; one: only that.
///
/// A character that the alphabet holds means itself.
pub(crate) fn readings(alphabet: Alphabet, printed: char) -> &'static [char] {
    match alphabet {
        Alphabet::Digits => match printed {
            'O' | 'o' | 'Q' | 'D' | '〇' => &['0'],
            'I' | 'l' | '|' | '!' => &['1'],
            'Z' | 'z' => &['2'],
            'S' | 's' => &['5'],
            'G' => &['6'],
            'B' => &['8'],
            'g' | 'q' => &['9'],
            _ => &[],
        },
        Alphabet::LowerHex => match printed {
            'O' | 'o' => &['0'],
            'I' | 'l' => &['1'],
            'S' | 's' => &['5'],
            'Z' | 'z' => &['2'],
            'B' => &['8', 'b'],
            'A' => &['a'],
            'C' => &['c'],
            'D' => &['d', '0'],
            'E' => &['e'],
            'F' => &['f'],
            _ => &[],
        },
        Alphabet::Base32 => match printed {
            '0' => &['O'],
            '1' => &['I', 'L'],
            '8' => &['B'],
            _ => &[],
        },
        Alphabet::Alphanumeric | Alphabet::Any => &[],
    }
}

/// Whether the codes are thought to be digits, but not known well enough to rule letters out.
pub(crate) fn may_hold_letters(service: &Service) -> bool {
    service.shape.value.alphabet == Alphabet::Digits && !service.shape_grades.alphabet.is_certain()
}

/// What a look-alike can mean where digits are expected and letters are not ruled out: the digit
/// first, then itself. Empty for what looks like no digit.
pub(crate) fn open_readings(printed: char) -> Vec<char> {
    let digit = readings(Alphabet::Digits, printed).iter().copied();
    match printed {
        '|' | '!' => vec!['1', 'I', 'l'],
        '〇' => vec!['0', 'O'],
        _ => digit.flat_map(|digit| [digit, printed]).collect(),
    }
}

/// A letter that is neither a digit nor looks like one.
pub(crate) fn is_plain_letter(printed: char) -> bool {
    printed.is_ascii_alphabetic() && readings(Alphabet::Digits, printed).is_empty()
}

/// A character that people mistake for another one, with what to say about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lookalike {
    /// Which character of the code, from 0.
    pub position: usize,
    /// The character.
    pub character: char,
    /// What kind of character it is.
    pub class: CharClass,
}

/// What kind of character stands in a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CharClass {
    /// `0-9`.
    Digit,
    /// `A-Z`.
    Upper,
    /// `a-z`.
    Lower,
    /// Anything else, separators included.
    Symbol,
}

impl CharClass {
    /// The class of `c`.
    #[must_use]
    pub const fn of(c: char) -> Self {
        match c {
            '0'..='9' => Self::Digit,
            'A'..='Z' => Self::Upper,
            'a'..='z' => Self::Lower,
            _ => Self::Symbol,
        }
    }
}

/// The characters of a code that need a caption such as "O = letter", because the alphabet has
/// both of a pair that looks alike. Empty where it cannot be mistaken, as in codes of digits only.
#[must_use]
pub fn lookalikes(canonical: &str, alphabet: Alphabet) -> Vec<Lookalike> {
    if !alphabet.has_lookalikes() {
        return Vec::new();
    }
    let mistaken = |c| {
        matches!(
            c,
            '0' | 'O' | 'o' | '1' | 'I' | 'l' | '5' | 'S' | '2' | 'Z' | '8' | 'B'
        )
    };
    let of = |(position, character)| Lookalike {
        position,
        character,
        class: CharClass::of(character),
    };
    canonical
        .chars()
        .enumerate()
        .filter(|(_, c)| mistaken(*c))
        .map(of)
        .collect()
}

/// One character of a code, to be read out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SpokenChar {
    /// The character.
    pub character: char,
    /// What kind it is, so that "capital" or "letter" can be said.
    pub class: CharClass,
}

/// The code, character by character, for a screen reader.
#[must_use]
pub fn spoken(canonical: &str) -> Vec<SpokenChar> {
    canonical
        .chars()
        .map(|character| SpokenChar {
            character,
            class: CharClass::of(character),
        })
        .collect()
}
