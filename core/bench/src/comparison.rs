//! What is held against what, and how far they may be apart.

use std::path::Path;
use std::process::Command;

use toride_bench::{PASSPHRASE, Result, Task};

use crate::Asked;
use crate::worker::Worker;

/// Which process does it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    /// The library, called from Rust.
    Ours,
    /// The library, called from the JVM.
    Jvm,
    /// Neither: what people use otherwise.
    Reference,
}

/// Two tasks side by side.
pub(crate) struct Comparison {
    pub(crate) name: &'static str,
    ours: (Side, Task),
    reference: (Side, Task),
    /// The largest ratio, ours by reference, that is good enough.
    limit: Option<f64>,
    /// Pairs whose times are thrown away: caches fill, the JVM compiles.
    warm_up: usize,
    /// Pairs that count.
    runs: usize,
}

/// In this order: marking changes what the home list has to count.
pub(crate) const COMPARISONS: [Comparison; 8] = [
    Comparison {
        name: "home list of 200 accounts, JVM / Rust",
        ours: (Side::Jvm, Task::HomeList),
        reference: (Side::Ours, Task::HomeList),
        limit: None,
        warm_up: 2_000,
        runs: 500,
    },
    Comparison {
        name: "what if, 200 accounts and 10 devices, JVM / Rust",
        ours: (Side::Jvm, Task::WhatIf),
        reference: (Side::Ours, Task::WhatIf),
        limit: None,
        warm_up: 1_000,
        runs: 501,
    },
    Comparison {
        name: "home rules of 2,000 / 200 accounts",
        ours: (Side::Ours, Task::HomeRulesLarge),
        reference: (Side::Ours, Task::HomeRules),
        limit: Some(12.0),
        warm_up: 20,
        runs: 101,
    },
    Comparison {
        name: "capture of 8 MiB / 0.8 MiB",
        ours: (Side::Ours, Task::PasteLong),
        reference: (Side::Ours, Task::PasteShort),
        limit: Some(12.0),
        warm_up: 1,
        runs: 9,
    },
    Comparison {
        name: "unlock with 2,000 codes / bare Argon2id",
        ours: (Side::Ours, Task::Unlock),
        reference: (Side::Reference, Task::BareArgon2),
        limit: Some(1.10),
        warm_up: 2,
        runs: 31,
    },
    Comparison {
        name: "merge of 2,000 codes, 20,000 events / unlock without stretching",
        ours: (Side::Ours, Task::Merge),
        reference: (Side::Ours, Task::UnlockByKey),
        limit: Some(10.0),
        warm_up: 1,
        runs: 15,
    },
    Comparison {
        name: "mark used / plain SQLite update",
        ours: (Side::Ours, Task::MarkUsed),
        reference: (Side::Reference, Task::PlainUpdate),
        limit: Some(1.15),
        warm_up: 20,
        runs: 501,
    },
    Comparison {
        name: "mark used / KDBX save of 2,000 codes",
        ours: (Side::Ours, Task::MarkUsed),
        reference: (Side::Reference, Task::KdbxSave),
        limit: Some(0.05),
        warm_up: 1,
        runs: 15,
    },
];

/// The medians of one comparison, in milliseconds.
pub(crate) struct Measured {
    pub(crate) name: &'static str,
    pub(crate) ours: f64,
    pub(crate) reference: f64,
    pub(crate) limit: Option<f64>,
    pub(crate) runs: usize,
}

impl Measured {
    pub(crate) fn ratio(&self) -> f64 {
        self.ours / self.reference
    }

    pub(crate) fn holds(&self) -> bool {
        self.limit.is_none_or(|limit| self.ratio() <= limit)
    }
}

impl Comparison {
    /// Asks both sides in turn. Who goes first changes each time, as the one leaves the disk and the
    /// caches to the other.
    pub(crate) fn measure(&self, workers: &mut Workers) -> Result<Measured> {
        let (mut ours, mut reference) = (Vec::new(), Vec::new());
        for round in 0..self.warm_up + self.runs {
            let mut pair = [(self.ours, &mut ours), (self.reference, &mut reference)];
            if round % 2 == 1 {
                pair.reverse();
            }
            for ((side, task), times) in pair {
                let took = workers.of(side).ask(task)?;
                if round >= self.warm_up {
                    times.push(took);
                }
            }
        }
        Ok(Measured {
            name: self.name,
            ours: median(ours)?,
            reference: median(reference)?,
            limit: self.limit,
            runs: self.runs,
        })
    }
}

fn median(mut times: Vec<f64>) -> Result<f64> {
    times.sort_by(f64::total_cmp);
    Ok(*times.get(times.len() / 2).ok_or("nothing was measured")?)
}

/// One process for each side.
pub(crate) struct Workers {
    ours: Worker,
    jvm: Worker,
    reference: Worker,
}

impl Workers {
    pub(crate) fn start(ours: &Path, asked: &Asked) -> Result<Self> {
        let at = |name: &str| asked.folder.join(name);
        let ours = Worker::start(
            Command::new(ours).args([at("vault"), at("copy"), at("two")]),
            None,
        )?;
        let reference = Worker::start(Command::new(&asked.reference).arg(at("reference")), None)?;
        let (java, arguments) = asked.java.split_first().ok_or(crate::USAGE)?;
        let mut java = Command::new(java);
        // Not among the arguments, where others could see it: the habit matters more than this one.
        let jvm = Worker::start(java.args(arguments).arg(at("copy")), Some(PASSPHRASE))?;
        Ok(Self {
            ours,
            jvm,
            reference,
        })
    }

    fn of(&mut self, side: Side) -> &mut Worker {
        match side {
            Side::Ours => &mut self.ours,
            Side::Jvm => &mut self.jvm,
            Side::Reference => &mut self.reference,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measured(ours: f64, reference: f64, limit: Option<f64>) -> Measured {
        Measured {
            name: "a / b",
            ours,
            reference,
            limit,
            runs: 5,
        }
    }

    #[test]
    fn a_limit_is_broken_above_it_and_not_at_it() {
        assert!(measured(3.0, 2.0, Some(1.5)).holds());
        assert!(!measured(3.1, 2.0, Some(1.5)).holds());
        assert!(measured(300.0, 2.0, None).holds());
    }

    #[test]
    fn one_slow_run_moves_no_median() {
        assert!((median(vec![900.0, 1.0, 3.0, 2.0, 2.5]).unwrap() - 2.5).abs() < f64::EPSILON);
        assert!(median(Vec::new()).is_err());
    }

    #[test]
    fn every_comparison_has_at_least_five_runs() {
        assert!(COMPARISONS.iter().all(|comparison| comparison.runs >= 5));
    }
}
