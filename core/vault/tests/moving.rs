//! Leaving and arriving: what another program hands out becomes accounts through reviews, and everything can be taken
//! along and read back.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

#[path = "support/bench.rs"]
mod support;

#[allow(dead_code, reason = "one part of it is used here")]
#[path = "support/stocked.rs"]
mod stocked;

#[path = "support/rows.rs"]
mod rows;

#[allow(clippy::print_stdout, reason = "says where it cannot run")]
#[path = "support/small_disk.rs"]
mod small_disk;

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde_json::Value;
use support::{Bench, KEEP, PASSPHRASE, SHEET, account, codes, draft, keep, text};
use toride_capture::{ImportError as File, ImportForm};
use toride_domain::{AccountId, CodeState, Owner};
use toride_vault::{
    AccountDraft, AccountFilter, Error, Export, ExportForm, Import, ImportError, ImportInto,
    KeepOptions, Session,
};

const KEEPASS: &[u8] = include_bytes!("../../capture/tests/fixtures/import/keepassxc.kdbx");
const BITWARDEN: &[u8] = include_bytes!("../../capture/tests/fixtures/import/bitwarden.json");

fn import(session: &Session, bytes: &[u8]) -> Import {
    session.import(bytes, Some("export.json"), None).unwrap()
}

fn revision(session: &Session) -> u64 {
    session.info().unwrap().revision
}

fn accounts(session: &Session) -> usize {
    session.accounts(AccountFilter::Active).unwrap().len()
}

fn file(export: &Export) -> String {
    String::from_utf8(export.bytes().expose().to_vec()).unwrap()
}

fn export(session: &Session, form: ExportForm) -> String {
    file(&session.export(PASSPHRASE, form).unwrap())
}

fn json(session: &Session) -> Value {
    serde_json::from_str(&export(session, ExportForm::Json)).unwrap()
}

/// The text of every code and whether it counts as used, by account.
type Held = BTreeMap<(String, String), BTreeMap<String, bool>>;

fn held(session: &Session) -> Held {
    let rows = [AccountFilter::Active, AccountFilter::Bin].map(|f| session.accounts(f).unwrap());
    let mut held = Held::new();
    for row in rows.concat() {
        let detail = session.account(row.id).unwrap();
        let sets = detail.current_sets.iter().chain(&detail.retired_sets);
        let of_it = held.entry((row.service, row.name)).or_default();
        for code in sets.flat_map(|set| &set.codes) {
            let used = matches!(code.state, CodeState::Used { .. });
            of_it.insert(text(session, code.id), used);
        }
    }
    held.retain(|_, codes| !codes.is_empty());
    held
}

/// Takes over every entry as a new account, just as it is offered.
fn take_all(session: &Session, bytes: &[u8], name: &str) {
    let import = session.import(bytes, Some(name), None).unwrap();
    for entry in import.summary().unwrap().entries {
        let options = KeepOptions {
            current: entry.current,
            ..KEEP
        };
        let review = import
            .review(entry.index, &ImportInto::New(entry.draft))
            .unwrap();
        let summary = review.summary().unwrap();
        assert_eq!(summary.keeping, entry.codes);
        review.keep(options).unwrap();
    }
}

#[test]
fn entries_with_codes_are_offered_and_the_others_are_not() {
    let (_bench, session, _) = Bench::created();
    let import = import(&session, BITWARDEN);
    let summary = import.summary().unwrap();
    assert_eq!(summary.form, ImportForm::Bitwarden);
    assert_eq!((summary.passwords, summary.authenticators), (3, 2));
    let seen: Vec<_> = summary
        .entries
        .iter()
        .map(|e| {
            (
                e.draft.service.as_str(),
                e.draft.name.as_str(),
                e.codes,
                e.draft.owner,
            )
        })
        .collect();
    assert_eq!(
        seen,
        [
            ("google", "mika@example.com", 4, Owner::Personal),
            ("github", "shop-dev", 3, Owner::Business),
            ("instagram", "Instagram shop", 3, Owner::Personal),
        ]
    );
}

