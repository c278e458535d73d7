//! Everything that is in memory while a vault is open. Dropping it locks the vault: each part wipes itself.

use std::collections::{BTreeMap, HashMap};

use toride_crypto::{Id, Rng, Sealed, record::RecordKey};
use toride_domain::{
    Account, AccountId, Care, CodeId, Contact, ContactId, Device, DeviceId, DeviceKind,
    HybridClock, Millis, Person, PersonId, Place, PlaceId, RecordId, SetId, Stamp, UnitId,
    shop::Shop,
};
use zeroize::Zeroizing;

use crate::{
    Clock, Damage, Error, Result,
    codec::{
        AccountSecret, DeviceState, InboxRecord, Seen, VaultInfoRecord, decode_secret,
        encode_account, encode_device, encode_secret,
    },
    import::ImportState,
    ledger::{Change, Ledger},
    log::LogLine,
    merge::{ArrivalState, Undo},
    review::ReviewState,
    shown::Shown,
};

/// Record kinds, as in docs/records.md.
pub(crate) mod kind {
    pub(crate) const INFO: u8 = 1;
    pub(crate) const ACCOUNT: u8 = 2;
    pub(crate) const CONTACT: u8 = 3;
    pub(crate) const UNIT: u8 = 4;
    pub(crate) const PLACE: u8 = 5;
    pub(crate) const PERSON: u8 = 6;
    pub(crate) const CARE: u8 = 7;
    pub(crate) const HANDOVER: u8 = 9;
    pub(crate) const OUTSOURCING: u8 = 10;
    pub(crate) const DEVICE: u8 = 16;
    pub(crate) const INBOX: u8 = 17;
    pub(crate) const SEEN: u8 = 18;
    pub(crate) const TOMBSTONE: u8 = 20;
    pub(crate) const AUDIT: u8 = 32;
}

/// An open vault.
pub(crate) struct Unlocked {
    /// Which opening of this process it is; sessions of earlier ones stay closed.
    pub(crate) number: u64,
    /// The stored side: file, keys, hashes.
    pub(crate) ledger: Ledger,
    pub(crate) accounts: BTreeMap<AccountId, Account>,
    pub(crate) contacts: BTreeMap<ContactId, Contact>,
    pub(crate) units: BTreeMap<UnitId, Device>,
    pub(crate) places: BTreeMap<PlaceId, Place>,
    pub(crate) people: BTreeMap<PersonId, Person>,
    pub(crate) shop: Shop,
    pub(crate) care: Care,
    /// Codes that other people shared.
    pub(crate) inbox: BTreeMap<RecordId, InboxRecord>,
    /// Transfers and shares that were taken over here.
    pub(crate) seen: Seen,
    /// Where codes were found last, see [`Unlocked::account_of_code`].
    pub(crate) homes: HashMap<CodeId, AccountId>,
    /// `None` where its row is damaged.
    pub(crate) info: Option<VaultInfoRecord>,
    pub(crate) device: DeviceState,
    pub(crate) clock: HybridClock,
    /// Lines of the log that wait to be written.
    pub(crate) waiting: Vec<LogLine>,
    /// What could not be read, for people.
    pub(crate) damage: Vec<Damage>,
    /// Rows that could not be read, to be moved aside once that is accepted.
    pub(crate) bad_rows: Vec<(RecordId, u8)>,
    /// A slot from a snapshot in place of a damaged one.
    pub(crate) mended: Option<(Id, Sealed)>,
    /// Nothing is written while this is set.
    pub(crate) read_only: bool,
    /// The time of this unlock.
    pub(crate) opened_at: Millis,
    /// Whether the passphrase was typed for it.
    pub(crate) by_passphrase: bool,
    /// What the platform calls this device, once it was seen.
    pub(crate) here: Option<(String, DeviceKind)>,
    pub(crate) shown: BTreeMap<u64, Shown>,
    pub(crate) reviews: BTreeMap<u64, ReviewState>,
    /// Files of other programs that are looked through.
    pub(crate) imports: BTreeMap<u64, ImportState>,
    /// What arrived from elsewhere and is not taken over yet.
    pub(crate) arrivals: BTreeMap<u64, ArrivalState>,
    /// How the last merge can be taken back.
    pub(crate) undo: Option<Undo>,
    /// Numbers of shown codes, reviews, imports and arrivals.
    pub(crate) next_handle: u64,
}

