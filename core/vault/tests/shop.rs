//! A shop: accounts change hands, people leave, somebody from outside works on one. Real vaults, real files.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test fails by panicking"
)]

#[path = "support/counter.rs"]
mod counter;
#[path = "support/bench.rs"]
mod support;
#[path = "support/twins.rs"]
mod twins;

use counter::{Counter, fill, handover, longest, open, plain, sheet};
use support::{Bench, KEEP, PASSPHRASE, RENEW, SHEET, codes, keep};
use toride_catalogue::Language::Japanese;
use toride_domain::{
    AccountId, AdditionId, HandoverId, Limits, OutsourcingId, Owner, PersonId, Reason,
    ThingChanges,
    shop::{Cause, Check, Duty, HandoverState, Permission, Task},
};
use toride_vault::{
    AccountDraft, BackupSecrets, CheckId, Error, ExportForm, Field, HandoverDraft, HandoverView,
    Limited, OutsourcingDraft, PaperStyle, Session,
};
use twins::{Twin, exchange};

const STYLE: PaperStyle = PaperStyle {
    language: Japanese,
    offset_minutes: 540,
};
const NOBODY: HandoverDraft = HandoverDraft {
    cause: Cause::Change,
    from: None,
    to: None,
};
const LOG_IN: CheckId = CheckId::Known(Check::LogIn);
const CODES: CheckId = CheckId::Known(Check::Codes);

fn shop(session: &Session) -> Counter {
    open(session, &plain(Japanese))
}

fn view(session: &Session, id: HandoverId) -> HandoverView {
    session.handover(id).unwrap()
}

fn reasons(session: &Session, account: AccountId) -> Vec<Reason> {
    let prompts = session.account(account).unwrap().prompts;
    prompts.iter().map(|prompt| prompt.reason).collect()
}

/// Ticks whatever is open.
fn tick_all(session: &Session, id: HandoverId, by: PersonId) {
    for check in view(session, id).checks {
        session.set_check(id, check.id, Some(by)).unwrap();
    }
}

#[test]
fn an_account_changes_hands_check_by_check_and_the_next_person_answers_for_it() {
    let (mut bench, session, _key) = Bench::created();
    let it = shop(&session);
    let [from, to, owner] = it.people;
    session.set_custodian(it.account, Some(from)).unwrap();
    let draft = HandoverDraft {
        cause: Cause::Change,
        from: Some(from),
        to: Some(to),
    };
    let id = session.start_handover(it.account, draft).unwrap();
    let till = session.add_check(id, "  the till  ").unwrap();
    let refused = Error::Invalid {
        field: Field::Checks,
    };
    for open in (1..=6).rev() {
        let now = view(&session, id);
        assert_eq!((now.open, now.state), (open, HandoverState::Open));
        assert_eq!(session.sign_off(id, owner), Err(refused));
        let next = now
            .checks
            .iter()
            .find(|check| check.done.is_none())
            .unwrap();
        session.set_check(id, next.id, Some(to)).unwrap();
    }
    assert_eq!(view(&session, id).state, HandoverState::Ready);
    session.sign_off(id, owner).unwrap();
    let session = bench.reopen(2);
    let done = view(&session, id);
    assert!(matches!(done.state, HandoverState::SignedOff(_)));
    assert_eq!(done.signature.unwrap().by.id, owner);
    assert_eq!(done.checks[5].own.as_deref(), Some("the till"));
    assert_eq!(done.checks[5].id, CheckId::Own(till));
    let ties = session.account(it.account).unwrap().ties;
    assert_eq!(ties.custodian, Some(to));
    // Nobody left, so nothing is said of anybody.
    assert!(reasons(&session, it.account).is_empty());
}

