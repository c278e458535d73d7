//! The main job through the facade: codes go in as they stand on the screen, one is shown, used, and still used
//! after a restart.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop at a surprise"
)]

use std::sync::Arc;

use serde_json::Value;
use tempfile::TempDir;
use toride::{
    AccountDraft, AccountFilter, AccountId, CodeState, HistoryKind, KeepOptions, Language, Reason,
    RecoveryKeyState, Session, Stock, Vault, VaultError, VaultState,
};

const PASSPHRASE: &[u8] = "港のあかり seven 灯台".as_bytes();

fn fresh() -> (TempDir, Arc<Vault>) {
    let dir = tempfile::tempdir().unwrap();
    let vault = open(&dir);
    (dir, vault)
}

fn open(dir: &TempDir) -> Arc<Vault> {
    Vault::open(dir.path().join("vault").to_str().unwrap().to_owned())
}

fn add(session: &Session, service: &str, name: &str) -> AccountId {
    let draft = AccountDraft {
        service_id: service.into(),
        name: name.into(),
        business: false,
    };
    assert_eq!(session.check(draft.clone()), []);
    session.add_account(draft).unwrap()
}

/// A paste of `tests/fixtures/paste` and the codes that it holds.
fn paste(name: &str) -> (Vec<u8>, Vec<String>) {
    let file = |end: &str| std::fs::read(format!("tests/fixtures/paste/{name}.{end}")).unwrap();
    let expected: Value = serde_json::from_slice(&file("json")).unwrap();
    let code = |code: &Value| code["canonical"].as_str().unwrap().to_owned();
    (
        file("txt"),
        expected["codes"]
            .as_array()
            .unwrap()
            .iter()
            .map(code)
            .collect(),
    )
}

/// Pastes, looks through, keeps; returns the codes as they come back from the vault, in order.
fn keep(session: &Session, account: &AccountId, text: &[u8]) -> Vec<String> {
    let review = session.review(account.clone(), text, None).unwrap();
    let options = KeepOptions {
        issued_at: None,
        retire_old: true,
        current: None,
    };
    review.keep(options).unwrap();
    let set = session
        .account(account.clone())
        .unwrap()
        .current_sets
        .remove(0);
    let canonical = |code| session.reveal(code).unwrap().canonical().unwrap();
    set.codes
        .into_iter()
        .map(|code| canonical(code.id))
        .collect()
}

#[test]
fn codes_pasted_from_real_screens_are_kept_in_order_and_used_ones_stay_used_after_a_restart() {
    let (dir, vault) = fresh();
    assert_eq!(vault.state(), VaultState::Fresh);
    let new = vault.create(PASSPHRASE).unwrap();
    let session = new.session();
    assert_eq!(
        session.info().unwrap().recovery_key,
        RecoveryKeyState::Unproven
    );
    session
        .prove_recovery_key(new.recovery_key().to_lowercase().as_bytes())
        .unwrap();

    let shop = add(&session, "instagram", "@toride_coffee");
    let mail = add(&session, "google", "toride.coffee");
    for (account, name) in [(&shop, "instagram-screen-ja"), (&mail, "google-download")] {
        let (text, codes) = paste(name);
        assert_eq!(keep(&session, account, &text), codes, "{name}");
    }

    let before = session.account(shop.clone()).unwrap();
    assert_eq!(
        (before.row.left, before.row.of, before.row.stock),
        (5, 5, Stock::Good)
    );
    let code = before.next_code.unwrap();
    let shown = session.reveal(code.clone()).unwrap();
    assert_eq!(shown.display().unwrap(), "9722 8186");
    assert_eq!(
        shown.spoken(Language::En).unwrap(),
        "9, 7, 2, 2, 8, 1, 8, 6"
    );
    assert_eq!(
        (shown.position(), shown.of(), shown.left_after()),
        (1, 5, 4)
    );
    assert!(shown.hide_after_seconds() <= 30);

    let used = session.mark_used(code.clone()).unwrap();
    let undone = session.undo_used(code.clone()).unwrap();
    assert!(undone > used);
    assert_eq!(session.account(shop.clone()).unwrap().row.left, 5);
    session.mark_used(code.clone()).unwrap();
    session.lock();
    assert_eq!(shown.display(), Err(VaultError::Locked));
    assert_eq!(session.overview(), Err(VaultError::Locked));
    drop((shown, session, new, vault));

    let vault = open(&dir);
    assert_eq!(vault.state(), VaultState::Locked);
    let session = vault.unlock(PASSPHRASE).unwrap();
    let after = session.account(shop.clone()).unwrap();
    assert_eq!(
        (after.row.left, after.row.of, after.row.stock),
        (4, 5, Stock::RenewSoon)
    );
    let states = after.current_sets[0].codes.iter().map(|code| code.state);
    assert!(
        states
            .clone()
            .next()
            .is_some_and(|state| matches!(state, CodeState::Used { .. }))
    );
    assert_eq!(
        states.filter(|state| *state == CodeState::Unused).count(),
        4
    );
    assert_ne!(after.next_code, Some(code));
    let kinds: Vec<_> = session
        .history(shop.clone())
        .unwrap()
        .iter()
        .map(|e| e.kind)
        .collect();
    let at = |kind| kinds.iter().filter(|k| **k == kind).count();
    assert_eq!(at(HistoryKind::CodeUsed { position: 1 }), 2);
    assert_eq!(at(HistoryKind::UseUndone { position: 1 }), 1);
    assert!(matches!(
        session.info().unwrap().recovery_key,
        RecoveryKeyState::Proven { .. }
    ));
    let overview = session.overview().unwrap();
    assert_eq!(overview.next, None);
    assert_eq!(overview.cards[0].prompts[0].reason, Reason::CodeUsed);
}

