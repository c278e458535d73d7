//! Records that are one row each: contact points, devices, places, people, and what a shop keeps.

use std::collections::BTreeMap;

use toride_domain::{
    Contact, ContactId, Device, HandoverId, Limits, OutsourcingId, Person, PersonId, Place,
    PlaceId, RecordId, Stamp, UnitId,
    shop::{Handover, Outsourcing},
};

use crate::{
    Error, Limited, Result,
    cbor::Malformed,
    codec,
    ledger::Change,
    unlocked::{Means, Unlocked, kind},
};

/// A record that is one row.
pub(crate) trait Record: Clone {
    type Id: Copy + Ord + Into<RecordId>;
    const KIND: u8;
    const LIMIT: usize;
    const WHAT: Limited;

    fn all(open: &Unlocked) -> &BTreeMap<Self::Id, Self>;
    fn all_mut(open: &mut Unlocked) -> &mut BTreeMap<Self::Id, Self>;
    fn encode(&self) -> Vec<u8>;
    fn decode(bytes: &[u8]) -> core::result::Result<Self, Malformed>;
}

/// Says where a kind of record is kept, and how it is written.
macro_rules! record {
    ($type:ident $id:ident $kind:ident $limit:ident $what:ident $($map:ident).+ => $encode:ident $decode:ident) => {
        impl Record for $type {
            type Id = $id;
            const KIND: u8 = kind::$kind;
            const LIMIT: usize = Limits::$limit;
            const WHAT: Limited = Limited::$what;

            fn all(open: &Unlocked) -> &BTreeMap<Self::Id, Self> {
                &open.$($map).+
            }

            fn all_mut(open: &mut Unlocked) -> &mut BTreeMap<Self::Id, Self> {
                &mut open.$($map).+
            }

            fn encode(&self) -> Vec<u8> {
                codec::$encode(self)
            }

            fn decode(bytes: &[u8]) -> core::result::Result<Self, Malformed> {
                codec::$decode(bytes)
            }
        }
    };
}
record!(Contact ContactId CONTACT CONTACTS Contacts contacts => encode_contact decode_contact);
record!(Device UnitId UNIT DEVICES Devices units => encode_unit decode_unit);
record!(Place PlaceId PLACE DEVICES Places places => encode_place decode_place);
record!(Person PersonId PERSON DEVICES People people => encode_person decode_person);
record!(Handover HandoverId HANDOVER HANDOVERS Ties shop.handovers => encode_handover decode_handover);
record!(Outsourcing OutsourcingId OUTSOURCING HANDOVERS Ties shop.sheets => encode_outsourcing decode_outsourcing);

impl Change {
    /// Puts a record, unless what would be read back is refused: then it has grown over a limit.
    pub(crate) fn put<R: Record>(&mut self, id: R::Id, record: &R) -> Result<()> {
        let bytes = record.encode();
        R::decode(&bytes).map_err(|_| Error::TooMany {
            what: Limited::Ties,
        })?;
        self.put_meta(id.into(), R::KIND, bytes);
        Ok(())
    }
}

impl Unlocked {
    pub(crate) fn record<R: Record>(&self, id: R::Id) -> Result<&R> {
        R::all(self).get(&id).ok_or(Error::NotFound)
    }

    /// Adds a record. On disk when this returns.
    pub(crate) fn add_record<R: Record>(
        &mut self,
        id: R::Id,
        record: R,
        means: Means<'_>,
    ) -> Result<u64> {
        if R::all(self).len() >= R::LIMIT {
            return Err(Error::TooMany { what: R::WHAT });
        }
        let mut write = Change::default();
        write.put(id, &record)?;
        self.ledger.check_room(&write)?;
        let revision = self.commit(write, means)?;
        R::all_mut(self).insert(id, record);
        Ok(revision)
    }

    /// Changes a record; where nothing changes, nothing is written. On disk when this returns.
    pub(crate) fn change_record<R: Record + PartialEq>(
        &mut self,
        id: R::Id,
        means: Means<'_>,
        change: impl FnOnce(&mut R, Stamp),
    ) -> Result<u64> {
        let mut record = self.record::<R>(id)?.clone();
        let stamp = self.tick(means);
        change(&mut record, stamp);
        if record == *self.record::<R>(id)? {
            return Ok(self.ledger.revision());
        }
        let mut write = Change::default();
        write.put(id, &record)?;
        self.ledger.check_room(&write)?;
        let revision = self.commit(write, means)?;
        R::all_mut(self).insert(id, record);
        Ok(revision)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use toride_crypto::{argon::Profile, random::TestRng};
    use toride_domain::Millis;

    use super::*;
    use crate::{Clock, Folder, Vault};

    struct Noon;

    impl Clock for Noon {
        fn now(&self) -> Millis {
            Millis::clamped(1_795_424_400_000)
        }
    }

    #[test]
    fn over_the_limit_a_person_is_told_and_what_is_there_stays() {
        let dir = tempfile::tempdir().unwrap();
        let rng = Arc::new(TestRng::new(1));
        let vault = Vault::open_with(Folder::new(dir.path()), Arc::new(Noon), rng, Profile::Test);
        let session = vault.create(b"seven brittle lanterns hum").unwrap().session;
        let too_many = session.with(|open, means| {
            let person = Person::new(open.tick(means), "one".into());
            open.people = (0..Limits::DEVICES)
                .map(|n| (PersonId::new((n as u128).to_be_bytes()), person.clone()))
                .collect();
            open.add_record(PersonId::new([255; 16]), person, means)
        });
        let what = Limited::People;
        assert_eq!(too_many, Err(Error::TooMany { what }));
    }
}
