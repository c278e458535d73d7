//! What to look at when a code is not taken, in the likely order.

use super::{Symptom, Typed};

/// One thing to look at.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Check {
    /// Which kind of code the screen asks for.
    WhichCode,
    /// Wait, and try no more for now.
    Wait,
    /// Name and password come first.
    PasswordFirst,
    /// Another network, or the same one later.
    Line,
    /// Only the message that came last counts.
    NewestMessage,
    /// Ask for a new message, and type it at once.
    SendAgain,
    /// The clock of the phone must be right for an authenticator.
    Clock,
    /// Backup codes have no date: it is another code that expired, or a list that is void.
    NoDate,
    /// Spaces that came along with a copy, or the space of the list.
    Spaces,
    /// There are digits only: an O is a 0.
    DigitsOnly,
    /// Digits and letters that look alike.
    LookAlikes,
    /// Whether it was used before.
    UsedAlready,
    /// Whether it is of an older list.
    OldSet,
    /// Whether it is of another account.
    OtherAccount,
    /// A backup code instead.
    UseBackupCode,
    /// This one is marked as not taken, the next one is shown.
    NextCode,
    /// Get new codes where somebody is still signed in.
    GetNew,
    /// The other ways of the guide.
    OtherWays,
}

/// What the vault knows of a code that was tried.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug)]
pub enum CodeFate {
    /// Nothing that speaks against it.
    #[default]
    Fresh,
    /// It was marked as used, and codes of this service work once.
    Used,
    /// Its list was replaced by a newer one.
    OldSet,
}

/// What is known of the code that was tried, and of what else there is. The default: nothing.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default, Debug)]
pub struct Tried {
    /// Whether codes of this service are made of digits alone; `None` where that is not certain.
    pub digits_only: Option<bool>,
    /// What the vault knows of it.
    pub fate: CodeFate,
    /// Other codes that can still be tried.
    pub left: u32,
    /// Whether there are several accounts at this service.
    pub several_accounts: bool,
    /// Whether somebody is still signed in, here or elsewhere.
    pub signed_in: bool,
}

impl Check {
    /// Which of the requirements it serves.
    #[must_use]
    pub const fn serves(self) -> &'static [&'static str] {
        match self {
            Self::WhichCode => &["S-014", "X-7"],
            Self::Wait => &["S-004", "S-079"],
            Self::PasswordFirst => &["S-069", "S-075"],
            Self::Line => &["S-025"],
            Self::NewestMessage | Self::SendAgain => &["S-083", "X-7"],
            Self::Clock => &["S-023", "X-7"],
            Self::NoDate => &["S-083", "S-084", "S-134", "S-136"],
            Self::Spaces => &["S-080"],
            Self::DigitsOnly => &["S-081", "X-4"],
            Self::LookAlikes => &["S-081"],
            Self::UsedAlready => &["S-082", "S-137"],
            Self::OldSet => &["S-066", "S-084"],
            Self::OtherAccount => &["S-048"],
            Self::UseBackupCode => &["S-018", "S-068"],
            Self::NextCode => &["S-072", "S-077"],
            Self::GetNew => &["S-084"],
            Self::OtherWays => &["S-037", "S-041"],
        }
    }

    /// Whether it ends the list: it is not looked at but done.
    #[must_use]
    pub const fn leads_on(self) -> bool {
        matches!(
            self,
            Self::Wait
                | Self::PasswordFirst
                | Self::Line
                | Self::UseBackupCode
                | Self::NextCode
                | Self::GetNew
                | Self::OtherWays
        )
    }
}

/// What to look at, the likeliest first, each once; the last always leads on. Whatever the message, which kind of code
/// was asked for comes before any advice about it.
#[must_use]
pub fn checks(symptom: Symptom, typed: Typed, tried: Tried) -> Vec<Check> {
    match symptom {
        // The code may well be right.
        Symptom::Password => return vec![Check::PasswordFirst],
        Symptom::Connection => return vec![Check::Line],
        _ => {}
    }
    let mut checks = Vec::new();
    if symptom == Symptom::TooMany {
        checks.push(Check::Wait);
    }
    checks.push(Check::WhichCode);
    if typed != Typed::BackupCode {
        checks.extend(of_ordinary(symptom));
    }
    if typed != Typed::SixDigits {
        checks.extend(of_backup(symptom, tried));
    }
    checks.push(Check::OtherAccount);
    if tried.several_accounts {
        // It is likelier than a slip.
        checks.retain(|check| *check != Check::OtherAccount);
        let place = checks.iter().position(|check| *check == Check::WhichCode);
        checks.insert(place.map_or(0, |place| place + 1), Check::OtherAccount);
    }
    checks.extend(way_on(typed, tried));
    checks
}

fn of_ordinary(symptom: Symptom) -> [Check; 3] {
    match symptom {
        Symptom::Expired => [Check::SendAgain, Check::NewestMessage, Check::Clock],
        _ => [Check::NewestMessage, Check::Clock, Check::SendAgain],
    }
}

fn of_backup(symptom: Symptom, tried: Tried) -> Vec<Check> {
    let alike = if tried.digits_only == Some(true) {
        Check::DigitsOnly
    } else {
        Check::LookAlikes
    };
    let mut checks = match symptom {
        Symptom::Expired => vec![
            Check::NoDate,
            Check::UsedAlready,
            Check::OldSet,
            Check::Spaces,
            alike,
        ],
        Symptom::AlreadyUsed => vec![Check::UsedAlready, Check::OldSet, Check::Spaces, alike],
        _ => vec![Check::Spaces, alike, Check::UsedAlready, Check::OldSet],
    };
    let known = match tried.fate {
        CodeFate::Fresh => return checks,
        CodeFate::Used => Check::UsedAlready,
        CodeFate::OldSet => Check::OldSet,
    };
    // What the vault knows comes first.
    checks.retain(|check| *check != known);
    checks.insert(0, known);
    checks
}

/// What leads on when nothing of it was the matter. New codes can be had only by somebody who is inside (S-042).
fn way_on(typed: Typed, tried: Tried) -> Vec<Check> {
    let mut on = Vec::new();
    if tried.left > 0 {
        on.push(if typed == Typed::SixDigits {
            Check::UseBackupCode
        } else {
            Check::NextCode
        });
    }
    if tried.signed_in {
        on.push(Check::GetNew);
    }
    if on.is_empty() {
        on.push(Check::OtherWays);
    }
    on
}
