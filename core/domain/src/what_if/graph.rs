//! Who depends on what, by number instead of by id: built once, asked for many losses.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    Account, AccountId, Base, Contact, ContactId, Device, Holdings, Place, SetId, Thing, UnitId,
    what_if::{Outcome, Way},
};

/// What has to be there for a way to be open.
#[derive(Clone, Copy)]
enum Need {
    /// A device or place, by its number.
    Thing(usize),
    /// A contact point, by its number among the contact points.
    Contact(usize),
}

/// A contact point that could be reached.
struct Point {
    id: ContactId,
    /// Its number as a thing.
    thing: usize,
    /// The device its SIM is in.
    sim: Option<usize>,
    /// The account that it is.
    mailbox: Option<usize>,
}

/// One account.
struct Node {
    id: AccountId,
    in_use: bool,
    has_code: bool,
    ways: Vec<(Way, Need)>,
    /// Its contact points, by number.
    points: Vec<usize>,
}

/// Accounts, and all that they depend on. What is gone already is not in it.
pub(crate) struct Graph {
    things: Vec<Thing>,
    points: Vec<Point>,
    nodes: Vec<Node>,
    /// By account: those that use it as a mailbox.
    readers: Vec<Vec<usize>>,
    /// By thing: the accounts that it touches directly.
    touched: Vec<Vec<usize>>,
}

/// Which things are lost, by number.
pub(crate) type Lost = Vec<bool>;

/// Which accounts are reached, by number.
pub(crate) type Reached = Vec<bool>;

impl Graph {
    pub(crate) fn new(all: Holdings<'_>) -> Self {
        let things: Vec<_> = alive(all).collect();
        let number = |thing| things.binary_search(&thing).ok();
        let accounts: BTreeMap<_, _> = (0..)
            .zip(all.accounts.keys())
            .map(|(index, id)| (*id, index))
            .collect();
        let points: Vec<_> = all
            .contacts
            .iter()
            .filter_map(|(id, contact)| {
                Some(Point {
                    id: *id,
                    thing: number(Thing::Contact(*id))?,
                    // A number in a device that is gone, and a mailbox that nobody knows the way to, are gone too.
                    sim: match contact.sim_in() {
                        Some(device) => Some(number(Thing::Device(device))?),
                        None => None,
                    },
                    mailbox: match contact.mailbox_of() {
                        Some(account) => Some(*accounts.get(&account)?),
                        None => None,
                    },
                })
            })
            .collect();
        let vaults: Vec<_> = vaults(all)
            .filter_map(|device| Some((device, number(Thing::Device(device))?)))
            .collect();
        let build = Build {
            all,
            things: &things,
            points: &points,
            vaults: &vaults,
        };
        let nodes: Vec<_> = all
            .accounts
            .iter()
            .map(|(id, account)| build.node(*id, account))
            .collect();
        let mut graph = Self {
            readers: vec![Vec::new(); nodes.len()],
            touched: vec![Vec::new(); things.len()],
            things,
            points,
            nodes,
        };
        graph.wire();
        graph
    }

    /// Notes by mailbox and by thing who depends on it.
    fn wire(&mut self) {
        for (index, node) in self.nodes.iter().enumerate() {
            let add = |list: &mut Vec<Vec<usize>>, at: usize| {
                if let Some(list) = list.get_mut(at)
                    && list.last() != Some(&index)
                {
                    list.push(index);
                }
            };
            let by_way = node.ways.iter().filter_map(|(_, need)| match need {
                Need::Contact(point) => Some(*point),
                Need::Thing(_) => None,
            });
            let points = by_way.chain(node.points.iter().copied());
            for point in points.filter_map(|point| self.points.get(point)) {
                add(&mut self.touched, point.thing);
                if let Some(sim) = point.sim {
                    add(&mut self.touched, sim);
                }
                if let Some(mailbox) = point.mailbox {
                    add(&mut self.readers, mailbox);
                }
            }
            for (_, need) in &node.ways {
                if let Need::Thing(thing) = need {
                    add(&mut self.touched, *thing);
                }
            }
        }
    }

