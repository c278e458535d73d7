//! The guide as somebody walks through it, before unlocking or in an open vault. Each word and each step is kept, so
//! that the same page is there again after the app was killed (docs/guide.md).

use std::sync::{Mutex, MutexGuard, PoisonError};

use toride_catalogue::{Codes, Service, find};
use toride_domain::{
    AccountId,
    guide::{Answer, Now, On, Situation, Trail},
};

use crate::{GuidePlace, GuideView, Result, Session, Vault};

/// What somebody sees of the guide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WalkPage {
    /// The question or the step.
    pub now: Now,
    /// What is true, as far as it is known or was said.
    pub situation: Situation,
    /// What the service is used on: at a step, what that way is done on.
    pub on: On,
    /// What the vault knows; of no account before unlocking.
    pub known: GuideView,
    /// The service, where one was picked or the account has one.
    pub service: Option<&'static Service>,
    /// Whether nothing was said yet.
    pub is_new: bool,
}

/// A walk through the guide.
pub struct Walk {
    vault: Vault,
    session: Option<Session>,
    at: Mutex<At>,
}

#[derive(Clone, Default)]
struct At {
    place: GuidePlace,
    /// Picked for this walk only: what is kept before unlocking shall not tell where somebody has an account.
    service: Option<&'static Service>,
}

impl Vault {
    /// The guide before unlocking, where somebody was. Needs no vault at all.
    #[must_use]
    pub fn walk(&self) -> Walk {
        let place = GuidePlace {
            account: None,
            trail: self.guide_place(),
        };
        Walk::new(self.clone(), None, place)
    }
}

impl Session {
    /// The guide with what the vault knows. For `None` where somebody was; for an account the same, if they were there
    /// with it or without any, and else the beginning.
    ///
    /// # Errors
    /// `NotFound`, `Locked`.
    pub fn walk(&self, account: Option<AccountId>) -> Result<Walk> {
        self.guide(account)?;
        let kept = self.guide_place()?;
        let place = match account {
            Some(id) if kept.account.is_none_or(|kept| kept == id) => GuidePlace {
                account: Some(id),
                ..kept
            },
            Some(id) => GuidePlace {
                account: Some(id),
                ..GuidePlace::default()
            },
            None => kept,
        };
        Ok(Walk::new(self.vault(), Some(self.clone()), place))
    }
}

impl Walk {
    fn new(vault: Vault, session: Option<Session>, place: GuidePlace) -> Self {
        let at = At {
            place,
            service: None,
        };
        Self {
            vault,
            session,
            at: Mutex::new(at),
        }
    }

    /// What is seen now.
    ///
    /// # Errors
    /// `Locked` once the vault of an unlocked walk was locked; `NotFound` where its account was purged.
    pub fn page(&self) -> Result<WalkPage> {
        let at = self.at();
        let known = self.known(&at)?;
        let start = start(&known, &at);
        let trail = &at.place.trail;
        let (now, situation) = (trail.now(start), trail.situation(start));
        let on = match now {
            Now::At { case, .. } => situation.on(case, trail.on()),
            Now::Ask(_) => trail.on(),
        };
        let of_account = known.account.as_ref();
        Ok(WalkPage {
            now,
            situation,
            on,
            service: of_account.map_or(at.service, |account| find(&account.service)),
            is_new: trail.is_new(),
            known,
        })
    }

    /// Answers, or says at a step that something else is true.
    ///
    /// # Errors
    /// Those of [`Walk::page`].
    pub fn say(&self, answer: Answer) -> Result<()> {
        self.set(|at| at.place.trail.say(answer))
    }

    /// To the next step; at the last it stays.
    ///
    /// # Errors
    /// Those of [`Walk::page`].
    pub fn go_on(&self) -> Result<bool> {
        self.turn(|at, start| at.place.trail.go_on(start))
    }

    /// To the page before. False where there is none: back leaves the guide.
    ///
    /// # Errors
    /// Those of [`Walk::page`].
    pub fn go_back(&self) -> Result<bool> {
        self.turn(|at, start| at.place.trail.go_back(start))
    }

    /// The service is used on something else.
    ///
    /// # Errors
    /// Those of [`Walk::page`].
    pub fn use_on(&self, on: On) -> Result<()> {
        self.set(|at| at.place.trail.use_on(on))
    }

    /// Picks a service by its catalogue id, or none. Nothing where the walk is about an account: it has one.
    ///
    /// # Errors
    /// Those of [`Walk::page`].
    pub fn choose_service(&self, id: Option<&str>) -> Result<()> {
        self.set(|at| at.service = id.and_then(find))
    }

    /// Goes on with an account, or without one. Nothing before unlocking.
    ///
    /// # Errors
    /// `NotFound`, and those of [`Walk::page`].
    pub fn choose_account(&self, id: Option<AccountId>) -> Result<()> {
        let Some(session) = &self.session else {
            return Ok(());
        };
        session.guide(id)?;
        // First: the account so far may be gone.
        self.at().place.account = id;
        self.set(|_| ())
    }

    /// From the beginning, with the same account and service.
    ///
    /// # Errors
    /// Those of [`Walk::page`].
    pub fn begin_anew(&self) -> Result<()> {
        self.set(|at| at.place.trail = Trail::default())
    }

    /// Locks the vault, where it is open.
    pub fn lock(&self) {
        self.vault.lock();
    }

    fn set(&self, change: impl FnOnce(&mut At)) -> Result<()> {
        self.turn(|at, _| change(at)).map(drop)
    }

    /// Changes where somebody is, and keeps it. A disk that takes nothing stops nobody: the guide goes on without.
    fn turn<T>(&self, change: impl FnOnce(&mut At, Situation) -> T) -> Result<T> {
        let mut at = self.at();
        let start = start(&self.known(&at)?, &at);
        let turned = change(&mut at, start);
        let _kept_or_not = match &self.session {
            Some(session) => session.keep_guide_place(&at.place).map(drop),
            None => self.vault.keep_guide_place(&at.place.trail),
        };
        Ok(turned)
    }

    fn known(&self, at: &At) -> Result<GuideView> {
        self.session.as_ref().map_or_else(
            || Ok(GuideView::unknown()),
            |session| session.guide(at.place.account),
        )
    }

    fn at(&self) -> MutexGuard<'_, At> {
        self.at.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What is known before anybody says a word. Of a service that was only picked: whether it hands out codes.
fn start(known: &GuideView, at: &At) -> Situation {
    let mut situation = known.situation;
    if let (None, Some(service)) = (&known.account, at.service) {
        situation.issues_codes = service.codes.value != Codes::None;
    }
    situation
}
