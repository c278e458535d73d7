use proptest::prelude::*;

use super::{
    BLOCK, Bundle, BundleError, BundleHeader, BundleKind, BundleLock, HEADER, MAX_BODY, MAX_BUNDLE,
    NewSlot, seal_bundle,
};
use crate::{
    CryptoError, Key, Rng, argon::Profile, random::TestRng, slot::SLOT_LEN, slot::SlotKind,
};

const RECOVERY: [u8; 16] = [9; 16];
const MS: u64 = 1_795_424_400_000;

fn header(kind: BundleKind) -> BundleHeader {
    let share = kind == BundleKind::Share;
    BundleHeader {
        kind,
        bundle_id: [0x0b; 16],
        vault_id: [u8::from(!share); 16],
        created_ms: MS,
        not_after_ms: if share { MS + 1 } else { 0 },
        epoch: u32::from(!share),
    }
}

fn slot(kind: SlotKind, secret: &[u8]) -> NewSlot<'_> {
    let profile = Profile::Direct;
    NewSlot {
        kind,
        profile,
        secret,
    }
}

fn backup(body: &[u8], rng: &dyn Rng) -> Result<Vec<u8>, BundleError> {
    let slots = [slot(SlotKind::Recovery, &RECOVERY)];
    let lock = BundleLock::Slots(&slots);
    let sealed = seal_bundle(&header(BundleKind::Backup), &lock, body, rng)?;
    Ok(sealed.as_bytes().to_vec())
}

#[test]
fn every_flipped_bit_is_refused_and_never_called_a_wrong_key() {
    let bundle = backup(b"12345678", &TestRng::new(1)).unwrap();
    for at in 0..bundle.len() * 8 {
        let mut flipped = bundle.clone();
        flipped[at / 8] ^= 1 << (at % 8);
        let opened =
            Bundle::parse(&flipped).and_then(|bundle| bundle.open(SlotKind::Recovery, &RECOVERY));
        let error = opened.err();
        let right = match at / 8 {
            0..=4 => error == Some(BundleError::NotToride),
            5 => error == Some(BundleError::TooNew),
            60..=63 => matches!(
                error,
                Some(BundleError::Malformed | BundleError::Incomplete { .. })
            ),
            _ => matches!(error, Some(BundleError::Damaged | BundleError::Malformed)),
        };
        assert!(right, "bit {at}: {error:?}");
    }
}

#[test]
fn a_bundle_cut_anywhere_says_how_much_of_it_is_missing() {
    let bundle = backup(&[7; 2000], &TestRng::new(1)).unwrap();
    for have in 0..bundle.len() {
        let need = if have < HEADER { HEADER } else { bundle.len() };
        let cut = Bundle::parse(&bundle[..have]).err();
        let (have, need) = (have as u64, need as u64);
        assert_eq!(cut, Some(BundleError::Incomplete { have, need }));
    }
}

#[test]
fn the_largest_body_passes_and_one_byte_more_does_not() {
    let rng = TestRng::new(1);
    let largest = vec![1; MAX_BODY - 1];
    let bundle = backup(&largest, &rng).unwrap();
    assert!(bundle.len() <= MAX_BUNDLE);
    let opened = Bundle::parse(&bundle)
        .unwrap()
        .open(SlotKind::Recovery, &RECOVERY);
    assert!(opened.unwrap().expose() == largest);
    for len in [MAX_BODY, MAX_BODY + 1, 3 * MAX_BODY] {
        assert_eq!(backup(&vec![1; len], &rng), Err(BundleError::TooLarge));
    }
}

#[test]
fn a_file_over_the_limit_is_too_large_unless_it_is_something_else_or_newer() {
    let mut file = backup(b"", &TestRng::new(1)).unwrap();
    file.resize(MAX_BUNDLE, 0);
    assert_eq!(Bundle::parse(&file).err(), Some(BundleError::Malformed));
    file.push(0);
    assert_eq!(Bundle::parse(&file).err(), Some(BundleError::TooLarge));
    file[5] = 2;
    assert_eq!(Bundle::parse(&file).err(), Some(BundleError::TooNew));
    file[0] = 0;
    assert_eq!(Bundle::parse(&file).err(), Some(BundleError::NotToride));
}

#[test]
fn lengths_show_only_in_steps() {
    let rng = TestRng::new(1);
    let len = |body: usize| backup(&vec![1; body], &rng).unwrap().len() - HEADER - SLOT_LEN - 48;
    assert_eq!(
        [0, 1, 1023, 1024, 2047].map(len),
        [BLOCK, BLOCK, BLOCK, 2 * BLOCK, 2 * BLOCK]
    );
}

