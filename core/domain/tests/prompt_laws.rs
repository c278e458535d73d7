//! Laws of prompts: nothing asked for is forgotten, everything asked for can be done, and all devices ask the same.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test fails by panicking"
)]

mod support {
    pub mod events;
    pub mod sim;
}

use std::collections::BTreeSet;

use support::{
    events::{Book, happen, stage},
    sim::{Dice, Sim, account},
};
use toride_domain::{Prompt, QuietHours, Reason, Step, prompts, readiness};

const EVENTS: usize = 2_000;

fn number(prompt: &Prompt) -> u8 {
    prompt.account.map_or(1, |id| id.as_bytes()[0])
}

/// Does what the prompt asks for; all of it, or its one other way out.
fn after(sim: &Sim, prompt: &Prompt, steps: &[Step]) -> Sim {
    let mut sim = sim.clone();
    for step in steps {
        sim.do_step(number(prompt), *step);
    }
    sim
}

fn is_open(sim: &Sim, prompt: &Prompt) -> bool {
    let open = sim.prompts().open;
    let same = |p: &Prompt| (p.account, p.reason) == (prompt.account, prompt.reason);
    open.iter().any(same)
}

#[test]
fn two_thousand_events_leave_no_reason_that_cannot_be_closed_and_close_none_without_its_act() {
    let mut met = BTreeSet::new();
    for seed in 0..3 {
        let mut dice = Dice::new(seed);
        let (mut sim, mut book) = (stage(1), Book::default());
        for event in 0..EVENTS {
            happen(&mut sim, &mut book, &mut dice);
            let open = sim.prompts().open;
            let found: BTreeSet<_> = open.iter().map(|p| (number(p), p.reason)).collect();
            for owed in book.owed(&sim) {
                assert!(
                    found.contains(&owed),
                    "seed {seed}, event {event}: {owed:?} is forgotten"
                );
            }
            assert!(
                open.iter().all(|p| !p.todo.is_empty()),
                "seed {seed}, event {event}"
            );
            met.extend(open.iter().map(|p| p.reason));
            if event % 40 == 0 {
                closable(&sim, &open, &format!("seed {seed}, event {event}"));
            }
        }
    }
    assert_eq!(
        met.len(),
        Reason::ALL.len(),
        "every reason was met: {met:?}"
    );
}

fn closable(sim: &Sim, open: &[Prompt], when: &str) {
    for prompt in open {
        let done = after(sim, prompt, &prompt.todo);
        assert!(
            !is_open(&done, prompt),
            "{when}: {prompt:?} cannot be closed"
        );
        if let Some(or) = prompt.or {
            assert!(
                !is_open(&after(sim, prompt, &[or]), prompt),
                "{when}: {prompt:?}"
            );
        }
        for (at, step) in prompt.todo.iter().enumerate() {
            let mut rest = prompt.todo.clone();
            rest.remove(at);
            let part = after(sim, prompt, &rest);
            let left = part.prompts();
            let mut left = left.open.iter();
            let left = left.find(|p| (p.account, p.reason) == (prompt.account, prompt.reason));
            let asks = left.is_some_and(|left| left.todo.contains(step));
            assert!(asks, "{when}: {prompt:?} closed without {step:?}");
        }
    }
}

#[test]
fn in_whatever_order_devices_exchange_they_ask_the_same() {
    for seed in 0..4 {
        let mut dice = Dice::new(100 + seed);
        let base = stage(1);
        let mut replicas: Vec<_> = (1..=3)
            .map(|install| {
                let mut sim = stage(install);
                sim.accounts.clear();
                sim.join(&base);
                sim.accounts.clone_from(&base.accounts);
                sim
            })
            .collect();
        for _ in 0..EVENTS / 4 {
            let at = usize::from(dice.roll(3));
            happen(&mut replicas[at], &mut Book::default(), &mut dice);
            if dice.one_in(50) {
                let from = replicas[usize::from(dice.roll(3))].clone();
                replicas[at].join(&from);
            }
        }
        let now = replicas[0].now;
        let mut asked = None;
        for order in [
            [0, 1, 2],
            [0, 2, 1],
            [1, 0, 2],
            [1, 2, 0],
            [2, 0, 1],
            [2, 1, 0],
        ] {
            let mut joined = Sim::bare(9);
            for at in order.iter().chain(&order[..2]) {
                joined.join(&replicas[*at]);
            }
            let prompts = prompts(joined.all(), &joined.care, now);
            let standing = readiness(joined.all(), &prompts);
            let remind = prompts.next_reminder(now, 540, QuietHours::default());
            let all = (prompts, standing, remind);
            assert!(!all.0.open.is_empty());
            assert_eq!(
                *asked.get_or_insert(all.clone()),
                all,
                "seed {seed}, order {order:?}"
            );
        }
    }
}

#[test]
fn time_alone_closes_nothing() {
    for seed in 0..20 {
        let mut dice = Dice::new(1_000 + seed);
        let mut sim = stage(1);
        for _ in 0..200 {
            happen(&mut sim, &mut Book::default(), &mut dice);
        }
        for _ in 0..36 {
            let before = sim.prompts().open;
            sim.wait(31);
            let gone = before.iter().find(|prompt| !is_open(&sim, prompt));
            assert_eq!(gone, None, "seed {seed}, in three years");
        }
        assert!(sim.accounts.contains_key(&account(1)));
    }
}

#[test]
fn the_next_reminder_is_the_time_at_which_something_new_is_to_be_said() {
    for seed in 0..50 {
        let mut dice = Dice::new(2_000 + seed);
        let mut sim = stage(1);
        for _ in 0..40 {
            happen(&mut sim, &mut Book::default(), &mut dice);
        }
        let shown = |sim: &Sim| {
            let prompts = sim.prompts();
            let shown = prompts.showing().map(|p| (p.account, p.reason));
            shown.collect::<BTreeSet<_>>()
        };
        let before = shown(&sim);
        let Some(at) = sim.prompts().next_reminder(sim.now, 0, QuietHours::NONE) else {
            continue;
        };
        sim.now = at;
        let mut early = sim.clone();
        early.now = toride_domain::Millis::clamped(at.get() - 1);
        assert!(
            shown(&early).is_subset(&before),
            "seed {seed}: something came before it"
        );
        assert!(shown(&sim).is_superset(&before), "seed {seed}");
    }
}
