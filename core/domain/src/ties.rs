//! What an account hangs on: its second factors, contact points, sessions, copies and people.

use std::collections::BTreeMap;

use crate::{
    Base, ContactId, Factor, FactorId, FactorKind, Join, Link, Millis, PersonId, PlaceId, PutOff,
    Reason, Register, SetId, Stamp, UnitId,
    register::{join_maps, set_link},
};

/// That the person looked at an old set and keeps it (S-135).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct StillGood {
    /// When, by the clock of that day.
    pub at: Millis,
    /// Why, in the person's words; may be empty.
    pub why: String,
}

/// What an account hangs on. Part of the account, so that one write stores a change and one purge removes all.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Ties {
    /// Its second factors, also those that were switched off.
    pub factors: BTreeMap<FactorId, Factor>,
    /// Its contact points at the service.
    pub contacts: BTreeMap<ContactId, Link>,
    /// Devices where one is still logged in (S-088).
    pub sessions: BTreeMap<UnitId, Link>,
    /// Copies of its sets outside of the vault (S-144).
    pub copies: BTreeMap<(SetId, PlaceId), Link>,
    /// The one place that counts (S-111, S-145, X-2); `None` is the vault.
    pub place_of_record: Option<Register<Option<PlaceId>>>,
    /// Who answers for it.
    pub custodian: Option<Register<Option<PersonId>>>,
    /// People who hold or have seen its codes.
    pub people: BTreeMap<PersonId, Link>,
    /// That two-factor sign-in is on again: the last time the person said so.
    pub on_again: Option<Stamp>,
    /// That one second factor is enough.
    pub one_way_accepted: Option<Register<bool>>,
    /// That an old set is kept.
    pub still_good: Option<Register<StillGood>>,
    /// Prompts that were put off.
    pub put_off: BTreeMap<Reason, Register<PutOff>>,
}

impl Ties {
    /// Second factors that are on.
    pub fn factors_on(&self) -> impl Iterator<Item = (FactorId, &Factor)> {
        let all = self.factors.iter().map(|(id, factor)| (*id, factor));
        all.filter(|(_, factor)| factor.is_on())
    }

    /// Contact points that the service has.
    pub fn contacts_there(&self) -> impl Iterator<Item = ContactId> {
        let there = self.contacts.iter().filter(|(_, link)| link.is_there());
        there.map(|(id, _)| *id)
    }

    /// Every contact point that it uses, each once: as such, or for a second factor.
    #[must_use]
    pub fn contacts_used(&self) -> Vec<ContactId> {
        let by_factor = self.factors_on().filter_map(|(_, f)| match f.base.get() {
            Some(Base::Contact(contact)) => Some(contact),
            _ => None,
        });
        let mut used: Vec<_> = self.contacts_there().chain(by_factor).collect();
        used.sort_unstable();
        used.dedup();
        used
    }

    /// Whether it has a copy of that set in that place.
    #[must_use]
    pub fn has_copy(&self, set: SetId, place: PlaceId) -> bool {
        let copy = self.copies.get(&(set, place));
        copy.is_some_and(Link::is_there)
    }

    /// The factor that a word about "the authenticator on this phone" means: the one that is there; else the one of
    /// its kind whose base is `gone`, which has moved there. `None`: it is a new one.
    #[must_use]
    pub fn factor_meant(
        &self,
        kind: FactorKind,
        base: Option<Base>,
        gone: impl Fn(Base) -> bool,
    ) -> Option<FactorId> {
        let find = |wanted: &dyn Fn(Option<Base>) -> bool| {
            let mut of_kind = self.factors_on().filter(|(_, f)| f.kind.value == kind);
            let found = of_kind.find(|(_, f)| wanted(f.base.get()));
            found.map(|(id, _)| id)
        };
        find(&|at| at == base).or_else(|| find(&|at| at.is_none_or(&gone)))
    }

    /// Says whether the service has this contact point. Saying again that it has is a word on how it is now.
    pub fn set_contact(&mut self, stamp: Stamp, contact: ContactId, there: bool) {
        set_link(&mut self.contacts, contact, stamp, there);
    }

