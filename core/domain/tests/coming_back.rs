//! The start screen: what lies in the folder decides, and no signal ever hides a vault.

use toride_domain::{ComingBack, InFolder, KeySignal, coming_back};

const KEYS: [KeySignal; 4] = [
    KeySignal::Ok,
    KeySignal::Gone,
    KeySignal::Busy,
    KeySignal::NotApplicable,
];
const BOTH: [bool; 2] = [false, true];

/// Every combination of signals.
fn signals() -> impl Iterator<Item = (bool, KeySignal, bool)> {
    BOTH.into_iter().flat_map(|marker| {
        KEYS.into_iter()
            .flat_map(move |key| BOTH.map(|restored| (marker, key, restored)))
    })
}

#[test]
fn whatever_the_platform_says_a_vault_can_be_opened_and_only_nothing_is_fresh() {
    for (marker, key, restored) in signals() {
        let of = |found| coming_back(found, marker, key, restored);
        let vault = of(InFolder::Vault);
        let offered = [ComingBack::Open, ComingBack::MovedHere, ComingBack::KeyGone];
        assert!(offered.contains(&vault), "{marker} {key:?} {restored}");
        assert_eq!(of(InFolder::Traces), ComingBack::Lost);
        assert_eq!(of(InFolder::Damaged), ComingBack::Damaged);
        assert_eq!(of(InFolder::TooNew), ComingBack::TooNew);
        assert_eq!(of(InFolder::InUse), ComingBack::InUse);
        assert_eq!(of(InFolder::Unavailable), ComingBack::Unavailable);
        let nothing = of(InFolder::Nothing);
        if marker {
            assert_eq!(nothing, ComingBack::Lost, "the platform remembers one");
        } else {
            assert_eq!(nothing, ComingBack::Fresh);
        }
    }
}

#[test]
fn a_key_that_opens_or_is_busy_is_no_reason_to_ask_where_the_vault_came_from() {
    for (marker, key, restored) in signals() {
        if matches!(key, KeySignal::Ok | KeySignal::Busy) {
            let found = coming_back(InFolder::Vault, marker, key, restored);
            assert_eq!(found, ComingBack::Open, "{marker} {key:?} {restored}");
        }
    }
}

#[test]
fn a_device_that_does_not_remember_the_vault_is_a_new_home_and_one_without_its_key_says_so() {
    use KeySignal::{Gone, NotApplicable};
    for (marker, key, restored, expected) in [
        (false, Gone, false, ComingBack::MovedHere),
        (false, Gone, true, ComingBack::MovedHere),
        (false, NotApplicable, false, ComingBack::MovedHere),
        (false, NotApplicable, true, ComingBack::MovedHere),
        (true, Gone, false, ComingBack::KeyGone),
        // The marker came along with what was restored, the key did not.
        (true, Gone, true, ComingBack::MovedHere),
        (true, NotApplicable, false, ComingBack::Open),
        (true, NotApplicable, true, ComingBack::Open),
    ] {
        let found = coming_back(InFolder::Vault, marker, key, restored);
        assert_eq!(found, expected, "{marker} {key:?} {restored}");
    }
}
