//! What a story says of codes.

use std::collections::btree_map::Entry;

use toride_domain::{AccountId, CodeId, CodeState};
use toride_vault::{AccountDetail, CandidateView, KeepOptions, Review, Session, SetView};
use unicode_normalization::UnicodeNormalization;

use super::{
    refused::Refused,
    seat::Seat,
    story::{CodeWord, SetWords, date},
};

impl Seat {
    /// Pastes a set, looks it through, keeps it, and says where copies lie.
    pub(crate) fn set(&mut self, words: &SetWords) -> Result<(), Refused> {
        let session = self.session()?;
        let account = self.book.account(&words.account)?;
        let issued = words.issued.as_deref();
        let issued = issued.map(|day| date(day).ok_or(Refused::Word));
        let issued_at = issued.transpose()?;
        let review = looked_through(&session, account, &words.codes)?;
        if review.summary()?.keeping == 0 {
            return Err(toride_vault::Error::NothingFound.into());
        }
        let kept = review.keep(KeepOptions {
            issued_at,
            retire_old: words.retire,
            current: None,
        })?;
        for place in &words.copies {
            let place = self.place(place)?;
            session.set_copy(account, kept.set, place, true)?;
        }
        self.read_codes(&session, account)
    }

    /// Reads the codes of an account that the story has not seen yet.
    fn read_codes(&mut self, session: &Session, account: AccountId) -> Result<(), Refused> {
        let detail = session.account(account)?;
        for code in sets(&detail).flat_map(|set| &set.codes) {
            if let Entry::Vacant(entry) = self.book.codes.entry(code.id) {
                let shown = session.reveal(code.id)?;
                // EXPOSE: codes of stories are invented
                entry.insert(shown.canonical()?.expose().to_owned());
            }
        }
        Ok(())
    }

    /// Something is said about a code; to expose or to undo without one is about the newest set.
    pub(crate) fn say_of_code(
        &mut self,
        word: CodeWord,
        account: &str,
        code: Option<&str>,
    ) -> Result<(), Refused> {
        let session = self.session()?;
        let account = self.book.account(account)?;
        let detail = session.account(account)?;
        let Some(code) = code else {
            let set = detail.current_sets.first().ok_or(Refused::NOT_FOUND)?;
            match word {
                CodeWord::Expose => session.expose_set(set.id)?,
                CodeWord::Undo => session.undo_expose_set(set.id)?,
                CodeWord::Show => {
                    let next = detail.next_code.ok_or(Refused::NOT_FOUND)?;
                    session.reveal(next)?.wipe();
                    0
                }
                CodeWord::Use | CodeWord::Reject => return Err(Refused::NOT_FOUND),
            };
            return Ok(());
        };
        let (code, state) = self.code(&session, &detail, code)?;
        match (word, state) {
            (CodeWord::Show, _) => {
                session.reveal(code)?.wipe();
                0
            }
            (CodeWord::Use, _) => session.mark_used(code)?,
            (CodeWord::Reject, _) => session.mark_rejected(code)?,
            (CodeWord::Expose, _) => session.mark_exposed(code)?,
            (CodeWord::Undo, CodeState::Used { .. }) => session.undo_used(code)?,
            (CodeWord::Undo, CodeState::Rejected { .. }) => session.undo_rejected(code)?,
            (CodeWord::Undo, _) => session.undo_exposed(code)?,
        };
        Ok(())
    }

    /// The code that is to be shared; without one the next.
    pub(crate) fn code_to_share(
        &mut self,
        account: &str,
        code: Option<&str>,
    ) -> Result<CodeId, Refused> {
        let session = self.session()?;
        let detail = session.account(self.book.account(account)?)?;
        match code {
            Some(code) => Ok(self.code(&session, &detail, code)?.0),
            None => detail.next_code.ok_or(Refused::NOT_FOUND),
        }
    }

    /// A code by its characters, also of a retired set. Separators and width do not count, and case only where two codes
    /// differ by it alone; else it is read as a paste is.
    fn code(
        &self,
        session: &Session,
        detail: &AccountDetail,
        text: &str,
    ) -> Result<(CodeId, CodeState), Refused> {
        let by = |form: fn(&str) -> String, wanted: &str| {
            let wanted = form(wanted);
            let is_it = |id: &CodeId| self.book.codes.get(id).is_some_and(|c| form(c) == wanted);
            let mut codes = sets(detail).flat_map(|set| &set.codes);
            let found = codes.find(|code| is_it(&code.id));
            found.map(|code| (code.id, code.state))
        };
        if let Some(found) = by(bare, text).or_else(|| by(folded, text)) {
            return Ok(found);
        }
        let review = session.review(detail.row.id, text.as_bytes(), None)?;
        let rows = review.summary()?.candidates;
        let [row] = rows.as_slice() else {
            return Err(Refused::NOT_FOUND);
        };
        let read = review.code_text(row.index)?;
        // EXPOSE: codes of stories are invented
        by(bare, read.expose()).ok_or(Refused::NOT_FOUND)
    }
}

/// The paste, looked through. Where a code was not found in it, all are typed one by one.
fn looked_through(
    session: &Session,
    account: AccountId,
    codes: &[String],
) -> Result<Review, Refused> {
    let paste = session.review(account, codes.join("\n").as_bytes(), None)?;
    if include_all(&paste, codes)? {
        return Ok(paste);
    }
    paste.discard();
    let typed = session.review(account, b"", None)?;
    for code in codes.iter().filter(|code| !code.trim().is_empty()) {
        typed.add(code.as_bytes())?;
    }
    Ok(typed)
}

/// Includes every code that the story gives: whoever pasted them knows that they are codes. Tells whether each was
/// found, as far as each stands by itself.
fn include_all(review: &Review, codes: &[String]) -> Result<bool, Refused> {
    let candidates = review.summary()?.candidates;
    let mut line = 1;
    let mut all = true;
    for code in codes {
        let lines = u32::try_from(code.split('\n').count()).unwrap_or(u32::MAX);
        let of_it = |row: &&CandidateView| (line..line + lines).contains(&row.line);
        let found: Vec<_> = candidates.iter().filter(of_it).collect();
        let taken = found.iter().filter(|row| {
            // What cannot be read as a code cannot be kept.
            row.included || row.known.is_some() || review.set_included(row.index, true).is_ok()
        });
        let taken = taken.count();
        all &= taken > 0 || found.len() > 1 || code.trim().is_empty();
        line += lines;
    }
    Ok(all)
}

fn sets(detail: &AccountDetail) -> impl Iterator<Item = &SetView> {
    detail.current_sets.iter().chain(&detail.retired_sets)
}

/// Letters and digits, in one width.
fn bare(code: &str) -> String {
    code.nfkc().filter(|c| c.is_alphanumeric()).collect()
}

/// The same in one case.
fn folded(code: &str) -> String {
    bare(code).to_lowercase()
}
