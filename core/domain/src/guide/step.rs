//! What is done, one thing at a time.

use super::Need;

/// One step. What it says is found by its id, the service's own labels by its [`Part`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Step {
    /// Stay signed in here until the codes are kept.
    StayIn,
    /// Take the device that is signed in, and do not sign out there.
    TakeThatDevice,
    /// Open the security settings of the service.
    OpenSettings,
    /// Open two-factor sign-in there.
    OpenTwoFactor,
    /// Open the backup codes there.
    OpenCodes,
    /// Take the codes that are shown.
    TakeCodes,
    /// Get new codes.
    NewCodes,
    /// Keep them: here, and in one more place.
    KeepCodes,
    /// Destroy notes and pictures of the old ones.
    OldNotesAway,
    /// The service has no backup codes; what holds instead.
    NoCodesHere,
    /// See that mail address and number are current.
    CheckContacts,
    /// Set up a second way to get codes.
    AddSecondWay,
    /// Open the app.
    OpenApp,
    /// Open the login page.
    OpenLoginPage,
    /// Type user name and password as always.
    NameAndPassword,
    /// Type the code that came; the backup codes can wait.
    TypeCodeThatComes,
    /// Ask for another way to sign in.
    TryAnotherWay,
    /// Choose the backup code.
    ChooseBackupCode,
    /// Follow the link to another way or to the backup code.
    FollowLink,
    /// Type one unused backup code.
    TypeBackupCode,
    /// Once inside: get new codes and replace the kept ones.
    Renew,
    /// Set the authenticator or number right, so that codes come again.
    MendSecondFactor,
    /// Sign in on the device at hand with one of the new codes, or the way that was set right.
    SignInHere,
    /// What is left, and in which order it is tried.
    WhatIsLeft,
    /// Without mail address and number it is harder to prove anything.
    HarderWithout,
    /// Have ready what will be asked for.
    HaveReady,
    /// Who promises to bring an account back, and pages that ask for codes.
    BewareHelpers,
    /// Open the login screen, in the app or a browser.
    OpenLoginScreen,
    /// Follow the link to login help.
    OpenLoginHelp,
    /// Give the registered mail address or number.
    GiveContact,
    /// Give the user name instead.
    GiveName,
    /// Choose another way, or the support.
    AskSupport,
    /// Prove who you are.
    ProveIdentity,
    /// Say what is known, without papers.
    TellWhatYouKnow,
    /// Give an address that can be read today.
    GiveNewAddress,
    /// Wait for the answer without losing the thread.
    WaitForAnswer,
    /// What to do if they refuse.
    IfRefused,
    /// Once inside again: make it ready for the next time.
    OnceInside,
    /// Why it is so hard now.
    WhySoHard,
    /// A number or mailbox can sometimes be had back.
    GetNumberBack,
    /// Make a new account.
    MakeNewAccount,
    /// Tell those who know the old one.
    TellPeople,
    /// Prepare the new one from the first day.
    StartPrepared,
}

/// A list of the service's own taps, by which a step is done. Steps of one part follow each other; where the catalogue
/// knows the list for service and platform, it stands beside them, with its day and grade.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Part {
    /// To look at the codes (S-043 to S-049, S-054 to S-057).
    View,
    /// To get new ones (S-064).
    GetNew,
    /// To enter one (S-069 to S-077).
    Enter,
    /// To get back in without any (S-096 to S-101).
    Recover,
    /// What helps where there are none.
    Instead,
}

/// What the app can do for a step.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Act {
    /// Show one unused code, large.
    ShowCode,
    /// Take in new codes.
    StoreCodes,
    /// The methods of keeping codes, and where those of the account are.
    Storage,
    /// The checklist of contact points.
    Contacts,
    /// The second factors of the account.
    Factors,
    /// Remind of the wait.
    Remind,
    /// The three precautions.
    Prevention,
}

impl Act {
    /// Whether it needs the open vault. What does not is there on the lock screen, too.
    #[must_use]
    pub const fn needs_vault(self) -> bool {
        !matches!(self, Self::Storage)
    }
}

