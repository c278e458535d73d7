//! Who made what is in a state, and how much of a state another one has.

use std::collections::BTreeMap;

use super::Content;
use crate::{
    Account, Contact, Device, DeviceId, Person, Place, Stamp,
    shop::{Handover, Outsourcing, Shop},
};

impl Content {
    /// Whether it holds a change stamped by `device` that `known`, which was joined into it, has never seen.
    ///
    /// Joins keep what they know: sets grow, registers take the larger stamp. So where `known` is the state of that
    /// device itself, somebody else wrote under its id: the folder was copied. Stamps that a value only quotes do not
    /// count: those in [`Care`](crate::Care), and since when a device is gone.
    #[must_use]
    pub fn has_more_of(&self, device: DeviceId, known: &Self) -> bool {
        let tombstones = self.tombstones.iter().filter(|(id, tombstone)| {
            let known = known.tombstones.get(id);
            known.is_none_or(|known| known.stamp != tombstone.stamp)
        });
        news(&self.accounts, &known.accounts, Account::stamps)
            .chain(news(&self.contacts, &known.contacts, Contact::stamps))
            .chain(news(&self.devices, &known.devices, Device::stamps_made))
            .chain(news(&self.places, &known.places, Place::stamps))
            .chain(news(&self.people, &known.people, Person::stamps))
            .chain(shop_news(&self.shop, &known.shop))
            .chain(tombstones.map(|(_, tombstone)| &tombstone.stamp))
            .any(|stamp| stamp.device() == device)
    }

    /// The last change up to which `part`, which was joined into it, lacks nothing.
    #[must_use]
    pub fn covered_by(&self, part: &Self) -> Option<Stamp> {
        self.coverage(part).until
    }

    /// How much of it `part` has, which was joined into it. What the app finds out by itself, `part` may lack.
    #[must_use]
    pub fn coverage(&self, part: &Self) -> Coverage {
        let lacks = news(&self.accounts, &part.accounts, Account::content_stamps)
            .chain(news(&self.contacts, &part.contacts, Contact::stamps))
            .chain(news(&self.devices, &part.devices, Device::stamps_said))
            .chain(news(&self.places, &part.places, Place::stamps))
            .chain(news(&self.people, &part.people, Person::stamps))
            .chain(shop_news(&self.shop, &part.shop))
            .min()
            .copied();
        let before = |stamp: &&Stamp| lacks.is_none_or(|first| **stamp < first);
        let until = self.stamps().filter(before).max().copied();
        Coverage { lacks, until }
    }
}

/// How much of a state a part of it has.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Coverage {
    /// The first change that the part lacks; `None`: it has all.
    pub lacks: Option<Stamp>,
    /// The last change before that.
    pub until: Option<Stamp>,
}

impl Coverage {
    /// What is left of "everything up to this change is safe", if that was said of the part: what the part lacked was
    /// not meant, however old it is.
    #[must_use]
    pub fn of(&self, claim: Option<Stamp>) -> Option<Stamp> {
        match self.lacks {
            Some(first) if claim >= Some(first) => self.until,
            _ => claim,
        }
    }
}

fn shop_news<'a>(here: &'a Shop, there: &'a Shop) -> impl Iterator<Item = &'a Stamp> {
    let handovers = news(&here.handovers, &there.handovers, Handover::stamps);
    handovers.chain(news(&here.sheets, &there.sheets, Outsourcing::stamps))
}

/// The stamps of records that the same record over there does not have.
fn news<'a, K: Ord, V: PartialEq, I: Iterator<Item = &'a Stamp>>(
    here: &'a BTreeMap<K, V>,
    there: &'a BTreeMap<K, V>,
    stamps: impl Fn(&'a V) -> I + 'a,
) -> impl Iterator<Item = &'a Stamp> {
    let pairs = here.iter().map(|(id, record)| (record, there.get(id)));
    let others = pairs.filter(|(record, known)| Some(*record) != *known);
    others.flat_map(move |(record, known)| {
        let mut known: Vec<_> = known.into_iter().flat_map(&stamps).collect();
        known.sort_unstable();
        let new = stamps(record).filter(|stamp| known.binary_search(stamp).is_err());
        new.collect::<Vec<_>>()
    })
}
