//! The checklist: contact points, second factors, devices, places and people, across accounts.

use toride_domain::{
    Account, AccountId, Base, ContactId, ContactState, FactorId, Link, Millis, PersonId, PlaceId,
    PlaceKind, Prompts, Step, Survey, UnitId,
};

use crate::{
    AccountFactors, AccountTies, Checklist, ContactRow, CopyRow, DeviceRow, Error, FactorRow,
    PersonRow, PlaceRow, Result, Session, holdings::State, unlocked::Unlocked, users::Users,
};

impl Session {
    /// All that is to be looked at now and then.
    ///
    /// # Errors
    /// `Locked`.
    pub fn checklist(&self) -> Result<Checklist> {
        self.with(|open, means| Ok(open.checklist(means.now())))
    }

    /// Devices: this one first, those that are gone last.
    ///
    /// # Errors
    /// `Locked`.
    pub fn devices(&self) -> Result<Vec<DeviceRow>> {
        self.with(|open, means| Ok(open.devices(&open.users(), &open.survey(), means.now())))
    }
}

impl Unlocked {
    fn checklist(&self, now: Millis) -> Checklist {
        let (survey, prompts) = self.prompted(now);
        let users = self.users();
        let mut contacts: Vec<_> = self
            .contacts
            .keys()
            .filter_map(|id| self.contact_row(*id, &users, now))
            .collect();
        contacts.sort_by_cached_key(|row| {
            let rank = match row.state {
                ContactState::Due { .. } => 0,
                ContactState::Confirmed { .. } => 1,
                ContactState::GivenUp { .. } => 2,
            };
            (rank, row.value.clone(), row.id)
        });
        let in_use = self.holdings().in_use();
        let with_factors = in_use.filter(|(_, account)| account.has_two_factor());
        let mut accounts: Vec<_> = with_factors
            .filter_map(|(id, _)| {
                Some(AccountFactors {
                    account: self.account_name(id)?,
                    factors: self.factor_rows(id, &prompts),
                })
            })
            .collect();
        accounts.sort_by_cached_key(|of| (of.account.name.clone(), of.account.id));
        let mut places: Vec<_> = self
            .places
            .keys()
            .filter_map(|id| self.place_row(*id, &users))
            .collect();
        places.sort_by_cached_key(|row| (row.breached_at.is_some(), row.name.clone(), row.id));
        let mut people: Vec<_> = self
            .people
            .keys()
            .filter_map(|id| self.person_row(*id, &users))
            .collect();
        people.sort_by_cached_key(|row| (row.left_at.is_some(), row.name.clone(), row.id));
        Checklist {
            contacts,
            accounts,
            devices: self.devices(&users, &survey, now),
            places,
            people,
        }
    }

    fn devices(&self, users: &Users, survey: &Survey<'_>, now: Millis) -> Vec<DeviceRow> {
        let ids = self.units.keys();
        let mut rows: Vec<_> = ids
            .filter_map(|id| self.device_row(*id, users, survey, now).ok())
            .collect();
        rows.sort_by_cached_key(|row| {
            (
                row.gone_at.is_some(),
                !row.is_this,
                row.name.clone(),
                row.id,
            )
        });
        rows
    }

    /// What one account hangs on.
    pub(crate) fn ties_of(
        &self,
        id: AccountId,
        state: &State<'_>,
        now: Millis,
    ) -> Result<AccountTies> {
        let account = self.account(id)?;
        let users = &self.users();
        let ties = &account.ties;
        let there = |(_, link): &(&UnitId, &Link)| link.is_there();
        let sessions = ties.sessions.iter().filter(there);
        let custodian = ties
            .custodian
            .as_ref()
            .and_then(|custodian| custodian.value);
        let place_of_record = ties.place_of_record.as_ref().and_then(|place| place.value);
        let knowing = ties.people.iter().filter(|(_, link)| link.is_there());
        Ok(AccountTies {
            factors: self.factor_rows(id, &state.prompts),
            contacts: ties
                .contacts_there()
                .filter_map(|contact| self.contact_row(contact, users, now))
                .collect(),
            sessions: sessions
                .filter_map(|(device, _)| self.device_row(*device, users, &state.survey, now).ok())
                .collect(),
            copies: self.copies(account),
            place_of_record: place_of_record.filter(|place| self.places.contains_key(place)),
            custodian: custodian.filter(|person| self.people.contains_key(person)),
            people: knowing
                .filter_map(|(person, _)| self.person_row(*person, users))
                .collect(),
            one_way_accepted: ties
                .one_way_accepted
                .as_ref()
                .is_some_and(|accepted| accepted.value),
        })
    }

