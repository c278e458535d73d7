//! A code set: the codes that a service issued together.

use crate::{Join, Millis, Register, Stamp, Unknown, code::set_at, register::set_stamp};

/// One generation of codes. Which codes belong to it, the codes know ([`crate::Home`]). It stays in use until somebody
/// says that it is void, also beside a newer one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CodeSet {
    /// When it was stored; orders the generations.
    pub stored: Stamp,
    /// When the service issued it, where the person knows.
    pub issued: Option<Register<Option<Millis>>>,
    /// Whether a newer set made it void, on the person's word.
    pub retired: Option<Register<bool>>,
    /// Whether somebody may have seen the list.
    pub exposed: Option<Register<bool>>,
    /// Whether its list was lost and put together anew: what was used meanwhile is not known.
    pub rebuilt: Option<Register<bool>>,
    /// Fields of newer versions.
    pub unknown: Unknown,
}

impl CodeSet {
    /// A set in use.
    #[must_use]
    pub fn new(stored: Stamp) -> Self {
        Self {
            stored,
            issued: None,
            retired: None,
            exposed: None,
            rebuilt: None,
            unknown: Unknown::default(),
        }
    }

    /// When it was retired; `None` while it is in use.
    #[must_use]
    pub fn retired_at(&self) -> Option<Millis> {
        set_at(self.retired.as_ref())
    }

    /// Whether it was in use at that time, as far as is known.
    #[must_use]
    pub fn was_in_use(&self, when: Stamp) -> bool {
        let retired = set_stamp(self.retired.as_ref());
        self.stored < when && retired.is_none_or(|retired| retired > when)
    }

    /// When it was marked as possibly seen.
    #[must_use]
    pub fn exposed_at(&self) -> Option<Millis> {
        set_at(self.exposed.as_ref())
    }

    /// Whether uses of its codes may be unknown, since it was put together anew.
    #[must_use]
    pub fn is_rebuilt(&self) -> bool {
        set_at(self.rebuilt.as_ref()).is_some()
    }

    /// When the service issued it, where known.
    #[must_use]
    pub fn issued_at(&self) -> Option<Millis> {
        self.issued.as_ref().and_then(|issued| issued.value)
    }

    /// From when its age counts: the day of issue, or when it was stored, where that is not known or not before.
    #[must_use]
    pub fn dated(&self) -> Millis {
        let stored = self.stored.at();
        self.issued_at().map_or(stored, |issued| issued.min(stored))
    }

    /// Says when the service issued it, where the person knows.
    ///
    /// Where they do not, and stamps run ahead of the clock because that was wrong once, today is kept in its place: by
    /// its stamp the set would be young for years.
    pub fn date(&mut self, stamp: Stamp, issued: Option<Millis>, now: Millis) {
        let ahead = self.stored.at().since(now) >= Millis::DAY;
        let day = issued.or_else(|| ahead.then_some(now));
        self.issued = day.map(|day| Register::new(stamp, Some(day)));
    }

    /// Every stamp in it.
    pub fn stamps(&self) -> impl Iterator<Item = &Stamp> {
        let flags = [&self.retired, &self.exposed, &self.rebuilt];
        core::iter::once(&self.stored)
            .chain(self.issued.as_ref().map(|issued| &issued.stamp))
            .chain(flags.into_iter().flatten().map(|flag| &flag.stamp))
    }
}

impl Join for CodeSet {
    fn join(&mut self, other: Self) {
        self.stored = self.stored.min(other.stored);
        self.issued.join(other.issued);
        self.retired.join(other.retired);
        self.exposed.join(other.exposed);
        self.rebuilt.join(other.rebuilt);
        self.unknown.join(other.unknown);
    }
}
