//! Cuts a line into items: pieces that may belong to a code, gaps, marks, list numbers, words and
//! what is certainly something else.

use crate::noise::{Noise, digits, noise_at, run, starts};
use crate::normalise::Line;
use toride_catalogue::{Alphabet, CodeShape};

/// A piece of a line, from `start` to before `end` in its characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Item {
    pub(crate) kind: Kind,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

/// What a piece is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Letters and digits, perhaps with marks that stand for an unreadable character.
    Chunk,
    /// One dash.
    Dash,
    /// One space.
    Space,
    /// Two or more spaces.
    Wide,
    /// The border of a cell: tab, comma, semicolon, bar.
    Border,
    /// A list number.
    Number(u32),
    /// A tick, cross or box.
    Mark(char),
    /// Letters of other scripts.
    Word,
    /// A colon, equals sign or arrow after a label.
    Colon,
    /// The bracket that begins a remark.
    Open,
    /// A full stop, quotation mark, bullet and the like.
    Soft,
    /// Something else for certain.
    Noise(Noise),
    /// A number that a spreadsheet has rounded away.
    Scientific,
}

/// What the cutting has to know about the service.
#[derive(Clone, Copy)]
pub(crate) struct Cutter<'a> {
    shape: &'a CodeShape,
}

impl<'a> Cutter<'a> {
    pub(crate) fn new(shape: &'a CodeShape) -> Self {
        Self { shape }
    }

    /// The items of `line` in order; they cover it without gaps.
    pub(crate) fn cut(self, line: &Line) -> Vec<Item> {
        let chars = line.chars.as_slice();
        let lone_bar = chars.iter().filter(|c| **c == '|').take(2).count() == 1;
        let mut items: Vec<Item> = Vec::new();
        let mut at = 0;
        while let Some(&c) = chars.get(at) {
            let (kind, end) = self.next(chars, at, c, lone_bar, items.last().map(|i| i.kind));
            items.push(Item {
                kind,
                start: at,
                end: end.max(at + 1),
            });
            at = end.max(at + 1);
        }
        items
    }

    fn next(
        self,
        chars: &[char],
        at: usize,
        c: char,
        lone_bar: bool,
        last: Option<Kind>,
    ) -> (Kind, usize) {
        if c == ' ' {
            let end = run(chars, at, |c| c == ' ');
            return (
                if end - at == 1 {
                    Kind::Space
                } else {
                    Kind::Wide
                },
                end,
            );
        }
        if let Some(number) = enclosed(c) {
            return (Kind::Number(number), at + 1);
        }
        if c.is_ascii_digit()
            && let Some(found) = self.number(chars, at, last)
        {
            return found;
        }
        if starts(chars, at, "no.")
            && let Some(end) = digits(chars, at + 3, 1, 2)
        {
            let number = chars.get(at + 3..end).unwrap_or_default();
            return (Kind::Number(value(number)), end);
        }
        if c.is_alphabetic()
            && let Some(end) = accented_word(chars, at)
        {
            return (Kind::Word, end);
        }
        if c.is_ascii_alphanumeric() && last != Some(Kind::Chunk) {
            let end = run(chars, at, |c| c.is_ascii_alphanumeric());
            if self.joins_groups(chars, end, end - at) {
                return (Kind::Chunk, end);
            }
        }
        if last == Some(Kind::Chunk) && is_joint(c) && at > 0 {
            let left = chars.get(..at).unwrap_or_default().iter().rev().take(32);
            let left = left.take_while(|c| c.is_ascii_alphanumeric()).count();
            if self.joins_groups(chars, at, left) {
                return (Kind::Dash, at + 1);
            }
        }
        match noise_at(chars, at) {
            Some((Noise::Markup, end)) => {
                return (if c == '&' { Kind::Space } else { Kind::Border }, end);
            }
            Some((noise, end)) => return (Kind::Noise(noise), end),
            None => {}
        }
        if c.is_ascii_alphanumeric() || self.stands_for_one(chars, at, 0, lone_bar).is_some() {
            let end = self.chunk(chars, at, lone_bar);
            // b'…' and u"…" are how programs print a text.
            let prefix = end == at + 1 && matches!(c, 'b' | 'B' | 'u' | 'r' | 'f');
            let quoted = matches!(chars.get(end), Some('\'' | '"'));
            return (
                if prefix && quoted {
                    Kind::Soft
                } else {
                    Kind::Chunk
                },
                end,
            );
        }
        let kind = match c {
            '-' => Kind::Dash,
            '\t' | ',' | ';' | '|' | '、' | '│' | '┃' | '/' => Kind::Border,
            ':' | '=' | '→' | '⇒' | '➡' => Kind::Colon,
            '(' | '[' | '{' | '【' | '「' | '『' | '<' | '〈' | '《' | '〔' => Kind::Open,
            '☑' | '☒' | '✓' | '✔' | '✅' | '✗' | '✘' | '❌' | '❎' | '✖' | '×' | '☐' | '□'
            | '⬜' | '○' | '◯' | '⭕' | '△' | '▲' | '●' | '■' | '*' | '※' | '?' | '~' => {
                Kind::Mark(c)
            }
            _ if c.is_alphabetic() => {
                let letters = |c: char| {
                    c.is_alphabetic() && !c.is_ascii() || matches!(c, 'ー' | '々' | '゙' | '゚')
                };
                return (Kind::Word, run(chars, at, letters));
            }
            _ => Kind::Soft,
        };
        (kind, at + 1)
    }