#[test]
fn a_keepass_database_opens_with_its_password_and_gives_its_codes_through_reviews() {
    let (_bench, session, _) = Bench::created();
    let refused = |password: Option<&[u8]>| match session.import(KEEPASS, None, password) {
        Err(ImportError::File(error)) => error,
        other => panic!("{other:?}"),
    };
    assert_eq!(refused(None), File::NeedsPassword);
    assert_eq!(refused(Some(b"")), File::WrongPassword);
    let import = session
        .import(KEEPASS, None, Some(b"toride tests"))
        .unwrap();
    let summary = import.summary().unwrap();
    assert_eq!(summary.form, ImportForm::KeePass);
    assert_eq!((summary.passwords, summary.authenticators), (2, 1));
    for entry in summary.entries {
        let into = ImportInto::New(entry.draft);
        import
            .review(entry.index, &into)
            .unwrap()
            .keep(KEEP)
            .unwrap();
    }
    let held = held(&session);
    let texts = |service: &str, name: &str| {
        let codes = &held[&(service.to_owned(), name.to_owned())];
        codes.keys().cloned().collect::<Vec<_>>()
    };
    assert_eq!(held.len(), 2);
    assert_eq!(texts("github", "mio@example.com").len(), 3);
    assert_eq!(
        texts("instagram", "砦の店"),
        ["00307606", "32706558", "43581921"]
    );
}

#[test]
fn nothing_is_stored_before_a_review_is_kept_and_then_account_and_codes_together() {
    let (mut bench, session, _) = Bench::created();
    let before = revision(&session);
    let import = import(&session, BITWARDEN);
    let entry = import.summary().unwrap().entries.remove(0);
    let into = ImportInto::New(entry.draft);
    import.review(entry.index, &into).unwrap().discard();
    let review = import.review(entry.index, &into).unwrap();
    let index = review.add(b"1111 2222").unwrap();
    review.edit(index, b"3333 4444").unwrap();
    assert_eq!(review.summary().unwrap().keeping, 5);
    assert_eq!((revision(&session), accounts(&session)), (before, 0));

    let kept = review.keep(KEEP).unwrap();
    assert_eq!((kept.codes, kept.revision), (5, before + 1));
    assert_eq!(accounts(&session), 1);
    drop(import);
    let session = bench.reopen(2);
    assert_eq!(held(&session).len(), 1);
}

#[test]
fn an_entry_goes_into_an_account_that_is_there_and_a_look_alike_is_only_shown() {
    let (_bench, session, _) = Bench::created();
    let shop = account(&session, "Instagram Shop", "0030 7606\n1111 2222\n");
    let other = account(&session, "somebody else", "5555 6666\n7777 8888\n");
    let binned = account(&session, "instagram shop", "9999 0000\n");
    session.bin_account(binned).unwrap();
    let import = import(&session, BITWARDEN);
    let entry = import.summary().unwrap().entries.remove(2);
    let alike: Vec<AccountId> = entry.alike.iter().map(|account| account.id).collect();
    assert_eq!(
        alike,
        [shop, other],
        "same name first, then the same service"
    );

    let review = import
        .review(entry.index, &ImportInto::Account(shop))
        .unwrap();
    let summary = review.summary().unwrap();
    assert_eq!(
        (summary.keeping, summary.has_current_set),
        (2, true),
        "one is stored already"
    );
    review.keep(KEEP).unwrap();
    assert_eq!(accounts(&session), 2);
    let texts = &held(&session)[&("instagram".into(), "Instagram Shop".into())];
    assert_eq!(texts.len(), 4);
}