    /// The service has it no more: neither as a contact point, nor for a second factor.
    pub fn drop_contact(&mut self, stamp: Stamp, contact: ContactId) {
        self.set_contact(stamp, contact, false);
        let base = Some(Base::Contact(contact));
        let on_it = |factor: &&mut Factor| factor.is_on() && factor.base.get() == base;
        for factor in self.factors.values_mut().filter(on_it) {
            factor.set_removed(stamp, true);
        }
    }

    /// Takes the last dropping of a contact point back: what ended with it is there again, and nothing that ended before.
    pub fn undo_drop_contact(&mut self, stamp: Stamp, contact: ContactId) {
        let base = Some(Base::Contact(contact));
        let link = self.contacts.get(&contact).filter(|link| !link.is_there());
        let ended = link.map(|link| link.there.stamp);
        let on_it = |factor: &Factor| factor.base.get() == base;
        let factors = self.factors.values().filter(|factor| on_it(factor));
        let Some(last) = factors.filter_map(Factor::removed_at).chain(ended).max() else {
            return;
        };
        if ended == Some(last) {
            self.set_contact(stamp, contact, true);
        }
        let together = |factor: &&mut Factor| on_it(factor) && factor.removed_at() == Some(last);
        for factor in self.factors.values_mut().filter(together) {
            factor.set_removed(stamp, false);
        }
    }

    /// Says whether one is logged in on this device.
    pub fn set_session(&mut self, stamp: Stamp, device: UnitId, there: bool) {
        set_link(&mut self.sessions, device, stamp, there);
    }

    /// Says whether a copy of this set lies in this place.
    pub fn set_copy(&mut self, stamp: Stamp, set: SetId, place: PlaceId, there: bool) {
        set_link(&mut self.copies, (set, place), stamp, there);
    }

    /// Says whether this person holds or has seen its codes; saying so again means those of today.
    pub fn set_knows(&mut self, stamp: Stamp, person: PersonId, knows: bool) {
        set_link(&mut self.people, person, stamp, knows);
    }

    /// Names the one place that counts, or the vault; what lies there is a copy of the newest set.
    pub fn set_place_of_record(
        &mut self,
        stamp: Stamp,
        place: Option<PlaceId>,
        newest: Option<SetId>,
    ) {
        self.place_of_record = Some(Register::new(stamp, place));
        if let (Some(place), Some(set)) = (place, newest) {
            self.set_copy(stamp, set, place, true);
        }
    }

    /// Names who answers for it; whoever does knows its codes.
    pub fn set_custodian(&mut self, stamp: Stamp, person: Option<PersonId>) {
        self.custodian = Some(Register::new(stamp, person));
        if let Some(person) = person {
            self.set_knows(stamp, person, true);
        }
    }

    /// Every stamp of what it says, without the putting off of prompts, which is no content.
    pub fn content_stamps(&self) -> impl Iterator<Item = &Stamp> {
        self.factors
            .values()
            .flat_map(Factor::stamps)
            .chain(self.contacts.values().flat_map(Link::stamps))
            .chain(self.sessions.values().flat_map(Link::stamps))
            .chain(self.copies.values().flat_map(Link::stamps))
            .chain(self.place_of_record.iter().map(|place| &place.stamp))
            .chain(self.custodian.iter().map(|custodian| &custodian.stamp))
            .chain(self.people.values().flat_map(Link::stamps))
            .chain(&self.on_again)
            .chain(self.one_way_accepted.iter().map(|accepted| &accepted.stamp))
            .chain(self.still_good.iter().map(|kept| &kept.stamp))
    }
}

impl Join for Ties {
    fn join(&mut self, other: Self) {
        join_maps(&mut self.factors, other.factors);
        join_maps(&mut self.contacts, other.contacts);
        join_maps(&mut self.sessions, other.sessions);
        join_maps(&mut self.copies, other.copies);
        self.place_of_record.join(other.place_of_record);
        self.custodian.join(other.custodian);
        join_maps(&mut self.people, other.people);
        self.on_again = self.on_again.max(other.on_again);
        self.one_way_accepted.join(other.one_way_accepted);
        self.still_good.join(other.still_good);
        join_maps(&mut self.put_off, other.put_off);
    }
}
