//! What of pairing is not seen from outside: up to which change each device is known to be safe.

use std::sync::Arc;

use tempfile::TempDir;
use toride_crypto::{argon::Profile, bundle::BundleKind, random::TestRng, slot::SlotKind};
use toride_domain::{Millis, Stamp};

use crate::{
    BackupSecrets, Clock, FileError, Folder, Session, Vault,
    bundle::{Carried, seal_handed},
};

const PASSPHRASE: &[u8] = b"seven brittle lanterns hum";
const OTHER: &[u8] = b"quiet cobalt ferries wander";

struct Noon;

impl Clock for Noon {
    fn now(&self) -> Millis {
        Millis::clamped(1_795_424_400_000)
    }
}

fn empty(seed: u64) -> (TempDir, Vault) {
    let dir = tempfile::tempdir().unwrap();
    let rng = Arc::new(TestRng::new(seed));
    let vault = Vault::open_with(Folder::new(dir.path()), Arc::new(Noon), rng, Profile::Test);
    (dir, vault)
}

/// Up to which change the vault is in a backup, on another device, and changed.
fn marks(session: &Session) -> [Option<Stamp>; 3] {
    let marks = session.with(|open, _| {
        let last = open.holdings().last_change();
        Ok([open.care.backed_up, open.care.synced, last])
    });
    marks.unwrap()
}

#[test]
fn the_one_that_joined_knows_that_it_is_safe_there_and_the_other_hears_it_by_the_first_sync() {
    let (_dir, vault) = empty(1);
    let a = vault.create(PASSPHRASE).unwrap().session;
    a.add_person("one").unwrap();
    let secrets = BackupSecrets {
        passphrase: Some(PASSPHRASE),
        recovery_key: None,
    };
    let backup = a.make_backup(secrets).unwrap();
    a.confirm_backup(&backup, backup.bytes()).unwrap();
    a.add_person("two").unwrap();
    let [backed_up, synced, last] = marks(&a);
    assert!(backed_up.is_some() && synced.is_none());

    let made = a.make_transfer(PASSPHRASE).unwrap();
    assert_eq!(marks(&a), [backed_up, None, last], "nobody has it yet");
    let key = made.key().expose().as_bytes();
    let (_there, fresh) = empty(2);
    let b = fresh.join(made.bytes(), key, OTHER).unwrap().session;
    assert_eq!(
        marks(&b),
        [backed_up, last, last],
        "the mark of the backup stays"
    );
    let back = b.make_sync().unwrap();
    a.receive_sync(back.bytes()).unwrap().merge(false).unwrap();
    assert_eq!(marks(&a), [backed_up, last, last]);
}

#[test]
fn a_key_and_a_slot_that_do_not_belong_to_the_vault_are_refused() {
    let (_dir, vault) = empty(1);
    let a = vault.create(PASSPHRASE).unwrap().session;
    let (_other, stranger) = empty(2);
    let stranger = stranger.create(OTHER).unwrap().session;
    let slot_of = |session: &Session, kind| {
        let body = session.with(|open, _| {
            let slots = open.ledger.store().view().slots()?;
            Ok(crate::keyring::pick(slots, kind)?.body)
        });
        body.unwrap()
    };
    let slots = [
        ("another vault's", slot_of(&stranger, SlotKind::Recovery)),
        ("a passphrase slot", slot_of(&a, SlotKind::Passphrase)),
        ("damaged", {
            let mut slot = slot_of(&a, SlotKind::Recovery);
            slot[100] ^= 1;
            slot
        }),
        ("cut", slot_of(&a, SlotKind::Recovery)[..179].to_vec()),
        ("empty", Vec::new()),
        ("of an epoch before", {
            let before = slot_of(&a, SlotKind::Recovery);
            a.rekey(PASSPHRASE, None).unwrap();
            before
        }),
    ];
    let forge = |recovery: Option<Vec<u8>>| {
        let made = a.step_up(PASSPHRASE, |open, vault_key, means| {
            let carried = Carried {
                vault_key,
                recovery,
            };
            let (header, body) = open.body_to_send(BundleKind::Transfer, Some(&carried), means)?;
            seal_handed(&header, &body, means)
        });
        made.unwrap()
    };
    let (_there, fresh) = empty(3);
    for (name, slot) in slots {
        let made = forge(Some(slot));
        let (file, key) = (made.sealed.as_bytes(), made.key.expose().as_bytes());
        let refused = fresh.join(file, key, OTHER).map(drop);
        assert_eq!(refused, Err(FileError::Malformed), "{name}");
        let refused = a.receive_transfer(file, key, PASSPHRASE).map(drop);
        assert_eq!(refused, Err(FileError::Malformed), "{name}");
    }
    // Without the key it is no transfer.
    let without = a.with(|open, means| {
        let (header, body) = open.body_to_send(BundleKind::Transfer, None, means)?;
        seal_handed(&header, &body, means)
    });
    let without = without.unwrap();
    let (file, key) = (without.sealed.as_bytes(), without.key.expose().as_bytes());
    let refused = fresh.join(file, key, OTHER).map(drop);
    assert_eq!(refused, Err(FileError::Malformed));

    // A vault that lost its recovery slot gets a new one where it joins.
    let made = forge(None);
    let (file, key) = (made.sealed.as_bytes(), made.key.expose().as_bytes());
    let joined = fresh.join(file, key, OTHER).unwrap();
    let recovery = joined.recovery_key.unwrap();
    joined.session.lock();
    let opened = fresh.unlock_with_recovery_key(recovery.expose().as_bytes());
    assert!(opened.is_ok());
}

#[test]
fn the_body_of_a_transfer_is_written_into_one_buffer_that_does_not_grow() {
    let (_dir, vault) = empty(1);
    let a = vault.create(PASSPHRASE).unwrap().session;
    let body = a.step_up(PASSPHRASE, |open, vault_key, means| {
        let recovery = Some(vec![7; 180]);
        let carried = Carried {
            vault_key,
            recovery,
        };
        let (_, with) = open.body_to_send(BundleKind::Transfer, Some(&carried), means)?;
        let (_, without) = open.body_to_send(BundleKind::Transfer, None, means)?;
        Ok((
            with.capacity() - without.capacity(),
            with.len() - without.len(),
        ))
    });
    let (room, extra) = body.unwrap();
    assert_eq!(room, 180 + 128);
    assert!(extra <= room, "{extra} of {room}");
}
