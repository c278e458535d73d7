//! The guide on a real vault: what is known is not asked, and where somebody was comes back, sealed or without a name.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

#[path = "support/bench.rs"]
mod support;

use std::fs;
use std::path::Path;

use support::{Bench, NEW_SHEET, RENEW, SHEET, account, codes, draft, keep, open_at};
use toride_domain::{
    AccountId, ContactKind, DeviceKind, Owner, PlaceKind,
    guide::{
        Answer, Case, CodeFate, CodesAtHand, Elsewhere, Next, Precaution, Situation, Step, Tick,
        Trail, next,
    },
};
use toride_vault::{ContactDraft, DeviceDraft, Error, GuidePlace, PlaceDraft, Session};

fn trail() -> Trail {
    Trail::of_line("guide 1 phone type-backup-code nothing-comes codes-left").unwrap()
}

fn kept(session: &Session, account: Option<AccountId>) -> GuidePlace {
    let place = GuidePlace {
        account,
        trail: trail(),
    };
    session.keep_guide_place(&place).unwrap();
    place
}

/// Whether some file below the folder has these bytes.
fn is_written(dir: &Path, bytes: &[u8]) -> bool {
    fs::read_dir(dir).unwrap().any(|entry| {
        let path = entry.unwrap().path();
        if path.is_dir() {
            return is_written(&path, bytes);
        }
        let file = fs::read(path).unwrap();
        file.windows(bytes.len()).any(|window| window == bytes)
    })
}

#[test]
fn the_guide_begins_with_what_this_person_really_has() {
    let (_bench, session, _) = Bench::created();
    let shop = account(&session, "shop", SHEET);
    let laptop = DeviceDraft {
        name: "店のパソコン".into(),
        kind: DeviceKind::Computer,
    };
    let laptop = session.add_device(&laptop).unwrap();
    session.set_session(shop, laptop, true).unwrap();
    let drawer = PlaceDraft {
        name: "引き出し".into(),
        kind: PlaceKind::Paper,
        keeper: None,
    };
    let drawer = session.add_place(&drawer).unwrap();
    let set = session.account(shop).unwrap().current_sets[0].id;
    session.set_copy(shop, set, drawer, true).unwrap();
    let mail = ContactDraft {
        kind: ContactKind::Email,
        value: "tenpo@example.jp".into(),
        owner: Owner::Personal,
        sim: None,
        mailbox: None,
    };
    let mail = session.add_contact(&mail).unwrap();
    session.set_account_contact(shop, mail, true).unwrap();
    let sheet = codes(&session, shop);
    session.mark_used(sheet[0]).unwrap();

    let view = session.guide(Some(shop)).unwrap();
    assert_eq!(view.account.unwrap().name, "shop");
    assert_eq!((view.left, view.next_code), (4, Some(sheet[1])));
    assert_eq!(view.situation.codes, Some(CodesAtHand::Left(4)));
    assert_eq!(view.situation.elsewhere, Some(Elsewhere::Computer));
    assert_eq!(view.situation.contact, Some(true));
    let names = |views: &[toride_vault::AboutView]| {
        let names = views.iter().map(|view| view.name.clone());
        names.collect::<Vec<_>>()
    };
    assert_eq!(names(&view.copies), ["引き出し"]);
    assert_eq!(names(&view.sessions), ["店のパソコン"]);
    assert_eq!(names(&view.contacts), ["tenpo@example.jp"]);
    let now = view.situation.with(Answer::NothingComes);
    assert_eq!(next(&now), Next::Go(Case::BackupCode));
}

#[test]
fn an_account_that_is_not_there_is_not_found_and_a_locked_vault_says_nothing() {
    let (bench, session, _) = Bench::created();
    let unknown = session.guide(None).unwrap();
    assert_eq!(unknown.situation, Situation::default());
    assert_eq!((unknown.account, unknown.next_code), (None, None));
    let nobody = AccountId::new([7; 16]);
    assert_eq!(session.guide(Some(nobody)).unwrap_err(), Error::NotFound);
    let binned = session.add_account(&draft("old")).unwrap();
    session.bin_account(binned).unwrap();
    assert!(session.guide(Some(binned)).is_ok(), "the bin leads on, too");
    bench.vault.lock();
    assert_eq!(session.guide(None).unwrap_err(), Error::Locked);
    assert_eq!(session.precautions().unwrap_err(), Error::Locked);
    assert_eq!(bench.vault.guide_place(), Trail::default());
}

#[test]
fn a_place_of_before_unlocking_comes_back_after_a_kill_and_names_nothing() {
    let (bench, session, _) = Bench::created();
    account(&session, "@himitsu_no_mise", SHEET);
    bench.vault.lock();
    bench.vault.keep_guide_place(&trail()).unwrap();
    let written = fs::read(bench.dir.path().join("guide")).unwrap();
    assert_eq!(
        written,
        b"guide 1 phone type-backup-code nothing-comes codes-left"
    );
    let again = open_at(bench.dir.path(), &bench.clock, 2);
    assert_eq!(again.guide_place(), trail());
    // It goes on where it was when the vault is opened.
    let session = again.unlock(support::PASSPHRASE).unwrap();
    let place = session.guide_place().unwrap();
    assert_eq!((place.account, place.trail), (None, trail()));
    // The beginning is nothing to keep.
    session.keep_guide_place(&GuidePlace::default()).unwrap();
    assert!(!bench.dir.path().join("guide").exists());
    assert_eq!(again.guide_place(), Trail::default());
}

