//! The main job: paste, keep, show, use, mark, lock, and find it all again.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test fails by panicking"
)]

#[path = "support/bench.rs"]
mod support;

use support::{
    Bench, KEEP, NEW_SHEET, PASSPHRASE, RENEW, SHEET, SHEET_CODES, account, codes, draft, keep,
    review, text,
};
use toride_domain::{CodeState, Counts, HistoryKind, NextStepKind, Owner, Reason, Stock};
use toride_vault::{
    AccountDraft, AccountFilter, Error, Field, FieldProblem, KnownCode, PromptCard,
    RecoveryKeyState, VaultState,
};

#[test]
fn a_pasted_sheet_is_there_after_a_restart_with_the_used_code_marked() {
    let (mut bench, session, _) = Bench::created();
    let id = account(&session, "@tenpo_official", SHEET);
    let before = codes(&session, id);
    let texts: Vec<_> = before.iter().map(|code| text(&session, *code)).collect();
    assert_eq!(texts, SHEET_CODES);

    let next = session.account(id).unwrap().next_code.unwrap();
    assert_eq!(next, before[0]);
    session.mark_used(next).unwrap();
    session.lock();

    let session = bench.reopen(2);
    let detail = session.account(id).unwrap();
    assert_eq!(detail.row.counts, Counts { left: 4, of: 5 });
    assert_eq!(detail.row.stock, Stock::RenewSoon);
    assert!(matches!(
        detail.current_sets[0].codes[0].state,
        CodeState::Used { .. }
    ));
    assert_eq!(detail.next_code, Some(before[1]));
    let after: Vec<_> = codes(&session, id)
        .iter()
        .map(|code| text(&session, *code))
        .collect();
    assert_eq!(after, SHEET_CODES);

    session.undo_used(next).unwrap();
    let session = bench.reopen(3);
    assert_eq!(
        session.account(id).unwrap().row.counts,
        Counts { left: 5, of: 5 }
    );
    let kinds: Vec<_> = session
        .history(id)
        .unwrap()
        .iter()
        .map(|entry| entry.kind)
        .collect();
    assert!(kinds.contains(&HistoryKind::CodeUsed { position: 1 }));
    assert!(kinds.contains(&HistoryKind::UseUndone { position: 1 }));
    assert!(kinds.contains(&HistoryKind::CodeShown { position: 1 }));
}

#[test]
fn a_shown_code_is_grouped_counted_and_hidden_after_thirty_seconds() {
    let (bench, session, _) = Bench::created();
    let id = account(&session, "@a", SHEET);
    let shown = session.reveal(codes(&session, id)[1]).unwrap();
    assert_eq!(shown.display().unwrap().expose(), "4471 9023");
    assert_eq!(shown.canonical().unwrap().expose(), "44719023");
    assert_eq!(
        (shown.position(), shown.of(), shown.left_after()),
        (2, 5, 4)
    );
    assert_eq!(shown.hide_after_seconds(), 30);
    bench.clock.wait(29_001);
    assert_eq!(shown.hide_after_seconds(), 1);
    assert!(shown.display().is_ok());
    bench.clock.wait(1_000);
    assert_eq!(shown.display().unwrap_err(), Error::Locked);
    assert_eq!(shown.hide_after_seconds(), 0);
}

#[test]
fn locking_closes_sessions_reviews_and_shown_codes() {
    let (bench, session, _) = Bench::created();
    let id = account(&session, "@a", SHEET);
    let shown = session.reveal(codes(&session, id)[0]).unwrap();
    let open_review = review(&session, id, NEW_SHEET);
    session.lock();
    session.lock();
    assert!(session.is_locked());
    assert_eq!(shown.canonical().unwrap_err(), Error::Locked);
    assert_eq!(open_review.summary().unwrap_err(), Error::Locked);
    assert_eq!(open_review.keep(KEEP).unwrap_err(), Error::Locked);
    assert_eq!(session.overview().unwrap_err(), Error::Locked);
    assert_eq!(bench.vault.state(), VaultState::Locked);

    let newer = bench.unlock();
    assert_eq!(
        session.overview().unwrap_err(),
        Error::Locked,
        "an old session stays closed"
    );
    assert!(newer.overview().is_ok());
    session.lock();
    assert!(
        !newer.is_locked(),
        "an old session cannot close a newer one"
    );
}

