//! That two things belong together: an account and a contact point, a session on a device, a copy in a place.

use crate::{Join, Register, Stamp};

/// A tie that can begin, end and begin again.
///
/// When it first began is kept, so that what ended after a change was there before it, and stays asked for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Link {
    /// When it was first recorded.
    pub since: Stamp,
    /// Whether it is there.
    pub there: Register<bool>,
    /// When the person last said again that it is there, as it is now.
    pub updated: Option<Stamp>,
}

impl Link {
    /// It is there.
    #[must_use]
    pub const fn new(stamp: Stamp) -> Self {
        Self {
            since: stamp,
            there: Register::new(stamp, true),
            updated: None,
        }
    }

    /// Says whether it is there; of what never was, that it is not changes nothing.
    pub fn set(link: &mut Option<Self>, stamp: Stamp, there: bool) {
        match link {
            Some(link) if link.there.value != there => link.there = Register::new(stamp, there),
            Some(link) if there => link.updated = link.updated.max(Some(stamp)),
            None if there => *link = Some(Self::new(stamp)),
            Some(_) | None => {}
        }
    }

    /// Whether it is there.
    #[must_use]
    pub const fn is_there(&self) -> bool {
        self.there.value
    }

    /// Whether it was there at that time, as far as is known.
    #[must_use]
    pub fn was_there(&self, when: Stamp) -> bool {
        self.since < when && (self.there.value || self.there.stamp > when)
    }

    /// When the person last said how it is.
    #[must_use]
    pub fn said(&self) -> Stamp {
        self.updated
            .unwrap_or(self.there.stamp)
            .max(self.there.stamp)
    }

    /// Every stamp in it.
    pub fn stamps(&self) -> impl Iterator<Item = &Stamp> {
        [&self.since, &self.there.stamp]
            .into_iter()
            .chain(&self.updated)
    }
}

impl Join for Link {
    fn join(&mut self, other: Self) {
        self.since = self.since.min(other.since);
        self.there.join(other.there);
        self.updated = self.updated.max(other.updated);
    }
}
