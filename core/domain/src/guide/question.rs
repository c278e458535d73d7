//! What is asked, and what can be answered: all in fixed words, so that a place in the guide holds no secret.

use super::{CodesAtHand, Elsewhere, Situation};

/// Something that is asked.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Question {
    /// Which of the three cases fits.
    Case,
    /// Whether the account can still be used here.
    Inside,
    /// Whether a code comes by message or stands in an authenticator.
    CodeComes,
    /// How it stands with the backup codes.
    Codes,
    /// Whether the codes that were written down have turned up.
    Found,
    /// Where somebody is still signed in.
    Elsewhere,
    /// Whether a registered mail address or number can be reached.
    Contact,
    /// Whether the person can prove who they are.
    Proof,
}

/// An answer to one question.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Answer {
    /// Case A: still signed in.
    StillIn,
    /// Case B: signed out, but codes come.
    CodesCome,
    /// Case C: signed out, and no code comes.
    NothingComes,
    /// None seems to fit.
    NotSure,
    /// The account can be used here.
    InsideYes,
    /// It cannot.
    InsideNo,
    /// A code comes.
    CodeComesYes,
    /// None does.
    CodeComesNo,
    /// There are some backup codes left.
    CodesLeft,
    /// They lie somewhere.
    CodesMisplaced,
    /// All are used.
    CodesUsedUp,
    /// They were never written down.
    CodesNever,
    /// The service hands out none.
    NoneIssued,
    /// They turned up.
    FoundYes,
    /// They did not.
    FoundNo,
    /// Signed in on another phone.
    ElsewherePhone,
    /// Signed in on a tablet.
    ElsewhereTablet,
    /// Signed in on a computer.
    ElsewhereComputer,
    /// Signed in nowhere.
    ElsewhereNowhere,
    /// A mail address or number can be reached.
    ContactYes,
    /// None can.
    ContactNo,
    /// They can prove who they are.
    ProofYes,
    /// They cannot.
    ProofNo,
}

impl Question {
    /// What can be answered, in the order in which it is offered.
    pub fn answers(self) -> impl Iterator<Item = Answer> {
        let all = Answer::ALL.iter().copied();
        all.filter(move |answer| answer.question() == self)
    }

    /// Which of the requirements it asks for.
    #[must_use]
    pub const fn serves(self) -> &'static [&'static str] {
        match self {
            Self::Case => &["S-001", "S-002", "S-027", "S-028", "S-032", "S-037"],
            Self::Inside => &["S-029", "S-030", "S-038", "S-085"],
            Self::CodeComes => &["S-033", "S-039", "S-086"],
            Self::Codes => &["S-019", "S-034", "S-040", "S-068", "S-087", "S-105"],
            Self::Found => &["S-034", "S-052", "S-087", "S-111"],
            Self::Elsewhere => &["S-088", "S-095"],
            Self::Contact => &["S-103", "S-104"],
            Self::Proof => &["S-100", "S-106"],
        }
    }
}

impl Answer {
    /// The question that it answers.
    #[must_use]
    pub const fn question(self) -> Question {
        match self {
            Self::StillIn | Self::CodesCome | Self::NothingComes | Self::NotSure => Question::Case,
            Self::InsideYes | Self::InsideNo => Question::Inside,
            Self::CodeComesYes | Self::CodeComesNo => Question::CodeComes,
            Self::CodesLeft
            | Self::CodesMisplaced
            | Self::CodesUsedUp
            | Self::CodesNever
            | Self::NoneIssued => Question::Codes,
            Self::FoundYes | Self::FoundNo => Question::Found,
            Self::ElsewherePhone
            | Self::ElsewhereTablet
            | Self::ElsewhereComputer
            | Self::ElsewhereNowhere => Question::Elsewhere,
            Self::ContactYes | Self::ContactNo => Question::Contact,
            Self::ProofYes | Self::ProofNo => Question::Proof,
        }
    }
}

impl Situation {
    /// What is true after this was answered. The last word counts.
    #[must_use]
    pub const fn with(mut self, answer: Answer) -> Self {
        match answer {
            Answer::StillIn | Answer::InsideYes => self.inside = Some(true),
            Answer::InsideNo => self.inside = Some(false),
            Answer::CodesCome => {
                self.inside = Some(false);
                self.code_comes = Some(true);
            }
            Answer::NothingComes => {
                self.inside = Some(false);
                self.code_comes = Some(false);
            }
            Answer::NotSure => self.one_by_one = true,
            Answer::CodeComesYes => self.code_comes = Some(true),
            Answer::CodeComesNo => self.code_comes = Some(false),
            Answer::CodesLeft | Answer::FoundYes => self.codes = Some(CodesAtHand::Left(1)),
            Answer::CodesMisplaced => self.codes = Some(CodesAtHand::Misplaced),
            Answer::CodesUsedUp => self.codes = Some(CodesAtHand::UsedUp),
            Answer::CodesNever | Answer::FoundNo => self.codes = Some(CodesAtHand::Never),
            Answer::NoneIssued => self.issues_codes = false,
            Answer::ElsewherePhone => self.elsewhere = Some(Elsewhere::Phone),
            Answer::ElsewhereTablet => self.elsewhere = Some(Elsewhere::Tablet),
            Answer::ElsewhereComputer => self.elsewhere = Some(Elsewhere::Computer),
            Answer::ElsewhereNowhere => self.elsewhere = Some(Elsewhere::Nowhere),
            Answer::ContactYes => self.contact = Some(true),
            Answer::ContactNo => self.contact = Some(false),
            Answer::ProofYes => self.proof = Some(true),
            Answer::ProofNo => self.proof = Some(false),
        }
        self
    }
}
