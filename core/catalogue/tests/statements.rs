//! What is not certain is never said as if it were, and what is certain is said plainly.

use toride_catalogue::{Codes, Grade, Language, Statement, all, service_or_other};

const LANGUAGES: [Language; 2] = [Language::Japanese, Language::English];

/// Whether a sentence shows that it is not certain.
fn hedges(text: &str, language: Language) -> bool {
    match language {
        Language::Japanese => [
            "ようです",
            "とされています",
            "かもしれません",
            "分かっていません",
        ]
        .iter()
        .any(|hedge| text.contains(hedge)),
        Language::English => {
            let text = text.to_lowercase();
            let words = ["reportedly", "seem", "seems", "may"];
            let mut said = text.split(|c: char| !c.is_alphabetic());
            said.any(|word| words.contains(&word)) || text.contains("not known")
        }
    }
}

fn said(id: &str, language: Language) -> Vec<Statement> {
    service_or_other(id).statements(language)
}

#[test]
fn an_uncertain_fact_is_hedged_and_a_certain_one_is_not() {
    let (mut certain, mut uncertain) = (0, 0);
    for service in all() {
        for language in LANGUAGES {
            for statement in service.statements(language) {
                let text = &statement.text;
                assert_eq!(
                    hedges(text, language),
                    !statement.certain,
                    "{}: {text}",
                    service.id
                );
                assert_eq!(statement.certain, statement.grade.is_certain());
                *(if statement.certain {
                    &mut certain
                } else {
                    &mut uncertain
                }) += 1;
            }
        }
    }
    assert!(certain > 200, "only {certain} certain sentences");
    assert!(uncertain > 50, "only {uncertain} uncertain sentences");
}

/// The law above sees only the sentences that today's services need; this one sees them all.
#[test]
fn every_sentence_has_a_plain_and_a_hedged_form() {
    let files = [
        (
            Language::Japanese,
            include_str!("../locales/ja/service.ftl"),
        ),
        (Language::English, include_str!("../locales/en/service.ftl")),
    ];
    for (language, file) in files {
        let lines = || file.lines().filter_map(|line| line.split_once(" = "));
        let keys: Vec<&str> = lines().map(|(key, _)| key).collect();
        for (key, text) in lines() {
            let maybe = key.ends_with("-maybe") || key.ends_with("-unknown");
            assert_eq!(hedges(text, language), maybe, "{key}: {text}");
            if !maybe && key != "service-two-factor" {
                let hedged = format!("{key}-maybe");
                assert!(keys.contains(&hedged.as_str()), "{hedged} is missing");
            }
        }
    }
}

#[test]
fn both_languages_say_the_same_facts() {
    let facts = |service: &toride_catalogue::Service, language| -> Vec<(Grade, bool)> {
        let said = service.statements(language);
        said.iter().map(|s| (s.grade, s.certain)).collect()
    };
    for service in all() {
        let [ja, en] = LANGUAGES.map(|language| facts(service, language));
        assert_eq!(ja, en, "{}", service.id);
    }
}

#[test]
fn what_is_unknown_is_left_out_or_said_to_be_unknown() {
    for service in all() {
        for statement in service.statements(Language::English) {
            let unknown = statement.text.contains("not known");
            assert_eq!(
                statement.grade == Grade::U,
                unknown,
                "{}: {}",
                service.id,
                statement.text
            );
        }
    }
    let of_another = said("other", Language::English);
    assert_eq!(of_another.len(), 1, "the length: {of_another:?}");
}

#[test]
fn a_service_without_codes_says_so_first() {
    for service in all().iter().filter(|s| s.codes.value == Codes::None) {
        for (language, words) in [
            (Language::Japanese, "書き留めておけるコード"),
            (Language::English, "codes to write down"),
        ] {
            let first = said(service.id, language).remove(0);
            assert!(first.text.contains(words), "{}: {}", service.id, first.text);
        }
    }
}

#[test]
fn the_number_of_codes_is_not_taken_for_the_number_of_digits() {
    // people read "8" as the number of codes.
    let texts: Vec<String> = said("instagram", Language::Japanese)
        .into_iter()
        .map(|s| s.text)
        .collect();
    assert!(
        texts.contains(&"1回に5個のバックアップコードが発行されます。".to_owned()),
        "{texts:#?}"
    );
    assert!(
        texts.contains(&"バックアップコード1個は8桁の数字です。".to_owned()),
        "{texts:#?}"
    );
}

#[test]
fn what_a_code_does_besides_is_said_in_the_words_of_the_service() {
    let all_of =
        |id, language| -> String { said(id, language).into_iter().map(|s| s.text).collect() };
    assert!(all_of("stripe", Language::Japanese).contains("2 段階認証がオフになります"));
    assert!(all_of("stripe", Language::English).contains("turns two-step authentication off"));
    assert!(all_of("apple", Language::Japanese).contains("復旧キー1個は28文字です"));
    assert!(all_of("one-password", Language::English).contains("again and again"));
    assert!(
        all_of("steam", Language::Japanese)
            .contains("リカバリーコードを使うと、認証アプリの登録が外れます")
    );
}
