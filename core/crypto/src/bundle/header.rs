//! What a bundle says about itself to anybody.

use super::{BLOCK, BundleError, HEADER, MAX_BODY, MAX_BUNDLE, START};
use crate::{
    Id, VERSION,
    bytes::Reader,
    seal::NONCE,
    slot::{SLOT_LEN, SlotKind},
};

/// 2000-01-01T00:00:00Z and 2199-12-31T23:59:59.999Z, in UTC milliseconds.
const CALENDAR: core::ops::RangeInclusive<u64> = 946_684_800_000..=7_258_118_399_999;

/// The longest time that a share may be used: 30 days, in milliseconds.
const LONGEST_SHARE: u64 = 30 * 86_400_000;

/// What a bundle is for. It decides what opens it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum BundleKind {
    /// The state of a vault, between its own devices. Opens with their sync key.
    Sync = 1,
    /// A vault with its key, for a new device. Opens with a transfer key.
    Transfer = 2,
    /// The state of a vault. Opens with its passphrase, its recovery key or either.
    Backup = 3,
    /// One code, for another person. Opens with a share key.
    Share = 4,
}

impl BundleKind {
    /// The number in the file.
    #[must_use]
    pub const fn id(self) -> u8 {
        self as u8
    }

    /// The kind with this number, if there is one.
    #[must_use]
    pub const fn from_id(id: u8) -> Option<Self> {
        match id {
            1 => Some(Self::Sync),
            2 => Some(Self::Transfer),
            3 => Some(Self::Backup),
            4 => Some(Self::Share),
            _ => None,
        }
    }

    /// Whether it has slots of these kinds, in this order.
    pub(super) fn takes(self, slots: &[SlotKind]) -> bool {
        use SlotKind::{Passphrase, Recovery, Share, Transfer};
        match self {
            Self::Sync => slots.is_empty(),
            Self::Transfer => slots == [Transfer],
            Self::Backup => {
                matches!(slots, [Passphrase | Recovery] | [Passphrase, Recovery])
            }
            Self::Share => slots == [Share],
        }
    }

    fn may_have(self, slots: usize) -> bool {
        match self {
            Self::Sync => slots == 0,
            Self::Transfer | Self::Share => slots == 1,
            Self::Backup => slots == 1 || slots == 2,
        }
    }
}

/// Who a bundle is of, and when it was made. Authenticated only once it is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct BundleHeader {
    /// What it is for.
    pub kind: BundleKind,
    /// Its own identifier, random; the owner of its slots.
    pub bundle_id: Id,
    /// The vault; zeros in a share, which tells nothing of where it comes from.
    pub vault_id: Id,
    /// When it was made: UTC milliseconds, in the years 2000 to 2199.
    pub created_ms: u64,
    /// In a share, until when it may be used: at most 30 days after it was made. Else 0.
    pub not_after_ms: u64,
    /// The epoch of the vault's key when it was made; 0 in a share.
    pub epoch: u32,
}

impl BundleHeader {
    /// Whether its fields fit together.
    pub(super) fn is_right(&self) -> bool {
        let since = self.not_after_ms.checked_sub(self.created_ms);
        let fits = match self.kind {
            BundleKind::Share => {
                self.vault_id == [0; 16]
                    && self.epoch == 0
                    && CALENDAR.contains(&self.not_after_ms)
                    && since.is_some_and(|time| time <= LONGEST_SHARE)
            }
            BundleKind::Sync | BundleKind::Transfer | BundleKind::Backup => {
                self.epoch > 0 && self.not_after_ms == 0
            }
        };
        fits && CALENDAR.contains(&self.created_ms)
    }

    /// The bytes before the slots.
    pub(super) fn write(&self, slots: u8, body_len: u32, nonce: &[u8; NONCE], out: &mut Vec<u8>) {
        out.extend(START);
        out.extend([VERSION, self.kind.id(), slots]);
        out.extend(self.bundle_id);
        out.extend(self.vault_id);
        out.extend(self.created_ms.to_le_bytes());
        out.extend(self.not_after_ms.to_le_bytes());
        out.extend(self.epoch.to_le_bytes());
        out.extend(body_len.to_le_bytes());
        out.extend(nonce);
    }
}

/// A header, and the sizes of what follows it.
pub(super) struct Start {
    pub(super) header: BundleHeader,
    pub(super) slots: usize,
    pub(super) body_len: usize,
    pub(super) nonce: [u8; NONCE],
}

impl Start {
    /// Reads the first 88 bytes. Says what the file is before it says what is wrong with it.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, BundleError> {
        if bytes.iter().zip(&START).any(|(byte, right)| byte != right) {
            return Err(BundleError::NotToride);
        }
        if bytes
            .get(START.len())
            .is_some_and(|version| *version != VERSION)
        {
            return Err(BundleError::TooNew);
        }
        if bytes.len() > MAX_BUNDLE {
            return Err(BundleError::TooLarge);
        }
        if bytes.len() < HEADER {
            let (have, need) = (bytes.len() as u64, HEADER as u64);
            return Err(BundleError::Incomplete { have, need });
        }
        let start = Self::fields(bytes).ok_or(BundleError::Malformed)?;
        let sizes_fit =
            (BLOCK..=MAX_BODY).contains(&start.body_len) && start.body_len.is_multiple_of(BLOCK);
        let header = &start.header;
        if header.is_right() && sizes_fit && header.kind.may_have(start.slots) {
            Ok(start)
        } else {
            Err(BundleError::Malformed)
        }
    }

    /// Everything as it is written; `None` for a kind that nobody knows.
    fn fields(bytes: &[u8]) -> Option<Self> {
        let mut from = Reader::new(bytes.get(START.len() + 1..)?);
        let (kind, slots) = (BundleKind::from_id(from.u8()?)?, from.u8()?);
        let header = BundleHeader {
            kind,
            bundle_id: from.array()?,
            vault_id: from.array()?,
            created_ms: from.u64()?,
            not_after_ms: from.u64()?,
            epoch: from.u32()?,
        };
        Some(Self {
            header,
            slots: slots.into(),
            body_len: usize::try_from(from.u32()?).ok()?,
            nonce: from.array()?,
        })
    }

    /// The bytes before the commitment: the AAD.
    pub(super) const fn head_len(&self) -> usize {
        HEADER + self.slots * SLOT_LEN
    }
}
