//! What a person does with a review: answers doubtful places, corrects, and says which list is the one in use.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

#[path = "support/bench.rs"]
mod support;

use proptest::prelude::*;
use support::{Bench, KEEP, RENEW, SHEET, account, codes, draft, keep, review, text};
use toride_capture::{Doubt, PhotoLine, Problem, State};
use toride_domain::{AccountId, CodeState, Counts};
use toride_vault::{Error, Field, KeepOptions, KnownCode, Review, Session};

const OLD_AND_NEW: &str = "【前のコード】2025/12/01\n9284 5200\n0497 6719\n\n\
                           【今のコード】2026/11/03\n0030 7606\n3270 6558\n4358 1921\n";
const OLD: [&str; 2] = ["92845200", "04976719"];
const NEW: [&str; 3] = ["00307606", "32706558", "43581921"];

fn current(set: u8) -> KeepOptions {
    KeepOptions {
        current: Some(set),
        ..KEEP
    }
}

fn fresh(session: &Session) -> AccountId {
    session.add_account(&draft("@a")).unwrap()
}

/// The codes of an account's sets in use and of its retired sets, newest set first.
fn sets(session: &Session, id: AccountId) -> (Vec<Vec<String>>, Vec<Vec<String>>) {
    let detail = session.account(id).unwrap();
    let texts = |sets: Vec<toride_vault::SetView>| {
        sets.into_iter()
            .map(|set| set.codes.iter().map(|c| text(session, c.id)).collect())
            .collect()
    };
    (texts(detail.current_sets), texts(detail.retired_sets))
}

fn shown(review: &Review) -> Vec<String> {
    let summary = review.summary().unwrap();
    let indices = summary.candidates.iter().map(|c| c.index);
    indices
        .map(|index| review.code_text(index).unwrap().expose().to_owned())
        .collect()
}

#[test]
fn of_two_sets_in_a_text_the_one_in_use_is_offered_and_the_other_is_history() {
    let (mut bench, session, _) = Bench::created();
    for (chosen, in_use, retired) in [(2, &NEW[..], &OLD[..]), (1, &OLD[..], &NEW[..])] {
        let id = fresh(&session);
        let open = review(&session, id, OLD_AND_NEW);
        assert_eq!(open.summary().unwrap().sets, 2);
        let before = session.info().unwrap().revision;
        let kept = open.keep(current(chosen)).unwrap();
        assert_eq!((kept.codes, kept.revision), (5, before + 1), "one write");
        let detail = session.account(id).unwrap();
        assert_eq!(detail.current_sets[0].id, kept.set);
        assert!(detail.retired_sets[0].retired_at.is_some());
        let (current_sets, retired_sets) = sets(&session, id);
        assert_eq!(current_sets, [in_use]);
        assert_eq!(retired_sets, [retired]);
        assert_eq!(detail.row.counts.left as usize, in_use.len());
        assert_eq!(text(&session, detail.next_code.unwrap()), in_use[0]);
    }
    let session = bench.reopen(2);
    let all = session
        .accounts(toride_vault::AccountFilter::Active)
        .unwrap();
    for row in all {
        assert_eq!(session.account(row.id).unwrap().retired_sets.len(), 1);
    }
}

#[test]
fn nobody_says_which_set_is_in_use_and_both_are() {
    let (_bench, session, _) = Bench::created();
    let id = fresh(&session);
    keep(&session, id, OLD_AND_NEW, KEEP);
    assert_eq!(
        sets(&session, id),
        (
            vec![
                NEW.map(String::from).to_vec(),
                OLD.map(String::from).to_vec()
            ],
            vec![]
        )
    );
}

