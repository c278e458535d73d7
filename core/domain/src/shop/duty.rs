//! Things that somebody can do with an account, to pick from.

use super::Permission;

/// One of them. First what is mostly given out, last what never is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Duty {
    /// Publish posts and stories.
    Post,
    /// Answer comments and messages.
    Answer,
    /// Look at the figures.
    Figures,
    /// Place advertisements.
    Advertise,
    /// Change the profile.
    Profile,
    /// Delete posts.
    Delete,
    /// Connect other apps and services.
    Connect,
    /// Change the password.
    Password,
    /// Change the mail address or telephone number.
    Contacts,
    /// Change two-factor sign-in, or switch it off.
    TwoFactor,
    /// Look at backup codes, or keep them.
    Codes,
    /// Let somebody else log in.
    PassOn,
}

impl Duty {
    /// All of them.
    pub const ALL: [Self; 12] = [
        Self::Post,
        Self::Answer,
        Self::Figures,
        Self::Advertise,
        Self::Profile,
        Self::Delete,
        Self::Connect,
        Self::Password,
        Self::Contacts,
        Self::TwoFactor,
        Self::Codes,
        Self::PassOn,
    ];

    /// What a new sheet says of it: the daily work is given out, the keys of the account are not.
    #[must_use]
    pub const fn usual(self) -> Option<Permission> {
        match self {
            Self::Post | Self::Answer | Self::Figures => Some(Permission::May),
            Self::Advertise | Self::Profile => None,
            Self::Delete
            | Self::Connect
            | Self::Password
            | Self::Contacts
            | Self::TwoFactor
            | Self::Codes
            | Self::PassOn => Some(Permission::MayNot),
        }
    }

    /// Its name in text keys and across the border.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Post => "post",
            Self::Answer => "answer",
            Self::Figures => "figures",
            Self::Advertise => "advertise",
            Self::Profile => "profile",
            Self::Delete => "delete",
            Self::Connect => "connect",
            Self::Password => "password",
            Self::Contacts => "contacts",
            Self::TwoFactor => "two-factor",
            Self::Codes => "codes",
            Self::PassOn => "pass-on",
        }
    }

    /// The one of a name.
    #[must_use]
    pub fn of_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|duty| duty.id() == id)
    }
}
