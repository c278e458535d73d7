//! Beside each step stand the lines of that step, and nothing of another.

use toride_domain::guide::{Case, CodesAtHand, On, Part, Situation, Step, steps};

use super::*;
use crate::{Codes, Language, all, find};

const PLATFORMS: [Platform; 3] = [Platform::Mobile, Platform::Pc, Platform::Any];

fn ja(id: &str, step: Step, platform: Platform) -> &'static [&'static str] {
    let service = find(id).unwrap_or_else(|| panic!("{id}"));
    let lines = service.lines_at(step, platform);
    lines.map_or(&[], |fact| fact.value.get(Language::Japanese))
}

/// The lines of a service along a whole way.
fn along(id: &str, case: Case, on: On) -> Vec<&'static str> {
    let platform = match on {
        On::Phone => Platform::Mobile,
        On::Computer => Platform::Pc,
    };
    let now = Situation {
        codes: Some(CodesAtHand::UsedUp),
        ..Situation::default()
    };
    let way = steps(case, &now, on).into_iter();
    // From here on the list is told once more, from its beginning.
    way.take_while(|step| *step != Step::Renew)
        .flat_map(|step| ja(id, step, platform))
        .copied()
        .collect()
}

#[test]
fn whoever_goes_a_whole_way_reads_the_whole_list_in_its_order() {
    let all_of = |list: &[Fact<Steps>], at: usize| list[at].value.ja.to_vec();
    let instagram = find("instagram").expect("instagram");
    for (case, on, list, at) in [
        (Case::GetCodes, On::Phone, instagram.get_new, 0),
        (Case::GetCodes, On::Computer, instagram.get_new, 1),
        (Case::BackupCode, On::Phone, instagram.enter, 0),
        (Case::BackupCode, On::Computer, instagram.enter, 1),
        (Case::Recovery, On::Phone, instagram.recover, 0),
        (Case::Recovery, On::Computer, instagram.recover, 0),
    ] {
        assert_eq!(
            along("instagram", case, on),
            all_of(list, at),
            "{case:?} {on:?}"
        );
    }
    // A list for both: two steps of a phone are one on a computer.
    let google = find("google").expect("google");
    for on in [On::Phone, On::Computer] {
        assert_eq!(
            along("google", Case::BackupCode, on),
            all_of(google.enter, 0)
        );
    }
}

#[test]
fn no_line_of_any_service_is_left_out_on_the_way() {
    for service in all().iter().filter(|service| service.id != "other") {
        for list in service.get_new.iter().chain(service.enter) {
            let (case, on) = match (list.value.at[0].part(), list.value.platform) {
                (Some(Part::GetNew), Platform::Pc) => (Case::GetCodes, On::Computer),
                (Some(Part::GetNew), _) => (Case::GetCodes, On::Phone),
                (_, Platform::Pc) => (Case::BackupCode, On::Computer),
                _ => (Case::BackupCode, On::Phone),
            };
            assert_eq!(along(service.id, case, on), list.value.ja, "{}", service.id);
        }
    }
}

#[test]
fn a_way_that_may_be_longer_says_so_where_it_is() {
    // a page that newer screens add, on the phone and on the computer alike.
    for platform in [Platform::Mobile, Platform::Pc] {
        let lines = ja("instagram", Step::OpenCodes, platform);
        assert!(
            lines[0].starts_with("「その他の方法」が出ていたら"),
            "{lines:?}"
        );
    }
}

#[test]
fn phone_and_computer_have_ways_of_their_own() {
    // the settings have another name on each.
    let phone = ja("instagram", Step::OpenSettings, Platform::Mobile).concat();
    let computer = ja("instagram", Step::OpenSettings, Platform::Pc).concat();
    assert!(phone.contains("「設定とプライバシー」"), "{phone}");
    assert!(
        computer.contains("「設定」") && !computer.contains("プライバシー"),
        "{computer}"
    );
}