#[test]
fn a_check_that_is_taken_back_takes_the_signature_with_it() {
    let (_bench, session, _key) = Bench::created();
    let it = shop(&session);
    let id = session.start_handover(it.account, NOBODY).unwrap();
    tick_all(&session, id, it.people[0]);
    session.sign_off(id, it.people[1]).unwrap();
    session.set_check(id, CODES, None).unwrap();
    let now = view(&session, id);
    assert!(matches!(now.state, HandoverState::Lapsed(_)));
    assert_eq!(now.open, 1);
    assert_eq!(session.shop_overview().unwrap().handovers.len(), 1);
    session.set_check(id, CODES, Some(it.people[0])).unwrap();
    assert!(matches!(view(&session, id).state, HandoverState::Lapsed(_)));
    session.sign_off(id, it.people[2]).unwrap();
    assert_eq!(view(&session, id).signature.unwrap().by.id, it.people[2]);
    session.take_back_sign_off(id).unwrap();
    assert_eq!(view(&session, id).state, HandoverState::Ready);
}

#[test]
fn who_leaves_raises_new_codes_for_everything_they_knew_and_new_codes_close_it() {
    let (bench, session, _key) = Bench::created();
    let it = shop(&session);
    let [from, to, _] = it.people;
    let other = support::account(&session, "@second", "5555 1234\n5555 9876");
    session.set_knows(other, from, true).unwrap();
    assert!(reasons(&session, it.account).is_empty());
    bench.clock.wait(60_000);
    let draft = HandoverDraft {
        cause: Cause::Leaving,
        from: Some(from),
        to: Some(to),
    };
    let id = session.start_handover(it.account, draft).unwrap();
    let list = session.checklist().unwrap();
    let row = list.people.iter().find(|row| row.id == from).unwrap();
    assert!(row.left_at.is_some());
    for account in [it.account, other] {
        assert_eq!(reasons(&session, account), [Reason::SetExposed]);
    }
    let codes_check = |session: &Session| {
        let now = view(session, id);
        now.checks
            .into_iter()
            .find(|check| check.id == CODES)
            .unwrap()
    };
    let before = codes_check(&session);
    assert_eq!((before.offered, before.facts[0].good), (false, Some(false)));
    bench.clock.wait(60_000);
    keep(&session, it.account, "7777 1234\n7777 9876", RENEW);
    assert!(reasons(&session, it.account).is_empty());
    let after = codes_check(&session);
    assert!(
        after.offered && after.done.is_none(),
        "a person says so, not the app"
    );
    assert_eq!(
        (after.facts[0].id, after.facts[0].good),
        ("new-codes", Some(true))
    );
    session.set_check(id, CODES, Some(to)).unwrap();
    assert!(!codes_check(&session).offered);
}

#[test]
fn who_left_before_the_codes_were_stored_is_not_said_to_know_them() {
    let (bench, session, _key) = Bench::created();
    let it = shop(&session);
    session.set_person_left(it.people[0], true).unwrap();
    bench.clock.wait(60_000);
    keep(&session, it.account, "7777 1234\n7777 9876", RENEW);
    bench.clock.wait(60_000);
    let draft = HandoverDraft {
        cause: Cause::Leaving,
        from: Some(it.people[0]),
        to: None,
    };
    session.start_handover(it.account, draft).unwrap();
    assert!(reasons(&session, it.account).is_empty());
}

#[test]
fn a_cause_that_is_mended_says_the_same_as_one_that_was_right_at_once() {
    let (bench, session, _key) = Bench::created();
    let it = shop(&session);
    let mut draft = HandoverDraft {
        from: Some(it.people[0]),
        ..NOBODY
    };
    bench.clock.wait(60_000);
    let id = session.start_handover(it.account, draft).unwrap();
    assert!(reasons(&session, it.account).is_empty());
    draft.cause = Cause::Leaving;
    session.edit_handover(id, draft).unwrap();
    assert_eq!(reasons(&session, it.account), [Reason::SetExposed]);
    let revision = session.edit_handover(id, draft).unwrap();
    assert_eq!(session.edit_handover(id, draft).unwrap(), revision);
}

