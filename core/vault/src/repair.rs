//! A vault file that SQLite cannot read: set aside whole, and built anew from what still opens.

use std::{collections::BTreeMap, sync::PoisonError};

use toride_crypto::{
    CryptoError, Id, Sealed, Subkeys,
    manifest::Manifest,
    record::{RecordHeader, RecordKey, open_record},
    rows::AuditHead,
    slot::{SlotHeader, SlotKind},
    with_clean_stack,
};
use toride_domain::{DeviceId, HybridClock};
use toride_store::{Folder, Quarantined, Salvaged, Store, StoredRow, StoredSlot, View};

use crate::{
    Error, RepairReport, Result, Vault,
    codec::AuditAction,
    examine::{blank, examine},
    keyring::{Found, open, pick},
    ledger::{Change, SealedChange, open_entry},
    log::LogLine,
    unlock::keys_of,
    unlocked::kind,
    vault::{Secret, Shared},
};

impl Vault {
    /// Sets an unreadable file aside in `quarantine`, and builds a vault from what still opens with
    /// `passphrase`, completed by the newest snapshot; where nothing opens, or the vault is lost, from that
    /// snapshot alone. Deletes nothing. Unlock afterwards. Blocks for seconds.
    ///
    /// # Errors
    /// `WrongPassphrase`, `Throttled`, `NeedsRepair` when nothing could be read, `StorageFull`,
    /// `StorageUnavailable`, `AlreadyExists` for a vault that can be read.
    pub fn repair(&self, passphrase: &[u8]) -> Result<RepairReport> {
        with_clean_stack(|| {
            use crate::VaultState as State;
            self.shared.lock(None);
            let secret = Secret::passphrase(passphrase)?;
            match self.state() {
                State::NeedsRepair => {
                    let done = self.shared.throttled(|| self.shared.rebuild(&secret));
                    if !matches!(done, Err(Error::WrongPassphrase | Error::Throttled { .. })) {
                        // Another file may be damaged another time.
                        self.shared.forget_copy();
                    }
                    done
                }
                State::Lost => self
                    .shared
                    .throttled(|| self.shared.take_snapshot(&secret, None)),
                State::Fresh => Err(Error::NotFound),
                State::TooNew => Err(Error::TooNew),
                State::InUse => Err(Error::InUse),
                State::Unavailable => Err(Error::StorageUnavailable),
                State::Locked | State::Unlocked => Err(Error::AlreadyExists),
            }
        })
    }
}

/// Rows by id and part.
type Rows = BTreeMap<(Id, u8), Vec<u8>>;

impl Shared {
    fn rebuild(&self, secret: &Secret) -> Result<RepairReport> {
        let old = self.set_aside()?;
        let salvaged = self.folder.salvage(&old).unwrap_or_default();
        let snapshot = newest_snapshot(&self.folder, &salvaged);
        let Ok((slots, found)) = slots_of(&salvaged, snapshot.as_ref()) else {
            return self.take_snapshot(secret, Some(&old));
        };
        let keys = keys_of(&open(&found, secret.bytes(), secret.wrong())?, &found)?;
        let (rows, bad) = split_rows(&keys, salvaged.records);
        if !rows
            .keys()
            .any(|(id, part)| *part == 0 && id != keys.vault_id())
        {
            return self.take_snapshot(secret, Some(&old));
        }
        let saved = count(rows.len());
        let rows = complete(rows, &keys, snapshot.as_ref())?;
        let lost: Vec<StoredRow> = bad
            .into_iter()
            .filter(|row| !rows.contains_key(&(row.rec_id, row.part)))
            .collect();
        let report = RepairReport {
            saved,
            lost: count(lost.len()),
            from_snapshot: false,
        };

        let stored = salvaged
            .manifest
            .as_deref()
            .and_then(|m| Manifest::open(&keys, m).ok());
        let device = match device_in(&rows) {
            Some(device) => device,
            None => self.means().id()?,
        };
        let base = stored.unwrap_or_else(|| blank(&keys, device, self.newest_seq()));
        let mut write = Change::default();
        write.damaged = lost;
        write.damaged.extend(salvaged.damaged);
        write.slots_in = slots;
        let row = |((rec_id, part), body)| StoredRow { rec_id, part, body };
        write.raw = rows.into_iter().map(row).collect();
        let heads = take_log(&keys, salvaged.audit, &mut write);
        let stamp = HybridClock::new(DeviceId::new(base.device_id)).tick(self.clock.now());
        let line = LogLine::new(stamp, AuditAction::Repaired);
        write.log.push(line.counting(u64::from(report.lost)));
        let mut first = SealedChange::first(&keys, write, base, heads, &*self.rng)?;
        let verify = |view: &View| verify(view, secret);
        Store::rebuild(&self.folder, &old, |tx| first.write(tx, &keys), verify)?;
        Ok(report)
    }

