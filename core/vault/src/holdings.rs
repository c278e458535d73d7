//! What is open, as the rules look at it; and the names of what the rules speak of.

use std::collections::BTreeMap;

use toride_domain::{
    Account, AccountId, Base, Concern, ContactKind, FactorId, Holdings, Millis, Person, Place,
    Prompts, Standing, Step, Survey, Thing, UnitId, Way,
};

use crate::{AboutId, AboutView, AccountName, ConcernView, StepView, WayView, unlocked::Unlocked};

/// What follows from the vault at one time.
pub(crate) struct State<'a> {
    pub(crate) survey: Survey<'a>,
    pub(crate) prompts: Prompts,
    pub(crate) standings: BTreeMap<AccountId, Standing>,
}

impl Unlocked {
    pub(crate) fn holdings(&self) -> Holdings<'_> {
        Holdings {
            accounts: &self.accounts,
            contacts: &self.contacts,
            devices: &self.units,
            places: &self.places,
            people: &self.people,
            shop: &self.shop,
            facts: toride_catalogue::service_facts,
        }
    }

    /// Everything, looked at once.
    pub(crate) fn survey(&self) -> Survey<'_> {
        Survey::new(self.holdings())
    }

    /// Everything, looked at once, and what is to be done.
    pub(crate) fn prompted(&self, now: Millis) -> (Survey<'_>, Prompts) {
        Survey::with_prompts(self.holdings(), &self.care, now)
    }

    pub(crate) fn state(&self, now: Millis) -> State<'_> {
        let (survey, prompts) = self.prompted(now);
        State {
            standings: survey.readiness(&prompts),
            prompts,
            survey,
        }
    }

    /// The device that this installation is on.
    pub(crate) fn this_unit(&self) -> Option<UnitId> {
        let install = self.device_id();
        let holds = |device: &toride_domain::Device| {
            let link = device.installs.get(&install);
            link.is_some_and(toride_domain::Link::is_there)
        };
        let mut units = self.units.iter();
        units.find(|(_, device)| holds(device)).map(|(id, _)| *id)
    }

    pub(crate) fn account_name(&self, id: AccountId) -> Option<AccountName> {
        let account = self.accounts.get(&id)?;
        Some(named(id, account))
    }

    /// What a thing is called; empty where it is not there any more.
    pub(crate) fn thing_name(&self, thing: Thing) -> String {
        let name = match thing {
            Thing::Device(id) => self.units.get(&id).map(|device| &device.name.value),
            Thing::Contact(id) => self.contacts.get(&id).map(|contact| &contact.value.value),
            Thing::Place(id) => self.places.get(&id).map(|place: &Place| &place.name.value),
        };
        name.cloned().unwrap_or_default()
    }

    pub(crate) fn about(&self, id: AboutId) -> AboutView {
        let name = match id {
            AboutId::Thing(thing) => self.thing_name(thing),
            AboutId::Person(person) => {
                let person = self.people.get(&person);
                person.map_or_else(String::new, |person: &Person| person.name.value.clone())
            }
        };
        AboutView { id, name }
    }

    pub(crate) fn concern(&self, concern: Concern) -> ConcernView {
        let thing = match concern {
            Concern::ProbablyLostWithout(thing) | Concern::IdentityCheckWithout(thing) => {
                Some(thing)
            }
            Concern::PersonalContact(contact) => Some(Thing::Contact(contact)),
            _ => None,
        };
        let about = thing.map(|thing| self.about(AboutId::Thing(thing)));
        ConcernView { concern, about }
    }

    pub(crate) fn step(&self, account: Option<AccountId>, step: Step) -> StepView {
        let mut view = StepView {
            step,
            factor: None,
            contact: None,
            factor_kind: None,
            name: None,
        };
        match step {
            Step::ConfirmFactor(id) => {
                view.factor = Some(id);
                let factor = account.and_then(|account| self.factor(account, id));
                if let Some(factor) = factor {
                    view.factor_kind = Some(factor.kind.value);
                    view.name = factor.base.get().map(|base| self.base_name(base));
                }
            }
            Step::UpdateContact(id) | Step::DropContact(id) | Step::ConfirmContact(id) => {
                view.contact = Some(id);
                view.name = Some(self.thing_name(Thing::Contact(id)));
            }
            _ => {}
        }
        view
    }

    pub(crate) fn way(&self, way: Way) -> WayView {
        let name = match way {
            Way::Factor { base, .. } => self.base_name(base),
            Way::CodeInVault(device) | Way::Session(device) => {
                self.thing_name(Thing::Device(device))
            }
            Way::CodeInPlace(place) => self.thing_name(Thing::Place(place)),
            Way::Contact(contact) => self.thing_name(Thing::Contact(contact)),
        };
        WayView { way, name }
    }

    pub(crate) fn base_name(&self, base: Base) -> String {
        self.thing_name(match base {
            Base::Device(device) => Thing::Device(device),
            Base::Contact(contact) => Thing::Contact(contact),
        })
    }

    /// Numbers that are not given up, by the device that their SIM is in.
    pub(crate) fn numbers(&self) -> BTreeMap<UnitId, Vec<String>> {
        let mut numbers: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for contact in self.contacts.values() {
            let is_number = contact.kind.value == ContactKind::Phone && !contact.is_given_up();
            if let Some(device) = contact.sim_in().filter(|_| is_number) {
                let value = contact.value.value.clone();
                numbers.entry(device).or_default().push(value);
            }
        }
        numbers
    }

    fn factor(&self, account: AccountId, id: FactorId) -> Option<&toride_domain::Factor> {
        self.accounts.get(&account)?.ties.factors.get(&id)
    }
}

fn named(id: AccountId, account: &Account) -> AccountName {
    AccountName {
        id,
        service: account.service.value.clone(),
        name: account.name.value.clone(),
        owner: account.owner.value,
    }
}
