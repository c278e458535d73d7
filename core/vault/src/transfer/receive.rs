//! A transfer that arrives where this vault is already.

use toride_crypto::{
    Id, Subkeys,
    bundle::{BundleHeader, BundleKind},
    derive::same,
    slot::SlotKind,
    with_clean_stack,
};

use super::{recovery_slot, subkeys, vault_key};
use crate::{
    Arrival, Error, FileError, FileResult, Profile, Session,
    bundle::{Body, open_handed, parse_as},
    locks::Locks,
    merge::{ArrivalState, NewSlots, Origin},
    reseal::NewKeys,
    unlocked::{Means, Unlocked},
    vault::Secret,
};

impl Session {
    /// Opens a transfer of this vault, to take over what it knows and the key that the vault has there, for example
    /// after its keys were changed on the other device. `key` is the transfer key; `passphrase` is the one of this
    /// device, which stays its own: it seals the new key here. Blocks for the stretching.
    ///
    /// # Errors
    /// [`FileError`](crate::FileError): what is wrong with the file; `OtherVault`; `OldKey` for one from before the last
    /// change of keys here; `WrongKey`; `AlreadySeen`; `Invalid` for a slip in the key, `WrongPassphrase`, `Throttled`,
    /// `Locked`.
    pub fn receive_transfer(
        &self,
        file: &[u8],
        key: &[u8],
        passphrase: &[u8],
    ) -> FileResult<Arrival> {
        with_clean_stack(|| {
            let bundle = parse_as(file, BundleKind::Transfer)?;
            self.with_file(|open, _| open.may_take(bundle.header()))?;
            let plaintext = open_handed(&bundle, key)?;
            let state = ArrivalState::new(*bundle.header(), plaintext, Origin::Device);
            let slots = {
                let body = state.body()?;
                self.with_file(|open, means| {
                    let secret = Secret::passphrase(passphrase)?;
                    let (_, proven) = self.shared.throttled(|| open.vault_key(&secret))?;
                    let proven = proven.header.slot_id;
                    open.new_slots(&body, secret, proven, self.shared.profile, means)
                })?
            };
            self.arrive(state.with_slots(slots))
        })
    }
}

impl Unlocked {
    /// Whether a transfer is one of this vault, and of no earlier key than the one here.
    fn may_take(&self, header: &BundleHeader) -> FileResult<()> {
        let keys = self.ledger.keys();
        if header.vault_id != *keys.vault_id() {
            Err(FileError::OtherVault)
        } else if header.epoch < keys.epoch() {
            Err(FileError::OldKey)
        } else if self.seen.has(&header.bundle_id) {
            Err(FileError::AlreadySeen)
        } else {
            Ok(())
        }
    }

    /// Slots of the key that came, if it is another one: for the passphrase of this device, opened once from its bytes,
    /// and the recovery slot that came along.
    fn new_slots(
        &self,
        body: &Body<'_>,
        passphrase: Secret,
        proven: Id,
        profile: Profile,
        means: Means<'_>,
    ) -> FileResult<Option<NewSlots>> {
        let key = vault_key(body)?;
        let keys = subkeys(&key, body)?;
        if self.is_ours(&keys) {
            return Ok(None);
        }
        let locks = Locks::with(passphrase, None);
        let mut slots = locks.proven_slots(&keys, &key, profile, means)?;
        slots.extend(recovery_slot(body)?);
        Ok(Some(NewSlots { proven, slots }))
    }

    /// The key that is taken over with a body; `None` where it is the vault's already.
    ///
    /// # Errors
    /// `OldKey` where the vault went on to a later one meanwhile, `WrongPassphrase` where its passphrase is another one.
    pub(crate) fn adoption(
        &self,
        body: &Body<'_>,
        new: Option<&NewSlots>,
    ) -> FileResult<Option<NewKeys>> {
        let Some(new) = new else { return Ok(None) };
        let keys = subkeys(&vault_key(body)?, body)?;
        if self.is_ours(&keys) {
            return Ok(None);
        }
        if keys.epoch() < self.ledger.keys().epoch() {
            return Err(FileError::OldKey);
        }
        if self.slot_id(SlotKind::Passphrase) != Some(new.proven) {
            return Err(Error::WrongPassphrase.into());
        }
        let slots = new.slots.clone();
        Ok(Some(NewKeys { keys, slots }))
    }

    fn is_ours(&self, keys: &Subkeys) -> bool {
        let ours = self.ledger.keys();
        // EXPOSE: compared in constant time; all keys follow from one
        let is_same = same(keys.sync().expose(), ours.sync().expose());
        keys.epoch() == ours.epoch() && is_same
    }
}
