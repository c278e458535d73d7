//! What people ask about backup codes, each with a short answer that leads to the thing that does it (S-134 to S-145).

/// A question with a short answer.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Faq {
    /// What a backup code is.
    WhatIsIt,
    /// What this guide is about.
    WhatIsHere,
    /// The phone is lost or broken.
    PhoneLost,
    /// The authenticator is empty on the new phone.
    PhoneChanged,
    /// The message with the code does not come.
    NoMessage,
    /// The registered number is of no use any more.
    NumberGone,
    /// Abroad, or where the line is bad.
    Abroad,
    /// Which of the two kinds of code a screen asks for.
    TwoKinds,
    /// What two-factor sign-in is good for.
    TwoFactor,
    /// Who has backup codes at all.
    WhoHasThem,
    /// How many there are, and how long one is.
    HowMany,
    /// Whether a code works again.
    UseAgain,
    /// Whether codes end on a day.
    DoTheyEnd,
    /// When new ones are due.
    WhenToRenew,
    /// Whether it matters where they are looked at.
    PhoneOrComputer,
    /// Whether a code turns two-factor sign-in off.
    TurnOff,
    /// The codes are lost, while one is still signed in.
    LostCodes,
    /// Where they are kept.
    WhereToKeep,
    /// Whether a picture of the screen will do.
    Screenshot,
    /// A code is not taken.
    NotAccepted,
    /// Somebody asks for a code, or offers to bring the account back.
    SomebodyAsks,
    /// How long the service takes to answer.
    HowLong,
    /// What is different for a shop or company.
    ForAShop,
    /// Whether what is said here is right.
    IsItRight,
}

/// Where an answer leads.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Lead {
    /// The way through the guide.
    Guide,
    /// The helper for messages.
    Trouble,
    /// The methods and rules of keeping codes.
    Storage,
    /// The three precautions.
    Prevention,
    /// The rules of a shop.
    Shop,
    /// The accounts with their codes.
    Accounts,
    /// The checklist of contact points and second factors.
    Contacts,
}

impl Faq {
    /// Where the answer leads; `None` where there is nothing to do.
    #[must_use]
    pub const fn leads_to(self) -> Option<Lead> {
        match self {
            Self::WhatIsHere
            | Self::PhoneLost
            | Self::NoMessage
            | Self::Abroad
            | Self::PhoneOrComputer
            | Self::LostCodes
            | Self::HowLong => Some(Lead::Guide),
            Self::TwoKinds | Self::NotAccepted => Some(Lead::Trouble),
            Self::WhereToKeep | Self::Screenshot => Some(Lead::Storage),
            Self::WhatIsIt | Self::TwoFactor | Self::WhoHasThem => Some(Lead::Prevention),
            Self::ForAShop => Some(Lead::Shop),
            Self::HowMany | Self::UseAgain | Self::DoTheyEnd | Self::WhenToRenew => {
                Some(Lead::Accounts)
            }
            Self::PhoneChanged | Self::NumberGone | Self::TurnOff => Some(Lead::Contacts),
            Self::SomebodyAsks | Self::IsItRight => None,
        }
    }

    /// Which of the requirements it serves.
    #[must_use]
    pub const fn serves(self) -> &'static [&'static str] {
        match self {
            Self::WhatIsIt => &["S-003", "S-007", "S-018", "S-026"],
            Self::WhatIsHere => &["S-005"],
            Self::PhoneLost => &["S-015", "S-024"],
            Self::PhoneChanged => &["S-016", "S-063", "S-142"],
            Self::NoMessage => &["S-017", "S-023"],
            Self::NumberGone => &["S-022"],
            Self::Abroad => &["S-025"],
            Self::TwoKinds => &["S-014", "X-7"],
            Self::TwoFactor => &["S-013"],
            Self::WhoHasThem => &["S-019"],
            Self::HowMany => &["S-020", "X-1"],
            Self::UseAgain => &["S-021", "S-060", "S-137", "S-138", "S-139"],
            Self::DoTheyEnd => &["S-021", "S-134", "S-135", "S-136"],
            Self::WhenToRenew => &["S-061", "S-062", "S-063"],
            Self::PhoneOrComputer => &["S-059"],
            Self::TurnOff => &["S-140", "S-141", "S-142"],
            Self::LostCodes => &["S-143", "S-144", "S-145"],
            Self::WhereToKeep => &["S-111", "S-120", "S-145", "X-2"],
            Self::Screenshot => &["S-051", "S-053", "X-6"],
            Self::NotAccepted => &["S-079"],
            Self::SomebodyAsks => &["S-102", "S-123"],
            Self::HowLong => &["S-102"],
            Self::ForAShop => &["S-012", "S-145"],
            Self::IsItRight => &["S-006", "S-065", "S-136"],
        }
    }
}
