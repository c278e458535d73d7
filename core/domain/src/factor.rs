//! Second factors of an account, and what they depend on (S-014, S-094).

use crate::{ContactId, Join, Millis, Register, Spot, Stamp, UnitId, Unknown, register::set_stamp};

/// How the second step of a sign-in is done. Backup codes are no factor here: they are what is left without one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum FactorKind {
    /// A code by SMS.
    Sms,
    /// A code by a telephone call.
    Call,
    /// A code by mail.
    Mail,
    /// An authenticator app.
    Authenticator,
    /// A passkey.
    Passkey,
    /// A security key.
    SecurityKey,
}

/// What a second factor depends on.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Base {
    /// It lives on this device.
    Device(UnitId),
    /// It comes by this number or mailbox.
    Contact(ContactId),
}

/// One second factor.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Factor {
    /// When it was recorded.
    pub created: Stamp,
    /// What kind it is.
    pub kind: Register<FactorKind>,
    /// What it depends on; `None` where nobody said, and then nothing can be relied on.
    pub base: Spot<Base>,
    /// That it works: when the person last said so, by the clock of that day.
    pub confirmed: Option<Register<Millis>>,
    /// Whether it was switched off at the service.
    pub removed: Option<Register<bool>>,
    /// Fields of newer versions.
    pub unknown: Unknown,
}

impl Factor {
    /// A factor that is on.
    #[must_use]
    pub fn new(stamp: Stamp, kind: FactorKind, base: Option<Base>) -> Self {
        Self {
            created: stamp,
            kind: Register::new(stamp, kind),
            base: Spot::new(stamp, base),
            confirmed: None,
            removed: None,
            unknown: Unknown::default(),
        }
    }

    /// It works, on this base.
    pub fn confirm(&mut self, stamp: Stamp, now: Millis, base: Option<Base>) {
        self.base.move_to(stamp, base);
        self.confirmed = Some(Register::new(stamp, now));
    }

    /// It was switched off at the service, or that was a mistake.
    pub fn set_removed(&mut self, stamp: Stamp, removed: bool) {
        self.removed = Some(Register::new(stamp, removed));
    }

    /// When it was switched off; `None` while it is on.
    #[must_use]
    pub fn removed_at(&self) -> Option<Stamp> {
        set_stamp(self.removed.as_ref())
    }

    /// Whether it is on.
    #[must_use]
    pub fn is_on(&self) -> bool {
        self.removed_at().is_none()
    }

    /// Whether it was on at that time, as far as is known.
    #[must_use]
    pub fn was_on(&self, when: Stamp) -> bool {
        let removed = set_stamp(self.removed.as_ref());
        self.created < when && removed.is_none_or(|removed| removed > when)
    }

    /// Whether it was seen to work after that time, on the base that it has now.
    #[must_use]
    pub fn is_confirmed_since(&self, when: Stamp) -> bool {
        let confirmed = self.confirmed.as_ref();
        confirmed.is_some_and(|word| word.stamp > when && word.stamp >= self.base.at.stamp)
    }

    /// Every stamp in it.
    pub fn stamps(&self) -> impl Iterator<Item = &Stamp> {
        [&self.created, &self.kind.stamp]
            .into_iter()
            .chain(self.base.stamps())
            .chain(self.confirmed.iter().map(|confirmed| &confirmed.stamp))
            .chain(self.removed.iter().map(|removed| &removed.stamp))
    }
}

impl Join for Factor {
    fn join(&mut self, other: Self) {
        self.created = self.created.min(other.created);
        self.kind.join(other.kind);
        self.base.join(other.base);
        self.confirmed.join(other.confirmed);
        self.removed.join(other.removed);
        self.unknown.join(other.unknown);
    }
}
