//! The same codes come out of every form of one list.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::format_push_string,
    reason = "a test may panic"
)]

mod support {
    pub mod pastes;
    pub mod rng;
}

use support::pastes::paste;
use support::rng::{Rng, effort};
use toride_capture::{CodeText, Doubt, Parsed, parse};

fn codes(parsed: &Parsed) -> Vec<Option<&str>> {
    parsed
        .candidates
        .iter()
        .map(|c| c.canonical.as_ref().map(CodeText::expose))
        .collect()
}

#[test]
fn what_is_written_out_again_is_read_as_the_same_codes() {
    for seed in effort(1_000) {
        let paste = paste(seed);
        let first = parse(&paste.text, paste.service, None).expect("short");
        let shown: Vec<_> = first
            .candidates
            .iter()
            .map(|c| c.display.expose())
            .collect();
        let again = parse(&shown.join("\n"), paste.service, None).expect("short");
        assert_eq!(codes(&again), codes(&first), "seed {seed}\n{}", paste.text);
        assert!(
            again
                .candidates
                .iter()
                .zip(&first.candidates)
                .all(|(again, first)| {
                    // A question stays open until somebody answers it.
                    let asked = first.problem.is_some() || first.doubt == Some(Doubt::OddShape);
                    asked || !again.needs_a_look()
                }),
            "seed {seed}"
        );
    }
}

/// What stands around a list and says nothing about its codes.
const AROUND: [&str; 10] = [
    "21:08                     5G 71%\n",
    "メモ 2026/1/15\n",
    "taro.example@example.com\n",
    "https://example.test/settings\n",
    "電話 03-0000-0000\n",
    "家賃 82,000円\n",
    "Keep them somewhere safe.\n",
    "スクリーンショットを撮る\n",
    "------------\n",
    "\n\n",
];

#[test]
fn furniture_around_a_list_changes_none_of_its_codes() {
    for seed in effort(1_000) {
        let paste = paste(seed);
        let mut rng = Rng::new(seed ^ 0xF00D);
        let plain = parse(&paste.text, paste.service, None).expect("short");
        let around = format!("{}{}{}", rng.pick(&AROUND), paste.text, rng.pick(&AROUND));
        let furnished = parse(&around, paste.service, None).expect("short");
        assert_eq!(codes(&furnished), codes(&plain), "seed {seed}\n{around}");
        let states = |parsed: &Parsed| {
            parsed
                .candidates
                .iter()
                .map(|c| (c.state, c.set))
                .collect::<Vec<_>>()
        };
        assert_eq!(states(&furnished), states(&plain), "seed {seed}\n{around}");
    }
}
