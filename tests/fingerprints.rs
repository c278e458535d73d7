//! Nothing of ours repeats the source document: no text, no page of the documentation, no list of a service, nothing
//! that is printed has twenty characters in a row in common with it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may stop at a surprise"
)]

#[path = "support/files.rs"]
mod files;

use std::collections::BTreeSet;
use std::path::Path;

use sha2::{Digest, Sha256};
use toride::{
    AccountDraft, HandoverCause, HandoverDraft, Language, OutsourcingDraft, PaperStyle, TaskView,
    TaskWord, Vault, outsourcing_words,
};
use unicode_normalization::UnicodeNormalization;

/// Characters in a run.
const RUN: usize = 20;

/// The first twelve hex digits.
type Fingerprint = [u8; 6];

/// A text as it is compared: after NFKC, without white space.
fn compared(text: &str) -> String {
    text.nfkc().filter(|c| !c.is_whitespace()).collect()
}

/// Every run of a compared text with its fingerprint.
fn runs(compared: &str) -> impl Iterator<Item = (&str, Fingerprint)> {
    let starts = compared.char_indices().map(|(start, _)| start);
    let after = |n| compared.char_indices().map(|(start, _)| start).skip(n);
    let ends = after(RUN).chain([compared.len()]);
    let is_long = compared.chars().count() >= RUN;
    starts
        .zip(ends)
        .filter(move |_| is_long)
        .map(|(start, end)| {
            let run = &compared[start..end];
            (run, Sha256::digest(run)[..6].try_into().unwrap())
        })
}

/// The fingerprints of a source, as its file has them.
fn source() -> BTreeSet<Fingerprint> {
    let file = files::text(Path::new("tests/fixtures/source-fingerprints.sha256"));
    let lines = file.lines().filter(|line| !line.starts_with('#'));
    let read = |line: &str| {
        let bytes: Vec<u8> = (0..12)
            .step_by(2)
            .map(|at| u8::from_str_radix(&line[at..at + 2], 16).unwrap())
            .collect();
        assert_eq!(line.len(), 12);
        bytes.try_into().unwrap()
    };
    lines.map(read).collect()
}

/// What a text has in common with a source.
fn common(text: &str, source: &BTreeSet<Fingerprint>) -> Vec<String> {
    let compared = compared(text);
    runs(&compared)
        .filter(|(_, fingerprint)| source.contains(fingerprint))
        .map(|(run, _)| run.to_owned())
        .collect()
}

#[test]
fn the_texts_the_documents_and_the_lists_of_services_are_our_own_words() {
    let source = source();
    assert!(source.len() > 5_000, "the test misses fingerprints");
    let mut read = files::with_extension("core/catalogue/locales", &["ftl"]);
    assert!(read.len() > 80, "the test misses texts");
    read.extend(files::with_extension("core/catalogue/services", &["toml"]));
    read.extend(files::with_extension("", &["md", "csv"]));
    let mut found = BTreeSet::new();
    for path in read {
        let runs = common(&files::text(&path), &source);
        found.extend(runs.iter().map(|run| format!("{}: {run}", path.display())));
    }
    assert!(found.is_empty(), "as in the source: {found:#?}");
}

/// Sources hold words, too: documentation, tests, what a page is made of.
#[test]
fn the_sources_are_our_own_words() {
    let source = source();
    let kinds = ["rs", "kt", "swift", "css", "html", "json", "jsonl", "xml"];
    let mut found = BTreeSet::new();
    for folder in ["core", "tests", "examples", "android", "ios"] {
        for path in files::with_extension(folder, &kinds) {
            let text = files::text(&path);
            // The document is Japanese; what has no character of it repeats nothing.
            let lines: Vec<_> = text.lines().filter(|line| !line.is_ascii()).collect();
            let runs = common(&lines.join("\n"), &source);
            found.extend(runs.iter().map(|run| format!("{}: {run}", path.display())));
        }
    }
    assert!(found.is_empty(), "as in the source: {found:#?}");
}

/// As a person reads it: without tags, with what the program puts together.
#[test]
fn what_is_printed_is_our_own_words() {
    let source = source();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("vault").to_str().unwrap().to_owned();
    let new = Vault::open(path)
        .create(b"seven lanterns by the sea")
        .unwrap();
    let session = new.session();
    let draft = AccountDraft {
        service_id: "instagram".into(),
        name: "@tenpo".into(),
        business: true,
    };
    let account = session.add_account(draft).unwrap();
    let change = HandoverDraft {
        cause: HandoverCause::Change,
        from: None,
        to: None,
    };
    let handover = session.start_handover(account.clone(), change).unwrap();
    let sheet = OutsourcingDraft {
        to: None,
        may: outsourcing_words().into_iter().map(as_picked).collect(),
        may_not: Vec::new(),
        call: None,
        reach: String::new(),
    };
    let outsourcing = session.add_outsourcing(account, sheet).unwrap();
    for language in [Language::Ja, Language::En] {
        let style = PaperStyle {
            language,
            offset_minutes: 540,
        };
        let key = new.recovery_key();
        let sheet = session.make_sheet(key.as_bytes(), style, true).unwrap();
        let list = session.cabinet_list(style).unwrap();
        let record = session.handover_page(handover.clone(), style).unwrap();
        let outside = session
            .outsourcing_page(outsourcing.clone(), style)
            .unwrap();
        let rules = session.shop_rules_page(style).unwrap();
        let pages = [&record, &outside, &rules].map(|page| page.html());
        for page in pages.into_iter().chain([sheet.html(), list.html()]) {
            let said = without_tags(&String::from_utf8(page).unwrap());
            assert!(said.chars().count() > 100, "nothing is printed: {said}");
            assert_eq!(common(&said, &source), Vec::<String>::new());
        }
    }
}

fn as_picked(word: TaskWord) -> TaskView {
    TaskView {
        id: Some(word.id),
        key: Some(word.key),
        own: None,
    }
}

/// What stands between the tags.
fn without_tags(html: &str) -> String {
    html.split('<')
        .filter_map(|part| part.split_once('>'))
        .map(|(_, text)| text)
        .collect()
}

#[test]
fn the_test_itself_finds_what_is_repeated() {
    let ours = "落ち着いて、まだ使っていないコードを1つ、ゆっくり入力してください。";
    let source: BTreeSet<_> = runs(&compared(ours)).map(|(_, print)| print).collect();
    assert_eq!(source.len(), compared(ours).chars().count() - RUN + 1);

    // In the midst of other words, over a line end, with other widths and spaces.
    let repeated = "# 手順\nまだ使っていない コードを１つ、\n  ゆっくり入力して、そのあと";
    let found = common(repeated, &source);
    assert!(!found.is_empty());
    assert!(found.iter().all(|run| run.chars().count() == RUN));
    // Nineteen characters in a row are not a run.
    let nineteen: String = compared(ours).chars().take(RUN - 1).collect();
    assert_eq!(common(&nineteen, &source), Vec::<String>::new());
    assert_eq!(common("", &source), Vec::<String>::new());
    assert_eq!(without_tags("<p>一<b>つ</b>です</p>"), "一つです");
    // The form of the file: SHA-256 of "abc", by FIPS 180-2.
    assert_eq!(Sha256::digest("abc")[..3], [0xba, 0x78, 0x16]);
}
