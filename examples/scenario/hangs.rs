//! What a story says of accounts, their codes, and what they hang on.

use std::collections::BTreeSet;

use toride_domain::{AccountId, Base, FactorKind, Owner};
use toride_vault::{AccountDraft, FactorDraft, FactorRow};

use super::{
    fields::Given,
    refused::Refused,
    seat::Seat,
    story::{AccountWords, FactorWords},
    talk::{factor_kind, reason},
};

impl Seat {
    /// A new account, or a change of one. What it refers to is looked up first, so that nothing is half done.
    pub(crate) fn account(&mut self, words: &AccountWords) -> Result<(), Refused> {
        let session = self.session()?;
        let known = self.book.accounts.get(&words.id).copied();
        let before = known.map(|id| session.account(id)).transpose()?;
        let before = before.as_ref();
        let factors = words.factors.as_deref().map(|all| self.drafts(all));
        let factors = factors.transpose()?;
        let factors_before = before.map_or(&[][..], |b| &b.ties.factors);
        for draft in factors.iter().flatten() {
            if !factors_before.iter().any(|row| self.is_there(row, *draft)) {
                session.check_factor(*draft)?;
            }
        }
        let contacts = words.contacts.iter().flatten();
        let contacts = contacts.map(|contact| self.book.contact(contact));
        let contacts: BTreeSet<_> = contacts.collect::<Result<_, _>>()?;
        let mut sessions = BTreeSet::new();
        for device in words.sessions.iter().flatten() {
            sessions.insert(self.unit(device, None)?);
        }
        let custodian = match &words.custodian {
            Given::Named(person) => Some(self.person(person, None)?),
            Given::Nothing | Given::Unsaid => None,
        };
        let name = words.name.clone().or(before.map(|b| b.row.name.clone()));
        let service = words.service.clone();
        let business = words.business.map(|business| {
            if business {
                Owner::Business
            } else {
                Owner::Personal
            }
        });
        let draft = AccountDraft {
            service: service
                .or(before.map(|b| b.row.service.clone()))
                .unwrap_or_else(|| "other".to_owned()),
            name: name.unwrap_or_else(|| words.id.clone()),
            owner: business
                .or(before.map(|b| b.row.owner))
                .unwrap_or(Owner::Personal),
        };
        let id = if let Some(id) = known {
            session.edit_account(id, &draft)?;
            id
        } else {
            let id = session.add_account(&draft)?;
            self.book.accounts.insert(words.id.clone(), id);
            id
        };
        if let Some(factors) = factors {
            self.set_factors(id, factors, factors_before)?;
        }
        if words.contacts.is_some() {
            for row in before.iter().flat_map(|b| &b.ties.contacts) {
                if !contacts.contains(&row.id) {
                    session.set_account_contact(id, row.id, false)?;
                }
            }
            for contact in contacts {
                session.set_account_contact(id, contact, true)?;
            }
        }
        if words.sessions.is_some() {
            for row in before.iter().flat_map(|b| &b.ties.sessions) {
                if !sessions.contains(&row.id) {
                    session.set_session(id, row.id, false)?;
                }
            }
            for device in sessions {
                session.set_session(id, device, true)?;
            }
        }
        if !matches!(words.custodian, Given::Unsaid) {
            session.set_custodian(id, custodian)?;
        }
        self.wire_mailboxes(&words.id)
    }

    fn drafts(&mut self, words: &[FactorWords]) -> Result<Vec<FactorDraft>, Refused> {
        let mut drafts = Vec::new();
        // What may be refused comes before devices are added.
        for factor in words {
            factor_kind(&factor.kind)?;
            if let Some(contact) = &factor.contact {
                self.book.contact(contact)?;
            }
        }
        for factor in words {
            drafts.push(self.draft(factor)?);
        }
        Ok(drafts)
    }

    fn draft(&mut self, words: &FactorWords) -> Result<FactorDraft, Refused> {
        let kind = factor_kind(&words.kind)?;
        // In a word about one factor the device can be the one that acts, beside the contact point.
        let base = match (&words.contact, &words.device) {
            (Some(contact), _) => Some(Base::Contact(self.book.contact(contact)?)),
            (None, Some(device)) => {
                let is_key = kind == FactorKind::SecurityKey;
                let unit = self.unit(device, is_key.then_some("security-key"))?;
                Some(Base::Device(unit))
            }
            (None, None) => None,
        };
        Ok(FactorDraft { kind, base })
    }

