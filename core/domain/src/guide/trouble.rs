//! "What does the screen say?": from a message to what to look at (S-079 to S-084, X-4, X-7).

mod checks;
mod fold;
mod heard;

pub use checks::{Check, CodeFate, Tried, checks};
pub use heard::Heard;

/// What a message means.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Symptom {
    /// The code is not taken (S-079).
    WrongCode,
    /// It is said to have expired (S-083).
    Expired,
    /// It is said to have been used (S-082).
    AlreadyUsed,
    /// Too many tries: the service wants a pause.
    TooMany,
    /// It is about name or password, not about a code (S-069).
    Password,
    /// The line to the service is bad (S-025).
    Connection,
    /// Nothing is known of it.
    Unknown,
}

/// Which kind of code was typed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Typed {
    /// The code of an ordinary sign-in, mostly six digits.
    SixDigits,
    /// A backup code.
    BackupCode,
    /// The person does not know.
    Unsure,
}

impl Symptom {
    /// Which of the requirements it serves.
    #[must_use]
    pub const fn serves(self) -> &'static [&'static str] {
        match self {
            Self::WrongCode | Self::TooMany | Self::Unknown => &["S-079"],
            Self::Expired => &["S-083", "X-7"],
            Self::AlreadyUsed => &["S-082"],
            Self::Password => &["S-069", "S-075"],
            Self::Connection => &["S-025"],
        }
    }
}
