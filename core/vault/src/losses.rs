//! What if: which accounts could still be reached (S-022 to S-025, S-088, S-103 to S-107).

use std::collections::BTreeSet;

use toride_domain::{Outcome, Thing, UnitId, best_fix};

use crate::{Result, Session, ThingKind, ThingRow, WhatIf, WhatIfRow, unlocked::Unlocked};

impl Session {
    /// Everything that can be taken away: devices first, this one at their head.
    ///
    /// # Errors
    /// `Locked`.
    pub fn things(&self) -> Result<Vec<ThingRow>> {
        self.with(|open, _| Ok(open.things()))
    }

    /// What becomes of every account if all of this is lost at once.
    ///
    /// # Errors
    /// `Locked`. What the vault does not know of cannot be lost, and is no error.
    pub fn what_if(&self, lost: &BTreeSet<Thing>) -> Result<WhatIf> {
        self.with(|open, _| Ok(open.what_if(lost)))
    }
}

impl Unlocked {
    fn things(&self) -> Vec<ThingRow> {
        let this = self.this_unit();
        let numbers = self.numbers();
        let row = |thing, kind, device: Option<UnitId>| ThingRow {
            thing,
            name: self.thing_name(thing),
            kind,
            is_this: device.is_some() && device == this,
            takes: device
                .and_then(|device| numbers.get(&device))
                .cloned()
                .unwrap_or_default(),
        };
        let devices = self.units.iter().filter(|(_, device)| device.is_in_use());
        let devices = devices.map(|(id, device)| {
            let kind = ThingKind::Device(device.kind.value);
            row(Thing::Device(*id), kind, Some(*id))
        });
        let contacts = self.contacts.iter().filter(|(_, c)| !c.is_given_up());
        let contacts = contacts.map(|(id, contact)| {
            let kind = ThingKind::Contact(contact.kind.value);
            row(Thing::Contact(*id), kind, None)
        });
        let places = self.places.iter().filter(|(_, p)| p.breach().is_none());
        let places = places.map(|(id, place)| {
            let kind = ThingKind::Place(place.kind.value);
            row(Thing::Place(*id), kind, None)
        });
        let rank = |kind| match kind {
            ThingKind::Device(_) => 0,
            ThingKind::Contact(_) => 1,
            ThingKind::Place(_) => 2,
        };
        let mut things: Vec<_> = devices.chain(contacts).chain(places).collect();
        things
            .sort_by_cached_key(|row| (rank(row.kind), !row.is_this, row.name.clone(), row.thing));
        things
    }

    fn what_if(&self, lost: &BTreeSet<Thing>) -> WhatIf {
        let answers = self.survey().what_if(lost);
        let best = best_fix(&answers);
        let count = |outcome| {
            let all = answers.iter().filter(|answer| answer.outcome == outcome);
            u32::try_from(all.count()).unwrap_or(u32::MAX)
        };
        let (gets_in, identity_check) = (count(Outcome::GetsIn), count(Outcome::IdentityCheck));
        let probably_lost = count(Outcome::ProbablyLost);
        let mut rows: Vec<_> = answers
            .into_iter()
            .filter_map(|answer| {
                Some(WhatIfRow {
                    account: self.account_name(answer.account)?,
                    outcome: answer.outcome,
                    ways: answer.ways.into_iter().map(|way| self.way(way)).collect(),
                    fix: answer.fix,
                })
            })
            .collect();
        rows.sort_by_cached_key(|row| {
            let worst_first = core::cmp::Reverse(row.outcome);
            (worst_first, row.account.name.clone(), row.account.id)
        });
        WhatIf {
            rows,
            gets_in,
            identity_check,
            probably_lost,
            best: best.map(|(fix, count)| (fix, u32::try_from(count).unwrap_or(u32::MAX))),
        }
    }
}
