//! The same device, or another one: what the platform sees, on real vaults.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

#[path = "support/bench.rs"]
mod support;

use std::fs;

use support::{Bench, KEEP, NEW_SHEET, RENEW, SHEET, account, codes, draft, keep};
use toride_domain::{
    AccountId, Base, Change, DeviceKind, DeviceLife, FactorKind, KeySignal, Question, Reason,
    Reply, SimSignal, SlotSignal, UnitId, Urgency, Verdict,
};
use toride_vault::{DeviceDraft, Error, FactorDraft, Session, Sighting, Signals};

/// A platform that keeps what it is told to keep.
#[derive(Clone)]
struct Phone {
    marker: Option<[u8; 16]>,
    hardware: Option<Vec<u8>>,
    folder: Option<Vec<u8>>,
    system: &'static str,
    key: KeySignal,
    model: &'static str,
}

impl Phone {
    fn new(model: &'static str) -> Self {
        Self {
            marker: None,
            hardware: Some(model.as_bytes().to_vec()),
            folder: None,
            system: "17",
            key: KeySignal::Ok,
            model,
        }
    }

    fn look(&mut self, session: &Session) -> Sighting {
        let seen = session.observe(&self.signals()).unwrap();
        self.marker = seen.keep_marker.or(self.marker);
        seen
    }

    fn signals(&self) -> Signals {
        Signals {
            marker: self.marker,
            anchor: None,
            key: self.key,
            slot: SlotSignal::None,
            hardware: self.hardware.clone(),
            folder: self.folder.clone(),
            system: Some(self.system.into()),
            sim: SimSignal::Unknown,
            screen_lock: Some(true),
            restored: false,
            model: self.model.into(),
            kind: DeviceKind::Phone,
        }
    }
}

fn this(session: &Session) -> UnitId {
    session
        .devices()
        .unwrap()
        .iter()
        .find(|d| d.is_this)
        .unwrap()
        .id
}

fn names(session: &Session) -> Vec<(String, DeviceLife)> {
    let devices = session.devices().unwrap();
    devices.into_iter().map(|d| (d.name, d.life)).collect()
}

/// Open reasons by account name, with their urgency.
fn open(session: &Session, reason: Reason) -> Vec<(String, Urgency)> {
    let cards = session.overview().unwrap().cards;
    let of = |card: toride_vault::PromptCard| {
        let prompt = card.prompts.iter().find(|p| p.reason == reason)?;
        Some((card.account?.name, prompt.urgency))
    };
    cards.into_iter().filter_map(of).collect()
}

fn on(device: UnitId) -> FactorDraft {
    FactorDraft {
        kind: FactorKind::Authenticator,
        base: Some(Base::Device(device)),
    }
}

/// A vault on a phone: an account with an authenticator there and codes, one with codes only, one with nothing.
fn filled() -> (Bench, Session, Phone, [AccountId; 3]) {
    let (bench, session, _) = Bench::created();
    let mut phone = Phone::new("old phone");
    phone.look(&session);
    let shop = account(&session, "shop", SHEET);
    session.add_factor(shop, on(this(&session))).unwrap();
    let other = account(&session, "other", SHEET);
    let empty = session.add_account(&draft("empty")).unwrap();
    bench.clock.wait(1000);
    (bench, session, phone, [shop, other, empty])
}

#[test]
fn the_first_look_names_this_device_and_asks_nothing_and_the_next_ones_write_nothing() {
    let (_bench, session, _) = Bench::created();
    let mut phone = Phone::new("Pixel 8");
    let first = phone.look(&session);
    assert_eq!((first.verdict, first.question), (Verdict::SameDevice, None));
    assert!(phone.marker.is_some());
    assert_eq!(names(&session), [("Pixel 8".into(), DeviceLife::InUse)]);
    let revision = session.info().unwrap().revision;
    let again = phone.look(&session);
    assert_eq!(
        (again.verdict, again.keep_marker),
        (Verdict::SameDevice, None)
    );
    assert_eq!(session.info().unwrap().revision, revision);
}

