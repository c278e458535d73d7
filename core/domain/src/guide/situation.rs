//! What is true right now, as far as it was said or is known.

use crate::DeviceKind;

/// What the service is used on.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug)]
pub enum On {
    /// Its app, on a phone or tablet.
    #[default]
    Phone,
    /// A browser on a computer.
    Computer,
}

/// How it stands with the backup codes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum CodesAtHand {
    /// So many are unused and can be read now; where nobody counted, 1 stands for some, and 0 is [`Self::UsedUp`].
    Left(u32),
    /// They were written down, nobody knows where (S-034).
    Misplaced,
    /// All are used (S-040).
    UsedUp,
    /// They were never written down (S-040).
    Never,
}

/// Where else somebody is still signed in to the account (S-088).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Elsewhere {
    /// On another phone.
    Phone,
    /// On a tablet.
    Tablet,
    /// On a computer.
    Computer,
    /// Nowhere (S-095).
    Nowhere,
}

impl Elsewhere {
    /// On what the service is used there; `None` for nowhere.
    #[must_use]
    pub const fn on(self) -> Option<On> {
        match self {
            Self::Phone | Self::Tablet => Some(On::Phone),
            Self::Computer => Some(On::Computer),
            Self::Nowhere => None,
        }
    }

    /// The kind of device; `None` for one that nobody signs in on.
    #[must_use]
    pub const fn of(kind: DeviceKind) -> Option<Self> {
        match kind {
            DeviceKind::Phone => Some(Self::Phone),
            DeviceKind::Tablet => Some(Self::Tablet),
            DeviceKind::Computer => Some(Self::Computer),
            DeviceKind::SecurityKey => None,
        }
    }
}

/// What is true right now. `None`: nobody said so, and nothing tells.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Situation {
    /// Whether the account can still be used on the device at hand (S-029, S-038).
    pub inside: Option<bool>,
    /// Whether the code of an ordinary sign-in comes, by message or in an authenticator (S-033, S-039).
    pub code_comes: Option<bool>,
    /// How it stands with the backup codes (S-034, S-040).
    pub codes: Option<CodesAtHand>,
    /// Where else somebody is still signed in (S-088, S-095).
    pub elsewhere: Option<Elsewhere>,
    /// Whether a registered mail address or number can be reached (S-103, S-104).
    pub contact: Option<bool>,
    /// Whether the person can prove who they are: papers, facts of earlier times (S-100, S-106).
    pub proof: Option<bool>,
    /// Whether the service hands out backup codes at all.
    pub issues_codes: bool,
    /// Whether none of the cases seemed to fit, so that what is true is asked one by one.
    pub one_by_one: bool,
}

impl Default for Situation {
    /// Nothing is known yet, of a service like most.
    fn default() -> Self {
        Self {
            inside: None,
            code_comes: None,
            codes: None,
            elsewhere: None,
            contact: None,
            proof: None,
            issues_codes: true,
            one_by_one: false,
        }
    }
}

/// What a step cannot be done without.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Need {
    /// The account is open on the device at hand.
    Inside,
    /// The account is open on some device.
    Open,
    /// The account is open on another device.
    Elsewhere,
    /// The code of an ordinary sign-in comes.
    CodeComes,
    /// An unused backup code that can be read now.
    Codes,
    /// A service that hands out backup codes.
    IssuesCodes,
    /// A registered mail address or number that can be reached.
    Contact,
    /// Something that proves who they are.
    Proof,
}

impl Situation {
    /// Whether a backup code can be typed in, as far as is known.
    #[must_use]
    pub const fn has_codes(&self) -> bool {
        matches!(self.codes, Some(CodesAtHand::Left(left)) if left > 0)
    }

    /// Whether the person said, or the vault knows, that this is not there.
    #[must_use]
    pub fn lacks(&self, need: Need) -> bool {
        let nowhere = self.elsewhere == Some(Elsewhere::Nowhere);
        match need {
            Need::Inside => self.inside == Some(false),
            Need::Open => self.inside == Some(false) && nowhere,
            Need::Elsewhere => nowhere,
            Need::CodeComes => self.code_comes == Some(false),
            Need::Codes => self.codes.is_some() && !self.has_codes(),
            Need::IssuesCodes => !self.issues_codes,
            Need::Contact => self.contact == Some(false),
            Need::Proof => self.proof == Some(false),
        }
    }
}
