//! Words in the service files: complete in both languages, calm, and their quotation marks closed.

use toride_catalogue::{Language, Service, Steps, all};

fn lists(service: &'static Service) -> impl Iterator<Item = &'static Steps> {
    let lists = service.view.iter().chain(service.get_new);
    let lists = lists.chain(service.enter).chain(service.recover);
    lists.chain(&service.instead).map(|fact| &fact.value)
}

/// Every text of a service that a person reads, but for its name.
fn texts(service: &'static Service, language: Language) -> Vec<String> {
    let steps = lists(service)
        .flat_map(|steps| steps.get(language))
        .map(ToString::to_string);
    let said = service.statements(language).into_iter().map(|s| s.text);
    steps.chain(said).collect()
}

#[test]
fn both_languages_have_the_same_steps() {
    for service in all() {
        for steps in lists(service) {
            assert_eq!(steps.ja.len(), steps.en.len(), "{}", service.id);
            assert!(!steps.ja.is_empty(), "{}", service.id);
        }
        for words in [Some(service.name), Some(service.code_name.value)]
            .into_iter()
            .flatten()
        {
            assert!(
                !words.ja.is_empty() && !words.en.is_empty(),
                "{}",
                service.id
            );
        }
    }
}

#[test]
fn each_language_is_written_in_its_own_script() {
    let japanese = |c: char| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}');
    for service in all() {
        for text in texts(service, Language::Japanese) {
            assert!(text.contains(japanese), "{}: {text}", service.id);
        }
        for text in texts(service, Language::English) {
            assert!(!text.contains(japanese), "{}: {text}", service.id);
        }
    }
}

#[test]
fn nobody_is_shouted_at() {
    for service in all() {
        for language in [Language::Japanese, Language::English] {
            for text in texts(service, language) {
                assert!(!text.contains(['!', '！']), "{}: {text}", service.id);
            }
        }
    }
}

#[test]
fn what_is_in_quotation_marks_ends_in_them() {
    for service in all() {
        for (language, open, close) in [
            (Language::Japanese, '「', '」'),
            (Language::English, '“', '”'),
        ] {
            for text in texts(service, language) {
                let mut inside = false;
                for c in text.chars() {
                    assert!(c != open || !inside, "{}: {text}", service.id);
                    assert!(c != close || inside, "{}: {text}", service.id);
                    inside = if c == open {
                        true
                    } else {
                        inside && c != close
                    };
                    assert!(c != '"', "{}: {text}", service.id);
                }
                assert!(!inside, "{}: {text}", service.id);
            }
        }
    }
}

/// A step is what to do, a note is a sentence.
#[test]
fn a_step_ends_in_a_verb_and_a_sentence_in_a_full_stop() {
    for service in all() {
        for steps in lists(service) {
            for step in steps.ja {
                let verb = step.ends_with("タップ") || step.ends_with("クリック");
                let plain = step.ends_with(['う', 'く', 'す', 'つ', 'ぶ', 'む', 'る']);
                assert!(verb || plain, "{}: {step}", service.id);
            }
            for step in steps.en {
                let capital = step.starts_with(|c: char| c.is_uppercase());
                assert!(capital && !step.ends_with('.'), "{}: {step}", service.id);
            }
        }
        for statement in service.statements(Language::Japanese) {
            let polite = ["ます。", "ません。", "です。", "ください。"];
            let text = statement.text;
            assert!(
                polite.iter().any(|end| text.ends_with(end)),
                "{}: {text}",
                service.id
            );
        }
        for statement in service.statements(Language::English) {
            assert!(
                statement.text.ends_with('.'),
                "{}: {}",
                service.id,
                statement.text
            );
        }
    }
}

#[test]
fn labels_are_the_same_in_every_step_of_a_japanese_screen() {
    // Where labels of a Japanese screen are not known, the step says that the screen is English.
    let latin = |label: &str| {
        label.contains(' ') && label.chars().all(|c| c.is_ascii_graphic() || c == ' ')
    };
    for service in all() {
        for steps in lists(service) {
            let all = steps.ja.join("\n");
            let labels = all
                .split('「')
                .skip(1)
                .filter_map(|rest| rest.split('」').next());
            let english = labels.filter(|label| latin(label)).count() > 1;
            let says_so = all.contains("英語表示") || service.id == "github";
            assert!(!english || says_so, "{}: {all}", service.id);
        }
    }
}
