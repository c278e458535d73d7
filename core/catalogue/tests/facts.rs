//! What later advice builds on is in the data, and every fact says how well it is known and since when.

use toride_catalogue::{AsOf, Codes, Fact, Grade, OnUse, Platform, SeenAgain, Service, all, find};

fn service(id: &str) -> &'static Service {
    find(id).unwrap_or_else(|| panic!("{id}"))
}

/// The grade and the day of every fact of a service.
fn evidence(service: &Service) -> Vec<(Grade, AsOf)> {
    fn of<T>(fact: &Fact<T>) -> (Grade, AsOf) {
        (fact.grade, fact.as_of)
    }
    let mut all = vec![
        of(&service.codes),
        of(&service.code_name),
        of(&service.shape),
    ];
    all.extend(service.two_factor_name.as_ref().map(of));
    all.extend(service.set_size.as_ref().map(of));
    all.extend(service.single_use.as_ref().map(of));
    all.extend(service.on_use.iter().map(of));
    all.extend(service.new_set_voids_old.as_ref().map(of));
    all.extend(service.seen_again.as_ref().map(of));
    all.extend(service.file_names.as_ref().map(of));
    all.extend(service.help_page.as_ref().map(of));
    all.extend(service.also.as_ref().map(of));
    all.extend(service.notes.iter().map(of));
    all.extend(service.view.iter().map(of));
    all.extend(service.get_new.iter().map(of));
    all.extend(service.enter.iter().map(of));
    all.extend(service.recover.iter().map(of));
    all.extend(service.instead.as_ref().map(of));
    all
}

#[test]
fn every_fact_says_since_when_and_the_card_is_as_old_as_its_oldest() {
    for service in all() {
        let days: Vec<AsOf> = evidence(service).iter().map(|(_, day)| *day).collect();
        for day in &days {
            assert!((2026..2100).contains(&day.year), "{}", service.id);
            assert!((1..=12).contains(&day.month) && (1..=31).contains(&day.day));
        }
        assert_eq!(
            Some(service.as_of()),
            days.into_iter().min(),
            "{}",
            service.id
        );
    }
}

#[test]
fn one_old_fact_makes_the_whole_card_old() {
    fn age<T>(fact: Option<&mut Fact<T>>) {
        fact.expect("google has it").as_of.year = 2021;
    }
    let google = *service("google");
    let facts: [fn(&mut Service); 7] = [
        |card| age(Some(&mut card.codes)),
        |card| age(Some(&mut card.code_name)),
        |card| age(Some(&mut card.shape)),
        |card| age(card.set_size.as_mut()),
        |card| age(card.single_use.as_mut()),
        |card| age(card.file_names.as_mut()),
        |card| age(card.help_page.as_mut()),
    ];
    for make_old in facts {
        let mut card = google;
        make_old(&mut card);
        assert_eq!(card.as_of().year, 2021);
    }
}

#[test]
fn what_is_unknown_is_left_out_but_where_a_card_needs_it() {
    for service in all().iter().filter(|service| service.id != "other") {
        let needed = [
            &service.codes.grade,
            &service.code_name.grade,
            &service.shape.grade,
        ];
        let unknown = evidence(service)
            .iter()
            .filter(|(grade, _)| *grade == Grade::U)
            .count();
        let allowed = needed.iter().filter(|grade| ***grade == Grade::U).count();
        assert_eq!(unknown, allowed, "{}", service.id);
    }
}

#[test]
fn using_a_code_does_different_things_at_different_services() {
    let certain = |id, effect| {
        service(id)
            .effect(effect)
            .map(|fact| fact.grade.is_certain())
    };
    assert_eq!(certain("bitwarden", OnUse::TurnsTwoFactorOff), Some(true));
    assert_eq!(certain("bitwarden", OnUse::IssuesReplacement), Some(true));
    assert_eq!(certain("stripe", OnUse::TurnsTwoFactorOff), Some(true));
    assert_eq!(certain("microsoft", OnUse::IssuesReplacement), Some(false));
    assert_eq!(certain("auth0", OnUse::IssuesReplacement), Some(true));
    assert_eq!(certain("one-password", OnUse::ResetsPassword), Some(true));
    assert_eq!(certain("apple", OnUse::ResetsPassword), Some(false));
    assert_eq!(certain("instagram", OnUse::TurnsTwoFactorOff), None);
}

#[test]
fn only_the_recovery_code_of_1password_works_again_and_again() {
    for service in all() {
        let reusable = service.single_use.is_some_and(|fact| !fact.value);
        assert_eq!(reusable, service.id == "one-password", "{}", service.id);
    }
}

#[test]
fn some_services_show_their_codes_once_only() {
    for id in ["gitlab", "pypi", "freee", "stripe", "ubisoft"] {
        let seen = service(id).seen_again.expect(id);
        assert_eq!(seen.value, SeenAgain::OnlyAsNewSet, "{id}");
        assert!(seen.grade.is_certain(), "{id}");
    }
}

#[test]
fn steam_has_two_kinds_of_code() {
    let steam = service("steam");
    let also = steam.also.expect("the recovery code").value;
    assert_eq!(also.pattern, "R00000");
    assert_eq!(also.on_use, OnUse::RemovesAuthenticator);
    assert!(
        also.pattern
            .chars()
            .all(|c| steam.shape.value.alphabet.holds(c))
    );
}

#[test]
fn whoever_has_codes_can_read_how_to_enter_one_and_others_what_to_do_instead() {
    for service in all() {
        let enter = service.steps_to_enter(Platform::Mobile);
        let none = service.codes.value == Codes::None;
        assert_eq!(enter.is_none(), none, "{}", service.id);
        assert_eq!(service.instead.is_some(), none, "{}", service.id);
        assert!(!none || service.get_new.is_empty(), "{}", service.id);
    }
}

#[test]
fn each_service_keeps_its_own_word_for_its_codes() {
    let ja = |id| service(id).code_name.value.ja;
    assert_eq!(ja("instagram"), "バックアップコード");
    assert_eq!(ja("facebook"), "リカバリーコード");
    assert_eq!(ja("google"), "バックアップ コード");
    assert_eq!(ja("github"), "回復コード");
    assert_eq!(ja("microsoft"), "回復用コード");
    assert_eq!(ja("apple"), "復旧キー");
}
