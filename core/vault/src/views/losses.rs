//! The what-if screen.

use toride_domain::{ContactKind, DeviceKind, Fix, Outcome, PlaceKind, Thing, Way};

use crate::AccountName;

/// What kind of thing can be taken away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ThingKind {
    /// A device.
    Device(DeviceKind),
    /// A number or mailbox.
    Contact(ContactKind),
    /// A place.
    Place(PlaceKind),
}

/// Something that can be taken away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThingRow {
    /// It.
    pub thing: Thing,
    /// What it is called.
    pub name: String,
    /// What kind it is.
    pub kind: ThingKind,
    /// Whether the app runs on it right now.
    pub is_this: bool,
    /// Numbers that go with it.
    pub takes: Vec<String>,
}

/// A way into an account, with the name of what it depends on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WayView {
    /// The way.
    pub way: Way,
    /// What that is called.
    pub name: String,
}

/// What becomes of one account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhatIfRow {
    /// The account.
    pub account: AccountName,
    /// What becomes of it.
    pub outcome: Outcome,
    /// Ways in that are left; or contact points for the identity check.
    pub ways: Vec<WayView>,
    /// The first step that would help.
    pub fix: Option<Fix>,
}

/// What becomes of all accounts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhatIf {
    /// Accounts in use, the worst first.
    pub rows: Vec<WhatIfRow>,
    /// How many are still reached.
    pub gets_in: u32,
    /// How many only through the identity check.
    pub identity_check: u32,
    /// How many are probably lost.
    pub probably_lost: u32,
    /// The step that helps most accounts, and how many.
    pub best: Option<(Fix, u32)>,
}