#[test]
fn an_update_a_reinstallation_and_a_key_that_went_do_not_nag() {
    let (mut bench, _, mut phone, _) = filled();
    phone.system = "18";
    let session = bench.reopen(2);
    let unit = this(&session);
    assert_eq!(phone.look(&session).changes, [Change::SystemUpdated]);
    assert_eq!(phone.look(&session).changes, []);
    phone.marker = None;
    let session = bench.reopen(3);
    let seen = phone.look(&session);
    assert_eq!((seen.verdict, seen.question), (Verdict::Reinstalled, None));
    assert!(seen.keep_marker.is_some());
    phone.key = KeySignal::Gone;
    let session = bench.reopen(4);
    let seen = phone.look(&session);
    assert_eq!(
        (seen.verdict, seen.changes),
        (Verdict::SameDevice, vec![Change::KeyLost])
    );
    assert_eq!(this(&session), unit);
    assert_eq!(names(&session).len(), 1);
    assert_eq!(open(&session, Reason::PhoneChanged), []);
    assert_eq!(session.overview().unwrap().question, None);
    assert_eq!(session.verdicts().unwrap().len(), 1);
    assert_eq!(session.damage().unwrap(), []);
}

#[test]
fn a_busy_system_says_nothing_and_records_nothing() {
    let (mut bench, _, mut phone, _) = filled();
    let mut other = Phone::new("new phone");
    other.key = KeySignal::Busy;
    let session = bench.reopen(2);
    let seen = other.look(&session);
    assert_eq!(
        (seen.verdict, seen.question, seen.keep_marker),
        (Verdict::Undecided, None, None)
    );
    assert_eq!(phone.look(&session).verdict, Verdict::SameDevice);
}

#[test]
fn restored_on_another_phone_asks_until_answered_and_then_asks_for_what_depended_on_the_old_one() {
    let (mut bench, session, _, [shop, other, _]) = filled();
    let old = this(&session);
    let mut phone = Phone::new("new phone");
    for seed in 2..5 {
        let session = bench.reopen(seed);
        let seen = phone.look(&session);
        assert_eq!(seen.verdict, Verdict::RestoredOnAnotherPhone);
        assert_eq!(seen.question, Some(Question::OldPhone));
        assert_eq!(
            session.overview().unwrap().question,
            Some(Question::OldPhone)
        );
        assert_eq!(open(&session, Reason::PhoneChanged), []);
        assert_eq!(session.verdicts().unwrap().len(), 1);
    }
    let session = bench.reopen(6);
    phone.look(&session);
    let answered = session.answer(Reply::Replaced).unwrap();
    assert_eq!(
        (answered.old_device, answered.offer_rekey),
        (Some(old), true)
    );
    assert_eq!(session.answer(Reply::Both), Err(Error::NotFound));
    assert_eq!(session.overview().unwrap().question, None);
    let replaced = [
        ("new phone".into(), DeviceLife::InUse),
        ("old phone".into(), DeviceLife::Replaced),
    ];
    assert_eq!(names(&session), replaced);
    let depended = [
        ("shop".into(), Urgency::Now),
        ("other".into(), Urgency::Soon),
    ];
    assert_eq!(open(&session, Reason::PhoneChanged), depended);

    // Neither a new set alone nor the factor alone closes it.
    bench.clock.wait(1000);
    let now_here = on(this(&session));
    keep(&session, shop, NEW_SHEET, RENEW);
    assert_eq!(open(&session, Reason::PhoneChanged)[0].0, "shop");
    let factor = session.account(shop).unwrap().ties.factors[0].id;
    assert_eq!(
        session.confirm_factor(shop, factor, on(old)).unwrap_err(),
        Error::Invalid {
            field: toride_vault::Field::Base,
        }
    );
    session.confirm_factor(shop, factor, now_here).unwrap();
    assert_eq!(
        open(&session, Reason::PhoneChanged),
        [("other".into(), Urgency::Soon)]
    );
    let progress = session.phone_progress(old).unwrap();
    assert_eq!(progress.open.len(), 1);
    assert_eq!(progress.done[0].name, "shop");
    keep(&session, other, NEW_SHEET, RENEW);
    assert_eq!(open(&session, Reason::PhoneChanged), []);

    let session = bench.reopen(7);
    assert_eq!(phone.look(&session).verdict, Verdict::SameDevice);
    assert_eq!(session.damage().unwrap(), []);
    assert_eq!(session.verdicts().unwrap().len(), 2);
}

#[test]
fn a_copy_on_a_second_phone_asks_and_takes_nothing_from_the_first() {
    let (bench, session, mut phone, _) = filled();
    session.lock();
    let second = Bench::new();
    for entry in fs::read_dir(bench.dir.path()).unwrap() {
        let entry = entry.unwrap();
        if entry.file_type().unwrap().is_file() {
            fs::copy(entry.path(), second.dir.path().join(entry.file_name())).unwrap();
        }
    }
    second.clock.wait(2000);
    let there = second.unlock();
    let mut tablet = Phone::new("tablet");
    assert_eq!(tablet.look(&there).question, Some(Question::OldPhone));
    let answered = there.answer(Reply::Both).unwrap();
    assert!(answered.offer_pairing && !answered.offer_rekey);
    assert_eq!(
        there.verdicts().unwrap()[0].verdict,
        Verdict::CopiedToSecondPhone
    );
    assert_eq!(open(&there, Reason::PhoneChanged), []);
    let both = [
        ("tablet".into(), DeviceLife::InUse),
        ("old phone".into(), DeviceLife::InUse),
    ];
    assert_eq!(names(&there), both);
    assert!(
        there
            .devices()
            .unwrap()
            .iter()
            .all(|device| device.holds_vault)
    );
    let here = bench.unlock();
    assert_eq!(phone.look(&here).verdict, Verdict::SameDevice);
}

