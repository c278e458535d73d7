//! Going on with what can be read, on the person's word.

use toride_crypto::{
    Key, Sealed,
    slot::{SlotHeader, SlotKind},
};
use toride_domain::{DeviceId, RecordId, Unknown};
use zeroize::Zeroizing;

use crate::{
    Result, Session,
    codec::{AuditAction, VaultInfoRecord, encode_ident_key, encode_info},
    keyring::{in_snapshots, pick},
    ledger::Change,
    log::LogLine,
    unlocked::{Means, Unlocked, kind},
};

impl Session {
    /// Goes on with what can be read: a snapshot is made, damaged records are set aside unchanged, writing is
    /// possible again. Takes the passphrase, or the recovery key as typed; blocks for the stretching. Without damage it
    /// changes nothing.
    ///
    /// # Errors
    /// `WrongPassphrase`, `WrongRecoveryKey`, `Throttled`, `StorageFull`, `SlotDamaged` when no passphrase slot is left.
    pub fn accept_as_is(&self, passphrase: &[u8]) -> Result<u64> {
        self.step_up(passphrase, |open, _, means| open.accept_as_is(means))
    }
}

impl Unlocked {
    fn accept_as_is(&mut self, means: Means<'_>) -> Result<u64> {
        if !self.read_only {
            return Ok(self.ledger.revision());
        }
        self.ledger.snapshot_as_is()?;
        self.name_device(means)?;
        let write = self.acceptance(means)?;
        self.read_only = false;
        let done = self.commit(write, means);
        self.read_only = done.is_err();
        if done.is_ok() {
            self.damage.clear();
            self.bad_rows.clear();
            self.mended = None;
        }
        done
    }

    /// A file that lost its manifest and its device record does not say whose it is.
    fn name_device(&mut self, means: Means<'_>) -> Result<()> {
        if *self.device_id().as_bytes() == [0; 16] {
            let id = means.id()?;
            self.ledger.adopt_device(id);
            self.clock = self.clock.for_device(DeviceId::new(id));
        }
        Ok(())
    }

    /// Moves every damaged row, and puts back what the vault cannot do without.
    fn acceptance(&mut self, means: Means<'_>) -> Result<Change> {
        let mut write = Change::default();
        let view = self.ledger.store().view();
        for (id, part) in &self.bad_rows {
            write.aside.push((*id, *part));
            // The codes of an account without its list part could not be shown: they stay together.
            let orphan = (*id, 1);
            let is_account = *part == 0 && view.body_hash(id.as_bytes(), 1).is_some();
            if is_account && !self.bad_rows.contains(&orphan) && !self.is_own_record(*id) {
                write.aside.push(orphan);
            }
        }
        for slot in view.slots()? {
            if SlotHeader::parse(&slot.body).map(|header| header.slot_id) != Ok(slot.slot_id) {
                write.slots_out.push(slot.slot_id);
            }
        }
        for kind in [SlotKind::Passphrase, SlotKind::Recovery] {
            let folder = self.ledger.store().folder();
            if pick(view.slots()?, kind).is_err()
                && let Some(found) = in_snapshots(folder, view, kind)
            {
                write
                    .slots_in
                    .push((found.header.slot_id, Sealed::from_stored(found.body)));
            }
        }
        self.restore_own_records(&mut write, means)?;
        let stamp = self.tick(means);
        let moved = u64::try_from(write.aside.len()).unwrap_or(u64::MAX);
        write
            .log
            .push(LogLine::new(stamp, AuditAction::DamageAccepted).counting(moved));
        Ok(write)
    }

    fn is_own_record(&self, id: RecordId) -> bool {
        let vault = RecordId::new(*self.ledger.keys().vault_id());
        id == vault || id == self.device_id().into()
    }

    /// A new vault record, ident key and device state where they are lost. With a new ident key, codes added
    /// from here on get other ids than the same codes would have had; nothing else depends on it.
    fn restore_own_records(&mut self, write: &mut Change, means: Means<'_>) -> Result<()> {
        let vault = RecordId::new(*self.ledger.keys().vault_id());
        if self.info.is_none() {
            let created = self.tick(means);
            let info = VaultInfoRecord {
                created,
                unknown: Unknown::default(),
            };
            write.put_meta(vault, kind::INFO, encode_info(&info));
            self.info = Some(info);
        }
        let key_lost = self.bad_rows.contains(&(vault, 1))
            || self
                .ledger
                .store()
                .view()
                .body_hash(vault.as_bytes(), 1)
                .is_none();
        if key_lost {
            let key = Zeroizing::new(encode_ident_key(&Key::random(means.rng)?));
            write.put_secret(vault, kind::INFO, key);
        }
        let device = self.device.clone();
        self.put_device(write, &device);
        Ok(())
    }
}