    /// The factors of an account from now on. One of the same kind on something else has moved; what is not listed
    /// any more was switched off.
    fn set_factors(
        &mut self,
        account: AccountId,
        mut wanted: Vec<FactorDraft>,
        before: &[FactorRow],
    ) -> Result<(), Refused> {
        let session = self.session()?;
        let mut left: Vec<_> = before.iter().collect();
        wanted.retain(|draft| {
            let same = left.iter().position(|row| self.is_there(row, *draft));
            same.map(|index| left.remove(index)).is_none()
        });
        for draft in wanted {
            let of_kind = |row: &&FactorRow| row.kind == draft.kind;
            let gone = left.iter().position(|row| of_kind(row) && row.base_gone);
            match gone.or_else(|| left.iter().position(of_kind)) {
                Some(index) => {
                    session.edit_factor(account, left.remove(index).id, draft)?;
                }
                None => {
                    session.add_factor(account, draft)?;
                }
            }
        }
        for row in left {
            session.remove_factor(account, row.id, true)?;
        }
        Ok(())
    }

    /// Whether a factor is on what the story calls so, which can stand in the vault twice.
    fn is_there(&self, row: &FactorRow, draft: FactorDraft) -> bool {
        let name = |base: Base| self.book.base_name(base);
        row.kind == draft.kind && row.base.map(name) == draft.base.map(name)
    }

    /// It works, on this: the factor that is there; else the one of its kind whose base is gone, which has moved there;
    /// else a new one.
    pub(crate) fn factor_confirmed(
        &mut self,
        account: &str,
        words: &FactorWords,
    ) -> Result<(), Refused> {
        let session = self.session()?;
        let account = self.book.account(account)?;
        let mut draft = self.draft(words)?;
        let rows = session.account(account)?.ties.factors;
        let of_kind = || rows.iter().filter(|row| row.kind == draft.kind);
        let there = of_kind().find(|row| {
            let anywhere = draft.base.is_none();
            anywhere || (self.is_there(row, draft) && !row.base_gone)
        });
        let moved = || of_kind().find(|row| row.base.is_none() || row.base_gone);
        let id = match there.or_else(moved) {
            Some(row) => {
                draft.base = draft.base.or(row.base);
                row.id
            }
            None => session.add_factor(account, draft)?,
        };
        session.confirm_factor(account, id, draft)?;
        Ok(())
    }

    pub(crate) fn saw(&mut self, person: &str, account: &str) -> Result<(), Refused> {
        let session = self.session()?;
        let account = self.book.account(account)?;
        session.set_knows(account, self.person(person, None)?, true)?;
        Ok(())
    }

    pub(crate) fn put_off(
        &mut self,
        account: Option<&str>,
        word: &str,
        days: f64,
    ) -> Result<(), Refused> {
        let session = self.session()?;
        let account = account.map(|name| self.book.account(name)).transpose()?;
        session.put_off(account, reason(word)?, whole(days))?;
        Ok(())
    }

    pub(crate) fn wait_for_answer(
        &mut self,
        account: &str,
        days: Option<f64>,
    ) -> Result<(), Refused> {
        let session = self.session()?;
        let account = self.book.account(account)?;
        match days {
            Some(days) => session.wait_for_answer(account, whole(days))?,
            None => session.stop_waiting(account)?,
        };
        Ok(())
    }

    pub(crate) fn bin(&mut self, account: &str, binned: bool) -> Result<(), Refused> {
        let session = self.session()?;
        let account = self.book.account(account)?;
        if binned {
            session.bin_account(account)?;
        } else {
            session.restore_account(account)?;
        }
        Ok(())
    }

    pub(crate) fn purge(&mut self, account: &str) -> Result<(), Refused> {
        let session = self.session()?;
        let id = self.book.account(account)?;
        session.purge_account(id, self.passphrase().as_bytes())?;
        self.book.accounts.remove(account);
        Ok(())
    }
}

/// A number of days; one that no day has becomes one that is refused.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "it is bounded, and refused beyond"
)]
const fn whole(days: f64) -> u8 {
    days as u8
}
