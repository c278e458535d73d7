//! One code, opened to be shown.

use toride_capture::{SpokenChar, spoken};
use toride_catalogue::service_or_other;
use toride_crypto::{Id, SecretText, record::RecordKey};
use toride_domain::{CodeId, Limits, Millis, RecordId};

use crate::{
    Error, Result, Session,
    codec::{AuditAction, CodeText, decode_inbox_code},
    log::LogLine,
    unlocked::{Means, Unlocked},
};

/// The text of a shown code. Lives with the open vault, so that locking wipes it.
pub(crate) struct Shown {
    /// The account, or the shared code.
    pub(crate) record: RecordId,
    canonical: SecretText,
    display: SecretText,
    since: Millis,
}

impl Shown {
    /// Hidden after its time, and as soon as the clock runs backwards.
    fn is_over(&self, now: Millis) -> bool {
        now < self.since || now.since(self.since) >= Limits::SHOW_MS
    }
}

/// A character of a shown code that is easily mistaken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CodeCaption {
    /// The letter O occurs.
    LetterO,
    /// The digit 0 occurs.
    DigitZero,
    /// The capital letter I occurs.
    LetterI,
    /// The small letter l occurs.
    LetterL,
    /// The digit 1 occurs.
    DigitOne,
}

/// A shown code. Its text is wiped when this is closed or dropped, at lock, and after 30 seconds.
#[derive(Debug)]
pub struct RevealedCode {
    session: Session,
    facts: Facts,
}

/// What a shown code says beside its text.
#[derive(Debug)]
pub(crate) struct Facts {
    handle: u64,
    position: u32,
    of: u32,
    left_after: u32,
    has_lookalikes: bool,
}

impl RevealedCode {
    /// The code as the service shows it, with its separators.
    ///
    /// # Errors
    /// `Locked` once it was wiped.
    pub fn display(&self) -> Result<SecretText> {
        self.read(|shown| copy(&shown.display))
    }

    /// The code without separators.
    ///
    /// # Errors
    /// `Locked` once it was wiped.
    pub fn canonical(&self) -> Result<SecretText> {
        self.read(|shown| copy(&shown.canonical))
    }

    /// The code for a screen reader, character by character.
    ///
    /// # Errors
    /// `Locked` once it was wiped.
    pub fn spoken(&self) -> Result<Vec<SpokenChar>> {
        // EXPOSE: read out
        self.read(|shown| spoken(shown.canonical.expose()))
    }

    /// Characters that deserve a caption; none where the service's codes cannot hold both readings.
    ///
    /// # Errors
    /// `Locked` once it was wiped.
    pub fn captions(&self) -> Result<Vec<CodeCaption>> {
        let lookalikes = self.facts.has_lookalikes;
        self.read(|shown| {
            // EXPOSE: looked through for letters that resemble digits
            let text = shown.canonical.expose();
            let all = [
                ('O', CodeCaption::LetterO),
                ('0', CodeCaption::DigitZero),
                ('I', CodeCaption::LetterI),
                ('l', CodeCaption::LetterL),
                ('1', CodeCaption::DigitOne),
            ];
            let occurs = |c: char| lookalikes && text.contains(c);
            all.into_iter()
                .filter(|(c, _)| occurs(*c))
                .map(|(_, caption)| caption)
                .collect()
        })
    }

    /// Its place in its set, from 1.
    #[must_use]
    pub fn position(&self) -> u32 {
        self.facts.position
    }

    /// How many codes its set holds.
    #[must_use]
    pub fn of(&self) -> u32 {
        self.facts.of
    }

    /// How many usable codes are left once this one is used.
    #[must_use]
    pub fn left_after(&self) -> u32 {
        self.facts.left_after
    }

    /// Seconds until it is hidden, rounded up; 0 once it was wiped.
    #[must_use]
    pub fn hide_after_seconds(&self) -> u32 {
        let ms = self.session.with(|open, means| {
            let shown = open.shown.get(&self.facts.handle).ok_or(Error::Locked)?;
            Ok(Limits::SHOW_MS.saturating_sub(means.now().since(shown.since)))
        });
        ms.map_or(0, |ms| u32::try_from(ms.div_ceil(1000)).unwrap_or(0))
    }

    /// Wipes it now.
    pub fn wipe(&self) {
        let _gone_anyway = self.session.with(|open, _| {
            open.shown.remove(&self.facts.handle);
            Ok(())
        });
    }