#[test]
fn an_old_set_is_retired_only_on_the_persons_word() {
    let (_dir, vault) = fresh();
    let session = vault.create(PASSPHRASE).unwrap().session();
    let shop = add(&session, "instagram", "@tenpo");
    keep(&session, &shop, b"1122 3344\n2233 4455");
    let review = session
        .review(shop.clone(), b"9988 7766\n8877 6655", None)
        .unwrap();
    assert!(review.summary().unwrap().has_current_set);
    review
        .keep(KeepOptions {
            issued_at: None,
            retire_old: false,
            current: None,
        })
        .unwrap();

    let both = session.account(shop.clone()).unwrap();
    assert_eq!(
        (
            both.current_sets.len(),
            both.retired_sets.len(),
            both.row.left
        ),
        (2, 0, 4)
    );
    let old = both.current_sets[1].id.clone();
    session.retire_set(old.clone()).unwrap();
    let one = session.account(shop.clone()).unwrap();
    assert_eq!(
        (one.current_sets.len(), one.retired_sets.len(), one.row.left),
        (1, 1, 2)
    );
    session.undo_retire_set(old).unwrap();
    assert_eq!(session.account(shop).unwrap().row.left, 4);
}

#[test]
fn the_recovery_key_opens_the_vault_when_the_passphrase_is_forgotten() {
    let (_dir, vault) = fresh();
    let new = vault.create(PASSPHRASE).unwrap();
    let key = new.recovery_key();
    add(&new.session(), "github", "toride-dev");
    new.session().lock();
    let typed = key.replace('-', "　").to_lowercase();
    let session = vault.unlock_with_recovery_key(typed.as_bytes()).unwrap();
    assert_eq!(
        session.accounts(AccountFilter::Active).unwrap()[0].name,
        "toride-dev"
    );

    let next = session.new_recovery_key(PASSPHRASE).unwrap();
    session.prove_recovery_key(next.as_bytes()).unwrap();
    session.lock();
    assert_eq!(
        vault.unlock_with_recovery_key(key.as_bytes()).err(),
        Some(VaultError::WrongRecoveryKey)
    );
    assert!(vault.unlock_with_recovery_key(next.as_bytes()).is_ok());
}

#[test]
fn a_deleted_account_comes_back_from_the_bin_until_it_is_purged() {
    let (_dir, vault) = fresh();
    let session = vault.create(PASSPHRASE).unwrap().session();
    let shop = add(&session, "instagram", "@tenpo");
    keep(&session, &shop, b"1122 3344\n2233 4455");
    session.bin_account(shop.clone()).unwrap();
    assert_eq!(session.overview().unwrap().in_bin, 1);
    assert_eq!(session.accounts(AccountFilter::Active).unwrap(), []);
    session.restore_account(shop.clone()).unwrap();
    assert_eq!(session.account(shop.clone()).unwrap().row.left, 2);

    session.bin_account(shop.clone()).unwrap();
    let wrong = session.purge_account(shop.clone(), b"another passphrase 7");
    assert_eq!(wrong, Err(VaultError::WrongPassphrase));
    session.purge_account(shop.clone(), PASSPHRASE).unwrap();
    assert_eq!(session.account(shop.clone()), Err(VaultError::NotFound));
    session.lock();
    let session = vault.unlock(PASSPHRASE).unwrap();
    assert_eq!(session.account(shop), Err(VaultError::NotFound));
}
