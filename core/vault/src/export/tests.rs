//! What an export leaves behind in the vault.

use std::sync::Arc;

use toride_crypto::random::TestRng;
use toride_domain::Millis;

use super::ExportForm;
use crate::{Clock, Folder, Profile, Vault, codec::AuditAction};

const PASSPHRASE: &[u8] = b"seven brittle lanterns hum";

struct Noon;

impl Clock for Noon {
    fn now(&self) -> Millis {
        Millis::clamped(1_795_424_400_000)
    }
}

#[test]
fn the_log_says_that_everything_was_taken_along() {
    let folder = tempfile::tempdir().unwrap();
    let (clock, rng) = (Arc::new(Noon), Arc::new(TestRng::new(1)));
    let vault = Vault::open_with(Folder::new(folder.path()), clock, rng, Profile::Test);
    let session = vault.create(PASSPHRASE).unwrap().session;
    let exported = || {
        let lines = session.with(|open, _| Ok(open.ledger.log_lines())).unwrap();
        let actions = lines.iter().map(|line| line.action);
        actions
            .filter(|action| *action == AuditAction::Exported)
            .count()
    };
    session
        .export(b"another one", ExportForm::Json)
        .unwrap_err();
    assert_eq!(exported(), 0);
    session.export(PASSPHRASE, ExportForm::Json).unwrap();
    session.export(PASSPHRASE, ExportForm::Csv).unwrap();
    assert_eq!(exported(), 2);
}
