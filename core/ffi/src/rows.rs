//! What the screens list. No code and no secret text is in any of these.

use crate::{
    AccountId, AccountTies, CodeId, ConcernView, Field, NextStepKind, PromptCard, PromptView,
    Question, Readiness, ReadinessCounts, SetId, StepView, Stock, Urgency, UtcMillis,
};

/// An account as a form fills it in.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct AccountDraft {
    /// Catalogue id of the service, for example `instagram`, or `other`.
    pub service_id: String,
    /// Name of the login at the service, for example `@tenpo`; for `other` with the service's name.
    pub name: String,
    /// Whether it belongs to a shop or company.
    pub business: bool,
}

/// A mistake in a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
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
    /// The field has characters that cannot be stored (control or direction marks).
    BadCharacters {
        /// The field.
        field: Field,
    },
}

/// One account in a list.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct AccountRow {
    /// Its id.
    pub id: AccountId,
    /// Catalogue id of the service.
    pub service_id: String,
    /// Its name.
    pub name: String,
    /// Whether it belongs to a shop or company.
    pub business: bool,
    /// Codes left that can be used.
    pub left: u32,
    /// Codes of the sets that are not retired.
    pub of: u32,
    /// How well stocked.
    pub stock: Stock,
    /// How it stands; one in the bin is not judged.
    pub readiness: Readiness,
    /// Whether a part of it cannot be read.
    pub damaged: bool,
}

/// The most urgent thing to do.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct NextStep {
    /// What it is.
    pub kind: NextStepKind,
    /// The account it is about.
    pub account: Option<AccountId>,
    /// How pressing.
    pub urgency: Urgency,
}

/// The home screen.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Overview {
    /// What is to be done before anything else, or to begin with.
    pub next: Option<NextStep>,
    /// What is to be done, most urgent first: one card per account, and one for the vault.
    pub cards: Vec<PromptCard>,
    /// What was put off, in the same order.
    pub put_off: Vec<PromptCard>,
    /// What is asked about this device, until it is answered.
    pub question: Option<Question>,
    /// How many accounts stand how.
    pub readiness: ReadinessCounts,
    /// All accounts in use, those at risk first.
    pub accounts: Vec<AccountRow>,
    /// Accounts in the bin.
    pub in_bin: u32,
    /// Revision of the vault.
    pub revision: u64,
    /// When the vault was checked: the time of this unlock.
    pub checked_at: UtcMillis,
}

/// State of a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum CodeState {
    /// Can be used.
    Unused,
    /// Was used.
    Used {
        /// When it was marked.
        at: UtcMillis,
    },
    /// The service did not take it.
    Rejected {
        /// When it was marked.
        at: UtcMillis,
    },
    /// Somebody may have seen it. It still works at the service until a new set is made.
    Exposed {
        /// When it was marked.
        at: UtcMillis,
    },
}

/// A code in the list of its set.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct CodeView {
    /// Its id.
    pub id: CodeId,
    /// Its place in the set, from 1.
    pub position: u32,
    /// Its state.
    pub state: CodeState,
}

/// A set of codes that were issued together.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct SetView {
    /// Its id.
    pub id: SetId,
    /// When it was stored here.
    pub stored_at: UtcMillis,
    /// When the service issued it, where known.
    pub issued_at: Option<UtcMillis>,
    /// When it was retired; none while it is in use.
    pub retired_at: Option<UtcMillis>,
    /// When it was marked as possibly seen.
    pub exposed_at: Option<UtcMillis>,
    /// Its codes, in order.
    pub codes: Vec<CodeView>,
}

/// One account with its sets, newest first.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct AccountDetail {
    /// The row of the list.
    pub row: AccountRow,
    /// Sets in use, newest first.
    pub current_sets: Vec<SetView>,
    /// Retired sets, newest first.
    pub retired_sets: Vec<SetView>,
    /// The code to show next; none when none is left.
    pub next_code: Option<CodeId>,
    /// Whole months since the newest set was stored or issued.
    pub age_months: Option<u32>,
    /// Whether it is in the bin.
    pub binned: bool,
    /// Why it is not ready, the gravest first; empty when it is.
    pub concerns: Vec<ConcernView>,
    /// What is open, most urgent first; also what was put off.
    pub prompts: Vec<PromptView>,
    /// What is left to do, each thing once.
    pub todo: Vec<StepView>,
    /// What it hangs on.
    pub ties: AccountTies,
}

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum HistoryKind {
    /// The account was added.
    AccountAdded,
    /// A set was stored.
    SetStored {
        /// How many codes.
        codes: u32,
    },
    /// A set was retired.
    SetRetired,
    /// A set was marked as possibly seen.
    SetExposed,
    /// A set was put together anew after damage: uses of its codes may be unknown.
    SetRebuilt,
    /// A code was shown.
    CodeShown {
        /// Its place in the set.
        position: u32,
    },
    /// A code was used.
    CodeUsed {
        /// Its place in the set.
        position: u32,
    },
    /// "Used" was taken back.
    UseUndone {
        /// Its place in the set.
        position: u32,
    },
    /// A code was rejected by the service.
    CodeRejected {
        /// Its place in the set.
        position: u32,
    },
    /// A code was marked as possibly seen.
    CodeExposed {
        /// Its place in the set.
        position: u32,
    },
    /// The account was put into the bin.
    AccountBinned,
}

/// One line of the history.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct HistoryEntry {
    /// When.
    pub at: UtcMillis,
    /// What.
    pub kind: HistoryKind,
}

/// Whether the recovery key can be relied on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum RecoveryKeyState {
    /// There is none.
    None,
    /// It was made but never typed back.
    Unproven,
    /// It was typed back and opened the vault.
    Proven {
        /// When.
        at: UtcMillis,
    },
}

/// Facts about the vault.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct VaultInfo {
    /// When it was made.
    pub created_at: UtcMillis,
    /// The recovery key.
    pub recovery_key: RecoveryKeyState,
    /// Minutes of idling until the apps lock.
    pub lock_minutes: u8,
    /// Whether damage keeps it from being written.
    pub read_only: bool,
    /// Accounts in use.
    pub accounts: u32,
    /// Revision of the vault.
    pub revision: u64,
    /// When this installation last gave the vault a new key, or took one over from another device.
    #[uniffi(default = None)]
    pub new_key_at: Option<UtcMillis>,
}

/// What part is damaged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum DamagedPart {
    /// The whole account: its name cannot be read either.
    Account,
    /// The codes of an account whose name can be read.
    Codes,
    /// Facts about the vault: what it is, what was done for it.
    VaultInfo,
    /// A contact point.
    Contact,
    /// A device.
    Device,
    /// A place.
    Place,
    /// A person.
    Person,
    /// A handover.
    Handover,
    /// A sheet for somebody from outside.
    Outsourcing,
    /// The list that says which records belong together; records may be missing or older.
    Manifest,
    /// A key slot.
    Slot,
    /// The log.
    Log,
    /// Something a newer version stored.
    Unknown,
}

/// A record that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Damage {
    /// What part.
    pub part: DamagedPart,
    /// The account's name, where it can still be read.
    pub account_name: Option<String>,
    /// The account's service, where it can still be read.
    pub service_id: Option<String>,
    /// First eight hexadecimal digits of the record's id, for a report.
    pub short_id: String,
}
