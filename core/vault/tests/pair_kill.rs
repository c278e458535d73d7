//! Real kills while a vault joins and while it takes over new keys: before or after, never between.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test fails by panicking"
)]

#[path = "support/pair.rs"]
mod pair;
#[path = "support/bench.rs"]
mod support;
#[path = "support/twins.rs"]
mod twins;

use std::{
    fs,
    io::{BufRead, BufReader, Write},
    path::Path,
    process::{Child, ChildStdout, Command, Stdio},
    sync::Arc,
    time::Duration,
};

use pair::{key, paired, transfer};
use support::{OTHER, PASSPHRASE, TestClock, account, codes, open_at};
use toride_vault::{AccountFilter, Error, VaultState};
use twins::Twin;

const CHILD: &str = "TORIDE_PAIRING_KILLED_CHILD";
const JOINS: u64 = 60;
const KILLS: u64 = 90;
const ACCOUNTS: usize = 40;
/// Transfers, each under another key than the one before and with more in it.
const TRANSFERS: usize = 30;

fn say(line: &str) {
    let mut out = std::io::stdout();
    writeln!(out, "{line}").unwrap();
    out.flush().unwrap();
}

/// Not a test by itself: run by the others in a process of its own, until it is killed.
#[test]
fn killed_child() {
    let Ok(arguments) = std::env::var(CHILD) else {
        return;
    };
    let [what, dir, mail, from, seed] = arguments.split('\n').collect::<Vec<_>>()[..] else {
        panic!("five arguments");
    };
    let clock = Arc::new(TestClock::at(9_000));
    let vault = open_at(Path::new(dir), &clock, seed.parse().unwrap());
    let mail = Path::new(mail);
    let letter = |number: usize| {
        let read = |end: &str| fs::read(mail.join(format!("{number}.{end}"))).unwrap();
        (read("toride"), read("key"))
    };
    let from: usize = from.parse().unwrap();
    if what == "join" {
        let (file, key) = letter(from);
        say("intent 0");
        let joined = vault.join(&file, &key, OTHER).unwrap();
        say("ack 0");
        drop(joined);
    } else {
        let session = vault.unlock(OTHER).unwrap();
        for next in from + 1..TRANSFERS {
            let (file, key) = letter(next);
            let arrival = session.receive_transfer(&file, &key, OTHER).unwrap();
            say(&format!("intent {next}"));
            assert!(!arrival.merge(true).unwrap().can_undo);
            say(&format!("ack {next}"));
        }
    }
    std::thread::sleep(Duration::from_mins(1));
}

type Lines = std::iter::MapWhile<
    std::io::Lines<BufReader<ChildStdout>>,
    fn(std::io::Result<String>) -> Option<String>,
>;

fn run(what: &str, dir: &Path, mail: &Path, from: usize, seed: u64) -> (Child, Lines) {
    let (dir, mail) = (dir.display(), mail.display());
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "killed_child", "--nocapture"])
        .env(CHILD, format!("{what}\n{dir}\n{mail}\n{from}\n{seed}"))
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let ok: fn(std::io::Result<String>) -> Option<String> = Result::ok;
    let lines = BufReader::new(child.stdout.take().unwrap())
        .lines()
        .map_while(ok);
    (child, lines)
}

fn number(line: &str) -> usize {
    line.rsplit(' ').next().unwrap().parse().unwrap()
}

fn write(mail: &Path, number: usize, made: &toride_vault::Transfer) {
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
        let (mut child, mut lines) = run("join", dir.path(), mail.path(), 0, 1_000 + kill);
        assert!(lines.by_ref().any(|line| line.contains("intent")));
        // Each fifth time the kill waits until it is done, on a slow machine too.
        let waits = kill % 5 == 0;
        let mut done = waits && lines.by_ref().any(|line| line.contains("ack"));
        if !waits {
            std::thread::sleep(Duration::from_micros(kill * 3_371 % 200_000));
        }
        child.kill().unwrap();
        child.wait().unwrap();
        done |= lines.any(|line| line.contains("ack"));
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
    let (mut at, mut caught, mut written, mut acknowledgements) = (0, 0, 0, 0);
    for kill in 0..KILLS {
        if at + 1 >= TRANSFERS {
            // All taken over: from the beginning again.
            b.vault.lock();
            fs::remove_dir_all(b.dir.path().join("snapshots")).ok();
            fs::write(b.dir.path().join("vault.db"), &fresh).unwrap();
            at = 0;
        }
        let (mut child, mut lines) = run("receive", b.dir.path(), mail.path(), at, 1_000 + kill);
        let mut intent = number(&lines.by_ref().find(|l| l.starts_with("intent")).unwrap());
        std::thread::sleep(Duration::from_millis((kill * 17) % 97));
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
        let session = vault.unlock(OTHER).unwrap();
        assert!(session.damage().unwrap().is_empty(), "kill {kill}");
        let found = session.content_digest().unwrap();
        let is_there = [intent, acknowledged]
            .into_iter()
            .find(|state| digests[*state] == found);
        let state =
            is_there.unwrap_or_else(|| panic!("kill {kill}: between {acknowledged} and {intent}"));
        session.lock();
        // The paper that belongs to this key opens it, the one of the other side does not.
        for paper in [intent, acknowledged] {
            let opened = vault.unlock_with_recovery_key(papers[paper].expose().as_bytes());
            if paper == state {
                opened.unwrap().lock();
            } else {
                assert_eq!(opened.map(drop), Err(Error::WrongRecoveryKey));
            }
        }
        caught += u64::from(intent != acknowledged);
        written += u64::from(intent != acknowledged && state == intent);
        at = state;
    }
    println!(
        "{KILLS} kills, {acknowledgements} changes of keys acknowledged, {caught} in the middle of one, of which \
         {written} were on disk already, 0 between"
    );
    assert!(caught > KILLS / 5, "the kills must hit: {caught}");
    assert!(acknowledgements > 0, "after");
}
