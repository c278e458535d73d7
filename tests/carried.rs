//! The vault on a second device, through the facade alone: QR codes drawn and read again, a key typed, both in step.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop at a surprise"
)]

use std::sync::Arc;

use tempfile::TempDir;
use toride::{
    AccountDraft, AccountFilter, AccountId, BackupStanding, BundleKind, CodeId, CodeState,
    ExportForm, ImportTarget, KeepOptions, QrMatrix, QrReader, QrSender, Session, Vault,
    VaultError, peek_bundle, test_backup_file,
};

const HERE: &[u8] = "港のあかり seven 灯台".as_bytes();
const THERE: &[u8] = "森のこみち nine 石段".as_bytes();
const CODES: [&str; 3] = ["12345678", "23456789", "34567890"];

fn vault() -> (TempDir, Arc<Vault>) {
    let dir = tempfile::tempdir().unwrap();
    let vault = Vault::open(dir.path().join("vault").to_str().unwrap().to_owned());
    (dir, vault)
}

fn filled(vault: &Vault) -> (Arc<Session>, String) {
    let new = vault.create(HERE).unwrap();
    let session = new.session();
    let draft = AccountDraft {
        service_id: "instagram".into(),
        name: "@tenpo".into(),
        business: true,
    };
    let account = session.add_account(draft).unwrap();
    let review = session.review(account, CODES.join("\n").as_bytes(), None);
    let options = KeepOptions {
        issued_at: None,
        retire_old: false,
        current: None,
    };
    review.unwrap().keep(options).unwrap();
    (session, new.recovery_key())
}

fn account(session: &Session) -> AccountId {
    session.accounts(AccountFilter::Active).unwrap()[0]
        .id
        .clone()
}

/// The codes of the account in their order, with what is known of each.
fn codes(session: &Session) -> Vec<(CodeId, CodeState)> {
    let sets = session.account(account(session)).unwrap().current_sets;
    let codes = sets.into_iter().flat_map(|set| set.codes);
    codes.map(|code| (code.id, code.state)).collect()
}

/// Which codes are marked used.
fn used(session: &Session) -> Vec<bool> {
    let is_used = |state| matches!(state, CodeState::Used { .. });
    codes(session)
        .into_iter()
        .map(|(_, state)| is_used(state))
        .collect()
}

/// A picture of a code: four pixels a module, with the light frame that the format asks for.
fn photograph(matrix: &QrMatrix) -> (Vec<u8>, u32) {
    let side = (matrix.side + 8) * 4;
    let dark = |x: u32, y: u32| {
        let (x, y) = ((x / 4).checked_sub(4)?, (y / 4).checked_sub(4)?);
        let inside = x < matrix.side && y < matrix.side;
        inside.then(|| matrix.dark[(y * matrix.side + x) as usize] == 1)
    };
    let pixel = |at: u32| match dark(at % side, at / side) {
        Some(true) => 20,
        _ => 235,
    };
    ((0..side * side).map(pixel).collect(), side)
}

fn look(reader: &QrReader, matrix: &QrMatrix) -> toride::QrProgress {
    let (luma, side) = photograph(matrix);
    reader.read(&luma, side, side, side).unwrap()
}

/// Carries a file by QR codes, of which every third is missed.
fn carry(file: &[u8]) -> Vec<u8> {
    let (sender, reader) = (QrSender::new(file).unwrap(), QrReader::new());
    for shown in 0..40 * sender.pieces() {
        let frame = sender.next_frame().unwrap();
        if shown % 3 != 1 {
            let progress = look(&reader, &frame);
            assert!(progress.have <= progress.need && !progress.foreign);
        }
        if let Some(file) = reader.bundle() {
            return file;
        }
    }
    panic!("the codes never made a whole");
}

fn bring(from: &Session, to: &Session) {
    let file = carry(&from.make_sync().unwrap().bytes);
    assert_eq!(peek_bundle(&file).unwrap().kind, BundleKind::Sync);
    let arrival = to.receive_sync(&file).unwrap();
    arrival.preview().unwrap();
    arrival.merge(false).unwrap();
}

#[test]
fn two_devices_show_each_other_codes_and_then_both_know_what_was_used_on_either() {
    let ((_a, first), (_b, second)) = (vault(), vault());
    let (here, recovery_key) = filled(&first);
    let transfer = here.make_transfer(HERE).unwrap();
    let file = carry(&transfer.file().bytes);
    let reader = QrReader::new();
    assert!(look(&reader, &transfer.key_qr().unwrap()).has_key);
    let key = reader.key().unwrap();
    assert_eq!(key, transfer.key().into_bytes());

    let info = peek_bundle(&file).unwrap();
    assert_eq!((info.kind, info.is_old), (BundleKind::Transfer, false));
    let joined = second.join(&file, &key, THERE).unwrap();
    assert_eq!(joined.recovery_key(), None);
    assert_eq!(joined.report().codes, 3);
    let there = joined.session();
    assert_eq!(used(&there), [false; 3]);

    let ids: Vec<_> = codes(&here).into_iter().map(|(id, _)| id).collect();
    here.mark_used(ids[0].clone()).unwrap();
    there.mark_used(ids[1].clone()).unwrap();
    here.mark_used(ids[2].clone()).unwrap();
    here.undo_used(ids[2].clone()).unwrap();
    bring(&here, &there);
    bring(&there, &here);
    assert_eq!(used(&here), [true, true, false]);
    assert_eq!(used(&there), [true, true, false]);

    there.lock();
    assert_eq!(
        second.unlock(HERE).err(),
        Some(VaultError::WrongPassphrase),
        "each device has a passphrase of its own"
    );
    let there = second.unlock_with_recovery_key(recovery_key.as_bytes());
    assert!(there.is_ok());
    let again = second.join(&file, &key, THERE).err();
    assert_eq!(again, Some(VaultError::AlreadyExists));
}

