//! What stays of something that was purged.

use crate::{Join, Stamp, Unknown};

/// Says that a record was purged; wins over the record for ever.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Tombstone {
    /// When it was purged; of two purges the first.
    pub stamp: Stamp,
    /// Fields of newer versions.
    pub unknown: Unknown,
}

impl Join for Tombstone {
    fn join(&mut self, other: Self) {
        self.stamp = self.stamp.min(other.stamp);
        self.unknown.join(other.unknown);
    }
}
