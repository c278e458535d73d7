//! A new vault: built beside, opened from disk by its own secrets, renamed.

use toride_crypto::{Key, SecretText, Subkeys, with_clean_stack};
use toride_domain::{Care, DeviceId, HybridClock, Register, Unknown, VaultId};
use zeroize::Zeroizing;

use crate::{
    Error, Result, Session, Vault,
    codec::{
        AuditAction, DeviceState, VaultInfoRecord, care_id, encode_care, encode_device,
        encode_ident_key, encode_info,
    },
    examine::blank,
    ledger::{Change, SealedChange},
    locks::Locks,
    log::LogLine,
    passphrase::check_passphrase,
    settle::Ground,
    unlocked::kind,
    vault::Secret,
};

/// A vault that has just been made.
#[derive(Debug)]
pub struct NewVault {
    /// Its open session.
    pub session: Session,
    /// Its recovery key as text, to be shown once and typed back ([`Session::prove_recovery_key`]).
    pub recovery_key: SecretText,
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
            match self.ground()? {
                Ground::Nothing => self.build(passphrase, Ground::Nothing),
                Ground::Rests => Err(Error::AlreadyExists),
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
            self.build(passphrase, self.ground()?)
        })
    }

    fn build(&self, passphrase: &[u8], ground: Ground) -> Result<NewVault> {
        let means = self.shared.means();
        let locks = Locks::new(Secret::passphrase(passphrase)?, means)?;
        let vault_key = Key::random(means.rng)?;
        let (vault_id, device_id) = (VaultId::new(means.id()?), DeviceId::new(means.id()?));
        let keys = Subkeys::derive(&vault_key, vault_id.as_bytes(), 1)?;

        let mut write = Change::default();
        write.slots_in = locks.slots(&keys, &vault_key, self.shared.profile, means)?;
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
        let first = SealedChange::first(&keys, write, manifest, Vec::new(), means.rng)?;
        let recovery_key = locks.recovery_text().ok_or(Error::Internal)?;
        let session = self.found(ground, first, keys, move |view, _| {
            locks.prove(view, &vault_key)
        })?;
        Ok(NewVault {
            session,
            recovery_key,
        })
    }
}
