//! Is this still the same phone? The signals of the platform, compared with what was seen last.
//!
//! A verdict never locks anybody out and never deletes. Where the signals cannot tell, a question is asked: a mistake
//! costs a question, never data.

mod answer;
mod judge;

pub use answer::{Answered, Question, Reply};
pub use judge::judge;

/// What the platform sees now, as plain values.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Observation {
    /// Whether the folder holds a vault.
    pub vault: bool,
    /// Whether it holds a snapshot.
    pub snapshot: bool,
    /// The install id: 16 random bytes where backups do not go.
    pub marker: Option<[u8; 16]>,
    /// The key that is bound to this device.
    pub key: KeySignal,
    /// The slot that the owner's finger or face opens.
    pub slot: SlotSignal,
    /// A keyed hash of the hardware id; `None` where the system does not tell.
    pub hardware: Option<[u8; 32]>,
    /// Device and number of the folder, on a computer.
    pub folder: Option<[u8; 16]>,
    /// The system version.
    pub system: Option<String>,
    /// The SIM card.
    pub sim: SimSignal,
    /// Whether the device has a screen lock.
    pub screen_lock: Option<bool>,
    /// Whether the platform says that it restored the app's data from a backup.
    pub restored: bool,
}

/// What was seen last, kept with this installation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Known {
    /// The install id.
    pub marker: Option<[u8; 16]>,
    /// The keyed hash of the hardware id.
    pub hardware: Option<[u8; 32]>,
    /// Device and number of the folder.
    pub folder: Option<[u8; 16]>,
    /// The system version.
    pub system: Option<String>,
    /// The SIM card.
    pub sim: SimSignal,
    /// Whether the device had a screen lock.
    pub screen_lock: Option<bool>,
}

impl Known {
    /// The same with what was known before where nothing was seen now: what the system keeps to itself once is not
    /// forgotten.
    #[must_use]
    pub fn after(self, before: &Self) -> Self {
        Self {
            marker: self.marker.or(before.marker),
            hardware: self.hardware.or(before.hardware),
            folder: self.folder.or(before.folder),
            system: self.system.or_else(|| before.system.clone()),
            sim: match self.sim {
                SimSignal::Unknown => before.sim,
                seen => seen,
            },
            screen_lock: self.screen_lock.or(before.screen_lock),
        }
    }
}

impl From<&Observation> for Known {
    fn from(seen: &Observation) -> Self {
        Self {
            marker: seen.marker,
            hardware: seen.hardware,
            folder: seen.folder,
            system: seen.system.clone(),
            sim: seen.sim,
            screen_lock: seen.screen_lock,
        }
    }
}

/// The key in the Keystore or keychain that is bound to this device and opens without asking the owner.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum KeySignal {
    /// It is there and opens.
    Ok,
    /// It is not there, or is another one.
    Gone,
    /// The system cannot say now.
    Busy,
    /// The platform has none.
    NotApplicable,
}

/// The slot that biometrics open.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SlotSignal {
    /// There is none, or it was not asked for.
    None,
    /// It is as it was.
    Valid,
    /// A finger or face was added, which ends it.
    Invalid,
    /// The device's passcode was removed, which ends it.
    Removed,
}

/// The SIM card as far as the system shows it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SimSignal {
    /// The system does not tell.
    Unknown,
    /// There is none.
    Absent,
    /// There is one of this carrier.
    Carrier(u32),
}

/// What the signals say.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Verdict {
    /// Nothing can be said now, and nothing is recorded: the system is busy, or the vault is not open yet.
    Undecided,
    /// Nothing was ever here.
    Fresh,
    /// A vault was here and is not.
    VaultLost,
    /// The same device as before.
    SameDevice,
    /// The app was installed anew on the same device.
    Reinstalled,
    /// The folder came onto another phone.
    RestoredOnAnotherPhone,
    /// Two phones are in use with it. Never judged from signals alone: the person said so, or an exchange proved it.
    CopiedToSecondPhone,
    /// Another file was put in its place.
    FileReplaced,
    /// The signals cannot tell.
    Unclear,
}

impl Verdict {
    /// The question to ask, until it is answered.
    #[must_use]
    pub const fn question(self) -> Option<Question> {
        match self {
            Self::RestoredOnAnotherPhone => Some(Question::OldPhone),
            Self::Unclear => Some(Question::SamePhone),
            Self::FileReplaced => Some(Question::PutHere),
            _ => None,
        }
    }

    /// Whether this installation takes a new id before its first write, and drops the slot of the old one: two
    /// installations must never write under one id.
    #[must_use]
    pub const fn takes_new_id(self) -> bool {
        matches!(
            self,
            Self::Reinstalled
                | Self::RestoredOnAnotherPhone
                | Self::CopiedToSecondPhone
                | Self::FileReplaced
                | Self::Unclear
        )
    }

    /// Whether what was seen is to be recorded as known. Not while a question is open, or it would never be asked
    /// again.
    #[must_use]
    pub const fn is_settled(self) -> bool {
        matches!(
            self,
            Self::SameDevice | Self::Reinstalled | Self::CopiedToSecondPhone
        )
    }
}

/// What else changed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Change {
    /// A finger or face was added: the passphrase is asked for, and the slot is made anew.
    BiometricsChanged,
    /// The device's passcode was removed: the same.
    PasscodeRemoved,
    /// The key bound to the device is gone on the same device: the same.
    KeyLost,
    /// The system was updated.
    SystemUpdated,
    /// The SIM card is of another carrier: the number may be another one.
    CarrierChanged,
    /// The SIM card is out.
    SimAbsent,
    /// The screen lock was switched off.
    ScreenLockRemoved,
    /// The hardware id is another one although the key is bound to this device.
    HardwareIdReset,
    /// The folder is another one on the same computer.
    FolderCopied,
    /// An older copy of the vault took its place: codes used since may show as unused.
    VaultOlder,
}

impl Change {
    /// Whether it leaves the person something to do that nothing else asks for. An update must not nag.
    #[must_use]
    pub const fn needs_person(self) -> bool {
        match self {
            Self::CarrierChanged | Self::SimAbsent | Self::ScreenLockRemoved | Self::VaultOlder => {
                true
            }
            Self::BiometricsChanged
            | Self::PasscodeRemoved
            | Self::KeyLost
            | Self::SystemUpdated
            | Self::HardwareIdReset
            | Self::FolderCopied => false,
        }
    }
}