#[test]
fn one_that_was_begun_by_mistake_is_out_of_sight_until_that_is_undone() {
    let (_bench, session, _key) = Bench::created();
    let it = shop(&session);
    let id = session.start_handover(it.account, NOBODY).unwrap();
    session.cancel_handover(id, true).unwrap();
    assert!(session.handovers(None).unwrap().is_empty());
    assert!(session.shop_overview().unwrap().handovers.is_empty());
    session.cancel_handover(id, false).unwrap();
    assert_eq!(session.handovers(Some(it.account)).unwrap().len(), 1);
    tick_all(&session, id, it.people[0]);
    session.sign_off(id, it.people[0]).unwrap();
    session.cancel_handover(id, true).unwrap();
    assert_eq!(
        session.handovers(None).unwrap().len(),
        1,
        "a signed record stays in sight"
    );
}

#[test]
fn what_cannot_be_kept_is_refused_and_nothing_changes() {
    let (_bench, session, _key) = Bench::created();
    let it = shop(&session);
    let id = handover(&session, &it, &plain(Japanese), 2);
    let digest = session.content_digest().unwrap();
    let stranger = PersonId::new([9; 16]);
    let invalid = |field| Error::Invalid { field };
    let large = Error::TooLarge {
        what: Limited::Text,
    };
    assert_eq!(
        session.add_check(id, " \u{3000} "),
        Err(invalid(Field::Check))
    );
    assert_eq!(
        session.add_check(id, "two\nlines"),
        Err(invalid(Field::Check))
    );
    assert_eq!(
        session.add_check(id, "a\u{202e}b"),
        Err(invalid(Field::Check))
    );
    assert_eq!(session.add_check(id, &fill('あ', 183)), Err(large));
    assert_eq!(session.add_check(id, &fill('x', 1 << 20)), Err(large));
    assert_eq!(session.set_handover_note(id, &fill('x', 1_025)), Err(large));
    assert_eq!(
        session.set_handover_note(id, "bell\u{7}"),
        Err(invalid(Field::Note))
    );
    assert_eq!(
        session.set_check(id, LOG_IN, Some(stranger)),
        Err(Error::NotFound)
    );
    assert_eq!(session.sign_off(id, stranger), Err(Error::NotFound));
    let gone = CheckId::Own(AdditionId::new([7; 16]));
    assert_eq!(session.set_check(id, gone, None), Err(Error::NotFound));
    assert_eq!(
        session.remove_check(id, AdditionId::new([7; 16])),
        Err(Error::NotFound)
    );
    let nowhere = HandoverId::new([7; 16]);
    assert_eq!(session.handover(nowhere), Err(Error::NotFound));
    assert_eq!(session.cancel_handover(nowhere, true), Err(Error::NotFound));
    assert!(session.handover_page(nowhere, STYLE).is_err());
    let unknown = HandoverDraft {
        to: Some(stranger),
        ..NOBODY
    };
    assert_eq!(session.edit_handover(id, unknown), Err(Error::NotFound));
    assert_eq!(
        session.start_handover(it.account, unknown),
        Err(Error::NotFound)
    );
    let no_account = AccountId::new([7; 16]);
    assert_eq!(
        session.start_handover(no_account, NOBODY),
        Err(Error::NotFound)
    );
    assert_eq!(session.content_digest().unwrap(), digest);
}

#[test]
fn checks_can_be_added_up_to_a_pages_worth() {
    let (_bench, session, _key) = Bench::created();
    let it = shop(&session);
    let id = session.start_handover(it.account, NOBODY).unwrap();
    let added: Vec<_> = (0..Limits::ADDITIONS)
        .map(|n| session.add_check(id, &format!("check {n}")).unwrap())
        .collect();
    let what = Limited::Ties;
    assert_eq!(
        session.add_check(id, "one more"),
        Err(Error::TooMany { what })
    );
    session.remove_check(id, added[0]).unwrap();
    session.add_check(id, "one more").unwrap();
    let own: Vec<_> = view(&session, id)
        .checks
        .into_iter()
        .filter_map(|check| check.own)
        .collect();
    assert_eq!(own.len(), Limits::ADDITIONS);
    assert_eq!((own[0].as_str(), own[7].as_str()), ("check 1", "one more"));
}

