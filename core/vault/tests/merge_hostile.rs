//! Bodies that no honest device writes: each is refused for what it is, and the vault stays as it was.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test fails by panicking"
)]

#[path = "support/forge.rs"]
mod forge;
#[path = "support/bench.rs"]
mod support;
#[path = "support/twins.rs"]
mod twins;

use forge::{Body, Id, at, cbor, handover, person, sheet, texts, tombstone};
use support::{PASSPHRASE, SHEET, SHEET_CODES, account, codes, text};
use toride_domain::Verdict;
use toride_vault::{Error, FileError, Limited, MergeWarning};
use twins::Twin;

const MALFORMED: FileError = FileError::Malformed;

const fn too_many(what: Limited) -> FileError {
    FileError::Vault(Error::TooMany { what })
}

/// A vault with one account, a contact-free rest, and the body that it would send.
fn victim() -> (Twin, Body) {
    let twin = Twin::first(1);
    account(&twin.session, "@shop", SHEET);
    twin.session.add_person("美香").unwrap();
    let body = Body::of(&twin.session);
    (twin, body)
}

/// Offers a body; what comes of it, and that nothing changed if it was refused.
fn offer(twin: &Twin, sealed: &[u8]) -> Result<(), FileError> {
    let before = (twin.digest(), twin.session.info().unwrap().revision);
    let arrived = twin.session.receive_backup(sealed, PASSPHRASE);
    let taken = arrived.and_then(|arrival| {
        let seen = arrival.preview().map(drop);
        let taken = arrival.merge(true).map(drop);
        assert_eq!(seen, taken, "the preview says what the merge says");
        taken
    });
    if taken.is_err() {
        let after = (twin.digest(), twin.session.info().unwrap().revision);
        assert_eq!(after, before, "{taken:?}");
    }
    taken
}

fn refused(twin: &Twin, body: &Body) -> FileError {
    offer(twin, &body.sealed()).unwrap_err()
}

/// What happens to a body after one change of it.
fn with(change: impl FnOnce(&mut Body)) -> Result<(), FileError> {
    let (twin, mut body) = victim();
    change(&mut body);
    offer(&twin, &body.sealed())
}

const NEW: Id = [0x77; 16];

#[test]
fn the_honest_body_is_taken() {
    assert_eq!(with(|_| ()), Ok(()));
    assert_eq!(
        with(|body| body.put(6, NEW, 0, person(&at(9, 9), "Kim"))),
        Ok(())
    );
}

#[test]
fn records_of_a_kind_that_is_not_synced_are_refused() {
    for kind in [0, 16, 18, 32] {
        let done = with(|body| body.put(kind, NEW, 0, tombstone(&at(9, 9))));
        assert_eq!(done, Err(MALFORMED), "kind {kind}");
    }
}

#[test]
fn a_record_never_takes_the_place_of_one_of_another_kind() {
    for (ours, theirs) in [(2, 6), (6, 2), (2, 64), (1, 64), (7, 6), (6, 20)] {
        let plaintext = match theirs {
            2 => forge::account(&at(9, 9), "@other", NEW, &[]),
            6 => person(&at(9, 9), "Kim"),
            20 => tombstone(&at(9, 9)),
            _ => vec![0x01],
        };
        let done = with(|body| {
            let id = body.ids(ours)[0];
            body.rows.retain(|row| row.1 != id);
            body.put(theirs, id, 0, plaintext);
        });
        // Only being purged is something that can become of a record.
        let right = if theirs == 20 { Ok(()) } else { Err(MALFORMED) };
        assert_eq!(done, right, "{theirs} over {ours}");
    }
}

#[test]
fn a_tombstone_buries_no_record_that_a_vault_cannot_be_without() {
    for kind in [1, 7] {
        let done = with(|body| {
            let id = body.ids(kind)[0];
            body.rows.retain(|row| row.1 != id);
            body.put(20, id, 0, tombstone(&at(9, 9)));
        });
        assert_eq!(done, Err(MALFORMED), "kind {kind}");
    }
    let done = with(|body| body.put(20, NEW, 1, tombstone(&at(9, 9))));
    assert_eq!(done, Err(MALFORMED), "a tombstone has no second part");
}

