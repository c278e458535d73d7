//! What a person sees of their codes: states, counts, the next one, and what needs doing.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test fails by panicking"
)]

use toride_domain::{
    Account, Code, CodeId, CodeSet, CodeState, Counts, DeviceId, HistoryKind, Home, Limits, Millis,
    Owner, Register, SetId, Stamp, Stock, TooManyUses,
};

fn at(ms: u64) -> Stamp {
    Stamp::new(Millis::MIN.plus(ms), 0, DeviceId::new([1; 16]))
}

fn code_id(number: u16) -> CodeId {
    let mut id = [0; 16];
    id[14..].copy_from_slice(&number.to_be_bytes());
    CodeId::new(id)
}

fn set_id(number: u8) -> SetId {
    SetId::new([number; 16])
}

/// An account with one set of so many codes.
fn account(codes: u16) -> Account {
    let mut account = Account::new(at(0), "instagram".into(), "@tenpo".into(), Owner::Personal);
    add_set(&mut account, 1, codes);
    account
}

fn add_set(account: &mut Account, number: u8, codes: u16) {
    let stamp = at(u64::from(number));
    account.sets.insert(set_id(number), CodeSet::new(stamp));
    for position in 0..codes {
        let home = Home {
            set: set_id(number),
            position,
        };
        account.codes.insert(
            code_id(u16::from(number) * 100 + position),
            Code::new(stamp, home),
        );
    }
}

fn use_first(account: &mut Account, count: usize, ms: u64) {
    for code in account.codes.values_mut().take(count) {
        code.mark_used(at(ms)).unwrap();
    }
}

#[test]
fn a_used_code_is_used_until_it_is_undone() {
    let mut code = Code::new(
        at(1),
        Home {
            set: set_id(1),
            position: 0,
        },
    );
    assert_eq!(code.state(), CodeState::Unused);
    code.mark_used(at(5)).unwrap();
    code.rejected = Some(Register::new(at(6), true));
    assert_eq!(code.state(), CodeState::Used { at: at(5).at() });
    code.undo_used(at(7));
    assert_eq!(code.state(), CodeState::Rejected { at: at(6).at() });
    code.rejected = Some(Register::new(at(8), false));
    assert_eq!(code.state(), CodeState::Unused);
    code.mark_used(at(9)).unwrap();
    assert_eq!(code.state(), CodeState::Used { at: at(9).at() });
}

#[test]
fn a_code_that_somebody_saw_can_still_be_used() {
    let mut account = account(5);
    let first = account.codes.get_mut(&code_id(100)).unwrap();
    first.exposed = Some(Register::new(at(5), true));
    assert_eq!(first.state(), CodeState::Exposed { at: at(5).at() });
    assert_eq!(account.counts(), Counts { left: 5, of: 5 });
    assert_eq!(
        account.next_code(|_| true),
        Some(code_id(101)),
        "one that nobody saw comes first"
    );
    assert_eq!(account.stock(), Stock::RenewSoon);
}

#[test]
fn one_code_takes_32_use_events_of_one_device() {
    let mut code = Code::new(
        at(1),
        Home {
            set: set_id(1),
            position: 0,
        },
    );
    for ms in 0..Limits::USES_PER_DEVICE as u64 {
        code.mark_used(at(10 + ms)).unwrap();
    }
    assert_eq!(code.mark_used(at(99)), Err(TooManyUses));
    let elsewhere = Stamp::new(Millis::MIN.plus(99), 0, DeviceId::new([2; 16]));
    assert_eq!(code.mark_used(elsewhere), Ok(()));
}

#[test]
fn low_is_three_or_fewer_or_thirty_percent_or_fewer() {
    for (codes, used, stock) in [
        (0, 0, Stock::NoCodes),
        (10, 0, Stock::Good),
        (10, 1, Stock::RenewSoon),
        (10, 6, Stock::RenewSoon),
        (10, 7, Stock::Low),
        (10, 10, Stock::UsedUp),
        (20, 13, Stock::RenewSoon),
        (20, 14, Stock::Low),
        (5, 1, Stock::RenewSoon),
        (5, 2, Stock::Low),
        (1, 0, Stock::Good),
        (1, 1, Stock::UsedUp),
        (3, 0, Stock::Good),
        (3, 1, Stock::Low),
    ] {
        let mut account = account(codes);
        use_first(&mut account, used, 50);
        assert_eq!(account.stock(), stock, "{used} of {codes} used");
    }
}

#[test]
fn an_old_set_stays_usable_until_it_is_retired() {
    let mut account = account(5);
    add_set(&mut account, 2, 5);
    assert_eq!(account.counts(), Counts { left: 10, of: 10 });
    assert_eq!(
        account.next_code(|_| true),
        Some(code_id(200)),
        "the newest set comes first"
    );
    for position in 0..5 {
        account
            .codes
            .get_mut(&code_id(200 + position))
            .unwrap()
            .mark_used(at(60))
            .unwrap();
    }
    assert_eq!(account.next_code(|_| true), Some(code_id(100)));
    account.sets.get_mut(&set_id(1)).unwrap().retired = Some(Register::new(at(70), true));
    assert_eq!(account.counts(), Counts { left: 0, of: 5 });
    assert_eq!(account.next_code(|_| true), None);
    assert_eq!(account.stock(), Stock::UsedUp);
}

#[test]
fn a_newer_set_beside_a_begun_one_ends_the_reminder() {
    let mut account = account(10);
    use_first(&mut account, 1, 50);
    assert_eq!(account.stock(), Stock::RenewSoon);
    add_set(&mut account, 2, 10);
    assert_eq!(account.stock(), Stock::Good);
}

#[test]
fn the_history_holds_uses_and_their_undoing_by_position() {
    let mut account = account(2);
    let code = account.codes.get_mut(&code_id(101)).unwrap();
    code.mark_used(at(50)).unwrap();
    code.undo_used(at(51));
    let mut events = account.events();
    events.sort_by_key(|event| event.stamp);
    let kinds: Vec<_> = events.iter().map(|event| event.kind).collect();
    assert_eq!(
        kinds,
        [
            HistoryKind::AccountAdded,
            HistoryKind::SetStored { codes: 2 },
            HistoryKind::CodeUsed { position: 2 },
            HistoryKind::UseUndone { position: 2 },
        ]
    );
}

#[test]
fn the_age_counts_from_the_day_of_issue_where_it_is_known() {
    let mut account = account(5);
    let month = 31 * 86_400_000;
    let issued = |account: &mut toride_domain::Account, day| {
        let set = account.sets.get_mut(&set_id(1)).unwrap();
        set.issued = Some(Register::new(at(9), Some(day)));
    };
    assert_eq!(account.age_months(Millis::MIN.plus(month)), Some(0));
    issued(&mut account, Millis::MIN);
    assert_eq!(account.age_months(Millis::MIN.plus(month)), Some(1));
    issued(&mut account, Millis::MAX);
    assert_eq!(
        account.age_months(Millis::MIN.plus(month + 10)),
        Some(1),
        "no set is stored before it is issued"
    );
}
