//! The rules of Toride: pure types and functions.
//!
//! Nothing here reads a clock, a file or a random number; time and ids are passed in. What two devices may
//! both change is built from parts that can be joined in any order ([`Join`]), although the merging of whole
//! vaults lives elsewhere.

mod account;
mod care;
mod code;
mod coming_back;
mod contact;
mod content;
mod counts;
mod device;
mod environment;
mod factor;
pub mod guide;
mod history;
mod holdings;
mod ids;
mod limits;
mod link;
mod lock;
mod mask;
mod names;
mod next;
mod person;
mod place;
mod prompts;
mod put_off;
mod readiness;
mod rebuilt;
mod register;
mod renewal;
mod service_facts;
mod set;
mod share_end;
pub mod shop;
mod spot;
mod stamp;
mod survey;
mod tally;
mod text;
mod thing;
mod throttle;
mod ties;
mod time;
mod tombstone;
mod unknown;
mod waiting;
mod what_if;

pub use account::{Account, Owner};
pub use care::Care;
pub use code::{Code, CodeState, Home, TooManyUses};
pub use coming_back::{ComingBack, InFolder, coming_back};
pub use contact::{Contact, ContactKind, ContactState};
pub use content::{
    AccountChange, CodeChanges, Content, Coverage, Difference, RecordChange, ThingChanges, TooMuch,
};
pub use counts::{Counts, Stock};
pub use device::{Device, DeviceKind, DeviceLife, Fate};
pub use environment::{
    Answered, Change, KeySignal, Known, Observation, Question, Reply, SimSignal, SlotSignal,
    Verdict, judge,
};
pub use factor::{Base, Factor, FactorKind};
pub use history::{HistoryEntry, HistoryKind};
pub use holdings::Holdings;
pub use ids::{
    AccountId, AdditionId, CodeId, ContactId, DeviceId, FactorId, HandoverId, OutsourcingId,
    PersonId, PlaceId, RecordId, SetId, UnitId, VaultId,
};
pub use limits::Limits;
pub use link::Link;
pub use lock::{AutoLock, Presence};
pub use mask::masked;
pub use next::{NextStep, NextStepKind, VaultFacts, listed, next_step};
pub use person::Person;
pub use place::{Place, PlaceKind};
pub use prompts::{
    About, Card, Progress, Prompt, Prompts, QuietHours, Reason, Step, Urgency, cards, phone_change,
    prompts, remind_again,
};
pub use put_off::PutOff;
pub use readiness::{Concern, Readiness, Standing, readiness};
pub use register::{Join, Register};
pub use renewal::Renewal;
pub use service_facts::ServiceFacts;
pub use set::CodeSet;
pub use share_end::ShareEnd;
pub use spot::Spot;
pub use stamp::{HybridClock, Stamp};
pub use survey::Survey;
pub use text::{TextKind, TextProblem, check_text, turns_direction};
pub use thing::Thing;
pub use throttle::Attempts;
pub use ties::{StillGood, Ties};
pub use time::{Millis, months_after, months_between};
pub use tombstone::Tombstone;
pub use unknown::Unknown;
pub use waiting::Waiting;
pub use what_if::{Answer, Fix, Outcome, Way, best_fix, what_if};
