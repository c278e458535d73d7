//! Sealing everything anew under another vault key.

use toride_crypto::{
    Id, Rng, Sealed, Subkeys,
    audit::audit_id,
    record::{RecordKey, open_record, seal_record},
};
use toride_store::{Place, Transaction};

use crate::{
    Error, Result,
    ledger::Change,
    unlocked::{Means, Unlocked},
};

/// What a vault is sealed under from here on.
pub(crate) struct NewKeys {
    /// Of this vault, and no earlier epoch: two devices may each have made a new key.
    pub(crate) keys: Subkeys,
    /// All slots that it has from here on, each opened from its bytes by the caller.
    pub(crate) slots: Vec<(Id, Sealed)>,
}

impl Unlocked {
    /// Seals every row of the vault anew, all logs among them, and `write` on top, in one transaction after a snapshot.
    /// The slots of before go, and a merge cannot be undone any more.
    ///
    /// What `write` brings has to be plaintext, since what is sealed already would not open any more.
    ///
    /// # Errors
    /// `ReadOnly`, `Damaged` for a row that does not open, `StorageFull`, and those of the store. Nothing changed then.
    pub(crate) fn reseal(
        &mut self,
        new: NewKeys,
        mut write: Change,
        means: Means<'_>,
    ) -> Result<u64> {
        if self.read_only {
            return Err(Error::ReadOnly);
        }
        let ours = self.ledger.keys();
        let follows = new.keys.vault_id() == ours.vault_id() && new.keys.epoch() >= ours.epoch();
        if !follows || new.slots.is_empty() || write.holds_sealed() {
            return Err(Error::Internal);
        }
        let slots = self.ledger.store().view().slots()?;
        write.slots_out = slots.into_iter().map(|slot| slot.slot_id).collect();
        write.slots_in = new.slots;
        // They open with the old key. They go once the new one has opened the vault.
        write.outdates_snapshots = true;
        self.ledger.snapshot()?;
        let revision = self.ledger.commit_under(new.keys, write, means.rng)?;
        self.undo = None;
        // Under the new key, beside those of before. What cannot be done now is done at the next unlock.
        let _not_this_time = self.ledger.snapshot();
        Ok(revision)
    }
}

/// Seals every row anew that opens. A damaged row that was set aside, or a log entry, that does not open stays as it
/// is; a record that does not open ends it.
pub(crate) fn reseal_rows(
    tx: &mut Transaction<'_>,
    old: &Subkeys,
    new: &Subkeys,
    rng: &dyn Rng,
) -> Result<()> {
    tx.reseal(|place, body| {
        let Some((id, with)) = seal_of(place) else {
            return Err(Error::Damaged);
        };
        let opened = match (open_record(old, with, &id, body), place) {
            (Ok(opened), _) => opened,
            (Err(error), Place::Record { .. }) => return Err(error.into()),
            (Err(_), Place::Damaged { .. } | Place::Audit { .. }) => return Ok(None),
        };
        // EXPOSE: sealed again, in place
        let plaintext = opened.plaintext.expose();
        let sealed = seal_record(new, with, opened.kind, &id, plaintext, rng)?;
        Ok(Some(sealed))
    })
}

/// What a row's seal says about its place. `None` for a part that no record has.
fn seal_of(place: Place) -> Option<(Id, RecordKey)> {
    match place {
        Place::Record { rec_id, part } => Some((rec_id, RecordKey::of_part(part)?)),
        // Further bodies of one row stand 16, 32 and so on higher.
        Place::Damaged { rec_id, part } => {
            let with = RecordKey::of_part(part % 16);
            Some((rec_id, with.unwrap_or(RecordKey::Meta)))
        }
        Place::Audit { device_id, seq } => Some((audit_id(&device_id, seq), RecordKey::Audit)),
    }
}
