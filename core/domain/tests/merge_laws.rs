//! Generated histories on two to four devices: whatever is delivered, in whatever order, all end with the same, and
//! nothing is lost, used again or back from the dead.
//!
//! 20,000 histories by default, 2,000 for the side laws; `TORIDE_HISTORIES=200000` plays more.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test fails by panicking"
)]

mod support {
    pub mod replicas;
}

use std::collections::{BTreeMap, BTreeSet};

use support::replicas::{Dice, Replicas, SKEWS};
use toride_domain::{
    CodeId, CodeState, Content, Join, Stamp,
    shop::{HandoverState, Shop},
};

const OPERATIONS: u32 = 40;

/// So many by default; `TORIDE_HISTORIES` asks for another number.
fn histories(by_default: u64) -> u64 {
    let asked = std::env::var("TORIDE_HISTORIES").ok();
    asked.map_or(by_default, |number| number.parse().unwrap())
}

/// The replicas after one generated history, all of them with what was said aloud.
fn play(seed: u64) -> Replicas {
    let mut dice = Dice::new(seed);
    let mut replicas = Replicas::new(&mut dice);
    for _ in 0..OPERATIONS {
        replicas.step(&mut dice);
    }
    replicas
}

fn joined<'a>(states: impl IntoIterator<Item = &'a Content>) -> Content {
    let mut all = Content::default();
    for state in states {
        all.join(state.clone());
    }
    all
}

/// What no exchange may lose: uses with the undos that saw them, and what was purged.
fn nothing_is_lost(seed: u64, states: &[&Content], end: &Content) {
    for state in states {
        for (id, account) in &state.accounts {
            let Some(after) = end.accounts.get(id) else {
                assert!(end.tombstones.contains_key(&(*id).into()), "seed {seed}");
                continue;
            };
            for (code_id, code) in &account.codes {
                let Some(code_after) = after.codes.get(code_id) else {
                    assert!(after.purged.contains_key(code_id), "seed {seed}");
                    continue;
                };
                assert!(code.uses.is_subset(&code_after.uses), "seed {seed}");
                assert!(
                    code.undone
                        .keys()
                        .all(|used| code_after.undone.contains_key(used)),
                    "seed {seed}"
                );
            }
            assert!(account.sets.keys().all(|set| after.sets.contains_key(set)));
            assert!(
                account
                    .purged
                    .keys()
                    .all(|code| after.purged.contains_key(code))
            );
        }
        for (id, contact) in &state.contacts {
            let after = end.contacts.get(id).expect("no contact point was purged");
            assert!(contact.changes.is_subset(&after.changes));
        }
        assert!(state.devices.keys().all(|id| end.devices.contains_key(id)));
        assert!(state.places.keys().all(|id| end.places.contains_key(id)));
        assert!(state.people.keys().all(|id| end.people.contains_key(id)));
        nothing_of_the_shop_is_lost(seed, &state.shop, &end.shop);
        assert!(
            state
                .tombstones
                .keys()
                .all(|id| end.tombstones.contains_key(id))
        );
    }
    for id in end.tombstones.keys() {
        assert!(!end.accounts.contains_key(&(*id).into()), "seed {seed}");
    }
    for account in end.accounts.values() {
        assert!(
            account
                .purged
                .keys()
                .all(|id| !account.codes.contains_key(id))
        );
        let in_a_set = |code: &toride_domain::Code| account.sets.contains_key(&code.home.value.set);
        assert!(account.codes.values().all(in_a_set), "seed {seed}");
    }
}

/// Every change of hands is there, and of every check the last word that anybody said.
fn nothing_of_the_shop_is_lost(seed: u64, before: &Shop, end: &Shop) {
    for (id, handover) in &before.handovers {
        let after = &end.handovers[id];
        for (check, mark) in &handover.checks {
            let last = &after.checks[check];
            assert!(
                last.done >= mark.done && last.undone >= mark.undone,
                "seed {seed}"
            );
        }
        for (id, addition) in &handover.additions {
            let last = &after.additions[id];
            assert!(last.text >= addition.text && last.mark.is_some() >= addition.mark.is_some());
        }
        assert!(after.signed >= handover.signed, "seed {seed}");
        if let HandoverState::SignedOff(_) = after.state() {
            assert_eq!(after.open(), 0, "seed {seed}");
        }
    }
    for (id, sheet) in &before.sheets {
        let after = &end.sheets[id];
        for (duty, said) in &sheet.duties {
            assert!(after.duties[duty] >= *said, "seed {seed}");
        }
        for (text, said) in &sheet.own {
            assert!(after.own[text] >= *said, "seed {seed}");
        }
    }
}

/// A code that somebody used is used at the end, unless each of its uses was undone by somebody who had seen it.
fn used_stays_used(seed: u64, replicas: &Replicas, end: &Content) {
    let codes: BTreeMap<CodeId, CodeState> = end
        .accounts
        .values()
        .flat_map(|account| &account.codes)
        .map(|(id, code)| (*id, code.state()))
        .collect();
    for (code, uses) in &replicas.uses {
        let undone: BTreeSet<Stamp> = replicas.seen_by_undo.get(code).cloned().unwrap_or_default();
        let Some(state) = codes.get(code) else {
            continue;
        };
        let live = uses.difference(&undone).next().is_some();
        assert_eq!(
            matches!(state, CodeState::Used { .. }),
            live,
            "seed {seed}: {code}"
        );
    }
}

