//! Printed by a real browser, made into pictures as a scanner would, read back, restored.
//!
//! Needs chromium and poppler-utils, so it is a part of its own: `cargo xtask test paper`. What was
//! printed stays in `target/paper`, to be looked at.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test fails by panicking"
)]

#[path = "support/press.rs"]
mod press;
#[path = "support/printed.rs"]
mod printed;
#[path = "support/stocked.rs"]
mod stocked;
#[path = "support/bench.rs"]
mod support;

use press::{DPI, Press};
use printed::{LANGUAGES, Picture, gathered, html, style, typed};
use stocked::{seen, stock};
use support::{Bench, OTHER, account, open_at};
use toride_capture::qr::{FrameError, Receiver};
use toride_catalogue::Language::{self, English, Japanese};
use toride_domain::{Owner, PlaceKind};
use toride_vault::{AccountDraft, PlaceDraft, Session, Sheet};

/// The codes on all pages, as they are found.
fn codes(pages: &[Picture]) -> Vec<Vec<u8>> {
    pages.iter().flat_map(Picture::codes).collect()
}

/// Accounts with ten codes each.
fn fill(session: &Session, accounts: std::ops::Range<u64>) {
    for n in accounts {
        let sheet: Vec<_> = (0..10)
            .map(|c| format!("{:08}", 20_000_017 + n * 100_009 + c * 7_919))
            .collect();
        account(session, &format!("@account_{n}"), &sheet.join("\n"));
    }
}

/// Fills a vault until it just fits on four pages of codes.
fn largest(session: &Session, key: &str) -> (u64, Sheet) {
    let make = || session.make_sheet(key.as_bytes(), style(Japanese), true);
    fill(session, 0..24);
    let mut fits = make().unwrap();
    for n in 24.. {
        fill(session, n..n + 1);
        let next = make().unwrap();
        if next.qr_codes() == 0 {
            return (n, fits);
        }
        fits = next;
    }
    panic!("no end of it");
}

#[test]
fn a_printed_sheet_brings_the_vault_back() {
    for language in LANGUAGES {
        let (bench, session, key) = Bench::created();
        stock(&session, &bench.clock);
        let key = key.expose();
        let sheet = session
            .make_sheet(key.as_bytes(), style(language), true)
            .unwrap();
        let before = seen(&session);
        let press = Press::new(&format!("sheet-{}", language.tag()));
        let pages = press.print(sheet.html().expose());
        assert_eq!(pages.len(), usize::try_from(sheet.pages()).unwrap());

        // The key is on the first page alone, and the codes on the others.
        assert_eq!(pages[0].codes(), Vec::<Vec<u8>>::new());
        let text = press.text(1);
        for group in key.split('-') {
            assert!(text.contains(group), "{text}");
            assert!((2..=pages.len()).all(|page| !press.text(page).contains(group)));
        }
        let read = codes(&pages[1..]);
        assert_eq!(read.len(), usize::try_from(sheet.qr_codes()).unwrap());
        let receiver = gathered(&read);
        let dir = tempfile::tempdir().unwrap();
        let phone = open_at(dir.path(), &bench.clock, 9);
        let typed = typed(&html(&sheet));
        let restored = phone
            .restore_backup(receiver.bundle().unwrap(), typed.as_bytes(), Some(OTHER))
            .unwrap();
        assert_eq!(seen(&restored.session), before);
    }
}

#[test]
fn four_full_pages_of_codes_are_read_to_the_last_one() {
    let (_bench, session, key) = Bench::created();
    let (accounts, sheet) = largest(&session, key.expose());
    let press = Press::new("full");
    let pages = press.print(sheet.html().expose());
    assert_eq!(pages.len(), 5);
    assert_eq!(sheet.pages(), 5);
    let read = codes(&pages[1..]);
    assert_eq!(read.len(), usize::try_from(sheet.qr_codes()).unwrap());
    let receiver = gathered(&read);
    let bytes = receiver.bundle().unwrap().len();
    println!(
        "{accounts} accounts of 10 codes, {bytes} bytes, {} codes",
        read.len()
    );
    assert!(accounts >= 28);
}

