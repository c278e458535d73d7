//! What was read out of a paste, looked through line by line before it is kept.

use toride_capture::{
    Candidate, CaptureError, Doubt, Problem, Refusal, State, parse_bytes, recheck,
};
use toride_catalogue::{Service, service_or_other};
use toride_crypto::{Key, SecretText, code_id::code_id, record::RecordKey};
use toride_domain::{Account, AccountId, CodeId, Limits, Millis, SetId, TextKind, check_text};

use crate::{Error, Field, Limited, Result, Session, codec::decode_ident_key, unlocked::Unlocked};

mod keep;

/// Where a candidate is already stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KnownCode {
    /// In a set in use.
    Current,
    /// In a retired set: "this is your old list".
    Retired,
}

/// A candidate without its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CandidateView {
    /// Its index, from 0, stable during the review.
    pub index: u32,
    /// The source line, from 1; 0 when it was added by hand.
    pub line: u32,
    /// First character of it in its line, from 0.
    pub start: u32,
    /// Character after the last.
    pub end: u32,
    /// Whether it was used, as far as the text or the person says.
    pub state: State,
    /// What is wrong with it.
    pub problem: Option<Problem>,
    /// Why it may be no code at all.
    pub doubt: Option<Doubt>,
    /// Whether it is stored already.
    pub known: Option<KnownCode>,
    /// Whether it will be kept.
    pub included: bool,
    /// Which set of the text it belongs to, from 1.
    pub set: u8,
    /// Characters of its text, from 0, that deserve a second look.
    pub doubtful: Vec<u32>,
    /// Whether a person changed or added it.
    pub edited: bool,
}

/// What was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewSummary {
    /// Lines of the source text.
    pub lines: u32,
    /// The candidates in order.
    pub candidates: Vec<CandidateView>,
    /// Codes that the text shows as used without their characters.
    pub used_without_code: u32,
    /// How many sets the text holds.
    pub sets: u8,
    /// Why nothing can be kept, where the text is something else.
    pub refused: Option<Refusal>,
    /// How many codes this service issues together, where known. Never a reason to refuse.
    pub expected: Option<u32>,
    /// How many will be kept.
    pub keeping: u32,
    /// How many of those have a doubt that is not settled.
    pub doubts: u32,
    /// Candidates that are not listed, since there are too many.
    pub left_out: u32,
    /// Whether the text was empty.
    pub empty: bool,
    /// Whether the account has a set in use that a new one could retire.
    pub has_current_set: bool,
}

/// How to keep.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeepOptions {
    /// When the service issued the set, where known.
    pub issued_at: Option<Millis>,
    /// The person says that the service issued this set and voided the older ones.
    pub retire_old: bool,
}

/// What was kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    /// The newest set of it.
    pub set: SetId,
    /// How many codes were kept.
    pub codes: u32,
    /// The revision.
    pub revision: u64,
}

/// A paste under review. Its text is wiped when it is kept, discarded or dropped, and at lock.
#[derive(Debug)]
pub struct Review {
    session: Session,
    handle: u64,
}

/// The text of a review. Lives with the open vault, so that locking wipes it.
pub(crate) struct ReviewState {
    pub(crate) account: AccountId,
    service: &'static Service,
    ident_key: Key,
    source: SecretText,
    rows: Vec<Row>,
    used_without_code: u32,
    sets: u8,
    refused: Option<Refusal>,
    left_out: u32,
}

/// A candidate with its text.
struct Row {
    canonical: Option<SecretText>,
    display: SecretText,
    id: Option<CodeId>,
    line: u32,
    columns: core::ops::Range<u32>,
    state: State,
    problem: Option<Problem>,
    doubt: Option<Doubt>,
    /// Characters of `display`.
    doubtful: Vec<u32>,
    known: Option<KnownCode>,
    included: bool,
    set: u8,
    edited: bool,
    /// Somebody looked at it.
    settled: bool,
}

impl Session {
    /// Reads codes out of text (UTF-8, at most 8 MiB) for one account; stores nothing. `file_name` where it
    /// was a file. A text without a code is no error: the review says so.
    ///
    /// # Errors
    /// `TooLarge`, `NotText`, `NotFound`, `Locked`.
    pub fn review(&self, id: AccountId, text: &[u8], file_name: Option<&str>) -> Result<Review> {
        let handle = self.with(|open, _| open.start_review(id, text, file_name))?;
        Ok(Review {
            session: self.clone(),
            handle,
        })
    }
}

