//! The rules work from the shape in the catalogue: codes of letters, long codes, base32.

use toride_capture::{Doubt, Parsed, Problem, State, parse};
use toride_catalogue::{Alphabet, CaseRule, CodeShape, Grouping, Service, service_or_other};

/// A service that differs from `other` only in what its codes look like.
fn service(
    alphabet: Alphabet,
    length: usize,
    sizes: &'static [usize],
    separator: &'static str,
) -> Service {
    let mut service = *service_or_other("other");
    service.id = "test";
    service.shape.value = CodeShape {
        alphabet,
        length: Some(length),
        grouping: Grouping { sizes, separator },
        case: CaseRule::Keep,
        length_known: true,
    };
    service
}

fn codes(parsed: &Parsed) -> Vec<&str> {
    let text = |code| toride_capture::CodeText::expose(code);
    parsed
        .candidates
        .iter()
        .map(|c| c.canonical.as_ref().map_or("", text))
        .collect()
}

#[test]
fn codes_of_letters_are_told_from_words_by_the_codes_around_them() {
    let service = service(Alphabet::Alphanumeric, 8, &[4, 4], "-");
    let text =
        "Keep them safe, long-term.\r\n\r\n* mzqd-kwei \r\n* rtg4-nzdd (used)\r\n* ckvw-udpa \r\n";
    let parsed = parse(text, &service, None).expect("short");
    assert_eq!(codes(&parsed), ["mzqdkwei", "rtg4nzdd", "ckvwudpa"]);
    let states: Vec<_> = parsed.candidates.iter().map(|c| c.state).collect();
    assert_eq!(states, [State::Unused, State::Used, State::Unused]);
    assert!(
        parsed
            .candidates
            .iter()
            .all(|c| c.problem.is_none() && c.doubt.is_none())
    );
}

#[test]
fn the_mark_for_used_is_understood_in_other_languages() {
    let service = service(Alphabet::Alphanumeric, 8, &[4, 4], "-");
    for mark in [
        "verwendet",
        "utilisé",
        "usado",
        "использован",
        "已使用",
        "사용됨",
        "使用済み",
    ] {
        let parsed = parse(&format!("* rtg4-nzd7 ({mark})\n"), &service, None).expect("short");
        assert_eq!(
            parsed.candidates.first().map(|c| c.state),
            Some(State::Used),
            "{mark}"
        );
    }
}

#[test]
fn a_long_code_broken_over_a_line_end_is_one_code() {
    let service = service(Alphabet::Alphanumeric, 25, &[5, 5, 5, 5, 5], "-");
    let parsed = parse("K7PQ2-MX4ZD-9RTBV-\nH3WNC-F8YJS\n", &service, None).expect("short");
    assert_eq!(codes(&parsed), ["K7PQ2MX4ZD9RTBVH3WNCF8YJS"]);
    assert_eq!(parsed.candidates.first().map(|c| c.line), Some(1));
}

#[test]
fn what_base32_cannot_hold_is_replaced_or_asked() {
    let service = service(Alphabet::Base32, 16, &[], "");
    let text = "MZXW6YTBOI5DAMJS\nKRSXG5A0NRXW4ZZA\nGEZDGNB1GY3TQOJQ\n";
    let parsed = parse(text, &service, None).expect("short");
    assert_eq!(
        codes(&parsed),
        ["MZXW6YTBOI5DAMJS", "KRSXG5AONRXW4ZZA", "GEZDGNB1GY3TQOJQ"]
    );
    let problems: Vec<_> = parsed.candidates.iter().map(|c| c.problem).collect();
    assert_eq!(
        problems,
        [
            None,
            Some(Problem::LookalikeFixed),
            Some(Problem::LookalikeAsk)
        ]
    );
}

#[test]
fn a_terminal_transcript_gives_its_codes_and_no_word() {
    let service = service(Alphabet::LowerHex, 16, &[], "");
    let text = "$ ssh git@example.test 2fa_recovery_codes\nAre you sure (yes/no)?\nyes\n\n\
        4be0643f1d98573b\n97cdca65def78a64\n\nDuring sign in, use one of the codes above.\n";
    let parsed = parse(text, &service, None).expect("short");
    assert_eq!(codes(&parsed), ["4be0643f1d98573b", "97cdca65def78a64"]);
    assert!(parsed.candidates.iter().all(|c| !c.needs_a_look()));
}

#[test]
fn a_number_in_a_sentence_is_listed_with_its_doubt() {
    let google = service_or_other("google");
    let parsed = parse("番号は 2718 2818 だそうです。\n", google, None).expect("short");
    assert_eq!(codes(&parsed), ["27182818"]);
    assert_eq!(
        parsed.candidates.first().and_then(|c| c.doubt),
        Some(Doubt::InSentence)
    );
}

#[test]
fn one_long_number_in_groups_is_not_silently_two_codes() {
    let instagram = service_or_other("instagram");
    let parsed = parse("2718-2818-2845-9045\n", instagram, None).expect("short");
    assert!(
        parsed
            .candidates
            .iter()
            .all(|c| c.doubt == Some(Doubt::Boundary))
    );
}

#[test]
fn halves_far_apart_are_joined_with_a_doubt() {
    let instagram = service_or_other("instagram");
    for text in [
        "2718  2818\n3141  5926\n",
        "2 7 1 8 2 8 1 8\n3 1 4 1 5 9 2 6\n",
    ] {
        let parsed = parse(text, instagram, None).expect("short");
        assert_eq!(codes(&parsed), ["27182818", "31415926"]);
        assert!(
            parsed
                .candidates
                .iter()
                .all(|c| c.doubt == Some(Doubt::Boundary))
        );
    }
}

#[test]
fn a_row_of_used_codes_does_not_break_the_list() {
    let google = service_or_other("google");
    let text = "バックアップ コード\n2718 2818\n使用済み\n使用済み\n3141 5926\n";
    let parsed = parse(text, google, None).expect("short");
    assert_eq!(codes(&parsed), ["27182818", "31415926"]);
    assert_eq!(parsed.used_without_code, 2);
    assert!(parsed.candidates.iter().all(|c| c.state == State::Unused));
}

#[test]
fn marks_that_turn_the_writing_direction_are_doubted() {
    let instagram = service_or_other("instagram");
    let parsed = parse("\u{202E}2718 2818\u{202C}\n3141 5926\n", instagram, None).expect("short");
    let doubts: Vec<_> = parsed.candidates.iter().map(|c| c.doubt).collect();
    assert_eq!(doubts, [Some(Doubt::Direction), None]);
}

#[test]
fn two_accounts_in_one_paste_are_two_sets() {
    let instagram = service_or_other("instagram");
    let text = "@toride_honten\n2718 2818\n2845 9045\n@toride_eki\n3141 5926\n5358 9793\n";
    let parsed = parse(text, instagram, None).expect("short");
    assert_eq!(parsed.sets, 2);
    let sets: Vec<_> = parsed.candidates.iter().map(|c| c.set).collect();
    assert_eq!(sets, [1, 1, 2, 2]);
}
