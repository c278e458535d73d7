//! Bad input through the facade: a clear error with a sentence in both languages, and nothing lost.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop at a surprise"
)]

use std::{fs, path::Path, sync::Arc};

use tempfile::TempDir;
use toride::{
    AccountDraft, AccountId, Field, GroupState, KeepOptions, LimitedThing, PassphraseProblem,
    Refusal, Session, Vault, VaultError, VaultState, check_passphrase, check_recovery_key,
};

const PASSPHRASE: &[u8] = b"harbour lantern seven oak";
const MIB: usize = 1 << 20;

struct Place {
    dir: TempDir,
    vault: Arc<Vault>,
}

impl Place {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let vault = Vault::open(dir.path().to_str().unwrap().to_owned());
        Self { dir, vault }
    }

    fn with_account() -> (Self, Arc<Session>, AccountId) {
        let place = Self::new();
        let session = place.vault.create(PASSPHRASE).unwrap().session();
        let draft = AccountDraft {
            service_id: "instagram".into(),
            name: "@tenpo".into(),
            business: true,
        };
        let account = session.add_account(draft).unwrap();
        (place, session, account)
    }

    fn file(&self) -> std::path::PathBuf {
        self.dir.path().join("vault.db")
    }
}

const KEEP: KeepOptions = KeepOptions {
    issued_at: None,
    retire_old: false,
    current: None,
};

#[test]
fn a_wrong_passphrase_changes_nothing_and_the_fourth_try_waits() {
    let (place, session, _) = Place::with_account();
    session.lock();
    let before = fs::read(place.file()).unwrap();
    for _ in 0..3 {
        let tried = place.vault.unlock(b"harbour lantern seven elm");
        assert_eq!(tried.err(), Some(VaultError::WrongPassphrase));
    }
    let waiting = place.vault.unlock(PASSPHRASE).err();
    assert!(
        matches!(waiting, Some(VaultError::Throttled { seconds: 1..=2 })),
        "{waiting:?}"
    );
    assert_eq!(fs::read(place.file()).unwrap(), before);
}

#[test]
fn a_slip_in_the_recovery_key_is_found_before_any_work_and_the_group_is_named() {
    let place = Place::new();
    let new = place.vault.create(PASSPHRASE).unwrap();
    let key = new.recovery_key();
    new.session().lock();
    let mut slip: Vec<char> = key.chars().collect();
    slip[7] = if slip[7] == '7' { '8' } else { '7' };
    let slip: String = slip.into_iter().collect();
    let invalid = VaultError::Invalid {
        field: Field::RecoveryKey,
    };
    assert_eq!(
        place.vault.unlock_with_recovery_key(slip.as_bytes()).err(),
        Some(invalid)
    );
    let check = check_recovery_key(slip.as_bytes());
    assert_eq!(check.groups[1], GroupState::Wrong);
    assert!(!check.complete);
    assert_eq!(place.vault.wait_seconds(), 0);
    // A key of another vault is whole, and wrong.
    let other = Place::new()
        .vault
        .create(PASSPHRASE)
        .unwrap()
        .recovery_key();
    let tried = place.vault.unlock_with_recovery_key(other.as_bytes()).err();
    assert_eq!(tried, Some(VaultError::WrongRecoveryKey));
}

#[test]
fn a_weak_passphrase_makes_no_vault() {
    let place = Place::new();
    for weak in [
        "",
        "short",
        "password1234",
        "20261123202611",
        "aaaaaaaaaaaaaaaa",
    ] {
        assert!(!check_passphrase(weak.as_bytes()).accepted, "{weak}");
        let tried = place.vault.create(weak.as_bytes()).err();
        assert_eq!(tried, Some(VaultError::WeakPassphrase), "{weak}");
    }
    assert_eq!(
        check_passphrase(&[0xff; 12]).problems,
        [PassphraseProblem::NotText]
    );
    assert_eq!(place.vault.state(), VaultState::Fresh);
    assert_eq!(fs::read_dir(place.dir.path()).unwrap().count(), 0);
}

