use blake2::{Blake2b256, Digest as _};
use proptest::prelude::*;
use std::sync::Mutex;

use super::{SLOT_LEN, SlotHeader, SlotKind, open_slot, seal_slot, slot_check};
use crate::{
    CryptoError, Key, Rng, Sealed,
    argon::Profile,
    derive::{Purpose, hash},
    random::TestRng,
};

/// Hands out given bytes, so that a vector comes out the same everywhere.
struct Script(Mutex<Vec<u8>>);

impl Rng for Script {
    fn fill(&self, out: &mut [u8]) -> Result<(), CryptoError> {
        let mut left = self.0.lock().unwrap();
        let rest = left.split_off(out.len());
        out.copy_from_slice(&left);
        *left = rest;
        Ok(())
    }
}

struct Broken;

impl Rng for Broken {
    fn fill(&self, _: &mut [u8]) -> Result<(), CryptoError> {
        Err(CryptoError::Random)
    }
}

const KEY_BYTES: [u8; 16] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];

fn header(kind: SlotKind, profile: Profile) -> SlotHeader {
    SlotHeader {
        kind,
        profile,
        owner: [1; 16],
        slot_id: [2; 16],
        epoch: 1,
    }
}

fn sealed(kind: SlotKind, profile: Profile, secret: &[u8]) -> Sealed {
    let script = Script(Mutex::new([vec![3; 16], vec![4; 24]].concat()));
    let vrk = Key::from_slice(&[7; 32]).unwrap();
    seal_slot(&header(kind, profile), secret, &vrk, &script).unwrap()
}

fn recovery_slot() -> Vec<u8> {
    sealed(SlotKind::Recovery, Profile::Direct, &KEY_BYTES)
        .as_bytes()
        .to_vec()
}

/// As if the file had been written that way: the check over the changed bytes is right again.
fn rechecked(mut slot: Vec<u8>) -> Vec<u8> {
    let at = slot.len() - 16;
    let check = slot_check(&slot[..at]);
    slot[at..].copy_from_slice(&check);
    slot
}

/// The first 16 bytes of `BLAKE2b-256`, as the vectors are published.
fn fingerprint(slot: &[u8]) -> u128 {
    let full = Blake2b256::digest(slot);
    u128::from_be_bytes(*full.first_chunk().unwrap())
}

#[test]
fn the_published_slots_come_out_exactly() {
    let secret = b"correct horse battery staple";
    let slot = sealed(SlotKind::Passphrase, Profile::Argon64, secret);
    assert_eq!(
        fingerprint(slot.as_bytes()),
        0x2571_2aab_fe80_858d_d7a8_cbd8_573c_095c
    );
    assert_eq!(
        open_slot(slot.as_bytes(), secret).unwrap().expose(),
        &[7; 32]
    );
    assert_eq!(
        fingerprint(&recovery_slot()),
        0xe9b0_3f24_6887_b9ac_3bc6_fbd0_71df_3fa2
    );
}

#[test]
fn a_kind_takes_its_own_profiles_and_lengths_only() {
    let random = TestRng::new(1);
    let vrk = Key::from_slice(&[7; 32]).unwrap();
    let refused = |kind, profile, secret: &[u8]| {
        seal_slot(&header(kind, profile), secret, &vrk, &random).err()
            == Some(CryptoError::Malformed)
    };
    for kind in [SlotKind::Recovery, SlotKind::Transfer, SlotKind::Share] {
        assert!(refused(kind, Profile::Argon64, &[1; 16]));
        assert!(refused(kind, Profile::Direct, &[1; 15]));
        assert!(refused(kind, Profile::Direct, &[1; 32]));
        assert!(!refused(kind, Profile::Direct, &[1; 16]));
    }
    assert!(refused(SlotKind::Device, Profile::Direct, &[1; 16]));
    assert!(!refused(SlotKind::Device, Profile::Direct, &[1; 32]));
    assert!(refused(
        SlotKind::Passphrase,
        Profile::Direct,
        b"passphrase"
    ));
    assert!(refused(SlotKind::Passphrase, Profile::Argon64, b""));
    assert!(refused(
        SlotKind::Passphrase,
        Profile::Argon64,
        &[b'a'; 1025]
    ));
    assert!(SlotKind::Passphrase.takes(&[b'a'; 1024]) && SlotKind::Passphrase.takes(b"a"));
}

#[test]
fn kinds_keep_their_numbers() {
    let known: Vec<u8> = (0..=255)
        .filter(|&id| SlotKind::from_id(id).is_some())
        .collect();
    assert_eq!(known, [1, 2, 3, 4, 5]);
    for id in known {
        assert_eq!(SlotKind::from_id(id).unwrap().id(), id);
    }
}

