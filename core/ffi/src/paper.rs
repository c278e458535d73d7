//! What is printed: the recovery sheet, and the list for a locked cabinet.

use std::sync::Arc;

use toride_vault as core;

use crate::{Language, Session, VaultError, guard::guard_or};

/// How paper is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct PaperStyle {
    /// The language of every sentence on it.
    pub language: Language,
    /// Minutes that local time is ahead of UTC, for the dates.
    pub offset_minutes: i32,
}

/// The recovery sheet: a page that restores. Holds the recovery key; wiped when it is closed.
#[derive(uniffi::Object)]
pub struct Sheet {
    inner: core::Sheet,
}

/// The list of accounts for a locked cabinet: names masked, no code, no key.
#[derive(uniffi::Object)]
pub struct CabinetList {
    inner: core::CabinetList,
}

#[uniffi::export]
impl Sheet {
    /// The page: HTML (UTF-8) that needs nothing from elsewhere. To be printed and wiped.
    #[must_use]
    pub fn html(&self) -> Vec<u8> {
        // EXPOSE: printed on the person's word
        self.inner.html().expose().to_vec()
    }

    /// A name for it that tells nothing of whom.
    #[must_use]
    pub fn file_name(&self) -> String {
        guard_or(String::new(), || self.inner.file_name())
    }

    /// How many QR codes hold the vault; 0 where it was not asked for or does not fit.
    #[must_use]
    pub fn qr_codes(&self) -> u32 {
        guard_or(0, || self.inner.qr_codes())
    }

    /// Sheets of A4.
    #[must_use]
    pub fn pages(&self) -> u32 {
        guard_or(0, || self.inner.pages())
    }
}

#[uniffi::export]
impl CabinetList {
    /// The list: HTML (UTF-8) that needs nothing from elsewhere.
    #[must_use]
    pub fn html(&self) -> Vec<u8> {
        // EXPOSE: printed on the person's word
        self.inner.html().expose().to_vec()
    }

    /// A name for it that tells nothing of whom.
    #[must_use]
    pub fn file_name(&self) -> String {
        guard_or(String::new(), || self.inner.file_name())
    }

    /// How many accounts are on it.
    #[must_use]
    pub fn accounts(&self) -> u32 {
        guard_or(0, || self.inner.accounts())
    }
}

#[uniffi::export]
impl Session {
    /// Makes the recovery sheet. `recovery_key` as typed: it opens the vault first, which also proves it.
    /// `with_vault`: the vault too, in QR codes, where it fits. Blocks for seconds.
    ///
    /// # Errors
    /// `Invalid { RecoveryKey }` for a slip, `WrongRecoveryKey`, `Throttled`, `ReadOnly`, `StorageFull`, `Locked`.
    pub fn make_sheet(
        &self,
        recovery_key: &[u8],
        style: PaperStyle,
        with_vault: bool,
    ) -> Result<Arc<Sheet>, VaultError> {
        let inner =
            self.guard(|session| session.make_sheet(recovery_key, style.into(), with_vault))?;
        Ok(Arc::new(Sheet { inner }))
    }

    /// Makes the list for a locked cabinet.
    ///
    /// # Errors
    /// `Locked`.
    pub fn cabinet_list(&self, style: PaperStyle) -> Result<Arc<CabinetList>, VaultError> {
        let inner = self.guard(|session| session.cabinet_list(style.into()))?;
        Ok(Arc::new(CabinetList { inner }))
    }
}

impl From<PaperStyle> for core::PaperStyle {
    fn from(style: PaperStyle) -> Self {
        Self {
            language: style.language.into(),
            offset_minutes: style.offset_minutes,
        }
    }
}
