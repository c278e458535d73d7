//! The one step that would help.

use crate::{
    Answer, Device, DeviceKind, Holdings, Thing, UnitId,
    survey::Seen,
    what_if::{
        Graph, Outcome,
        graph::{Lost, Reached},
        ground::vaults,
    },
};

/// A step to take beforehand. In the order in which they are proposed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Fix {
    /// Store a fresh set where this account's codes are kept now: in the vault, and on its copies.
    StoreCodes,
    /// Carry the vault on a second device.
    SecondDevice,
    /// Keep a copy in a place that is not lost.
    Copy,
    /// Add a second factor on something that is not lost.
    SecondFactor,
    /// Add a contact point: it does not let in, but it gives the identity check.
    Contact,
}

impl Fix {
    /// All of them, in the order in which they are proposed.
    pub const ALL: [Self; 5] = [
        Self::StoreCodes,
        Self::SecondDevice,
        Self::Copy,
        Self::SecondFactor,
        Self::Contact,
    ];
}

/// The step that helps most of these accounts, and how many; of two that help as many, the one proposed first. `None`
/// when nothing has to be done.
#[must_use]
pub fn best_fix(answers: &[Answer]) -> Option<(Fix, usize)> {
    let helps = |fix| {
        answers
            .iter()
            .filter(|answer| answer.fix == Some(fix))
            .count()
    };
    let counted = Fix::ALL.into_iter().map(|fix| (fix, helps(fix)));
    let best = counted.rev().max_by_key(|(_, accounts)| *accounts);
    best.filter(|(_, accounts)| *accounts > 0)
}

/// Looks for fixes under the same losses.
pub(crate) struct Fixes<'a> {
    graph: &'a Graph,
    lost: &'a Lost,
    /// Whether the vault is on a device that is left.
    vault_left: bool,
    /// Who would be reached if the vault were on a second device, where that can be. It opens mailboxes too.
    with_second: Option<Reached>,
    /// Whether there is something left that a second factor could be on.
    something_left: bool,
}

impl<'a> Fixes<'a> {
    /// Paper can be kept anywhere, a number or mailbox be had any day, and the vault be carried on a second device,
    /// known or new. Where it is on two already and both are lost, a third of those that are known would help; else
    /// paper is next. What a second factor lives on has to be something that is known and left.
    pub(crate) fn new(
        all: Holdings<'a>,
        graph: &'a Graph,
        lost: &'a Lost,
        reached: &Reached,
    ) -> Self {
        let left = |id: &UnitId| graph.is_left(Thing::Device(*id), lost);
        let can_hold = |(id, device): (&UnitId, &Device)| {
            let fits = device.kind.value != DeviceKind::SecurityKey;
            fits && !device.holds_vault() && left(id)
        };
        let second = all.devices.iter().any(can_hold) || vaults(all).count() < 2;
        Self {
            graph,
            lost,
            vault_left: vaults(all).any(|id| left(&id)),
            with_second: second.then(|| graph.reached_with_vault(lost)),
            something_left: all.devices.keys().any(left) || graph.reaches_a_contact(lost, reached),
        }
    }

    /// The first step that alone would let the person in; if none would, a contact point where that gives the
    /// identity check.
    pub(crate) fn first(&self, index: usize, seen: &Seen<'_>, outcome: Outcome) -> Option<Fix> {
        let with_second = self.with_second.as_ref().and_then(|with| with.get(index));
        if outcome == Outcome::GetsIn {
            None
        } else if seen.can_renew() && (self.vault_left || self.has_copy_left(seen)) {
            Some(Fix::StoreCodes)
        } else if with_second == Some(&true) {
            Some(Fix::SecondDevice)
        } else if self.graph.has_code(index) {
            Some(Fix::Copy)
        } else if self.something_left {
            Some(Fix::SecondFactor)
        } else {
            (outcome == Outcome::ProbablyLost).then_some(Fix::Contact)
        }
    }

    /// Whether a set in use has a copy in a place that is left; a fresh set would lie there too.
    fn has_copy_left(&self, seen: &Seen<'_>) -> bool {
        let mut copies = seen.account.ties.copies.iter();
        copies.any(|((set, place), copy)| {
            copy.is_there()
                && seen.codes.is_in_use(*set)
                && self.graph.is_left(Thing::Place(*place), self.lost)
        })
    }
}
