//! Sealing one code for another person.

use toride_crypto::{
    SecretText,
    bundle::{BundleHeader, BundleKind},
};
use toride_domain::{Account, CodeId, Millis, Register};

use crate::{
    Error, Field, Result, Session,
    bundle::{Handed, SharedCode, seal_handed},
    codec::{AuditAction, encode_account},
    ledger::Change,
    log::LogLine,
    unlocked::{Means, Unlocked, kind},
};

/// The longest time that a shared code may be used: 30 days.
const LONGEST_MS: u64 = 30 * Millis::DAY;

/// One code sealed for another person, and the key that opens it there. They never travel together.
#[derive(Debug)]
pub struct Share {
    handed: Handed,
    made_at: Millis,
    not_after: Millis,
}

impl Share {
    /// The file, byte by byte. Everything in it is sealed.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        self.handed.sealed.as_bytes()
    }

    /// The key that opens it, to be shown or read out: seven groups of five characters.
    #[must_use]
    pub const fn key(&self) -> &SecretText {
        &self.handed.key
    }

    /// A name for the file: when it was made, and nothing of what it is. `toride-share-20261123T090000Z.toride`.
    #[must_use]
    pub fn file_name(&self) -> String {
        format!("toride-share-{}.toride", self.made_at.compact())
    }

    /// Until when apps that honour it show the code.
    #[must_use]
    pub const fn not_after(&self) -> Millis {
        self.not_after
    }
}

impl Session {
    /// Seals one code for another person, and marks it as seen by others in the same step. `not_after` is later than
    /// now, by at most 30 days. Takes the passphrase, or the recovery key as typed; blocks for the stretching.
    ///
    /// # Errors
    /// `NotFound`, `Invalid` for another time, `WrongPassphrase`, `WrongRecoveryKey`, `Throttled`, `Damaged` when the
    /// account's codes cannot be read, `ReadOnly`, `StorageFull`, `Locked`.
    pub fn share_code(&self, code: CodeId, not_after: Millis, secret: &[u8]) -> Result<Share> {
        self.step_up(secret, |open, _, means| {
            open.share_code(code, not_after, means)
        })
    }
}

impl Unlocked {
    fn share_code(&mut self, id: CodeId, not_after: Millis, means: Means<'_>) -> Result<Share> {
        let now = means.now();
        if not_after <= now || not_after.since(now) > LONGEST_MS {
            let field = Field::Date;
            return Err(Error::Invalid { field });
        }
        if self.read_only {
            return Err(Error::ReadOnly);
        }
        let account_id = self.account_of_code(id)?;
        let text = self.secret(account_id)?.codes.remove(&id);
        let account = self.account(account_id)?;
        let shared = SharedCode {
            service: account.service.value.clone(),
            name: account.name.value.clone(),
            text: text.ok_or(Error::Damaged)?,
        };
        let header = BundleHeader {
            kind: BundleKind::Share,
            bundle_id: means.id()?,
            vault_id: [0; 16],
            created_ms: now.get(),
            not_after_ms: not_after.get(),
            epoch: 0,
        };
        let mut account: Account = account.clone();
        let handed = seal_handed(&header, &shared.encode(), means)?;
        // Nobody gets it before the vault knows that somebody has it.
        let stamp = self.tick(means);
        let code = account.codes.get_mut(&id).ok_or(Error::NotFound)?;
        code.exposed = Some(Register::new(stamp, true));
        let mut write = Change::small();
        write.put_meta(account_id.into(), kind::ACCOUNT, encode_account(&account));
        let line = LogLine::new(stamp, AuditAction::Shared);
        write.log.push(line.about(*id.as_bytes()));
        self.commit(write, means)?;
        self.accounts.insert(account_id, account);
        Ok(Share {
            handed,
            made_at: now,
            not_after,
        })
    }
}
