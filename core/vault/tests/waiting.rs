//! Waiting for a service's answer on a real vault: it is remembered, reminded of, and stays on this device.
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

use std::{path::Path, sync::Arc, time::Duration};

use killed::{Kill, moment, run_and_kill, say};
use support::{Bench, PASSPHRASE, SHEET, START, TestClock, account, draft, open_at};
use toride_domain::{AccountId, Millis, Waiting};
use toride_vault::{AccountFilter, Error, Field, Reminders, Session, WaitingRow};
use twins::Twin;

const DAY: u64 = Millis::DAY;
const KILLS: u64 = 40;

fn names(rows: &[WaitingRow]) -> Vec<(&str, bool)> {
    let rows = rows.iter();
    rows.map(|row| (row.account.name.as_str(), row.is_due))
        .collect()
}

#[test]
fn somebody_who_waits_is_reminded_and_can_wait_longer_or_stop() {
    let (mut bench, session, _) = Bench::created();
    let shop = account(&session, "shop", SHEET);
    let blog = session.add_account(&draft("blog")).unwrap();
    session.wait_for_answer(shop, Waiting::USUAL).unwrap();
    session.wait_for_answer(blog, 1).unwrap();
    let rows = session.waiting().unwrap();
    assert_eq!(names(&rows), [("blog", false), ("shop", false)]);
    assert_eq!(
        (rows[1].since.get(), rows[1].remind_at.get()),
        (START, START + 3 * DAY)
    );
    // After a restart the same.
    let session = bench.reopen(2);
    assert_eq!(session.waiting().unwrap(), rows);
    bench.clock.wait(3 * DAY - 1);
    let rows = session.waiting().unwrap();
    assert_eq!(names(&rows), [("blog", true), ("shop", false)]);
    bench.clock.wait(1);
    let rows = session.waiting().unwrap();
    assert_eq!(names(&rows), [("blog", true), ("shop", true)]);
    // No answer yet: another week. Since when stays.
    session.wait_for_answer(shop, 7).unwrap();
    let rows = session.waiting().unwrap();
    assert_eq!(names(&rows), [("blog", true), ("shop", false)]);
    assert_eq!(
        (rows[1].since.get(), rows[1].remind_at.get()),
        (START, START + 10 * DAY)
    );
    session.stop_waiting(blog).unwrap();
    session.stop_waiting(shop).unwrap();
    assert_eq!(session.waiting().unwrap(), []);
    // Once is enough, and twice is no error and no change.
    let revision = session.info().unwrap().revision;
    assert_eq!(session.stop_waiting(shop), Ok(revision));
    assert_eq!(bench.reopen(3).waiting().unwrap(), []);
}

#[test]
fn a_wait_has_bounds_and_needs_an_account_and_an_open_vault() {
    let (bench, session, _) = Bench::created();
    let shop = account(&session, "shop", SHEET);
    for days in [0, 31, 255] {
        let invalid = Error::Invalid { field: Field::Days };
        assert_eq!(session.wait_for_answer(shop, days), Err(invalid));
    }
    let nobody = AccountId::new([7; 16]);
    assert_eq!(session.wait_for_answer(nobody, 3), Err(Error::NotFound));
    assert_eq!(session.waiting().unwrap(), []);
    bench.vault.lock();
    assert_eq!(session.wait_for_answer(shop, 3), Err(Error::Locked));
    assert_eq!(session.stop_waiting(shop), Err(Error::Locked));
    assert_eq!(session.waiting().unwrap_err(), Error::Locked);
}

#[test]
fn the_next_reminder_knows_of_what_is_waited_for() {
    let (bench, session, _) = Bench::created();
    let shop = account(&session, "shop", SHEET);
    let next = |session: &Session| session.next_reminder().unwrap().unwrap().get();
    assert_eq!(next(&session), START + 7 * DAY, "what is open by itself");
    session.wait_for_answer(shop, 1).unwrap();
    assert_eq!(next(&session), START + DAY);
    bench.clock.wait(DAY - 1_000);
    assert_eq!(next(&session), START + DAY, "the same, a second before");
    bench.clock.wait(1_000);
    assert_eq!(next(&session), START + 2 * DAY, "due and left alone");
    let off = Reminders {
        on: false,
        ..Reminders::default()
    };
    session.set_reminders(off).unwrap();
    assert_eq!(session.next_reminder().unwrap(), None);
    assert_eq!(names(&session.waiting().unwrap()), [("shop", true)]);
    session.set_reminders(Reminders::default()).unwrap();
    session.stop_waiting(shop).unwrap();
    assert_eq!(next(&session), START + 8 * DAY, "as if nobody had waited");
}

