//! The rules of Toride: pure types and functions.
//!
//! Nothing here reads a clock, a file or a random number; time and ids are passed in. What two devices may
//! both change is built from parts that can be joined in any order ([`Join`]), although the merging of whole
//! vaults lives elsewhere.

mod account;
mod code;
mod counts;
mod history;
mod ids;
mod limits;
mod lock;
mod next;
mod rebuilt;
mod register;
mod set;
mod stamp;
mod text;
mod throttle;
mod time;
mod tombstone;
mod unknown;

pub use account::{Account, Owner};
pub use code::{Code, CodeState, Home, TooManyUses};
pub use counts::{Counts, Stock};
pub use history::{HistoryEntry, HistoryKind};
pub use ids::{AccountId, CodeId, DeviceId, RecordId, SetId, VaultId};
pub use limits::Limits;
pub use lock::{AutoLock, Presence};
pub use next::{ListKey, NextStep, NextStepKind, Urgency, VaultFacts, next_step, urgency};
pub use register::{Join, Register};
pub use set::CodeSet;
pub use stamp::{HybridClock, Stamp};
pub use text::{TextKind, TextProblem, check_text};
pub use throttle::Attempts;
pub use time::{Millis, months_between};
pub use tombstone::Tombstone;
pub use unknown::Unknown;
