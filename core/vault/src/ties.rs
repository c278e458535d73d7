//! What an account hangs on: second factors, contact points, sessions, copies, people; and the words that close a
//! prompt.

use toride_domain::{
    Account, AccountId, Base, ContactId, ContactKind, Factor, FactorId, FactorKind, PersonId,
    PlaceId, Register, SetId, Stamp, StillGood, TextKind, UnitId,
};

use crate::{
    Error, FactorDraft, Field, Limited, Result, Session,
    codec::{decode_account, encode_account},
    form::{accept, set},
    ledger::Change,
    unlocked::{Means, Unlocked, kind},
};

impl Session {
    /// Records a second factor.
    ///
    /// # Errors
    /// `NotFound`, `Invalid { Base }` where it cannot be on that or that is gone, `TooMany`, `StorageFull`, `ReadOnly`,
    /// `Locked`; the same for all that change here.
    pub fn add_factor(&self, account: AccountId, draft: FactorDraft) -> Result<FactorId> {
        self.with(|open, means| {
            open.accept_base(draft)?;
            let id = FactorId::new(means.id()?);
            open.change_ties(account, means, |account, stamp| {
                let factor = Factor::new(stamp, draft.kind, draft.base);
                account.ties.factors.insert(id, factor);
                Ok(())
            })?;
            Ok(id)
        })
    }

    /// Whether a second factor can be on that, before anything is written of the account.
    ///
    /// # Errors
    /// `NotFound`, `Invalid { Base }`, `Locked`.
    pub fn check_factor(&self, draft: FactorDraft) -> Result<()> {
        self.with(|open, _| open.accept_base(draft))
    }

    /// Changes kind and base of a second factor; that it works there is another word ([`Session::confirm_factor`]).
    ///
    /// # Errors
    /// As [`Session::add_factor`].
    pub fn edit_factor(&self, account: AccountId, id: FactorId, draft: FactorDraft) -> Result<u64> {
        self.with(|open, means| {
            open.accept_base(draft)?;
            open.change_factor(account, id, means, |factor, stamp| {
                set(&mut factor.kind, draft.kind, stamp);
                factor.base.move_to(stamp, draft.base);
            })
        })
    }

    /// It was tried and works, on this base.
    ///
    /// # Errors
    /// As [`Session::add_factor`].
    pub fn confirm_factor(
        &self,
        account: AccountId,
        id: FactorId,
        draft: FactorDraft,
    ) -> Result<u64> {
        self.with(|open, means| {
            open.accept_base(draft)?;
            let now = means.now();
            open.change_factor(account, id, means, |factor, stamp| {
                set(&mut factor.kind, draft.kind, stamp);
                factor.confirm(stamp, now, draft.base);
            })
        })
    }

    /// It was switched off at the service, or that was a mistake.
    ///
    /// # Errors
    /// As [`Session::add_factor`].
    pub fn remove_factor(&self, account: AccountId, id: FactorId, removed: bool) -> Result<u64> {
        self.with(|open, means| {
            open.change_factor(account, id, means, |factor, stamp| {
                if factor.is_on() == removed {
                    factor.set_removed(stamp, removed);
                }
            })
        })
    }

    /// Says whether the service has this contact point. Said again, it has it as it is now: the new number.
    ///
    /// # Errors
    /// As [`Session::add_factor`].
    pub fn set_account_contact(
        &self,
        account: AccountId,
        contact: ContactId,
        there: bool,
    ) -> Result<u64> {
        self.with(|open, means| {
            require(!there || open.contacts.contains_key(&contact))?;
            open.change_ties(account, means, |account, stamp| {
                account.ties.set_contact(stamp, contact, there);
                Ok(())
            })
        })
    }

    /// The service has this contact point no more: neither as such, nor for a second factor.
    ///
    /// # Errors
    /// As [`Session::add_factor`].
    pub fn drop_contact(&self, account: AccountId, contact: ContactId) -> Result<u64> {
        self.with(|open, means| {
            open.change_ties(account, means, |account, stamp| {
                account.ties.drop_contact(stamp, contact);
                Ok(())
            })
        })
    }

    /// Takes the last dropping of a contact point back.
    ///
    /// # Errors
    /// As [`Session::add_factor`].
    pub fn undo_drop_contact(&self, account: AccountId, contact: ContactId) -> Result<u64> {
        self.with(|open, means| {
            open.change_ties(account, means, |account, stamp| {
                account.ties.undo_drop_contact(stamp, contact);
                Ok(())
            })
        })
    }

    /// Says whether one is logged in on this device.
    ///
    /// # Errors
    /// As [`Session::add_factor`].
    pub fn set_session(&self, account: AccountId, device: UnitId, there: bool) -> Result<u64> {
        self.with(|open, means| {
            require(!there || open.units.contains_key(&device))?;
            open.change_ties(account, means, |account, stamp| {
                account.ties.set_session(stamp, device, there);
                Ok(())
            })
        })
    }

    /// Says whether a copy of this set lies in this place.
    ///
    /// # Errors
    /// As [`Session::add_factor`].
    pub fn set_copy(
        &self,
        account: AccountId,
        copy_of: SetId,
        place: PlaceId,
        there: bool,
    ) -> Result<u64> {
        self.with(|open, means| {
            require(!there || open.places.contains_key(&place))?;
            open.change_ties(account, means, |account, stamp| {
                require(!there || account.sets.contains_key(&copy_of))?;
                account.ties.set_copy(stamp, copy_of, place, there);
                Ok(())
            })
        })
    }

