//! The guide: one question or one step at a time. What it says are keys of texts, so a screen draws any page of it
//! without knowing one.

use std::sync::Arc;

use toride_catalogue as catalogue;
use toride_domain::guide::{Answer, Case, Now, On, Otherwise, Question, Step, otherwise};
use toride_vault as core;

use crate::{
    AboutView, AccountId, AccountName, CodeId, GuideAct, Language, MenuPath, Platform, ServiceRow,
    Session, Vault, VaultError, guard::guard, services, translate::all,
};

/// A walk through the guide, from the lock screen or in an open vault. Where somebody is, is kept after every call that
/// changes it; a full disk does not stop it.
#[derive(uniffi::Object)]
pub struct Guide {
    inner: core::Walk,
}

/// What is seen: a question or a step, exactly one of them.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct GuidePage {
    /// The question.
    pub ask: Option<GuideAsk>,
    /// The step.
    pub step: Option<GuideStep>,
    /// What the vault knows of the account; none before unlocking, and where no account was picked.
    pub known: Option<GuideKnown>,
    /// The service, where one was picked or the account has one.
    pub service: Option<ServiceRow>,
    /// What the service is used on: `Mobile` or `Computer`.
    pub platform: Platform,
    /// Whether nothing was said yet.
    pub is_new: bool,
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct GuideAsk {
    /// Key of what is asked.
    pub key: String,
    /// Key of why, or how to find out.
    pub why_key: String,
    /// What can be answered, in this order.
    pub answers: Vec<GuideChoice>,
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct GuideChoice {
    /// Handed to [`Guide::say`].
    pub answer: String,
    /// Key of its words.
    pub key: String,
    /// Key of what is true then, where that needs saying.
    pub means_key: Option<String>,
}

/// A step.
#[allow(
    clippy::struct_excessive_bools,
    reason = "each says whether a screen draws one thing; they are no states"
)]
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct GuideStep {
    /// Key of the name of the way.
    pub case_key: String,
    /// Key of what to do.
    pub key: String,
    /// Key of why, or how.
    pub why_key: String,
    /// Its place in the way, from 1.
    pub index: u32,
    /// Steps of the way.
    pub of: u32,
    /// What to tap at the service for this step, where that is known.
    pub lines: Option<MenuPath>,
    /// What the app can do for it.
    pub act: Option<GuideAct>,
    /// Key of the button for that.
    pub act_key: Option<String>,
    /// Whether that needs the open vault.
    pub act_needs_vault: bool,
    /// Whether one unused code stands beside it.
    pub shows_code: bool,
    /// What else a screen may show ("this is not what I see").
    pub otherwise: Vec<GuideOther>,
    /// Whether the way ends here.
    pub is_last: bool,
    /// Whether it happens on a screen of the service.
    pub at_service: bool,
    /// Whether the person says what the service is used on: [`Guide::use_on`].
    pub can_switch: bool,
}

/// Something else that may be seen at a step.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct GuideOther {
    /// Key of what is seen.
    pub key: String,
    /// Key of what to know then; the step stays.
    pub more_key: Option<String>,
    /// Handed to [`Guide::say`]; the guide goes on from there.
    pub answer: Option<String>,
    /// The screen says that something is wrong: to the checks.
    pub trouble: bool,
}

/// What the vault knows of the account.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct GuideKnown {
    /// The account.
    pub account: AccountName,
    /// Codes that can still be used.
    pub left: u32,
    /// The one to show next.
    pub next_code: Option<CodeId>,
    /// Places with a copy of them.
    pub copies: Vec<AboutView>,
    /// Other devices that are still signed in, the easiest to use first.
    pub sessions: Vec<AboutView>,
    /// Contact points that can be reached without getting into the account.
    pub contacts: Vec<AboutView>,
}

#[uniffi::export]
impl Vault {
    /// The guide before unlocking, where somebody was. Needs no secret, and not even a vault.
    #[must_use]
    pub fn guide(&self) -> Arc<Guide> {
        let inner = self.inner().walk();
        Arc::new(Guide { inner })
    }
}

#[uniffi::export]
impl Session {
    /// The guide with what the vault knows. For none where somebody was, also before unlocking; for an account the
    /// same if they were there with it or without any, and else the beginning.
    ///
    /// # Errors
    /// `NotFound`, `Locked`.
    pub fn guide(&self, account: Option<AccountId>) -> Result<Arc<Guide>, VaultError> {
        let inner = self.guard(|session| {
            let account = account.map(TryInto::try_into).transpose()?;
            session.walk(account)
        })?;
        Ok(Arc::new(Guide { inner }))
    }

    /// Whether somebody was on their way when they left the guide.
    ///
    /// # Errors
    /// `Locked`.
    pub fn is_in_guide(&self) -> Result<bool, VaultError> {
        let place = self.guard(core::Session::guide_place)?;
        Ok(!place.trail.is_new())
    }
}

#[uniffi::export]
impl Guide {
    /// What is seen now.
    ///
    /// # Errors
    /// `Locked` once the vault was locked; `NotFound` where the account was removed for ever.
    pub fn page(&self, language: Language) -> Result<GuidePage, VaultError> {
        let page = self.guard(core::Walk::page)?;
        Ok(seen(page, language.into()))
    }

    /// Answers, or says at a step that something else is true. `answer` is one that a page gave.
    ///
    /// # Errors
    /// `Malformed` for anything else, and those of [`Guide::page`].
    pub fn say(&self, answer: String) -> Result<(), VaultError> {
        let answer = Answer::of_id(&answer).ok_or(VaultError::Malformed)?;
        self.guard(|walk| walk.say(answer))
    }

