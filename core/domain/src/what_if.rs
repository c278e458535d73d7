//! What if this were gone today? Which accounts could still be reached, by what, and what would help
//! (S-022 to S-025, S-088, S-095, S-103 to S-107).
//!
//! The password is taken as known. A way in is a second factor, a code that can still be used, or a session; it is
//! gone when what it depends on is lost. A mailbox that is itself an account of the vault can be read only by
//! somebody who gets into that account, so reaching is the least fixed point: two mailboxes that only open each
//! other open nothing.

mod fix;
mod graph;
mod ground;
mod single;

use fix::Fixes;

pub use fix::{Fix, best_fix};
pub(crate) use graph::Graph;
pub(crate) use ground::Ground;
pub(crate) use single::each_single_loss;

use std::collections::BTreeSet;

use crate::{AccountId, Base, ContactId, FactorKind, Holdings, PlaceId, Survey, Thing, UnitId};

/// What becomes of an account.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Outcome {
    /// A way in is left.
    GetsIn,
    /// None is, but a contact point can be reached: only through the service's check of identity (S-100 to S-102).
    IdentityCheck,
    /// Neither (S-104 to S-107).
    ProbablyLost,
}

/// One way into an account, or to its identity check.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Way {
    /// A second factor.
    Factor {
        /// What kind.
        kind: FactorKind,
        /// What it depends on.
        base: Base,
    },
    /// A code in the vault on this device.
    CodeInVault(UnitId),
    /// A code on a copy in this place.
    CodeInPlace(PlaceId),
    /// A session that is still logged in on this device.
    Session(UnitId),
    /// A contact point, for the identity check alone.
    Contact(ContactId),
}

/// What becomes of one account.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Answer {
    /// The account.
    pub account: AccountId,
    /// What becomes of it.
    pub outcome: Outcome,
    /// The ways in that are left; or, if there is none, the contact points for the identity check.
    pub ways: Vec<Way>,
    /// The first step that would help; `None` when none is needed, or none does.
    pub fix: Option<Fix>,
}

impl Survey<'_> {
    /// What becomes of every account in use if all of this is lost at once. Losing a device takes with it what is on
    /// it, and every number whose SIM is in it.
    #[must_use]
    pub fn what_if(&self, lost: &BTreeSet<Thing>) -> Vec<Answer> {
        let graph = &self.graph;
        let lost = graph.lost(lost);
        let reached = graph.reached(&lost);
        let fixes = Fixes::new(self.all, graph, &lost, &reached);
        let accounts = self.seen().iter().enumerate();
        accounts
            .filter(|(_, seen)| seen.in_use)
            .map(|(index, seen)| {
                let outcome = graph.outcome(index, &lost, &reached);
                Answer {
                    account: seen.id,
                    outcome,
                    ways: graph.ways(index, &lost, &reached),
                    fix: fixes.first(index, seen, outcome),
                }
            })
            .collect()
    }
}

/// What becomes of every account in use: [`Survey::what_if`], for one question alone.
#[must_use]
pub fn what_if(all: Holdings<'_>, lost: &BTreeSet<Thing>) -> Vec<Answer> {
    Survey::new(all).what_if(lost)
}
