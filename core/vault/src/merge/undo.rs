//! Taking the last merge back, from the snapshot that was made before it.

use toride_crypto::{Digest, manifest::Manifest, record::RecordHeader};
use toride_domain::{Millis, RecordId};
use toride_store::StoredRow;

use crate::{
    Error, Result, Session,
    codec::AuditAction,
    examine::examine,
    ledger::Change,
    log::LogLine,
    unlocked::{Means, Unlocked, kind},
};

/// How the last merge can be taken back.
#[derive(Clone, Copy)]
pub(crate) struct Undo {
    /// The snapshot from before it.
    pub(super) snapshot: u64,
    /// The hash of all records after it. Another hash: something changed since.
    pub(super) after: Digest,
}

impl Session {
    /// Whether [`Session::undo_merge`] would do something.
    ///
    /// # Errors
    /// `Locked`.
    pub fn can_undo_merge(&self) -> Result<bool> {
        self.with(|open, _| Ok(open.undoable().is_some()))
    }

    /// Takes the last merge back: every record is as before it, what it purged is here again. Possible until the next
    /// change of any record, and until the vault is locked. The log keeps both, and the clock does not go back.
    ///
    /// # Errors
    /// `NotFound` where there is nothing to take back any more; `StorageFull`, `Damaged`, `Locked`.
    pub fn undo_merge(&self) -> Result<u64> {
        self.with(Unlocked::undo_merge)
    }
}

impl Unlocked {
    fn undoable(&self) -> Option<Undo> {
        let after = self.ledger.manifest().h_records;
        self.undo.filter(|undo| undo.after == after)
    }

    fn undo_merge(&mut self, means: Means<'_>) -> Result<u64> {
        let undo = self.undoable().ok_or(Error::NotFound)?;
        let mut write = self.back_to_snapshot(undo.snapshot)?;
        let records = u64::try_from(write.records()).unwrap_or(u64::MAX);
        let stamp = self.tick(means);
        let line = LogLine::new(stamp, AuditAction::MergeUndone);
        write.log.push(line.counting(records));
        let revision = self.commit(write, means)?;
        self.undo = None;
        self.reload()?;
        Ok(revision)
    }

    /// Every record that is other than in the snapshot, as it is there. What an installation keeps of itself stays, but
    /// for which bundles it took: the one that is taken back may be taken again.
    fn back_to_snapshot(&self, seq: u64) -> Result<Change> {
        let now = self.ledger.store().view();
        let then = self.ledger.store().folder().open_snapshot(seq)?;
        let manifest = Manifest::open(self.ledger.keys(), &then.manifest()?)?;
        if manifest.h_records != then.sums().h_records {
            return Err(Error::Damaged);
        }
        let is_own =
            |body: &[u8]| RecordHeader::parse(body).is_ok_and(|header| header.kind == kind::DEVICE);
        let mut write = Change::default();
        for part in [0, 1] {
            now.for_each_part(part, |id, body| {
                if then.body_hash(&id, part).is_none() && !is_own(body) {
                    write.drop_part(RecordId::new(id), part);
                }
                Ok::<_, Error>(())
            })?;
            then.for_each_part(part, |id, body| {
                if then.body_hash(&id, part) != now.body_hash(&id, part) && !is_own(body) {
                    write.raw.push(StoredRow {
                        rec_id: id,
                        part,
                        body: body.to_vec(),
                    });
                }
                Ok::<_, Error>(())
            })?;
        }
        Ok(write)
    }

    /// What is in memory is read anew.
    fn reload(&mut self) -> Result<()> {
        // The change is on disk. What cannot be read now must not be shown as it was: the vault closes.
        let mut content = examine(self.ledger.store().view(), self.ledger.keys())
            .map_err(|_| Error::StorageUnavailable)?;
        self.clock.observe(&content.clock.tick(Millis::MIN));
        self.homes.clear();
        self.reviews.clear();
        self.accounts = content.accounts;
        self.contacts = content.contacts;
        self.units = content.units;
        self.places = content.places;
        self.people = content.people;
        self.shop = content.shop;
        self.care = content.care;
        self.inbox = content.inbox;
        self.seen = content.seen;
        self.hide_gone();
        self.info = content.info;
        Ok(())
    }
}
