//! Opening: what is there is told without a secret, and whatever cannot be opened is left as it is.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test fails by panicking, and says what it measured"
)]

#[path = "support/vault.rs"]
mod vault;

use std::{fs, io, path::Path, process::Command, sync::Arc};

use tempfile::tempdir;
use toride_store::{Files, Folder, Probe, Store, StoreError, SystemFiles, Traces};

/// Offsets in the header of an SQLite file, big-endian.
const USER_VERSION: usize = 60;
const APPLICATION_ID: usize = 68;

fn patch(dir: &Path, at: usize, bytes: &[u8]) {
    let path = dir.join("vault.db");
    let mut file = fs::read(&path).unwrap();
    file[at..at + bytes.len()].copy_from_slice(bytes);
    fs::write(path, file).unwrap();
}

/// Probes and opens; both say the same, and not a byte of the folder changes.
fn refused(dir: &Path, probe: Probe, error: StoreError) {
    let before = vault::tree(dir);
    let folder = Folder::new(dir);
    assert_eq!(folder.probe(true), probe);
    assert_eq!(Store::open(&folder).unwrap_err(), error);
    assert!(vault::tree(dir) == before, "the folder changed");
}

#[test]
fn what_was_written_is_there_after_reopening() {
    let dir = tempdir().unwrap();
    let mut store = vault::create(dir.path(), 40);
    assert_eq!(vault::rows(store.view()), vault::filled_rows(40));
    vault::change(&mut store, 3, 777, 2).unwrap();
    drop(store);

    let store = Store::open(&Folder::new(dir.path())).unwrap();
    assert_eq!(vault::proven(store.view()), Ok(2));
    assert_eq!(store.view().claimed_seq(), 2);
    let body = store.view().body(&vault::id(3), 0).unwrap().unwrap();
    assert_eq!(body, vault::body(777, 160).as_bytes());
    assert_eq!(store.view().body(&vault::id(3), 7), Ok(None));

    let mut metas = Vec::new();
    store
        .view()
        .for_each_part(0, |id, body| {
            metas.push((id, body.len()));
            Ok::<_, StoreError>(())
        })
        .unwrap();
    assert_eq!(metas.len(), 40);
    assert!(metas.is_sorted() && metas.iter().all(|(_, len)| *len == 160));
    assert_eq!(store.view().slots().unwrap().len(), 2);

    let ends = store.view().audit_ends().unwrap();
    assert_eq!(
        (ends.len(), ends[0].device_id, ends[0].seq),
        (1, [2; 16], 3)
    );
    let mut entries = Vec::new();
    store
        .view()
        .for_each_audit(&[2; 16], 2, |seq, body| {
            entries.push((seq, body.to_vec()));
            Ok::<_, StoreError>(())
        })
        .unwrap();
    assert_eq!(
        entries.iter().map(|(seq, _)| *seq).collect::<Vec<_>>(),
        [2, 3]
    );
    assert_eq!(entries[1].1, ends[0].body);
}

#[test]
fn opening_and_probing_write_nothing() {
    let dir = tempdir().unwrap();
    drop(vault::create(dir.path(), 10));
    let before = vault::tree(dir.path());
    let folder = Folder::new(dir.path());
    assert_eq!(folder.probe(true), Probe::Present);
    drop(Store::open(&folder).unwrap());
    assert!(vault::tree(dir.path()) == before);
}

#[test]
fn a_fresh_folder_stays_empty_and_a_missing_one_missing() {
    let dir = tempdir().unwrap();
    let missing = dir.path().join("not/yet");
    for path in [dir.path(), &missing] {
        let folder = Folder::new(path);
        assert_eq!(folder.probe(false), Probe::Fresh);
        assert_eq!(Store::open(&folder).unwrap_err(), StoreError::NotFound);
        assert_eq!(folder.attempts().unwrap().fails, 0);
        assert_eq!(folder.snapshots().unwrap(), []);
    }
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0);
}

#[test]
fn traces_without_a_vault_are_never_called_fresh() {
    let dir = tempdir().unwrap();
    let folder = Folder::new(dir.path());
    let marker = Traces {
        marker: true,
        ..Traces::default()
    };
    assert_eq!(folder.probe(true), Probe::Lost(marker));

    let mut store = vault::create(dir.path(), 2);
    store
        .snapshot(|view| vault::proven(view).map(drop))
        .unwrap();
    drop(store);
    folder.quarantine("20261123T080000Z").unwrap();
    fs::remove_file(dir.path().join("vault.db")).unwrap();
    fs::write(dir.path().join("vault.db-journal"), [1; 600]).unwrap();
    fs::write(dir.path().join("vault.new"), []).unwrap();
    let Probe::Lost(traces) = folder.probe(false) else {
        panic!()
    };
    let all = Traces {
        marker: false,
        snapshots: vec![1],
        quarantine: true,
        journal: true,
        unfinished: true,
    };
    assert_eq!(traces, all);
    assert!(!traces.only_unfinished());
}

