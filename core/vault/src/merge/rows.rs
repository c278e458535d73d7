//! Records that are joined as rows: the texts of codes, the vault's own record, and kinds of newer versions.

use std::collections::BTreeMap;

use toride_crypto::record::{Opened, RecordHeader, RecordKey};
use toride_domain::{Join, RecordId, Stamp, Tombstone, VaultId};
use zeroize::Zeroizing;

use super::plan::Draft;
use crate::{
    Error, FileError, Limited, Result,
    bundle::{FileResult, Row, is_synced},
    cbor::byte_strings,
    codec::{
        AccountSecret, VaultInfoRecord, care_id, decode_inbox, decode_info, decode_secret,
        decode_tombstone, encode_info, encode_secret,
    },
    ledger::Ledger,
    unlocked::kind,
};

/// What kind each record here is. Kinds are not secret, and the manifest proves them.
pub(super) fn kinds(ledger: &Ledger) -> Result<BTreeMap<RecordId, u8>> {
    let mut kinds = BTreeMap::new();
    for part in [1, 0] {
        ledger.store().view().for_each_part(part, |id, body| {
            let header = RecordHeader::parse(body)?;
            kinds.insert(RecordId::new(id), header.kind);
            Ok::<_, Error>(())
        })?;
    }
    Ok(kinds)
}

/// The tombstones here.
pub(super) fn tombstones(
    ledger: &Ledger,
    kinds: &BTreeMap<RecordId, u8>,
) -> Result<BTreeMap<RecordId, Tombstone>> {
    let of_kind = kinds.iter().filter(|(_, kind)| **kind == kind::TOMBSTONE);
    of_kind
        .map(|(id, _)| {
            let opened = ledger.open(*id, RecordKey::Meta)?;
            // EXPOSE: decoded; it holds a time
            Ok((*id, decode_tombstone(opened.plaintext.expose())?))
        })
        .collect()
}

