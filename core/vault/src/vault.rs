//! The vault of one folder: what can be asked without its key, and the ways to open it.

use std::{
    path::PathBuf,
    sync::{Arc, Mutex, PoisonError, atomic::AtomicU64},
};

use toride_crypto::{RecoveryKey, Rng, SecretBytes, slot::SlotKind, with_clean_stack};
use toride_domain::{Attempts, Millis};
use toride_store::{Folder, Probe, Quarantined, RESERVE_LEN};

use crate::{
    Clock, Error, Field, Profile, Result, Session, VaultState,
    passphrase::normalize,
    unlocked::{Means, Unlocked},
};

/// The vault of one folder. One per process and folder.
#[derive(Clone)]
pub struct Vault {
    pub(crate) shared: Arc<Shared>,
}

/// What a vault and its sessions share.
pub(crate) struct Shared {
    pub(crate) folder: Folder,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) rng: Arc<dyn Rng>,
    /// How new passphrase slots are stretched.
    pub(crate) profile: Profile,
    /// Everything secret is in here; `None` is locked.
    pub(crate) open: Mutex<Option<Unlocked>>,
    /// Numbers of openings.
    pub(crate) numbers: AtomicU64,
    /// The copy of an unreadable file, so that a mistyped passphrase does not make another.
    pub(crate) quarantined: Mutex<Option<Quarantined>>,
}

/// Which secret opens the vault, read and checked as far as that costs nothing.
pub(crate) enum Secret {
    Passphrase(SecretBytes),
    Recovery(RecoveryKey),
}

impl Vault {
    /// Looks at a folder, which need not exist; makes nothing and needs no secret.
    #[must_use]
    pub fn open(dir: impl Into<PathBuf>, clock: Arc<dyn Clock>, rng: Arc<dyn Rng>) -> Self {
        Self::open_with(Folder::new(dir), clock, rng, Profile::Argon64)
    }

    /// The same with another way to the files, and another cost of new passphrase slots. For tests.
    #[must_use]
    pub fn open_with(
        folder: Folder,
        clock: Arc<dyn Clock>,
        rng: Arc<dyn Rng>,
        profile: Profile,
    ) -> Self {
        Self {
            shared: Arc::new(Shared {
                folder,
                clock,
                rng,
                profile,
                open: Mutex::new(None),
                numbers: AtomicU64::new(0),
                quarantined: Mutex::new(None),
            }),
        }
    }

    /// What is in the folder now. Writes nothing.
    #[must_use]
    pub fn state(&self) -> VaultState {
        let open = self
            .shared
            .open
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        if open.is_some() {
            return VaultState::Unlocked;
        }
        match self.shared.folder.probe(false) {
            Probe::Fresh => VaultState::Fresh,
            Probe::Lost(traces) if traces.only_unfinished() => VaultState::Fresh,
            Probe::Present => VaultState::Locked,
            Probe::Lost(_) => VaultState::Lost,
            Probe::TooNew => VaultState::TooNew,
            Probe::Unreadable => VaultState::NeedsRepair,
            Probe::InUse => VaultState::InUse,
            Probe::Unavailable => VaultState::Unavailable,
        }
    }

    /// Opens the vault with its passphrase (UTF-8). Blocks for the stretching, up to seconds.
    ///
    /// # Errors
    /// `WrongPassphrase`, `Throttled`, `SlotDamaged`, `TooNew`, `InUse`, `NeedsRepair`, `OutOfMemory`,
    /// `StorageUnavailable`, `NotFound` when there is no vault.
    pub fn unlock(&self, passphrase: &[u8]) -> Result<Session> {
        with_clean_stack(|| self.unlock_with(&Secret::passphrase(passphrase)?))
    }

    /// Opens the vault with the recovery key as typed (UTF-8). A slip is found before any work.
    ///
    /// # Errors
    /// `Invalid` for a slip, `WrongRecoveryKey` for the key of another vault, and those of [`Vault::unlock`].
    pub fn unlock_with_recovery_key(&self, typed: &[u8]) -> Result<Session> {
        with_clean_stack(|| self.unlock_with(&Secret::recovery(typed)?))
    }

    /// Seconds until the next try to unlock is taken; 0 when it may be made now.
    #[must_use]
    pub fn wait_seconds(&self) -> u32 {
        let now = self.shared.clock.now();
        self.shared
            .settled_attempts(now)
            .map_or(0, |attempts| seconds(attempts.wait(now)))
    }

    /// Locks the vault if it is open.
    pub fn lock(&self) {
        self.shared.lock(None);
    }

    fn unlock_with(&self, secret: &Secret) -> Result<Session> {
        self.shared.lock(None);
        let number = self.shared.throttled(|| self.shared.open_file(secret))?;
        Ok(Session {
            shared: Arc::clone(&self.shared),
            number,
        })
    }
}

impl core::fmt::Debug for Vault {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Vault")
    }
}