    fn read<T>(&self, read: impl FnOnce(&Shown) -> T) -> Result<T> {
        self.session.with(|open, _| {
            open.shown
                .get(&self.facts.handle)
                .map(read)
                .ok_or(Error::Locked)
        })
    }
}

impl Drop for RevealedCode {
    fn drop(&mut self) {
        self.wipe();
    }
}

impl Session {
    /// Opens one code to be shown.
    ///
    /// # Errors
    /// `NotFound`, `Damaged` when the account's codes cannot be read, `Locked`.
    pub fn reveal(&self, id: CodeId) -> Result<RevealedCode> {
        let facts = self.with(|open, means| open.show(id, means))?;
        Ok(RevealedCode {
            session: self.clone(),
            facts,
        })
    }
}

impl Session {
    /// Opens a shared code to be shown, like any other.
    ///
    /// # Errors
    /// `NotFound` also once its time is over, `Damaged`, `Locked`.
    pub fn reveal_shared(&self, id: RecordId) -> Result<RevealedCode> {
        let facts = self.with(|open, means| open.show_shared(id, means))?;
        Ok(RevealedCode {
            session: self.clone(),
            facts,
        })
    }
}

impl Unlocked {
    fn show(&mut self, id: CodeId, means: Means<'_>) -> Result<Facts> {
        let account_id = self.account_of_code(id)?;
        let text = self
            .secret(account_id)?
            .codes
            .remove(&id)
            .ok_or(Error::Damaged)?;
        let account = self.account(account_id)?;
        let code = account.codes.get(&id).ok_or(Error::NotFound)?;
        let is_left = account.is_current(code) && code.state().is_usable();
        let service = service_or_other(&account.service.value);
        let facts = Facts {
            handle: self.next_handle,
            position: u32::from(code.home.value.position) + 1,
            of: u32::try_from(account.codes_of(code.home.value.set).len()).unwrap_or(u32::MAX),
            left_after: account.counts().left - u32::from(is_left),
            has_lookalikes: service.shape.value.alphabet.has_lookalikes(),
        };
        self.put_shown(account_id.into(), *id.as_bytes(), text, means);
        Ok(facts)
    }

    /// Opens a code that somebody shared.
    fn show_shared(&mut self, id: RecordId, means: Means<'_>) -> Result<Facts> {
        let item = self.inbox_item(id, means)?;
        let service = service_or_other(&item.service);
        let has_lookalikes = service.shape.value.alphabet.has_lookalikes();
        let opened = self.ledger.open(id, RecordKey::Secret)?;
        // EXPOSE: decoded into texts that wipe themselves
        let code = decode_inbox_code(opened.plaintext.expose())?;
        let facts = Facts {
            handle: self.next_handle,
            position: 1,
            of: 1,
            left_after: 0,
            has_lookalikes,
        };
        self.put_shown(id, *id.as_bytes(), code.text, means);
        Ok(facts)
    }

    /// Keeps a text as long as it is shown, under the next handle; `target` is what the log says was shown.
    fn put_shown(&mut self, record: RecordId, target: Id, text: CodeText, means: Means<'_>) {
        let shown = Shown {
            record,
            canonical: text.canonical,
            display: text.display,
            since: means.now(),
        };
        self.shown.insert(self.next_handle, shown);
        self.next_handle += 1;
        let stamp = self.tick(means);
        let line = LogLine::new(stamp, AuditAction::Shown);
        self.note(line.about(target), means);
    }

    /// Wipes what was shown of records that are not here any more.
    pub(crate) fn hide_gone(&mut self) {
        let (accounts, inbox) = (&self.accounts, &self.inbox);
        let is_here = |id: RecordId| accounts.contains_key(&id.into()) || inbox.contains_key(&id);
        self.shown.retain(|_, shown| is_here(shown.record));
    }

    /// Wipes what was shown long enough.
    pub(crate) fn hide_overdue(&mut self, means: Means<'_>) {
        if !self.shown.is_empty() {
            let now = means.now();
            self.shown.retain(|_, shown| !shown.is_over(now));
        }
    }
}

fn copy(text: &SecretText) -> SecretText {
    // EXPOSE: one more copy for the screen, wiped like the first
    SecretText::new(text.expose().to_owned())
}
