//! What Toride knows without asking anybody: the services and their codes, and every sentence that
//! a person reads. All of it is compiled in; nothing is read or parsed at run time.

mod card;
mod service;
mod services;
pub mod texts;

pub use service::{
    Alphabet, AsOf, Badge, CaseRule, CodeShape, Fact, Grade, Grouping, OnUse, Platform, SeenAgain,
    Service, Steps, Words,
};
pub use services::{all, find, search, service_or_other};
pub use texts::Language;
