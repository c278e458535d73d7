//! A bundle crosses in frames, whatever is lost, repeated, out of order or foreign; and nothing
//! hostile gets in.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a test may panic"
)]

mod support {
    pub mod any_frames;
    #[allow(dead_code, reason = "these tests draw nothing")]
    pub mod qr_camera;
    #[allow(dead_code, reason = "these tests ask for less")]
    pub mod rng;
}

use proptest::prelude::*;
use support::any_frames::{frames_hold, pictures_hold};
use support::qr_camera::bytes;
use support::rng::Rng;
use toride_capture::qr::{
    FrameError, MAX_BUNDLE, MAX_COUNT, MAX_DATA, MAX_FRAME, MAX_SEQUENCE, Progress, Receiver,
    Sender,
};

const ID: [u8; 16] = *b"frames of a test";

fn random(length: usize) -> Vec<u8> {
    bytes(&mut Rng::new(length as u64), length)
}

fn sender(bundle: &[u8]) -> Sender {
    Sender::new(ID, bundle).expect("a bundle")
}

/// The frame that says so; `data` is all sevens.
fn frame(sequence: u32, count: u32, len: u32, data: usize) -> Vec<u8> {
    let mut frame = b"TRDQ\x01frames o".to_vec();
    let part = minicbor::Encoder::new(&mut frame)
        .array(5)
        .and_then(|e| {
            e.u32(sequence)?
                .u32(count)?
                .u32(len)?
                .u32(0x0102_0304)?
                .bytes(&vec![7; data])
        })
        .map(|_| ());
    part.expect("a vector grows");
    frame
}

fn refused(payload: &[u8]) -> FrameError {
    Receiver::new()
        .receive(payload)
        .expect_err("not a good frame")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_order_repetition_and_loss_gives_the_bundle(
        length in 1_usize..20_000,
        data in 40_usize..=MAX_DATA,
        lost in 0_usize..60,
        seed in any::<u64>(),
    ) {
        let mut rng = Rng::new(seed);
        let bundle = bytes(&mut rng, length);
        let sender = Sender::with_data(ID, &bundle, data).expect("a bundle");
        let pieces = sender.pieces();
        let mut shown: Vec<_> = sender.take(8 * pieces + 80).collect();
        shown.retain(|_| rng.below(100) >= lost);
        for at in (1..shown.len()).rev() {
            shown.swap(at, rng.below(at + 1));
        }
        let mut receiver = Receiver::new();
        for frame in &shown {
            for _ in 0..=rng.below(2) {
                receiver.receive(frame).expect("ours");
            }
        }
        prop_assert_eq!(receiver.bundle(), Ok(&bundle[..]));
    }

    #[test]
    fn no_payloads_bring_the_receiver_down(bytes in prop::collection::vec(any::<u8>(), 0..2_000)) {
        frames_hold(&bytes);
    }

    #[test]
    fn no_picture_brings_the_reader_down(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        pictures_hold(&bytes);
    }

    #[test]
    fn a_changed_frame_is_refused_or_found_out(at in 0_usize..2_000, bit in 0_u8..8) {
        let bundle = random(1_000);
        let frames: Vec<_> = Sender::with_data(ID, &bundle, 100).expect("a bundle").take(10).collect();
        let mut receiver = Receiver::new();
        for (n, frame) in frames.iter().enumerate() {
            let mut frame = frame.clone();
            if n == at % 10 {
                let at = at / 10 % frame.len();
                frame[at] ^= 1 << bit;
            }
            let _ = receiver.receive(&frame);
        }
        prop_assert_ne!(receiver.bundle(), Ok(&bundle[..]), "a piece was never sent");
        prop_assert!(receiver.bundle().is_err());
    }
}

#[test]
fn without_loss_the_pieces_are_enough_and_little_is_added() {
    for kib in [1, 60, 100, 150, 512] {
        let bundle = random(kib << 10);
        let sender = sender(&bundle);
        let pieces = sender.pieces();
        let mut receiver = Receiver::new();
        let mut sent = 0;
        for (n, frame) in (1..=pieces).zip(sender) {
            assert!(frame.len() <= MAX_FRAME);
            sent += frame.len();
            let progress = receiver.receive(&frame).expect("ours");
            let expected = Progress {
                have: n as u32,
                need: pieces as u32,
                news: true,
            };
            assert_eq!(progress, expected);
        }
        assert_eq!(receiver.bundle(), Ok(&bundle[..]));
        let ratio = sent as f64 / bundle.len() as f64;
        assert!(ratio <= 1.06, "{ratio} of {kib} KiB");
    }
}

