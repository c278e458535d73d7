//! How many codes are left, and how well that is.

use crate::{Account, ServiceFacts, tally::Tally};

/// Codes of the sets in use.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Counts {
    /// Codes that can still be used: neither used nor rejected. A code that somebody may have seen still works.
    pub left: u32,
    /// All codes.
    pub of: u32,
}

/// How well an account is stocked with codes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stock {
    /// No set in use.
    NoCodes,
    /// Every code is used or void.
    UsedUp,
    /// Three or fewer, or 30 % or fewer, are left of a set that was begun.
    Low,
    /// The newest set was begun, may have been seen, or was put together after damage: a new one is due, the
    /// rest works.
    RenewSoon,
    /// Enough.
    Good,
}

impl Counts {
    /// Whether three or fewer, or 30 % or fewer, are left.
    #[must_use]
    pub const fn is_low(self) -> bool {
        self.left <= 3 || self.left as u64 * 10 <= self.of as u64 * 3
    }
}

impl Account {
    /// How many codes are left of how many, at a service like most: [`Account::counts_by`].
    #[must_use]
    pub fn counts(&self) -> Counts {
        self.counts_by(ServiceFacts::default())
    }

    /// How many codes of the sets in use are left of how many; a used code of a service whose codes work again is left.
    #[must_use]
    pub fn counts_by(&self, facts: ServiceFacts) -> Counts {
        Tally::new(self, facts).counts()
    }

    /// How well it is stocked, at a service like most: [`Account::stock_by`].
    #[must_use]
    pub fn stock(&self) -> Stock {
        self.stock_by(ServiceFacts::default())
    }

    /// How well it is stocked.
    #[must_use]
    pub fn stock_by(&self, facts: ServiceFacts) -> Stock {
        Tally::new(self, facts).stock()
    }
}
