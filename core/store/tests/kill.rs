//! Two hundred real kills in the middle of writing: what was acknowledged is there afterwards.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test fails by panicking, and says what it measured"
)]

#[path = "support/vault.rs"]
mod vault;

use std::{
    io::{BufRead, BufReader, Write},
    path::Path,
    process::{Child, ChildStdout, Command, Stdio},
    sync::atomic::{AtomicU64, Ordering},
    thread,
    time::Duration,
};

use tempfile::tempdir;
use toride_crypto::Sealed;
use toride_store::{Folder, Room, Store, StoreError};

const CHILD: &str = "TORIDE_STORE_KILLED_CHILD";
const ACCOUNTS: u64 = 50;
const KILLS: usize = 200;

/// Not a test by itself: run by the next one in a process of its own, until it is killed.
#[test]
fn killed_child() {
    let Ok(dir) = std::env::var(CHILD) else {
        return;
    };
    let mut store = Store::open(&Folder::new(dir)).unwrap();
    let mut out = std::io::stdout();
    for seq in vault::proven(store.view()).unwrap() + 1.. {
        writeln!(out, "intent {seq}").unwrap();
        step(&mut store, seq).unwrap();
        writeln!(out, "ack {seq}").unwrap();
        if seq % 16 == 0 {
            store
                .snapshot(|copy| vault::proven(copy).map(drop))
                .unwrap();
        }
    }
}

/// Change `seq`: a small record, as when a code is marked used, or more than SQLite keeps in memory, so
/// that a kill finds half of it in the file.
fn step(store: &mut Store, seq: u64) -> Result<(), StoreError> {
    store.write(Room::Ordinary, |tx| {
        let (count, len) = if seq.is_multiple_of(3) {
            (30, 100_000)
        } else {
            (1, 200)
        };
        for n in 0..count {
            let body = vault::body(seq + n, 40).as_bytes().repeat(len / 40);
            let row = vault::id((seq + n) % ACCOUNTS);
            tx.put_record(&row, 1, &Sealed::from_stored(body))?;
        }
        if seq.is_multiple_of(5) {
            tx.delete_record(&vault::id(seq % ACCOUNTS), 0)?;
        }
        vault::describe(tx, seq)
    })
}

/// The same changes in a vault that nobody kills, so that contents can be compared.
fn replayed(seq: u64, dir: &Path) -> Store {
    let mut store = vault::create(dir, ACCOUNTS);
    for seq in 2..=seq {
        step(&mut store, seq).unwrap();
    }
    store
}

fn start(dir: &Path) -> (Child, ChildStdout) {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "killed_child", "--nocapture"])
        .env(CHILD, dir)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let out = child.stdout.take().unwrap();
    (child, out)
}

#[test]
fn two_hundred_kills_lose_no_acknowledged_change() {
    let dir = tempdir().unwrap();
    drop(vault::create(dir.path(), ACCOUNTS));
    let mut dice = vault::Dice(0x0dd5);
    let (mut acknowledged, mut in_between, mut last) = (0, 0, 1);
    for kill in 0..KILLS {
        let (mut child, out) = start(dir.path());
        let (intent, ack) = (AtomicU64::new(last), AtomicU64::new(last));
        thread::scope(|scope| {
            scope.spawn(|| {
                // A line cut by the kill is no acknowledgement.
                for line in BufReader::new(out).lines().map_while(Result::ok) {
                    let mut words = line.split(' ');
                    let (to, seq) = (words.next(), words.next().and_then(|n| n.parse().ok()));
                    match (to, seq) {
                        (Some("intent"), Some(seq)) => intent.store(seq, Ordering::SeqCst),
                        (Some("ack"), Some(seq)) => ack.store(seq, Ordering::SeqCst),
                        _ => {}
                    }
                }
            });
            // Counted from the first change on: starting the process takes longer than writing.
            while ack.load(Ordering::SeqCst) == last && child.try_wait().unwrap().is_none() {
                thread::sleep(Duration::from_micros(200));
            }
            thread::sleep(Duration::from_millis(
                3 + u64::try_from(dice.below(41)).unwrap(),
            ));
            child.kill().unwrap();
            child.wait().unwrap();
        });
        let (intent, ack) = (intent.into_inner(), ack.into_inner());

        let store = Store::open(&Folder::new(dir.path())).unwrap();
        let seq = vault::proven(store.view()).unwrap();
        assert!(
            (ack..=intent).contains(&seq),
            "kill {kill}: {ack} <= {seq} <= {intent}"
        );
        acknowledged += ack - last;
        in_between += u64::from(ack != intent);
        last = seq;
        if kill + 1 == KILLS {
            let other = tempdir().unwrap();
            let twin = replayed(seq, other.path());
            assert!(
                vault::rows(store.view()) == vault::rows(twin.view()),
                "kill {kill}"
            );
        }
        for seq in store.folder().snapshots().unwrap() {
            assert_eq!(
                vault::proven(&store.folder().open_snapshot(seq).unwrap()),
                Ok(seq)
            );
        }
    }
    println!("{KILLS} kills, {acknowledged} changes acknowledged, {in_between} kills inside one");
    assert!(
        acknowledged >= 200 && in_between > 0,
        "the kills hit nothing"
    );
}

const CREATING: &str = "TORIDE_STORE_CREATING_CHILD";

/// Not a test by itself: run by the next one in a process of its own, until it is killed.
#[test]
fn creating_child() {
    let Ok(dir) = std::env::var(CREATING) else {
        return;
    };
    println!("intent 1");
    vault::create(Path::new(&dir), 400);
    println!("ack 1");
    loop {
        thread::park();
    }
}

#[test]
fn a_killed_creation_leaves_no_vault_or_a_whole_one() {
    let mut dice = vault::Dice(0xbead);
    let (mut none, mut whole) = (0, 0);
    for kill in 0..60 {
        let dir = tempdir().unwrap();
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "creating_child", "--nocapture"])
            .env(CREATING, dir.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap())
            .lines()
            .map_while(Result::ok);
        lines.by_ref().find(|line| line == "intent 1").unwrap();
        // Every tenth may finish.
        if kill % 10 == 0 {
            lines.find(|line| line == "ack 1").unwrap();
        } else {
            thread::sleep(Duration::from_micros(
                u64::try_from(dice.below(60_000)).unwrap(),
            ));
        }
        child.kill().unwrap();
        child.wait().unwrap();

        let folder = Folder::new(dir.path());
        match folder.probe(false) {
            toride_store::Probe::Present => {
                assert_eq!(vault::proven(Store::open(&folder).unwrap().view()), Ok(1));
                whole += 1;
            }
            toride_store::Probe::Fresh => none += 1,
            toride_store::Probe::Lost(traces) => {
                assert!(traces.only_unfinished(), "{traces:?}");
                none += 1;
            }
            other => panic!("kill {kill}: {other:?}"),
        }
        if folder.probe(false) != toride_store::Probe::Present {
            let store = vault::create(dir.path(), 3);
            assert_eq!(vault::rows(store.view()), vault::filled_rows(3));
            drop(store);
            assert_eq!(vault::names(dir.path()), ["vault.db"]);
        }
    }
    println!("killed creations: {none} without a vault, {whole} with a whole one");
    assert!(none > 0 && whole >= 6);
}
