//! Databases of `KeePass`, made by the writers of other programs: their codes come out, their passwords do not. Fixtures and
//! how they were made: `tests/fixtures/import/README.md`.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

use keepass::{
    Database, DatabaseKey,
    config::{CompressionConfig, DatabaseConfig, InnerCipherConfig, KdfConfig, OuterCipherConfig},
    db::Value,
};
use toride_capture::{ImportEntry, ImportError, ImportFile, ImportForm, read_import};
use toride_catalogue::service_or_other;

const PASSWORD: &str = "toride tests";
const SHEET: [&str; 3] = ["00307606", "32706558", "43581921"];
const NOTE: [&str; 3] = ["3f9a17c20e", "b81d40092f", "55e6ac3d17"];

const KDBX_4: &[u8] = include_bytes!("fixtures/import/keepassxc.kdbx");
const KDBX_3: &[u8] = include_bytes!("fixtures/import/keepassxc-3.kdbx");

fn read(file: &[u8]) -> ImportFile {
    read_import(file, Some("accounts.kdbx"), Some(PASSWORD.as_bytes())).unwrap()
}

fn refused(file: &[u8], password: Option<&str>) -> ImportError {
    read_import(file, None, password.map(str::as_bytes)).unwrap_err()
}

fn named<'a>(file: &'a ImportFile, title: &str) -> &'a ImportEntry {
    let mut entries = file.entries.iter();
    entries.find(|entry| entry.title == title).unwrap()
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

fn titles(file: &ImportFile) -> Vec<&str> {
    file.entries
        .iter()
        .map(|entry| entry.title.as_str())
        .collect()
}

/// Everything that is kept of a file.
fn kept(file: &ImportFile) -> String {
    let texts = file.entries.iter().map(|entry| {
        let text = entry.text().expose();
        format!("{}\n{}\n{text}\n", entry.title, entry.login)
    });
    texts.collect()
}

/// A database with all that people put into one.
fn stocked(config: DatabaseConfig) -> Database {
    let mut db = Database::with_config(config);
    let bin = {
        let mut root = db.root_mut();
        let mut group = root.add_group();
        group.name = "砦".into();
        let mut entry = group.add_entry();
        entry.set_unprotected("Title", "GitHub mio");
        entry.set_unprotected("UserName", "mio@example.com");
        entry.set_unprotected("URL", "https://github.com/login");
        entry.set_protected("Password", "pass one");
        entry.set_unprotected(
            "Notes",
            "Recovery codes <&>:\n3f9a1-7c20e\nb81d4-0092f\n55e6a-c3d17",
        );
        entry.add_attachment("scan.txt", Value::protected(b"6666 5555\n".to_vec()));
        entry.edit_tracking(|entry| entry.set_protected("Password", "pass two"));
        let mut entry = group.add_entry();
        entry.set_unprotected("Title", "Instagram shop");
        entry.set_protected("Password", "pass three");
        entry.set_protected("Backup codes", "0030 7606\n3270 6558\n4358 1921");
        entry.set_protected("otp", "otpauth://totp/i?secret=GEZDGNBVGY3TQOJQ");
        entry.set_protected("TimeOtp-Secret-Base32", "GEZDGNBVGY3TQOJQ");
        entry.set_protected("Old one", "otpauth://totp/i?secret=GEZDGNBVGY3TQOJQ");
        entry.set_protected("KPEX_PASSKEY_PRIVATE_KEY_PEM", "pass of a passkey");
        let mut entry = group.add_entry();
        entry.set_unprotected("Title", "No codes");
        entry.set_protected("Password", "pass four");
        let mut bin = root.add_group();
        bin.name = "Recycle Bin".into();
        let mut inner = bin.add_group();
        let mut entry = inner.add_entry();
        entry.set_unprotected("Title", "Gone");
        entry.set_protected("Password", "pass five");
        entry.set_protected("Notes", "Backup codes\n9999 8888\n7777 6666");
        bin.id().uuid()
    };
    db.meta.recyclebin_enabled = Some(true);
    db.meta.recyclebin_uuid = Some(bin);
    db
}

fn saved(db: &Database, key: DatabaseKey) -> Vec<u8> {
    let mut file = Vec::new();
    db.save(&mut file, key).unwrap();
    file
}

fn file(db: &Database) -> Vec<u8> {
    saved(db, DatabaseKey::new().with_password(PASSWORD))
}

/// Ways to stretch, each at little cost.
fn stretches() -> [KdfConfig; 3] {
    let KdfConfig::Argon2 { version, .. } = DatabaseConfig::default().kdf_config else {
        panic!("another default");
    };
    let (iterations, memory, parallelism) = (2, 1 << 20, 2);
    [
        KdfConfig::Aes { rounds: 1_000 },
        KdfConfig::Argon2 {
            iterations,
            memory,
            parallelism,
            version,
        },
        KdfConfig::Argon2id {
            iterations,
            memory,
            parallelism,
            version,
        },
    ]
}

