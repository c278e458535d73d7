//! What a screen lists. No code and no secret text is in any of these.

mod guide;
mod losses;
mod notices;
mod shop;
mod ties;

pub use guide::{GuidePlace, GuideView, PrecautionRow, WaitingRow};
pub use losses::{ThingKind, ThingRow, WayView, WhatIf, WhatIfRow};
pub use notices::{
    AboutId, AboutView, AnsweredView, ConcernView, PhoneProgress, PromptCard, PromptView,
    ReadinessCounts, Sighting, Signals, StepView, VerdictEntry,
};
pub use shop::{
    CheckId, CheckView, DoneView, FactLine, FactView, HandoverDraft, HandoverView, KnownBy,
    OutsourcingDraft, OutsourcingView, PersonName, ShopAccount, ShopOverview, ShopPerson,
};
pub use ties::{
    AccountFactors, AccountName, AccountTies, Checklist, ContactDraft, ContactRow, CopyRow,
    DeviceDraft, DeviceRow, FactorDraft, FactorRow, PersonRow, PlaceDraft, PlaceRow,
};

use toride_domain::{
    AccountId, CodeId, CodeState, Counts, Millis, NextStep, Owner, Question, Readiness, SetId,
    Stock,
};

use crate::Field;

/// What is in the folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VaultState {
    /// Nothing yet.
    Fresh,
    /// A vault, locked.
    Locked,
    /// A vault, open in this process.
    Unlocked,
    /// Traces of a vault (snapshot, set-aside file), but no vault: never a new start over it, unless the person
    /// asks for one ([`crate::Vault::start_over`]).
    Lost,
    /// A vault that cannot be read; it can be repaired on the person's word.
    NeedsRepair,
    /// A vault of a newer version; not touched.
    TooNew,
    /// Another process has it open.
    InUse,
    /// The system does not give access now.
    Unavailable,
}

/// Which accounts to list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AccountFilter {
    /// Those in use.
    Active,
    /// Those in the bin.
    Bin,
}

/// An account as a form fills it in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountDraft {
    /// Catalogue id of the service.
    pub service: String,
    /// Name of the login.
    pub name: String,
    /// Whose it is.
    pub owner: Owner,
}

/// A mistake in a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldProblem {
    /// The field is empty.
    Empty {
        /// The field.
        field: Field,
    },
    /// The field is over its limit.
    TooLong {
        /// The field.
        field: Field,
    },
    /// The field has control or direction characters.
    BadCharacters {
        /// The field.
        field: Field,
    },
}

/// One account in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountRow {
    /// Its id.
    pub id: AccountId,
    /// Catalogue id of the service.
    pub service: String,
    /// Its name.
    pub name: String,
    /// Whose it is.
    pub owner: Owner,
    /// Codes left of how many.
    pub counts: Counts,
    /// How well stocked.
    pub stock: Stock,
    /// How it stands; one in the bin is not judged.
    pub readiness: Readiness,
    /// Whether its codes cannot be read.
    pub damaged: bool,
}

/// The home screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overview {
    /// What is to be done before anything else, or to begin with.
    pub next: Option<NextStep>,
    /// What is to be done, most urgent first: one card per account.
    pub cards: Vec<PromptCard>,
    /// What was put off.
    pub put_off: Vec<PromptCard>,
    /// What is asked about this device, until it is answered.
    pub question: Option<Question>,
    /// How many accounts stand how.
    pub readiness: ReadinessCounts,
    /// Accounts in use, those at risk first.
    pub accounts: Vec<AccountRow>,
    /// Accounts in the bin.
    pub in_bin: u32,
    /// Revision of the vault.
    pub revision: u64,
    /// When it was opened and checked.
    pub checked_at: Millis,
}

/// A code in the list of its set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CodeView {
    /// Its id.
    pub id: CodeId,
    /// Its place in the set, from 1.
    pub position: u32,
    /// Its state.
    pub state: CodeState,
}

/// A set of codes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetView {
    /// Its id.
    pub id: SetId,
    /// When it was stored here.
    pub stored_at: Millis,
    /// When the service issued it, where known.
    pub issued_at: Option<Millis>,
    /// When it was retired; none while it is in use.
    pub retired_at: Option<Millis>,
    /// When it was marked as possibly seen.
    pub exposed_at: Option<Millis>,
    /// Its codes, in order.
    pub codes: Vec<CodeView>,
}

/// One account with its sets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountDetail {
    /// The row of the list.
    pub row: AccountRow,
    /// Sets in use, newest first.
    pub current_sets: Vec<SetView>,
    /// Retired sets, newest first.
    pub retired_sets: Vec<SetView>,
    /// The code to show next.
    pub next_code: Option<CodeId>,
    /// Whole months since the newest set was issued or stored.
    pub age_months: Option<u32>,
    /// Whether it is in the bin.
    pub binned: bool,
    /// Why it is not ready, the gravest first.
    pub concerns: Vec<ConcernView>,
    /// What is open, most urgent first.
    pub prompts: Vec<PromptView>,
    /// What is left to do, each thing once.
    pub todo: Vec<StepView>,
    /// What it hangs on.
    pub ties: AccountTies,
}

/// Whether the recovery key can be relied on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecoveryKeyState {
    /// There is none.
    None,
    /// It was made and never typed back.
    Unproven,
    /// It was typed back and opened the vault.
    Proven {
        /// When.
        at: Millis,
    },
}

/// Facts about the vault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VaultInfo {
    /// When it was made.
    pub created_at: Millis,
    /// The recovery key.
    pub recovery_key: RecoveryKeyState,
    /// Minutes of idling until it closes.
    pub lock_minutes: u8,
    /// Whether damage keeps it from being written.
    pub read_only: bool,
    /// Accounts in use.
    pub accounts: u32,
    /// Revision of the vault.
    pub revision: u64,
    /// When this installation last gave the vault a new key, or took one over; `None` as far as its log goes back.
    pub new_key_at: Option<Millis>,
}

/// What part cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DamagedPart {
    /// A whole account: its name cannot be read either.
    Account,
    /// The codes of an account whose name can be read.
    Codes,
    /// Facts about the vault, or about this installation.
    VaultInfo,
    /// A contact point.
    Contact,
    /// A device.
    Device,
    /// A place.
    Place,
    /// A person.
    Person,
    /// A change of hands.
    Handover,
    /// A sheet for somebody from outside.
    Outsourcing,
    /// What was done for the vault: backup, rehearsals.
    Care,
    /// The manifest: records may be missing or older.
    Manifest,
    /// A key slot.
    Slot,
    /// The log.
    Log,
    /// Something a newer version stored.
    Unknown,
}

/// Something that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damage {
    /// What part.
    pub part: DamagedPart,
    /// The account's name, where it can still be read.
    pub account_name: Option<String>,
    /// The account's service, where it can still be read.
    pub service: Option<String>,
    /// First eight hexadecimal digits of the record's id, for a report.
    pub short_id: String,
}

/// What a repair brought back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RepairReport {
    /// Records that were read again.
    pub saved: u32,
    /// Records that could not be read; the damaged file is kept in the folder `quarantine`.
    pub lost: u32,
    /// Whether the records came from a snapshot instead of the damaged file.
    pub from_snapshot: bool,
}