#[test]
fn nothing_comes_under_the_id_of_the_installation_itself() {
    for (kind, plaintext) in [
        (20, tombstone(&at(9, 9))),
        (6, person(&at(9, 9), "Kim")),
        (64, vec![0x01]),
    ] {
        let done = with(|body| body.put(kind, body.sender, 0, plaintext));
        assert_eq!(done, Err(MALFORMED), "kind {kind}");
    }
}

#[test]
fn a_log_under_our_own_id_is_not_taken_but_shows_that_somebody_wrote_it() {
    let (twin, mut body) = victim();
    let (device, seq, head) = body.heads[0];
    body.log(device, seq + 1, head, &at(9, 9));
    let arrival = twin
        .session
        .receive_backup(&body.sealed(), PASSPHRASE)
        .unwrap();
    assert_eq!(arrival.preview().unwrap().warnings, [MergeWarning::Copied]);
    let merged = arrival.merge(true).unwrap();
    assert_eq!(merged.verdict, Some(Verdict::CopiedToSecondPhone));
    assert!(twin.session.damage().unwrap().is_empty());
    let mut reopened = twin;
    reopened.unlock();
    assert!(reopened.session.damage().unwrap().is_empty());
}

#[test]
fn logs_that_do_not_hang_together_are_refused() {
    let gap = |body: &mut Body| body.log(NEW, 5, [1; 32], &at(1, 1));
    assert_eq!(with(gap), Ok(()), "a log may begin late");
    let broken = |body: &mut Body| {
        gap(body);
        body.log(NEW, 6, [2; 32], &at(2, 1));
    };
    assert_eq!(with(broken), Err(MALFORMED));
    let no_head = |body: &mut Body| {
        gap(body);
        body.heads.retain(|head| head.0 != NEW);
    };
    assert_eq!(with(no_head), Err(MALFORMED));
    for seq in [u64::MAX, 1 << 63] {
        let beyond = |body: &mut Body| body.log(NEW, seq, [1; 32], &at(1, 1));
        assert_eq!(with(beyond), Err(MALFORMED), "{seq}");
    }
    let last = (1 << 63) - 1;
    let largest = |body: &mut Body| body.log(NEW, last, [1; 32], &at(1, 1));
    assert_eq!(with(largest), Ok(()));
}

#[test]
fn a_code_is_never_written_over() {
    let (twin, mut body) = victim();
    let id = body.ids(2)[0];
    let code = codes(&twin.session, toride_domain::AccountId::new(id))[0];
    body.put(
        2,
        id,
        1,
        texts(&[(*code.as_bytes(), "00000000", "00000000")]),
    );
    assert_eq!(refused(&twin, &body), MALFORMED);
    // Another spelling of the same characters is no other code; the one with spaces stays.
    body.put(
        2,
        id,
        1,
        texts(&[(*code.as_bytes(), SHEET_CODES[0], SHEET_CODES[0])]),
    );
    assert_eq!(offer(&twin, &body.sealed()), Ok(()));
    assert_eq!(text(&twin.session, code), SHEET_CODES[0]);
}

#[test]
fn a_code_that_was_purged_alone_goes_with_its_text_and_does_not_come_back() {
    let (twin, old) = victim();
    let id = old.ids(2)[0];
    let account = toride_domain::AccountId::new(id);
    let code = codes(&twin.session, account)[0];
    let held = |twin: &Twin| {
        let body = Body::of(&twin.session);
        let part = body.rows.iter().find(|row| (row.1, row.2) == (id, 1));
        let texts = part.unwrap().3.clone();
        let found = texts
            .windows(8)
            .any(|text| text == SHEET_CODES[0].as_bytes());
        (codes(&twin.session, account).len(), found)
    };
    assert_eq!(held(&twin), (5, true));
    for keeps_texts in [true, false] {
        let mut body = old.clone();
        let plaintext = forge::account_without(&at(9, 9), "@shop", *code.as_bytes());
        body.put(2, id, 0, plaintext);
        if !keeps_texts {
            body.rows.retain(|row| (row.1, row.2) != (id, 1));
        }
        let (other, _) = victim();
        assert_eq!(offer(&other, &body.sealed()), Ok(()));
        assert_eq!(held(&other), (4, false));
        assert_eq!(offer(&other, &old.sealed()), Ok(()));
        assert_eq!(held(&other), (4, false));
        // The same characters typed again are another code.
        support::keep(
            &other.session,
            account,
            "1834 2957\n5093 6671\n",
            support::KEEP,
        );
        assert_eq!(offer(&other, &old.sealed()), Ok(()));
        assert_eq!(codes(&other.session, account).len(), 2);
    }
}

