//! What the screens show and say of one code, and what happens when a person corrects one.

use toride_capture::{CharClass, Problem, display_form, lookalikes, parse, recheck, spoken};
use toride_catalogue::{Alphabet, service_or_other};

#[test]
fn a_code_is_shown_as_its_service_prints_it() {
    assert_eq!(
        display_form("12345678", service_or_other("instagram")),
        "1234 5678"
    );
    assert_eq!(
        display_form("85fde01456", service_or_other("github")),
        "85fde-01456"
    );
    assert_eq!(
        display_form("p5ondo4vdo", service_or_other("other")),
        "p5ondo4vdo"
    );
}

#[test]
fn a_code_of_another_length_is_shown_in_one_piece() {
    assert_eq!(
        display_form("1234567", service_or_other("google")),
        "1234567"
    );
    assert_eq!(display_form("", service_or_other("google")), "");
}

#[test]
fn the_code_of_an_unknown_service_keeps_its_printed_groups() {
    let other = service_or_other("other");
    let parsed = parse("m3kdw-p7xqa\nb2vnt-r8ycz\n", other, None).expect("short");
    let shown: Vec<_> = parsed
        .candidates
        .iter()
        .map(|code| code.display.expose())
        .collect();
    assert_eq!(shown, ["m3kdw-p7xqa", "b2vnt-r8ycz"]);
}

#[test]
fn a_code_typed_by_hand_is_checked_like_a_pasted_one() {
    let instagram = service_or_other("instagram");
    let problem = |typed: &str| recheck(typed, instagram).map(|checked| checked.problem);
    assert_eq!(problem("1234 5678"), Some(None));
    assert_eq!(problem("１２３４ー５６７８"), Some(None));
    assert_eq!(problem("1234 567"), Some(Some(Problem::TooShort)));
    assert_eq!(problem("1234 56789"), Some(Some(Problem::TooLong)));
    assert_eq!(problem("12?4 5678"), Some(Some(Problem::Unreadable)));
    assert_eq!(problem("123O 5678"), Some(Some(Problem::LookalikeFixed)));
    assert_eq!(problem(" \u{200B} - "), None);
}

#[test]
fn a_corrected_code_keeps_the_groups_that_were_typed() {
    let checked = recheck("m3kdw-p7xqb", service_or_other("other")).expect("not empty");
    assert_eq!(checked.display.expose(), "m3kdw-p7xqb");
    assert_eq!(checked.canonical.expect("readable").expose(), "m3kdwp7xqb");
}

#[test]
fn a_replaced_character_is_named_with_its_place() {
    let checked = recheck("72O6 3292", service_or_other("instagram")).expect("not empty");
    assert_eq!(checked.canonical.expect("readable").expose(), "72063292");
    let [place] = checked.doubtful.as_slice() else {
        panic!("one place")
    };
    assert_eq!(
        (place.position, place.printed, place.readings.as_slice()),
        (2, 'O', &['0'][..])
    );
}

#[test]
fn an_open_question_leaves_the_code_as_printed() {
    let checked = recheck("9a332-567dB", service_or_other("github")).expect("not empty");
    assert_eq!(checked.problem, Some(Problem::LookalikeAsk));
    assert_eq!(checked.canonical.expect("readable").expose(), "9a332567dB");
    assert_eq!(
        checked.doubtful.first().map(|place| place.readings.clone()),
        Some(vec!['8', 'b'])
    );
}

#[test]
fn a_length_that_is_not_known_well_never_warns() {
    for typed in ["85fde-0145", "85fde-014567"] {
        let checked = recheck(typed, service_or_other("github")).expect("not empty");
        assert_eq!(checked.problem, None);
    }
}

#[test]
fn a_screen_reader_gets_every_character_with_its_kind() {
    let said: Vec<_> = spoken("aB3-")
        .into_iter()
        .map(|each| (each.character, each.class))
        .collect();
    let expected = [
        ('a', CharClass::Lower),
        ('B', CharClass::Upper),
        ('3', CharClass::Digit),
        ('-', CharClass::Symbol),
    ];
    assert_eq!(said, expected);
}

#[test]
fn only_alphabets_with_both_need_a_caption() {
    assert!(lookalikes("01582", Alphabet::Digits).is_empty());
    assert!(lookalikes("0o", Alphabet::LowerHex).is_empty());
    let found = lookalikes("aO0x", Alphabet::Alphanumeric);
    let found: Vec<_> = found
        .iter()
        .map(|each| (each.position, each.class))
        .collect();
    assert_eq!(found, [(1, CharClass::Upper), (2, CharClass::Digit)]);
}
