//! What was done for the vault as a whole: backup, second device, rehearsals.

use std::collections::BTreeMap;

use crate::{Join, Millis, PutOff, Reason, Register, Stamp, Unknown, register::join_maps};

/// One per vault.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Care {
    /// The last change that a verified backup holds.
    pub backed_up: Option<Stamp>,
    /// The last change that a second device has.
    pub synced: Option<Stamp>,
    /// When the recovery key was last typed correctly, by the clock of that day.
    pub recovery_key: Option<Register<Millis>>,
    /// When the passphrase was last typed correctly.
    pub passphrase: Option<Register<Millis>>,
    /// Prompts about the vault that were put off.
    pub put_off: BTreeMap<Reason, Register<PutOff>>,
    /// Fields of newer versions.
    pub unknown: Unknown,
}

impl Care {
    /// The last change that is somewhere else too.
    #[must_use]
    pub fn safe_until(&self) -> Option<Stamp> {
        self.backed_up.max(self.synced)
    }

    /// Every stamp in it.
    pub fn stamps(&self) -> impl Iterator<Item = &Stamp> {
        let proofs = [&self.recovery_key, &self.passphrase];
        self.backed_up
            .iter()
            .chain(&self.synced)
            .chain(proofs.into_iter().flatten().map(|proof| &proof.stamp))
            .chain(self.put_off.values().map(|put_off| &put_off.stamp))
    }
}

impl Join for Care {
    fn join(&mut self, other: Self) {
        self.backed_up = self.backed_up.max(other.backed_up);
        self.synced = self.synced.max(other.synced);
        self.recovery_key.join(other.recovery_key);
        self.passphrase.join(other.passphrase);
        join_maps(&mut self.put_off, other.put_off);
        self.unknown.join(other.unknown);
    }
}
