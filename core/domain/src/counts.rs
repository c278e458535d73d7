//! How many codes are left, and how well that is.

use crate::{Account, CodeState};

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

impl Account {
    /// How many codes are left of how many.
    #[must_use]
    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for code in self.codes.values().filter(|code| self.is_current(code)) {
            counts.of += 1;
            counts.left += u32::from(code.state().is_usable());
        }
        counts
    }

    /// How well it is stocked.
    ///
    /// A whole set is never low: some services issue one code, and that is all there is to have.
    #[must_use]
    pub fn stock(&self) -> Stock {
        let Counts { left, of } = self.counts();
        if of == 0 {
            Stock::NoCodes
        } else if left == 0 {
            Stock::UsedUp
        } else if left < of && (left <= 3 || u64::from(left) * 10 <= u64::from(of) * 3) {
            Stock::Low
        } else if self.is_begun() || self.is_exposed() {
            Stock::RenewSoon
        } else {
            Stock::Good
        }
    }

    /// Whether somebody may have seen the newest set, or a usable code of it.
    #[must_use]
    pub fn is_exposed(&self) -> bool {
        self.newest_set().is_some_and(|(id, set)| {
            let seen = |state| matches!(state, CodeState::Exposed { .. });
            set.exposed_at().is_some()
                || self.codes_of(id).iter().any(|(_, code)| seen(code.state()))
        })
    }

    /// Whether a code of the newest set was used or rejected, or may have been without our knowing.
    fn is_begun(&self) -> bool {
        self.newest_set().is_some_and(|(id, set)| {
            set.is_rebuilt()
                || self
                    .codes_of(id)
                    .iter()
                    .any(|(_, code)| !code.state().is_usable())
        })
    }
}
