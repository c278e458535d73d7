//! What accepting damage and repairing a file have in common: older copies of rows, accounts put together
//! again, and the records that a vault cannot do without.

use std::collections::BTreeSet;

use toride_crypto::{
    Id, Key, Rng, Subkeys,
    record::{Opened, RecordKey, open_record},
};
use toride_domain::{Account, AccountId, DeviceId, RecordId, SetId, Stamp, Unknown};
use toride_store::{Folder, StoredRow, View};
use zeroize::Zeroizing;

use crate::{
    Result,
    codec::{
        AccountSecret, DeviceState, VaultInfoRecord, decode_account, decode_secret, encode_account,
        encode_device, encode_ident_key, encode_info, is_readable,
    },
    ledger::Change,
    unlocked::kind,
};

/// The snapshots of this vault, newest first. Others do not open with its keys.
pub(crate) struct Copies<'a> {
    views: Vec<View>,
    keys: &'a Subkeys,
}

/// A row of a snapshot, and what is in it.
pub(crate) struct Copied {
    pub(crate) row: StoredRow,
    opened: Opened,
}

impl<'a> Copies<'a> {
    /// Those with at least this number: older ones may hold what was purged since.
    pub(crate) fn since(folder: &Folder, first: u64, keys: &'a Subkeys) -> Self {
        let seqs = folder.snapshots().unwrap_or_default();
        let wanted = seqs.into_iter().rev().filter(|seq| *seq >= first);
        Self {
            views: wanted
                .filter_map(|seq| folder.open_snapshot(seq).ok())
                .collect(),
            keys,
        }
    }

    /// The newest copy of a row that can be read. The copy that is made before damage is accepted holds the damaged
    /// row too.
    pub(crate) fn row(&self, rec_id: &Id, with: RecordKey) -> Option<Copied> {
        let part = with.part();
        self.views.iter().find_map(|view| {
            let body = view.body(rec_id, part).ok()??;
            let opened = open_record(self.keys, with, rec_id, &body).ok()?;
            if !is_readable(with, &opened) {
                return None;
            }
            let rec_id = *rec_id;
            let row = StoredRow { rec_id, part, body };
            Some(Copied { row, opened })
        })
    }
}

impl Copied {
    pub(crate) fn kind(&self) -> u8 {
        self.opened.kind
    }

    pub(crate) fn account(&self) -> Option<Account> {
        account_in(&self.opened)
    }

    pub(crate) fn secret(&self) -> Option<AccountSecret> {
        secret_in(&self.opened)
    }
}

/// The account in a part 0 that opened.
pub(crate) fn account_in(opened: &Opened) -> Option<Account> {
    // EXPOSE: decoded here; no code is in it
    (opened.kind == kind::ACCOUNT)
        .then(|| decode_account(opened.plaintext.expose()).ok())
        .flatten()
}

/// The codes' texts in a part 1 that opened.
pub(crate) fn secret_in(opened: &Opened) -> Option<AccountSecret> {
    // EXPOSE: decoded into texts that wipe themselves
    (opened.kind == kind::ACCOUNT)
        .then(|| decode_secret(opened.plaintext.expose()).ok())
        .flatten()
}

/// What is written with everything that is mended.
#[derive(Clone, Copy)]
pub(crate) struct Mender<'a> {
    pub(crate) stamp: Stamp,
    pub(crate) rng: &'a dyn Rng,
}

/// Which of the vault's own rows are lost.
pub(crate) struct OwnLost {
    pub(crate) info: bool,
    pub(crate) ident_key: bool,
}

impl Mender<'_> {
    /// Puts an account together from its older copy, if there is one, and its codes, and writes its list part.
    pub(crate) fn account(
        self,
        write: &mut Change,
        id: AccountId,
        older: Option<Account>,
        secret: &AccountSecret,
    ) -> Result<Account> {
        let mut set = [0; 16];
        self.rng.fill(&mut set)?;
        let texts = secret.codes.keys().copied();
        let account = Account::rebuilt(id, older, texts, SetId::new(set), self.stamp);
        write.put_meta(id.into(), kind::ACCOUNT, encode_account(&account));
        Ok(account)
    }

    /// Writes the vault's own rows that are lost: from a snapshot, else new ones. With a new ident key, codes
    /// added from here on get other ids than the same codes would have had; nothing else depends on it.
    pub(crate) fn own_rows(
        self,
        write: &mut Change,
        copies: &Copies<'_>,
        lost: &OwnLost,
    ) -> Result<()> {
        let vault = *copies.keys.vault_id();
        if lost.info {
            match copies.row(&vault, RecordKey::Meta) {
                Some(old) => write.raw.push(old.row),
                None => write.put_meta(RecordId::new(vault), kind::INFO, self.new_info()),
            }
        }
        if lost.ident_key {
            if let Some(old) = copies.row(&vault, RecordKey::Secret) {
                write.raw.push(old.row);
            } else {
                let key = Zeroizing::new(encode_ident_key(&Key::random(self.rng)?));
                write.put_secret(RecordId::new(vault), kind::INFO, key);
            }
        }
        Ok(())
    }

    fn new_info(self) -> Vec<u8> {
        encode_info(&VaultInfoRecord {
            created: self.stamp,
            unknown: Unknown::default(),
        })
    }
}

/// Writes the state of an installation that has none yet.
pub(crate) fn put_new_device(write: &mut Change, device: DeviceId) {
    let state = encode_device(&DeviceState::new());
    write.put_meta(device.into(), kind::DEVICE, state);
}

/// Whether a code that the list knows has no text.
pub(crate) fn lacks_texts(account: &Account, secret: &AccountSecret) -> bool {
    let texts: BTreeSet<_> = secret.codes.keys().collect();
    account.codes.keys().any(|id| !texts.contains(id))
}

#[cfg(test)]
mod tests;
