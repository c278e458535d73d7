//! The guide leads everybody on: from everything that can be true, to a step that can be done.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use std::collections::{BTreeSet, HashMap};

use toride_domain::guide::{
    Answer, Case, Check, CodesAtHand, Elsewhere, Hint, Next, On, Otherwise, Question, Situation,
    Step, Symptom, Trail, next, otherwise, steps,
};

const ELSEWHERE: [Elsewhere; 4] = [
    Elsewhere::Phone,
    Elsewhere::Tablet,
    Elsewhere::Computer,
    Elsewhere::Nowhere,
];

const CODES: [CodesAtHand; 6] = [
    CodesAtHand::Left(0),
    CodesAtHand::Left(1),
    CodesAtHand::Left(5),
    CodesAtHand::Misplaced,
    CodesAtHand::UsedUp,
    CodesAtHand::Never,
];

/// Not said, or one of these.
fn or_not<T: Copy>(values: &[T]) -> Vec<Option<T>> {
    let said = values.iter().copied().map(Some);
    core::iter::once(None).chain(said).collect()
}

/// Everything that can be true.
fn situations() -> Vec<Situation> {
    let flags = or_not(&[true, false]);
    let mut all = vec![Situation::default()];
    let mut vary = |set: &dyn Fn(Situation) -> Vec<Situation>| {
        all = all.iter().copied().flat_map(set).collect();
    };
    vary(&|now| {
        let new = |inside: &_| Situation {
            inside: *inside,
            ..now
        };
        flags.iter().map(new).collect()
    });
    vary(&|now| {
        let new = |code_comes: &_| Situation {
            code_comes: *code_comes,
            ..now
        };
        flags.iter().map(new).collect()
    });
    vary(&|now| {
        let new = |codes| Situation { codes, ..now };
        or_not(&CODES).into_iter().map(new).collect()
    });
    vary(&|now| {
        let new = |elsewhere| Situation { elsewhere, ..now };
        or_not(&ELSEWHERE).into_iter().map(new).collect()
    });
    vary(&|now| {
        let new = |contact: &_| Situation {
            contact: *contact,
            ..now
        };
        flags.iter().map(new).collect()
    });
    vary(&|now| {
        let new = |proof: &_| Situation {
            proof: *proof,
            ..now
        };
        flags.iter().map(new).collect()
    });
    vary(&|now| {
        let new = |issues_codes| Situation {
            issues_codes,
            ..now
        };
        [true, false].map(new).to_vec()
    });
    vary(&|now| {
        let new = |one_by_one| Situation { one_by_one, ..now };
        [true, false].map(new).to_vec()
    });
    all
}

/// Where an answer or a finding leads from here.
fn ways_on(now: Situation) -> Vec<(Answer, Situation)> {
    let answers: Vec<_> = match next(&now) {
        Next::Ask(question) => question.answers().collect(),
        Next::Go(case) => {
            let both = On::ALL.iter().flat_map(|on| steps(case, &now, *on));
            let choices = both.flat_map(|step| otherwise(case, step));
            let said = choices.filter_map(|choice| match choice {
                Otherwise::Say(answer) => Some(answer),
                Otherwise::Read(_) | Otherwise::Trouble => None,
            });
            said.collect()
        }
    };
    let led = answers.into_iter().map(|answer| (answer, now.with(answer)));
    led.collect()
}

#[test]
fn whatever_is_true_there_is_a_question_or_a_way_with_steps() {
    let all = situations();
    assert_eq!(all.len(), 11_340);
    let mut cases = BTreeSet::new();
    for now in all {
        match next(&now) {
            Next::Ask(question) => assert!(question.answers().count() > 1, "{question:?}"),
            Next::Go(case) => {
                cases.insert(case);
                for on in On::ALL {
                    assert!(!steps(case, &now, *on).is_empty(), "{now:?}");
                }
            }
        }
    }
    assert_eq!(cases.len(), Case::ALL.len(), "every way is somebody's");
}

#[test]
fn no_step_needs_what_somebody_said_they_do_not_have() {
    let mut looked = 0;
    for now in situations() {
        let Next::Go(case) = next(&now) else {
            continue;
        };
        for step in On::ALL.iter().flat_map(|on| steps(case, &now, *on)) {
            let lacking = step.needs().iter().find(|need| now.lacks(**need));
            assert_eq!(lacking, None, "{step:?} in {case:?} with {now:?}");
            looked += 1;
        }
    }
    assert!(looked > 10_000, "{looked}");
}

#[test]
fn no_way_has_a_step_twice() {
    for now in situations() {
        for case in Case::ALL {
            for on in On::ALL {
                let steps = steps(*case, &now, *on);
                let once: BTreeSet<_> = steps.iter().collect();
                assert_eq!(once.len(), steps.len(), "{steps:?}");
            }
        }
    }
}

