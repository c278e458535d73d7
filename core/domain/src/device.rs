//! Devices as things that can be lost.

use std::collections::BTreeMap;

use crate::{
    DeviceId, Join, Link, Register, Stamp, Unknown,
    register::{join_maps, set_link},
};

/// What kind of device.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum DeviceKind {
    /// A phone.
    Phone,
    /// A tablet.
    Tablet,
    /// A computer.
    Computer,
    /// A security key.
    SecurityKey,
}

/// Whether the person still has it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum DeviceLife {
    /// In use.
    InUse,
    /// Another one took its place, and it was wiped.
    Replaced,
    /// Lost, stolen or broken.
    Lost,
}

/// What became of a device, and since when.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Fate {
    /// What.
    pub life: DeviceLife,
    /// Since when the person has it, or has it no more: a lost device that turns out to be replaced was gone before.
    pub since: Stamp,
}

/// One phone, tablet, computer or security key (S-015, S-016, S-024).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Device {
    /// When it was added.
    pub created: Stamp,
    /// What the person calls it.
    pub name: Register<String>,
    /// What kind it is.
    pub kind: Register<DeviceKind>,
    /// Whether it is in use.
    pub fate: Register<Fate>,
    /// Installations of the app on it that have the vault.
    pub installs: BTreeMap<DeviceId, Link>,
    /// Fields of newer versions.
    pub unknown: Unknown,
}

impl Device {
    /// A device in use, without the app.
    #[must_use]
    pub fn new(stamp: Stamp, name: String, kind: DeviceKind) -> Self {
        Self {
            created: stamp,
            name: Register::new(stamp, name),
            kind: Register::new(stamp, kind),
            fate: Register::new(
                stamp,
                Fate {
                    life: DeviceLife::InUse,
                    since: stamp,
                },
            ),
            installs: BTreeMap::new(),
            unknown: Unknown::default(),
        }
    }

    /// Says what became of it.
    pub fn set_life(&mut self, stamp: Stamp, life: DeviceLife) {
        self.set_life_since(stamp, life, stamp);
    }

    /// Says what became of it, and since when: earlier than it is said, where another device was seen before.
    pub fn set_life_since(&mut self, stamp: Stamp, life: DeviceLife, since: Stamp) {
        let in_use = life == DeviceLife::InUse;
        let since = if in_use == self.is_in_use() {
            self.fate.value.since
        } else {
            since
        };
        self.fate = Register::new(stamp, Fate { life, since });
    }

    /// Says whether an installation of the app on it has the vault.
    pub fn set_install(&mut self, stamp: Stamp, install: DeviceId, holds_vault: bool) {
        set_link(&mut self.installs, install, stamp, holds_vault);
    }

    /// Whether the person still has it.
    #[must_use]
    pub fn is_in_use(&self) -> bool {
        self.fate.value.life == DeviceLife::InUse
    }

    /// Since when the person has it no more.
    #[must_use]
    pub fn gone(&self) -> Option<Stamp> {
        (!self.is_in_use()).then_some(self.fate.value.since)
    }

    /// Whether the vault is on it.
    #[must_use]
    pub fn holds_vault(&self) -> bool {
        self.installs.values().any(Link::is_there)
    }

    /// Whether the vault was on it at that time, as far as is known.
    #[must_use]
    pub fn held_vault(&self, when: Stamp) -> bool {
        let mut installs = self.installs.values();
        installs.any(|install| install.was_there(when))
    }

    /// Every stamp in it.
    pub fn stamps(&self) -> impl Iterator<Item = &Stamp> {
        self.stamps_made()
            .chain(core::iter::once(&self.fate.value.since))
    }

    /// The same without the one that a register's value quotes.
    pub(crate) fn stamps_made(&self) -> impl Iterator<Item = &Stamp> {
        [
            &self.created,
            &self.name.stamp,
            &self.kind.stamp,
            &self.fate.stamp,
        ]
        .into_iter()
        .chain(self.installs.values().flat_map(Link::stamps))
    }

    /// Those of what somebody would have to say again. That the vault is on a device, and what that device is called,
    /// the app finds out by itself.
    pub(crate) fn stamps_said(&self) -> impl Iterator<Item = &Stamp> {
        let was_met = !self.installs.is_empty();
        let said = [
            &self.created,
            &self.name.stamp,
            &self.kind.stamp,
            &self.fate.stamp,
        ];
        let counts = move |stamp: &&Stamp| !was_met || **stamp != self.created;
        said.into_iter().filter(counts)
    }
}

impl Join for Device {
    fn join(&mut self, other: Self) {
        self.created = self.created.min(other.created);
        self.name.join(other.name);
        self.kind.join(other.kind);
        self.fate.join(other.fate);
        join_maps(&mut self.installs, other.installs);
        self.unknown.join(other.unknown);
    }
}
