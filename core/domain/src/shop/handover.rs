//! A change of hands: an account goes from one person to another, and what is looked at before it counts as done
//! (S-128 to S-133).

use std::collections::BTreeMap;

use super::{Check, Done, Mark};
use crate::{
    AccountId, AdditionId, Join, PersonId, Register, Stamp, Unknown,
    register::{join_maps, set_stamp},
};

/// Why an account changes hands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Cause {
    /// Somebody else takes over, and who had it stays.
    Change,
    /// Who had it leaves.
    Leaving,
}

/// A check that a shop added for itself (S-133).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Addition {
    /// What is looked at; `None`: it was taken out again.
    pub text: Register<Option<String>>,
    /// Whether it is done; `None`: nobody said so yet.
    pub mark: Option<Mark>,
}

/// One change of hands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Handover {
    /// When it was begun.
    pub created: Stamp,
    /// The account; it never changes.
    pub account: AccountId,
    /// Why.
    pub cause: Register<Cause>,
    /// Who has had it.
    pub from: Register<Option<PersonId>>,
    /// Who has it from then on.
    pub to: Register<Option<PersonId>>,
    /// The five checks; one that nobody said anything about is not in it.
    pub checks: BTreeMap<Check, Mark>,
    /// Checks of the shop's own.
    pub additions: BTreeMap<AdditionId, Addition>,
    /// A note.
    pub note: Option<Register<String>>,
    /// Who signed it off; whether that still stands, [`Handover::state`] says.
    pub signed: Option<Register<Option<Done>>>,
    /// Whether it was begun by mistake.
    pub cancelled: Option<Register<bool>>,
    /// Fields of newer versions.
    pub unknown: Unknown,
}

/// How a change of hands stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum HandoverState {
    /// Checks are open.
    Open,
    /// All are done, and nobody has signed.
    Ready,
    /// Signed off.
    SignedOff(Done),
    /// Was signed off, and a check was taken back or added since.
    Lapsed(Done),
    /// Begun by mistake.
    Cancelled,
}

impl HandoverState {
    /// Whether there is something left to do.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::Ready | Self::Lapsed(_))
    }
}

impl Handover {
    /// One in which nothing is done yet.
    #[must_use]
    pub const fn new(
        stamp: Stamp,
        account: AccountId,
        cause: Cause,
        from: Option<PersonId>,
        to: Option<PersonId>,
    ) -> Self {
        Self {
            created: stamp,
            account,
            cause: Register::new(stamp, cause),
            from: Register::new(stamp, from),
            to: Register::new(stamp, to),
            checks: BTreeMap::new(),
            additions: BTreeMap::new(),
            note: None,
            signed: None,
            cancelled: None,
            unknown: Unknown {
                fields: BTreeMap::new(),
            },
        }
    }

    /// Says that a check is done, or takes that back.
    pub fn set_check(&mut self, stamp: Stamp, check: Check, done: Option<Done>) {
        let mut mark = self.checks.remove(&check);
        Mark::set(&mut mark, stamp, done);
        if let Some(mark) = mark {
            self.checks.insert(check, mark);
        }
    }

    /// The same for a check of the shop's own; `false` where it is not there.
    pub fn set_addition(&mut self, stamp: Stamp, id: AdditionId, done: Option<Done>) -> bool {
        let addition = self.additions.get_mut(&id);
        let Some(addition) = addition.filter(|addition| addition.text.value.is_some()) else {
            return false;
        };
        Mark::set(&mut addition.mark, stamp, done);
        true
    }

    /// Adds a check of the shop's own.
    pub fn add(&mut self, stamp: Stamp, id: AdditionId, text: String) {
        let text = Register::new(stamp, Some(text));
        self.additions.insert(id, Addition { text, mark: None });
    }

    /// Takes a check of the shop's own out; `false` where it is not there.
    pub fn remove(&mut self, stamp: Stamp, id: AdditionId) -> bool {
        match self.additions.get_mut(&id) {
            Some(addition) if addition.text.value.is_some() => {
                addition.text = Register::new(stamp, None);
                true
            }
            _ => false,
        }
    }

