//! What taking a state over comes to, worked out in memory.

use std::collections::{BTreeMap, BTreeSet};

use toride_crypto::Id;
use toride_domain::{
    Account, Content, DeviceId, Difference, HybridClock, Join, Millis, RecordId, Tombstone,
    TooMuch, VaultId,
};

use super::{
    Origin,
    logs::LogNews,
    rows::{kinds, may_come, newest_stamp, tombstones},
};
use crate::{
    Error, FileError, Limited, Result,
    bundle::{Body, FileResult, Synced},
    codec::{
        InboxRecord, VaultInfoRecord, care_id, decode_account, decode_tombstone, encode_account,
        encode_care, encode_tombstone,
    },
    ledger::{Change, Ledger},
    records::Record,
    reseal::NewKeys,
    unlocked::{Means, Unlocked, kind},
};

/// How far ahead of our clock a change may be stamped before one of the clocks is called wrong: 48 hours.
const AHEAD_MS: u64 = 48 * 3_600_000;

/// A state joined with ours, and what has to be written for it.
pub(super) struct Plan {
    pub(super) joined: Content,
    /// The vault's own record, where it changes.
    pub(super) info: Option<VaultInfoRecord>,
    pub(super) difference: Difference,
    pub(super) write: Change,
    /// Records of newer versions that change.
    pub(super) newer: u32,
    /// Whether more changes than logs and what is known of safekeeping.
    pub(super) changes_records: bool,
    pub(super) copied: bool,
    /// The device that stamped changes too far ahead.
    pub(super) ahead: Option<DeviceId>,
    pub(super) sender: DeviceId,
    pub(super) made_at: Millis,
    /// Has seen every stamp of theirs.
    pub(super) clock: HybridClock,
    /// Shared codes that are here afterwards.
    pub(super) inbox: BTreeMap<RecordId, InboxRecord>,
    /// The bundle, if it must not be taken over twice.
    pub(super) once: Option<Id>,
    /// The key that the vault has from then on.
    pub(super) adopts: Option<NewKeys>,
}

impl Plan {
    pub(super) fn is_nothing(&self) -> bool {
        self.write.is_empty() && !self.copied && self.adopts.is_none()
    }
}

impl Unlocked {
    /// The plan for what arrived under this handle.
    pub(super) fn plan_of(&self, handle: u64, means: Means<'_>) -> FileResult<Plan> {
        let arrival = self.arrivals.get(&handle).ok_or(Error::Locked)?;
        let body = arrival.body()?;
        let adopts = self.adoption(&body, arrival.slots.as_ref())?;
        Ok(Plan {
            once: arrival.once(),
            adopts,
            ..self.plan(&body, arrival.origin, means.now())?
        })
    }

    /// Checks a body and joins it with what is here. Changes nothing.
    pub(super) fn plan(&self, body: &Body<'_>, origin: Origin, now: Millis) -> FileResult<Plan> {
        if self.read_only {
            return Err(Error::ReadOnly.into());
        }
        if body.vault != VaultId::new(*self.ledger.keys().vault_id()) {
            return Err(FileError::OtherVault);
        }
        let synced = Synced::of(body)?;
        let kinds = kinds(&self.ledger)?;
        let records = || body.rows.chunk_by(|a, b| a.id == b.id);
        let is_ours = |id| RecordId::from(self.device_id()) == id;
        let right = records().all(|rows| {
            let id = rows.first().map(|row| row.id);
            let here = id.and_then(|id| kinds.get(&id).copied());
            may_come(body.vault, here, rows) && !id.is_some_and(is_ours)
        });
        if !right {
            return Err(FileError::Malformed);
        }
        let mut clock = synced.clock;
        for row in &body.rows {
            newest_stamp_of_newer(row.kind, row.plaintext, &mut clock);
        }
        let mut draft = Draft::new(self, tombstones(&self.ledger, &kinds)?);
        let theirs = content(synced, body)?;
        draft.join(theirs.clone());
        for rows in records() {
            draft.rows(rows)?;
        }
        draft.purged_texts()?;
        draft.graves(&kinds)?;
        draft.lists()?;
        let changes_records = !draft.write.is_empty();
        draft.care(&theirs, origin, body.sender)?;
        let news = LogNews::of(&self.ledger, body)?;
        draft.write.their_log = news.entries;
        self.ledger.check_room(&draft.write)?;
        let own = self.device_id();
        // Rows that were lost to damage come back with our own stamps: they prove nothing then.
        let lost_some = self.ledger.manifest().n_damaged > 0;
        let copied =
            news.ours_was_written || (!lost_some && draft.joined.has_more_of(own, &draft.before));
        let is_ahead = clock.at() > self.clock.at() && clock.at() > now.plus(AHEAD_MS);
        let latest = theirs.stamps().max().map(toride_domain::Stamp::device);
        Ok(Plan {
            difference: draft.before.difference(&draft.joined),
            joined: draft.joined,
            info: draft.info,
            write: draft.write,
            newer: draft.newer,
            changes_records,
            copied,
            ahead: is_ahead.then_some(latest.unwrap_or(body.sender)),
            sender: body.sender,
            made_at: body.stamp.at(),
            clock,
            inbox: draft.inbox,
            once: None,
            adopts: None,
        })
    }
}