/// Whether a record may come under an id: nobody else's, nothing that is an installation's own, and never another kind,
/// unless it was purged.
pub(super) fn may_come(vault: VaultId, here: Option<u8>, rows: &[Row<'_>]) -> bool {
    rows.iter().all(|row| match (row.kind, here) {
        (kind::TOMBSTONE, _) if row.part != 0 => false,
        (kind::TOMBSTONE, Some(here)) => {
            let is_vaults_own = row.id == vault.into() || row.id == care_id(vault);
            is_synced(here) && !is_vaults_own
        }
        (_, None | Some(kind::TOMBSTONE)) => true,
        (theirs, Some(here)) => theirs == here,
    })
}

impl Draft<'_> {
    /// Joins what of a record is not in [`toride_domain::Content`].
    pub(super) fn rows(&mut self, rows: &[Row<'_>]) -> FileResult<()> {
        let Some(first) = rows.first() else {
            return Ok(());
        };
        let (id, vault) = (first.id, self.vault());
        let part = |part| {
            let row = rows.iter().find(|row| row.part == part);
            row.map(|row| row.plaintext)
        };
        match first.kind {
            _ if self.joined.tombstones.contains_key(&id) => Ok(()),
            kind::INFO => self.info(id, part(0), part(1)),
            kind::ACCOUNT => match part(1) {
                Some(theirs) => self.texts(id, Some(theirs)),
                None => Ok(()),
            },
            // Their part 0 is joined; no version so far writes a part 1.
            kind::CONTACT
            | kind::UNIT
            | kind::PLACE
            | kind::PERSON
            | kind::HANDOVER
            | kind::OUTSOURCING => match part(1) {
                Some(theirs) => self.newer(first.kind, id, &[(RecordKey::Secret, Some(theirs))]),
                None => Ok(()),
            },
            kind::CARE if id == care_id(vault) => match part(1) {
                Some(theirs) => self.newer(first.kind, id, &[(RecordKey::Secret, Some(theirs))]),
                None => Ok(()),
            },
            kind => {
                let parts = [(RecordKey::Meta, part(0)), (RecordKey::Secret, part(1))];
                if kind == kind::INBOX {
                    self.inbox(id, &parts)
                } else {
                    self.newer(kind, id, &parts)
                }
            }
        }
    }

    /// A shared code, which no version changes: whole, like what this version does not know.
    fn inbox(&mut self, id: RecordId, parts: &[(RecordKey, Option<&[u8]>)]) -> FileResult<()> {
        if self.whole(kind::INBOX, id, parts)? {
            match parts.first().and_then(|(_, meta)| *meta) {
                Some(meta) => drop(self.inbox.insert(id, decode_inbox(meta)?)),
                None => drop(self.inbox.remove(&id)),
            }
        }
        Ok(())
    }

    /// The texts of an account's codes, without those that were purged.
    pub(super) fn texts(&mut self, id: RecordId, theirs: Option<&[u8]>) -> FileResult<()> {
        let account = self.joined.accounts.get(&id.into());
        let purged = account.map(|account| &account.purged);
        let opened = self.here(id, RecordKey::Secret)?;
        // EXPOSE: compared with theirs
        let ours = opened.as_ref().map(|opened| opened.plaintext.expose());
        if ours == theirs && purged.is_none_or(BTreeMap::is_empty) {
            return Ok(());
        }
        let decode = |bytes: Option<&[u8]>| bytes.map(decode_secret).transpose();
        let mut joined: AccountSecret = decode(ours)?.unwrap_or_default();
        if let Some(theirs) = decode(theirs)? {
            if !joined.agrees_with(&theirs) {
                return Err(FileError::Malformed);
            }
            joined.join(theirs);
        }
        if let Some(purged) = purged {
            let before = joined.codes.len();
            joined.codes.retain(|code, _| !purged.contains_key(code));
            // Snapshots hold what was purged.
            self.write.outdates_snapshots |= joined.codes.len() < before && ours.is_some();
        }
        let bytes = Zeroizing::new(encode_secret(&joined));
        if ours == Some(bytes.as_slice()) {
            return Ok(());
        }
        decode_secret(&bytes).map_err(|_| Error::TooMany {
            what: Limited::Codes,
        })?;
        self.write.put_secret(id, kind::ACCOUNT, bytes);
        Ok(())
    }

    /// The vault's own record. The key of code ids goes with the older of two records: one was made anew after damage.
    fn info(&mut self, id: RecordId, theirs: Option<&[u8]>, key: Option<&[u8]>) -> FileResult<()> {
        let (Some(theirs), Some(key)) = (theirs, key) else {
            return Err(FileError::Malformed);
        };
        let theirs = decode_info(theirs)?;
        let ours = self.open.info.clone().ok_or(Error::Damaged)?;
        let opened = self.ledger().open(id, RecordKey::Secret)?;
        // EXPOSE: compared with theirs
        if (theirs.created, key) < (ours.created, opened.plaintext.expose()) {
            let key = Zeroizing::new(key.to_vec());
            self.write.put_secret(id, kind::INFO, key);
        }
        let mut joined: VaultInfoRecord = ours.clone();
        joined.join(theirs);
        if joined != ours {
            self.write.put_meta(id, kind::INFO, encode_info(&joined));
            self.info = Some(joined);
        }
        Ok(())
    }

    /// What this version does not know.
    fn newer(
        &mut self,
        kind: u8,
        id: RecordId,
        parts: &[(RecordKey, Option<&[u8]>)],
    ) -> FileResult<()> {
        self.newer += u32::from(self.whole(kind, id, parts)?);
        Ok(())
    }

    /// The larger of (newest stamp, parts in order). Says whether it is theirs.
    fn whole(
        &mut self,
        kind: u8,
        id: RecordId,
        parts: &[(RecordKey, Option<&[u8]>)],
    ) -> FileResult<bool> {
        let opened: Result<Vec<_>> = parts.iter().map(|(with, _)| self.here(id, *with)).collect();
        let opened = opened?;
        let ours: Vec<_> = opened
            .iter()
            // EXPOSE: compared with theirs
            .map(|opened| opened.as_ref().map(|opened| opened.plaintext.expose()))
            .collect();
        let theirs: Vec<_> = parts.iter().map(|(_, part)| *part).collect();
        if rank(&theirs) <= rank(&ours) {
            return Ok(false);
        }
        for ((with, theirs), ours) in parts.iter().zip(ours) {
            match (theirs, with) {
                (Some(same), _) if ours == Some(*same) => {}
                (Some(theirs), RecordKey::Secret) => {
                    let theirs = Zeroizing::new(theirs.to_vec());
                    self.write.put_secret(id, kind, theirs);
                }
                (Some(theirs), _) => self.write.put_meta(id, kind, theirs.to_vec()),
                (None, _) if ours.is_some() => self.write.drop_part(id, with.part()),
                (None, _) => {}
            }
        }
        Ok(true)
    }

    /// One part of a record as it is here.
    fn here(&self, id: RecordId, with: RecordKey) -> Result<Option<Opened>> {
        let view = self.ledger().store().view();
        match view.body_hash(id.as_bytes(), with.part()) {
            Some(_) => self.ledger().open(id, with).map(Some),
            None => Ok(None),
        }
    }
}

fn rank<'a, 'b>(parts: &'a [Option<&'b [u8]>]) -> (Option<Stamp>, &'a [Option<&'b [u8]>]) {
    let stamps = parts.iter().flatten().copied().filter_map(newest_stamp);
    (stamps.max(), parts)
}

/// The largest byte string that is a stamp, at any depth: whatever a newer version changes there, it stamps.
pub(super) fn newest_stamp(bytes: &[u8]) -> Option<Stamp> {
    let strings = byte_strings(bytes).into_iter();
    strings.filter_map(Stamp::from_slice).max()
}
