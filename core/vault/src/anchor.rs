//! The anchor: what the platform remembers of the vault, outside of it, so that an older copy shows.

use core::cmp::Ordering;

use toride_crypto::{anchor::Anchor, manifest::manifest_hash};

use crate::{Result, Session, unlocked::Unlocked};

/// What an anchor says about the open vault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnchorVerdict {
    /// The vault is the one that was written last here.
    Same,
    /// The vault went on since, as after a kill between writing it and keeping the anchor. Keep the new one.
    Newer,
    /// An older copy took the vault's place, or another one of the same age. It can be read; ask.
    Older,
    /// There is none of this installation that can be read. Keep the new one.
    Missing,
}

impl Session {
    /// The anchor of the vault as it is now, 116 bytes, to be kept after each write where backups do not go.
    /// It holds no secret.
    ///
    /// # Errors
    /// `Locked`, `StorageUnavailable`.
    pub fn anchor(&self) -> Result<Vec<u8>> {
        self.with(|open, _| Ok(open.present_anchor()?.seal(open.ledger.keys())?))
    }

    /// Compares the vault with the anchor that was kept last.
    ///
    /// # Errors
    /// `Locked`, `StorageUnavailable`.
    pub fn judge_anchor(&self, kept: &[u8]) -> Result<AnchorVerdict> {
        self.with(|open, _| open.judge_anchor(Some(kept)))
    }
}

impl Unlocked {
    pub(crate) fn judge_anchor(&self, kept: Option<&[u8]>) -> Result<AnchorVerdict> {
        let keys = self.ledger.keys();
        let Some(kept) = kept.and_then(|kept| Anchor::open(keys, kept).ok()) else {
            return Ok(AnchorVerdict::Missing);
        };
        let present = self.present_anchor()?;
        if kept.device_id != present.device_id {
            // Another installation counts its own changes.
            return Ok(AnchorVerdict::Missing);
        }
        Ok(match kept.seq.cmp(&present.seq) {
            Ordering::Less => AnchorVerdict::Newer,
            Ordering::Equal if kept.manifest == present.manifest => AnchorVerdict::Same,
            _ => AnchorVerdict::Older,
        })
    }

    /// An anchor that every state of this vault is older than.
    pub(crate) fn anchor_of_the_future(&self) -> Result<Vec<u8>> {
        let future = Anchor {
            seq: u64::MAX,
            ..self.present_anchor()?
        };
        Ok(future.seal(self.ledger.keys())?)
    }

    fn present_anchor(&self) -> Result<Anchor> {
        let manifest = manifest_hash(&self.ledger.store().view().manifest()?);
        let device_id = *self.device_id().as_bytes();
        Ok(Anchor {
            device_id,
            seq: self.ledger.revision(),
            manifest,
        })
    }
}