impl Secret {
    /// What is no text, or no length a passphrase can have, is a wrong passphrase without any work.
    pub(crate) fn passphrase(passphrase: &[u8]) -> Result<Self> {
        normalize(passphrase)
            .map(Self::Passphrase)
            .map_err(|_| Error::WrongPassphrase)
    }

    /// Either of them, for what an open vault asks again. A well-formed recovery key is taken as one: its
    /// checksums leave no doubt, and whoever forgot the passphrase has nothing else.
    pub(crate) fn either(typed: &[u8]) -> Result<Self> {
        Self::recovery(typed).or_else(|_| Self::passphrase(typed))
    }

    pub(crate) fn recovery(typed: &[u8]) -> Result<Self> {
        let invalid = Error::Invalid {
            field: Field::RecoveryKey,
        };
        let text = core::str::from_utf8(typed).map_err(|_| invalid)?;
        toride_crypto::recovery::parse(text)
            .map(Self::Recovery)
            .map_err(|_| invalid)
    }

    pub(crate) fn kind(&self) -> SlotKind {
        match self {
            Self::Passphrase(_) => SlotKind::Passphrase,
            Self::Recovery(_) => SlotKind::Recovery,
        }
    }

    /// What a wrong one is called.
    pub(crate) fn wrong(&self) -> Error {
        match self {
            Self::Passphrase(_) => Error::WrongPassphrase,
            Self::Recovery(_) => Error::WrongRecoveryKey,
        }
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        match self {
            // EXPOSE: opens the slot
            Self::Passphrase(passphrase) => passphrase.expose(),
            // EXPOSE: opens the slot
            Self::Recovery(key) => key.expose(),
        }
    }
}

impl Shared {
    pub(crate) fn means(&self) -> Means<'_> {
        Means {
            clock: &*self.clock,
            rng: &*self.rng,
        }
    }

    /// Closes the vault, or only the opening of this number. Remakes the room kept for a full disk.
    pub(crate) fn lock(&self, number: Option<u64>) {
        with_clean_stack(|| {
            let (mut slot, after_fault) = match self.open.lock() {
                Ok(slot) => (slot, false),
                Err(poisoned) => (poisoned.into_inner(), true),
            };
            self.open.clear_poison();
            let is_meant = |open: &mut Unlocked| number.is_none_or(|number| number == open.number);
            // Taken out first: whatever happens from here on, nothing stays open.
            if let Some(mut open) = slot.take_if(is_meant) {
                if !after_fault {
                    open.write_waiting(self.means());
                }
                drop(open);
                self.keep_reserve();
            }
        });
    }

    /// Without it everything works until the disk is full, so a failure is no error.
    pub(crate) fn keep_reserve(&self) {
        if self.folder.has_reserve().unwrap_or(true) {
            return;
        }
        let mut noise = vec![0; RESERVE_LEN];
        if self.rng.fill(&mut noise).is_ok() {
            let _full_disk_keeps_none = self.folder.keep_reserve(&noise);
        }
    }

    fn attempts(&self) -> Result<Attempts> {
        let stored = self.folder.attempts()?;
        Ok(Attempts {
            fails: stored.fails,
            last: Millis::clamped(stored.last_ms),
        })
    }

    /// When the clock was set back, the wait counts anew from now on; kept, so that it does end. Where it
    /// cannot be kept there is none: a full disk must not lock the owner out.
    fn settled_attempts(&self, now: Millis) -> Result<Attempts> {
        let before = self.attempts()?;
        let attempts = before.settled(now);
        if attempts != before && self.keep_attempts(attempts).is_err() {
            return Ok(Attempts::NONE);
        }
        Ok(attempts)
    }

    fn keep_attempts(&self, attempts: Attempts) -> Result<()> {
        let last_ms = attempts.last.get();
        Ok(self.folder.keep_attempts(toride_store::Attempts {
            fails: attempts.fails,
            last_ms,
        })?)
    }

    /// Runs a try that takes a secret, unless too many failed just now.
    pub(crate) fn throttled<T>(&self, attempt: impl FnOnce() -> Result<T>) -> Result<T> {
        let now = self.clock.now();
        let attempts = self.settled_attempts(now)?;
        let wait = attempts.wait(now);
        if wait > 0 {
            return Err(Error::Throttled {
                seconds: seconds(wait),
            });
        }
        let done = attempt();
        match done {
            Err(Error::WrongPassphrase | Error::WrongRecoveryKey) => {
                // A disk that takes no count must not hide that the secret was wrong.
                let _uncounted = self.keep_attempts(attempts.failed(self.clock.now()));
            }
            Ok(_) if attempts.fails > 0 => {
                let _stays_counted = self.keep_attempts(Attempts::NONE);
            }
            _ => {}
        }
        done
    }

    /// Failed tries before the present one.
    pub(crate) fn failures(&self) -> u32 {
        self.attempts().map_or(0, |attempts| attempts.fails)
    }
}

fn seconds(wait: u64) -> u32 {
    u32::try_from(wait).unwrap_or(u32::MAX)
}
