//! A vault out of the body of a bundle, where there is none: built beside, opened from disk by its own secrets, renamed.

use std::sync::Arc;

use toride_crypto::{
    Id, Key, Sealed, Subkeys,
    audit::audit_id,
    derive::same,
    record::{RecordKey, open_record, seal_record},
    rows::AuditHead,
};
use toride_domain::{Care, DeviceId, Stamp};
use toride_store::{Store, StoredAudit, Transaction, View};
use zeroize::Zeroizing;

use crate::{
    Error, Result, Session, Vault, VaultState,
    bundle::{Body, Row, Synced},
    codec::{DeviceState, Seen, care_id, encode_care, encode_device},
    examine::{blank, examine},
    ledger::{Change, SealedChange},
    log::LogLine,
    unlocked::{Means, Unlocked, kind},
};

/// What may lie where a vault comes to be.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ground {
    Nothing,
    /// A vault, or what is left of one; it is set aside whole.
    Rests,
}

/// A new installation of a vault.
pub(crate) struct Settler {
    pub(crate) device: DeviceId,
    /// Now, and later than everything that comes along.
    pub(crate) stamp: Stamp,
}

impl Settler {
    pub(crate) fn new(synced: &Synced, means: Means<'_>) -> Result<Self> {
        let device = DeviceId::new(means.id()?);
        let stamp = synced.clock.for_device(device).tick(means.now());
        Ok(Self { device, stamp })
    }
}

/// What the new file has beside what comes along.
pub(crate) struct Household {
    pub(crate) settler: Settler,
    pub(crate) key: Key,
    pub(crate) keys: Subkeys,
    pub(crate) slots: Vec<(Id, Sealed)>,
    pub(crate) state: DeviceState,
    pub(crate) care: Care,
    pub(crate) seen: Option<Seen>,
    pub(crate) line: LogLine,
}

impl Vault {
    /// Whether a vault may come to be here.
    ///
    /// # Errors
    /// `AlreadyExists` while one is unlocked, `InUse`, `StorageUnavailable`.
    pub(crate) fn ground(&self) -> Result<Ground> {
        match self.state() {
            VaultState::Fresh => Ok(Ground::Nothing),
            VaultState::Lost
            | VaultState::NeedsRepair
            | VaultState::TooNew
            | VaultState::Locked => Ok(Ground::Rests),
            VaultState::InUse => Err(Error::InUse),
            VaultState::Unavailable => Err(Error::StorageUnavailable),
            VaultState::Unlocked => Err(Error::AlreadyExists),
        }
    }

    /// Builds the file, which must hold the body and pass `prove`, and opens it.
    pub(crate) fn settle(
        &self,
        ground: Ground,
        house: Household,
        body: &Body<'_>,
        prove: impl FnOnce(&View, &Key) -> Result<()>,
    ) -> Result<Session> {
        let (first, keys, key) = house.first_change(body, self.shared.means())?;
        self.found(ground, first, keys, move |view, keys| {
            prove(view, &key)?;
            check_rows(view, keys, body)
        })
    }

    /// Writes the one change of a new file, which must open whole and pass `prove` before it is put in place, and opens
    /// it.
    pub(crate) fn found(
        &self,
        ground: Ground,
        mut first: SealedChange,
        keys: Subkeys,
        prove: impl FnOnce(&View, &Subkeys) -> Result<()>,
    ) -> Result<Session> {
        let means = self.shared.means();
        let folder = &self.shared.folder;
        let fill = |tx: &mut Transaction<'_>| first.write(tx, &keys);
        let verify = |view: &View| {
            prove(view, &keys)?;
            if examine(view, &keys)?.damage.is_empty() {
                Ok(())
            } else {
                Err(Error::Damaged)
            }
        };
        let store = match ground {
            Ground::Nothing => Store::create(folder, fill, verify)?,
            Ground::Rests => {
                let store = Store::start_over(folder, &means.now().compact(), fill, verify)?;
                self.shared.forget_copy();
                store
            }
        };
        let content = examine(store.view(), &keys)?;
        let unlocked = Unlocked::new(store, keys, content, means);
        let number = self.shared.install(unlocked);
        self.shared.keep_reserve();
        Ok(Session {
            shared: Arc::clone(&self.shared),
            number,
        })
    }
}

impl Household {
    /// The new file's one change.
    fn first_change(
        self,
        body: &Body<'_>,
        means: Means<'_>,
    ) -> Result<(SealedChange, Subkeys, Key)> {
        let device = self.settler.device;
        let mut write = Change::default();
        write.slots_in = self.slots;
        write.put_meta(device.into(), kind::DEVICE, encode_device(&self.state));
        put_rows(&mut write, body)?;
        let care = encode_care(&self.care);
        write.put_meta(care_id(body.vault), kind::CARE, care);
        if let Some(seen) = &self.seen {
            write.put_seen(body.vault, seen);
        }
        write.log.push(self.line);
        let heads = take_logs(body, &self.keys, &mut write, means)?;
        let manifest = blank(&self.keys, *device.as_bytes(), 0);
        let first = SealedChange::first(&self.keys, write, manifest, heads, means.rng)?;
        Ok((first, self.keys, self.key))
    }
}

/// The rows that come as they are: all but the one about safekeeping, which has more to say now.
fn unchanged<'a>(body: &'a Body<'_>) -> impl Iterator<Item = &'a Row<'a>> {
    let care = (care_id(body.vault), 0);
    body.rows
        .iter()
        .filter(move |row| (row.id, row.part) != care)
}

fn put_rows(write: &mut Change, body: &Body<'_>) -> Result<()> {
    for row in unchanged(body) {
        let plaintext = Zeroizing::new(row.plaintext.to_vec());
        write.put_part(row.id, row.sealed_with()?, row.kind, plaintext);
    }
    Ok(())
}

/// The logs of the devices before, sealed anew. Those of which only the end is known stay behind.
fn take_logs(
    body: &Body<'_>,
    keys: &Subkeys,
    write: &mut Change,
    means: Means<'_>,
) -> Result<Vec<AuditHead>> {
    for entry in &body.log {
        let id = audit_id(&entry.device, entry.seq);
        let (with, kind) = (RecordKey::Audit, kind::AUDIT);
        let sealed = seal_record(keys, with, kind, &id, entry.plaintext, means.rng)?;
        write.raw_log.push(StoredAudit {
            device_id: entry.device,
            seq: entry.seq,
            body: sealed.as_bytes().to_vec(),
        });
    }
    let has_log = |head: &&AuditHead| {
        let found = body
            .log
            .binary_search_by_key(&(head.device_id, head.last_seq), |entry| {
                (entry.device, entry.seq)
            });
        found.is_ok()
    };
    Ok(body.heads.iter().filter(has_log).copied().collect())
}

/// Every record of the body must be in the file as it was.
fn check_rows(view: &View, keys: &Subkeys, body: &Body<'_>) -> Result<()> {
    for row in unchanged(body) {
        let id = row.id.as_bytes();
        let stored = view.body(id, row.part)?.ok_or(Error::Damaged)?;
        let opened = open_record(keys, row.sealed_with()?, id, &stored)?;
        // EXPOSE: compared in constant time
        let is_same = same(opened.plaintext.expose(), row.plaintext);
        if opened.kind != row.kind || !is_same {
            return Err(Error::Damaged);
        }
    }
    Ok(())
}
