//! Where the renewing of an account's codes stands. Computed, so that it can be left and taken up again on any day.

use crate::{Account, Link, Step};

/// What is next on the way to new codes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Renewal {
    /// Get a new set at the service, and store it.
    NewSet,
    /// Say whether the older sets are void.
    OldSets,
    /// Deal with the copies of older sets (S-144).
    OldCopies,
    /// Nothing.
    Done,
}

impl Renewal {
    /// What is next, given what prompts ask for. `keeps_old`: the person said just now that the older sets still work.
    #[must_use]
    pub fn of(account: &Account, todo: &[Step], keeps_old: bool) -> Self {
        let Some((newest, _)) = account.newest_set() else {
            return Self::NewSet;
        };
        if todo.contains(&Step::StoreNewSet) {
            return Self::NewSet;
        }
        let sets = account.sets_newest_first();
        let mut older = sets.iter().filter(|(id, _)| *id != newest);
        if !keeps_old && older.any(|(_, set)| set.retired_at().is_none()) {
            return Self::OldSets;
        }
        let mut copies = account.ties.copies.iter();
        let left = |((set, _), copy): (&(crate::SetId, crate::PlaceId), &Link)| {
            copy.is_there() && *set != newest
        };
        if copies.any(left) {
            Self::OldCopies
        } else {
            Self::Done
        }
    }
}
