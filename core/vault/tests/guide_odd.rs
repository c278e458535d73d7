//! Vaults in which little is as it should be: whatever somebody answers, the guide leads on to its end.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking"
)]

#[path = "support/bench.rs"]
mod support;

use std::collections::BTreeSet;

use support::{Bench, PASSPHRASE, SHEET, account, codes, draft};
use toride_domain::{
    AccountId, Owner,
    guide::{Case, Now, Precaution, Question, Situation, Step, Tick, Trail},
};
use toride_vault::{AccountDraft, AccountFilter, Session, Walk};

/// Every way that begins where a walk does, by all answers to all questions: the case, and its steps in order.
fn ways(walk: &Walk) -> Vec<(Case, Vec<Step>)> {
    let page = walk.page().unwrap();
    assert!(page.is_new);
    let mut ways = Vec::new();
    lead(
        &Trail::default(),
        page.situation,
        &mut BTreeSet::new(),
        &mut ways,
    );
    assert!(!ways.is_empty());
    ways
}

fn lead(
    trail: &Trail,
    start: Situation,
    asked: &mut BTreeSet<Question>,
    ways: &mut Vec<(Case, Vec<Step>)>,
) {
    let Now::Ask(question) = trail.now(start) else {
        ways.push(to_the_end(trail.clone(), start));
        return;
    };
    assert!(asked.insert(question), "{question:?} was asked before");
    assert!(question.answers().count() > 1, "{question:?} is a question");
    for answer in question.answers() {
        let mut trail = trail.clone();
        trail.say(answer);
        lead(&trail, start, asked, ways);
    }
    asked.remove(&question);
}

/// The way, and its steps up to the last one.
fn to_the_end(mut trail: Trail, start: Situation) -> (Case, Vec<Step>) {
    let mut steps = Vec::new();
    loop {
        let Now::At {
            case,
            step,
            index,
            of,
        } = trail.now(start)
        else {
            panic!("a question in the middle of a way");
        };
        assert_eq!(index, steps.len());
        steps.push(step);
        if !trail.go_on(start) {
            assert_eq!(steps.len(), of, "the last of {case:?}");
            return (case, steps);
        }
    }
}

fn cases(ways: &[(Case, Vec<Step>)]) -> BTreeSet<Case> {
    ways.iter().map(|(case, _)| *case).collect()
}

fn of_service(session: &Session, service: &str) -> AccountId {
    let draft = AccountDraft {
        service: service.into(),
        name: service.into(),
        owner: Owner::Business,
    };
    session.add_account(&draft).unwrap()
}

#[test]
fn without_any_account_it_leads_on_before_unlocking_and_after() {
    let (bench, session, _) = Bench::created();
    let open = ways(&session.walk(None).unwrap());
    assert_eq!(cases(&open), Case::ALL.iter().copied().collect());
    let ticks = session.precautions().unwrap();
    assert!(ticks.iter().all(|row| row.tick == Tick::NothingYet));
    bench.vault.lock();
    assert_eq!(ways(&bench.vault.walk()), open, "the same, locked");
    let nobody = Bench::new();
    assert_eq!(ways(&nobody.vault.walk()), open, "and without a vault");
}

#[test]
fn where_every_account_is_in_the_bin_it_still_knows_their_codes() {
    let (_bench, session, _) = Bench::created();
    let shop = account(&session, "shop", SHEET);
    let blog = session.add_account(&draft("blog")).unwrap();
    for id in [shop, blog] {
        session.bin_account(id).unwrap();
    }
    assert!(session.accounts(AccountFilter::Active).unwrap().is_empty());
    let ticks = session.precautions().unwrap();
    assert!(ticks.iter().all(|row| row.tick == Tick::NothingYet));
    let walk = session.walk(Some(shop)).unwrap();
    assert_eq!(walk.page().unwrap().known.left, 5);
    let found = cases(&ways(&walk));
    assert!(found.contains(&Case::BackupCode));
    let harder = [Case::Recovery, Case::NewAccount];
    assert!(harder.iter().all(|case| !found.contains(case)), "{found:?}");
    assert!(cases(&ways(&session.walk(Some(blog)).unwrap())).contains(&Case::Recovery));
    session.wait_for_answer(blog, 3).unwrap();
    // Purged, its place is one of no account, and leads on.
    session.purge_account(blog, PASSPHRASE).unwrap();
    assert!(!ways(&session.walk(None).unwrap()).is_empty());
    assert_eq!(session.waiting().unwrap(), []);
}

#[test]
fn codes_that_are_used_up_are_neither_asked_for_nor_offered() {
    let (_bench, session, _) = Bench::created();
    let shop = account(&session, "shop", SHEET);
    for code in codes(&session, shop) {
        session.mark_used(code).unwrap();
    }
    let walk = session.walk(Some(shop)).unwrap();
    let page = walk.page().unwrap();
    assert_eq!((page.known.left, page.known.next_code), (0, None));
    let ways = ways(&walk);
    let found = cases(&ways);
    assert!(!found.contains(&Case::BackupCode), "{found:?}");
    assert!(found.contains(&Case::Recovery) && found.contains(&Case::NewAccount));
    let typed = |steps: &[Step]| steps.contains(&Step::TypeBackupCode);
    assert!(ways.iter().all(|(_, steps)| !typed(steps)));
    let codes = &session.precautions().unwrap()[1];
    assert_eq!((codes.item, codes.tick), (Precaution::Codes, Tick::Open));
}

#[test]
fn a_service_that_hands_out_no_codes_is_left_without_a_word_about_them() {
    let (_bench, session, _) = Bench::created();
    let line = of_service(&session, "line");
    let ways = ways(&session.walk(Some(line)).unwrap());
    for (case, steps) in &ways {
        assert_ne!(*case, Case::BackupCode);
        for step in [Step::TakeCodes, Step::TypeBackupCode, Step::KeepCodes] {
            assert!(!steps.contains(&step), "{case:?}: {step:?}");
        }
    }
    assert!(cases(&ways).contains(&Case::Recovery));
    let codes = &session.precautions().unwrap()[1];
    assert_eq!(codes.tick, Tick::NothingYet, "nobody owes any");
}

#[test]
fn among_five_hundred_accounts_those_of_the_bin_too_lead_on_and_many_are_waited_for() {
    let (mut bench, session, _) = Bench::created();
    let ids: Vec<_> = (0..500)
        .map(|n| session.add_account(&draft(&format!("@{n}"))).unwrap())
        .collect();
    for id in &ids[..50] {
        session.bin_account(*id).unwrap();
    }
    for (n, id) in ids.iter().step_by(10).enumerate() {
        let days = u8::try_from(1 + n % 30).unwrap();
        session.wait_for_answer(*id, days).unwrap();
    }
    let rows = session.precautions().unwrap();
    assert!(rows.iter().all(|row| row.open.len() <= 450));
    assert_eq!((rows[1].of, rows[1].open.len()), (450, 450));
    for id in &ids {
        let known = ways(&session.walk(Some(*id)).unwrap());
        assert!(cases(&known).contains(&Case::Recovery));
    }
    let rows = session.waiting().unwrap();
    assert_eq!(rows.len(), 50);
    assert!(rows.is_sorted_by_key(|row| row.remind_at));
    let session = bench.reopen(2);
    assert_eq!(session.waiting().unwrap(), rows);
    assert_eq!(session.next_reminder().unwrap(), Some(rows[0].remind_at));
}
