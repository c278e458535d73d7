//! Accounts: add, edit, bin, restore, purge, list.

use toride_domain::{
    Account, AccountId, Card, CodeId, Counts, HistoryEntry, Limits, Millis, Readiness, Register,
    Stock, Survey, Tombstone, Unknown, VaultFacts, cards, next_step,
};

use crate::{
    AccountDetail, AccountDraft, AccountFilter, AccountRow, CodeView, Error, Limited, Overview,
    ReadinessCounts, Result, SetView,
    codec::{AccountSecret, AuditAction, encode_tombstone},
    form::{accept_draft, set},
    holdings::State,
    ledger::Change,
    log::LogLine,
    unlocked::{Means, Unlocked, kind},
};

impl Unlocked {
    pub(crate) fn add_account(
        &mut self,
        draft: &AccountDraft,
        means: Means<'_>,
    ) -> Result<AccountId> {
        let (service, name) = accept_draft(draft, None)?;
        if self.accounts.len() >= Limits::ACCOUNTS {
            return Err(Error::TooMany {
                what: Limited::Accounts,
            });
        }
        let id = AccountId::new(means.id()?);
        let account = Account::new(self.tick(means), service, name, draft.owner);
        let mut write = Change::default();
        Self::put_account(&mut write, id, &account, &AccountSecret::default());
        self.ledger.check_room(&write)?;
        self.commit(write, means)?;
        self.accounts.insert(id, account);
        Ok(id)
    }

    pub(crate) fn edit_account(
        &mut self,
        id: AccountId,
        draft: &AccountDraft,
        means: Means<'_>,
    ) -> Result<u64> {
        let (service, name) = accept_draft(draft, Some(&self.account(id)?.service.value))?;
        self.change_account(id, means, |account, stamp| {
            set(&mut account.service, service, stamp);
            set(&mut account.name, name, stamp);
            set(&mut account.owner, draft.owner, stamp);
            Ok(())
        })
    }

    pub(crate) fn set_binned(
        &mut self,
        id: AccountId,
        binned: bool,
        means: Means<'_>,
    ) -> Result<u64> {
        if self.account(id)?.binned_at().is_some() == binned {
            return Ok(self.ledger.revision());
        }
        self.change_account(id, means, |account, stamp| {
            account.binned = Some(Register::new(stamp, binned));
            Ok(())
        })
    }

    /// Removes a binned account for ever. Who asked was checked before.
    pub(crate) fn purge_account(&mut self, id: AccountId, means: Means<'_>) -> Result<u64> {
        if self.account(id)?.binned_at().is_none() {
            return Err(Error::NotFound);
        }
        let stamp = self.tick(means);
        let tombstone = Tombstone {
            stamp,
            unknown: Unknown::default(),
        };
        let mut write = Change::small();
        write.purge(id.into(), self.ledger.store().view().damaged()?);
        write.put_meta(id.into(), kind::TOMBSTONE, encode_tombstone(&tombstone));
        write
            .log
            .push(LogLine::new(stamp, AuditAction::Purged).about(*id.as_bytes()));
        // They name people, and what was done when.
        for of_it in self.shop_of(id) {
            write.purge(of_it, self.ledger.store().view().damaged()?);
            write.put_meta(of_it, kind::TOMBSTONE, encode_tombstone(&tombstone));
        }
        let revision = self.commit(write, means)?;
        self.accounts.remove(&id);
        self.shop.handovers.retain(|_, it| it.account != id);
        self.shop.sheets.retain(|_, it| it.account != id);
        self.hide_gone();
        self.reviews.retain(|_, review| review.account != id);
        // The vault itself is rid of it; older copies that stay now go at the next unlock.
        let _at_the_next_unlock = self.ledger.replace_snapshots();
        Ok(revision)
    }

    pub(crate) fn overview(&self, now: Millis) -> Overview {
        let state = self.state(now);
        let mut readiness = ReadinessCounts::default();
        for standing in state.standings.values() {
            readiness.add(standing.state);
        }
        let facts = VaultFacts {
            damaged: !self.damage.is_empty(),
            recovery_unproven: self.recovery_state() == crate::RecoveryKeyState::Unproven,
        };
        let (put_off, showing): (Vec<_>, Vec<_>) = state
            .prompts
            .open
            .iter()
            .partition(|prompt| prompt.put_off.is_some());
        let views = |prompts| {
            let cards: Vec<_> = cards(prompts)
                .iter()
                .map(|card| self.card(card, &state.survey))
                .collect();
            cards
        };
        let asked = self.device.asked.as_ref();
        Overview {
            next: next_step(self.holdings(), &state.prompts, facts),
            cards: views(showing),
            put_off: views(put_off),
            question: asked.and_then(|asked| asked.verdict.question()),
            readiness,
            accounts: self.active_rows(&state),
            in_bin: u32::try_from(self.binned().count()).unwrap_or(u32::MAX),
            revision: self.ledger.revision(),
            checked_at: self.opened_at,
        }
    }