#[test]
fn two_codes_of_a_printed_page_may_be_hidden() {
    let (bench, session, key) = Bench::created();
    stock(&session, &bench.clock);
    let sheet = session
        .make_sheet(key.expose().as_bytes(), style(Japanese), true)
        .unwrap();
    let press = Press::new("hidden");
    let mut pages = press.print(sheet.html().expose());
    let whole = codes(&pages[1..]);
    // The first two of the upper row, below the heading.
    let mm = |mm: usize| mm * DPI * 10 / 254;
    pages[1].wipe(mm(12), mm(40), mm(114), mm(60));
    let left = codes(&pages[1..]);
    assert_eq!(left.len(), whole.len() - 2);
    let receiver = gathered(&left);
    assert_eq!(receiver.bundle(), gathered(&whole).bundle());
    // Of a half page it is known how much is missing.
    let height = pages[1].height / 2;
    let width = pages[1].width;
    pages[1].wipe(0, 0, width, height);
    let mut receiver = Receiver::new();
    for code in pages[1].codes() {
        receiver.receive(&code).unwrap();
    }
    let Err(FrameError::Incomplete { have, need }) = receiver.bundle() else {
        panic!("{receiver:?}");
    };
    assert!(have < need);
}

#[test]
fn the_page_with_the_key_is_one_page_however_the_vault_is_kept() {
    for language in LANGUAGES {
        let (_bench, session, key) = Bench::created();
        let key = key.expose();
        let alone = session
            .make_sheet(key.as_bytes(), style(language), false)
            .unwrap();
        let press = Press::new(&format!("key-{}", language.tag()));
        assert_eq!(press.print(alone.html().expose()).len(), 1);
        fill(&session, 0..60);
        let no_room = session
            .make_sheet(key.as_bytes(), style(language), true)
            .unwrap();
        assert_eq!(no_room.qr_codes(), 0);
        let press = Press::new(&format!("no-room-{}", language.tag()));
        assert_eq!(press.print(no_room.html().expose()).len(), 1);
    }
}

/// So many accounts, of which some have places, people, and no codes.
fn shop(session: &Session, accounts: usize, language: Language) {
    let (cabinet, person) = match language {
        Japanese => ("事務所の鍵付き書庫、上から2段目", "高橋 美香"),
        English => (
            "Locked cabinet in the office, second shelf",
            "Mika Takahashi",
        ),
    };
    let cabinet = PlaceDraft {
        name: cabinet.into(),
        kind: PlaceKind::Cabinet,
        keeper: None,
    };
    let cabinet = session.add_place(&cabinet).unwrap();
    let person = session.add_person(person).unwrap();
    let services = ["instagram", "google", "line", "x", "other"];
    for n in 0..accounts {
        let draft = AccountDraft {
            service: services[n % services.len()].into(),
            name: format!("@{}_shop_{n}", ["aoi", "minato", "kawa"][n % 3]),
            owner: Owner::Business,
        };
        let id = session.add_account(&draft).unwrap();
        if n % 7 == 6 {
            continue;
        }
        let codes = format!("{:08}\n{:08}\n", 30_000_017 + n * 7, 50_000_017 + n * 7);
        support::keep(session, id, &codes, support::KEEP);
        let set = session.account(id).unwrap().current_sets[0].id;
        if n % 2 == 0 {
            session.set_copy(id, set, cabinet, true).unwrap();
            session.set_custodian(id, Some(person)).unwrap();
        }
    }
}

#[test]
fn a_list_of_any_length_repeats_its_heading_on_every_page() {
    let cases = [
        (1, Japanese, 1..=1, "コードの日付"),
        (40, Japanese, 2..=4, "コードの日付"),
        (40, English, 2..=4, "Codes left"),
        (500, English, 15..=40, "Codes left"),
    ];
    for (accounts, language, expected, heading) in cases {
        let (_bench, session, _key) = Bench::created();
        shop(&session, accounts, language);
        let list = session.cabinet_list(style(language)).unwrap();
        assert_eq!(usize::try_from(list.accounts()).unwrap(), accounts);
        let press = Press::new(&format!("list-{accounts}-{}", language.tag()));
        let pages = press.print(list.html().expose()).len();
        println!("{accounts} accounts: {pages} pages");
        assert!(expected.contains(&pages), "{accounts}: {pages}");
        for page in 1..=pages {
            let text = press.text(page);
            assert!(text.contains(heading), "page {page} of {pages}: {text}");
        }
        let end = press.text(pages);
        assert!(end.contains(&accounts.to_string()), "{end}");
    }
}
