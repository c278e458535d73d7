//! Where something is, and where it was before.

use std::collections::BTreeMap;

use crate::{Join, Register, Stamp};

/// The place of a thing that can move: a SIM in a phone, a second factor on a device.
///
/// What it was on before is kept with the time it left. So a change of phone still asks for a factor that was
/// moved in the form, but not yet tried out (S-142).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Spot<T> {
    /// Where it is; `None` when nobody said.
    pub at: Register<Option<T>>,
    /// Where it was, and when it left there, the last time.
    pub left: BTreeMap<T, Stamp>,
}

impl<T: Copy + Ord> Spot<T> {
    /// It is there since `stamp`.
    #[must_use]
    pub const fn new(stamp: Stamp, at: Option<T>) -> Self {
        Self {
            at: Register::new(stamp, at),
            left: BTreeMap::new(),
        }
    }

    /// Where it is.
    #[must_use]
    pub const fn get(&self) -> Option<T> {
        self.at.value
    }

    /// Moves it. Saying again where it is changes nothing.
    pub fn move_to(&mut self, stamp: Stamp, to: Option<T>) {
        if to == self.at.value {
            return;
        }
        if let Some(from) = self.at.value {
            self.left.insert(from, stamp);
        }
        self.at = Register::new(stamp, to);
    }

    /// Whether it was at `place` at the time `when`, as far as is known: of an earlier place only the leaving is.
    #[must_use]
    pub fn was_at(&self, place: T, when: Stamp) -> bool {
        (self.at.value == Some(place) && self.at.stamp < when)
            || self.left.get(&place).is_some_and(|left| *left > when)
    }

    /// Every stamp in it.
    pub fn stamps(&self) -> impl Iterator<Item = &Stamp> {
        core::iter::once(&self.at.stamp).chain(self.left.values())
    }
}

impl<T: Ord> Join for Spot<T> {
    fn join(&mut self, other: Self) {
        self.at.join(other.at);
        for (place, stamp) in other.left {
            let ours = self.left.entry(place).or_insert(stamp);
            *ours = stamp.max(*ours);
        }
    }
}