#[test]
fn a_sheet_is_filled_in_changed_and_ended() {
    let (mut bench, session, _key) = Bench::created();
    let it = shop(&session);
    let id = sheet(&session, &it, &plain(Japanese));
    let session = bench.reopen(2);
    let [seen] = &session.outsourcing(Some(it.account)).unwrap()[..] else {
        panic!("one sheet");
    };
    assert_eq!(seen.to.as_ref().unwrap().name, "佐藤 蓮");
    assert_eq!(seen.call.as_ref().unwrap().name, "青木 由紀");
    assert!(seen.may.contains(&Task::Known(Duty::Post)));
    assert!(seen.may_not.contains(&Task::Known(Duty::Codes)));
    assert!(
        seen.may
            .contains(&Task::Own("毎週金曜に、翌週の予定を出す".into()))
    );
    let draft = OutsourcingDraft {
        to: seen.to.as_ref().map(|to| to.id),
        may: vec![Task::Own(" till ".into()), Task::Own("till".into())],
        may_not: vec![Task::Known(Duty::Post)],
        call: None,
        reach: String::new(),
    };
    bench.clock.wait(60_000);
    session.set_outsourcing(id, &draft).unwrap();
    let revision = session.set_outsourcing(id, &draft).unwrap();
    assert_eq!(session.set_outsourcing(id, &draft).unwrap(), revision);
    let changed = session.outsourcing(None).unwrap().remove(0);
    assert_eq!(changed.may, [Task::Own("till".into())]);
    assert_eq!(changed.may_not, [Task::Known(Duty::Post)]);
    assert!(changed.updated_at > seen.updated_at);
    assert_eq!(session.shop_overview().unwrap().accounts[0].sheets, 1);
    session.end_outsourcing(id, true).unwrap();
    assert!(session.outsourcing(None).unwrap()[0].ended);
    assert_eq!(session.shop_overview().unwrap().accounts[0].sheets, 0);
    session.end_outsourcing(id, false).unwrap();
    assert!(!session.outsourcing(None).unwrap()[0].ended);
}

#[test]
fn what_a_sheet_cannot_hold_is_refused_and_nothing_changes() {
    let (_bench, session, _key) = Bench::created();
    let it = shop(&session);
    let id = sheet(&session, &it, &plain(Japanese));
    let digest = session.content_digest().unwrap();
    let empty = OutsourcingDraft {
        to: None,
        may: Vec::new(),
        may_not: Vec::new(),
        call: None,
        reach: String::new(),
    };
    let own = |texts: &[&str]| texts.iter().map(|text| Task::Own((*text).into())).collect();
    let many = |count: usize| (0..count).map(|n| Task::Own(n.to_string())).collect();
    let large = Error::TooLarge {
        what: Limited::Text,
    };
    let too_many = Error::TooMany {
        what: Limited::Ties,
    };
    for (draft, error) in [
        (
            OutsourcingDraft {
                may: own(&[""]),
                ..empty.clone()
            },
            Error::Invalid { field: Field::Task },
        ),
        (
            OutsourcingDraft {
                may: own(&["a\tb"]),
                ..empty.clone()
            },
            Error::Invalid { field: Field::Task },
        ),
        (
            OutsourcingDraft {
                may_not: own(&[&fill('x', 181)]),
                ..empty.clone()
            },
            large,
        ),
        (
            OutsourcingDraft {
                may: many(11),
                ..empty.clone()
            },
            too_many,
        ),
        (
            OutsourcingDraft {
                may: many(100_000),
                ..empty.clone()
            },
            too_many,
        ),
        (
            OutsourcingDraft {
                reach: "a\nb".into(),
                ..empty.clone()
            },
            Error::Invalid {
                field: Field::Reach,
            },
        ),
        (
            OutsourcingDraft {
                reach: fill('x', 181),
                ..empty.clone()
            },
            large,
        ),
        (
            OutsourcingDraft {
                to: Some(PersonId::new([7; 16])),
                ..empty.clone()
            },
            Error::NotFound,
        ),
        (
            OutsourcingDraft {
                call: Some(PersonId::new([7; 16])),
                ..empty.clone()
            },
            Error::NotFound,
        ),
    ] {
        assert_eq!(session.set_outsourcing(id, &draft), Err(error), "{draft:?}");
        assert_eq!(session.add_outsourcing(it.account, &draft), Err(error));
    }
    let nowhere = OutsourcingId::new([7; 16]);
    assert_eq!(
        session.set_outsourcing(nowhere, &empty),
        Err(Error::NotFound)
    );
    assert_eq!(session.end_outsourcing(nowhere, true), Err(Error::NotFound));
    assert!(session.outsourcing_page(nowhere, STYLE).is_err());
    assert_eq!(session.content_digest().unwrap(), digest);
}

