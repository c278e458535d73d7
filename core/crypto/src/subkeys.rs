//! The six keys that stay in memory while a vault is open.

use crate::{
    CryptoError, Id, Key,
    derive::{Purpose, kdf},
    with_clean_stack,
};

/// Keys of one vault in one epoch, derived from its vault key (VRK), which is dropped after.
///
/// `K = KDF(VRK, purpose, vault_id, epoch)`. Not even all six together lead back to the vault key:
/// whoever needs it again (change of a slot, export) must open a slot again.
#[derive(Debug)]
pub struct Subkeys {
    pub(crate) vault_id: Id,
    pub(crate) epoch: u32,
    pub(crate) meta: Key,
    pub(crate) secret: Key,
    pub(crate) manifest: Key,
    pub(crate) audit: Key,
    pub(crate) anchor: Key,
    sync: Key,
}

impl Subkeys {
    /// Derives all six.
    ///
    /// # Errors
    /// None in practice; the type comes from key derivation.
    pub fn derive(vrk: &Key, vault_id: &Id, epoch: u32) -> Result<Self, CryptoError> {
        with_clean_stack(|| {
            let epoch_bytes = epoch.to_le_bytes();
            // EXPOSE: keys six hashes
            let key = |purpose| kdf(vrk.expose(), purpose, &[vault_id, &epoch_bytes]);
            Ok(Self {
                vault_id: *vault_id,
                epoch,
                meta: key(Purpose::KeyMeta)?,
                secret: key(Purpose::KeySecr)?,
                manifest: key(Purpose::KeyMani)?,
                audit: key(Purpose::KeyAudi)?,
                anchor: key(Purpose::KeyAnch)?,
                sync: key(Purpose::KeySync)?,
            })
        })
    }

    /// The vault these keys belong to.
    #[must_use]
    pub fn vault_id(&self) -> &Id {
        &self.vault_id
    }

    /// The number of the vault key they came from; counts up with each change of it.
    #[must_use]
    pub fn epoch(&self) -> u32 {
        self.epoch
    }

    /// The key of sync bundles between devices of this vault.
    #[must_use]
    pub fn sync(&self) -> &Key {
        &self.sync
    }
}

#[cfg(test)]
mod tests {
    use super::Subkeys;
    use crate::Key;
    use std::collections::HashSet;

    fn keys(vrk: u8, vault_id: u8, epoch: u32) -> Vec<[u8; 32]> {
        let vrk = Key::from_slice(&[vrk; 32]).unwrap();
        let keys = Subkeys::derive(&vrk, &[vault_id; 16], epoch).unwrap();
        assert_eq!((keys.vault_id(), keys.epoch()), (&[vault_id; 16], epoch));
        [
            &keys.meta,
            &keys.secret,
            &keys.manifest,
            &keys.audit,
            &keys.anchor,
            keys.sync(),
        ]
        .map(|key| *key.expose())
        .to_vec()
    }

    #[test]
    fn no_two_keys_are_alike_over_vaults_and_epochs() {
        let all = [keys(7, 1, 1), keys(8, 1, 1), keys(7, 2, 1), keys(7, 1, 2)].concat();
        assert_eq!(all.iter().collect::<HashSet<_>>().len(), 24);
    }

    #[test]
    fn debug_is_redacted() {
        let vrk = Key::from_slice(&[7; 32]).unwrap();
        let shown = format!("{:?}", Subkeys::derive(&vrk, &[1; 16], 1).unwrap());
        assert_eq!(shown.matches("[secret]").count(), 6);
        assert!(!shown.contains("7,"));
    }
}
