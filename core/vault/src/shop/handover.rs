//! Changing hands, check by check.

use toride_domain::{
    AccountId, AdditionId, HandoverId, Limits, PersonId, Register, Stamp, TextKind,
    shop::{Cause, Done, Handover},
};

use crate::{
    CheckId, Error, Field, HandoverDraft, HandoverView, Limited, Result, Session,
    codec::{decode_account, encode_account},
    form::{accept, set},
    ledger::Change,
    unlocked::{Means, Unlocked, kind},
};

impl Session {
    /// Changes of hands of one account, or of all: those that are not done first, then the newest. Those begun by
    /// mistake are left out, and so are those of accounts that are not there.
    ///
    /// # Errors
    /// `Locked`.
    pub fn handovers(&self, account: Option<AccountId>) -> Result<Vec<HandoverView>> {
        self.with(|open, _| Ok(open.handover_views(account)))
    }

    /// One change of hands.
    ///
    /// # Errors
    /// `NotFound`, `Locked`.
    pub fn handover(&self, id: HandoverId) -> Result<HandoverView> {
        self.with(|open, _| open.handover_view(id))
    }

    /// Begins a change of hands. Who leaves is marked as having left, and as somebody who knew the codes, unless either
    /// is known: that raises what is to be done for every account they touched.
    ///
    /// # Errors
    /// `NotFound` for a person or account that is not there, or is in the bin; `TooMany`, `TooLarge`, `StorageFull`,
    /// `ReadOnly`, `Locked`; the same for all that change here.
    pub fn start_handover(&self, account: AccountId, draft: HandoverDraft) -> Result<HandoverId> {
        self.with(|open, means| open.start_handover(account, draft, means))
    }

    /// Says anew why, from whom and to whom. What was said of somebody who leaves stays said.
    ///
    /// # Errors
    /// As [`Session::start_handover`].
    pub fn edit_handover(&self, id: HandoverId, draft: HandoverDraft) -> Result<u64> {
        self.with(|open, means| {
            open.require_people([draft.from, draft.to])?;
            open.write_handover(id, means, |handover, stamp| {
                set(&mut handover.cause, draft.cause, stamp);
                set(&mut handover.from, draft.from, stamp);
                set(&mut handover.to, draft.to, stamp);
                Ok(())
            })
        })
    }

    /// Says by whom a check was done, or takes that back: then a signature lapses.
    ///
    /// # Errors
    /// As [`Session::start_handover`], and `NotFound` for a check that is not there.
    pub fn set_check(&self, id: HandoverId, check: CheckId, by: Option<PersonId>) -> Result<u64> {
        self.with(|open, means| {
            open.require_people([by])?;
            let at = means.now();
            let done = by.map(|by| Done { by, at });
            open.write_handover(id, means, |handover, stamp| match check {
                CheckId::Known(check) => {
                    handover.set_check(stamp, check, done);
                    Ok(())
                }
                CheckId::Own(check) => there(handover.set_addition(stamp, check, done)),
            })
        })
    }

    /// Adds a check of the shop's own (S-133).
    ///
    /// # Errors
    /// As [`Session::start_handover`]; `Invalid { Check }`, `TooLarge` over [`Limits::ITEM_BYTES`], `TooMany` over
    /// [`Limits::ADDITIONS`].
    pub fn add_check(&self, id: HandoverId, text: &str) -> Result<AdditionId> {
        self.with(|open, means| {
            let text = accept(TextKind::Item, text, Field::Check)?;
            let check = AdditionId::new(means.id()?);
            open.write_handover(id, means, |handover, stamp| {
                if handover.own().len() >= Limits::ADDITIONS {
                    let what = Limited::Ties;
                    return Err(Error::TooMany { what });
                }
                handover.add(stamp, check, text);
                Ok(())
            })?;
            Ok(check)
        })
    }

    /// Takes a check of the shop's own out again.
    ///
    /// # Errors
    /// As [`Session::set_check`].
    pub fn remove_check(&self, id: HandoverId, check: AdditionId) -> Result<u64> {
        self.with(|open, means| {
            open.write_handover(id, means, |handover, stamp| {
                there(handover.remove(stamp, check))
            })
        })
    }

    /// Writes the note.
    ///
    /// # Errors
    /// As [`Session::start_handover`]; `Invalid { Note }`, `TooLarge` over [`Limits::MEMO_BYTES`].
    pub fn set_handover_note(&self, id: HandoverId, note: &str) -> Result<u64> {
        self.with(|open, means| {
            let note = accept(TextKind::Memo, note, Field::Note)?;
            open.write_handover(id, means, |handover, stamp| {
                let before = handover.note.as_ref().map_or("", |note| &note.value);
                if before != note {
                    handover.note = Some(Register::new(stamp, note));
                }
                Ok(())
            })
        })
    }

    /// Signs it off. Who takes over answers for the account from then on, and so knows its codes.
    ///
    /// # Errors
    /// As [`Session::start_handover`], and `Invalid { Checks }` while one is not done.
    pub fn sign_off(&self, id: HandoverId, by: PersonId) -> Result<u64> {
        self.with(|open, means| open.sign_off(id, by, means))
    }

    /// Takes the signature back. Who answers for the account stays as it is.
    ///
    /// # Errors
    /// As [`Session::start_handover`].
    pub fn take_back_sign_off(&self, id: HandoverId) -> Result<u64> {
        self.with(|open, means| {
            open.write_handover(id, means, |handover, stamp| {
                handover.unsign(stamp);
                Ok(())
            })
        })
    }

