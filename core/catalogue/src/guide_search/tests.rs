//! Whoever is looking for something in the guide finds it, however it is typed.

use std::collections::BTreeSet;

use super::*;

const LANGUAGES: [Language; 2] = [Language::Japanese, Language::English];

fn titles(query: &str, language: Language) -> Vec<String> {
    let found = guide_search(query, language);
    found.into_iter().map(|topic| topic.key).collect()
}

fn finds(query: &str, language: Language, key: &str) {
    let titles = titles(query, language);
    assert!(
        titles.iter().any(|title| title == key),
        "{query}: {titles:?}"
    );
}

#[test]
fn what_is_typed_in_any_script_or_width_finds_the_same() {
    let japanese = |query| guide_search(query, Language::Japanese);
    let expected = japanese("バックアップコード");
    assert!(expected.len() > 10, "{}", expected.len());
    for query in [
        "ばっくあっぷこーど",
        "ﾊﾞｯｸｱｯﾌﾟｺｰﾄﾞ",
        "バックアツプコ－ド",
        " バックアップ・コード ",
    ] {
        assert_eq!(japanese(query), expected, "{query}");
    }
    let english = |query| guide_search(query, Language::English);
    let expected = english("phone number");
    assert!(!expected.is_empty());
    for query in ["PHONE NUMBER", "ｐｈｏｎｅ　ｎｕｍｂｅｒ", "number, phone"] {
        let of = |topics: Vec<Topic>| topics.into_iter().map(|t| t.key).collect::<BTreeSet<_>>();
        assert_eq!(of(english(query)), of(expected.clone()), "{query}");
    }
}

#[test]
fn people_find_what_troubles_them() {
    for (query, key) in [
        ("スマホ なくした", "faq-phone-lost"),
        ("携帯 壊れた", "faq-phone-lost"),
        ("スクショ", "faq-screenshot"),
        ("2FA", "faq-two-factor"),
        ("りかばりーこーど", "faq-what-is-it"),
        ("コード 来ない", "faq-no-message"),
        ("スマホをなくした", "faq-phone-lost"),
        ("海外", "faq-abroad"),
        ("きしゅへんこう", "faq-phone-changed"),
        ("機種変更しました", "faq-phone-changed"),
        ("にだんかいにんしょう", "faq-two-factor"),
        ("にんしょうこーどが届かない", "faq-no-message"),
        ("認証コードが届かない", "faq-no-message"),
        ("ぱすわーど", "guide-hint-password-forgotten"),
        ("期限切れ", "trouble-symptom-expired"),
        ("クラウド", "storage-method-screenshot"),
        ("みぶんしょう", "guide-step-prove-identity"),
        ("引き継ぎ", "faq-for-a-shop"),
        ("ひきつぎ", "handover-title"),
        ("ログアウトしてあります", "handover-check-sessions"),
        ("チャット", "storage-title"),
    ] {
        finds(query, Language::Japanese, key);
    }
    for (query, key) in [
        ("lost phone", "faq-phone-lost"),
        ("stolen smartphone", "faq-phone-lost"),
        ("recovery codes", "faq-what-is-it"),
        ("abroad", "faq-abroad"),
        ("expired", "trouble-symptom-expired"),
        ("forgot password", "guide-hint-password-forgotten"),
        ("six digits", "trouble-check-which-code"),
        ("cloud", "storage-method-screenshot"),
        ("shop", "faq-for-a-shop"),
    ] {
        finds(query, Language::English, key);
    }
}

#[test]
fn everything_is_found_by_its_own_title_in_both_languages() {
    for language in LANGUAGES {
        let texts = Texts::in_language(language);
        for entry in entries() {
            let title = texts.say(&entry.title, &[]);
            finds(&title, language, &entry.title);
            for text in &entry.texts {
                let said = texts.say(text, &[]);
                let short: String = said.chars().take(LONGEST_QUERY).collect();
                let found = guide_search(&short, language);
                let found = found.iter().any(|topic| topic.text_key == *text);
                assert!(found || said.chars().count() > LONGEST_QUERY, "{text}");
            }
        }
    }
}

#[test]
fn titles_come_first_then_texts_then_what_the_other_language_gives() {
    for language in LANGUAGES {
        for query in ["code", "コード", "SMS", "メール", "mail", "phone"] {
            let words = Word::all(query.split_whitespace());
            let (here, there) = match language {
                Language::Japanese => (index(language), index(Language::English)),
                Language::English => (index(language), index(Language::Japanese)),
            };
            let places: Vec<Fit> = guide_search(query, language)
                .iter()
                .map(|topic| {
                    let of = |entry: &Entry| {
                        entry.title == topic.key && entry.texts.contains(&topic.text_key)
                    };
                    let at = entries().iter().position(of).expect("an entry");
                    fit(&here[at], &there[at], &words).expect("it fits")
                })
                .collect();
            assert!(
                !places.is_empty() && places.is_sorted(),
                "{query}: {places:?}"
            );
        }
    }
}

#[test]
fn the_words_of_the_other_language_find_something_too() {
    for query in ["backup code", "log in", "phone"] {
        assert!(
            !guide_search(query, Language::Japanese).is_empty(),
            "{query}"
        );
    }
    for query in ["バックアップコード", "ばっくあっぷ", "機種変更"] {
        assert!(
            !guide_search(query, Language::English).is_empty(),
            "{query}"
        );
    }
    // In one query, too.
    finds("login 届きません", Language::English, "faq-no-message");
}