#[test]
fn a_set_that_the_text_does_not_have_is_refused_and_the_review_stays() {
    let (_bench, session, _) = Bench::created();
    let id = fresh(&session);
    let open = review(&session, id, OLD_AND_NEW);
    let invalid = Error::Invalid { field: Field::Code };
    for set in [0, 3, 255] {
        assert_eq!(open.keep(current(set)).unwrap_err(), invalid);
    }
    assert_eq!(open.keep(current(2)).unwrap().codes, 5);
    // With one set there is nothing to choose.
    let one = review(&session, id, SHEET);
    assert_eq!(one.keep(current(9)).unwrap().codes, 5);
    assert_eq!(session.account(id).unwrap().row.counts.left, 8);
}

#[test]
fn stored_sets_stay_in_use_unless_the_person_says_that_they_are_void() {
    let (_bench, session, _) = Bench::created();
    for (retire_old, left) in [(false, 8), (true, 3)] {
        let id = account(&session, "@a", SHEET);
        let options = KeepOptions {
            retire_old,
            ..current(2)
        };
        keep(&session, id, OLD_AND_NEW, options);
        assert_eq!(session.account(id).unwrap().row.counts.left, left);
    }
}

#[test]
fn stored_codes_that_only_the_old_list_shows_are_offered_no_more_and_stay_used() {
    let (_bench, session, _) = Bench::created();
    let id = account(&session, "@a", "9284 5200\n0497 6719\n");
    session.mark_used(codes(&session, id)[1]).unwrap();
    keep(&session, id, OLD_AND_NEW, current(2));
    assert_eq!(
        sets(&session, id),
        (
            vec![NEW.map(String::from).to_vec()],
            vec![OLD.map(String::from).to_vec()]
        )
    );
    let retired = &session.account(id).unwrap().retired_sets[0];
    assert!(matches!(retired.codes[1].state, CodeState::Used { .. }));
    assert_eq!(retired.codes[0].state, CodeState::Unused);
}

#[test]
fn a_code_that_both_lists_show_stays_in_use() {
    let (_bench, session, _) = Bench::created();
    let both = OLD_AND_NEW.replace("0497 6719", "3270 6558");
    for chosen in [1, 2] {
        let id = fresh(&session);
        keep(&session, id, &both, current(chosen));
        let (in_use, _) = sets(&session, id);
        assert!(in_use[0].contains(&"32706558".to_owned()), "set {chosen}");
    }
    // Stored already, and listed as old and as new: it is not moved away from use.
    let id = account(&session, "@a", "3270 6558\n");
    keep(&session, id, &both, current(2));
    let usable: Vec<_> = sets(&session, id).0.concat();
    assert_eq!(usable.len(), 3);
    assert!(usable.contains(&"32706558".to_owned()));
}

#[test]
fn what_is_added_by_hand_belongs_to_the_set_in_use() {
    let (_bench, session, _) = Bench::created();
    for (chosen, set) in [(1, &OLD[..]), (2, &NEW[..])] {
        let id = fresh(&session);
        let open = review(&session, id, OLD_AND_NEW);
        open.add(b"5511 2299").unwrap();
        open.keep(current(chosen)).unwrap();
        let in_use = sets(&session, id).0.concat();
        assert_eq!(in_use[..set.len()], *set);
        assert_eq!(in_use.last().unwrap(), "55112299");
    }
}

#[test]
fn a_list_that_is_stored_already_is_told_from_an_old_one_and_from_a_new_one() {
    let (_bench, session, _) = Bench::created();
    let id = account(&session, "@a", SHEET);
    let said = |text: &str| review(&session, id, text).summary().unwrap().known;
    assert_eq!(said(SHEET), Some(KnownCode::Current));
    assert_eq!(
        said("1834 2957\n7128 6604\n"),
        Some(KnownCode::Current),
        "a part of it"
    );
    assert_eq!(said(&format!("{SHEET}9999 0000\n")), None);
    assert_eq!(
        said(&format!("{SHEET}9999 00?0\n")),
        None,
        "one that cannot be read may be new"
    );
    assert_eq!(said("こんにちは。"), None);
    keep(&session, id, OLD_AND_NEW, RENEW);
    assert_eq!(said(SHEET), Some(KnownCode::Retired));
    assert_eq!(
        said(&format!("{SHEET}9284 5200\n")),
        None,
        "old and current codes"
    );
}

