//! Leaving: everything that a vault knows, readable by people and by other programs (docs/export.md).

use std::collections::BTreeMap;

use toride_crypto::SecretBytes;
use toride_domain::{AccountId, Millis};

use crate::{
    Result, Session,
    codec::{AccountSecret, AuditAction},
    log::LogLine,
    unlocked::{Means, Unlocked},
    whole::whole,
};

mod csv;
mod json;
mod words;

/// What an export looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportForm {
    /// JSON, for programs; [`Session::import`] reads its codes back.
    Json,
    /// A table for spreadsheets: UTF-8 with a byte order mark, CRLF, commas.
    Csv,
}

/// Everything, in the clear. Wiped when dropped.
#[derive(Debug)]
pub struct Export {
    bytes: SecretBytes,
    form: ExportForm,
    made_at: Millis,
    accounts: u32,
    codes: u32,
    unreadable: u32,
}

impl Export {
    /// The file, byte by byte. Nothing in it is sealed.
    #[must_use]
    pub const fn bytes(&self) -> &SecretBytes {
        &self.bytes
    }

    /// A name for the file: when it was made, and nothing of whom. `toride-20261123T090000Z.json`.
    #[must_use]
    pub fn file_name(&self) -> String {
        let end = match self.form {
            ExportForm::Json => "json",
            ExportForm::Csv => "csv",
        };
        format!("toride-{}.{end}", self.made_at.compact())
    }

    /// How many accounts are in it, those in the bin too.
    #[must_use]
    pub const fn accounts(&self) -> u32 {
        self.accounts
    }

    /// How many codes are in it.
    #[must_use]
    pub const fn codes(&self) -> u32 {
        self.codes
    }

    /// Codes that cannot be read any more: their state is in it, their text is not.
    #[must_use]
    pub const fn unreadable(&self) -> u32 {
        self.unreadable
    }
}

impl Session {
    /// Writes everything out, in the clear. Takes the passphrase, or the recovery key as typed; blocks for the
    /// stretching. It works on a damaged vault and on a full disk too: whoever wants to leave can.
    ///
    /// # Errors
    /// `WrongPassphrase`, `WrongRecoveryKey`, `Throttled`, `SlotDamaged`, `OutOfMemory`, `Locked`.
    pub fn export(&self, secret: &[u8], form: ExportForm) -> Result<Export> {
        self.step_up(secret, |open, _, means| open.export(form, means))
    }
}

/// The secret parts that can be read.
type Secrets = BTreeMap<AccountId, AccountSecret>;

impl Unlocked {
    fn export(&mut self, form: ExportForm, means: Means<'_>) -> Result<Export> {
        let readable = self
            .accounts
            .keys()
            .filter_map(|id| Some((*id, self.secret(*id).ok()?)));
        let secrets: Secrets = readable.collect();
        let now = means.now();
        let bytes = match form {
            ExportForm::Json => whole(|out| json::write(out, self, &secrets, now)),
            ExportForm::Csv => whole(|out| csv::write(out, self, &secrets)),
        }?;
        let all: usize = self
            .accounts
            .values()
            .map(|account| account.codes.len())
            .sum();
        let read = self.accounts.iter().map(|(id, account)| {
            let texts = secrets.get(id).map(|secret| &secret.codes);
            let has_text = |code| texts.is_some_and(|texts| texts.contains_key(code));
            account.codes.keys().filter(|code| has_text(code)).count()
        });
        let read = read.sum();
        let count = |things: usize| u32::try_from(things).unwrap_or(u32::MAX);
        let accounts = count(self.accounts.len());
        let stamp = self.tick(means);
        let line = LogLine::new(stamp, AuditAction::Exported);
        self.waiting.push(line.counting(accounts.into()));
        self.write_waiting(means);
        Ok(Export {
            bytes,
            form,
            made_at: now,
            accounts,
            codes: count(read),
            unreadable: count(all - read),
        })
    }
}

#[cfg(test)]
mod tests;
