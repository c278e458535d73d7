//! The catalogue as people meet it.

use super::*;

fn ids(query: &str) -> Vec<&'static str> {
    search(query, Language::Japanese)
        .into_iter()
        .map(|service| service.id)
        .collect()
}

#[test]
fn ids_are_unique_and_found() {
    for service in all() {
        assert_eq!(find(service.id), Some(service));
        assert_eq!(
            all().iter().filter(|other| other.id == service.id).count(),
            1
        );
    }
}

#[test]
fn an_unknown_id_is_treated_as_another_service() {
    assert_eq!(service_or_other("from-a-newer-catalogue").id, "other");
    assert_eq!(service_or_other("google").id, "google");
    assert_eq!(find("from-a-newer-catalogue"), None);
}

#[test]
fn people_find_a_service_by_the_script_they_type() {
    for query in [
        "インスタ",
        "いんすた",
        "INSTA",
        "ｉｎｓｔａ",
        "insta gram",
        "Instagram",
    ] {
        assert_eq!(ids(query), ["instagram", "other"], "{query}");
    }
    assert_eq!(ids("ぐーぐる"), ["google", "other"]);
    assert_eq!(ids("ギットハブ"), ["github", "other"]);
}

#[test]
fn what_is_not_in_the_catalogue_still_offers_another_service() {
    assert_eq!(ids("zzz"), ["other"]);
    assert_eq!(ids("").len(), all().len());
}

#[test]
fn an_instagram_set_has_five_codes_of_eight_digits() {
    // people read "8" as the number of codes.
    let instagram = service_or_other("instagram");
    assert_eq!(instagram.set_size.map(|fact| fact.value), Some(5));
    assert_eq!(instagram.shape.value.length, Some(8));
    assert!(instagram.shape.value.length_known);
}

#[test]
fn a_length_of_low_grade_is_never_checked() {
    for service in all() {
        let shape = service.shape;
        assert!(
            !shape.value.length_known || shape.grade.is_certain(),
            "{}",
            service.id
        );
    }
}

#[test]
fn every_service_says_how_to_enter_a_code_in_both_languages() {
    for service in all() {
        let steps = service
            .steps_to_enter(Platform::Mobile)
            .expect(service.id)
            .value;
        assert_eq!(steps.ja.len(), steps.en.len(), "{}", service.id);
        assert!(!steps.ja.is_empty(), "{}", service.id);
    }
}

#[test]
fn white_letters_are_readable_on_every_badge() {
    let channel = |value: u32| {
        let value = f64::from(value & 0xFF) / 255.0;
        if value <= 0.03928 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    for service in all() {
        let rgb = service.badge.rgb;
        let light =
            0.2126 * channel(rgb >> 16) + 0.7152 * channel(rgb >> 8) + 0.0722 * channel(rgb);
        assert!(1.05 / (light + 0.05) >= 4.5, "{}", service.id);
        assert!(
            (1..=2).contains(&service.badge.initials.chars().count()),
            "{}",
            service.id
        );
    }
}