#[test]
fn nothing_is_asked_that_was_said_and_every_answer_is_taken() {
    for now in situations() {
        let Next::Ask(question) = next(&now) else {
            continue;
        };
        for (answer, then) in ways_on(now) {
            assert_ne!(
                next(&then),
                Next::Ask(question),
                "{answer:?} to {question:?} is asked again: {now:?}"
            );
        }
    }
}

/// The longest way on from here; a loop would never end, and is found by coming upon what is still being walked.
fn walk(now: Situation, seen: &mut HashMap<Situation, Option<usize>>) -> usize {
    if let Some(known) = seen.get(&now) {
        return known.unwrap_or_else(|| panic!("a loop through {now:?}"));
    }
    seen.insert(now, None);
    let ways = ways_on(now);
    let longest = ways.into_iter().map(|(answer, then)| {
        assert_ne!(now, then, "{answer:?} changes nothing: {now:?}");
        1 + walk(then, seen)
    });
    let longest = longest.max().unwrap_or(0);
    seen.insert(now, Some(longest));
    longest
}

#[test]
fn nobody_is_led_in_a_circle_by_answers_or_by_what_turns_out_otherwise() {
    let mut seen = HashMap::new();
    let starts = situations();
    let longest = starts.iter().map(|now| walk(*now, &mut seen)).max();
    // So a trail of all of them can be kept.
    assert!(longest <= Some(Trail::MOST / 2), "{longest:?}");
}

#[test]
fn from_nothing_known_at_most_eight_answers_lead_to_steps_and_mostly_five() {
    fn most(now: Situation) -> usize {
        match next(&now) {
            Next::Go(_) => 0,
            Next::Ask(question) => {
                let answers = question.answers();
                let most = answers.map(|answer| most(now.with(answer))).max();
                1 + most.unwrap_or(0)
            }
        }
    }
    let start = Situation::default();
    // Through "not sure", asked one by one, with codes that nobody finds.
    assert_eq!(most(start), 8);
    let surest = most(start.with(Answer::NothingComes));
    assert_eq!(surest, 5);
    assert_eq!(most(start.with(Answer::StillIn)), 0);
    assert_eq!(most(start.with(Answer::CodesCome)), 0);
}

#[test]
fn a_service_without_codes_asks_for_none_and_has_no_step_about_them() {
    let about_codes = [
        Step::OpenCodes,
        Step::TakeCodes,
        Step::NewCodes,
        Step::Renew,
        Step::TypeBackupCode,
    ];
    for now in situations() {
        if now.issues_codes || now.has_codes() {
            continue;
        }
        match next(&now) {
            Next::Ask(question) => {
                assert!(!matches!(question, Question::Codes | Question::Found));
            }
            Next::Go(case) => {
                let steps = steps(case, &now, On::Phone);
                assert!(!steps.iter().any(|step| about_codes.contains(step)));
            }
        }
    }
}

#[test]
fn codes_that_are_there_are_used_before_anything_harder() {
    for now in situations() {
        let out = now.inside == Some(false) && now.code_comes == Some(false);
        if out && now.has_codes() {
            assert_eq!(next(&now), Next::Go(Case::BackupCode), "{now:?}");
        }
    }
}

#[test]
fn a_new_account_is_spoken_of_only_to_who_lacks_codes_contact_and_proof() {
    for now in situations() {
        if next(&now) == Next::Go(Case::NewAccount) {
            assert!(!now.has_codes());
            assert_eq!(now.elsewhere, Some(Elsewhere::Nowhere));
            assert_eq!((now.contact, now.proof), (Some(false), Some(false)));
        }
    }
}

#[test]
fn the_three_cases_lead_where_they_are_said_to() {
    let start = Situation::default();
    let go = |answers: &[Answer]| {
        let now = answers.iter().copied().fold(start, Situation::with);
        next(&now)
    };
    assert_eq!(go(&[]), Next::Ask(Question::Case));
    assert_eq!(go(&[Answer::StillIn]), Next::Go(Case::GetCodes));
    assert_eq!(go(&[Answer::CodesCome]), Next::Go(Case::OrdinaryCode));
    assert_eq!(go(&[Answer::NothingComes]), Next::Ask(Question::Codes));
    let c = [
        Answer::NothingComes,
        Answer::CodesNever,
        Answer::ElsewhereComputer,
    ];
    assert_eq!(go(&c), Next::Go(Case::OtherDevice));
    let lost = [
        Answer::NothingComes,
        Answer::CodesMisplaced,
        Answer::FoundNo,
        Answer::ElsewhereNowhere,
        Answer::ContactNo,
    ];
    assert_eq!(go(&lost), Next::Ask(Question::Proof));
    assert_eq!(
        go(&[&lost[..], &[Answer::ProofYes]].concat()),
        Next::Go(Case::Recovery)
    );
    assert_eq!(
        go(&[&lost[..], &[Answer::ProofNo]].concat()),
        Next::Go(Case::NewAccount)
    );
}

