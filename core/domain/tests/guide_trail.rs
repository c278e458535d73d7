//! Where somebody was in the guide comes back, step by step and answer by answer.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use toride_domain::guide::{Answer, Case, CodesAtHand, Now, On, Question, Situation, Step, Trail};

fn locked_out() -> Trail {
    let mut trail = Trail::default();
    for answer in [Answer::NothingComes, Answer::CodesLeft] {
        trail.say(answer);
    }
    trail
}

fn at(trail: &Trail) -> (Step, usize) {
    match trail.now(Situation::default()) {
        Now::At { step, index, .. } => (step, index),
        Now::Ask(question) => panic!("asks {question:?}"),
    }
}

#[test]
fn a_trail_begins_with_the_cases_and_a_step_is_kept_over_a_restart() {
    let start = Situation::default();
    assert_eq!(Trail::default().now(start), Now::Ask(Question::Case));
    assert!(Trail::default().is_new());
    let mut trail = locked_out();
    assert_eq!(at(&trail), (Step::OpenApp, 0));
    for _ in 0..4 {
        assert!(trail.go_on(start));
    }
    assert_eq!(at(&trail), (Step::TypeBackupCode, 4));
    // What is kept are ids alone.
    let line = trail.to_line();
    assert_eq!(
        line,
        "guide 1 phone type-backup-code nothing-comes codes-left"
    );
    let again = Trail::of_line(&line).unwrap();
    assert_eq!(again, trail);
    assert_eq!(at(&again), (Step::TypeBackupCode, 4));
}

#[test]
fn going_back_goes_through_every_step_and_question_and_ends_at_the_first() {
    let start = Situation::default();
    let mut trail = locked_out();
    while trail.go_on(start) {}
    let last = at(&trail);
    assert!(!trail.go_on(start), "the last step stays");
    assert_eq!(at(&trail), last);
    for _ in 0..last.1 {
        assert!(trail.go_back(start));
    }
    assert_eq!(at(&trail), (Step::OpenApp, 0));
    assert!(trail.go_back(start));
    assert_eq!(trail.now(start), Now::Ask(Question::Codes));
    assert!(trail.go_back(start));
    assert_eq!(trail.now(start), Now::Ask(Question::Case));
    assert!(!trail.go_back(start), "there is nothing before");
    assert!(trail.is_new());
}

#[test]
fn what_turns_out_otherwise_leads_on_and_can_be_taken_back() {
    let start = Situation::default();
    let mut trail = locked_out();
    while at(&trail).0 != Step::TypeBackupCode {
        trail.go_on(start);
    }
    trail.say(Answer::CodesUsedUp);
    assert_eq!(trail.now(start), Now::Ask(Question::Elsewhere));
    trail.say(Answer::ElsewhereTablet);
    let Now::At { case, index, .. } = trail.now(start) else {
        panic!("no step");
    };
    assert_eq!((case, index), (Case::OtherDevice, 0));
    assert!(trail.go_back(start) && trail.go_back(start));
    assert_eq!(at(&trail), (Step::OpenApp, 0));
}

#[test]
fn a_step_that_the_way_no_longer_has_begins_it_anew() {
    let mut trail = locked_out();
    trail.use_on(On::Computer);
    let moved = trail.to_line().replace(" - ", " try-another-way ");
    assert_eq!(
        at(&Trail::of_line(&moved).unwrap()),
        (Step::OpenLoginPage, 0)
    );
    // A step that both platforms have stays where it is.
    let mut trail = locked_out();
    while at(&trail).0 != Step::Renew {
        assert!(trail.go_on(Situation::default()));
    }
    trail.use_on(On::Computer);
    assert_eq!(at(&trail).0, Step::Renew);
}

#[test]
fn a_trail_has_an_end_however_much_is_said() {
    let mut trail = Trail::default();
    for _ in 0..1_000 {
        trail.say(Answer::InsideNo);
    }
    assert_eq!(trail.answers().len(), Trail::MOST);
    assert_eq!(
        trail.now(Situation::default()),
        Now::Ask(Question::CodeComes)
    );
}

