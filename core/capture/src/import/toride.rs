//! Toride's own export, docs/export.md: its codes are named as such, so nothing has to be found.

use serde::Deserialize;
use unicode_normalization::is_nfc;
use zeroize::Zeroizing;

use super::{
    ImportEntry, ImportError, ImportFile, ImportForm, ImportedCode, gathered, wiped::Bounded,
};
use crate::model::{CodeText, State};
use toride_catalogue::find;

/// What the key `format` of an export says.
pub const JSON_FORMAT: &str = "toride-export";

/// What its key `version` says.
pub const JSON_VERSION: u64 = 1;

/// Bytes of one code.
const CODE_BYTES: usize = 256;

#[derive(Deserialize)]
pub(super) struct Account {
    service: String,
    name: String,
    owner: Option<String>,
    sets: Bounded<Set>,
}

#[derive(Deserialize)]
struct Set {
    retired_at: Option<String>,
    codes: Bounded<Code>,
}

#[derive(Deserialize)]
struct Code {
    /// Absent where it could not be read when the file was written.
    canonical: Option<CodeText>,
    display: Option<CodeText>,
    state: String,
}

pub(super) fn read(version: Option<u64>, accounts: &[Account]) -> Result<ImportFile, ImportError> {
    match version {
        Some(JSON_VERSION) => {}
        Some(newer) if newer > JSON_VERSION => return Err(ImportError::TooNew),
        _ => return Err(ImportError::Malformed),
    }
    let mut entries = Vec::new();
    for account in accounts {
        let mut codes = Codes::default();
        for set in account.sets.all().ok_or(ImportError::TooMany)? {
            codes.begin(set.retired_at.is_some());
            for code in set.codes.all().ok_or(ImportError::TooMany)? {
                if let (Some(canonical), Some(display)) = (&code.canonical, &code.display) {
                    // EXPOSE: checked and copied into the entry
                    codes.add(canonical.expose(), display.expose(), &code.state)?;
                }
            }
        }
        let business = account.owner.as_deref() == Some("business");
        entries.extend(codes.entry(&account.service, &account.name, business));
    }
    Ok(file(entries))
}

pub(super) fn file(entries: Vec<ImportEntry>) -> ImportFile {
    ImportFile {
        form: ImportForm::Toride,
        entries,
        passwords: 0,
        authenticators: 0,
    }
}

/// The codes of one account, set by set.
#[derive(Default)]
pub(super) struct Codes {
    /// A set that begins with the next code: whether it is retired.
    next: Option<bool>,
    /// Which sets so far are retired, in order.
    retired: Vec<bool>,
    named: Vec<ImportedCode>,
    displays: Vec<CodeText>,
}

impl Codes {
    /// What is added from here on belongs to another set. One without codes does not count.
    pub(super) fn begin(&mut self, retired: bool) {
        self.next = Some(retired);
    }

    /// Takes a code as it is. Nothing is mended: what could not be stored was not written by Toride.
    pub(super) fn add(
        &mut self,
        canonical: &str,
        display: &str,
        state: &str,
    ) -> Result<(), ImportError> {
        if !is_code(canonical) || !is_code(display) {
            return Err(ImportError::Malformed);
        }
        let state = match state {
            "unused" | "exposed" => State::Unused,
            "used" => State::Used,
            // A person has to say what shall become of it.
            "rejected" => State::Unknown,
            _ => return Err(ImportError::Malformed),
        };
        self.retired.extend(self.next.take());
        // More sets than a review tells apart are one.
        let set = u8::try_from(self.retired.len()).unwrap_or(u8::MAX).max(1);
        self.named.push(ImportedCode {
            canonical: CodeText::new(canonical.to_owned()),
            state,
            set,
        });
        self.displays.push(CodeText::new(display.to_owned()));
        Ok(())
    }

    /// The entry; `None` without a code.
    pub(super) fn entry(self, service: &str, account: &str, business: bool) -> Option<ImportEntry> {
        if self.named.is_empty() {
            return None;
        }
        // EXPOSE: counted, then copied line by line
        let room = self
            .displays
            .iter()
            .map(|display| display.expose().len() + 1);
        let mut text = Zeroizing::new(String::with_capacity(room.sum()));
        for display in &self.displays {
            // EXPOSE: copied into the entry's text
            text.push_str(display.expose());
            text.push('\n');
        }
        let service = find(service);
        Some(ImportEntry {
            title: service.map_or_else(String::new, |service| service.name.en.to_owned()),
            login: gathered::name(account),
            service,
            business,
            current: only_one_in_use(&self.retired),
            text: CodeText::wiped(text),
            codes: Some(self.named),
            table: false,
        })
    }
}

/// The number of the set in use, where the others are retired.
fn only_one_in_use(retired: &[bool]) -> Option<u8> {
    let mut in_use = retired.iter().enumerate().filter(|(_, retired)| !**retired);
    let (index, _) = in_use.next()?;
    let alone = in_use.next().is_none() && retired.len() > 1;
    u8::try_from(index + 1).ok().filter(|_| alone)
}

/// Whether a text is a code as a vault stores it.
fn is_code(text: &str) -> bool {
    let turns = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    !text.trim().is_empty()
        && text.len() <= CODE_BYTES
        && is_nfc(text)
        && !text
            .contains(|c: char| c.is_control() || turns(c) || c == '\u{2028}' || c == '\u{2029}')
}
