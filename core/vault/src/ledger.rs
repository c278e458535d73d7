//! The stored side of an open vault: the file, its keys, its manifest. Seals what goes in, opens what comes out.

use std::collections::BTreeSet;

use toride_crypto::{
    CryptoError, Digest, Id, Rng, Sealed, Subkeys,
    audit::{audit_id, audit_link},
    manifest::{Manifest, READER},
    record::{Opened, RecordKey, open_record, seal_record},
    rows::{AuditHead, audit_hash},
};
use toride_domain::{Limits, RecordId};
use toride_store::{Room, SCHEMA, Store, StoredAudit, StoredRow, Transaction};
use zeroize::Zeroizing;

use crate::{
    Error, Limited, Result,
    codec::{AuditEntry, decode_audit, encode_audit},
    log::LogLine,
    reseal::reseal_rows,
    unlocked::kind,
};

/// How far back the log is read for a history.
const LOG_LINES: u64 = 2_000;

/// An entry of another device's log, as that device wrote it.
pub(crate) struct TheirEntry {
    pub(crate) device: Id,
    pub(crate) seq: u64,
    pub(crate) plaintext: Vec<u8>,
}

/// What one transaction changes.
#[derive(Default)]
pub(crate) struct Change {
    put: Vec<(RecordId, RecordKey, u8, Zeroizing<Vec<u8>>)>,
    delete: Vec<(RecordId, u8)>,
    /// Rows that were moved aside earlier and go now.
    delete_damaged: Vec<(Id, u8)>,
    /// Rows to be moved, unchanged, to where damaged rows are kept.
    pub(crate) aside: Vec<(RecordId, u8)>,
    pub(crate) slots_in: Vec<(Id, Sealed)>,
    pub(crate) slots_out: Vec<Id>,
    pub(crate) log: Vec<LogLine>,
    /// Rows of another file of this vault, already sealed.
    pub(crate) raw: Vec<StoredRow>,
    /// Log entries of another file of this vault.
    pub(crate) raw_log: Vec<StoredAudit>,
    /// Damaged rows from another file, to be kept as they are.
    pub(crate) damaged: Vec<StoredRow>,
    /// What other devices wrote into their logs since.
    pub(crate) their_log: Vec<TheirEntry>,
    /// May use the room kept for a full disk: marking, deleting, purging.
    small: bool,
    /// Snapshots from before it have to go: they hold what was purged, or open with an old secret.
    pub(crate) outdates_snapshots: bool,
}

impl Change {
    /// One that must go through on a full disk.
    pub(crate) fn small() -> Self {
        Self {
            small: true,
            ..Self::default()
        }
    }

    pub(crate) fn put_meta(&mut self, id: RecordId, kind: u8, plaintext: Vec<u8>) {
        self.put_part(id, RecordKey::Meta, kind, Zeroizing::new(plaintext));
    }

    pub(crate) fn put_secret(&mut self, id: RecordId, kind: u8, plaintext: Zeroizing<Vec<u8>>) {
        self.put_part(id, RecordKey::Secret, kind, plaintext);
    }

    pub(crate) fn put_part(
        &mut self,
        id: RecordId,
        with: RecordKey,
        kind: u8,
        plaintext: Zeroizing<Vec<u8>>,
    ) {
        self.put.push((id, with, kind, plaintext));
    }

    /// Removes what this device keeps of itself; nobody else has it.
    pub(crate) fn remove(&mut self, id: RecordId) {
        self.delete.push((id, 0));
    }

    /// Removes one part of a record; the rest of it stays.
    pub(crate) fn drop_part(&mut self, id: RecordId, part: u8) {
        self.delete.push((id, part));
    }

    /// Whether something in it is sealed already, and so bound to the present keys.
    pub(crate) fn holds_sealed(&self) -> bool {
        !(self.raw.is_empty()
            && self.raw_log.is_empty()
            && self.damaged.is_empty()
            && self.slots_in.is_empty())
    }