#[test]
fn with_three_of_ten_frames_lost_less_than_twice_the_pieces_are_shown() {
    let bundle = random(60 << 10);
    let mut rng = Rng::new(30);
    let pieces = sender(&bundle).pieces();
    let mut receiver = Receiver::new();
    for frame in sender(&bundle).take(2 * pieces) {
        if rng.below(10) >= 3 {
            receiver.receive(&frame).expect("ours");
        }
    }
    assert_eq!(receiver.bundle(), Ok(&bundle[..]));
}

#[test]
fn a_receiver_says_what_it_waits_for() {
    let mut receiver = Receiver::new();
    assert_eq!(
        receiver.bundle(),
        Err(FrameError::Incomplete { have: 0, need: 0 })
    );
    assert!(!receiver.progress().is_complete(), "nothing is not all");
    let bundle = random(2_000);
    let frames: Vec<_> = sender(&bundle).take(2).collect();
    receiver.receive(&frames[1]).expect("ours");
    let again = receiver.receive(&frames[1]).expect("ours");
    assert_eq!(
        again,
        Progress {
            have: 1,
            need: 3,
            news: false
        }
    );
    assert_eq!(
        receiver.bundle(),
        Err(FrameError::Incomplete { have: 1, need: 3 })
    );
    assert_eq!(receiver.progress(), again, "the same, without a frame");
    for frame in sender(&bundle).take(9) {
        receiver.receive(&frame).expect("ours");
    }
    assert!(receiver.progress().is_complete());
}

#[test]
fn a_frame_of_another_bundle_never_mixes() {
    let (bundle, other) = (random(5_000), random(5_001));
    let mut receiver = Receiver::new();
    let foreign = Sender::new(*b"another bundle..", &other).expect("a bundle");
    let same_id = sender(&other);
    for ((ours, foreign), same_id) in sender(&bundle).take(8).zip(foreign).zip(same_id) {
        receiver.receive(&ours).expect("ours");
        assert_eq!(receiver.receive(&foreign), Err(FrameError::OtherBundle));
        assert_eq!(receiver.receive(&same_id), Err(FrameError::OtherBundle));
    }
    assert_eq!(receiver.bundle(), Ok(&bundle[..]));
}

#[test]
fn a_forged_piece_is_found_out_and_the_receiver_begins_again() {
    let bundle = random(5_000);
    let frames: Vec<_> = sender(&bundle).take(8).collect();
    let mut forged = frames[3].clone();
    *forged.last_mut().expect("data") ^= 1;
    let mut receiver = Receiver::new();
    receiver.receive(&forged).expect("within the limits");
    let answers: Vec<_> = frames.iter().map(|frame| receiver.receive(frame)).collect();
    let spoilt = answers.iter().position(|a| *a == Err(FrameError::Spoilt));
    let spoilt = spoilt.unwrap_or_else(|| panic!("{answers:?}"));
    let mut again = Receiver::new();
    for frame in core::iter::once(&forged).chain(&frames[..=spoilt]) {
        let _answer = again.receive(frame);
    }
    assert_eq!((again.progress().have, again.progress().need), (0, 0));
    for frame in &frames {
        receiver.receive(frame).expect("ours");
    }
    assert_eq!(receiver.bundle(), Ok(&bundle[..]));
}

#[test]
fn every_limit_has_its_error() {
    let largest = MAX_BUNDLE as u32;
    for (payload, error) in [
        (b"".to_vec(), FrameError::NotToride),
        (b"TRD".to_vec(), FrameError::NotToride),
        (b"https://example.invalid/".to_vec(), FrameError::NotToride),
        (vec![b'x'; 3_000], FrameError::NotToride),
        (b"TRDQ".to_vec(), FrameError::Malformed),
        (b"TRDQ\x00frames o".to_vec(), FrameError::Malformed),
        (b"TRDQ\x02frames o".to_vec(), FrameError::TooNew),
        (b"TRDQ\x01frames".to_vec(), FrameError::Malformed),
        (b"TRDQ\x01frames o".to_vec(), FrameError::Malformed),
        ([frame(1, 1, 4, 4), vec![0]].concat(), FrameError::Malformed),
        (frame(0, 1, 4, 4), FrameError::Malformed),
        (frame(1, 0, 4, 4), FrameError::Malformed),
        (frame(1, 1, 0, 4), FrameError::Malformed),
        (frame(1, 1, 4, 0), FrameError::Malformed),
        (frame(1, 2, 4, 4), FrameError::Malformed),
        (frame(1, 1, 5, 4), FrameError::Malformed),
        (frame(1, MAX_COUNT + 1, 513, 1), FrameError::TooMany),
        (frame(1, u32::MAX, largest, 1), FrameError::TooMany),
        (frame(MAX_SEQUENCE + 1, 1, 4, 4), FrameError::TooMany),
        (frame(u32::MAX, 1, 4, 4), FrameError::TooMany),
        (
            frame(1, 1, MAX_DATA as u32 + 1, MAX_DATA + 1),
            FrameError::TooLarge,
        ),
        (frame(1, 1, 1_300, 1_300), FrameError::TooLarge),
        (frame(1, 512, largest + 1, 1_025), FrameError::TooLarge),
        (frame(1, 512, u32::MAX, 1), FrameError::TooLarge),
    ] {
        assert_eq!(refused(&payload), error, "{payload:02x?}");
    }
    let good = Receiver::new().receive(&frame(MAX_SEQUENCE, 512, largest, 1_024));
    assert!(good.is_ok(), "the limits themselves are within: {good:?}");
}

