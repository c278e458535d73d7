//! Every layout, byte for byte, against the vectors that all languages and other implementations
//! share: `tests/vectors/*.json`. `second.py` beside them recomputes them over libsodium and the
//! reference Argon2, from `docs/format.md` alone.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "test code: a panic is the report"
)]

use std::sync::Mutex;

use serde_json::Value;
use toride_crypto::{
    CryptoError, Key, RecoveryKey, Rng, Subkeys,
    anchor::Anchor,
    argon::Profile,
    audit::{audit_id, audit_link},
    code_id::code_id,
    derive::{Purpose, hash, kdf},
    manifest::{Manifest, manifest_hash},
    record::{RecordKey, open_record, seal_record},
    recovery::{GroupCheck, RecoveryTextError, check_group, check_text, parse},
    rows::{
        AuditHead, Row, all_buckets, audit_hash, body_hash, damaged_hash, records_hash, slots_hash,
    },
    slot::{SlotHeader, SlotKind, open_slot, seal_slot},
};

/// Hands out given bytes in place of random ones.
struct Script(Mutex<Vec<u8>>);

impl Rng for Script {
    fn fill(&self, out: &mut [u8]) -> Result<(), CryptoError> {
        let mut left = self.0.lock().unwrap();
        let rest = left.split_off(out.len());
        out.copy_from_slice(&left);
        *left = rest;
        Ok(())
    }
}

fn script(bytes: Vec<u8>) -> Script {
    Script(Mutex::new(bytes))
}

fn unhex(hex: &str) -> Vec<u8> {
    (0..hex.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap())
        .collect()
}

fn bytes(of: &Value, field: &str) -> Vec<u8> {
    unhex(
        of[field]
            .as_str()
            .unwrap_or_else(|| panic!("{field} is missing in {of}")),
    )
}

fn array<const N: usize>(of: &Value, field: &str) -> [u8; N] {
    bytes(of, field).try_into().unwrap()
}

fn number<T: TryFrom<u64>>(of: &Value, field: &str) -> T
where
    T::Error: std::fmt::Debug,
{
    T::try_from(of[field].as_u64().unwrap()).unwrap()
}

fn key(of: &Value, field: &str) -> Key {
    Key::from_slice(&bytes(of, field)).unwrap()
}

fn keys(of: &Value) -> Subkeys {
    Subkeys::derive(&key(of, "vrk"), &array(of, "vault_id"), number(of, "epoch")).unwrap()
}

fn load(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

fn list<'a>(of: &'a Value, field: &str, least: usize) -> &'a [Value] {
    let list = of[field].as_array().unwrap();
    assert!(list.len() >= least, "{field} lost vectors: {}", list.len());
    list
}

#[test]
fn keys_and_hashes_come_out_as_written() {
    let file = load(include_str!("../../../tests/vectors/derive.json"));
    for case in list(&file, "derived", 23) {
        let personal = case["personal"].as_str().unwrap();
        let purpose = Purpose::ALL
            .into_iter()
            .find(|purpose| purpose.personal() == personal.as_bytes())
            .unwrap_or_else(|| panic!("no purpose is {personal}"));
        let parts: Vec<_> = case["parts"]
            .as_array()
            .unwrap()
            .iter()
            .map(|part| unhex(part.as_str().unwrap()))
            .collect();
        let parts: Vec<_> = parts.iter().map(Vec::as_slice).collect();
        let derived = kdf(&bytes(case, "key"), purpose, &parts).unwrap();
        assert_eq!(
            derived.expose().as_slice(),
            bytes(case, "kdf"),
            "{personal}"
        );
        assert_eq!(
            hash(purpose, &parts).as_slice(),
            bytes(case, "hash"),
            "{personal}"
        );
    }
    for case in list(&file, "subkeys", 3) {
        assert_eq!(keys(case).sync().expose(), key(case, "sync").expose());
    }
    for case in list(&file, "audit_ids", 4) {
        let id = audit_id(&array(case, "device_id"), number(case, "seq"));
        assert_eq!(id.as_slice(), bytes(case, "rec_id"));
    }
    for case in list(&file, "audit_links", 2) {
        assert_eq!(
            audit_link(&bytes(case, "plaintext")).as_slice(),
            bytes(case, "link")
        );
    }
}

