//! Starting over beside a vault, and bringing the older one back: one is here, the other is set aside, none is lost.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test fails by panicking"
)]

#[path = "support/disk.rs"]
mod disk;
#[path = "support/small_disk.rs"]
mod small_disk;
#[path = "support/stocked.rs"]
mod stocked;
#[path = "support/bench.rs"]
mod support;

use std::{
    fs, io,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use disk::Disk;
use small_disk::SmallDisk;
use stocked::{Seen, seen, stock};
use support::{Bench, NEW_SHEET, OTHER, PASSPHRASE, START, TestClock, account, open_at};
use toride_crypto::{manifest::Manifest, random::TestRng};
use toride_domain::{ComingBack, DeviceKind, KeySignal, Millis, SimSignal, SlotSignal};
use toride_vault::{Clock, Error, Folder, Profile, SetAside, Signals, Vault, VaultState};

/// A vault with snapshots, locked, and what is in it.
fn older() -> (Bench, Seen) {
    let (bench, session, _) = Bench::created();
    stock(&session, &bench.clock);
    session.change_passphrase(PASSPHRASE, OTHER).unwrap();
    session.change_passphrase(OTHER, PASSPHRASE).unwrap();
    let before = seen(&session);
    session.lock();
    assert_eq!(snapshots(&bench).len(), 1);
    (bench, before)
}

/// The ids of the vaults that the snapshots here are of.
fn snapshots(bench: &Bench) -> Vec<[u8; 16]> {
    let folder = Folder::new(bench.dir.path());
    let of = |seq: &u64| {
        let manifest = folder.open_snapshot(*seq).unwrap().manifest().unwrap();
        Manifest::peek(&manifest).unwrap().vault_id
    };
    folder.snapshots().unwrap().iter().map(of).collect()
}

/// The id of the vault here.
fn vault_id(bench: &Bench) -> [u8; 16] {
    let store = toride_store::Store::open(&Folder::new(bench.dir.path())).unwrap();
    let manifest = store.view().manifest().unwrap();
    Manifest::peek(&manifest).unwrap().vault_id
}

fn only(list: Vec<SetAside>) -> SetAside {
    let [one] = <[SetAside; 1]>::try_from(list).unwrap();
    one
}

#[test]
fn a_vault_whose_passphrase_is_forgotten_is_started_over_beside_and_comes_back_when_it_is_remembered()
 {
    let (bench, before) = older();
    let old_id = vault_id(&bench);
    bench.clock.set(START + 5_000);
    let new = bench.vault.start_over(OTHER).unwrap();
    let id = account(&new.session, "@new", NEW_SHEET);
    new.session.change_passphrase(OTHER, PASSPHRASE).unwrap();
    new.session.change_passphrase(PASSPHRASE, OTHER).unwrap();
    let after = seen(&new.session);
    let aside = only(bench.vault.set_aside().unwrap());
    assert_eq!(aside.id, "20261123T090005Z");
    assert_eq!(aside.at, Some(Millis::clamped(START + 5_000)));
    assert!(aside.opens);
    let refused = bench.vault.bring_back(&aside.id).unwrap_err();
    assert_eq!(refused, Error::AlreadyExists, "not while it is open");
    new.session.lock();
    let new_id = vault_id(&bench);
    assert_ne!(old_id, new_id);
    assert!(snapshots(&bench).iter().all(|id| *id == new_id));

    bench.clock.set(START + 9_000);
    bench.vault.bring_back(&aside.id).unwrap();
    assert_eq!(bench.vault.state(), VaultState::Locked);
    let wrong = bench.vault.unlock(OTHER).unwrap_err();
    assert_eq!(wrong, Error::WrongPassphrase);
    let session = bench.unlock();
    assert!(session.damage().unwrap().is_empty());
    assert_eq!(seen(&session), before);
    session.lock();
    assert_eq!(snapshots(&bench), [old_id], "with its own snapshot");
    let aside = only(bench.vault.set_aside().unwrap());
    assert_eq!(aside.id, "20261123T090009Z");
    assert!(aside.opens);

    bench.vault.bring_back(&aside.id).unwrap();
    let session = bench.vault.unlock(OTHER).unwrap();
    assert_eq!(seen(&session), after);
    assert!(session.account(id).is_ok());
    session.lock();
    assert_eq!(vault_id(&bench), new_id);
    assert_eq!(snapshots(&bench), [new_id]);
    assert_eq!(bench.vault.set_aside().unwrap().len(), 1);
}

#[test]
fn a_vault_of_a_newer_version_is_kept_byte_by_byte_and_comes_back_once_it_can_be_read() {
    let (bench, before) = older();
    let mut bytes = fs::read(bench.file()).unwrap();
    bytes[60..64].copy_from_slice(&2_u32.to_be_bytes()); // user_version
    fs::write(bench.file(), &bytes).unwrap();
    assert_eq!(bench.vault.state(), VaultState::TooNew);
    bench.vault.start_over(OTHER).unwrap().session.lock();
    let aside = only(bench.vault.set_aside().unwrap());
    assert!(!aside.opens);
    let kept = bench.dir.path().join("quarantine").join(&aside.id);
    assert_eq!(fs::read(kept.join("vault.db")).unwrap(), bytes);
    assert_eq!(
        bench.vault.bring_back(&aside.id).unwrap_err(),
        Error::TooNew
    );
    assert!(bench.vault.unlock(OTHER).is_ok(), "nothing was moved");
    bench.vault.lock();

    // As after an update of the app.
    bytes[60..64].copy_from_slice(&1_u32.to_be_bytes());
    fs::write(kept.join("vault.db"), &bytes).unwrap();
    assert!(only(bench.vault.set_aside().unwrap()).opens);
    bench.vault.bring_back(&aside.id).unwrap();
    assert_eq!(seen(&bench.unlock()), before);
}

#[test]
fn what_does_not_open_is_listed_and_not_brought_back() {
    let (bench, _) = older();
    fs::write(bench.file(), vec![7; 5_000]).unwrap();
    bench.vault.start_over(OTHER).unwrap().session.lock();
    let aside = only(bench.vault.set_aside().unwrap());
    assert!(!aside.opens);
    let refused = |id: &str| bench.vault.bring_back(id).unwrap_err();
    assert_eq!(refused(&aside.id), Error::NeedsRepair);
    for id in [
        "",
        ".",
        "..",
        "20261123T090000Z/..",
        "copy.tmp",
        "../vault.db",
    ] {
        assert_eq!(refused(id), Error::NotFound, "{id:?}");
    }
    // As earlier versions named what they moved.
    let quarantine = bench.dir.path().join("quarantine");
    fs::rename(quarantine.join(&aside.id), quarantine.join("lost-2")).unwrap();
    let aside = only(bench.vault.set_aside().unwrap());
    assert_eq!((aside.id.as_str(), aside.at), ("lost-2", None));
    assert!(bench.vault.unlock(OTHER).is_ok());
}

#[test]
fn what_was_set_aside_comes_back_where_nothing_is_any_more() {
    let (bench, before) = older();
    bench.vault.start_over(OTHER).unwrap().session.lock();
    let aside = only(bench.vault.set_aside().unwrap());
    fs::remove_file(bench.file()).unwrap();
    assert_eq!(bench.vault.state(), VaultState::Lost);
    bench.vault.bring_back(&aside.id).unwrap();
    assert_eq!(seen(&bench.unlock()), before);
}

#[test]
fn a_change_that_was_cut_short_is_taken_back_in_both_vaults_before_they_change_places() {
    // The state on disk in the middle of a change: half written, with the journal that takes it back.
    let cut_short = |bench: &Bench, passphrase: &[u8]| {
        let session = bench.vault.unlock(passphrase).unwrap();
        let expected = seen(&session);
        session.lock();
        let mut store = toride_store::Store::open(&Folder::new(bench.dir.path())).unwrap();
        let mut hot = (Vec::new(), Vec::new());
        let journal = bench.dir.path().join("vault.db-journal");
        let rows: Vec<_> = store.view().records().collect();
        let noise = toride_crypto::Sealed::from_stored(vec![9; 700_000]);
        let cancelled = store.write(toride_store::Room::Ordinary, |tx| {
            for row in &rows {
                tx.put_record(&row.rec_id, row.part, &noise)?;
            }
            hot = (fs::read(bench.file()).unwrap(), fs::read(&journal).unwrap());
            Err::<(), _>(toride_store::StoreError::NotFound)
        });
        assert!(cancelled.is_err());
        drop(store);
        fs::write(bench.file(), &hot.0).unwrap();
        fs::write(&journal, &hot.1).unwrap();
        expected
    };
    let (bench, _) = older();
    let old = cut_short(&bench, PASSPHRASE);
    bench.vault.start_over(OTHER).unwrap().session.lock();
    let new = cut_short(&bench, OTHER);
    for expected in [(PASSPHRASE, &old), (OTHER, &new), (PASSPHRASE, &old)] {
        let aside = only(bench.vault.set_aside().unwrap());
        assert!(aside.opens);
        bench.clock.wait(1_000);
        bench.vault.bring_back(&aside.id).unwrap();
        let session = bench.vault.unlock(expected.0).unwrap();
        assert!(session.damage().unwrap().is_empty());
        assert_eq!(seen(&session), *expected.1);
        session.lock();
    }
    // One that was set aside in the middle of a change by another program.
    let aside = only(bench.vault.set_aside().unwrap());
    let kept = bench.dir.path().join("quarantine").join(&aside.id);
    bench.vault.bring_back(&aside.id).unwrap();
    let hot = cut_short(&bench, OTHER);
    fs::create_dir_all(&kept).unwrap();
    for name in ["vault.db", "vault.db-journal"] {
        fs::rename(bench.dir.path().join(name), kept.join(name)).unwrap();
    }
    bench.vault.bring_back(&aside.id).unwrap();
    assert_eq!(seen(&bench.vault.unlock(OTHER).unwrap()), hot);
}

/// The vault of a folder on a disk that fails after so many changes of files.
fn failing_after(dir: &Path, clock: &Arc<TestClock>, changes: usize) -> Vault {
    let error = [io::ErrorKind::StorageFull, io::ErrorKind::PermissionDenied][changes % 2];
    let left = AtomicUsize::new(changes);
    let files = Arc::new(Disk(move |_, _: &Path| {
        let (set, get) = (Ordering::Relaxed, Ordering::Relaxed);
        let one_less = left.fetch_update(set, get, |left| left.checked_sub(1));
        one_less.map(drop).map_err(|_| error.into())
    }));
    let clock: Arc<dyn Clock> = Arc::<TestClock>::clone(clock);
    let folder = Folder::with(dir, files, None);
    Vault::open_with(folder, clock, Arc::new(TestRng::new(7)), Profile::Test)
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let (entry, path) = entry
            .map(|entry| (entry.file_name(), entry.path()))
            .unwrap();
        if path.is_dir() {
            copy(&path, &to.join(entry));
        } else {
            fs::copy(path, to.join(entry)).unwrap();
        }
    }
}