#[test]
fn a_new_set_stands_beside_the_old_one_until_somebody_says_it_is_void() {
    let (_bench, session, _) = Bench::created();
    let id = account(&session, "@a", SHEET);
    let old = codes(&session, id);
    session.mark_used(old[0]).unwrap();
    keep(&session, id, NEW_SHEET, KEEP);
    let detail = session.account(id).unwrap();
    assert_eq!(detail.row.counts, Counts { left: 9, of: 10 });
    assert_eq!(
        (detail.current_sets.len(), detail.retired_sets.len()),
        (2, 0)
    );
    assert_eq!(text(&session, detail.next_code.unwrap()), "22048719");

    session.retire_set(detail.current_sets[1].id).unwrap();
    let detail = session.account(id).unwrap();
    assert_eq!(detail.row.counts, Counts { left: 5, of: 5 });
    assert_eq!(detail.retired_sets[0].codes.len(), 5);
    session.undo_retire_set(detail.retired_sets[0].id).unwrap();
    assert_eq!(session.account(id).unwrap().row.counts.of, 10);
}

#[test]
fn retiring_at_once_keeps_the_old_codes_in_the_history() {
    let (_bench, session, _) = Bench::created();
    let id = account(&session, "@a", SHEET);
    keep(&session, id, NEW_SHEET, RENEW);
    let detail = session.account(id).unwrap();
    assert_eq!(detail.row.counts, Counts { left: 5, of: 5 });
    assert_eq!(detail.retired_sets.len(), 1);
    assert_eq!(
        text(&session, detail.retired_sets[0].codes[4].id),
        "71286604"
    );
}

#[test]
fn the_same_sheet_again_is_recognised_and_loses_no_used_mark() {
    let (_bench, session, _) = Bench::created();
    let id = account(&session, "@a", SHEET);
    session.mark_used(codes(&session, id)[2]).unwrap();
    let again = review(&session, id, SHEET);
    let summary = again.summary().unwrap();
    assert!(
        summary
            .candidates
            .iter()
            .all(|c| c.known == Some(KnownCode::Current))
    );
    assert_eq!(summary.keeping, 0);
    assert_eq!(again.keep(KEEP).unwrap_err(), Error::NothingFound);
    for candidate in &summary.candidates {
        again.set_included(candidate.index, true).unwrap();
    }
    again.keep(RENEW).unwrap();
    let detail = session.account(id).unwrap();
    assert_eq!(detail.row.counts, Counts { left: 4, of: 5 });
    assert!(matches!(
        detail.current_sets[0].codes[2].state,
        CodeState::Used { .. }
    ));

    keep(&session, id, NEW_SHEET, RENEW);
    let old = review(&session, id, SHEET).summary().unwrap();
    assert!(
        old.candidates
            .iter()
            .all(|c| c.known == Some(KnownCode::Retired))
    );
}

#[test]
fn codes_marked_as_used_in_the_text_are_kept_as_used() {
    let (_bench, session, _) = Bench::created();
    let id = session.add_account(&draft("@a")).unwrap();
    let open = review(&session, id, "1834 2957 使用済み\n4471 9023\n8062 1745\n");
    assert_eq!(open.summary().unwrap().keeping, 3);
    open.set_used(2, true).unwrap();
    open.keep(KEEP).unwrap();
    assert_eq!(
        session.account(id).unwrap().row.counts,
        Counts { left: 1, of: 3 }
    );
    assert_eq!(session.account(id).unwrap().row.stock, Stock::Low);
}

#[test]
fn a_review_can_be_corrected_line_by_line() {
    let (_bench, session, _) = Bench::created();
    let id = session.add_account(&draft("@a")).unwrap();
    let open = review(&session, id, "バックアップコード\n1834 2957\n4471 9023\n");
    assert_eq!(open.source_line(2).unwrap().expose(), "1834 2957");
    assert_eq!(open.code_text(0).unwrap().expose(), "1834 2957");
    open.edit(0, "1834-2958".as_bytes()).unwrap();
    open.set_included(1, false).unwrap();
    let added = open.add("９９９９００００".as_bytes()).unwrap();
    let summary = open.summary().unwrap();
    assert_eq!((summary.keeping, added), (2, 2));
    assert!(summary.candidates[0].edited && summary.candidates[0].line == 2);
    let kept = open.keep(KEEP).unwrap();
    assert_eq!(kept.codes, 2);
    let texts: Vec<_> = codes(&session, id)
        .iter()
        .map(|code| text(&session, *code))
        .collect();
    assert_eq!(texts, ["18342958", "99990000"]);
    assert_eq!(
        open.summary().unwrap_err(),
        Error::Locked,
        "the paste is wiped once it is kept"
    );
}

