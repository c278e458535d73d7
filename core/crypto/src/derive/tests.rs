use std::collections::HashSet;

use blake2::{
    Blake2b256, Blake2b512, Blake2bMac512, Digest as _,
    digest::{FixedOutput, Update},
};
use proptest::prelude::*;

use super::{Hasher, Purpose, hash, kdf, mac, same};
use crate::CryptoError;

fn hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"))
}

/// An entry of the official known answers: the key is 00 01 .. 3f.
fn keyed(input: &[u8]) -> String {
    let key: Vec<u8> = (0..64).collect();
    let mut state = Blake2bMac512::new_with_salt_and_personal(Some(&key), &[], &[]).unwrap();
    Update::update(&mut state, input);
    hex(&state.finalize_fixed())
}

#[test]
fn blake2b_gives_its_published_answers() {
    // RFC 7693, appendix A
    assert_eq!(
        hex(&Blake2b512::digest(b"abc")),
        "ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1\
         7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923"
    );
    assert_eq!(
        hex(&Blake2b256::digest(b"")),
        "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8"
    );
    // blake2-kat.json of the reference implementation: first and last entry with a key
    assert_eq!(
        keyed(b""),
        "10ebb67700b1868efb4417987acf4690ae9d972fb7a590c2f02871799aaa4786\
         b5e996e8f0f4eb981fc214b005f42d2ff4233499391653df7aefcbc13fc51568"
    );
    assert_eq!(
        keyed(&(0..255).collect::<Vec<u8>>()),
        "142709d62e28fcccd0af97fad0f8465b971e82201dc51070faa0372aa43e9248\
         4be1c1e73ba10906d5d1853db6a4106e0a7bf9800d373d6dee2d46d62ef2a461"
    );
}

#[test]
fn every_purpose_has_a_name_of_its_own() {
    let names: HashSet<_> = Purpose::ALL
        .iter()
        .map(|purpose| purpose.personal())
        .collect();
    assert_eq!(names.len(), Purpose::ALL.len());
    assert!(names.iter().all(|name| name.starts_with(b"toride1.")));
}

#[test]
fn a_key_of_no_or_too_many_bytes_is_refused() {
    for len in [0, 65, 128, 129, 1000] {
        let key = vec![1; len];
        let refused = kdf(&key, Purpose::SlotIkm, &[]).err();
        assert_eq!(refused, Some(CryptoError::Malformed), "{len}");
        assert_eq!(
            mac(&key, Purpose::SlotIkm, &[]),
            Err(CryptoError::Malformed)
        );
    }
    for len in [1, 16, 32, 64] {
        assert!(kdf(&vec![1; len], Purpose::SlotIkm, &[]).is_ok());
    }
}

#[test]
fn equal_is_equal_and_nothing_else() {
    assert!(same(&[1, 2], &[1, 2]));
    assert!(!same(&[1, 2], &[1, 3]));
    assert!(!same(&[1, 2], &[1, 2, 0]));
}

fn parts() -> impl Strategy<Value = Vec<Vec<u8>>> {
    prop::collection::vec(prop::collection::vec(any::<u8>(), 0..40), 0..6)
}

fn purpose() -> impl Strategy<Value = Purpose> {
    prop::sample::select(Purpose::ALL.as_slice())
}

proptest! {
    #[test]
    fn two_lists_of_parts_never_share_a_hash(a in parts(), b in parts(), purpose in purpose()) {
        let slices = |list: &[Vec<u8>]| hash(purpose, &list.iter().map(Vec::as_slice).collect::<Vec<_>>());
        prop_assert_eq!(a == b, slices(&a) == slices(&b));
    }

    #[test]
    fn where_a_part_ends_counts(joined in prop::collection::vec(any::<u8>(), 2..40), at in 0usize..40) {
        let at = at % joined.len();
        let (left, right) = joined.split_at(at);
        let whole = hash(Purpose::HashRow, &[&joined]);
        prop_assert_ne!(whole, hash(Purpose::HashRow, &[left, right]));
    }

    #[test]
    fn another_purpose_or_key_gives_another_value(
        a in purpose(), b in purpose(), key in prop::collection::vec(any::<u8>(), 1..=64),
    ) {
        let (of_a, of_b) = (mac(&key, a, &[b"x"]).unwrap(), mac(&key, b, &[b"x"]).unwrap());
        prop_assert_eq!(a == b, of_a == of_b);
        prop_assert_ne!(of_a, hash(a, &[b"x"]));
        let derived = kdf(&key, a, &[b"x"]).unwrap();
        prop_assert_eq!(&of_a, derived.expose());
        let mut other = key;
        other[0] ^= 1;
        prop_assert_ne!(of_a, mac(&other, a, &[b"x"]).unwrap());
    }

    #[test]
    fn part_by_part_is_the_same_as_at_once(list in parts()) {
        let mut hasher = Hasher::new(Purpose::HashRec);
        for part in &list {
            hasher.part(part);
        }
        let slices: Vec<_> = list.iter().map(Vec::as_slice).collect();
        prop_assert_eq!(hasher.finish(), hash(Purpose::HashRec, &slices));
    }
}
