//! What needs doing now, and the order of the list.

use crate::{Account, AccountId, Stock};

/// How pressing something is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Urgency {
    /// Before anything else.
    Critical,
    /// Now.
    Now,
    /// Soon.
    Soon,
    /// Some time.
    Later,
}

/// What there is to do.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NextStepKind {
    /// Records are damaged: look at them.
    LookAtDamage,
    /// Add the first account.
    AddFirstAccount,
    /// Type the recovery key back.
    ProveRecoveryKey,
    /// An account has no codes yet.
    StoreCodes,
    /// An account has none left.
    CodesUsedUp,
    /// An account has few left.
    CodesLow,
    /// A code was used, or the set may have been seen: get a new set.
    RenewCodes,
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

/// How pressing an account is; `None` when all is well with it.
#[must_use]
pub fn urgency(account: &Account) -> Option<Urgency> {
    match account.stock() {
        Stock::UsedUp => Some(Urgency::Critical),
        Stock::NoCodes | Stock::Low => Some(Urgency::Now),
        Stock::RenewSoon if account.is_exposed() => Some(Urgency::Now),
        Stock::RenewSoon => Some(Urgency::Soon),
        Stock::Good => None,
    }
}

/// Where an account stands in the list: most pressing first, then fewest codes left, then by name and id.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct ListKey<'a> {
    rank: u8,
    left: u32,
    name: &'a str,
    id: AccountId,
}

impl<'a> ListKey<'a> {
    /// The key of an account. Looks at all its codes, so compute it once.
    #[must_use]
    pub fn of(id: AccountId, account: &'a Account) -> Self {
        let name = account.name.value.as_str();
        match urgency(account) {
            Some(urgency) => Self {
                rank: urgency as u8,
                left: account.counts().left,
                name,
                id,
            },
            None => Self {
                rank: u8::MAX,
                left: 0,
                name,
                id,
            },
        }
    }
}

/// The most pressing thing; `first` is the head of the list of accounts in use, if there is any.
///
/// A recovery key that was never typed back comes before running low, since without it a forgotten passphrase
/// costs every code; an account with no code left comes before it, since somebody may be locked out today.
#[must_use]
pub fn next_step(facts: VaultFacts, first: Option<(AccountId, &Account)>) -> Option<NextStep> {
    let of_vault = |kind, urgency| {
        Some(NextStep {
            kind,
            account: None,
            urgency,
        })
    };
    if facts.damaged {
        return of_vault(NextStepKind::LookAtDamage, Urgency::Critical);
    }
    let of_account = first.and_then(|(id, account)| {
        let kind = match account.stock() {
            Stock::NoCodes => NextStepKind::StoreCodes,
            Stock::UsedUp => NextStepKind::CodesUsedUp,
            Stock::Low => NextStepKind::CodesLow,
            Stock::RenewSoon => NextStepKind::RenewCodes,
            Stock::Good => return None,
        };
        Some(NextStep {
            kind,
            account: Some(id),
            urgency: urgency(account)?,
        })
    });
    if facts.recovery_unproven && of_account.is_none_or(|step| step.urgency > Urgency::Critical) {
        return of_vault(NextStepKind::ProveRecoveryKey, Urgency::Now);
    }
    if first.is_none() {
        return of_vault(NextStepKind::AddFirstAccount, Urgency::Later);
    }
    of_account
}
