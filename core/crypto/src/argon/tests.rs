use argon2::{Algorithm, Argon2, AssociatedData, ParamsBuilder, Version};

use super::{Matrix, Profile, argon2id, stretch};
use crate::CryptoError;

/// RFC 9106, section 5.3.
#[test]
fn argon2id_gives_its_published_answer() {
    let params = ParamsBuilder::new()
        .m_cost(32)
        .t_cost(3)
        .p_cost(4)
        .output_len(32)
        .data(AssociatedData::new(&[4; 12]).unwrap())
        .build()
        .unwrap();
    let secret = [3; 8];
    let argon =
        Argon2::new_with_secret(&secret, Algorithm::Argon2id, Version::V0x13, params).unwrap();
    let tag = argon2id(&argon, &[1; 32], &[2; 16]).unwrap();
    let expected = [
        0x0d, 0x64, 0x0d, 0xf5, 0x8d, 0x78, 0x76, 0x6c, 0x08, 0xc0, 0x37, 0xa3, 0x4a, 0x8b, 0x53,
        0xc9, 0xd0, 0x1e, 0xf0, 0x45, 0x2d, 0x75, 0xb6, 0x5e, 0xb5, 0x25, 0x20, 0xe9, 0x6b, 0x01,
        0xe6, 0x59,
    ];
    assert_eq!(tag.expose(), &expected);
}

#[test]
fn the_profiles_are_exactly_these() {
    let known: Vec<u8> = (0..=255)
        .filter(|&id| Profile::from_id(id).is_some())
        .collect();
    let test_profile: &[u8] = if cfg!(feature = "test-kdf") {
        &[0xF0]
    } else {
        &[]
    };
    assert_eq!(known, [&[0, 1, 2, 3], test_profile].concat());
    for id in known {
        assert_eq!(Profile::from_id(id).unwrap().id(), id);
    }
    assert_eq!(Profile::Direct.cost(), None);
    assert_eq!(Profile::Argon64.cost(), Some((65_536, 3)));
    assert_eq!(Profile::Argon128.cost(), Some((131_072, 3)));
    assert_eq!(Profile::Argon256.cost(), Some((262_144, 3)));
}

/// The build that ships has no such feature. Run for this crate alone: `cargo test -p toride-crypto`.
#[cfg(not(feature = "test-kdf"))]
#[test]
fn a_released_build_refuses_the_weak_test_profile() {
    assert_eq!(Profile::from_id(0xF0), None);
}

#[test]
fn too_little_memory_is_said_and_never_answered_with_less_work() {
    let asked = isize::MAX as usize / 1024 + 1;
    assert_eq!(Matrix::new(asked).err(), Some(CryptoError::OutOfMemory));
    assert!(Matrix::new(64).is_ok());
}

#[test]
fn secret_and_salt_both_count() {
    let direct = |secret: &[u8], salt| *stretch(Profile::Direct, secret, &salt).unwrap().expose();
    let first = direct(&[1; 16], [2; 16]);
    assert_eq!(first, direct(&[1; 16], [2; 16]));
    assert_ne!(first, direct(&[3; 16], [2; 16]));
    assert_ne!(first, direct(&[1; 16], [3; 16]));
}
