//! What is to be done, and how accounts stand.

use toride_domain::{
    ContactId, DeviceKind, FactorId, FactorKind, KeySignal, Millis, PersonId, Readiness, Reason,
    SimSignal, SlotSignal, Step, Thing, UnitId, Urgency, Verdict,
};

use crate::{AccountName, DeviceRow};

/// Something that the person can do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepView {
    /// What.
    pub step: Step,
    /// The second factor that it is about.
    pub factor: Option<FactorId>,
    /// The contact point that it is about.
    pub contact: Option<ContactId>,
    /// What kind of second factor.
    pub factor_kind: Option<FactorKind>,
    /// What the contact point, or what the factor depends on, is called.
    pub name: Option<String>,
}

/// What a reason is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AboutId {
    /// A device, contact point or place.
    Thing(Thing),
    /// A person.
    Person(PersonId),
}

/// What a reason is about, with its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AboutView {
    /// What.
    pub id: AboutId,
    /// What it is called; empty where it is not there any more.
    pub name: String,
}

/// One open reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PromptView {
    /// Why.
    pub reason: Reason,
    /// How pressing.
    pub urgency: Urgency,
    /// When the last thing happened that raised it.
    pub since: Option<Millis>,
    /// What it is about.
    pub about: Vec<AboutView>,
    /// What is left to do: all of these close it.
    pub todo: Vec<StepView>,
    /// This alone closes it too.
    pub alternative: Option<StepView>,
    /// Not shown before then.
    pub put_off_until: Option<Millis>,
    /// For how many days it can be put off at most.
    pub put_off_most: u8,
}

/// All reasons of one account, or of the vault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PromptCard {
    /// The account; `None` for the vault.
    pub account: Option<AccountName>,
    /// Codes left.
    pub left: u32,
    /// Of how many.
    pub of: u32,
    /// The urgency of the most urgent reason.
    pub urgency: Urgency,
    /// The reasons, most urgent first.
    pub prompts: Vec<PromptView>,
    /// What is left to do, each thing once.
    pub todo: Vec<StepView>,
}

/// Why an account is not ready.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConcernView {
    /// Why.
    pub concern: toride_domain::Concern,
    /// What it is about, where it is about a thing.
    pub about: Option<AboutView>,
}

/// How many accounts stand how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ReadinessCounts {
    /// At risk.
    pub at_risk: u32,
    /// Need attention.
    pub needs_attention: u32,
    /// Ready.
    pub ready: u32,
}

impl ReadinessCounts {
    pub(crate) fn add(&mut self, state: Readiness) {
        match state {
            Readiness::AtRisk => self.at_risk += 1,
            Readiness::NeedsAttention => self.needs_attention += 1,
            Readiness::Ready => self.ready += 1,
        }
    }
}

/// How far the person has come after a device went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhoneProgress {
    /// The device.
    pub device: DeviceRow,
    /// What is left because of it, by account.
    pub open: Vec<PromptCard>,
    /// Accounts where all is done.
    pub done: Vec<AccountName>,
}

/// What the platform sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signals {
    /// What the platform keeps where backups do not go; given out by [`Sighting::keep_marker`].
    pub marker: Option<[u8; 16]>,
    /// What the platform keeps of the vault in the same place; given out by [`Session::anchor`](crate::Session::anchor).
    pub anchor: Option<Vec<u8>>,
    /// The key that is bound to this device.
    pub key: KeySignal,
    /// The slot that biometrics open.
    pub slot: SlotSignal,
    /// The hardware id; only a keyed hash of it is kept.
    pub hardware: Option<Vec<u8>>,
    /// Device and number of the folder, on a computer; only a keyed hash of it is kept.
    pub folder: Option<Vec<u8>>,
    /// The system version.
    pub system: Option<String>,
    /// The SIM card.
    pub sim: SimSignal,
    /// Whether the device has a screen lock.
    pub screen_lock: Option<bool>,
    /// Whether the platform says that it restored the app's data.
    pub restored: bool,
    /// What this device is called at first.
    pub model: String,
    /// What kind it is.
    pub kind: DeviceKind,
}

/// What the signals say, and what follows for the platform.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sighting {
    /// The verdict.
    pub verdict: Verdict,
    /// What else changed.
    pub changes: Vec<toride_domain::Change>,
    /// What is asked, until it is answered.
    pub question: Option<toride_domain::Question>,
    /// The platform keeps this from now on, where backups do not go.
    pub keep_marker: Option<[u8; 16]>,
    /// The same for the anchor, where the vault is an older copy: it says so at each start until the vault's own
    /// [`anchor`](crate::Session::anchor) is kept again.
    pub keep_anchor: Option<Vec<u8>>,
}

/// What follows from an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AnsweredView {
    /// The device before this one, where it is not this one.
    pub old_device: Option<UnitId>,
    /// Whether somebody else may have the old device.
    pub offer_rekey: bool,
    /// Whether two devices are in use.
    pub offer_pairing: bool,
}

/// A verdict of the past.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VerdictEntry {
    /// When.
    pub at: Millis,
    /// What.
    pub verdict: Verdict,
}