#[test]
fn slots_come_out_as_written_and_open() {
    let file = load(include_str!("../../../tests/vectors/slot.json"));
    for case in list(&file, "slots", 8) {
        let header = SlotHeader {
            kind: SlotKind::from_id(number(case, "kind")).unwrap(),
            profile: Profile::from_id(number(case, "profile")).unwrap(),
            owner: array(case, "owner"),
            slot_id: array(case, "slot_id"),
            epoch: number(case, "epoch"),
        };
        let (secret, slot, vrk) = (bytes(case, "secret"), bytes(case, "slot"), key(case, "key"));
        let random = script([bytes(case, "salt"), bytes(case, "nonce")].concat());
        let sealed = seal_slot(&header, &secret, &vrk, &random).unwrap();
        assert_eq!(sealed.as_bytes(), slot, "{}", case["name"]);
        assert_eq!(SlotHeader::parse(&slot), Ok(header));
        assert_eq!(open_slot(&slot, &secret).unwrap().expose(), vrk.expose());
    }
}

fn record_key(of: &Value) -> RecordKey {
    match of["key"].as_str().unwrap() {
        "meta" => RecordKey::Meta,
        "secret" => RecordKey::Secret,
        "audit" => RecordKey::Audit,
        other => panic!("no record key is called {other}"),
    }
}

#[test]
fn records_come_out_as_written_and_open() {
    let file = load(include_str!("../../../tests/vectors/record.json"));
    for case in list(&file, "records", 8) {
        let (keys, with, kind) = (keys(case), record_key(case), number(case, "kind"));
        let (rec_id, plaintext) = (array(case, "rec_id"), bytes(case, "plaintext"));
        let random = script(bytes(case, "nonce"));
        let sealed = seal_record(&keys, with, kind, &rec_id, &plaintext, &random).unwrap();
        assert_eq!(sealed.as_bytes(), bytes(case, "body"), "{}", case["name"]);
        let opened = open_record(&keys, with, &rec_id, sealed.as_bytes()).unwrap();
        assert_eq!(
            (opened.kind, opened.plaintext.expose()),
            (kind, plaintext.as_slice())
        );
    }
}

#[test]
fn the_hashes_over_rows_come_out_as_written() {
    let file = load(include_str!("../../../tests/vectors/manifest.json"));
    let row = |row: &Value| {
        Row::new(
            array(row, "rec_id"),
            number(row, "part"),
            &bytes(row, "body"),
        )
    };
    for case in list(&file, "hashes", 2) {
        let rows = |field| -> Vec<_> { list(case, field, 0).iter().map(row).collect() };
        let buckets = all_buckets(&rows("records"));
        for (at, field) in [
            (0, "bucket_0"),
            (1, "bucket_1"),
            (2, "bucket_2"),
            (255, "bucket_255"),
        ] {
            assert_eq!(buckets[at].as_slice(), bytes(case, field), "{field}");
        }
        let slots: Vec<_> = list(case, "slots", 0)
            .iter()
            .map(|slot| (array(slot, "slot_id"), body_hash(&bytes(slot, "body"))))
            .collect();
        let heads: Vec<_> = list(case, "audit", 0)
            .iter()
            .map(|head| AuditHead {
                device_id: array(head, "device_id"),
                last_seq: number(head, "last_seq"),
                head: array(head, "head"),
            })
            .collect();
        assert_eq!(records_hash(&buckets).as_slice(), bytes(case, "h_records"));
        assert_eq!(slots_hash(&slots).as_slice(), bytes(case, "h_slots"));
        assert_eq!(
            damaged_hash(&rows("damaged")).as_slice(),
            bytes(case, "h_damaged")
        );
        assert_eq!(audit_hash(&heads).as_slice(), bytes(case, "h_audit"));
    }
}

#[test]
fn manifests_come_out_as_written_and_open() {
    let file = load(include_str!("../../../tests/vectors/manifest.json"));
    for case in list(&file, "manifests", 2) {
        let manifest = Manifest {
            min_reader: number(case, "min_reader"),
            vault_id: array(case, "vault_id"),
            device_id: array(case, "device_id"),
            epoch: number(case, "epoch"),
            schema: number(case, "schema"),
            seq: number(case, "seq"),
            n_records: number(case, "n_records"),
            n_damaged: number(case, "n_damaged"),
            h_records: array(case, "h_records"),
            h_slots: array(case, "h_slots"),
            h_damaged: array(case, "h_damaged"),
            h_audit: array(case, "h_audit"),
            last_purge_seq: number(case, "last_purge_seq"),
        };
        let sealed = manifest.seal(&keys(case)).unwrap();
        assert_eq!(sealed.as_bytes(), bytes(case, "manifest"));
        assert_eq!(Manifest::open(&keys(case), sealed.as_bytes()), Ok(manifest));
        assert_eq!(Manifest::peek(sealed.as_bytes()), Ok(manifest));
        assert_eq!(
            manifest_hash(sealed.as_bytes()).as_slice(),
            bytes(case, "hash")
        );
    }
}