    /// The rows that it puts.
    pub(crate) fn puts(&self) -> impl Iterator<Item = (RecordId, u8)> {
        self.put.iter().map(|(id, with, ..)| (*id, with.part()))
    }

    /// How many records it puts or removes.
    pub(crate) fn records(&self) -> usize {
        let put = self.put.iter().map(|(id, ..)| *id);
        let raw = self.raw.iter().map(|row| RecordId::new(row.rec_id));
        let gone = self.delete.iter().map(|(id, _)| *id);
        put.chain(raw).chain(gone).collect::<BTreeSet<_>>().len()
    }

    /// Removes both parts of a record, for ever, and what of it was `damaged` and moved aside.
    pub(crate) fn purge(&mut self, id: RecordId, damaged: Vec<StoredRow>) {
        self.delete.extend([(id, 0), (id, 1)]);
        let of_it = |row: &StoredRow| row.rec_id == *id.as_bytes();
        let damaged = damaged.into_iter().filter(of_it);
        self.delete_damaged
            .extend(damaged.map(|row| (row.rec_id, row.part)));
        self.outdates_snapshots = true;
    }
}

/// A change with everything sealed, so that it can be tried twice.
pub(crate) struct SealedChange {
    change: Change,
    rows: Vec<(RecordId, u8, Sealed)>,
    log: Vec<(u64, Sealed)>,
    their_log: Vec<(Id, u64, Sealed)>,
    /// The end of our log after it.
    own: AuditHead,
    /// Those of the others.
    others: Vec<AuditHead>,
    manifest: Manifest,
}

impl SealedChange {
    fn new(
        keys: &Subkeys,
        change: Change,
        own: AuditHead,
        manifest: Manifest,
        others: &[AuditHead],
        rng: &dyn Rng,
    ) -> Result<Self> {
        let mut sealed = Self {
            rows: Vec::new(),
            log: Vec::new(),
            their_log: Vec::new(),
            own,
            others: others.to_vec(),
            manifest,
            change,
        };
        for (id, with, kind, plaintext) in &sealed.change.put {
            let body = seal_record(keys, *with, *kind, id.as_bytes(), plaintext, rng)
                .map_err(too_large)?;
            sealed.rows.push((*id, with.part(), body));
        }
        for line in &sealed.change.log {
            sealed.log.push(chain(keys, *line, &mut sealed.own, rng)?);
        }
        for entry in &sealed.change.their_log {
            let id = audit_id(&entry.device, entry.seq);
            let (with, kind) = (RecordKey::Audit, kind::AUDIT);
            let body = seal_record(keys, with, kind, &id, &entry.plaintext, rng)?;
            sealed.their_log.push((entry.device, entry.seq, body));
        }
        follow(&mut sealed.others, &sealed.change.their_log);
        let manifest = &mut sealed.manifest;
        (manifest.min_reader, manifest.schema) = (READER, SCHEMA);
        manifest.seq += 1;
        if sealed.change.outdates_snapshots {
            manifest.last_purge_seq = manifest.seq;
        }
        let mut heads = sealed.others.clone();
        heads.extend((sealed.own.last_seq > 0).then_some(sealed.own));
        manifest.h_audit = audit_hash(&heads);
        Ok(sealed)
    }

    /// A new file's first change: everything that is in it. `heads` are the ends of the logs it takes over.
    pub(crate) fn first(
        keys: &Subkeys,
        change: Change,
        manifest: Manifest,
        heads: Vec<AuditHead>,
        rng: &dyn Rng,
    ) -> Result<Self> {
        let (own, others) = split_heads(heads, manifest.device_id);
        Self::new(keys, change, own, manifest, &others, rng)
    }

