//! No payloads and no picture bring the readers of QR codes down, and none is mixed into a bundle:
//!
//! ```sh
//! cargo +nightly fuzz run qr_frames fuzz/corpus/qr_frames
//! ```

#![no_main]

#[path = "../../core/capture/tests/support/any_frames.rs"]
mod any_frames;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Some((choice, bytes)) = bytes.split_first() else {
        return;
    };
    if choice & 1 == 0 {
        any_frames::frames_hold(bytes);
    } else {
        any_frames::pictures_hold(bytes);
    }
});