#[test]
fn a_paste_without_a_code_says_so_and_keeps_nothing() {
    let (_bench, session, _) = Bench::created();
    let id = session.add_account(&draft("@a")).unwrap();
    for text in ["", "  \n\n", "こんにちは。今日はいい天気です。"] {
        let open = review(&session, id, text);
        assert_eq!(open.summary().unwrap().keeping, 0);
        assert_eq!(open.summary().unwrap().empty, text.trim().is_empty());
        assert_eq!(open.keep(KEEP).unwrap_err(), Error::NothingFound);
    }
    let big = vec![b' '; (8 << 20) + 1];
    assert!(matches!(
        session.review(id, &big, None).unwrap_err(),
        Error::TooLarge { .. }
    ));
    assert_eq!(
        session.review(id, &[0xff, 0xff], None).unwrap_err(),
        Error::NotText
    );
}

#[test]
fn rejected_and_exposed_can_be_taken_back() {
    let (_bench, session, _) = Bench::created();
    let id = account(&session, "@a", SHEET);
    let code = codes(&session, id)[0];
    session.mark_rejected(code).unwrap();
    assert_eq!(session.account(id).unwrap().row.counts.left, 4);
    session.undo_rejected(code).unwrap();
    session.mark_exposed(code).unwrap();
    let detail = session.account(id).unwrap();
    assert!(matches!(
        detail.current_sets[0].codes[0].state,
        CodeState::Exposed { .. }
    ));
    assert_eq!(
        (detail.row.counts.left, detail.row.stock),
        (5, Stock::RenewSoon)
    );
    session.undo_exposed(code).unwrap();
    session.expose_set(detail.current_sets[0].id).unwrap();
    assert!(
        session.account(id).unwrap().current_sets[0]
            .exposed_at
            .is_some()
    );
    session.undo_expose_set(detail.current_sets[0].id).unwrap();
    assert_eq!(session.account(id).unwrap().row.stock, Stock::Good);
}

#[test]
fn saying_what_is_known_already_writes_nothing() {
    let (_bench, session, _) = Bench::created();
    let id = account(&session, "@a", SHEET);
    let code = codes(&session, id)[0];
    let revision = session.mark_used(code).unwrap();
    assert_eq!(session.mark_used(code).unwrap(), revision);
    assert_eq!(session.undo_used(code).unwrap(), revision + 1);
    assert_eq!(session.undo_used(code).unwrap(), revision + 1);
    assert_eq!(session.undo_rejected(code).unwrap(), revision + 1);
}

#[test]
fn the_bin_gives_back_and_purging_does_not() {
    let (mut bench, session, _) = Bench::created();
    let id = account(&session, "@a", SHEET);
    assert_eq!(
        session.purge_account(id, PASSPHRASE).unwrap_err(),
        Error::NotFound,
        "not in the bin"
    );
    session.bin_account(id).unwrap();
    assert!(session.accounts(AccountFilter::Active).unwrap().is_empty());
    assert_eq!(session.overview().unwrap().in_bin, 1);
    session.restore_account(id).unwrap();
    assert_eq!(
        session.accounts(AccountFilter::Active).unwrap()[0]
            .counts
            .left,
        5
    );

    session.bin_account(id).unwrap();
    assert_eq!(
        session.purge_account(id, b"wrong").unwrap_err(),
        Error::WrongPassphrase
    );
    session.purge_account(id, PASSPHRASE).unwrap();
    assert_eq!(session.account(id).unwrap_err(), Error::NotFound);
    let session = bench.reopen(5);
    assert!(session.accounts(AccountFilter::Bin).unwrap().is_empty());
    assert!(session.damage().unwrap().is_empty());
}

