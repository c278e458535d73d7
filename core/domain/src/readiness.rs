//! Readiness: how an account stands, and why.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    Account, AccountId, ContactId, Holdings, Outcome, Owner, Prompts, Reason, Thing, Urgency,
    what_if::{Graph, each_single_loss},
};

/// How an account stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Readiness {
    /// One loss, and it is probably gone; or no code is left.
    AtRisk,
    /// One loss, and only the identity check is left; or something is to be done soon.
    NeedsAttention,
    /// Neither.
    Ready,
}

/// Why an account is not ready. The first four put it at risk.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Concern {
    /// There is no way in already today, and no contact point.
    ProbablyLost,
    /// Losing this means that it is probably lost.
    ProbablyLostWithout(Thing),
    /// Two-factor sign-in is on and no set is stored.
    NoCodes,
    /// Two-factor sign-in is on and no code is left.
    NoCodeLeft,
    /// There is no way in already today, but a contact point.
    IdentityCheck,
    /// Losing this leaves the identity check only.
    IdentityCheckWithout(Thing),
    /// A prompt of urgency soon or higher is open.
    Open(Reason),
    /// A business account hangs on somebody's own contact point (S-129).
    PersonalContact(ContactId),
}

impl Concern {
    /// The state that it alone makes.
    #[must_use]
    pub const fn state(self) -> Readiness {
        match self {
            Self::ProbablyLost
            | Self::ProbablyLostWithout(_)
            | Self::NoCodes
            | Self::NoCodeLeft => Readiness::AtRisk,
            Self::IdentityCheck
            | Self::IdentityCheckWithout(_)
            | Self::Open(_)
            | Self::PersonalContact(_) => Readiness::NeedsAttention,
        }
    }
}

/// How one account stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Standing {
    /// How.
    pub state: Readiness,
    /// Why, the gravest first; empty when it is ready.
    pub concerns: Vec<Concern>,
}

/// How every account in use stands. `prompts` are those of the same vault and time; what was put off counts too.
#[must_use]
pub fn readiness(all: Holdings<'_>, prompts: &Prompts) -> BTreeMap<AccountId, Standing> {
    let graph = Graph::new(all);
    let mut found: BTreeMap<_, BTreeSet<_>> = all
        .in_use()
        .map(|(id, account)| (id, of_account(all, account)))
        .collect();
    for prompt in &prompts.open {
        if let Some(concerns) = prompt.account.and_then(|id| found.get_mut(&id))
            && prompt.urgency <= Urgency::Soon
        {
            concerns.insert(Concern::Open(prompt.reason));
        }
    }
    let none = vec![false; graph.things().len()];
    let reached = graph.reached(&none);
    let mut shut_out = BTreeMap::new();
    for (index, id) in graph.in_use() {
        let concern = match graph.outcome(index, &none, &reached) {
            Outcome::GetsIn => continue,
            Outcome::IdentityCheck => Concern::IdentityCheck,
            Outcome::ProbablyLost => Concern::ProbablyLost,
        };
        shut_out.insert(id, concern);
        found.entry(id).or_default().insert(concern);
    }
    each_single_loss(&graph, |id, thing, outcome| {
        let concern = match (outcome, shut_out.get(&id)) {
            // What is so already today is not said again for every thing.
            (Outcome::GetsIn, _)
            | (_, Some(Concern::ProbablyLost))
            | (Outcome::IdentityCheck, Some(_)) => return,
            (Outcome::IdentityCheck, None) => Concern::IdentityCheckWithout(thing),
            (Outcome::ProbablyLost, _) => Concern::ProbablyLostWithout(thing),
        };
        found.entry(id).or_default().insert(concern);
    });
    let standing = |concerns: BTreeSet<Concern>| Standing {
        state: concerns
            .iter()
            .map(|concern| concern.state())
            .min()
            .unwrap_or(Readiness::Ready),
        concerns: concerns.into_iter().collect(),
    };
    found
        .into_iter()
        .map(|(id, concerns)| (id, standing(concerns)))
        .collect()
}

/// What the account itself shows.
fn of_account(all: Holdings<'_>, account: &Account) -> BTreeSet<Concern> {
    let facts = all.facts_of(account);
    let mut concerns = BTreeSet::new();
    if account.has_two_factor() && facts.hands_out_codes {
        let counts = account.counts_by(facts);
        if counts.of == 0 {
            concerns.insert(Concern::NoCodes);
        } else if counts.left == 0 {
            concerns.insert(Concern::NoCodeLeft);
        }
    }
    if account.owner.value == Owner::Business {
        let used = account.ties.contacts_used().into_iter();
        let personal = used.filter(|id| {
            let contact = all.contacts.get(id);
            contact.is_some_and(|c| c.owner.value == Owner::Personal && !c.is_given_up())
        });
        concerns.extend(personal.map(Concern::PersonalContact));
    }
    concerns
}
