//! The state of a vault that a body holds, decoded like the vault's own rows.

use std::collections::BTreeMap;

use toride_crypto::record::MAX_BODY;
use toride_domain::{
    Account, AccountId, Care, Contact, ContactId, Device, Holdings, HybridClock, Limits, Person,
    PersonId, Place, PlaceId, Stamp, UnitId, shop::Shop,
};

use super::{Body, FileError, FileResult, body::Row, is_synced};
use crate::{
    Error, Limited,
    codec::{Meta, care_id, check_secret, decode_meta, decode_secret, seen_id},
    unlocked::kind,
};

/// Bytes of a row beside its ciphertext.
const SEAL: usize = 48;

/// What a body says, as far as lists need it. The texts of codes, tombstones and records of newer versions stay in the
/// body, which is read along with it.
pub(crate) struct Synced {
    pub(crate) accounts: BTreeMap<AccountId, Account>,
    pub(crate) contacts: BTreeMap<ContactId, Contact>,
    pub(crate) units: BTreeMap<UnitId, Device>,
    pub(crate) places: BTreeMap<PlaceId, Place>,
    pub(crate) people: BTreeMap<PersonId, Person>,
    pub(crate) shop: Shop,
    pub(crate) care: Care,
    /// Codes whose text is there.
    pub(crate) codes: usize,
    /// Has seen every stamp in it.
    pub(crate) clock: HybridClock,
}

impl Synced {
    /// Decodes and checks every record, also the texts of codes, which are forgotten again.
    ///
    /// # Errors
    /// `Malformed`, and `TooMany` or `TooLarge` over a limit of [`Limits`].
    pub(crate) fn of(body: &Body<'_>) -> FileResult<Self> {
        let bytes: usize = body.rows.iter().map(|row| row.plaintext.len()).sum();
        if bytes > Limits::SYNCED_BYTES {
            return Err(FileError::TooLarge);
        }
        let mut reading = Reading::new(body);
        for record in body.rows.chunk_by(|a, b| a.id == b.id) {
            reading.record(record)?;
        }
        reading.finish()
    }

    /// The last change of anything that a backup is for.
    pub(crate) fn last_change(&self) -> Option<Stamp> {
        let holdings = Holdings {
            accounts: &self.accounts,
            contacts: &self.contacts,
            devices: &self.units,
            places: &self.places,
            people: &self.people,
            shop: &self.shop,
            facts: toride_catalogue::service_facts,
        };
        holdings.last_change()
    }
}

struct Reading<'a> {
    body: &'a Body<'a>,
    synced: Synced,
    tombstones: usize,
    has_info: bool,
    has_ident_key: bool,
}

impl<'a> Reading<'a> {
    fn new(body: &'a Body<'a>) -> Self {
        let mut clock = HybridClock::new(body.sender);
        clock.observe(&body.stamp);
        let synced = Synced {
            accounts: BTreeMap::new(),
            contacts: BTreeMap::new(),
            units: BTreeMap::new(),
            places: BTreeMap::new(),
            people: BTreeMap::new(),
            shop: Shop::default(),
            care: Care::default(),
            codes: 0,
            clock,
        };
        Self {
            body,
            synced,
            tombstones: 0,
            has_info: false,
            has_ident_key: false,
        }
    }

