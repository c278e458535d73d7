//! Generated pastes: no wrong code without a doubt, and every true code exact or listed with its
//! doubt, in the right order, state and set.

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

use support::pastes::{Paste, paste};
use support::rng::effort;
use toride_capture::{Candidate, CodeText, Parsed, parse};

fn text_of(candidate: &Candidate) -> Option<&str> {
    candidate.canonical.as_ref().map(CodeText::expose)
}

/// What is wrong with a reading, if anything.
fn fault(paste: &Paste, parsed: &Parsed) -> Option<String> {
    for code in &paste.codes {
        let found: Vec<_> = parsed
            .candidates
            .iter()
            .filter(|c| text_of(c) == Some(&code.canonical))
            .collect();
        match found.as_slice() {
            [one] if one.needs_a_look() => {}
            [one] if one.state != code.state => {
                return Some(format!("{} is {:?}", code.canonical, one.state));
            }
            [one] if one.set != code.set => {
                return Some(format!("{} in set {}", code.canonical, one.set));
            }
            [_] => {}
            [] => return Some(format!("{} is lost", code.canonical)),
            _ => return Some(format!("{} is there twice", code.canonical)),
        }
    }
    let known = |c: &&Candidate| {
        paste
            .codes
            .iter()
            .any(|code| text_of(c) == Some(&code.canonical))
    };
    if let Some(wrong) = parsed
        .candidates
        .iter()
        .find(|c| !c.needs_a_look() && !known(c))
    {
        return Some(format!("{:?} is no code", text_of(wrong)));
    }
    let read: Vec<_> = parsed
        .candidates
        .iter()
        .filter(known)
        .filter_map(text_of)
        .collect();
    let told: Vec<_> = paste
        .codes
        .iter()
        .map(|code| code.canonical.as_str())
        .collect();
    if read != told {
        return Some("another order".to_owned());
    }
    (parsed.sets != paste.sets || parsed.used_without_code != paste.used_without_code)
        .then(|| format!("{} sets, {} used", parsed.sets, parsed.used_without_code))
}

#[test]
fn two_thousand_pastes_give_their_codes_and_no_other() {
    let (mut faults, mut count, mut codes, mut looks) = (Vec::new(), 0, 0, 0);
    for seed in effort(2_000) {
        let paste = paste(seed);
        let parsed = parse(&paste.text, paste.service, None).expect("short");
        count += 1;
        codes += paste.codes.len();
        looks += parsed
            .candidates
            .iter()
            .filter(|c| c.doubt.is_some())
            .count();
        if let Some(fault) = fault(&paste, &parsed) {
            faults.push(format!(
                "seed {seed}, {}: {fault}\n{}",
                paste.service.id, paste.text
            ));
        }
    }
    let shown = faults
        .iter()
        .take(8)
        .cloned()
        .collect::<Vec<_>>()
        .join("\n---\n");
    assert!(faults.is_empty(), "{} of {count}:\n{shown}", faults.len());
    // A reader that doubts everything would be safe and useless.
    assert!(looks * 50 < codes, "{looks} of {codes} codes are doubted");
}
