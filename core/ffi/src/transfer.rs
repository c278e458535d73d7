//! A vault for a new device, and one code for another person: sealed files, each with a key of its own.

use std::sync::Arc;

use toride_domain as domain;
use toride_vault as core;

use crate::{
    Arrival, CodeId, QrMatrix, Restored, RevealedCode, SealedFile, Session, ShareEnd, SharedId,
    UtcMillis, Vault, VaultError, guard::guard_or, qr::draw_text, translate::all,
};

/// Where `now` is of a share that can be opened until `not_after`. Needs no vault.
#[uniffi::export]
#[must_use]
pub fn share_end(not_after: UtcMillis, now: UtcMillis) -> ShareEnd {
    guard_or(ShareEnd::Over, || {
        domain::ShareEnd::at(now.clamped(), not_after.clamped()).into()
    })
}

/// The vault, sealed for a new device. File and key go different ways: never both in one file.
#[derive(uniffi::Object)]
pub struct Transfer {
    inner: core::Transfer,
}

/// One code, sealed for another person. File and key go different ways.
#[derive(uniffi::Object)]
pub struct Share {
    inner: core::Share,
}

/// A code that another person shared.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct InboxItem {
    /// Which.
    pub id: SharedId,
    /// The service.
    pub service_id: String,
    /// The account's name there.
    pub name: String,
    /// When it was received.
    pub received_at: UtcMillis,
    /// Until when it is kept.
    pub not_after: UtcMillis,
}

#[uniffi::export]
impl Transfer {
    /// The sealed file.
    #[must_use]
    pub fn file(&self) -> SealedFile {
        SealedFile::new(self.inner.bytes(), self.inner.file_name())
    }

    /// Its key as text: seven groups of five.
    #[must_use]
    pub fn key(&self) -> String {
        // EXPOSE: shown, to be typed on the new device
        self.inner.key().expose().to_owned()
    }

    /// Its key as a QR code, for the camera of the new device.
    ///
    /// # Errors
    /// `Internal`.
    pub fn key_qr(&self) -> Result<QrMatrix, VaultError> {
        // EXPOSE: drawn, for the camera of the new device
        draw_text(self.inner.key().expose())
    }
}

#[uniffi::export]
impl Share {
    /// The sealed file.
    #[must_use]
    pub fn file(&self) -> SealedFile {
        SealedFile::new(self.inner.bytes(), self.inner.file_name())
    }

    /// Its key as text: seven groups of five.
    #[must_use]
    pub fn key(&self) -> String {
        // EXPOSE: shown, to be typed by the other person
        self.inner.key().expose().to_owned()
    }

    /// Its key as a QR code.
    ///
    /// # Errors
    /// `Internal`.
    pub fn key_qr(&self) -> Result<QrMatrix, VaultError> {
        // EXPOSE: drawn, for the camera of the other person
        draw_text(self.inner.key().expose())
    }

    /// Until when apps that honour it keep it.
    #[must_use]
    pub fn not_after(&self) -> UtcMillis {
        guard_or(UtcMillis(0), || self.inner.not_after().into())
    }
}

#[uniffi::export]
impl Session {
    /// Seals the vault for a new device, or for one that has to be paired again. Takes the passphrase, or the recovery
    /// key as typed; blocks for seconds.
    ///
    /// # Errors
    /// `WrongPassphrase`, `WrongRecoveryKey`, `Throttled`, `SlotDamaged`, `ReadOnly`, `TooLarge { VaultFile }`, `Locked`.
    pub fn make_transfer(&self, secret: &[u8]) -> Result<Arc<Transfer>, VaultError> {
        let inner = self.guard(|session| session.make_transfer(secret))?;
        Ok(Arc::new(Transfer { inner }))
    }

