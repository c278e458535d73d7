//! Paper: a sheet that restores the vault, a list for a locked cabinet, and pages of the shop (docs/sheet.md).
//!
//! Each is one document of HTML, with nothing to load: no script, no link, no font, no picture from elsewhere.

use toride_catalogue::{Language, texts::Texts};
use toride_crypto::{RecoveryKey, SecretBytes};
use toride_domain::Millis;

use crate::{
    Error, Profile, Result, Session,
    backup::Backup,
    unlocked::{Means, Unlocked},
    vault::Secret,
    whole::whole,
};

mod codes;
mod fit;
mod handover_page;
mod html;
mod key_page;
mod list;
mod outsourcing_page;
mod rules_page;
mod shop_page;

use codes::Codes;
use html::Html;
use key_page::Vault;
pub use shop_page::ShopPage;

/// How paper is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PaperStyle {
    /// The language of every sentence on it.
    pub language: Language,
    /// Minutes that local time is ahead of UTC, for the dates: 540 for Japan.
    pub offset_minutes: i32,
}

/// A recovery sheet. It holds the recovery key: wiped when dropped.
#[derive(Debug)]
pub struct Sheet {
    html: SecretBytes,
    made_at: Millis,
    qr_codes: u32,
    pages: u32,
}

impl Sheet {
    /// The sheet as HTML in UTF-8, for the platform to print.
    #[must_use]
    pub const fn html(&self) -> &SecretBytes {
        &self.html
    }

    /// A name for the print job: when it was made, and nothing of whom. `toride-sheet-20261123T090000Z.html`.
    #[must_use]
    pub fn file_name(&self) -> String {
        format!("toride-sheet-{}.html", self.made_at.compact())
    }

    /// How many QR codes the vault is in; 0 where it was not asked for, or does not fit.
    #[must_use]
    pub const fn qr_codes(&self) -> u32 {
        self.qr_codes
    }

    /// How many pages of A4 it takes.
    #[must_use]
    pub const fn pages(&self) -> u32 {
        self.pages
    }
}

/// A list of accounts for a locked cabinet: names masked, no code and no key. Wiped when dropped.
#[derive(Debug)]
pub struct CabinetList {
    html: SecretBytes,
    made_at: Millis,
    accounts: u32,
}

impl CabinetList {
    /// The list as HTML in UTF-8, for the platform to print.
    #[must_use]
    pub const fn html(&self) -> &SecretBytes {
        &self.html
    }

    /// A name for the print job. `toride-list-20261123T090000Z.html`.
    #[must_use]
    pub fn file_name(&self) -> String {
        format!("toride-list-{}.html", self.made_at.compact())
    }

    /// How many accounts are on it.
    #[must_use]
    pub const fn accounts(&self) -> u32 {
        self.accounts
    }
}

impl Session {
    /// Makes a recovery sheet: the recovery key, and what to do with it. `recovery_key` is the key as typed or as just
    /// made; it opens its slot first, which counts as a rehearsal. With `with_vault` the vault itself is on further
    /// pages, sealed in QR codes that this key opens, if it fits on four; see [`Sheet::qr_codes`]. Paper counts as a
    /// backup only once its codes were read back, by [`Session::test_backup`].
    ///
    /// # Errors
    /// `Invalid` for a slip, `WrongRecoveryKey`, `Throttled`; with the vault also `ReadOnly` while damage is not
    /// accepted, `OutOfMemory`; `Locked`.
    pub fn make_sheet(
        &self,
        recovery_key: &[u8],
        style: PaperStyle,
        with_vault: bool,
    ) -> Result<Sheet> {
        self.with(|open, means| {
            let secret = Secret::recovery(recovery_key)?;
            let (_, found) = self.shared.throttled(|| open.vault_key(&secret))?;
            // The key was right. That a full disk takes no note of it must not keep it from being printed.
            let _unrecorded = open.recovery_key_proven(found.header.slot_id, means);
            let vault = if with_vault {
                open.on_paper(&secret, means)?
            } else {
                Vault::NotAsked
            };
            let Secret::Recovery(key) = &secret else {
                return Err(Error::Internal);
            };
            sheet(key, &vault, style, means.now())
        })
    }

    /// Makes the list for a locked cabinet: the accounts in use with masked names, how many codes each has left, where
    /// copies of them are, who answers, and when they were renewed.
    ///
    /// # Errors
    /// `OutOfMemory`, `Locked`.
    pub fn cabinet_list(&self, style: PaperStyle) -> Result<CabinetList> {
        self.with(|open, means| {
            let made_at = means.now();
            let rows = list::rows(open, style.language);
            let texts = Texts::in_language(style.language);
            let html = whole(|out| {
                Html::document(out, &texts, style, "sheet-list-title", |page| {
                    list::write(page, &rows, made_at)
                })
            })?;
            Ok(CabinetList {
                html,
                made_at,
                accounts: count(rows.len()),
            })
        })
    }
}

impl Unlocked {
    /// The vault in QR codes that this key opens.
    fn on_paper(&mut self, key: &Secret, means: Means<'_>) -> Result<Vault> {
        let state = match self.body_to_print(means) {
            Err(Error::TooLarge { .. }) => return Ok(Vault::NoRoom),
            state => state?,
        };
        let backup = Backup::seal(state, core::slice::from_ref(key), Profile::Direct, means)?;
        let codes = Codes::of(*backup.id(), backup.bytes());
        Ok(codes.map_or(Vault::NoRoom, Vault::InCodes))
    }
}

fn sheet(key: &RecoveryKey, vault: &Vault, style: PaperStyle, made_at: Millis) -> Result<Sheet> {
    let texts = Texts::in_language(style.language);
    let key = key.to_text();
    let html = whole(|out| {
        Html::document(out, &texts, style, "sheet-title", |page| {
            key_page::write(page, &key, vault, made_at)?;
            match vault.codes() {
                Some(codes) => codes.write(page, made_at),
                None => Ok(()),
            }
        })
    })?;
    Ok(Sheet {
        html,
        made_at,
        qr_codes: count(vault.codes().map_or(0, Codes::count)),
        pages: count(vault.pages()),
    })
}

fn count(things: usize) -> u32 {
    u32::try_from(things).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests;
