//! Whatever the bytes are, nothing panics, the result is bounded and its places lie in the text.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may panic"
)]

mod support {
    pub mod any_text;
}

use proptest::prelude::*;
use std::fs;
use std::path::Path;
use support::any_text::holds;
use toride_capture::MAX_BYTES;
use toride_catalogue::{all, service_or_other};

/// Pieces that have a meaning somewhere in the rules, so that they meet often.
const PIECES: [&str; 64] = [
    "1234",
    "5678",
    "12345678",
    "123456",
    "85fde",
    "01456",
    "ab12",
    "QRST",
    "O",
    "l",
    "|",
    "!",
    "?",
    "*",
    "~~",
    "-",
    "−",
    "ー",
    "0",
    "１",
    "９",
    " ",
    "  ",
    "\t",
    "\n",
    "\r\n",
    "\r",
    "\u{2028}",
    "\u{3000}",
    "\u{200B}",
    "\u{FEFF}",
    "\u{202E}",
    "\u{20E3}",
    "\u{336}",
    "\u{FDFA}",
    "①",
    "☑",
    "☐",
    "✓",
    "済",
    "used",
    "使用済み",
    "ALREADY USED",
    "未使用",
    "1.",
    "(2)",
    "3:",
    "{",
    "}",
    "\"code\":",
    "\"used\": true",
    ",",
    "/",
    "<s>",
    "</s>",
    "&nbsp;",
    "@name",
    "https://",
    "2026/1/2",
    "9:41",
    "5.6E+07",
    "Setup key",
    "A3-",
    "バックアップコード",
];

fn pieces() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(&PIECES[..]), 0..80).prop_map(|p| p.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_bytes_are_read_or_refused_without_a_panic(
        bytes in prop::collection::vec(any::<u8>(), 0..400),
        text in any::<String>(),
        pieces in pieces(),
        service in 0..all().len(),
    ) {
        let service = &all()[service];
        holds(&bytes, service, None);
        holds(text.as_bytes(), service, Some("a.csv"));
        holds(pieces.as_bytes(), service, None);
        let mut units = vec![0xFF, 0xFE];
        units.extend(bytes);
        holds(&units, service, None);
    }

    #[test]
    fn a_layout_with_a_few_bytes_changed_is_read_without_a_panic(
        fixture in any::<prop::sample::Index>(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..6),
    ) {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
        let mut names: Vec<_> = fs::read_dir(folder).expect("the folder")
            .map(|entry| entry.expect("an entry").path())
            .filter(|path| path.extension().is_some_and(|end| end == "txt"))
            .collect();
        names.sort();
        let name = fixture.get(&names);
        let mut bytes = fs::read(name).expect("readable");
        for (place, byte) in changes {
            if !bytes.is_empty() {
                let at = place.index(bytes.len());
                bytes[at] = byte;
            }
        }
        for id in ["instagram", "github", "apple", "other"] {
            holds(&bytes, service_or_other(id), None);
        }
    }
}

#[test]
fn long_rows_of_one_kind_end_and_stay_bounded() {
    let size = MAX_BYTES / 64;
    for piece in PIECES {
        let text = piece.repeat(size / piece.len());
        for id in ["instagram", "github", "other"] {
            holds(text.as_bytes(), service_or_other(id), None);
        }
    }
}
