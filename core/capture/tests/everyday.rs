//! Everyday texts hold no backup code, and none is found in them, whatever the service.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may panic"
)]

mod support {
    pub mod everyday;
    pub mod rng;
}

use support::everyday::everyday;
use support::rng::effort;
use toride_capture::{CodeText, parse};
use toride_catalogue::all;

#[test]
fn a_thousand_everyday_texts_give_no_code_without_a_doubt() {
    let (mut faults, mut count, mut doubts) = (Vec::new(), 0, 0_usize);
    for seed in effort(1_000) {
        let text = everyday(seed);
        count += 1;
        for service in all() {
            let parsed = parse(&text, service, None).expect("short");
            doubts += parsed.candidates.len();
            let sure = parsed
                .candidates
                .iter()
                .find(|candidate| !candidate.needs_a_look());
            if let Some(wrong) = sure {
                let code = wrong.canonical.as_ref().map(CodeText::expose);
                faults.push(format!("seed {seed}, {}: {code:?}\n{text}", service.id));
                break;
            }
        }
    }
    let shown = faults
        .iter()
        .take(8)
        .cloned()
        .collect::<Vec<_>>()
        .join("\n---\n");
    assert!(faults.is_empty(), "{} of {count}:\n{shown}", faults.len());
    // Doubts are work for the person: less than one for five readings.
    assert!(
        doubts * 5 < count * all().len(),
        "{doubts} doubts in {count} texts"
    );
}
