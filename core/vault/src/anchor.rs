//! The anchor: what the platform remembers of the vault, outside of it, so that an older copy shows.

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
    /// There is none that can be read, as on a new installation. Keep the new one.
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
        self.with(|open, _| {
            let Ok(kept) = Anchor::open(open.ledger.keys(), kept) else {
                return Ok(AnchorVerdict::Missing);
            };
            let present = open.present_anchor()?;
            Ok(match kept.seq.cmp(&present.seq) {
                core::cmp::Ordering::Less => AnchorVerdict::Newer,
                core::cmp::Ordering::Equal if kept.manifest == present.manifest => {
                    AnchorVerdict::Same
                }
                _ => AnchorVerdict::Older,
            })
        })
    }
}

impl Unlocked {
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
