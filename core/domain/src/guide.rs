//! The guide for somebody who cannot log in, or wants to be ready for that day (S-001 to S-004, S-027 to S-041).
//!
//! It asks as little as leads on ([`next`]), each question once, and then goes step by step ([`steps`]). No step needs
//! what the person said they do not have ([`Situation::lacks`]). Everything here is a function of the answers and of
//! what the vault knows; sentences are found by the ids, button labels by the service and the [`Part`].

mod case;
mod faq;
mod hint;
mod names;
mod prevent;
mod question;
mod situation;
mod start;
mod step;
mod steps;
mod storage;
mod trail;
mod trouble;

pub use case::{Case, Next, next};
pub use faq::{Faq, Lead};
pub use hint::{Hint, Otherwise, otherwise};
pub use prevent::{Precaution, Tick, Ticked, precautions};
pub use question::{Answer, Question};
pub use situation::{CodesAtHand, Elsewhere, Need, On, Situation};
pub use start::Start;
pub use step::{Act, Part, Step};
pub use steps::steps;
pub use storage::{Method, StorageRule};
pub use trail::{Now, Trail};
pub use trouble::{Check, CodeFate, Heard, Symptom, Tried, Typed, checks};
