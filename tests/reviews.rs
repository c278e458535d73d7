//! Reviews through the facade: pictures, doubtful places, two lists in one text, and what is known already.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop at a surprise"
)]

use std::sync::Arc;

use tempfile::TempDir;
use toride::{
    AccountDraft, AccountId, Doubt, Field, KeepOptions, KnownCode, LimitedThing, PhotoBox, Problem,
    Review, Session, Vault, VaultError,
};

const PASSPHRASE: &[u8] = b"harbour lantern seven oak";
const KEEP: KeepOptions = KeepOptions {
    issued_at: None,
    retire_old: false,
    current: None,
};
const TWO_LISTS: &str = "【前のコード】2025/12/01\n6127 0043\n3380 9915\n\n\
                         【今のコード】2026/11/03\n7714 2068\n1952 3386\n8840 5127\n";

fn opened() -> (TempDir, Arc<Session>, AccountId) {
    let dir = tempfile::tempdir().unwrap();
    let vault = Vault::open(dir.path().to_str().unwrap().to_owned());
    let session = vault.create(PASSPHRASE).unwrap().session();
    let draft = AccountDraft {
        service_id: "instagram".into(),
        name: "@tenpo".into(),
        business: true,
    };
    let account = session.add_account(draft).unwrap();
    (dir, session, account)
}

fn shown(review: &Review) -> Vec<String> {
    let candidates = review.summary().unwrap().candidates;
    let text = |index| review.code_text(index).unwrap();
    candidates.iter().map(|c| text(c.index)).collect()
}

/// Words as a recogniser gives them: text, left, top; letters are 10 wide and 20 high.
fn picture(words: &[(&str, f32, f32)]) -> (Vec<u8>, Vec<PhotoBox>) {
    let texts: Vec<_> = words.iter().map(|(text, ..)| *text).collect();
    let place = |(text, left, top): &(&str, f32, f32)| PhotoBox {
        left: *left,
        top: *top,
        width: text.chars().map(|_| 10.0).sum(),
        height: 20.0,
        confidence: Some(0.96),
    };
    (
        texts.join("\n").into_bytes(),
        words.iter().map(place).collect(),
    )
}

#[test]
fn two_columns_of_a_picture_stay_two_columns() {
    let (_dir, session, account) = opened();
    let (text, boxes) = picture(&[
        ("Your", 20.0, 10.0),
        ("backup", 70.0, 10.0),
        ("codes", 140.0, 10.0),
        ("7714", 20.0, 60.0),
        ("2068", 70.0, 61.0),
        ("1952", 320.0, 60.0),
        ("3386", 370.0, 60.0),
        ("8840", 20.0, 110.0),
        ("5127", 70.0, 110.0),
        ("6127", 320.0, 111.0),
        ("0043", 370.0, 110.0),
    ]);
    let review = session.review_photo(account.clone(), &text, boxes).unwrap();
    assert_eq!(
        shown(&review),
        ["7714 2068", "1952 3386", "8840 5127", "6127 0043"]
    );
    assert!(review.source_line(1).unwrap().contains("backup codes"));
    assert_eq!(review.keep(KEEP).unwrap().codes, 4);
    assert_eq!(session.account(account).unwrap().row.left, 4);
}

#[test]
fn what_two_readings_of_a_picture_do_not_agree_on_is_doubted_until_somebody_looked() {
    let (_dir, session, account) = opened();
    let words = [
        ("7714", 20.0, 60.0),
        ("2068", 70.0, 60.0),
        ("8840", 20.0, 110.0),
        ("5127", 70.0, 110.0),
        ("7714", 20.0, 60.0),
        ("2068", 70.0, 60.0),
        ("8840", 20.0, 110.0),
        ("5121", 70.0, 110.0),
    ];
    let (text, boxes) = picture(&words);
    let review = session.review_photo(account, &text, boxes).unwrap();
    let summary = review.summary().unwrap();
    let doubts: Vec<_> = summary.candidates.iter().map(|c| c.doubt).collect();
    assert_eq!(doubts, [None, Some(Doubt::Blurred)]);
    assert_eq!((summary.keeping, summary.doubts), (2, 1));
    review.set_included(1, true).unwrap();
    assert_eq!(review.summary().unwrap().doubts, 0);
}

