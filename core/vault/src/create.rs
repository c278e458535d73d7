//! A new vault: built beside, opened from disk by its own secrets, renamed.

use toride_crypto::{Key, RecoveryKey, SecretText, Subkeys, slot::SlotKind, with_clean_stack};
use toride_domain::{Care, DeviceId, HybridClock, Register, Unknown, VaultId};
use toride_store::{Store, Transaction, View};
use zeroize::Zeroizing;

use crate::{
    Error, Profile, Result, Session, Vault, VaultState,
    codec::{
        AuditAction, DeviceState, VaultInfoRecord, care_id, encode_care, encode_device,
        encode_ident_key, encode_info,
    },
    examine::{blank, examine},
    keyring::{make_slot, pick, prove_slot},
    ledger::{Change, SealedChange},
    log::LogLine,
    passphrase::{check_passphrase, normalize},
    unlocked::{Unlocked, kind},
};

/// A vault that has just been made.
#[derive(Debug)]
pub struct NewVault {
    /// Its open session.
    pub session: Session,
    /// Its recovery key as text, to be shown once and typed back ([`Session::prove_recovery_key`]).
    pub recovery_key: SecretText,
}

/// What may lie where a vault is made.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Over {
    Nothing,
    /// A vault, or what is left of one: it is set aside.
    Rests,
}

impl Vault {
    /// Makes a vault that `passphrase` (UTF-8) opens. Stretches it twice: blocks for seconds.
    ///
    /// # Errors
    /// `WeakPassphrase`; `AlreadyExists` where a vault or a trace of one is; `StorageFull`,
    /// `StorageUnavailable`, `OutOfMemory`, `InUse`.
    pub fn create(&self, passphrase: &[u8]) -> Result<NewVault> {
        with_clean_stack(|| {
            if !check_passphrase(passphrase).accepted() {
                return Err(Error::WeakPassphrase);
            }
            match self.state() {
                VaultState::Fresh => self.build(passphrase, Over::Nothing),
                VaultState::InUse => Err(Error::InUse),
                VaultState::Unavailable => Err(Error::StorageUnavailable),
                VaultState::Locked
                | VaultState::Unlocked
                | VaultState::Lost
                | VaultState::NeedsRepair
                | VaultState::TooNew => Err(Error::AlreadyExists),
            }
        })
    }

    /// Makes a new vault where one is lost, cannot be read, is of a newer version, or is locked and nobody has its
    /// secrets, on the person's word. The old one is set aside whole, with its snapshots, and can be
    /// [brought back](Vault::bring_back); nothing is deleted. Like [`Vault::create`] it blocks for seconds.
    ///
    /// # Errors
    /// As [`Vault::create`]; `AlreadyExists` while the present vault is unlocked.
    pub fn start_over(&self, passphrase: &[u8]) -> Result<NewVault> {
        with_clean_stack(|| {
            if !check_passphrase(passphrase).accepted() {
                return Err(Error::WeakPassphrase);
            }
            match self.state() {
                VaultState::Fresh => self.build(passphrase, Over::Nothing),
                VaultState::Lost
                | VaultState::NeedsRepair
                | VaultState::TooNew
                | VaultState::Locked => self.build(passphrase, Over::Rests),
                VaultState::InUse => Err(Error::InUse),
                VaultState::Unavailable => Err(Error::StorageUnavailable),
                VaultState::Unlocked => Err(Error::AlreadyExists),
            }
        })
    }

    fn build(&self, passphrase: &[u8], over: Over) -> Result<NewVault> {
        let means = self.shared.means();
        let passphrase = normalize(passphrase)?;
        let recovery = RecoveryKey::random(means.rng)?;
        let vault_key = Key::random(means.rng)?;
        let (vault_id, device_id) = (VaultId::new(means.id()?), DeviceId::new(means.id()?));
        let (owner, epoch) = (*vault_id.as_bytes(), 1);
        let keys = Subkeys::derive(&vault_key, &owner, epoch)?;

        let mut write = Change::default();
        // EXPOSE: seals the slot that it opens
        let secret = passphrase.expose();
        let (kind_, profile) = (SlotKind::Passphrase, self.shared.profile);
        write.slots_in.push(make_slot(
            kind_, profile, owner, epoch, secret, &vault_key, means.rng,
        )?);
        // EXPOSE: seals the slot that it opens
        let (kind_, secret) = (SlotKind::Recovery, recovery.expose());
        let direct = Profile::Direct;
        write.slots_in.push(make_slot(
            kind_, direct, owner, epoch, secret, &vault_key, means.rng,
        )?);

        let created = HybridClock::new(device_id).tick(means.now());
        let info = VaultInfoRecord {
            created,
            unknown: Unknown::default(),
        };
        let ident_key = Zeroizing::new(encode_ident_key(&Key::random(means.rng)?));
        write.put_meta(vault_id.into(), kind::INFO, encode_info(&info));
        write.put_secret(vault_id.into(), kind::INFO, ident_key);
        write.put_meta(
            device_id.into(),
            kind::DEVICE,
            encode_device(&DeviceState::new()),
        );
        // Both were in the person's hands just now; the next rehearsal is months away.
        let proof = Some(Register::new(created, created.at()));
        let care = Care {
            recovery_key: proof.clone(),
            passphrase: proof,
            ..Care::default()
        };
        write.put_meta(care_id(vault_id), kind::CARE, encode_care(&care));
        write.log.push(LogLine::new(created, AuditAction::Created));
        let manifest = blank(&keys, *device_id.as_bytes(), 0);
        let mut first = SealedChange::first(&keys, write, manifest, Vec::new(), means.rng)?;

        let verify = |view: &View| {
            for (kind, secret) in [
                // EXPOSE: opens the slot that was just written, from its stored bytes
                (SlotKind::Passphrase, passphrase.expose()),
                // EXPOSE: the same
                (SlotKind::Recovery, recovery.expose().as_slice()),
            ] {
                prove_slot(&pick(view.slots()?, kind)?.body, secret, &vault_key)?;
            }
            if examine(view, &keys)?.damage.is_empty() {
                Ok(())
            } else {
                Err(Error::Damaged)
            }
        };
        let folder = &self.shared.folder;
        let write = |tx: &mut Transaction<'_>| first.write(tx, &keys);
        let store = match over {
            Over::Nothing => Store::create(folder, write, verify)?,
            Over::Rests => {
                let store = Store::start_over(folder, &means.now().compact(), write, verify)?;
                self.shared.forget_copy();
                store
            }
        };
        drop(vault_key);
        let content = examine(store.view(), &keys)?;
        let number = self
            .shared
            .install(Unlocked::new(store, keys, content, means));
        self.shared.keep_reserve();
        let session = Session {
            shared: std::sync::Arc::clone(&self.shared),
            number,
        };
        Ok(NewVault {
            session,
            recovery_key: recovery.to_text(),
        })
    }
}
