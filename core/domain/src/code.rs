//! One backup code: where it stands, and what happened to it. Never its text.

use std::collections::{BTreeMap, BTreeSet};

use crate::{Join, Limits, Millis, Register, SetId, Stamp, Unknown, register::set_stamp};

/// The place of a code: its set, and its position there.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Home {
    /// The set.
    pub set: SetId,
    /// Position in the set, from 0.
    pub position: u16,
}

/// Whether a code can be used.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CodeState {
    /// It can be used.
    Unused,
    /// It was used.
    Used {
        /// When it was marked, the last time.
        at: Millis,
    },
    /// The service did not take it.
    Rejected {
        /// When it was marked.
        at: Millis,
    },
    /// Somebody may have seen it. It works until a newer set is made at the service.
    Exposed {
        /// When it was marked.
        at: Millis,
    },
}

impl CodeState {
    /// Whether it is worth typing in.
    #[must_use]
    pub const fn is_usable(self) -> bool {
        matches!(self, Self::Unused | Self::Exposed { .. })
    }
}

/// A code would hold more use events than [`Limits::USES_PER_DEVICE`] or [`Limits::DEVICES_PER_CODE`].
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("too many use events on one code")]
pub struct TooManyUses;

/// What is known of a code beside its text.
///
/// Being used is a set of events, not a flag: a use is taken back only by an undo that saw it, so a code used
/// on one device while it is being undone on another stays used.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Code {
    /// Where it stands.
    pub home: Register<Home>,
    /// Its use events.
    pub uses: BTreeSet<Stamp>,
    /// Use events that were taken back, and by which event.
    pub undone: BTreeMap<Stamp, Stamp>,
    /// Whether the service did not take it.
    pub rejected: Option<Register<bool>>,
    /// Whether somebody may have seen it.
    pub exposed: Option<Register<bool>>,
    /// Fields of newer versions.
    pub unknown: Unknown,
}

impl Code {
    /// A fresh code at this place.
    #[must_use]
    pub fn new(stamp: Stamp, home: Home) -> Self {
        Self {
            home: Register::new(stamp, home),
            uses: BTreeSet::new(),
            undone: BTreeMap::new(),
            rejected: None,
            exposed: None,
            unknown: Unknown::default(),
        }
    }

    /// Its state. What was used stays used whatever else is known of it; after that rejected, then exposed.
    #[must_use]
    pub fn state(&self) -> CodeState {
        self.state_after(self.last_use())
    }

    /// The same, where its last use is known already.
    pub(crate) fn state_after(&self, last_use: Option<Stamp>) -> CodeState {
        if let Some(used) = last_use {
            CodeState::Used { at: used.at() }
        } else if let Some(at) = set_at(self.rejected.as_ref()) {
            CodeState::Rejected { at }
        } else if let Some(at) = set_at(self.exposed.as_ref()) {
            CodeState::Exposed { at }
        } else {
            CodeState::Unused
        }
    }

    /// The last use that nobody took back.
    #[must_use]
    pub fn last_use(&self) -> Option<Stamp> {
        let mut latest_first = self.uses.iter().rev();
        let live = latest_first.find(|used| !self.undone.contains_key(used));
        live.copied()
    }

    /// Marks it used.
    ///
    /// # Errors
    /// [`TooManyUses`]; the code is unchanged.
    pub fn mark_used(&mut self, stamp: Stamp) -> Result<(), TooManyUses> {
        let devices: BTreeSet<_> = self.uses.iter().map(Stamp::device).collect();
        let ours = self
            .uses
            .iter()
            .filter(|use_| use_.device() == stamp.device())
            .count();
        let new_device = !devices.contains(&stamp.device());
        if ours >= Limits::USES_PER_DEVICE
            || (new_device && devices.len() >= Limits::DEVICES_PER_CODE)
        {
            return Err(TooManyUses);
        }
        self.uses.insert(stamp);
        Ok(())
    }

    /// Whether it holds more use events than [`Code::mark_used`] lets one device, or all, write.
    #[must_use]
    pub fn has_too_many_uses(&self) -> bool {
        if self.uses.len() <= Limits::USES_PER_DEVICE {
            return false;
        }
        let mut devices: BTreeMap<_, usize> = BTreeMap::new();
        for used in &self.uses {
            *devices.entry(used.device()).or_default() += 1;
        }
        devices.len() > Limits::DEVICES_PER_CODE
            || devices.values().any(|uses| *uses > Limits::USES_PER_DEVICE)
    }

    /// Takes back every use seen here.
    pub fn undo_used(&mut self, stamp: Stamp) {
        for used in &self.uses {
            self.undone.entry(*used).or_insert(stamp);
        }
    }

    /// The last change: the latest of [`Code::stamps`].
    pub(crate) fn changed(&self) -> Stamp {
        let flags = [self.rejected.as_ref(), self.exposed.as_ref()];
        let flags = flags.into_iter().flatten().map(|flag| flag.stamp);
        let undone = self.undone.values().copied();
        let last = flags.chain(undone).chain(self.uses.last().copied()).max();
        last.unwrap_or(self.home.stamp).max(self.home.stamp)
    }

    /// Every stamp in it.
    pub fn stamps(&self) -> impl Iterator<Item = &Stamp> {
        let flags = [self.rejected.as_ref(), self.exposed.as_ref()];
        core::iter::once(&self.home.stamp)
            .chain(&self.uses)
            .chain(self.undone.values())
            .chain(flags.into_iter().flatten().map(|flag| &flag.stamp))
    }
}

/// When a flag was set; `None` when it is not.
pub(crate) fn set_at(flag: Option<&Register<bool>>) -> Option<Millis> {
    set_stamp(flag).map(|stamp| stamp.at())
}

impl Join for Code {
    fn join(&mut self, other: Self) {
        self.home.join(other.home);
        self.uses.extend(other.uses);
        for (used, by) in other.undone {
            let ours = self.undone.entry(used).or_insert(by);
            *ours = by.min(*ours);
        }
        self.rejected.join(other.rejected);
        self.exposed.join(other.exposed);
        self.unknown.join(other.unknown);
    }
}
