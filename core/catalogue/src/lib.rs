//! What Toride knows without asking anybody: the services and their codes, and every sentence that
//! a person reads. All of it is compiled in; nothing is read or parsed at run time.

mod card;
mod fact;
mod file_hint;
mod fold;
mod guide_search;
mod lines;
mod original;
mod rules;
mod search;
mod service;
mod services;
mod shape;
mod statements;
pub mod texts;

pub use fact::{AsOf, Fact, Grade, Words};
pub use file_hint::by_file_name;
pub use guide_search::{Topic, guide_search};
pub use original::{Origin, Original, originals};
pub use rules::service_facts;
pub use search::search;
pub use service::{Badge, Codes, OnUse, OtherCode, Platform, SeenAgain, Service, Steps};
pub use services::{all, find, service_or_other};
pub use shape::{Alphabet, CaseRule, CodeShape, Grouping, ShapeGrades};
pub use statements::Statement;
pub use texts::Language;
