//! Any record, key, share, transfer and state to be merged: the bodies of the fuzz targets, on a stable compiler.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

#[allow(dead_code, reason = "one part of it is used here")]
#[path = "support/any_bundle.rs"]
mod any_bundle;
#[path = "support/any_key.rs"]
mod any_key;
#[path = "support/any_merge.rs"]
mod any_merge;
#[path = "support/any_record.rs"]
mod any_record;
#[path = "support/forge.rs"]
mod forge;
#[path = "support/bench.rs"]
mod support;
#[path = "support/twins.rs"]
mod twins;

use proptest::{collection::vec, prelude::*};

#[test]
fn a_state_as_it_is_sent_is_taken() {
    let (twin, body) = any_merge::victim();
    any_merge::merge_holds(&twin, &body, &[]);
    let transfer = any_merge::transferred(&twin);
    assert!(any_merge::transfer_holds(&twin, body.vault, &transfer));
}

#[test]
fn a_state_with_any_changes_is_taken_or_refused_whole() {
    let (twin, body) = any_merge::victim();
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig::with_cases(60));
    let changes = vec(any::<u8>(), 0..24);
    runner
        .run(&changes, |bytes| {
            any_merge::merge_holds(&twin, &body, &bytes);
            Ok(())
        })
        .unwrap();
}

#[test]
fn anything_handed_over_is_taken_or_refused_without_a_trace() {
    let (twin, body) = any_merge::victim();
    let transfer = any_merge::transferred(&twin);
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig::with_cases(100));
    let any = (
        vec(any::<u8>(), 0..200),
        any::<prop::sample::Index>(),
        any::<u8>(),
    );
    runner
        .run(&any, |(bytes, place, new)| {
            any_merge::share_holds(&twin, &bytes);
            any_merge::transfer_holds(&twin, body.vault, &bytes);
            let mut changed = transfer.clone();
            let at = place.index(changed.len());
            changed[at] = new;
            any_merge::transfer_holds(&twin, body.vault, &changed);
            Ok(())
        })
        .unwrap();
}

proptest! {
    #[test]
    fn any_record_is_read_or_refused(bytes in vec(any::<u8>(), 0..300)) {
        any_record::record_holds(&bytes);
    }

    #[test]
    fn any_text_is_judged_as_a_key_in_the_same_way_everywhere(
        bytes in vec(any::<u8>(), 0..60), typed in "[0-9A-Za-z\u{3000}\u{30fc}０-９ -]{0,48}",
    ) {
        any_key::key_holds(&bytes);
        any_key::key_holds(typed.as_bytes());
    }

    #[test]
    fn a_key_with_slips_is_judged_in_the_same_way_everywhere(
        key: [u8; 16], at in any::<prop::sample::Index>(), c in "\\PC",
    ) {
        let text = toride_crypto::RecoveryKey::from_bytes(&key).to_text();
        let text = text.expose();
        any_key::key_holds(text.as_bytes());
        any_key::key_holds(text.to_lowercase().replace('-', "").as_bytes());
        let at = at.index(text.len());
        any_key::key_holds(format!("{}{c}{}", &text[..at], &text[at + 1..]).as_bytes());
    }
}