#[test]
fn what_is_not_there_or_cannot_be_stored_is_refused_and_the_file_stays_open() {
    let (_bench, session, _) = Bench::created();
    let import = import(&session, BITWARDEN);
    let into = |service: &str, name: &str| {
        let (service, name) = (service.into(), name.into());
        let owner = Owner::Personal;
        ImportInto::New(AccountDraft {
            service,
            name,
            owner,
        })
    };
    let review = |index, into: &ImportInto| import.review(index, into).err();
    assert_eq!(review(3, &into("google", "a")), Some(Error::NotFound));
    assert!(matches!(
        review(0, &into("google", " ")),
        Some(Error::Invalid { .. })
    ));
    assert!(matches!(
        review(0, &into("no such", "a")),
        Some(Error::Invalid { .. })
    ));
    let gone = ImportInto::Account(AccountId::new([7; 16]));
    assert_eq!(review(0, &gone), Some(Error::NotFound));
    assert_eq!(import.summary().unwrap().entries.len(), 3);
    let empty = session.import(b"", None, None).unwrap_err();
    assert_eq!(empty, ImportError::File(toride_capture::ImportError::Empty));
}

#[test]
fn locking_wipes_the_file_and_its_reviews() {
    let (bench, session, _) = Bench::created();
    let import = import(&session, BITWARDEN);
    let draft = import.summary().unwrap().entries.remove(0).draft;
    let review = import.review(0, &ImportInto::New(draft)).unwrap();
    session.lock();
    let again = bench.unlock();
    assert_eq!(import.summary(), Err(Error::Locked));
    assert_eq!(review.summary(), Err(Error::Locked));
    assert_eq!(review.keep(KEEP), Err(Error::Locked));
    assert_eq!(accounts(&again), 0);
    let locked = session.import(BITWARDEN, None, None).unwrap_err();
    assert_eq!(locked, ImportError::Vault(Error::Locked));
}

#[test]
fn an_export_takes_the_passphrase_or_the_recovery_key() {
    let (bench, session, recovery) = Bench::created();
    account(&session, "shop", SHEET);
    for form in [ExportForm::Json, ExportForm::Csv] {
        let wrong = session.export(b"not the passphrase", form).unwrap_err();
        assert_eq!(wrong, Error::WrongPassphrase);
        bench.clock.wait(600_000);
        session.export(recovery.expose().as_bytes(), form).unwrap();
    }
    session.lock();
    let locked = session.export(PASSPHRASE, ExportForm::Json).unwrap_err();
    assert_eq!(locked, Error::Locked);
}

#[test]
fn an_export_is_written_into_the_log_and_leaves_no_file() {
    let (bench, session, _) = Bench::created();
    account(&session, "shop", SHEET);
    let files = || {
        let entries = std::fs::read_dir(bench.dir.path()).unwrap();
        let mut names: Vec<_> = entries.map(|e| e.unwrap().file_name()).collect();
        names.sort();
        names
    };
    let (before, there) = (revision(&session), files());
    let export = session.export(PASSPHRASE, ExportForm::Json).unwrap();
    assert_eq!(revision(&session), before + 1);
    assert_eq!(files(), there);
    assert_eq!(export.file_name(), "toride-20261123T090000Z.json");
    assert_eq!(
        (export.accounts(), export.codes(), export.unreadable()),
        (1, 5, 0)
    );
    assert!(!format!("{export:?}").contains("shop"));
}

