//! The inbox: codes that other people shared, until their time is over.

use toride_domain::{Millis, RecordId, ShareEnd, Tombstone, Unknown};

use crate::{
    Error, Result, Session,
    codec::{AuditAction, InboxRecord, encode_tombstone},
    ledger::Change,
    log::LogLine,
    unlocked::{Means, Unlocked, kind},
};

/// A code that somebody shared, without its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InboxItem {
    /// Its record.
    pub id: RecordId,
    /// Catalogue id of the service; may be one that the catalogue here does not know.
    pub service: String,
    /// Name of the login, as the sender has it.
    pub name: String,
    /// When it was received.
    pub received_at: Millis,
    /// Until when it may be used.
    pub not_after: Millis,
}

impl InboxItem {
    pub(super) fn of(id: RecordId, record: &InboxRecord) -> Self {
        Self {
            id,
            service: record.service.clone(),
            name: record.name.clone(),
            received_at: record.received.at(),
            not_after: record.not_after,
        }
    }
}

impl Session {
    /// Shared codes whose time is not over, those that end first first. Those whose time is over are removed when the
    /// vault is opened the next time.
    ///
    /// # Errors
    /// `Locked`.
    pub fn inbox(&self) -> Result<Vec<InboxItem>> {
        self.with(|open, means| {
            let latest = open.latest(means);
            let items = open
                .inbox
                .iter()
                .map(|(id, record)| InboxItem::of(*id, record));
            let mut items: Vec<_> = items
                .filter(|item| !is_over(item.not_after, latest))
                .collect();
            items.sort_by_key(|item| (item.not_after, item.id));
            Ok(items)
        })
    }

    /// Removes a shared code for ever, on all devices of this vault.
    ///
    /// # Errors
    /// `NotFound`, `ReadOnly`, `StorageFull`, `Locked`.
    pub fn discard_shared(&self, id: RecordId) -> Result<u64> {
        self.with(|open, means| {
            if open.inbox.contains_key(&id) {
                open.discard(&[id], means)
            } else {
                Err(Error::NotFound)
            }
        })
    }
}

impl Unlocked {
    /// The time that ends shared codes: whoever sets the clock back gains nothing.
    pub(crate) fn latest(&self, means: Means<'_>) -> Millis {
        means.now().max(self.clock.at())
    }

    /// A shared code whose time is not over.
    pub(crate) fn inbox_item(&self, id: RecordId, means: Means<'_>) -> Result<&InboxRecord> {
        let item = self.inbox.get(&id).ok_or(Error::NotFound)?;
        if is_over(item.not_after, self.latest(means)) {
            Err(Error::NotFound)
        } else {
            Ok(item)
        }
    }

    /// Removes shared codes whose time is over. Not while something is damaged, and a disk that takes nothing now gets
    /// another chance at the next opening.
    pub(crate) fn discard_expired(&mut self, means: Means<'_>) {
        let latest = self.latest(means);
        let over: Vec<_> = self
            .inbox
            .iter()
            .filter(|(_, item)| is_over(item.not_after, latest))
            .map(|(id, _)| *id)
            .collect();
        if !over.is_empty() && !self.read_only {
            let _at_the_next_opening = self.discard(&over, means);
        }
    }

    fn discard(&mut self, ids: &[RecordId], means: Means<'_>) -> Result<u64> {
        let damaged = self.ledger.store().view().damaged()?;
        let mut write = Change::small();
        for id in ids {
            let stamp = self.tick(means);
            let unknown = Unknown::default();
            let tombstone = encode_tombstone(&Tombstone { stamp, unknown });
            write.purge(*id, damaged.clone());
            write.put_meta(*id, kind::TOMBSTONE, tombstone);
            let line = LogLine::new(stamp, AuditAction::Purged);
            write.log.push(line.about(*id.as_bytes()));
        }
        let revision = self.commit(write, means)?;
        self.inbox.retain(|id, _| !ids.contains(id));
        self.hide_gone();
        // The vault itself is rid of it; older copies that stay now go at the next unlock.
        let _at_the_next_unlock = self.ledger.replace_snapshots();
        Ok(revision)
    }
}

fn is_over(not_after: Millis, now: Millis) -> bool {
    ShareEnd::at(now, not_after) == ShareEnd::Over
}
