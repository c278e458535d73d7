//! The use cases of Toride: everything that somebody can do with a vault, in the order it happens.
//!
//! Time ([`Clock`]) and randomness ([`Rng`]) are passed in. Reading order: [`Vault`] (what is there, ways to open
//! it), [`Session`] (an open vault), `unlocked` (what is in memory meanwhile), `ledger` (how a change is written).

mod accept;
mod accounts;
mod anchor;
mod backup;
mod bundle;
mod cbor;
mod checklist;
mod clock;
mod codec;
mod codes;
mod contacts;
mod create;
mod devices;
mod error;
mod examine;
mod export;
mod form;
mod holdings;
mod import;
mod keyring;
mod ledger;
mod log;
mod losses;
mod mend;
mod merge;
mod notices;
mod passphrase;
mod records;
mod recovery;
mod repair;
mod review;
mod secrets;
mod session;
mod shown;
mod sightings;
mod ties;
mod unlock;
mod unlocked;
mod users;
mod vault;
mod views;

pub use anchor::AnchorVerdict;
pub use backup::{
    Backup, BackupReport, BackupSecrets, BackupStanding, BackupTest, LastBackup, Restored,
    test_backup,
};
pub use bundle::{FileError, FileResult};
pub use clock::Clock;
pub use codec::Reminders;
pub use create::NewVault;
pub use error::{Error, Field, Limited, Result};
pub use export::{Export, ExportForm};
pub use import::{Import, ImportError, ImportInto, ImportResult, ImportSummary, ImportedEntry};
pub use merge::{Arrival, MergePreview, MergeWarning, Merged, MergedAccount, SyncBundle};
pub use passphrase::{PassphraseCheck, PassphraseProblem, check_passphrase};
pub use recovery::{RecoveryKeyCheck, check_recovery_key};
pub use review::{CandidateView, KeepOptions, Kept, KnownCode, Review, ReviewSummary};
pub use session::Session;
pub use shown::{CodeCaption, RevealedCode};
pub use toride_crypto::{
    CryptoError, Rng,
    argon::Profile,
    bundle::{BundleKind, MAX_BUNDLE},
    recovery::GroupCheck,
};
pub use toride_store::Folder;
pub use vault::Vault;
pub use views::{
    AboutId, AboutView, AccountDetail, AccountDraft, AccountFactors, AccountFilter, AccountName,
    AccountRow, AccountTies, AnsweredView, Checklist, CodeView, ConcernView, ContactDraft,
    ContactRow, CopyRow, Damage, DamagedPart, DeviceDraft, DeviceRow, FactorDraft, FactorRow,
    FieldProblem, Overview, PersonRow, PhoneProgress, PlaceDraft, PlaceRow, PromptCard, PromptView,
    ReadinessCounts, RecoveryKeyState, RepairReport, SetView, Sighting, Signals, StepView,
    ThingKind, ThingRow, VaultInfo, VaultState, VerdictEntry, WayView, WhatIf, WhatIfRow,
};