    /// Writes it, and the manifest last.
    pub(crate) fn write(&mut self, tx: &mut Transaction<'_>, keys: &Subkeys) -> Result<()> {
        for (id, part) in &self.change.aside {
            tx.set_aside(id.as_bytes(), *part)?;
        }
        for (id, part) in &self.change.delete {
            tx.delete_record(id.as_bytes(), *part)?;
        }
        for (id, part) in &self.change.delete_damaged {
            tx.delete_damaged(id, *part)?;
        }
        for (id, part, body) in &self.rows {
            tx.put_record(id.as_bytes(), *part, body)?;
        }
        for slot_id in &self.change.slots_out {
            tx.delete_slot(slot_id)?;
        }
        for (slot_id, slot) in &self.change.slots_in {
            tx.put_slot(slot_id, slot)?;
        }
        for (seq, entry) in &self.log {
            tx.put_audit(&self.own.device_id, *seq, entry)?;
        }
        for (device, seq, entry) in &self.their_log {
            tx.put_audit(device, *seq, entry)?;
        }
        for row in &self.change.raw {
            tx.put_record(
                &row.rec_id,
                row.part,
                &Sealed::from_stored(row.body.clone()),
            )?;
        }
        for entry in &self.change.raw_log {
            let body = Sealed::from_stored(entry.body.clone());
            tx.put_audit(&entry.device_id, entry.seq, &body)?;
        }
        for row in &self.change.damaged {
            tx.put_damaged(
                &row.rec_id,
                row.part,
                &Sealed::from_stored(row.body.clone()),
            )?;
        }
        let sums = tx.sums();
        self.manifest.n_records = sums.n_records;
        self.manifest.n_damaged = sums.n_damaged;
        self.manifest.h_records = sums.h_records;
        self.manifest.h_slots = sums.h_slots;
        self.manifest.h_damaged = sums.h_damaged;
        Ok(tx.put_manifest(&self.manifest.seal(keys)?)?)
    }
}

/// The ends of logs after these entries, which are ascending in each.
fn follow(heads: &mut Vec<AuditHead>, entries: &[TheirEntry]) {
    for log in entries.chunk_by(|a, b| a.device == b.device) {
        let Some(last) = log.last() else { continue };
        heads.retain(|head| head.device_id != last.device);
        heads.push(AuditHead {
            device_id: last.device,
            last_seq: last.seq,
            head: audit_link(&last.plaintext),
        });
    }
}

/// Sealing refuses a plaintext for one reason only: it is larger than a row may be.
fn too_large(error: CryptoError) -> Error {
    match error {
        CryptoError::Malformed => Error::TooLarge {
            what: Limited::VaultFile,
        },
        error => error.into(),
    }
}

/// The end of this device's log, and those of the others.
fn split_heads(heads: Vec<AuditHead>, device_id: Id) -> (AuditHead, Vec<AuditHead>) {
    let fresh = AuditHead {
        device_id,
        last_seq: 0,
        head: [0; 32],
    };
    let (own, others): (Vec<_>, Vec<_>) = heads
        .into_iter()
        .partition(|head| head.device_id == device_id);
    (own.first().copied().unwrap_or(fresh), others)
}

/// Puts a line at the end of a log.
fn chain(
    keys: &Subkeys,
    line: LogLine,
    own: &mut AuditHead,
    rng: &dyn Rng,
) -> Result<(u64, Sealed)> {
    let seq = own.last_seq + 1;
    let plaintext = encode_audit(&AuditEntry {
        seq,
        stamp: line.stamp,
        action: line.action,
        target: line.target,
        count: line.count,
        prev: own.head,
        unknown: toride_domain::Unknown::default(),
    });
    let rec_id = audit_id(&own.device_id, seq);
    let body = seal_record(
        keys,
        RecordKey::Audit,
        kind::AUDIT,
        &rec_id,
        &plaintext,
        rng,
    )?;
    (own.last_seq, own.head) = (seq, audit_link(&plaintext));
    Ok((seq, body))
}

/// The device that writes, and the ends of all logs.
pub(crate) struct Writer {
    device_id: Id,
    own: AuditHead,
    others: Vec<AuditHead>,
}

/// An open vault file with its keys.
pub(crate) struct Ledger {
    store: Store,
    keys: Subkeys,
    manifest: Manifest,
    /// The ends of all devices' logs; our own is kept apart.
    others: Vec<AuditHead>,
    own: AuditHead,
}

