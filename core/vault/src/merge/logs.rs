//! What other devices wrote into their logs: a union, each log as its device chained it.

use toride_crypto::rows::AuditHead;

use crate::{
    FileError, Result,
    bundle::{Body, Entry, FileResult, MAX_HEADS},
    codec::decode_audit,
    ledger::{Ledger, TheirEntry},
};

/// What a body adds to the logs.
pub(super) struct LogNews {
    /// Entries that are not here, ascending by device and number.
    pub(super) entries: Vec<TheirEntry>,
    /// Somebody else wrote into our own log.
    pub(super) ours_was_written: bool,
}

impl LogNews {
    /// Compares the logs of a body with those that are here. Our own is never taken from outside; another's goes on
    /// where it ends here. Where two pieces of it do not fit together, the one that was here first stays.
    pub(super) fn of(ledger: &Ledger, body: &Body<'_>) -> FileResult<Self> {
        let own = ledger.manifest().device_id;
        let mut entries = Vec::new();
        let mut logs = ledger.logs();
        for log in body.log.chunk_by(|a, b| a.device == b.device) {
            let Some(device) = log.first().map(|entry| entry.device) else {
                continue;
            };
            // SQLite counts to there.
            if log.iter().any(|entry| i64::try_from(entry.seq).is_err()) {
                return Err(FileError::Malformed);
            }
            if device != own {
                let end = ledger.log_end(&device);
                logs += usize::from(end.is_none());
                entries.extend(news(log, end)?);
            }
        }
        if logs > MAX_HEADS {
            return Err(FileError::TooLarge);
        }
        let mut heads = body.heads.iter();
        let ours = heads.find(|head| head.device_id == own);
        let ours_was_written = ours.map_or(Ok(false), |head| is_foreign(ledger, head))?;
        Ok(Self {
            entries,
            ours_was_written,
        })
    }
}

/// The entries after the one that is the last here, if they follow it.
fn news(log: &[Entry<'_>], end: Option<AuditHead>) -> FileResult<Vec<TheirEntry>> {
    let last = end.map_or(0, |end| end.last_seq);
    let new: Vec<_> = log.iter().filter(|entry| entry.seq > last).collect();
    if let (Some(end), Some(first)) = (end, new.first())
        && first.seq == last + 1
        && decode_audit(first.plaintext)?.prev != end.head
    {
        return Ok(Vec::new());
    }
    let taken = new.into_iter().map(|entry| TheirEntry {
        device: entry.device,
        seq: entry.seq,
        plaintext: entry.plaintext.to_vec(),
    });
    Ok(taken.collect())
}

/// Whether a log under our id ends in an entry that we never wrote. One that cannot be read here proves nothing.
fn is_foreign(ledger: &Ledger, head: &AuditHead) -> Result<bool> {
    let last = ledger
        .log_end(&head.device_id)
        .map_or(0, |own| own.last_seq);
    if head.last_seq > last {
        return Ok(true);
    }
    let link = ledger.log_link(&head.device_id, head.last_seq)?;
    Ok(link.is_some_and(|link| link != head.head))
}