#[test]
fn a_code_is_typed_after_the_way_that_phone_and_computer_each_have() {
    let now = Situation::default()
        .with(Answer::NothingComes)
        .with(Answer::CodesLeft);
    let phone = steps(Case::BackupCode, &now, On::Phone);
    let computer = steps(Case::BackupCode, &now, On::Computer);
    let start = [
        Step::OpenApp,
        Step::NameAndPassword,
        Step::TryAnotherWay,
        Step::ChooseBackupCode,
        Step::TypeBackupCode,
        Step::Renew,
    ];
    assert_eq!(phone[..6], start);
    let start = [
        Step::OpenLoginPage,
        Step::NameAndPassword,
        Step::FollowLink,
        Step::TypeBackupCode,
        Step::Renew,
    ];
    assert_eq!(computer[..5], start);
    for steps in [phone, computer] {
        let mut shown = steps.iter().take_while(|step| **step != Step::Renew);
        assert!(shown.all(|step| Case::BackupCode.shows_code(*step)));
    }
    assert!(!Case::BackupCode.shows_code(Step::Renew));
    assert!(!Case::OrdinaryCode.shows_code(Step::NameAndPassword));
    let by_computer = now.with(Answer::CodesNever).with(Answer::ElsewhereComputer);
    assert_eq!(by_computer.on(Case::OtherDevice, On::Phone), On::Computer);
    assert_eq!(by_computer.on(Case::Recovery, On::Phone), On::Phone);
}

#[test]
fn every_screen_of_a_service_may_look_different_and_every_finding_belongs_to_its_way() {
    for case in Case::ALL {
        for step in Step::ALL {
            let choices = otherwise(*case, *step);
            let differs = choices.first() == Some(&Otherwise::Read(Hint::WordsDiffer));
            assert_eq!(differs, step.is_at_service(), "{step:?}");
            let once: BTreeSet<_> = choices.iter().map(|choice| format!("{choice:?}")).collect();
            assert_eq!(once.len(), choices.len(), "{step:?}");
        }
    }
    // Where a code is typed, the helper is at hand.
    for step in [Step::TypeBackupCode, Step::TypeCodeThatComes] {
        assert!(otherwise(Case::BackupCode, step).contains(&Otherwise::Trouble));
    }
}

/// The ids from `first` to `last`.
fn range(first: u16, last: u16) -> impl Iterator<Item = String> {
    (first..=last).map(|number| format!("S-{number:03}"))
}

#[test]
fn every_requirement_of_the_ways_is_served_by_a_step_a_question_or_a_check() {
    let mut reached = BTreeSet::new();
    let mut asked = BTreeSet::new();
    let mut served: BTreeSet<&str> = BTreeSet::new();
    for now in situations() {
        match next(&now) {
            Next::Ask(question) => {
                asked.insert(question);
            }
            Next::Go(case) => {
                served.extend(case.serves());
                reached.extend(On::ALL.iter().flat_map(|on| steps(case, &now, *on)));
            }
        }
    }
    assert_eq!(reached.len(), Step::ALL.len(), "a step that nobody sees");
    assert_eq!(
        asked.len(),
        Question::ALL.len(),
        "a question that nobody is asked"
    );
    served.extend(reached.iter().flat_map(|step| step.serves()));
    served.extend(asked.iter().flat_map(|question| question.serves()));
    served.extend(Check::ALL.iter().flat_map(|check| check.serves()));
    served.extend(Symptom::ALL.iter().flat_map(|symptom| symptom.serves()));
    served.extend(Hint::ALL.iter().flat_map(|hint| hint.serves()));
    let wanted = range(27, 41).chain(range(68, 108));
    let missing: Vec<_> = wanted.filter(|id| !served.contains(id.as_str())).collect();
    assert!(missing.is_empty(), "nothing serves {missing:?}");
    for id in ["X-4", "X-5", "X-7", "S-065"] {
        assert!(served.contains(id), "{id}");
    }
}

#[test]
fn every_step_and_choice_names_a_requirement_that_exists() {
    let ids = Step::ALL.iter().map(|step| step.serves());
    let ids = ids.chain(Question::ALL.iter().map(|question| question.serves()));
    let ids = ids.chain(Hint::ALL.iter().map(|hint| hint.serves()));
    let ids = ids.chain(Check::ALL.iter().map(|check| check.serves()));
    for ids in ids {
        assert!(!ids.is_empty());
        for id in ids {
            let (kind, number) = id.split_once('-').unwrap();
            let most = match kind {
                "S" => 145,
                "X" => 7,
                _ => 0,
            };
            assert!((1..=most).contains(&number.parse::<u16>().unwrap()), "{id}");
        }
    }
}
