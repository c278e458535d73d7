//! QR codes that are really drawn, spoilt as by a hand and a camera, and really read.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a test may panic"
)]

mod support {
    pub mod qr_camera;
    #[allow(dead_code, reason = "these tests ask for less")]
    pub mod rng;
}

use support::qr_camera::{PERFECT, Picture, View, by_hand, bytes, photograph};
use support::rng::Rng;
use toride_capture::qr::{
    DrawError, FrameError, MAX_PAYLOAD, MAX_PICTURE, PictureError, Receiver, Sender, draw, read,
};

const ID: [u8; 16] = *b"pictures of test";

fn seen(picture: &Picture) -> Vec<Vec<u8>> {
    read(&picture.luma, picture.width, picture.height, picture.width).expect("a picture")
}

fn is_read(payload: &[u8], view: View) -> bool {
    let matrix = draw(payload).expect("it fits");
    seen(&photograph(&matrix, &view, &mut Rng::new(3)))
        .iter()
        .any(|found| found == payload)
}

/// Shows frames to a camera in an unsteady hand until the bundle is there: 3 of 10 are lost, the
/// others come in a random order, some of them twice.
fn crosses(kib: usize) -> usize {
    let mut rng = Rng::new(kib as u64);
    let bundle = bytes(&mut rng, kib << 10);
    let sender = Sender::new(ID, &bundle).expect("a bundle");
    let mut shown: Vec<_> = sender.take(kib * 4 + 20).collect();
    for at in (1..shown.len()).rev() {
        shown.swap(at, rng.below(at + 1));
    }
    let mut receiver = Receiver::new();
    for (count, frame) in (1..).zip(shown) {
        if rng.below(10) < 3 {
            continue;
        }
        let scale = 3.0 + rng.below(3) as f64;
        let view = by_hand(scale, &mut rng);
        let matrix = draw(&frame).expect("it fits");
        for payload in seen(&photograph(&matrix, &view, &mut rng)) {
            if receiver.receive(&payload).expect("ours").is_complete() {
                assert_eq!(receiver.bundle(), Ok(&bundle[..]));
                return count;
            }
        }
    }
    panic!("{kib} KiB did not cross: {receiver:?}");
}

#[test]
fn a_bundle_crosses_from_a_screen_to_a_camera() {
    for kib in [1, 4, 12] {
        assert!(crosses(kib) < 4 * kib + 4);
    }
}

#[test]
fn a_code_is_read_at_any_size_and_turn() {
    let payload = bytes(&mut Rng::new(1), 400);
    for scale in [2.0, 2.5, 3.0, 4.5, 7.0] {
        assert!(
            is_read(&payload, View { scale, ..PERFECT }),
            "{scale} pixels"
        );
    }
    for degrees in [5.0, 20.0, 45.0, 90.0, 135.0, 180.0, 270.0, 300.0] {
        assert!(
            is_read(&payload, View { degrees, ..PERFECT }),
            "{degrees} degrees"
        );
    }
}

#[test]
fn a_code_is_read_through_each_fault_of_a_picture() {
    let payload = bytes(&mut Rng::new(2), 733);
    for view in [
        View { blur: 5, ..PERFECT },
        View {
            noise: 60,
            ..PERFECT
        },
        View {
            tilt: 0.2,
            ..PERFECT
        },
        View {
            tilt: -0.2,
            ..PERFECT
        },
        View {
            shade: 120.0,
            ..PERFECT
        },
    ] {
        assert!(is_read(&payload, view), "{view:?}");
    }
}

#[test]
fn every_size_of_code_is_drawn_and_read() {
    for length in [
        1,
        14,
        15,
        26,
        100,
        213,
        500,
        1_000,
        1_600,
        2_000,
        MAX_PAYLOAD,
    ] {
        let payload = bytes(&mut Rng::new(length as u64), length);
        assert!(
            is_read(
                &payload,
                View {
                    scale: 3.0,
                    ..PERFECT
                }
            ),
            "{length} bytes"
        );
    }
    assert_eq!(draw(&[]).err(), Some(DrawError::Empty));
    assert_eq!(draw(&[0; MAX_PAYLOAD + 1]).err(), Some(DrawError::TooLarge));
}