#[test]
fn codes_are_looked_at_where_they_can_be_and_got_anew_where_they_cannot() {
    // GitHub shows them again: nothing there may void what is in somebody's drawer.
    let github = ja("github", Step::TakeCodes, Platform::Mobile).concat();
    assert!(
        github.contains("Copy") && !github.contains("Generate"),
        "{github}"
    );
    let gitlab = ja("gitlab", Step::TakeCodes, Platform::Pc);
    assert_eq!(gitlab, ja("gitlab", Step::NewCodes, Platform::Pc));
    assert!(gitlab[0].contains("Regenerate"), "{gitlab:?}");
    for service in all() {
        let takes = |platform| service.lines_at(Step::TakeCodes, platform);
        let renews = |platform| service.lines_at(Step::NewCodes, platform);
        for platform in PLATFORMS {
            if service.shows_codes_again() && service.view.is_empty() {
                assert_eq!(takes(platform), None, "{}", service.id);
            } else if service.view.is_empty() {
                assert_eq!(takes(platform), renews(platform), "{}", service.id);
            }
        }
    }
}

#[test]
fn whoever_is_in_again_reads_the_whole_way_to_new_codes() {
    let google = find("google").expect("google");
    let whole = google.lines_at(Step::Renew, Platform::Pc);
    assert_eq!(whole, google.steps_to_get_new(Platform::Pc).copied());
}

#[test]
fn lines_keep_the_grade_and_the_day_of_their_list() {
    for service in all() {
        for platform in PLATFORMS {
            for step in Step::ALL {
                let Some(lines) = service.lines_at(*step, platform) else {
                    continue;
                };
                let id = service.id;
                let Steps { at, ja, en, .. } = lines.value;
                assert!(!ja.is_empty(), "{id} {step:?}");
                assert_eq!((ja.len(), at.len()), (en.len(), ja.len()), "{id} {step:?}");
                let lists = service.view.iter().chain(service.get_new);
                let lists = lists.chain(service.enter).chain(service.recover);
                let mut lists = lists.chain(&service.instead);
                let platform = lines.value.platform;
                let from = lists.find(|list| list.value.platform == platform && holds(list, ja));
                let from = from.unwrap_or_else(|| panic!("{id} {step:?}"));
                assert_eq!((lines.grade, lines.as_of), (from.grade, from.as_of));
            }
        }
    }
}

fn holds(list: &Fact<Steps>, part: &[&str]) -> bool {
    list.value.ja.windows(part.len()).any(|lines| lines == part)
}

#[test]
fn what_was_only_heard_of_the_way_back_is_not_stated_as_certain() {
    let instagram = find("instagram").expect("instagram");
    let mut lines = 0;
    for step in Step::ALL.iter().filter(|s| s.part() == Some(Part::Recover)) {
        if let Some(found) = instagram.lines_at(*step, Platform::Mobile) {
            assert!(!found.grade.is_certain(), "{step:?}");
            lines += found.value.ja.len();
        }
    }
    assert_eq!(
        lines,
        instagram.recover[0].value.ja.len(),
        "all along the way"
    );
    let help = ja("instagram", Step::OpenLoginHelp, Platform::Mobile).concat();
    assert!(help.contains("「ログインに関するヘルプ」"), "{help}");
    // What a service says itself is certain.
    let support = ja("x", Step::AskSupport, Platform::Pc);
    assert_eq!(support, ["Xのサポートに問い合わせる"]);
    let x = find("x").expect("x").recover[0];
    assert!(x.grade.is_certain());
}

#[test]
fn a_service_without_codes_says_what_to_do_instead_and_one_outside_of_the_catalogue_nothing() {
    for service in all() {
        let instead = service.lines_at(Step::NoCodesHere, Platform::Mobile);
        let none = service.codes.value == Codes::None;
        let known = service.instead.is_some_and(|list| list.grade != Grade::U);
        assert_eq!(instead.is_some(), none && known, "{}", service.id);
    }
    let other = find("other").expect("other");
    for step in Step::ALL {
        assert_eq!(other.lines_at(*step, Platform::Mobile), None, "{step:?}");
    }
}

#[test]
fn nothing_stands_beside_what_is_not_done_at_the_service() {
    let instagram = find("instagram").expect("instagram");
    for step in Step::ALL.iter().filter(|step| step.part().is_none()) {
        assert_eq!(instagram.lines_at(*step, Platform::Mobile), None);
    }
}
