//! "What does the screen say?": from a message of a service to what to look at, in the likely order.

use toride_domain::guide::{Check, Heard, Symptom, Tried, Typed, checks};

use crate::{AccountId, CodeId, Session, VaultError, guard::guard_or};

/// A word of the guide that can be picked.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct GuideWord {
    /// What is handed back.
    pub id: String,
    /// Key of its words.
    pub key: String,
}

/// What a message seems to mean.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct HeardMessage {
    /// Id of a [`trouble_symptoms`]; none where nothing was recognised.
    pub symptom: Option<String>,
    /// Id of a [`trouble_typed`]; none where the words do not say. Asked all the same.
    pub typed: Option<String>,
}

/// Something to look at.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct GuideCheck {
    /// Key of what to look at.
    pub key: String,
    /// Key of how, and what then.
    pub more_key: String,
    /// What it leads to; none where it is only looked at.
    pub leads: Option<CheckLead>,
}

/// What a check leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum CheckLead {
    /// To one unused backup code.
    UseBackupCode,
    /// This one is marked as not taken, and the next one is shown.
    NextCode,
    /// To getting new codes.
    GetNew,
    /// Back to the other ways of the guide.
    OtherWays,
}

/// What a screen can say is wrong, in the order in which it is offered.
#[uniffi::export]
#[must_use]
pub fn trouble_symptoms() -> Vec<GuideWord> {
    let word = |symptom: &Symptom| word("symptom", symptom.id());
    Symptom::ALL.iter().map(word).collect()
}

/// Which kind of code was asked for, in the order in which it is offered.
#[uniffi::export]
#[must_use]
pub fn trouble_typed() -> Vec<GuideWord> {
    Typed::ALL
        .iter()
        .map(|typed| word("typed", typed.id()))
        .collect()
}

/// What a message means, as far as it was typed: in Japanese or English, in part or whole. Keeps nothing of it.
#[uniffi::export]
#[must_use]
pub fn hear(message: String) -> HeardMessage {
    let nothing = HeardMessage {
        symptom: None,
        typed: None,
    };
    guard_or(nothing, || {
        let heard = Heard::of(&message);
        let known = heard.symptom != Symptom::Unknown;
        let sure = heard.typed != Typed::Unsure;
        HeardMessage {
            symptom: known.then(|| heard.symptom.id().to_owned()),
            typed: sure.then(|| heard.typed.id().to_owned()),
        }
    })
}

/// What to look at, for somebody who has not unlocked; the last always leads on. Ids that are not known count as
/// "something else" and "not sure".
#[uniffi::export]
#[must_use]
pub fn trouble_checks(symptom: String, typed: String) -> Vec<GuideCheck> {
    guard_or(Vec::new(), || views(&symptom, &typed, Tried::default()))
}

#[uniffi::export]
impl Session {
    /// The same with what the vault knows of the account, and of the code that was tried, where that is known.
    ///
    /// # Errors
    /// `NotFound`, `Locked`.
    pub fn trouble_checks(
        &self,
        account: AccountId,
        code: Option<CodeId>,
        symptom: String,
        typed: String,
    ) -> Result<Vec<GuideCheck>, VaultError> {
        let tried = self.guard(|session| {
            let code = code.map(TryInto::try_into).transpose()?;
            session.tried(account.try_into()?, code)
        })?;
        Ok(views(&symptom, &typed, tried))
    }
}

fn word(kind: &str, id: &str) -> GuideWord {
    GuideWord {
        id: id.to_owned(),
        key: format!("trouble-{kind}-{id}"),
    }
}

fn views(symptom: &str, typed: &str, tried: Tried) -> Vec<GuideCheck> {
    let symptom = Symptom::of_id(symptom).unwrap_or(Symptom::Unknown);
    let typed = Typed::of_id(typed).unwrap_or(Typed::Unsure);
    let checks = checks(symptom, typed, tried).into_iter();
    checks.map(Into::into).collect()
}

impl From<Check> for GuideCheck {
    fn from(check: Check) -> Self {
        let key = format!("trouble-check-{}", check.id());
        Self {
            more_key: format!("{key}-more"),
            leads: match check {
                Check::UseBackupCode => Some(CheckLead::UseBackupCode),
                Check::NextCode => Some(CheckLead::NextCode),
                Check::GetNew => Some(CheckLead::GetNew),
                Check::OtherWays => Some(CheckLead::OtherWays),
                _ => None,
            },
            key,
        }
    }
}
