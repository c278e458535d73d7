//! Values that two devices may both change.

use crate::Stamp;

/// States that can be joined: commutative, associative, idempotent, so that order and repetition of
/// exchanges between devices do not matter (Shapiro et al., "Conflict-free Replicated Data Types", 2011).
pub trait Join {
    /// Takes in everything that the other state knows.
    fn join(&mut self, other: Self);
}

/// One value and when it was set; the later one wins.
///
/// Of two values with the same stamp (a copied device made both) the larger wins, so that all replicas agree.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Register<T> {
    /// When the value was set.
    pub stamp: Stamp,
    /// The value.
    pub value: T,
}

impl<T> Register<T> {
    /// A register set at this stamp.
    pub const fn new(stamp: Stamp, value: T) -> Self {
        Self { stamp, value }
    }
}

impl<T: Ord> Join for Register<T> {
    fn join(&mut self, other: Self) {
        if other > *self {
            *self = other;
        }
    }
}

impl<T: Ord> Join for Option<Register<T>> {
    fn join(&mut self, other: Self) {
        match (self.as_mut(), other) {
            (Some(ours), Some(theirs)) => ours.join(theirs),
            (None, theirs) => *self = theirs,
            (Some(_), None) => {}
        }
    }
}
