//! What a text that a person enters may contain.

use crate::Limits;

/// What a text is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TextKind {
    /// A name: one line, not empty, at most [`Limits::LINE_BYTES`].
    Name,
    /// A note: lines, may be empty, at most [`Limits::TEXT_BYTES`].
    Note,
    /// A line on a sheet of paper, such as a check or a task: not empty, at most [`Limits::ITEM_BYTES`].
    Item,
    /// The same, may be empty.
    Reach,
    /// A note on a sheet of paper: lines, may be empty, at most [`Limits::MEMO_BYTES`].
    Memo,
    /// A code as the service shows it: one line, not empty, at most [`Limits::CODE_BYTES`].
    Code,
}

/// What is wrong with a text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TextProblem {
    /// Nothing but spaces.
    Empty,
    /// More bytes than allowed.
    TooLong,
    /// A control character, or one that turns the direction of writing: it could show another text than it is.
    Control,
}

/// Checks a text that is already in Unicode normal form C.
///
/// # Errors
/// The first problem in the order empty, too long, control.
pub fn check_text(kind: TextKind, text: &str) -> Result<(), TextProblem> {
    let (may_be_empty, lines, limit) = match kind {
        TextKind::Name => (false, false, Limits::LINE_BYTES),
        TextKind::Note => (true, true, Limits::TEXT_BYTES),
        TextKind::Item => (false, false, Limits::ITEM_BYTES),
        TextKind::Reach => (true, false, Limits::ITEM_BYTES),
        TextKind::Memo => (true, true, Limits::MEMO_BYTES),
        TextKind::Code => (false, false, Limits::CODE_BYTES),
    };
    if !may_be_empty && text.trim().is_empty() {
        return Err(TextProblem::Empty);
    }
    if text.len() > limit {
        return Err(TextProblem::TooLong);
    }
    let forbidden = |c: char| (c.is_control() && !(lines && c == '\n')) || turns_direction(c);
    if text.chars().any(forbidden) {
        Err(TextProblem::Control)
    } else {
        Ok(())
    }
}

/// Latin letters, digits and marks of full width (Unicode block FF00) in ordinary width.
pub(crate) fn narrow(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        _ => c,
    }
}

/// Whether it is an explicit direction mark of the Unicode bidirectional algorithm (UAX #9, 2).
#[must_use]
pub const fn turns_direction(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_any_script_are_welcome() {
        for name in ["@shop_official", "会社の公式アカウント", "משרד", "👩‍💻 me"]
        {
            assert_eq!(check_text(TextKind::Name, name), Ok(()));
        }
    }

    #[test]
    fn a_text_that_shows_another_one_is_refused() {
        for text in [
            "a\u{202e}b",
            "a\u{2066}b",
            "a\u{7f}b",
            "a\u{85}b",
            "a\nb",
            "a\tb",
            "\u{0}",
        ] {
            assert_eq!(
                check_text(TextKind::Name, text),
                Err(TextProblem::Control),
                "{text:?}"
            );
        }
        assert_eq!(check_text(TextKind::Note, "first\nsecond"), Ok(()));
        assert_eq!(
            check_text(TextKind::Note, "first\r\nsecond"),
            Err(TextProblem::Control)
        );
    }

    #[test]
    fn the_length_counts_bytes() {
        assert_eq!(check_text(TextKind::Name, &"あ".repeat(85)), Ok(()));
        assert_eq!(
            check_text(TextKind::Name, &"あ".repeat(86)),
            Err(TextProblem::TooLong)
        );
        assert_eq!(
            check_text(TextKind::Name, " \u{3000}"),
            Err(TextProblem::Empty)
        );
        assert_eq!(check_text(TextKind::Note, ""), Ok(()));
    }
}