#[test]
fn what_is_stored_in_use_is_not_stored_again_and_what_was_used_stays_used() {
    let (_bench, session, _) = Bench::created();
    let id = account(&session, "@a", SHEET);
    session.mark_used(codes(&session, id)[0]).unwrap();
    keep(&session, id, &format!("{SHEET}9999 0000\n"), KEEP);
    let detail = session.account(id).unwrap();
    let sizes: Vec<_> = detail.current_sets.iter().map(|s| s.codes.len()).collect();
    assert_eq!(sizes, [1, 5], "only the new code is in the new set");
    assert_eq!(detail.row.counts, Counts { left: 5, of: 6 });
    // With the list marked as void, all of it moves, and the mark with it.
    let again = review(&session, id, &format!("{SHEET}8888 0000\n"));
    again.keep(RENEW).unwrap();
    let detail = session.account(id).unwrap();
    assert_eq!(detail.row.counts, Counts { left: 5, of: 6 });
    let states = detail.current_sets[0].codes.iter().map(|c| c.state);
    assert_eq!(
        states
            .filter(|s| matches!(s, CodeState::Used { .. }))
            .count(),
        1
    );
}

#[test]
fn a_mark_of_use_counts_wherever_the_code_stands() {
    let (_bench, session, _) = Bench::created();
    let id = fresh(&session);
    let open = review(&session, id, "1834 2957\n4471 9023\n1834 2957 使用済み\n");
    let summary = open.summary().unwrap();
    assert_eq!(summary.candidates[2].problem, Some(Problem::Duplicate));
    assert_eq!(summary.candidates[2].state, State::Used);
    open.keep(KEEP).unwrap();
    let states = &session.account(id).unwrap().current_sets[0].codes;
    assert!(matches!(states[0].state, CodeState::Used { .. }));
    assert_eq!(states[1].state, CodeState::Unused);
}

#[test]
fn correcting_the_first_of_two_equal_codes_brings_the_second_back() {
    let (_bench, session, _) = Bench::created();
    let id = fresh(&session);
    let open = review(&session, id, "1834 2957\n4471 9023\n1834 2957\n");
    let problems = |open: &Review| {
        let candidates = open.summary().unwrap().candidates;
        let kept = candidates.iter().map(|c| c.included).collect::<Vec<_>>();
        (
            candidates.iter().map(|c| c.problem).collect::<Vec<_>>(),
            kept,
        )
    };
    assert_eq!(
        problems(&open),
        (
            vec![None, None, Some(Problem::Duplicate)],
            vec![true, true, false]
        )
    );
    open.edit(0, b"8062 1745").unwrap();
    assert_eq!(problems(&open), (vec![None; 3], vec![true; 3]));
    open.edit(0, b"4471 9023").unwrap();
    assert_eq!(
        problems(&open),
        (
            vec![None, Some(Problem::Duplicate), None],
            vec![true, false, true]
        )
    );
    assert_eq!(open.keep(KEEP).unwrap().codes, 2);
}

#[test]
fn a_letter_that_can_only_be_a_digit_is_confirmed_by_its_one_reading() {
    let (_bench, session, _) = Bench::created();
    let id = fresh(&session);
    let open = review(&session, id, "1834 29S7\n4471 9023\nO062 174I\n");
    let first = open.summary().unwrap().candidates[0].clone();
    assert_eq!(
        (first.problem, first.doubtful),
        (Some(Problem::LookalikeFixed), vec![7])
    );
    assert_eq!(open.readings(0, 7).unwrap().expose(), "5");
    assert_eq!(
        open.readings(0, 6).unwrap().expose(),
        "",
        "no question there"
    );
    open.take_reading(0, 7, 0).unwrap();
    open.take_reading(2, 8, 0).unwrap();
    assert_eq!(shown(&open), ["1834 2957", "4471 9023", "0062 1741"]);
    let after = open.summary().unwrap().candidates;
    assert_eq!((after[0].problem, &after[0].doubtful[..]), (None, &[][..]));
    assert_eq!(
        (after[2].problem, &after[2].doubtful[..]),
        (Some(Problem::LookalikeFixed), &[0][..])
    );
    assert!(after.iter().all(|c| c.included && !c.edited));
}

