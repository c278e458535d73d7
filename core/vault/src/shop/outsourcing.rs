//! Sheets for people from outside: what they may, what they may not, whom they call (S-125 to S-127).

use toride_domain::{
    AccountId, Limits, Millis, OutsourcingId, Stamp, TextKind,
    shop::{Outsourcing, Permission, Task},
};

use crate::{
    Error, Field, Limited, OutsourcingDraft, OutsourcingView, Result, Session,
    form::{accept, set},
    ledger::Change,
    unlocked::{Means, Unlocked},
};

impl Session {
    /// Sheets of one account, or of all: those that are over last, else the newest first. Those of accounts that are not
    /// there are left out.
    ///
    /// # Errors
    /// `Locked`.
    pub fn outsourcing(&self, account: Option<AccountId>) -> Result<Vec<OutsourcingView>> {
        self.with(|open, _| Ok(open.sheet_views(account)))
    }

    /// Adds a sheet. A task in neither list is not spoken of, one in both is forbidden.
    ///
    /// # Errors
    /// `NotFound` for a person or account that is not there, or is in the bin; `Invalid { Task }`, `Invalid { Reach }`,
    /// `TooLarge` over [`Limits::ITEM_BYTES`], `TooMany` over [`Limits::OWN_TASKS`] in own words; `StorageFull`,
    /// `ReadOnly`, `Locked`; the same for all that change here.
    pub fn add_outsourcing(
        &self,
        account: AccountId,
        draft: &OutsourcingDraft,
    ) -> Result<OutsourcingId> {
        self.with(|open, means| {
            open.require_in_use(account)?;
            if open.shop.sheets.len() >= Limits::HANDOVERS {
                let what = Limited::Ties;
                return Err(Error::TooMany { what });
            }
            let id = OutsourcingId::new(means.id()?);
            let sheet = Outsourcing::new(open.tick(means), account);
            open.write_sheet(id, sheet, draft, means)?;
            Ok(id)
        })
    }

    /// Changes a sheet.
    ///
    /// # Errors
    /// As [`Session::add_outsourcing`].
    pub fn set_outsourcing(&self, id: OutsourcingId, draft: &OutsourcingDraft) -> Result<u64> {
        self.with(|open, means| {
            let sheet = open.record::<Outsourcing>(id)?.clone();
            open.write_sheet(id, sheet, draft, means)
        })
    }

    /// The work is over, or not after all.
    ///
    /// # Errors
    /// As [`Session::add_outsourcing`].
    pub fn end_outsourcing(&self, id: OutsourcingId, ended: bool) -> Result<u64> {
        self.with(|open, means| {
            open.change_record(id, means, |sheet: &mut Outsourcing, stamp| {
                sheet.set_ended(stamp, ended);
            })
        })
    }
}

impl Unlocked {
    /// Fills a sheet in and writes it; where nothing changes, nothing is written.
    fn write_sheet(
        &mut self,
        id: OutsourcingId,
        mut sheet: Outsourcing,
        draft: &OutsourcingDraft,
        means: Means<'_>,
    ) -> Result<u64> {
        self.require_people([draft.to, draft.call])?;
        let reach = accept(TextKind::Reach, &draft.reach, Field::Reach)?;
        let (may, may_not) = (tasks(&draft.may)?, tasks(&draft.may_not)?);
        let before = own(&sheet.tasks(Permission::May)) + own(&sheet.tasks(Permission::MayNot));
        // Two devices together may have written more: that can still be changed and cut.
        if own(&may) + own(&may_not) > before.max(Limits::OWN_TASKS) {
            let what = Limited::Ties;
            return Err(Error::TooMany { what });
        }
        let stamp = self.tick(means);
        set(&mut sheet.to, draft.to, stamp);
        set(&mut sheet.call, draft.call, stamp);
        set(&mut sheet.reach, reach, stamp);
        sheet.set_tasks(|| self.tick(means), &may, &may_not);
        if self.shop.sheets.get(&id) == Some(&sheet) {
            return Ok(self.ledger.revision());
        }
        let mut write = Change::default();
        write.put(id, &sheet)?;
        self.ledger.check_room(&write)?;
        let revision = self.commit(write, means)?;
        self.shop.sheets.insert(id, sheet);
        Ok(revision)
    }

    fn sheet_views(&self, account: Option<AccountId>) -> Vec<OutsourcingView> {
        let all = self.shop.sheets.iter();
        let of_it = all.filter(|(_, it)| account.is_none_or(|account| it.account == account));
        let mut found: Vec<_> = of_it.collect();
        found.sort_by_key(|(id, it)| (it.is_over(), core::cmp::Reverse((it.created, **id))));
        found
            .into_iter()
            .filter_map(|(id, it)| self.draw_sheet(*id, it))
            .collect()
    }

    pub(crate) fn sheet_view(&self, id: OutsourcingId) -> Result<OutsourcingView> {
        let sheet = self.record::<Outsourcing>(id)?;
        self.draw_sheet(id, sheet).ok_or(Error::NotFound)
    }

    /// `None` where the account is not there.
    fn draw_sheet(&self, id: OutsourcingId, sheet: &Outsourcing) -> Option<OutsourcingView> {
        let changed = sheet.stamps().max();
        Some(OutsourcingView {
            id,
            account: self.account_name(sheet.account)?,
            to: sheet.to.value.map(|to| self.person_name(to)),
            may: sheet.tasks(Permission::May),
            may_not: sheet.tasks(Permission::MayNot),
            call: sheet.call.value.map(|call| self.person_name(call)),
            reach: sheet.reach.value.clone(),
            updated_at: changed.map_or(Millis::MIN, Stamp::at),
            ended: sheet.is_over(),
        })
    }
}

/// Tasks in the form that is stored, each once.
fn tasks(draft: &[Task]) -> Result<Vec<Task>> {
    let mut tasks = Vec::new();
    for task in draft {
        let task = match task {
            Task::Known(duty) => Task::Known(*duty),
            Task::Own(text) => Task::Own(accept(TextKind::Item, text, Field::Task)?),
        };
        if !tasks.contains(&task) {
            tasks.push(task);
        }
        if own(&tasks) > Limits::TIES {
            let what = Limited::Ties;
            return Err(Error::TooMany { what });
        }
    }
    Ok(tasks)
}

fn own(tasks: &[Task]) -> usize {
    let own = tasks.iter().filter(|task| matches!(task, Task::Own(_)));
    own.count()
}