#[test]
fn pieces_and_boxes_that_do_not_match_are_refused_and_odd_boxes_do_no_harm() {
    let (_dir, session, account) = opened();
    let (text, boxes) = picture(&[("7714", 20.0, 60.0), ("2068", 70.0, 60.0)]);
    let read = |text: &[u8], boxes: &[PhotoBox]| {
        session
            .review_photo(account.clone(), text, boxes.to_vec())
            .err()
    };
    assert_eq!(read(&text, &boxes[..1]), Some(VaultError::Malformed));
    assert_eq!(read(&text, &[]), Some(VaultError::Malformed));
    assert_eq!(read(b"", &boxes), Some(VaultError::Malformed));
    assert_eq!(
        read(&[0xff, b'\n', 0xfe], &boxes),
        Some(VaultError::NotText)
    );
    let many = vec![boxes[0]; 20_001];
    let too_large = VaultError::TooLarge {
        what: LimitedThing::Paste,
    };
    assert_eq!(read("\n".repeat(20_000).as_bytes(), &many), Some(too_large));
    assert_eq!(read(b"", &[]), None);
    assert_eq!(read(b"", &boxes[..1]), None);
    for odd in [
        f32::NAN,
        f32::INFINITY,
        f32::NEG_INFINITY,
        f32::MAX,
        f32::MIN,
        -1.0,
        0.0,
    ] {
        let odd = PhotoBox {
            left: odd,
            top: odd,
            width: odd,
            height: odd,
            confidence: Some(odd),
        };
        assert_eq!(read(&text, &[odd, boxes[1]]), None, "{odd:?}");
        assert_eq!(read(&text, &[odd, odd]), None, "{odd:?}");
    }
}

#[test]
fn one_character_is_answered_and_nothing_else_changes() {
    let (_dir, session, account) = opened();
    let review = session
        .review(
            account,
            "77I4 2O68\n1952 3386\n884O 5127\n".as_bytes(),
            None,
        )
        .unwrap();
    let before = review.summary().unwrap().candidates;
    assert_eq!(before[0].doubtful, [2, 6]);
    assert_eq!(review.readings(0, 2).unwrap(), "1");
    assert_eq!(review.readings(0, 0).unwrap(), "");
    review.take_reading(0, 2, 0).unwrap();
    let after = review.summary().unwrap().candidates;
    assert_eq!(
        (after[0].doubtful.as_slice(), after[0].problem),
        (&[6][..], Some(Problem::LookalikeFixed))
    );
    assert_eq!(after[1..], before[1..]);
    review.take_reading(0, 6, 0).unwrap();
    assert_eq!(review.summary().unwrap().candidates[0].problem, None);
    assert_eq!(shown(&review), ["7714 2068", "1952 3386", "8840 5127"]);
    for (index, position, reading) in [(0, 2, 0), (2, 3, 1), (7, 0, 0)] {
        let refused = review.take_reading(index, position, reading);
        assert_eq!(refused, Err(VaultError::NotFound));
    }
    assert_eq!(review.readings(7, 0), Err(VaultError::NotFound));
    session.lock();
    assert_eq!(review.readings(0, 2), Err(VaultError::Locked));
    assert_eq!(review.take_reading(2, 3, 0), Err(VaultError::Locked));
}

#[test]
fn the_person_says_which_of_two_lists_is_in_use() {
    let (_dir, session, account) = opened();
    let review = session
        .review(account.clone(), TWO_LISTS.as_bytes(), None)
        .unwrap();
    let summary = review.summary().unwrap();
    let sets: Vec<_> = summary.candidates.iter().map(|c| c.set).collect();
    assert_eq!((summary.sets, sets), (2, vec![1, 1, 2, 2, 2]));
    let choose = |current| KeepOptions {
        current: Some(current),
        ..KEEP
    };
    let invalid = VaultError::Invalid { field: Field::Code };
    assert_eq!(review.keep(choose(3)), Err(invalid));
    let kept = review.keep(choose(2)).unwrap();
    let detail = session.account(account.clone()).unwrap();
    assert_eq!(detail.current_sets.len(), 1);
    assert_eq!(
        (detail.current_sets[0].id.clone(), detail.row.left),
        (kept.set, 3)
    );
    assert_eq!(detail.retired_sets[0].codes.len(), 2);

    let again = session.review(account, TWO_LISTS.as_bytes(), None).unwrap();
    let summary = again.summary().unwrap();
    let known: Vec<_> = summary.candidates.iter().map(|c| c.known).collect();
    let (old, new) = (Some(KnownCode::Retired), Some(KnownCode::Current));
    assert_eq!(known, [old, old, new, new, new]);
    assert_eq!(
        (summary.all_known, summary.old_list, summary.keeping),
        (false, false, 0)
    );
}

#[test]
fn an_old_list_and_a_list_without_news_are_told_apart() {
    let (_dir, session, account) = opened();
    let old = "6127 0043\n3380 9915\n";
    let read = |text: &str| {
        session
            .review(account.clone(), text.as_bytes(), None)
            .unwrap()
    };
    read(old).keep(KEEP).unwrap();
    let summary = read(old).summary().unwrap();
    assert_eq!((summary.all_known, summary.old_list), (true, false));
    assert_eq!(read(old).keep(KEEP), Err(VaultError::NothingFound));
    let renewed = KeepOptions {
        retire_old: true,
        ..KEEP
    };
    read("7714 2068\n1952 3386\n").keep(renewed).unwrap();
    let summary = read(old).summary().unwrap();
    assert_eq!((summary.all_known, summary.old_list), (false, true));
}
