//! Contact points: add, change, confirm, give up (S-010, S-093, S-109).

use toride_domain::{Contact, ContactId, Millis, Register};

use crate::{
    ContactDraft, Error, Field, Result, Session,
    form::{line, set},
    unlocked::{Means, Unlocked},
};

impl Session {
    /// Adds a contact point that nobody has confirmed yet.
    ///
    /// # Errors
    /// `Invalid`, `TooLarge`, `TooMany`, `NotFound` for a device or account that is not there, `StorageFull`,
    /// `ReadOnly`, `Locked`.
    pub fn add_contact(&self, draft: &ContactDraft) -> Result<ContactId> {
        self.with(|open, means| open.add_contact(draft, means))
    }

    /// Changes a contact point. `slip`: a typing mistake was mended; otherwise a new value is another number or
    /// mailbox, and every account that uses it has to be told. The same one written in another way is a slip.
    ///
    /// # Errors
    /// As [`Session::add_contact`].
    pub fn edit_contact(&self, id: ContactId, draft: &ContactDraft, slip: bool) -> Result<u64> {
        self.with(|open, means| open.edit_contact(id, draft, slip, means))
    }

    /// It is still theirs, and reachable.
    ///
    /// # Errors
    /// `NotFound`, `Invalid` for one that was given up, `StorageFull`, `ReadOnly`, `Locked`.
    pub fn confirm_contact(&self, id: ContactId) -> Result<u64> {
        self.with(|open, means| {
            if open.record::<Contact>(id)?.is_given_up() {
                return Err(Error::Invalid {
                    field: Field::ContactValue,
                });
            }
            let now: Millis = means.now();
            open.change_record(id, means, |contact: &mut Contact, stamp| {
                contact.confirm(stamp, now);
            })
        })
    }

    /// That was a slip: it stands as it did, last looked at `last`, or never.
    ///
    /// # Errors
    /// `NotFound`, `StorageFull`, `ReadOnly`, `Locked`.
    pub fn undo_confirm_contact(&self, id: ContactId, last: Option<Millis>) -> Result<u64> {
        self.with(|open, means| {
            open.change_record(id, means, |contact: &mut Contact, stamp| {
                contact.confirm(stamp, last.unwrap_or(Millis::MIN));
            })
        })
    }

    /// The person has it no more, or has it again.
    ///
    /// # Errors
    /// `NotFound`, `StorageFull`, `ReadOnly`, `Locked`.
    pub fn give_up_contact(&self, id: ContactId, given_up: bool) -> Result<u64> {
        self.with(|open, means| {
            open.change_record(id, means, |contact: &mut Contact, stamp| {
                contact.give_up(stamp, given_up);
            })
        })
    }
}

impl Unlocked {
    fn add_contact(&mut self, draft: &ContactDraft, means: Means<'_>) -> Result<ContactId> {
        let value = self.accept_contact(draft)?;
        let id = ContactId::new(means.id()?);
        let stamp = self.tick(means);
        let mut contact = Contact::new(stamp, draft.kind, value, draft.owner);
        if draft.sim.is_some() {
            contact.put_sim(stamp, draft.sim);
        }
        contact.mailbox = draft.mailbox.map(|of| Register::new(stamp, Some(of)));
        self.add_record(id, contact, means)?;
        Ok(id)
    }

    fn edit_contact(
        &mut self,
        id: ContactId,
        draft: &ContactDraft,
        slip: bool,
        means: Means<'_>,
    ) -> Result<u64> {
        let value = self.accept_contact(draft)?;
        self.change_record(id, means, |contact: &mut Contact, stamp| {
            set(&mut contact.kind, draft.kind, stamp);
            set(&mut contact.owner, draft.owner, stamp);
            if contact.value.value != value {
                if slip || contact.is_written(&value) {
                    contact.value = Register::new(stamp, value);
                } else {
                    contact.change(stamp, value);
                }
            }
            if contact.sim_in() != draft.sim {
                contact.put_sim(stamp, draft.sim);
            }
            if contact.mailbox_of() != draft.mailbox {
                contact.mailbox = Some(Register::new(stamp, draft.mailbox));
            }
        })
    }

    /// The value in the form that is stored; what the draft refers to has to be there.
    fn accept_contact(&self, draft: &ContactDraft) -> Result<String> {
        let there = draft.sim.is_none_or(|id| self.units.contains_key(&id))
            && draft
                .mailbox
                .is_none_or(|id| self.accounts.contains_key(&id));
        if !there {
            return Err(Error::NotFound);
        }
        line(&draft.value, Field::ContactValue)
    }
}