#[test]
fn the_json_holds_everything_that_the_vault_knows() {
    let (bench, session, _) = Bench::created();
    stocked::stock(&session, &bench.clock);
    let json = json(&session);
    assert_eq!(
        (&json["format"], &json["version"]),
        (&"toride-export".into(), &1.into())
    );
    let accounts = json["accounts"].as_array().unwrap();
    let named = |name: &str| accounts.iter().find(|a| a["name"] == name).unwrap();
    let shop = named("shop");
    let states: Vec<_> = shop["sets"][0]["codes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|code| code["state"].as_str().unwrap())
        .collect();
    assert_eq!(&states[..4], ["used", "unused", "rejected", "exposed"]);
    let undone = &shop["sets"][0]["codes"][1]["uses"][0];
    assert_eq!(undone["at"], "2026-11-23T09:00:00.000Z");
    assert_eq!(undone["undone_at"], "2026-11-23T09:00:01.000Z");
    assert_eq!(shop["factors"][0]["kind"], "sms");
    assert_eq!(shop["factors"][0]["contact"], json["contacts"][0]["id"]);
    assert_eq!(shop["sessions"][0]["id"], json["devices"][0]["id"]);
    assert_eq!(shop["copies"][0]["place"]["id"], json["places"][0]["id"]);
    assert_eq!(shop["copies"][0]["set"], shop["sets"][0]["id"]);
    assert_eq!(shop["custodian"], json["people"][0]["id"]);
    assert_eq!(json["places"][0]["keeper"], json["people"][0]["id"]);
    assert_eq!(json["contacts"][0]["value"], "090-0000-0000");
    assert_eq!(json["devices"][0]["name"], "古い携帯");
    assert!(named("office")["sets"][0]["retired_at"].is_string());
    assert!(named("old")["binned_at"].is_string());
    assert!(accounts.iter().all(|account| account["name"] != "gone"));
    let what = |event: &Value| event["what"].as_str().unwrap().to_owned();
    let history: Vec<_> = shop["history"]
        .as_array()
        .unwrap()
        .iter()
        .map(what)
        .collect();
    for event in [
        "account_added",
        "set_stored",
        "code_used",
        "use_undone",
        "code_rejected",
    ] {
        assert!(history.iter().any(|found| found == event), "{event}");
    }
}

#[test]
fn the_table_has_a_row_for_each_thing_and_each_code() {
    let (bench, session, _) = Bench::created();
    stocked::stock(&session, &bench.clock);
    let table = export(&session, ExportForm::Csv);
    let table = table.strip_prefix('\u{FEFF}').expect("a byte order mark");
    assert!(table.ends_with("\r\n") && !table.replace("\r\n", "").contains('\n'));
    let count = |about: &str| {
        let begin = format!("{about},");
        table
            .lines()
            .filter(|line| line.starts_with(&begin))
            .count()
    };
    let codes: usize = held(&session).values().map(BTreeMap::len).sum();
    assert_eq!((count("account"), count("code")), (3, codes));
    for about in [
        "set",
        "event",
        "factor",
        "account_contact",
        "session",
        "copy",
        "place_of_record",
        "custodian",
        "contact",
        "device",
        "place",
        "person",
    ] {
        assert!(count(about) > 0, "{about}");
    }
    assert!(
        table.lines().all(|line| line.matches(',').count() == 10),
        "eleven cells each"
    );
}

#[test]
fn no_cell_of_the_table_can_be_taken_for_a_formula_and_no_code_for_a_number() {
    let (_bench, session, _) = Bench::created();
    for name in [
        "=1+1", "+81 90", "-2", "@SUM(A1)", "＝１", "'quoted", "\"=1\"", "a,=b",
    ] {
        account(&session, name, SHEET);
    }
    session.add_person("=HYPERLINK(\"x\")").unwrap();
    let table = export(&session, ExportForm::Csv);
    for line in table.trim_start_matches('\u{FEFF}').lines() {
        for cell in cells(line) {
            let dangerous = cell.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t']);
            assert!(!dangerous, "{line}");
        }
        if line.starts_with("code,") {
            let cells = cells(line);
            assert!(
                cells[6].starts_with('\'') && cells[7].starts_with('\''),
                "{line}"
            );
        }
    }
    let (_elsewhere, other, _) = Bench::created();
    take_all(&other, table.as_bytes(), "toride.csv");
    assert_eq!(held(&other), held(&session));
}

/// The cells of one line, none of which holds a line end.
fn cells(line: &str) -> Vec<String> {
    let (mut cells, mut cell, mut quoted) = (Vec::new(), String::new(), false);
    let mut chars = line.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => cell.extend(chars.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(std::mem::take(&mut cell)),
            c => cell.push(c),
        }
    }
    cells.push(cell);
    cells
}

