//! Contact points: the numbers and mailboxes by which a service reaches a person (S-010, S-093, S-109).

use std::collections::BTreeSet;

use crate::{
    AccountId, Join, Millis, Owner, Register, Spot, Stamp, UnitId, Unknown, months_between,
    register::set_stamp, text::narrow,
};

/// Months after which a contact point has to be looked at again.
pub(crate) const CONFIRM_MONTHS: u32 = 6;

/// What kind of contact point.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum ContactKind {
    /// A mailbox.
    Email,
    /// A telephone number.
    Phone,
    /// A mailbox that the service only uses to let the person back in.
    RecoveryEmail,
}

/// How a contact point stands on the checklist.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ContactState {
    /// Looked at within six months.
    Confirmed {
        /// When.
        at: Millis,
    },
    /// Never looked at, not since it changed, or six months ago.
    Due {
        /// When it was looked at, if it was.
        last: Option<Millis>,
    },
    /// The person has it no more.
    GivenUp {
        /// When that was said.
        at: Millis,
    },
}

/// One contact point. Accounts refer to it ([`crate::Link`], [`crate::Factor`]).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Contact {
    /// When it was added.
    pub created: Stamp,
    /// What kind it is.
    pub kind: Register<ContactKind>,
    /// The number or address as the person wrote it.
    pub value: Register<String>,
    /// Whether it is a person's own, or the organisation's (S-129).
    pub owner: Register<Owner>,
    /// The device that its SIM is in.
    pub sim: Option<Spot<UnitId>>,
    /// The account that this mailbox is.
    pub mailbox: Option<Register<Option<AccountId>>>,
    /// When it became another number or address, each time. The mending of a slip is no change.
    pub changes: BTreeSet<Stamp>,
    /// That it is still theirs and reachable: when the person last said so, by the clock of that day.
    pub confirmed: Option<Register<Millis>>,
    /// Whether the person has it no more.
    pub given_up: Option<Register<bool>>,
    /// Fields of newer versions.
    pub unknown: Unknown,
}

impl Contact {
    /// A contact point that nobody has confirmed yet.
    #[must_use]
    pub fn new(stamp: Stamp, kind: ContactKind, value: String, owner: Owner) -> Self {
        Self {
            created: stamp,
            kind: Register::new(stamp, kind),
            value: Register::new(stamp, value),
            owner: Register::new(stamp, owner),
            sim: None,
            mailbox: None,
            changes: BTreeSet::new(),
            confirmed: None,
            given_up: None,
            unknown: Unknown::default(),
        }
    }

    /// The person changed to another number or address.
    pub fn change(&mut self, stamp: Stamp, value: String) {
        self.value = Register::new(stamp, value);
        self.changes.insert(stamp);
    }

    /// Whether this is the same number or address, written in another way: width and case do not count, nor do the
    /// separators of a telephone number.
    #[must_use]
    pub fn is_written(&self, value: &str) -> bool {
        let is_phone = self.kind.value == ContactKind::Phone;
        let counts = |c: &char| !(is_phone && separates(*c));
        let plain = |c: char| narrow(c).to_ascii_lowercase();
        let bare = |text: &str| -> String { text.chars().map(plain).filter(counts).collect() };
        bare(&self.value.value) == bare(value)
    }

    /// It is still theirs and reachable.
    pub fn confirm(&mut self, stamp: Stamp, now: Millis) {
        self.confirmed = Some(Register::new(stamp, now));
    }

    /// The person has it no more, or has it again. Saying so again changes nothing.
    pub fn give_up(&mut self, stamp: Stamp, given_up: bool) {
        if self.is_given_up() != given_up {
            self.given_up = Some(Register::new(stamp, given_up));
        }
    }

    /// Says which device the SIM is in.
    pub fn put_sim(&mut self, stamp: Stamp, device: Option<UnitId>) {
        match &mut self.sim {
            Some(sim) => sim.move_to(stamp, device),
            None => self.sim = Some(Spot::new(stamp, device)),
        }
    }

    /// The device that its SIM is in, where that was said.
    #[must_use]
    pub fn sim_in(&self) -> Option<UnitId> {
        self.sim.as_ref().and_then(Spot::get)
    }

