//! Three things to do while one still gets in; each ticks itself (S-008 to S-011, S-109 to S-111).

use crate::{AccountId, ContactState, Millis, Survey, survey::Seen};

/// One of the three.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Precaution {
    /// Two-factor sign-in is on.
    TwoFactor,
    /// Codes are kept, in the place that counts.
    Codes,
    /// The contact points are current.
    Contacts,
}

/// Whether it is done.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Tick {
    /// For every account that it is about.
    Done,
    /// Not for all of them.
    Open,
    /// There is no account yet that it is about.
    NothingYet,
}

/// How one of the three stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Ticked {
    /// Which.
    pub item: Precaution,
    /// Whether it is done.
    pub tick: Tick,
    /// The accounts that keep it open, by id.
    pub open: Vec<AccountId>,
    /// Accounts that it is about.
    pub of: usize,
}

impl Precaution {
    /// Which of the requirements it serves.
    #[must_use]
    pub const fn serves(self) -> &'static [&'static str] {
        match self {
            Self::TwoFactor => &["S-008", "S-011", "S-110"],
            Self::Codes => &["S-009", "S-011", "S-110", "S-111"],
            Self::Contacts => &["S-010", "S-011", "S-109"],
        }
    }

    /// Whether it is done for an account; `None` where it is not about that one.
    fn is_done(self, survey: &Survey<'_>, seen: &Seen<'_>, now: Millis) -> Option<bool> {
        match self {
            // Whoever has codes has it on: they are handed out with it (S-019).
            Self::TwoFactor => Some(seen.two_factor || seen.codes.counts().of > 0),
            Self::Codes => seen.can_renew().then(|| has_codes_in_place(survey, seen)),
            Self::Contacts => {
                let used = seen.account.ties.contacts_used();
                let current = used.iter().all(|id| {
                    let contact = survey.all.contacts.get(id);
                    let state = contact.map(|contact| contact.state(now));
                    matches!(state, Some(ContactState::Confirmed { .. }))
                });
                Some(current && !used.is_empty())
            }
        }
    }
}

/// Whether a code is left, and the place that counts is there and has the newest set.
fn has_codes_in_place(survey: &Survey<'_>, seen: &Seen<'_>) -> bool {
    let ties = &seen.account.ties;
    let place = ties.place_of_record.as_ref().and_then(|place| place.value);
    let is_there = place.is_none_or(|id| {
        let safe = survey.all.places.get(&id);
        let safe = safe.is_some_and(|place| place.breach().is_none());
        let newest = seen.codes.newest();
        safe && newest.is_some_and(|set| ties.has_copy(set.id, id))
    });
    is_there && seen.codes.counts().left > 0
}

/// How the three stand, in their order.
#[must_use]
pub fn precautions(survey: &Survey<'_>, now: Millis) -> Vec<Ticked> {
    let items = Precaution::ALL.iter();
    items.map(|item| ticked(*item, survey, now)).collect()
}

fn ticked(item: Precaution, survey: &Survey<'_>, now: Millis) -> Ticked {
    let (mut open, mut of) = (Vec::new(), 0);
    for seen in survey.in_use() {
        if let Some(done) = item.is_done(survey, seen, now) {
            of += 1;
            open.extend((!done).then_some(seen.id));
        }
    }
    let tick = match (of, open.is_empty()) {
        (0, _) => Tick::NothingYet,
        (_, true) => Tick::Done,
        (_, false) => Tick::Open,
    };
    Ticked {
        item,
        tick,
        open,
        of,
    }
}
