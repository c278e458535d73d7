//! The guide, as far as an open vault helps.

use toride_domain::{
    AccountId, CodeId, Millis,
    guide::{Precaution, Situation, Tick, Trail},
};

use crate::{AboutView, AccountName};

/// What the guide begins with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuideView {
    /// The account; `None`: one that is not in the vault, and nothing is known.
    pub account: Option<AccountName>,
    /// What is true as far as is known.
    pub situation: Situation,
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

impl GuideView {
    /// Of no account: nothing is known.
    pub(crate) fn unknown() -> Self {
        Self {
            account: None,
            situation: Situation::default(),
            left: 0,
            next_code: None,
            copies: Vec::new(),
            sessions: Vec::new(),
            contacts: Vec::new(),
        }
    }
}

/// Where somebody is in the guide.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct GuidePlace {
    /// The account that it is about.
    pub account: Option<AccountId>,
    /// The answers and the step.
    pub trail: Trail,
}

/// One of the three precautions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrecautionRow {
    /// Which.
    pub item: Precaution,
    /// Whether it is done.
    pub tick: Tick,
    /// The accounts that keep it open, by name.
    pub open: Vec<AccountName>,
    /// Accounts that it is about.
    pub of: u32,
}

/// An account that a service was asked to bring back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingRow {
    /// Which.
    pub account: AccountName,
    /// When the service was first asked.
    pub since: Millis,
    /// When the reminder comes.
    pub remind_at: Millis,
    /// Whether it is time to look for the answer.
    pub is_due: bool,
}