#[test]
fn an_account_in_the_bin_is_still_waited_for_and_one_that_is_purged_is_not() {
    let (mut bench, session, _) = Bench::created();
    let shop = account(&session, "shop", SHEET);
    let blog = account(&session, "blog", SHEET);
    session.wait_for_answer(shop, 1).unwrap();
    session.wait_for_answer(blog, 20).unwrap();
    session.bin_account(shop).unwrap();
    assert_eq!(
        names(&session.waiting().unwrap()),
        [("shop", false), ("blog", false)]
    );
    session.purge_account(shop, PASSPHRASE).unwrap();
    assert_eq!(names(&session.waiting().unwrap()), [("blog", false)]);
    // Nor is anybody reminded of it.
    bench.clock.wait(2 * DAY);
    assert_eq!(names(&session.waiting().unwrap()), [("blog", false)]);
    session.stop_waiting(shop).unwrap();
    session.wait_for_answer(blog, 5).unwrap();
    assert_eq!(
        names(&bench.reopen(2).waiting().unwrap()),
        [("blog", false)]
    );
}

#[test]
fn waiting_stays_on_the_device_and_other_settings_leave_it() {
    let mut a = Twin::first(1);
    let shop = account(&a.session, "shop", SHEET);
    let b = a.second("second", 2);
    let digest = a.digest();
    a.session.wait_for_answer(shop, 3).unwrap();
    assert_eq!(a.digest(), digest, "no part of what is exchanged");
    a.session.set_lock_minutes(3).unwrap();
    twins::exchange(&a, &b);
    assert_eq!(names(&a.session.waiting().unwrap()), [("shop", false)]);
    assert_eq!(b.session.waiting().unwrap(), []);
    // What the other one purges is waited for no more.
    b.session.bin_account(shop).unwrap();
    b.session.purge_account(shop, PASSPHRASE).unwrap();
    a.take(&b.bundle());
    assert_eq!(a.session.waiting().unwrap(), []);
}

/// Not a test by itself: run by the next one in a process of its own, until it is killed.
#[test]
fn killed_child() {
    let Some(arguments) = killed::arguments() else {
        return;
    };
    let [dir, from] = &arguments[..] else {
        panic!("two arguments");
    };
    let from: u64 = from.parse().unwrap();
    let clock = Arc::new(TestClock::at(0));
    let vault = open_at(Path::new(dir), &clock, 1_000 + from);
    let session = vault.unlock(PASSPHRASE).unwrap();
    let ids = ids(&session);
    for step in from + 1.. {
        say("intent", step, "-");
        act(&session, &ids, step);
        say("ack", step, "-");
    }
}

fn ids(session: &Session) -> Vec<AccountId> {
    let mut rows = session.accounts(AccountFilter::Active).unwrap();
    rows.sort_by(|a, b| a.name.cmp(&b.name));
    rows.iter().map(|row| row.id).collect()
}

/// Each account in turn is waited for, so many days, and then no more.
fn act(session: &Session, ids: &[AccountId], step: u64) {
    let (account, days) = expected_at(ids, step);
    match days {
        Some(days) => session.wait_for_answer(account, days).unwrap(),
        None => session.stop_waiting(account).unwrap(),
    };
}

fn expected_at(ids: &[AccountId], step: u64) -> (AccountId, Option<u8>) {
    let account = ids[usize::try_from(step).unwrap() % ids.len()];
    let turn = step / ids.len() as u64;
    let days = u8::try_from(1 + step % 30).unwrap();
    (account, turn.is_multiple_of(2).then_some(days))
}

/// What must be waited for after so many steps.
fn expected(ids: &[AccountId], steps: u64) -> Vec<(AccountId, u64)> {
    let mut waits = std::collections::BTreeMap::new();
    for step in 1..=steps {
        let (account, days) = expected_at(ids, step);
        match days {
            Some(days) => waits.insert(account, START + u64::from(days) * DAY),
            None => waits.remove(&account),
        };
    }
    waits.into_iter().collect()
}

#[test]
fn forty_kills_lose_no_acknowledged_wait() {
    let (bench, session, _) = Bench::created();
    for n in 0..5 {
        session.add_account(&draft(&format!("@{n}"))).unwrap();
    }
    let ids = ids(&session);
    session.lock();
    let dir = bench.dir.path();
    let run = |at: u64, kill| run_and_kill(&[dir.to_str().unwrap(), &at.to_string()], kill);
    let (said, pace) = run(0, Kill::WhenDone);
    // A step is short; some steps are to be done before the kill.
    let pace = pace.max(Duration::from_millis(2)) * 3;
    let (mut at, mut caught) = (said.ack.unwrap().0, 0);
    // The child may have gone on until it was killed.
    let mut most = said.intent;
    for kill in 0..=KILLS {
        let vault = open_at(dir, &bench.clock, 500_000 + kill);
        let session = vault.unlock(PASSPHRASE).unwrap();
        assert!(session.damage().unwrap().is_empty(), "kill {kill}");
        let rows = session.waiting().unwrap();
        let mut found: Vec<_> = rows
            .iter()
            .map(|row| (row.account.id, row.remind_at.get()))
            .collect();
        found.sort_unstable();
        let right = (at..=most)
            .rev()
            .find(|steps| expected(&ids, *steps) == found);
        let right = right.unwrap_or_else(|| panic!("kill {kill}: step {at} is lost"));
        session.lock();
        let (said, _) = run(right, moment(pace, kill));
        at = said.ack.map_or(right, |(step, _)| step);
        most = said.intent;
        caught += u64::from(most > at);
    }
    assert!(caught > KILLS / 20, "the kills must hit writes: {caught}");
}
