//! What of shared codes is not seen from outside.

use std::sync::Arc;

use tempfile::TempDir;
use toride_crypto::{SecretText, argon::Profile, random::TestRng};
use toride_domain::{Millis, RecordId, Stamp, Unknown};

use super::receive::LIMIT;
use crate::{
    Clock, Error, Folder, Limited, NewVault, Vault,
    bundle::{SharedCode, seal_handed},
    codec::{CodeText, InboxRecord},
};

const PASSPHRASE: &[u8] = b"seven brittle lanterns hum";
const MS: u64 = 1_795_424_400_000;

struct Noon;

impl Clock for Noon {
    fn now(&self) -> Millis {
        Millis::clamped(MS)
    }
}

fn vault() -> (TempDir, NewVault) {
    let dir = tempfile::tempdir().unwrap();
    let rng = Arc::new(TestRng::new(1));
    let vault = Vault::open_with(Folder::new(dir.path()), Arc::new(Noon), rng, Profile::Test);
    let new = vault.create(PASSPHRASE).unwrap();
    (dir, new)
}

fn code(display: &str) -> SharedCode {
    SharedCode {
        service: "acme".into(),
        name: "@a".into(),
        text: CodeText {
            canonical: SecretText::new("1234".into()),
            display: SecretText::new(display.into()),
        },
    }
}

#[test]
fn a_thousand_shared_codes_and_no_more() {
    let (_dir, new) = vault();
    let full = |most: usize| {
        new.session.with(|open, means| {
            let received: Stamp = open.tick(means);
            let item = InboxRecord {
                received,
                service: "acme".into(),
                name: "@a".into(),
                not_after: Millis::MAX,
                unknown: Unknown::default(),
            };
            let id = |n: usize| RecordId::new((n as u128).to_be_bytes());
            open.inbox = (0..most).map(|n| (id(n), item.clone())).collect();
            Ok(())
        })
    };
    let bundle = new.session.with(|_, means| {
        let header = toride_crypto::bundle::BundleHeader {
            kind: toride_crypto::bundle::BundleKind::Share,
            bundle_id: [9; 16],
            vault_id: [0; 16],
            created_ms: MS,
            not_after_ms: MS + 1,
            epoch: 0,
        };
        seal_handed(&header, &code("12 34").encode(), means)
    });
    let bundle = bundle.unwrap();
    let take = || {
        let (file, key) = (bundle.sealed.as_bytes(), bundle.key.expose());
        new.session.receive_share(file, key.as_bytes()).map(drop)
    };
    full(LIMIT).unwrap();
    let what = Limited::Codes;
    assert_eq!(take(), Err(Error::TooMany { what }.into()));
    full(LIMIT - 1).unwrap();
    assert_eq!(take(), Ok(()));
}

#[test]
fn a_body_is_written_into_one_buffer_that_does_not_grow() {
    for display in ["1", &"1 ".repeat(128)] {
        let code = code(display);
        let body = code.encode();
        assert_eq!(body.capacity(), display.len() + 10 + 64);
        let read = SharedCode::decode(&body).unwrap();
        assert_eq!(read.text.display.expose(), display);
        assert_eq!((read.service, read.name), (code.service, code.name));
    }
}
