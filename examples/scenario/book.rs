//! Which of the vault's things a story means by its own names.

use std::collections::BTreeMap;

use toride_domain::{
    AccountId, Base, CodeId, ContactId, HandoverId, OutsourcingId, PersonId, PlaceId, Thing, UnitId,
};

use super::refused::Refused;

/// The story's names for what one vault holds. A copied folder takes its copy along.
#[derive(Clone, Default)]
pub(crate) struct Book {
    pub(crate) accounts: BTreeMap<String, AccountId>,
    pub(crate) contacts: BTreeMap<String, ContactId>,
    pub(crate) people: BTreeMap<String, PersonId>,
    pub(crate) places: BTreeMap<String, PlaceId>,
    pub(crate) handovers: BTreeMap<String, HandoverId>,
    pub(crate) sheets: BTreeMap<String, OutsourcingId>,
    /// A device can stand in the vault twice: as the person listed it, and as the app met it later. The last counts.
    units: BTreeMap<String, Vec<UnitId>>,
    /// Codes without separators.
    pub(crate) codes: BTreeMap<CodeId, String>,
    /// Mailboxes whose account the story makes later.
    pub(crate) waiting: BTreeMap<String, Vec<String>>,
}

impl Book {
    pub(crate) fn account(&self, name: &str) -> Result<AccountId, Refused> {
        find(&self.accounts, name)
    }

    pub(crate) fn contact(&self, name: &str) -> Result<ContactId, Refused> {
        find(&self.contacts, name)
    }

    pub(crate) fn unit(&self, name: &str) -> Option<UnitId> {
        self.units(name).last().copied()
    }

    /// Every entry of the vault that is this device.
    pub(crate) fn units(&self, name: &str) -> &[UnitId] {
        self.units.get(name).map_or(&[], Vec::as_slice)
    }

    /// From now on the name means this entry, too. The device that was here before it, if another one, is called by the
    /// name with a number from then on: `A#1`.
    pub(crate) fn meet(&mut self, name: &str, unit: UnitId, before: Option<UnitId>) {
        if let Some(before) = before.filter(|before| self.units(name).contains(before)) {
            let mut number = 1;
            while self.units.contains_key(&format!("{name}#{number}")) {
                number += 1;
            }
            self.units.insert(format!("{name}#{number}"), vec![before]);
            if let Some(units) = self.units.get_mut(name) {
                units.retain(|unit| *unit != before);
            }
        }
        let units = self.units.entry(name.to_owned()).or_default();
        units.retain(|known| *known != unit);
        units.push(unit);
    }

    /// Takes over what somebody else calls the things that came from there. What has a name here keeps it; a name that
    /// means something else here gets a number: `shop#1`.
    pub(crate) fn learn(&mut self, theirs: &Self) {
        learn(&mut self.accounts, &theirs.accounts);
        learn(&mut self.contacts, &theirs.contacts);
        learn(&mut self.people, &theirs.people);
        learn(&mut self.places, &theirs.places);
        learn(&mut self.handovers, &theirs.handovers);
        learn(&mut self.sheets, &theirs.sheets);
        for (name, units) in &theirs.units {
            for unit in units {
                self.learn_unit(name, *unit);
            }
        }
        for (id, code) in &theirs.codes {
            let known = self.codes.entry(*id);
            known.or_insert_with(|| code.clone());
        }
        for (account, contacts) in &theirs.waiting {
            let known = self.waiting.entry(account.clone());
            known.or_insert_with(|| contacts.clone());
        }
    }

    /// A device that was before another one of its name is known by its number everywhere.
    fn learn_unit(&mut self, name: &str, unit: UnitId) {
        let before = self.unit_name(unit);
        let is_known = before != unknown();
        if is_known && !name.starts_with(&format!("{before}#")) {
            return;
        }
        self.forget_unit(unit);
        self.units.entry(name.to_owned()).or_default().push(unit);
    }

    /// From now on this entry is this device and no other.
    pub(crate) fn claim(&mut self, name: &str, unit: UnitId) {
        self.forget_unit(unit);
        self.meet(name, unit, None);
    }

    pub(crate) fn forget_unit(&mut self, unit: UnitId) {
        for units in self.units.values_mut() {
            units.retain(|known| *known != unit);
        }
    }

    pub(crate) fn account_name(&self, id: AccountId) -> String {
        name_of(&self.accounts, id)
    }

    pub(crate) fn contact_name(&self, id: ContactId) -> String {
        name_of(&self.contacts, id)
    }

    pub(crate) fn handover(&self, name: &str) -> Result<HandoverId, Refused> {
        find(&self.handovers, name)
    }

    pub(crate) fn handover_name(&self, id: HandoverId) -> String {
        name_of(&self.handovers, id)
    }

    pub(crate) fn person_name(&self, id: PersonId) -> String {
        name_of(&self.people, id)
    }

    pub(crate) fn place_name(&self, id: PlaceId) -> String {
        name_of(&self.places, id)
    }

    pub(crate) fn unit_name(&self, id: UnitId) -> String {
        let mut units = self.units.iter();
        let found = units.find(|(_, units)| units.contains(&id));
        found.map_or_else(unknown, |(name, _)| name.clone())
    }

    /// What a second factor depends on.
    pub(crate) fn base_name(&self, base: Base) -> String {
        match base {
            Base::Device(id) => self.unit_name(id),
            Base::Contact(id) => self.contact_name(id),
        }
    }

    /// `device:A`, `contact:sim1`, `place:office`.
    pub(crate) fn thing_name(&self, thing: Thing) -> String {
        match thing {
            Thing::Device(id) => format!("device:{}", self.unit_name(id)),
            Thing::Contact(id) => format!("contact:{}", self.contact_name(id)),
            Thing::Place(id) => format!("place:{}", self.place_name(id)),
        }
    }

    /// What is meant by such a name. What the vault does not know of cannot be lost.
    pub(crate) fn things(&self, name: &str) -> Result<Vec<Thing>, Refused> {
        let (kind, name) = name.split_once(':').ok_or(Refused::Word)?;
        Ok(match kind {
            "device" => self
                .units(name)
                .iter()
                .copied()
                .map(Thing::Device)
                .collect(),
            "contact" => one(&self.contacts, name).map(Thing::Contact).collect(),
            "place" => one(&self.places, name).map(Thing::Place).collect(),
            _ => return Err(Refused::Word),
        })
    }
}

fn learn<T: Copy + PartialEq>(ours: &mut BTreeMap<String, T>, theirs: &BTreeMap<String, T>) {
    for (name, id) in theirs {
        if ours.values().any(|known| known == id) {
            continue;
        }
        let numbered = (1..).map(|number| format!("{name}#{number}"));
        let mut names = core::iter::once(name.clone()).chain(numbered);
        let free = names.find(|name| !ours.contains_key(name));
        ours.extend(free.map(|name| (name, *id)));
    }
}

fn find<T: Copy>(map: &BTreeMap<String, T>, name: &str) -> Result<T, Refused> {
    map.get(name).copied().ok_or(Refused::NOT_FOUND)
}

fn one<T: Copy>(map: &BTreeMap<String, T>, name: &str) -> impl Iterator<Item = T> {
    map.get(name).copied().into_iter()
}

fn name_of<T: PartialEq>(map: &BTreeMap<String, T>, id: T) -> String {
    let found = map.iter().find(|(_, known)| **known == id);
    found.map_or_else(unknown, |(name, _)| name.clone())
}

fn unknown() -> String {
    "?".to_owned()
}
