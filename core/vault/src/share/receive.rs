//! Taking a shared code into the inbox.

use toride_crypto::{
    bundle::{BundleHeader, BundleKind},
    with_clean_stack,
};
use toride_domain::{Millis, RecordId, Unknown};
use zeroize::Zeroizing;

use super::InboxItem;
use crate::{
    Error, FileError, FileResult, Limited, Session,
    bundle::{SharedCode, open_handed, parse_as},
    codec::{AuditAction, InboxCode, InboxRecord, encode_inbox, encode_inbox_code},
    ledger::Change,
    log::LogLine,
    unlocked::{Means, Unlocked, kind},
};

/// Shared codes in one vault.
pub(super) const LIMIT: usize = 1_000;

impl Session {
    /// Opens a shared code and puts it into the inbox, where it stays until its time is over. Overwrites nothing. `key`
    /// is the share key as typed or read from its QR code.
    ///
    /// # Errors
    /// [`FileError`](crate::FileError): what is wrong with the file; `WrongKey`, `Expired`, `AlreadySeen`; `Invalid` for
    /// a slip in the key, `TooMany`, `ReadOnly`, `StorageFull`, `Locked`.
    pub fn receive_share(&self, file: &[u8], key: &[u8]) -> FileResult<InboxItem> {
        with_clean_stack(|| {
            let bundle = parse_as(file, BundleKind::Share)?;
            self.with_file(|open, means| open.may_receive(bundle.header(), means))?;
            let body = open_handed(&bundle, key)?;
            // EXPOSE: decoded into texts that wipe themselves
            let code = SharedCode::decode(body.expose())?;
            self.with_file(|open, means| open.put_into_inbox(bundle.header(), code, means))
        })
    }
}

impl Unlocked {
    fn may_receive(&self, header: &BundleHeader, means: Means<'_>) -> FileResult<()> {
        if header.not_after_ms < self.latest(means).get() {
            Err(FileError::Expired)
        } else if self.seen.has(&header.bundle_id) {
            Err(FileError::AlreadySeen)
        } else {
            Ok(())
        }
    }

    /// Under an id that nothing has: what somebody else sends never takes the place of anything.
    fn put_into_inbox(
        &mut self,
        header: &BundleHeader,
        code: SharedCode,
        means: Means<'_>,
    ) -> FileResult<InboxItem> {
        self.may_receive(header, means)?;
        if self.inbox.len() >= LIMIT {
            let what = Limited::Codes;
            return Err(Error::TooMany { what }.into());
        }
        let id = RecordId::new(means.id()?);
        let not_after = Millis::clamped(header.not_after_ms);
        let item = InboxRecord {
            received: self.tick(means),
            service: code.service,
            name: code.name,
            not_after,
            unknown: Unknown::default(),
        };
        let mut write = Change::default();
        write.put_meta(id, kind::INBOX, encode_inbox(&item));
        let secret = InboxCode {
            text: code.text,
            unknown: Unknown::default(),
        };
        let secret = Zeroizing::new(encode_inbox_code(&secret));
        write.put_secret(id, kind::INBOX, secret);
        // A day more than it lasts, for clocks that do not agree.
        let until = not_after.plus(Millis::DAY);
        let seen = self.put_seen(&mut write, header.bundle_id, until, means);
        let line = LogLine::new(item.received, AuditAction::ShareReceived);
        write.log.push(line.about(*id.as_bytes()));
        self.ledger.check_room(&write)?;
        self.commit(write, means)?;
        let shown = InboxItem::of(id, &item);
        self.inbox.insert(id, item);
        self.seen = seen;
        Ok(shown)
    }
}