impl Step {
    /// What it cannot be done without.
    #[must_use]
    pub const fn needs(self) -> &'static [Need] {
        match self {
            Self::StayIn => &[Need::Inside],
            Self::TakeThatDevice | Self::SignInHere => &[Need::Elsewhere],
            Self::OpenSettings => &[Need::Open],
            Self::OpenTwoFactor | Self::OpenCodes | Self::NewCodes => {
                &[Need::Open, Need::IssuesCodes]
            }
            Self::TakeCodes => &[Need::Inside, Need::IssuesCodes],
            Self::Renew => &[Need::IssuesCodes],
            Self::TypeCodeThatComes => &[Need::CodeComes],
            Self::ChooseBackupCode | Self::FollowLink | Self::TypeBackupCode => &[Need::Codes],
            Self::GiveContact => &[Need::Contact],
            Self::ProveIdentity => &[Need::Proof],
            _ => &[],
        }
    }

    /// Which of the requirements it serves.
    #[must_use]
    pub const fn serves(self) -> &'static [&'static str] {
        match self {
            Self::StayIn => &["S-011", "S-029", "S-030", "S-031", "S-042"],
            Self::TakeThatDevice => &["S-088"],
            Self::OpenSettings => &["S-044", "S-045", "S-046", "S-055", "S-089"],
            Self::OpenTwoFactor => &["S-047", "S-048", "S-056", "S-090"],
            Self::OpenCodes => &["S-049", "S-057", "S-091"],
            Self::TakeCodes => &["S-031", "S-050", "S-051", "S-058", "S-059"],
            Self::NewCodes => &["S-031", "S-064", "S-066", "S-092", "S-143"],
            Self::KeepCodes => &["S-036", "S-052", "S-053", "S-067", "S-092", "S-111"],
            Self::OldNotesAway => &["S-034", "S-062", "S-144"],
            Self::NoCodesHere => &["S-019"],
            Self::CheckContacts => &["S-010", "S-093", "S-109"],
            Self::AddSecondWay => &["S-094"],
            Self::OpenApp => &["S-043", "S-069"],
            Self::OpenLoginPage => &["S-054", "S-074"],
            Self::NameAndPassword => &["S-069", "S-075"],
            Self::TypeCodeThatComes => &["S-014", "S-033", "S-034", "S-035"],
            Self::TryAnotherWay => &["S-070"],
            Self::ChooseBackupCode => &["S-071"],
            Self::FollowLink => &["S-076"],
            Self::TypeBackupCode => &["S-068", "S-072", "S-077"],
            Self::Renew => &["S-036", "S-061", "S-073", "S-078"],
            Self::MendSecondFactor => &["S-063", "S-142"],
            Self::SignInHere => &["S-092"],
            Self::WhatIsLeft => &[
                "S-038", "S-039", "S-040", "S-041", "S-085", "S-086", "S-095",
            ],
            Self::HarderWithout => &["S-103"],
            Self::HaveReady => &["S-087", "S-100"],
            Self::BewareHelpers => &["S-102", "S-123"],
            Self::OpenLoginScreen => &["S-096"],
            Self::OpenLoginHelp => &["S-097"],
            Self::GiveContact | Self::GiveName => &["S-098"],
            Self::AskSupport => &["S-099"],
            Self::ProveIdentity => &["S-100"],
            Self::TellWhatYouKnow => &["S-106"],
            Self::GiveNewAddress => &["S-101", "S-103"],
            Self::WaitForAnswer => &["S-101", "S-102"],
            Self::IfRefused => &["S-102", "S-107", "S-108"],
            Self::OnceInside => &["S-008", "S-009", "S-010", "S-110"],
            Self::WhySoHard => &["S-104", "S-105", "S-106", "S-107"],
            Self::GetNumberBack => &["S-103", "S-104"],
            Self::MakeNewAccount | Self::TellPeople => &["S-108"],
            Self::StartPrepared => &["S-008", "S-009", "S-010", "S-108", "S-110"],
        }
    }

    /// The service's own list beside it.
    #[must_use]
    pub const fn part(self) -> Option<Part> {
        match self {
            Self::TakeCodes => Some(Part::View),
            Self::OpenSettings
            | Self::OpenTwoFactor
            | Self::OpenCodes
            | Self::NewCodes
            | Self::Renew => Some(Part::GetNew),
            Self::OpenApp
            | Self::OpenLoginPage
            | Self::NameAndPassword
            | Self::TryAnotherWay
            | Self::ChooseBackupCode
            | Self::FollowLink
            | Self::TypeBackupCode => Some(Part::Enter),
            Self::OpenLoginScreen
            | Self::OpenLoginHelp
            | Self::GiveContact
            | Self::GiveName
            | Self::AskSupport
            | Self::ProveIdentity
            | Self::TellWhatYouKnow
            | Self::GiveNewAddress => Some(Part::Recover),
            Self::NoCodesHere => Some(Part::Instead),
            _ => None,
        }
    }

    /// Whether it happens on a screen of the service, whose words may have changed (S-065).
    #[must_use]
    pub const fn is_at_service(self) -> bool {
        let alone = matches!(
            self,
            Self::TypeCodeThatComes | Self::SignInHere | Self::CheckContacts | Self::AddSecondWay
        );
        alone || matches!(self.part(), Some(part) if !matches!(part, Part::Instead))
    }

    /// What the app can do for it.
    #[must_use]
    pub const fn act(self) -> Option<Act> {
        match self {
            Self::TypeBackupCode | Self::SignInHere => Some(Act::ShowCode),
            Self::TakeCodes | Self::NewCodes | Self::Renew => Some(Act::StoreCodes),
            Self::KeepCodes => Some(Act::Storage),
            Self::CheckContacts => Some(Act::Contacts),
            Self::AddSecondWay | Self::MendSecondFactor => Some(Act::Factors),
            Self::WaitForAnswer => Some(Act::Remind),
            Self::OnceInside | Self::StartPrepared => Some(Act::Prevention),
            _ => None,
        }
    }
}
