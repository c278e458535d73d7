//! The log: what was done, chained by hashes so that a cut or a change shows.
//!
//! A line is written with the change it belongs to. "Shown" and "unlocked" change nothing, so they wait for
//! the lock or for company, and a kill may lose them.

use toride_domain::{Account, CodeId, HistoryEntry, HistoryKind, Stamp};

use crate::{
    codec::AuditAction,
    ledger::Change,
    unlocked::{Means, Unlocked},
};

/// Lines that wait at most.
const WAITING: usize = 16;

/// A line before it has its place in the chain.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LogLine {
    pub(crate) stamp: Stamp,
    pub(crate) action: AuditAction,
    pub(crate) target: Option<[u8; 16]>,
    pub(crate) count: u64,
}

impl LogLine {
    pub(crate) const fn new(stamp: Stamp, action: AuditAction) -> Self {
        Self {
            stamp,
            action,
            target: None,
            count: 0,
        }
    }

    pub(crate) const fn about(self, target: [u8; 16]) -> Self {
        Self {
            target: Some(target),
            ..self
        }
    }

    pub(crate) const fn counting(self, count: u64) -> Self {
        Self { count, ..self }
    }
}

impl Unlocked {
    /// Keeps a line that changes nothing, and writes all that wait once there are enough of them.
    pub(crate) fn note(&mut self, line: LogLine, means: Means<'_>) {
        self.waiting.push(line);
        if self.waiting.len() >= WAITING {
            self.write_waiting(means);
        }
    }

    /// Writes the lines that wait. Fails in silence: looking at a code must work on a full disk too.
    pub(crate) fn write_waiting(&mut self, means: Means<'_>) {
        if self.waiting.is_empty() || self.read_only {
            return;
        }
        let mut write = Change::default();
        write.log.clone_from(&self.waiting);
        if self.commit(write, means).is_ok() {
            self.waiting.clear();
        } else {
            // A disk that stays full must not make this grow.
            let surplus = self.waiting.len().saturating_sub(WAITING - 1);
            self.waiting.drain(..surplus);
        }
    }

    /// When codes of this account were shown, as far as the log says.
    pub(crate) fn shown_events(&self, account: &Account) -> Vec<HistoryEntry> {
        let stored = self.ledger.log_lines();
        let shown = stored
            .iter()
            .chain(&self.waiting)
            .filter(|l| l.action == AuditAction::Shown);
        let entry = |line: &LogLine| {
            let code = account.codes.get(&CodeId::new(line.target?))?;
            let position = u32::from(code.home.value.position) + 1;
            let kind = HistoryKind::CodeShown { position };
            Some(HistoryEntry {
                stamp: line.stamp,
                kind,
                set: Some(code.home.value.set),
            })
        };
        shown.filter_map(entry).collect()
    }
}