/// Shows a clock the stamps of a record that no decoder here knows.
fn newest_stamp_of_newer(kind: u8, plaintext: &[u8], clock: &mut HybridClock) {
    let is_known = matches!(
        kind,
        kind::INFO
            ..=kind::CARE | kind::HANDOVER | kind::OUTSOURCING | kind::INBOX | kind::TOMBSTONE
    );
    if let Some(stamp) = newest_stamp(plaintext).filter(|_| !is_known) {
        clock.observe(&stamp);
    }
}

/// What a body says, as content.
pub(crate) fn content(synced: Synced, body: &Body<'_>) -> FileResult<Content> {
    let graves = body.rows.iter().filter(|row| row.kind == kind::TOMBSTONE);
    let graves = graves.map(|row| Ok((row.id, decode_tombstone(row.plaintext)?)));
    let tombstones: FileResult<BTreeMap<_, _>> = graves.collect();
    Ok(Content {
        accounts: synced.accounts,
        contacts: synced.contacts,
        devices: synced.units,
        places: synced.places,
        people: synced.people,
        shop: synced.shop,
        tombstones: tombstones?,
        care: synced.care,
    })
}

/// A plan being drawn up.
pub(super) struct Draft<'a> {
    pub(super) open: &'a Unlocked,
    pub(super) before: Content,
    pub(super) joined: Content,
    pub(super) info: Option<VaultInfoRecord>,
    pub(super) write: Change,
    pub(super) newer: u32,
    pub(super) inbox: BTreeMap<RecordId, InboxRecord>,
}

impl Unlocked {
    /// What was purged here.
    pub(crate) fn tombstones(&self) -> Result<BTreeMap<RecordId, Tombstone>> {
        tombstones(&self.ledger, &kinds(&self.ledger)?)
    }

    /// What the rules of joining look at.
    pub(crate) fn content(&self, tombstones: BTreeMap<RecordId, Tombstone>) -> Content {
        Content {
            accounts: self.accounts.clone(),
            contacts: self.contacts.clone(),
            devices: self.units.clone(),
            places: self.places.clone(),
            people: self.people.clone(),
            shop: self.shop.clone(),
            tombstones,
            care: self.care.clone(),
        }
    }
}

impl<'a> Draft<'a> {
    fn new(open: &'a Unlocked, tombstones: BTreeMap<RecordId, Tombstone>) -> Self {
        let before = open.content(tombstones);
        Self {
            open,
            joined: before.clone(),
            before,
            info: None,
            write: Change::default(),
            newer: 0,
            inbox: open.inbox.clone(),
        }
    }

