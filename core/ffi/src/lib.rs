//! The facade of Toride: what the Android and iOS apps see of the core.
//!
//! It translates and nothing else. Rules live in `toride-domain`, use cases in `toride-vault`, sentences in
//! `toride-catalogue`. Every call is synchronous; the ones that stretch a passphrase or write to disk say so
//! and do not belong on the main thread.

mod arrival;
mod backup;
mod checklist;
mod error;
mod files;
mod guard;
mod guide;
mod guide_words;
mod handovers;
mod ids;
mod input;
mod kinds;
mod losses;
mod moving;
mod notices;
mod originals;
mod outsourcing;
mod paper;
mod qr;
mod returning;
mod revealed;
mod review;
mod rows;
mod services;
mod session;
mod shop;
mod sightings;
mod system;
mod texts;
mod ties;
mod transfer;
mod translate;
mod trouble;
mod vault;
mod waiting;

pub use arrival::{Arrival, CodeChanges, MergePreview, Merged, MergedAccount, ThingChanges};
pub use backup::{BackupFile, BackupReport, BackupTest, LastBackup, Restored, test_backup_file};
pub use checklist::{
    AccountFactors, AccountName, Checklist, ContactDraft, ContactRow, ContactState, DeviceDraft,
    DeviceRow, PersonRow, PlaceDraft, PlaceRow,
};
pub use error::{Field, LimitedThing, VaultError};
pub use files::{BundleInfo, SealedFile, peek_bundle};
pub use guide::{Guide, GuideAsk, GuideChoice, GuideKnown, GuideOther, GuidePage, GuideStep};
pub use guide_words::{
    FaqView, GuideHit, MethodView, PrecautionView, faq, guide_search, precaution_words,
    storage_methods, storage_rules,
};
pub use handovers::{
    CheckFact, CheckView, FactLine, HandoverCause, HandoverDraft, HandoverState, HandoverView,
};
pub use ids::{
    AccountId, CodeId, ContactId, DeviceId, FactorId, HandoverId, OutsourcingId, PersonId, PlaceId,
    SetId, SharedId, UtcMillis,
};
pub use input::{
    AutoLockInput, GroupState, PassphraseCheck, PassphraseProblem, RecoveryKeyCheck,
    check_passphrase, check_recovery_key, should_lock,
};
pub use kinds::{
    AccountFilter, BackupStanding, BundleKind, Change, ComingBack, ContactKind, DeviceKind,
    DeviceLife, ExportForm, FactorKind, Fix, GuideAct, ImportForm, KeySignal, Lead, MergeWarning,
    NextStepKind, Outcome, PlaceKind, Question, Readiness, Reason, RecordChange, Renewal, Reply,
    ShareEnd, SlotSignal, Stock, Tick, Urgency, Verdict,
};
pub use losses::{BestFix, Thing, ThingKind, ThingRow, WayKind, WayView, WhatIf, WhatIfRow};
pub use moving::{Export, Import, ImportSummary, ImportTarget, ImportedEntry};
pub use notices::{
    AboutKind, AboutView, ConcernKind, ConcernView, PhoneProgress, PromptCard, PromptView,
    ReadinessCounts, ReminderSettings, StepKind, StepView, remind_again, remind_at,
};
pub use originals::{CaptureSource, OriginalKind, original_advice, originals};
pub use outsourcing::{
    OutsourcingDraft, OutsourcingView, Permission, TaskView, TaskWord, outsourcing_words,
};
pub use paper::{CabinetList, PaperStyle, Sheet};
pub use qr::{QrMatrix, QrProblem, QrProgress, QrReader, QrSender, qr_draw};
pub use returning::SetAside;
pub use revealed::{CodeCaption, RevealedCode};
pub use review::{
    CandidateState, CandidateView, Doubt, KeepOptions, Kept, KnownCode, PhotoBox, Problem, Refusal,
    Review, ReviewSummary,
};
pub use rows::{
    AccountDetail, AccountDraft, AccountRow, CodeState, CodeView, Damage, DamagedPart,
    FieldProblem, HistoryEntry, HistoryKind, NextStep, Overview, RecoveryKeyState, SetView,
    VaultInfo,
};
pub use services::{
    CodesKind, MenuPath, Platform, ServiceCard, ServiceFact, ServiceRow, file_hint,
    search_services, service_card,
};
pub use session::Session;
pub use shop::{DoneView, KnownBy, PersonName, ShopAccount, ShopOverview, ShopPage, ShopPerson};
pub use sightings::{Answered, Sighting, Signals, SimSignal, VerdictEntry};
pub use texts::{Language, TextArg, TextValue, Texts, language_for};
pub use ties::{AccountTies, CopyRow, FactorDraft, FactorRow};
pub use transfer::{InboxItem, Share, Transfer};
pub use trouble::{
    CheckLead, GuideCheck, GuideWord, HeardMessage, hear, trouble_checks, trouble_symptoms,
    trouble_typed,
};
pub use vault::{NewVault, RepairReport, Vault, VaultState};
pub use waiting::{WaitingRow, longest_wait_days, usual_wait_days};

/// Wipes every piece of memory that the library frees: keys, pastes, and what crosses the border.
#[global_allocator]
static WIPING: zeroizing_alloc::ZeroAlloc<std::alloc::System> =
    zeroizing_alloc::ZeroAlloc(std::alloc::System);

uniffi::setup_scaffolding!();
