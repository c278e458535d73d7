//! The text of a review, and what is known of each candidate.

use std::collections::BTreeSet;

use toride_capture::{Candidate, CodeText, Doubt, Parsed, Problem, Refusal, State, recheck};
use toride_catalogue::{Service, service_or_other};
use toride_crypto::{Key, code_id::code_id};
use toride_domain::{Account, AccountId, CodeId, Limits};

use super::{KnownCode, ReviewSummary, keep::Choice, row::Row};
use crate::{Error, Field, Limited, Result};

/// The text of a review. Lives with the open vault, so that locking wipes it.
pub(crate) struct ReviewState {
    pub(crate) account: AccountId,
    /// The account, where it is not stored yet.
    pub(super) fresh: Option<Account>,
    service: &'static Service,
    ident_key: Key,
    /// Codes whose text is stored. One of which only the mark is left is worth keeping again.
    readable: BTreeSet<CodeId>,
    pub(super) source: CodeText,
    pub(super) rows: Vec<Row>,
    used_without_code: u32,
    pub(super) sets: u8,
    refused: Option<Refusal>,
    pub(super) left_out: u32,
}

impl ReviewState {
    /// The review of what was read out of `source`.
    pub(super) fn new(
        id: AccountId,
        account: &Account,
        service: &'static Service,
        (ident_key, readable): (Key, BTreeSet<CodeId>),
        source: CodeText,
        parsed: Parsed,
    ) -> Result<Self> {
        let mut review = Self {
            account: id,
            fresh: None,
            service,
            ident_key,
            readable,
            source,
            rows: Vec::with_capacity(parsed.candidates.len()),
            used_without_code: parsed.used_without_code,
            sets: parsed.sets,
            refused: parsed.refused,
            left_out: parsed.left_out,
        };
        for candidate in parsed.candidates {
            let mut row = Row::read(candidate);
            review.identify(&mut row, account)?;
            review.rows.push(row);
        }
        review.mark_repeats();
        Ok(review)
    }

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

    pub(super) fn row(&self, index: u32) -> Result<&Row> {
        let index = usize::try_from(index).unwrap_or(usize::MAX);
        self.rows.get(index).ok_or(Error::NotFound)
    }

    pub(super) fn row_mut(&mut self, index: u32) -> Result<&mut Row> {
        let index = usize::try_from(index).unwrap_or(usize::MAX);
        self.rows.get_mut(index).ok_or(Error::NotFound)
    }

    /// Puts what a person typed in the place of a row, and judges it like a pasted code.
    pub(super) fn edit(&mut self, index: u32, text: &[u8], account: &Account) -> Result<()> {
        let judged = self.typed(text, account)?;
        let row = self.row_mut(index)?;
        let (line, columns, state) = (row.line, row.columns.clone(), row.state);
        *row = Row {
            line,
            columns,
            state,
            set: row.set,
            ..judged
        };
        self.mark_repeats();
        Ok(())
    }

    /// Adds what a person typed.
    pub(super) fn add(&mut self, text: &[u8], account: &Account) -> Result<u32> {
        if self.rows.len() >= Limits::CODES {
            return Err(Error::TooMany {
                what: Limited::Codes,
            });
        }
        let judged = self.typed(text, account)?;
        self.rows.push(Row {
            set: None,
            ..judged
        });
        self.mark_repeats();
        Ok(u32::try_from(self.rows.len() - 1).unwrap_or(u32::MAX))
    }

    /// Answers one open place of a row by one of its readings.
    pub(super) fn take_reading(
        &mut self,
        index: u32,
        position: u32,
        reading: u32,
        account: &Account,
    ) -> Result<()> {
        let row = self.row(index)?;
        let text = row.reread(position, reading).ok_or(Error::NotFound)?;
        let judged = self.judge(&text, self.service, account)?;
        // What stands beside the place may mean something else when it is typed, such as a dot.
        let answered = self.row(index)?.answered(position, judged);
        *self.row_mut(index)? = answered.ok_or(Error::Invalid { field: Field::Code })?;
        self.mark_repeats();
        Ok(())
    }

    /// What a person typed.
    fn typed(&self, text: &[u8], account: &Account) -> Result<Row> {
        let text = core::str::from_utf8(text).map_err(|_| Error::NotText)?;
        if text.len() > Limits::CODE_BYTES {
            return Err(Error::TooLarge {
                what: Limited::Code,
            });
        }
        let mut row = self.judge(text, self.service, account)?;
        if row.own_problem == Some(Problem::Unreadable) || row.is_mostly_replaced() {
            // The service may have changed its codes since anybody looked: what stands there is kept, with a doubt.
            let as_typed = self.judge(text, service_or_other(""), account)?;
            if as_typed.canonical.is_some() {
                row = as_typed;
                row.doubt = Some(Doubt::OddShape);
            }
        }
        // What was typed is meant to be kept, unless it is stored already.
        row.wanted = row.known.is_none().then_some(true);
        row.edited = true;
        Ok(row)
    }

    /// One code, judged by the rules of a service.
    fn judge(&self, text: &str, service: &Service, account: &Account) -> Result<Row> {
        let checked = recheck(text, service).ok_or(Error::Invalid { field: Field::Code })?;
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
        self.identify(&mut row, account)?;
        Ok(row)
    }

    /// Finds out which codes stand above in their set.
    fn mark_repeats(&mut self) {
        let mut seen = BTreeSet::new();
        let last = self.sets;
        for row in &mut self.rows {
            let set = row.set.unwrap_or(last);
            row.repeats = row.id.is_some_and(|id| !seen.insert((set, id)));
        }
    }

    pub(super) fn summary(&self, account: &Account) -> ReviewSummary {
        let kept = || self.rows.iter().filter(|row| row.included());
        let count = |rows: usize| u32::try_from(rows).unwrap_or(u32::MAX);
        // EXPOSE: counts lines
        let source = self.source.expose();
        let view = |(index, row): (u32, &Row)| row.view(index, self.set_of(row, Choice::NONE));
        ReviewSummary {
            lines: count(source.split('\n').count()),
            candidates: (0..).zip(&self.rows).map(view).collect(),
            used_without_code: self.used_without_code,
            sets: self.sets,
            refused: self.refused,
            expected: self.service.set_size.map(|size| u32::from(size.value)),
            keeping: count(self.kept(Choice::NONE).count()),
            doubts: count(kept().filter(|row| row.is_doubtful()).count()),
            left_out: self.left_out,
            empty: source.trim().is_empty(),
            has_current_set: account.newest_set().is_some(),
            known: self.known(),
        }
    }

    /// Where all codes of the text are stored, if they are. What is surely no code does not count.
    fn known(&self) -> Option<KnownCode> {
        let is_code = |row: &&Row| {
            row.known.is_some() || row.included() || (row.canonical.is_none() && !row.is_left_out())
        };
        let mut codes = self.rows.iter().filter(is_code).map(|row| row.known);
        let first = codes.next()?;
        first.filter(|_| codes.all(|known| known == first))
    }
}
