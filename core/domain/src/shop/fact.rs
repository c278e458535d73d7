//! What the vault knows beside a check. It helps to look; that somebody looked, only a person says.

use super::{Check, Handover};
use crate::{Account, ContactId, FactorId, Holdings, Owner, PlaceId, Stamp, UnitId};

/// Something that the vault knows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Fact {
    /// Nobody is named who takes over.
    NobodyTakesOver,
    /// Who takes over is said to have left.
    SuccessorLeft,
    /// Contact points of a person's own.
    PersonalContacts(Vec<ContactId>),
    /// Every contact point is the shop's.
    ShopContacts(Vec<ContactId>),
    /// No contact point is recorded.
    NoContacts,
    /// Second factors that are on.
    Factors(Vec<FactorId>),
    /// No second factor is recorded.
    NoFactors,
    /// A set was stored since the handover was begun.
    NewCodes(Stamp),
    /// The newest set is older than that.
    OldCodes(Stamp),
    /// There are no codes.
    NoCodes,
    /// Where copies of the newest set lie.
    Copies(Vec<PlaceId>),
    /// Devices on which one is logged in.
    Sessions(Vec<UnitId>),
    /// No such device is recorded.
    NoSessions,
}

impl Fact {
    /// Every name, in the order above.
    pub const IDS: [&str; 13] = [
        "nobody",
        "successor-left",
        "personal-contacts",
        "our-contacts",
        "no-contacts",
        "factors",
        "no-factors",
        "new-codes",
        "old-codes",
        "no-codes",
        "copies",
        "sessions",
        "no-sessions",
    ];

    /// Its name in text keys.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        match self {
            Self::NobodyTakesOver => "nobody",
            Self::SuccessorLeft => "successor-left",
            Self::PersonalContacts(_) => "personal-contacts",
            Self::ShopContacts(_) => "our-contacts",
            Self::NoContacts => "no-contacts",
            Self::Factors(_) => "factors",
            Self::NoFactors => "no-factors",
            Self::NewCodes(_) => "new-codes",
            Self::OldCodes(_) => "old-codes",
            Self::NoCodes => "no-codes",
            Self::Copies(_) => "copies",
            Self::Sessions(_) => "sessions",
            Self::NoSessions => "no-sessions",
        }
    }

    /// Whether it speaks for the check or against it; `None`: neither.
    #[must_use]
    pub const fn speaks_for(&self) -> Option<bool> {
        match self {
            Self::ShopContacts(_) | Self::NewCodes(_) => Some(true),
            Self::NobodyTakesOver
            | Self::SuccessorLeft
            | Self::PersonalContacts(_)
            | Self::OldCodes(_)
            | Self::NoCodes => Some(false),
            Self::NoContacts
            | Self::Factors(_)
            | Self::NoFactors
            | Self::Copies(_)
            | Self::Sessions(_)
            | Self::NoSessions => None,
        }
    }
}

/// What the vault knows beside one of the five checks.
#[must_use]
pub fn facts(all: Holdings<'_>, account: &Account, handover: &Handover, check: Check) -> Vec<Fact> {
    match check {
        Check::LogIn => successor(all, handover).into_iter().collect(),
        Check::Contacts => vec![contacts(all, account)],
        Check::TwoFactor => {
            let factors: Vec<_> = account.ties.factors_on().map(|(id, _)| id).collect();
            vec![some_or(factors, Fact::Factors, Fact::NoFactors)]
        }
        Check::Codes => codes(account, handover),
        Check::Sessions => {
            let sessions = account.ties.sessions.iter();
            let there = sessions.filter(|(_, link)| link.is_there());
            let devices = there.map(|(device, _)| *device).collect();
            vec![some_or(devices, Fact::Sessions, Fact::NoSessions)]
        }
    }
}

fn successor(all: Holdings<'_>, handover: &Handover) -> Option<Fact> {
    let Some(to) = handover.to.value else {
        return Some(Fact::NobodyTakesOver);
    };
    let gone = all.people.get(&to).is_none_or(|to| to.gone().is_some());
    gone.then_some(Fact::SuccessorLeft)
}

fn contacts(all: Holdings<'_>, account: &Account) -> Fact {
    let used = account.ties.contacts_used();
    let personal: Vec<_> = used
        .iter()
        .copied()
        .filter(|id| {
            let contact = all.contacts.get(id);
            contact.is_none_or(|contact| contact.owner.value == Owner::Personal)
        })
        .collect();
    if personal.is_empty() {
        some_or(used, Fact::ShopContacts, Fact::NoContacts)
    } else {
        Fact::PersonalContacts(personal)
    }
}

fn codes(account: &Account, handover: &Handover) -> Vec<Fact> {
    let Some((newest, set)) = account.newest_set() else {
        return vec![Fact::NoCodes];
    };
    let copies = account.ties.copies.iter();
    let there = copies.filter(|((of, _), link)| *of == newest && link.is_there());
    let places: Vec<_> = there.map(|((_, place), _)| *place).collect();
    let mut facts = vec![if set.stored > handover.created {
        Fact::NewCodes(set.stored)
    } else {
        Fact::OldCodes(set.stored)
    }];
    if !places.is_empty() {
        facts.push(Fact::Copies(places));
    }
    facts
}

fn some_or<T>(found: Vec<T>, some: fn(Vec<T>) -> Fact, none: Fact) -> Fact {
    if found.is_empty() { none } else { some(found) }
}