#[test]
fn purging_leaves_no_snapshot_that_still_holds_it() {
    let (bench, session, _) = Bench::created();
    let id = account(&session, "@a", SHEET);
    session
        .change_passphrase(PASSPHRASE, support::OTHER)
        .unwrap();
    let snapshots = || {
        std::fs::read_dir(bench.dir.path().join("snapshots"))
            .unwrap()
            .count()
    };
    assert_eq!(snapshots(), 1);
    let folder = bench.dir.path().join("snapshots");
    let older = std::fs::read_dir(&folder)
        .unwrap()
        .next()
        .unwrap()
        .unwrap()
        .path();
    let kept = std::fs::read(&older).unwrap();
    session.bin_account(id).unwrap();
    let revision = session.purge_account(id, support::OTHER).unwrap();
    assert_eq!(snapshots(), 1);
    assert!(
        bench
            .dir
            .path()
            .join(format!("snapshots/{revision}.db"))
            .exists()
    );

    // As after a kill between the purge and the removal: the next unlock makes up for it.
    session.lock();
    std::fs::write(&older, kept).unwrap();
    bench.vault.unlock(support::OTHER).unwrap();
    assert!(!older.exists());
    assert_eq!(snapshots(), 1);
}

#[test]
fn a_form_names_what_is_wrong_with_it() {
    let (_bench, session, _) = Bench::created();
    let draft = |service: &str, name: &str| AccountDraft {
        service: service.into(),
        name: name.into(),
        owner: Owner::Business,
    };
    assert_eq!(session.check(&draft("github", "  me ")), []);
    let service = FieldProblem::Empty {
        field: Field::Service,
    };
    let name = FieldProblem::Empty {
        field: Field::AccountName,
    };
    assert_eq!(session.check(&draft("", "\u{3000}")), [service, name]);
    let long = "あ".repeat(90);
    let field = Field::AccountName;
    assert_eq!(
        session.check(&draft("other", &long)),
        [FieldProblem::TooLong { field }]
    );
    assert_eq!(
        session.check(&draft("other", "a\u{202e}b")),
        [FieldProblem::BadCharacters { field }]
    );
    assert_eq!(
        session.add_account(&draft("other", "a\nb")).unwrap_err(),
        Error::Invalid { field }
    );

    let id = session
        .add_account(&draft("github", "  e\u{301}cole "))
        .unwrap();
    assert_eq!(session.account(id).unwrap().row.name, "\u{e9}cole");
    session.edit_account(id, &draft("google", "@b")).unwrap();
    let row = session.account(id).unwrap().row;
    assert_eq!(
        (row.service.as_str(), row.name.as_str(), row.owner),
        ("google", "@b", Owner::Business)
    );
}

#[test]
fn home_asks_for_the_recovery_key_then_for_codes_then_for_nothing_and_for_new_ones_once_one_is_used()
 {
    let (_bench, session, recovery) = Bench::created();
    let next = || session.overview().unwrap().next.map(|step| step.kind);
    assert_eq!(next(), Some(NextStepKind::ProveRecoveryKey));
    session
        .prove_recovery_key(recovery.expose().as_bytes())
        .unwrap();
    assert!(matches!(
        session.info().unwrap().recovery_key,
        RecoveryKeyState::Proven { .. }
    ));
    assert_eq!(next(), Some(NextStepKind::AddFirstAccount));
    let id = session.add_account(&draft("@a")).unwrap();
    assert_eq!(next(), Some(NextStepKind::StoreCodes));
    keep(&session, id, SHEET, KEEP);
    assert_eq!(next(), None);
    session.mark_used(codes(&session, id)[0]).unwrap();
    assert_eq!(next(), None);
    let reasons = |card: &PromptCard| card.prompts.iter().map(|p| p.reason).collect::<Vec<_>>();
    let cards = session.overview().unwrap().cards;
    assert_eq!(
        cards.iter().map(reasons).collect::<Vec<_>>(),
        [[Reason::CodeUsed], [Reason::SafekeepingStale]]
    );
}

#[test]
fn a_text_with_more_codes_than_are_listed_is_not_kept_in_part() {
    let (_bench, session, _) = Bench::created();
    let id = session.add_account(&draft("@a")).unwrap();
    let lines: Vec<_> = (0..1_001)
        .map(|n| (40_000_003 + n * 7_919).to_string())
        .collect();
    let open = review(&session, id, &lines.join("\n"));
    assert_eq!(open.summary().unwrap().left_out, 1);
    assert!(matches!(
        open.keep(KEEP).unwrap_err(),
        Error::TooMany { .. }
    ));
    let open = review(&session, id, &lines[..1_000].join("\n"));
    assert_eq!(open.keep(KEEP).unwrap().codes, 1_000);
    let one_more = review(&session, id, "9911 2288\n9911 3377\n");
    assert!(matches!(
        one_more.keep(KEEP).unwrap_err(),
        Error::TooMany { .. }
    ));
    assert_eq!(
        session.account(id).unwrap().row.counts,
        Counts {
            left: 1_000,
            of: 1_000
        }
    );
}

