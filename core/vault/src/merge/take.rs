//! Writing a plan: a snapshot, then one transaction.

use toride_domain::{Device, DeviceId, Millis, Verdict};

use super::{Plan, Undo};
use crate::{
    FileError, Result,
    bundle::FileResult,
    codec::AuditAction,
    ledger::{Change, Writer},
    log::LogLine,
    unlocked::{Means, Unlocked},
};

/// What was taken over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Merged {
    /// The revision; the same as before where nothing was new.
    pub revision: u64,
    /// Whether it can be undone: [`crate::Session::undo_merge`].
    pub can_undo: bool,
    /// Somebody else wrote under the id of this installation, which has a new one now.
    pub verdict: Option<Verdict>,
}

impl Unlocked {
    /// Writes a plan that the person agreed to.
    pub(super) fn take(
        &mut self,
        mut plan: Plan,
        purge_many: bool,
        means: Means<'_>,
    ) -> FileResult<Merged> {
        if plan.difference.purges_many && !purge_many {
            return Err(FileError::ManyPurged);
        }
        let verdict = plan.copied.then_some(Verdict::CopiedToSecondPhone);
        if plan.is_nothing() {
            self.clock.observe_clock(&plan.clock);
            return Ok(Merged {
                revision: self.see_only(&plan, means)?,
                can_undo: false,
                verdict,
            });
        }
        if plan.copied {
            // Under the old id still: so the other one sees from the log that it was not alone.
            self.write_waiting(means);
        }
        // Sealing everything anew makes one of its own, which a change of keys cannot be taken back from.
        let snapshot = if plan.changes_records && plan.adopts.is_none() {
            Some(self.ledger.snapshot()?)
        } else {
            None
        };
        // Later than all that comes; should the writing fail, running ahead harms nobody.
        self.clock.observe_clock(&plan.clock);
        let old = self.device_id();
        let writer = if plan.copied {
            Some(self.move_away(means)?)
        } else {
            None
        };
        let revision = match self.write_plan(&mut plan, old, means) {
            Ok(revision) => revision,
            Err(error) => {
                if let Some(writer) = writer {
                    self.ledger.back_to(writer);
                    self.clock = self.clock.for_device(old);
                }
                return Err(error.into());
            }
        };
        let after = self.ledger.manifest().h_records;
        self.undo = snapshot.map(|snapshot| Undo { snapshot, after });
        self.adopt(plan);
        Ok(Merged {
            revision,
            can_undo: self.undo.is_some(),
            verdict,
        })
    }

    /// Two installations must never write under one id: from here on this one writes under another.
    fn move_away(&mut self, means: Means<'_>) -> Result<Writer> {
        let new = means.id()?;
        let writer = self.ledger.adopt_device(new);
        self.clock = self.clock.for_device(DeviceId::new(new));
        Ok(writer)
    }

    fn write_plan(&mut self, plan: &mut Plan, old: DeviceId, means: Means<'_>) -> Result<u64> {
        let mut write = core::mem::take(&mut plan.write);
        let records = u64::try_from(write.records()).unwrap_or(u64::MAX);
        if plan.copied {
            self.settle_under_new_id(plan, &mut write, old, means)?;
        }
        if plan.changes_records {
            let stamp = self.tick(means);
            let line = LogLine::new(stamp, AuditAction::Merged);
            let line = line.about(*plan.sender.as_bytes());
            write.log.push(line.counting(records));
            if let Some(device) = plan.ahead {
                let line = LogLine::new(stamp, AuditAction::ClockAhead);
                write.log.push(line.about(*device.as_bytes()));
            }
        }
        if plan.adopts.is_some() {
            let line = LogLine::new(self.tick(means), AuditAction::KeyAdopted);
            write.log.push(line.about(*plan.sender.as_bytes()));
        }
        let seen = plan
            .once
            .map(|bundle| self.put_seen(&mut write, bundle, Millis::MAX, means));
        let revision = match plan.adopts.take() {
            Some(new) => self.reseal(new, write, means)?,
            None => self.commit(write, means)?,
        };
        self.seen = seen.unwrap_or_else(|| core::mem::take(&mut self.seen));
        Ok(revision)
    }

    /// Where nothing is new, a transfer is known to be taken over all the same.
    fn see_only(&mut self, plan: &Plan, means: Means<'_>) -> Result<u64> {
        let Some(bundle) = plan.once else {
            return Ok(self.ledger.revision());
        };
        let mut write = Change::small();
        let seen = self.put_seen(&mut write, bundle, Millis::MAX, means);
        let revision = self.commit(write, means)?;
        self.seen = seen;
        Ok(revision)
    }

    /// The device that this installation is on gets to know the new id, and its state moves there. Where another copy
    /// took the device along already, this is another one.
    fn settle_under_new_id(
        &mut self,
        plan: &mut Plan,
        write: &mut Change,
        old: DeviceId,
        means: Means<'_>,
    ) -> Result<()> {
        let holds = |device: &Device| {
            let link = device.installs.get(&old);
            link.is_some_and(toride_domain::Link::is_there)
        };
        let mut devices = plan.joined.devices.iter();
        let (id, unit) = match devices.find(|(_, device)| holds(device)) {
            Some((id, device)) => {
                let stamp = self.clock.tick(means.now());
                let mut device = device.clone();
                device.set_install(stamp, old, false);
                device.set_install(stamp, self.device_id(), true);
                (*id, device)
            }
            None => self.new_unit(means)?,
        };
        write.put(id, &unit)?;
        plan.joined.devices.insert(id, unit);
        let line = self.judged(Verdict::CopiedToSecondPhone, means);
        write.log.push(line);
        self.put_device(write, &self.device);
        write.remove(old.into());
        Ok(())
    }

    /// What is in memory follows what is on disk.
    fn adopt(&mut self, plan: Plan) {
        let joined = plan.joined;
        self.reviews.retain(|_, review| {
            // What was purged under an open review must not be kept again by it.
            let purged = |accounts: &std::collections::BTreeMap<_, toride_domain::Account>| {
                let account = accounts.get(&review.account);
                account.map(|account| account.purged.len())
            };
            purged(&joined.accounts).is_some_and(|now| Some(now) == purged(&self.accounts))
        });
        self.homes.clear();
        self.accounts = joined.accounts;
        self.contacts = joined.contacts;
        self.units = joined.devices;
        self.places = joined.places;
        self.people = joined.people;
        self.shop = joined.shop;
        self.care = joined.care;
        self.inbox = plan.inbox;
        self.hide_gone();
        self.info = plan.info.or_else(|| self.info.take());
    }
}