#[test]
fn what_does_not_fit_together_is_not_sealed() {
    let (rng, key) = (TestRng::new(1), Key::from_slice(&[7; 32]).unwrap());
    let refused = |header: &BundleHeader, lock: &BundleLock<'_>| {
        seal_bundle(header, lock, b"", &rng).err() == Some(BundleError::Malformed)
    };
    let recovery = [slot(SlotKind::Recovery, &RECOVERY)];
    let transfer = [slot(SlotKind::Transfer, &RECOVERY)];
    let share = [slot(SlotKind::Share, &RECOVERY)];
    let short = [slot(SlotKind::Recovery, &RECOVERY[..15])];
    let locks = [
        BundleLock::Sync(&key),
        BundleLock::Slots(&transfer),
        BundleLock::Slots(&recovery),
        BundleLock::Slots(&share),
        BundleLock::Slots(&short),
    ];
    let kinds = [
        BundleKind::Sync,
        BundleKind::Transfer,
        BundleKind::Backup,
        BundleKind::Share,
    ];
    for (number, kind) in kinds.into_iter().enumerate() {
        for (at, lock) in locks.iter().enumerate() {
            assert_eq!(refused(&header(kind), lock), at != number, "{kind:?} {at}");
        }
    }
    for wrong in [
        BundleHeader {
            created_ms: 5,
            ..header(BundleKind::Backup)
        },
        BundleHeader {
            not_after_ms: MS,
            ..header(BundleKind::Backup)
        },
        BundleHeader {
            epoch: 0,
            ..header(BundleKind::Backup)
        },
    ] {
        assert!(refused(&wrong, &BundleLock::Slots(&recovery)));
    }
}

#[test]
fn kinds_keep_their_numbers() {
    let known: Vec<u8> = (0..=255)
        .filter(|&id| BundleKind::from_id(id).is_some())
        .collect();
    assert_eq!(known, [1, 2, 3, 4]);
    for id in known {
        assert_eq!(BundleKind::from_id(id).unwrap().id(), id);
    }
}

#[test]
fn no_randomness_no_bundle() {
    struct Broken;
    impl Rng for Broken {
        fn fill(&self, _: &mut [u8]) -> Result<(), CryptoError> {
            Err(CryptoError::Random)
        }
    }
    assert_eq!(backup(b"", &Broken), Err(BundleError::Random));
}

#[test]
fn a_bundle_shows_neither_its_body_nor_its_key_and_prints_neither() {
    let bundle = backup(&[0x31; 300], &TestRng::new(1)).unwrap();
    assert!(!bundle.windows(4).any(|part| part == [0x31; 4]));
    assert!(!bundle.windows(4).any(|part| part == [9; 4]));
    let read = Bundle::parse(&bundle).unwrap();
    assert_eq!(format!("{read:?}"), "Bundle(Backup)");
    let opened = read.open(SlotKind::Recovery, &RECOVERY).unwrap();
    assert_eq!(format!("{opened:?}"), "[secret]");
}

#[test]
fn two_bundles_of_one_state_share_nothing_but_what_they_say_openly() {
    let rng = TestRng::new(1);
    let (a, b) = (
        backup(&[1; 900], &rng).unwrap(),
        backup(&[1; 900], &rng).unwrap(),
    );
    let alike = a[HEADER + SLOT_LEN..]
        .chunks(8)
        .zip(b[HEADER + SLOT_LEN..].chunks(8));
    assert!(alike.into_iter().all(|(a, b)| a != b));
}

proptest! {
    #[test]
    fn what_was_sealed_opens_with_its_secret_only(
        seed: u64, secret: [u8; 16], other: [u8; 16], vault_id: [u8; 16], epoch in 1..=u32::MAX,
        body in prop::collection::vec(any::<u8>(), 0..5000),
    ) {
        let rng = TestRng::new(seed);
        let header = BundleHeader { vault_id, epoch, ..header(BundleKind::Backup) };
        let slots = [slot(SlotKind::Recovery, &secret)];
        let sealed = seal_bundle(&header, &BundleLock::Slots(&slots), &body, &rng).unwrap();
        let read = Bundle::parse(sealed.as_bytes()).unwrap();
        prop_assert_eq!(read.header(), &header);
        let opened = read.open(SlotKind::Recovery, &secret).unwrap();
        prop_assert_eq!(opened.expose(), body.as_slice());
        prop_assume!(secret != other);
        let refused = read.open(SlotKind::Recovery, &other).err();
        prop_assert_eq!(refused, Some(BundleError::WrongKey));
    }

    #[test]
    fn any_bytes_give_an_error_and_no_panic(
        mut bytes in prop::collection::vec(any::<u8>(), 0..2000), known: bool, kind in 0_u8..6,
    ) {
        if let (true, Some(start)) = (known, bytes.first_chunk_mut()) {
            *start = [b'T', b'R', b'D', b'1', b'B', 1, kind];
        }
        prop_assert!(Bundle::parse(&bytes).is_err());
    }
}
