//! The catalogue of services.

use toride_catalogue as catalogue;

use crate::Language;

/// A service in the list to pick from.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ServiceRow {
    /// Catalogue id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// One or two letters for the badge.
    pub initial: String,
    /// Colour of the badge, 0xRRGGBB; white text on it has a contrast of at least 4.5.
    pub colour: u32,
}

/// Where steps are carried out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum Platform {
    /// The service's app on a phone.
    Mobile,
    /// A browser on a computer.
    Computer,
    /// The same on both.
    Any,
}

/// The way to the codes at a service.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct MenuPath {
    /// Where.
    pub platform: Platform,
    /// What to tap, in order.
    pub steps: Vec<String>,
}

/// What is known of a service.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ServiceCard {
    /// The row of the list.
    pub row: ServiceRow,
    /// What the service calls one of its codes.
    pub code_word: String,
    /// How many it issues together, where known.
    pub set_size: Option<u32>,
    /// An example of the form, made of `0` and `x` only, for example `0000 0000`; none where not known.
    pub pattern: Option<String>,
    /// How to get new codes.
    pub get_codes: Vec<MenuPath>,
    /// How to enter a code when logging in.
    pub enter_code: Vec<String>,
    /// Whether a new set makes the old one void; none where not known.
    pub new_set_voids_old: Option<bool>,
    /// When this was last checked, as year and month, for example `2026-11`.
    pub as_of: String,
    /// The service's help page; shown as text, never opened by the app.
    pub help_page: Option<String>,
}

/// Services whose name fits `query` (kana, Latin, any case); all of them, most used first, when it is empty.
#[uniffi::export]
#[must_use]
pub fn search_services(query: String, language: Language) -> Vec<ServiceRow> {
    let language = language.into();
    let found = catalogue::search(&query, language);
    found
        .into_iter()
        .map(|service| row(service, language))
        .collect()
}

/// The card of a service; that of `other` for an id this version does not know.
#[uniffi::export]
#[must_use]
pub fn service_card(id: String, language: Language) -> ServiceCard {
    card(catalogue::service_or_other(&id), language.into())
}

fn row(service: &catalogue::Service, language: catalogue::Language) -> ServiceRow {
    ServiceRow {
        id: service.id.to_owned(),
        name: service.name.get(language).to_owned(),
        initial: service.badge.initials.to_owned(),
        colour: service.badge.rgb,
    }
}

fn card(service: &catalogue::Service, language: catalogue::Language) -> ServiceCard {
    let path = |steps: &catalogue::Fact<catalogue::Steps>| MenuPath {
        platform: steps.value.platform.into(),
        steps: owned(steps.value.get(language)),
    };
    let enter = service.steps_to_enter(catalogue::Platform::Mobile);
    ServiceCard {
        row: row(service, language),
        code_word: service.code_name.value.get(language).to_owned(),
        set_size: service.set_size.map(|fact| fact.value.into()),
        pattern: service.pattern(),
        get_codes: service.get_new.iter().map(path).collect(),
        enter_code: enter
            .map(|steps| owned(steps.value.get(language)))
            .unwrap_or_default(),
        new_set_voids_old: service.new_set_voids_old.map(|fact| fact.value),
        as_of: service.as_of().to_string(),
        help_page: service.help_page.map(|fact| fact.value.to_owned()),
    }
}

fn owned(steps: &[&str]) -> Vec<String> {
    steps.iter().map(ToString::to_string).collect()
}

impl From<catalogue::Platform> for Platform {
    fn from(platform: catalogue::Platform) -> Self {
        match platform {
            catalogue::Platform::Mobile => Self::Mobile,
            catalogue::Platform::Pc => Self::Computer,
            catalogue::Platform::Any => Self::Any,
        }
    }
}