#[test]
fn the_wrong_passphrase_is_told_apart_from_damage() {
    let slot = sealed(SlotKind::Passphrase, Profile::Argon64, b"right");
    let opened = open_slot(slot.as_bytes(), b"wrong");
    assert_eq!(opened.err(), Some(CryptoError::WrongKey));
}

#[test]
fn no_randomness_no_slot() {
    let vrk = Key::from_slice(&[7; 32]).unwrap();
    let made = seal_slot(
        &header(SlotKind::Recovery, Profile::Direct),
        &KEY_BYTES,
        &vrk,
        &Broken,
    );
    assert_eq!(made.err(), Some(CryptoError::Random));
}

#[test]
fn every_flipped_bit_is_called_damage_never_a_wrong_key() {
    let slot = recovery_slot();
    for at in 0..SLOT_LEN * 8 {
        let mut flipped = slot.clone();
        flipped[at / 8] ^= 1 << (at % 8);
        let opened = open_slot(&flipped, &KEY_BYTES);
        assert_eq!(opened.err(), Some(CryptoError::SlotDamaged), "bit {at}");
        assert_eq!(SlotHeader::parse(&flipped), Err(CryptoError::SlotDamaged));
    }
}

#[test]
fn every_flipped_bit_is_noticed_even_under_a_forged_check() {
    let slot = recovery_slot();
    for at in 0..(SLOT_LEN - 16) * 8 {
        let mut flipped = slot.clone();
        flipped[at / 8] ^= 1 << (at % 8);
        // Bits 48.. and 56.. make it a passphrase slot or a stretched one, which refuse 16 raw bytes.
        assert!(
            open_slot(&rechecked(flipped), &KEY_BYTES).is_err(),
            "bit {at}"
        );
    }
}

#[test]
fn two_slots_of_one_secret_share_nothing() {
    let random = TestRng::new(1);
    let vrk = Key::random(&random).unwrap();
    let [a, b] = [(); 2].map(|()| {
        seal_slot(
            &header(SlotKind::Recovery, Profile::Direct),
            &KEY_BYTES,
            &vrk,
            &random,
        )
        .unwrap()
    });
    let (a, b) = (&a.as_bytes()[44..], &b.as_bytes()[44..]);
    assert!(a.chunks(8).zip(b.chunks(8)).all(|(a, b)| a != b));
}

#[test]
fn a_slot_shows_neither_secret_nor_key() {
    let slot = recovery_slot();
    assert!(
        !slot
            .windows(4)
            .any(|window| window == [7; 4] || window == &KEY_BYTES[4..8])
    );
    let full = hash(Purpose::HashRow, &[&slot[..164]]);
    assert_eq!(slot[164..], full[..16]);
}

proptest! {
    #[test]
    fn what_was_locked_opens_with_its_secret_only(
        seed: u64, secret: [u8; 16], other: [u8; 16], owner: [u8; 16], slot_id: [u8; 16], epoch: u32,
    ) {
        let random = TestRng::new(seed);
        let vrk = Key::random(&random).unwrap();
        let header = SlotHeader { kind: SlotKind::Recovery, profile: Profile::Direct, owner, slot_id, epoch };
        let slot = seal_slot(&header, &secret, &vrk, &random).unwrap();
        prop_assert_eq!(SlotHeader::parse(slot.as_bytes()), Ok(header));
        let opened = open_slot(slot.as_bytes(), &secret).unwrap();
        prop_assert_eq!(opened.expose(), vrk.expose());
        prop_assume!(secret != other);
        prop_assert_eq!(open_slot(slot.as_bytes(), &other).err(), Some(CryptoError::WrongKey));
    }

    #[test]
    fn any_bytes_give_an_error_and_no_panic(mut bytes in prop::collection::vec(any::<u8>(), 0..400), secret: [u8; 16]) {
        prop_assert!(open_slot(&bytes, &secret).is_err());
        if bytes.len() >= 16 {
            if let Some(start) = bytes.first_chunk_mut() {
                *start = *b"TRD1S\x01";
            }
            // 16 bytes are a passphrase too: keep the work of a lucky kind and profile away.
            prop_assume!(bytes.get(6) != Some(&1));
            prop_assert!(open_slot(&rechecked(bytes), &secret).is_err());
        }
    }
}

#[cfg(feature = "test-kdf")]
#[test]
fn the_test_profile_opens_in_a_test_build() {
    let slot = sealed(SlotKind::Passphrase, Profile::Test, b"a b c");
    assert_eq!(slot.as_bytes()[7], 0xF0);
    assert_eq!(
        open_slot(slot.as_bytes(), b"a b c").unwrap().expose(),
        &[7; 32]
    );
}