#[test]
fn the_same_phone_after_all_changes_nothing_but_the_number_it_writes_under() {
    let (mut bench, session, mut phone, _) = filled();
    let unit = this(&session);
    phone.marker = None;
    phone.hardware = None;
    let session = bench.reopen(2);
    assert_eq!(phone.look(&session).question, Some(Question::SamePhone));
    let answered = session.answer(Reply::SamePhone).unwrap();
    assert_eq!(answered.old_device, None);
    assert_eq!(this(&session), unit);
    assert_eq!(open(&session, Reason::PhoneChanged), []);
    assert_eq!(names(&session).len(), 1);
    // What the system kept to itself this time is still known.
    phone.hardware = Some(b"another".to_vec());
    phone.key = KeySignal::NotApplicable;
    let session = bench.reopen(3);
    assert_eq!(
        phone.look(&session).verdict,
        Verdict::RestoredOnAnotherPhone
    );
}

#[test]
fn new_codes_stored_before_the_question_is_answered_count_as_new() {
    let (mut bench, session, _, [shop, other, _]) = filled();
    let old = this(&session);
    let session = bench.reopen(2);
    Phone::new("new phone").look(&session);
    bench.clock.wait(1000);
    keep(&session, other, NEW_SHEET, RENEW);
    bench.clock.wait(1000);
    session.answer(Reply::Lost).unwrap();
    assert_eq!(
        open(&session, Reason::PhoneChanged),
        [("shop".into(), Urgency::Now)]
    );
    let progress = session.phone_progress(old).unwrap();
    assert_eq!(progress.open[0].account.as_ref().unwrap().id, shop);
    assert_eq!(progress.done[0].id, other);
}

#[test]
fn a_file_from_another_phone_leaves_that_phone_in_use() {
    let (mut bench, _, mut phone, _) = filled();
    let mut other = Phone::new("other phone");
    other.marker = Some([9; 16]);
    let session = bench.reopen(2);
    assert_eq!(other.look(&session).question, Some(Question::PutHere));
    session.answer(Reply::SamePhone).unwrap();
    let both = [
        ("other phone".into(), DeviceLife::InUse),
        ("old phone".into(), DeviceLife::InUse),
    ];
    assert_eq!(names(&session), both);
    // The same hardware is the same phone, whatever became of the marker.
    phone.marker = Some([8; 16]);
    phone.hardware = other.hardware;
    let session = bench.reopen(3);
    assert_eq!(phone.look(&session).question, Some(Question::PutHere));
    session.answer(Reply::SamePhone).unwrap();
    assert_eq!(names(&session), both);
}

#[test]
fn a_copied_folder_on_a_computer_asks_and_so_does_another_file_in_its_place() {
    let (bench, session, _) = Bench::created();
    let mut desk = Phone::new("desk");
    desk.key = KeySignal::NotApplicable;
    desk.folder = Some(vec![1]);
    desk.look(&session);
    desk.folder = Some(vec![2]);
    let seen = desk.look(&session);
    assert_eq!(
        (seen.verdict, seen.changes),
        (Verdict::Unclear, vec![Change::FolderCopied])
    );
    session.answer(Reply::SamePhone).unwrap();
    assert_eq!(desk.look(&session).verdict, Verdict::SameDevice);
    desk.marker = Some([7; 16]);
    assert_eq!(desk.look(&session).question, Some(Question::PutHere));
    session.answer(Reply::SamePhone).unwrap();
    assert_eq!(desk.look(&session).verdict, Verdict::SameDevice);
    drop(bench);
}

#[test]
fn killed_before_the_marker_is_kept_it_costs_a_question_at_most() {
    let (mut bench, _, _, _) = filled();
    let mut phone = Phone::new("new phone");
    let session = bench.reopen(2);
    // The platform was told to keep a marker and was killed before it did.
    session.observe(&phone.signals()).unwrap();
    let session = bench.reopen(3);
    let seen = phone.look(&session);
    assert_eq!(seen.question, Some(Question::OldPhone));
    assert!(phone.marker.is_some());
    let answered = session.answer(Reply::Lost).unwrap();
    assert!(answered.old_device.is_some());
    assert_eq!(open(&session, Reason::PhoneChanged).len(), 2);
    assert_eq!(names(&session).len(), 2);
}

