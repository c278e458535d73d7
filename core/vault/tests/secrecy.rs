//! No file of ours ever shows a code, a name, a note or a passphrase, in any spelling.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test fails by panicking"
)]

#[path = "support/spellings.rs"]
mod spellings;
#[path = "support/bench.rs"]
mod support;

use std::{fs, path::Path};

use spellings::spellings;
use support::{Bench, KEEP, RENEW, START, keep};
use toride_domain::{
    AccountId, ContactKind, DeviceKind, KeySignal, Millis, Owner, PlaceKind, SimSignal, SlotSignal,
    shop::{Cause, Task},
};
use toride_vault::{
    AccountDraft, ContactDraft, DeviceDraft, Error, HandoverDraft, OutsourcingDraft, PlaceDraft,
    Session, Signals,
};

const NAME: &str = "kanarienvogel-name-00001";
const CODES: [&str; 2] = ["k4nar1encode7kanar1ex001", "k4nar1encode7kanar1ex002"];
const NUMBER: &str = "kanarie-number-090-0000-0000";
const DEVICE: &str = "kanarie-device-pocket";
const PLACE: &str = "kanarie-place-cabinet";
const PERSON: &str = "kanarie-person-mika";
const CHECK: &str = "kanarie-check-of-our-own";
const MEMO: &str = "kanarie-note-on-a-handover";
const TASK: &str = "kanarie-task-of-our-own";
const REACH: &str = "kanarie-way-to-reach";
const WHY: &str = "kanarie-why-it-is-kept";
const MODEL: &str = "kanarie-model-nine";
const HARDWARE: &str = "kanarie-hardware-id-1";
const PASSPHRASES: [&str; 2] = ["kanarie passphrase first", "kanarie passphrase other"];

/// Something to be done, and what it gives.
type Step<'a> = &'a dyn Fn(&Session) -> Result<u64, Error>;

/// Every needle in every spelling.
fn needles(recovery: &str) -> Vec<Vec<u8>> {
    let texts = [
        NAME,
        NUMBER,
        DEVICE,
        PLACE,
        PERSON,
        CHECK,
        MEMO,
        TASK,
        REACH,
        WHY,
        MODEL,
        HARDWARE,
        CODES[0],
        CODES[1],
        PASSPHRASES[0],
        PASSPHRASES[1],
        recovery,
    ];
    texts.iter().flat_map(|text| spellings(text)).collect()
}

/// Says what the account hangs on, and what the platform sees.
fn tie(session: &Session, id: AccountId) {
    let device = DeviceDraft {
        name: DEVICE.into(),
        kind: DeviceKind::Phone,
    };
    let device = session.add_device(&device).unwrap();
    let number = ContactDraft {
        kind: ContactKind::Phone,
        value: NUMBER.into(),
        owner: Owner::Personal,
        sim: Some(device),
        mailbox: None,
    };
    let number = session.add_contact(&number).unwrap();
    session.set_account_contact(id, number, true).unwrap();
    let place = PlaceDraft {
        name: PLACE.into(),
        kind: PlaceKind::Cabinet,
        keeper: None,
    };
    session.add_place(&place).unwrap();
    let person = session.add_person(PERSON).unwrap();
    session.set_knows(id, person, true).unwrap();
    let draft = HandoverDraft {
        cause: Cause::Leaving,
        from: Some(person),
        to: None,
    };
    let handover = session.start_handover(id, draft).unwrap();
    session.add_check(handover, CHECK).unwrap();
    session.set_handover_note(handover, MEMO).unwrap();
    let draft = OutsourcingDraft {
        to: Some(person),
        may: vec![Task::Own(TASK.into())],
        may_not: Vec::new(),
        call: None,
        reach: REACH.into(),
    };
    session.add_outsourcing(id, &draft).unwrap();
    session.keep_old_set(id, WHY).unwrap();
    let signals = Signals {
        marker: None,
        anchor: None,
        key: KeySignal::NotApplicable,
        slot: SlotSignal::None,
        hardware: Some(HARDWARE.into()),
        folder: None,
        system: Some(MODEL.into()),
        sim: SimSignal::Unknown,
        screen_lock: None,
        restored: false,
        model: MODEL.into(),
        kind: DeviceKind::Phone,
    };
    session.observe(&signals).unwrap();
}