#[test]
fn a_newer_format_is_refused_and_not_touched() {
    for version in [2_u32, 3, 40_000, 0x7fff_ffff, u32::MAX] {
        let dir = tempdir().unwrap();
        drop(vault::create(dir.path(), 5));
        patch(dir.path(), USER_VERSION, &version.to_be_bytes());
        refused(dir.path(), Probe::TooNew, StoreError::TooNew);
    }
}

#[test]
fn a_newer_format_in_the_middle_of_a_change_is_not_rolled_back_by_us() {
    let dir = tempdir().unwrap();
    drop(vault::create(dir.path(), 5));
    patch(dir.path(), USER_VERSION, &2_u32.to_be_bytes());
    let hot = [
        &[0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7][..],
        &[0; 504],
    ]
    .concat();
    fs::write(dir.path().join("vault.db-journal"), hot).unwrap();
    refused(dir.path(), Probe::TooNew, StoreError::TooNew);
}

#[test]
fn an_empty_or_foreign_file_is_damage_and_not_a_fresh_start() {
    let dir = tempdir().unwrap();
    drop(vault::create(dir.path(), 5));
    let vault = fs::read(dir.path().join("vault.db")).unwrap();
    let foreign: [&[u8]; 4] = [&[], b"x", &[0; 8192], b"SQLite format 3\0"];
    for bytes in foreign {
        fs::write(dir.path().join("vault.db"), bytes).unwrap();
        refused(dir.path(), Probe::Unreadable, StoreError::Unreadable);
    }
    fs::write(dir.path().join("vault.db"), vault).unwrap();
    patch(dir.path(), APPLICATION_ID, b"TRD2");
    refused(dir.path(), Probe::Unreadable, StoreError::Unreadable);
}

#[test]
fn a_file_that_asks_for_write_ahead_logging_makes_no_files() {
    let dir = tempdir().unwrap();
    drop(vault::create(dir.path(), 5));
    patch(dir.path(), 18, &[2, 2]);
    refused(dir.path(), Probe::Unreadable, StoreError::Unreadable);
}

#[test]
fn a_file_with_other_tables_is_not_ours_whatever_it_says() {
    for extra in [
        "CREATE TABLE more (a)",
        "CREATE TRIGGER t AFTER INSERT ON record BEGIN DELETE FROM slot; END",
        "CREATE VIEW v AS SELECT * FROM record",
        "CREATE INDEX i ON record (body)",
        "DROP TABLE audit",
    ] {
        let dir = tempdir().unwrap();
        drop(vault::create(dir.path(), 5));
        let conn = rusqlite::Connection::open(dir.path().join("vault.db")).unwrap();
        conn.execute_batch(extra).unwrap();
        drop(conn);
        refused(dir.path(), Probe::Unreadable, StoreError::Unreadable);
    }
}

#[test]
fn a_file_above_64_mib_is_not_opened() {
    let dir = tempdir().unwrap();
    drop(vault::create(dir.path(), 1));
    let file = fs::OpenOptions::new()
        .write(true)
        .open(dir.path().join("vault.db"))
        .unwrap();
    file.set_len(toride_store::MAX_FILE + 4096).unwrap();
    let folder = Folder::new(dir.path());
    assert_eq!(folder.probe(true), Probe::Unreadable);
    assert_eq!(Store::open(&folder).unwrap_err(), StoreError::TooLarge);
}

#[test]
fn a_second_handle_is_refused_until_the_first_is_gone() {
    let dir = tempdir().unwrap();
    let store = vault::create(dir.path(), 1);
    let folder = Folder::new(dir.path());
    let spelled = Folder::new(dir.path().join("../").join(dir.path().file_name().unwrap()));
    for other in [&folder, &spelled] {
        assert_eq!(other.probe(true), Probe::InUse);
        assert_eq!(Store::open(other).unwrap_err(), StoreError::InUse);
        assert_eq!(other.quarantine("now").unwrap_err(), StoreError::InUse);
    }
    drop(store);
    assert_eq!(folder.probe(true), Probe::Present);
    Store::open(&folder).unwrap();
}

