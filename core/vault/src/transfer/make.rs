//! Making a transfer.

use toride_crypto::{Key, SecretText, bundle::BundleKind, slot::SlotKind};
use toride_domain::Millis;

use crate::{
    Error, Result, Session,
    bundle::{Carried, Handed, seal_handed},
    codec::AuditAction,
    keyring::pick,
    ledger::Change,
    log::LogLine,
    unlocked::{Means, Unlocked},
};

/// A vault sealed for another device, and the key that opens it there. They never travel together.
#[derive(Debug)]
pub struct Transfer {
    handed: Handed,
    made_at: Millis,
}

impl Transfer {
    /// The file, byte by byte. Everything in it is sealed.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        self.handed.sealed.as_bytes()
    }

    /// The key that opens it, to be shown to the other device or typed there: seven groups of five characters.
    #[must_use]
    pub const fn key(&self) -> &SecretText {
        &self.handed.key
    }

    /// A name for the file: when it was made, and nothing of whom. `toride-transfer-20261123T090000Z.toride`.
    #[must_use]
    pub fn file_name(&self) -> String {
        format!("toride-transfer-{}.toride", self.made_at.compact())
    }
}

impl Session {
    /// Seals the whole vault with its key for another device of the same person. Takes the passphrase, or the recovery
    /// key as typed; blocks for the stretching.
    ///
    /// # Errors
    /// `WrongPassphrase`, `WrongRecoveryKey`, `Throttled`, `ReadOnly` while damage is not accepted, `TooLarge` over
    /// 6 MiB, `StorageFull`, `Locked`.
    pub fn make_transfer(&self, secret: &[u8]) -> Result<Transfer> {
        self.step_up(secret, Unlocked::make_transfer)
    }
}

impl Unlocked {
    fn make_transfer(&mut self, vault_key: &Key, means: Means<'_>) -> Result<Transfer> {
        let recovery = match pick(self.ledger.store().view().slots()?, SlotKind::Recovery) {
            Ok(found) => Some(found.body),
            Err(Error::NotFound) => None,
            Err(error) => return Err(error),
        };
        let carried = Carried {
            vault_key,
            recovery,
        };
        let (header, body) = self.body_to_send(BundleKind::Transfer, Some(&carried), means)?;
        let handed = seal_handed(&header, &body, means)?;
        // The log knows before anybody has it. Who flees from a full disk must get away.
        let line = LogLine::new(self.tick(means), AuditAction::Transferred);
        let mut write = Change::small();
        write.log.push(line.about(header.bundle_id));
        self.commit(write, means)?;
        Ok(Transfer {
            handed,
            made_at: means.now(),
        })
    }
}
