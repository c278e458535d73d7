//! Rule 1: one form for every width, dash, space and line end, without losing the place in the
//! source. Works line by line, so a text is never held twice.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::compose;
use zeroize::Zeroizing;

/// Lines beyond this many characters are cut at the next gap, so that memory stays bounded. A code
/// cut in two is joined again like every code that is wrapped.
const LONG_LINE: usize = 1 << 16;

/// A line of the text in normal form.
#[derive(Default)]
pub(crate) struct Line {
    /// 1 + the number of line feeds before it. Other line ends also end a line but do not count.
    pub(crate) number: u32,
    /// The characters.
    pub(crate) chars: Zeroizing<Vec<char>>,
    /// For each of them, its place among the characters of the source line.
    pub(crate) columns: Vec<u32>,
    /// Indices into `chars` of characters that are struck through.
    pub(crate) struck: Vec<usize>,
    /// Whether marks override the direction of writing, so that the line may look different.
    pub(crate) overridden: bool,
}

/// The lines of `text` one after the other.
pub(crate) struct Lines<'a> {
    rest: std::iter::Peekable<std::str::Chars<'a>>,
    number: u32,
    column: u32,
    finished: bool,
}

impl<'a> Lines<'a> {
    pub(crate) fn of(text: &'a str) -> Self {
        Self {
            rest: text.chars().peekable(),
            number: 1,
            column: 0,
            finished: false,
        }
    }
}

impl Iterator for Lines<'_> {
    type Item = Line;

    fn next(&mut self) -> Option<Line> {
        if self.finished {
            return None;
        }
        let mut line = Line {
            number: self.number,
            ..Line::default()
        };
        loop {
            let Some(c) = self.rest.next() else {
                self.finished = true;
                return Some(line);
            };
            let column = self.column;
            self.column = self.column.saturating_add(1);
            match c {
                '\n' => {
                    self.number = self.number.saturating_add(1);
                    self.column = 0;
                    return Some(line);
                }
                // CRLF is one line end; the line feed follows and counts.
                '\r' if self.rest.peek() == Some(&'\n') => {}
                '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => return Some(line),
                _ => line.push(c, column),
            }
            let length = line.chars.len();
            if length >= LONG_LINE && (matches!(c, ' ' | '\t' | ',') || length >= 2 * LONG_LINE) {
                return Some(line);
            }
        }
    }
}

impl Line {
    fn push(&mut self, c: char, column: u32) {
        match c {
            ' '..='~' | '\t' => self.put(c, column),
            '\u{202D}' | '\u{202E}' => self.overridden = true,
            // COMBINING ENCLOSING KEYCAP turns the digit before it into a list number.
            '\u{20E3}' => self.enclose_last(),
            '\u{335}'..='\u{338}' => {
                if let Some(last) = self.chars.len().checked_sub(1) {
                    self.struck.push(last);
                }
            }
            _ if is_invisible(c) => {}
            _ if is_space(c) => self.put(' ', column),
            '\u{2010}'..='\u{2015}'
            | '\u{2212}'
            | '\u{FF0D}'
            | '\u{FE58}'
            | '\u{FE63}'
            | '\u{2043}'
            | '\u{30FC}'
            | '\u{FF70}' => {
                // The long-vowel mark of コード is a letter; after a letter or digit of a code it
                // is a dash that somebody typed in Japanese mode.
                let vowel = matches!(c, '\u{30FC}' | '\u{FF70}');
                let before = self.chars.iter().rev().find(|c| **c != ' ');
                let after_code = before.is_some_and(char::is_ascii_alphanumeric);
                self.put(if vowel && !after_code { 'ー' } else { '-' }, column);
            }
            // Kana, kanji and boxes stand for themselves. Enclosed numbers are list numbers and
            // must not become digits.
            '\u{3041}'..='\u{3096}'
            | '\u{30A1}'..='\u{30FA}'
            | '\u{4E00}'..='\u{9FFF}'
            | '\u{2460}'..='\u{24FF}'
            | '\u{2500}'..='\u{27BF}' => self.put(c, column),
            _ => self.fold(c, column),
        }
    }

    /// NFKC of one character, joined to the one before where they belong together (ﾊ + ﾞ).
    fn fold(&mut self, c: char, column: u32) {
        // A few characters unfold into whole phrases; none of those can be part of a code.
        if std::iter::once(c).nfkc().nth(4).is_some() {
            return self.put('\u{FFFD}', column);
        }
        for folded in std::iter::once(c).nfkc() {
            match self.chars.last_mut() {
                Some(last) if compose(*last, folded).is_some() => {
                    *last = compose(*last, folded).unwrap_or(folded);
                }
                _ => self.put(folded, column),
            }
        }
    }

    fn enclose_last(&mut self) {
        let digit = self.chars.last().and_then(|c| c.to_digit(10));
        if let (Some(last), Some(digit)) = (self.chars.last_mut(), digit) {
            *last = if digit == 0 {
                '⓪'
            } else {
                char::from_u32(0x245F + digit).unwrap_or('①')
            };
        }
    }

    fn put(&mut self, c: char, column: u32) {
        self.chars.push(c);
        self.columns.push(column);
    }
}

fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202C}'
                | '\u{2060}'..='\u{2069}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
                | '\u{E0000}'..='\u{E0FFF}'
        )
}

fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{2800}' | '\u{3164}' | '\u{115F}' | '\u{FFA0}')
}

#[cfg(test)]
mod tests {
    //! Places in the source survive every change of form.

    use super::*;

    fn lines(text: &str) -> Vec<(u32, String)> {
        Lines::of(text)
            .map(|line| (line.number, line.chars.iter().collect()))
            .collect()
    }

    #[test]
    fn only_line_feeds_count_but_every_line_end_ends_a_line() {
        let expected = [(1, "a"), (2, "b"), (2, "c"), (3, " d"), (3, "e")];
        let read = lines("a\r\nb\rc\n d\u{2028}e");
        let read: Vec<_> = read
            .iter()
            .map(|(number, text)| (*number, text.as_str()))
            .collect();
        assert_eq!(read, expected);
    }

    #[test]
    fn full_width_digits_dashes_and_spaces_become_plain() {
        assert_eq!(
            lines("８８１３−２４２８\u{3000}済"),
            [(1, "8813-2428 済".to_owned())]
        );
        assert_eq!(lines("１２３４ー５６７８"), [(1, "1234-5678".to_owned())]);
    }

    #[test]
    fn long_vowels_stay_in_words() {
        assert_eq!(
            lines("バックアップコード"),
            [(1, "バックアップコード".to_owned())]
        );
        assert_eq!(lines("ﾊﾞｯｸｱｯﾌﾟｺｰﾄﾞ"), [(1, "バックアップコード".to_owned())]);
    }

    #[test]
    fn list_numbers_in_circles_do_not_become_digits() {
        assert_eq!(lines("① 1\u{FE0F}\u{20E3}"), [(1, "① ①".to_owned())]);
    }

    #[test]
    fn invisible_characters_vanish_and_columns_count_the_source() {
        let line = Lines::of("\u{FEFF}12\u{200B}34").next().expect("a line");
        assert_eq!(line.chars.iter().collect::<String>(), "1234");
        assert_eq!(line.columns, [1, 2, 4, 5]);
    }
}
