//! Devices, places and people: what can be lost, and who can leave (S-012, S-015, S-016, S-024, S-062, S-143).

use toride_domain::{Device, DeviceLife, Person, PersonId, Place, PlaceId, UnitId};

use crate::{
    DeviceDraft, Error, Field, PlaceDraft, Result, Session,
    form::{line, set},
    unlocked::Unlocked,
};

impl Session {
    /// Adds a device that is in use, without the app on it.
    ///
    /// # Errors
    /// `Invalid`, `TooLarge`, `TooMany`, `StorageFull`, `ReadOnly`, `Locked`; the same for all that add here.
    pub fn add_device(&self, draft: &DeviceDraft) -> Result<UnitId> {
        self.with(|open, means| {
            let name = line(&draft.name, Field::DeviceName)?;
            let id = UnitId::new(means.id()?);
            let device = Device::new(open.tick(means), name, draft.kind);
            open.add_record(id, device, means)?;
            Ok(id)
        })
    }

    /// Changes name and kind of a device.
    ///
    /// # Errors
    /// As [`Session::add_device`], and `NotFound`; the same for all that change here.
    pub fn edit_device(&self, id: UnitId, draft: &DeviceDraft) -> Result<u64> {
        self.with(|open, means| {
            let name = line(&draft.name, Field::DeviceName)?;
            open.change_record(id, means, |device: &mut Device, stamp| {
                set(&mut device.name, name, stamp);
                set(&mut device.kind, draft.kind, stamp);
            })
        })
    }

    /// Says what became of a device. One that is gone raises what is to be done for every account that depended
    /// on it.
    ///
    /// # Errors
    /// As [`Session::edit_device`].
    pub fn set_device_life(&self, id: UnitId, life: DeviceLife) -> Result<u64> {
        self.with(|open, means| {
            open.change_record(id, means, |device: &mut Device, stamp| {
                if device.fate.value.life != life {
                    device.set_life(stamp, life);
                }
            })
        })
    }

    /// Adds a place where copies lie.
    ///
    /// # Errors
    /// As [`Session::add_device`]; `NotFound` for a keeper who is not there.
    pub fn add_place(&self, draft: &PlaceDraft) -> Result<PlaceId> {
        self.with(|open, means| {
            let name = open.accept_place(draft)?;
            let id = PlaceId::new(means.id()?);
            let stamp = open.tick(means);
            let mut place = Place::new(stamp, name, draft.kind);
            if draft.keeper.is_some() {
                place.set_keeper(stamp, draft.keeper);
            }
            open.add_record(id, place, means)?;
            Ok(id)
        })
    }

    /// Changes name, kind and keeper of a place.
    ///
    /// # Errors
    /// As [`Session::add_place`].
    pub fn edit_place(&self, id: PlaceId, draft: &PlaceDraft) -> Result<u64> {
        self.with(|open, means| {
            let name = open.accept_place(draft)?;
            open.change_record(id, means, |place: &mut Place, stamp| {
                set(&mut place.name, name, stamp);
                set(&mut place.kind, draft.kind, stamp);
                if place.kept_by() != draft.keeper {
                    place.set_keeper(stamp, draft.keeper);
                }
            })
        })
    }

    /// What lies there was lost, or somebody else got at it; or that was a mistake.
    ///
    /// # Errors
    /// As [`Session::edit_device`].
    pub fn set_place_breached(&self, id: PlaceId, breached: bool) -> Result<u64> {
        self.with(|open, means| {
            open.change_record(id, means, |place: &mut Place, stamp| {
                place.set_breached(stamp, breached);
            })
        })
    }

    /// Adds a person.
    ///
    /// # Errors
    /// As [`Session::add_device`].
    pub fn add_person(&self, name: &str) -> Result<PersonId> {
        self.with(|open, means| {
            let name = line(name, Field::PersonName)?;
            let id = PersonId::new(means.id()?);
            let person = Person::new(open.tick(means), name);
            open.add_record(id, person, means)?;
            Ok(id)
        })
    }

    /// Changes a person's name.
    ///
    /// # Errors
    /// As [`Session::edit_device`].
    pub fn rename_person(&self, id: PersonId, name: &str) -> Result<u64> {
        self.with(|open, means| {
            let name = line(name, Field::PersonName)?;
            open.change_record(id, means, |person: &mut Person, stamp| {
                set(&mut person.name, name, stamp);
            })
        })
    }

    /// They have left, or that was a mistake. Raises what is to be done for every account they touched.
    ///
    /// # Errors
    /// As [`Session::edit_device`].
    pub fn set_person_left(&self, id: PersonId, left: bool) -> Result<u64> {
        self.with(|open, means| {
            open.change_record(id, means, |person: &mut Person, stamp| {
                person.set_left(stamp, left);
            })
        })
    }
}

impl Unlocked {
    fn accept_place(&self, draft: &PlaceDraft) -> Result<String> {
        let keeper = draft.keeper;
        if keeper.is_some_and(|keeper| !self.people.contains_key(&keeper)) {
            return Err(Error::NotFound);
        }
        line(&draft.name, Field::PlaceName)
    }
}
