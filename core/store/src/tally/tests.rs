use toride_crypto::{
    Digest, Id,
    rows::{Row, all_buckets, damaged_hash, records_hash, slots_hash},
};

use super::{Sums, Tally};
use crate::testing::{Dice, id};

/// The same sums the slow way, from all rows.
fn from_scratch(records: &[Row], damaged: &[Row], slots: &[(Id, Digest)]) -> Sums {
    Sums {
        n_records: records.len().try_into().unwrap(),
        n_damaged: damaged.len().try_into().unwrap(),
        h_records: records_hash(&all_buckets(records)),
        h_slots: slots_hash(slots),
        h_damaged: damaged_hash(damaged),
    }
}

fn set(rows: &mut Vec<Row>, rec_id: Id, part: u8, body: Option<Digest>) -> Option<Digest> {
    let at = rows
        .iter()
        .position(|row| (row.rec_id, row.part) == (rec_id, part));
    let old = at.map(|at| rows.remove(at).body);
    rows.extend(body.map(|body| Row { rec_id, part, body }));
    old
}

#[test]
fn after_any_changes_the_sums_are_those_of_the_rows() {
    let mut dice = Dice(42);
    let (mut tally, mut records, mut damaged) = (Tally::new(), Vec::new(), Vec::new());
    let mut slots: Vec<(Id, Digest)> = Vec::new();
    for step in 0..3000_u64 {
        let (key, part) = (
            id(u64::try_from(dice.below(150)).unwrap()),
            u8::from(dice.below(2) == 1),
        );
        let body = (dice.below(3) > 0).then(|| [u8::try_from(dice.below(256)).unwrap(); 32]);
        match dice.below(6) {
            0 => {
                let old = slots
                    .iter()
                    .position(|(id, _)| *id == key)
                    .map(|at| slots.remove(at).1);
                slots.extend(body.map(|body| (key, body)));
                assert_eq!(tally.set_slot(key, body), old);
            }
            1 => assert_eq!(
                tally.set_damaged(key, part, body),
                set(&mut damaged, key, part, body)
            ),
            _ => assert_eq!(
                tally.set_record(key, part, body),
                set(&mut records, key, part, body)
            ),
        }
        if step % 50 == 0 {
            assert_eq!(
                tally.sums(),
                from_scratch(&records, &damaged, &slots),
                "step {step}"
            );
        }
    }
    assert!(tally.records().is_sorted());
    assert_eq!(tally.records().count(), records.len());
}

#[test]
fn an_empty_vault_has_the_sums_of_no_rows() {
    assert_eq!(Tally::new().sums(), from_scratch(&[], &[], &[]));
}
