//! The body of a bundle as bytes: its form, not yet its records.

use toride_crypto::{
    Id,
    audit::audit_link,
    bundle::{BundleHeader, BundleKind},
    record::RecordKey,
    rows::AuditHead,
    slot::{SlotHeader, SlotKind},
};
use toride_domain::{DeviceId, RecordId, Stamp, VaultId};

use super::{FORMAT, FileError, FileResult, LOG_ENTRIES, MAX_HEADS, MAX_RECORDS};
use crate::{
    cbor::{self, In, Malformed, MapIn},
    codec::decode_audit,
};

/// One part of a record, as it lies in the body.
#[derive(Clone, Copy)]
pub(crate) struct Row<'b> {
    pub(crate) kind: u8,
    pub(crate) id: RecordId,
    pub(crate) part: u8,
    pub(crate) plaintext: &'b [u8],
}

impl Row<'_> {
    /// The key that its part is sealed with.
    pub(crate) fn sealed_with(&self) -> crate::Result<RecordKey> {
        RecordKey::of_part(self.part).ok_or(crate::Error::Damaged)
    }
}

/// One entry of a device's log, as it lies in the body.
#[derive(Clone, Copy)]
pub(crate) struct Entry<'b> {
    pub(crate) device: Id,
    pub(crate) seq: u64,
    pub(crate) plaintext: &'b [u8],
}

/// A body whose form is right: lists in order, logs that hang together. Its records are still to be decoded, see
/// [`Synced`](super::Synced). Borrows, so that no code is copied.
pub(crate) struct Body<'b> {
    pub(crate) vault: VaultId,
    /// The installation that made it.
    pub(crate) sender: DeviceId,
    /// When it was made: later than everything in it.
    pub(crate) stamp: Stamp,
    pub(crate) epoch: u32,
    /// Ascending by id and part.
    pub(crate) rows: Vec<Row<'b>>,
    /// Ascending by device and number, without gaps.
    pub(crate) log: Vec<Entry<'b>>,
    /// The ends of the logs that the sender knows, ascending by device.
    pub(crate) heads: Vec<AuditHead>,
    /// In a transfer: the vault's key.
    pub(crate) vault_key: Option<&'b [u8; 32]>,
    /// In a transfer: the vault's recovery slot, if it has one.
    pub(crate) recovery: Option<&'b [u8]>,
}

impl<'b> Body<'b> {
    /// Reads a body with the state of a vault, and compares it with the header that it came under.
    ///
    /// # Errors
    /// `TooNew` for another format, `Malformed`.
    pub(crate) fn read(bytes: &'b [u8], header: &BundleHeader) -> FileResult<Self> {
        cbor::check(bytes)?;
        let mut map = In::new(bytes).map()?;
        if map.need(0, In::uint)? != FORMAT {
            return Err(FileError::TooNew);
        }
        let mut body = Self::fields(&mut map)?;
        if header.kind == BundleKind::Transfer {
            body.carried(&mut map)?;
        }
        let claimed = (VaultId::new(header.vault_id), header.epoch);
        if (body.vault, body.epoch) == claimed && body.logs_hang_together() {
            Ok(body)
        } else {
            Err(FileError::Malformed)
        }
    }

    /// Keys that it does not know are of newer versions, which wrote them for whoever does.
    fn fields(map: &mut MapIn<'b>) -> cbor::Result<Self> {
        let epoch = map.need(4, In::uint)?;
        Ok(Self {
            vault: map.need(1, read_id)?.into(),
            sender: map.need(2, read_id)?.into(),
            stamp: map.need(3, |input| {
                Stamp::from_slice(input.bytes()?).ok_or(Malformed)
            })?,
            epoch: u32::try_from(epoch).map_err(|_| Malformed)?,
            rows: map.need(5, |input| {
                read_list(input, MAX_RECORDS, read_row, |row| (row.id, row.part))
            })?,
            log: map.need(6, |input| {
                let limit = MAX_HEADS * LOG_ENTRIES;
                read_list(input, limit, read_entry, |entry| (entry.device, entry.seq))
            })?,
            heads: map.need(7, |input| {
                read_list(input, MAX_HEADS, read_head, |head| head.device_id)
            })?,
            vault_key: None,
            recovery: None,
        })
    }