#[test]
fn a_vault_is_never_made_over_another() {
    let (place, session, _) = Place::with_account();
    session.lock();
    assert_eq!(
        place.vault.create(PASSPHRASE).err(),
        Some(VaultError::AlreadyExists)
    );
    assert!(place.vault.unlock(PASSPHRASE).is_ok());
}

#[test]
fn a_paste_without_a_code_says_so_and_keeps_nothing() {
    let (_place, session, account) = Place::with_account();
    for text in [
        "",
        " \n\t　",
        "明日の15時に集合です。",
        "Thank you for your order.",
    ] {
        let review = session
            .review(account.clone(), text.as_bytes(), None)
            .unwrap();
        let summary = review.summary().unwrap();
        assert_eq!(
            (summary.keeping, summary.empty),
            (0, text.trim().is_empty()),
            "{text}"
        );
        assert_eq!(review.keep(KEEP), Err(VaultError::NothingFound));
    }
    let code = session.review(account.clone(), b"123456", None).unwrap();
    assert_eq!(code.summary().unwrap().refused, Some(Refusal::OrdinaryCode));
    assert_eq!(session.account(account).unwrap().row.of, 0);
}

#[test]
fn a_paste_of_8_mib_is_read_and_a_longer_one_is_refused() {
    let (_place, session, account) = Place::with_account();
    let mut text = "これはコードではありません。\n"
        .repeat(8 * MIB / 43)
        .into_bytes();
    text.extend(b"1122 3344\n2233 4455\n");
    text.resize(8 * MIB, b' ');
    let review = session.review(account.clone(), &text, None).unwrap();
    assert_eq!(review.summary().unwrap().candidates.len(), 2);
    text.push(b' ');
    let refused = session.review(account.clone(), &text, None).err();
    assert_eq!(
        refused,
        Some(VaultError::TooLarge {
            what: LimitedThing::Paste
        })
    );
    let refused = session.review(account, &[0xff, 0xfe, b'1'], None).err();
    assert_eq!(refused, Some(VaultError::NotText));
}

#[test]
fn a_file_that_is_no_vault_is_left_as_it_is() {
    for bytes in [&b""[..], b"not a database", &[0; 4096]] {
        let place = Place::new();
        fs::write(place.file(), bytes).unwrap();
        assert_eq!(
            place.vault.state(),
            VaultState::NeedsRepair,
            "{} bytes",
            bytes.len()
        );
        assert_eq!(
            place.vault.unlock(PASSPHRASE).err(),
            Some(VaultError::NeedsRepair)
        );
        assert_eq!(
            place.vault.create(PASSPHRASE).err(),
            Some(VaultError::AlreadyExists)
        );
        assert_eq!(fs::read(place.file()).unwrap(), bytes);
    }
}

#[test]
fn a_second_window_is_told_that_the_vault_is_open() {
    let (place, session, account) = Place::with_account();
    let second = Vault::open(place.dir.path().to_str().unwrap().to_owned());
    assert_eq!(second.state(), VaultState::InUse);
    assert_eq!(second.unlock(PASSPHRASE).err(), Some(VaultError::InUse));
    assert!(session.account(account).is_ok());
    session.lock();
    assert!(second.unlock(PASSPHRASE).is_ok());
}

#[test]
fn an_id_that_names_nothing_is_not_found() {
    let (_place, session, _) = Place::with_account();
    for id in ["", "zz", "00000000000000000000000000000000"] {
        assert_eq!(
            session.account(AccountId(id.into())).err(),
            Some(VaultError::NotFound)
        );
    }
}

#[test]
fn opening_a_folder_makes_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let inside = dir.path().join("not yet");
    let vault = Vault::open(inside.to_str().unwrap().to_owned());
    assert_eq!(vault.state(), VaultState::Fresh);
    assert!(!Path::new(&inside).exists());
}