/// What lies here, and what is set aside, one after the other; each whole, and beside its own snapshots only.
fn found(bench: &Bench, what: &str) -> Vec<Seen> {
    let mut found = Vec::new();
    for _ in 0..5 {
        assert_eq!(bench.vault.state(), VaultState::Locked, "{what}");
        let here = vault_id(bench);
        assert!(snapshots(bench).iter().all(|id| *id == here), "{what}");
        let session = bench.vault.unlock(PASSPHRASE);
        let session = session.or_else(|_| bench.vault.unlock(OTHER)).unwrap();
        assert!(session.damage().unwrap().is_empty(), "{what}");
        found.push(seen(&session));
        session.lock();
        bench.clock.wait(1_000);
        // The one that has been aside the longest.
        let Some(next) = bench.vault.set_aside().unwrap().pop() else {
            break;
        };
        assert!(next.opens, "{what}");
        bench.vault.bring_back(&next.id).unwrap();
    }
    found
}

#[test]
fn wherever_it_is_cut_off_one_vault_is_here_the_other_is_set_aside_and_no_snapshot_is_anothers() {
    let mut cut_off = [0; 2];
    let fresh = Bench::new();
    let mut vaults = Vec::new();
    for (bringing_back, passphrases) in [(false, [PASSPHRASE, OTHER]), (true, [OTHER, PASSPHRASE])]
    {
        // First one vault, then another one beside it.
        fresh.clock.wait(1_000);
        let [passphrase, other] = passphrases;
        let session = fresh.vault.start_over(passphrase).unwrap().session;
        account(&session, &format!("@{bringing_back}"), NEW_SHEET);
        session.change_passphrase(passphrase, other).unwrap();
        session.change_passphrase(other, passphrase).unwrap();
        vaults.push(seen(&session));
        session.lock();
        for changes in 0.. {
            let mut bench = Bench::new();
            bench.clock.wait(5_000);
            copy(fresh.dir.path(), bench.dir.path());
            let vault = failing_after(bench.dir.path(), &bench.clock, changes);
            let done = if bringing_back {
                let aside = only(bench.vault.set_aside().unwrap());
                vault.bring_back(&aside.id).is_ok()
            } else {
                vault.start_over(OTHER).is_ok()
            };
            drop(vault);
            bench.vault = open_at(bench.dir.path(), &bench.clock, 8);
            let what = format!("bringing back: {bringing_back}, {changes} changes");
            let found = found(&bench, &what);
            for vault in &vaults {
                assert!(found.contains(vault), "{what}: one is lost");
            }
            if done {
                break;
            }
            cut_off[usize::from(bringing_back)] += 1;
        }
    }
    println!("cut off after each of {cut_off:?} changes of files");
    assert!(cut_off.iter().all(|steps| *steps > 10), "{cut_off:?}");
}

