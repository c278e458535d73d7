//! Reasons that lie in the vault as a whole: its safekeeping, and whether the person can still open it.

use crate::{
    Care, Millis, Reason, Register, Stamp, Step, Survey, Urgency, months_after,
    prompts::{Found, Raise},
};

/// Months after which recovery key and passphrase are to be proven again.
const REHEARSAL_MONTHS: u32 = 6;

pub(crate) fn look(survey: &Survey<'_>, care: &Care, raise: &mut Raise<'_>) {
    safekeeping(survey, care, raise);
    rehearsal(care, raise);
}

/// Open while a change is on this device only. An empty vault has nothing to lose.
fn safekeeping(survey: &Survey<'_>, care: &Care, raise: &mut Raise<'_>) {
    if !survey.seen().is_empty() && survey.last_change() > care.safe_until() {
        raise.open(Found {
            reason: Reason::SafekeepingStale,
            urgency: Urgency::Soon,
            since: care.safe_until(),
            about: Vec::new(),
            todo: vec![Step::BackUp],
            or: Some(Step::Sync),
        });
    }
}

fn rehearsal(care: &Care, raise: &mut Raise<'_>) {
    let due = |proof: &Option<Register<Millis>>| {
        let proof = proof.as_ref();
        proof.map_or(Millis::MIN, |at| months_after(at.value, REHEARSAL_MONTHS))
    };
    let proofs = [
        (due(&care.recovery_key), Step::TypeRecoveryKey),
        (due(&care.passphrase), Step::TypePassphrase),
    ];
    let first = proofs.iter().map(|(due, _)| *due).min();
    let stamps = [&care.recovery_key, &care.passphrase];
    let since: Option<Stamp> = stamps.into_iter().flatten().map(|at| at.stamp).max();
    let is_due = |due: &Millis| *due <= raise.now();
    let steps = proofs.iter().filter(|(due, _)| is_due(due));
    let todo = steps.map(|(_, step)| *step).collect();
    raise.open_from(
        first.unwrap_or(Millis::MIN),
        Found {
            reason: Reason::Rehearsal,
            urgency: Urgency::Later,
            since,
            about: Vec::new(),
            todo,
            or: None,
        },
    );
}
