//! The export as JSON. The structs are its form, key by key; docs/export.md explains them.

mod account;
mod shop;
mod things;

use std::io::{self, Write};

use serde::{Serialize, Serializer};
use toride_capture::{JSON_FORMAT, JSON_VERSION};
use toride_domain::{Link, Millis, Stamp};

use super::Secrets;
use crate::unlocked::Unlocked;

use account::Account;
use shop::{Handover, Sheet};
use things::{Contact, Device, Person, Place, Safekeeping};

/// Something that has a text form: an id.
pub(super) struct Id<T>(pub(super) T);

impl<T: core::fmt::Display> Serialize for Id<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(&self.0)
    }
}

/// A point in time.
pub(super) struct At(pub(super) Millis);

impl Serialize for At {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&self.0.iso())
    }
}

pub(super) fn at(stamp: Stamp) -> At {
    At(stamp.at())
}

/// A tie that is there, or was.
#[derive(Serialize)]
#[serde(bound = "T: core::fmt::Display")]
pub(super) struct Tie<T> {
    id: Id<T>,
    there: bool,
    since: At,
    said_at: At,
}

impl<T> Tie<T> {
    pub(super) fn of(id: T, link: &Link) -> Self {
        Self {
            id: Id(id),
            there: link.is_there(),
            since: at(link.since),
            said_at: at(link.said()),
        }
    }
}

/// Everything.
#[derive(Serialize)]
struct Root<'a> {
    format: &'static str,
    version: u64,
    exported_at: At,
    vault: Id<toride_domain::VaultId>,
    created_at: Option<At>,
    accounts: Vec<Account<'a>>,
    contacts: Vec<Contact<'a>>,
    devices: Vec<Device<'a>>,
    places: Vec<Place<'a>>,
    people: Vec<Person<'a>>,
    handovers: Vec<Handover<'a>>,
    outsourcing: Vec<Sheet<'a>>,
    safekeeping: Safekeeping,
}

pub(super) fn write(
    out: &mut dyn Write,
    open: &Unlocked,
    secrets: &Secrets,
    now: Millis,
) -> io::Result<()> {
    let accounts = open.accounts.iter();
    let root = Root {
        format: JSON_FORMAT,
        version: JSON_VERSION,
        exported_at: At(now),
        vault: Id(toride_domain::VaultId::new(*open.ledger.keys().vault_id())),
        created_at: open.info.as_ref().map(|info| at(info.created)),
        accounts: accounts
            .map(|(id, account)| {
                Account::of(*id, account, secrets.get(id), open.shown_events(account))
            })
            .collect(),
        contacts: open
            .contacts
            .iter()
            .map(|(id, thing)| Contact::of(*id, thing))
            .collect(),
        devices: open
            .units
            .iter()
            .map(|(id, thing)| Device::of(*id, thing))
            .collect(),
        places: open
            .places
            .iter()
            .map(|(id, thing)| Place::of(*id, thing))
            .collect(),
        people: open
            .people
            .iter()
            .map(|(id, thing)| Person::of(*id, thing))
            .collect(),
        handovers: open
            .shop
            .handovers
            .iter()
            .map(|(id, thing)| Handover::of(*id, thing))
            .collect(),
        outsourcing: open
            .shop
            .sheets
            .iter()
            .map(|(id, thing)| Sheet::of(*id, thing))
            .collect(),
        safekeeping: Safekeeping::of(&open.care),
    };
    serde_json::to_writer_pretty(&mut *out, &root)?;
    out.write_all(b"\n")
}
