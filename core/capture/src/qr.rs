//! QR codes in and out: drawn as a matrix, read from brightness, and strung together as frames.
//!
//! Pure: the camera and the screen belong to the apps. What is read is hostile until it is opened
//! (`docs/qr.md`).

mod draw;
mod frame;
mod locate;
mod plane;
mod read;
mod receiver;
mod sender;
mod solver;
mod stills;
mod stones;
mod tones;

pub use draw::{DrawError, MAX_PAYLOAD, QUIET_ZONE, QrMatrix, draw};
pub use frame::{FrameError, MAX_BUNDLE, MAX_COUNT, MAX_DATA, MAX_FRAME, MAX_SEQUENCE, USUAL_DATA};
pub use read::{MAX_PICTURE, PictureError, read};
pub use receiver::{Progress, Receiver};
pub use sender::Sender;
pub use stills::{STILL_DATA, stills};
