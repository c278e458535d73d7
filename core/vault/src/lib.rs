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
mod coming_back;
mod contacts;
mod create;
mod devices;
mod error;
mod examine;
mod export;
mod form;
mod guide;
mod holdings;
mod import;
mod keyring;
mod ledger;
mod locks;
mod log;
mod losses;
mod mend;
mod merge;
mod notices;
mod passphrase;
mod records;
mod recovery;
mod rekey;
mod repair;
mod reseal;
mod review;
mod secrets;
mod seen;
mod session;
mod set_aside;
mod settle;
mod share;
mod sheet;
mod shop;
mod shown;
mod sightings;
mod ties;
mod transfer;
mod unlock;
mod unlocked;
mod users;
mod vault;
mod views;
mod waiting;
mod walk;
mod whole;

pub use anchor::AnchorVerdict;
pub use backup::{
    Backup, BackupReport, BackupSecrets, BackupStanding, BackupTest, LastBackup, Restored,
    test_backup,
};
pub use bundle::{BundleInfo, FileError, FileResult, bundle_id, peek_bundle};
pub use clock::Clock;
pub use codec::Reminders;
pub use create::NewVault;
pub use error::{Error, Field, Limited, Result};
pub use export::{Export, ExportForm};
pub use import::{Import, ImportError, ImportInto, ImportResult, ImportSummary, ImportedEntry};
pub use merge::{Arrival, MergePreview, MergeWarning, Merged, MergedAccount, SyncBundle};
pub use passphrase::{PassphraseCheck, PassphraseProblem, check_passphrase};
pub use recovery::{RecoveryKeyCheck, check_recovery_key, key_of_qr};
pub use review::{CandidateView, KeepOptions, Kept, KnownCode, Review, ReviewSummary};
pub use session::Session;
pub use set_aside::SetAside;
pub use share::{InboxItem, Share};
pub use sheet::{CabinetList, PaperStyle, Sheet, ShopPage};
pub use shop::{cause_key, check_keys, fact_key, factor_key, task_key};
pub use shown::{CodeCaption, RevealedCode};
pub use toride_crypto::{
    CryptoError, Rng, SecretText,
    argon::Profile,
    bundle::{BundleKind, MAX_BUNDLE},
    recovery::GroupCheck,
};
pub use toride_store::Folder;
pub use transfer::Transfer;
pub use vault::Vault;
pub use views::{
    AboutId, AboutView, AccountDetail, AccountDraft, AccountFactors, AccountFilter, AccountName,
    AccountRow, AccountTies, AnsweredView, CheckId, CheckView, Checklist, CodeView, ConcernView,
    ContactDraft, ContactRow, CopyRow, Damage, DamagedPart, DeviceDraft, DeviceRow, DoneView,
    FactLine, FactView, FactorDraft, FactorRow, FieldProblem, GuidePlace, GuideView, HandoverDraft,
    HandoverView, KnownBy, OutsourcingDraft, OutsourcingView, Overview, PersonName, PersonRow,
    PhoneProgress, PlaceDraft, PlaceRow, PrecautionRow, PromptCard, PromptView, ReadinessCounts,
    RecoveryKeyState, RepairReport, SetView, ShopAccount, ShopOverview, ShopPerson, Sighting,
    Signals, StepView, ThingKind, ThingRow, VaultInfo, VaultState, VerdictEntry, WaitingRow,
    WayView, WhatIf, WhatIfRow,
};
pub use walk::{Walk, WalkPage};
