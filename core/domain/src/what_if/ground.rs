//! What accounts can depend on, by number instead of by id.

use crate::{
    AccountId, Base, Contact, ContactId, Device, Holdings, Place, Thing, UnitId, survey::Seen,
    what_if::Way,
};

/// What has to be there for a way to be open.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Need {
    /// A device or place, by its number.
    Thing(usize),
    /// A contact point, by its number among the contact points.
    Contact(usize),
}

/// A contact point that could be reached.
#[derive(Debug)]
pub(crate) struct Point {
    pub(crate) id: ContactId,
    /// Its number as a thing.
    pub(crate) thing: usize,
    /// The device its SIM is in.
    pub(crate) sim: Option<usize>,
    /// The account that it is.
    pub(crate) mailbox: Option<usize>,
}

/// One account, on this ground.
#[derive(Debug)]
pub(crate) struct Node {
    pub(crate) has_code: bool,
    pub(crate) ways: Vec<(Way, Need)>,
    /// Its contact points, by number.
    pub(crate) points: Vec<usize>,
}

/// Everything that is there to be lost, and where the vault is.
pub(crate) struct Ground {
    pub(crate) things: Vec<Thing>,
    pub(crate) points: Vec<Point>,
    vaults: Vec<(UnitId, usize)>,
}

impl Ground {
    pub(crate) fn new(all: Holdings<'_>, accounts: &[AccountId]) -> Self {
        let things: Vec<_> = alive(all).collect();
        let number = |thing| things.binary_search(&thing).ok();
        let point = |(id, contact): (&ContactId, &Contact)| {
            Some(Point {
                id: *id,
                thing: number(Thing::Contact(*id))?,
                // A number in a device that is gone, and a mailbox that nobody knows the way to, are gone too.
                sim: match contact.sim_in() {
                    Some(device) => Some(number(Thing::Device(device))?),
                    None => None,
                },
                mailbox: match contact.mailbox_of() {
                    Some(account) => Some(accounts.binary_search(&account).ok()?),
                    None => None,
                },
            })
        };
        let points = all.contacts.iter().filter_map(point).collect();
        let vault = |device| Some((device, number(Thing::Device(device))?));
        let vaults = vaults(all).filter_map(vault).collect();
        Self {
            things,
            points,
            vaults,
        }
    }

    /// What an account depends on.
    pub(crate) fn node(&self, seen: &Seen<'_>) -> Node {
        let ties = &seen.account.ties;
        let mut ways = Vec::new();
        for (_, factor) in ties.factors_on() {
            let Some(base) = factor.base.get() else {
                continue;
            };
            let need = match base {
                Base::Device(device) => self.thing(Thing::Device(device)),
                Base::Contact(contact) => self.point(contact).map(Need::Contact),
            };
            let kind = factor.kind.value;
            ways.extend(need.map(|need| (Way::Factor { kind, base }, need)));
        }
        let has_code = seen.codes.counts().left > 0;
        if has_code {
            let vaults = self.vaults.iter();
            ways.extend(vaults.map(|(id, number)| (Way::CodeInVault(*id), Need::Thing(*number))));
        }
        for ((set, place), copy) in &ties.copies {
            if copy.is_there() && seen.codes.is_usable(*set) {
                let need = self.thing(Thing::Place(*place));
                ways.extend(need.map(|need| (Way::CodeInPlace(*place), need)));
            }
        }
        for (device, _) in ties
            .sessions
            .iter()
            .filter(|(_, session)| session.is_there())
        {
            let need = self.thing(Thing::Device(*device));
            ways.extend(need.map(|need| (Way::Session(*device), need)));
        }
        Node {
            has_code,
            ways,
            points: ties
                .contacts_there()
                .filter_map(|id| self.point(id))
                .collect(),
        }
    }

    fn thing(&self, thing: Thing) -> Option<Need> {
        self.things.binary_search(&thing).ok().map(Need::Thing)
    }

    fn point(&self, id: ContactId) -> Option<usize> {
        self.points.binary_search_by_key(&id, |point| point.id).ok()
    }
}

/// Everything that is there to be lost, in order.
fn alive(all: Holdings<'_>) -> impl Iterator<Item = Thing> {
    let devices = all.devices.iter().filter(|(_, device)| device.is_in_use());
    let contacts = all.contacts.iter().filter(|(_, c)| !c.is_given_up());
    let places = all
        .places
        .iter()
        .filter(|(_, place)| place.breach().is_none());
    let device = |(id, _): (&UnitId, &Device)| Thing::Device(*id);
    let contact = |(id, _): (&ContactId, &Contact)| Thing::Contact(*id);
    let place = |(id, _): (&crate::PlaceId, &Place)| Thing::Place(*id);
    devices
        .map(device)
        .chain(contacts.map(contact))
        .chain(places.map(place))
}

/// Devices in use that have the vault.
pub(crate) fn vaults(all: Holdings<'_>) -> impl Iterator<Item = UnitId> {
    let holding = |(_, device): &(&UnitId, &Device)| device.is_in_use() && device.holds_vault();
    all.devices.iter().filter(holding).map(|(id, _)| *id)
}
