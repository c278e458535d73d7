//! Everything that is synced, taken from an open vault and written as one body.

use toride_crypto::{
    Id, Key, SecretBytes,
    audit::audit_link,
    bundle::{BundleHeader, BundleKind},
    record::{RecordKey, open_record},
    rows::AuditHead,
};
use toride_domain::{Limits, RecordId, Stamp};
use zeroize::Zeroizing;

use super::{FORMAT, LOG_BYTES, LOG_ENTRIES, MAX_RECORDS, is_synced};
use crate::{
    Error, Limited, Result,
    cbor::Out,
    codec::encode_audit,
    ledger::{Ledger, open_entry},
    unlocked::{Means, Unlocked},
};

/// One part of a record.
struct Held {
    kind: u8,
    id: RecordId,
    part: u8,
    plaintext: SecretBytes,
}

/// One device's log: its last entries, without a gap.
struct Log {
    head: AuditHead,
    entries: Vec<(u64, Vec<u8>)>,
}

/// What a transfer has beside the state.
pub(crate) struct Carried<'a> {
    /// The vault's key.
    pub(crate) vault_key: &'a Key,
    /// Its recovery slot as it is stored, so that one recovery key opens the vault on both devices.
    pub(crate) recovery: Option<Vec<u8>>,
}

/// The synced state of a vault, opened.
pub(super) struct Gathered {
    vault: Id,
    sender: Id,
    epoch: u32,
    parts: Vec<Held>,
    logs: Vec<Log>,
}

impl Gathered {
    /// Opens every row and every log.
    ///
    /// # Errors
    /// `TooLarge` over 6 MiB, `Damaged` for a row that does not open, `TooNew`, and those of the store.
    pub(super) fn of(ledger: &Ledger) -> Result<Self> {
        let mut parts = open_rows(ledger)?;
        parts.sort_unstable_by_key(|held| (held.id, held.part));
        let bytes: usize = parts.iter().map(|held| held.plaintext.len()).sum();
        if bytes > Limits::SYNCED_BYTES || parts.len() > MAX_RECORDS {
            let what = Limited::VaultFile;
            return Err(Error::TooLarge { what });
        }
        let (keys, sender) = (ledger.keys(), ledger.manifest().device_id);
        Ok(Self {
            vault: *keys.vault_id(),
            sender,
            epoch: keys.epoch(),
            parts,
            logs: open_logs(ledger)?,
        })
    }
}

fn open_rows(ledger: &Ledger) -> Result<Vec<Held>> {
    let mut parts = Vec::new();
    for with in [RecordKey::Meta, RecordKey::Secret] {
        ledger
            .store()
            .view()
            .for_each_part(with.part(), |id, body| {
                let opened = open_record(ledger.keys(), with, &id, body)?;
                if is_synced(opened.kind) {
                    parts.push(Held {
                        kind: opened.kind,
                        id: RecordId::new(id),
                        part: with.part(),
                        plaintext: opened.plaintext,
                    });
                }
                Ok::<_, Error>(())
            })?;
    }
    Ok(parts)
}

/// The end of each log. What is too much for a body is left out from the beginning; the vault keeps it.
fn open_logs(ledger: &Ledger) -> Result<Vec<Log>> {
    let view = ledger.store().view();
    let mut logs = Vec::new();
    for end in view.audit_ends()? {
        let first = end.seq.saturating_sub(LOG_ENTRIES as u64 - 1);
        logs.push(open_log(ledger, &end.device_id, first)?);
    }
    logs.sort_unstable_by_key(|log| log.head.device_id);
    let bytes = |logs: &[Log]| -> usize {
        let entries = logs.iter().flat_map(|log| &log.entries);
        entries.map(|(_, plaintext)| plaintext.len() + ROOM).sum()
    };
    let mut most = LOG_ENTRIES;
    while most > 1 && bytes(&logs) > LOG_BYTES {
        most /= 2;
        for log in &mut logs {
            let surplus = log.entries.len().saturating_sub(most);
            log.entries.drain(..surplus);
        }
    }
    Ok(logs)
}

fn open_log(ledger: &Ledger, device: &Id, first: u64) -> Result<Log> {
    let mut entries: Vec<(u64, Vec<u8>)> = Vec::new();
    let view = ledger.store().view();
    view.for_each_audit(device, first, |seq, body| {
        match open_entry(ledger.keys(), device, seq, body) {
            Ok((entry, _)) => {
                let before = entries.last();
                let follows = before.is_none_or(|(last, plaintext)| {
                    last + 1 == seq && audit_link(plaintext) == entry.prev
                });
                if !follows {
                    entries.clear();
                }
                entries.push((seq, encode_audit(&entry)));
            }
            // What hangs together begins after it.
            Err(_) => entries.clear(),
        }
        Ok::<_, Error>(())
    })?;
    let (last_seq, last) = entries.last().ok_or(Error::Damaged)?;
    let head = AuditHead {
        device_id: *device,
        last_seq: *last_seq,
        head: audit_link(last),
    };
    Ok(Log { head, entries })
}

