//! Values that two devices may both change.

use std::collections::{BTreeMap, btree_map::Entry};

use crate::{Link, Stamp};

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

impl<T: Join> Join for Option<T> {
    fn join(&mut self, other: Self) {
        match (self.as_mut(), other) {
            (Some(ours), Some(theirs)) => ours.join(theirs),
            (None, theirs) => *self = theirs,
            (Some(_), None) => {}
        }
    }
}

/// Joins what two maps say of the same key, and takes over the rest.
pub(crate) fn join_maps<K: Ord, V: Join>(ours: &mut BTreeMap<K, V>, theirs: BTreeMap<K, V>) {
    for (key, value) in theirs {
        match ours.entry(key) {
            Entry::Occupied(mut entry) => entry.get_mut().join(value),
            Entry::Vacant(entry) => {
                entry.insert(value);
            }
        }
    }
}

/// Says of one key of a map of ties whether the tie is there.
pub(crate) fn set_link<K: Ord>(links: &mut BTreeMap<K, Link>, key: K, stamp: Stamp, there: bool) {
    let mut link = links.remove(&key);
    Link::set(&mut link, stamp, there);
    if let Some(link) = link {
        links.insert(key, link);
    }
}

/// When a flag was set; `None` when it is not.
pub(crate) fn set_stamp(flag: Option<&Register<bool>>) -> Option<Stamp> {
    flag.filter(|flag| flag.value).map(|flag| flag.stamp)
}