    /// The account that the mailbox is, where that was said.
    #[must_use]
    pub fn mailbox_of(&self) -> Option<AccountId> {
        self.mailbox.as_ref().and_then(|mailbox| mailbox.value)
    }

    /// Whether it was given up.
    #[must_use]
    pub fn is_given_up(&self) -> bool {
        set_stamp(self.given_up.as_ref()).is_some()
    }

    /// When services had to be told: it was changed, or given up.
    pub fn upsets(&self) -> impl Iterator<Item = Stamp> {
        let given_up = set_stamp(self.given_up.as_ref());
        self.changes.iter().copied().chain(given_up)
    }

    /// How it stands on the checklist. A confirmation from before a change says nothing of the new number.
    #[must_use]
    pub fn state(&self, now: Millis) -> ContactState {
        if let Some(stamp) = set_stamp(self.given_up.as_ref()) {
            return ContactState::GivenUp { at: stamp.at() };
        }
        let of_this = |register: &&Register<Millis>| Some(&register.stamp) > self.changes.last();
        let last = self.confirmed.as_ref().filter(of_this).map(|at| at.value);
        match last {
            Some(at) if months_between(at, now) < CONFIRM_MONTHS => ContactState::Confirmed { at },
            _ => ContactState::Due { last },
        }
    }

    /// Every stamp in it.
    pub fn stamps(&self) -> impl Iterator<Item = &Stamp> {
        [
            &self.created,
            &self.kind.stamp,
            &self.value.stamp,
            &self.owner.stamp,
        ]
        .into_iter()
        .chain(self.sim.iter().flat_map(Spot::stamps))
        .chain(self.mailbox.iter().map(|mailbox| &mailbox.stamp))
        .chain(&self.changes)
        .chain(self.confirmed.iter().map(|confirmed| &confirmed.stamp))
        .chain(self.given_up.iter().map(|given_up| &given_up.stamp))
    }
}

/// Whether it only parts the digits of a telephone number.
fn separates(c: char) -> bool {
    let is_hyphen = matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{30fc}');
    is_hyphen || c.is_whitespace() || matches!(c, '(' | ')' | '.')
}

impl Join for Contact {
    fn join(&mut self, other: Self) {
        self.created = self.created.min(other.created);
        self.kind.join(other.kind);
        self.value.join(other.value);
        self.owner.join(other.owner);
        self.sim.join(other.sim);
        self.mailbox.join(other.mailbox);
        self.changes.extend(other.changes);
        self.confirmed.join(other.confirmed);
        self.given_up.join(other.given_up);
        self.unknown.join(other.unknown);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::DeviceId;

    fn is_same(kind: ContactKind, one: &str, other: &str) -> bool {
        let stamp = Stamp::new(Millis::MIN, 0, DeviceId::new([1; 16]));
        let contact = Contact::new(stamp, kind, one.to_owned(), Owner::Personal);
        contact.is_written(other)
    }

    #[test]
    fn a_number_written_in_another_way_is_the_same_number() {
        let number = "090-0000-1234";
        for same in [
            number,
            "09000001234",
            "090 0000 1234",
            "(090) 0000.1234",
            "０９０－００００－１２３４",
            "090ー0000‐1234",
        ] {
            assert!(is_same(ContactKind::Phone, number, same), "{same}");
        }
        for other in [
            "090-0000-1235",
            "+81 90 0000 1234",
            "090-0000-123",
            "",
            "shop",
        ] {
            assert!(!is_same(ContactKind::Phone, number, other), "{other}");
        }
        assert!(!is_same(ContactKind::Phone, "shop 1", "home 1"));
    }

    #[test]
    fn an_address_written_in_another_way_is_the_same_mailbox() {
        let kinds = [ContactKind::Email, ContactKind::RecoveryEmail];
        for kind in kinds {
            assert!(is_same(kind, "tenpo@example.jp", "Tenpo@Example.JP"));
            assert!(is_same(kind, "tenpo@example.jp", "ｔｅｎｐｏ＠example.jp"));
            assert!(!is_same(kind, "ten-po@example.jp", "tenpo@example.jp"));
        }
    }
}
