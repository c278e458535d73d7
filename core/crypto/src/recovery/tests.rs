use proptest::prelude::*;

use super::{
    ALPHABET, GROUPS, GroupCheck, RecoveryKey, RecoveryTextError, check_group, check_text, parse,
};
use crate::{CryptoError, Rng, random::TestRng};

fn groups(key: &[u8; 16]) -> Vec<String> {
    let text = RecoveryKey::from_bytes(key).to_text();
    text.expose().split('-').map(str::to_owned).collect()
}

/// The groups that `parse` asks to look at again, counted from 1.
fn blamed(groups: &[String]) -> Vec<usize> {
    match parse(&groups.join("-")) {
        Err(RecoveryTextError::Groups(checks)) => (1..=GROUPS)
            .filter(|&group| checks[group - 1] != GroupCheck::Right)
            .collect(),
        Ok(_) => vec![],
        Err(other) => panic!("{other:?}"),
    }
}

fn with_char(group: &str, at: usize, new: char) -> String {
    group
        .chars()
        .enumerate()
        .map(|(index, old)| if index == at { new } else { old })
        .collect()
}

fn swapped(group: &str, a: usize, b: usize) -> String {
    let mut chars: Vec<_> = group.chars().collect();
    chars.swap(a, b);
    chars.into_iter().collect()
}

#[test]
fn the_published_key_reads_as_published() {
    let key = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];
    let text = "00001-7NXBG-0YMRK-BFNKR-0H7CD-58EY3-K8PCT";
    assert_eq!(RecoveryKey::from_bytes(&key).to_text().expose(), text);
    assert_eq!(parse(text).unwrap().expose(), &key);
}

#[test]
fn debug_is_redacted() {
    assert_eq!(
        format!("{:?}", RecoveryKey::from_bytes(&[9; 16])),
        "[secret]"
    );
}

#[test]
fn random_keys_differ_and_need_randomness() {
    struct Broken;
    impl Rng for Broken {
        fn fill(&self, _: &mut [u8]) -> Result<(), CryptoError> {
            Err(CryptoError::Random)
        }
    }
    let rng = TestRng::new(3);
    let (a, b) = (
        RecoveryKey::random(&rng).unwrap(),
        RecoveryKey::random(&rng).unwrap(),
    );
    assert_ne!(a.expose(), b.expose());
    assert_eq!(
        RecoveryKey::random(&Broken).err(),
        Some(CryptoError::Random)
    );
}

/// Every mistake of one character, for many keys: none passes, and each is found in its own group.
#[test]
fn each_wrong_character_and_each_swap_is_located() {
    let mut tried = 0;
    for seed in 0..40 {
        let key = RecoveryKey::random(&TestRng::new(seed)).unwrap();
        let right = groups(key.expose());
        for (place, group) in right.iter().enumerate() {
            let wrong_chars = (0..5).flat_map(|at| {
                let others = ALPHABET.iter().map(|&byte| char::from(byte));
                others.map(move |new| with_char(group, at, new))
            });
            let neighbours = (0..4).map(|at| swapped(group, at, at + 1));
            let jumps = (0..3).map(|at| swapped(group, at, at + 2));
            for wrong in wrong_chars.chain(neighbours).chain(jumps) {
                if wrong == *group {
                    continue;
                }
                let mut typed = right.clone();
                typed[place] = wrong;
                assert_eq!(blamed(&typed), [place + 1]);
                tried += 1;
            }
        }
    }
    assert!(tried > 40 * 7 * 155);
}

#[test]
fn each_misplaced_group_is_located() {
    for seed in 0..40 {
        let key = RecoveryKey::random(&TestRng::new(seed)).unwrap();
        let right = groups(key.expose());
        for a in 0..GROUPS {
            for b in 0..GROUPS {
                if a != b {
                    let mut typed = right.clone();
                    typed.swap(a, b);
                    assert_eq!(blamed(&typed), [a.min(b) + 1, a.max(b) + 1]);
                    let number = u8::try_from(b + 1).unwrap();
                    assert_eq!(check_group(number, &right[a]), GroupCheck::Wrong);
                }
            }
        }
    }
}

#[test]
fn a_random_group_passes_once_in_64_at_most() {
    let passed = (0..1u32 << 20).filter(|value| {
        let group: String = (0..5)
            .map(|at| char::from(ALPHABET[((value * 29) >> (5 * at)) as usize & 31]))
            .collect();
        check_group(3, &group) == GroupCheck::Right
    });
    let passed = passed.count();
    assert!(passed > 0 && passed <= (1 << 20) / 61 + 1, "{passed}");
}

proptest! {
    #[test]
    fn every_key_can_be_written_down_and_typed_back(key: [u8; 16]) {
        let text = RecoveryKey::from_bytes(&key).to_text();
        prop_assert_eq!(text.expose().len(), 41);
        let parsed = parse(text.expose()).unwrap();
        prop_assert_eq!(parsed.expose(), &key);
        let lower = parse(&text.expose().to_lowercase().replace('-', "")).unwrap();
        prop_assert_eq!(lower.expose(), &key);
        for (group, number) in groups(&key).iter().zip(1..) {
            prop_assert_eq!(check_group(number, group), GroupCheck::Right);
        }
    }

    #[test]
    fn any_text_gives_a_judgement_and_no_panic(text in ".{0,80}", group: u8) {
        let checks = check_text(&text);
        let _ = check_group(group, &text);
        if parse(&text).is_ok() {
            prop_assert_eq!(checks, [GroupCheck::Right; GROUPS]);
        }
    }

    #[test]
    fn any_text_of_its_alphabet_gives_a_judgement_and_no_panic(text in "[0-9A-Za-z０-９Ａ-Ｚ \u{3000}ー-]{0,90}") {
        let read = parse(&text);
        let right = check_text(&text).iter().all(|&check| check == GroupCheck::Right);
        prop_assert_eq!(right, !matches!(read, Err(RecoveryTextError::Groups(_))));
    }
}

#[test]
fn a_whole_book_in_place_of_a_key_is_judged_and_refused() {
    let book = "7 ".repeat(1 << 20);
    assert!(matches!(parse(&book), Err(RecoveryTextError::Groups(_))));
    let key = "00001-7NXBG-0YMRK-BFNKR-0H7CD-58EY3-K8PCT".to_owned();
    assert_eq!(
        parse(&(key + &book)).err(),
        Some(RecoveryTextError::TooLong)
    );
}
