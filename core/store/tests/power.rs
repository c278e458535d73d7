//! Power cuts while vaults change places: of what was not made durable, anything may be missing afterwards.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test fails by panicking, and says what it measured"
)]

#[path = "support/vault.rs"]
mod vault;

use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
};

use tempfile::tempdir;
use toride_store::{Files, Folder, Store, StoreError, SystemFiles, View};
use vault::Dice;

/// One change of a file, as it was asked for.
#[derive(Clone)]
enum Op {
    Write(PathBuf, Vec<u8>),
    Rename(PathBuf, PathBuf),
    Remove(PathBuf),
    /// The content of a file reached the disk, and its name with it.
    Sync(PathBuf),
    /// The names in a folder did.
    SyncDir(PathBuf),
}

/// The files of the system, and a list of what was done to them.
struct Watched(Arc<Mutex<Vec<Op>>>);

impl Watched {
    fn note(&self, op: Op) {
        self.0.lock().unwrap().push(op);
    }
}

impl Files for Watched {
    fn len(&self, path: &Path) -> io::Result<Option<u64>> {
        SystemFiles.len(path)
    }

    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        SystemFiles.read(path, limit)
    }

    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.note(Op::Write(path.into(), bytes.to_vec()));
        SystemFiles.write(path, bytes)
    }

    fn sync(&self, path: &Path) -> io::Result<()> {
        // SQLite may have written it meanwhile.
        self.note(Op::Write(path.into(), fs::read(path)?));
        self.note(Op::Sync(path.into()));
        SystemFiles.sync(path)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.note(Op::Rename(from.into(), to.into()));
        SystemFiles.rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.note(Op::Remove(path.into()));
        SystemFiles.remove(path)
    }

    fn list(&self, dir: &Path) -> io::Result<Vec<String>> {
        SystemFiles.list(dir)
    }

    fn create_dir(&self, dir: &Path) -> io::Result<()> {
        SystemFiles.create_dir(dir)
    }

    fn sync_dir(&self, dir: &Path) -> io::Result<()> {
        self.note(Op::SyncDir(dir.into()));
        SystemFiles.sync_dir(dir)
    }
}

/// Files by path; folders are the beginnings of paths.
type Disk = BTreeMap<PathBuf, Vec<u8>>;

fn disk(dir: &Path) -> Disk {
    vault::tree(dir).into_iter().collect()
}

impl Op {
    /// Whether it is on the disk for sure once `after` was done.
    fn settled(&self, after: &[Op]) -> bool {
        let names = |path: &Path| {
            let parent = path.parent();
            after
                .iter()
                .any(|op| matches!(op, Op::SyncDir(dir) if Some(dir.as_path()) == parent))
        };
        match self {
            Op::Write(path, _) => after
                .iter()
                .any(|op| matches!(op, Op::Sync(synced) if synced == path)),
            Op::Rename(_, to) => names(to),
            Op::Remove(path) => names(path),
            Op::Sync(_) | Op::SyncDir(_) => true,
        }
    }

    fn apply(&self, disk: &mut Disk) {
        match self {
            Op::Write(path, bytes) => drop(disk.insert(path.clone(), bytes.clone())),
            Op::Rename(from, to) => {
                let moved: Vec<_> = disk
                    .keys()
                    .filter(|path| path.starts_with(from))
                    .cloned()
                    .collect();
                for path in moved {
                    let bytes = disk.remove(&path).unwrap();
                    let rest = path.strip_prefix(from).unwrap();
                    let to = if rest.as_os_str().is_empty() {
                        to.clone()
                    } else {
                        to.join(rest)
                    };
                    disk.insert(to, bytes);
                }
            }
            Op::Remove(path) => drop(disk.remove(path)),
            Op::Sync(_) | Op::SyncDir(_) => {}
        }
    }
}

