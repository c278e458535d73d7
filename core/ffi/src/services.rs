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
    /// Whether the path may be stated as certain; else it is said to be a hint.
    pub certain: bool,
    /// When it was last checked, as year and month, for example `2026-11`.
    pub as_of: String,
}

/// How many codes a service hands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum CodesKind {
    /// Several together.
    Set,
    /// One at a time.
    Single,
    /// None that could be kept; [`ServiceCard::instead`] says what to do.
    None,
}

/// One thing that is known of a service's codes.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ServiceFact {
    /// One sentence; what is not certain is worded so already.
    pub text: String,
    /// Whether it is stated as certain.
    pub certain: bool,
    /// When it was last checked, as year and month, for example `2026-11`.
    pub as_of: String,
}

/// What is known of a service.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ServiceCard {
    /// The row of the list.
    pub row: ServiceRow,
    /// What the service calls one of its codes.
    pub code_word: String,
    /// How many codes it hands out.
    pub codes: CodesKind,
    /// What is known of its codes, the most useful first.
    pub facts: Vec<ServiceFact>,
    /// How many it issues together, where known.
    pub set_size: Option<u32>,
    /// An example of the form, made of `0` and `x` only, for example `0000 0000`; none where not known.
    pub pattern: Option<String>,
    /// How to get new codes.
    pub get_codes: Vec<MenuPath>,
    /// How to enter a code when logging in; empty for a service without codes.
    pub enter_code: Vec<String>,
    /// Whether [`ServiceCard::enter_code`] may be stated as certain.
    pub enter_certain: bool,
    /// What to do, in order, at a service that hands out no codes; empty at all others.
    pub instead: Vec<String>,
    /// Whether a new set makes the old one void; none where that is not certain.
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
    let found = catalogue::search(&query);
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

/// The id of the service whose downloads are called like the file `name` (with or without its folder). A hint for
/// the person who picks the service, never a decision; none where nothing fits, or more than one service.
#[uniffi::export]
#[must_use]
pub fn file_hint(name: String) -> Option<String> {
    catalogue::by_file_name(&name).map(|service| service.id.to_owned())
}

pub(crate) fn row(service: &catalogue::Service, language: catalogue::Language) -> ServiceRow {
    ServiceRow {
        id: service.id.to_owned(),
        name: service.name.get(language).to_owned(),
        initial: service.badge.initials.to_owned(),
        colour: service.badge.rgb,
    }
}

fn card(service: &catalogue::Service, language: catalogue::Language) -> ServiceCard {
    let steps = |fact: &catalogue::Fact<catalogue::Steps>| owned(fact.value.get(language));
    let enter = service.steps_to_enter(catalogue::Platform::Mobile);
    let voids_old = service.new_set_voids_old;
    ServiceCard {
        row: row(service, language),
        code_word: service.code_name.value.get(language).to_owned(),
        codes: service.codes.value.into(),
        facts: service
            .statements(language)
            .into_iter()
            .map(Into::into)
            .collect(),
        set_size: service.set_size.map(|fact| fact.value.into()),
        pattern: service.pattern(),
        get_codes: service
            .get_new
            .iter()
            .map(|list| path(*list, language))
            .collect(),
        enter_code: enter.map(steps).unwrap_or_default(),
        enter_certain: enter.is_some_and(|fact| fact.grade.is_certain()),
        instead: service.instead.as_ref().map(steps).unwrap_or_default(),
        new_set_voids_old: voids_old
            .filter(|fact| fact.grade.is_certain())
            .map(|fact| fact.value),
        as_of: service.as_of().to_string(),
        help_page: service.help_page.map(|fact| fact.value.to_owned()),
    }
}

/// A list of steps, or a part of one.
pub(crate) fn path(
    fact: catalogue::Fact<catalogue::Steps>,
    language: catalogue::Language,
) -> MenuPath {
    MenuPath {
        platform: fact.value.platform.into(),
        steps: owned(fact.value.get(language)),
        certain: fact.grade.is_certain(),
        as_of: fact.as_of.to_string(),
    }
}

fn owned(steps: &[&str]) -> Vec<String> {
    steps.iter().map(ToString::to_string).collect()
}

impl From<catalogue::Statement> for ServiceFact {
    fn from(statement: catalogue::Statement) -> Self {
        Self {
            text: statement.text,
            certain: statement.certain,
            as_of: statement.as_of.to_string(),
        }
    }
}

impl From<catalogue::Codes> for CodesKind {
    fn from(codes: catalogue::Codes) -> Self {
        match codes {
            catalogue::Codes::Set => Self::Set,
            catalogue::Codes::Single => Self::Single,
            catalogue::Codes::None => Self::None,
        }
    }
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