fn config(kdf: KdfConfig) -> DatabaseConfig {
    let mut config = DatabaseConfig::default();
    config.kdf_config = kdf;
    config
}

#[test]
fn a_database_of_keepassxc_gives_the_codes_in_its_notes_and_protected_fields() {
    let file = read(KDBX_4);
    assert_eq!(file.form, ImportForm::KeePass);
    assert_eq!(titles(&file), ["GitHub mio", "Instagram shop"]);
    let github = named(&file, "GitHub mio");
    assert_eq!(codes(github), NOTE);
    assert_eq!(github.login, "mio@example.com");
    assert_eq!(github.service.unwrap().id, "github");
    assert!(
        github
            .text()
            .expose()
            .starts_with("Recovery codes & <more>:")
    );
    let instagram = named(&file, "Instagram shop");
    assert_eq!(codes(instagram), SHEET);
    assert_eq!(instagram.login, "砦の店");
    assert!(instagram.text().expose().starts_with("Backup codes:\n"));
    assert_eq!((file.passwords, file.authenticators), (2, 1));
}

#[test]
fn an_older_database_gives_its_codes_too() {
    let file = read(KDBX_3);
    assert_eq!(titles(&file), ["Instagram shop"]);
    let entry = &file.entries[0];
    assert_eq!(codes(entry)[..3], SHEET);
    assert_eq!(entry.login, "砦の店");
    assert!(entry.text().expose().contains("\n\nSpare:\n3f9a1-7c20e"));
    assert_eq!((file.passwords, file.authenticators), (2, 0));
}

#[test]
fn every_cipher_stretching_and_compression_is_read() {
    let ciphers = [
        OuterCipherConfig::AES256,
        OuterCipherConfig::Twofish,
        OuterCipherConfig::ChaCha20,
    ];
    for cipher in &ciphers {
        for kdf in stretches() {
            for compression in [CompressionConfig::None, CompressionConfig::GZip] {
                for inner in [InnerCipherConfig::Salsa20, InnerCipherConfig::ChaCha20] {
                    let mut config = config(kdf.clone());
                    config.outer_cipher_config = cipher.clone();
                    config.compression_config = compression.clone();
                    config.inner_cipher_config = inner;
                    let db = stocked(config);
                    let read = read(&file(&db));
                    assert_eq!(codes(named(&read, "GitHub mio")), NOTE, "{:?}", db.config);
                    assert_eq!(
                        codes(named(&read, "Instagram shop")),
                        SHEET,
                        "{:?}",
                        db.config
                    );
                }
            }
        }
    }
}

#[test]
fn passwords_and_other_secrets_are_counted_and_not_kept() {
    let [cheap, ..] = stretches();
    let own = read(&file(&stocked(config(cheap))));
    assert_eq!((own.passwords, own.authenticators), (3, 3));
    for file in [own, read(KDBX_4), read(KDBX_3)] {
        let kept = kept(&file);
        for secret in ["pass", "hunter2", "otpauth", "GEZDGNBVGY3TQOJQ"] {
            assert!(!kept.contains(secret), "{secret}");
        }
    }
}

#[test]
fn the_bin_what_was_before_and_what_is_attached_are_passed_over() {
    let [cheap, ..] = stretches();
    for file in [read(&file(&stocked(config(cheap)))), read(KDBX_4)] {
        assert_eq!(titles(&file).len(), 2);
        let kept = kept(&file);
        for passed in [
            "9999",
            "7777",
            "11111",
            "33333",
            "6666 5555",
            "1212 3434",
            "Gone",
        ] {
            assert!(!kept.contains(passed), "{passed}");
        }
    }
}

#[test]
fn without_a_password_it_is_asked_for_and_a_wrong_one_is_told() {
    for file in [KDBX_4, KDBX_3] {
        assert_eq!(refused(file, None), ImportError::NeedsPassword);
        for wrong in ["", "toride test", "Toride tests", "toride tests "] {
            assert_eq!(refused(file, Some(wrong)), ImportError::WrongPassword);
        }
    }
}

#[test]
fn a_file_that_asks_for_a_key_file_too_is_not_opened_by_its_password() {
    let [cheap, ..] = stretches();
    let key = DatabaseKey::new().with_password(PASSWORD);
    let key = key.with_keyfile(&mut &b"any bytes"[..]).unwrap();
    let file = saved(&stocked(config(cheap)), key);
    assert_eq!(refused(&file, Some(PASSWORD)), ImportError::WrongPassword);
}

#[test]
fn a_text_beside_a_password_is_read_as_before() {
    let text = b"Backup codes\n0030 7606\n3270 6558\n4358 1921\n";
    let file = read_import(text, Some("instagram.txt"), Some(b"unused")).unwrap();
    assert_eq!(codes(&file.entries[0]), SHEET);
}
