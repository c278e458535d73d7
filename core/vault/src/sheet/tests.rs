//! No text can be more than text, whoever wrote it and however it got into the vault.

use toride_catalogue::{Language, texts::Texts};

use super::{PaperStyle, html::Html};

/// As it stands in a page.
fn written(name: &str) -> String {
    let language = Language::English;
    let style = PaperStyle {
        language,
        offset_minutes: 0,
    };
    let mut out = Vec::new();
    let texts = Texts::in_language(language);
    Html::document(&mut out, &texts, style, "sheet-title", |page| {
        page.name(name)
    })
    .unwrap();
    let page = String::from_utf8(out).unwrap();
    let (_, rest) = page.split_once("<bdi>").unwrap();
    rest.split_once("</bdi>").unwrap().0.to_owned()
}

#[test]
fn markup_in_a_text_is_shown_as_it_was_typed() {
    assert_eq!(written("<script>"), "&lt;script&gt;");
    assert_eq!(written("a & b"), "a &amp; b");
    assert_eq!(written("&lt;"), "&amp;lt;");
    assert_eq!(written("\"it's\""), "&quot;it&#39;s&quot;");
    assert_eq!(written("</bdi></body>"), "&lt;/bdi&gt;&lt;/body&gt;");
    assert_eq!(written("<!-- -->"), "&lt;!-- --&gt;");
    assert_eq!(written("]]>"), "]]&gt;");
}

#[test]
fn what_turns_the_direction_or_controls_is_shown_as_unreadable() {
    for c in ('\u{202a}'..='\u{202e}').chain('\u{2066}'..='\u{2069}') {
        assert_eq!(written(&format!("a{c}b")), "a\u{fffd}b");
    }
    for c in ('\0'..'\u{20}').chain('\u{7f}'..='\u{9f}') {
        assert_eq!(written(&format!("a{c}b")), "a\u{fffd}b");
    }
}

#[test]
fn every_script_is_written_as_it_is() {
    for name in [
        "金庫",
        "משפחה",
        "עסק 2",
        "☕ Café",
        "ｱｵｲ",
        "👨\u{200d}👩\u{200d}👧",
    ] {
        assert_eq!(written(name), name);
    }
}
