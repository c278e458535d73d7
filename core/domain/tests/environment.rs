//! The table of verdicts, row by row, and what holds for every combination of signals.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test fails by panicking"
)]

use toride_domain::{
    Change, DeviceLife, KeySignal, Known, Observation, Question, Reply, SimSignal, SlotSignal,
    Verdict, judge,
};

const OURS: Option<[u8; 16]> = Some([1; 16]);
const THEIRS: Option<[u8; 16]> = Some([2; 16]);
const HERE: Option<[u8; 32]> = Some([3; 32]);
const ELSEWHERE: Option<[u8; 32]> = Some([4; 32]);

/// A phone where nothing changed.
fn seen() -> Observation {
    Observation {
        vault: true,
        snapshot: true,
        marker: OURS,
        key: KeySignal::Ok,
        slot: SlotSignal::Valid,
        hardware: HERE,
        folder: None,
        system: Some("15".to_owned()),
        sim: SimSignal::Carrier(44_010),
        screen_lock: Some(true),
        restored: false,
    }
}

fn verdict(seen: &Observation) -> Verdict {
    said(seen).0
}

fn said(seen: &Observation) -> (Verdict, Vec<Change>) {
    judge(seen, Some(&known()))
}

fn known() -> Known {
    Known::from(&self::seen())
}

#[test]
fn row_1_nothing_was_ever_here() {
    let empty = Observation {
        vault: false,
        snapshot: false,
        marker: None,
        ..seen()
    };
    assert_eq!(judge(&empty, None), (Verdict::Fresh, vec![]));
}

#[test]
fn row_2_a_vault_that_left_traces_is_lost_and_not_fresh() {
    for (snapshot, marker) in [(true, None), (false, OURS), (true, OURS)] {
        let lost = Observation {
            vault: false,
            snapshot,
            marker,
            ..seen()
        };
        assert_eq!(judge(&lost, None), (Verdict::VaultLost, vec![]));
    }
}

#[test]
fn row_3_a_busy_system_says_nothing() {
    for marker in [OURS, THEIRS, None] {
        let busy = Observation {
            key: KeySignal::Busy,
            marker,
            ..seen()
        };
        assert_eq!(said(&busy), (Verdict::Undecided, vec![]));
    }
    assert_eq!(
        judge(&seen(), None),
        (Verdict::Undecided, vec![]),
        "locked, or the first start"
    );
}

#[test]
fn row_4_new_biometrics_or_no_passcode_on_the_same_device() {
    for (slot, change) in [
        (SlotSignal::Invalid, Change::BiometricsChanged),
        (SlotSignal::Removed, Change::PasscodeRemoved),
    ] {
        let changed = Observation { slot, ..seen() };
        assert_eq!(said(&changed), (Verdict::SameDevice, vec![change]));
    }
}

#[test]
fn row_5_the_same_device_with_what_changed_on_it() {
    assert_eq!(said(&seen()), (Verdict::SameDevice, vec![]));
    let desktop = Observation {
        key: KeySignal::NotApplicable,
        slot: SlotSignal::None,
        ..seen()
    };
    assert_eq!(said(&desktop), (Verdict::SameDevice, vec![]));
    let updated = Observation {
        system: Some("16".to_owned()),
        sim: SimSignal::Carrier(44_020),
        screen_lock: Some(false),
        hardware: ELSEWHERE,
        ..seen()
    };
    let changes = vec![
        Change::SystemUpdated,
        Change::CarrierChanged,
        Change::ScreenLockRemoved,
        Change::HardwareIdReset,
    ];
    assert_eq!(said(&updated), (Verdict::SameDevice, changes));
    let absent = Observation {
        sim: SimSignal::Absent,
        system: None,
        screen_lock: None,
        hardware: None,
        ..seen()
    };
    assert_eq!(
        said(&absent),
        (Verdict::SameDevice, vec![Change::SimAbsent])
    );
}

#[test]
fn row_6_a_lost_key_on_the_same_device() {
    for hardware in [HERE, None] {
        let gone = Observation {
            key: KeySignal::Gone,
            hardware,
            ..seen()
        };
        assert_eq!(said(&gone), (Verdict::SameDevice, vec![Change::KeyLost]));
    }
}

#[test]
fn row_7_everything_came_along_but_the_key_onto_another_device() {
    for key in [KeySignal::Gone, KeySignal::NotApplicable] {
        let moved = Observation {
            key,
            hardware: ELSEWHERE,
            ..seen()
        };
        assert_eq!(said(&moved), (Verdict::RestoredOnAnotherPhone, vec![]));
    }
}

#[test]
fn rows_8_to_10_a_missing_marker_is_a_new_install_another_phone_or_unclear() {
    for key in [KeySignal::Ok, KeySignal::Gone, KeySignal::NotApplicable] {
        let missing = |hardware, restored| {
            verdict(&Observation {
                key,
                marker: None,
                hardware,
                restored,
                ..seen()
            })
        };
        assert_eq!(missing(HERE, false), Verdict::Reinstalled);
        assert_eq!(missing(ELSEWHERE, false), Verdict::RestoredOnAnotherPhone);
        assert_eq!(missing(None, false), Verdict::Unclear);
        assert_eq!(missing(HERE, true), Verdict::Reinstalled);
        assert_eq!(missing(ELSEWHERE, true), Verdict::RestoredOnAnotherPhone);
        assert_eq!(
            missing(None, true),
            Verdict::RestoredOnAnotherPhone,
            "the platform said so"
        );
    }
}