    /// Copies the unreadable file aside, once.
    fn set_aside(&self) -> Result<Quarantined> {
        let mut kept = self
            .quarantined
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        if let Some(kept) = &*kept {
            return Ok(kept.clone());
        }
        let new = self.folder.quarantine(&self.clock.now().compact())?;
        *kept = Some(new.clone());
        Ok(new)
    }

    /// The newest snapshot that this secret opens becomes the vault.
    fn take_snapshot(&self, secret: &Secret, old: Option<&Quarantined>) -> Result<RepairReport> {
        let mut problem = Error::NeedsRepair;
        for seq in self.folder.snapshots()?.into_iter().rev() {
            let mut saved = 0;
            let restored = Store::restore(&self.folder, seq, old, |view| {
                saved = view.sums().n_records;
                verify(view, secret)
            });
            match restored {
                Ok(_) => {
                    return Ok(RepairReport {
                        saved,
                        lost: 0,
                        from_snapshot: true,
                    });
                }
                Err(
                    error @ (Error::StorageFull | Error::StorageUnavailable | Error::OutOfMemory),
                ) => {
                    return Err(error);
                }
                Err(error) => {
                    // A wrong passphrase says more than the next snapshot being damaged too.
                    problem = if problem == Error::NeedsRepair {
                        error
                    } else {
                        problem
                    };
                }
            }
        }
        Err(problem)
    }

    fn forget_copy(&self) {
        *self
            .quarantined
            .lock()
            .unwrap_or_else(PoisonError::into_inner) = None;
    }

    fn newest_seq(&self) -> u64 {
        self.folder
            .snapshots()
            .ok()
            .and_then(|seqs| seqs.last().copied())
            .unwrap_or(0)
    }
}

fn count(rows: usize) -> u32 {
    u32::try_from(rows).unwrap_or(u32::MAX)
}

/// A file counts when the secret opens it and what is in it can be read.
fn verify(view: &View, secret: &Secret) -> Result<()> {
    let found = pick(view.slots()?, secret.kind()).map_err(|_| Error::SlotDamaged)?;
    let keys = keys_of(&open(&found, secret.bytes(), secret.wrong())?, &found)?;
    if examine(view, &keys)?.damage.is_empty() {
        Ok(())
    } else {
        Err(Error::NeedsRepair)
    }
}

/// The newest snapshot of the salvaged vault, where it is known which one that is.
fn newest_snapshot(folder: &Folder, salvaged: &Salvaged) -> Option<View> {
    let owners: Vec<Id> = salvaged
        .slots
        .iter()
        .filter_map(|slot| SlotHeader::parse(&slot.body).ok())
        .map(|header| header.owner)
        .collect();
    let claimed = salvaged
        .manifest
        .as_deref()
        .and_then(|bytes| Manifest::peek(bytes).ok());
    folder.snapshots().ok()?.into_iter().rev().find_map(|seq| {
        let view = folder.open_snapshot(seq).ok()?;
        let manifest = Manifest::peek(&view.manifest().ok()?).ok()?;
        let same = owners.contains(&manifest.vault_id)
            || claimed.is_some_and(|claimed| claimed.vault_id == manifest.vault_id);
        same.then_some(view)
    })
}

