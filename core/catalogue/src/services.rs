//! The catalogue of services.

use toride_domain::guide::Step;

use crate::fact::{AsOf, Fact, Grade, Words};
use crate::service::{Badge, Codes, OnUse, OtherCode, Platform, SeenAgain, Service, Steps};
use crate::shape::{Alphabet, CaseRule, CodeShape, Grouping, ShapeGrades};

include!(concat!(env!("OUT_DIR"), "/services.rs"));

/// All services in the order in which they are offered; `other` comes last.
#[must_use]
pub fn all() -> &'static [Service] {
    &SERVICES
}

/// The service with this id.
#[must_use]
pub fn find(id: &str) -> Option<&'static Service> {
    SERVICES.iter().find(|service| service.id == id)
}

/// The service with this id, or `other`: an id from a newer catalogue must not lose an account.
#[must_use]
pub fn service_or_other(id: &str) -> &'static Service {
    // The build refuses a catalogue that does not end with `other`.
    let [.., other] = &SERVICES;
    find(id).unwrap_or(other)
}

#[cfg(test)]
mod tests;
