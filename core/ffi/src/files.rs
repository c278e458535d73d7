//! Files of Toride's own: what one is, before it is opened.

use toride_vault as core;

use crate::{BundleKind, UtcMillis, VaultError, guard::guard, system};

/// A sealed file and a name for it that tells nothing of whom. Nobody reads it without its key.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct SealedFile {
    /// Byte by byte.
    pub bytes: Vec<u8>,
    /// A name to offer.
    pub file_name: String,
}

impl SealedFile {
    pub(crate) fn new(bytes: &[u8], file_name: String) -> Self {
        let bytes = bytes.to_vec();
        Self { bytes, file_name }
    }
}

/// What a file says of itself before it is opened. Not proven yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct BundleInfo {
    /// What it is.
    pub kind: BundleKind,
    /// When it was made, by the clock of the device that made it.
    pub made_at: UtcMillis,
    /// Until when it may be taken; for a shared code.
    pub not_after: Option<UtcMillis>,
    /// A backup that the passphrase of that day opens.
    pub by_passphrase: bool,
    /// A backup that the recovery key of that day opens.
    pub by_recovery_key: bool,
    /// A transfer made more than a day ago: ask whether it is the right one.
    pub is_old: bool,
    /// Bytes.
    pub size: u64,
}

/// Says what a file is. Opens nothing.
///
/// # Errors
/// `NotToride`, `FileTooNew`, `TooLarge { File }`, `FileCut`, `FileMalformed`.
#[uniffi::export]
pub fn peek_bundle(file: &[u8]) -> Result<BundleInfo, VaultError> {
    guard(|| (), || core::peek_bundle(file, system::now())).map(Into::into)
}

/// Bytes that the apps leave empty where there are none; the border knows no optional slices.
pub(crate) fn given(bytes: &[u8]) -> Option<&[u8]> {
    Some(bytes).filter(|bytes| !bytes.is_empty())
}

impl From<core::BundleInfo> for BundleInfo {
    fn from(info: core::BundleInfo) -> Self {
        let core::BundleInfo {
            kind,
            made_at,
            not_after,
            by_passphrase,
            by_recovery_key,
            is_old,
            bytes,
        } = info;
        Self {
            kind: kind.into(),
            made_at: made_at.into(),
            not_after: not_after.map(Into::into),
            by_passphrase,
            by_recovery_key,
            is_old,
            size: bytes,
        }
    }
}