    pub(crate) fn rows(&self, filter: AccountFilter, now: Millis) -> Vec<AccountRow> {
        match filter {
            AccountFilter::Active => self.active_rows(&self.state(now)),
            AccountFilter::Bin => {
                let survey = self.survey();
                let mut rows: Vec<_> = self
                    .binned()
                    .map(|(id, account)| self.row(id, account, Readiness::Ready, &survey))
                    .collect();
                rows.sort_by(|a, b| (&a.name, a.id).cmp(&(&b.name, b.id)));
                rows
            }
        }
    }

    fn active_rows(&self, state: &State<'_>) -> Vec<AccountRow> {
        state
            .survey
            .listed(&state.prompts, &state.standings)
            .into_iter()
            .map(|(id, account)| {
                let standing = state.standings.get(&id);
                let readiness = standing.map_or(Readiness::Ready, |standing| standing.state);
                self.row(id, account, readiness, &state.survey)
            })
            .collect()
    }

    fn binned(&self) -> impl Iterator<Item = (AccountId, &Account)> {
        let all = self.accounts.iter().map(|(id, account)| (*id, account));
        all.filter(|(_, account)| account.binned_at().is_some())
    }

    pub(crate) fn detail(&self, id: AccountId, means: Means<'_>) -> Result<AccountDetail> {
        let account = self.account(id)?;
        let views = account
            .sets_newest_first()
            .into_iter()
            .map(|(id, set)| SetView {
                id,
                stored_at: set.stored.at(),
                issued_at: set.issued_at(),
                retired_at: set.retired_at(),
                exposed_at: set.exposed_at(),
                codes: account
                    .codes_of(id)
                    .into_iter()
                    .map(|(id, code)| CodeView {
                        id,
                        position: u32::from(code.home.value.position) + 1,
                        state: code.state(),
                    })
                    .collect(),
            });
        let (retired_sets, current_sets) = views.partition(|set| set.retired_at.is_some());
        let now = means.now();
        let state = self.state(now);
        let standing = state.standings.get(&id);
        let concerns = standing.map_or(&[][..], |standing| &standing.concerns);
        let of_it: Vec<_> = state.prompts.of(id).collect();
        let todo = cards(of_it.iter().copied())
            .first()
            .map_or_else(Vec::new, Card::todo);
        let readiness = standing.map_or(Readiness::Ready, |standing| standing.state);
        Ok(AccountDetail {
            row: self.row(id, account, readiness, &state.survey),
            concerns: concerns
                .iter()
                .map(|concern| self.concern(*concern))
                .collect(),
            prompts: of_it.iter().map(|prompt| self.prompt(prompt)).collect(),
            todo: todo
                .into_iter()
                .map(|step| self.step(Some(id), step))
                .collect(),
            ties: self.ties_of(id, &state, now)?,
            current_sets,
            retired_sets,
            next_code: self.next_code(id, account),
            age_months: account.age_months(now),
            binned: account.binned_at().is_some(),
        })
    }

    /// Events of an account, newest first; the showing of codes comes from the log.
    pub(crate) fn history(&self, id: AccountId) -> Result<Vec<HistoryEntry>> {
        let account = self.account(id)?;
        let mut events = account.events();
        events.extend(self.shown_events(account));
        events.sort_by_key(|event| core::cmp::Reverse(event.stamp));
        Ok(events)
    }

    /// Its secret part does not open, or was set aside because it did not, or was put together anew and lacks
    /// a code that could be used.
    fn codes_are_lost(&self, id: AccountId, account: &Account) -> bool {
        let view = self.ledger.store().view();
        self.bad_rows.contains(&(id.into(), 1))
            || view.body_hash(id.as_bytes(), 1).is_none()
            || (account.is_rebuilt() && self.lacks_texts(id, account))
    }

    fn lacks_texts(&self, id: AccountId, account: &Account) -> bool {
        let Ok(secret) = self.secret(id) else {
            return true;
        };
        account.codes.iter().any(|(id, code)| {
            let usable = account.is_current(code) && code.state().is_usable();
            usable && !secret.codes.contains_key(id)
        })
    }

    /// The code to show next. Only where an account was put together anew can single texts be missing.
    pub(crate) fn next_code(&self, id: AccountId, account: &Account) -> Option<CodeId> {
        if !account.is_rebuilt() {
            return account.next_code(|_| true);
        }
        let secret = self.secret(id).ok()?;
        account.next_code(|code| secret.codes.contains_key(code))
    }

    fn row(
        &self,
        id: AccountId,
        account: &Account,
        readiness: Readiness,
        survey: &Survey<'_>,
    ) -> AccountRow {
        let left = survey.codes_left(id);
        let (counts, stock) = left.unwrap_or((Counts::default(), Stock::NoCodes));
        AccountRow {
            id,
            service: account.service.value.clone(),
            name: account.name.value.clone(),
            owner: account.owner.value,
            counts,
            stock,
            readiness,
            damaged: self.codes_are_lost(id, account),
        }
    }
}
