//! Codes on paper: any two of them may be unreadable, and no more are printed than that takes.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use toride_capture::qr::{FrameError, MAX_BUNDLE, Receiver, STILL_DATA, stills};

const ID: [u8; 16] = *b"a sheet of paper";
/// Four pages of twelve.
const MOST: usize = 48;

fn bundle(bytes: usize) -> Vec<u8> {
    // Any bytes do: what is sealed looks like noise.
    let noise = |at: usize| (at as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    (0..bytes).map(|at| noise(at).to_be_bytes()[0]).collect()
}

/// What all frames but those at these places come to.
fn without(frames: &[Vec<u8>], missing: &[usize]) -> Receiver {
    let mut receiver = Receiver::new();
    for (at, frame) in frames.iter().enumerate() {
        if !missing.contains(&at) {
            receiver.receive(frame).unwrap();
        }
    }
    receiver
}

#[test]
fn any_two_codes_of_a_sheet_may_be_missing() {
    for pieces in [1, 2, 3, 4, 7, 12, 24, 38] {
        let bundle = bundle(pieces * STILL_DATA - 20);
        let frames = stills(ID, &bundle, MOST).unwrap();
        for first in 0..frames.len() {
            for second in first..frames.len() {
                let left = without(&frames, &[first, second]);
                assert_eq!(
                    left.bundle(),
                    Ok(&bundle[..]),
                    "{pieces} pieces without codes {first} and {second}"
                );
            }
        }
    }
}

#[test]
fn spare_codes_are_few() {
    for pieces in 1..=38 {
        let frames = stills(ID, &bundle(pieces * STILL_DATA), MOST).unwrap();
        let spare = frames.len() - pieces;
        assert!(spare <= 10, "{spare} spare codes for {pieces}");
    }
}

#[test]
fn the_same_bundle_gives_the_same_codes() {
    let bundle = bundle(9_000);
    assert_eq!(stills(ID, &bundle, MOST), stills(ID, &bundle, MOST));
}

#[test]
fn codes_that_are_missing_are_counted() {
    let bundle = bundle(11_100);
    let frames = stills(ID, &bundle, MOST).unwrap();
    let half = without(&frames, &(6..frames.len()).collect::<Vec<_>>());
    let counted = FrameError::Incomplete { have: 6, need: 12 };
    assert_eq!(half.bundle(), Err(counted));
}

#[test]
fn codes_of_another_sheet_are_told_apart_and_change_nothing() {
    let (old, new) = (bundle(5_000), bundle(5_001));
    let old = stills([1; 16], &old, MOST).unwrap();
    let frames = stills([2; 16], &new, MOST).unwrap();
    let mut receiver = Receiver::new();
    receiver.receive(&frames[0]).unwrap();
    for frame in &old {
        assert_eq!(receiver.receive(frame), Err(FrameError::OtherBundle));
    }
    for frame in &frames {
        receiver.receive(frame).unwrap();
    }
    assert_eq!(receiver.bundle(), Ok(&new[..]));
}

#[test]
fn what_does_not_fit_the_paper_is_refused() {
    let fits = |bytes| stills(ID, &bundle(bytes), MOST).map(|frames| frames.len());
    assert_eq!(fits(48 * STILL_DATA + 1), Err(FrameError::TooMany));
    assert_eq!(fits(47 * STILL_DATA), Err(FrameError::TooMany));
    assert_eq!(fits(MAX_BUNDLE + 1), Err(FrameError::TooLarge));
    assert_eq!(fits(0), Err(FrameError::Malformed));
    assert!(fits(38 * STILL_DATA).is_ok_and(|frames| frames <= MOST));
}