#[test]
fn every_word_counts() {
    let both = titles("パスワード クラウド", Language::Japanese);
    for key in &both {
        let one = titles("パスワード", Language::Japanese);
        let two = titles("クラウド", Language::Japanese);
        assert!(one.contains(key) && two.contains(key), "{key}");
    }
    let one = guide_search("コード", Language::Japanese).len();
    let two = guide_search("コード 紙", Language::Japanese).len();
    assert!(0 < two && two < one, "{two} of {one}");
    assert!(guide_search("コード 富士山", Language::Japanese).is_empty());
}

#[test]
fn a_latin_word_counts_from_its_beginning() {
    let text = Folded::of("What happens in the app");
    assert!(holds(&text, &['a', 'p', 'p']));
    assert!(holds(&text, &['h', 'a', 'p']));
    assert!(!holds(&text, &['p', 'p']), "in the middle of two words");
    assert!(holds(&Folded::of("認証アプリとSMS"), &['s', 'm', 's']));
    assert!(holds(&Folded::of("認証アプリ"), &['ぷ', 'り']));
    // Typed together what is written apart.
    let backup: Vec<char> = "backupcode".chars().collect();
    assert!(holds(&Folded::of("One backup code"), &backup));
}

#[test]
fn japanese_without_spaces_counts_by_its_parts_only_where_nothing_fits_as_it_is() {
    assert_eq!(parts("スマホをなくした"), ["スマホ"]);
    assert_eq!(
        parts("認証コードが届かないSMS"),
        ["認証", "コード", "届", "SMS"]
    );
    assert!(parts("なくしました。").is_empty());
    let exact = titles("コードが通りません", Language::Japanese);
    assert_eq!(exact, ["faq-not-accepted"]);
}

#[test]
fn every_title_is_found_as_it_is_read() {
    let texts = Texts::in_language(Language::Japanese);
    for entry in entries() {
        let title = texts.say(&entry.title, &[]);
        let kana = in_kana(&title);
        let kanji: String = kana
            .chars()
            .filter(|c| Script::of(*c) == Script::Kanji)
            .collect();
        assert_eq!(kanji, "", "give it a reading: {title}");
        finds(&kana, Language::Japanese, &entry.title);
    }
    assert_eq!(
        in_kana("二段階の中"),
        "にだんかいのなか",
        "the longest counts"
    );
    assert_eq!(in_kana("麓 a"), "麓 a");
}

#[test]
fn the_text_that_was_looked_for_is_the_one_that_is_shown() {
    let text = |query| {
        let found = guide_search(query, Language::Japanese);
        let paper = found
            .into_iter()
            .find(|topic| topic.key == "storage-method-paper");
        paper.map(|topic| topic.text_key)
    };
    assert_eq!(
        text("盗めません").as_deref(),
        Some("storage-method-paper-good")
    );
    let rule = &guide_search("チャット", Language::Japanese)[0];
    assert_eq!(rule.text_key, "storage-rule-never-by-message");
    assert_eq!(
        text("持ち去られ").as_deref(),
        Some("storage-method-paper-bad")
    );
}

/// A list on a screen tells its rows apart by their keys.
#[test]
fn nothing_is_listed_twice() {
    let mut seen = BTreeSet::new();
    for entry in entries() {
        assert!(seen.insert(entry.title.clone()), "{}", entry.title);
        assert!(!entry.texts.is_empty());
    }
}

#[test]
fn nothing_typed_is_the_table_of_contents() {
    for language in LANGUAGES {
        let contents = guide_search("", language);
        for nothing in [" ", "　", "。", "!?", "・・・"] {
            assert_eq!(guide_search(nothing, language), contents, "{nothing}");
        }
        let begins = |start: &str| {
            let keys = contents.iter().map(|topic| &topic.key);
            keys.filter(|key| key.starts_with(start)).count()
        };
        assert_eq!(begins("guide-case-"), 6);
        assert!(begins("faq-") > 20 && begins("storage-") == 4 && begins("prevent-") == 3);
        assert_eq!(begins("guide-step-") + begins("trouble-"), 0);
    }
}

#[test]
fn whatever_is_typed_there_is_an_answer_at_once() {
    for language in LANGUAGES {
        for query in [
            "富士山",
            "zzzz",
            "🏯",
            "ﾞ",
            "\u{0}\u{202E}",
            "e\u{301}\u{301}",
        ] {
            let found = guide_search(query, language);
            assert!(
                found.is_empty() || Folded::of(query).letters.is_empty(),
                "{query}"
            );
        }
        assert!(guide_search(&"スマホ ".repeat(100_000), language).len() > 1);
        assert!(guide_search(&"あ".repeat(1_000_000), language).is_empty());
        assert!(guide_search(&"\u{fdfa}".repeat(100_000), language).is_empty());
    }
}

#[test]
fn what_is_found_leads_to_what_does_it() {
    for topic in guide_search("コード", Language::Japanese) {
        let lead = match topic.key.split('-').next() {
            Some("guide") => Some(Lead::Guide),
            Some("trouble") => Some(Lead::Trouble),
            Some("storage") => Some(Lead::Storage),
            Some("prevent") => Some(Lead::Prevention),
            Some("shop" | "handover") => Some(Lead::Shop),
            _ => continue,
        };
        assert_eq!(topic.lead, lead, "{}", topic.key);
    }
    let found = guide_search("同じコードを、また使えますか", Language::Japanese);
    assert_eq!(found[0].lead, Some(Lead::Accounts));
}
