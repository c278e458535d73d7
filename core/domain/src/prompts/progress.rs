//! How far the person has come after a change of phone.

use crate::{
    AccountId, Holdings, Millis, Step, Survey, UnitId,
    prompts::{
        Look,
        phone::{Hit, hits},
    },
};

/// The accounts that depended on a device that is gone.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Progress {
    /// Those with something left to do because of it, and what: first those whose second factor or session lived there.
    pub open: Vec<(AccountId, Vec<Step>)>,
    /// Those where all is done.
    pub done: Vec<AccountId>,
}

impl Survey<'_> {
    /// How far the accounts are that depended on this device. Empty for a device in use.
    #[must_use]
    pub fn phone_change(&self, device: UnitId, now: Millis) -> Progress {
        let all = self.all;
        let gone = all.devices.get(&device).and_then(|device| {
            let gone = device.gone()?;
            Some((gone, device.held_vault(gone)))
        });
        let old_vault = gone.and_then(|(gone, held)| held.then_some((gone, device)));
        let mut open = Vec::new();
        let mut done = Vec::new();
        for seen in self.in_use() {
            let of_device = |hit: &Hit| hit.device == device;
            let hits = hits(Look { all, seen, now }, old_vault);
            match hits.into_iter().find(of_device) {
                Some(hit) if hit.todo.is_empty() => done.push(seen.id),
                Some(hit) => open.push((!hit.lived_there, seen.id, hit.todo)),
                None => {}
            }
        }
        open.sort_unstable();
        Progress {
            open: open.into_iter().map(|(_, id, todo)| (id, todo)).collect(),
            done,
        }
    }
}

/// How far the accounts are that depended on this device: [`Survey::phone_change`], for one question alone.
#[must_use]
pub fn phone_change(all: Holdings<'_>, device: UnitId, now: Millis) -> Progress {
    Survey::new(all).phone_change(device, now)
}
