//! The text of a review, and what is known of each candidate.

use std::collections::BTreeSet;

use toride_capture::{
    Candidate, CaptureError, Doubt, Problem, Refusal, State, parse_bytes, recheck,
};
use toride_catalogue::{Service, service_or_other};
use toride_crypto::{Key, SecretText, code_id::code_id, record::RecordKey};
use toride_domain::{Account, AccountId, CodeId, Limits, RecordId, TextKind, check_text};

use super::{CandidateView, KnownCode, ReviewSummary, keep::Moves};
use crate::{Error, Field, Limited, Result, codec::decode_ident_key, unlocked::Unlocked};

/// The text of a review. Lives with the open vault, so that locking wipes it.
pub(crate) struct ReviewState {
    pub(crate) account: AccountId,
    service: &'static Service,
    ident_key: Key,
    /// Codes whose text is stored. One of which only the mark is left is worth keeping again.
    readable: BTreeSet<CodeId>,
    pub(super) source: SecretText,
    pub(super) rows: Vec<Row>,
    used_without_code: u32,
    pub(super) sets: u8,
    refused: Option<Refusal>,
    pub(super) left_out: u32,
}

/// A candidate with its text.
pub(super) struct Row {
    pub(super) canonical: Option<SecretText>,
    pub(super) display: SecretText,
    pub(super) id: Option<CodeId>,
    pub(super) line: u32,
    pub(super) columns: core::ops::Range<u32>,
    pub(super) state: State,
    pub(super) problem: Option<Problem>,
    pub(super) doubt: Option<Doubt>,
    /// Characters of `display`.
    pub(super) doubtful: Vec<u32>,
    pub(super) known: Option<KnownCode>,
    pub(super) included: bool,
    pub(super) set: u8,
    pub(super) edited: bool,
    /// Somebody looked at it.
    pub(super) settled: bool,
}

impl Unlocked {
    pub(super) fn start_review(
        &mut self,
        id: AccountId,
        text: &[u8],
        file_name: Option<&str>,
    ) -> Result<u64> {
        let account = self.account(id)?;
        let service = service_or_other(&account.service.value);
        let parsed = parse_bytes(text, service, file_name).map_err(|error| match error {
            CaptureError::TooLarge => Error::TooLarge {
                what: Limited::Paste,
            },
            CaptureError::NotText => Error::NotText,
        })?;
        let source = core::str::from_utf8(text)
            .map_err(|_| Error::NotText)?
            .to_owned();
        let vault = RecordId::new(*self.ledger.keys().vault_id());
        let opened = self.ledger.open(vault, RecordKey::Secret)?;
        // EXPOSE: decoded into a key
        let ident_key = decode_ident_key(opened.plaintext.expose())?;
        let secret = self.secret(id).unwrap_or_default();
        let mut review = ReviewState {
            account: id,
            service,
            ident_key,
            readable: secret.codes.into_keys().collect(),
            source: SecretText::new(source),
            rows: Vec::with_capacity(parsed.candidates.len()),
            used_without_code: parsed.used_without_code,
            sets: parsed.sets,
            refused: parsed.refused,
            left_out: parsed.left_out,
        };
        for candidate in parsed.candidates {
            let mut row = Row::read(candidate);
            review.identify(&mut row, account)?;
            row.included = row.is_worth_keeping();
            review.rows.push(row);
        }
        self.next_handle += 1;
        self.reviews.insert(self.next_handle, review);
        Ok(self.next_handle)
    }
}

impl ReviewState {
    /// Finds out whether a row's code is stored already.
    fn identify(&self, row: &mut Row, account: &Account) -> Result<()> {
        (row.id, row.known) = (None, None);
        let Some(canonical) = &row.canonical else {
            return Ok(());
        };
        // EXPOSE: hashed under the ident key
        let text = canonical.expose().as_bytes();
        // A code that was purged gets the next number, so that it can be added again.
        for n in 0..=u32::try_from(account.purged.len()).unwrap_or(u32::MAX) {
            let id = code_id(&self.ident_key, self.account.as_bytes(), n, text)?;
            let id = CodeId::new(id);
            if !account.purged.contains_key(&id) {
                let known = |code| {
                    if account.is_current(code) {
                        KnownCode::Current
                    } else {
                        KnownCode::Retired
                    }
                };
                let stored = account.codes.get(&id);
                let stored = stored.filter(|_| self.readable.contains(&id));
                (row.id, row.known) = (Some(id), stored.map(known));
                return Ok(());
            }
        }
        Err(Error::Internal)
    }

