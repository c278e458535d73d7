//! Reads an opened file as a whole: right as written, or what of it can still be read.

use std::collections::BTreeMap;

use toride_crypto::{
    CryptoError, Id, Subkeys,
    manifest::{Manifest, READER},
    record::{RecordHeader, RecordKey, open_record},
    rows::{AuditHead, audit_hash},
    slot::SlotHeader,
};
use toride_domain::{
    Account, AccountId, Care, Contact, ContactId, Device, DeviceId, HybridClock, Limits, Person,
    PersonId, Place, PlaceId, RecordId, UnitId, VaultId, shop::Shop,
};
use toride_store::{SCHEMA, StoredAudit, View};

use crate::{
    Damage, DamagedPart, Error, Result,
    codec::{
        DeviceState, InboxRecord, Meta, Seen, VaultInfoRecord, care_id, check_secret, decode_meta,
        seen_id,
    },
    ledger::open_entry,
    unlocked::kind,
};

/// What a file holds.
pub(crate) struct Content {
    pub(crate) manifest: Manifest,
    pub(crate) heads: Vec<AuditHead>,
    pub(crate) accounts: BTreeMap<AccountId, Account>,
    pub(crate) contacts: BTreeMap<ContactId, Contact>,
    pub(crate) units: BTreeMap<UnitId, Device>,
    pub(crate) places: BTreeMap<PlaceId, Place>,
    pub(crate) people: BTreeMap<PersonId, Person>,
    pub(crate) shop: Shop,
    pub(crate) care: Care,
    pub(crate) inbox: BTreeMap<RecordId, InboxRecord>,
    pub(crate) seen: Seen,
    pub(crate) info: Option<VaultInfoRecord>,
    pub(crate) device: Option<DeviceState>,
    pub(crate) clock: HybridClock,
    pub(crate) damage: Vec<Damage>,
    /// Rows that do not open, by id and part.
    pub(crate) bad_rows: Vec<(RecordId, u8)>,
}

/// Reads everything that lists need, and says what is damaged.
///
/// When the hashes are right, every row is as it was written, and only the lists' parts are opened. Otherwise
/// each row is opened in a buffer that is wiped.
///
/// # Errors
/// `TooNew`, and those of the store. Damage is no error.
pub(crate) fn examine(view: &View, keys: &Subkeys) -> Result<Content> {
    let stored = read_manifest(view, keys)?;
    let manifest = stored.unwrap_or_else(|| substitute(view, keys));
    let (heads, ends, log_damage) = read_ends(view, keys)?;
    let sums = view.sums();
    let records_right =
        sums.n_records == manifest.n_records && sums.h_records == manifest.h_records;
    let slots_right = sums.h_slots == manifest.h_slots;
    let rest_right = sums.n_damaged == manifest.n_damaged
        && sums.h_damaged == manifest.h_damaged
        && audit_hash(&heads) == manifest.h_audit;

    let mut reading = Reading::new(keys, manifest, heads);
    for entry in ends {
        reading.content.clock.observe(&entry);
    }
    view.for_each_part(0, |id, body| {
        reading.meta(&id, body);
        Ok::<_, Error>(())
    })?;
    if stored.is_none() || !records_right {
        view.for_each_part(1, |id, body| {
            reading.secret(&id, body);
            Ok::<_, Error>(())
        })?;
        reading.other_parts(view);
    }
    let mut content = reading.content;
    if stored.is_none() || !slots_right {
        damaged_slots(view, &mut content)?;
    }
    if log_damage {
        content
            .damage
            .push(Damage::of(DamagedPart::Log, &manifest.device_id));
    }
    let all_right = records_right && slots_right && rest_right;
    let explained = all_right || !content.damage.is_empty();
    if stored.is_none() || !explained {
        let vault_id = manifest.vault_id;
        content
            .damage
            .push(Damage::of(DamagedPart::Manifest, &vault_id));
    }
    Ok(content)
}

