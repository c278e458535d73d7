//! Prompts: what is open, for which account, how urgent, and what closes it.
//!
//! All of it is computed from the vault and the time. No prompt is stored, so none can be lost, and two devices with
//! the same data say the same.

mod card;
mod codes;
mod contact;
mod factors;
mod phone;
mod progress;
mod reason;
mod reminder;
mod vault;

pub use card::{Card, cards};
pub use progress::{Progress, phone_change};
pub use reason::{About, Reason, Step, Urgency};
pub use reminder::{QuietHours, remind_again};

use std::collections::BTreeMap;

use crate::{
    AccountId, Care, Holdings, Millis, PutOff, Register, Stamp, Survey, Ties, survey::Seen,
};

/// One reason to act that is open.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Prompt {
    /// The account; `None` where it is about the vault.
    pub account: Option<AccountId>,
    /// Why.
    pub reason: Reason,
    /// How pressing.
    pub urgency: Urgency,
    /// The last change that raised it; `None` where nothing but time did.
    pub since: Option<Stamp>,
    /// What it is about.
    pub about: Vec<About>,
    /// What is left to do: all of these close it.
    pub todo: Vec<Step>,
    /// This alone closes it too.
    pub or: Option<Step>,
    /// Not to be shown before then.
    pub put_off: Option<Millis>,
}

/// All that is open, and what will be.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Prompts {
    /// What is open, most urgent first; also what was put off.
    pub open: Vec<Prompt>,
    /// When the next reason comes by nothing but time.
    pub next_due: Option<Millis>,
}

impl Survey<'_> {
    /// What is open now. Grows with the size of the vault and no faster.
    #[must_use]
    pub fn prompts(&self, care: &Care, now: Millis) -> Prompts {
        let mut asking = Asking::new(self.all, care, now);
        self.seen().iter().for_each(|seen| asking.about(seen));
        asking.done(self)
    }
}

/// Asks about one account after the other, then about the vault.
pub(crate) struct Asking<'a> {
    all: Holdings<'a>,
    care: &'a Care,
    now: Millis,
    old_vault: phone::OldVault,
    found: Prompts,
}

impl<'a> Asking<'a> {
    pub(crate) fn new(all: Holdings<'a>, care: &'a Care, now: Millis) -> Self {
        Self {
            all,
            care,
            now,
            old_vault: phone::last_vault_gone(all),
            found: Prompts::default(),
        }
    }

    pub(crate) fn about(&mut self, seen: &Seen<'a>) {
        if !seen.in_use {
            return;
        }
        let (all, now) = (self.all, self.now);
        let raise = &mut Raise {
            found: &mut self.found,
            account: Some(seen.id),
            put_off: &seen.account.ties.put_off,
            now,
        };
        let look = Look { all, seen, now };
        codes::look(look, raise);
        phone::look(look, self.old_vault, raise);
        contact::look(look, raise);
        factors::look(look, raise);
    }

    pub(crate) fn done(mut self, survey: &Survey<'_>) -> Prompts {
        let raise = &mut Raise {
            found: &mut self.found,
            account: None,
            put_off: &self.care.put_off,
            now: self.now,
        };
        vault::look(survey, self.care, raise);
        let order = |prompt: &Prompt| (prompt.urgency, prompt.reason, prompt.account);
        self.found.open.sort_unstable_by_key(order);
        self.found
    }
}

/// What is open now: [`Survey::prompts`], for one question alone.
#[must_use]
pub fn prompts(all: Holdings<'_>, care: &Care, now: Millis) -> Prompts {
    Survey::with_prompts(all, care, now).1
}

impl Prompts {
    /// What is to be shown, most urgent first: all but what was put off.
    pub fn showing(&self) -> impl Iterator<Item = &Prompt> {
        self.open.iter().filter(|prompt| prompt.put_off.is_none())
    }

    /// The most pressing urgency of what is open, by account; also of what was put off.
    #[must_use]
    pub fn urgencies(&self) -> BTreeMap<AccountId, Urgency> {
        let mut found = BTreeMap::new();
        for prompt in &self.open {
            if let Some(account) = prompt.account {
                let ours = found.entry(account).or_insert(prompt.urgency);
                *ours = prompt.urgency.min(*ours);
            }
        }
        found
    }

    /// What is open for one account.
    pub fn of(&self, account: AccountId) -> impl Iterator<Item = &Prompt> {
        let wanted = move |prompt: &&Prompt| prompt.account == Some(account);
        self.open.iter().filter(wanted)
    }
}

/// One account, and when it is looked at.
#[derive(Clone, Copy)]
pub(crate) struct Look<'s, 'a> {
    pub(crate) all: Holdings<'a>,
    pub(crate) seen: &'s Seen<'a>,
    pub(crate) now: Millis,
}

impl<'a> Look<'_, 'a> {
    pub(crate) fn ties(self) -> &'a Ties {
        &self.seen.account.ties
    }

    /// The step of renewing, where it is due since `when` and can be done.
    pub(crate) fn renewal(self, when: Stamp) -> Option<Step> {
        let newest = self.seen.codes.newest();
        let renewed = newest.is_some_and(|newest| newest.set.stored > when);
        let due = self.seen.can_renew() && !renewed;
        due.then_some(Step::StoreNewSet)
    }
}

/// Takes up what the rules find.
pub(crate) struct Raise<'a> {
    found: &'a mut Prompts,
    account: Option<AccountId>,
    put_off: &'a BTreeMap<Reason, Register<PutOff>>,
    now: Millis,
}

/// A reason as a rule finds it.
pub(crate) struct Found {
    pub(crate) reason: Reason,
    pub(crate) urgency: Urgency,
    pub(crate) since: Option<Stamp>,
    pub(crate) about: Vec<About>,
    pub(crate) todo: Vec<Step>,
    pub(crate) or: Option<Step>,
}

impl Raise<'_> {
    pub(crate) const fn now(&self) -> Millis {
        self.now
    }

    pub(crate) fn open(&mut self, found: Found) {
        let put_off = self.put_off.get(&found.reason);
        // What was put off before the last thing happened was another matter.
        let of_this = put_off.filter(|put_off| Some(put_off.stamp) > found.since);
        let until = of_this.and_then(|put_off| put_off.value.until(self.now, found.urgency));
        self.found.open.push(Prompt {
            account: self.account,
            reason: found.reason,
            urgency: found.urgency,
            since: found.since,
            about: found.about,
            todo: found.todo,
            or: found.or,
            put_off: until,
        });
    }

    /// Opens the reason if it is due by then, else notes when it will be.
    pub(crate) fn open_from(&mut self, due: Millis, found: Found) {
        if due <= self.now {
            self.open(found);
        } else {
            self.note(due);
        }
    }

    /// Notes a time to come at which a reason is due.
    pub(crate) fn note(&mut self, due: Millis) {
        let next = self.found.next_due.get_or_insert(due);
        *next = due.min(*next);
    }
}