#[test]
fn a_number_in_a_longer_spelling_is_malformed() {
    let good = frame(1, 1, 4, 4);
    let mut long = good[..14].to_vec();
    long.extend_from_slice(&[0x18, 0x01]);
    long.extend_from_slice(&good[15..]);
    assert_eq!(refused(&long), FrameError::Malformed);
    let mut endless = good;
    endless[13] = 0x9F;
    endless.push(0xFF);
    assert_eq!(refused(&endless), FrameError::Malformed);
}

#[test]
fn what_cannot_be_framed_is_refused() {
    let error = |bundle: &[u8], data| Sender::with_data(ID, bundle, data).err();
    assert_eq!(error(&[], 100), Some(FrameError::Malformed));
    assert_eq!(error(&[1], 0), Some(FrameError::Malformed));
    assert_eq!(error(&[1], MAX_DATA + 1), Some(FrameError::Malformed));
    assert_eq!(
        error(&vec![1; MAX_BUNDLE + 1], 100),
        Some(FrameError::TooLarge)
    );
    assert_eq!(error(&vec![1; MAX_BUNDLE], 100), None);
}

#[test]
fn a_hostile_sender_makes_a_receiver_hold_no_more_than_its_pieces() {
    let mut receiver = Receiver::new();
    let mut have = 0;
    for sequence in 513..3_000 {
        match receiver.receive(&frame(sequence, 512, MAX_BUNDLE as u32, 1_024)) {
            Ok(progress) => {
                assert!(progress.have <= 512);
                assert!(progress.have >= have);
                have = progress.have;
            }
            Err(error) => {
                assert_eq!(error, FrameError::Spoilt);
                have = 0;
            }
        }
    }
}

#[test]
fn another_decoder_of_the_same_fountain_code_reads_the_frames() {
    let bundle = random(30_000);
    let mut decoder = ur::fountain::Decoder::default();
    for frame in sender(&bundle).skip(20) {
        assert_eq!(&frame[..13], b"TRDQ\x01frames o");
        let part: ur::fountain::Part = minicbor::decode(&frame[13..]).expect("a part");
        decoder.receive(part).expect("consistent");
        if decoder.complete() {
            break;
        }
    }
    assert_eq!(decoder.message().expect("no fault"), Some(bundle));
}

#[test]
fn the_bytes_of_a_frame_stay_as_they_are() {
    let frames: Vec<_> = Sender::with_data(ID, b"Ten chars!", 4)
        .expect("a bundle")
        .take(5)
        .collect();
    assert_eq!(
        frames[0],
        b"TRDQ\x01frames o\x85\x01\x03\x0a\x1a\xf4\xeb\x56\xf1\x44Ten "
    );
    let data: Vec<_> = frames
        .iter()
        .map(|frame| &frame[frame.len() - 4..])
        .collect();
    assert_eq!(data[..4], [b"Ten ", b"char", b"s!\0\0", b"s!\0\0"]);
}

#[test]
fn what_is_printed_for_a_log_shows_no_content() {
    let bundle = vec![b'7'; 500];
    let mut receiver = Receiver::new();
    let mut sender = sender(&bundle);
    receiver
        .receive(&sender.next().expect("endless"))
        .expect("ours");
    assert_eq!(
        format!("{sender:?} {receiver:?}"),
        "Sender(1 pieces) Receiver(500 bytes)"
    );
}