    pub(super) fn ledger(&self) -> &'a Ledger {
        &self.open.ledger
    }

    pub(super) fn vault(&self) -> VaultId {
        VaultId::new(*self.ledger().keys().vault_id())
    }

    fn join(&mut self, theirs: Content) {
        self.joined.join(theirs);
    }

    /// Texts of codes that were purged alone, of accounts whose texts the body does not have.
    fn purged_texts(&mut self) -> FileResult<()> {
        let has_new = |(id, account): (&toride_domain::AccountId, &Account)| {
            let before = self.before.accounts.get(id);
            let known = before.map_or(0, |before| before.purged.len());
            (account.purged.len() > known).then_some((*id).into())
        };
        let ids: Vec<RecordId> = self.joined.accounts.iter().filter_map(has_new).collect();
        let put = self.write.secrets_put();
        for id in ids.into_iter().filter(|id| !put.contains(id)) {
            self.texts(id, None)?;
        }
        Ok(())
    }

    /// What they purged goes; tombstones stay for ever.
    fn graves(&mut self, kinds: &BTreeMap<RecordId, u8>) -> Result<()> {
        let mut damaged = None;
        for (id, tombstone) in &self.joined.tombstones {
            if self.before.tombstones.get(id) == Some(tombstone) {
                continue;
            }
            if kinds.get(id).is_some_and(|kind| *kind != kind::TOMBSTONE) {
                let rows = match &mut damaged {
                    Some(rows) => rows,
                    none => none.insert(self.open.ledger.store().view().damaged()?),
                };
                self.write.purge(*id, rows.clone());
            }
            self.inbox.remove(id);
            let bytes = encode_tombstone(tombstone);
            self.write.put_meta(*id, kind::TOMBSTONE, bytes);
        }
        Ok(())
    }

    /// The lists' parts of records that change. Joined, they may break a limit that each keeps alone.
    fn lists(&mut self) -> Result<()> {
        if let Some(what) = self.joined.too_much() {
            let what = limited(what);
            return Err(Error::TooMany { what });
        }
        let (before, write) = (&self.before, &mut self.write);
        for (id, account) in &self.joined.accounts {
            if before.accounts.get(id) != Some(account) {
                let bytes = encode_account(account);
                decode_account(&bytes).map_err(|_| Error::TooMany {
                    what: Limited::Codes,
                })?;
                write.put_meta((*id).into(), kind::ACCOUNT, bytes);
            }
        }
        put_changed(write, &before.contacts, &self.joined.contacts)?;
        put_changed(write, &before.devices, &self.joined.devices)?;
        put_changed(write, &before.places, &self.joined.places)?;
        put_changed(write, &before.people, &self.joined.people)?;
        let (old, new) = (&before.shop, &self.joined.shop);
        put_changed(write, &old.handovers, &new.handovers)?;
        put_changed(write, &old.sheets, &new.sheets)
    }

    /// What is known of safekeeping. What either side knew was true of what it had, and is cut where it lacked
    /// something; whatever came from elsewhere is safe there.
    fn care(&mut self, theirs: &Content, origin: Origin, sender: DeviceId) -> Result<()> {
        let (ours, there) = (
            self.joined.coverage(&self.before),
            self.joined.coverage(theirs),
        );
        let (before, after) = (&self.before.care, &theirs.care);
        let care = &mut self.joined.care;
        care.backed_up = ours.of(before.backed_up).max(there.of(after.backed_up));
        care.synced = ours.of(before.synced).max(there.of(after.synced));
        match origin {
            Origin::Device if sender == self.open.device_id() => {}
            Origin::Device => care.synced = care.synced.max(there.until),
            Origin::Backup => care.backed_up = care.backed_up.max(there.until),
        }
        if *care != self.before.care {
            let bytes = encode_care(care);
            crate::codec::decode_care(&bytes)?;
            self.write
                .put_meta(care_id(self.vault()), kind::CARE, bytes);
        }
        Ok(())
    }
}

fn put_changed<R: Record + PartialEq>(
    write: &mut Change,
    before: &BTreeMap<R::Id, R>,
    after: &BTreeMap<R::Id, R>,
) -> Result<()> {
    let is_other = |(id, record): &(&R::Id, &R)| before.get(id) != Some(*record);
    let mut changed = after.iter().filter(is_other);
    changed.try_for_each(|(id, record)| write.put(*id, record))
}

const fn limited(what: TooMuch) -> Limited {
    match what {
        TooMuch::Accounts => Limited::Accounts,
        TooMuch::Contacts => Limited::Contacts,
        TooMuch::Devices => Limited::Devices,
        TooMuch::Places => Limited::Places,
        TooMuch::People => Limited::People,
        TooMuch::Shop => Limited::Ties,
        TooMuch::Tombstones => Limited::VaultFile,
        TooMuch::Uses => Limited::Codes,
    }
}

impl Change {
    /// Whether it writes nothing.
    pub(super) fn is_empty(&self) -> bool {
        self.records() == 0 && self.their_log.is_empty()
    }

    /// The records whose part 1 it puts.
    pub(super) fn secrets_put(&self) -> BTreeSet<RecordId> {
        self.puts()
            .filter(|(_, part)| *part == 1)
            .map(|(id, _)| id)
            .collect()
    }
}
