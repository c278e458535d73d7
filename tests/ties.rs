//! What accounts hang on, through the facade: what goes in comes out, and what cannot be meant is refused.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop at a surprise"
)]

use std::sync::Arc;

use tempfile::TempDir;
use toride::{
    AccountDraft, AccountId, ContactDraft, ContactId, ContactKind, DeviceDraft, DeviceId,
    DeviceKind, DeviceLife, FactorDraft, FactorId, FactorKind, Field, KeySignal, Outcome, PlaceId,
    Reason, ReminderSettings, Reply, Session, Signals, SimSignal, SlotSignal, Thing, ThingKind,
    UtcMillis, Vault, VaultError, Verdict, longest_wait_days, remind_again, remind_at,
    usual_wait_days,
};

const PASSPHRASE: &[u8] = b"harbour lantern seven oak";

fn opened() -> (TempDir, Arc<Session>, AccountId) {
    let dir = tempfile::tempdir().unwrap();
    let vault = Vault::open(dir.path().to_str().unwrap().to_owned());
    let session = vault.create(PASSPHRASE).unwrap().session();
    let draft = AccountDraft {
        service_id: "instagram".into(),
        name: "@tenpo".into(),
        business: true,
    };
    let account = session.add_account(draft).unwrap();
    (dir, session, account)
}

fn signals() -> Signals {
    Signals {
        marker: None,
        anchor: None,
        key: KeySignal::NotApplicable,
        slot: SlotSignal::None,
        hardware: Some(vec![1]),
        folder: None,
        system: Some("17".into()),
        sim: SimSignal::Carrier { id: 7 },
        screen_lock: Some(true),
        restored: false,
        model: "Pixel 8".into(),
        device_kind: DeviceKind::Phone,
    }
}

fn contact(value: &str, organisation: bool, sim: Option<DeviceId>) -> ContactDraft {
    ContactDraft {
        kind: ContactKind::Phone,
        value: value.into(),
        organisation,
        sim,
        mailbox: None,
    }
}

#[test]
fn a_lost_phone_is_foreseen_by_what_if_and_then_asked_about() {
    let (_dir, session, shop) = opened();
    let seen = session.observe(signals()).unwrap();
    assert_eq!(seen.verdict, Verdict::SameDevice);
    assert_eq!(seen.keep_marker.map(|marker| marker.len()), Some(16));
    let this = session.devices().unwrap().remove(0);
    assert!(this.is_this && this.name == "Pixel 8");
    let number = contact("090-0000-0000", false, Some(this.id.clone()));
    let number = session.add_contact(number).unwrap();
    let draft = FactorDraft {
        kind: FactorKind::Sms,
        device: None,
        contact: Some(number.clone()),
    };
    let factor = session.add_factor(shop.clone(), draft.clone()).unwrap();
    session.confirm_factor(shop.clone(), factor, draft).unwrap();

    let things = session.things().unwrap();
    assert_eq!(things[0].takes, ["090-0000-0000"]);
    let lost = session.what_if(vec![things[0].thing.clone()]).unwrap();
    assert_eq!(lost.rows[0].outcome, Outcome::ProbablyLost);
    assert_eq!(
        (lost.gets_in, lost.identity_check, lost.probably_lost),
        (0, 0, 1)
    );
    assert_eq!(session.what_if(Vec::new()).unwrap().gets_in, 1);

    let answer = session.set_device_life(this.id.clone(), DeviceLife::Lost);
    assert!(answer.is_ok());
    let card = session.card(Some(shop.clone())).unwrap().unwrap();
    assert!(
        card.prompts
            .iter()
            .any(|p| p.reason == Reason::PhoneChanged)
    );
    let progress = session.phone_progress(this.id).unwrap();
    assert_eq!((progress.open.len(), progress.done.len()), (1, 0));
    assert!(!progress.open[0].todo.is_empty());
}

#[test]
fn what_names_nothing_is_not_found_and_a_factor_has_one_base() {
    let (_dir, session, shop) = opened();
    let nobody = ContactId("not an id".into());
    let gone = Err(VaultError::NotFound);
    assert_eq!(session.confirm_contact(nobody.clone()), gone);
    assert_eq!(session.set_place_lost(PlaceId("0".repeat(32)), true), gone);
    let thing = |id: &str| {
        vec![Thing {
            kind: ThingKind::Device,
            id: id.into(),
        }]
    };
    assert!(session.what_if(thing("nothing")).is_err());
    assert!(
        session.what_if(thing(&"0".repeat(32))).is_ok(),
        "what is not known cannot be lost"
    );
    assert_eq!(session.answer(Reply::Both), Err(VaultError::NotFound));
    let device = DeviceDraft {
        name: "tablet".into(),
        kind: DeviceKind::Tablet,
    };
    let both = FactorDraft {
        kind: FactorKind::Passkey,
        device: Some(session.add_device(device).unwrap()),
        contact: Some(nobody),
    };
    let base = Err(VaultError::Invalid { field: Field::Base });
    assert_eq!(session.add_factor(shop.clone(), both), base);
    let factor = FactorId("0".repeat(32));
    assert_eq!(session.remove_factor(shop, factor, true), gone);
}