impl Unlocked {
    fn start_review(&mut self, id: AccountId, text: &[u8], file_name: Option<&str>) -> Result<u64> {
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
        let vault = toride_domain::RecordId::new(*self.ledger.keys().vault_id());
        let opened = self.ledger.open(vault, RecordKey::Secret)?;
        // EXPOSE: decoded into a key
        let ident_key = decode_ident_key(opened.plaintext.expose())?;
        let mut review = ReviewState {
            account: id,
            service,
            ident_key,
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
                (row.id, row.known) = (Some(id), account.codes.get(&id).map(known));
                return Ok(());
            }
        }
        Err(Error::Internal)
    }

    fn row(&mut self, index: u32) -> Result<&mut Row> {
        let index = usize::try_from(index).unwrap_or(usize::MAX);
        self.rows.get_mut(index).ok_or(Error::NotFound)
    }

    /// What a person typed, judged like a pasted code.
    fn judge(&self, text: &[u8], account: &Account) -> Result<Row> {
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

    fn summary(&self, account: &Account) -> ReviewSummary {
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
            keeping: count(kept().count()),
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

impl Review {
    /// What was read, with no text.
    ///
    /// # Errors
    /// `Locked` once it was wiped.
    pub fn summary(&self) -> Result<ReviewSummary> {
        self.session.with(|open, _| {
            let review = open.reviews.get(&self.handle).ok_or(Error::Locked)?;
            Ok(review.summary(open.account(review.account)?))
        })
    }

    /// A line of the person's own text, from 1.
    ///
    /// # Errors
    /// `NotFound` beyond the last, `Locked`.
    pub fn source_line(&self, line: u32) -> Result<SecretText> {
        self.read(|review| {
            let index = line
                .checked_sub(1)
                .and_then(|line| usize::try_from(line).ok());
            // EXPOSE: one line of the person's own text, for the screen
            let mut lines = review.source.expose().split('\n');
            let line = index
                .and_then(|index| lines.nth(index))
                .ok_or(Error::NotFound)?;
            Ok(SecretText::new(line.trim_end_matches('\r').to_owned()))
        })
    }

    /// A candidate's text as it will be shown.
    ///
    /// # Errors
    /// `NotFound`, `Locked`.
    pub fn code_text(&self, index: u32) -> Result<SecretText> {
        // EXPOSE: copied for the screen
        self.read(|review| {
            Ok(SecretText::new(
                review.row(index)?.display.expose().to_owned(),
            ))
        })
    }

    /// Keeps or leaves out a candidate. One that cannot be read cannot be kept.
    ///
    /// # Errors
    /// `NotFound`, `Invalid`, `Locked`.
    pub fn set_included(&self, index: u32, included: bool) -> Result<()> {
        self.read(|review| {
            let row = review.row(index)?;
            if included && row.canonical.is_none() {
                return Err(Error::Invalid { field: Field::Code });
            }
            (row.included, row.settled) = (included, true);
            Ok(())
        })
    }

    /// Says whether a candidate was used already.
    ///
    /// # Errors
    /// `NotFound`, `Locked`.
    pub fn set_used(&self, index: u32, used: bool) -> Result<()> {
        self.read(|review| {
            let row = review.row(index)?;
            row.state = if used { State::Used } else { State::Unused };
            Ok(())
        })
    }

    /// Replaces a candidate's text (UTF-8) by what a person typed, and judges it again.
    ///
    /// # Errors
    /// `NotFound`, `Invalid` when nothing is left of it, `NotText`, `TooLarge`, `Locked`.
    pub fn edit(&self, index: u32, text: &[u8]) -> Result<()> {
        self.with_account(|review, account| {
            let judged = review.judge(text, account)?;
            let row = review.row(index)?;
            let (line, columns, state) = (row.line, row.columns.clone(), row.state);
            *row = Row {
                line,
                columns,
                state,
                set: row.set,
                ..judged
            };
            Ok(())
        })
    }

    /// Adds a code by hand (UTF-8). Returns its index.
    ///
    /// # Errors
    /// As [`Review::edit`], and `TooMany`.
    pub fn add(&self, text: &[u8]) -> Result<u32> {
        self.with_account(|review, account| {
            if review.rows.len() >= Limits::CODES {
                return Err(Error::TooMany {
                    what: Limited::Codes,
                });
            }
            let row = review.judge(text, account)?;
            review.rows.push(row);
            Ok(u32::try_from(review.rows.len() - 1).unwrap_or(u32::MAX))
        })
    }

    /// Stores the included candidates as a new set, or as one set per set of the text. On disk when this
    /// returns; the paste is wiped.
    ///
    /// Codes that are stored already move to the new set with all that is known of them. Older sets are
    /// retired only on the person's word.
    ///
    /// # Errors
    /// `NothingFound` when none is included; `TooMany`, `StorageFull`, `ReadOnly`, `Damaged`, `Locked`. The
    /// review stays open then.
    pub fn keep(&self, options: KeepOptions) -> Result<Kept> {
        self.session
            .with(|open, means| open.keep(self.handle, options, means))
    }

    /// Wipes the paste without keeping anything.
    pub fn discard(&self) {
        let _gone_anyway = self.session.with(|open, _| {
            open.reviews.remove(&self.handle);
            Ok(())
        });
    }

    fn read<T>(&self, read: impl FnOnce(&mut ReviewState) -> Result<T>) -> Result<T> {
        self.session
            .with(|open, _| read(open.reviews.get_mut(&self.handle).ok_or(Error::Locked)?))
    }

    fn with_account<T>(
        &self,
        work: impl FnOnce(&mut ReviewState, &Account) -> Result<T>,
    ) -> Result<T> {
        self.session.with(|open, _| {
            let review = open.reviews.get_mut(&self.handle).ok_or(Error::Locked)?;
            let account = open.accounts.get(&review.account).ok_or(Error::NotFound)?;
            work(review, account)
        })
    }
}

impl Drop for Review {
    fn drop(&mut self) {
        self.discard();
    }
}
