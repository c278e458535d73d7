//! The use cases of Toride: everything that somebody can do with a vault, in the order it happens.
//!
//! Time ([`Clock`]) and randomness ([`Rng`]) are passed in. Reading order: [`Vault`] (what is there, ways to open
//! it), [`Session`] (an open vault), `unlocked` (what is in memory meanwhile), `ledger` (how a change is written).

mod accept;
mod accounts;
mod anchor;
mod cbor;
mod clock;
mod codec;
mod codes;
mod create;
mod error;
mod examine;
mod form;
mod keyring;
mod ledger;
mod log;
mod mend;
mod passphrase;
mod recovery;
mod repair;
mod review;
mod secrets;
mod session;
mod shown;
mod unlock;
mod unlocked;
mod vault;
mod views;

pub use anchor::AnchorVerdict;
pub use clock::Clock;
pub use create::NewVault;
pub use error::{Error, Field, Limited, Result};
pub use passphrase::{PassphraseCheck, PassphraseProblem, check_passphrase};
pub use recovery::{RecoveryKeyCheck, check_recovery_key};
pub use review::{CandidateView, KeepOptions, Kept, KnownCode, Review, ReviewSummary};
pub use session::Session;
pub use shown::{CodeCaption, RevealedCode};
pub use toride_crypto::{CryptoError, Rng, argon::Profile, recovery::GroupCheck};
pub use toride_store::Folder;
pub use vault::Vault;
pub use views::{
    AccountDetail, AccountDraft, AccountFilter, AccountRow, CodeView, Damage, DamagedPart,
    FieldProblem, Overview, RecoveryKeyState, RepairReport, SetView, VaultInfo, VaultState,
};
