//! What holds for a state of the vault in which anything was changed, offered to be taken over, and for anything handed over
//! with a key. The fuzz targets call the same functions.

use toride_crypto::{
    RecoveryKey,
    bundle::{Bundle, BundleHeader, BundleKind, BundleLock, NewSlot, seal_bundle},
    derive::{Purpose, hash},
    random::TestRng,
    recovery::parse,
    slot::SlotKind,
};
use toride_vault::{Error, FileError, Profile, peek_bundle};

use crate::{
    forge::Body,
    support::{PASSPHRASE, SHEET, START, account},
    twins::Twin,
};

/// The key that opens whatever is handed over here.
const KEY: [u8; 16] = [3; 16];

const DAY: u64 = 86_400_000;

/// A vault that is in use, and what it would send.
pub fn victim() -> (Twin, Body) {
    let twin = Twin::first(1);
    account(&twin.session, "@shop", SHEET);
    twin.session.add_person("美香").expect("a name");
    let body = Body::of(&twin.session);
    (twin, body)
}

/// Changes rows of `body` as `bytes` say and offers it. Whatever comes of it, the preview says the same as the merge, taken
/// twice is taken once, and undone is as before.
///
/// # Panics
/// If a promise is broken.
pub fn merge_holds(twin: &Twin, body: &Body, bytes: &[u8]) {
    let sealed = changed(body, bytes).sealed();
    let before = twin.digest();
    let taken = twin
        .session
        .receive_backup(&sealed, PASSPHRASE)
        .and_then(|arrival| {
            let preview = arrival.preview().map(drop);
            let taken = arrival.merge(true).map(drop);
            assert_eq!(preview, taken, "the preview says what the merge says");
            taken
        });
    if let Err(error) = taken {
        assert_ne!(error, FileError::Vault(Error::Internal));
        assert_eq!(twin.digest(), before, "{error:?}");
        return;
    }
    let after = twin.digest();
    let again = twin.session.receive_backup(&sealed, PASSPHRASE);
    again.and_then(|a| a.merge(true)).expect("it was taken");
    assert_eq!(twin.digest(), after, "twice is once");
}

/// Three bytes say what happens to a row: which, where, and the new byte; a fourth of them, how much of it is left.
fn changed(body: &Body, bytes: &[u8]) -> Body {
    let mut body = body.clone();
    for change in bytes.chunks_exact(4) {
        let count = body.rows.len();
        let row = &mut body.rows[usize::from(change[0]) % count];
        let length = row.3.len();
        match change[1] {
            0 => row.3.truncate(usize::from(change[2]) % (length + 1)),
            1 => row.3.extend_from_slice(&change[2..]),
            2 => row.0 = change[2],
            3 => row.1[15] ^= change[2],
            4 => row.2 = change[2] % 3,
            _ => {
                let at = (usize::from(change[1]) * 256 + usize::from(change[2])) % length.max(1);
                if let Some(byte) = row.3.get_mut(at) {
                    *byte ^= change[3];
                }
            }
        }
        body.rows.sort_by_key(|row| (row.1, row.2));
    }
    body
}

/// Any body under a right seal is a shared code, or refused without a trace. Says which.
///
/// # Panics
/// If a promise is broken.
pub fn share_holds(twin: &Twin, body: &[u8]) -> bool {
    let sealed = handed(BundleKind::Share, SlotKind::Share, [0; 16], body);
    let key = RecoveryKey::from_bytes(&KEY).to_text();
    match twin.session.receive_share(&sealed, key.expose().as_bytes()) {
        Ok(item) => {
            assert!(item.name.len() <= 256 && item.not_after.get() <= START + DAY);
            twin.session.reveal_shared(item.id).expect("it is there");
            twin.session.discard_shared(item.id).expect("it is there");
            true
        }
        Err(error) => {
            assert_ne!(error, FileError::Vault(Error::Internal));
            false
        }
    }
}

/// The body of a transfer as the vault makes it.
///
/// # Panics
/// If it makes none.
pub fn transferred(twin: &Twin) -> Vec<u8> {
    let made = twin.session.make_transfer(PASSPHRASE).expect("a transfer");
    let bundle = Bundle::parse(made.bytes()).expect("a bundle");
    let key = parse(made.key().expose()).expect("a key");
    let body = bundle.open(SlotKind::Transfer, key.expose());
    body.expect("it opens").expose().to_vec()
}

/// Any body under a right seal is a vault that arrives, or refused without a trace. Says which.
///
/// # Panics
/// If a promise is broken.
pub fn transfer_holds(twin: &Twin, vault: [u8; 16], body: &[u8]) -> bool {
    let sealed = handed(BundleKind::Transfer, SlotKind::Transfer, vault, body);
    let key = RecoveryKey::from_bytes(&KEY).to_text();
    let before = twin.digest();
    let session = &twin.session;
    let arrived = session.receive_transfer(&sealed, key.expose().as_bytes(), PASSPHRASE);
    let seen = arrived.and_then(|arrival| arrival.preview().map(drop));
    assert_ne!(seen, Err(FileError::Vault(Error::Internal)));
    assert_eq!(twin.digest(), before);
    seen.is_ok()
}

fn handed(kind: BundleKind, slot: SlotKind, vault_id: [u8; 16], body: &[u8]) -> Vec<u8> {
    let mut bundle_id = [0; 16];
    bundle_id.copy_from_slice(&hash(Purpose::HashRow, &[body])[..16]);
    let is_share = kind == BundleKind::Share;
    let header = BundleHeader {
        kind,
        bundle_id,
        vault_id,
        created_ms: START,
        not_after_ms: if is_share { START + DAY } else { 0 },
        epoch: u32::from(!is_share),
    };
    let slot = NewSlot {
        kind: slot,
        profile: Profile::Direct,
        secret: &KEY,
    };
    let sealed = seal_bundle(&header, &BundleLock::Slots(&[slot]), body, &TestRng::new(5));
    let sealed = sealed.expect("short enough").as_bytes().to_vec();
    let info =
        peek_bundle(&sealed, toride_domain::Millis::clamped(START)).expect("sealed as it must be");
    assert_eq!(info.kind, kind);
    sealed
}
