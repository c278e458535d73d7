//! A new vault key: what a lost device has opens nothing that is made from here on.

use toride_crypto::{Key, SecretText, Subkeys};

use crate::{
    Error, Profile, Result, Session,
    codec::AuditAction,
    ledger::Change,
    locks::{Locks, renewed},
    log::LogLine,
    passphrase::check_passphrase,
    reseal::NewKeys,
    unlocked::{Means, Unlocked},
    vault::Secret,
};

impl Session {
    /// Gives the vault a new key: everything is sealed anew in one transaction, after a snapshot. Returns the new
    /// recovery key as text, to be shown once and typed back; the old one opens nothing here any more. What was copied
    /// before (backups, paper, a lost device) opens as it did. Other devices have to be paired again.
    ///
    /// `secret` is the passphrase, or the recovery key as typed. `new_passphrase` may be left out to keep the present
    /// one, which `secret` must be then. Blocks for seconds.
    ///
    /// # Errors
    /// `WrongPassphrase`, `WrongRecoveryKey`, `Throttled`, `WeakPassphrase`; `Invalid` for a recovery key without a new
    /// passphrase; `ReadOnly` while damage is not accepted; `StorageFull`, `Damaged`, `Locked`. Nothing changed then.
    pub fn rekey(&self, secret: &[u8], new_passphrase: Option<&[u8]>) -> Result<SecretText> {
        if new_passphrase.is_some_and(|new| !check_passphrase(new).accepted()) {
            return Err(Error::WeakPassphrase);
        }
        let profile = self.shared.profile;
        self.with(|open, means| {
            if open.read_only {
                return Err(Error::ReadOnly);
            }
            let typed = Secret::either(secret)?;
            self.shared.throttled(|| open.vault_key(&typed))?;
            let (passphrase, _) = renewed(typed, new_passphrase)?;
            open.rekey(passphrase, profile, means)
        })
    }
}

impl Unlocked {
    fn rekey(
        &mut self,
        passphrase: Secret,
        profile: Profile,
        means: Means<'_>,
    ) -> Result<SecretText> {
        let owner = *self.ledger.keys().vault_id();
        let epoch = self.ledger.keys().epoch().checked_add(1);
        let epoch = epoch.ok_or(Error::Internal)?;
        let vault_key = Key::random(means.rng)?;
        let keys = Subkeys::derive(&vault_key, &owner, epoch)?;
        let locks = Locks::new(passphrase, means)?;
        let slots = locks.proven_slots(&keys, &vault_key, profile, means)?;
        drop(vault_key);
        let mut write = Change::default();
        let stamp = self.tick(means);
        let line = LogLine::new(stamp, AuditAction::Rekeyed);
        write.log.push(line.counting(epoch.into()));
        self.reseal(NewKeys { keys, slots }, write, means)?;
        // What came under the old key may have come from whoever has the lost device.
        self.arrivals.clear();
        locks.recovery_text().ok_or(Error::Internal)
    }
}
