//! Files of password managers, in the forms that they document: which entries hold codes, what is passed over, and what
//! is said where a file cannot be read. The files are invented.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use toride_capture::{ImportEntry, ImportError, ImportFile, ImportForm, MAX_BYTES, read_import};
use toride_catalogue::service_or_other;

const SHEET: [&str; 3] = ["00307606", "32706558", "43581921"];

fn bytes(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/import");
    fs::read(folder.join(name)).unwrap()
}

fn fixture(name: &str) -> ImportFile {
    read_import(&bytes(name), Some(name), None).unwrap()
}

fn refused(bytes: impl AsRef<[u8]>) -> ImportError {
    read_import(bytes.as_ref(), None, None).unwrap_err()
}

/// The codes of an entry, by the rules of the service that it hints at.
fn codes(entry: &ImportEntry) -> Vec<String> {
    let service = entry.service.unwrap_or_else(|| service_or_other("other"));
    let parsed = entry.parse(service).unwrap();
    let texts = parsed
        .candidates
        .iter()
        .filter_map(|c| c.canonical.as_ref());
    texts.map(|text| text.expose().to_owned()).collect()
}

fn named<'a>(file: &'a ImportFile, title: &str) -> &'a ImportEntry {
    let mut entries = file.entries.iter();
    entries.find(|entry| entry.title == title).unwrap()
}

fn service(entry: &ImportEntry) -> &str {
    entry.service.map_or("", |service| service.id)
}

#[test]
fn an_export_of_bitwarden_gives_the_codes_in_its_notes_and_custom_fields() {
    let file = fixture("bitwarden.json");
    assert_eq!(file.form, ImportForm::Bitwarden);

    let google = named(&file, "Google");
    assert_eq!(
        (service(google), google.login.as_str()),
        ("google", "mika@example.com")
    );
    assert_eq!(
        codes(google),
        ["44058122", "73100946", "02586617", "90314472"]
    );
    assert!(!google.business);

    let github = named(&file, "ソースコード置き場");
    assert_eq!(service(github), "github");
    assert_eq!(codes(github), ["3f9a17c20e", "b81d40092f", "55e6ac3d17"]);
    assert!(github.business);
    assert!(github.text().expose().starts_with("Recovery codes:\n"));

    assert_eq!(service(named(&file, "Instagram shop")), "instagram");
    assert_eq!(codes(named(&file, "Instagram shop")), SHEET);
}

#[test]
fn what_holds_no_text_is_no_entry() {
    let titles = |name| {
        let entries = fixture(name).entries;
        entries
            .into_iter()
            .map(|entry| entry.title)
            .collect::<Vec<_>>()
    };
    assert_eq!(titles("bitwarden.json").len(), 3);
    assert_eq!(titles("bitwarden.csv"), ["Google"]);
    assert_eq!(titles("keepassxc.csv"), ["Instagram"]);
}

#[test]
fn passwords_and_authenticator_secrets_are_counted_and_not_kept() {
    for name in [
        "bitwarden.json",
        "bitwarden.csv",
        "keepassxc.csv",
        "keepass.csv",
        "1password.csv",
    ] {
        let file = fixture(name);
        assert!(file.passwords > 0, "{name}");
        for entry in &file.entries {
            let text = entry.text().expose();
            for secret in ["pass", "otpauth", "GEZDGNBVGY3TQOJQ", "MFRGG", "4111"] {
                let kept = [text, &entry.title, &entry.login]
                    .iter()
                    .any(|t| t.contains(secret));
                assert!(!kept, "{name}: {secret}");
            }
        }
    }
    let file = fixture("bitwarden.json");
    assert_eq!((file.passwords, file.authenticators), (3, 2));
}