    /// `1234.5678`, `1234_5678`, `1234・5678`: somebody's own separator between whole groups.
    fn joins_groups(self, chars: &[char], at: usize, left: usize) -> bool {
        let sizes = self.shape.grouping.sizes;
        let near = chars.get(..chars.len().min(at + 32)).unwrap_or_default();
        sizes.contains(&left)
            && near.get(at).copied().is_some_and(is_joint)
            && sizes.contains(&(run(near, at + 1, |c| c.is_ascii_alphanumeric()) - at - 1))
    }

    /// List numbers (`1.`, `2)`, `3:`) and numbers that a spreadsheet has changed.
    fn number(self, chars: &[char], at: usize, last: Option<Kind>) -> Option<(Kind, usize)> {
        let before = at.checked_sub(1).and_then(|i| chars.get(i));
        if before.is_some_and(|c| c.is_ascii_alphanumeric() || *c == '.') {
            return None;
        }
        if let Some(end) = scientific(chars, at) {
            return Some((Kind::Scientific, end));
        }
        if before.is_some_and(|c| matches!(c, ',' | '-')) {
            return None;
        }
        if self.shape.alphabet == Alphabet::Digits
            && let Some(end) = self.thousands(chars, at)
        {
            return Some((Kind::Chunk, end));
        }
        let end = digits(chars, at, 1, 3)?;
        let begins = !matches!(last, Some(Kind::Dash | Kind::Chunk));
        let closed = matches!(
            chars.get(end),
            Some('.' | ')' | ':' | '、' | '。' | ']' | '>')
        );
        let free = match chars.get(end + 1) {
            None | Some(' ' | '\t' | '"' | '\'' | '`') => true,
            // `1.1234 5678` has no space; `3.5` and `9:41` are not list numbers.
            Some(next) if next.is_ascii_alphanumeric() => {
                end - at <= 2 && run(chars, end + 1, |c| c.is_ascii_alphanumeric()) >= end + 5
            }
            Some(next) => !next.is_ascii(),
        };
        let number = chars.get(at..end)?;
        (begins && closed && free).then_some((Kind::Number(value(number)), end + 1))
    }

    /// `76,370,574`: a spreadsheet puts marks into a code of digits.
    fn thousands(self, chars: &[char], at: usize) -> Option<usize> {
        let length = self.shape.length?;
        let first = digits(chars, at, 1, 3)?;
        let (mut end, mut count) = (first, first - at);
        while chars.get(end) == Some(&',') && count < length {
            end = digits(chars, end + 1, 3, 3)?;
            count += 3;
        }
        let fits = end > first && (count == length || count + 1 == length);
        (fits && !chars.get(end).is_some_and(char::is_ascii_alphanumeric)).then_some(end)
    }

