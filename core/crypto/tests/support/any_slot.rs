//! What holds for any slot. The fuzz target calls the same function.

use toride_crypto::{
    CryptoError, Key, Rng,
    argon::Profile,
    derive::{Purpose, hash},
    slot::{SLOT_LEN, SlotHeader, SlotKind, open_slot, seal_slot},
};

/// The secret that opens the slot below.
const SECRET: [u8; 16] = [7; 16];

/// Bytes of the check at the end.
const CHECK: usize = 16;

/// Not random, so that each run is the same.
struct Same;

impl Rng for Same {
    fn fill(&self, bytes: &mut [u8]) -> Result<(), CryptoError> {
        bytes.fill(5);
        Ok(())
    }
}

/// A slot that opens.
pub fn sealed() -> Vec<u8> {
    let header = SlotHeader {
        kind: SlotKind::Recovery,
        profile: Profile::Direct,
        owner: [1; 16],
        slot_id: [2; 16],
        epoch: 1,
    };
    let key = Key::random(&Same).expect("no source can fail");
    let slot = seal_slot(&header, &SECRET, &key, &Same).expect("it fits");
    slot.as_bytes().to_vec()
}

/// Any bytes are no slot, or not one that this secret opens; so it is with a slot in which anything was changed, its check
/// made anew: pairs of place and change, with which one opens nothing but what was sealed.
///
/// # Panics
/// If a promise is broken.
pub fn slot_holds(bytes: &[u8]) {
    let _no_panic = SlotHeader::parse(bytes);
    let good = sealed();
    let mut changed = good.clone();
    for change in bytes.chunks_exact(2) {
        let at = usize::from(change[0]) % (SLOT_LEN - CHECK);
        changed[at] ^= change[1];
    }
    let (checked, check) = changed.split_at_mut(SLOT_LEN - CHECK);
    check.copy_from_slice(&hash(Purpose::HashRow, &[checked])[..CHECK]);
    let Ok(header) = SlotHeader::parse(&changed) else {
        assert!(open_slot(&changed, &SECRET).is_err());
        return;
    };
    assert_eq!(
        header.profile == Profile::Direct,
        header.kind != SlotKind::Passphrase
    );
    // Stretching is the same work for every slot: not here.
    if header.profile == Profile::Direct {
        let opened = open_slot(&changed, &SECRET);
        assert_eq!(opened.is_ok(), changed == good);
    }
}
