//! Opening the file: slot, keys, manifest, lists. Writes nothing to the vault.

use std::collections::{BTreeMap, HashMap};

use toride_crypto::{Key, Sealed, Subkeys, slot::SlotKind};
use toride_store::Store;

use crate::{
    Damage, DamagedPart, Error, Result, Session,
    codec::{AuditAction, DeviceState},
    examine::{Content, examine},
    keyring::{Found, find_slot, open},
    ledger::Ledger,
    log::LogLine,
    unlocked::{Means, Unlocked},
    vault::{Secret, Shared},
};

impl Shared {
    /// Opens the file and puts the result where sessions find it. Returns the number of the opening.
    pub(crate) fn open_file(&self, secret: &Secret) -> Result<u64> {
        let store = Store::open(&self.folder)?;
        let found = find_slot(&self.folder, store.view(), secret.kind()).map_err(|e| match e {
            Error::NotFound => secret.wrong(),
            other => other,
        })?;
        let keys = keys_of(&open(&found, secret.bytes(), secret.wrong())?, &found)?;
        let content = examine(store.view(), &keys)?;
        let mut unlocked = Unlocked::new(store, keys, content, self.means());
        if found.from_snapshot {
            unlocked.mend_slot(found);
        }
        unlocked.remove_outdated_snapshots();
        unlocked.by_passphrase = matches!(secret, Secret::Passphrase(_));
        let how = match secret {
            Secret::Passphrase(_) => AuditAction::UnlockedByPassphrase,
            Secret::Recovery(_) => AuditAction::UnlockedByRecoveryKey,
        };
        let stamp = unlocked.tick(self.means());
        let failures = u64::from(self.failures());
        if failures > 0 {
            let failed = LogLine::new(stamp, AuditAction::Failed).counting(failures);
            unlocked.note(failed, self.means());
        }
        unlocked.note(LogLine::new(stamp, how), self.means());
        Ok(self.install(unlocked))
    }

    /// Makes an opened vault the one that sessions see.
    pub(crate) fn install(&self, unlocked: Unlocked) -> u64 {
        let mut slot = self
            .open
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        self.open.clear_poison();
        let number = self
            .numbers
            .fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        *slot = Some(Unlocked { number, ..unlocked });
        number
    }
}

/// The six keys; the vault key itself is dropped by the caller.
pub(crate) fn keys_of(vault_key: &Key, found: &Found) -> Result<Subkeys> {
    Ok(Subkeys::derive(
        vault_key,
        &found.header.owner,
        found.header.epoch,
    )?)
}

impl Unlocked {
    pub(crate) fn new(store: Store, keys: Subkeys, content: Content, means: Means<'_>) -> Self {
        let read_only = !content.damage.is_empty();
        Self {
            number: 0,
            ledger: Ledger::new(store, keys, content.manifest, content.heads),
            accounts: content.accounts,
            contacts: content.contacts,
            units: content.units,
            places: content.places,
            people: content.people,
            shop: content.shop,
            care: content.care,
            inbox: content.inbox,
            seen: content.seen,
            homes: HashMap::new(),
            info: content.info,
            device: content.device.unwrap_or_else(DeviceState::new),
            clock: content.clock,
            waiting: Vec::new(),
            damage: content.damage,
            bad_rows: content.bad_rows,
            mended: None,
            read_only,
            opened_at: means.now(),
            by_passphrase: false,
            here: None,
            shown: BTreeMap::new(),
            reviews: BTreeMap::new(),
            imports: BTreeMap::new(),
            arrivals: BTreeMap::new(),
            undo: None,
            next_handle: 0,
        }
    }

    /// Keeps a slot that came from a snapshot, to be written once the damage is accepted.
    fn mend_slot(&mut self, found: Found) {
        let id = found.header.slot_id;
        if !self
            .damage
            .iter()
            .any(|damage| damage.part == DamagedPart::Slot)
        {
            self.damage.push(Damage::of(DamagedPart::Slot, &id));
        }
        self.mended = Some((id, Sealed::from_stored(found.body)));
        self.read_only = true;
    }

    /// What a kill or a full disk kept a purge, or a change of a secret, from removing. Not while something is
    /// damaged: an old copy may be all that is left of it.
    fn remove_outdated_snapshots(&mut self) {
        let last = self.ledger.manifest().last_purge_seq;
        let snapshots = self.ledger.store().folder().snapshots().unwrap_or_default();
        // The last step makes a snapshot that knows of it.
        let done = last == 0 || snapshots.first().is_some_and(|oldest| *oldest >= last);
        if !self.read_only && !done {
            let _tried_again_next_time = self.ledger.replace_snapshots();
        }
    }

    /// The vault key, taken from a slot once more. The slot's own bytes prove the secret.
    pub(crate) fn vault_key(&self, secret: &Secret) -> Result<(Key, Found)> {
        let store = self.ledger.store();
        let found = find_slot(store.folder(), store.view(), secret.kind())?;
        let ours = (*self.ledger.keys().vault_id(), self.ledger.keys().epoch());
        if (found.header.owner, found.header.epoch) != ours {
            return Err(Error::SlotDamaged);
        }
        let key = open(&found, secret.bytes(), secret.wrong())?;
        Ok((key, found))
    }

    /// Whether the file has a slot of this kind, and its id.
    pub(crate) fn slot_id(&self, kind: SlotKind) -> Option<[u8; 16]> {
        let slots = self.ledger.store().view().slots().ok()?;
        crate::keyring::pick(slots, kind)
            .ok()
            .map(|found| found.header.slot_id)
    }
}

impl Session {
    /// Runs what needs the passphrase or the recovery key again: it opens a slot, so no flag can stand in
    /// for it.
    pub(crate) fn step_up<T>(
        &self,
        secret: &[u8],
        work: impl FnOnce(&mut Unlocked, &Key, Means<'_>) -> Result<T>,
    ) -> Result<T> {
        self.with(|open, means| {
            let secret = Secret::either(secret)?;
            let (key, _) = self.shared.throttled(|| open.vault_key(&secret))?;
            work(open, &key, means)
        })
    }
}
