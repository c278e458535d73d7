//! What the start screen says, before anything is unlocked.

use toride_domain::{ComingBack, InFolder, coming_back};

use crate::{Signals, Vault, VaultState};

impl Vault {
    /// What somebody is met with who starts the app, from what lies in the folder and what the platform sees. Needs no
    /// secret and writes nothing.
    #[must_use]
    pub fn coming_back(&self, signals: &Signals) -> ComingBack {
        let found = match self.state() {
            VaultState::Fresh => InFolder::Nothing,
            VaultState::Locked | VaultState::Unlocked => InFolder::Vault,
            VaultState::Lost => InFolder::Traces,
            VaultState::NeedsRepair => InFolder::Damaged,
            VaultState::TooNew => InFolder::TooNew,
            VaultState::InUse => InFolder::InUse,
            VaultState::Unavailable => InFolder::Unavailable,
        };
        let marker = signals.marker.is_some();
        coming_back(found, marker, signals.key, signals.restored)
    }
}