    /// The key, and the slot that has to be one of that key.
    fn carried(&mut self, map: &mut MapIn<'b>) -> FileResult<()> {
        let key = map.need(8, In::bytes)?;
        self.vault_key = Some(key.try_into().map_err(|_| FileError::Malformed)?);
        self.recovery = map.take(10, In::bytes)?;
        let Some(slot) = self.recovery else {
            return Ok(());
        };
        let slot = SlotHeader::parse(slot).map_err(|_| FileError::Malformed)?;
        let right = (SlotKind::Recovery, *self.vault.as_bytes(), self.epoch);
        if (slot.kind, slot.owner, slot.epoch) == right {
            Ok(())
        } else {
            Err(FileError::Malformed)
        }
    }

    /// Whether each entry names the one before, and each log ends where its head says.
    fn logs_hang_together(&self) -> bool {
        let mut of_devices = self.log.chunk_by(|a, b| a.device == b.device);
        of_devices.all(|log| {
            let device = log.first().map(|entry| entry.device);
            let of_device = |head: &AuditHead| Some(head.device_id).cmp(&device);
            let found = self.heads.binary_search_by(of_device).ok();
            let head = found.and_then(|at| self.heads.get(at));
            head.is_some_and(|head| ends_in(log, head))
        })
    }
}

fn ends_in(log: &[Entry<'_>], head: &AuditHead) -> bool {
    let mut before: Option<(u64, [u8; 32])> = None;
    for entry in log {
        let Ok(decoded) = decode_audit(entry.plaintext) else {
            return false;
        };
        let follows = before.is_none_or(|(seq, link)| {
            seq.checked_add(1) == Some(entry.seq) && link == decoded.prev
        });
        if decoded.seq != entry.seq || entry.seq == 0 || !follows {
            return false;
        }
        before = Some((entry.seq, audit_link(entry.plaintext)));
    }
    log.len() <= LOG_ENTRIES && before == Some((head.last_seq, head.head))
}

/// A list in strictly ascending order.
fn read_list<'b, T, K: Ord>(
    input: &mut In<'b>,
    limit: usize,
    read: impl Fn(&mut In<'b>) -> cbor::Result<T>,
    key: impl Fn(&T) -> K,
) -> cbor::Result<Vec<T>> {
    let length = input.array(limit)?;
    let mut list: Vec<T> = Vec::new();
    for _ in 0..length {
        let item = read(input)?;
        if list.last().is_some_and(|last| key(last) >= key(&item)) {
            return Err(Malformed);
        }
        list.push(item);
    }
    Ok(list)
}

fn read_row<'b>(input: &mut In<'b>) -> cbor::Result<Row<'b>> {
    input.tuple(4)?;
    let kind = read_u8(input)?;
    let id = read_id(input)?;
    let part = read_u8(input)?;
    let plaintext = input.bytes()?;
    Ok(Row {
        kind,
        id,
        part,
        plaintext,
    })
}

fn read_entry<'b>(input: &mut In<'b>) -> cbor::Result<Entry<'b>> {
    input.tuple(3)?;
    let device = *read_id(input)?.as_bytes();
    let seq = input.uint()?;
    let plaintext = input.bytes()?;
    Ok(Entry {
        device,
        seq,
        plaintext,
    })
}

fn read_head(input: &mut In<'_>) -> cbor::Result<AuditHead> {
    input.tuple(3)?;
    let device_id = *read_id(input)?.as_bytes();
    let last_seq = input.uint()?;
    let head = input.bytes()?.try_into().map_err(|_| Malformed)?;
    Ok(AuditHead {
        device_id,
        last_seq,
        head,
    })
}

fn read_u8(input: &mut In<'_>) -> cbor::Result<u8> {
    u8::try_from(input.uint()?).map_err(|_| Malformed)
}

fn read_id(input: &mut In<'_>) -> cbor::Result<RecordId> {
    let bytes = input.bytes()?.try_into().map_err(|_| Malformed)?;
    Ok(RecordId::new(bytes))
}