    pub(crate) fn things(&self) -> &[Thing] {
        &self.things
    }

    pub(crate) fn in_use(&self) -> impl Iterator<Item = (usize, AccountId)> {
        let nodes = self.nodes.iter().enumerate();
        nodes.filter_map(|(index, node)| node.in_use.then_some((index, node.id)))
    }

    /// The account of that number, if it is in use.
    pub(crate) fn account(&self, index: usize) -> Option<AccountId> {
        let node = self.nodes.get(index).filter(|node| node.in_use)?;
        Some(node.id)
    }

    pub(crate) fn has_code(&self, index: usize) -> bool {
        self.nodes.get(index).is_some_and(|node| node.has_code)
    }

    /// Losses by number. What the vault does not know of cannot be lost.
    pub(crate) fn lost(&self, lost: &BTreeSet<Thing>) -> Lost {
        self.things
            .iter()
            .map(|thing| lost.contains(thing))
            .collect()
    }

    /// Whether a thing is known, in use and not lost.
    pub(crate) fn is_left(&self, thing: Thing, lost: &Lost) -> bool {
        let number = self.things.binary_search(&thing);
        number.is_ok_and(|number| !is(lost, number))
    }

    /// Whether some contact point can be reached.
    pub(crate) fn reaches_a_contact(&self, lost: &Lost, reached: &Reached) -> bool {
        self.points
            .iter()
            .any(|point| reaches(point, lost, reached))
    }

    /// The least fixed point: which accounts are reached.
    pub(crate) fn reached(&self, lost: &Lost) -> Reached {
        let mut reached = vec![false; self.nodes.len()];
        self.grow((0..self.nodes.len()).collect(), None, lost, &mut reached);
        reached
    }

    /// The same if the vault were on one more device that is left: every account with a code is reached.
    pub(crate) fn reached_with_vault(&self, lost: &Lost) -> Reached {
        let mut reached: Vec<_> = self.nodes.iter().map(|node| node.has_code).collect();
        self.grow((0..self.nodes.len()).collect(), None, lost, &mut reached);
        reached
    }

    /// The same after the loss of one thing, given the accounts that `were` reached without it: only those that
    /// depend on it, directly or through mailboxes, are looked at again, and they are handed back.
    pub(crate) fn reached_without(
        &self,
        thing: usize,
        lost: &Lost,
        were: &Reached,
    ) -> (Vec<usize>, Reached) {
        let mut suspects = self.touched.get(thing).cloned().unwrap_or_default();
        let mut is_suspect = vec![false; self.nodes.len()];
        for index in &suspects {
            set(&mut is_suspect, *index, true);
        }
        let mut next = 0;
        while let Some(index) = suspects.get(next).copied() {
            next += 1;
            for reader in self.readers.get(index).into_iter().flatten() {
                if !is(&is_suspect, *reader) {
                    set(&mut is_suspect, *reader, true);
                    suspects.push(*reader);
                }
            }
        }
        let mut reached = were.clone();
        for index in &suspects {
            set(&mut reached, *index, false);
        }
        self.grow(suspects.clone(), Some(&is_suspect), lost, &mut reached);
        (suspects, reached)
    }

    /// Opens what can be opened, until nothing more does.
    fn grow(
        &self,
        mut queue: Vec<usize>,
        among: Option<&Vec<bool>>,
        lost: &Lost,
        reached: &mut Reached,
    ) {
        while let Some(index) = queue.pop() {
            if is(reached, index) || among.is_some_and(|among| !is(among, index)) {
                continue;
            }
            let Some(node) = self.nodes.get(index) else {
                continue;
            };
            if node
                .ways
                .iter()
                .any(|(_, need)| self.is_met(*need, lost, reached))
            {
                set(reached, index, true);
                queue.extend(self.readers.get(index).into_iter().flatten());
            }
        }
    }