    /// End of the chunk that begins at `at`.
    fn chunk(self, chars: &[char], at: usize, lone_bar: bool) -> usize {
        let mut end = at;
        loop {
            end = run(chars, end, |c| c.is_ascii_alphanumeric());
            // Long runs are no code; looking further would only cost time.
            if end - at > 256 {
                return end;
            }
            match self.stands_for_one(chars, end, end - at, lone_bar) {
                Some(after) => end = after,
                None => break,
            }
        }
        // `12345678.0` is how programs write a whole number.
        let zeros = if chars.get(end) == Some(&'.') {
            run(chars, end + 1, |c| c == '0')
        } else {
            end
        };
        let bare = chars
            .get(at..end)
            .unwrap_or_default()
            .iter()
            .all(char::is_ascii_digit);
        let closed = !chars.get(zeros).is_some_and(char::is_ascii_alphanumeric);
        if bare && closed && (end + 2..end + 4).contains(&zeros) && end - at > 4 {
            zeros
        } else {
            end
        }
    }

    /// Marks that stand where a character of a code was, `left` characters into a chunk: they must
    /// complete a group. `1234 5678?` is a remark, `12?4` a place that cannot be read.
    fn stands_for_one(
        self,
        chars: &[char],
        at: usize,
        left: usize,
        lone_bar: bool,
    ) -> Option<usize> {
        let mark = *chars.get(at)?;
        let bar = matches!(mark, '|' | '!');
        let greek = matches!(mark, '\u{370}'..='\u{52F}' | '〇' | '口');
        if !(bar || greek || matches!(mark, '?' | '■' | '□' | '\u{FFFD}' | '*' | '_' | '•' | '#'))
        {
            return None;
        }
        // No group is longer; a bounded look keeps long rows of marks linear.
        let near = chars.get(..chars.len().min(at + 64))?;
        let end = run(near, at, |c| c == mark).min(at + 3);
        let right = run(near, end, |c| c.is_ascii_alphanumeric()) - end;
        if left + right == 0 || (left == 0 && matches!(mark, '*' | '_' | '•' | '#')) {
            return None;
        }
        // A table without spaces has more than one bar.
        if mark == '|' && (left == 0 || right == 0) && !lone_bar {
            return None;
        }
        let size = left + (end - at) + right;
        let digits = self.shape.alphabet == Alphabet::Digits;
        let group = self.shape.grouping.sizes.contains(&size) || self.shape.length == Some(size);
        (group && (digits || !bar)).then_some(end)
    }
}

/// A word with accents, as `utilisé`: never part of a code.
fn accented_word(chars: &[char], at: usize) -> Option<usize> {
    let accented = |c: char| matches!(c, '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}');
    // No word is longer, and a bounded look keeps long rows linear.
    let near = chars.get(..chars.len().min(at + 32))?;
    let end = run(near, at, |c| c.is_ascii_alphabetic() || accented(c));
    near.get(at..end)?
        .iter()
        .any(|c| accented(*c))
        .then_some(end)
}

fn is_joint(c: char) -> bool {
    matches!(c, '.' | '_' | '・' | '·' | '/')
}

fn value(digits: &[char]) -> u32 {
    digits
        .iter()
        .fold(0, |sum, c| sum * 10 + c.to_digit(10).unwrap_or(0))
}

/// ① ⑴ ⒈ ⓵ ❶ and their like.
fn enclosed(c: char) -> Option<u32> {
    let code = u32::from(c);
    let first = match code {
        0x2460..=0x2473 => 0x2460,
        0x2474..=0x2487 => 0x2474,
        0x2488..=0x249B => 0x2488,
        0x24F5..=0x24FE => 0x24F5,
        0x2776..=0x277F => 0x2776,
        0x2780..=0x2789 => 0x2780,
        0x278A..=0x2793 => 0x278A,
        0x24EA => return Some(0),
        _ => return None,
    };
    Some(code - first + 1)
}

/// `7.637E+07`: the digits are gone.
fn scientific(chars: &[char], at: usize) -> Option<usize> {
    let mut end = digits(chars, at, 1, 2)?;
    if chars.get(end) == Some(&'.') {
        end = digits(chars, end + 1, 1, 15)?;
    }
    matches!(chars.get(end..end + 2), Some(['e' | 'E', '+'])).then_some(())?;
    digits(chars, end + 2, 1, 3)
}
