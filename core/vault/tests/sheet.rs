//! Paper: the sheet brings the vault back, the list gives nothing away, and no text of a person's does anything.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test fails by panicking"
)]

#[path = "support/printed.rs"]
mod printed;
#[path = "support/small_disk.rs"]
mod small_disk;
#[path = "support/stocked.rs"]
mod stocked;
#[path = "support/bench.rs"]
mod support;

use printed::{LANGUAGES, between, drawn, gathered, html, style, typed};
use small_disk::SmallDisk;
use stocked::{seen, stock};
use support::{Bench, NEW_SHEET, OTHER, PASSPHRASE, SHEET, SHEET_CODES, account, codes, open_at};
use toride_capture::qr::{FrameError, Receiver};
use toride_catalogue::Language::{English, Japanese};
use toride_crypto::{RecoveryKey, random::TestRng};
use toride_domain::{CodeState, Owner, PlaceKind, Reason};
use toride_vault::{
    AccountDraft, BackupStanding, Error, Field, PlaceDraft, RecoveryKeyState, Session,
};

fn stocked() -> (Bench, Session, String) {
    let (bench, session, key) = Bench::created();
    stock(&session, &bench.clock);
    (bench, session, key.expose().to_owned())
}

/// The list as it is printed.
fn listed(session: &Session, language: toride_catalogue::Language) -> String {
    let list = session.cabinet_list(style(language)).unwrap();
    String::from_utf8(list.html().expose().to_vec()).unwrap()
}

#[test]
fn paper_and_the_app_alone_bring_the_vault_back() {
    for language in LANGUAGES {
        let (bench, session, key) = stocked();
        let sheet = session
            .make_sheet(key.as_bytes(), style(language), true)
            .unwrap();
        let before = seen(&session);
        drop(session);
        let page = html(&sheet);

        let read = drawn(&page);
        assert_eq!(read.len(), usize::try_from(sheet.qr_codes()).unwrap());
        let receiver = gathered(&read);
        let typed = typed(&page);
        let dir = tempfile::tempdir().unwrap();
        let phone = open_at(dir.path(), &bench.clock, 9);
        let restored = phone
            .restore_backup(receiver.bundle().unwrap(), typed.as_bytes(), Some(OTHER))
            .unwrap();
        assert_eq!(seen(&restored.session), before);
        // The key on the paper stays the vault's.
        assert!(restored.recovery_key.is_none());
        phone.lock();
        phone.unlock_with_recovery_key(typed.as_bytes()).unwrap();
    }
}

#[test]
fn a_sheet_is_printed_only_with_the_right_key_and_that_is_a_rehearsal() {
    let (bench, session, key) = stocked();
    let make = |key: &[u8]| session.make_sheet(key, style(Japanese), true).map(drop);
    let slip = Error::Invalid {
        field: Field::RecoveryKey,
    };
    assert_eq!(make(b""), Err(slip));
    assert_eq!(make(PASSPHRASE), Err(slip));
    assert_eq!(make(key.replacen(&key[..1], "U", 1).as_bytes()), Err(slip));
    let other = RecoveryKey::random(&TestRng::new(77)).unwrap().to_text();
    let wrong = make(other.expose().as_bytes());
    assert_eq!(wrong, Err(Error::WrongRecoveryKey));
    let state = session.info().unwrap().recovery_key;
    assert_eq!(state, RecoveryKeyState::Unproven);
    bench.clock.wait(60_000);
    make(key.to_lowercase().as_bytes()).unwrap();
    let state = session.info().unwrap().recovery_key;
    assert!(matches!(state, RecoveryKeyState::Proven { .. }));
    session.lock();
    assert_eq!(make(key.as_bytes()), Err(Error::Locked));
}

#[test]
fn wrong_keys_are_slowed_down() {
    let (_bench, session, _) = stocked();
    let other = RecoveryKey::random(&TestRng::new(77)).unwrap().to_text();
    let wrong = || {
        let made = session.make_sheet(other.expose().as_bytes(), style(English), false);
        made.unwrap_err()
    };
    let is_slowed = |_| matches!(wrong(), Error::Throttled { .. });
    assert!((0..20).any(is_slowed));
}

#[test]
fn on_a_full_disk_the_sheet_and_the_list_are_still_printed() {
    let dir = tempfile::tempdir().unwrap();
    let Some(disk) = SmallDisk::mount(dir.path()) else {
        return;
    };
    let bench = Bench::new();
    let vault = open_at(dir.path(), &bench.clock, 1);
    let new = vault.create(PASSPHRASE).unwrap();
    account(&new.session, "@a", SHEET);
    disk.fill_up();
    let key = new.recovery_key.expose().as_bytes();
    let sheet = new.session.make_sheet(key, style(English), true).unwrap();
    let read = drawn(&html(&sheet));
    assert!(gathered(&read).bundle().is_ok());
    assert!(listed(&new.session, English).contains("@…"));
    new.session.lock();
}