/// More than the heads, ids and numbers around one plaintext take.
const ROOM: usize = 64;

/// Bytes that a body takes at most.
fn room_for(state: &Gathered) -> usize {
    let parts = state.parts.iter().map(|held| held.plaintext.len());
    let entries = state.logs.iter().flat_map(|log| &log.entries);
    let plaintexts = parts.chain(entries.map(|(_, plaintext)| plaintext.len()));
    let items: usize = plaintexts.map(|len| len + ROOM).sum();
    // The ends of the logs, and what stands before the lists.
    items + (state.logs.len() + 4) * ROOM
}

/// Writes the body into one buffer that is large enough, so that no code is left in one that grew. `stamp` is later
/// than everything in it.
pub(super) fn encode(
    state: &Gathered,
    stamp: &Stamp,
    carried: Option<&Carried<'_>>,
) -> Zeroizing<Vec<u8>> {
    let slot = carried.and_then(|carried| carried.recovery.as_deref());
    let extra = carried.map_or(0, |_| 2 * ROOM + slot.map_or(0, <[u8]>::len));
    let mut out = Out::with_capacity(room_for(state) + extra);
    out.map(8 + usize::from(carried.is_some()) + usize::from(slot.is_some()));
    out.uint(0).uint(FORMAT);
    out.uint(1).bytes(&state.vault);
    out.uint(2).bytes(&state.sender);
    out.uint(3).bytes(stamp.as_bytes());
    out.uint(4).uint(state.epoch.into());
    out.uint(5).array(state.parts.len());
    for held in &state.parts {
        out.array(4)
            .uint(held.kind.into())
            .bytes(held.id.as_bytes());
        // EXPOSE: sealed right after
        out.uint(held.part.into()).bytes(held.plaintext.expose());
    }
    out.uint(6)
        .array(state.logs.iter().map(|log| log.entries.len()).sum());
    for log in &state.logs {
        for (seq, plaintext) in &log.entries {
            out.array(3)
                .bytes(&log.head.device_id)
                .uint(*seq)
                .bytes(plaintext);
        }
    }
    out.uint(7).array(state.logs.len());
    for Log { head, .. } in &state.logs {
        out.array(3)
            .bytes(&head.device_id)
            .uint(head.last_seq)
            .bytes(&head.head);
    }
    if let Some(carried) = carried {
        // EXPOSE: sealed right after
        out.uint(8).bytes(carried.vault_key.expose());
    }
    if let Some(slot) = slot {
        out.uint(10).bytes(slot);
    }
    Zeroizing::new(out.finish())
}

impl Unlocked {
    /// Everything that is synced, as a body, and the header that it goes under. Lines of the log that wait are in it.
    ///
    /// # Errors
    /// `ReadOnly` while damage is not accepted, `TooLarge` over 6 MiB, and those of the store.
    pub(crate) fn body_to_send(
        &mut self,
        kind: BundleKind,
        carried: Option<&Carried<'_>>,
        means: Means<'_>,
    ) -> Result<(BundleHeader, Zeroizing<Vec<u8>>)> {
        let state = self.gathered(means)?;
        self.body(kind, &state, carried, means)
    }

    /// The same as a backup on paper: of the logs only where they end, as their entries would take most of the room.
    ///
    /// # Errors
    /// As [`Unlocked::body_to_send`].
    pub(crate) fn body_to_print(
        &mut self,
        means: Means<'_>,
    ) -> Result<(BundleHeader, Zeroizing<Vec<u8>>)> {
        let mut state = self.gathered(means)?;
        state.logs.iter_mut().for_each(|log| log.entries.clear());
        self.body(BundleKind::Backup, &state, None, means)
    }

    fn gathered(&mut self, means: Means<'_>) -> Result<Gathered> {
        if self.read_only {
            return Err(Error::ReadOnly);
        }
        self.write_waiting(means);
        Gathered::of(&self.ledger)
    }

    fn body(
        &mut self,
        kind: BundleKind,
        state: &Gathered,
        carried: Option<&Carried<'_>>,
        means: Means<'_>,
    ) -> Result<(BundleHeader, Zeroizing<Vec<u8>>)> {
        let stamp = self.tick(means);
        let keys = self.ledger.keys();
        let header = BundleHeader {
            kind,
            bundle_id: means.id()?,
            vault_id: *keys.vault_id(),
            created_ms: means.now().get(),
            not_after_ms: 0,
            epoch: keys.epoch(),
        };
        Ok((header, encode(state, &stamp, carried)))
    }
}

#[cfg(test)]
impl Gathered {
    /// The kinds of record in it.
    pub(super) fn kinds(&self) -> std::collections::BTreeSet<u8> {
        self.parts.iter().map(|held| held.kind).collect()
    }

    /// Bytes that its body takes at most.
    pub(super) fn room(&self) -> usize {
        room_for(self)
    }
}
