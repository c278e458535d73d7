//! Bundles, byte for byte, against the vectors that another implementation wrote: `tests/vectors/bundle.json` and
//! `tests/vectors/negative/bundle-*.json`.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "test code: a panic is the report"
)]

use std::sync::Mutex;

use serde_json::Value;
use toride_crypto::{
    CryptoError, Key, Rng, SecretBytes,
    argon::Profile,
    bundle::{Bundle, BundleError, BundleHeader, BundleKind, BundleLock, NewSlot, seal_bundle},
    slot::SlotKind,
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

fn bytes(of: &Value, field: &str) -> Vec<u8> {
    let hex = of[field]
        .as_str()
        .unwrap_or_else(|| panic!("{field} is missing in {of}"));
    (0..hex.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap())
        .collect()
}

fn number<T: TryFrom<u64, Error: std::fmt::Debug>>(of: &Value, field: &str) -> T {
    T::try_from(of[field].as_u64().unwrap()).unwrap()
}

fn id(of: &Value, field: &str) -> [u8; 16] {
    bytes(of, field).try_into().unwrap()
}

fn kind(of: &Value) -> SlotKind {
    SlotKind::from_id(number(of, "kind")).unwrap()
}

fn key(of: &Value, field: &str) -> Key {
    Key::from_slice(&bytes(of, field)).unwrap()
}

#[test]
fn bundles_come_out_as_written_and_open_with_each_of_their_secrets() {
    let file: Value =
        serde_json::from_str(include_str!("../../../tests/vectors/bundle.json")).unwrap();
    let cases = file["bundles"].as_array().unwrap();
    assert_eq!(cases.len(), 7);
    for case in cases {
        let header = BundleHeader {
            kind: BundleKind::from_id(number(case, "type")).unwrap(),
            bundle_id: id(case, "bundle_id"),
            vault_id: id(case, "vault_id"),
            created_ms: number(case, "created_ms"),
            not_after_ms: number(case, "not_after_ms"),
            epoch: number(case, "epoch"),
        };
        let slots = case["slots"].as_array().unwrap();
        let secrets: Vec<_> = slots.iter().map(|slot| bytes(slot, "secret")).collect();
        let new: Vec<_> = slots
            .iter()
            .zip(&secrets)
            .map(|(slot, secret)| NewSlot {
                kind: kind(slot),
                profile: Profile::from_id(number(slot, "profile")).unwrap(),
                secret,
            })
            .collect();
        let key = key(case, "key");
        let mut random = Vec::new();
        if header.kind != BundleKind::Sync {
            random.extend(bytes(case, "key"));
        }
        for slot in slots {
            random.extend(
                ["slot_id", "salt", "nonce"]
                    .map(|f| bytes(slot, f))
                    .concat(),
            );
        }
        random.extend(bytes(case, "nonce"));
        let lock = match header.kind {
            BundleKind::Sync => BundleLock::Sync(&key),
            _ => BundleLock::Slots(&new),
        };
        let (body, written) = (bytes(case, "body"), bytes(case, "bundle"));
        let sealed = seal_bundle(&header, &lock, &body, &Script(Mutex::new(random))).unwrap();
        assert!(sealed.as_bytes() == written, "{}", case["name"]);

        let read = Bundle::parse(&written).unwrap();
        assert_eq!(*read.header(), header);
        assert!(read.slot_kinds().eq(new.iter().map(|slot| slot.kind)));
        let opened: Vec<SecretBytes> = match header.kind {
            BundleKind::Sync => vec![read.open_sync(&key).unwrap()],
            _ => new
                .iter()
                .map(|slot| read.open(slot.kind, slot.secret).unwrap())
                .collect(),
        };
        assert!(!opened.is_empty());
        for opened in opened {
            assert_eq!(opened.expose(), body, "{}", case["name"]);
        }
    }
}

fn refusal(case: &Value) -> Option<BundleError> {
    let bundle = bytes(case, "bundle");
    let opened = Bundle::parse(&bundle).and_then(|bundle| match case.get("sync_key") {
        Some(_) => bundle.open_sync(&key(case, "sync_key")),
        None => bundle.open(kind(case), &bytes(case, "secret")),
    });
    opened.err()
}

#[test]
fn each_malformed_bundle_gives_its_error() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/vectors/negative");
    let mut seen = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let case: Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        if case["format"] != "bundle" {
            continue;
        }
        let error = refusal(&case).map(|error| format!("{error:?}"));
        assert_eq!(
            error.as_deref(),
            case["error"].as_str(),
            "{}",
            path.display()
        );
        seen += 1;
    }
    assert!(seen >= 88, "vectors are missing: {seen}");
}