/// What may be on the disk when the power fails after each operation: everything, only what was settled, and some.
fn cuts(before: &Disk, ops: &[Op], mut check: impl FnMut(&Disk, &str)) -> usize {
    let mut dice = Dice(77);
    let mut states = 0;
    for end in 0..=ops.len() {
        for variant in ["all", "settled", "some", "some", "some", "some"] {
            let mut disk = before.clone();
            for (at, op) in ops[..end].iter().enumerate() {
                let kept = match variant {
                    "all" => true,
                    "settled" => op.settled(&ops[at..end]),
                    _ => op.settled(&ops[at..end]) || dice.below(2) == 0,
                };
                if kept {
                    op.apply(&mut disk);
                }
            }
            check(&disk, &format!("after {end} operations, {variant}"));
            states += 1;
        }
    }
    states
}

/// A vault as its files: itself, and its snapshots.
struct Vault {
    file: Vec<u8>,
    snapshots: Vec<Vec<u8>>,
}

impl Vault {
    fn of(dir: &Path) -> Self {
        let disk = disk(dir);
        let below = |path: &Path| path.parent() == Some(&dir.join("snapshots"));
        let snapshots = disk.iter().filter(|(path, _)| below(path));
        Self {
            file: disk[&dir.join("vault.db")].clone(),
            snapshots: snapshots.map(|(_, bytes)| bytes.clone()).collect(),
        }
    }
}

/// One of the two is the vault, whole, beside none but its own snapshots; nothing of either is missing.
fn assert_both(disk: &Disk, dir: &Path, vaults: [&Vault; 2], what: &str) -> bool {
    let file = disk.get(&dir.join("vault.db"));
    let here = vaults
        .iter()
        .position(|vault| Some(&vault.file) == file)
        .unwrap_or_else(|| panic!("{what}: no vault is here"));
    let journal = disk.get(&dir.join("vault.db-journal"));
    assert!(journal.is_none_or(Vec::is_empty), "{what}");
    for (path, bytes) in disk {
        if path.parent() == Some(&dir.join("snapshots")) {
            assert!(
                vaults[here].snapshots.contains(bytes),
                "{what}: {}",
                path.display()
            );
        }
    }
    let other = vaults[1 - here];
    let aside = |bytes: &Vec<u8>, name: &str| {
        let quarantine = dir.join("quarantine");
        disk.iter().any(|(path, found)| {
            let finished = !path.starts_with(quarantine.join("copy.tmp"));
            finished && path.starts_with(&quarantine) && path.ends_with(name) && found == bytes
        })
    };
    assert!(aside(&other.file, "vault.db"), "{what}: the other is lost");
    for snapshot in vaults.iter().flat_map(|vault| &vault.snapshots) {
        let kept = disk.values().any(|bytes| bytes == snapshot);
        assert!(kept, "{what}: a snapshot is lost");
    }
    here == 0
}

fn check(view: &View) -> Result<(), StoreError> {
    vault::proven(view).map(drop)
}

#[test]
fn a_power_cut_while_vaults_change_places_leaves_one_here_and_the_other_aside() {
    let dir = tempdir().unwrap();
    let folder = Folder::new(dir.path());
    let mut store = vault::create(dir.path(), 30);
    store.snapshot(check).unwrap();
    vault::change(&mut store, 1, 1, 2).unwrap();
    drop(store);
    let old = Vault::of(dir.path());
    let fill = |tx: &mut toride_store::Transaction<'_>| vault::fill(tx, 5);
    let mut store = Store::start_over(&folder, "20261123T090000Z", fill, check).unwrap();
    vault::change(&mut store, 2, 2, 2).unwrap();
    store.snapshot(check).unwrap();
    vault::change(&mut store, 3, 3, 3).unwrap();
    drop(store);
    let new = Vault::of(dir.path());
    let before = disk(dir.path());

    let ops = Arc::new(Mutex::new(Vec::new()));
    let watched = Folder::with(dir.path(), Arc::new(Watched(Arc::clone(&ops))), None);
    Store::bring_back(&watched, "20261123T090000Z", "20261124T090000Z").unwrap();
    let ops = ops.lock().unwrap().clone();
    let mut here = [0, 0];
    let states = cuts(&before, &ops, |disk, what| {
        let is_old = assert_both(disk, dir.path(), [&old, &new], what);
        here[usize::from(is_old)] += 1;
    });
    println!(
        "{states} states over {} operations: {} before, {} after",
        ops.len(),
        here[0],
        here[1]
    );
    assert!(here[0] > 20 && here[1] > 20, "{here:?}");
    // What is said to be done is done.
    cuts_at_the_end(&before, &ops, |disk| {
        assert!(assert_both(disk, dir.path(), [&old, &new], "acknowledged"));
    });
}