#[test]
fn whoever_has_a_damaged_vault_can_leave_with_what_can_be_read() {
    let (mut bench, session, _) = Bench::created();
    let lost = account(&session, "lost", SHEET);
    account(&session, "whole", "1111 2222\n3333 4444\n");
    drop(session);
    bench.vault.lock();
    rows::flip_row(&bench.file(), lost, 1);
    let session = bench.reopen(2);
    assert!(session.info().unwrap().read_only);
    let export = session.export(PASSPHRASE, ExportForm::Json).unwrap();
    assert_eq!(
        (export.accounts(), export.codes(), export.unreadable()),
        (2, 2, 5)
    );
    let (_elsewhere, other, _) = Bench::created();
    take_all(&other, export.bytes().expose(), "toride.json");
    assert_eq!(held(&other).len(), 1);
    let table = session.export(PASSPHRASE, ExportForm::Csv).unwrap();
    let (_elsewhere, third, _) = Bench::created();
    take_all(&third, table.bytes().expose(), "toride.csv");
    assert_eq!(held(&third), held(&other));
}

#[test]
fn whoever_has_a_full_disk_can_leave_and_an_import_that_does_not_fit_changes_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let Some(disk) = small_disk::SmallDisk::mount(dir.path()) else {
        return;
    };
    let bench = Bench::new();
    let vault = support::open_at(dir.path(), &bench.clock, 1);
    let session = vault.create(PASSPHRASE).unwrap().session;
    account(&session, "shop", SHEET);
    disk.fill_up();
    while session.add_account(&draft("until it is full")).is_ok() {}
    let export = session.export(PASSPHRASE, ExportForm::Json).unwrap();
    assert_eq!(export.codes(), 5);

    let import = import(&session, BITWARDEN);
    let entry = import.summary().unwrap().entries.remove(0);
    let review = import.review(0, &ImportInto::New(entry.draft)).unwrap();
    let before = accounts(&session);
    assert_eq!(review.keep(KEEP), Err(Error::StorageFull));
    assert_eq!(accounts(&session), before);
    disk.free();
    review.keep(KEEP).unwrap();
    assert_eq!(accounts(&session), before + 1);
}

#[test]
fn of_an_old_and_a_new_set_the_new_one_is_in_use_again() {
    let (_bench, session, _) = Bench::created();
    let id = account(&session, "shop", SHEET);
    keep(&session, id, "1111 2222\n3333 4444\n", support::RENEW);
    session.mark_used(codes(&session, id)[1]).unwrap();
    for form in [ExportForm::Json, ExportForm::Csv] {
        let (_elsewhere, other, _) = Bench::created();
        take_all(&other, export(&session, form).as_bytes(), "x");
        let row = &other.accounts(AccountFilter::Active).unwrap()[0];
        let detail = other.account(row.id).unwrap();
        assert_eq!(
            (detail.current_sets.len(), detail.retired_sets.len()),
            (1, 1)
        );
        assert_eq!(detail.current_sets[0].codes.len(), 2);
        assert_eq!((row.counts.left, row.counts.of), (1, 2));
    }
}