#[test]
fn nothing_is_written_under_the_old_number_after_a_move() {
    let (mut bench, session, _, [shop, ..]) = filled();
    let ids = |session: &Session| {
        session
            .history(shop)
            .unwrap()
            .into_iter()
            .map(|e| e.stamp.device())
            .collect::<Vec<_>>()
    };
    let before = ids(&session);
    let session = bench.reopen(2);
    Phone::new("new phone").look(&session);
    bench.clock.wait(1000);
    keep(&session, shop, NEW_SHEET, KEEP);
    let newest = ids(&session)[0];
    assert!(!before.contains(&newest));
}

#[test]
fn a_device_can_have_any_name_that_is_one_line_and_not_too_long() {
    let (_bench, session, _) = Bench::created();
    let mut phone = Phone::new("   ");
    phone.look(&session);
    assert_eq!(names(&session)[0].0, "?");
    let named = |name: String| DeviceDraft {
        name,
        kind: DeviceKind::Tablet,
    };
    session.add_device(&named("お店の📱‍💻 משרד".into())).unwrap();
    assert!(matches!(
        session.add_device(&named("長".repeat(1400))),
        Err(Error::TooLarge { .. })
    ));
    assert!(matches!(
        session.add_device(&named("a\u{202e}b".into())),
        Err(Error::Invalid { .. })
    ));
}

#[test]
fn an_older_copy_in_the_vaults_place_is_said_until_the_person_has_read_it() {
    let (mut bench, session, mut phone, [shop, ..]) = filled();
    phone.look(&session);
    session.lock();
    let old = fs::read(bench.file()).unwrap();
    let session = bench.reopen(2);
    session.mark_used(codes(&session, shop)[0]).unwrap();
    let newer = session.anchor().unwrap();
    session.lock();
    // A system update makes the look itself write.
    fs::write(bench.file(), old).unwrap();
    phone.system = "18";
    let signals = |anchor: &[u8]| Signals {
        anchor: Some(anchor.to_vec()),
        ..phone.signals()
    };
    let session = bench.reopen(3);
    let seen = session.observe(&signals(&newer)).unwrap();
    assert_eq!(seen.verdict, Verdict::SameDevice);
    assert!(seen.changes.contains(&Change::VaultOlder), "{seen:?}");
    let until_read = seen.keep_anchor.unwrap();
    for (place, seed) in (4..8).enumerate() {
        let session = bench.reopen(seed);
        session.mark_used(codes(&session, shop)[place]).unwrap();
        let seen = session.observe(&signals(&until_read)).unwrap();
        assert!(seen.changes.contains(&Change::VaultOlder), "not read yet");
    }
    let now = bench.reopen(8).anchor().unwrap();
    for (kept, why) in [(&now[..], "read and kept anew"), (&[7; 116], "no anchor")] {
        let session = bench.reopen(9);
        let seen = session.observe(&signals(kept)).unwrap();
        assert!(!seen.changes.contains(&Change::VaultOlder), "{why}");
    }
}

#[test]
fn a_kill_before_the_anchor_is_kept_raises_no_alarm() {
    let (mut bench, session, phone, [shop, ..]) = filled();
    let before = session.anchor().unwrap();
    session.mark_used(codes(&session, shop)[0]).unwrap();
    session.lock();
    let signals = Signals {
        anchor: Some(before),
        ..phone.signals()
    };
    let session = bench.reopen(2);
    let seen = session.observe(&signals).unwrap();
    assert!(!seen.changes.contains(&Change::VaultOlder));
}

#[test]
fn a_file_that_was_never_looked_at_here_is_not_called_older() {
    let (mut bench, session, _) = Bench::created();
    let shop = account(&session, "shop", SHEET);
    session.lock();
    let first = fs::read(bench.file()).unwrap();
    let session = bench.reopen(2);
    session.mark_used(codes(&session, shop)[0]).unwrap();
    let anchor = session.anchor().unwrap();
    session.lock();
    fs::write(bench.file(), first).unwrap();
    let signals = Signals {
        anchor: Some(anchor),
        ..Phone::new("a phone that took the vault over anew").signals()
    };
    let seen = bench.reopen(3).observe(&signals).unwrap();
    assert!(!seen.changes.contains(&Change::VaultOlder));
}
