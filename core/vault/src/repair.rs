//! A vault file that SQLite cannot read: set aside whole, and built anew from what still opens.

use std::sync::PoisonError;

use toride_crypto::{
    Id, Sealed, Subkeys,
    manifest::Manifest,
    slot::{SlotHeader, SlotKind},
    with_clean_stack,
};
use toride_domain::{DeviceId, HybridClock, Stamp};
use toride_store::{Folder, Quarantined, Salvaged, Store, StoreError, StoredRow, StoredSlot, View};

use crate::{
    Error, RepairReport, Result, Vault,
    codec::AuditAction,
    examine::{blank, examine, only},
    keyring::{Found, open, pick},
    ledger::{Change, SealedChange},
    log::LogLine,
    mend::{Copies, Mender, OwnLost, put_new_device},
    unlock::keys_of,
    unlocked::kind,
    vault::{Secret, Shared},
};

mod rows;

use rows::{Rows, complete, kind_of, mend_accounts, observe_all, purged, split_rows, take_log};

impl Vault {
    /// Sets an unreadable file aside in `quarantine`, and builds a vault from what still opens with
    /// `passphrase` (or the recovery key as typed), completed by the newest snapshot; where nothing opens, or
    /// the vault is lost, from that snapshot alone. Codes whose account cannot be read stand in an account named
    /// by its short id. Deletes nothing. Unlock afterwards. Blocks for seconds.
    ///
    /// # Errors
    /// `WrongPassphrase`, `WrongRecoveryKey`, `Throttled`, `NeedsRepair` when nothing could be read (then only
    /// [`Vault::start_over`] is left), `StorageFull`, `StorageUnavailable`, `InUse`, `TooNew`, `NotFound` where
    /// there is nothing, `AlreadyExists` for a vault that can be read.
    pub fn repair(&self, passphrase: &[u8]) -> Result<RepairReport> {
        with_clean_stack(|| {
            use crate::VaultState as State;
            self.shared.lock(None);
            let secret = Secret::either(passphrase)?;
            match self.state() {
                State::NeedsRepair => {
                    let done = self.shared.throttled(|| self.shared.rebuild(&secret));
                    let tried_again = matches!(
                        done,
                        Err(Error::WrongPassphrase
                            | Error::WrongRecoveryKey
                            | Error::Throttled { .. })
                    );
                    if !tried_again {
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

impl Shared {
    fn rebuild(&self, secret: &Secret) -> Result<RepairReport> {
        let old = self.set_aside()?;
        let salvaged = match self.folder.salvage(&old) {
            // Only then: a full disk is no reason to go back to an old snapshot.
            Err(StoreError::Unreadable | StoreError::NotFound) => Salvaged::default(),
            salvaged => salvaged?,
        };
        let snapshot = newest_snapshot(&self.folder, &salvaged);
        let Ok((slots, found)) = slots_of(&salvaged, snapshot.as_ref(), secret.kind()) else {
            return self.take_snapshot(secret, Some(&old));
        };
        let keys = keys_of(&open(&found, secret.bytes(), secret.wrong())?, &found)?;
        let (rows, bad) = split_rows(&keys, salvaged.records);
        if !rows.keys().any(|(id, _)| id != keys.vault_id()) {
            return self.take_snapshot(secret, Some(&old));
        }
        let saved = count(rows.len());
        let stored = salvaged
            .manifest
            .as_deref()
            .and_then(|m| Manifest::open(&keys, m).ok());
        let first = stored.map_or(0, |manifest| manifest.last_purge_seq);
        let snapshot = snapshot.filter(|view| view.claimed_seq() >= first);
        let purged = purged(&rows, &bad);
        let (mut rows, older) = complete(rows, &purged, &keys, snapshot.as_ref())?;
        let lost: Vec<StoredRow> = bad
            .into_iter()
            .filter(|row| !rows.contains_key(&(row.rec_id, row.part)))
            .collect();
        let report = RepairReport {
            saved,
            lost: count(lost.len()),
            from_snapshot: false,
        };

        let base = match stored {
            Some(stored) => stored,
            None => blank(&keys, self.device_id(&rows)?, self.newest_seq()),
        };
        let mut write = Change::default();
        // What was set aside before keeps its place; a row that is damaged again takes the next one.
        write.damaged = salvaged.damaged;
        write.damaged.extend(lost);
        write.slots_in = slots;
        let device = DeviceId::new(base.device_id);
        let mender = Mender {
            stamp: self.new_stamp(&keys, &rows, device),
            rng: &*self.rng,
        };
        mend_accounts(&mut rows, &older, &keys, &mut write, mender)?;
        let has = |id: &Id, part| rows.contains_key(&(*id, part));
        let lost = OwnLost {
            info: !has(keys.vault_id(), 0),
            ident_key: !has(keys.vault_id(), 1),
        };
        let copies = Copies::since(&self.folder, first, &keys);
        mender.own_rows(&mut write, &copies, &lost)?;
        if !has(device.as_bytes(), 0) {
            put_new_device(&mut write, device);
        }
        let row = |((rec_id, part), body)| StoredRow { rec_id, part, body };
        write.raw = rows.into_iter().map(row).collect();
        let heads = take_log(&keys, salvaged.audit, &mut write);
        let line = LogLine::new(mender.stamp, AuditAction::Repaired);
        write.log.push(line.counting(u64::from(report.lost)));
        let mut first = SealedChange::first(&keys, write, base, heads, &*self.rng)?;
        let verify = |view: &View| verify(view, secret);
        Store::rebuild(&self.folder, &old, |tx| first.write(tx, &keys), verify)?;
        Ok(report)
    }

    /// The installation whose state is among the rows, or a new one.
    fn device_id(&self, rows: &Rows) -> Result<Id> {
        let is_device = |part: u8, body: &[u8]| part == 0 && kind_of(body) == kind::DEVICE;
        let found: Vec<Id> = rows
            .iter()
            .filter(|((_, part), body)| is_device(*part, body))
            .map(|((id, _), _)| *id)
            .collect();
        only(&found).map_or_else(|| self.means().id(), Ok)
    }

    /// A stamp after everything that the records know, whatever the clock says now.
    fn new_stamp(&self, keys: &Subkeys, rows: &Rows, device: DeviceId) -> Stamp {
        let mut clock = HybridClock::new(device);
        observe_all(rows, keys, &mut clock);
        clock.tick(self.clock.now())
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

    pub(crate) fn forget_copy(&self) {
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

/// The newest snapshot of the salvaged vault under its present key, where it is known which one that is.
fn newest_snapshot(folder: &Folder, salvaged: &Salvaged) -> Option<View> {
    let owners: Vec<(Id, u32)> = salvaged
        .slots
        .iter()
        .filter_map(|slot| SlotHeader::parse(&slot.body).ok())
        .map(|header| (header.owner, header.epoch))
        .collect();
    let claimed = salvaged
        .manifest
        .as_deref()
        .and_then(|bytes| Manifest::peek(bytes).ok());
    folder.snapshots().ok()?.into_iter().rev().find_map(|seq| {
        let view = folder.open_snapshot(seq).ok()?;
        let manifest = Manifest::peek(&view.manifest().ok()?).ok()?;
        let is_of = (manifest.vault_id, manifest.epoch);
        let same = owners.contains(&is_of)
            || claimed.is_some_and(|claimed| (claimed.vault_id, claimed.epoch) == is_of);
        same.then_some(view)
    })
}

type Slots = (Vec<(Id, Sealed)>, Found);

/// The slots that can be read, those of the file before those of the snapshot; and the one of this kind.
fn slots_of(salvaged: &Salvaged, snapshot: Option<&View>, wanted: SlotKind) -> Result<Slots> {
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
    Ok((slots, pick(both().cloned().collect(), wanted)?))
}