#[test]
fn a_marker_of_another_length_counts_as_none_and_costs_a_question_at_most() {
    let (_dir, session, _) = opened();
    session.observe(signals()).unwrap();
    let strange = Signals {
        marker: Some(vec![1; 4_000]),
        hardware: Some(vec![9; 100_000]),
        system: Some("版".repeat(100_000)),
        model: "機".repeat(100_000),
        ..signals()
    };
    let seen = session.observe(strange).unwrap();
    assert_eq!(seen.verdict, Verdict::RestoredOnAnotherPhone);
    assert!(seen.question.is_some());
    session.answer(Reply::Both).unwrap();
    assert_eq!(session.devices().unwrap().len(), 2);
}

#[test]
fn a_reminder_waits_for_the_morning_wherever_the_phone_is() {
    let settings = ReminderSettings {
        on: true,
        quiet_from: 21 * 60,
        quiet_to: 8 * 60,
    };
    // 2026-11-23T00:00:00Z.
    let midnight = UtcMillis(1_795_392_000_000);
    let hours = |at: UtcMillis| (at.0 - midnight.0) / 3_600_000;
    let due = UtcMillis(midnight.0 + 3_600_000);
    assert_eq!(hours(remind_at(due, midnight, 0, settings)), 8);
    assert_eq!(hours(remind_at(due, midnight, 9 * 60, settings)), 1);
    for strange in [i64::MIN, -1, 0, i64::MAX] {
        let at = remind_at(UtcMillis(strange), midnight, i16::MIN, settings);
        assert!(at.0 > 0);
    }
    assert_eq!(remind_again(midnight).0 - midnight.0, 7 * 24 * 3_600_000);
    let wrong = ReminderSettings {
        quiet_from: 1_440,
        ..settings
    };
    let (_dir, session, _) = opened();
    let quiet = Err(VaultError::Invalid {
        field: Field::Quiet,
    });
    assert_eq!(session.set_reminders(wrong), quiet);
    assert_eq!(session.reminders().unwrap(), settings);
    let off = ReminderSettings {
        on: false,
        ..settings
    };
    session.set_reminders(off).unwrap();
    assert_eq!(session.next_reminder(), Ok(None));
}

#[test]
fn an_account_that_a_service_is_asked_for_is_waited_for() {
    let (_dir, session, shop) = opened();
    let wait = |id: &AccountId, days| session.wait_for_answer(id.clone(), days);
    for days in [0, longest_wait_days() + 1] {
        let field = Field::Days;
        assert_eq!(wait(&shop, days), Err(VaultError::Invalid { field }));
    }
    let nobody = AccountId("no id".into());
    assert_eq!(wait(&nobody, 3), Err(VaultError::NotFound));
    wait(&shop, usual_wait_days()).unwrap();
    let rows = session.waiting().unwrap();
    assert_eq!((rows.len(), &rows[0].account.id), (1, &shop));
    assert_eq!(
        rows[0].remind_at.0 - rows[0].since.0,
        i64::from(usual_wait_days()) * 24 * 3_600_000
    );
    assert!(!rows[0].is_due);
    let next = session.next_reminder().unwrap().unwrap();
    assert!(next.0 <= rows[0].remind_at.0);
    session.stop_waiting(shop).unwrap();
    assert_eq!(session.waiting().unwrap(), []);
}

#[test]
fn everything_that_was_locked_stays_closed() {
    let (_dir, session, shop) = opened();
    session.lock();
    let locked = VaultError::Locked;
    assert_eq!(session.checklist().unwrap_err(), locked);
    assert_eq!(session.things().unwrap_err(), locked);
    assert_eq!(session.card(Some(shop.clone())).unwrap_err(), locked);
    assert_eq!(session.observe(signals()).unwrap_err(), locked);
    assert_eq!(session.next_reminder().unwrap_err(), locked);
    assert_eq!(session.waiting().unwrap_err(), locked);
    assert_eq!(session.stop_waiting(shop).unwrap_err(), locked);
}