/// `None` where it is damaged or gone.
fn read_manifest(view: &View, keys: &Subkeys) -> Result<Option<Manifest>> {
    let bytes = match view.manifest() {
        Ok(bytes) => bytes,
        Err(toride_store::StoreError::NotFound) => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    match Manifest::open(keys, &bytes) {
        Ok(manifest) => Ok(Some(manifest)),
        Err(CryptoError::TooNew) => Err(Error::TooNew),
        Err(_) => Ok(None),
    }
}

/// Stands in for a damaged manifest; says nothing about the rows.
fn substitute(view: &View, keys: &Subkeys) -> Manifest {
    // What the damaged page says is not proven: a number near the end of its range would leave no room to count.
    let seq = view.claimed_seq().min(u64::MAX / 2);
    let mut devices = Vec::new();
    // The kind of a row is not secret.
    let _first_error_ends_it = view.for_each_part(0, |id, body| {
        if RecordHeader::parse(body).is_ok_and(|header| header.kind == kind::DEVICE) {
            devices.push(id);
        }
        Ok::<_, Error>(())
    });
    let device_id = only(&devices).unwrap_or_default();
    blank(keys, device_id, seq)
}

/// The installation that a file is of, by its rows of that kind. Where a file that came from another phone has two,
/// taking one would be a guess, and two installations must never write under one id.
pub(crate) fn only(devices: &[Id]) -> Option<Id> {
    match devices {
        [device] => Some(*device),
        _ => None,
    }
}

/// A manifest that describes no row yet.
pub(crate) fn blank(keys: &Subkeys, device_id: Id, seq: u64) -> Manifest {
    Manifest {
        min_reader: READER,
        vault_id: *keys.vault_id(),
        device_id,
        epoch: keys.epoch(),
        schema: SCHEMA,
        seq,
        n_records: 0,
        n_damaged: 0,
        h_records: [0; 32],
        h_slots: [0; 32],
        h_damaged: [0; 32],
        h_audit: [0; 32],
        last_purge_seq: 0,
    }
}

type Ends = (Vec<AuditHead>, Vec<toride_domain::Stamp>, bool);

/// The ends of the logs, their stamps, and whether one does not open.
fn read_ends(view: &View, keys: &Subkeys) -> Result<Ends> {
    let mut ends: Ends = (Vec::new(), Vec::new(), false);
    for StoredAudit {
        device_id,
        seq,
        body,
    } in view.audit_ends()?
    {
        let head = if let Ok((entry, link)) = open_entry(keys, &device_id, seq, &body) {
            ends.1.push(entry.stamp);
            link
        } else {
            ends.2 = true;
            [0; 32]
        };
        ends.0.push(AuditHead {
            device_id,
            last_seq: seq,
            head,
        });
    }
    Ok(ends)
}

fn damaged_slots(view: &View, content: &mut Content) -> Result<()> {
    for slot in view.slots()? {
        let right =
            SlotHeader::parse(&slot.body).is_ok_and(|header| header.slot_id == slot.slot_id);
        if !right {
            content
                .damage
                .push(Damage::of(DamagedPart::Slot, &slot.slot_id));
        }
    }
    Ok(())
}

struct Reading<'a> {
    keys: &'a Subkeys,
    device: DeviceId,
    content: Content,
}

impl<'a> Reading<'a> {
    fn new(keys: &'a Subkeys, manifest: Manifest, heads: Vec<AuditHead>) -> Self {
        let device = DeviceId::new(manifest.device_id);
        let content = Content {
            manifest,
            heads,
            accounts: BTreeMap::new(),
            contacts: BTreeMap::new(),
            units: BTreeMap::new(),
            places: BTreeMap::new(),
            people: BTreeMap::new(),
            shop: Shop::default(),
            care: Care::default(),
            inbox: BTreeMap::new(),
            seen: Seen::default(),
            info: None,
            device: None,
            clock: HybridClock::new(device),
            damage: Vec::new(),
            bad_rows: Vec::new(),
        };
        Self {
            keys,
            device,
            content,
        }
    }

    /// Opens a part 0 and keeps what lists need of it.
    fn meta(&mut self, id: &Id, body: &[u8]) {
        if self.try_meta(id, body).is_err() {
            let kind = RecordHeader::parse(body).map(|header| header.kind);
            let part = match kind {
                Ok(kind::ACCOUNT) => DamagedPart::Account,
                Ok(kind::INFO | kind::DEVICE) => DamagedPart::VaultInfo,
                Ok(kind::CONTACT) => DamagedPart::Contact,
                Ok(kind::UNIT) => DamagedPart::Device,
                Ok(kind::PLACE) => DamagedPart::Place,
                Ok(kind::PERSON) => DamagedPart::Person,
                Ok(kind::CARE) => DamagedPart::Care,
                Ok(kind::HANDOVER) => DamagedPart::Handover,
                Ok(kind::OUTSOURCING) => DamagedPart::Outsourcing,
                _ => DamagedPart::Unknown,
            };
            self.content.bad_rows.push((RecordId::new(*id), 0));
            self.content.damage.push(Damage::of(part, id));
        }
    }