#[test]
fn row_11_another_marker_is_another_file() {
    for hardware in [HERE, ELSEWHERE, None] {
        let other = Observation {
            marker: THEIRS,
            hardware,
            ..seen()
        };
        assert_eq!(verdict(&other), Verdict::FileReplaced);
    }
}

#[test]
fn a_copied_folder_on_the_same_computer_asks() {
    let desktop = Observation {
        key: KeySignal::NotApplicable,
        slot: SlotSignal::None,
        folder: Some([5; 16]),
        ..seen()
    };
    let copied = Observation {
        folder: Some([6; 16]),
        ..desktop.clone()
    };
    let (verdict, changes) = judge(&copied, Some(&Known::from(&desktop)));
    assert_eq!(
        (verdict, changes),
        (Verdict::Unclear, vec![Change::FolderCopied])
    );
    assert_eq!(verdict.question(), Some(Question::SamePhone));
}

#[test]
fn an_update_or_a_reinstall_asks_nothing() {
    for verdict in [Verdict::SameDevice, Verdict::Reinstalled] {
        assert_eq!(verdict.question(), None);
        assert!(verdict.is_settled());
    }
    assert!(
        !Verdict::SameDevice.takes_new_id(),
        "an update goes on as before"
    );
}

#[test]
fn every_combination_of_signals_has_a_verdict_and_a_mistake_costs_a_question() {
    let mut seen_count = 0;
    for (vault, snapshot, restored) in bools() {
        for marker in [None, OURS, THEIRS] {
            for key in [
                KeySignal::Ok,
                KeySignal::Gone,
                KeySignal::Busy,
                KeySignal::NotApplicable,
            ] {
                for slot in [
                    SlotSignal::None,
                    SlotSignal::Valid,
                    SlotSignal::Invalid,
                    SlotSignal::Removed,
                ] {
                    for hardware in [None, HERE, ELSEWHERE] {
                        for folder in [None, THEIRS] {
                            let seen = Observation {
                                vault,
                                snapshot,
                                restored,
                                marker,
                                key,
                                slot,
                                hardware,
                                folder,
                                ..seen()
                            };
                            seen_count += 1;
                            holds(&seen);
                        }
                    }
                }
            }
        }
    }
    assert_eq!(seen_count, 2_304);
}

fn bools() -> impl Iterator<Item = (bool, bool, bool)> {
    (0..8).map(|n| (n & 1 > 0, n & 2 > 0, n & 4 > 0))
}

fn holds(seen: &Observation) {
    let blank = Known {
        marker: None,
        hardware: None,
        folder: None,
        ..known()
    };
    for known in [None, Some(&known()), Some(&blank)] {
        let (verdict, changes) = judge(seen, known);
        let why = format!("{seen:?} {known:?}");
        assert_eq!(
            verdict == Verdict::Fresh,
            !seen.vault && !seen.snapshot && seen.marker.is_none(),
            "{why}"
        );
        assert_ne!(
            verdict,
            Verdict::CopiedToSecondPhone,
            "signals alone never say so: {why}"
        );
        if !changes.is_empty() {
            assert!(
                matches!(verdict, Verdict::SameDevice | Verdict::Unclear),
                "{why}"
            );
        }
        if verdict.is_settled() {
            assert_eq!(verdict.question(), None, "{why}");
        }
        if verdict == Verdict::SameDevice {
            assert_eq!(seen.marker, OURS, "{why}");
        }
        if verdict.question().is_some() {
            assert!(
                verdict.takes_new_id(),
                "two never write under one id: {why}"
            );
        }
    }
}

#[test]
fn a_file_put_here_from_another_device_leaves_that_one_in_use() {
    for verdict in [
        Verdict::FileReplaced,
        Verdict::Unclear,
        Verdict::RestoredOnAnotherPhone,
    ] {
        for reply in [Reply::Replaced, Reply::Both, Reply::Lost, Reply::SamePhone] {
            let from_elsewhere = verdict == Verdict::FileReplaced && reply == Reply::SamePhone;
            let meant = if from_elsewhere { Reply::Both } else { reply };
            assert_eq!(reply.meant(verdict, false), meant);
            assert_eq!(reply.meant(verdict, true), reply);
        }
    }
}

#[test]
fn the_answer_says_what_became_of_the_old_phone() {
    let of = |reply: Reply| {
        let settled = reply.settle();
        (
            settled.verdict,
            settled.old,
            settled.offer_rekey,
            settled.offer_pairing,
        )
    };
    let other = Verdict::RestoredOnAnotherPhone;
    assert_eq!(
        of(Reply::Replaced),
        (other, Some(DeviceLife::Replaced), true, false)
    );
    assert_eq!(
        of(Reply::Lost),
        (other, Some(DeviceLife::Lost), true, false)
    );
    let copied = Verdict::CopiedToSecondPhone;
    assert_eq!(
        of(Reply::Both),
        (copied, Some(DeviceLife::InUse), false, true)
    );
    assert_eq!(
        of(Reply::SamePhone),
        (Verdict::SameDevice, None, false, false)
    );
}