#[test]
fn places_are_counted_in_the_shown_text_also_where_a_code_cannot_be_read() {
    let (_bench, session, _) = Bench::created();
    let id = fresh(&session);
    let open = review(&session, id, "1834 2957\n4471 9023\n80I2 17?5\n");
    let view = |open: &Review| open.summary().unwrap().candidates[2].clone();
    assert_eq!(
        (view(&open).problem, view(&open).doubtful),
        (Some(Problem::Unreadable), vec![2, 7])
    );
    assert!(!view(&open).included);
    assert_eq!(open.readings(2, 2).unwrap().expose(), "1");
    assert_eq!(open.readings(2, 7).unwrap().expose(), "");
    assert_eq!(open.take_reading(2, 7, 0).unwrap_err(), Error::NotFound);
    open.take_reading(2, 2, 0).unwrap();
    assert_eq!(shown(&open)[2], "8012 17?5");
    assert_eq!(
        (view(&open).problem, view(&open).doubtful),
        (Some(Problem::Unreadable), vec![7])
    );
    open.edit(2, b"8012 1745").unwrap();
    assert_eq!((view(&open).problem, view(&open).included), (None, true));
}

#[test]
fn a_reading_that_is_not_offered_changes_nothing() {
    let (_bench, session, _) = Bench::created();
    let id = fresh(&session);
    let open = review(&session, id, "1834 29S7\n4471 9023\n");
    let before = (open.summary().unwrap(), shown(&open));
    for (index, position, reading) in [
        (0, 7, 1),
        (0, 6, 0),
        (0, 4, 0),
        (0, 99, 0),
        (1, 0, 0),
        (9, 0, 0),
        (0, 7, u32::MAX),
    ] {
        assert_eq!(
            open.take_reading(index, position, reading).unwrap_err(),
            Error::NotFound
        );
    }
    assert_eq!(open.readings(9, 0).unwrap_err(), Error::NotFound);
    assert_eq!((open.summary().unwrap(), shown(&open)), before);
}

#[test]
fn a_reading_that_makes_a_code_known_says_so() {
    let (_bench, session, _) = Bench::created();
    let mut gitlab = draft("@a");
    gitlab.service = "gitlab".into();
    let id = session.add_account(&gitlab).unwrap();
    keep(&session, id, "9c02be8841d7a35f\n1d30ab55e9c47f20\n", KEEP);
    let open = review(&session, id, "9c02Be8841d7a35f\n5e8812c0d4f7a963\n");
    let first = |open: &Review| open.summary().unwrap().candidates[0].clone();
    assert_eq!(
        (first(&open).problem, first(&open).known),
        (Some(Problem::LookalikeAsk), None)
    );
    let readings = open.readings(0, 4).unwrap().expose().to_owned();
    let b = readings.chars().position(|c| c == 'b').unwrap();
    open.take_reading(0, 4, u32::try_from(b).unwrap()).unwrap();
    assert_eq!(
        (first(&open).problem, first(&open).known),
        (None, Some(KnownCode::Current))
    );
    assert!(!first(&open).included);
}

#[test]
fn a_code_typed_by_hand_is_kept_unless_it_is_stored_already() {
    let (_bench, session, _) = Bench::created();
    let id = account(&session, "@a", SHEET);
    let open = review(&session, id, "");
    open.add(b"1834-2957").unwrap();
    open.add(b"1834-2958").unwrap();
    let summary = open.summary().unwrap();
    let included: Vec<_> = summary.candidates.iter().map(|c| c.included).collect();
    assert_eq!(included, [false, true]);
    assert_eq!(summary.candidates[0].known, Some(KnownCode::Current));
    assert_eq!(open.keep(KEEP).unwrap().codes, 1);
    let sizes = sets(&session, id).0;
    assert_eq!(sizes.iter().map(Vec::len).collect::<Vec<_>>(), [1, 5]);
}