#[test]
fn an_account_in_the_bin_takes_nothing_new_and_purged_it_takes_its_papers_along() {
    let (mut bench, session, _key) = Bench::created();
    let it = shop(&session);
    let id = handover(&session, &it, &plain(Japanese), 3);
    let of_it = sheet(&session, &it, &plain(Japanese));
    let other = support::account(&session, "@second", SHEET);
    let stays = session.start_handover(other, NOBODY).unwrap();
    session.bin_account(it.account).unwrap();
    assert_eq!(
        session.start_handover(it.account, NOBODY),
        Err(Error::NotFound)
    );
    let draft = OutsourcingDraft {
        to: None,
        may: Vec::new(),
        may_not: Vec::new(),
        call: None,
        reach: String::new(),
    };
    assert_eq!(
        session.add_outsourcing(it.account, &draft),
        Err(Error::NotFound)
    );
    // What was begun can still be read and printed, and is nobody's task meanwhile.
    assert!(session.handover_page(id, STYLE).is_ok());
    assert_eq!(session.handovers(None).unwrap().len(), 2);
    let open = session.shop_overview().unwrap().handovers;
    assert_eq!(open.iter().map(|it| it.id).collect::<Vec<_>>(), [stays]);
    session.purge_account(it.account, PASSPHRASE).unwrap();
    let is_rid_of_it = |session: &Session| {
        assert_eq!(session.handover(id), Err(Error::NotFound));
        assert!(session.outsourcing(None).unwrap().is_empty());
        assert_eq!(session.end_outsourcing(of_it, true), Err(Error::NotFound));
        assert_eq!(session.handovers(None).unwrap().len(), 1);
    };
    is_rid_of_it(&session);
    is_rid_of_it(&bench.reopen(2));
}

#[test]
fn two_devices_that_tick_different_checks_keep_both_and_the_preview_says_so() {
    let mut a = Twin::first(1);
    let it = shop(&a.session);
    let id = a.session.start_handover(it.account, NOBODY).unwrap();
    let of_it = sheet(&a.session, &it, &plain(Japanese));
    let b = a.second("second", 2);
    a.session.set_check(id, LOG_IN, Some(it.people[0])).unwrap();
    b.session.set_check(id, CODES, Some(it.people[1])).unwrap();
    let till = b.session.add_check(id, "the till").unwrap();
    let another = b.session.start_handover(it.account, NOBODY).unwrap();
    b.session.end_outsourcing(of_it, true).unwrap();
    let arrival = a.receive(&b.bundle());
    let changes = ThingChanges {
        added: 1,
        changed: 2,
        purged: 0,
    };
    assert_eq!(arrival.preview().unwrap().shop, changes);
    arrival.merge(false).unwrap();
    exchange(&a, &b);
    assert_eq!(a.digest(), b.digest());
    for twin in [&a, &b] {
        let now = view(&twin.session, id);
        let done: Vec<_> = now
            .checks
            .iter()
            .filter(|it| it.done.is_some())
            .map(|it| it.id)
            .collect();
        assert_eq!(done, [LOG_IN, CODES]);
        assert_eq!(now.checks[5].id, CheckId::Own(till));
        assert!(twin.session.handover(another).is_ok());
        assert!(twin.session.outsourcing(None).unwrap()[0].ended);
    }
}

