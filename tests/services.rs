//! What the facade says of services and of originals: nothing uncertain as certain, and something to do for everybody.
#![allow(clippy::indexing_slicing, reason = "a test may stop at a surprise")]

use std::collections::BTreeSet;

use toride::{
    CaptureSource, CodesKind, Language, OriginalKind, ServiceCard, file_hint, original_advice,
    originals, search_services, service_card,
};

const LANGUAGES: [Language; 2] = [Language::Ja, Language::En];
const SOURCES: [CaptureSource; 4] = [
    CaptureSource::Paste,
    CaptureSource::File,
    CaptureSource::Photo,
    CaptureSource::Typed,
];

fn cards(language: Language) -> Vec<ServiceCard> {
    let rows = search_services(String::new(), language);
    let cards = rows.into_iter().map(|row| service_card(row.id, language));
    cards.collect()
}

#[test]
fn a_service_without_codes_says_what_to_do_instead_and_every_other_how_to_enter_one() {
    for language in LANGUAGES {
        for card in cards(language) {
            let id = &card.row.id;
            if card.codes == CodesKind::None {
                assert!(
                    !card.instead.is_empty() && card.enter_code.is_empty(),
                    "{id}"
                );
            } else {
                assert!(
                    card.instead.is_empty() && !card.enter_code.is_empty(),
                    "{id}"
                );
            }
        }
    }
}

#[test]
fn every_fact_and_every_path_says_since_when_it_is_known() {
    let is_month = |text: &str| {
        let (year, month) = text.split_once('-').unwrap_or_default();
        year.len() == 4
            && month
                .parse()
                .is_ok_and(|month: u8| (1..=12).contains(&month))
    };
    for card in cards(Language::En) {
        let facts = card.facts.iter().map(|fact| &fact.as_of);
        let paths = card.get_codes.iter().map(|path| &path.as_of);
        for as_of in facts.chain(paths).chain([&card.as_of]) {
            assert!(is_month(as_of), "{} since {as_of}", card.row.id);
        }
        assert!(card.facts.iter().all(|fact| !fact.text.is_empty()));
    }
}

#[test]
fn both_languages_are_equally_sure() {
    for (ja, en) in cards(Language::Ja).iter().zip(cards(Language::En)) {
        let sure = |card: &ServiceCard| {
            card.facts
                .iter()
                .map(|fact| fact.certain)
                .collect::<Vec<_>>()
        };
        assert_eq!(sure(ja), sure(&en), "{}", en.row.id);
        assert_eq!((ja.enter_certain, ja.codes), (en.enter_certain, en.codes));
        let paths = |card: &ServiceCard| {
            card.get_codes
                .iter()
                .map(|path| path.certain)
                .collect::<Vec<_>>()
        };
        assert_eq!(paths(ja), paths(&en), "{}", en.row.id);
    }
}

#[test]
fn what_becomes_of_the_old_set_is_said_only_where_it_is_certain() {
    let (mut said, mut silent) = (0, 0);
    for service in toride_catalogue::all() {
        let card = service_card(service.id.to_owned(), Language::Ja);
        let certain = service
            .new_set_voids_old
            .filter(|fact| fact.grade.is_certain());
        assert_eq!(
            card.new_set_voids_old,
            certain.map(|fact| fact.value),
            "{}",
            service.id
        );
        said += usize::from(certain.is_some());
        silent += usize::from(certain.is_none() && service.new_set_voids_old.is_some());
    }
    assert!(said > 0 && silent > 0, "{said} said, {silent} not");
}

#[test]
fn the_name_of_a_download_hints_at_its_service() {
    let hint = |name: &str| file_hint(name.to_owned());
    assert_eq!(hint("github-recovery-codes.txt").as_deref(), Some("github"));
    assert_eq!(hint("Backup-codes-tenpo.txt").as_deref(), Some("google"));
    for name in ["", "memo.txt", "../../etc/passwd", "*", "バックアップ.txt"] {
        assert_eq!(hint(name), None, "{name}");
    }
}

#[test]
fn every_kind_of_original_is_offered_and_has_advice_of_its_own() {
    for language in LANGUAGES {
        let mut said = BTreeSet::new();
        for kind in originals(CaptureSource::Paste) {
            let advice = original_advice(kind, language);
            assert!(advice.len() >= 3, "{kind:?}");
            assert!(
                said.insert(advice[0].clone()),
                "{kind:?} begins like another"
            );
        }
    }
    for source in SOURCES {
        assert_eq!(originals(source).len(), 8, "{source:?}");
    }
    assert_eq!(originals(CaptureSource::Photo)[0], OriginalKind::Screenshot);
    assert_eq!(originals(CaptureSource::File)[0], OriginalKind::File);
}
