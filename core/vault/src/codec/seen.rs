//! Kind 18: transfers and shared codes that were taken over on this installation; never exchanged.

use std::collections::BTreeMap;

use toride_crypto::Id;
use toride_domain::{Millis, RecordId, Unknown, VaultId};

use super::{decode_exact, parts::read_millis};
use crate::cbor::{In, Malformed, MapOut, Result};

/// Bundles that are remembered at most.
const LIMIT: usize = 4_096;

/// The id of this record: the vault's with its last bit but one turned.
pub(crate) fn seen_id(vault: VaultId) -> RecordId {
    let mut id = *vault.as_bytes();
    id[15] ^= 2;
    RecordId::new(id)
}

/// Bundles that are not taken twice, and until when that is remembered.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub(crate) struct Seen {
    pub(crate) until: BTreeMap<Id, Millis>,
    /// Fields of newer versions.
    pub(crate) unknown: Unknown,
}

impl Seen {
    pub(crate) fn has(&self, bundle: &Id) -> bool {
        self.until.contains_key(bundle)
    }

    /// With one more. What is over is forgotten, and at the limit what ends first: it does least harm.
    pub(crate) fn with(&self, bundle: Id, until: Millis, now: Millis) -> Self {
        let mut seen = self.clone();
        seen.until.retain(|_, until| *until >= now);
        while seen.until.len() >= LIMIT {
            let first = seen.until.iter().min_by_key(|(_, until)| **until);
            let Some(first) = first.map(|(id, _)| *id) else {
                break;
            };
            seen.until.remove(&first);
        }
        seen.until.insert(bundle, until);
        seen
    }
}

pub(crate) fn encode_seen(seen: &Seen) -> Vec<u8> {
    let mut map = MapOut::new(&seen.unknown);
    map.put(0, |out| {
        out.array(seen.until.len());
        for (id, until) in &seen.until {
            out.array(2).bytes(id).uint(until.get());
        }
    });
    map.finish()
}

/// The comparison in [`super::decode_exact`] finds ids that are not ascending.
pub(crate) fn decode_seen(bytes: &[u8]) -> Result<Seen> {
    decode_exact(bytes, read_seen, encode_seen)
}

fn read_seen(input: &mut In<'_>) -> Result<Seen> {
    let mut map = input.map()?;
    Ok(Seen {
        until: map.need(0, |input| {
            let length = input.array(LIMIT)?;
            let mut until = BTreeMap::new();
            for _ in 0..length {
                input.tuple(2)?;
                let id = input.bytes()?.try_into().map_err(|_| Malformed)?;
                until.insert(id, read_millis(input)?);
            }
            Ok(until)
        })?,
        unknown: map.rest(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(n: usize) -> Id {
        (n as u128).to_be_bytes()
    }

    #[test]
    fn what_is_over_is_forgotten_and_at_the_limit_what_ends_first() {
        let now = Millis::clamped(1_795_424_400_000);
        let later = |n: usize| now.plus(n as u64);
        let seen = Seen::default().with(id(0), later(0), now);
        assert!(seen.has(&id(0)));
        let seen = seen.with(id(1), later(9), later(1));
        assert!(!seen.has(&id(0)) && seen.has(&id(1)));

        let seen = Seen {
            until: (0..LIMIT).map(|n| (id(n), later(n + 1))).collect(),
            unknown: Unknown::default(),
        };
        assert_eq!(decode_seen(&encode_seen(&seen)).as_ref(), Ok(&seen));
        let seen = seen.with(id(LIMIT), Millis::MAX, now);
        assert_eq!(seen.until.len(), LIMIT);
        assert!(!seen.has(&id(0)) && seen.has(&id(1)) && seen.has(&id(LIMIT)));
    }

    #[test]
    fn more_than_may_be_or_out_of_order_is_damage() {
        let until = |n| (id(n), Millis::MAX);
        let seen = Seen {
            until: (0..=LIMIT).map(until).collect(),
            unknown: Unknown::default(),
        };
        assert_eq!(decode_seen(&encode_seen(&seen)), Err(Malformed));
        let two = Seen {
            until: (0..2).map(until).collect(),
            unknown: Unknown::default(),
        };
        let mut bytes = encode_seen(&two);
        let (first, second) = (3 + 2 + 15, 3 + 27 + 2 + 15);
        assert_eq!((bytes[first], bytes[second]), (0, 1));
        bytes.swap(first, second);
        assert_eq!(decode_seen(&bytes), Err(Malformed));
    }
}