    /// Names the one place that counts; `None` is the vault.
    ///
    /// # Errors
    /// As [`Session::add_factor`].
    pub fn set_place_of_record(&self, account: AccountId, place: Option<PlaceId>) -> Result<u64> {
        self.with(|open, means| {
            require(place.is_none_or(|place| open.places.contains_key(&place)))?;
            open.change_ties(account, means, |account, stamp| {
                let before = account.ties.place_of_record.as_ref();
                if before.and_then(|before| before.value) != place {
                    let newest = account.newest_set().map(|(id, _)| id);
                    account.ties.set_place_of_record(stamp, place, newest);
                }
                Ok(())
            })
        })
    }

    /// Names who answers for the account.
    ///
    /// # Errors
    /// As [`Session::add_factor`].
    pub fn set_custodian(&self, account: AccountId, person: Option<PersonId>) -> Result<u64> {
        self.with(|open, means| {
            require(person.is_none_or(|person| open.people.contains_key(&person)))?;
            let former = open.knowing_custodian(open.account(account)?);
            open.change_ties(account, means, |account, stamp| {
                let before = account.ties.custodian.as_ref();
                if before.and_then(|before| before.value) != person {
                    if let Some(former) = former {
                        account.ties.set_knows(stamp, former, true);
                    }
                    account.ties.set_custodian(stamp, person);
                }
                Ok(())
            })
        })
    }

    /// Says whether this person holds or has seen the codes, those of today.
    ///
    /// # Errors
    /// As [`Session::add_factor`].
    pub fn set_knows(&self, account: AccountId, person: PersonId, knows: bool) -> Result<u64> {
        self.with(|open, means| {
            require(!knows || open.people.contains_key(&person))?;
            open.change_ties(account, means, |account, stamp| {
                account.ties.set_knows(stamp, person, knows);
                Ok(())
            })
        })
    }

    /// Two-factor sign-in is on again at the service.
    ///
    /// # Errors
    /// As [`Session::add_factor`].
    pub fn turned_on_again(&self, account: AccountId) -> Result<u64> {
        self.with(|open, means| {
            open.change_ties(account, means, |account, stamp| {
                account.ties.on_again = Some(stamp);
                Ok(())
            })
        })
    }

    /// One second factor is enough, or is not after all.
    ///
    /// # Errors
    /// As [`Session::add_factor`].
    pub fn accept_one_way(&self, account: AccountId, accepted: bool) -> Result<u64> {
        self.with(|open, means| {
            open.change_ties(account, means, |account, stamp| {
                account.ties.one_way_accepted = Some(Register::new(stamp, accepted));
                Ok(())
            })
        })
    }

    /// The old set is kept; `why` in the person's words, may be empty.
    ///
    /// # Errors
    /// As [`Session::add_factor`]; `TooLarge`, `Invalid { Why }`.
    pub fn keep_old_set(&self, account: AccountId, why: &str) -> Result<u64> {
        self.with(|open, means| {
            let why = accept(TextKind::Note, why, Field::Why)?;
            let at = means.now();
            open.change_ties(account, means, |account, stamp| {
                account.ties.still_good = Some(Register::new(stamp, StillGood { at, why }));
                Ok(())
            })
        })
    }
}

impl Unlocked {
    /// Changes what an account hangs on. What would not be read back is not written.
    pub(crate) fn change_ties(
        &mut self,
        id: AccountId,
        means: Means<'_>,
        change: impl FnOnce(&mut Account, Stamp) -> Result<()>,
    ) -> Result<u64> {
        let mut account = self.account(id)?.clone();
        let stamp = self.tick(means);
        change(&mut account, stamp)?;
        if account == *self.account(id)? {
            return Ok(self.ledger.revision());
        }
        let bytes = encode_account(&account);
        decode_account(&bytes).map_err(|_| Error::TooMany {
            what: Limited::Ties,
        })?;
        let mut write = Change::default();
        write.put_meta(id.into(), kind::ACCOUNT, bytes);
        self.ledger.check_room(&write)?;
        let revision = self.commit(write, means)?;
        self.accounts.insert(id, account);
        Ok(revision)
    }

    fn change_factor(
        &mut self,
        account: AccountId,
        id: FactorId,
        means: Means<'_>,
        change: impl FnOnce(&mut Factor, Stamp),
    ) -> Result<u64> {
        self.change_ties(account, means, |account, stamp| {
            let factor = account.ties.factors.get_mut(&id).ok_or(Error::NotFound)?;
            change(factor, stamp);
            Ok(())
        })
    }

    /// A factor can be on what is there and of a kind that carries it; or nobody said on what.
    pub(crate) fn accept_base(&self, draft: FactorDraft) -> Result<()> {
        let wrong = Error::Invalid { field: Field::Base };
        let Some(base) = draft.base else {
            return Ok(());
        };
        let fits = match base {
            Base::Device(device) => {
                require(self.units.contains_key(&device))?;
                !matches!(
                    draft.kind,
                    FactorKind::Sms | FactorKind::Call | FactorKind::Mail
                )
            }
            Base::Contact(contact) => {
                let contact = self.contacts.get(&contact).ok_or(Error::NotFound)?;
                match draft.kind {
                    FactorKind::Sms | FactorKind::Call => contact.kind.value == ContactKind::Phone,
                    FactorKind::Mail => contact.kind.value != ContactKind::Phone,
                    _ => false,
                }
            }
        };
        if fits && !self.holdings().is_gone(base) {
            Ok(())
        } else {
            Err(wrong)
        }
    }
}

/// What is referred to has to be there.
fn require(there: bool) -> Result<()> {
    if there { Ok(()) } else { Err(Error::NotFound) }
}