    /// One record: part 0, part 1, or both.
    fn record(&mut self, rows: &[Row<'_>]) -> FileResult<()> {
        let kinds_agree = rows.windows(2).all(|two| match two {
            // What was purged has no codes any more.
            [a, b] => a.kind == b.kind && a.kind != kind::TOMBSTONE,
            _ => true,
        });
        if !kinds_agree {
            return Err(FileError::Malformed);
        }
        rows.iter().try_for_each(|row| {
            if !is_synced(row.kind) {
                return Err(FileError::Malformed);
            }
            if !fits_a_row(row) {
                return Err(FileError::TooLarge);
            }
            match row.part {
                0 => self.meta(row),
                1 => self.secret(row),
                _ => Err(FileError::Malformed),
            }
        })
    }

    fn meta(&mut self, row: &Row<'_>) -> FileResult<()> {
        let record = decode_meta(row.kind, row.plaintext)?;
        let synced = &mut self.synced;
        record.observe(&mut synced.clock);
        let id = row.id;
        let is_care = id == care_id(self.body.vault);
        // There each installation keeps what it has seen.
        if id == seen_id(self.body.vault) {
            return Err(FileError::Malformed);
        }
        match record {
            Meta::Care(care) => {
                // The same kind at another id is carried and not read.
                if is_care {
                    synced.care = care;
                }
                Ok(())
            }
            // All devices agree on that id, so nothing else can have it.
            _ if is_care => Err(FileError::Malformed),
            Meta::Account(account) => {
                let (limit, what) = (Limits::ACCOUNTS, Limited::Accounts);
                insert(&mut synced.accounts, limit, what, id.into(), *account)
            }
            Meta::Contact(contact) => {
                let (limit, what) = (Limits::CONTACTS, Limited::Contacts);
                insert(&mut synced.contacts, limit, what, id.into(), contact)
            }
            Meta::Unit(unit) => {
                let (limit, what) = (Limits::DEVICES, Limited::Devices);
                insert(&mut synced.units, limit, what, id.into(), unit)
            }
            Meta::Place(place) => {
                let (limit, what) = (Limits::DEVICES, Limited::Places);
                insert(&mut synced.places, limit, what, id.into(), place)
            }
            Meta::Person(person) => {
                let (limit, what) = (Limits::DEVICES, Limited::People);
                insert(&mut synced.people, limit, what, id.into(), person)
            }
            Meta::Handover(handover) => {
                let (limit, what) = (Limits::HANDOVERS, Limited::Ties);
                insert(
                    &mut synced.shop.handovers,
                    limit,
                    what,
                    id.into(),
                    *handover,
                )
            }
            Meta::Outsourcing(sheet) => {
                let (limit, what) = (Limits::HANDOVERS, Limited::Ties);
                insert(&mut synced.shop.sheets, limit, what, id.into(), *sheet)
            }
            Meta::Tombstone(_) if self.tombstones >= Limits::TOMBSTONES => {
                let what = Limited::VaultFile;
                Err(Error::TooMany { what }.into())
            }
            Meta::Tombstone(_) => {
                self.tombstones += 1;
                Ok(())
            }
            Meta::Info(_) if id == self.body.vault.into() => {
                self.has_info = true;
                Ok(())
            }
            // Another vault's, or an installation's own.
            Meta::Info(_) | Meta::Device(_) | Meta::Seen(_) => Err(FileError::Malformed),
            Meta::Inbox(_) | Meta::Newer => Ok(()),
        }
    }

    fn secret(&mut self, row: &Row<'_>) -> FileResult<()> {
        match row.kind {
            kind::ACCOUNT => {
                let codes = decode_secret(row.plaintext)?.codes.len();
                // Those of an account whose list part is lost are carried and not counted.
                let is_listed = self.synced.accounts.contains_key(&row.id.into());
                self.synced.codes += if is_listed { codes } else { 0 };
            }
            kind::INFO if row.id == self.body.vault.into() => {
                check_secret(row.kind, row.plaintext)?;
                self.has_ident_key = true;
            }
            kind::INFO => return Err(FileError::Malformed),
            _ if row.id == seen_id(self.body.vault) => return Err(FileError::Malformed),
            kind::INBOX => check_secret(row.kind, row.plaintext)?,
            _ => {}
        }
        Ok(())
    }

    fn finish(self) -> FileResult<Synced> {
        if self.has_info && self.has_ident_key {
            Ok(self.synced)
        } else {
            Err(FileError::Malformed)
        }
    }
}

/// Whether it could be sealed as a row: with its padding and what is around it.
fn fits_a_row(row: &Row<'_>) -> bool {
    let block = if row.part == 0 { 64 } else { 256 };
    let padded = (row.plaintext.len() / block + 1) * block;
    padded + SEAL <= MAX_BODY
}

fn insert<K: Ord, V>(
    map: &mut BTreeMap<K, V>,
    limit: usize,
    what: Limited,
    key: K,
    value: V,
) -> FileResult<()> {
    if map.len() >= limit {
        return Err(Error::TooMany { what }.into());
    }
    map.insert(key, value);
    Ok(())
}
