//! What the guide has to say without a walk: precautions, ways of keeping codes, questions, and the search over it.

use toride_catalogue as catalogue;
use toride_domain::{
    Owner,
    guide::{Faq, Method, Precaution, StorageRule},
};
use toride_vault as core;

use crate::{
    AccountName, Language, Lead, Session, Tick, VaultError, guard::guard_or, translate::all,
};

/// One of the three things to do while one still gets in.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PrecautionView {
    /// Key of what to do.
    pub key: String,
    /// Key of why.
    pub why_key: String,
    /// Whether it is done, by what the vault knows.
    pub tick: Tick,
    /// Key of that.
    pub tick_key: String,
    /// The accounts that keep it open.
    pub open: Vec<AccountName>,
    /// Accounts that it is about.
    pub of: u32,
}

/// A method of keeping codes outside of the app.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct MethodView {
    /// Key of its name.
    pub key: String,
    /// Key of its good side.
    pub good_key: String,
    /// Key of its bad side.
    pub bad_key: String,
}

/// A question with its short answer.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct FaqView {
    /// Key of the question.
    pub key: String,
    /// Key of the answer.
    pub answer_key: String,
    /// Where it leads on.
    pub lead: Option<Lead>,
    /// Key of the button for that.
    pub lead_key: Option<String>,
}

/// Something of the guide that a search found.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct GuideHit {
    /// Key of what it is called.
    pub key: String,
    /// Key of what it says.
    pub text_key: String,
    /// Where it leads on.
    pub lead: Option<Lead>,
    /// Key of the button for that.
    pub lead_key: Option<String>,
}

#[uniffi::export]
impl Session {
    /// How the three precautions stand.
    ///
    /// # Errors
    /// `Locked`.
    pub fn precautions(&self) -> Result<Vec<PrecautionView>, VaultError> {
        self.guard(core::Session::precautions).map(all)
    }
}

/// The three precautions for somebody who has not unlocked; nothing is ticked.
#[uniffi::export]
#[must_use]
pub fn precaution_words() -> Vec<PrecautionView> {
    let row = |item: &Precaution| core::PrecautionRow {
        item: *item,
        tick: toride_domain::guide::Tick::NothingYet,
        open: Vec::new(),
        of: 0,
    };
    all(Precaution::ALL.iter().map(row).collect())
}

/// The methods of keeping codes with their good and bad sides.
#[uniffi::export]
#[must_use]
pub fn storage_methods() -> Vec<MethodView> {
    let view = |method: &Method| {
        let key = format!("storage-method-{}", method.id());
        MethodView {
            good_key: format!("{key}-good"),
            bad_key: format!("{key}-bad"),
            key,
        }
    };
    Method::ALL.iter().map(view).collect()
}

/// Keys of the rules of keeping codes, in the order in which they are read.
#[uniffi::export]
#[must_use]
pub fn storage_rules(business: bool) -> Vec<String> {
    let owner = if business {
        Owner::Business
    } else {
        Owner::Personal
    };
    let key = |rule: StorageRule| format!("storage-rule-{}", rule.id());
    StorageRule::of(owner).map(key).collect()
}

/// Questions that people ask, in the order in which they are offered.
#[uniffi::export]
#[must_use]
pub fn faq() -> Vec<FaqView> {
    let view = |faq: &Faq| {
        let key = format!("faq-{}", faq.id());
        let lead = faq.leads_to();
        FaqView {
            answer_key: format!("{key}-answer"),
            lead: lead.map(Into::into),
            lead_key: lead.map(lead_key),
            key,
        }
    };
    Faq::ALL.iter().map(view).collect()
}

/// Whatever of the guide has these words (kana, Latin, any case and width, of both languages); its table of contents
/// when `query` is empty.
#[uniffi::export]
#[must_use]
pub fn guide_search(query: String, language: Language) -> Vec<GuideHit> {
    guard_or(Vec::new(), || {
        all(catalogue::guide_search(&query, language.into()))
    })
}

fn lead_key(lead: toride_domain::guide::Lead) -> String {
    format!("faq-go-{}", lead.id())
}

impl From<core::PrecautionRow> for PrecautionView {
    fn from(row: core::PrecautionRow) -> Self {
        let key = format!("prevent-{}", row.item.id());
        Self {
            why_key: format!("{key}-why"),
            tick: row.tick.into(),
            tick_key: format!("prevent-tick-{}", row.tick.id()),
            open: all(row.open),
            of: row.of,
            key,
        }
    }
}

impl From<catalogue::Topic> for GuideHit {
    fn from(topic: catalogue::Topic) -> Self {
        Self {
            key: topic.key,
            text_key: topic.text_key,
            lead: topic.lead.map(Into::into),
            lead_key: topic.lead.map(lead_key),
        }
    }
}
