//! A hundred and fifty real kills while bundles are being taken over and taken back: before or after, never between.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test fails by panicking"
)]

#[path = "support/bench.rs"]
mod support;
#[path = "support/twins.rs"]
mod twins;

use std::{
    fs,
    io::{BufRead, BufReader, Write},
    path::Path,
    process::{Command, Stdio},
    sync::Arc,
    time::Duration,
};

use support::{PASSPHRASE, TestClock, account, codes, open_at};
use toride_vault::Session;
use twins::Twin;

const CHILD: &str = "TORIDE_VAULT_MERGING_CHILD";
const ACCOUNTS: usize = 12;
const KILLS: u64 = 150;
/// Bundles, each with more in it than the one before.
const BUNDLES: usize = 60;

/// Not a test by itself: run by the next one in a process of its own, until it is killed.
///
/// Takes the bundles over one after the other; every third is taken back and taken over again.
#[test]
fn killed_child() {
    let Ok(arguments) = std::env::var(CHILD) else {
        return;
    };
    let arguments: Vec<&str> = arguments.split(' ').collect();
    let (dir, mail) = (Path::new(arguments[0]), Path::new(arguments[1]));
    let from: usize = arguments[2].parse().unwrap();
    let clock = Arc::new(TestClock::at(9_000));
    let seed: u64 = arguments[3].parse().unwrap();
    let vault = open_at(dir, &clock, 1_000 + seed);
    let session = vault.unlock(PASSPHRASE).unwrap();
    let mut out = std::io::stdout();
    let mut say = |what: &str, state: usize| {
        writeln!(out, "{what} {state}").unwrap();
        out.flush().unwrap();
    };
    for next in from + 1..BUNDLES {
        say("intent", next);
        take(&session, mail, next);
        say("ack", next);
        if next.is_multiple_of(3) {
            say("intent", next - 1);
            session.undo_merge().unwrap();
            say("ack", next - 1);
            say("intent", next);
            take(&session, mail, next);
            say("ack", next);
        }
    }
    std::thread::sleep(Duration::from_mins(1));
}

fn take(session: &Session, mail: &Path, number: usize) {
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
    for number in 0..BUNDLES {
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

    let (mut at, mut caught, mut written, mut acknowledgements) = (0, 0, 0, 0);
    let fresh = fs::read(b.dir.path().join("vault.db")).unwrap();
    for kill in 0..KILLS {
        if at + 2 >= BUNDLES {
            // All taken over: from the beginning again.
            b.vault.lock();
            fs::remove_dir_all(b.dir.path().join("snapshots")).ok();
            fs::write(b.dir.path().join("vault.db"), &fresh).unwrap();
            at = 0;
        }
        let (dir, mail) = (b.dir.path().display(), mail.path().display());
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "killed_child", "--nocapture"])
            .env(CHILD, format!("{dir} {mail} {at} {kill}"))
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap())
            .lines()
            .map_while(Result::ok);
        let mut intent = number(&lines.by_ref().find(|l| l.starts_with("intent")).unwrap());
        std::thread::sleep(Duration::from_millis(3 + (kill * 17) % 131));
        child.kill().unwrap();
        child.wait().unwrap();
        let mut acknowledged = at;
        for line in lines {
            match line.split(' ').next() {
                Some("ack") => {
                    acknowledged = number(&line);
                    acknowledgements += 1;
                }
                Some("intent") => intent = number(&line),
                _ => {}
            }
        }
        let vault = open_at(b.dir.path(), &b.clock, 500_000 + kill);
        let session = vault.unlock(PASSPHRASE).unwrap();
        assert!(session.damage().unwrap().is_empty(), "kill {kill}");
        let found = session.content_digest().unwrap();
        let is_there = [intent, acknowledged]
            .into_iter()
            .find(|state| digests[*state] == found);
        let state =
            is_there.unwrap_or_else(|| panic!("kill {kill}: between {acknowledged} and {intent}"));
        caught += u64::from(intent != acknowledged);
        written += u64::from(intent != acknowledged && state == intent);
        at = state;
        session.lock();
    }
    println!(
        "{KILLS} kills, {acknowledgements} changes acknowledged, {caught} in the middle of one, of which {written} were \
         on disk already, 0 between"
    );
    assert!(caught > KILLS / 5, "the kills must hit merges: {caught}");
    assert!(acknowledgements > 0 && written > 0, "before and after");
}

fn number(line: &str) -> usize {
    line.rsplit(' ').next().unwrap().parse().unwrap()
}