#[test]
fn purged_codes_are_gone_from_every_file_even_in_sealed_form() {
    let (bench, session, _) = Bench::created();
    let id = account(&session, "@a", SHEET);
    session.lock();
    let sealed = {
        let store =
            toride_store::Store::open(&toride_vault::Folder::new(bench.dir.path())).unwrap();
        [0, 1].map(|part| store.view().body(id.as_bytes(), part).unwrap().unwrap())
    };
    let session = bench.unlock();
    session.bin_account(id).unwrap();
    let holds = |path: &std::path::Path, body: &[u8]| {
        let bytes = std::fs::read(path).unwrap();
        bytes.windows(24).any(|part| *part == body[8..32])
    };
    assert!(
        holds(&bench.file(), &sealed[1]),
        "the search must find it while it is there"
    );
    session.purge_account(id, PASSPHRASE).unwrap();
    session.lock();
    let store = toride_store::Store::open(&toride_vault::Folder::new(bench.dir.path())).unwrap();
    assert_eq!(store.view().body_hash(id.as_bytes(), 1), None);
    assert!(
        store.view().body_hash(id.as_bytes(), 0).is_some(),
        "a tombstone is left"
    );
    drop(store);
    let snapshots = std::fs::read_dir(bench.dir.path().join("snapshots")).unwrap();
    let files = snapshots
        .map(|entry| entry.unwrap().path())
        .chain([bench.file()]);
    for file in files {
        assert!(
            sealed.iter().all(|body| !holds(&file, body)),
            "{}",
            file.display()
        );
    }
}

#[test]
fn a_code_that_stands_there_twice_is_used_if_one_of_them_is() {
    let (_bench, session, _) = Bench::created();
    for used in [0, 1] {
        let id = session.add_account(&draft("@twice")).unwrap();
        let review = review(&session, id, "1834 2957\n4471 9023\n1834 2957\n");
        let summary = review.summary().unwrap();
        assert_eq!(summary.keeping, 2);
        let twice: Vec<_> = [0, 2].map(|at| summary.candidates[at].index).into();
        for index in &twice {
            review.set_included(*index, true).unwrap();
        }
        assert_eq!(review.summary().unwrap().keeping, 2, "it is kept once");
        review.set_used(twice[used], true).unwrap();
        review.set_used(twice[1 - used], false).unwrap();
        assert_eq!(review.keep(KEEP).unwrap().codes, 2);
        let set = &session.account(id).unwrap().current_sets[0];
        let state = set.codes[0].state;
        assert!(matches!(state, CodeState::Used { .. }), "{state:?}");
        assert_eq!(codes(&session, id).len(), 2);
    }
}

#[test]
fn retiring_the_old_set_keeps_the_codes_that_the_new_list_shows_again() {
    let (_bench, session, _) = Bench::created();
    let id = account(
        &session,
        "@first typed, then pasted",
        "1834 2957\n7128 6604\n",
    );
    let seen = codes(&session, id);
    session.mark_used(seen[1]).unwrap();
    let kept = keep(&session, id, SHEET, RENEW);
    assert_eq!(kept.codes, 5);
    let detail = session.account(id).unwrap();
    assert_eq!(detail.row.counts, Counts { left: 4, of: 5 });
    assert!(detail.current_sets[0].codes.iter().any(|c| c.id == seen[0]));
    assert_eq!(
        detail.retired_sets.len(),
        0,
        "the old set holds no code any more"
    );
}

#[test]
fn a_code_that_was_left_out_by_hand_stays_in_the_old_set() {
    let (_bench, session, _) = Bench::created();
    let id = account(&session, "@a", "1834 2957\n");
    let review = review(&session, id, SHEET);
    review.set_included(0, false).unwrap();
    assert_eq!(review.keep(RENEW).unwrap().codes, 4);
    assert_eq!(session.account(id).unwrap().retired_sets[0].codes.len(), 1);
}
