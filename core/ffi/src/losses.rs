//! What if: which accounts could still be reached if things were gone today.

use toride_domain::{self as domain, Way};
use toride_vault as core;

use crate::{
    AccountName, ContactKind, DeviceKind, FactorKind, Fix, Outcome, PlaceKind, Session, VaultError,
    translate::all,
};

/// What kind of thing can be taken away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum ThingKind {
    /// A device, with what is on it and the numbers whose SIM is in it.
    Device,
    /// A number or mailbox.
    Contact,
    /// A place with copies.
    Place,
}

/// Something that can be taken away.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Thing {
    /// What kind.
    pub kind: ThingKind,
    /// Its id.
    pub id: String,
}

/// The same, with its name.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ThingRow {
    /// It.
    pub thing: Thing,
    /// What it is called.
    pub name: String,
    /// What kind of device.
    pub device_kind: Option<DeviceKind>,
    /// What kind of contact point.
    pub contact_kind: Option<ContactKind>,
    /// What kind of place.
    pub place_kind: Option<PlaceKind>,
    /// Whether the app runs on it right now.
    pub is_this: bool,
    /// Numbers that go with it.
    pub takes: Vec<String>,
}

/// What kind of way into an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum WayKind {
    /// A second factor.
    Factor,
    /// A code in the vault on a device.
    CodeInVault,
    /// A code on a copy in a place.
    CodeInPlace,
    /// A session that is still logged in on a device.
    Session,
    /// A contact point, for the identity check alone.
    Contact,
}

/// A way into an account.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct WayView {
    /// What kind.
    pub kind: WayKind,
    /// What kind of second factor.
    pub factor_kind: Option<FactorKind>,
    /// What it depends on is called.
    pub name: String,
}

/// What becomes of one account.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct WhatIfRow {
    /// The account.
    pub account: AccountName,
    /// What becomes of it.
    pub outcome: Outcome,
    /// Ways in that are left; or, if there is none, contact points for the identity check.
    pub ways: Vec<WayView>,
    /// The first step that would help; none when none is needed, or none does.
    pub fix: Option<Fix>,
}

/// The step that helps most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct BestFix {
    /// What to do.
    pub fix: Fix,
    /// For how many accounts it is the first step.
    pub accounts: u32,
}

/// What becomes of all accounts.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct WhatIf {
    /// Accounts in use, the worst first.
    pub rows: Vec<WhatIfRow>,
    /// How many are still reached.
    pub gets_in: u32,
    /// How many only through the identity check.
    pub identity_check: u32,
    /// How many are probably lost.
    pub probably_lost: u32,
    /// The step that helps most accounts.
    pub best: Option<BestFix>,
}

#[uniffi::export]
impl Session {
    /// Everything that can be taken away: devices first, this one at their head.
    ///
    /// # Errors
    /// `Locked`.
    pub fn things(&self) -> Result<Vec<ThingRow>, VaultError> {
        self.guard(core::Session::things).map(all)
    }

    /// What becomes of every account if all of this is lost at once. Stores nothing.
    ///
    /// # Errors
    /// `NotFound` for what is no id, `Locked`. A thing that the vault does not know cannot be lost, and is no error.
    pub fn what_if(&self, lost: Vec<Thing>) -> Result<WhatIf, VaultError> {
        self.guard(|session| {
            let lost = lost.into_iter().map(TryInto::try_into);
            session.what_if(&lost.collect::<core::Result<_>>()?)
        })
        .map(Into::into)
    }
}

impl TryFrom<Thing> for domain::Thing {
    type Error = core::Error;

    fn try_from(thing: Thing) -> Result<Self, Self::Error> {
        Ok(match thing.kind {
            ThingKind::Device => Self::Device(crate::DeviceId(thing.id).try_into()?),
            ThingKind::Contact => Self::Contact(crate::ContactId(thing.id).try_into()?),
            ThingKind::Place => Self::Place(crate::PlaceId(thing.id).try_into()?),
        })
    }
}

impl From<domain::Thing> for Thing {
    fn from(thing: domain::Thing) -> Self {
        let (kind, id) = match thing {
            domain::Thing::Device(id) => (ThingKind::Device, id.to_string()),
            domain::Thing::Contact(id) => (ThingKind::Contact, id.to_string()),
            domain::Thing::Place(id) => (ThingKind::Place, id.to_string()),
        };
        Self { kind, id }
    }
}

impl From<core::ThingRow> for ThingRow {
    fn from(row: core::ThingRow) -> Self {
        let mut view = Self {
            thing: row.thing.into(),
            name: row.name,
            device_kind: None,
            contact_kind: None,
            place_kind: None,
            is_this: row.is_this,
            takes: row.takes,
        };
        match row.kind {
            core::ThingKind::Device(kind) => view.device_kind = Some(kind.into()),
            core::ThingKind::Contact(kind) => view.contact_kind = Some(kind.into()),
            core::ThingKind::Place(kind) => view.place_kind = Some(kind.into()),
        }
        view
    }
}

impl From<core::WayView> for WayView {
    fn from(view: core::WayView) -> Self {
        let (kind, factor_kind) = match view.way {
            Way::Factor { kind, .. } => (WayKind::Factor, Some(kind.into())),
            Way::CodeInVault(_) => (WayKind::CodeInVault, None),
            Way::CodeInPlace(_) => (WayKind::CodeInPlace, None),
            Way::Session(_) => (WayKind::Session, None),
            Way::Contact(_) => (WayKind::Contact, None),
        };
        Self {
            kind,
            factor_kind,
            name: view.name,
        }
    }
}

impl From<core::WhatIfRow> for WhatIfRow {
    fn from(row: core::WhatIfRow) -> Self {
        Self {
            account: row.account.into(),
            outcome: row.outcome.into(),
            ways: all(row.ways),
            fix: row.fix.map(Into::into),
        }
    }
}

impl From<core::WhatIf> for WhatIf {
    fn from(answer: core::WhatIf) -> Self {
        Self {
            rows: all(answer.rows),
            gets_in: answer.gets_in,
            identity_check: answer.identity_check,
            probably_lost: answer.probably_lost,
            best: answer.best.map(|(fix, accounts)| BestFix {
                fix: fix.into(),
                accounts,
            }),
        }
    }
}