#[test]
fn stamps_outside_of_the_calendar_are_refused() {
    for raw in [[0; 24], [0xff; 24]] {
        let mut plaintext = tombstone(&at(9, 9));
        let start = plaintext.len() - 24;
        plaintext[start..].copy_from_slice(&raw);
        let done = with(|body| body.put(20, NEW, 0, plaintext));
        assert_eq!(done, Err(MALFORMED));
        assert_eq!(with(|body| body.stamp = raw), Err(MALFORMED));
    }
}

#[test]
fn every_limit_of_a_vault_holds_for_what_comes_in() {
    let many = |count: u32, kind: u8, one: fn(&toride_domain::Stamp) -> Vec<u8>| {
        with(|body| {
            for n in 0..count {
                let mut id = NEW;
                id[12..].copy_from_slice(&n.to_be_bytes());
                body.rows.push((kind, id, 0, one(&at(9, 9))));
            }
            body.rows.sort_by_key(|row| (row.1, row.2));
        })
    };
    let shop: fn(&toride_domain::Stamp) -> Vec<u8> = |s| forge::account(s, "@a", NEW, &[]);
    assert_eq!(many(10_001, 2, shop), Err(too_many(Limited::Accounts)));
    let kim: fn(&toride_domain::Stamp) -> Vec<u8> = |s| person(s, "Kim");
    assert_eq!(many(1_001, 6, kim), Err(too_many(Limited::People)));
    assert_eq!(
        many(999, 6, kim),
        Ok(()),
        "with the one that is here, a thousand"
    );
    assert_eq!(
        many(100_001, 20, tombstone),
        Err(too_many(Limited::VaultFile))
    );
    let handover: fn(&toride_domain::Stamp) -> Vec<u8> = handover;
    for (kind, record) in [(9, handover), (10, sheet)] {
        assert_eq!(many(10_000, kind, record), Ok(()));
        assert_eq!(many(10_001, kind, record), Err(too_many(Limited::Ties)));
    }
}

#[test]
fn what_each_side_may_hold_alone_both_may_not_hold_together() {
    let (twin, mut body) = victim();
    body.rows.retain(|row| row.0 != 6);
    for n in 0..1_000_u32 {
        let mut id = NEW;
        id[12..].copy_from_slice(&n.to_be_bytes());
        body.put(6, id, 0, person(&at(9, 9), "Kim"));
    }
    assert_eq!(refused(&twin, &body), too_many(Limited::People));
}

#[test]
fn uses_of_one_code_are_bounded_by_device_and_by_devices() {
    let of = |uses: &[toride_domain::Stamp]| {
        with(|body| body.put(2, NEW, 0, forge::account(&at(1, 9), "@a", NEW, uses)))
    };
    let by_one: Vec<_> = (1..=33).map(|ms| at(ms, 9)).collect();
    assert_eq!(of(&by_one[..32]), Ok(()));
    assert_eq!(of(&by_one), Err(too_many(Limited::Codes)));
    let by_many: Vec<_> = (1..=65).map(|n| at(u64::from(n), n)).collect();
    assert_eq!(of(&by_many[..64]), Ok(()));
    assert_eq!(of(&by_many), Err(too_many(Limited::Codes)));
}

#[test]
fn texts_that_are_too_long_or_no_text_are_refused() {
    let long = "9".repeat(257);
    let done = with(|body| body.put(2, NEW, 1, texts(&[(NEW, &long, &long)])));
    assert_eq!(done, Err(MALFORMED));
    let bidi = "ab\u{202e}cd";
    assert_eq!(
        with(|body| body.put(6, NEW, 0, person(&at(9, 9), bidi))),
        Err(MALFORMED)
    );
    let plaintext = person(&at(9, 9), &long);
    assert_eq!(with(|body| body.put(6, NEW, 0, plaintext)), Err(MALFORMED));
}