    /// It was begun by mistake, or not after all. One that was signed is never hidden by that.
    ///
    /// # Errors
    /// As [`Session::start_handover`].
    pub fn cancel_handover(&self, id: HandoverId, cancelled: bool) -> Result<u64> {
        self.with(|open, means| {
            open.write_handover(id, means, |handover, stamp| {
                handover.set_cancelled(stamp, cancelled);
                Ok(())
            })
        })
    }
}

fn there(found: bool) -> Result<()> {
    if found { Ok(()) } else { Err(Error::NotFound) }
}

impl Unlocked {
    fn start_handover(
        &mut self,
        account: AccountId,
        draft: HandoverDraft,
        means: Means<'_>,
    ) -> Result<HandoverId> {
        self.require_in_use(account)?;
        self.require_people([draft.from, draft.to])?;
        if self.shop.handovers.len() >= Limits::HANDOVERS {
            let what = Limited::Ties;
            return Err(Error::TooMany { what });
        }
        let id = HandoverId::new(means.id()?);
        let stamp = self.tick(means);
        let HandoverDraft { cause, from, to } = draft;
        let handover = Handover::new(stamp, account, cause, from, to);
        self.store_handover(id, handover, stamp, means)?;
        Ok(id)
    }

    /// Changes a change of hands; where nothing changes, nothing is written. On disk when this returns.
    fn write_handover(
        &mut self,
        id: HandoverId,
        means: Means<'_>,
        change: impl FnOnce(&mut Handover, Stamp) -> Result<()>,
    ) -> Result<u64> {
        let mut handover = self.record::<Handover>(id)?.clone();
        let stamp = self.tick(means);
        change(&mut handover, stamp)?;
        if handover == *self.record::<Handover>(id)? {
            return Ok(self.ledger.revision());
        }
        self.store_handover(id, handover, stamp, means)
    }

    /// Writes it, and in the same step what follows for who leaves, where that was not said before.
    fn store_handover(
        &mut self,
        id: HandoverId,
        handover: Handover,
        stamp: Stamp,
        means: Means<'_>,
    ) -> Result<u64> {
        let before = self.shop.handovers.get(&id).and_then(who_leaves);
        let who = who_leaves(&handover).filter(|who| before != Some(*who));
        let mut write = Change::default();
        write.put(id, &handover)?;
        let mut account = None;
        let person = who.and_then(|who| Some((who, self.people.get(&who)?.clone())));
        let person = person.map(|(who, mut person)| {
            // Who left earlier may have left before these codes were there.
            if person.gone().is_none() {
                let known = self.accounts.get(&handover.account).cloned();
                account = known.filter(|known| !known.ties.people.contains_key(&who));
            }
            if let Some(account) = &mut account {
                account.ties.set_knows(stamp, who, true);
            }
            person.set_left(stamp, true);
            (who, person)
        });
        if let Some(account) = &account {
            write.put_meta(handover.account.into(), kind::ACCOUNT, checked(account)?);
        }
        if let Some((who, person)) = &person {
            write.put(*who, person)?;
        }
        self.ledger.check_room(&write)?;
        let revision = self.commit(write, means)?;
        self.people.extend(person);
        self.accounts
            .extend(account.map(|account| (handover.account, account)));
        self.shop.handovers.insert(id, handover);
        Ok(revision)
    }

    fn sign_off(&mut self, id: HandoverId, by: PersonId, means: Means<'_>) -> Result<u64> {
        self.require_people([Some(by)])?;
        let mut handover = self.record::<Handover>(id)?.clone();
        let stamp = self.tick(means);
        let at = means.now();
        if !handover.sign(stamp, Done { by, at }) {
            let field = Field::Checks;
            return Err(Error::Invalid { field });
        }
        if handover == *self.record::<Handover>(id)? {
            return Ok(self.ledger.revision());
        }
        let begun = handover.created;
        let mut write = Change::default();
        write.put(id, &handover)?;
        let account = self.accounts.get(&handover.account).cloned();
        let account = account
            .zip(handover.to.value)
            .and_then(|(mut account, to)| {
                let custodian = account.ties.custodian.as_ref().and_then(|it| it.value);
                let known = self.people.contains_key(&to) && custodian != Some(to);
                if !known {
                    return None;
                }
                // New codes since it was begun are not for whoever hands over.
                let renewed = account
                    .newest_set()
                    .is_some_and(|(_, set)| set.stored > begun);
                if let Some(former) = self.knowing_custodian(&account).filter(|_| !renewed) {
                    account.ties.set_knows(stamp, former, true);
                }
                account.ties.set_custodian(stamp, Some(to));
                Some(account)
            });
        if let Some(account) = &account {
            write.put_meta(handover.account.into(), kind::ACCOUNT, checked(account)?);
        }
        self.ledger.check_room(&write)?;
        let revision = self.commit(write, means)?;
        self.accounts
            .extend(account.map(|account| (handover.account, account)));
        self.shop.handovers.insert(id, handover);
        Ok(revision)
    }
}

/// Who hands over because they leave.
fn who_leaves(handover: &Handover) -> Option<PersonId> {
    let leaves = handover.cause.value == Cause::Leaving;
    handover.from.value.filter(|_| leaves)
}

/// An account as bytes that are read back.
fn checked(account: &toride_domain::Account) -> Result<Vec<u8>> {
    let bytes = encode_account(account);
    decode_account(&bytes).map_err(|_| Error::TooMany {
        what: Limited::Ties,
    })?;
    Ok(bytes)
}
