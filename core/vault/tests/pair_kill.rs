//! Real kills while a vault joins and while it takes over new keys: before or after, never between.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test fails by panicking"
)]

#[path = "support/killed.rs"]
mod killed;
#[path = "support/pair.rs"]
mod pair;
#[path = "support/bench.rs"]
mod support;
#[path = "support/twins.rs"]
mod twins;

use std::{fs, path::Path, sync::Arc, time::Duration};

use killed::{Kill, Said, Tally, lay_back, moment, run_and_kill, say};
use pair::{key, paired, transfer};
use support::{OTHER, PASSPHRASE, TestClock, account, codes, open_at};
use toride_vault::{AccountFilter, Error, VaultState};
use twins::Twin;

const JOINS: u64 = 60;
const KILLS: u64 = 90;
const ACCOUNTS: usize = 40;
/// Transfers, each under another key than the one before and with more in it.
const TRANSFERS: u64 = 30;

/// Not a test by itself: run by the others in a process of its own, until it is killed.
#[test]
fn killed_child() {
    let Some(arguments) = killed::arguments() else {
        return;
    };
    let [what, dir, mail, from, seed] = &arguments[..] else {
        panic!("five arguments");
    };
    let clock = Arc::new(TestClock::at(9_000));
    let vault = open_at(Path::new(dir), &clock, seed.parse().unwrap());
    let mail = Path::new(mail);
    let letter = |number: u64| {
        let read = |end: &str| fs::read(mail.join(format!("{number}.{end}"))).unwrap();
        (read("toride"), read("key"))
    };
    let from: u64 = from.parse().unwrap();
    if what == "join" {
        let (file, key) = letter(from);
        say("intent", 1, "-");
        let joined = vault.join(&file, &key, OTHER).unwrap();
        say("ack", 1, "-");
        drop(joined);
    } else {
        let session = vault.unlock(OTHER).unwrap();
        for next in from + 1..TRANSFERS {
            let (file, key) = letter(next);
            let arrival = session.receive_transfer(&file, &key, OTHER).unwrap();
            say("intent", next, "-");
            assert!(!arrival.merge(true).unwrap().can_undo);
            say("ack", next, "-");
        }
    }
    std::thread::sleep(Duration::from_mins(1));
}

fn run(what: &str, dir: &Path, mail: &Path, at: (u64, u64), kill: Kill) -> (Said, Duration) {
    let (dir, mail) = (dir.to_str().unwrap(), mail.to_str().unwrap());
    let (from, seed) = (at.0.to_string(), at.1.to_string());
    run_and_kill(&[what, dir, mail, &from, &seed], kill)
}

fn write(mail: &Path, number: u64, made: &toride_vault::Transfer) {
    fs::write(mail.join(format!("{number}.toride")), made.bytes()).unwrap();
    fs::write(mail.join(format!("{number}.key")), key(made)).unwrap();
}

fn stocked() -> Twin {
    let a = Twin::first(1);
    for n in 0..ACCOUNTS {
        let sheet = format!(
            "{:08}\n{:08}\n",
            20_000_017 + n * 1_009,
            60_000_017 + n * 77
        );
        account(&a.session, &format!("@{n}"), &sheet);
    }
    a
}

#[test]
fn a_join_that_is_killed_leaves_nothing_or_the_whole_vault() {
    let a = stocked();
    let mail = tempfile::tempdir().unwrap();
    let made = transfer(&a.session);
    write(mail.path(), 0, &made);
    let (mut before, mut whole) = (0, 0);
    for kill in 0..JOINS {
        let dir = tempfile::tempdir().unwrap();
        // Each fifth time the kill waits until it is done, on a slow machine too.
        let when = if kill % 5 == 0 {
            Kill::WhenDone
        } else {
            Kill::After(Duration::from_micros(kill * 3_371 % 200_000))
        };
        let (said, _) = run("join", dir.path(), mail.path(), (0, 1_000 + kill), when);
        let done = said.ack.is_some();
        let vault = open_at(dir.path(), &a.clock, 5_000 + kill);
        let session = match vault.state() {
            VaultState::Locked => {
                whole += 1;
                vault.unlock(OTHER).unwrap()
            }
            VaultState::Fresh => {
                assert!(!done, "kill {kill}: what was reported is there");
                before += 1;
                vault.join(made.bytes(), key(&made), OTHER).unwrap().session
            }
            other => panic!("kill {kill}: {other:?}"),
        };
        assert!(session.damage().unwrap().is_empty());
        let rows = session.accounts(AccountFilter::Active).unwrap();
        assert_eq!(rows.len(), ACCOUNTS, "kill {kill}");
    }
    println!("{JOINS} kills: {before} before, {whole} after, 0 between");
    assert!(
        before > 3 && whole > 3,
        "the kills must hit both: {before}, {whole}"
    );
}

#[test]
fn a_kill_leaves_the_old_keys_or_the_new_ones_and_never_some_of_both() {
    let a = stocked();
    let b = paired(&a, "second", 2);
    a.take(&b.bundle());
    let shop = a.session.accounts(AccountFilter::Active).unwrap()[0].id;
    let list = codes(&a.session, shop);
    let mail = tempfile::tempdir().unwrap();
    let (mut digests, mut papers) = (Vec::new(), Vec::new());
    for number in 0..TRANSFERS {
        papers.push(a.session.rekey(PASSPHRASE, None).unwrap());
        if number % 2 == 0 {
            a.session.mark_used(list[0]).unwrap();
        } else {
            a.session.undo_used(list[0]).unwrap();
        }
        account(
            &a.session,
            &format!("@later {number}"),
            "1083 7542\n5549 0168\n",
        );
        write(mail.path(), number, &transfer(&a.session));
        digests.push(a.digest());
    }
    let file = fs::read(mail.path().join("0.toride")).unwrap();
    let first_key = fs::read(mail.path().join("0.key")).unwrap();
    let arrival = b
        .session
        .receive_transfer(&file, &first_key, OTHER)
        .unwrap();
    arrival.merge(true).unwrap();
    drop(arrival);
    b.session.lock();
    let fresh = fs::read(b.dir.path().join("vault.db")).unwrap();
    let run = |at: u64, seed: u64, kill| {
        let (dir, mail) = (b.dir.path(), mail.path());
        run("receive", dir, mail, (at, seed), kill)
    };
    let (said, pace) = run(0, 999, Kill::WhenDone);
    let (mut at, mut tally) = (said.done(0), Tally::default());
    for kill in 0..KILLS {
        if at + 1 >= TRANSFERS {
            // All taken over: from the beginning again.
            b.vault.lock();
            lay_back(b.dir.path(), &fresh);
            at = 0;
        }
        let (said, _) = run(at, 1_000 + kill, moment(pace, kill));
        let vault = open_at(b.dir.path(), &b.clock, 500_000 + kill);
        let session = vault.unlock(OTHER).unwrap();
        assert!(session.damage().unwrap().is_empty(), "kill {kill}");
        let found = session.content_digest().unwrap();
        let before = said.done(at);
        at = tally.count(&said, at, |step| digests[index(step)] == found);
        session.lock();
        // The paper that belongs to this key opens it, the one of the other side does not.
        for paper in [said.intent, before] {
            let typed = papers[index(paper)].expose().as_bytes();
            let opened = vault.unlock_with_recovery_key(typed);
            if paper == at {
                opened.unwrap().lock();
            } else {
                assert_eq!(opened.map(drop), Err(Error::WrongRecoveryKey));
            }
        }
    }
    tally.close("keys", KILLS);
}

fn index(step: u64) -> usize {
    usize::try_from(step).unwrap()
}