impl Ledger {
    pub(crate) fn new(
        store: Store,
        keys: Subkeys,
        manifest: Manifest,
        heads: Vec<AuditHead>,
    ) -> Self {
        let (own, others) = split_heads(heads, manifest.device_id);
        Self {
            store,
            keys,
            manifest,
            others,
            own,
        }
    }

    pub(crate) fn store(&self) -> &Store {
        &self.store
    }

    pub(crate) fn keys(&self) -> &Subkeys {
        &self.keys
    }

    pub(crate) fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// The number of the last change.
    pub(crate) fn revision(&self) -> u64 {
        self.manifest.seq
    }

    /// From here on the file is written by another device id, with a log of its own.
    ///
    /// Returns what [`Ledger::back_to`] takes if the first write under it fails.
    pub(crate) fn adopt_device(&mut self, device_id: Id) -> Writer {
        let writer = Writer {
            device_id: self.manifest.device_id,
            own: self.own,
            others: self.others.clone(),
        };
        let before = AuditHead {
            device_id,
            last_seq: 0,
            head: [0; 32],
        };
        let old = core::mem::replace(&mut self.own, before);
        self.others.extend((old.last_seq > 0).then_some(old));
        self.manifest.device_id = device_id;
        writer
    }

    /// Goes on as the device that wrote before.
    pub(crate) fn back_to(&mut self, writer: Writer) {
        self.manifest.device_id = writer.device_id;
        self.own = writer.own;
        self.others = writer.others;
    }

    /// Opens one part of a record.
    pub(crate) fn open(&self, id: RecordId, with: RecordKey) -> Result<Opened> {
        let body = self
            .store
            .view()
            .body(id.as_bytes(), with.part())?
            .ok_or(Error::Damaged)?;
        Ok(open_record(&self.keys, with, id.as_bytes(), &body)?)
    }

    /// Writes a change and returns its number. On disk when this returns; else nothing of it is.
    pub(crate) fn commit(&mut self, change: Change, rng: &dyn Rng) -> Result<u64> {
        let room = if change.small {
            Room::Reserved
        } else {
            Room::Ordinary
        };
        let mut sealed = SealedChange::new(
            &self.keys,
            change,
            self.own,
            self.manifest,
            &self.others,
            rng,
        )?;
        let keys = &self.keys;
        self.store.write(room, |tx| sealed.write(tx, keys))?;
        self.manifest = sealed.manifest;
        self.own = sealed.own;
        self.others = sealed.others;
        Ok(self.manifest.seq)
    }

    /// Seals every row anew under other keys of this vault, writes a change on top, and goes on under them. On disk when
    /// this returns; else nothing changed.
    pub(crate) fn commit_under(
        &mut self,
        keys: Subkeys,
        change: Change,
        rng: &dyn Rng,
    ) -> Result<u64> {
        let manifest = Manifest {
            epoch: keys.epoch(),
            ..self.manifest
        };
        let mut sealed = SealedChange::new(&keys, change, self.own, manifest, &self.others, rng)?;
        let old = &self.keys;
        self.store.write(Room::Ordinary, |tx| {
            reseal_rows(tx, old, &keys, rng)?;
            sealed.write(tx, &keys)
        })?;
        self.keys = keys;
        self.manifest = sealed.manifest;
        self.own = sealed.own;
        self.others = sealed.others;
        Ok(self.manifest.seq)
    }

    /// The end of a device's log, ours or another's.
    pub(crate) fn log_end(&self, device: &Id) -> Option<AuditHead> {
        let own = Some(self.own).filter(|own| own.last_seq > 0);
        let mut heads = self.others.iter().copied().chain(own);
        heads.find(|head| head.device_id == *device)
    }

    /// How many devices have a log here.
    pub(crate) fn logs(&self) -> usize {
        self.others.len() + 1
    }