#[test]
fn any_order_loss_and_repetition_of_deliveries_ends_in_one_state() {
    let histories = histories(20_000);
    let (mut deliveries, mut skewed) = (0_u64, 0);
    for seed in 0..histories {
        let replicas = play(seed);
        let states: Vec<&Content> = replicas.states().collect();
        let end = joined(states.iter().copied());
        // Three orders, one of them with everything twice and with old messages among it.
        let backwards = joined(states.iter().rev().copied());
        let mut dice = Dice::new(seed ^ 0x5eed);
        let mut twice: Vec<&Content> = states.iter().chain(&states).copied().collect();
        twice.extend(&replicas.sent);
        dice.shuffle(&mut twice);
        assert_eq!(end, backwards, "seed {seed}");
        assert_eq!(end, joined(twice), "seed {seed}");
        nothing_is_lost(seed, &states, &end);
        used_stays_used(seed, &replicas, &end);
        let all = states.iter().copied().chain(&replicas.sent);
        for earlier in all {
            let mut again = end.clone();
            again.join(earlier.clone());
            assert_eq!(
                again, end,
                "seed {seed}: an old state turned something back"
            );
        }
        deliveries += u64::from(replicas.delivered);
        skewed += u64::from(replicas.is_skewed());
    }
    println!(
        "{histories} histories, {deliveries} deliveries, {skewed} with clocks of {SKEWS:?} ms"
    );
    assert!(deliveries > histories * 3 && skewed > histories / 3);
}

#[test]
fn a_preview_counts_what_the_join_changes() {
    for seed in 0..histories(2_000) {
        let replicas = play(seed);
        let states: Vec<&Content> = replicas.states().collect();
        let (before, theirs) = (states[0], states[1]);
        let after = joined([before, theirs]);
        let difference = before.difference(&after);
        let codes = difference.codes();
        let count = |content: &Content| {
            content
                .accounts
                .values()
                .map(|a| a.codes.len())
                .sum::<usize>()
        };
        let (had, has) = (count(before), count(&after));
        assert_eq!(
            had + codes.added as usize,
            has + codes.purged as usize,
            "seed {seed}"
        );
        // Codes that are on both sides of the join.
        let of_kept = |content: &Content| {
            let kept = content.accounts.iter().flat_map(|(id, account)| {
                let other = if content == &after { before } else { &after };
                let other = other.accounts.get(id);
                account.codes.iter().filter(move |(code, _)| {
                    other.is_some_and(|other| other.codes.contains_key(code))
                })
            });
            kept.filter(|(_, code)| code.last_use().is_some()).count()
        };
        assert_eq!(
            of_kept(before) + codes.used as usize,
            of_kept(&after) + codes.undone as usize,
            "seed {seed}"
        );
        assert_eq!(
            after.difference(&after),
            toride_domain::Difference::default()
        );
    }
}

#[test]
fn a_copied_device_shows_and_an_honest_one_never_does() {
    let mut copies = 0;
    for seed in 0..histories(2_000) {
        let replicas = play(seed);
        let states: Vec<&Content> = replicas.states().collect();
        for (index, own) in states.iter().enumerate() {
            let end = joined(states.iter().copied().chain(&replicas.sent));
            let device = replicas.device(index);
            assert!(!end.has_more_of(device, own), "seed {seed}");
        }
        let (other, changed) = replicas.copy_that_went_on(0, &mut Dice::new(!seed));
        if changed {
            let end = joined([states[0], &other]);
            assert!(
                end.has_more_of(replicas.device(0), states[0]),
                "seed {seed}"
            );
            copies += 1;
        }
    }
    assert!(copies > 0);
}

#[test]
fn what_is_called_safe_elsewhere_is_there() {
    for seed in 0..histories(2_000) {
        let replicas = play(seed);
        let states: Vec<&Content> = replicas.states().collect();
        let theirs = states[1];
        let end = joined([states[0], theirs]);
        let covered = end.covered_by(theirs);
        let is_covered = |stamp: &Stamp| Some(*stamp) <= covered;
        // On which device the vault is, the app finds out by itself. What the person says of a device counts.
        let said = |state: &Content| Content {
            devices: BTreeMap::new(),
            ..state.clone()
        };
        let (end_said, said) = (said(&end), said(theirs));
        let there: BTreeSet<&Stamp> = said.stamps().collect();
        for stamp in end_said.stamps().filter(|stamp| is_covered(stamp)) {
            assert!(there.contains(stamp), "seed {seed}");
        }
        for (id, device) in &end.devices {
            let fate = &device.fate;
            if fate.stamp != device.created && is_covered(&fate.stamp) {
                assert_eq!(&theirs.devices[id].fate, fate, "seed {seed}");
            }
        }
        assert_eq!(end.covered_by(&end), end.stamps().max().copied());
    }
}
