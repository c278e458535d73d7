//! A walk through the guide: what is said is kept at once, and the vault helps without taking the way from under one's
//! feet.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking"
)]

#[path = "support/bench.rs"]
mod support;

use support::{Bench, SHEET, account, codes, draft, open_at};
use toride_domain::guide::{Answer, Case, Now, On, Question, Step};
use toride_vault::{Error, Walk};

fn step(walk: &Walk) -> (Case, Step) {
    match walk.page().unwrap().now {
        Now::At { case, step, .. } => (case, step),
        Now::Ask(question) => panic!("asks {question:?}"),
    }
}

#[test]
fn from_the_lock_screen_the_first_step_is_three_taps_away_and_is_there_again_after_a_kill() {
    let (bench, session, _) = Bench::created();
    account(&session, "shop", SHEET);
    bench.vault.lock();
    // The first tap opens the guide.
    let walk = bench.vault.walk();
    assert!(walk.page().unwrap().is_new);
    walk.say(Answer::NothingComes).unwrap();
    assert_eq!(
        walk.page().unwrap().now,
        Now::Ask(Question::Codes),
        "before unlocking it asks"
    );
    walk.say(Answer::CodesLeft).unwrap();
    assert_eq!(step(&walk), (Case::BackupCode, Step::OpenApp));
    walk.go_on().unwrap();
    drop(walk);
    let again = open_at(bench.dir.path(), &bench.clock, 2);
    assert_eq!(
        step(&again.walk()),
        (Case::BackupCode, Step::NameAndPassword)
    );
    // Opened, it goes on there, with the account that is picked.
    let session = again.unlock(support::PASSPHRASE).unwrap();
    let shop = session
        .accounts(toride_vault::AccountFilter::Active)
        .unwrap()[0]
        .id;
    let walk = session.walk(Some(shop)).unwrap();
    assert_eq!(step(&walk), (Case::BackupCode, Step::NameAndPassword));
    assert_eq!(walk.page().unwrap().known.left, 5);
}

#[test]
fn the_last_code_used_on_the_way_does_not_end_it() {
    let (bench, session, _) = Bench::created();
    let shop = account(&session, "shop", SHEET);
    let sheet = codes(&session, shop);
    for code in &sheet[1..] {
        session.mark_used(*code).unwrap();
    }
    let walk = session.walk(Some(shop)).unwrap();
    walk.say(Answer::NothingComes).unwrap();
    while step(&walk).1 != Step::TypeBackupCode {
        assert!(walk.go_on().unwrap());
    }
    assert_eq!(walk.page().unwrap().known.next_code, Some(sheet[0]));
    session.mark_used(sheet[0]).unwrap();
    assert_eq!(step(&walk), (Case::BackupCode, Step::TypeBackupCode));
    assert!(walk.go_on().unwrap());
    assert_eq!(step(&walk).1, Step::Renew);
    let again = session.walk(None).unwrap();
    assert_eq!(step(&again), (Case::BackupCode, Step::Renew));
    bench.vault.lock();
    assert_eq!(again.page().unwrap_err(), Error::Locked);
    assert_eq!(again.go_on().unwrap_err(), Error::Locked);
}

#[test]
fn back_at_the_first_page_leaves_the_guide_and_every_other_page_has_one_before() {
    let bench = Bench::new();
    let walk = bench.vault.walk();
    assert!(!walk.go_back().unwrap());
    walk.say(Answer::CodesCome).unwrap();
    walk.use_on(On::Computer).unwrap();
    assert_eq!(step(&walk), (Case::OrdinaryCode, Step::OpenLoginPage));
    let mut pages = 0;
    while walk.go_on().unwrap() {
        pages += 1;
    }
    for _ in 0..=pages {
        assert!(walk.go_back().unwrap());
    }
    assert!(!walk.go_back().unwrap());
    let page = walk.page().unwrap();
    assert!(page.is_new && page.now == Now::Ask(Question::Case));
}

#[test]
fn another_account_begins_its_own_walk_and_one_of_no_account_goes_on_with_any() {
    let (_bench, session, _) = Bench::created();
    let (shop, mail) = (
        account(&session, "shop", SHEET),
        session.add_account(&draft("mail")).unwrap(),
    );
    let walk = session.walk(None).unwrap();
    walk.say(Answer::StillIn).unwrap();
    walk.go_on().unwrap();
    let at = step(&walk);
    // Picked on the way, the account takes the place over.
    walk.choose_account(Some(shop)).unwrap();
    assert_eq!(step(&walk), at);
    assert_eq!(
        walk.page().unwrap().service.unwrap().id,
        session.account(shop).unwrap().row.service
    );
    assert_eq!(step(&session.walk(Some(shop)).unwrap()), at);
    assert!(session.walk(Some(mail)).unwrap().page().unwrap().is_new);
    // Looking at another one has not lost the place.
    assert_eq!(step(&session.walk(None).unwrap()), at);
}

#[test]
fn a_service_without_codes_that_is_picked_asks_for_none() {
    let bench = Bench::new();
    let walk = bench.vault.walk();
    walk.choose_service(Some("line")).unwrap();
    walk.say(Answer::NothingComes).unwrap();
    assert_eq!(walk.page().unwrap().now, Now::Ask(Question::Elsewhere));
    walk.choose_service(Some("instagram")).unwrap();
    assert_eq!(walk.page().unwrap().now, Now::Ask(Question::Codes));
    walk.choose_service(Some("no-such-service")).unwrap();
    assert_eq!(walk.page().unwrap().service, None);
    // Whatever was picked, nothing tells of it.
    let written = std::fs::read(bench.dir.path().join("guide")).unwrap();
    assert_eq!(written, b"guide 1 phone - nothing-comes");
}
