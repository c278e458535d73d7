//! What holds for any bytes that are offered as a bundle, and for any body under a right seal.

use toride_crypto::{
    RecoveryKey,
    bundle::{Bundle, BundleHeader, BundleKind, BundleLock, NewSlot, seal_bundle},
    random::TestRng,
    slot::SlotKind,
};
use toride_vault::{Profile, test_backup};

/// The recovery key that opens whatever is sealed here.
const KEY: [u8; 16] = [7; 16];
/// 2026-11-23T09:00:00Z.
const MADE: u64 = 1_795_424_400_000;
/// Vault and epoch of every seed.
pub const VAULT: [u8; 16] = [1; 16];

/// The form of any bytes is read, or refused without a panic. Says which.
pub fn form_holds(bytes: &[u8]) -> bool {
    let read = Bundle::parse(bytes);
    if let Ok(bundle) = &read {
        assert!(bytes.starts_with(b"TRD1B\x01"));
        assert!(bundle.slot_kinds().count() <= 2);
        assert_eq!(bundle.header().kind.id(), bytes[6]);
    }
    read.is_ok()
}

/// Any body under a right seal is a backup, or refused without a panic. Says which.
pub fn body_holds(body: &[u8]) -> bool {
    let header = BundleHeader {
        kind: BundleKind::Backup,
        bundle_id: [2; 16],
        vault_id: VAULT,
        created_ms: MADE,
        not_after_ms: 0,
        epoch: 1,
    };
    let slot = NewSlot {
        kind: SlotKind::Recovery,
        profile: Profile::Direct,
        secret: &KEY,
    };
    let lock = BundleLock::Slots(&[slot]);
    let Ok(sealed) = seal_bundle(&header, &lock, body, &TestRng::new(1)) else {
        return false;
    };
    let key = RecoveryKey::from_bytes(&KEY).to_text();
    let tested = test_backup(sealed.as_bytes(), key.expose().as_bytes());
    if let Ok(report) = &tested {
        assert!(report.accounts + report.in_bin <= 10_000);
        assert!(!report.by_passphrase && report.by_recovery_key);
    }
    tested.is_ok()
}