    fn try_meta(&mut self, id: &Id, body: &[u8]) -> Result<()> {
        let opened = open_record(self.keys, RecordKey::Meta, id, body)?;
        // EXPOSE: decoded here
        let record = decode_meta(opened.kind, opened.plaintext.expose())?;
        let content = &mut self.content;
        record.observe(&mut content.clock);
        let id = RecordId::new(*id);
        match record {
            Meta::Account(account) => {
                content.accounts.insert(id.into(), *account);
            }
            Meta::Contact(contact) => {
                insert(&mut content.contacts, Limits::CONTACTS, id.into(), contact)?;
            }
            Meta::Unit(unit) => insert(&mut content.units, Limits::DEVICES, id.into(), unit)?,
            Meta::Place(place) => insert(&mut content.places, Limits::DEVICES, id.into(), place)?,
            Meta::Person(person) => {
                insert(&mut content.people, Limits::DEVICES, id.into(), person)?;
            }
            Meta::Handover(handover) => {
                let handovers = &mut content.shop.handovers;
                insert(handovers, Limits::HANDOVERS, id.into(), *handover)?;
            }
            Meta::Outsourcing(sheet) => {
                let sheets = &mut content.shop.sheets;
                insert(sheets, Limits::HANDOVERS, id.into(), *sheet)?;
            }
            Meta::Care(care) if id == care_id(VaultId::new(*self.keys.vault_id())) => {
                content.care = care;
            }
            Meta::Info(info) => content.info = Some(info),
            Meta::Inbox(item) => {
                content.inbox.insert(id, item);
            }
            Meta::Seen(seen) if id == seen_id(VaultId::new(*self.keys.vault_id())) => {
                content.seen = seen;
            }
            Meta::Device(device) if id == self.device.into() => content.device = Some(device),
            // Kinds of newer versions are carried untouched.
            Meta::Care(_) | Meta::Device(_) | Meta::Seen(_) | Meta::Tombstone(_) | Meta::Newer => {}
        }
        Ok(())
    }

    /// Opens a part 1 to see whether it can be read, and forgets it.
    fn secret(&mut self, id: &Id, body: &[u8]) {
        let Err(_) = self.try_secret(id, body) else {
            return;
        };
        self.content.bad_rows.push((RecordId::new(*id), 1));
        let account = self.content.accounts.get(&AccountId::new(*id));
        let kind = RecordHeader::parse(body).map(|header| header.kind);
        let part = match (account, kind) {
            (Some(_), _) => DamagedPart::Codes,
            (None, Ok(kind::ACCOUNT)) => DamagedPart::Account,
            (None, Ok(kind::INFO)) => DamagedPart::VaultInfo,
            (None, _) => DamagedPart::Unknown,
        };
        let damage = Damage {
            account_name: account.map(|account| account.name.value.clone()),
            service: account.map(|account| account.service.value.clone()),
            ..Damage::of(part, id)
        };
        self.add(damage);
    }

    /// An account whose both parts are damaged is one damage.
    fn add(&mut self, new: Damage) {
        let is_same = |old: &Damage| old.short_id == new.short_id && old.part == new.part;
        if !self.content.damage.iter().any(is_same) {
            self.content.damage.push(new);
        }
    }

    fn try_secret(&self, id: &Id, body: &[u8]) -> Result<()> {
        let opened = open_record(self.keys, RecordKey::Secret, id, body)?;
        // EXPOSE: decoded and dropped
        Ok(check_secret(opened.kind, opened.plaintext.expose())?)
    }

    /// Rows of parts that do not exist, codes without their account, and accounts without their codes.
    fn other_parts(&mut self, view: &View) {
        for row in view.records().filter(|row| row.part > 1) {
            self.content
                .bad_rows
                .push((RecordId::new(row.rec_id), row.part));
            self.content
                .damage
                .push(Damage::of(DamagedPart::Unknown, &row.rec_id));
        }
        let orphans = view.records().filter(|row| {
            let listed = |id| view.body_hash(id, 0).is_some();
            row.part == 1 && !listed(&row.rec_id)
        });
        for row in orphans {
            let part = if row.rec_id == *self.keys.vault_id() {
                DamagedPart::VaultInfo
            } else {
                DamagedPart::Account
            };
            self.add(Damage::of(part, &row.rec_id));
        }
        for (id, account) in &self.content.accounts {
            if view.body_hash(id.as_bytes(), 1).is_none() {
                self.content.damage.push(Damage {
                    account_name: Some(account.name.value.clone()),
                    service: Some(account.service.value.clone()),
                    ..Damage::of(DamagedPart::Codes, id.as_bytes())
                });
            }
        }
    }
}

/// Over the limit is damage: no version writes it.
fn insert<K: Ord, V>(map: &mut BTreeMap<K, V>, limit: usize, key: K, value: V) -> Result<()> {
    if map.len() < limit {
        map.insert(key, value);
        Ok(())
    } else {
        Err(Error::Damaged)
    }
}

impl Damage {
    pub(crate) fn of(part: DamagedPart, id: &Id) -> Self {
        let short_id = RecordId::new(*id).to_string().chars().take(8).collect();
        Self {
            part,
            account_name: None,
            service: None,
            short_id,
        }
    }
}