#[test]
fn a_file_that_was_changed_or_is_of_a_newer_version_is_refused() {
    let (_bench, session, _) = Bench::created();
    account(&session, "shop", SHEET);
    let whole = export(&session, ExportForm::Json);
    let refused = |text: String| match session.import(text.as_bytes(), None, None) {
        Err(ImportError::File(error)) => error,
        other => panic!("{other:?}"),
    };
    assert_eq!(
        refused(whole.replace("\"version\": 1", "\"version\": 2")),
        File::TooNew
    );
    assert_eq!(
        refused(whole.replace("\"unused\"", "\"spare\"")),
        File::Malformed
    );
    assert_eq!(
        refused(whole.replace("1834 2957", "\\u0007")),
        File::Malformed
    );
    assert_eq!(
        refused(whole.replace("1834 2957", &"1".repeat(300))),
        File::Malformed
    );
    assert_eq!(
        refused(whole[..whole.len() / 2].to_owned()),
        File::Incomplete
    );
    let table = export(&session, ExportForm::Csv);
    assert_eq!(
        refused(table.replace(",unused,", ",spare,")),
        File::Malformed
    );
    assert_eq!(
        refused(table.replace("\r\ncode,", "\r\ncode,x")),
        File::Malformed
    );
    assert_eq!(
        refused(table.replace("\r\nset,", "\r\n,set,")),
        File::Malformed
    );
}

/// A code that a person could type: letters, digits, marks, other scripts.
fn any_code() -> impl Strategy<Value = String> {
    prop_oneof![
        "[0-9]{4} [0-9]{4}",
        "[0-9a-f]{5}-[0-9a-f]{5}",
        "[A-Z0-9]{6,20}",
        "0[0-9]{5,9}",
        "[=+@;]?[a-z0-9]{4,8}[,;\"']?[a-z]{2}",
        "[ぁ-ん亜-腕]{3,8}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// What leaves a vault comes back into another: every code of every account, and that it was used.
    #[test]
    fn an_export_read_back_gives_every_code_again(
        vault in prop::collection::vec(
            (
                prop::sample::select(vec!["instagram", "github", "google", "other"]),
                "[=+\\-@a-z\"',; 砦]{0,6}[a-z0-9]",
                prop::collection::vec(prop::collection::vec((any_code(), any::<bool>()), 1..6), 0..4),
                any::<bool>(),
            ),
            0..5,
        ),
        csv: bool,
    ) {
        let (_bench, session, _) = Bench::created();
        for (number, (service, name, sets, renew)) in vault.into_iter().enumerate() {
            let draft = AccountDraft {
                service: service.into(),
                name: format!("{name}{number}"),
                owner: Owner::Business,
            };
            let id = session.add_account(&draft).unwrap();
            for set in sets {
                let review = session.review(id, b"", None).unwrap();
                for (code, used) in set {
                    if let Ok(index) = review.add(code.as_bytes())
                        && review.summary().unwrap().candidates[index as usize].included
                    {
                        review.set_used(index, used).unwrap();
                    }
                }
                let options = KeepOptions { retire_old: renew, ..KEEP };
                let kept = review.keep(options);
                prop_assert!(kept.is_ok() || kept == Err(Error::NothingFound));
            }
        }
        let (form, name) = if csv {
            (ExportForm::Csv, "toride.csv")
        } else {
            (ExportForm::Json, "toride.json")
        };
        let written = export(&session, form);
        let (_elsewhere, other, _) = Bench::created();
        take_all(&other, written.as_bytes(), name);
        prop_assert_eq!(held(&other), held(&session));
    }
}

#[test]
fn ten_thousand_entries_are_looked_through_and_listed() {
    let (_bench, session, _) = Bench::created();
    session.add_account(&draft("shop")).unwrap();
    let item = "{\"name\":\"Instagram\",\"notes\":\"Backup codes\\n0030 7606\\n3270 6558\",\"login\":{\"username\":\"shop\"}}";
    let items = vec![item; 10_000].join(",");
    let import = import(&session, format!("{{\"items\":[{items}]}}").as_bytes());
    let summary = import.summary().unwrap();
    assert_eq!(summary.entries.len(), 10_000);
    assert!(
        summary
            .entries
            .iter()
            .all(|entry| entry.codes == 2 && entry.alike.len() == 1)
    );
}