const OTHER_PROCESS: &str = "TORIDE_STORE_OTHER_PROCESS";

/// Not a test by itself: run by the next one in a process of its own.
#[test]
fn other_process() {
    let Ok(dir) = std::env::var(OTHER_PROCESS) else {
        return;
    };
    let folder = Folder::new(&dir);
    assert_eq!(folder.probe(true), Probe::InUse);
    assert_eq!(Store::open(&folder).unwrap_err(), StoreError::InUse);
    println!("refused twice");
}

#[test]
fn a_second_process_is_refused() {
    let dir = tempdir().unwrap();
    let mut store = vault::create(dir.path(), 1);
    for seq in 2..4 {
        let output = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "other_process", "--nocapture"])
            .env(OTHER_PROCESS, dir.path())
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(
            output.status.success() && said.contains("refused twice"),
            "{said}"
        );
        // The attempt, and looking from within this process, did not cost the first its lock.
        assert_eq!(Folder::new(dir.path()).probe(true), Probe::InUse);
        vault::change(&mut store, 0, seq, seq).unwrap();
    }
}

/// Files that a locked phone does not let us read.
struct Locked;

impl Files for Locked {
    fn len(&self, path: &Path) -> io::Result<Option<u64>> {
        SystemFiles.len(path)
    }
    fn read(&self, _: &Path, _: u64) -> io::Result<Vec<u8>> {
        Err(io::ErrorKind::PermissionDenied.into())
    }
    fn write(&self, _: &Path, _: &[u8]) -> io::Result<()> {
        panic!("wrote")
    }
    fn sync(&self, _: &Path) -> io::Result<()> {
        panic!("wrote")
    }
    fn rename(&self, _: &Path, _: &Path) -> io::Result<()> {
        panic!("wrote")
    }
    fn remove(&self, _: &Path) -> io::Result<()> {
        panic!("wrote")
    }
    fn list(&self, dir: &Path) -> io::Result<Vec<String>> {
        SystemFiles.list(dir)
    }
    fn create_dir(&self, _: &Path) -> io::Result<()> {
        panic!("wrote")
    }
    fn sync_dir(&self, _: &Path) -> io::Result<()> {
        panic!("wrote")
    }
}

#[test]
fn a_locked_phone_is_not_called_damage() {
    let dir = tempdir().unwrap();
    drop(vault::create(dir.path(), 1));
    let folder = Folder::with(dir.path(), Arc::new(Locked), None);
    assert_eq!(folder.probe(true), Probe::Unavailable);
    assert_eq!(
        Store::open(&folder).unwrap_err(),
        StoreError::StorageUnavailable
    );
    assert_eq!(
        folder.attempts().unwrap_err(),
        StoreError::StorageUnavailable
    );
}

#[test]
fn a_folder_in_the_vaults_place_is_not_called_damage() {
    let dir = tempdir().unwrap();
    fs::create_dir(dir.path().join("vault.db")).unwrap();
    refused(
        dir.path(),
        Probe::Unavailable,
        StoreError::StorageUnavailable,
    );
}

/// As `/data/user/0` is on Android and `/var` on iOS.
#[cfg(unix)]
#[test]
fn a_folder_reached_through_a_link_is_the_same_folder() {
    let dir = tempdir().unwrap();
    let (real, link) = (dir.path().join("real"), dir.path().join("link"));
    fs::create_dir(&real).unwrap();
    std::os::unix::fs::symlink(&real, &link).unwrap();
    let mut store = vault::create(&link, 3);
    vault::change(&mut store, 1, 1, 2).unwrap();
    assert_eq!(store.snapshot(|view| vault::proven(view).map(drop)), Ok(2));
    assert_eq!(Folder::new(&real).probe(true), Probe::InUse);
    assert_eq!(
        Store::open(&Folder::new(&real)).unwrap_err(),
        StoreError::InUse
    );
    drop(store);
    assert_eq!(
        vault::proven(Store::open(&Folder::new(&real)).unwrap().view()),
        Ok(2)
    );
}

#[test]
fn the_database_goes_through_the_named_vfs() {
    let dir = tempdir().unwrap();
    drop(vault::create(dir.path(), 1));
    let through = |vfs: &str| {
        Store::open(&Folder::with(
            dir.path(),
            Arc::new(SystemFiles),
            Some(vfs.to_owned()),
        ))
    };
    assert!(through("unix").is_ok());
    assert!(through("no-such-vfs").is_err());
}
