//! Pieces of JSON: texts that wipe themselves, what is only seen, and lists with a bound.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::MAX_ENTRIES;
use crate::model::CodeText;

impl<'de> Deserialize<'de> for CodeText {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from).map(Self::new)
    }
}

/// Whether something was there. It is passed over and not kept.
#[derive(Default)]
pub(super) struct Seen(pub(super) bool);

impl<'de> Deserialize<'de> for Seen {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(SeenVisitor)
    }
}

struct SeenVisitor;

impl<'de> Visitor<'de> for SeenVisitor {
    type Value = Seen;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("anything")
    }

    fn visit_str<E>(self, text: &str) -> Result<Seen, E> {
        Ok(Seen(!text.is_empty()))
    }

    fn visit_bool<E>(self, _: bool) -> Result<Seen, E> {
        Ok(Seen(true))
    }

    fn visit_i64<E>(self, _: i64) -> Result<Seen, E> {
        Ok(Seen(true))
    }

    fn visit_u64<E>(self, _: u64) -> Result<Seen, E> {
        Ok(Seen(true))
    }

    fn visit_f64<E>(self, _: f64) -> Result<Seen, E> {
        Ok(Seen(true))
    }

    fn visit_unit<E>(self) -> Result<Seen, E> {
        Ok(Seen(false))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Seen, A::Error> {
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Seen(true))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Seen, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Seen(true))
    }
}

/// A list of at most [`MAX_ENTRIES`]; of a longer one only the length is known.
pub(super) struct Bounded<T> {
    list: Vec<T>,
    beyond: usize,
}

impl<T> Default for Bounded<T> {
    fn default() -> Self {
        Self {
            list: Vec::new(),
            beyond: 0,
        }
    }
}

impl<T> Bounded<T> {
    /// The list; `None` if it was longer.
    pub(super) fn all(&self) -> Option<&[T]> {
        (self.beyond == 0).then_some(&self.list)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Bounded<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_seq(BoundedVisitor(PhantomData))
    }
}

struct BoundedVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for BoundedVisitor<T> {
    type Value = Bounded<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Bounded<T>, A::Error> {
        let mut bounded = Bounded::default();
        while bounded.list.len() < MAX_ENTRIES {
            match from.next_element()? {
                Some(element) => bounded.list.push(element),
                None => return Ok(bounded),
            }
        }
        while from.next_element::<IgnoredAny>()?.is_some() {
            bounded.beyond += 1;
        }
        Ok(bounded)
    }
}
