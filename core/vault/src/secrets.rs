//! Passphrase and recovery key of an open vault: change, make, prove. And the settings beside them.

use toride_crypto::{Id, Key, RecoveryKey, SecretText, slot::SlotKind};
use toride_domain::{AutoLock, Millis, Register};

use crate::{
    Error, Field, Profile, RecoveryKeyState, Result, Session, VaultInfo,
    codec::{AuditAction, DeviceState},
    keyring::{make_slot, prove_slot},
    ledger::Change,
    log::LogLine,
    passphrase::{check_passphrase, normalize},
    unlocked::{Means, Unlocked},
    vault::Secret,
};

impl Session {
    /// Minutes of idling after which the vault closes, 1 to 30. Kept on this device only.
    ///
    /// # Errors
    /// `Invalid`, `ReadOnly`, `StorageFull`, `Locked`.
    pub fn set_lock_minutes(&self, minutes: u8) -> Result<u64> {
        let auto_lock = AutoLock::minutes(minutes).ok_or(Error::Invalid {
            field: Field::LockMinutes,
        })?;
        self.with(|open, means| {
            let device = DeviceState {
                auto_lock,
                ..open.device.clone()
            };
            open.change_device(device, Change::default(), means)
        })
    }

    /// Opens the recovery slot with the key as typed back; from then on it counts as proven.
    ///
    /// # Errors
    /// `Invalid` for a slip, `WrongRecoveryKey`, `Throttled`.
    pub fn prove_recovery_key(&self, typed: &[u8]) -> Result<u64> {
        self.with(|open, means| {
            let secret = Secret::recovery(typed)?;
            let (_, found) = self.shared.throttled(|| open.vault_key(&secret))?;
            open.recovery_key_proven(found.header.slot_id, means)
        })
    }

    /// The passphrase was typed correctly: a rehearsal. Blocks for the stretching.
    ///
    /// # Errors
    /// `WrongPassphrase`, `Throttled`, `SlotDamaged`, `StorageFull`, `ReadOnly`, `Locked`.
    pub fn prove_passphrase(&self, passphrase: &[u8]) -> Result<u64> {
        self.with(|open, means| {
            let secret = Secret::passphrase(passphrase)?;
            self.shared.throttled(|| open.vault_key(&secret))?;
            let now = means.now();
            open.change_care(means, Change::default(), |care, stamp| {
                care.passphrase = Some(Register::new(stamp, now));
            })
        })
    }

    /// Makes a new recovery key; the old one opens nothing any more, nor do snapshots keep it. Returns the
    /// key as text, to be shown once. Takes the passphrase, or the present recovery key as typed; blocks for
    /// the stretching.
    ///
    /// # Errors
    /// `WrongPassphrase`, `WrongRecoveryKey`, `Throttled`, `ReadOnly`, `StorageFull`.
    pub fn new_recovery_key(&self, passphrase: &[u8]) -> Result<SecretText> {
        self.step_up(passphrase, |open, vault_key, means| {
            let key = RecoveryKey::random(means.rng)?;
            // EXPOSE: seals the slot that it opens
            let secret = key.expose();
            open.replace_slot(
                SlotKind::Recovery,
                Profile::Direct,
                secret,
                vault_key,
                means,
            )?;
            Ok(key.to_text())
        })
    }

    /// Changes the passphrase; `old` may be the recovery key as typed, for whoever forgot it. The new slot is
    /// opened from its bytes before the old one goes; both in one transaction. Copies of the vault elsewhere still open with the old one. Blocks for seconds.
    ///
    /// # Errors
    /// `WrongPassphrase`, `WrongRecoveryKey`, `WeakPassphrase`, `Throttled`, `ReadOnly`, `StorageFull`.
    pub fn change_passphrase(&self, old: &[u8], new: &[u8]) -> Result<u64> {
        if !check_passphrase(new).accepted() {
            return Err(Error::WeakPassphrase);
        }
        let profile = self.shared.profile;
        self.step_up(old, |open, vault_key, means| {
            let new = normalize(new)?;
            // EXPOSE: seals the slot that it opens
            let secret = new.expose();
            open.replace_slot(SlotKind::Passphrase, profile, secret, vault_key, means)
        })
    }
}

impl Unlocked {
    /// New slot in, opened from its bytes, old one out. Then a new snapshot; the ones that the old secret
    /// opens go.
    fn replace_slot(
        &mut self,
        kind: SlotKind,
        profile: Profile,
        secret: &[u8],
        vault_key: &Key,
        means: Means<'_>,
    ) -> Result<u64> {
        let keys = self.ledger.keys();
        let (id, slot) = make_slot(kind, profile, keys, secret, vault_key, means.rng)?;
        prove_slot(slot.as_bytes(), secret, vault_key)?;
        let mut write = Change::default();
        write.outdates_snapshots = true;
        write.slots_out.extend(self.slot_id(kind));
        write.slots_in.push((id, slot));
        let stamp = self.tick(means);
        write
            .log
            .push(LogLine::new(stamp, AuditAction::SlotChanged).about(id));
        let revision = self.commit(write, means)?;
        // The change is made; what cannot be done now is done at the next unlock.
        let _not_this_time = self.ledger.replace_snapshots();
        Ok(revision)
    }

    /// Writes down that the key of this slot was typed correctly.
    pub(crate) fn recovery_key_proven(&mut self, slot: Id, means: Means<'_>) -> Result<u64> {
        let device = DeviceState {
            proven: Some((slot, means.now())),
            ..self.device.clone()
        };
        let mut write = Change::default();
        let stamp = self.tick(means);
        let line = LogLine::new(stamp, AuditAction::RecoveryProven);
        write.log.push(line.about(slot));
        self.put_device(&mut write, &device);
        let now = means.now();
        let revision = self.change_care(means, write, |care, stamp| {
            care.recovery_key = Some(Register::new(stamp, now));
        })?;
        self.device = device;
        Ok(revision)
    }

    pub(crate) fn change_device(
        &mut self,
        device: DeviceState,
        mut write: Change,
        means: Means<'_>,
    ) -> Result<u64> {
        self.put_device(&mut write, &device);
        let revision = self.commit(write, means)?;
        self.device = device;
        Ok(revision)
    }

    pub(crate) fn recovery_state(&self) -> RecoveryKeyState {
        match (self.slot_id(SlotKind::Recovery), self.device.proven) {
            (None, _) => RecoveryKeyState::None,
            (Some(slot), Some((proven, at))) if slot == proven => RecoveryKeyState::Proven { at },
            (Some(_), _) => RecoveryKeyState::Unproven,
        }
    }

    pub(crate) fn info(&self) -> VaultInfo {
        let in_use = self
            .accounts
            .values()
            .filter(|account| account.binned_at().is_none())
            .count();
        VaultInfo {
            created_at: self
                .info
                .as_ref()
                .map_or(self.opened_at, |info| info.created.at()),
            recovery_key: self.recovery_state(),
            lock_minutes: self.device.auto_lock.get(),
            read_only: self.read_only,
            accounts: u32::try_from(in_use).unwrap_or(u32::MAX),
            revision: self.ledger.revision(),
            new_key_at: self.new_key_at(),
        }
    }

    fn new_key_at(&self) -> Option<Millis> {
        let is_new_key =
            |line: &&LogLine| matches!(line.action, AuditAction::Rekeyed | AuditAction::KeyAdopted);
        let lines = self.ledger.log_lines();
        let last = lines.iter().rev().find(is_new_key);
        last.map(|line| line.stamp.at())
    }
}
