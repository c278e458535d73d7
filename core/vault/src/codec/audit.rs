//! Kind 32: one entry of the log. No names, only ids and counts.

use toride_domain::{Stamp, Unknown};

use super::{decode_exact, read_stamp};
use crate::cbor::{In, Malformed, MapOut, Result};

/// What was done. The numbers are part of the format.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum AuditAction {
    /// The vault was made.
    Created,
    /// It was opened with the passphrase.
    UnlockedByPassphrase,
    /// It was opened with the recovery key.
    UnlockedByRecoveryKey,
    /// Attempts before this unlock failed; `count` of them.
    Failed,
    /// A code was shown; `target` is its id.
    Shown,
    /// Codes were added; `target` is the set, `count` how many.
    Imported,
    /// A slot was made or changed; `target` is its id.
    SlotChanged,
    /// The recovery key was typed back.
    RecoveryProven,
    /// Something was purged; `target` is its id.
    Purged,
    /// Damage was accepted; `count` rows were moved aside.
    DamageAccepted,
    /// The vault was rebuilt from what could be read; `count` rows were lost.
    Repaired,
    /// A verdict on the device; `count` is its number, see [`Numbered`](super::Numbered).
    Judged,
    /// A backup was stored and read back; `target` is its id, `count` how many accounts it holds.
    BackedUp,
    /// A backup of this vault was opened to see whether it does; `target` is its id.
    BackupTested,
    /// The vault was restored from a backup; `target` is its id, `count` how many accounts it holds.
    Restored,
    /// What another device or a backup knew was taken over; `target` is the device that it came from, `count` how many
    /// records changed.
    Merged,
    /// The last of these was undone; `count` as before.
    MergeUndone,
    /// Changes came that are stamped more than two days ahead of the clock here; `target` is the device that made them.
    ClockAhead,
    /// Everything was written out, readable; `count` is how many accounts.
    Exported,
    /// The vault got a new key; `count` is the epoch since.
    Rekeyed,
    /// One code was sealed for another person; `target` is its id.
    Shared,
    /// A shared code was received; `target` is its record.
    ShareReceived,
    /// The vault was sealed with its key for another device; `target` is the id of the transfer.
    Transferred,
    /// The vault came here by a transfer; `target` is its id, `count` how many accounts it held.
    Joined,
    /// The vault's key on another device became the one here; `target` is that device.
    KeyAdopted,
    /// A recovery sheet was made.
    SheetMade,
    /// An action of a newer version.
    Other(u64),
}

impl AuditAction {
    fn number(self) -> u64 {
        match self {
            Self::Created => 0,
            Self::UnlockedByPassphrase => 1,
            Self::UnlockedByRecoveryKey => 2,
            Self::Failed => 3,
            Self::Shown => 4,
            Self::Imported => 5,
            Self::SlotChanged => 6,
            Self::RecoveryProven => 7,
            Self::Purged => 8,
            Self::DamageAccepted => 9,
            Self::Repaired => 10,
            Self::Judged => 11,
            Self::BackedUp => 12,
            Self::BackupTested => 13,
            Self::Restored => 14,
            Self::Merged => 15,
            Self::MergeUndone => 16,
            Self::ClockAhead => 17,
            Self::Exported => 18,
            Self::Rekeyed => 19,
            Self::Shared => 20,
            Self::ShareReceived => 21,
            Self::Transferred => 22,
            Self::Joined => 23,
            Self::KeyAdopted => 24,
            Self::SheetMade => 25,
            Self::Other(number) => number,
        }
    }

    fn from_number(number: u64) -> Self {
        let known = [
            Self::Created,
            Self::UnlockedByPassphrase,
            Self::UnlockedByRecoveryKey,
            Self::Failed,
            Self::Shown,
            Self::Imported,
            Self::SlotChanged,
            Self::RecoveryProven,
            Self::Purged,
            Self::DamageAccepted,
            Self::Repaired,
            Self::Judged,
            Self::BackedUp,
            Self::BackupTested,
            Self::Restored,
            Self::Merged,
            Self::MergeUndone,
            Self::ClockAhead,
            Self::Exported,
            Self::Rekeyed,
            Self::Shared,
            Self::ShareReceived,
            Self::Transferred,
            Self::Joined,
            Self::KeyAdopted,
            Self::SheetMade,
        ];
        let index = usize::try_from(number).unwrap_or(usize::MAX);
        known.get(index).copied().unwrap_or(Self::Other(number))
    }
}

/// One entry, chained to the one before by its hash.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct AuditEntry {
    /// Its number on its device, from 1.
    pub(crate) seq: u64,
    /// When.
    pub(crate) stamp: Stamp,
    /// What.
    pub(crate) action: AuditAction,
    /// On what.
    pub(crate) target: Option<[u8; 16]>,
    /// How many.
    pub(crate) count: u64,
    /// `HASH(hash-aud, plaintext)` of the entry before; zeros for the first.
    pub(crate) prev: [u8; 32],
    /// Fields of newer versions.
    pub(crate) unknown: Unknown,
}

pub(crate) fn encode_audit(entry: &AuditEntry) -> Vec<u8> {
    let mut map = MapOut::new(&entry.unknown);
    map.put(0, |out| {
        out.uint(entry.seq);
    });
    map.put(1, |out| {
        out.bytes(entry.stamp.as_bytes());
    });
    map.put(2, |out| {
        out.uint(entry.action.number());
    });
    if let Some(target) = &entry.target {
        map.put(3, |out| {
            out.bytes(target);
        });
    }
    map.put(4, |out| {
        out.uint(entry.count);
    });
    map.put(5, |out| {
        out.bytes(&entry.prev);
    });
    map.finish()
}

pub(crate) fn decode_audit(bytes: &[u8]) -> Result<AuditEntry> {
    decode_exact(bytes, read_audit, encode_audit)
}

fn read_audit(input: &mut In<'_>) -> Result<AuditEntry> {
    let mut map = input.map()?;
    Ok(AuditEntry {
        seq: map.need(0, In::uint)?,
        stamp: map.need(1, read_stamp)?,
        action: AuditAction::from_number(map.need(2, In::uint)?),
        target: map.take(3, |input| input.bytes()?.try_into().map_err(|_| Malformed))?,
        count: map.need(4, In::uint)?,
        prev: map.need(5, |input| input.bytes()?.try_into().map_err(|_| Malformed))?,
        unknown: map.rest(),
    })
}
