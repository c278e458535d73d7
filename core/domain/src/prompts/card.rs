//! Cards: all reasons of one account together.

use std::collections::BTreeMap;

use crate::{AccountId, Prompt, Step, Urgency};

/// What is shown for one account, or for the vault: every reason, most urgent first.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Card<'a> {
    /// The account; `None` for the vault.
    pub account: Option<AccountId>,
    /// The urgency of the most urgent reason.
    pub urgency: Urgency,
    /// The reasons, most urgent first.
    pub prompts: Vec<&'a Prompt>,
}

impl Card<'_> {
    /// What is left to do, each thing once: one new set closes several reasons.
    #[must_use]
    pub fn todo(&self) -> Vec<Step> {
        let mut steps: Vec<_> = self.prompts.iter().flat_map(|p| &p.todo).copied().collect();
        steps.sort_unstable();
        steps.dedup();
        steps
    }
}

/// One card per account, most urgent first; of those as urgent, the one with the more pressing reason.
pub fn cards<'a>(prompts: impl IntoIterator<Item = &'a Prompt>) -> Vec<Card<'a>> {
    let mut by_account: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for prompt in prompts {
        by_account.entry(prompt.account).or_default().push(prompt);
    }
    let mut cards: Vec<_> = by_account
        .into_iter()
        .filter_map(|(account, mut prompts)| {
            prompts.sort_by_key(|prompt| (prompt.urgency, prompt.reason));
            let urgency = prompts.first()?.urgency;
            Some(Card {
                account,
                urgency,
                prompts,
            })
        })
        .collect();
    cards.sort_by_key(|card| {
        let reason = card.prompts.first().map(|prompt| prompt.reason);
        (card.urgency, reason, card.account)
    });
    cards
}