#[test]
fn on_a_full_disk_nothing_is_moved_and_nothing_is_left_behind() {
    let dir = tempfile::tempdir().unwrap();
    let Some(disk) = SmallDisk::mount(dir.path()) else {
        return;
    };
    let clock = Arc::new(TestClock::at(0));
    let vault = open_at(dir.path(), &clock, 1);
    let session = vault.create(PASSPHRASE).unwrap().session;
    account(&session, "@old", NEW_SHEET);
    session.lock();
    let names = || {
        let mut names = Vec::new();
        let mut folders = vec![dir.path().to_path_buf()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                folders.extend(path.is_dir().then(|| path.clone()));
                names.push(path);
            }
        }
        names.retain(|path| !path.to_string_lossy().contains("fill-"));
        names.sort();
        names
    };
    let mut passphrase = PASSPHRASE;
    let mut refused = [0; 2];
    for (act, other) in [OTHER, PASSPHRASE].into_iter().enumerate() {
        for blocks in 0.. {
            clock.wait(1_000);
            let before = names();
            let room = dir.path().join("fill-room");
            fs::write(&room, vec![1; blocks * 4096]).unwrap();
            disk.fill_up();
            fs::remove_file(room).unwrap();
            let done = if act == 0 {
                vault.start_over(OTHER).map(|new| new.session.lock())
            } else {
                vault.bring_back(&only(vault.set_aside().unwrap()).id)
            };
            disk.free();
            if done.is_ok() {
                passphrase = other;
            } else {
                assert_eq!(done, Err(Error::StorageFull), "{act}, {blocks} blocks");
                assert_eq!(names(), before, "{act}, {blocks} blocks");
                refused[act] += 1;
            }
            vault.unlock(passphrase).unwrap().lock();
            if done.is_ok() {
                break;
            }
        }
    }
    println!("refused with {refused:?} amounts of room too small");
    assert!(refused.iter().all(|times| *times > 3), "{refused:?}");
}