type Slots = (Vec<(Id, Sealed)>, Found);

/// The slots that can be read, those of the file before those of the snapshot; and the passphrase's.
fn slots_of(salvaged: &Salvaged, snapshot: Option<&View>) -> Result<Slots> {
    let of_snapshot = snapshot.map(View::slots).transpose()?.unwrap_or_default();
    let both = || salvaged.slots.iter().chain(&of_snapshot);
    let mut slots: Vec<(Id, Sealed)> = Vec::new();
    for kind in [SlotKind::Passphrase, SlotKind::Recovery, SlotKind::Device] {
        let of_kind = |slot: &&StoredSlot| {
            SlotHeader::parse(&slot.body).is_ok_and(|header| header.kind == kind)
        };
        if let Some(slot) = both().find(of_kind) {
            slots.push((slot.slot_id, Sealed::from_stored(slot.body.clone())));
        }
    }
    Ok((
        slots,
        pick(both().cloned().collect(), SlotKind::Passphrase)?,
    ))
}

/// Rows that open, and rows that do not.
fn split_rows(keys: &Subkeys, records: Vec<StoredRow>) -> (Rows, Vec<StoredRow>) {
    let (mut rows, mut bad) = (Rows::new(), Vec::new());
    for row in records {
        if opens(keys, &row) {
            rows.insert((row.rec_id, row.part), row.body);
        } else {
            bad.push(row);
        }
    }
    (rows, bad)
}

fn opens(keys: &Subkeys, row: &StoredRow) -> bool {
    let with = match row.part {
        0 => RecordKey::Meta,
        1 => RecordKey::Secret,
        _ => return false,
    };
    match open_record(keys, with, &row.rec_id, &row.body) {
        Ok(_) => true,
        // What a newer version wrote is carried, not judged.
        Err(error) => error == CryptoError::TooNew,
    }
}

/// Adds what only the snapshot has; what was purged since stays away.
fn complete(mut rows: Rows, keys: &Subkeys, snapshot: Option<&View>) -> Result<Rows> {
    let Some(snapshot) = snapshot else {
        return Ok(rows);
    };
    for part in [0, 1] {
        snapshot.for_each_part(part, |id, body| {
            let row = StoredRow {
                rec_id: id,
                part,
                body: body.to_vec(),
            };
            let purged = rows
                .get(&(id, 0))
                .is_some_and(|meta| kind_of(meta) == kind::TOMBSTONE);
            if !purged && !rows.contains_key(&(id, part)) && opens(keys, &row) {
                rows.insert((id, part), row.body);
            }
            Ok::<_, Error>(())
        })?;
    }
    Ok(rows)
}

fn kind_of(body: &[u8]) -> u8 {
    RecordHeader::parse(body).map_or(0, |header| header.kind)
}

fn device_in(rows: &Rows) -> Option<Id> {
    let is_device = |part: u8, body: &Vec<u8>| part == 0 && kind_of(body) == kind::DEVICE;
    rows.iter()
        .find(|((_, part), body)| is_device(*part, body))
        .map(|((id, _), _)| *id)
}

/// Takes over the log entries that open, and returns the ends of the logs.
fn take_log(
    keys: &Subkeys,
    entries: Vec<toride_store::StoredAudit>,
    write: &mut Change,
) -> Vec<AuditHead> {
    let mut heads: BTreeMap<Id, AuditHead> = BTreeMap::new();
    for entry in entries {
        let Ok((_, head)) = open_entry(keys, &entry.device_id, entry.seq, &entry.body) else {
            continue;
        };
        let (device_id, last_seq) = (entry.device_id, entry.seq);
        let last = heads.entry(device_id).or_insert(AuditHead {
            device_id,
            last_seq,
            head,
        });
        if last_seq > last.last_seq {
            *last = AuditHead {
                device_id,
                last_seq,
                head,
            };
        }
        write.raw_log.push(entry);
    }
    heads.into_values().collect()
}