#[test]
fn a_code_of_a_kind_that_its_service_never_had_is_kept_as_typed_with_a_doubt() {
    let (_bench, session, _) = Bench::created();
    let id = fresh(&session);
    let open = review(&session, id, "");
    for typed in ["AAAA-1111", "1834 2957", "BBBB-2222", "????", "1834 295O"] {
        open.add(typed.as_bytes()).unwrap();
    }
    let candidates = open.summary().unwrap().candidates;
    let told: Vec<_> = candidates
        .iter()
        .map(|c| (c.included, c.problem, c.doubt))
        .collect();
    let doubted = (true, None, Some(Doubt::OddShape));
    let unreadable = (false, Some(Problem::Unreadable), None);
    let mended = (true, Some(Problem::LookalikeFixed), None);
    let sure = (true, None, None);
    assert_eq!(told, [doubted, sure, doubted, unreadable, mended]);
    assert_eq!(open.keep(KEEP).unwrap().codes, 4);
    let kept: Vec<_> = codes(&session, id)
        .into_iter()
        .map(|code| {
            let shown = session.reveal(code).unwrap();
            shown.canonical().unwrap().expose().to_owned()
        })
        .collect();
    assert_eq!(kept, ["AAAA1111", "18342957", "BBBB2222", "18342950"]);
}

#[test]
fn a_file_of_windows_is_read_and_shown_as_text() {
    let (_bench, session, _) = Bench::created();
    let id = fresh(&session);
    let wanted = "バックアップコード\r\n1834 2957\r\n4471 9023 使用済み\r\n";
    let utf16: Vec<u8> = "\u{FEFF}"
        .encode_utf16()
        .chain(wanted.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    // 「バックアップコード」 and 「使用済み」 in Shift_JIS
    let shift_jis = [
        &b"\x83\x6f\x83\x62\x83\x4e\x83\x41\x83\x62\x83\x76\x83\x52\x81\x5b\x83\x68\r\n1834 2957\r\n"[..],
        b"4471 9023 \x8e\x67\x97\x70\x8d\xcf\x82\xdd\r\n",
    ]
    .concat();
    let utf8 = format!("\u{FEFF}{wanted}").into_bytes();
    for bytes in [utf8, utf16, shift_jis] {
        let open = session.review(id, &bytes, Some("codes.txt")).unwrap();
        assert_eq!(shown(&open), ["1834 2957", "4471 9023"]);
        let line = |n| open.source_line(n).unwrap().expose().to_owned();
        assert_eq!([line(1), line(2)], ["バックアップコード", "1834 2957"]);
        let second = &open.summary().unwrap().candidates[1];
        assert_eq!((second.line, second.start, second.end), (3, 0, 9));
        assert_eq!(second.state, State::Used);
    }
}

fn line(text: &str, left: f32, top: f32) -> PhotoLine<'_> {
    #[allow(clippy::cast_precision_loss, reason = "some characters")]
    let width = text.len() as f32 * 10.0;
    PhotoLine {
        text,
        left,
        top,
        width,
        height: 20.0,
        confidence: Some(0.97),
    }
}

