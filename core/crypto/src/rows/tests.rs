use std::collections::HashSet;

use proptest::prelude::*;

use super::{
    AuditHead, Row, all_buckets, audit_hash, bucket_hash, damaged_hash, records_hash, slots_hash,
};

fn rows() -> impl Strategy<Value = Vec<Row>> {
    let row = any::<([u8; 16], bool, [u8; 4])>();
    prop::collection::vec(
        row.prop_map(|(id, part, body)| Row::new(id, u8::from(part), &body)),
        0..40,
    )
}

fn with_shuffled() -> impl Strategy<Value = (Vec<Row>, Vec<Row>)> {
    rows().prop_flat_map(|rows| (Just(rows.clone()), Just(rows).prop_shuffle()))
}

fn total(rows: &[Row]) -> [u8; 32] {
    records_hash(&all_buckets(rows))
}

#[test]
fn a_row_lies_in_the_bucket_of_its_first_byte() {
    let mut id = [0; 16];
    id[0] = 200;
    let row = Row::new(id, 0, b"body");
    assert_eq!(row.bucket(), 200);
    let buckets = all_buckets(&[row]);
    for (number, bucket) in buckets.iter().enumerate() {
        let expected = if number == 200 {
            bucket_hash(&[row])
        } else {
            bucket_hash(&[])
        };
        assert_eq!(*bucket, expected, "bucket {number}");
    }
}

#[test]
fn records_damaged_slots_and_audit_never_share_a_hash() {
    let empty = [
        total(&[]),
        damaged_hash(&[]),
        slots_hash(&[]),
        audit_hash(&[]),
        bucket_hash(&[]),
    ];
    assert_eq!(empty.iter().collect::<HashSet<_>>().len(), 5);
    let row = [Row::new([1; 16], 0, b"x")];
    assert_ne!(bucket_hash(&row), damaged_hash(&row));
}

#[test]
fn every_field_of_a_slot_and_an_audit_head_counts() {
    let slots = [([1; 16], [2; 32]), ([3; 16], [2; 32]), ([1; 16], [4; 32])]
        .map(|slot| slots_hash(&[slot]));
    assert_eq!(slots.iter().collect::<HashSet<_>>().len(), 3);
    let head = AuditHead {
        device_id: [1; 16],
        last_seq: 2,
        head: [3; 32],
    };
    let others = [
        head,
        AuditHead {
            device_id: [9; 16],
            ..head
        },
        AuditHead {
            last_seq: 9,
            ..head
        },
        AuditHead {
            head: [9; 32],
            ..head
        },
    ]
    .map(|head| audit_hash(&[head]));
    assert_eq!(others.iter().collect::<HashSet<_>>().len(), 4);
    let second = AuditHead {
        device_id: [9; 16],
        ..head
    };
    assert_eq!(audit_hash(&[head, second]), audit_hash(&[second, head]));
    assert_eq!(
        slots_hash(&[([1; 16], [2; 32]), ([0; 16], [2; 32])]),
        slots_hash(&[([0; 16], [2; 32]), ([1; 16], [2; 32])])
    );
}

proptest! {
    #[test]
    fn the_order_of_a_query_does_not_matter((rows, shuffled) in with_shuffled()) {
        prop_assert_eq!(total(&rows), total(&shuffled));
        prop_assert_eq!(damaged_hash(&rows), damaged_hash(&shuffled));
        prop_assert_eq!(bucket_hash(&rows), bucket_hash(&shuffled));
    }

    #[test]
    fn a_row_more_less_or_changed_is_noticed(rows in rows(), new in any::<[u8; 16]>(), at: usize) {
        let before = total(&rows);
        let mut more = rows.clone();
        more.push(Row::new(new, 0, b"new"));
        prop_assert_ne!(before, total(&more));
        if !rows.is_empty() {
            let at = at % rows.len();
            let mut less = rows.clone();
            less.remove(at);
            prop_assert_ne!(before, total(&less));
            for change in [
                |row: &mut Row| row.rec_id[15] ^= 1,
                |row: &mut Row| row.part ^= 1,
                |row: &mut Row| row.body[31] ^= 1,
            ] {
                let mut changed = rows.clone();
                change(&mut changed[at]);
                prop_assert_ne!(before, total(&changed));
                prop_assert_ne!(damaged_hash(&rows), damaged_hash(&changed));
            }
        }
    }

    #[test]
    fn all_buckets_are_the_single_ones(rows in rows()) {
        let all = all_buckets(&rows);
        for number in 0..=255u8 {
            let mine: Vec<_> = rows.iter().filter(|row| row.bucket() == number).copied().collect();
            prop_assert_eq!(all[usize::from(number)], bucket_hash(&mine));
        }
    }
}
