//! That somebody has looked at something, and that it was taken back.

use crate::{Join, Millis, PersonId, Register, Stamp};

/// Who did something, and when by the clock of that day.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Done {
    /// Who.
    pub by: PersonId,
    /// When.
    pub at: Millis,
}

/// Whether a check is done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mark {
    /// By whom and when; `None`: not, or not any more.
    pub done: Register<Option<Done>>,
    /// The last time it was taken back. It stays when the check is done again, so that a signature from before lapses.
    pub undone: Option<Stamp>,
}

impl Mark {
    /// Says that it is done, or takes that back. Done by the same person again, it stays as it was; what was never done
    /// is not taken back.
    pub fn set(mark: &mut Option<Self>, stamp: Stamp, done: Option<Done>) {
        let before = mark.as_ref().and_then(Self::get);
        if before.map(|done| done.by) == done.map(|done| done.by) {
            return;
        }
        let undone = mark.as_ref().and_then(|mark| mark.undone);
        *mark = Some(Self {
            done: Register::new(stamp, done),
            undone: undone.max(done.is_none().then_some(stamp)),
        });
    }

    /// By whom and when.
    #[must_use]
    pub const fn get(&self) -> Option<Done> {
        self.done.value
    }

    /// Every stamp in it.
    pub fn stamps(&self) -> impl Iterator<Item = &Stamp> {
        core::iter::once(&self.done.stamp).chain(&self.undone)
    }
}

impl Join for Mark {
    fn join(&mut self, other: Self) {
        self.done.join(other.done);
        self.undone = self.undone.max(other.undone);
    }
}
