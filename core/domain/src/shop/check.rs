//! The five checks that every change of hands has.

/// One of the five. Their order is the order in which they are asked.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Check {
    /// Who takes over has logged in once (S-128).
    LogIn,
    /// Numbers and addresses at the service belong to the shop (S-129).
    Contacts,
    /// How the second step is set up is known to both (S-130).
    TwoFactor,
    /// New codes were issued and put where they belong (S-131).
    Codes,
    /// Who hands over is logged in nowhere any more (S-132).
    Sessions,
}

impl Check {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::LogIn,
        Self::Contacts,
        Self::TwoFactor,
        Self::Codes,
        Self::Sessions,
    ];

    /// Its name in text keys and across the border.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::LogIn => "log-in",
            Self::Contacts => "contacts",
            Self::TwoFactor => "two-factor",
            Self::Codes => "codes",
            Self::Sessions => "sessions",
        }
    }

    /// The check of a name.
    #[must_use]
    pub fn of_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|check| check.id() == id)
    }
}
