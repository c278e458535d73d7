//! The pages of the shop, printed by a real browser: one page of A4 each, also with the longest texts, and nothing cut.
//!
//! Needs chromium and poppler-utils, like `paper.rs`. What was printed stays in `target/paper`, to be looked at.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test fails by panicking"
)]

#[path = "support/counter.rs"]
mod counter;
#[path = "support/press.rs"]
mod press;
#[path = "support/printed.rs"]
mod printed;
#[path = "support/bench.rs"]
mod support;

use counter::{Words, handover, longest, open, plain, sheet};
use press::{DPI, Press};
use printed::{LANGUAGES, Picture, style};
use support::Bench;
use toride_catalogue::Language;
use toride_vault::{Session, ShopPage};

/// The pages of a job, which must be one, and what stands on it.
fn one_page(name: &str, page: &ShopPage) -> (Picture, String) {
    let press = Press::new(name);
    let mut pages = press.print(page.html().expose());
    assert_eq!(pages.len(), 1, "{name} takes {} pages", pages.len());
    (pages.remove(0), press.text(1))
}

/// Something is printed on it, and nothing touches the edge.
fn keeps_its_margins(page: &Picture) {
    let millimetres = |mm: usize| mm * DPI * 10 / 254;
    let ink = |row: &[u8]| row.iter().any(|luma| *luma < 128);
    let (side, edge) = (millimetres(10), millimetres(8));
    assert!(page.luma.chunks(page.width).any(ink));
    for row in page.luma.chunks(page.width) {
        assert!(!ink(&row[..side]) && !ink(&row[page.width - side..]));
    }
    let rows: Vec<_> = page.luma.chunks(page.width).collect();
    let ends = rows[..edge].iter().chain(&rows[rows.len() - edge..]);
    assert!(ends.into_iter().all(|row| !ink(row)));
}

/// Every page of a shop.
fn pages(session: &Session, words: &Words, done: usize, language: Language) -> [ShopPage; 3] {
    let shop = open(session, words);
    let handover = handover(session, &shop, words, done);
    if done == 5 + words.checks.len() {
        session.sign_off(handover, shop.people[2]).unwrap();
    }
    let sheet = sheet(session, &shop, words);
    let style = style(language);
    [
        session.handover_page(handover, style).unwrap(),
        session.outsourcing_page(sheet, style).unwrap(),
        session.shop_rules_page(style).unwrap(),
    ]
}

const NAMES: [&str; 3] = ["handover", "outsourcing", "rules"];

#[test]
fn each_page_of_a_shop_is_one_page() {
    for language in LANGUAGES {
        for done in [0, 3, 6] {
            let (_bench, session, _key) = Bench::created();
            let words = plain(language);
            let printed = pages(&session, &words, done, language);
            for (name, page) in NAMES.iter().zip(&printed) {
                let job = format!("{name}-{done}-{}", language.tag());
                let (picture, _) = one_page(&job, page);
                keeps_its_margins(&picture);
            }
        }
    }
}

#[test]
fn with_the_longest_texts_it_is_still_one_page_and_nothing_is_cut() {
    for language in LANGUAGES {
        for c in ['あ', 'W', 'é', '𠮷'] {
            for done in [0, 13] {
                let (_bench, session, _key) = Bench::created();
                let words = longest(c);
                let printed = pages(&session, &words, done, language);
                for (name, page) in NAMES.iter().zip(&printed).take(2) {
                    let job = format!("{name}-{done}-{}-{:x}", language.tag(), u32::from(c));
                    let (picture, text) = one_page(&job, page);
                    keeps_its_margins(&picture);
                    let html = String::from_utf8(page.html().expose().to_vec()).unwrap();
                    let (_, body) = html.split_once("</head>").unwrap();
                    let count = |text: &str| text.matches(c).count();
                    assert_eq!(count(&text), count(body), "{job}");
                }
            }
        }
    }
}
