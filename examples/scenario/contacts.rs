//! What a story says of contact points, devices, places and people.

use toride_domain::{ContactId, Owner, PersonId, PlaceId, PlaceKind, UnitId};
use toride_vault::{ContactDraft, ContactRow, DeviceDraft, PlaceDraft};

use super::{
    fields::Given,
    refused::Refused,
    seat::{Seat, kind_or_phone},
    story::{ContactWords, PlaceWords},
    talk::{contact_kind, device_kind, device_life, owner, place_kind},
};

impl Seat {
    /// A new contact point, or a change of one.
    pub(crate) fn contact(&mut self, words: &ContactWords) -> Result<(), Refused> {
        let session = self.session()?;
        let id = self.book.contacts.get(&words.id).copied();
        let before = match id {
            Some(id) => Some(self.contact_row(id)?),
            None => None,
        };
        let before = before.as_ref();
        let kind = words.kind.as_deref().map(contact_kind).transpose()?;
        let owner = words.owner.as_deref().map(owner).transpose()?;
        let mut draft = ContactDraft {
            kind: kind.or(before.map(|row| row.kind)).ok_or(Refused::Word)?,
            value: words
                .value
                .clone()
                .or(before.map(|row| row.value.clone()))
                .unwrap_or_default(),
            owner: owner
                .or(before.map(|row| row.owner))
                .unwrap_or(Owner::Personal),
            sim: before.and_then(|row| row.sim),
            mailbox: before.and_then(|row| row.mailbox.as_ref().map(|account| account.id)),
        };
        match &words.account {
            Given::Unsaid => {}
            Given::Nothing => draft.mailbox = None,
            Given::Named(account) => draft.mailbox = self.mailbox(&words.id, account),
        }
        match &words.on {
            Given::Unsaid => {}
            Given::Nothing => draft.sim = None,
            Given::Named(device) => draft.sim = Some(self.unit(device, None)?),
        }
        if let Some(id) = id {
            session.edit_contact(id, &draft, words.slip)?;
        } else {
            let id = session.add_contact(&draft)?;
            self.book.contacts.insert(words.id.clone(), id);
        }
        Ok(())
    }

    /// The account that a mailbox is. One that the story makes later is waited for.
    fn mailbox(&mut self, contact: &str, account: &str) -> Option<toride_domain::AccountId> {
        let known = self.book.accounts.get(account).copied();
        if known.is_none() {
            let waiting = self.book.waiting.entry(account.to_owned()).or_default();
            waiting.push(contact.to_owned());
        }
        known
    }

    /// Mailboxes that were said to be this account before it was there.
    pub(crate) fn wire_mailboxes(&mut self, account: &str) -> Result<(), Refused> {
        for contact in self.book.waiting.remove(account).unwrap_or_default() {
            let id = self.book.contact(&contact)?;
            let row = self.contact_row(id)?;
            let draft = ContactDraft {
                kind: row.kind,
                value: row.value,
                owner: row.owner,
                sim: row.sim,
                mailbox: Some(self.book.account(account)?),
            };
            self.session()?.edit_contact(id, &draft, true)?;
        }
        Ok(())
    }

    fn contact_row(&mut self, id: ContactId) -> Result<ContactRow, Refused> {
        let rows = self.session()?.checklist()?.contacts;
        let found = rows.into_iter().find(|row| row.id == id);
        found.ok_or(Refused::NOT_FOUND)
    }

    pub(crate) fn confirm(&mut self, contact: &str) -> Result<(), Refused> {
        let session = self.session()?;
        session.confirm_contact(self.book.contact(contact)?)?;
        Ok(())
    }

    pub(crate) fn give_up(&mut self, contact: &str) -> Result<(), Refused> {
        let session = self.session()?;
        session.give_up_contact(self.book.contact(contact)?, true)?;
        Ok(())
    }

    /// A device by the story's name. One that the vault does not know is added: without the vault, and a phone where
    /// nobody said otherwise.
    pub(crate) fn unit(&mut self, name: &str, kind: Option<&str>) -> Result<UnitId, Refused> {
        if let Some(unit) = self.book.unit(name) {
            return Ok(unit);
        }
        let draft = DeviceDraft {
            name: name.to_owned(),
            kind: kind_or_phone(kind)?,
        };
        let unit = self.session()?.add_device(&draft)?;
        self.book.meet(name, unit, None);
        Ok(unit)
    }

    /// What the person says of a device, which may be a new one.
    pub(crate) fn device(
        &mut self,
        name: &str,
        kind: Option<&str>,
        life: Option<&str>,
    ) -> Result<(), Refused> {
        let known = kind.map(device_kind).transpose()?;
        let life = life.map(device_life).transpose()?;
        let unit = self.unit(name, kind)?;
        let session = self.session()?;
        if let Some(kind) = known {
            let name = name.to_owned();
            session.edit_device(unit, &DeviceDraft { name, kind })?;
        }
        for unit in self.book.units(name) {
            if let Some(life) = life {
                session.set_device_life(*unit, life)?;
            }
        }
        Ok(())
    }

    /// A place by its name, made on first use.
    pub(crate) fn place(&mut self, name: &str) -> Result<PlaceId, Refused> {
        if let Some(place) = self.book.places.get(name) {
            return Ok(*place);
        }
        let draft = PlaceDraft {
            name: name.to_owned(),
            kind: PlaceKind::Paper,
            keeper: None,
        };
        let place = self.session()?.add_place(&draft)?;
        self.book.places.insert(name.to_owned(), place);
        Ok(place)
    }

    /// What the person says of a place, which may be a new one.
    pub(crate) fn say_of_place(&mut self, words: &PlaceWords) -> Result<(), Refused> {
        let kind = words.kind.as_deref().map(place_kind).transpose()?;
        let id = self.place(&words.name)?;
        let session = self.session()?;
        let rows = session.checklist()?.places;
        let row = rows.iter().find(|row| row.id == id);
        let row = row.ok_or(Refused::NOT_FOUND)?;
        let keeper = match &words.keeper {
            Given::Named(person) => Some(self.person(person, None)?),
            Given::Nothing => None,
            Given::Unsaid => row.keeper,
        };
        let draft = PlaceDraft {
            name: words.name.clone(),
            kind: kind.unwrap_or(row.kind),
            keeper,
        };
        session.edit_place(id, &draft)?;
        if let Some(lost) = words.lost {
            session.set_place_breached(id, lost)?;
        }
        Ok(())
    }

    /// A person by the story's name, added on first use.
    pub(crate) fn person(&mut self, id: &str, name: Option<&str>) -> Result<PersonId, Refused> {
        let session = self.session()?;
        if let Some(person) = self.book.people.get(id) {
            if let Some(name) = name {
                session.rename_person(*person, name)?;
            }
            return Ok(*person);
        }
        let person = session.add_person(name.unwrap_or(id))?;
        self.book.people.insert(id.to_owned(), person);
        Ok(person)
    }

    pub(crate) fn left(&mut self, person: &str) -> Result<(), Refused> {
        let session = self.session()?;
        let known = self.book.people.get(person);
        session.set_person_left(*known.ok_or(Refused::NOT_FOUND)?, true)?;
        Ok(())
    }
}