    pub(super) fn row(&mut self, index: u32) -> Result<&mut Row> {
        let index = usize::try_from(index).unwrap_or(usize::MAX);
        self.rows.get_mut(index).ok_or(Error::NotFound)
    }

    /// What a person typed, judged like a pasted code.
    pub(super) fn judge(&self, text: &[u8], account: &Account) -> Result<Row> {
        let text = core::str::from_utf8(text).map_err(|_| Error::NotText)?;
        if text.len() > Limits::CODE_BYTES {
            return Err(Error::TooLarge {
                what: Limited::Code,
            });
        }
        let checked = recheck(text, self.service).ok_or(Error::Invalid { field: Field::Code })?;
        let mut row = Row::read(Candidate {
            canonical: checked.canonical,
            display: checked.display,
            state: State::Unused,
            line: 0,
            columns: 0..0,
            problem: checked.problem,
            doubt: None,
            doubtful: checked.doubtful,
            set: 1,
        });
        (row.edited, row.included) = (true, row.canonical.is_some());
        self.identify(&mut row, account)?;
        Ok(row)
    }

    pub(super) fn summary(&self, account: &Account) -> ReviewSummary {
        let kept = || self.rows.iter().filter(|row| row.included);
        let count = |rows: usize| u32::try_from(rows).unwrap_or(u32::MAX);
        // EXPOSE: counts lines
        let source = self.source.expose();
        ReviewSummary {
            lines: count(source.split('\n').count()),
            candidates: (0..)
                .zip(&self.rows)
                .map(|(index, row)| row.view(index))
                .collect(),
            used_without_code: self.used_without_code,
            sets: self.sets,
            refused: self.refused,
            expected: self.service.set_size.map(|size| u32::from(size.value)),
            keeping: count(self.kept(Moves::None).count()),
            doubts: count(kept().filter(|row| row.is_doubtful()).count()),
            left_out: self.left_out,
            empty: source.trim().is_empty(),
            has_current_set: account.newest_set().is_some(),
        }
    }
}

impl Row {
    fn read(candidate: Candidate) -> Self {
        let copy = |text: &str| SecretText::new(text.to_owned());
        // EXPOSE: copied into the review's own secret texts
        let display = candidate.display.expose();
        // EXPOSE: the same
        let canonical = candidate
            .canonical
            .as_ref()
            .map(toride_capture::CodeText::expose);
        let places = places(display, canonical.unwrap_or(display));
        let place = |doubtful: &toride_capture::Doubtful| places.get(doubtful.position).copied();
        Self {
            canonical: canonical
                .filter(|code| check_text(TextKind::Code, code).is_ok())
                .filter(|_| check_text(TextKind::Code, display).is_ok())
                .map(copy),
            display: copy(display),
            id: None,
            line: candidate.line,
            columns: candidate.columns,
            state: candidate.state,
            problem: candidate.problem,
            doubt: candidate.doubt,
            doubtful: candidate.doubtful.iter().filter_map(place).collect(),
            known: None,
            included: false,
            set: candidate.set,
            edited: false,
            settled: false,
        }
    }

    /// What is kept unless somebody says otherwise: what is readable, surely a code, and not stored yet.
    fn is_worth_keeping(&self) -> bool {
        self.canonical.is_some()
            && !matches!(
                self.problem,
                Some(Problem::Duplicate | Problem::LeadingZeroLost)
            )
            && !matches!(self.doubt, Some(Doubt::InSentence | Doubt::Alone))
            && self.known.is_none()
    }

    /// A code of a set in use that stands in the text, and that nobody left out.
    pub(super) fn goes_along(&self) -> bool {
        self.known == Some(KnownCode::Current) && self.canonical.is_some() && !self.settled
    }

    fn is_doubtful(&self) -> bool {
        let problem = self
            .problem
            .is_some_and(|problem| problem != Problem::LookalikeFixed);
        !self.settled && (problem || self.doubt.is_some() || self.state == State::Unknown)
    }

    fn view(&self, index: u32) -> CandidateView {
        CandidateView {
            index,
            line: self.line,
            start: self.columns.start,
            end: self.columns.end,
            state: self.state,
            problem: self.problem,
            doubt: self.doubt,
            known: self.known,
            included: self.included,
            set: self.set,
            doubtful: self.doubtful.clone(),
            edited: self.edited,
        }
    }
}

/// For each character of the canonical form, its place in the display form.
fn places(display: &str, canonical: &str) -> Vec<u32> {
    let mut wanted = canonical.chars().peekable();
    let hit = |(place, c): (u32, char)| (wanted.next_if_eq(&c).is_some()).then_some(place);
    (0..).zip(display.chars()).filter_map(hit).collect()
}
