//! What needs doing beside the prompts, and the order of the list.

use std::collections::BTreeMap;

use crate::{Account, AccountId, Holdings, Prompts, Readiness, Standing, Survey, Urgency};

/// What there is to do before, or beside, what prompts ask for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NextStepKind {
    /// Records are damaged: look at them.
    LookAtDamage,
    /// Add the first account.
    AddFirstAccount,
    /// Type the recovery key back.
    ProveRecoveryKey,
    /// An account has no codes yet, and nothing says that it needs any: ask for them all the same.
    StoreCodes,
}

/// One thing to do.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NextStep {
    /// What.
    pub kind: NextStepKind,
    /// For which account.
    pub account: Option<AccountId>,
    /// How pressing.
    pub urgency: Urgency,
}

/// What the rule needs to know of the vault beside its accounts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct VaultFacts {
    /// Something could not be read at unlock.
    pub damaged: bool,
    /// A recovery key was made and not yet typed back.
    pub recovery_unproven: bool,
}

/// The most pressing of these steps. `prompts` are those of the same vault: an account that one is open for has its
/// card already, and codes for another one wait while something is due now. Of several accounts without codes, the one
/// that was added first is named.
///
/// A recovery key that was never typed back comes before the accounts, since without it a forgotten passphrase costs
/// every code.
#[must_use]
pub fn next_step(all: Holdings<'_>, prompts: &Prompts, facts: VaultFacts) -> Option<NextStep> {
    let step = |kind, account, urgency| {
        Some(NextStep {
            kind,
            account,
            urgency,
        })
    };
    if facts.damaged {
        return step(NextStepKind::LookAtDamage, None, Urgency::Critical);
    }
    if facts.recovery_unproven {
        return step(NextStepKind::ProveRecoveryKey, None, Urgency::Now);
    }
    if all.in_use().next().is_none() {
        return step(NextStepKind::AddFirstAccount, None, Urgency::Later);
    }
    // Only one thing stands at the top: what is more pressing comes first.
    if prompts
        .showing()
        .any(|prompt| prompt.urgency < Urgency::Soon)
    {
        return None;
    }
    let asked = prompts.urgencies();
    let without = all.in_use().filter(|(id, account)| {
        let none = account.sets.is_empty() && !asked.contains_key(id);
        none && all.facts_of(account).hands_out_codes
    });
    let (first, _) = without.min_by_key(|(id, account)| (account.created, *id))?;
    step(NextStepKind::StoreCodes, Some(first), Urgency::Soon)
}

impl<'a> Survey<'a> {
    /// The accounts in use as the list shows them: at risk first, then by the urgency of what is open for them, then
    /// the fewest codes left, then by name and id. `prompts` and `standings` are those of the same vault and time.
    #[must_use]
    pub fn listed(
        &self,
        prompts: &Prompts,
        standings: &BTreeMap<AccountId, Standing>,
    ) -> Vec<(AccountId, &'a Account)> {
        // Nothing open comes after everything that is.
        let mut asked = vec![(true, Urgency::Later); self.seen().len()];
        for prompt in &prompts.open {
            let account = prompt.account.and_then(|id| self.number(id));
            if let Some(asked) = account.and_then(|number| asked.get_mut(number)) {
                *asked = (false, prompt.urgency).min(*asked);
            }
        }
        let mut list: Vec<_> = self.seen().iter().zip(asked).collect();
        list.retain(|(seen, _)| seen.in_use);
        list.sort_by_cached_key(|(seen, asked)| {
            let state = standings.get(&seen.id);
            let state = state.map_or(Readiness::Ready, |standing| standing.state);
            let name = seen.account.name.value.as_str();
            (state, *asked, seen.codes.counts().left, name, seen.id)
        });
        let list = list.into_iter();
        list.map(|(seen, _)| (seen.id, seen.account)).collect()
    }
}

/// The accounts in use in the order of the list: [`Survey::listed`], for one question alone.
#[must_use]
pub fn listed<'a>(
    all: Holdings<'a>,
    prompts: &Prompts,
    standings: &BTreeMap<AccountId, Standing>,
) -> Vec<(AccountId, &'a Account)> {
    Survey::new(all).listed(prompts, standings)
}
