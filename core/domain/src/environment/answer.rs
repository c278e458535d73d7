//! The question after a verdict, and what the person's answer means.

use crate::{DeviceLife, Verdict};

/// What is asked where the signals cannot tell.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Question {
    /// "Is the old phone still with you?"
    OldPhone,
    /// "Is this the same phone or a new one?"
    SamePhone,
    /// "Did you put this file here?"
    PutHere,
}

/// What the person answers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reply {
    /// This phone took the place of the old one, which was wiped.
    Replaced,
    /// Both are in use.
    Both,
    /// The old one was lost or stolen.
    Lost,
    /// It is the same phone, or the person put the file here.
    SamePhone,
}

/// What follows from an answer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Answered {
    /// The verdict for the history.
    pub verdict: Verdict,
    /// What became of the old device; `None`: it is this one, and stays in use.
    pub old: Option<DeviceLife>,
    /// Whether a change of the vault key is to be offered: somebody may have the old device.
    pub offer_rekey: bool,
    /// Whether pairing is to be offered: two devices are in use.
    pub offer_pairing: bool,
}

impl Reply {
    /// What the reply means where this verdict raised the question: somebody who put a file here that came from another
    /// device has both. `same_hardware`: this is the device that the file was last on.
    #[must_use]
    pub const fn meant(self, verdict: Verdict, same_hardware: bool) -> Self {
        match (self, verdict) {
            (Self::SamePhone, Verdict::FileReplaced) if !same_hardware => Self::Both,
            _ => self,
        }
    }

    /// What follows. It raises prompts by what it says of the old device, and nothing else.
    #[must_use]
    pub const fn settle(self) -> Answered {
        let (verdict, old) = match self {
            Self::Replaced => (Verdict::RestoredOnAnotherPhone, Some(DeviceLife::Replaced)),
            Self::Lost => (Verdict::RestoredOnAnotherPhone, Some(DeviceLife::Lost)),
            Self::Both => (Verdict::CopiedToSecondPhone, Some(DeviceLife::InUse)),
            Self::SamePhone => (Verdict::SameDevice, None),
        };
        Answered {
            verdict,
            old,
            offer_rekey: matches!(self, Self::Replaced | Self::Lost),
            offer_pairing: matches!(self, Self::Both),
        }
    }
}
