//! Going on with what can be read, on the person's word.

use std::collections::BTreeSet;

use toride_crypto::{
    Sealed,
    record::{RecordHeader, RecordKey},
    slot::{SlotHeader, SlotKind},
};
use toride_domain::{Account, AccountId, DeviceId, Limits, Millis, RecordId};

use crate::{
    Result, Session,
    codec::{AccountSecret, AuditAction, VaultInfoRecord, decode_info},
    examine::examine,
    keyring::{in_snapshots, pick},
    ledger::Change,
    log::LogLine,
    mend::{Copies, Mender, OwnLost, lacks_texts, secret_in},
    unlocked::{Means, Unlocked, kind},
};

/// Accounts as they are once the change is written.
type Mended = Vec<(AccountId, Account)>;

impl Session {
    /// Goes on with what can be read: a snapshot is made, damaged records are set aside unchanged, writing is
    /// possible again. What older snapshots hold of them comes back; codes whose account cannot be read stand
    /// in an account named by its short id. Takes the passphrase, or the recovery key as typed; blocks for the
    /// stretching. Without damage it changes nothing.
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
        let (write, accounts) = self.acceptance(means)?;
        self.read_only = false;
        let done = self.commit(write, means);
        self.read_only = done.is_err();
        if done.is_ok() {
            self.accounts.extend(accounts);
            self.damage.clear();
            self.bad_rows.clear();
            self.mended = None;
            self.info = self.read_info();
            self.read_things();
        }
        done
    }

    /// A file that lost its manifest and its device record does not say whose it is.
    fn name_device(&mut self, means: Means<'_>) -> Result<()> {
        if *self.device_id().as_bytes() == [0; 16] {
            let id = means.id()?;
            let _nobody_wrote_before = self.ledger.adopt_device(id);
            self.clock = self.clock.for_device(DeviceId::new(id));
        }
        Ok(())
    }

    /// Moves every damaged row, and puts back what the vault cannot do without, and what older copies and the
    /// codes themselves still tell of accounts.
    fn acceptance(&mut self, means: Means<'_>) -> Result<(Change, Mended)> {
        let stamp = self.tick(means);
        let mender = Mender {
            stamp,
            rng: means.rng,
        };
        let mut write = Change::default();
        write.aside.clone_from(&self.bad_rows);
        let ledger = &self.ledger;
        let (view, folder) = (ledger.store().view(), ledger.store().folder());
        for slot in view.slots()? {
            if SlotHeader::parse(&slot.body).map(|header| header.slot_id) != Ok(slot.slot_id) {
                write.slots_out.push(slot.slot_id);
            }
        }
        for kind in [SlotKind::Passphrase, SlotKind::Recovery] {
            if pick(view.slots()?, kind).is_err()
                && let Some(found) = in_snapshots(folder, view, kind)
            {
                write
                    .slots_in
                    .push((found.header.slot_id, Sealed::from_stored(found.body)));
            }
        }
        let copies = Copies::since(folder, ledger.manifest().last_purge_seq, ledger.keys());
        let accounts = self.mend_accounts(&mut write, &copies, mender)?;
        let vault = RecordId::new(*ledger.keys().vault_id());
        let lost = OwnLost {
            info: self.info.is_none(),
            ident_key: self.is_lost(vault, 1),
        };
        mender.own_rows(&mut write, &copies, &lost)?;
        self.put_device(&mut write, &self.device);
        let moved = u64::try_from(write.aside.len()).unwrap_or(u64::MAX);
        write
            .log
            .push(LogLine::new(stamp, AuditAction::DamageAccepted).counting(moved));
        Ok((write, accounts))
    }

    fn read_info(&self) -> Option<VaultInfoRecord> {
        let vault = RecordId::new(*self.ledger.keys().vault_id());
        let opened = self.ledger.open(vault, RecordKey::Meta).ok()?;
        // EXPOSE: decoded; it is no secret
        decode_info(opened.plaintext.expose()).ok()
    }

    /// Takes in what came back from copies, beside accounts.
    fn read_things(&mut self) {
        let ledger = &self.ledger;
        let Ok(mut content) = examine(ledger.store().view(), ledger.keys()) else {
            return;
        };
        self.clock.observe(&content.clock.tick(Millis::MIN));
        self.contacts = content.contacts;
        self.units = content.units;
        self.places = content.places;
        self.people = content.people;
        self.shop = content.shop;
        self.care = content.care;
        self.inbox = content.inbox;
        self.seen = content.seen;
    }

    /// Whether one more record of this kind would be read. What is over a limit stays set aside.
    fn has_room(&self, kind: u8) -> bool {
        match kind {
            kind::CONTACT => self.contacts.len() < Limits::CONTACTS,
            kind::UNIT => self.units.len() < Limits::DEVICES,
            kind::PLACE => self.places.len() < Limits::DEVICES,
            kind::PERSON => self.people.len() < Limits::DEVICES,
            kind::HANDOVER => self.shop.handovers.len() < Limits::HANDOVERS,
            kind::OUTSOURCING => self.shop.sheets.len() < Limits::HANDOVERS,
            _ => true,
        }
    }

    /// Whether a row does not open, or is not there.
    fn is_lost(&self, id: RecordId, part: u8) -> bool {
        let view = self.ledger.store().view();
        self.bad_rows.contains(&(id, part)) || view.body_hash(id.as_bytes(), part).is_none()
    }

    /// Accounts of which a part is lost, as far as copies and the other part can tell.
    fn mend_accounts(
        &self,
        write: &mut Change,
        copies: &Copies<'_>,
        mender: Mender<'_>,
    ) -> Result<Mended> {
        let own = [
            RecordId::new(*self.ledger.keys().vault_id()),
            self.device_id().into(),
        ];
        let view = self.ledger.store().view();
        let rows: BTreeSet<_> = view
            .records()
            .map(|row| RecordId::new(row.rec_id))
            .collect();
        let mut accounts = Mended::new();
        for id in rows.into_iter().filter(|id| !own.contains(id)) {
            let account = self.mend_account(id, write, copies, mender)?;
            accounts.extend(account.map(|account| (id.into(), account)));
        }
        Ok(accounts)
    }

    /// The account as it is from here on; `None` where nothing changes, or nothing can be done.
    fn mend_account(
        &self,
        id: RecordId,
        write: &mut Change,
        copies: &Copies<'_>,
        mender: Mender<'_>,
    ) -> Result<Option<Account>> {
        let known = self.accounts.get(&id.into());
        let is_whole = match known {
            Some(_) => !self.is_lost(id, 1),
            // Another kind of record, or what a newer version wrote.
            None => !self.is_lost(id, 0),
        };
        if is_whole {
            return Ok(None);
        }
        let copy = if known.is_none() {
            copies.row(id.as_bytes(), RecordKey::Meta)
        } else {
            None
        };
        if copy
            .as_ref()
            .is_some_and(|copy| copy.kind() != kind::ACCOUNT)
        {
            let copy = copy.filter(|copy| self.has_room(copy.kind()));
            write.raw.extend(copy.map(|copy| copy.row));
            return Ok(None);
        }
        // What was purged must not come back from a copy; its codes went with it.
        let may_copy = !self.says_it_is_no_account(id);
        let copy = copy.filter(|_| may_copy).and_then(|copy| copy.account());
        let older = known.cloned().or(copy);
        let secret = if may_copy || !self.is_lost(id, 1) {
            self.secret_or_copy(id, copies, write)
        } else {
            None
        };
        let is_whole = |older: &Account, secret: &AccountSecret| {
            known.is_some() && !lacks_texts(older, secret)
        };
        match (older, secret) {
            (None, None) => Ok(None),
            // Its codes are lost, and the list says so already.
            (Some(_), None) if known.is_some() => Ok(None),
            (Some(older), Some(secret)) if is_whole(&older, &secret) => Ok(None),
            (older, secret) => {
                let secret = secret.unwrap_or_default();
                mender.account(write, id.into(), older, &secret).map(Some)
            }
        }
    }

    /// Whether its damaged row says that it is a tombstone, or another installation. Kinds are not secret.
    fn says_it_is_no_account(&self, id: RecordId) -> bool {
        let body = self.ledger.store().view().body(id.as_bytes(), 0);
        let header = body
            .ok()
            .flatten()
            .and_then(|body| RecordHeader::parse(&body).ok());
        header.is_some_and(|header| matches!(header.kind, kind::TOMBSTONE | kind::DEVICE))
    }

    /// The codes of an account: the row's, or those of a copy, which then takes its place.
    fn secret_or_copy(
        &self,
        id: RecordId,
        copies: &Copies<'_>,
        write: &mut Change,
    ) -> Option<AccountSecret> {
        if !self.is_lost(id, 1) {
            let opened = self.ledger.open(id, RecordKey::Secret).ok()?;
            return secret_in(&opened);
        }
        let copy = copies.row(id.as_bytes(), RecordKey::Secret)?;
        let secret = copy.secret()?;
        write.raw.push(copy.row);
        Some(secret)
    }
}