#[test]
fn somebody_without_a_vault_can_be_locked_out_too() {
    let bench = Bench::new();
    bench.vault.keep_guide_place(&trail()).unwrap();
    assert_eq!(bench.vault.guide_place(), trail());
    assert_eq!(bench.vault.state(), toride_vault::VaultState::Fresh);
    let new = bench.vault.create(support::PASSPHRASE).unwrap();
    assert_eq!(new.session.guide_place().unwrap().trail, trail());
}

#[test]
fn a_place_that_cannot_be_read_is_the_beginning() {
    let (bench, session, _) = Bench::created();
    let file = bench.dir.path().join("guide");
    for bytes in [
        &b""[..],
        b"guide 9 phone -",
        b"\xff\xfe",
        b"guide 1 phone - still-in\n",
        &[b'a'; 9_000],
    ] {
        fs::write(&file, bytes).unwrap();
        assert_eq!(bench.vault.guide_place(), Trail::default());
        assert_eq!(session.guide_place().unwrap(), GuidePlace::default());
    }
}

#[test]
fn a_place_in_the_open_vault_comes_back_with_its_account_and_is_sealed() {
    let (mut bench, session, _) = Bench::created();
    let shop = account(&session, "shop", SHEET);
    let place = kept(&session, Some(shop));
    assert!(!bench.dir.path().join("guide").exists());
    for word in ["nothing-comes", "type-backup-code"] {
        assert!(!is_written(bench.dir.path(), word.as_bytes()), "{word}");
    }
    let session = bench.reopen(2);
    assert_eq!(session.guide_place().unwrap(), place);
    // Keeping the same again writes nothing.
    let revision = session.info().unwrap().revision;
    assert_eq!(session.keep_guide_place(&place).unwrap(), revision);
    // Somebody who was in the guide since, without unlocking, goes on there; keeping a place takes its stead.
    let since = Trail::of_line("guide 1 phone - still-in").unwrap();
    bench.vault.keep_guide_place(&since).unwrap();
    assert_eq!(session.guide_place().unwrap().trail, since);
    session.keep_guide_place(&place).unwrap();
    assert_eq!(session.guide_place().unwrap(), place);
    assert_eq!(bench.vault.guide_place(), Trail::default());
    // Settings that are changed beside it leave it.
    session.set_lock_minutes(3).unwrap();
    assert_eq!(session.guide_place().unwrap(), place);
    let nobody = GuidePlace {
        account: Some(AccountId::new([7; 16])),
        ..place.clone()
    };
    assert_eq!(
        session.keep_guide_place(&nobody).unwrap_err(),
        Error::NotFound
    );
    session.keep_guide_place(&GuidePlace::default()).unwrap();
    assert_eq!(session.guide_place().unwrap(), GuidePlace::default());
    assert_eq!(
        bench.reopen(3).guide_place().unwrap(),
        GuidePlace::default()
    );
}

#[test]
fn a_place_about_an_account_that_is_gone_leads_on_without_it() {
    let (_bench, session, _) = Bench::created();
    let shop = account(&session, "shop", SHEET);
    kept(&session, Some(shop));
    session.bin_account(shop).unwrap();
    assert_eq!(session.guide_place().unwrap().account, Some(shop));
    session.purge_account(shop, support::PASSPHRASE).unwrap();
    let place = session.guide_place().unwrap();
    assert_eq!(
        (place.account, place.trail.at()),
        (None, Some(Step::TypeBackupCode))
    );
}

#[test]
fn the_precautions_name_the_accounts_that_keep_them_open() {
    let (_bench, session, _) = Bench::created();
    let ticks = |session: &Session| {
        let rows = session.precautions().unwrap();
        rows.iter().map(|row| row.tick).collect::<Vec<_>>()
    };
    assert_eq!(ticks(&session), [Tick::NothingYet; 3]);
    account(&session, "b", SHEET);
    session.add_account(&draft("c")).unwrap();
    session.add_account(&draft("a")).unwrap();
    let rows = session.precautions().unwrap();
    let names = rows[1].open.iter().map(|account| account.name.as_str());
    assert_eq!(names.collect::<Vec<_>>(), ["a", "c"]);
    assert_eq!((rows[1].item, rows[1].of), (Precaution::Codes, 3));
    assert_eq!(ticks(&session), [Tick::Open; 3]);
}

#[test]
fn what_is_known_of_a_code_that_was_not_taken_is_handed_to_the_helper() {
    let (_bench, session, _) = Bench::created();
    let shop = account(&session, "shop", SHEET);
    let old = codes(&session, shop);
    let tried = session.tried(shop, Some(old[0])).unwrap();
    assert_eq!((tried.fate, tried.left), (CodeFate::Fresh, 4));
    assert_eq!(tried.digits_only, Some(true), "eight digits, grade B");
    assert!(!tried.several_accounts && !tried.signed_in);
    session.mark_used(old[0]).unwrap();
    let tried = session.tried(shop, Some(old[0])).unwrap();
    assert_eq!((tried.fate, tried.left), (CodeFate::Used, 4));
    keep(&session, shop, NEW_SHEET, RENEW);
    let tried = session.tried(shop, Some(old[1])).unwrap();
    assert_eq!((tried.fate, tried.left), (CodeFate::OldSet, 5));
    let second = session.add_account(&draft("second")).unwrap();
    assert!(session.tried(shop, None).unwrap().several_accounts);
    let other = codes(&session, shop)[0];
    assert_eq!(
        session.tried(second, Some(other)).unwrap_err(),
        Error::NotFound
    );
}
