//! Cuts a line into items: pieces that may belong to a code, gaps, marks, list numbers, words and
//! what is certainly something else.

use crate::flags::flag;
use crate::model::State;
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
    /// A field of a program's list that says whether a code was used.
    Flag(State),
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
        if matches!(last, None | Some(Kind::Space | Kind::Wide))
            && let Some(number) = lettered(chars, at)
        {
            return (Kind::Number(number), at + 2);
        }
        if c.is_alphabetic() && last != Some(Kind::Chunk) {
            if let Some((state, end)) = flag(chars, at) {
                return (Kind::Flag(state), end);
            }
            if let Some(end) = accented_word(chars, at) {
                return (Kind::Word, end);
            }
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
        if last != Some(Kind::Chunk)
            && let Some(end) = self.group(chars, at)
        {
            return (Kind::Chunk, end);
        }
        match noise_at(chars, at) {
            Some((Noise::Markup, end)) => {
                if let Some(state) = attribute(chars, at, end) {
                    return (Kind::Flag(state), end);
                }
                return (if c == '&' { Kind::Space } else { Kind::Border }, end);
            }
            // The whole row: `89Km` is the end of a wrapped code rather than a length.
            Some((Noise::Amount, end)) if self.fills_row(chars, at, end) => {
                return (Kind::Chunk, end);
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
            '*' | '~' if is_typography(chars, at, c) => Kind::Soft,
            '★' | '☆' | '◎' | '☑' | '☒' | '✓' | '✔' | '✅' | '✗' | '✘' | '✕' | '☓' | '❌'
            | '❎' | '✖' | '×' | '☐' | '□' | '⬜' | '○' | '◯' | '⭕' | '△' | '▲' | '●' | '■'
            | '*' | '※' | '?' | '~' => Kind::Mark(c),
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

    fn fills_row(self, chars: &[char], at: usize, end: usize) -> bool {
        let blank = |part: Option<&[char]>| part.unwrap_or_default().iter().all(|c| *c == ' ');
        let solid = |part: Option<&[char]>| {
            part.unwrap_or_default()
                .iter()
                .all(char::is_ascii_alphanumeric)
        };
        let letters = self.shape.alphabet != Alphabet::Digits;
        // Looked at only where the row is short, so that long rows stay linear.
        let short = chars.len() < at + 32 && at < 32;
        letters
            && short
            && blank(chars.get(..at))
            && blank(chars.get(end..))
            && solid(chars.get(at..end))
    }

    /// The end of a group with letters that stands beside another group: `48MM-L31A` is no length.
    fn group(self, chars: &[char], at: usize) -> Option<usize> {
        if self.shape.alphabet == Alphabet::Digits {
            return None;
        }
        let near = chars.get(..chars.len().min(at + 64))?;
        let end_of = |from: usize| run(near, from, |c| c.is_ascii_alphanumeric());
        let end = end_of(at);
        let group = near.get(at..end)?;
        let letters = group.iter().any(char::is_ascii_alphabetic);
        let known = self.shape.grouping.sizes;
        // Where no groups are known, two of one size with a dash between are taken for groups.
        let own = [end - at];
        let sizes = if known.len() > 1 { known } else { &own[..] };
        if known.len() < 2 && (self.shape.length.is_some() || end - at < 4) {
            return None;
        }
        let joint = |c: Option<&char>| match c {
            Some('-') => true,
            Some(' ') => known.len() > 1,
            _ => false,
        };
        let next = if joint(near.get(end)) {
            end_of(end + 1)
        } else {
            end
        };
        let right = next > end && sizes.contains(&(next - end - 1));
        let after = if right { next } else { end };
        let closed = !matches!(near.get(after), Some('.' | '@' | '_' | '/' | ':'));
        let left = at
            .checked_sub(1)
            .filter(|at| joint(near.get(*at)))
            .is_some_and(|at| {
                let before = near.get(..at).unwrap_or_default().iter().rev().take(32);
                sizes.contains(&before.take_while(|c| c.is_ascii_alphanumeric()).count())
            });
        (letters && sizes.contains(&group.len()) && (left || right) && closed).then_some(end)
    }

    /// List numbers (`1.`, `2)`, `3:`) and numbers that a spreadsheet has changed.
    fn number(self, chars: &[char], at: usize, last: Option<Kind>) -> Option<(Kind, usize)> {
        let before = at.checked_sub(1).and_then(|i| chars.get(i));
        if before.is_some_and(|c| c.is_ascii_alphanumeric() || *c == '.') {
            return None;
        }
        if !self.glued(chars, at)
            && let Some(end) = scientific(chars, at)
        {
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
        // 1つ目, 2個目, 3番目.
        let ordinal = ["つ目", "個目", "番目", "本目"]
            .iter()
            .find(|word| starts(chars, end, word));
        if let Some(word) = ordinal {
            let number = chars.get(at..end)?;
            return Some((Kind::Number(value(number)), end + word.chars().count()));
        }
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

    /// `3.94263e12`, where `94263e12` is a whole code or group: a list number without a gap.
    fn glued(self, chars: &[char], at: usize) -> bool {
        let Some(point) = digits(chars, at, 1, 2).filter(|end| chars.get(*end) == Some(&'.'))
        else {
            return false;
        };
        let near = chars.get(..chars.len().min(at + 160)).unwrap_or_default();
        let size = run(near, point + 1, |c| c.is_ascii_alphanumeric()) - point - 1;
        self.shape.length == Some(size) || self.shape.grouping.sizes.contains(&size)
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
        // 82,000円 is an amount.
        let closed = |c: &char| c.is_alphanumeric() || matches!(c, '%' | '.');
        (fits && !chars.get(end).is_some_and(closed)).then_some(end)
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

/// What a tag says about use: `<code used="true">`.
fn attribute(chars: &[char], at: usize, end: usize) -> Option<State> {
    let tag = chars.get(at..end)?;
    if starts(chars, at, "<input") && tag.windows(8).any(|word| starts(word, 0, " checked")) {
        return Some(State::Used);
    }
    let mut names = (at + 1..end).filter(|at| chars.get(at - 1) == Some(&' '));
    names.find_map(|at| flag(chars, at)).map(|(state, _)| state)
}

/// Marks that make letters bold, `**1234 5678**` and `*1234 5678*`, and a tilde as a bullet.
fn is_typography(chars: &[char], at: usize, c: char) -> bool {
    let before = at.checked_sub(1).and_then(|at| chars.get(at));
    let after = chars.get(at + 1);
    let blank = |c: Option<&char>| c.is_none_or(|c| *c == ' ');
    if c == '~' {
        return blank(before) && blank(after);
    }
    let double = before == Some(&'*') || after == Some(&'*');
    // The star that opened is looked for within the length of a code.
    let from = at.saturating_sub(48);
    let opened = || {
        let near = chars.get(from..at).unwrap_or_default();
        let star = near.iter().position(|c| *c == '*');
        star.is_some_and(|star| !blank(near.get(star + 1)))
    };
    double || (!blank(before) && blank(after) && opened())
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

/// `a)` and 一、 at the beginning of a row.
fn lettered(chars: &[char], at: usize) -> Option<u32> {
    let opens = at < 16 && chars.get(..at)?.iter().all(|c| *c == ' ');
    let mark = *chars.get(at + 1)?;
    opens.then_some(())?;
    match *chars.get(at)? {
        c @ 'a'..='z' if matches!(mark, ')' | '.') && chars.get(at + 2) == Some(&' ') => {
            Some(u32::from(c) - u32::from('a') + 1)
        }
        c if matches!(mark, '、' | '.')
            || (mark == ' ' && chars.get(at + 2).is_some_and(char::is_ascii_alphanumeric)) =>
        {
            let kanji = "一二三四五六七八九十";
            let place = kanji.chars().position(|kanji| kanji == c)?;
            u32::try_from(place + 1).ok()
        }
        _ => None,
    }
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
    matches!(chars.get(end), Some('e' | 'E')).then_some(())?;
    // Without a sign `1e5` can be part of a hexadecimal code; `7.637E07` cannot.
    let pointed = chars.get(at..end)?.contains(&'.');
    let signed = chars.get(end + 1) == Some(&'+') || pointed && chars.get(end + 1) == Some(&'-');
    (signed || pointed).then_some(())?;
    let end = digits(chars, end + 1 + usize::from(signed), 1, 3)?;
    let dashed = matches!(chars.get(end..end + 2), Some(['-', c]) if c.is_ascii_alphanumeric());
    (!dashed && !chars.get(end).is_some_and(char::is_ascii_alphanumeric)).then_some(end)
}