#[test]
fn a_picture_is_reviewed_row_by_row_and_its_columns_are_not_joined() {
    let (_bench, session, _) = Bench::created();
    let id = fresh(&session);
    let words = [
        line("4471", 300.0, 52.0),
        line("9023", 350.0, 51.0),
        line("1834", 20.0, 50.0),
        line("2957", 70.0, 51.0),
        line("8062", 20.0, 100.0),
        line("1745", 70.0, 100.0),
        line("3390", 300.0, 101.0),
        line("5816", 350.0, 100.0),
        line("Backup", 20.0, 5.0),
        line("codes", 90.0, 5.0),
    ];
    let open = session.review_photo(id, &words).unwrap();
    let summary = open.summary().unwrap();
    assert_eq!(
        shown(&open),
        ["1834 2957", "4471 9023", "8062 1745", "3390 5816"]
    );
    assert_eq!(open.source_line(1).unwrap().expose().trim(), "Backup codes");
    for candidate in &summary.candidates {
        let source = open.source_line(candidate.line).unwrap();
        let place: String = source
            .expose()
            .chars()
            .skip(candidate.start as usize)
            .collect();
        let width = (candidate.end - candidate.start) as usize;
        let place: String = place.chars().take(width).collect();
        assert_eq!(place, open.code_text(candidate.index).unwrap().expose());
    }
    assert_eq!(open.keep(KEEP).unwrap().codes, 4);
    assert_eq!(open.source_line(1).unwrap_err(), Error::Locked);
}

#[test]
fn a_picture_without_text_or_with_too_much_of_it_is_told() {
    let (_bench, session, _) = Bench::created();
    let id = fresh(&session);
    let none = session.review_photo(id, &[]).unwrap();
    assert!(none.summary().unwrap().empty);
    let many = vec![line("1834", 0.0, 0.0); toride_capture::MAX_PHOTO_LINES + 1];
    assert!(matches!(
        session.review_photo(id, &many).unwrap_err(),
        Error::TooLarge { .. }
    ));
    session.lock();
    assert_eq!(session.review_photo(id, &[]).unwrap_err(), Error::Locked);
}

