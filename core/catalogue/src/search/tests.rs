//! People find a service however they type its name.

use super::*;

fn ids(query: &str) -> Vec<&'static str> {
    search(query)
        .into_iter()
        .map(|service| service.id)
        .collect()
}

/// What is offered first.
fn first(query: &str) -> &'static str {
    ids(query).remove(0)
}

#[test]
fn people_find_a_service_by_the_script_they_type() {
    for query in [
        "インスタ",
        "いんすた",
        "いんすたぐらむ",
        "ｲﾝｽﾀｸﾞﾗﾑ",
        "INSTA",
        "ｉｎｓｔａ",
        "insta gram",
        "Instagram",
    ] {
        assert_eq!(ids(query), ["instagram", "other"], "{query}");
    }
    for (query, id) in [
        ("ぐーぐる", "google"),
        ("ギットハブ", "github"),
        ("ﾕｰﾋﾞｿﾌﾄ", "ubisoft"),
        ("らくてん", "rakuten"),
        ("楽天", "rakuten"),
        ("ヤフー", "yahoo-japan"),
        ("やふー", "yahoo-japan"),
        ("めるかり", "mercari"),
        ("ＬＩＮＥ", "line"),
        ("らいん", "line"),
        ("にんてんどう", "nintendo"),
        ("任天堂", "nintendo"),
        ("ついったー", "x"),
        ("ディスコード", "discord"),
        ("でいすこーど", "discord"),
        ("ふぇいすぶっく", "facebook"),
        ("フエイスブツク", "facebook"),
        ("1password", "one-password"),
        ("one password", "one-password"),
        ("bit warden", "bitwarden"),
        ("アイフォン", "apple"),
        ("ｽﾁｰﾑ", "steam"),
        ("その他", "other"),
    ] {
        assert_eq!(first(query), id, "{query}");
    }
}

#[test]
fn a_slip_of_the_finger_is_forgiven() {
    for (query, id) in [
        ("instgram", "instagram"),
        ("instagarm", "instagram"),
        ("instergram", "instagram"),
        ("gihtub", "github"),
        ("gitub", "github"),
        ("gogle", "google"),
        ("ply station", "playstation"),
        ("palystation", "playstation"),
        ("bitwaren", "bitwarden"),
        ("facebok", "facebook"),
        ("nitnendo", "nintendo"),
        ("インスダグラム", "instagram"),
        ("らくでん", "rakuten"),
        ("めるかに", "mercari"),
        ("discrod", "discord"),
        ("shopfy", "shopify"),
        ("cloudfalre", "cloudflare"),
        ("microsfot", "microsoft"),
    ] {
        assert_eq!(first(query), id, "{query}");
    }
}

#[test]
fn a_short_word_has_to_be_typed_right() {
    // One slip in three letters would offer almost anything.
    for query in ["zom", "lne", "pnm"] {
        assert_eq!(ids(query), ["other"], "{query}");
    }
}

#[test]
fn the_better_a_name_fits_the_earlier_it_comes() {
    let fits = |name: &str, query: &str| fit(&Folded::of(name), &Folded::of(query).letters);
    assert_eq!(fits("PayPal", "pay pal"), Some(Match::Whole));
    assert_eq!(fits("PayPal", "pay"), Some(Match::Beginning));
    assert_eq!(fits("PlayStation Network", "net"), Some(Match::Word));
    assert_eq!(fits("PlayStation", "tation"), Some(Match::Inside));
    assert_eq!(fits("PayPal", "papyal"), Some(Match::Misspelt(1)));
    assert_eq!(fits("PayPal", "zoom"), None);
    let order = [
        Match::Whole,
        Match::Beginning,
        Match::Word,
        Match::Inside,
        Match::Misspelt(1),
        Match::Misspelt(2),
    ];
    assert!(order.is_sorted());
    // The name, then Xbox, then two with an x inside.
    let expected = ["x", "microsoft", "dropbox", "nextcloud", "other"];
    assert_eq!(ids("x"), expected);
}

#[test]
fn a_slip_is_looked_for_only_where_nothing_fits() {
    for query in ["line", "git", "tu", "apple", "steam"] {
        for service in search(query) {
            let fit = best(service, &Folded::of(query).letters);
            let slips = matches!(fit, Some(Match::Misspelt(_)));
            assert!(!slips, "{query} gives {}", service.id);
        }
    }
}

#[test]
fn every_name_finds_its_service_also_with_one_letter_missing_doubled_or_swapped() {
    for service in all() {
        let names = [service.name.ja, service.name.en];
        for name in names.into_iter().chain(service.aliases.iter().copied()) {
            assert!(ids(name).contains(&service.id), "{name}");
            let letters = Folded::of(name).letters;
            for at in 0..letters.len().saturating_sub(1) {
                let mut missing = letters.clone();
                missing.remove(at);
                let mut doubled = letters.clone();
                doubled.insert(at, letters[at]);
                let mut swapped = letters.clone();
                swapped.swap(at, at + 1);
                for typed in [missing, doubled, swapped] {
                    if typed.len() >= 4 {
                        let fits = fit(&Folded::of(name), &typed).is_some();
                        assert!(fits, "{name} as {}", String::from_iter(&typed));
                    }
                }
            }
        }
    }
}

#[test]
fn another_service_is_always_offered_once_and_last() {
    for query in [
        "",
        " ",
        "・",
        "zzz",
        "insta",
        "その他",
        "other",
        "custom",
        "gihtub",
    ] {
        let ids = ids(query);
        assert_eq!(ids.last(), Some(&"other"), "{query:?}");
        assert_eq!(ids.iter().filter(|id| **id == "other").count(), 1);
    }
    assert_eq!(ids("zzz"), ["other"]);
}

#[test]
fn nothing_typed_offers_everything() {
    for empty in ["", " ", "・", "！"] {
        assert_eq!(ids(empty).len(), all().len(), "{empty:?}");
    }
}

#[test]
fn whatever_is_typed_there_is_an_answer() {
    let long = "いんすたぐらむ".repeat(500);
    for query in [
        long.as_str(),
        "\u{0}\u{202E}",
        "🏯",
        "ﾞ",
        "e\u{301}\u{301}\u{301}",
    ] {
        assert_eq!(ids(query).last(), Some(&"other"), "{query:.20}");
    }
}