#[test]
fn depth_and_size_are_bounded_before_any_work() {
    let deep = |levels: usize| vec![0x81; levels];
    assert_eq!(
        with(|body| body.put(6, NEW, 0, deep(100_000))),
        Err(MALFORMED)
    );
    // What a newer version wrote is carried, not read, however it looks.
    assert_eq!(with(|body| body.put(64, NEW, 0, deep(100_000))), Ok(()));
    let (twin, body) = victim();
    let nested = forge::seal(body.vault, body.epoch, &deep(100_000));
    assert_eq!(offer(&twin, &nested), Err(MALFORMED));
    for length in [0x9a_u8, 0x9b, 0x5b, 0xbb] {
        let hostile = [&[length][..], &[0xff; 9]].concat();
        let sealed = forge::seal(body.vault, body.epoch, &hostile);
        assert_eq!(offer(&twin, &sealed), Err(MALFORMED));
    }
    let big = with(|body| {
        for n in 0..7 {
            body.put(64, [n; 16], 0, vec![0; 1_000_000]);
        }
    });
    assert_eq!(big, Err(FileError::TooLarge));
    let row = with(|body| body.put(64, NEW, 0, vec![0; (1 << 20) + 1]));
    assert_eq!(row, Err(FileError::TooLarge));
}

#[test]
fn a_body_under_another_header_is_refused() {
    let (twin, mut body) = victim();
    let vault = body.vault;
    body.vault = NEW;
    let sealed = forge::seal(vault, body.epoch, &body.bytes());
    assert_eq!(offer(&twin, &sealed), Err(MALFORMED));
    assert_eq!(refused(&twin, &body), FileError::OtherVault);
}

#[test]
fn what_a_newer_version_wrote_is_carried_whole_and_the_newest_stays() {
    let mut a = Twin::first(1);
    let b = a.second("second", 2);
    let record = |ms: u64, rest: u8| {
        cbor(|e| {
            e.array(2)
                .unwrap()
                .bytes(at(ms, 9).as_bytes())
                .unwrap()
                .u8(rest)
                .unwrap();
        })
    };
    let offered = |twin: &Twin, parts: &[(u8, Vec<u8>)]| {
        let mut body = Body::of(&twin.session);
        body.rows.retain(|row| row.1 != NEW);
        for (part, plaintext) in parts {
            body.put(64, NEW, *part, plaintext.clone());
        }
        offer(twin, &body.sealed()).unwrap();
    };
    let held = |twin: &Twin| {
        let rows = Body::of(&twin.session).rows.into_iter();
        let rows = rows.filter(|row| row.1 == NEW);
        rows.map(|row| (row.2, row.3)).collect::<Vec<_>>()
    };
    let old = vec![(0, record(5, 9)), (1, vec![0x01])];
    let new = vec![(0, record(6, 1))];
    offered(&a, &old);
    assert_eq!(held(&a), old);
    b.take(&a.bundle());
    assert_eq!(held(&b), old, "it travels");
    offered(&b, &new);
    assert_eq!(
        held(&b),
        new,
        "whole: the second part went with the older one"
    );
    a.take(&b.bundle());
    offered(&a, &old);
    assert_eq!(held(&a), new, "an older one does not come back");
    let same_time = vec![(0, record(6, 2))];
    offered(&a, &same_time);
    offered(&a, &new);
    assert_eq!(held(&a), same_time, "of two with one stamp the larger");
    twins::exchange(&a, &b);
    twins::exchange(&a, &b);
    assert_eq!(a.digest(), b.digest());

    let mut body = Body::of(&a.session);
    body.rows.retain(|row| row.1 != NEW);
    body.put(20, NEW, 0, tombstone(&at(1, 9)));
    offer(&a, &body.sealed()).unwrap();
    offered(&a, &same_time);
    assert_eq!(held(&a), [(0, tombstone(&at(1, 9)))], "purged for ever");
}
