use proptest::prelude::*;

use super::{MAX_BODY, RecordHeader, RecordKey, open_record, seal_record};
use crate::{CryptoError, Id, Key, Sealed, Subkeys, random::TestRng};

const REC: Id = [2; 16];

fn keys(epoch: u32) -> Subkeys {
    Subkeys::derive(&Key::from_slice(&[7; 32]).unwrap(), &[1; 16], epoch).unwrap()
}

fn sealed(with: RecordKey, plaintext: &[u8]) -> Sealed {
    seal_record(&keys(1), with, 2, &REC, plaintext, &TestRng::new(1)).unwrap()
}

fn any_key() -> impl Strategy<Value = RecordKey> {
    prop::sample::select(vec![RecordKey::Meta, RecordKey::Secret, RecordKey::Audit])
}

#[test]
fn lengths_show_only_in_steps() {
    let len = |with, plain: usize| sealed(with, &vec![1; plain]).as_bytes().len() - 48;
    for with in [RecordKey::Meta, RecordKey::Audit] {
        assert_eq!(
            [0, 1, 63, 64, 127, 128].map(|plain| len(with, plain)),
            [64, 64, 64, 128, 128, 192]
        );
    }
    assert_eq!(
        [0, 255, 256].map(|plain| len(RecordKey::Secret, plain)),
        [256, 256, 512]
    );
}

#[test]
fn parts_keep_their_numbers() {
    let parts = [RecordKey::Meta, RecordKey::Secret, RecordKey::Audit].map(RecordKey::part);
    assert_eq!(parts, [0, 1, 0]);
}

#[test]
fn every_flipped_bit_is_noticed() {
    for with in [RecordKey::Meta, RecordKey::Secret, RecordKey::Audit] {
        let body = sealed(with, b"12345678").as_bytes().to_vec();
        for at in 0..body.len() * 8 {
            let mut flipped = body.clone();
            flipped[at / 8] ^= 1 << (at % 8);
            let expected = if at < 8 {
                CryptoError::TooNew
            } else {
                CryptoError::Damaged
            };
            assert_eq!(
                open_record(&keys(1), with, &REC, &flipped).err(),
                Some(expected),
                "bit {at}"
            );
        }
    }
}

#[test]
fn a_body_opens_in_its_own_place_only() {
    let all = [RecordKey::Meta, RecordKey::Secret, RecordKey::Audit];
    for with in all {
        let body = sealed(with, b"x");
        for other in all {
            let opened = open_record(&keys(1), other, &REC, body.as_bytes());
            assert_eq!(opened.is_ok(), with == other);
        }
        let elsewhere = open_record(&keys(1), with, &[3; 16], body.as_bytes());
        assert_eq!(elsewhere.err(), Some(CryptoError::Damaged));
        let later = open_record(&keys(2), with, &REC, body.as_bytes());
        assert_eq!(later.err(), Some(CryptoError::Damaged));
    }
}

#[test]
fn the_largest_body_passes_and_the_next_does_not() {
    let fits = MAX_BODY - 48 - 16; // the largest multiple of 64 below, less one byte of padding
    let fits = fits - fits % 64 - 1;
    let body = sealed(RecordKey::Meta, &vec![1; fits]);
    assert!(body.as_bytes().len() <= MAX_BODY);
    assert_eq!(
        open_record(&keys(1), RecordKey::Meta, &REC, body.as_bytes())
            .unwrap()
            .plaintext
            .len(),
        fits
    );
    for too_long in [fits + 64, MAX_BODY, MAX_BODY + 1] {
        let refused = seal_record(
            &keys(1),
            RecordKey::Meta,
            2,
            &REC,
            &vec![1; too_long],
            &TestRng::new(1),
        );
        assert_eq!(refused.err(), Some(CryptoError::Malformed));
    }
    let oversized = [body.as_bytes(), &[0; 64]].concat();
    assert_eq!(RecordHeader::parse(&oversized), Err(CryptoError::Damaged));
}

#[test]
fn debug_is_redacted() {
    let body = sealed(RecordKey::Meta, b"12345678");
    let opened = open_record(&keys(1), RecordKey::Meta, &REC, body.as_bytes()).unwrap();
    assert_eq!(
        format!("{opened:?}"),
        "Opened { kind: 2, plaintext: [secret] }"
    );
}

proptest! {
    #[test]
    fn what_was_sealed_opens(
        seed: u64, with in any_key(), kind: u8, rec_id: [u8; 16], epoch: u32,
        plaintext in prop::collection::vec(any::<u8>(), 0..600),
    ) {
        let keys = keys(epoch);
        let body = seal_record(&keys, with, kind, &rec_id, &plaintext, &TestRng::new(seed)).unwrap();
        prop_assert_eq!(RecordHeader::parse(body.as_bytes()), Ok(RecordHeader { kind, epoch }));
        let opened = open_record(&keys, with, &rec_id, body.as_bytes()).unwrap();
        prop_assert_eq!(opened.kind, kind);
        prop_assert_eq!(opened.plaintext.expose(), &plaintext);
    }

    #[test]
    fn two_writes_of_the_same_text_look_different(plaintext in prop::collection::vec(any::<u8>(), 0..100)) {
        let random = TestRng::new(5);
        let [a, b] = [(); 2].map(|()| {
            seal_record(&keys(1), RecordKey::Secret, 2, &REC, &plaintext, &random).unwrap()
        });
        prop_assert_ne!(&a.as_bytes()[8..32], &b.as_bytes()[8..32]);
        prop_assert_ne!(&a.as_bytes()[32..], &b.as_bytes()[32..]);
    }

    #[test]
    fn any_bytes_give_an_error_and_no_panic(
        mut bytes in prop::collection::vec(any::<u8>(), 0..400), with in any_key(), known: bool,
    ) {
        if let (true, Some(start)) = (known, bytes.first_chunk_mut()) {
            *start = [1, 2, 0, 0, 1, 0, 0, 0];
        }
        prop_assert!(open_record(&keys(1), with, &REC, &bytes).is_err());
    }
}
