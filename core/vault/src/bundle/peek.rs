//! What a file is, before anybody types a secret.

use toride_crypto::{
    Id,
    bundle::{Bundle, BundleKind},
    slot::SlotKind,
};
use toride_domain::Millis;

use super::FileResult;

/// After this a transfer is old: whoever meets it asks whether it is the one that was meant. 24 hours.
const FRESH_MS: u64 = Millis::DAY;

/// What a file says about itself, to anybody. Proven only once it is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BundleInfo {
    /// What it is for.
    pub kind: BundleKind,
    /// When it was made, by the clock of the device that made it.
    pub made_at: Millis,
    /// In a share, until when it may be used.
    pub not_after: Option<Millis>,
    /// Whether a passphrase opens it.
    pub by_passphrase: bool,
    /// Whether a recovery key opens it.
    pub by_recovery_key: bool,
    /// Whether it is a transfer that was made more than a day ago.
    pub is_old: bool,
    /// Its size.
    pub bytes: u64,
}

/// Says what a file is, so that nobody is asked for the wrong secret. Needs no vault and no key.
///
/// # Errors
/// [`FileError`](crate::FileError): `NotToride`, `TooNew`, `TooLarge`, `Incomplete`, `Malformed`, `Damaged`.
pub fn peek_bundle(file: &[u8], now: Millis) -> FileResult<BundleInfo> {
    let bundle = Bundle::parse(file)?;
    let header = bundle.header();
    let has = |kind| bundle.slot_kinds().any(|slot| slot == kind);
    let made_at = Millis::clamped(header.created_ms);
    Ok(BundleInfo {
        kind: header.kind,
        made_at,
        not_after: Millis::checked(header.not_after_ms),
        by_passphrase: has(SlotKind::Passphrase),
        by_recovery_key: has(SlotKind::Recovery),
        is_old: header.kind == BundleKind::Transfer && now.since(made_at) > FRESH_MS,
        bytes: file.len() as u64,
    })
}

/// The id of a file, by which the QR codes of one run know each other.
///
/// # Errors
/// As [`peek_bundle`].
pub fn bundle_id(file: &[u8]) -> FileResult<Id> {
    Ok(Bundle::parse(file)?.header().bundle_id)
}
