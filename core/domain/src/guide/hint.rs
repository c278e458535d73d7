//! "This is not what I see": what else a screen may show, and where that leads (S-065).

use super::{Answer, Case, Step};

/// Something to read about a screen that looks different.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Hint {
    /// Words change with time; look for one of the same meaning (S-065).
    WordsDiffer,
    /// A page more may lie between.
    PageBetween,
    /// The settings have a search.
    SearchSettings,
    /// The same can be done on a computer, or on a phone (S-059).
    OtherPlatform,
    /// The service asks for the password again: that is as it should be.
    AsksPassword,
    /// There are codes only when two-factor sign-in is on (S-019).
    TwoFactorOff,
    /// Codes that were shown once only cannot be seen again; new ones can be had (S-064).
    NotShownAgain,
    /// Several accounts can be linked: the right one has to be chosen (S-048).
    OtherAccount,
    /// The password is forgotten, too: that comes first, by the service's own link.
    PasswordForgotten,
    /// The other way may stand below the field, or come after a while.
    BelowTheField,
    /// Mail may lie among the unwanted, and only the service's own address counts (S-101).
    LookInSpam,
    /// No answer came: asking once more, calmly, on the device that was used before (S-102).
    AskAgain,
}

/// One choice under "this is not what I see".
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Otherwise {
    /// Something to read; the step stays.
    Read(Hint),
    /// Something else is true than was said: the guide goes on from there.
    Say(Answer),
    /// The screen says that something is wrong: [`super::Heard`], [`super::checks`].
    Trouble,
}

/// What else can be, at a step of a way; the likeliest first. Whatever is said leads downwards, so that nobody is sent
/// in a circle; what somebody wants to take back, they go back for.
#[must_use]
pub fn otherwise(case: Case, step: Step) -> Vec<Otherwise> {
    let mut all = Vec::new();
    if step.is_at_service() {
        all.push(Otherwise::Read(Hint::WordsDiffer));
    }
    all.extend(hints(step).iter().copied().map(Otherwise::Read));
    if matches!(
        step,
        Step::TypeBackupCode | Step::TypeCodeThatComes | Step::NameAndPassword | Step::SignInHere
    ) {
        all.push(Otherwise::Trouble);
    }
    all.extend(said(case, step).map(Otherwise::Say));
    all
}

const fn hints(step: Step) -> &'static [Hint] {
    match step {
        Step::OpenSettings => &[Hint::SearchSettings, Hint::OtherPlatform],
        Step::OpenTwoFactor => &[Hint::OtherAccount, Hint::AsksPassword, Hint::SearchSettings],
        Step::OpenCodes => &[
            Hint::PageBetween,
            Hint::TwoFactorOff,
            Hint::AsksPassword,
            Hint::OtherPlatform,
        ],
        Step::TakeCodes => &[Hint::NotShownAgain],
        Step::NewCodes | Step::Renew => &[Hint::AsksPassword, Hint::OtherPlatform],
        Step::NameAndPassword => &[Hint::PasswordForgotten],
        Step::TryAnotherWay | Step::FollowLink | Step::OpenLoginHelp | Step::AskSupport => {
            &[Hint::BelowTheField, Hint::OtherPlatform]
        }
        Step::ChooseBackupCode => &[Hint::PageBetween, Hint::OtherAccount],
        Step::WaitForAnswer => &[Hint::LookInSpam, Hint::AskAgain],
        _ => &[],
    }
}

/// What somebody may find out at this step.
const fn said(case: Case, step: Step) -> Option<Answer> {
    match (case, step) {
        (Case::GetCodes, Step::StayIn | Step::OpenSettings) => Some(Answer::InsideNo),
        (Case::OtherDevice, Step::TakeThatDevice | Step::OpenSettings) => {
            Some(Answer::ElsewhereNowhere)
        }
        (Case::OrdinaryCode, Step::TypeCodeThatComes) => Some(Answer::CodeComesNo),
        // The service does not offer the way, or takes none of the codes.
        (Case::BackupCode, Step::ChooseBackupCode | Step::FollowLink | Step::TypeBackupCode) => {
            Some(Answer::CodesUsedUp)
        }
        (Case::Recovery, Step::GiveContact) => Some(Answer::ContactNo),
        (Case::Recovery, Step::ProveIdentity) => Some(Answer::ProofNo),
        _ => None,
    }
}

impl Hint {
    /// Which of the requirements it serves.
    #[must_use]
    pub const fn serves(self) -> &'static [&'static str] {
        match self {
            Self::WordsDiffer => &["S-065"],
            Self::PageBetween => &["S-065", "X-5"],
            Self::SearchSettings | Self::BelowTheField => &["S-065", "S-070"],
            Self::OtherPlatform => &["S-059"],
            Self::AsksPassword => &["S-048", "S-065"],
            Self::TwoFactorOff => &["S-008", "S-019"],
            Self::NotShownAgain => &["S-064", "S-066"],
            Self::OtherAccount => &["S-048"],
            Self::PasswordForgotten => &["S-069", "S-097"],
            Self::LookInSpam => &["S-101"],
            Self::AskAgain => &["S-102"],
        }
    }
}