#[test]
fn a_signature_lapses_where_another_device_had_taken_a_check_back() {
    let mut a = Twin::first(1);
    let it = shop(&a.session);
    let id = a.session.start_handover(it.account, NOBODY).unwrap();
    tick_all(&a.session, id, it.people[0]);
    let b = a.second("second", 2);
    b.session.set_check(id, LOG_IN, None).unwrap();
    a.clock.wait(5_000);
    a.session.sign_off(id, it.people[2]).unwrap();
    exchange(&a, &b);
    for twin in [&a, &b] {
        assert!(matches!(
            view(&twin.session, id).state,
            HandoverState::Lapsed(_)
        ));
    }
    assert_eq!(a.digest(), b.digest());
}

#[test]
fn a_merge_that_is_undone_takes_its_handovers_back() {
    let mut a = Twin::first(1);
    let it = shop(&a.session);
    let b = a.second("second", 2);
    let id = b.session.start_handover(it.account, NOBODY).unwrap();
    a.take(&b.bundle());
    assert!(a.session.handover(id).is_ok());
    a.session.undo_merge().unwrap();
    assert_eq!(a.session.handover(id), Err(Error::NotFound));
}

#[test]
fn a_backup_brings_the_papers_of_the_shop_back() {
    let (bench, session, _key) = Bench::created();
    let words = plain(Japanese);
    let it = shop(&session);
    let id = handover(&session, &it, &words, 6);
    session.sign_off(id, it.people[2]).unwrap();
    sheet(&session, &it, &words);
    let secrets = BackupSecrets {
        passphrase: Some(PASSPHRASE),
        recovery_key: None,
    };
    let backup = session.make_backup(secrets).unwrap();
    let dir = tempfile::tempdir().unwrap();
    let phone = support::open_at(dir.path(), &bench.clock, 9);
    let restored = phone
        .restore_backup(backup.bytes(), PASSPHRASE, None)
        .unwrap()
        .session;
    assert_eq!(view(&restored, id), view(&session, id));
    assert_eq!(
        restored.outsourcing(None).unwrap(),
        session.outsourcing(None).unwrap()
    );
    assert_eq!(
        restored.shop_overview().unwrap(),
        session.shop_overview().unwrap()
    );
}

#[test]
fn the_overview_says_who_answers_and_who_has_seen_what() {
    let (bench, session, _key) = Bench::created();
    let it = shop(&session);
    let [mika, ren, yuki] = it.people;
    session.set_knows(it.account, mika, true).unwrap();
    bench.clock.wait(60_000);
    keep(&session, it.account, "7777 1234\n7777 9876", RENEW);
    bench.clock.wait(60_000);
    session.set_custodian(it.account, Some(ren)).unwrap();
    let draft = AccountDraft {
        service: "line".into(),
        name: "without anybody".into(),
        owner: Owner::Business,
    };
    let nobodys = session.add_account(&draft).unwrap();
    support::account(&session, "private", SHEET);
    let seen = session.shop_overview().unwrap();
    assert_eq!(seen.without_custodian, 1);
    let ids: Vec<_> = seen.accounts.iter().map(|row| row.account.id).collect();
    assert_eq!(
        ids,
        [nobodys, it.account],
        "those that nobody answers for come first"
    );
    let row = &seen.accounts[1];
    assert_eq!(row.custodian.as_ref().unwrap().id, ren);
    let known: Vec<_> = row
        .known_by
        .iter()
        .map(|known| (known.person.id, known.current))
        .collect();
    assert_eq!(known, [(ren, true), (mika, false)]);
    let person = |id| seen.people.iter().find(|row| row.person.id == id).unwrap();
    assert_eq!(person(ren).answers_for.len(), 1);
    assert_eq!(person(ren).has_seen.len(), 1);
    assert!(person(mika).has_seen.is_empty() && person(yuki).answers_for.is_empty());
}

