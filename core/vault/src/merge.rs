//! Taking over what another device, or a backup, knows. The rules are in docs/merge.md.
//!
//! [`Plan`] joins in memory and changes nothing; everything that can be refused is refused there. [`take`] writes the
//! plan: a snapshot, then one transaction.

mod arrival;
mod logs;
mod plan;
mod preview;
mod rows;
mod sync;
mod take;
mod undo;

pub use arrival::Arrival;
pub(crate) use arrival::{ArrivalState, NewSlots};
use plan::Plan;
pub(crate) use plan::content;
pub use preview::{MergePreview, MergeWarning, MergedAccount};
pub use sync::SyncBundle;
pub use take::Merged;
pub(crate) use undo::Undo;

/// Where a state comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Origin {
    /// Another device of this vault.
    Device,
    /// A backup file.
    Backup,
}
