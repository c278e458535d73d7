//! How far the person has come after a change of phone.

use crate::{
    AccountId, Holdings, Millis, UnitId,
    prompts::{
        Look,
        phone::{Hit, hits},
    },
};

/// The accounts that depended on a device that is gone.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Progress {
    /// Those with something left to do: first those whose second factor or session lived there.
    pub open: Vec<AccountId>,
    /// Those where all is done.
    pub done: Vec<AccountId>,
}

/// How far the accounts are that depended on this device. Empty for a device in use.
#[must_use]
pub fn phone_change(all: Holdings<'_>, device: UnitId, now: Millis) -> Progress {
    let gone = all.devices.get(&device).and_then(|device| {
        let gone = device.gone()?;
        Some((gone, device.held_vault(gone)))
    });
    let old_vault = gone.and_then(|(gone, held)| held.then_some((gone, device)));
    let mut open = Vec::new();
    let mut done = Vec::new();
    for (id, account) in all.in_use() {
        let look = Look::new(all, account, now);
        let of_device = |hit: &Hit| hit.device == device;
        match hits(look, old_vault).into_iter().find(of_device) {
            Some(hit) if hit.todo.is_empty() => done.push(id),
            Some(hit) => open.push((!hit.lived_there, id)),
            None => {}
        }
    }
    open.sort_unstable();
    Progress {
        open: open.into_iter().map(|(_, id)| id).collect(),
        done,
    }
}
