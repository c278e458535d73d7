//! Bundles that are taken over once: their ids are remembered on this installation.

use toride_crypto::Id;
use toride_domain::{Millis, VaultId};

use crate::{
    codec::{Seen, encode_seen, seen_id},
    ledger::Change,
    unlocked::{Means, Unlocked, kind},
};

impl Change {
    /// Stores which bundles were taken over.
    pub(crate) fn put_seen(&mut self, vault: VaultId, seen: &Seen) {
        self.put_meta(seen_id(vault), kind::SEEN, encode_seen(seen));
    }
}

impl Unlocked {
    /// Remembers a bundle until a time, once this is written; returns what is remembered then.
    pub(crate) fn put_seen(
        &self,
        write: &mut Change,
        bundle: Id,
        until: Millis,
        means: Means<'_>,
    ) -> Seen {
        let seen = self.seen.with(bundle, until, means.now());
        write.put_seen(VaultId::new(*self.ledger.keys().vault_id()), &seen);
        seen
    }
}