    pub(crate) fn outcome(&self, index: usize, lost: &Lost, reached: &Reached) -> Outcome {
        let points = self.nodes.get(index).map(|node| node.points.as_slice());
        let mut points = points.into_iter().flatten();
        if is(reached, index) {
            Outcome::GetsIn
        } else if points.any(|point| self.is_met(Need::Contact(*point), lost, reached)) {
            Outcome::IdentityCheck
        } else {
            Outcome::ProbablyLost
        }
    }

    /// The ways in that are left, or the contact points for the identity check.
    pub(crate) fn ways(&self, index: usize, lost: &Lost, reached: &Reached) -> Vec<Way> {
        let Some(node) = self.nodes.get(index) else {
            return Vec::new();
        };
        let met = |need: Need| self.is_met(need, lost, reached);
        let open = node.ways.iter().filter(|(_, need)| met(*need));
        let mut ways: Vec<_> = open.map(|(way, _)| *way).collect();
        if ways.is_empty() {
            let open = node
                .points
                .iter()
                .filter(|point| met(Need::Contact(**point)));
            let open = open.filter_map(|point| self.points.get(*point));
            ways = open.map(|point| Way::Contact(point.id)).collect();
        }
        ways.sort_unstable();
        ways.dedup();
        ways
    }

    fn is_met(&self, need: Need, lost: &Lost, reached: &Reached) -> bool {
        match need {
            Need::Thing(thing) => !is(lost, thing),
            Need::Contact(point) => {
                let point = self.points.get(point);
                point.is_some_and(|point| reaches(point, lost, reached))
            }
        }
    }
}

/// Whether a contact point can be reached: it is left, the phone with its SIM is, and its mailbox can be read.
fn reaches(point: &Point, lost: &Lost, reached: &Reached) -> bool {
    !is(lost, point.thing)
        && point.sim.is_none_or(|device| !is(lost, device))
        && point.mailbox.is_none_or(|account| is(reached, account))
}

fn is(flags: &[bool], index: usize) -> bool {
    flags.get(index).copied().unwrap_or(false)
}

fn set(flags: &mut [bool], index: usize, value: bool) {
    if let Some(flag) = flags.get_mut(index) {
        *flag = value;
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

/// What a node is built from.
struct Build<'a> {
    all: Holdings<'a>,
    things: &'a [Thing],
    points: &'a [Point],
    vaults: &'a [(UnitId, usize)],
}

impl Build<'_> {
    fn node(&self, id: AccountId, account: &Account) -> Node {
        let ties = &account.ties;
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
        let usable = self.usable_sets(account);
        if !usable.is_empty() {
            let vaults = self.vaults.iter();
            ways.extend(vaults.map(|(id, number)| (Way::CodeInVault(*id), Need::Thing(*number))));
        }
        for ((set, place), copy) in &ties.copies {
            if copy.is_there() && usable.contains(set) {
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
            id,
            in_use: account.binned_at().is_none(),
            has_code: !usable.is_empty(),
            ways,
            points: ties
                .contacts_there()
                .filter_map(|id| self.point(id))
                .collect(),
        }
    }

    /// Sets in use with a code that lets somebody in.
    fn usable_sets(&self, account: &Account) -> BTreeSet<SetId> {
        let facts = self.all.facts_of(account);
        let usable = account
            .codes
            .values()
            .filter(|code| account.is_current(code) && facts.is_usable(code.state()));
        usable.map(|code| code.home.value.set).collect()
    }

    fn thing(&self, thing: Thing) -> Option<Need> {
        self.things.binary_search(&thing).ok().map(Need::Thing)
    }

    fn point(&self, id: ContactId) -> Option<usize> {
        self.points.binary_search_by_key(&id, |point| point.id).ok()
    }
}