#[test]
fn after_a_loss_the_lost_device_opens_nothing_new_and_what_is_left_is_paired_again() {
    let ((_a, first), (_b, second), (_c, lost)) = (vault(), vault(), vault());
    let (here, _) = filled(&first);
    let pair = |vault: &Vault| {
        let transfer = here.make_transfer(HERE).unwrap();
        let key = transfer.key();
        let joined = vault.join(&transfer.file().bytes, key.as_bytes(), THERE);
        joined.unwrap().session()
    };
    let (there, gone) = (pair(&second), pair(&lost));
    let new_key = here.rekey(HERE, &[]).unwrap();
    here.prove_recovery_key(new_key.as_bytes()).unwrap();
    let sync = here.make_sync().unwrap().bytes;
    for session in [&there, &gone] {
        assert_eq!(session.receive_sync(&sync).err(), Some(VaultError::OldKey));
    }
    let transfer = here.make_transfer(HERE).unwrap();
    let file = transfer.file().bytes;
    let key = transfer.key();
    let arrival = there.receive_transfer(&file, key.as_bytes(), THERE);
    assert!(!arrival.unwrap().merge(false).unwrap().can_undo);
    bring(&here, &there);
    bring(&there, &here);
    there.lock();
    second.unlock_with_recovery_key(new_key.as_bytes()).unwrap();
}

#[test]
fn a_backup_counts_once_it_was_read_back_and_restores_where_nothing_is() {
    let ((dir, first), (_b, second)) = (vault(), vault());
    let (here, recovery_key) = filled(&first);
    let backup = here.make_backup(HERE, recovery_key.as_bytes()).unwrap();
    assert_eq!(here.last_backup(), Ok(None));
    let path = dir.path().join(backup.file_name());
    let path = path.to_str().unwrap();
    here.save_backup(&backup, path.to_owned()).unwrap();
    assert_eq!(here.last_backup().unwrap().unwrap().accounts, 1);
    assert_eq!(
        here.save_backup(&backup, path.to_owned()),
        Err(VaultError::FileExists)
    );

    let file = std::fs::read(path).unwrap();
    let tested = here.test_backup(&file, HERE).unwrap();
    assert_eq!(tested.standing, BackupStanding::Same);
    here.mark_used(codes(&here)[0].0.clone()).unwrap();
    let tested = here.test_backup(&file, recovery_key.as_bytes()).unwrap();
    assert_eq!(tested.standing, BackupStanding::Older);
    assert_eq!(test_backup_file(&file, HERE).unwrap(), tested.report);
    assert_eq!(
        test_backup_file(&file, THERE),
        Err(VaultError::WrongPassphrase)
    );
    for cut in [0, 50, file.len() - 1] {
        let opened = second.restore_backup(&file[..cut], HERE, &[]).err();
        assert!(matches!(opened, Some(VaultError::FileCut { .. })));
    }
    let restored = second.restore_backup(&file, HERE, THERE).unwrap();
    assert_ne!(restored.recovery_key(), None);
    assert_eq!(used(&restored.session()), [false; 3]);
    // The old backup turns nothing back.
    here.receive_backup(&file, HERE)
        .unwrap()
        .merge(false)
        .unwrap();
    assert_eq!(used(&here), [true, false, false]);
}

#[test]
fn whoever_leaves_takes_everything_along_and_can_come_back() {
    let ((_a, first), (_b, second)) = (vault(), vault());
    let (here, _) = filled(&first);
    assert_eq!(
        here.export(THERE, ExportForm::Json).err(),
        Some(VaultError::WrongPassphrase)
    );
    let export = here.export(HERE, ExportForm::Json).unwrap();
    assert_eq!((export.accounts(), export.codes()), (1, 3));

    let there = second.create(THERE).unwrap().session();
    let import = there.import_file(&export.bytes(), Some(export.file_name()), &[]);
    let import = import.unwrap();
    let entry = import.summary().unwrap().entries[0].clone();
    assert_eq!((entry.codes, entry.doubts), (3, 0));
    let into = ImportTarget::New { draft: entry.draft };
    let review = import.review(entry.index, into).unwrap();
    let kept = review.keep(KeepOptions {
        issued_at: None,
        retire_old: false,
        current: entry.current,
    });
    assert_eq!(kept.unwrap().codes, 3);
    assert_eq!(used(&there), [false; 3]);
}