    /// The link to one entry of a device's log; `None` where it is not there or cannot be read.
    pub(crate) fn log_link(&self, device: &Id, seq: u64) -> Result<Option<Digest>> {
        let mut link = None;
        let view = self.store.view();
        view.for_each_audit(device, seq, |found, body| {
            if found == seq {
                let opened = open_entry(&self.keys, device, seq, body);
                link = opened.ok().map(|(_, link)| link);
            }
            Ok::<_, Error>(())
        })?;
        Ok(link)
    }

    /// The last stored lines of this device's log that can be read.
    pub(crate) fn log_lines(&self) -> Vec<LogLine> {
        let mut lines = Vec::new();
        let device = self.own.device_id;
        let first = self.own.last_seq.saturating_sub(LOG_LINES);
        let _readable_ones = self
            .store
            .view()
            .for_each_audit(&device, first, |seq, body| {
                if let Ok(entry) = open_entry(&self.keys, &device, seq, body) {
                    let AuditEntry {
                        stamp,
                        action,
                        target,
                        count,
                        ..
                    } = entry.0;
                    lines.push(LogLine {
                        stamp,
                        action,
                        target,
                        count,
                    });
                }
                Ok::<_, Error>(())
            });
        lines
    }

    /// Refuses what would make the vault too large for one sealed bundle; what makes it smaller always goes through.
    /// Counts sealed bytes, which are more than what they hold.
    pub(crate) fn check_room(&self, change: &Change) -> Result<()> {
        let new: usize = change
            .put
            .iter()
            .map(|(.., plaintext)| plaintext.len())
            .sum();
        let put: BTreeSet<_> = change.puts().collect();
        let is_replaced = |id: &Id, part: u8| put.contains(&(RecordId::new(*id), part));
        let (mut kept, mut replaced) = (0, 0);
        for part in [0, 1] {
            self.store.view().for_each_part(part, |id, body| {
                if is_replaced(&id, part) {
                    replaced += body.len();
                } else {
                    kept += body.len();
                }
                Ok::<_, Error>(())
            })?;
        }
        if new > replaced && kept + new > Limits::SYNCED_BYTES {
            return Err(Error::TooLarge {
                what: Limited::VaultFile,
            });
        }
        Ok(())
    }

    /// A copy of a damaged file as it is, before anything in it is moved. What is written from here on has
    /// a higher number than any copy, also where the manifest that knew the number is lost.
    pub(crate) fn snapshot_as_is(&mut self) -> Result<()> {
        let seq = self.store.snapshot_damaged(self.manifest.seq)?;
        self.manifest.seq = self.manifest.seq.max(seq);
        Ok(())
    }

    /// Takes a snapshot of the present state; it must open with our keys to count.
    pub(crate) fn snapshot(&mut self) -> Result<u64> {
        let (keys, manifest) = (&self.keys, self.manifest);
        self.store.snapshot(|copy| {
            let stored = Manifest::open(keys, &copy.manifest()?)?;
            // Another installation may be the one that writes next.
            let device_id = stored.device_id;
            if stored
                == (Manifest {
                    device_id,
                    ..manifest
                })
            {
                Ok(())
            } else {
                Err(Error::SetMismatch)
            }
        })
    }

    /// The file is written anew, then a new snapshot, and the ones from before it go, since they hold what was
    /// purged or open with an old passphrase. What fails here is done at the next unlock.
    pub(crate) fn replace_snapshots(&mut self) -> Result<()> {
        self.store.compact()?;
        let seq = self.snapshot()?;
        Ok(self.store.folder().remove_snapshots_below(seq)?)
    }
}

/// Opens an entry of the log; with it, the link that the next one names.
pub(crate) fn open_entry(
    keys: &Subkeys,
    device: &Id,
    seq: u64,
    body: &[u8],
) -> Result<(AuditEntry, [u8; 32])> {
    let opened = open_record(keys, RecordKey::Audit, &audit_id(device, seq), body)?;
    // EXPOSE: decoded; a log entry holds ids and counts only
    let plaintext = opened.plaintext.expose();
    let entry = decode_audit(plaintext)?;
    if entry.seq == seq {
        Ok((entry, audit_link(plaintext)))
    } else {
        Err(Error::Damaged)
    }
}
