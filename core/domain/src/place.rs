//! Places where copies of codes lie (S-111, S-120, S-121, X-2).

use crate::{Join, PersonId, Register, Spot, Stamp, Unknown, register::set_stamp};

/// What kind of place.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum PlaceKind {
    /// Paper somewhere.
    Paper,
    /// A cabinet or safe with a lock.
    Cabinet,
    /// A password manager.
    Manager,
    /// A picture or file.
    File,
    /// Something else.
    Other,
}

/// A place outside of the vault. What a copy there is of, the account says ([`crate::Ties::copies`]).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Place {
    /// When it was added.
    pub created: Stamp,
    /// The location note: what the person calls it.
    pub name: Register<String>,
    /// What kind it is.
    pub kind: Register<PlaceKind>,
    /// Who can get at it, in a business.
    pub keeper: Option<Spot<PersonId>>,
    /// Whether it was lost, or somebody else got at it (S-062).
    pub breached: Option<Register<bool>>,
    /// Fields of newer versions.
    pub unknown: Unknown,
}

impl Place {
    /// A place that is safe.
    #[must_use]
    pub fn new(stamp: Stamp, name: String, kind: PlaceKind) -> Self {
        Self {
            created: stamp,
            name: Register::new(stamp, name),
            kind: Register::new(stamp, kind),
            keeper: None,
            breached: None,
            unknown: Unknown::default(),
        }
    }

    /// It was lost or seen, or that was a mistake. Saying so again changes nothing: it was lost when it was.
    pub fn set_breached(&mut self, stamp: Stamp, breached: bool) {
        if self.breach().is_some() != breached {
            self.breached = Some(Register::new(stamp, breached));
        }
    }

    /// When it was said to be lost or seen.
    #[must_use]
    pub fn breach(&self) -> Option<Stamp> {
        set_stamp(self.breached.as_ref())
    }

    /// Who can get at it.
    #[must_use]
    pub fn kept_by(&self) -> Option<PersonId> {
        self.keeper.as_ref().and_then(Spot::get)
    }

    /// Says who can get at it.
    pub fn set_keeper(&mut self, stamp: Stamp, person: Option<PersonId>) {
        match &mut self.keeper {
            Some(keeper) => keeper.move_to(stamp, person),
            None => self.keeper = Some(Spot::new(stamp, person)),
        }
    }

    /// Every stamp in it.
    pub fn stamps(&self) -> impl Iterator<Item = &Stamp> {
        [&self.created, &self.name.stamp, &self.kind.stamp]
            .into_iter()
            .chain(self.keeper.iter().flat_map(Spot::stamps))
            .chain(self.breached.iter().map(|breached| &breached.stamp))
    }
}

impl Join for Place {
    fn join(&mut self, other: Self) {
        self.created = self.created.min(other.created);
        self.name.join(other.name);
        self.kind.join(other.kind);
        self.keeper.join(other.keeper);
        self.breached.join(other.breached);
        self.unknown.join(other.unknown);
    }
}
