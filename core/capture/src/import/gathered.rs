//! An entry while its parts are put together.

use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use super::{ImportEntry, NAME_BYTES, hint};
use crate::model::CodeText;

/// The parts of an entry, borrowed from where the file was read.
#[derive(Default)]
pub(super) struct Gathered<'a> {
    pub(super) title: &'a str,
    pub(super) login: &'a str,
    pub(super) addresses: Vec<&'a str>,
    pub(super) business: bool,
    /// Name and text of each; a note has no name.
    pub(super) texts: Vec<(&'a str, &'a str)>,
}

impl Gathered<'_> {
    /// The entry; `None` where no text is left that could hold a code.
    pub(super) fn finish(self) -> Option<ImportEntry> {
        let texts = self.texts.iter();
        let texts: Vec<_> = texts
            .filter(|(_, text)| !text.trim().is_empty() && !is_authenticator(text))
            .collect();
        if texts.is_empty() {
            return None;
        }
        // As long as it can get: a text that grows leaves copies behind.
        let room = texts.iter().map(|(name, text)| name.len() + text.len() + 4);
        let mut joined = Zeroizing::new(String::with_capacity(room.sum()));
        for (name, text) in texts {
            if !joined.is_empty() {
                joined.push_str("\n\n");
            }
            if !name.trim().is_empty() {
                joined.push_str(name.trim());
                joined.push_str(":\n");
            }
            joined.push_str(text);
        }
        Some(ImportEntry {
            title: name(self.title),
            login: name(self.login),
            service: hint::of(self.title, self.addresses),
            business: self.business,
            current: None,
            text: CodeText::wiped(joined),
            codes: None,
            table: false,
        })
    }
}

/// Whether a text is nothing but the secret of an authenticator app.
pub(super) fn is_authenticator(text: &str) -> bool {
    let text = text.trim_start();
    let begins = |with: &str| {
        text.get(..with.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(with))
    };
    ["otpauth://", "otpauth-migration://", "steam://"]
        .into_iter()
        .any(begins)
}

/// A name as it can be stored: one line, no control or direction characters, not too long.
pub(super) fn name(text: &str) -> String {
    let turns = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let mut name = String::new();
    for c in text.trim().nfc().filter(|c| !turns(*c)) {
        let c = if c.is_control() { ' ' } else { c };
        if name.len() + c.len_utf8() > NAME_BYTES {
            break;
        }
        name.push(c);
    }
    name.truncate(name.trim_end().len());
    name
}
