//! A full disk: the change is refused with its reason, nothing is lost, and a code can still be marked used.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test fails by panicking"
)]

#[path = "support/small_disk.rs"]
mod small_disk;
#[path = "support/bench.rs"]
mod support;

use std::fs;

use small_disk::SmallDisk;
use support::{Bench, PASSPHRASE, SHEET, account, codes, draft};
use toride_domain::Counts;
use toride_vault::{BackupSecrets, Error, VaultState};

#[test]
fn on_a_full_disk_nothing_is_lost_and_a_code_can_still_be_marked_used() {
    let dir = tempfile::tempdir().unwrap();
    let Some(disk) = SmallDisk::mount(dir.path()) else {
        return;
    };
    let bench = Bench::new();
    let vault = support::open_at(dir.path(), &bench.clock, 1);
    let session = vault.create(PASSPHRASE).unwrap().session;
    let id = account(&session, "@a", SHEET);
    let list = codes(&session, id);
    disk.fill_up();

    let refused = (0..200).find_map(|n| session.add_account(&draft(&format!("@{n}"))).err());
    assert_eq!(refused, Some(Error::StorageFull));
    assert!(session.reveal(list[0]).is_ok(), "looking at a code works");
    session.mark_used(list[0]).unwrap();
    session.undo_used(list[0]).unwrap();
    session.mark_used(list[1]).unwrap();
    session.lock();
    assert_eq!(vault.state(), VaultState::Locked);
    let session = vault.unlock(PASSPHRASE).unwrap();
    assert_eq!(
        session.account(id).unwrap().row.counts,
        Counts { left: 4, of: 5 }
    );
    assert!(session.damage().unwrap().is_empty());

    disk.free();
    session.add_account(&draft("@later")).unwrap();
    session.lock();
    assert!(vault.unlock(PASSPHRASE).unwrap().account(id).is_ok());
}

#[test]
fn making_a_vault_on_a_full_disk_leaves_the_folder_fresh() {
    let dir = tempfile::tempdir().unwrap();
    let Some(disk) = SmallDisk::mount(dir.path()) else {
        return;
    };
    disk.fill_up();
    let bench = Bench::new();
    let vault = support::open_at(dir.path(), &bench.clock, 1);
    assert_eq!(vault.create(PASSPHRASE).unwrap_err(), Error::StorageFull);
    assert_eq!(vault.state(), VaultState::Fresh);
    disk.free();
    assert!(vault.create(PASSPHRASE).is_ok());
}

#[test]
fn on_a_full_disk_a_backup_goes_elsewhere_and_one_that_does_not_fit_leaves_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let Some(disk) = SmallDisk::mount(dir.path()) else {
        return;
    };
    let bench = Bench::new();
    let vault = support::open_at(dir.path(), &bench.clock, 1);
    let session = vault.create(PASSPHRASE).unwrap().session;
    account(&session, "@a", SHEET);
    disk.fill_up();
    let names = || fs::read_dir(dir.path()).unwrap().count();
    let before = names();
    let secrets = BackupSecrets {
        passphrase: Some(PASSPHRASE),
        recovery_key: None,
    };
    let backup = session.make_backup(secrets).unwrap();
    let here = session.save_backup(&backup, &dir.path().join("a.toride"));
    assert_eq!(here, Err(Error::StorageFull.into()));
    assert_eq!(names(), before);
    assert_eq!(session.last_backup().unwrap(), None);
    let elsewhere = bench.dir.path().join("a.toride");
    session.save_backup(&backup, &elsewhere).unwrap();
    assert!(session.last_backup().unwrap().is_some());
    session.lock();
    assert!(
        vault
            .unlock(PASSPHRASE)
            .unwrap()
            .last_backup()
            .unwrap()
            .is_some()
    );
}
