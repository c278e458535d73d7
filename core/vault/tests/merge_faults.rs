//! A disk that fills up or fails while something is taken over: the vault is as before, or as after.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test fails by panicking"
)]

#[path = "support/disk.rs"]
mod disk;
#[path = "support/small_disk.rs"]
mod small_disk;
#[path = "support/bench.rs"]
mod support;
#[path = "support/taken.rs"]
mod taken;
#[path = "support/twins.rs"]
mod twins;

use support::{SHEET, account};
use twins::Twin;

/// A second device, and a bundle with much that it does not have.
fn with_news() -> (Twin, Twin) {
    let mut a = Twin::first(1);
    account(&a.session, "@shop", SHEET);
    let b = a.second("second", 2);
    for n in 0..60 {
        account(&a.session, &format!("@{n}"), SHEET);
    }
    (a, b)
}

#[test]
fn every_failing_file_operation_leaves_the_vault_before_or_after() {
    let (a, b) = with_news();
    let bundle = a.bundle();
    taken::at_each_operation(&b, |session| session.receive_sync(&bundle).unwrap());
}

#[test]
fn on_a_disk_that_fills_up_a_merge_is_whole_or_not_at_all() {
    let (a, b) = with_news();
    let bundle = a.bundle();
    let tried = taken::with_each_room(&b, |session| session.receive_sync(&bundle).unwrap());
    let Some((refused, late)) = tried else { return };
    assert!(refused > 10 && late > 0, "{refused}, {late}");
}
