//! Real kills while somebody starts over beside a vault, and while an older one is brought back: one is here, whole, and
//! the other is set aside, whole.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test fails by panicking"
)]

#[path = "support/killed.rs"]
mod killed;
#[path = "support/bench.rs"]
mod support;

use std::{fs, path::Path, sync::Arc, time::Duration};

use killed::{Kill, moment, run_and_kill, say};
use support::{Bench, OTHER, PASSPHRASE, TestClock, account, open_at};
use toride_crypto::manifest::Manifest;
use toride_vault::{Folder, Vault, VaultState};

const ACCOUNTS: usize = 20;
const KILLS: u64 = 60;

/// Not a test by itself: run by the others in a process of its own, until it is killed.
#[test]
fn killed_child() {
    let Some(arguments) = killed::arguments() else {
        return;
    };
    let [what, dir, seed] = &arguments[..] else {
        panic!("three arguments");
    };
    let seed: u64 = seed.parse().unwrap();
    // A second passes with each step, so that what is set aside has names in order.
    let clock = Arc::new(TestClock::at(seed * 1_000));
    let vault = open_at(Path::new(dir), &clock, seed);
    for step in 1.. {
        clock.wait(1_000);
        say("intent", step, "-");
        if what == "over" {
            vault.start_over(OTHER).unwrap();
            say("ack", step, "-");
            break;
        }
        let oldest = vault.set_aside().unwrap().pop().unwrap();
        vault.bring_back(&oldest.id).unwrap();
        say("ack", step, "-");
    }
    std::thread::sleep(Duration::from_mins(1));
}

/// A vault with a snapshot, locked, and what it holds.
fn vault_at(dir: &Path, clock: &Arc<TestClock>, passphrase: &[u8], over: bool) -> [u8; 32] {
    let vault = open_at(dir, clock, 1 + u64::from(over));
    let new = if over {
        vault.start_over(passphrase)
    } else {
        vault.create(passphrase)
    };
    let session = new.unwrap().session;
    for n in 0..ACCOUNTS {
        let first = if over { 30_000_019 } else { 70_000_027 };
        account(
            &session,
            &format!("@{n}"),
            &format!("{:08}\n", first + n * 1_009),
        );
    }
    session
        .change_passphrase(passphrase, b"for a moment, another lantern")
        .unwrap();
    session
        .change_passphrase(b"for a moment, another lantern", passphrase)
        .unwrap();
    let digest = session.content_digest().unwrap();
    session.lock();
    digest
}

/// What a vault holds that one of the two passphrases opens.
fn content(vault: &Vault, dir: &Path, what: &str) -> [u8; 32] {
    let session = [PASSPHRASE, OTHER].into_iter().find_map(|passphrase| {
        let _ = fs::remove_file(dir.join("attempts"));
        vault.unlock(passphrase).ok()
    });
    let session = session.unwrap_or_else(|| panic!("{what}: opens"));
    assert!(session.damage().unwrap().is_empty(), "{what}: whole");
    session.content_digest().unwrap()
}

/// What lies here and what is set aside, by its content. Looks at copies only.
fn found(dir: &Path, clock: &Arc<TestClock>, what: &str) -> ([u8; 32], Vec<[u8; 32]>) {
    let vault = open_at(dir, clock, 90);
    assert_eq!(vault.state(), VaultState::Locked, "{what}");
    let here = content(&vault, dir, what);
    vault.lock();
    let folder = Folder::new(dir);
    let store = toride_store::Store::open(&folder).unwrap();
    let id = |manifest: &[u8]| Manifest::peek(manifest).unwrap().vault_id;
    let ours = id(&store.view().manifest().unwrap());
    for seq in folder.snapshots().unwrap() {
        let copy = folder.open_snapshot(seq).unwrap();
        assert_eq!(
            id(&copy.manifest().unwrap()),
            ours,
            "{what}: snapshot {seq}"
        );
    }
    drop(store);
    let aside = vault.set_aside().unwrap().into_iter().map(|aside| {
        assert!(aside.opens, "{what}: {}", aside.id);
        let copy = tempfile::tempdir().unwrap();
        let kept = dir.join("quarantine").join(&aside.id).join("vault.db");
        fs::copy(kept, copy.path().join("vault.db")).unwrap();
        content(&open_at(copy.path(), clock, 91), copy.path(), what)
    });
    (here, aside.collect())
}