/// Codes of 16 hexadecimal digits, some of which were taken for letters that look like them.
fn printed() -> impl Strategy<Value = String> {
    let digit = prop_oneof![
        6 => proptest::char::ranges(vec!['0'..='9', 'a'..='f'].into()),
        1 => proptest::sample::select(vec!['B', 'D', 'O', 'o', 'l', 'S', 'Z', 'A', 'E']),
    ];
    proptest::collection::vec(digit, 16).prop_map(String::from_iter)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn an_answer_changes_its_own_character_settles_its_own_place_and_touches_no_other_code(
        printed in proptest::collection::vec(printed(), 3),
        at in any::<prop::sample::Index>(),
        nth in any::<prop::sample::Index>(),
    ) {
        thread_local! {
            static OPEN: (Bench, Session, AccountId) = {
                let (bench, session, _) = Bench::created();
                let mut gitlab = draft("@a");
                gitlab.service = "gitlab".into();
                let id = session.add_account(&gitlab).unwrap();
                (bench, session, id)
            };
        }
        OPEN.with(|(_, session, id)| {
            let open = review(session, *id, &format!("recovery codes\n{}\n", printed.join("\n")));
            let before = (open.summary().unwrap().candidates, shown(&open));
            let questions: Vec<_> = before.0.iter().flat_map(|c| {
                c.doubtful.iter().map(|place| (c.index, *place))
            }).collect();
            prop_assume!(!questions.is_empty());
            let (index, place) = questions[at.index(questions.len())];
            let readings = open.readings(index, place).unwrap().expose().to_owned();
            prop_assume!(!readings.is_empty());
            let reading = nth.index(readings.chars().count());
            open.take_reading(index, place, u32::try_from(reading).unwrap()).unwrap();
            let after = (open.summary().unwrap().candidates, shown(&open));

            for other in before.0.iter().filter(|c| c.index != index) {
                let row = other.index as usize;
                prop_assert_eq!(&after.0[row], other);
                prop_assert_eq!(&after.1[row], &before.1[row]);
            }
            let row = index as usize;
            let (old, new) = (&before.0[row], &after.0[row]);
            let others: Vec<_> = old.doubtful.iter().copied().filter(|p| *p != place).collect();
            prop_assert_eq!(&new.doubtful, &others, "its place is settled, the others are not");
            let asked_more = new.problem == Some(Problem::LookalikeAsk);
            for (p, (was, is)) in (0..).zip(before.1[row].chars().zip(after.1[row].chars())) {
                if p == place {
                    prop_assert_eq!(Some(is), readings.chars().nth(reading));
                } else if others.contains(&p) && !asked_more {
                    // With no question left, what has one reading only takes it.
                    let only = open.readings(index, p).unwrap().expose().to_owned();
                    prop_assert!(is == was || only == is.to_string());
                } else {
                    prop_assert_eq!(is, was);
                }
            }
            prop_assert_eq!(before.1[row].chars().count(), after.1[row].chars().count());
            prop_assert_eq!((new.line, new.start, new.end, new.set), (old.line, old.start, old.end, old.set));
            Ok(())
        })?;
    }

    #[test]
    fn as_many_codes_are_stored_as_the_review_said_whatever_was_done_with_it(
        lines in proptest::collection::vec(piece(), 0..12),
        acts in proptest::collection::vec((0_u8..5, 0_u32..8, 0_u32..9, any::<bool>(), piece()), 0..12),
        stored in any::<bool>(),
        chosen in proptest::option::of(1_u8..3),
    ) {
        let (_bench, session, _) = Bench::created();
        let id = fresh(&session);
        if stored {
            keep(&session, id, "1834 2957\n4471 9023\n", KEEP);
        }
        let before = session.account(id).unwrap().row.counts.of;
        let open = review(&session, id, &lines.join("\n"));
        for (act, index, place, yes, text) in acts {
            // Whether it can be done or not: it is told, and the review goes on.
            let _told = match act {
                0 => open.set_included(index, yes),
                1 => open.set_used(index, yes),
                2 => open.edit(index, text.as_bytes()),
                3 => open.add(text.as_bytes()).map(|_| ()),
                _ => open.take_reading(index, place, u32::from(yes)),
            };
        }
        let summary = open.summary().unwrap();
        prop_assert_eq!(shown(&open).len(), summary.candidates.len());
        let options = KeepOptions { current: chosen, ..KEEP };
        match open.keep(options) {
            Err(error) => {
                prop_assert_eq!(error, Error::NothingFound);
                prop_assert_eq!(summary.keeping, 0);
            }
            Ok(kept) => {
                let moved = stored && chosen.is_some() && summary.sets > 1;
                prop_assert!(kept.codes == summary.keeping || (moved && kept.codes > summary.keeping));
                let detail = session.account(id).unwrap();
                let all = detail.current_sets.iter().chain(&detail.retired_sets);
                let held: usize = all.map(|set| set.codes.len()).sum();
                prop_assert!(held <= (before + summary.keeping) as usize, "no code is stored twice");
                if summary.sets == 1 || chosen.is_none() {
                    prop_assert!(detail.retired_sets.is_empty());
                }
            }
        }
    }
}

#[test]
fn a_stored_code_asked_for_in_the_old_list_is_kept_where_the_list_in_use_shows_it() {
    let (_bench, session, _) = Bench::created();
    let id = fresh(&session);
    keep(&session, id, "1834 2957\n4471 9023\n", KEEP);
    let open = review(&session, id, "1834 2957\n前のコード\n1834 2957");
    open.set_included(0, true).unwrap();
    assert_eq!(open.summary().unwrap().keeping, 1);
    let current = Some(2);
    assert_eq!(open.keep(KeepOptions { current, ..KEEP }).unwrap().codes, 1);
    assert_eq!(session.account(id).unwrap().row.counts.left, 2);
}

/// A line of a text, or what somebody types.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => proptest::sample::select(vec![
            "1834 2957", "4471 9023", "8062 1745", "3390-5816", "71286604", "1834 29S7", "O471 9023",
            "80?2 1745", "4471 9023 使用済み", "✓ 3390 5816", "1.2E+07", "2204871",
        ]).prop_map(String::from),
        2 => proptest::sample::select(vec![
            "前のコード", "今のコード", "バックアップコード", "Old codes", "New codes", "", "2026/11/03",
        ]).prop_map(String::from),
        1 => "\\PC{0,24}",
    ]
}