#[test]
fn tables_of_other_password_managers_give_their_codes() {
    for (name, form) in [
        ("keepassxc.csv", ImportForm::KeePass),
        ("keepass.csv", ImportForm::KeePass),
        ("1password.csv", ImportForm::OnePassword),
        ("semicolons.csv", ImportForm::Table),
    ] {
        let file = fixture(name);
        assert_eq!(file.form, form, "{name}");
        let entry = &file.entries[0];
        assert_eq!(
            (service(entry), entry.login.as_str()),
            ("instagram", "shop"),
            "{name}"
        );
        assert_eq!(codes(entry), SHEET, "{name}");
    }
    let file = fixture("bitwarden.csv");
    assert_eq!(file.form, ImportForm::Bitwarden);
    assert_eq!(
        codes(&file.entries[0]),
        ["44058122", "73100946", "02586617", "90314472"]
    );
}

#[test]
fn a_table_is_read_in_each_encoding_that_windows_writes() {
    let table = String::from_utf8(bytes("semicolons.csv")).unwrap();
    let (sjis, _, _) = encoding_rs::SHIFT_JIS.encode(&table);
    let utf16: Vec<u8> = [0xFEFF]
        .into_iter()
        .chain(table.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    for bytes in [&sjis[..], &utf16, format!("\u{FEFF}{table}").as_bytes()] {
        let file = read_import(bytes, Some("x.csv"), None).unwrap();
        assert_eq!(codes(&file.entries[0]), SHEET);
    }
}

#[test]
fn any_other_text_is_one_entry_named_after_its_file() {
    let text = "Backup codes\n0030 7606\n3270 6558\n4358 1921\n";
    let file = read_import(text.as_bytes(), Some("/home/x/Instagram codes.txt"), None).unwrap();
    assert_eq!((file.form, file.entries.len()), (ImportForm::Text, 1));
    assert_eq!(file.entries[0].title, "Instagram codes");
    assert_eq!(service(&file.entries[0]), "instagram");
    assert_eq!(codes(&file.entries[0]), SHEET);
}

#[test]
fn a_list_with_check_boxes_is_no_json() {
    let text = "[ ] 0030 7606\n[ ] 3270 6558\n[x] 4358 1921\n";
    let file = read_import(text.as_bytes(), Some("instagram.json"), None).unwrap();
    assert_eq!(codes(&file.entries[0]), SHEET);
}

#[test]
fn a_list_of_codes_with_commas_is_no_table_of_passwords() {
    let text = "name,0030 7606,3270 6558\nname,4358 1921\n";
    let file = read_import(text.as_bytes(), Some("codes.csv"), None).unwrap();
    assert_eq!(file.form, ImportForm::Text);
    assert_eq!(file.entries[0].text().expose(), text);
}

#[test]
fn what_cannot_be_read_is_told_apart() {
    assert_eq!(
        refused(bytes("bitwarden-encrypted.json")),
        ImportError::Encrypted
    );
    assert_eq!(refused(""), ImportError::Empty);
    assert_eq!(refused(" \r\n\u{3000}"), ImportError::Empty);
    assert_eq!(
        refused(b"\x03\xD9\xA2\x9A\x67\xFB\x4B\xB5"),
        ImportError::Incomplete
    );
    assert_eq!(refused(b"PK\x03\x04\x00\xFF\xFF"), ImportError::NotText);
    assert_eq!(refused(vec![b' '; MAX_BYTES + 1]), ImportError::TooLarge);
    assert_eq!(refused("{}"), ImportError::UnknownForm);
    assert_eq!(refused("{\"accounts\":[]}"), ImportError::UnknownForm);
    assert_eq!(
        refused("[{\"password\":\"1111 2222\"}]"),
        ImportError::UnknownForm
    );
    assert_eq!(
        refused("<?xml version=\"1.0\"?><KeePassFile/>"),
        ImportError::UnknownForm
    );
    assert_eq!(refused("{items:[]}"), ImportError::Malformed);
    assert_eq!(refused("{\"items\":[]} {}"), ImportError::Malformed);
    assert_eq!(refused("{\"items\":7}"), ImportError::Malformed);
    let table = "title,username,password,notes\na,b,c,\"Backup codes\n0030 7606";
    assert_eq!(refused(table), ImportError::Incomplete);
    assert_eq!(refused("title,notes\n\"a\"b,c"), ImportError::Malformed);
}

#[test]
fn a_thing_named_twice_is_not_guessed() {
    for twice in [
        "{\"items\":[],\"items\":[]}",
        "{\"items\":[{\"notes\":\"1111 2222\",\"notes\":\"3333 4444\"}]}",
        "{\"encrypted\":true,\"encrypted\":false,\"items\":[]}",
    ] {
        assert_eq!(refused(twice), ImportError::Malformed, "{twice}");
    }
}

#[test]
fn deep_and_endless_json_ends() {
    let deep = 100_000;
    let nested = format!("{{\"x\":{}{}}}", "[".repeat(deep), "]".repeat(deep));
    assert_eq!(refused(nested), ImportError::UnknownForm);
    let nested = format!("{{\"items\":{}{}}}", "[".repeat(deep), "]".repeat(deep));
    assert_eq!(refused(nested), ImportError::Malformed);
    let password = format!(
        "{{\"items\":[{{\"login\":{{\"password\":{}{}}}}}]}}",
        "[".repeat(deep),
        "]".repeat(deep)
    );
    assert!(matches!(
        read_import(password.as_bytes(), None, None),
        Ok(_) | Err(ImportError::Malformed)
    ));
    assert_eq!(refused("{\"items\":".repeat(deep)), ImportError::Malformed);
}

#[test]
fn a_hundred_thousand_entries_are_refused_whole() {
    let many = 100_000;
    let items = vec!["{\"name\":\"a\",\"notes\":\"0030 7606\"}"; many].join(",");
    assert_eq!(
        refused(format!("{{\"items\":[{items}]}}")),
        ImportError::TooMany
    );
    let fields = vec!["{\"value\":\"0030 7606\"}"; many].join(",");
    assert_eq!(
        refused(format!("{{\"items\":[{{\"fields\":[{fields}]}}]}}")),
        ImportError::TooMany
    );
    let rows = "a,0030 7606\n".repeat(many);
    assert_eq!(
        refused(format!("title,notes\n{rows}")),
        ImportError::TooMany
    );
    let smallest = vec!["{}"; (MAX_BYTES - 20) / 3].join(",");
    assert_eq!(
        refused(format!("{{\"items\":[{smallest}]}}")),
        ImportError::TooMany
    );
}

#[test]
fn every_cut_of_a_json_says_that_the_end_is_missing() {
    let whole = bytes("bitwarden.json");
    let end = whole.iter().rposition(|byte| *byte == b'}').unwrap();
    for length in 1..end {
        let found = read_import(&whole[..length], Some("bitwarden.json"), None);
        // A cut inside of a letter leaves what is no UTF-8; it may be no Shift_JIS either.
        let found = found.map(|_| ()).unwrap_err();
        let inside = std::str::from_utf8(&whole[..length]).is_err();
        assert!(
            found == ImportError::Incomplete || (inside && found != ImportError::Empty),
            "{length}: {found:?}"
        );
    }
}

#[test]
fn nothing_of_a_file_shows_in_what_is_printed() {
    let file = fixture("bitwarden.json");
    let printed = format!(
        "{:?}",
        file.entries
            .iter()
            .map(ImportEntry::text)
            .collect::<Vec<_>>()
    );
    assert!(!printed.contains("4405"), "{printed}");
    let whole = format!("{file:?}");
    assert!(!whole.contains("4405 8122") && !whole.contains("3f9a1"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// Whatever a file holds, it is read or refused, and every candidate can be asked for.
    #[test]
    fn no_file_breaks_the_reader(
        fixture in prop::sample::select(vec!["bitwarden.json", "bitwarden.csv", "keepassxc.csv", "1password.csv"]),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..20),
        cut in any::<prop::sample::Index>(),
    ) {
        let mut file = bytes(fixture);
        for (place, byte) in changes {
            let at = place.index(file.len());
            file[at] = byte;
        }
        file.truncate(cut.index(file.len() * 2).max(1));
        if let Ok(read) = read_import(&file, Some(fixture), None) {
            for entry in &read.entries {
                codes(entry);
            }
        }
    }
}