/// Pictures side by side on a white page.
fn page(pictures: &[Picture], columns: usize) -> Picture {
    let cell = pictures
        .iter()
        .map(|picture| picture.width)
        .max()
        .expect("one");
    let (width, height) = (cell * columns, cell * pictures.len().div_ceil(columns));
    let mut luma = vec![255; width * height];
    for (n, picture) in pictures.iter().enumerate() {
        let (left, top) = (n % columns * cell, n / columns * cell);
        for (y, row) in picture.luma.chunks(picture.width).enumerate() {
            let at = (top + y) * width + left;
            luma[at..at + row.len()].copy_from_slice(row);
        }
    }
    Picture {
        luma,
        width,
        height,
    }
}

#[test]
fn all_codes_of_a_page_are_read() {
    let payloads: Vec<_> = (0..12).map(|n| bytes(&mut Rng::new(n), 300)).collect();
    let pictures: Vec<_> = payloads
        .iter()
        .map(|payload| {
            let matrix = draw(payload).expect("it fits");
            photograph(
                &matrix,
                &View {
                    scale: 3.0,
                    ..PERFECT
                },
                &mut Rng::new(1),
            )
        })
        .collect();
    let mut found = seen(&page(&pictures, 3));
    let mut payloads = payloads;
    found.sort();
    payloads.sort();
    assert!(found == payloads, "{} of 12", found.len());
}

#[test]
fn rows_may_be_padded_and_the_last_one_cut() {
    let payload = b"padded";
    let matrix = draw(payload).expect("it fits");
    let picture = photograph(&matrix, &PERFECT, &mut Rng::new(1));
    let stride = picture.width + 37;
    let mut luma: Vec<u8> = Vec::new();
    for row in picture.luma.chunks(picture.width) {
        luma.extend_from_slice(row);
        luma.extend_from_slice(&[0; 37]);
    }
    luma.truncate(luma.len() - 37);
    let found = read(&luma, picture.width, picture.height, stride);
    assert_eq!(found, Ok(vec![payload.to_vec()]));
    luma.pop();
    let found = read(&luma, picture.width, picture.height, stride);
    assert_eq!(found, Err(PictureError::Malformed));
}

#[test]
fn a_picture_whose_sizes_lie_is_refused_before_any_work() {
    for (length, width, height, stride, error) in [
        (100, 10, 11, 10, PictureError::Malformed),
        (100, 10, 10, 9, PictureError::Malformed),
        (100, 10, 2, usize::MAX, PictureError::Malformed),
        (0, MAX_PICTURE, 1, MAX_PICTURE, PictureError::Malformed),
        (
            0,
            MAX_PICTURE + 1,
            1,
            MAX_PICTURE + 1,
            PictureError::TooLarge,
        ),
        (
            0,
            usize::MAX,
            usize::MAX,
            usize::MAX,
            PictureError::TooLarge,
        ),
    ] {
        assert_eq!(read(&vec![0; length], width, height, stride), Err(error));
    }
    for (width, height) in [(0, 0), (0, 5), (5, 0), (1, 1), (20, 500)] {
        assert_eq!(
            read(&vec![0; width * height], width, height, width),
            Ok(Vec::new())
        );
    }
}

#[test]
fn a_wall_of_finder_patterns_is_left_unread() {
    let stone = |x: usize, y: usize| {
        let from_middle = (x % 8).abs_diff(3).max((y % 8).abs_diff(3));
        x % 8 == 7 || y % 8 == 7 || from_middle == 2
    };
    let side = 1_200;
    let luma: Vec<u8> = (0..side * side)
        .map(|at| {
            if stone(at % side / 2, at / side / 2) {
                255
            } else {
                0
            }
        })
        .collect();
    assert_eq!(read(&luma, side, side, side), Ok(Vec::new()));
}

#[test]
fn a_code_of_something_else_is_read_and_told_apart() {
    let payload = b"https://example.invalid/";
    let matrix = draw(payload).expect("it fits");
    let found = seen(&photograph(&matrix, &PERFECT, &mut Rng::new(1)));
    assert_eq!(found, [payload.to_vec()]);
    assert_eq!(
        Receiver::new().receive(&found[0]),
        Err(FrameError::NotToride)
    );
}

#[test]
fn a_matrix_keeps_its_modules_to_itself_when_printed() {
    let matrix = draw(b"a transfer key").expect("it fits");
    assert_eq!(format!("{matrix:?}"), "QrMatrix(21)");
    assert_eq!(matrix.modules().len(), 21 * 21);
    assert!(matrix.is_dark(0, 0) && !matrix.is_dark(0, 21) && !matrix.is_dark(21, 0));
}