/// Time and randomness for one call.
#[derive(Clone, Copy)]
pub(crate) struct Means<'a> {
    pub(crate) clock: &'a dyn Clock,
    pub(crate) rng: &'a dyn Rng,
}

impl Means<'_> {
    pub(crate) fn now(&self) -> Millis {
        self.clock.now()
    }

    pub(crate) fn id(&self) -> Result<[u8; 16]> {
        let mut id = [0; 16];
        self.rng.fill(&mut id)?;
        Ok(id)
    }
}

impl Unlocked {
    pub(crate) fn tick(&mut self, means: Means<'_>) -> Stamp {
        self.clock.tick(means.now())
    }

    pub(crate) fn device_id(&self) -> DeviceId {
        self.clock.device()
    }

    pub(crate) fn account(&self, id: AccountId) -> Result<&Account> {
        self.accounts.get(&id).ok_or(Error::NotFound)
    }

    /// The account that a code belongs to. Searching all accounts costs as much as sealing a row, so what was found
    /// once is kept, and looked at again before it is believed.
    pub(crate) fn account_of_code(&mut self, id: CodeId) -> Result<AccountId> {
        let holds = |home: &AccountId| {
            let account = self.accounts.get(home);
            account.is_some_and(|account| account.codes.contains_key(&id))
        };
        if let Some(home) = self.homes.get(&id).filter(|home| holds(home)) {
            return Ok(*home);
        }
        self.homes.clear();
        for (home, account) in &self.accounts {
            self.homes
                .extend(account.codes.keys().map(|code| (*code, *home)));
        }
        self.homes.get(&id).copied().ok_or(Error::NotFound)
    }

    /// The account that a set belongs to.
    pub(crate) fn account_of_set(&self, id: SetId) -> Result<AccountId> {
        let holds = |account: &Account| account.sets.contains_key(&id);
        self.accounts
            .iter()
            .find(|(_, a)| holds(a))
            .map(|(id, _)| *id)
            .ok_or(Error::NotFound)
    }

    /// Opens the secret part of an account.
    pub(crate) fn secret(&self, id: AccountId) -> Result<AccountSecret> {
        let opened = self.ledger.open(id.into(), RecordKey::Secret)?;
        // EXPOSE: decoded into texts that wipe themselves
        Ok(decode_secret(opened.plaintext.expose())?)
    }

    /// Changes the meta part of an account, and nothing else. On disk when this returns.
    pub(crate) fn change_account(
        &mut self,
        id: AccountId,
        means: Means<'_>,
        change: impl FnOnce(&mut Account, Stamp) -> Result<()>,
    ) -> Result<u64> {
        let mut account = self.account(id)?.clone();
        let stamp = self.tick(means);
        change(&mut account, stamp)?;
        let mut write = Change::small();
        write.put_meta(id.into(), kind::ACCOUNT, encode_account(&account));
        let revision = self.commit(write, means)?;
        self.accounts.insert(id, account);
        Ok(revision)
    }

    /// Stores both parts of an account.
    pub(crate) fn put_account(
        write: &mut Change,
        id: AccountId,
        account: &Account,
        secret: &AccountSecret,
    ) {
        write.put_meta(id.into(), kind::ACCOUNT, encode_account(account));
        write.put_secret(
            id.into(),
            kind::ACCOUNT,
            Zeroizing::new(encode_secret(secret)),
        );
    }

    /// Stores the device state.
    pub(crate) fn put_device(&self, write: &mut Change, device: &DeviceState) {
        write.put_meta(self.device_id().into(), kind::DEVICE, encode_device(device));
    }

    /// Writes a change in one transaction. Lines of the log that wait for company go on waiting.
    ///
    /// # Errors
    /// `ReadOnly` while damage is not accepted; else those of the store. Nothing changed then.
    pub(crate) fn commit(&mut self, write: Change, means: Means<'_>) -> Result<u64> {
        if self.read_only {
            return Err(Error::ReadOnly);
        }
        self.ledger.commit(write, means.rng)
    }
}
