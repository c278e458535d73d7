//! What to do with the originals once their codes are kept.

use toride_catalogue as catalogue;

use crate::{Language, guard::guard_or};

/// How codes came into the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum CaptureSource {
    /// Text from the clipboard.
    Paste,
    /// A text file.
    File,
    /// A picture whose text was recognised.
    Photo,
    /// Typed by hand.
    Typed,
}

/// What holds the codes outside of the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum OriginalKind {
    /// A picture that the device took of its own screen.
    Screenshot,
    /// A picture taken with a camera.
    Photo,
    /// A mail, received or sent to oneself.
    Mail,
    /// A file on the device.
    File,
    /// A message in a chat.
    Message,
    /// An entry in a notes app.
    Note,
    /// A file in a cloud drive.
    Cloud,
    /// Paper.
    Paper,
}

/// All kinds of original for codes that came in this way, the likely ones first.
#[uniffi::export]
#[must_use]
pub fn originals(from: CaptureSource) -> Vec<OriginalKind> {
    let kinds = catalogue::originals(from.into());
    kinds.into_iter().map(Into::into).collect()
}

/// What the person does about an original, in order, three entries of one or two sentences: the original itself,
/// where it tends to stay, and what else to look at. The app itself deletes nothing outside.
#[uniffi::export]
#[must_use]
pub fn original_advice(kind: OriginalKind, language: Language) -> Vec<String> {
    guard_or(Vec::new(), || {
        catalogue::Original::from(kind).advice(language.into())
    })
}

impl From<CaptureSource> for catalogue::Origin {
    fn from(source: CaptureSource) -> Self {
        match source {
            CaptureSource::Paste => Self::Paste,
            CaptureSource::File => Self::File,
            CaptureSource::Photo => Self::Photo,
            CaptureSource::Typed => Self::Typed,
        }
    }
}

/// The same kinds by the same names on both sides.
macro_rules! translate {
    ($($kind:ident),+) => {
        impl From<OriginalKind> for catalogue::Original {
            fn from(kind: OriginalKind) -> Self {
                match kind {
                    $(OriginalKind::$kind => Self::$kind),+
                }
            }
        }

        impl From<catalogue::Original> for OriginalKind {
            fn from(kind: catalogue::Original) -> Self {
                match kind {
                    $(catalogue::Original::$kind => Self::$kind),+
                }
            }
        }
    };
}
translate!(Screenshot, Photo, Mail, File, Message, Note, Cloud, Paper);