/// Only the state in which no more than what is settled is left, after the last operation.
fn cuts_at_the_end(before: &Disk, ops: &[Op], check: impl FnOnce(&Disk)) {
    let mut disk = before.clone();
    for (at, op) in ops.iter().enumerate() {
        if op.settled(&ops[at..]) {
            op.apply(&mut disk);
        }
    }
    check(&disk);
}

#[test]
fn a_power_cut_while_somebody_starts_over_leaves_the_old_vault_here_or_aside() {
    let dir = tempdir().unwrap();
    let mut store = vault::create(dir.path(), 30);
    store.snapshot(check).unwrap();
    vault::change(&mut store, 1, 1, 2).unwrap();
    drop(store);
    let old = Vault::of(dir.path());
    let before = disk(dir.path());
    let ops = Arc::new(Mutex::new(Vec::new()));
    let watched = Folder::with(dir.path(), Arc::new(Watched(Arc::clone(&ops))), None);
    let fill = |tx: &mut toride_store::Transaction<'_>| vault::fill(tx, 5);
    drop(Store::start_over(&watched, "20261123T090000Z", fill, check).unwrap());
    let new = Vault::of(dir.path());
    let ops = ops.lock().unwrap().clone();
    let is_new = |disk: &Disk| disk.get(&dir.path().join("vault.db")) == Some(&new.file);
    let mut here = [0, 0];
    let states = cuts(&before, &ops, |disk, what| {
        here[usize::from(is_new(disk))] += 1;
        if is_new(disk) {
            assert_both(disk, dir.path(), [&old, &new], what);
        } else {
            assert_eq!(disk.get(&dir.path().join("vault.db")), Some(&old.file));
            let kept = |bytes| disk.values().any(|found| found == bytes);
            assert!(old.snapshots.iter().all(kept), "{what}");
        }
    });
    println!(
        "{states} states over {} operations: {} before, {} after",
        ops.len(),
        here[0],
        here[1]
    );
    assert!(here[0] > 20 && here[1] > 5, "{here:?}");
    cuts_at_the_end(&before, &ops, |disk| assert!(is_new(disk), "acknowledged"));
}

#[test]
fn a_step_that_is_not_made_durable_would_be_seen() {
    // The same operations without a single folder made durable: the other vault must then get lost in some state.
    let dir = tempdir().unwrap();
    let folder = Folder::new(dir.path());
    drop(vault::create(dir.path(), 3));
    let old = Vault::of(dir.path());
    let fill = |tx: &mut toride_store::Transaction<'_>| vault::fill(tx, 5);
    drop(Store::start_over(&folder, "20261123T090000Z", fill, check).unwrap());
    let new = Vault::of(dir.path());
    let before = disk(dir.path());
    let ops = Arc::new(Mutex::new(Vec::new()));
    let watched = Folder::with(dir.path(), Arc::new(Watched(Arc::clone(&ops))), None);
    Store::bring_back(&watched, "20261123T090000Z", "20261124T090000Z").unwrap();
    let mut ops = ops.lock().unwrap().clone();
    ops.retain(|op| !matches!(op, Op::SyncDir(_)));
    let seen = std::panic::catch_unwind(|| {
        cuts(&before, &ops, |disk, what| {
            assert_both(disk, dir.path(), [&old, &new], what);
        })
    });
    assert!(seen.is_err());
}
