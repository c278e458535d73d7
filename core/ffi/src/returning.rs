//! Coming back to a vault: what the start screen says, vaults set aside, and a new key after a loss.

use toride_vault as core;

use crate::{
    ComingBack, Session, Signals, UtcMillis, Vault, VaultError, files::given, guard::guard_or,
    translate::all,
};

/// A vault that was set aside when another was begun. Nothing of it is deleted.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct SetAside {
    /// Which, for [`Vault::bring_back`].
    pub id: String,
    /// When it was set aside; none where that is not known any more.
    pub at: Option<UtcMillis>,
    /// Whether it looks like one that a passphrase could open.
    pub opens: bool,
}

#[uniffi::export]
impl Vault {
    /// What the start screen says. Needs no secret and writes nothing.
    #[must_use]
    pub fn coming_back(&self, signals: Signals) -> ComingBack {
        guard_or(ComingBack::Unavailable, || {
            self.inner().coming_back(&signals.into()).into()
        })
    }

    /// The vaults that were set aside here, newest first.
    ///
    /// # Errors
    /// `StorageUnavailable`.
    pub fn set_aside(&self) -> Result<Vec<SetAside>, VaultError> {
        self.guard(core::Vault::set_aside).map(all)
    }

    /// Brings back a vault that was set aside; the one that is here now is set aside for it. Nothing is deleted. The
    /// vault must be locked.
    ///
    /// # Errors
    /// `NotFound`, `AlreadyExists` while the vault is open, `InUse`, `StorageFull`, `StorageUnavailable`.
    pub fn bring_back(&self, id: String) -> Result<(), VaultError> {
        self.guard(|vault| vault.bring_back(&id))
    }
}

#[uniffi::export]
impl Session {
    /// Gives the vault a new key, for when somebody else may have a device with it: from then on nothing that the other
    /// one has opens what is written here. Returns the new recovery key as text, to be shown once and typed back.
    /// `secret`: the passphrase, or the recovery key as typed; `new_passphrase` may be empty to keep the passphrase given
    /// as `secret`. Other devices have to be paired again; backups made before open with what opened them then. Blocks
    /// for seconds.
    ///
    /// # Errors
    /// `WrongPassphrase`, `WrongRecoveryKey`, `Throttled`, `WeakPassphrase`, `Invalid { Passphrase }` where none is
    /// given beside a recovery key, `StorageFull`, `ReadOnly`, `Locked`.
    pub fn rekey(&self, secret: &[u8], new_passphrase: &[u8]) -> Result<String, VaultError> {
        let key = self.guard(|session| session.rekey(secret, given(new_passphrase)))?;
        // EXPOSE: shown once, for the person to write down
        Ok(key.expose().to_owned())
    }
}

impl From<core::SetAside> for SetAside {
    fn from(aside: core::SetAside) -> Self {
        let core::SetAside { id, at, opens } = aside;
        Self {
            id,
            at: at.map(Into::into),
            opens,
        }
    }
}
