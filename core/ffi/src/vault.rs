//! The vault of one folder: what can be asked without its key, and the ways to open it.

use std::sync::Arc;

use crate::{
    Session, VaultError,
    guard::{guard, guard_or, quiet_panics},
    system::{SystemClock, SystemRng},
};

/// What is in the folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum VaultState {
    /// Nothing yet: welcome.
    Fresh,
    /// A vault, locked.
    Locked,
    /// A vault, open in this process.
    Unlocked,
    /// Traces of a vault (snapshot, set-aside file), but no vault: offer [`Vault::repair`], and where that finds nothing,
    /// [`Vault::start_over`].
    Lost,
    /// A vault that cannot be read; it can be repaired on the person's word.
    NeedsRepair,
    /// A vault of a newer version of the app; not touched.
    TooNew,
    /// Another process has it open.
    InUse,
    /// The system does not give access now.
    Unavailable,
}

/// The vault of one folder. One per process and folder.
#[derive(uniffi::Object)]
pub struct Vault {
    inner: toride_vault::Vault,
}

/// A vault that has just been made: its session, and its recovery key to be shown once.
#[derive(uniffi::Object)]
pub struct NewVault {
    inner: toride_vault::NewVault,
}

/// What a repair brought back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct RepairReport {
    /// Records that were read again.
    pub saved: u32,
    /// Records that could not be read; the damaged file is kept in the folder `quarantine`.
    pub lost: u32,
    /// True when the records came from the newest snapshot instead of the damaged file.
    pub from_snapshot: bool,
}

impl Vault {
    pub(crate) const fn inner(&self) -> &toride_vault::Vault {
        &self.inner
    }

    pub(crate) fn guard<T, E: Into<VaultError>>(
        &self,
        call: impl FnOnce(&toride_vault::Vault) -> Result<T, E>,
    ) -> Result<T, VaultError> {
        guard(|| self.inner.lock(), || call(&self.inner))
    }
}

#[uniffi::export]
impl Vault {
    /// Looks at the folder; makes nothing and needs no secret. `dir` is an absolute path that may not exist yet.
    #[uniffi::constructor]
    #[must_use]
    pub fn open(dir: String) -> Arc<Self> {
        quiet_panics();
        let inner = toride_vault::Vault::open(dir, Arc::new(SystemClock), Arc::new(SystemRng));
        Arc::new(Self { inner })
    }

    /// What is in the folder now.
    #[must_use]
    pub fn state(&self) -> VaultState {
        guard_or(VaultState::Unavailable, || self.inner.state().into())
    }

    /// Makes a vault that `passphrase` (UTF-8) opens. Stretches the passphrase twice: blocks for seconds; not on the main thread.
    ///
    /// # Errors
    /// `WeakPassphrase`, `AlreadyExists`, `StorageFull`, `StorageUnavailable`, `OutOfMemory`, `InUse`.
    pub fn create(&self, passphrase: &[u8]) -> Result<Arc<NewVault>, VaultError> {
        let inner = self.guard(|vault| vault.create(passphrase))?;
        Ok(Arc::new(NewVault { inner }))
    }

    /// Opens the vault. Blocks up to seconds (Argon2id, 64 MiB); not on the main thread.
    ///
    /// # Errors
    /// `WrongPassphrase`, `Throttled`, `SlotDamaged`, `TooNew`, `InUse`, `NeedsRepair`, `OutOfMemory`, `StorageUnavailable`.
    pub fn unlock(&self, passphrase: &[u8]) -> Result<Arc<Session>, VaultError> {
        self.guard(|vault| vault.unlock(passphrase))
            .map(Session::arc)
    }

    /// Opens the vault with the recovery key as typed (UTF-8). A typing slip is found before any work.
    ///
    /// # Errors
    /// `Invalid { RecoveryKey }` for a slip, `WrongRecoveryKey` for the key of another vault, and those of [`Vault::unlock`].
    pub fn unlock_with_recovery_key(&self, typed: &[u8]) -> Result<Arc<Session>, VaultError> {
        self.guard(|vault| vault.unlock_with_recovery_key(typed))
            .map(Session::arc)
    }

    /// Seconds until the next try to unlock is taken; 0 when it may be made now.
    #[must_use]
    pub fn wait_seconds(&self) -> u32 {
        guard_or(0, || self.inner.wait_seconds())
    }

    /// Sets the unreadable file aside in `quarantine`, and builds a vault from what still opens with `passphrase`
    /// (or the recovery key as typed), or from the newest snapshot. Deletes nothing. Afterwards unlock as usual.
    /// Blocks for seconds.
    ///
    /// # Errors
    /// `WrongPassphrase`, `WrongRecoveryKey`, `Throttled`, `NeedsRepair` when nothing could be read (then offer
    /// [`Vault::start_over`]), `StorageFull`, `StorageUnavailable`, `OutOfMemory`, `InUse`, `TooNew`, `NotFound`,
    /// `AlreadyExists`.
    pub fn repair(&self, passphrase: &[u8]) -> Result<RepairReport, VaultError> {
        self.guard(|vault| vault.repair(passphrase)).map(Into::into)
    }

    /// Makes a new vault beside the one that is here, on the person's word that it cannot be opened. The old one, or what
    /// is left of it, is moved to `quarantine`, never deleted: [`Vault::set_aside`] lists it. Blocks for seconds.
    ///
    /// # Errors
    /// `WeakPassphrase`, `AlreadyExists` while the vault is open, `InUse`, `StorageFull`, `StorageUnavailable`,
    /// `OutOfMemory`.
    pub fn start_over(&self, passphrase: &[u8]) -> Result<Arc<NewVault>, VaultError> {
        let inner = self.guard(|vault| vault.start_over(passphrase))?;
        Ok(Arc::new(NewVault { inner }))
    }
}

#[uniffi::export]
impl NewVault {
    /// The open session of the new vault.
    #[must_use]
    pub fn session(&self) -> Arc<Session> {
        Session::arc(self.inner.session.clone())
    }

    /// The recovery key as text, seven groups of five joined by `-`. To be shown once, written down, and typed back
    /// by [`Session::prove_recovery_key`].
    #[must_use]
    pub fn recovery_key(&self) -> String {
        // EXPOSE: shown once, for the person to write down
        self.inner.recovery_key.expose().to_owned()
    }
}

impl From<toride_vault::VaultState> for VaultState {
    fn from(state: toride_vault::VaultState) -> Self {
        use toride_vault::VaultState as Inner;
        match state {
            Inner::Fresh => Self::Fresh,
            Inner::Locked => Self::Locked,
            Inner::Unlocked => Self::Unlocked,
            Inner::Lost => Self::Lost,
            Inner::NeedsRepair => Self::NeedsRepair,
            Inner::TooNew => Self::TooNew,
            Inner::InUse => Self::InUse,
            Inner::Unavailable => Self::Unavailable,
        }
    }
}

impl From<toride_vault::RepairReport> for RepairReport {
    fn from(report: toride_vault::RepairReport) -> Self {
        let toride_vault::RepairReport {
            saved,
            lost,
            from_snapshot,
        } = report;
        Self {
            saved,
            lost,
            from_snapshot,
        }
    }
}
