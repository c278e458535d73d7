//! The one step that would help.

use crate::{
    Account, AccountId, Device, DeviceKind, Holdings, Thing, UnitId,
    what_if::{
        Graph, Outcome,
        graph::{Lost, Reached, vaults},
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

/// Looks for fixes under the same losses.
pub(crate) struct Fixes<'a> {
    all: Holdings<'a>,
    graph: &'a Graph,
    lost: &'a Lost,
    /// Whether the vault is on a device that is left.
    vault_left: bool,
    /// Who would be reached if the vault were on a second device, where one is left. It opens mailboxes too.
    with_second: Option<Reached>,
    /// Whether there is something left that a second factor could be on.
    something_left: bool,
}

impl<'a> Fixes<'a> {
    /// Paper can be kept anywhere, and a number or mailbox be had any day. A second device, and what a second factor
    /// lives on, have to be among those that are known: a person with one phone is told to keep a copy, not to buy
    /// another.
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
        let second = all.devices.iter().any(can_hold);
        Self {
            all,
            graph,
            lost,
            vault_left: vaults(all).any(|id| left(&id)),
            with_second: second.then(|| graph.reached_with_vault(lost)),
            something_left: all.devices.keys().any(left) || graph.reaches_a_contact(lost, reached),
        }
    }

    /// The first step that alone would let the person in; if none would, a contact point where that gives the
    /// identity check.
    pub(crate) fn first(&self, index: usize, id: AccountId, outcome: Outcome) -> Option<Fix> {
        let account = self.all.accounts.get(&id)?;
        let with_second = self.with_second.as_ref().and_then(|with| with.get(index));
        if outcome == Outcome::GetsIn {
            None
        } else if self.all.facts_of(account).hands_out_codes
            && (self.vault_left || self.has_copy_left(account))
        {
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
    fn has_copy_left(&self, account: &Account) -> bool {
        let mut copies = account.ties.copies.iter();
        copies.any(|((set, place), copy)| {
            copy.is_there()
                && account.is_in_use(*set)
                && self.graph.is_left(Thing::Place(*place), self.lost)
        })
    }
}