#[test]
fn a_shop_of_five_hundred_accounts_is_seen_at_once_and_codes_stay_at_hand() {
    let (_bench, session, _key) = Bench::created();
    let words = plain(Japanese);
    let first = shop(&session);
    for n in 0..499 {
        let draft = AccountDraft {
            service: "instagram".into(),
            name: format!("@shop_{n}"),
            owner: Owner::Business,
        };
        let account = session.add_account(&draft).unwrap();
        if n % 5 == 0 {
            session
                .set_custodian(account, Some(first.people[0]))
                .unwrap();
            session.start_handover(account, NOBODY).unwrap();
        }
    }
    let seen = session.shop_overview().unwrap();
    assert_eq!((seen.accounts.len(), seen.handovers.len()), (500, 100));
    assert_eq!(seen.without_custodian, 400);
    // The one who answered for the others leaves.
    let id = handover(&session, &first, &words, 2);
    let seen = session.shop_overview().unwrap();
    assert_eq!((seen.handovers.len(), seen.without_custodian), (101, 500));
    assert_eq!(session.handovers(Some(first.account)).unwrap()[0].id, id);
    // Nothing of it stands between a person and a code.
    let code = codes(&session, first.account)[0];
    assert!(session.reveal(code).is_ok());
    session.mark_used(code).unwrap();
}

#[test]
fn no_page_of_the_shop_has_a_code_and_no_name_of_a_file_a_word() {
    let (_bench, session, _key) = Bench::created();
    let words = plain(Japanese);
    let it = shop(&session);
    let pages = [
        session.handover_page(handover(&session, &it, &words, 2), STYLE),
        session.outsourcing_page(sheet(&session, &it, &words), STYLE),
        session.shop_rules_page(STYLE),
    ];
    for (page, name) in pages.into_iter().zip(["handover", "outsourcing", "rules"]) {
        let page = page.unwrap();
        let html = String::from_utf8(page.html().expose().to_vec()).unwrap();
        for code in ["1834", "2957", "4471", "9023"] {
            assert!(!html.contains(code));
        }
        assert!(!html.contains("<script") && !html.contains("//"));
        let expected = format!("toride-{name}-20261123T090000Z.html");
        assert_eq!(page.file_name(), expected);
    }
}

#[test]
fn markup_in_what_a_shop_writes_is_printed_as_it_was_typed() {
    let (_bench, session, _key) = Bench::created();
    let mut words = plain(Japanese);
    words.account = "<b>&amp;".into();
    words.people[0] = "</section>".into();
    words.checks = vec!["<script>1</script>".into()];
    words.note = "<img src=x>".into();
    words.tasks = vec!["\"><u>".into()];
    words.reach = "<a>".into();
    let it = open(&session, &words);
    let handover = session
        .handover_page(handover(&session, &it, &words, 0), STYLE)
        .unwrap();
    let sheet = session
        .outsourcing_page(sheet(&session, &it, &words), STYLE)
        .unwrap();
    for (page, markup) in [(handover, "<img src"), (sheet, "<a>")] {
        let html = String::from_utf8(page.html().expose().to_vec()).unwrap();
        for markup in [markup, "<b>&amp;", "<script", "\"><u>"] {
            assert!(!html.contains(markup), "{markup}");
        }
    }
}