    fn copies(&self, account: &Account) -> Vec<CopyRow> {
        let newest = account.newest_set().map(|(id, _)| id);
        let copies = account.ties.copies.iter();
        let there = copies.filter(|(_, link)| link.is_there());
        there
            .map(|((set, place), _)| {
                let known = self.places.get(place);
                CopyRow {
                    set: *set,
                    place: *place,
                    name: known.map_or_else(String::new, |place| place.name.value.clone()),
                    kind: known.map_or(PlaceKind::Other, |place| place.kind.value),
                    current: Some(*set) == newest,
                }
            })
            .collect()
    }

    fn factor_rows(&self, account: AccountId, prompts: &Prompts) -> Vec<FactorRow> {
        let Some(entry) = self.accounts.get(&account) else {
            return Vec::new();
        };
        let asked = |id: FactorId| {
            let mut steps = prompts.of(account).flat_map(|prompt| &prompt.todo);
            steps.any(|step| *step == Step::ConfirmFactor(id))
        };
        let factors = entry.ties.factors_on();
        let mut rows: Vec<_> = factors
            .map(|(id, factor)| {
                let base = factor.base.get();
                let known = base.filter(|base| self.has_base(*base));
                FactorRow {
                    id,
                    kind: factor.kind.value,
                    base,
                    base_name: known.map(|base| self.base_name(base)),
                    base_gone: base.is_some_and(|base| self.holdings().is_gone(base)),
                    confirmed_at: factor.confirmed.as_ref().map(|confirmed| confirmed.value),
                    to_confirm: asked(id),
                }
            })
            .collect();
        rows.sort_by_cached_key(|row| (row.kind, row.base_name.clone(), row.id));
        rows
    }

    fn has_base(&self, base: Base) -> bool {
        match base {
            Base::Device(device) => self.units.contains_key(&device),
            Base::Contact(contact) => self.contacts.contains_key(&contact),
        }
    }

    fn contact_row(&self, id: ContactId, users: &Users, now: Millis) -> Option<ContactRow> {
        let contact = self.contacts.get(&id)?;
        let sim = contact.sim_in();
        Some(ContactRow {
            id,
            kind: contact.kind.value,
            value: contact.value.value.clone(),
            owner: contact.owner.value,
            state: looked_at(contact.state(now)),
            sim,
            sim_name: sim
                .and_then(|device| self.units.get(&device))
                .map(|device| device.name.value.clone()),
            mailbox: contact.mailbox_of().and_then(|of| self.account_name(of)),
            accounts: users.of_contact(id),
        })
    }

    /// A device with the accounts that live on it, and how far those are that it took with it.
    pub(crate) fn device_row(
        &self,
        id: UnitId,
        users: &Users,
        survey: &Survey<'_>,
        now: Millis,
    ) -> Result<DeviceRow> {
        let device = self.units.get(&id).ok_or(Error::NotFound)?;
        let (mut open, mut done) = (0, 0);
        if !device.is_in_use() {
            let after = survey.phone_change(id, now);
            (open, done) = (after.open.len(), after.done.len());
        }
        let count = |of: usize| u32::try_from(of).unwrap_or(u32::MAX);
        Ok(DeviceRow {
            id,
            name: device.name.value.clone(),
            kind: device.kind.value,
            life: device.fate.value.life,
            gone_at: device.gone().map(|gone| gone.at()),
            is_this: users.is_this(id),
            holds_vault: device.holds_vault(),
            numbers: users.numbers_in(id),
            accounts: users.of_device(id),
            open: count(open),
            done: count(done),
        })
    }

    fn place_row(&self, id: PlaceId, users: &Users) -> Option<PlaceRow> {
        let place = self.places.get(&id)?;
        let keeper = place.kept_by();
        Some(PlaceRow {
            id,
            name: place.name.value.clone(),
            kind: place.kind.value,
            keeper,
            keeper_name: keeper
                .and_then(|keeper| self.people.get(&keeper))
                .map(|keeper| keeper.name.value.clone()),
            breached_at: place.breach().map(|breach| breach.at()),
            accounts: users.of_place(id),
        })
    }

    fn person_row(&self, id: PersonId, users: &Users) -> Option<PersonRow> {
        let person = self.people.get(&id)?;
        Some(PersonRow {
            id,
            name: person.name.value.clone(),
            left_at: person.gone().map(|left| left.at()),
            accounts: users.of_person(id),
        })
    }
}

/// A confirmation that was taken back leaves the beginning of time: it was never looked at.
fn looked_at(state: ContactState) -> ContactState {
    match state {
        ContactState::Due { last } => ContactState::Due {
            last: last.filter(|last| *last > Millis::MIN),
        },
        other => other,
    }
}
