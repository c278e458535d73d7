//! What a shop keeps: changes of hands, and sheets for people from outside.

use toride_domain::{
    AdditionId, Limits, PersonId,
    shop::{Addition, Cause, Check, Done, Duty, Handover, Mark, Outsourcing, Permission},
};

use super::*;

const ACCOUNT: AccountId = AccountId::new([0xab; 16]);
const FROM: PersonId = PersonId::new([0xf2; 16]);
const TO: PersonId = PersonId::new([0xf3; 16]);

fn done(by: PersonId, n: u16) -> Done {
    let at = Millis::clamped(MS + u64::from(n));
    Done { by, at }
}

fn mark(n: u16, done: Option<Done>, undone: Option<u16>) -> Mark {
    Mark {
        done: Register::new(at(n), done),
        undone: undone.map(at),
    }
}

fn addition(n: u16, text: Option<&str>, mark: Option<Mark>) -> Addition {
    let text = Register::new(at(n), text.map(str::to_owned));
    Addition { text, mark }
}

#[test]
fn a_handover_is_written_and_read_as_documented() {
    let mut handover = Handover::new(at(1), ACCOUNT, Cause::Change, None, None);
    assert_eq!(encode_handover(&handover), vector("handover"));
    assert_eq!(decode_handover(&vector("handover")), Ok(handover.clone()));

    handover.cause = Register::new(at(2), Cause::Leaving);
    handover.from = Register::new(at(2), Some(FROM));
    handover.to = Register::new(at(3), Some(TO));
    handover.checks = BTreeMap::from([
        (Check::LogIn, mark(4, Some(done(TO, 4)), None)),
        (Check::Contacts, mark(6, None, Some(6))),
        (Check::Codes, mark(8, Some(done(FROM, 8)), Some(7))),
    ]);
    let id = |byte| AdditionId::new([byte; 16]);
    handover.additions = BTreeMap::from([
        (id(0xa1), addition(9, Some("レジの端末も替えた"), None)),
        (
            id(0xa2),
            addition(10, Some("key"), Some(mark(11, Some(done(TO, 11)), None))),
        ),
        (id(0xa3), addition(12, None, Some(mark(11, None, Some(11))))),
    ]);
    handover.note = Some(Register::new(at(13), "一行目\n二行目".into()));
    handover.signed = Some(Register::new(at(14), Some(done(FROM, 14))));
    handover.cancelled = Some(Register::new(at(15), false));
    let full = vector("handover with everything");
    assert_eq!(encode_handover(&handover), full);
    assert_eq!(decode_handover(&full), Ok(handover));
}

#[test]
fn a_sheet_is_written_and_read_as_documented() {
    let mut sheet = Outsourcing::new(at(1), ACCOUNT);
    assert_eq!(encode_outsourcing(&sheet), vector("sheet"));
    assert_eq!(decode_outsourcing(&vector("sheet")), Ok(sheet.clone()));

    let said = |n, said| Register::new(at(n), said);
    sheet.to = Register::new(at(2), Some(FROM));
    sheet.duties = BTreeMap::from([
        (Duty::Post, said(3, Some(Permission::May))),
        (Duty::Password, said(3, Some(Permission::MayNot))),
        (Duty::PassOn, said(4, None)),
    ]);
    sheet.own = BTreeMap::from([
        ("photos of guests".into(), said(5, Some(Permission::MayNot))),
        ("週の予定を出す".into(), said(6, Some(Permission::May))),
    ]);
    sheet.call = Register::new(at(7), Some(TO));
    sheet.reach = Register::new(at(8), "090-0000-0000".into());
    sheet.ended = Some(Register::new(at(9), true));
    let full = vector("sheet with everything");
    assert_eq!(encode_outsourcing(&sheet), full);
    assert_eq!(decode_outsourcing(&full), Ok(sheet));
}

#[test]
fn what_a_newer_version_adds_to_either_is_carried() {
    let bytes = vector("handover of a newer version");
    let handover = decode_handover(&bytes).unwrap();
    assert_eq!(handover.unknown.fields.len(), 2);
    assert_eq!(encode_handover(&handover), bytes);
    let bytes = vector("sheet of a newer version");
    let sheet = decode_outsourcing(&bytes).unwrap();
    assert_eq!(sheet.unknown.fields.len(), 1);
    assert_eq!(encode_outsourcing(&sheet), bytes);
}

#[test]
fn what_was_taken_out_is_kept_up_to_its_limit_and_not_beyond() {
    for (count, fits) in [(Limits::TIES, true), (Limits::TIES + 1, false)] {
        let mut handover = Handover::new(at(1), ACCOUNT, Cause::Change, None, None);
        let ids = (0..count).map(|n| AdditionId::new((n as u128).to_be_bytes()));
        handover.additions = ids.map(|id| (id, addition(2, None, None))).collect();
        assert_eq!(decode_handover(&encode_handover(&handover)).is_ok(), fits);
        let mut sheet = Outsourcing::new(at(1), ACCOUNT);
        let own = (0..count).map(|n| (n.to_string(), Register::new(at(1), None)));
        sheet.own = own.collect();
        assert_eq!(
            decode_outsourcing(&encode_outsourcing(&sheet)).is_ok(),
            fits
        );
    }
}

#[test]
fn the_numbers_of_a_shop_stand_in_the_order_of_what_they_mean() {
    fn in_order<T: Numbered + Ord + Copy + core::fmt::Debug>(count: u64) {
        let all: Vec<T> = (0..count).map(|n| T::from_number(n).unwrap()).collect();
        assert!(all.is_sorted(), "{all:?}");
        assert!(T::from_number(count).is_none());
    }
    in_order::<Cause>(2);
    in_order::<Check>(5);
    in_order::<Permission>(2);
    in_order::<Duty>(12);
    // Of registers with equal stamps the larger value wins, also where it is a person and a time.
    let bytes = |done: Option<Done>| {
        let mut handover = Handover::new(at(1), ACCOUNT, Cause::Change, None, None);
        handover.signed = Some(Register::new(at(2), done));
        encode_handover(&handover)
    };
    let values = [
        None,
        Some(done(FROM, 1)),
        Some(done(FROM, 2)),
        Some(done(TO, 1)),
    ];
    assert!(values.is_sorted());
    assert!(values[1..].is_sorted_by_key(|value| bytes(*value)));
}
