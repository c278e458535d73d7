//! What opens a vault from now on: its secrets, the slots that they seal, and the proof that these open.

use toride_crypto::{Id, Key, RecoveryKey, Sealed, SecretText, Subkeys, slot::SlotKind};
use toride_store::View;

use crate::{
    Error, Field, Profile, Result,
    keyring::{make_slot, pick, prove_slot},
    unlocked::Means,
    vault::Secret,
};

/// A passphrase, and the recovery key unless its slot comes along sealed.
pub(crate) struct Locks {
    passphrase: Secret,
    recovery: Option<RecoveryKey>,
}

impl Locks {
    /// With a new recovery key, which nobody has yet.
    pub(crate) fn new(passphrase: Secret, means: Means<'_>) -> Result<Self> {
        Ok(Self::with(
            passphrase,
            Some(RecoveryKey::random(means.rng)?),
        ))
    }

    pub(crate) fn with(passphrase: Secret, recovery: Option<RecoveryKey>) -> Self {
        Self {
            passphrase,
            recovery,
        }
    }

    /// The recovery key as text.
    pub(crate) fn recovery_text(&self) -> Option<SecretText> {
        self.recovery.as_ref().map(RecoveryKey::to_text)
    }

    /// A slot for each, the one of the passphrase first. Stretches it.
    pub(crate) fn slots(
        &self,
        keys: &Subkeys,
        key: &Key,
        profile: Profile,
        means: Means<'_>,
    ) -> Result<Vec<(Id, Sealed)>> {
        self.secrets()
            .map(|(kind, secret)| make_slot(kind, profile, keys, secret, key, means.rng))
            .collect()
    }

    /// The same, each opened once from its bytes. Stretches the passphrase twice.
    pub(crate) fn proven_slots(
        &self,
        keys: &Subkeys,
        key: &Key,
        profile: Profile,
        means: Means<'_>,
    ) -> Result<Vec<(Id, Sealed)>> {
        let slots = self.slots(keys, key, profile, means)?;
        for ((_, secret), (_, slot)) in self.secrets().zip(&slots) {
            prove_slot(slot.as_bytes(), secret, key)?;
        }
        Ok(slots)
    }

    /// Opens the slots of a file that was written, from their stored bytes.
    pub(crate) fn prove(&self, view: &View, key: &Key) -> Result<()> {
        self.secrets().try_for_each(|(kind, secret)| {
            prove_slot(&pick(view.slots()?, kind)?.body, secret, key)
        })
    }

    fn secrets(&self) -> impl Iterator<Item = (SlotKind, &[u8])> {
        let passphrase = (SlotKind::Passphrase, self.passphrase.bytes());
        let recovery = self.recovery.as_ref().map(|key| {
            // EXPOSE: seals and opens the slot that it is for
            (SlotKind::Recovery, key.expose().as_slice())
        });
        core::iter::once(passphrase).chain(recovery)
    }
}

/// The passphrase from now on, which is the new one or else the one that was typed, and the recovery key if that was
/// typed.
///
/// # Errors
/// `Invalid { Passphrase }` for a recovery key without a new passphrase.
pub(crate) fn renewed(typed: Secret, new: Option<&[u8]>) -> Result<(Secret, Option<RecoveryKey>)> {
    let (typed, key) = match typed {
        Secret::Recovery(key) => (None, Some(key)),
        Secret::Passphrase(_) => (Some(typed), None),
    };
    let new = new.map(Secret::passphrase).transpose()?;
    let field = Field::Passphrase;
    let passphrase = new.or(typed).ok_or(Error::Invalid { field })?;
    Ok((passphrase, key))
}
