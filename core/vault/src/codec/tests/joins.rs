//! The laws of what is joined here and not in the domain: texts of codes, the vault's own record.

use proptest::{
    collection::{btree_map, vec},
    option,
    prelude::*,
};
use toride_domain::Join;

use super::*;

fn stamp() -> impl Strategy<Value = Stamp> {
    (0_u64..4, 1_u8..3)
        .prop_map(|(ms, device)| Stamp::new(Millis::MIN.plus(ms), 0, DeviceId::new([device; 16])))
}

fn fields() -> impl Strategy<Value = Unknown> {
    let value = vec(0_u8..24, 1);
    btree_map(20_u64..22, value, 0..2).prop_map(|fields| Unknown { fields })
}

/// A secret part as bytes. A code's id says which characters it has, not how they are spaced.
fn secret() -> impl Strategy<Value = Vec<u8>> {
    let note = option::of((stamp(), "[a-c]"));
    let codes = btree_map(0_u8..4, any::<bool>(), 0..4);
    (note, codes, fields()).prop_map(|(note, codes, unknown)| {
        let text = |text: String| SecretText::new(text);
        let codes = codes.into_iter().map(|(n, spaced)| {
            let display = if spaced {
                format!("{n} 234")
            } else {
                format!("{n}234")
            };
            let canonical = text(format!("{n}234"));
            let display = text(display);
            (CodeId::new([n; 16]), CodeText { canonical, display })
        });
        encode_secret(&AccountSecret {
            note: note.map(|(stamp, note)| Register::new(stamp, text(note))),
            codes: codes.collect(),
            unknown,
        })
    })
}

fn joined(a: &[u8], b: &[u8]) -> Vec<u8> {
    let (mut ours, theirs) = (decode_secret(a).unwrap(), decode_secret(b).unwrap());
    assert!(ours.agrees_with(&theirs));
    ours.join(theirs);
    encode_secret(&ours)
}

proptest! {
    #[test]
    fn texts_are_joined_alike_in_any_order_grouping_and_repetition(
        a in secret(), b in secret(), c in secret(),
    ) {
        let both = joined(&a, &b);
        prop_assert_eq!(&both, &joined(&b, &a));
        prop_assert_eq!(joined(&both, &c), joined(&a, &joined(&b, &c)));
        prop_assert_eq!(joined(&both, &b), both);
    }

    #[test]
    fn no_text_is_lost(a in secret(), b in secret()) {
        let both = decode_secret(&joined(&a, &b)).unwrap();
        let sides = [decode_secret(&a).unwrap(), decode_secret(&b).unwrap()];
        for side in &sides {
            for (id, text) in &side.codes {
                let kept = &both.codes[id];
                prop_assert_eq!(kept.canonical.expose(), text.canonical.expose());
                prop_assert!(kept.display.expose() <= text.display.expose());
            }
            prop_assert!(side.note.is_none() || both.note.is_some());
            let newest = side.note.as_ref().map(|note| note.stamp);
            prop_assert!(both.note.as_ref().map(|note| note.stamp) >= newest);
        }
        prop_assert_eq!(sides[0].codes.len().max(sides[1].codes.len()) <= both.codes.len(), true);
    }

    #[test]
    fn the_older_of_two_vault_records_stays(a in stamp(), b in stamp(), x in fields(), y in fields()) {
        let record = |created, unknown: &Unknown| VaultInfoRecord { created, unknown: unknown.clone() };
        let (mut left, mut right) = (record(a, &x), record(b, &y));
        left.join(record(b, &y));
        right.join(record(a, &x));
        prop_assert_eq!(&left, &right);
        prop_assert_eq!(left.created, a.min(b));
    }
}

#[test]
fn one_id_with_two_texts_is_seen() {
    let one = |canonical: &str| {
        let text = || SecretText::new(canonical.into());
        let text = CodeText {
            canonical: text(),
            display: text(),
        };
        AccountSecret {
            codes: BTreeMap::from([(CodeId::new([1; 16]), text)]),
            ..AccountSecret::default()
        }
    };
    assert!(one("18342957").agrees_with(&one("18342957")));
    assert!(!one("18342957").agrees_with(&one("18342958")));
    assert!(one("18342957").agrees_with(&AccountSecret::default()));
}
