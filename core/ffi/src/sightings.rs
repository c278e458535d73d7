//! Is this still the same device? The platform's signals as plain values, the verdict, the question and the answer.

use toride_domain as domain;
use toride_vault as core;

use crate::{
    Change, DeviceId, DeviceKind, KeySignal, Question, Reply, Session, SlotSignal, UtcMillis,
    VaultError, Verdict, guard::guard_or, translate::all,
};

/// The SIM card as far as the system shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum SimSignal {
    /// The system does not tell.
    Unknown,
    /// There is none.
    Absent,
    /// There is one of this carrier.
    Carrier {
        /// The carrier's number in the system.
        id: u32,
    },
}

/// What the platform sees. Nothing of it leaves the device; ids are kept as keyed hashes only.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Signals {
    /// The 16 bytes of [`Sighting::keep_marker`], as the platform kept them where backups do not go; none if it has
    /// none. Another length counts as none.
    pub marker: Option<Vec<u8>>,
    /// What [`Session::anchor`] gave out last, kept in the same place; none if there is none. What is no anchor of this
    /// vault counts as none.
    pub anchor: Option<Vec<u8>>,
    /// The key that is bound to this device.
    pub key: KeySignal,
    /// The slot that biometrics open.
    pub slot: SlotSignal,
    /// The hardware id, where the system tells.
    pub hardware: Option<Vec<u8>>,
    /// Device and number of the folder, on a computer.
    pub folder: Option<Vec<u8>>,
    /// The system version.
    pub system: Option<String>,
    /// The SIM card.
    pub sim: SimSignal,
    /// Whether the device has a screen lock.
    pub screen_lock: Option<bool>,
    /// Whether the platform says that it restored the app's data from a backup.
    pub restored: bool,
    /// What this device is called at first, for example its model.
    pub model: String,
    /// What kind it is.
    pub device_kind: DeviceKind,
}

/// What the signals say.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Sighting {
    /// The verdict.
    pub verdict: Verdict,
    /// What else changed.
    pub changes: Vec<Change>,
    /// What is asked, until it is answered.
    pub question: Option<Question>,
    /// Where given, the platform keeps these 16 bytes from now on, where backups do not go.
    pub keep_marker: Option<Vec<u8>>,
    /// Where given, the platform keeps this anchor from now on, until the person has read that the vault is older; then
    /// [`Session::anchor`].
    pub keep_anchor: Option<Vec<u8>>,
}

/// What follows from an answer.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Answered {
    /// The device before this one, where it is not this one.
    pub old_device: Option<DeviceId>,
    /// Whether somebody else may have the old device.
    pub offer_rekey: bool,
    /// Whether two devices are in use.
    pub offer_pairing: bool,
}

/// A verdict of the past.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct VerdictEntry {
    /// When.
    pub at: UtcMillis,
    /// What.
    pub verdict: Verdict,
}

/// Whether a change leaves the person something to do that nothing else asks for; the others are not said.
#[uniffi::export]
#[must_use]
pub fn needs_person(change: Change) -> bool {
    guard_or(false, || domain::Change::from(change).needs_person())
}

#[uniffi::export]
impl Session {
    /// Tells what the platform sees: after each unlock, and after the vault was made. Writes to disk where something
    /// changed. A verdict never locks anybody out and deletes nothing.
    ///
    /// # Errors
    /// `ReadOnly`, `StorageFull`, `Locked`: nothing is recorded, and the next start sees the same again.
    pub fn observe(&self, signals: Signals) -> Result<Sighting, VaultError> {
        self.guard(|session| session.observe(&signals.into()))
            .map(Into::into)
    }

    /// The vault as it is now, 116 bytes without a secret. To be kept after each change where backups do not go, so that an
    /// older copy in the vault's place shows ([`Change::VaultOlder`]); not before [`Session::observe`] has compared what was
    /// kept, and where that showed, not before the person has read it.
    ///
    /// # Errors
    /// `Locked`, `StorageUnavailable`.
    pub fn anchor(&self) -> Result<Vec<u8>, VaultError> {
        self.guard(core::Session::anchor)
    }

    /// The person's answer to the question after a verdict. Writes to disk.
    ///
    /// # Errors
    /// `NotFound` where nothing is asked, `ReadOnly`, `StorageFull`, `Locked`.
    pub fn answer(&self, reply: Reply) -> Result<Answered, VaultError> {
        self.guard(|session| session.answer(reply.into()))
            .map(Into::into)
    }

    /// Verdicts on this installation other than "the same device", newest first.
    ///
    /// # Errors
    /// `Locked`.
    pub fn verdicts(&self) -> Result<Vec<VerdictEntry>, VaultError> {
        self.guard(core::Session::verdicts).map(all)
    }
}

impl From<SimSignal> for domain::SimSignal {
    fn from(sim: SimSignal) -> Self {
        match sim {
            SimSignal::Unknown => Self::Unknown,
            SimSignal::Absent => Self::Absent,
            SimSignal::Carrier { id } => Self::Carrier(id),
        }
    }
}

impl From<Signals> for core::Signals {
    fn from(signals: Signals) -> Self {
        Self {
            marker: signals.marker.and_then(|marker| marker.try_into().ok()),
            anchor: signals.anchor,
            key: signals.key.into(),
            slot: signals.slot.into(),
            hardware: signals.hardware,
            folder: signals.folder,
            system: signals.system,
            sim: signals.sim.into(),
            screen_lock: signals.screen_lock,
            restored: signals.restored,
            model: signals.model,
            kind: signals.device_kind.into(),
        }
    }
}

impl From<core::Sighting> for Sighting {
    fn from(sighting: core::Sighting) -> Self {
        Self {
            verdict: sighting.verdict.into(),
            changes: all(sighting.changes),
            question: sighting.question.map(Into::into),
            keep_marker: sighting.keep_marker.map(Into::into),
            keep_anchor: sighting.keep_anchor,
        }
    }
}

impl From<core::AnsweredView> for Answered {
    fn from(answered: core::AnsweredView) -> Self {
        Self {
            old_device: answered.old_device.map(Into::into),
            offer_rekey: answered.offer_rekey,
            offer_pairing: answered.offer_pairing,
        }
    }
}

impl From<core::VerdictEntry> for VerdictEntry {
    fn from(entry: core::VerdictEntry) -> Self {
        Self {
            at: entry.at.into(),
            verdict: entry.verdict.into(),
        }
    }
}
