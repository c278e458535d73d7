//! Where the originals of stored codes still lie, and what to do about each: deleting the one at hand leaves the
//! copies that a phone, a cloud and other people keep (S-053, S-117, S-144, X-6).

use crate::texts::{Language, Texts};

/// What holds the codes outside of Toride.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Original {
    /// A picture that the device took of its own screen.
    Screenshot,
    /// A picture taken with a camera, of a screen or of paper.
    Photo,
    /// A mail, received or sent to oneself.
    Mail,
    /// A downloaded or exported file on the device.
    File,
    /// A message in a chat.
    Message,
    /// An entry in a notes app.
    Note,
    /// A file or a document in a cloud drive.
    Cloud,
    /// Paper.
    Paper,
}

/// How the codes came to Toride.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Origin {
    /// Text from the clipboard.
    Paste,
    /// A text file.
    File,
    /// A picture whose text was recognised.
    Photo,
    /// Typed by hand.
    Typed,
}

impl Original {
    /// What to do about it, three entries of one or two sentences: the original itself, where it tends to stay, and
    /// what else to look at. Toride cannot delete what is outside of it, so the person does.
    #[must_use]
    pub fn advice(self, language: Language) -> Vec<String> {
        let texts = Texts::of_originals(language);
        let say = |key| texts.say(key, &[]);
        self.keys().into_iter().map(say).collect()
    }

    const fn keys(self) -> [&'static str; 3] {
        match self {
            Self::Screenshot => [
                "original-screenshot-1",
                "original-screenshot-2",
                "original-screenshot-3",
            ],
            Self::Photo => ["original-photo-1", "original-photo-2", "original-photo-3"],
            Self::Mail => ["original-mail-1", "original-mail-2", "original-mail-3"],
            Self::File => ["original-file-1", "original-file-2", "original-file-3"],
            Self::Message => [
                "original-message-1",
                "original-message-2",
                "original-message-3",
            ],
            Self::Note => ["original-note-1", "original-note-2", "original-note-3"],
            Self::Cloud => ["original-cloud-1", "original-cloud-2", "original-cloud-3"],
            Self::Paper => ["original-paper-1", "original-paper-2", "original-paper-3"],
        }
    }
}

/// All kinds of original, the likely ones first, for codes that came in this way.
#[must_use]
pub const fn originals(from: Origin) -> [Original; 8] {
    use Original::{Cloud, File, Mail, Message, Note, Paper, Photo, Screenshot};
    match from {
        Origin::Paste => [Note, Message, Mail, File, Cloud, Screenshot, Photo, Paper],
        Origin::File => [File, Cloud, Mail, Message, Note, Screenshot, Photo, Paper],
        Origin::Photo => [Screenshot, Photo, Cloud, Message, Mail, Paper, Note, File],
        Origin::Typed => [Paper, Screenshot, Photo, Note, Mail, Message, File, Cloud],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ORIGINS: [Origin; 4] = [Origin::Paste, Origin::File, Origin::Photo, Origin::Typed];

    #[test]
    fn every_way_in_offers_every_kind_of_original_once() {
        for origin in ORIGINS {
            let offered = originals(origin);
            for kind in originals(Origin::Paste) {
                let times = offered.iter().filter(|other| **other == kind).count();
                assert_eq!(times, 1, "{kind:?} after {origin:?}");
            }
        }
    }

    #[test]
    fn the_likely_original_comes_first() {
        assert_eq!(originals(Origin::Photo)[0], Original::Screenshot);
        assert_eq!(originals(Origin::File)[0], Original::File);
        assert_eq!(originals(Origin::Typed)[0], Original::Paper);
    }

    #[test]
    fn whatever_holds_the_codes_there_is_more_to_do_than_to_delete_it() {
        for kind in originals(Origin::Paste) {
            for (language, stop) in [(Language::Japanese, '。'), (Language::English, '.')] {
                let said = kind.advice(language);
                assert_eq!(said.len(), 3, "{kind:?}");
                assert!(said.iter().all(|text| text.ends_with(stop)), "{said:?}");
            }
        }
    }

    #[test]
    fn what_a_camera_roll_holds_may_also_be_in_the_bin_in_the_cloud_and_in_albums_of_others() {
        for kind in [Original::Screenshot, Original::Photo] {
            let said = kind.advice(Language::English).join(" ");
            for place in ["recently deleted", "cloud", "shared albums"] {
                assert!(said.contains(place), "{kind:?} does not speak of {place}");
            }
        }
    }

    #[test]
    fn paper_may_be_kept_under_lock_since_nobody_can_copy_it_from_afar() {
        let said = Original::Paper.advice(Language::English).join(" ");
        assert!(said.contains("locks"), "{said}");
    }
}
