//! A device was replaced or lost: who depended on it, and what is left to do.

use std::collections::BTreeSet;

use crate::{
    About, Base, Factor, FactorId, Holdings, Reason, Stamp, Step, Thing, UnitId, Urgency,
    prompts::{Found, Look, Raise},
};

/// The vault was on this device, which the person has no more.
pub(crate) type OldVault = Option<(Stamp, UnitId)>;

/// The last device with the vault that was replaced or lost. Who renewed after that has renewed after all.
pub(crate) fn last_vault_gone(all: Holdings<'_>) -> OldVault {
    let gone = all.devices.iter().filter_map(|(id, device)| {
        let gone = device.gone()?;
        device.held_vault(gone).then_some((gone, *id))
    });
    gone.max()
}

/// What one account has to do with a device that is gone.
pub(crate) struct Hit {
    /// When it went.
    pub(crate) gone: Stamp,
    /// Which one.
    pub(crate) device: UnitId,
    /// Whether a second factor or a session lived on it.
    pub(crate) lived_there: bool,
    /// What is left to do; nothing when all is done.
    pub(crate) todo: Vec<Step>,
}

/// Now for accounts whose second factor or session lived on it, soon for those whose codes were in its vault.
pub(crate) fn look(look: Look<'_, '_>, old_vault: OldVault, raise: &mut Raise<'_>) {
    let open: Vec<_> = hits(look, old_vault)
        .into_iter()
        .filter(|hit| !hit.todo.is_empty())
        .collect();
    if open.is_empty() {
        return;
    }
    let lived_there = open.iter().any(|hit| hit.lived_there);
    let mut about: Vec<_> = open
        .iter()
        .map(|hit| About::Thing(Thing::Device(hit.device)))
        .collect();
    about.sort_unstable();
    about.dedup();
    let todo: BTreeSet<_> = open.iter().flat_map(|hit| &hit.todo).copied().collect();
    raise.open(Found {
        reason: Reason::PhoneChanged,
        urgency: if lived_there {
            Urgency::Now
        } else {
            Urgency::Soon
        },
        since: open.iter().map(|hit| hit.gone).max(),
        about,
        todo: todo.into_iter().collect(),
        or: None,
    });
}

/// Every device that is gone and that the account depended on, done or not.
pub(crate) fn hits(look: Look<'_, '_>, old_vault: OldVault) -> Vec<Hit> {
    let mut hits: Vec<_> = devices(look)
        .into_iter()
        .filter_map(|device| {
            let gone = look.all.devices.get(&device)?.gone()?;
            hit(look, device, gone)
        })
        .collect();
    let had_codes = |gone: Stamp| {
        let mut sets = look.seen.account.sets.values();
        sets.any(|set| set.was_in_use(gone))
    };
    if let Some((gone, device)) = old_vault.filter(|(gone, _)| had_codes(*gone))
        && look.seen.account.created < gone
        && !hits.iter().any(|hit| hit.device == device)
    {
        hits.push(Hit {
            gone,
            device,
            lived_there: false,
            todo: look.renewal(gone).into_iter().collect(),
        });
    }
    hits
}

/// Every device that something of the account is or was on.
fn devices(look: Look<'_, '_>) -> BTreeSet<UnitId> {
    let mut devices: BTreeSet<_> = look.ties().sessions.keys().copied().collect();
    for factor in look.ties().factors.values() {
        let places = factor.base.left.keys().chain(&factor.base.at.value);
        for base in places {
            match base {
                Base::Device(device) => {
                    devices.insert(*device);
                }
                Base::Contact(contact) => {
                    let sim = look.all.contacts.get(contact).and_then(|c| c.sim.as_ref());
                    devices.extend(sim.iter().flat_map(|s| s.left.keys().chain(&s.at.value)));
                }
            }
        }
    }
    devices
}

fn hit(look: Look<'_, '_>, device: UnitId, gone: Stamp) -> Option<Hit> {
    if look.seen.account.created >= gone {
        return None;
    }
    let ties = look.ties();
    let session = ties.sessions.get(&device);
    let had_session = session.is_some_and(|session| session.was_there(gone));
    let factors: Vec<_> = ties
        .factors
        .iter()
        .filter(|(_, factor)| factor.was_on(gone) && was_on_device(look, factor, device, gone))
        .collect();
    if !had_session && factors.is_empty() {
        return None;
    }
    let undone = |(id, factor): &(&FactorId, &Factor)| {
        let done = !factor.is_on()
            || (factor.is_confirmed_since(gone) && factor.base.get() != Some(Base::Device(device)));
        (!done).then_some(Step::ConfirmFactor(**id))
    };
    let todo = look.renewal(gone).into_iter();
    Some(Hit {
        gone,
        device,
        lived_there: true,
        todo: todo.chain(factors.iter().filter_map(undone)).collect(),
    })
}

/// Whether it lived there: on the device itself, or by a number whose SIM was in it.
fn was_on_device(look: Look<'_, '_>, factor: &Factor, device: UnitId, gone: Stamp) -> bool {
    let by_sim = |contact: &crate::Contact| {
        let sim = contact.sim.as_ref();
        sim.is_some_and(|sim| sim.was_at(device, gone))
    };
    factor.base.was_at(Base::Device(device), gone)
        || factor
            .base
            .left
            .keys()
            .chain(&factor.base.at.value)
            .any(|base| {
                let Base::Contact(id) = base else {
                    return false;
                };
                factor.base.was_at(*base, gone) && look.all.contacts.get(id).is_some_and(by_sim)
            })
}
