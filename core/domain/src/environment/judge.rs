//! The verdict, row by row. The first row that fits wins.

use crate::environment::{Change, KeySignal, Known, Observation, SimSignal, SlotSignal, Verdict};

/// How an observed value compares with the known one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Match {
    Same,
    Other,
    Unknown,
}

/// What the signals say. `known` is `None` before the vault is open, and where nothing was recorded yet: then only the
/// first three rows can be told.
#[must_use]
pub fn judge(seen: &Observation, known: Option<&Known>) -> (Verdict, Vec<Change>) {
    // Rows 1 and 2: no vault.
    if !seen.vault {
        let trace = seen.snapshot || seen.marker.is_some();
        let verdict = if trace {
            Verdict::VaultLost
        } else {
            Verdict::Fresh
        };
        return (verdict, Vec::new());
    }
    // Row 3: asking again later costs nothing, recording a wrong guess would.
    let (KeySignal::Ok | KeySignal::Gone | KeySignal::NotApplicable, Some(known)) =
        (seen.key, known)
    else {
        return (Verdict::Undecided, Vec::new());
    };
    let hardware = compare(seen.hardware, known.hardware);
    match compare(seen.marker, known.marker) {
        Match::Same => marker_is_ours(seen, known, hardware),
        Match::Unknown if seen.marker.is_none() => (marker_is_missing(seen, hardware), Vec::new()),
        // Row 11, and a marker where none was known.
        Match::Other | Match::Unknown => (Verdict::FileReplaced, Vec::new()),
    }
}

/// Rows 4 to 7.
fn marker_is_ours(seen: &Observation, known: &Known, hardware: Match) -> (Verdict, Vec<Change>) {
    let (key, other) = (seen.key, hardware == Match::Other);
    let folder = compare(seen.folder, known.folder);
    if key != KeySignal::Ok && other {
        return (Verdict::RestoredOnAnotherPhone, Vec::new());
    }
    if key == KeySignal::NotApplicable && folder == Match::Other {
        return (Verdict::Unclear, vec![Change::FolderCopied]);
    }
    let mut changes = Vec::new();
    match (key, seen.slot) {
        (KeySignal::Gone, _) => changes.push(Change::KeyLost),
        (_, SlotSignal::Invalid) => changes.push(Change::BiometricsChanged),
        (_, SlotSignal::Removed) => changes.push(Change::PasscodeRemoved),
        (_, SlotSignal::None | SlotSignal::Valid) => {}
    }
    changes.extend(notes(seen, known));
    if other {
        changes.push(Change::HardwareIdReset);
    }
    (Verdict::SameDevice, changes)
}

/// Rows 8 to 10. Where the platform itself says that it restored a backup, nothing is unclear.
fn marker_is_missing(seen: &Observation, hardware: Match) -> Verdict {
    match hardware {
        Match::Same => Verdict::Reinstalled,
        Match::Other => Verdict::RestoredOnAnotherPhone,
        Match::Unknown if seen.restored => Verdict::RestoredOnAnotherPhone,
        Match::Unknown => Verdict::Unclear,
    }
}

/// What changed on the same device.
fn notes(seen: &Observation, known: &Known) -> impl Iterator<Item = Change> {
    let updated = seen.system.is_some() && known.system.is_some() && seen.system != known.system;
    let sim = match (seen.sim, known.sim) {
        (SimSignal::Carrier(now), SimSignal::Carrier(then)) if now != then => {
            Some(Change::CarrierChanged)
        }
        (SimSignal::Absent, SimSignal::Carrier(_)) => Some(Change::SimAbsent),
        _ => None,
    };
    let unlocked = seen.screen_lock == Some(false) && known.screen_lock == Some(true);
    updated
        .then_some(Change::SystemUpdated)
        .into_iter()
        .chain(sim)
        .chain(unlocked.then_some(Change::ScreenLockRemoved))
}

fn compare<T: PartialEq>(seen: Option<T>, known: Option<T>) -> Match {
    match (seen, known) {
        (Some(seen), Some(known)) if seen == known => Match::Same,
        (Some(_), Some(_)) => Match::Other,
        _ => Match::Unknown,
    }
}
