//! What holds for any payloads and any picture. The fuzz target calls the same functions.

use toride_capture::qr::{
    FrameError, MAX_BUNDLE, MAX_COUNT, MAX_PICTURE, PictureError, Receiver, Sender, draw, read,
};

const ID: [u8; 16] = *b"any frames at al";

/// Feeds a receiver a payload per length that `bytes` say; between them frames of a true bundle,
/// some of them changed.
///
/// # Panics
/// If a promise of the receiver is broken.
pub fn frames_hold(bytes: &[u8]) {
    let mut receiver = Receiver::new();
    let bundle: Vec<u8> = (0..=255).cycle().take(600).collect();
    let mut sender = Sender::with_data(ID, &bundle, 40).expect("a bundle");
    let mut rest = bytes;
    while let Some((&first, after)) = rest.split_first() {
        let (payload, after) = after.split_at(usize::from(first >> 2).min(after.len()));
        rest = after;
        let payload = match first & 3 {
            0 => payload.to_vec(),
            1 => sender.next().expect("endless"),
            2 => {
                let mut frame = sender.next().expect("endless");
                for (byte, change) in frame.iter_mut().rev().zip(payload) {
                    *byte ^= change;
                }
                frame
            }
            _ => {
                let mut frame = sender.next().expect("endless")[..13].to_vec();
                frame.extend_from_slice(payload);
                frame
            }
        };
        receiver_holds(&mut receiver, &payload);
    }
}

fn receiver_holds(receiver: &mut Receiver, payload: &[u8]) {
    let before = receiver.bundle().map(<[u8]>::to_vec);
    match receiver.receive(payload) {
        Ok(progress) => {
            assert!(progress.have <= progress.need && progress.need <= MAX_COUNT);
            assert_eq!(progress.is_complete(), receiver.bundle().is_ok());
        }
        Err(FrameError::Spoilt) => {
            let empty = FrameError::Incomplete { have: 0, need: 0 };
            assert_eq!(receiver.bundle(), Err(empty));
        }
        Err(FrameError::Incomplete { .. }) => panic!("no answer to a frame"),
        Err(_) => assert_eq!(receiver.bundle().map(<[u8]>::to_vec), before),
    }
    if let Ok(bundle) = receiver.bundle() {
        assert!((1..=MAX_BUNDLE).contains(&bundle.len()));
    }
}

/// Reads `bytes` as a picture: two bytes of sizes, then its pixels, repeated as needed; and draws
/// and reads back the same bytes as a payload.
///
/// # Panics
/// If the reader breaks a promise.
pub fn pictures_hold(bytes: &[u8]) {
    let [width, height, pixels @ ..] = bytes else {
        return;
    };
    let (width, height) = (usize::from(*width), usize::from(*height));
    let luma: Vec<u8> = pixels
        .iter()
        .copied()
        .cycle()
        .take(width * height)
        .collect();
    if luma.len() == width * height {
        read(&luma, width, height, width).expect("sizes that fit");
    }
    assert_eq!(
        read(pixels, usize::MAX, height.max(2), usize::MAX),
        Err(PictureError::TooLarge)
    );
    assert_eq!(
        read(&[], MAX_PICTURE, 1, MAX_PICTURE),
        Err(PictureError::Malformed)
    );
    if let Ok(matrix) = draw(pixels) {
        let quiet = 4 + matrix.side() + 4;
        let side = 2 * quiet;
        let luma: Vec<u8> = (0..side * side)
            .map(|at| (at / side / 2, at % side / 2))
            .map(|(row, column)| (row.wrapping_sub(4), column.wrapping_sub(4)))
            .map(|(row, column)| if matrix.is_dark(row, column) { 0 } else { 255 })
            .collect();
        let found = read(&luma, side, side, side).expect("sizes that fit");
        assert!(
            found.iter().any(|payload| payload == pixels),
            "drawn and not read"
        );
    }
}
