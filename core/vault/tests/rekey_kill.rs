//! Real kills while a vault gets a new key, and while its passphrase is changed: before or after, never between.
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

use std::{fs, path::Path, sync::Arc};

use killed::{Kill, Tally, moment, run_and_kill, say};
use support::{Bench, PASSPHRASE, TestClock, account, open_at};
use toride_crypto::manifest::Manifest;
use toride_store::Store;
use toride_vault::Folder;

const ACCOUNTS: usize = 40;
const KILLS: u64 = 80;

/// The passphrase after so many steps.
fn passphrase(step: u64) -> Vec<u8> {
    format!("quiet harbour, lantern {step}, moss").into_bytes()
}

/// Not a test by itself: run by the others in a process of its own, until it is killed.
#[test]
fn killed_child() {
    let Some(arguments) = killed::arguments() else {
        return;
    };
    let [what, dir, from, seed] = &arguments[..] else {
        panic!("four arguments");
    };
    let from: u64 = from.parse().unwrap();
    let clock = Arc::new(TestClock::at(from));
    let vault = open_at(Path::new(dir), &clock, seed.parse().unwrap());
    let session = vault.unlock(&passphrase(from)).unwrap();
    for step in from + 1.. {
        let (old, new) = (passphrase(step - 1), passphrase(step));
        say("intent", step, "-");
        if what == "rekey" {
            let key = session.rekey(&old, Some(&new)).unwrap();
            say("ack", step, key.expose());
        } else {
            session.change_passphrase(&old, &new).unwrap();
            say("ack", step, "-");
        }
    }
}

fn stocked() -> (Bench, [u8; 32]) {
    let (bench, session, _) = Bench::created();
    for n in 0..ACCOUNTS {
        let sheet = format!(
            "{:08}\n{:08}\n",
            20_000_017 + n * 1_009,
            60_000_017 + n * 77
        );
        account(&session, &format!("@{n}"), &sheet);
    }
    session
        .change_passphrase(PASSPHRASE, &passphrase(0))
        .unwrap();
    let digest = session.content_digest().unwrap();
    session.lock();
    (bench, digest)
}

/// The epoch of a locked vault, and whether every row is of it.
fn epoch(dir: &Path) -> u32 {
    let store = Store::open(&Folder::new(dir)).unwrap();
    Manifest::peek(&store.view().manifest().unwrap())
        .unwrap()
        .epoch
}

fn killed_again_and_again(what: &str) {
    let (bench, digest) = stocked();
    let first = tempfile::tempdir().unwrap();
    fs::copy(bench.file(), first.path().join("vault.db")).unwrap();
    let run = |at: u64, seed: u64, kill| {
        let dir = bench.dir.path().to_str().unwrap();
        run_and_kill(&[what, dir, &at.to_string(), &seed.to_string()], kill)
    };
    let (said, pace) = run(0, 999, Kill::WhenDone);
    let (mut at, mut tally) = (said.done(0), Tally::default());
    for kill in 0..KILLS {
        let dir = bench.dir.path();
        let (said, _) = run(at, 1_000 + kill, moment(pace, kill));
        let vault = open_at(dir, &bench.clock, 500_000 + kill);
        let mut opened = None;
        at = tally.count(&said, at, |step| {
            // Tried wrong, it would have to wait.
            let _ = fs::remove_file(dir.join("attempts"));
            opened = vault.unlock(&passphrase(step)).ok();
            opened.is_some()
        });
        let session = opened.unwrap();
        assert!(session.damage().unwrap().is_empty(), "kill {kill}");
        assert_eq!(session.content_digest().unwrap(), digest, "kill {kill}");
        session.lock();
        if what == "rekey" {
            assert_eq!(u64::from(epoch(dir)), at + 1, "kill {kill}");
            if let Some((step, key)) = said.ack.filter(|(step, _)| *step == at) {
                let by_key = vault.unlock_with_recovery_key(key.as_bytes());
                assert!(by_key.is_ok(), "kill {kill}: the key of step {step}");
                vault.lock();
            }
        }
    }
    tally.close(what, KILLS);
    let vault = open_at(first.path(), &bench.clock, 7);
    let session = vault.unlock(&passphrase(0)).unwrap();
    assert_eq!(
        session.content_digest().unwrap(),
        digest,
        "the first file opens"
    );
}

#[test]
fn a_kill_leaves_a_vault_under_the_old_key_or_the_new_one_and_never_between() {
    killed_again_and_again("rekey");
}

#[test]
fn a_kill_leaves_a_vault_with_the_old_passphrase_or_the_new_one_and_never_with_none() {
    killed_again_and_again("passphrase");
}
