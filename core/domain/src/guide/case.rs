//! Which way leads on.

use super::{Act, CodesAtHand, Elsewhere, Part, Question, Situation, Step};

/// A way through the guide.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Case {
    /// Still signed in: see the codes or get new ones (case A).
    GetCodes,
    /// Signed out, and codes come: sign in as always (case B).
    OrdinaryCode,
    /// No code comes, and backup codes are at hand: use one.
    BackupCode,
    /// No code of any kind, and another device is still signed in (case C).
    OtherDevice,
    /// Signed in nowhere: the service's own way back (case C).
    Recovery,
    /// Nothing is left that could prove anything (case C).
    NewAccount,
}

impl Case {
    /// Which of the requirements it is the outcome for.
    #[must_use]
    pub const fn serves(self) -> &'static [&'static str] {
        match self {
            Self::GetCodes => &["S-028", "S-031"],
            Self::OrdinaryCode => &["S-032", "S-035", "S-036"],
            Self::BackupCode => &["S-068"],
            Self::OtherDevice => &["S-037", "S-041", "S-088"],
            Self::Recovery => &["S-037", "S-041", "S-095"],
            Self::NewAccount => &["S-107", "S-108"],
        }
    }

    /// Whether the person says what the service is used on. A way by another device follows what that one is.
    #[must_use]
    pub const fn is_on_any(self) -> bool {
        !matches!(self, Self::OtherDevice)
    }

    /// Whether one unused code stands beside this step. Where a code is to be typed, from the first step on: nobody has
    /// to look for it while the service's screen waits.
    #[must_use]
    pub fn shows_code(self, step: Step) -> bool {
        let on_the_way = self == Self::BackupCode && step.part() == Some(Part::Enter);
        on_the_way || step.act() == Some(Act::ShowCode)
    }
}

/// What comes next.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Next {
    /// This has to be known first.
    Ask(Question),
    /// This way leads on.
    Go(Case),
}

/// What comes next, for whatever is true. What is easiest for the person is tried first, and nothing is asked that
/// would not change the way.
#[must_use]
pub fn next(now: &Situation) -> Next {
    match (now.inside, now.code_comes) {
        (None, None) if !now.one_by_one => Next::Ask(Question::Case),
        (None, _) => Next::Ask(Question::Inside),
        (Some(true), _) => Next::Go(Case::GetCodes),
        (Some(false), None) => Next::Ask(Question::CodeComes),
        (Some(false), Some(true)) => Next::Go(Case::OrdinaryCode),
        (Some(false), Some(false)) => by_backup_code(now),
    }
}

/// Codes that are there are used, also at a service that is not known to hand any out.
fn by_backup_code(now: &Situation) -> Next {
    if now.has_codes() {
        return Next::Go(Case::BackupCode);
    }
    match now.codes {
        None if now.issues_codes => Next::Ask(Question::Codes),
        Some(CodesAtHand::Misplaced) if now.issues_codes => Next::Ask(Question::Found),
        _ => without_codes(now),
    }
}

/// Hopeless is only what lacks all three: codes, contact and proof (S-107).
fn without_codes(now: &Situation) -> Next {
    match (now.elsewhere, now.contact, now.proof) {
        (None, _, _) => Next::Ask(Question::Elsewhere),
        (Some(Elsewhere::Phone | Elsewhere::Tablet | Elsewhere::Computer), _, _) => {
            Next::Go(Case::OtherDevice)
        }
        (Some(Elsewhere::Nowhere), None, _) => Next::Ask(Question::Contact),
        (Some(Elsewhere::Nowhere), Some(true), _)
        | (Some(Elsewhere::Nowhere), Some(false), Some(true)) => Next::Go(Case::Recovery),
        (Some(Elsewhere::Nowhere), Some(false), None) => Next::Ask(Question::Proof),
        (Some(Elsewhere::Nowhere), Some(false), Some(false)) => Next::Go(Case::NewAccount),
    }
}
