//! A hundred and fifty real kills while bundles are being taken over and taken back: before or after, never between.
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
#[path = "support/twins.rs"]
mod twins;

use std::{fs, path::Path, sync::Arc, time::Duration};

use killed::{Kill, Tally, lay_back, moment, run_and_kill, say};
use support::{PASSPHRASE, TestClock, account, codes, open_at};
use toride_vault::Session;
use twins::Twin;

const ACCOUNTS: usize = 12;
const KILLS: u64 = 150;
/// Bundles, each with more in it than the one before.
const BUNDLES: u64 = 60;

/// Not a test by itself: run by the next one in a process of its own, until it is killed.
///
/// Takes the bundles over one after the other; every third is taken back and taken over again.
#[test]
fn killed_child() {
    let Some(arguments) = killed::arguments() else {
        return;
    };
    let [dir, mail, from, seed] = &arguments[..] else {
        panic!("four arguments");
    };
    let mail = Path::new(mail);
    let from: u64 = from.parse().unwrap();
    let clock = Arc::new(TestClock::at(9_000));
    let vault = open_at(Path::new(dir), &clock, seed.parse().unwrap());
    let session = vault.unlock(PASSPHRASE).unwrap();
    for next in from + 1..BUNDLES {
        say("intent", next, "-");
        take(&session, mail, next);
        say("ack", next, "-");
        if next.is_multiple_of(3) {
            say("intent", next - 1, "-");
            session.undo_merge().unwrap();
            say("ack", next - 1, "-");
            say("intent", next, "-");
            take(&session, mail, next);
            say("ack", next, "-");
        }
    }
    std::thread::sleep(Duration::from_mins(1));
}

fn take(session: &Session, mail: &Path, number: u64) {
    let bundle = fs::read(mail.join(number.to_string())).unwrap();
    let arrival = session.receive_sync(&bundle).unwrap();
    assert!(arrival.merge(true).unwrap().can_undo);
}

#[test]
fn a_kill_leaves_a_vault_before_or_after_a_merge_and_never_between() {
    let mut a = Twin::first(1);
    let sheet = |n: usize| {
        let codes = (0..10).map(|c| format!("{:08}", 20_000_017 + n * 1_009 + c * 77));
        codes.collect::<Vec<_>>().join("\n")
    };
    let ids: Vec<_> = (0..ACCOUNTS)
        .map(|n| account(&a.session, &format!("@{n}"), &sheet(n)))
        .collect();
    let b = a.second("second", 2);
    a.take(&b.bundle());
    let mail = tempfile::tempdir().unwrap();
    let mut digests = Vec::new();
    for number in 0..usize::try_from(BUNDLES).unwrap() {
        // One code of every account, a new account, and now and then one that is purged.
        for id in &ids {
            let list = codes(&a.session, *id);
            let code = list[number % list.len()];
            let even = (number / list.len()).is_multiple_of(2);
            if even {
                a.session.mark_used(code).unwrap();
            } else {
                a.session.undo_used(code).unwrap();
            }
        }
        let new = account(
            &a.session,
            &format!("@later {number}"),
            &sheet(100 + number),
        );
        if number % 5 == 4 {
            a.session.bin_account(new).unwrap();
            a.session.purge_account(new, PASSPHRASE).unwrap();
        }
        fs::write(mail.path().join(number.to_string()), a.bundle()).unwrap();
        digests.push(a.digest());
    }
    let first = fs::read(mail.path().join("0")).unwrap();
    b.take(&first);
    b.session.lock();

    let fresh = fs::read(b.dir.path().join("vault.db")).unwrap();
    let run = |at: u64, seed: u64, kill| {
        let (dir, mail) = (b.dir.path().to_str(), mail.path().to_str());
        let (at, seed) = (at.to_string(), seed.to_string());
        run_and_kill(&[dir.unwrap(), mail.unwrap(), &at, &seed], kill)
    };
    let (said, pace) = run(0, 999, Kill::WhenDone);
    let (mut at, mut tally) = (said.done(0), Tally::default());
    for kill in 0..KILLS {
        if at + 2 >= BUNDLES {
            // All taken over: from the beginning again.
            b.vault.lock();
            lay_back(b.dir.path(), &fresh);
            at = 0;
        }
        let (said, _) = run(at, 1_000 + kill, moment(pace, kill));
        let vault = open_at(b.dir.path(), &b.clock, 500_000 + kill);
        let session = vault.unlock(PASSPHRASE).unwrap();
        assert!(session.damage().unwrap().is_empty(), "kill {kill}");
        let found = session.content_digest().unwrap();
        at = tally.count(&said, at, |step| {
            digests[usize::try_from(step).unwrap()] == found
        });
        session.lock();
    }
    tally.close("merge", KILLS);
    assert!(tally.written > 0, "after");
}
