//! The state of a vault for its other devices, sealed under the key that they share.

use std::collections::BTreeMap;

use toride_crypto::{
    Digest, Sealed,
    bundle::{BundleError, BundleKind, BundleLock, seal_bundle},
    derive::{Purpose, mac},
    record::{RecordKey, open_record},
    with_clean_stack,
};
use toride_domain::{Care, Millis, RecordId, VaultId};

use super::{Arrival, ArrivalState, Origin};
use crate::{
    Error, FileError, Result, Session,
    bundle::{FileResult, is_synced, parse_as, sealing},
    codec::{care_id, decode_ident_key, encode_care},
    unlocked::{Means, Unlocked},
};

/// A sealed state, to be carried to another device of the vault by any way. Everything in it is sealed.
#[derive(Debug, Clone)]
pub struct SyncBundle {
    sealed: Sealed,
    made_at: Millis,
}

impl SyncBundle {
    /// The file, byte by byte.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        self.sealed.as_bytes()
    }

    /// A name for the file: when it was made, and nothing of whom. `toride-sync-20261123T090000Z.toride`.
    #[must_use]
    pub fn file_name(&self) -> String {
        format!("toride-sync-{}.toride", self.made_at.compact())
    }
}

impl Session {
    /// Everything that is synced, for a device that is paired with this one. Asks for no secret: only a device that has
    /// the vault can open it.
    ///
    /// # Errors
    /// `ReadOnly` while damage is not accepted, `TooLarge` over 6 MiB, `Locked`.
    pub fn make_sync(&self) -> Result<SyncBundle> {
        self.with(Unlocked::make_sync)
    }

    /// Opens what another device of this vault made, to take it over.
    ///
    /// # Errors
    /// [`FileError`]: what is wrong with the file; `OtherVault`; `OldKey` where the devices have to be paired again;
    /// `Locked`.
    pub fn receive_sync(&self, file: &[u8]) -> FileResult<Arrival> {
        with_clean_stack(|| {
            let bundle = parse_as(file, BundleKind::Sync)?;
            let header = *bundle.header();
            let opened = self.with(|open, _| {
                let keys = open.ledger.keys();
                if header.vault_id != *keys.vault_id() {
                    return Ok(Err(FileError::OtherVault));
                }
                if header.epoch != keys.epoch() {
                    return Ok(Err(FileError::OldKey));
                }
                Ok(bundle.open_sync(keys.sync()).map_err(|error| match error {
                    BundleError::WrongKey => FileError::OldKey,
                    other => other.into(),
                }))
            })?;
            self.arrive(ArrivalState::new(header, opened?, Origin::Device))
        })
    }

    /// A digest of everything that is synced, but of where it is kept safe: equal on two devices that hold the same.
    ///
    /// # Errors
    /// `Damaged`, `TooLarge`, `Locked`.
    pub fn content_digest(&self) -> Result<Digest> {
        self.with(|open, _| open.content_digest())
    }
}

impl Unlocked {
    fn make_sync(&mut self, means: Means<'_>) -> Result<SyncBundle> {
        let (header, body) = self.body_to_send(BundleKind::Sync, None, means)?;
        let keys = self.ledger.keys();
        let lock = BundleLock::Sync(keys.sync());
        let sealed = seal_bundle(&header, &lock, &body, means.rng).map_err(sealing)?;
        let made_at = means.now();
        Ok(SyncBundle { sealed, made_at })
    }

    fn content_digest(&self) -> Result<Digest> {
        let vault = VaultId::new(*self.ledger.keys().vault_id());
        let opened = self.ledger.open(vault.into(), RecordKey::Secret)?;
        // EXPOSE: decoded into a key
        let key = decode_ident_key(opened.plaintext.expose())?;
        let care = encode_care(&Care {
            backed_up: None,
            synced: None,
            ..self.care.clone()
        });
        let mut rows = BTreeMap::new();
        for with in [RecordKey::Meta, RecordKey::Secret] {
            let view = self.ledger.store().view();
            view.for_each_part(with.part(), |id, body| {
                let opened = open_record(self.ledger.keys(), with, &id, body)?;
                if is_synced(opened.kind) {
                    rows.insert((RecordId::new(id), with.part()), opened);
                }
                Ok::<_, Error>(())
            })?;
        }
        let mut hashed = Vec::new();
        for ((id, part), opened) in &rows {
            // EXPOSE: hashed
            let plaintext = opened.plaintext.expose();
            let is_care = (*id, *part) == (care_id(vault), 0);
            let plaintext = if is_care { &care } else { plaintext };
            let head = head(opened.kind, *id, *part);
            // EXPOSE: keys the hash, since codes are guessed in no time
            let row = mac(key.expose(), Purpose::HashRec, &[&head, plaintext])?;
            hashed.extend(row);
        }
        // EXPOSE: the same
        Ok(mac(key.expose(), Purpose::HashRec, &[&hashed])?)
    }
}

fn head(kind: u8, id: RecordId, part: u8) -> [u8; 18] {
    let mut head = [0; 18];
    let bytes = [kind, part].into_iter().chain(*id.as_bytes());
    head.iter_mut().zip(bytes).for_each(|(to, from)| *to = from);
    head
}