#[test]
fn a_sheet_is_a_backup_once_its_codes_were_read_back() {
    let (_bench, session, key) = stocked();
    let sheet = session
        .make_sheet(key.as_bytes(), style(English), true)
        .unwrap();
    let safe = || {
        let prompts = session.all_prompts().unwrap().open;
        let stale = |reason| reason == Reason::SafekeepingStale;
        !prompts.iter().any(|prompt| stale(prompt.reason))
    };
    assert!(!safe(), "printing alone proves nothing");
    let read = drawn(&html(&sheet));
    let receiver = gathered(&read);
    let test = session
        .test_backup(receiver.bundle().unwrap(), key.as_bytes())
        .unwrap();
    assert_eq!(test.standing, BackupStanding::Same);
    assert!(test.report.by_recovery_key && !test.report.by_passphrase);
    assert!(safe(), "what was read back is a backup");
}

#[test]
fn what_is_on_paper_merges_into_a_vault_that_went_on() {
    let (_bench, session, key) = stocked();
    let sheet = session
        .make_sheet(key.as_bytes(), style(English), true)
        .unwrap();
    let read = drawn(&html(&sheet));
    let receiver = gathered(&read);
    let later = account(&session, "later", NEW_SHEET);
    session.mark_used(codes(&session, later)[0]).unwrap();
    let before = seen(&session);
    let arrival = session
        .receive_backup(receiver.bundle().unwrap(), key.as_bytes())
        .unwrap();
    arrival.merge(false).unwrap();
    assert_eq!(seen(&session), before);
}

#[test]
fn without_the_vault_the_sheet_is_one_page_with_the_key_and_no_code() {
    let (_bench, session, key) = stocked();
    for language in LANGUAGES {
        let sheet = session
            .make_sheet(key.as_bytes(), style(language), false)
            .unwrap();
        assert_eq!((sheet.qr_codes(), sheet.pages()), (0, 1));
        let page = html(&sheet);
        assert_eq!(typed(&page), key.replace('-', " "));
        assert!(!page.contains("<svg"));
    }
}

#[test]
fn a_vault_too_large_for_four_pages_is_left_out_and_the_sheet_says_what_to_do() {
    let (_bench, session, key) = Bench::created();
    for n in 0..120 {
        let sheet: Vec<_> = (0..10)
            .map(|c| format!("{:08}", 20_000_017 + n * 100_009 + c * 7_919))
            .collect();
        account(&session, &format!("account {n}"), &sheet.join("\n"));
    }
    let sheet = session
        .make_sheet(key.expose().as_bytes(), style(English), true)
        .unwrap();
    assert_eq!((sheet.qr_codes(), sheet.pages()), (0, 1));
    let said = html(&sheet);
    assert!(said.contains("Be sure to keep a backup file"), "{said}");
}

#[test]
fn codes_that_are_missing_are_counted_and_those_of_another_sheet_told_apart() {
    let (bench, session, key) = stocked();
    let sheet = |session: &Session| {
        let sheet = session.make_sheet(key.as_bytes(), style(English), true);
        drawn(&html(&sheet.unwrap()))
    };
    let old = sheet(&session);
    bench.clock.wait(60_000);
    let new = sheet(&session);
    assert!(old.len() > 5, "{} codes", old.len());

    let few = gathered(&new[..3]);
    let Err(FrameError::Incomplete { have: 3, need }) = few.bundle() else {
        panic!("{few:?}");
    };
    assert!(need > 3);

    let mut mixed = Receiver::new();
    mixed.receive(&new[0]).unwrap();
    for code in &old {
        assert_eq!(mixed.receive(code), Err(FrameError::OtherBundle));
    }
    for code in &new[2..] {
        mixed.receive(code).unwrap();
    }
    assert!(mixed.bundle().is_ok());
}

#[test]
fn paper_loads_nothing_and_runs_nothing() {
    let (_bench, session, key) = stocked();
    for language in LANGUAGES {
        let sheet = session
            .make_sheet(key.as_bytes(), style(language), true)
            .unwrap();
        for page in [html(&sheet), listed(&session, language)] {
            let lower = page.to_lowercase();
            for word in [
                "<script",
                "<link",
                "<img",
                "<iframe",
                "<object",
                "http:",
                "https:",
                "//",
                "url(",
                "@import",
                "@font-face",
                "src=",
                "href=",
                "onload",
            ] {
                assert!(!lower.contains(word), "{word}");
            }
            assert!(page.contains("default-src 'none'"));
            let tag = format!("<html lang='{}'>", language.tag());
            assert!(page.contains(&tag));
        }
    }
}

#[test]
fn the_sheet_holds_no_passphrase_no_name_and_no_code() {
    let (_bench, session, key) = stocked();
    let sheet = session
        .make_sheet(key.as_bytes(), style(Japanese), true)
        .unwrap();
    let page = html(&sheet);
    for word in ["shop", "office", "美香", "事務所の金庫", "090-0000-0000"] {
        assert!(!page.contains(word), "{word}");
    }
    for code in SHEET_CODES {
        assert!(!page.contains(code) && !page.contains(&code[..4]));
    }
}

