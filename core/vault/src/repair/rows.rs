//! Rows out of a damaged file: which open, what a snapshot adds to them, what can be put together again.

use std::collections::{BTreeMap, BTreeSet};

use toride_crypto::{
    CryptoError, Id, Subkeys,
    record::{Opened, RecordHeader, RecordKey, open_record},
    rows::AuditHead,
};
use toride_domain::{Account, AccountId, HybridClock};
use toride_store::{StoredAudit, StoredRow, View};

use crate::{
    Error, Result,
    codec::{AccountSecret, decode_meta, is_readable},
    ledger::{Change, open_entry},
    mend::{Mender, account_in, lacks_texts, secret_in},
    unlocked::kind,
};

/// Rows by id and part.
pub(crate) type Rows = BTreeMap<(Id, u8), Vec<u8>>;

/// Rows that can be read, and rows that cannot.
pub(crate) fn split_rows(keys: &Subkeys, records: Vec<StoredRow>) -> (Rows, Vec<StoredRow>) {
    let (mut rows, mut bad) = (Rows::new(), Vec::new());
    for row in records {
        if opens(keys, &row) {
            rows.insert((row.rec_id, row.part), row.body);
        } else {
            bad.push(row);
        }
    }
    (rows, bad)
}

fn opens(keys: &Subkeys, row: &StoredRow) -> bool {
    let Some(with) = RecordKey::of_part(row.part) else {
        return false;
    };
    match open_record(keys, with, &row.rec_id, &row.body) {
        Ok(opened) => is_readable(with, &opened),
        // What a newer version wrote is carried, not judged.
        Err(error) => error == CryptoError::TooNew,
    }
}

/// What was purged: also where the tombstone itself is damaged, since kinds are not secret.
pub(crate) fn purged(rows: &Rows, bad: &[StoredRow]) -> BTreeSet<Id> {
    let good = rows.iter().map(|((id, part), body)| (id, *part, body));
    let bad = bad.iter().map(|row| (&row.rec_id, row.part, &row.body));
    good.chain(bad)
        .filter(|(_, part, body)| *part == 0 && kind_of(body) == kind::TOMBSTONE)
        .map(|(id, ..)| *id)
        .collect()
}

/// Adds what only the snapshot has; what was purged since stays away. Also the ids of list parts that came so.
pub(crate) fn complete(
    mut rows: Rows,
    purged: &BTreeSet<Id>,
    keys: &Subkeys,
    snapshot: Option<&View>,
) -> Result<(Rows, BTreeSet<Id>)> {
    let mut older = BTreeSet::new();
    let Some(snapshot) = snapshot else {
        return Ok((rows, older));
    };
    for part in [0, 1] {
        snapshot.for_each_part(part, |id, body| {
            let row = StoredRow {
                rec_id: id,
                part,
                body: body.to_vec(),
            };
            if !purged.contains(&id) && !rows.contains_key(&(id, part)) && opens(keys, &row) {
                rows.insert((id, part), row.body);
                if part == 0 {
                    older.insert(id);
                }
            }
            Ok::<_, Error>(())
        })?;
    }
    Ok((rows, older))
}

/// Puts accounts together again whose list part is lost or `older` than their codes.
pub(crate) fn mend_accounts(
    rows: &mut Rows,
    older: &BTreeSet<Id>,
    keys: &Subkeys,
    write: &mut Change,
    mender: Mender<'_>,
) -> Result<()> {
    let ids: BTreeSet<Id> = rows.keys().map(|(id, _)| *id).collect();
    for id in ids {
        let secret = open_row(rows, keys, &id, RecordKey::Secret).and_then(|row| secret_in(&row));
        let account = account_of(rows, keys, &id);
        let is_listed = rows.contains_key(&(id, 0));
        let lacks =
            |secret: &AccountSecret| account.as_ref().is_some_and(|a| lacks_texts(a, secret));
        let is_right = match &secret {
            Some(secret) => is_listed && !older.contains(&id) && !lacks(secret),
            // No account, or its codes are lost and the list says so; an older list says what it can.
            None => !older.contains(&id),
        };
        if is_right || (is_listed && account.is_none()) {
            continue;
        }
        let secret = secret.unwrap_or_default();
        mender.account(write, AccountId::new(id), account, &secret)?;
        rows.remove(&(id, 0));
    }
    Ok(())
}

fn open_row(rows: &Rows, keys: &Subkeys, id: &Id, with: RecordKey) -> Option<Opened> {
    open_record(keys, with, id, rows.get(&(*id, with.part()))?).ok()
}

/// Shows a clock every stamp in part 0 of every record.
pub(crate) fn observe_all(rows: &Rows, keys: &Subkeys, clock: &mut HybridClock) {
    for (id, _) in rows.keys().filter(|(_, part)| *part == 0) {
        let Some(opened) = open_row(rows, keys, id, RecordKey::Meta) else {
            continue;
        };
        // EXPOSE: decoded and dropped
        if let Ok(record) = decode_meta(opened.kind, opened.plaintext.expose()) {
            record.observe(clock);
        }
    }
}

fn account_of(rows: &Rows, keys: &Subkeys, id: &Id) -> Option<Account> {
    account_in(&open_row(rows, keys, id, RecordKey::Meta)?)
}

pub(crate) fn kind_of(body: &[u8]) -> u8 {
    RecordHeader::parse(body).map_or(0, |header| header.kind)
}

/// Takes over the log entries that open, and returns the ends of the logs.
pub(crate) fn take_log(
    keys: &Subkeys,
    entries: Vec<StoredAudit>,
    write: &mut Change,
) -> Vec<AuditHead> {
    let mut heads: BTreeMap<Id, AuditHead> = BTreeMap::new();
    for entry in entries {
        let Ok((_, head)) = open_entry(keys, &entry.device_id, entry.seq, &entry.body) else {
            continue;
        };
        let (device_id, last_seq) = (entry.device_id, entry.seq);
        let last = heads.entry(device_id).or_insert(AuditHead {
            device_id,
            last_seq,
            head,
        });
        if last_seq > last.last_seq {
            *last = AuditHead {
                device_id,
                last_seq,
                head,
            };
        }
        write.raw_log.push(entry);
    }
    heads.into_values().collect()
}