#[test]
fn anchors_come_out_as_written_and_open() {
    let file = load(include_str!("../../../tests/vectors/anchor.json"));
    for case in list(&file, "anchors", 2) {
        let anchor = Anchor {
            device_id: array(case, "device_id"),
            seq: number(case, "seq"),
            manifest: array(case, "manifest_hash"),
        };
        let sealed = anchor.seal(&keys(case)).unwrap();
        assert_eq!(sealed, bytes(case, "anchor"));
        assert_eq!(Anchor::open(&keys(case), &sealed), Ok(anchor));
    }
}

#[test]
fn codes_get_the_ids_written() {
    let file = load(include_str!("../../../tests/vectors/code-id.json"));
    for case in list(&file, "codes", 6) {
        let (ident_key, account) = (key(case, "ident_key"), array(case, "account_id"));
        let id = code_id(
            &ident_key,
            &account,
            number(case, "n"),
            &bytes(case, "canonical"),
        );
        assert_eq!(id.unwrap().as_slice(), bytes(case, "code_id"));
    }
}

fn check(name: &str) -> GroupCheck {
    match name {
        "Empty" => GroupCheck::Empty,
        "Incomplete" => GroupCheck::Incomplete,
        "Right" => GroupCheck::Right,
        "Wrong" => GroupCheck::Wrong,
        "HasU" => GroupCheck::HasU,
        other => panic!("no check is called {other}"),
    }
}

#[test]
fn recovery_keys_are_written_and_read_as_the_vectors_say() {
    let file = load(include_str!("../../../tests/vectors/recovery-key.json"));
    for case in list(&file, "keys", 7) {
        let (key, text) = (array(case, "key"), case["text"].as_str().unwrap());
        assert_eq!(RecoveryKey::from_bytes(&key).to_text().expose(), text);
        assert_eq!(parse(text).unwrap().expose(), &key);
    }
    for case in list(&file, "reads", 23) {
        let read = parse(case["text"].as_str().unwrap());
        assert_eq!(
            read.unwrap().expose().as_slice(),
            bytes(case, "key"),
            "{}",
            case["name"]
        );
    }
    for case in list(&file, "groups", 80) {
        let (group, text) = (number(case, "group"), case["text"].as_str().unwrap());
        assert_eq!(
            check_group(group, text),
            check(case["check"].as_str().unwrap()),
            "{case}"
        );
    }
    for case in list(&file, "texts", 37) {
        let text = case["text"].as_str().unwrap();
        let expected: Vec<_> = list(case, "groups", 7)
            .iter()
            .map(|name| check(name.as_str().unwrap()))
            .collect();
        assert_eq!(check_text(text).as_slice(), expected, "{case}");
        let error = match parse(text).unwrap_err() {
            RecoveryTextError::Groups(groups) => {
                assert_eq!(groups.as_slice(), expected);
                "Groups"
            }
            RecoveryTextError::TooLong => "TooLong",
            RecoveryTextError::TooNew => "TooNew",
        };
        assert_eq!(error, case["error"], "{case}");
    }
}

#[test]
fn each_malformed_case_gives_its_error() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/vectors/negative");
    let mut seen = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let case = load(&std::fs::read_to_string(&path).unwrap());
        if cfg!(feature = "test-kdf") && path.ends_with("slot-test-profile.json") {
            continue;
        }
        if case["format"] == "bundle" {
            continue; // see bundle_vectors.rs
        }
        let error = match case["format"].as_str().unwrap() {
            "slot" => open_slot(&bytes(&case, "slot"), &bytes(&case, "secret")).err(),
            "record" => {
                let (rec_id, body) = (array(&case, "rec_id"), bytes(&case, "body"));
                open_record(&keys(&case), record_key(&case), &rec_id, &body).err()
            }
            "manifest" => Manifest::open(&keys(&case), &bytes(&case, "manifest")).err(),
            "anchor" => Anchor::open(&keys(&case), &bytes(&case, "anchor")).err(),
            other => panic!("no format is called {other}"),
        };
        let name = error.map(|error| format!("{error:?}"));
        assert_eq!(
            name.as_deref(),
            case["error"].as_str(),
            "{}",
            path.display()
        );
        seen += 1;
    }
    assert!(seen >= 85, "vectors are missing: {seen}");
}
