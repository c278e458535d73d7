//! What a person does at the limits of a vault: one more is refused with a word for it, and all that is there stays.
//! The limits of what arrives are in `merge_hostile.rs`; the table of all of them is `docs/limits.md`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

#[path = "support/forge.rs"]
mod forge;
#[path = "support/bench.rs"]
mod support;
#[path = "support/twins.rs"]
mod twins;

use forge::{Body, Id, at};
use support::{Bench, KEEP, PASSPHRASE, account, draft, review};
use toride_capture::MAX_BYTES;
use toride_vault::{AccountDraft, AccountFilter, Error, Limited};
use twins::Twin;

/// Codes of eight digits, as the service has them.
fn sheet(numbers: core::ops::Range<u32>) -> String {
    let lines: Vec<_> = numbers
        .map(|n| format!("{:04} {:04}\n", 1000 + n % 9000, 1000 + n * 7 % 9000))
        .collect();
    format!("Backup codes\n{}", lines.concat())
}

#[test]
fn a_vault_with_ten_thousand_accounts_takes_no_other() {
    let twin = Twin::first(1);
    let mut body = Body::of(&twin.session);
    for n in 0..10_000_u32 {
        let mut id: Id = [0x77; 16];
        id[12..].copy_from_slice(&n.to_be_bytes());
        let plaintext = forge::account(&at(9, 9), "@a", id, &[]);
        body.rows.push((2, id, 0, plaintext));
    }
    body.rows.sort_by_key(|row| (row.1, row.2));
    let arrival = twin.session.receive_backup(&body.sealed(), PASSPHRASE);
    arrival.unwrap().merge(true).unwrap();
    let what = Limited::Accounts;
    let one_more = twin.session.add_account(&draft("@b"));
    assert_eq!(one_more, Err(Error::TooMany { what }));
    let all = twin.session.accounts(AccountFilter::Active).unwrap();
    assert_eq!(all.len(), 10_000);
}

#[test]
fn an_account_takes_a_thousand_codes_and_no_more() {
    let (_bench, session, _) = Bench::created();
    let id = account(&session, "@shop", &sheet(0..999));
    let codes = || {
        let detail = session.account(id).unwrap();
        let sets = detail.current_sets.iter().chain(&detail.retired_sets);
        sets.map(|set| set.codes.len()).sum::<usize>()
    };
    assert_eq!(codes(), 999);
    let what = Limited::Codes;
    let too_many = Some(Error::TooMany { what });
    let two = review(&session, id, &sheet(2000..2002)).keep(KEEP);
    assert_eq!(two.err(), too_many);
    review(&session, id, &sheet(2000..2001)).keep(KEEP).unwrap();
    assert_eq!(codes(), 1_000);
    let one = review(&session, id, &sheet(2001..2002)).keep(KEEP);
    assert_eq!(one.err(), too_many);
    let text = sheet(0..1_001);
    let other = session.add_account(&draft("@other")).unwrap();
    assert_eq!(review(&session, other, &text).keep(KEEP).err(), too_many);
    assert_eq!(codes(), 1_000);
}

#[test]
fn a_code_of_256_bytes_is_kept_and_one_of_257_is_not() {
    let (_bench, session, _) = Bench::created();
    let other = AccountDraft {
        service: "other".into(),
        ..draft("@shop")
    };
    let id = session.add_account(&other).unwrap();
    let typed = review(&session, id, &sheet(0..1));
    let what = Limited::Code;
    let longest = "a".repeat(256);
    assert!(typed.add(longest.as_bytes()).is_ok());
    let longer = typed.add("a".repeat(257).as_bytes());
    assert_eq!(longer, Err(Error::TooLarge { what }));
    assert_eq!(typed.keep(KEEP).unwrap().codes, 2);
}

#[test]
fn a_text_over_8_mib_is_refused_and_one_of_8_mib_is_read() {
    let (_bench, session, _) = Bench::created();
    let id = session.add_account(&draft("@shop")).unwrap();
    let what = Limited::Paste;
    let read = |length: usize| {
        let mut text = sheet(0..3).into_bytes();
        text.resize(length, b'\n');
        session.review(id, &text, None)
    };
    assert_eq!(read(MAX_BYTES).unwrap().summary().unwrap().keeping, 3);
    assert_eq!(read(MAX_BYTES + 1).unwrap_err(), Error::TooLarge { what });
}
