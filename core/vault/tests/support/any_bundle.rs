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

/// A body with both rows of a vault, and `count` rows that the caller adds to it.
pub fn body(rows: &[u8], count: u8) -> Vec<u8> {
    let id = VAULT;
    let stamp = [&[1, 0xa2, 7, 0xa2, 0x32, 0x80, 0, 0][..], &[9; 16]].concat();
    let mut out = vec![0xa8, 0, 1, 1, 0x50];
    out.extend(id);
    out.extend([2, 0x50]);
    out.extend([9; 16]);
    out.extend([3, 0x58, 24]);
    out.extend(&stamp);
    out.extend([4, 1, 5, 0x80 + 2 + count]);
    for part in [0, 1] {
        out.extend([0x84, 1, 0x50]);
        out.extend(id);
        out.push(part);
        let plain = if part == 0 {
            [&[0xa1, 0, 0x58, 24][..], &stamp].concat()
        } else {
            [&[0xa1, 0, 0x58, 32][..], &[5; 32]].concat()
        };
        out.extend([0x58, u8::try_from(plain.len()).expect("short")]);
        out.extend(plain);
    }
    out.extend(rows);
    out.extend([6, 0x80, 7, 0x80]);
    out
}