/// Files below a folder that hold a needle.
fn shown_in(dir: &Path, needles: &[Vec<u8>]) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.file_type().unwrap().is_dir() {
            found.extend(shown_in(&entry.path(), needles));
            continue;
        }
        let mut bytes = fs::read(entry.path()).unwrap();
        bytes.extend(name.as_bytes());
        if needles
            .iter()
            .any(|needle| bytes.windows(needle.len()).any(|part| part == needle))
        {
            found.push(name);
        }
    }
    found
}

#[test]
fn no_file_shows_a_secret_after_any_operation() {
    let bench = Bench::new();
    let new = bench.vault.create(PASSPHRASES[0].as_bytes()).unwrap();
    let needles = needles(new.recovery_key.expose());
    let check = |after: &str| {
        assert_eq!(
            shown_in(bench.dir.path(), &needles),
            Vec::<String>::new(),
            "after {after}"
        );
    };
    check("create");
    let session = new.session;
    let draft = AccountDraft {
        service: "other".into(),
        name: NAME.into(),
        owner: Owner::Personal,
    };
    let id = session.add_account(&draft).unwrap();
    check("adding an account");
    let sheet = format!("Backup codes\n{}\n{}\n", CODES[0], CODES[1]);
    let kept = keep(&session, id, &sheet, KEEP);
    assert_eq!(kept.codes, 2, "the needles are in the vault");
    check("keeping codes");
    let code = session.account(id).unwrap().next_code.unwrap();
    assert_eq!(support::text(&session, code), CODES[0]);
    check("showing a code");
    let steps: [(&str, Step); 5] = [
        ("marking", &|s| s.mark_used(code)),
        ("undoing", &|s| s.undo_used(code)),
        ("rejecting", &|s| s.mark_rejected(code)),
        ("exposing", &|s| s.mark_exposed(code)),
        ("setting the lock time", &|s| s.set_lock_minutes(9)),
    ];
    for (name, step) in steps {
        step(&session).unwrap();
        check(name);
    }
    tie(&session, id);
    check("saying what the account hangs on");
    assert_eq!(session.checklist().unwrap().contacts[0].value, NUMBER);
    let until = Millis::clamped(START + Millis::DAY);
    let share = session.share_code(code, until, PASSPHRASES[0].as_bytes());
    let share = share.unwrap();
    check("sharing a code");
    let key = share.key().expose().as_bytes();
    let item = session.receive_share(share.bytes(), key).unwrap();
    let shown = session.reveal_shared(item.id).unwrap();
    assert_eq!(shown.canonical().unwrap().expose(), CODES[0]);
    drop(shown);
    check("receiving a shared code");
    session.discard_shared(item.id).unwrap();
    check("throwing a shared code away");
    let made = session.make_transfer(PASSPHRASES[0].as_bytes()).unwrap();
    fs::write(bench.dir.path().join("sent"), made.bytes()).unwrap();
    fs::write(bench.dir.path().join("sent-too"), share.bytes()).unwrap();
    check("sealing the vault for another device");
    let other = Bench::new();
    let (key, passphrase) = (made.key().expose().as_bytes(), PASSPHRASES[1].as_bytes());
    let joined = other.vault.join(made.bytes(), key, passphrase).unwrap();
    joined.session.lock();
    assert_eq!(shown_in(other.dir.path(), &needles), Vec::<String>::new());
    session
        .change_passphrase(PASSPHRASES[0].as_bytes(), PASSPHRASES[1].as_bytes())
        .unwrap();
    check("changing the passphrase");
    assert!(
        session
            .change_passphrase(b"wrong passphrase", b"another one entirely")
            .is_err()
    );
    check("a refused change");
    session.lock();
    check("locking");
    assert!(bench.vault.unlock(PASSPHRASES[0].as_bytes()).is_err());
    check("a refused unlock");
    let session = bench.vault.unlock(PASSPHRASES[1].as_bytes()).unwrap();
    keep(&session, id, &sheet.replace("001", "003"), RENEW);
    session.bin_account(id).unwrap();
    session
        .purge_account(id, PASSPHRASES[1].as_bytes())
        .unwrap();
    check("purging");
    session.lock();
    let good = fs::read(bench.file()).unwrap();
    fs::write(bench.file(), &good[..good.len() / 2]).unwrap();
    bench.vault.repair(PASSPHRASES[1].as_bytes()).unwrap();
    check("a repair");

    // The search itself must be able to find something.
    let clear = sheet
        .encode_utf16()
        .flat_map(u16::to_be_bytes)
        .collect::<Vec<_>>();
    fs::write(bench.dir.path().join("clear"), clear).unwrap();
    assert_eq!(shown_in(bench.dir.path(), &needles), ["clear"]);
}