#[test]
fn starting_over_that_is_killed_leaves_the_old_vault_here_or_the_new_one_and_the_old_one_aside() {
    let bench = Bench::new();
    let old = vault_at(bench.dir.path(), &bench.clock, PASSPHRASE, false);
    let (mut before, mut after) = (0, 0);
    let mut pace = None;
    for kill in 0..KILLS {
        let dir = tempfile::tempdir().unwrap();
        let snapshots = bench.dir.path().join("snapshots");
        fs::create_dir(dir.path().join("snapshots")).unwrap();
        for entry in fs::read_dir(snapshots).unwrap() {
            let entry = entry.unwrap();
            let to = dir.path().join("snapshots").join(entry.file_name());
            fs::copy(entry.path(), to).unwrap();
        }
        fs::copy(bench.file(), dir.path().join("vault.db")).unwrap();
        let arguments = [
            "over",
            dir.path().to_str().unwrap(),
            &(100 + kill).to_string(),
        ];
        let moment = pace.map_or(Kill::WhenDone, |pace| moment(pace, kill));
        let (said, ran) = run_and_kill(&arguments, moment);
        pace = pace.or(Some(ran));
        let what = format!("kill {kill}");
        let (here, aside) = found(dir.path(), &bench.clock, &what);
        if here == old {
            assert!(said.ack.is_none(), "{what}: what was reported is there");
            before += 1;
        } else {
            assert!(aside.contains(&old), "{what}: the old one is lost");
            after += 1;
        }
    }
    println!("starting over: {KILLS} kills: {before} before, {after} after, 0 between");
    assert!(
        before > 3 && after > 3,
        "the kills must hit both: {before}, {after}"
    );
}

#[test]
fn bringing_back_that_is_killed_leaves_one_vault_here_and_the_other_aside() {
    let bench = Bench::new();
    let dir = bench.dir.path();
    let old = vault_at(dir, &bench.clock, PASSPHRASE, false);
    bench.clock.wait(1_000);
    let new = vault_at(dir, &bench.clock, OTHER, true);
    let (mut swaps, mut between, mut both) = (0, 0, 0);
    let mut pace = None;
    for kill in 0..KILLS {
        let arguments = ["back", dir.to_str().unwrap(), &(100 + kill).to_string()];
        let moment = pace.map_or(Kill::WhenDone, |pace| moment(pace, kill));
        let (said, ran) = run_and_kill(&arguments, moment);
        pace = pace.or(Some(ran));
        let done = said.done(0);
        swaps += done;
        between += u64::from(said.intent > done);
        let what = format!("kill {kill}");
        let (here, aside) = found(dir, &bench.clock, &what);
        let other = if here == old { new } else { old };
        assert!(here == old || here == new, "{what}: a third one");
        assert!(aside.contains(&other), "{what}: the other one is lost");
        both += usize::from(aside.contains(&here));
        // Copies of what is here may stay after a kill. Whoever is asked to would remove them.
        let vault = open_at(dir, &bench.clock, 92);
        let mut others = 0;
        for (aside, content) in vault.set_aside().unwrap().iter().zip(&aside) {
            others += usize::from(*content == other);
            if *content == here || others > 1 {
                fs::remove_dir_all(dir.join("quarantine").join(&aside.id)).unwrap();
            }
        }
    }
    println!(
        "bringing back: {KILLS} kills, {swaps} swaps acknowledged, {between} in the middle of one, {both} left a copy of \
         what is here"
    );
    assert!(
        between > KILLS / 5 && swaps > 0,
        "the kills must hit: {between}, {swaps}"
    );
}