    /// Checks of the shop's own that are there, in the order in which they were added.
    #[must_use]
    pub fn own(&self) -> Vec<(AdditionId, &str, Option<Done>)> {
        let mut own: Vec<_> = self
            .additions
            .iter()
            .filter_map(|(id, it)| Some((it.text.stamp, *id, it.text.value.as_deref()?, it)))
            .collect();
        own.sort_unstable_by_key(|(added, id, ..)| (*added, *id));
        own.into_iter()
            .map(|(_, id, text, it)| (id, text, it.mark.as_ref().and_then(Mark::get)))
            .collect()
    }

    /// Whether one of the five is done, and by whom.
    #[must_use]
    pub fn done(&self, check: Check) -> Option<Done> {
        self.checks.get(&check).and_then(Mark::get)
    }

    /// How many checks are not done yet.
    #[must_use]
    pub fn open(&self) -> usize {
        let five = Check::ALL.into_iter().map(|check| self.done(check));
        let own = self.own().into_iter().map(|(_, _, done)| done);
        five.chain(own).filter(Option::is_none).count()
    }

    /// How it stands. A signature stands for the checks that it saw: one that was taken back or added since makes it
    /// lapse, also where that was done again meanwhile, and on whatever device.
    #[must_use]
    pub fn state(&self) -> HandoverState {
        match &self.signed {
            Some(Register {
                stamp,
                value: Some(by),
            }) if self.stands(*stamp) => HandoverState::SignedOff(*by),
            Some(Register {
                value: Some(by), ..
            }) => HandoverState::Lapsed(*by),
            _ if set_stamp(self.cancelled.as_ref()).is_some() => HandoverState::Cancelled,
            _ if self.open() == 0 => HandoverState::Ready,
            _ => HandoverState::Open,
        }
    }

    /// Signs it off, if every check is done; `false` where one is not. Signing again what stands changes nothing.
    pub fn sign(&mut self, stamp: Stamp, by: Done) -> bool {
        if self.open() > 0 {
            return false;
        }
        if !matches!(self.state(), HandoverState::SignedOff(_)) {
            self.signed = Some(Register::new(stamp, Some(by)));
        }
        true
    }

    /// Takes the signature back.
    pub fn unsign(&mut self, stamp: Stamp) {
        if self.signed.as_ref().is_some_and(|it| it.value.is_some()) {
            self.signed = Some(Register::new(stamp, None));
        }
    }

    /// It was begun by mistake, or not after all. What was signed is never hidden by that.
    pub fn set_cancelled(&mut self, stamp: Stamp, cancelled: bool) {
        if set_stamp(self.cancelled.as_ref()).is_some() != cancelled {
            self.cancelled = Some(Register::new(stamp, cancelled));
        }
    }

    /// Every stamp in it.
    pub fn stamps(&self) -> impl Iterator<Item = &Stamp> {
        let additions = self.additions.values();
        let own = additions.clone().map(|addition| &addition.text.stamp);
        let marks = additions.filter_map(|addition| addition.mark.as_ref());
        [
            &self.created,
            &self.cause.stamp,
            &self.from.stamp,
            &self.to.stamp,
        ]
        .into_iter()
        .chain(self.checks.values().chain(marks).flat_map(Mark::stamps))
        .chain(own)
        .chain(self.note.iter().map(|note| &note.stamp))
        .chain(self.signed.iter().map(|signed| &signed.stamp))
        .chain(self.cancelled.iter().map(|cancelled| &cancelled.stamp))
    }

    fn stands(&self, signed: Stamp) -> bool {
        let there = self.additions.values().filter(|it| it.text.value.is_some());
        let own = there.clone().filter_map(|it| it.mark.as_ref());
        let mut marks = self.checks.values().chain(own);
        let mut added = there.map(|it| it.text.stamp);
        self.open() == 0
            && marks.all(|mark| mark.undone.is_none_or(|undone| undone < signed))
            && added.all(|added| added < signed)
    }
}

impl Join for Addition {
    fn join(&mut self, other: Self) {
        self.text.join(other.text);
        self.mark.join(other.mark);
    }
}

impl Join for Handover {
    fn join(&mut self, other: Self) {
        self.created = self.created.min(other.created);
        self.account = self.account.min(other.account);
        self.cause.join(other.cause);
        self.from.join(other.from);
        self.to.join(other.to);
        join_maps(&mut self.checks, other.checks);
        join_maps(&mut self.additions, other.additions);
        self.note.join(other.note);
        self.signed.join(other.signed);
        self.cancelled.join(other.cancelled);
        self.unknown.join(other.unknown);
    }
}
