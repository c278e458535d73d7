//! A vault looked at once, for all rules: what is open, how every account stands, and what if.

use crate::{
    Account, AccountId, Care, Counts, Holdings, Millis, Prompts, ServiceFacts, Stamp, Stock,
    prompts::Asking,
    tally::Tally,
    what_if::{Graph, Ground},
};

/// What the rules of prompts, readiness and what-if share.
///
/// They look at the same accounts, and a vault with years of codes is larger than what a processor keeps at hand: so
/// every code is looked at once, here.
#[derive(Debug)]
pub struct Survey<'a> {
    pub(crate) all: Holdings<'a>,
    /// Accounts are numbered from 0 in the order of their ids.
    ids: Vec<AccountId>,
    seen: Vec<Seen<'a>>,
    /// What the accounts depend on, by their numbers.
    pub(crate) graph: Graph,
}

/// One account, looked at.
#[derive(Debug)]
pub(crate) struct Seen<'a> {
    pub(crate) id: AccountId,
    pub(crate) account: &'a Account,
    pub(crate) facts: ServiceFacts,
    pub(crate) codes: Tally<'a>,
    pub(crate) in_use: bool,
    pub(crate) two_factor: bool,
    /// The last change of what it says.
    changed: Option<Stamp>,
}

impl<'a> Seen<'a> {
    fn new(all: Holdings<'_>, id: AccountId, account: &'a Account) -> Self {
        let facts = all.facts_of(account);
        let codes = Tally::new(account, facts);
        let rest = account.stamps_beside_codes().max().copied();
        Self {
            id,
            account,
            facts,
            changed: rest.max(codes.changed),
            codes,
            in_use: account.binned_at().is_none(),
            two_factor: account.has_two_factor(),
        }
    }

    /// Whether a newer set can be asked for: the service hands codes out, or some are stored after all.
    pub(crate) fn can_renew(&self) -> bool {
        self.facts.hands_out_codes || self.codes.newest().is_some()
    }
}

impl<'a> Survey<'a> {
    /// Looks at everything.
    #[must_use]
    pub fn new(all: Holdings<'a>) -> Self {
        Self::looking(all, |_| {})
    }

    /// Looks at everything, and asks what is open ([`Survey::prompts`]) about each account while it is at hand.
    #[must_use]
    pub fn with_prompts(all: Holdings<'a>, care: &'a Care, now: Millis) -> (Self, Prompts) {
        let mut asking = Asking::new(all, care, now);
        let survey = Self::looking(all, |seen| asking.about(seen));
        let prompts = asking.done(&survey);
        (survey, prompts)
    }

    fn looking(all: Holdings<'a>, mut look: impl FnMut(&Seen<'a>)) -> Self {
        let ids: Vec<_> = all.accounts.keys().copied().collect();
        let ground = Ground::new(all, &ids);
        let mut nodes = Vec::with_capacity(ids.len());
        let mut seen = Vec::with_capacity(ids.len());
        for (id, account) in all.accounts {
            let account = Seen::new(all, *id, account);
            nodes.push(ground.node(&account));
            look(&account);
            seen.push(account);
        }
        Self {
            all,
            ids,
            seen,
            graph: Graph::new(ground, nodes),
        }
    }

    /// How many codes of an account are left of how many, and how well that is; `None` where there is no such account.
    #[must_use]
    pub fn codes_left(&self, account: AccountId) -> Option<(Counts, Stock)> {
        let codes = &self.get(account)?.codes;
        Some((codes.counts(), codes.stock()))
    }

    /// Accounts by their numbers, binned ones too.
    pub(crate) fn seen(&self) -> &[Seen<'a>] {
        &self.seen
    }

    pub(crate) fn in_use(&self) -> impl Iterator<Item = &Seen<'a>> {
        self.seen.iter().filter(|seen| seen.in_use)
    }

    /// The number of an account.
    pub(crate) fn number(&self, id: AccountId) -> Option<usize> {
        self.ids.binary_search(&id).ok()
    }

    fn get(&self, id: AccountId) -> Option<&Seen<'a>> {
        self.number(id).and_then(|number| self.seen.get(number))
    }

    /// The last change of anything that a backup holds: [`Holdings::last_change`].
    pub(crate) fn last_change(&self) -> Option<Stamp> {
        let accounts = self.seen.iter().map(|seen| seen.changed);
        accounts
            .max()
            .flatten()
            .max(self.all.last_change_beside_accounts())
    }
}