#[test]
fn the_longest_of_everything_is_stored_and_read_back() {
    let (mut bench, session, _key) = Bench::created();
    let words = longest('あ');
    let it = open(&session, &words);
    let id = handover(&session, &it, &words, 13);
    sheet(&session, &it, &words);
    let before = (view(&session, id), session.outsourcing(None).unwrap());
    let session = bench.reopen(2);
    assert_eq!(
        (view(&session, id), session.outsourcing(None).unwrap()),
        before
    );
    assert_eq!(before.0.note.chars().count(), 341);
    let own = |tasks: &[Task]| tasks.iter().filter(|it| matches!(it, Task::Own(_))).count();
    let sheet = &before.1[0];
    assert_eq!(own(&sheet.may) + own(&sheet.may_not), Limits::OWN_TASKS);
    assert_eq!(Duty::Codes.usual(), Some(Permission::MayNot));
}

#[test]
fn an_account_without_codes_changes_hands_too() {
    let (_bench, session, _key) = Bench::created();
    let words = plain(Japanese);
    let it = shop(&session);
    let draft = AccountDraft {
        service: "line".into(),
        name: "no codes".into(),
        owner: Owner::Business,
    };
    let bare = session.add_account(&draft).unwrap();
    let id = session.start_handover(bare, NOBODY).unwrap();
    let facts: Vec<_> = view(&session, id)
        .checks
        .into_iter()
        .flat_map(|it| it.facts)
        .collect();
    let ids: Vec<_> = facts.iter().map(|fact| fact.id).collect();
    assert_eq!(
        ids,
        [
            "nobody",
            "no-contacts",
            "no-factors",
            "no-codes",
            "no-sessions"
        ]
    );
    tick_all(&session, id, it.people[0]);
    session.sign_off(id, it.people[0]).unwrap();
    keep(
        &session,
        bare,
        &words.people[0].replace("高橋 美香", "2345 6789"),
        KEEP,
    );
}

#[test]
fn an_export_says_all_that_the_shop_keeps() {
    let (_bench, session, _key) = Bench::created();
    let words = plain(Japanese);
    let it = shop(&session);
    let id = handover(&session, &it, &words, 6);
    session.sign_off(id, it.people[2]).unwrap();
    session.set_check(id, CODES, None).unwrap();
    sheet(&session, &it, &words);
    let export = |form| {
        let export = session.export(PASSPHRASE, form).unwrap();
        String::from_utf8(export.bytes().expose().to_vec()).unwrap()
    };
    let json: serde_json::Value = serde_json::from_str(&export(ExportForm::Json)).unwrap();
    let handover = &json["handovers"][0];
    assert_eq!(handover["account"], json["accounts"][0]["id"]);
    assert_eq!(
        (&handover["cause"], &handover["state"]),
        (&"leaving".into(), &"lapsed".into())
    );
    assert_eq!(handover["signed"]["by"], it.people[2].to_string());
    let checks = handover["checks"].as_array().unwrap();
    assert_eq!(checks.len(), 6);
    assert_eq!(checks[0]["done"]["by"], it.people[1].to_string());
    assert!(checks[3]["check"] == "codes" && checks[3]["done"].is_null());
    assert_eq!(checks[5]["text"], words.checks[0]);
    assert_eq!(handover["note"], words.note);
    let sheet = &json["outsourcing"][0];
    assert_eq!(sheet["reach"], words.reach);
    let tasks = sheet["tasks"].as_array().unwrap();
    let has = |task: &str, said: &str| {
        let is_it = |it: &&serde_json::Value| it["task"] == task || it["text"] == task;
        tasks.iter().find(is_it).unwrap()["said"] == said
    };
    assert!(has("post", "may") && has("pass_on", "may_not") && has(&words.tasks[0], "may"));
    let table = export(ExportForm::Csv);
    for row in [
        "handover,",
        "handover_from,",
        "handover_check,",
        "handover_signed,",
        "outsourcing,",
        "outsourcing_for,",
        "outsourcing_call,",
        "outsourcing_task,",
    ] {
        assert!(table.contains(&format!("\r\n{row}")), "{row}");
    }
    for text in [&words.checks[0], &words.tasks[1], &words.reach] {
        assert!(table.contains(text.as_str()), "{text}");
    }
}
