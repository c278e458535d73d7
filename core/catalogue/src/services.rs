//! The catalogue of services and the search in it.

use crate::service::{
    Alphabet, AsOf, Badge, CaseRule, CodeShape, Fact, Grade, Grouping, OnUse, Platform, SeenAgain,
    Service, Steps, Words,
};
use crate::texts::Language;

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

/// Services whose name or alias holds `query`: best matches first, `other` always offered last.
///
/// Case, width, kana script and spaces do not matter. An empty query gives all.
#[must_use]
pub fn search(query: &str, language: Language) -> Vec<&'static Service> {
    let wanted = fold(query);
    let [services @ .., other] = &SERVICES;
    let mut found: Vec<_> = services
        .iter()
        .filter_map(|service| {
            let names = [
                service.name.get(language),
                service.name.ja,
                service.name.en,
                service.id,
            ];
            names
                .into_iter()
                .chain(service.aliases.iter().copied())
                .filter_map(|name| rank(&fold(name), &wanted))
                .min()
                .map(|rank| (rank, service))
        })
        .collect();
    found.sort_by_key(|&(rank, _)| rank);
    found
        .into_iter()
        .map(|(_, service)| service)
        .chain(std::iter::once(other))
        .collect()
}

/// 0 for the whole name, 1 for its beginning, 2 for a part inside.
fn rank(name: &str, wanted: &str) -> Option<u8> {
    if name == wanted {
        Some(0)
    } else if name.starts_with(wanted) {
        Some(1)
    } else {
        name.contains(wanted).then_some(2)
    }
}

/// Folds what people vary when they type: case, full width, katakana, spaces and marks.
fn fold(text: &str) -> String {
    text.chars()
        .filter_map(|c| match c {
            '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0),
            'ァ'..='ヶ' => char::from_u32(u32::from(c) - 0x60),
            other => Some(other),
        })
        .filter(|c| c.is_alphanumeric() || *c == 'ー')
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests;
