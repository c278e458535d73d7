//! Prompts: what is open, put off, and when to remind.

use toride_domain::{
    AccountId, Card, Counts, Millis, Prompt, Prompts, PutOff, QuietHours, Reason, Register,
    Renewal, Stock, Survey, UnitId, VaultId, cards,
};

use crate::{
    AboutId, Error, Field, PhoneProgress, PromptCard, PromptView, Reminders, Result, Session,
    codec::{DeviceState, care_id, encode_care},
    ledger::Change,
    unlocked::{Means, Unlocked, kind},
};

impl Session {
    /// All that is open for one account, or for the vault, also what was put off; `None` when nothing is.
    ///
    /// # Errors
    /// `Locked`.
    pub fn card(&self, account: Option<AccountId>) -> Result<Option<PromptCard>> {
        self.with(|open, means| {
            let (survey, prompts) = open.prompted(means.now());
            let of_it = prompts.open.iter().filter(|p| p.account == account);
            Ok(cards(of_it).first().map(|card| open.card(card, &survey)))
        })
    }

    /// All that the rules find open, also what was put off and what no screen shows since nobody could close it yet:
    /// for stories.
    ///
    /// # Errors
    /// `Locked`.
    pub fn all_prompts(&self) -> Result<Prompts> {
        self.with(|open, means| Ok(open.survey().prompts(&open.care, means.now())))
    }

    /// How far the person has come with the accounts that depended on a device that is gone.
    ///
    /// # Errors
    /// `NotFound`, `Locked`.
    pub fn phone_progress(&self, device: UnitId) -> Result<PhoneProgress> {
        self.with(|open, means| open.phone_progress(device, means.now()))
    }

    /// What is next on the way to new codes. `keeps_old`: the person said just now that the older sets still work.
    ///
    /// # Errors
    /// `NotFound`, `Locked`.
    pub fn renewal(&self, account: AccountId, keeps_old: bool) -> Result<Renewal> {
        self.with(|open, means| {
            let (_, prompts) = open.prompted(means.now());
            let todo: Vec<_> = prompts.of(account).flat_map(|p| &p.todo).copied().collect();
            Ok(Renewal::of(open.account(account)?, &todo, keeps_old))
        })
    }

    /// Puts a reason off, for an account or the vault: 1 to 31 days, a critical one for one day.
    ///
    /// # Errors
    /// `NotFound` where it is not open, `Invalid { Days }`, `StorageFull`, `ReadOnly`, `Locked`.
    pub fn put_off(&self, account: Option<AccountId>, reason: Reason, days: u8) -> Result<u64> {
        self.with(|open, means| open.put_off(account, reason, days, means))
    }

    /// Whether and when to remind, kept on this device only.
    ///
    /// # Errors
    /// `Locked`.
    pub fn reminders(&self) -> Result<Reminders> {
        self.with(|open, _| Ok(open.device.reminders))
    }

    /// Changes whether and when to remind.
    ///
    /// # Errors
    /// `Invalid { Quiet }` for a minute that no day has, `StorageFull`, `ReadOnly`, `Locked`.
    pub fn set_reminders(&self, reminders: Reminders) -> Result<u64> {
        QuietHours::new(reminders.from, reminders.to).ok_or(Error::Invalid {
            field: Field::Quiet,
        })?;
        self.with(|open, means| {
            let device = DeviceState {
                reminders,
                ..open.device.clone()
            };
            open.change_device(device, Change::default(), means)
        })
    }

    /// When the next reminder is due, of what is open or of an answer that is waited for, without regard to quiet hours;
    /// `None` when there is neither, now or to come, or reminders are switched off.
    ///
    /// # Errors
    /// `Locked`.
    pub fn next_reminder(&self) -> Result<Option<Millis>> {
        self.with(|open, means| {
            if !open.device.reminders.on {
                return Ok(None);
            }
            let now = means.now();
            let prompted = open.prompted(now).1.due(now);
            Ok(prompted.into_iter().chain(open.next_wait(now)).min())
        })
    }
}