    /// To the next step; at the last, and at a question, it stays. Whether it went.
    ///
    /// # Errors
    /// Those of [`Guide::page`].
    pub fn next(&self) -> Result<bool, VaultError> {
        self.guard(core::Walk::go_on)
    }

    /// To the page before. False where there is none: back leaves the guide.
    ///
    /// # Errors
    /// Those of [`Guide::page`].
    pub fn back(&self) -> Result<bool, VaultError> {
        self.guard(core::Walk::go_back)
    }

    /// What the service is used on; `Any` is taken for a phone.
    ///
    /// # Errors
    /// Those of [`Guide::page`].
    pub fn use_on(&self, platform: Platform) -> Result<(), VaultError> {
        let on = match platform {
            Platform::Computer => On::Computer,
            Platform::Mobile | Platform::Any => On::Phone,
        };
        self.guard(|walk| walk.use_on(on))
    }

    /// Picks a service by its catalogue id, or none. An account has its own.
    ///
    /// # Errors
    /// Those of [`Guide::page`].
    pub fn choose_service(&self, id: Option<String>) -> Result<(), VaultError> {
        self.guard(|walk| walk.choose_service(id.as_deref()))
    }

    /// Goes on with an account, or without one; nothing before unlocking.
    ///
    /// # Errors
    /// `NotFound`, and those of [`Guide::page`].
    pub fn choose_account(&self, id: Option<AccountId>) -> Result<(), VaultError> {
        self.guard(|walk| {
            let id = id.map(TryInto::try_into).transpose()?;
            walk.choose_account(id)
        })
    }

    /// From the beginning, with the same account and service.
    ///
    /// # Errors
    /// Those of [`Guide::page`].
    pub fn anew(&self) -> Result<(), VaultError> {
        self.guard(core::Walk::begin_anew)
    }
}

impl Guide {
    fn guard<T>(&self, call: impl FnOnce(&core::Walk) -> core::Result<T>) -> Result<T, VaultError> {
        guard(|| self.inner.lock(), || call(&self.inner))
    }
}

fn seen(page: core::WalkPage, language: catalogue::Language) -> GuidePage {
    let (ask, step) = match page.now {
        Now::Ask(question) => (Some(ask(question)), None),
        Now::At {
            case,
            step,
            index,
            of,
        } => (None, Some(at(&page, case, step, (index, of), language))),
    };
    GuidePage {
        ask,
        step,
        service: page.service.map(|service| services::row(service, language)),
        platform: platform(page.on).into(),
        is_new: page.is_new,
        known: known(page.known),
    }
}

fn ask(question: Question) -> GuideAsk {
    let key = format!("guide-question-{}", question.id());
    let choices = question.answers().map(|answer| {
        let key = format!("guide-answer-{}", answer.id());
        GuideChoice {
            answer: answer.id().to_owned(),
            means_key: (question == Question::Case).then(|| format!("{key}-means")),
            key,
        }
    });
    GuideAsk {
        why_key: format!("{key}-why"),
        answers: choices.collect(),
        key,
    }
}

fn at(
    page: &core::WalkPage,
    case: Case,
    step: Step,
    (index, of): (usize, usize),
    language: catalogue::Language,
) -> GuideStep {
    let key = format!("guide-step-{}", step.id());
    let lines = page
        .service
        .and_then(|service| service.lines_at(step, platform(page.on)));
    let act = step.act();
    GuideStep {
        case_key: format!("guide-case-{}", case.id()),
        why_key: format!("{key}-why"),
        key,
        index: u32::try_from(index.saturating_add(1)).unwrap_or(u32::MAX),
        of: u32::try_from(of).unwrap_or(u32::MAX),
        lines: lines.map(|lines| services::path(lines, language)),
        act: act.map(Into::into),
        act_key: act.map(|act| format!("guide-act-{}", act.id())),
        act_needs_vault: act.is_some_and(toride_domain::guide::Act::needs_vault),
        shows_code: case.shows_code(step),
        otherwise: all(otherwise(case, step)),
        is_last: index.saturating_add(1) >= of,
        at_service: step.is_at_service(),
        can_switch: case.is_on_any(),
    }
}

fn known(view: core::GuideView) -> Option<GuideKnown> {
    Some(GuideKnown {
        account: view.account?.into(),
        left: view.left,
        next_code: view.next_code.map(Into::into),
        copies: all(view.copies),
        sessions: all(view.sessions),
        contacts: all(view.contacts),
    })
}

const fn platform(on: On) -> catalogue::Platform {
    match on {
        On::Phone => catalogue::Platform::Mobile,
        On::Computer => catalogue::Platform::Pc,
    }
}

impl From<Otherwise> for GuideOther {
    fn from(other: Otherwise) -> Self {
        let mut view = Self {
            key: "guide-not-trouble".to_owned(),
            more_key: None,
            answer: None,
            trouble: false,
        };
        match other {
            Otherwise::Read(hint) => {
                view.key = format!("guide-hint-{}", hint.id());
                view.more_key = Some(format!("{}-more", view.key));
            }
            Otherwise::Say(answer) => {
                view.key = format!("guide-answer-{}", answer.id());
                view.answer = Some(answer.id().to_owned());
            }
            Otherwise::Trouble => view.trouble = true,
        }
        view
    }
}
