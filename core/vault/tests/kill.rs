//! Two hundred real kills while codes are being marked: what was acknowledged is there afterwards.
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

use std::{path::Path, sync::Arc, time::Duration};

use killed::{Kill, run_and_kill, say};
use support::{PASSPHRASE, TestClock, account, codes, draft, open_at};
use toride_domain::{AccountId, CodeId, CodeState};
use toride_vault::{AccountFilter, Session};

const ACCOUNTS: u64 = 20;
const KILLS: u64 = 200;

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
    let vault = open_at(Path::new(dir), &Arc::new(TestClock::at(from)), 1_000 + from);
    let session = vault.unlock(PASSPHRASE).unwrap();
    let (first, codes) = all_codes(&session);
    for step in from + 1.. {
        say("intent", step, "-");
        act(&session, first, &codes, step);
        say("ack", step, "-");
    }
}

/// Mostly marks and unmarks codes in turn; sometimes renames an account.
fn act(session: &Session, first: AccountId, codes: &[CodeId], step: u64) {
    if step.is_multiple_of(7) {
        session
            .edit_account(first, &draft(&format!("@step{step}")))
            .unwrap();
        return;
    }
    let code = codes[usize::try_from(step).unwrap() % codes.len()];
    if is_used(step, codes.len() as u64) {
        session.mark_used(code).unwrap();
    } else {
        session.undo_used(code).unwrap();
    }
}

/// Whether the code of this step is used after it.
fn is_used(step: u64, codes: u64) -> bool {
    (step / codes).is_multiple_of(2)
}

/// The account that is renamed, and all codes in a fixed order.
fn all_codes(session: &Session) -> (AccountId, Vec<CodeId>) {
    let mut rows = session.accounts(AccountFilter::Active).unwrap();
    rows.sort_by_key(|row| row.id);
    (
        rows[0].id,
        rows.iter().flat_map(|row| codes(session, row.id)).collect(),
    )
}

/// The name and the used codes as they must be after so many steps.
fn expected(steps: u64, codes: &[CodeId]) -> (Option<String>, Vec<CodeId>) {
    let mut used = std::collections::BTreeSet::new();
    let mut name = None;
    for step in 1..=steps {
        let code = codes[usize::try_from(step).unwrap() % codes.len()];
        if step.is_multiple_of(7) {
            name = Some(format!("@step{step}"));
        } else if is_used(step, codes.len() as u64) {
            used.insert(code);
        } else {
            used.remove(&code);
        }
    }
    (name, used.into_iter().collect())
}

fn found(session: &Session, first: AccountId) -> (String, Vec<CodeId>) {
    let mut used = Vec::new();
    for row in session.accounts(AccountFilter::Active).unwrap() {
        for set in session.account(row.id).unwrap().current_sets {
            let marked = set
                .codes
                .iter()
                .filter(|c| matches!(c.state, CodeState::Used { .. }));
            used.extend(marked.map(|code| code.id));
        }
    }
    used.sort_unstable();
    (session.account(first).unwrap().row.name, used)
}

#[test]
fn two_hundred_kills_lose_no_acknowledged_change() {
    let (bench, session, _) = support::Bench::created();
    for n in 0..ACCOUNTS {
        let sheet: Vec<_> = (0..10)
            .map(|c| format!("{:08}", 20_000_017 + n * 1_009 + c * 77))
            .collect();
        account(&session, "@start", &sheet.join("\n"));
    }
    let (first, codes) = all_codes(&session);
    bench.vault.lock();
    let (mut at, mut caught) = (0, 0);
    for kill in 0..KILLS {
        let dir = bench.dir.path().to_str().unwrap();
        let when = Kill::After(Duration::from_millis(3 + (kill * 17) % 41));
        let (said, _) = run_and_kill(&[dir, &at.to_string()], when);
        let (acknowledged, intent) = (said.done(at), said.intent);
        let vault = open_at(bench.dir.path(), &bench.clock, 500_000 + kill);
        let session = vault.unlock(PASSPHRASE).unwrap();
        assert!(session.damage().unwrap().is_empty(), "kill {kill}");
        let (name, used) = found(&session, first);
        let right = (acknowledged..=intent).rev().find(|steps| {
            let (wanted, codes) = expected(*steps, &codes);
            codes == used && wanted.is_none_or(|wanted| wanted == name)
        });
        let right = right.unwrap_or_else(|| panic!("kill {kill}: step {acknowledged} is lost"));
        caught += u64::from(intent > acknowledged);
        at = right;
        session.lock();
    }
    println!("{KILLS} kills, {at} changes, {caught} in the middle of one, 0 lost");
    assert!(caught > KILLS / 20, "the kills must hit writes: {caught}");
}