fn signals(marker: Option<[u8; 16]>, key: KeySignal) -> Signals {
    Signals {
        marker,
        anchor: None,
        key,
        slot: SlotSignal::None,
        hardware: None,
        folder: None,
        system: None,
        sim: SimSignal::Unknown,
        screen_lock: None,
        restored: false,
        model: "a phone".into(),
        kind: DeviceKind::Phone,
    }
}

#[test]
fn the_start_screen_tells_what_came_back_from_what_is_gone() {
    let (bench, session, _) = Bench::created();
    let kept = session.observe(&signals(None, KeySignal::Ok)).unwrap();
    let marker = kept.keep_marker;
    let now = |marker, key| bench.vault.coming_back(&signals(marker, key));
    assert_eq!(now(marker, KeySignal::Ok), ComingBack::Open, "unlocked");
    session.lock();
    assert_eq!(now(marker, KeySignal::Ok), ComingBack::Open);
    assert_eq!(now(marker, KeySignal::Gone), ComingBack::KeyGone);
    assert_eq!(now(None, KeySignal::Gone), ComingBack::MovedHere);
    assert_eq!(now(None, KeySignal::NotApplicable), ComingBack::MovedHere);
    assert_eq!(now(marker, KeySignal::NotApplicable), ComingBack::Open);

    let good = fs::read(bench.file()).unwrap();
    fs::write(bench.file(), b"nothing").unwrap();
    assert_eq!(now(marker, KeySignal::Ok), ComingBack::Damaged);
    let mut newer = good.clone();
    newer[60..64].copy_from_slice(&2_u32.to_be_bytes());
    fs::write(bench.file(), &newer).unwrap();
    assert_eq!(now(marker, KeySignal::Ok), ComingBack::TooNew);
    fs::remove_file(bench.file()).unwrap();
    assert_eq!(now(marker, KeySignal::Ok), ComingBack::Lost);
    assert_eq!(now(None, KeySignal::Ok), ComingBack::Fresh);
    fs::write(bench.file(), &good).unwrap();
    let other = toride_store::Store::open(&Folder::new(bench.dir.path())).unwrap();
    assert_eq!(now(marker, KeySignal::Ok), ComingBack::InUse);
    drop(other);
    assert_eq!(now(marker, KeySignal::Ok), ComingBack::Open);
}

#[test]
fn wrong_passphrases_count_on_whichever_vault_is_here() {
    let (bench, _) = older();
    bench.vault.start_over(OTHER).unwrap().session.lock();
    for _ in 0..4 {
        assert!(bench.vault.unlock(PASSPHRASE).is_err());
    }
    let wait = bench.vault.wait_seconds();
    assert!(wait > 0);
    let aside = only(bench.vault.set_aside().unwrap());
    bench.vault.bring_back(&aside.id).unwrap();
    assert_eq!(bench.vault.wait_seconds(), wait);
    let _ = open_at(bench.dir.path(), &bench.clock, 3);
}
