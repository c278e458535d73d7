//! What is known about a service's codes. Plain constants; nothing here is secret.

use toride_domain::guide::Step;

use crate::shape::{CodeShape, ShapeGrades};
use crate::texts::Language;
use crate::{AsOf, Fact, Words, services};

/// Our own mark for a service; no logo is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Badge {
    /// One or two letters.
    pub initials: &'static str,
    /// Background as `0xRRGGBB`, dark enough for white letters (4.5 : 1).
    pub rgb: u32,
}

/// How many codes a service hands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Codes {
    /// Several together.
    Set,
    /// One at a time.
    Single,
    /// None that could be kept; [`Service::instead`] says what to do.
    None,
}

/// What else happens when a code is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OnUse {
    /// That code is void, nothing else.
    VoidsThatCode,
    /// Two-factor sign-in is switched off.
    TurnsTwoFactorOff,
    /// The authenticator app is unlinked from the account.
    RemovesAuthenticator,
    /// The service shows a new code.
    IssuesReplacement,
    /// The password is set anew.
    ResetsPassword,
}

/// Whether codes can be looked at again at the service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SeenAgain {
    /// Yes, by somebody who is signed in.
    WhileSignedIn,
    /// No; only a new set can be made.
    OnlyAsNewSet,
}

/// A second kind of code that the same service hands out and that can be kept with the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OtherCode {
    /// What the service calls it.
    pub name: Words,
    /// An example of its form, made of `0`, `x` and what is always the same: `R00000`.
    pub pattern: &'static str,
    /// What using it does.
    pub on_use: OnUse,
}

/// Where a list of steps applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Platform {
    /// The service's app on a phone.
    Mobile,
    /// A browser on a computer.
    Pc,
    /// Both.
    Any,
}

/// What to tap, in order; one thing per line. The labels in quotation marks are the service's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Steps {
    /// Where the steps apply.
    pub platform: Platform,
    /// The step of the guide that each line belongs to, as many as there are lines, in the order of the way.
    pub at: &'static [Step],
    /// Japanese, one step per entry.
    pub ja: &'static [&'static str],
    /// English, the same steps.
    pub en: &'static [&'static str],
}

impl Steps {
    /// The steps in `language`.
    #[must_use]
    pub const fn get(&self, language: Language) -> &'static [&'static str] {
        match language {
            Language::Japanese => self.ja,
            Language::English => self.en,
        }
    }
}

/// One entry of the catalogue. `None` and an empty list mean that the fact is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Service {
    /// Stable id, as kept in the vault.
    pub id: &'static str,
    /// Name shown to people.
    pub name: Words,
    /// Other names people search by.
    pub aliases: &'static [&'static str],
    /// Our mark for it.
    pub badge: Badge,
    /// Whether it hands out codes, and how many together.
    pub codes: Fact<Codes>,
    /// What the service calls its codes.
    pub code_name: Fact<Words>,
    /// What the service calls two-factor sign-in.
    pub two_factor_name: Option<Fact<Words>>,
    /// Codes per set; a hint, never a rule.
    pub set_size: Option<Fact<u16>>,
    /// What a code looks like; its grade is that of the part known worst.
    pub shape: Fact<CodeShape>,
    /// How well each part of the shape is known.
    pub shape_grades: ShapeGrades,
    /// Whether a code works once only.
    pub single_use: Option<Fact<bool>>,
    /// What using a code does besides.
    pub on_use: &'static [Fact<OnUse>],
    /// Whether a new set voids the old one.
    pub new_set_voids_old: Option<Fact<bool>>,
    /// Whether codes can be looked at again.
    pub seen_again: Option<Fact<SeenAgain>>,
    /// Names of download files, with `*` for the varying part. A hint only.
    pub file_names: Option<Fact<&'static [&'static str]>>,
    /// Address of the help page, to be shown, never opened by the app itself.
    pub help_page: Option<Fact<&'static str>>,
    /// A second kind of code.
    pub also: Option<Fact<OtherCode>>,
    /// Whatever else a person should know, one sentence each.
    pub notes: &'static [Fact<Words>],
    /// What is done on the screen of the codes to see and take them, where that is not how new ones are got.
    pub view: &'static [Fact<Steps>],
    /// How to get new codes.
    pub get_new: &'static [Fact<Steps>],
    /// How to enter a code when signing in, where the service's own way is known.
    pub enter: &'static [Fact<Steps>],
    /// How to get back in without any code, by the service itself (S-096 to S-101).
    pub recover: &'static [Fact<Steps>],
    /// What to do at a service that has no codes: [`Codes::None`].
    pub instead: Option<Fact<Steps>>,
}

impl Service {
    /// The steps for `platform`: its own if there are any, else those for both.
    #[must_use]
    pub fn steps_to_get_new(&self, platform: Platform) -> Option<&'static Fact<Steps>> {
        pick(self.get_new, platform)
    }

    /// The steps for `platform`: its own if there are any, else those for both, else what helps at
    /// most services. `None` for a service without codes.
    #[must_use]
    pub fn steps_to_enter(&self, platform: Platform) -> Option<&'static Fact<Steps>> {
        let has_codes = self.codes.value != Codes::None;
        pick(self.enter, platform).or_else(|| {
            let other = services::service_or_other("other");
            pick(other.enter, platform).filter(|_| has_codes)
        })
    }

    /// What is known of an effect of using a code; `None` if the service is not known to have it.
    #[must_use]
    pub fn effect(&self, effect: OnUse) -> Option<&'static Fact<OnUse>> {
        self.on_use.iter().find(|fact| fact.value == effect)
    }

    /// The oldest day on which a fact of the card was checked: the card is as good as that.
    #[must_use]
    pub fn as_of(&self) -> AsOf {
        let facts = [self.codes.as_of, self.code_name.as_of, self.shape.as_of];
        let steps = self.view.iter().chain(self.get_new).chain(self.enter);
        let steps = steps.chain(self.recover).chain(&self.instead);
        let days = facts.into_iter();
        days.chain(steps.map(|fact| fact.as_of))
            .chain(self.notes.iter().map(|fact| fact.as_of))
            .chain(self.on_use.iter().map(|fact| fact.as_of))
            .chain(self.two_factor_name.map(|fact| fact.as_of))
            .chain(self.set_size.map(|fact| fact.as_of))
            .chain(self.single_use.map(|fact| fact.as_of))
            .chain(self.new_set_voids_old.map(|fact| fact.as_of))
            .chain(self.seen_again.map(|fact| fact.as_of))
            .chain(self.file_names.map(|fact| fact.as_of))
            .chain(self.help_page.map(|fact| fact.as_of))
            .chain(self.also.map(|fact| fact.as_of))
            .min()
            .unwrap_or(self.codes.as_of)
    }
}

pub(crate) fn pick(
    list: &'static [Fact<Steps>],
    platform: Platform,
) -> Option<&'static Fact<Steps>> {
    let of = |wanted| list.iter().find(|steps| steps.value.platform == wanted);
    of(platform)
        .or_else(|| of(Platform::Any))
        .or_else(|| list.first())
}
