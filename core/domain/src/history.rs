//! What happened to an account, read from its state: a use event is its own history.

use crate::{Account, SetId, Stamp};

/// What happened. Positions count from 1.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum HistoryKind {
    /// The account was added.
    AccountAdded,
    /// The account was put into the bin.
    AccountBinned,
    /// A set was stored.
    SetStored {
        /// How many codes stand in it now.
        codes: u32,
    },
    /// A set was retired.
    SetRetired,
    /// A set was marked as possibly seen.
    SetExposed,
    /// A set was put together anew after damage: uses of its codes may be unknown.
    SetRebuilt,
    /// A code was shown.
    CodeShown {
        /// Its place.
        position: u32,
    },
    /// A code was used.
    CodeUsed {
        /// Its place.
        position: u32,
    },
    /// A use was taken back.
    UseUndone {
        /// Its place.
        position: u32,
    },
    /// The service did not take a code.
    CodeRejected {
        /// Its place.
        position: u32,
    },
    /// A code was marked as possibly seen.
    CodeExposed {
        /// Its place.
        position: u32,
    },
}

/// One event of an account.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct HistoryEntry {
    /// When and on which device.
    pub stamp: Stamp,
    /// What.
    pub kind: HistoryKind,
    /// The set it is about.
    pub set: Option<SetId>,
}

impl Account {
    /// Its events in no order, without the showing of codes, which only the log knows.
    #[must_use]
    pub fn events(&self) -> Vec<HistoryEntry> {
        let mut events = Vec::new();
        let mut add = |stamp: Stamp, kind, set| events.push(HistoryEntry { stamp, kind, set });
        add(self.created, HistoryKind::AccountAdded, None);
        if let Some(binned) = self.binned.as_ref().filter(|flag| flag.value) {
            add(binned.stamp, HistoryKind::AccountBinned, None);
        }
        for (id, set) in self.sets_newest_first() {
            let codes = u32::try_from(self.codes_of(id).len()).unwrap_or(u32::MAX);
            add(set.stored, HistoryKind::SetStored { codes }, Some(id));
            if let Some(retired) = set.retired.as_ref().filter(|flag| flag.value) {
                add(retired.stamp, HistoryKind::SetRetired, Some(id));
            }
            if let Some(exposed) = set.exposed.as_ref().filter(|flag| flag.value) {
                add(exposed.stamp, HistoryKind::SetExposed, Some(id));
            }
            if let Some(rebuilt) = set.rebuilt.as_ref().filter(|flag| flag.value) {
                add(rebuilt.stamp, HistoryKind::SetRebuilt, Some(id));
            }
        }
        for code in self.codes.values() {
            let set = Some(code.home.value.set);
            let position = u32::from(code.home.value.position) + 1;
            for stamp in &code.uses {
                add(*stamp, HistoryKind::CodeUsed { position }, set);
            }
            let undos: std::collections::BTreeSet<_> = code.undone.values().collect();
            for stamp in undos {
                add(*stamp, HistoryKind::UseUndone { position }, set);
            }
            if let Some(rejected) = code.rejected.as_ref().filter(|flag| flag.value) {
                add(rejected.stamp, HistoryKind::CodeRejected { position }, set);
            }
            if let Some(exposed) = code.exposed.as_ref().filter(|flag| flag.value) {
                add(exposed.stamp, HistoryKind::CodeExposed { position }, set);
            }
        }
        events
    }
}
