//! People in a business: who answers for an account, and who knows its codes (S-012, S-122, S-133).

use crate::{Join, Register, Stamp, Unknown, register::set_stamp};

/// A person. Which accounts they touched, the accounts say ([`crate::Ties::people`]).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Person {
    /// When they were added.
    pub created: Stamp,
    /// Their name.
    pub name: Register<String>,
    /// Whether they have left.
    pub left: Option<Register<bool>>,
    /// Fields of newer versions.
    pub unknown: Unknown,
}

impl Person {
    /// Somebody who is there.
    #[must_use]
    pub fn new(stamp: Stamp, name: String) -> Self {
        Self {
            created: stamp,
            name: Register::new(stamp, name),
            left: None,
            unknown: Unknown::default(),
        }
    }

    /// They have left, or that was a mistake. Saying so again changes nothing.
    pub fn set_left(&mut self, stamp: Stamp, left: bool) {
        if self.gone().is_some() != left {
            self.left = Some(Register::new(stamp, left));
        }
    }

    /// When they were said to have left.
    #[must_use]
    pub fn gone(&self) -> Option<Stamp> {
        set_stamp(self.left.as_ref())
    }

    /// Every stamp in it.
    pub fn stamps(&self) -> impl Iterator<Item = &Stamp> {
        [&self.created, &self.name.stamp]
            .into_iter()
            .chain(self.left.iter().map(|left| &left.stamp))
    }
}

impl Join for Person {
    fn join(&mut self, other: Self) {
        self.created = self.created.min(other.created);
        self.name.join(other.name);
        self.left.join(other.left);
        self.unknown.join(other.unknown);
    }
}