    /// Opens a transfer of this vault, where the other device has a new key of it. Taking it over takes over that key;
    /// it cannot be taken back. Takes this device's passphrase; blocks for seconds.
    ///
    /// # Errors
    /// What is wrong with the file, `WrongTransferKey`, `Invalid { RecoveryKey }` for a slip in the key, `OtherVault`,
    /// `OldKey` for a transfer from before the last change of keys, `AlreadySeen`, `WrongPassphrase`, `Locked`.
    pub fn receive_transfer(
        &self,
        file: &[u8],
        key: &[u8],
        passphrase: &[u8],
    ) -> Result<Arc<Arrival>, VaultError> {
        let arrival = self.guard(|session| session.receive_transfer(file, key, passphrase))?;
        Ok(Arrival::arc(arrival, self.inner().clone()))
    }

    /// Seals one code for another person until `not_after` (at most 30 days from now), and marks it as exposed. Takes
    /// the passphrase, or the recovery key as typed; blocks for seconds.
    ///
    /// # Errors
    /// `NotFound`, `Invalid { Date }`, `WrongPassphrase`, `WrongRecoveryKey`, `Throttled`, `Damaged`, `StorageFull`,
    /// `ReadOnly`, `Locked`.
    pub fn share_code(
        &self,
        code: CodeId,
        not_after: UtcMillis,
        secret: &[u8],
    ) -> Result<Arc<Share>, VaultError> {
        let inner = self
            .guard(|session| session.share_code(code.try_into()?, not_after.clamped(), secret))?;
        Ok(Arc::new(Share { inner }))
    }

    /// Takes a shared code into the inbox; overwrites nothing. Writes to disk.
    ///
    /// # Errors
    /// What is wrong with the file, `WrongTransferKey`, `Invalid { RecoveryKey }` for a slip in the key, `Expired`,
    /// `AlreadySeen`, `StorageFull`, `ReadOnly`, `Locked`.
    pub fn receive_share(&self, file: &[u8], key: &[u8]) -> Result<InboxItem, VaultError> {
        self.guard(|session| session.receive_share(file, key))
            .map(Into::into)
    }

    /// Codes that other people shared, those that end first above.
    ///
    /// # Errors
    /// `Locked`.
    pub fn inbox(&self) -> Result<Vec<InboxItem>, VaultError> {
        self.guard(core::Session::inbox).map(all)
    }

    /// Opens a shared code to be shown, like [`Session::reveal`].
    ///
    /// # Errors
    /// `NotFound`, `Expired`, `Damaged`, `Locked`.
    pub fn reveal_shared(&self, id: SharedId) -> Result<Arc<RevealedCode>, VaultError> {
        let code = self.guard(|session| session.reveal_shared(id.try_into()?))?;
        Ok(RevealedCode::arc(code, self.inner().clone()))
    }

    /// Removes a shared code. Writes to disk.
    ///
    /// # Errors
    /// `NotFound`, `StorageFull`, `ReadOnly`, `Locked`.
    pub fn discard_shared(&self, id: SharedId) -> Result<u64, VaultError> {
        self.guard(|session| session.discard_shared(id.try_into()?))
    }
}

#[uniffi::export]
impl Vault {
    /// Makes the vault here that another device handed over. A vault that is here and locked, unreadable or newer than
    /// the app is set aside first, never deleted ([`Vault::set_aside`]). `passphrase` is the one to open it with on this
    /// device. Blocks for seconds.
    ///
    /// # Errors
    /// What is wrong with the file, `WrongTransferKey`, `Invalid { RecoveryKey }` for a slip in the key,
    /// `WeakPassphrase`, `AlreadyExists` while the vault is open, `InUse`, `StorageFull`, `StorageUnavailable`,
    /// `OutOfMemory`.
    pub fn join(
        &self,
        file: &[u8],
        key: &[u8],
        passphrase: &[u8],
    ) -> Result<Arc<Restored>, VaultError> {
        self.guard(|vault| vault.join(file, key, passphrase))
            .map(Restored::arc)
    }
}

impl From<core::InboxItem> for InboxItem {
    fn from(item: core::InboxItem) -> Self {
        Self {
            id: item.id.into(),
            service_id: item.service,
            name: item.name,
            received_at: item.received_at.into(),
            not_after: item.not_after.into(),
        }
    }
}