#[test]
fn every_trail_of_the_guide_is_read_as_it_was_kept_and_fits() {
    let longest = Answer::ALL.iter().max_by_key(|answer| answer.id().len());
    for step in Step::ALL {
        for on in On::ALL {
            let mut line = format!("guide 1 {} {}", on.id(), step.id());
            for _ in 0..Trail::MOST {
                line = format!("{line} {}", longest.unwrap().id());
            }
            let trail = Trail::of_line(&line).unwrap();
            assert_eq!((trail.at(), trail.on()), (Some(*step), *on));
            assert_eq!(trail.to_line(), line);
            assert!(line.len() <= Trail::MOST_BYTES, "{}", line.len());
            assert_eq!(Trail::of_line(&format!("{line} still-in")), None);
        }
    }
    let new = Trail::default().to_line();
    assert_eq!(new, "guide 1 phone -");
    assert_eq!(Trail::of_line(&new), Some(Trail::default()));
}

#[test]
fn what_is_no_trail_of_ours_is_none() {
    let line = locked_out().to_line();
    for end in 0..line.len() {
        let cut = Trail::of_line(&line[..end]);
        assert!(cut.is_none_or(|trail| trail.answers().len() < 2), "{end}");
    }
    for wrong in [
        "",
        " ",
        "guide",
        "guide 2 phone -",
        "Guide 1 phone -",
        "guide 1 watch -",
        "guide 1 phone dance",
        "guide 1 phone - @shop_official",
        "guide 1 phone -  still-in",
        "guide 1 phone - still-in\n",
        "\u{feff}guide 1 phone -",
    ] {
        assert_eq!(Trail::of_line(wrong), None, "{wrong:?}");
    }
}

#[test]
fn the_last_code_typed_on_the_way_leads_on_to_new_ones() {
    let start = |codes| Situation {
        codes: Some(codes),
        ..Situation::default()
    };
    let before = start(CodesAtHand::Left(1));
    let mut trail = Trail::default();
    trail.say(Answer::NothingComes);
    while trail.at() != Some(Step::TypeBackupCode) {
        assert!(trail.go_on(before));
    }
    // It worked, and was the last one: what the vault knows has changed, where the person stands has not.
    let after = start(CodesAtHand::UsedUp);
    let Now::At { case, step, .. } = trail.now(after) else {
        panic!("no step");
    };
    assert_eq!((case, step), (Case::BackupCode, Step::TypeBackupCode));
    assert!(trail.go_on(after));
    assert_eq!(trail.at(), Some(Step::Renew));
    // Back leads step by step to the first, and then to the cases: no press of it is lost.
    for _ in 0..5 {
        assert!(trail.go_back(after));
    }
    assert_eq!(trail.at(), Some(Step::OpenApp));
    let seen = trail.now(after);
    assert!(trail.go_back(after));
    assert_ne!(trail.now(after), seen);
}

#[test]
fn who_stores_new_codes_on_another_device_still_goes_that_way_to_its_end() {
    let start = |codes| Situation {
        codes: Some(codes),
        ..Situation::default()
    };
    let (before, after) = (start(CodesAtHand::UsedUp), start(CodesAtHand::Left(5)));
    let mut trail = Trail::default();
    trail.say(Answer::NothingComes);
    trail.say(Answer::ElsewhereComputer);
    while trail.at() != Some(Step::TakeCodes) && trail.at() != Some(Step::NewCodes) {
        assert!(trail.go_on(before));
    }
    let seen = trail.now(before);
    assert!(matches!(
        seen,
        Now::At {
            case: Case::OtherDevice,
            ..
        }
    ));
    // They are in the vault now: what it knows has changed, where the person stands has not.
    assert_eq!(trail.now(after), seen);
    while trail.go_on(after) {}
    assert!(matches!(
        trail.now(after),
        Now::At {
            case: Case::OtherDevice,
            ..
        }
    ));
}
