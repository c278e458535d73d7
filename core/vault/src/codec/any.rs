//! A record of whatever kind: what its row says it is, read as that.

use toride_crypto::record::{Opened, RecordKey};
use toride_domain::{
    Account, Care, Contact, Device, HybridClock, Person, Place, Tombstone,
    shop::{Handover, Outsourcing},
};

use super::{
    DeviceState, InboxRecord, Seen, VaultInfoRecord, decode_account, decode_care, decode_contact,
    decode_device, decode_handover, decode_ident_key, decode_inbox, decode_inbox_code, decode_info,
    decode_outsourcing, decode_person, decode_place, decode_secret, decode_seen, decode_tombstone,
    decode_unit,
};
use crate::{cbor::Result, unlocked::kind};

/// What a part 0 holds.
pub(crate) enum Meta {
    Info(VaultInfoRecord),
    Account(Box<Account>),
    Contact(Contact),
    Unit(Device),
    Place(Place),
    Person(Person),
    Care(Care),
    Handover(Box<Handover>),
    Outsourcing(Box<Outsourcing>),
    Device(DeviceState),
    Inbox(InboxRecord),
    Seen(Seen),
    Tombstone(Tombstone),
    /// Of a newer version; carried whole.
    Newer,
}

/// Reads a part 0.
pub(crate) fn decode_meta(kind: u8, bytes: &[u8]) -> Result<Meta> {
    Ok(match kind {
        kind::INFO => Meta::Info(decode_info(bytes)?),
        kind::ACCOUNT => Meta::Account(Box::new(decode_account(bytes)?)),
        kind::CONTACT => Meta::Contact(decode_contact(bytes)?),
        kind::UNIT => Meta::Unit(decode_unit(bytes)?),
        kind::PLACE => Meta::Place(decode_place(bytes)?),
        kind::PERSON => Meta::Person(decode_person(bytes)?),
        kind::CARE => Meta::Care(decode_care(bytes)?),
        kind::HANDOVER => Meta::Handover(Box::new(decode_handover(bytes)?)),
        kind::OUTSOURCING => Meta::Outsourcing(Box::new(decode_outsourcing(bytes)?)),
        kind::DEVICE => Meta::Device(decode_device(bytes)?),
        kind::INBOX => Meta::Inbox(decode_inbox(bytes)?),
        kind::SEEN => Meta::Seen(decode_seen(bytes)?),
        kind::TOMBSTONE => Meta::Tombstone(decode_tombstone(bytes)?),
        _ => Meta::Newer,
    })
}

/// Reads a part 1 and forgets it.
pub(crate) fn check_secret(kind: u8, bytes: &[u8]) -> Result<()> {
    match kind {
        kind::INFO => decode_ident_key(bytes).map(drop),
        kind::ACCOUNT => decode_secret(bytes).map(drop),
        kind::INBOX => decode_inbox_code(bytes).map(drop),
        _ => Ok(()),
    }
}

/// Whether a row that opened can be read too.
pub(crate) fn is_readable(with: RecordKey, opened: &Opened) -> bool {
    // EXPOSE: decoded and dropped
    let (kind, plaintext) = (opened.kind, opened.plaintext.expose());
    match with {
        RecordKey::Meta => decode_meta(kind, plaintext).is_ok(),
        RecordKey::Secret => check_secret(kind, plaintext).is_ok(),
        RecordKey::Audit => super::decode_audit(plaintext).is_ok(),
    }
}

impl Meta {
    /// Shows a clock every stamp in it, so that whatever changes from here on is later.
    pub(crate) fn observe(&self, clock: &mut HybridClock) {
        let observe = |stamp| clock.observe(stamp);
        match self {
            Self::Info(info) => clock.observe(&info.created),
            Self::Account(account) => account.stamps().for_each(observe),
            Self::Contact(contact) => contact.stamps().for_each(observe),
            Self::Unit(unit) => unit.stamps().for_each(observe),
            Self::Place(place) => place.stamps().for_each(observe),
            Self::Person(person) => person.stamps().for_each(observe),
            Self::Care(care) => care.stamps().for_each(observe),
            Self::Handover(handover) => handover.stamps().for_each(observe),
            Self::Outsourcing(sheet) => sheet.stamps().for_each(observe),
            Self::Tombstone(tombstone) => clock.observe(&tombstone.stamp),
            Self::Inbox(item) => clock.observe(&item.received),
            Self::Device(_) | Self::Seen(_) | Self::Newer => {}
        }
    }
}
