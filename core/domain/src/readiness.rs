//! Readiness: how an account stands, and why.

use std::collections::BTreeMap;

use crate::{
    AccountId, ContactId, Holdings, Outcome, Owner, Prompts, Reason, Survey, Thing, Urgency,
    survey::Seen, what_if::each_single_loss,
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

/// How every account in use stands: [`Survey::readiness`], for one question alone.
#[must_use]
pub fn readiness(all: Holdings<'_>, prompts: &Prompts) -> BTreeMap<AccountId, Standing> {
    Survey::new(all).readiness(prompts)
}

impl Survey<'_> {
    /// How every account in use stands. `prompts` are those of the same vault and time; what was put off counts too.
    #[must_use]
    pub fn readiness(&self, prompts: &Prompts) -> BTreeMap<AccountId, Standing> {
        let accounts = self.seen();
        let mut found: Vec<_> = accounts.iter().map(|a| of_account(self.all, a)).collect();
        let mut add = |account: usize, concern| {
            if let Some(concerns) = found.get_mut(account) {
                concerns.push(concern);
            }
        };
        for prompt in prompts.open.iter().filter(|p| p.urgency <= Urgency::Soon) {
            if let Some(account) = prompt.account.and_then(|id| self.number(id)) {
                add(account, Concern::Open(prompt.reason));
            }
        }
        let nothing = vec![false; self.graph.things().len()];
        let reached = self.graph.reached(&nothing);
        let today = |account| self.graph.outcome(account, &nothing, &reached);
        let today: Vec<_> = (0..accounts.len()).map(today).collect();
        for (account, outcome) in today.iter().enumerate() {
            match outcome {
                Outcome::GetsIn => {}
                Outcome::IdentityCheck => add(account, Concern::IdentityCheck),
                Outcome::ProbablyLost => add(account, Concern::ProbablyLost),
            }
        }
        each_single_loss(&self.graph, |account, thing, outcome| {
            // What is so already today is not said again for every thing.
            if today.get(account).is_some_and(|today| *today < outcome) {
                match outcome {
                    Outcome::GetsIn => {}
                    Outcome::IdentityCheck => add(account, Concern::IdentityCheckWithout(thing)),
                    Outcome::ProbablyLost => add(account, Concern::ProbablyLostWithout(thing)),
                }
            }
        });
        let in_use = accounts
            .iter()
            .zip(found)
            .filter(|(account, _)| account.in_use);
        in_use
            .map(|(account, concerns)| (account.id, Standing::new(concerns)))
            .collect()
    }
}

impl Standing {
    fn new(mut concerns: Vec<Concern>) -> Self {
        concerns.sort_unstable();
        let states = concerns.iter().map(|concern| concern.state());
        Self {
            state: states.min().unwrap_or(Readiness::Ready),
            concerns,
        }
    }
}

/// What the account itself shows.
fn of_account(all: Holdings<'_>, seen: &Seen<'_>) -> Vec<Concern> {
    let account = seen.account;
    let mut concerns = Vec::new();
    if seen.two_factor && seen.can_renew() {
        let counts = seen.codes.counts();
        if counts.of == 0 {
            concerns.push(Concern::NoCodes);
        } else if counts.left == 0 {
            concerns.push(Concern::NoCodeLeft);
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
