//! Vaults that were set aside: what there is, and bringing one back.

use toride_domain::Millis;

use toride_store::Store;

use crate::{Error, Result, Vault, VaultState};

/// A vault that was set aside, in `quarantine`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetAside {
    /// Its folder's name: what [`Vault::bring_back`] takes.
    pub id: String,
    /// When it was set aside; `None` where its name does not tell, as in folders of before.
    pub at: Option<Millis>,
    /// Whether it looks like one that opens. Only its passphrase or recovery key can prove it.
    pub opens: bool,
}

impl Vault {
    /// Everything that was set aside, newest first. Needs no secret and writes nothing.
    ///
    /// # Errors
    /// `StorageUnavailable`.
    pub fn set_aside(&self) -> Result<Vec<SetAside>> {
        let folder = &self.shared.folder;
        let mut found = Vec::new();
        for kept in folder.vaults_aside()? {
            found.push(SetAside {
                at: time_of(kept.name()),
                opens: folder.looks_whole(&kept)?,
                id: kept.name().to_owned(),
            });
        }
        found.sort_by(|a, b| (b.at, &b.id).cmp(&(a.at, &a.id)));
        Ok(found)
    }

    /// Brings a vault back that was set aside, with its snapshots. The one that is here is set aside first, whole.
    /// Nothing is deleted: after a kill at any moment, one of the two is here, and the other is set aside. For a locked
    /// vault, or where none is.
    ///
    /// # Errors
    /// `NotFound`; `NeedsRepair`, `TooNew` for one that does not open; `AlreadyExists` while the present one is
    /// unlocked; `StorageFull`, with which nothing was moved; `InUse`, `StorageUnavailable`.
    pub fn bring_back(&self, id: &str) -> Result<()> {
        match self.state() {
            VaultState::Unlocked => return Err(Error::AlreadyExists),
            VaultState::InUse => return Err(Error::InUse),
            VaultState::Unavailable => return Err(Error::StorageUnavailable),
            VaultState::Fresh
            | VaultState::Locked
            | VaultState::Lost
            | VaultState::NeedsRepair
            | VaultState::TooNew => {}
        }
        let stamp = self.shared.clock.now().compact();
        Store::bring_back(&self.shared.folder, id, &stamp)?;
        self.shared.forget_copy();
        Ok(())
    }
}

/// The time in a folder's name, which may end in a number where two were set aside in one second.
fn time_of(name: &str) -> Option<Millis> {
    let (time, _) = name.split_once('-').unwrap_or((name, ""));
    Millis::from_compact(time)
}
