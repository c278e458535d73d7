//! The home screen beside the prompts: what comes first, and the order of the list.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test fails by panicking"
)]

mod support {
    pub mod sim;
}

use support::sim::{Sim, on};
use toride_domain::{
    DeviceKind, FactorKind, NextStepKind, Readiness, Register, Step, VaultFacts, listed, next_step,
    readiness,
};

const CALM: VaultFacts = VaultFacts {
    damaged: false,
    recovery_unproven: false,
};

fn next(sim: &Sim, facts: VaultFacts) -> Option<(NextStepKind, Option<u8>)> {
    let step = next_step(sim.all(), &sim.prompts(), facts)?;
    Some((step.kind, step.account.map(|id| id.as_bytes()[0])))
}

fn list(sim: &Sim) -> Vec<(u8, Readiness)> {
    let prompts = sim.prompts();
    let standings = readiness(sim.all(), &prompts);
    let list = listed(sim.all(), &prompts, &standings).into_iter();
    list.map(|(id, _)| (id.as_bytes()[0], standings[&id].state))
        .collect()
}

/// An account that stands every single loss, with so many codes.
fn safe_account(sim: &mut Sim, n: u8, codes: u16) {
    sim.account(n, "instagram");
    sim.factor(n, 10 * n, FactorKind::Passkey, on(1));
    sim.factor(n, 10 * n + 1, FactorKind::Passkey, on(2));
    sim.store(n, codes);
    sim.do_step(n, Step::BackUp);
}

fn two_devices() -> Sim {
    let mut sim = Sim::new();
    sim.device(2, DeviceKind::Tablet, true);
    sim
}

#[test]
fn damage_comes_first_then_the_recovery_key_then_the_first_account() {
    let unproven = VaultFacts {
        recovery_unproven: true,
        ..CALM
    };
    let damaged = VaultFacts {
        damaged: true,
        ..unproven
    };
    let mut sim = two_devices();
    assert_eq!(
        next(&sim, damaged),
        Some((NextStepKind::LookAtDamage, None))
    );
    assert_eq!(
        next(&sim, unproven),
        Some((NextStepKind::ProveRecoveryKey, None))
    );
    assert_eq!(
        next(&sim, CALM),
        Some((NextStepKind::AddFirstAccount, None))
    );
    safe_account(&mut sim, 1, 10);
    assert_eq!(next(&sim, CALM), None);
    sim.tie(1, |a, stamp, _| a.binned = Some(Register::new(stamp, true)));
    assert_eq!(
        next(&sim, CALM),
        Some((NextStepKind::AddFirstAccount, None)),
        "the bin is not the list"
    );
}

#[test]
fn an_account_without_codes_is_named_until_a_card_asks_for_them() {
    let mut sim = two_devices();
    sim.account(3, "instagram");
    sim.account(2, "instagram");
    sim.account(1, "no-codes");
    let store = |n| Some((NextStepKind::StoreCodes, Some(n)));
    assert_eq!(next(&sim, CALM), store(3), "the one that waits longest");
    sim.factor(3, 1, FactorKind::Passkey, on(1));
    assert_eq!(next(&sim, CALM), None, "it has a card, which is due now");
    sim.store(3, 5);
    assert_eq!(next(&sim, CALM), store(2), "then the other one");
    sim.store(2, 5);
    assert_eq!(
        next(&sim, CALM),
        None,
        "where there are none, none are missed"
    );
    (0..5).for_each(|position| sim.use_code(2, position));
    assert_eq!(next(&sim, CALM), None, "what is used up has a card");
}

#[test]
fn the_list_begins_with_what_is_at_risk_then_with_what_presses_and_what_runs_out() {
    let mut sim = two_devices();
    for (n, codes) in [(1, 10), (2, 10), (3, 9), (4, 10), (5, 10), (6, 10)] {
        safe_account(&mut sim, n, codes);
    }
    sim.account(7, "instagram");
    sim.use_code(5, 0);
    sim.set(6, |set, stamp| {
        set.exposed = Some(Register::new(stamp, true));
    });
    (0..10).for_each(|position| sim.use_code(4, position));
    // Called as the first of the alphabet.
    sim.tie(2, |a, stamp, _| {
        a.name = Register::new(stamp, "a".to_owned());
    });
    let risk = |n| (n, Readiness::AtRisk);
    let attention = |n| (n, Readiness::NeedsAttention);
    let ready = |n| (n, Readiness::Ready);
    assert_eq!(
        list(&sim),
        [
            risk(4),
            risk(7),
            attention(6),
            attention(5),
            ready(3),
            ready(2),
            ready(1)
        ],
        "none left, no way in at all, seen, begun, nine codes, then by name"
    );
}

#[test]
fn putting_off_moves_nothing_in_the_list_and_the_bin_is_not_in_it() {
    let mut sim = two_devices();
    for n in [1, 2, 3] {
        safe_account(&mut sim, n, 10);
    }
    sim.use_code(3, 0);
    let before = list(&sim);
    assert_eq!(before[0].0, 3);
    assert!(sim.put_off(3, toride_domain::Reason::CodeUsed, 7));
    assert_eq!(list(&sim), before);
    sim.tie(3, |a, stamp, _| a.binned = Some(Register::new(stamp, true)));
    assert_eq!(list(&sim), before[1..]);
}