impl Unlocked {
    pub(crate) fn card(&self, card: &Card<'_>, survey: &Survey<'_>) -> PromptCard {
        let id = card.account;
        let left = id.and_then(|id| survey.codes_left(id));
        let (counts, _) = left.unwrap_or((Counts::default(), Stock::NoCodes));
        PromptCard {
            account: id.and_then(|id| self.account_name(id)),
            left: counts.left,
            of: counts.of,
            urgency: card.urgency,
            prompts: card.prompts.iter().map(|p| self.prompt(p)).collect(),
            todo: card.todo().into_iter().map(|s| self.step(id, s)).collect(),
        }
    }

    pub(crate) fn prompt(&self, prompt: &Prompt) -> PromptView {
        let step = |step| self.step(prompt.account, step);
        let about = |about| match about {
            toride_domain::About::Thing(thing) => AboutId::Thing(thing),
            toride_domain::About::Person(person) => AboutId::Person(person),
        };
        PromptView {
            reason: prompt.reason,
            urgency: prompt.urgency,
            since: prompt.since.map(|since| since.at()),
            about: prompt
                .about
                .iter()
                .map(|what| self.about(about(*what)))
                .collect(),
            todo: prompt.todo.iter().copied().map(step).collect(),
            alternative: prompt.or.map(step),
            put_off_until: prompt.put_off,
            put_off_most: PutOff::longest(prompt.urgency),
        }
    }

    fn phone_progress(&self, device: UnitId, now: Millis) -> Result<PhoneProgress> {
        let (survey, prompts) = self.prompted(now);
        let progress = survey.phone_change(device, now);
        let open = progress.open.into_iter().filter_map(|(id, steps)| {
            let of_it = prompts.of(id).filter(|p| p.reason == Reason::PhoneChanged);
            let cards = cards(of_it);
            let card = self.card(cards.first()?, &survey);
            let todo = steps.into_iter().map(|step| self.step(Some(id), step));
            Some(PromptCard {
                todo: todo.collect(),
                ..card
            })
        });
        Ok(PhoneProgress {
            device: self.device_row(device, &self.users(), &survey, now)?,
            open: open.collect(),
            done: progress
                .done
                .into_iter()
                .filter_map(|id| self.account_name(id))
                .collect(),
        })
    }

    fn put_off(
        &mut self,
        account: Option<AccountId>,
        reason: Reason,
        days: u8,
        means: Means<'_>,
    ) -> Result<u64> {
        let now = means.now();
        let prompts = self.survey().prompts(&self.care, now);
        let wanted = |prompt: &&Prompt| prompt.account == account && prompt.reason == reason;
        let urgency = prompts.open.iter().find(wanted).map(|p| p.urgency);
        let put_off = PutOff::new(now, days, urgency.ok_or(Error::NotFound)?);
        let put_off = put_off.ok_or(Error::Invalid { field: Field::Days })?;
        if let Some(id) = account {
            return self.change_ties(id, means, |account, stamp| {
                let value = Register::new(stamp, put_off);
                account.ties.put_off.insert(reason, value);
                Ok(())
            });
        }
        self.change_care(means, Change::default(), |care, stamp| {
            care.put_off.insert(reason, Register::new(stamp, put_off));
        })
    }

    /// Changes what is known of the vault's safekeeping, along with `write`. On disk when this returns.
    pub(crate) fn change_care(
        &mut self,
        means: Means<'_>,
        mut write: Change,
        change: impl FnOnce(&mut toride_domain::Care, toride_domain::Stamp),
    ) -> Result<u64> {
        let mut care = self.care.clone();
        let stamp = self.tick(means);
        change(&mut care, stamp);
        let id = care_id(VaultId::new(*self.ledger.keys().vault_id()));
        write.put_meta(id, kind::CARE, encode_care(&care));
        let revision = self.commit(write, means)?;
        self.care = care;
        Ok(revision)
    }
}