#[test]
fn the_key_is_in_no_qr_code_and_prints_as_a_secret() {
    let (_bench, session, key) = stocked();
    let sheet = session
        .make_sheet(key.as_bytes(), style(Japanese), true)
        .unwrap();
    let parts: Vec<&str> = key.split('-').collect();
    for code in drawn(&html(&sheet)) {
        assert!(code.starts_with(b"TRDQ"));
        for part in &parts {
            let found = code.windows(part.len()).any(|at| at == part.as_bytes());
            assert!(!found);
        }
    }
    let debug = format!("{sheet:?}");
    assert!(parts.iter().all(|part| !debug.contains(part)), "{debug}");
    assert_eq!(sheet.file_name(), "toride-sheet-20261123T090002Z.html");
}

#[test]
fn the_list_says_where_codes_lie_and_gives_none_away() {
    let (_bench, session, key) = stocked();
    let list = session.cabinet_list(style(Japanese)).unwrap();
    assert_eq!(list.accounts(), 2);
    assert_eq!(list.file_name(), "toride-list-20261123T090002Z.html");
    let page = listed(&session, Japanese);
    let body = between(&page, "<tbody>", "</tbody>").unwrap().0;
    for word in [
        "<bdi>s…p</bdi>",
        "<bdi>o…e</bdi>",
        "<bdi>事務所の金庫</bdi>",
        "<bdi>美香</bdi>",
        "2026年11月23日",
        "Instagram",
    ] {
        assert!(body.contains(word), "{word} in {body}");
    }
    let secret = ["shop", "office", "old", "gone", &key[..5], "090-0000-0000"];
    for word in secret.iter().chain(&SHEET_CODES) {
        assert!(!body.contains(word), "{word} in {body}");
    }
    let lines: Vec<&str> = SHEET.lines().chain(NEW_SHEET.lines()).collect();
    assert!(lines.iter().all(|code| !page.contains(code)));
}

#[test]
fn text_in_a_name_is_never_markup() {
    let (_bench, session, _) = Bench::created();
    let hostile = "<script>alert('x')</script>";
    let id = session
        .add_account(&AccountDraft {
            service: "instagram".into(),
            name: hostile.into(),
            owner: Owner::Business,
        })
        .unwrap();
    support::keep(&session, id, SHEET, support::KEEP);
    let person = session
        .add_person("\"><img src=x onerror=alert(1)>")
        .unwrap();
    session.set_custodian(id, Some(person)).unwrap();
    let place = session
        .add_place(&PlaceDraft {
            name: "</td></table><style>*{display:none}</style>&lt;".into(),
            kind: PlaceKind::Cabinet,
            keeper: None,
        })
        .unwrap();
    let set = session.account(id).unwrap().current_sets[0].id;
    session.set_copy(id, set, place, true).unwrap();
    let page = listed(&session, English);
    let body = between(&page, "<tbody>", "</tbody>").unwrap().0;
    for word in [
        "<script",
        "<img",
        "<style",
        "</table",
        "=x onerror=alert(1)>",
    ] {
        assert!(!body.contains(word), "{word} in {body}");
    }
    assert!(body.contains("&quot;&gt;&lt;img src=x onerror=alert(1)&gt;"));
    assert!(
        body.contains(
            "&lt;/td&gt;&lt;/table&gt;&lt;style&gt;*{display:none}&lt;/style&gt;&amp;lt;"
        )
    );
    assert!(body.contains("<bdi>s…t</bdi>"));
    assert_eq!(body.matches("<tr>").count(), 1);
}

/// `golden/sheet-v1.json`: the codes of a sheet as version 1 of the form prints them, and its key. It opens for ever.
#[test]
fn a_sheet_of_the_first_form_brings_everything_back_for_ever() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/sheet-v1.json");
    let sheet: serde_json::Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
    let byte = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap();
    let codes: Vec<Vec<u8>> = sheet["codes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|code| {
            code.as_str()
                .unwrap()
                .as_bytes()
                .chunks(2)
                .map(byte)
                .collect()
        })
        .collect();
    let receiver = gathered(&codes[2..]);
    let bench = Bench::new();
    let key = sheet["text"].as_str().unwrap().as_bytes();
    let restored = bench
        .vault
        .restore_backup(receiver.bundle().unwrap(), key, Some(OTHER))
        .unwrap();
    let report = restored.report;
    assert_eq!((report.accounts, report.in_bin, report.codes), (2, 1, 22));
    let found = seen(&restored.session);
    let names: Vec<_> = found.accounts.iter().map(|a| a.row.name.as_str()).collect();
    assert_eq!(names, ["office", "shop", "old"]);
    assert!(matches!(
        found.codes["shop 18342957"],
        CodeState::Used { .. }
    ));
    assert_eq!(found.codes["shop 44719023"], CodeState::Unused);
}
