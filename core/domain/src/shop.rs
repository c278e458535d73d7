//! What a shop keeps beside its people: changes of hands, and sheets for people from outside (S-123 to S-133).

mod check;
mod duty;
mod fact;
mod handover;
mod mark;
mod outsourcing;

use std::collections::BTreeMap;

pub use check::Check;
pub use duty::Duty;
pub use fact::{Fact, facts};
pub use handover::{Addition, Cause, Handover, HandoverState};
pub use mark::{Done, Mark};
pub use outsourcing::{Outsourcing, Permission, Task};

use crate::{HandoverId, Join, Limits, OutsourcingId, RecordId, Stamp, register::join_maps};

/// All of it.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Shop {
    /// Changes of hands, also those that are over.
    pub handovers: BTreeMap<HandoverId, Handover>,
    /// Sheets for people from outside.
    pub sheets: BTreeMap<OutsourcingId, Outsourcing>,
}

impl Shop {
    /// Whether there is more than a vault holds.
    #[must_use]
    pub fn is_too_much(&self) -> bool {
        self.handovers.len() > Limits::HANDOVERS || self.sheets.len() > Limits::HANDOVERS
    }

    /// Every stamp in it.
    pub fn stamps(&self) -> impl Iterator<Item = &Stamp> {
        let sheets = self.sheets.values().flat_map(Outsourcing::stamps);
        self.handovers
            .values()
            .flat_map(Handover::stamps)
            .chain(sheets)
    }

    /// Takes a record out.
    pub(crate) fn remove(&mut self, id: RecordId) {
        self.handovers.remove(&id.into());
        self.sheets.remove(&id.into());
    }
}

impl Join for Shop {
    fn join(&mut self, other: Self) {
        join_maps(&mut self.handovers, other.handovers);
        join_maps(&mut self.sheets, other.sheets);
    }
}
