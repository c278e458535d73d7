//! Who depends on what, by number instead of by id: built once, asked for many losses.

use std::collections::BTreeSet;

use crate::{
    ContactId, Thing,
    what_if::{
        Ground, Outcome, Way,
        ground::{Need, Node, Point},
    },
};

/// Accounts, and all that they depend on. What is gone already is not in it.
#[derive(Debug)]
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
    pub(crate) fn new(ground: Ground, nodes: Vec<Node>) -> Self {
        let mut graph = Self {
            readers: vec![Vec::new(); nodes.len()],
            touched: vec![Vec::new(); ground.things.len()],
            things: ground.things,
            points: ground.points,
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
        self.grow((0..self.nodes.len()).collect(), lost, &mut reached);
        reached
    }

    /// The contact points of an account that are reached although nobody gets into it: a mailbox that it is itself, or
    /// that hangs on it, is not among them.
    pub(crate) fn contacts_without(&self, index: usize) -> Vec<ContactId> {
        let lost = vec![false; self.things.len()];
        let others = (0..self.nodes.len()).filter(|other| *other != index);
        let mut reached = vec![false; self.nodes.len()];
        self.grow_without(Some(index), others.collect(), &lost, &mut reached);
        let node = self.nodes.get(index).into_iter();
        let points = node.flat_map(|node| &node.points);
        let points = points.filter_map(|point| self.points.get(*point));
        let open = points.filter(|point| reaches(point, &lost, &reached));
        open.map(|point| point.id).collect()
    }

    /// The same if the vault were on one more device that is left: every account with a code is reached.
    pub(crate) fn reached_with_vault(&self, lost: &Lost) -> Reached {
        let mut reached: Vec<_> = self.nodes.iter().map(|node| node.has_code).collect();
        self.grow((0..self.nodes.len()).collect(), lost, &mut reached);
        reached
    }

    /// The accounts that depend on a thing, directly or through mailboxes. `marks` are all false, before and after.
    pub(crate) fn dependents(&self, thing: usize, marks: &mut [bool]) -> Vec<usize> {
        let mut found = self.touched.get(thing).cloned().unwrap_or_default();
        for index in &found {
            set(marks, *index, true);
        }
        let mut next = 0;
        while let Some(index) = found.get(next).copied() {
            next += 1;
            for reader in self.readers.get(index).into_iter().flatten() {
                if !is(marks, *reader) {
                    set(marks, *reader, true);
                    found.push(*reader);
                }
            }
        }
        for index in &found {
            set(marks, *index, false);
        }
        found
    }

    /// Finds out anew which of these accounts are reached; nobody beside them depends on them.
    pub(crate) fn reach_anew(&self, accounts: &[usize], lost: &Lost, reached: &mut Reached) {
        for index in accounts {
            set(reached, *index, false);
        }
        self.grow(accounts.to_vec(), lost, reached);
    }

    /// Opens what can be opened, until nothing more does.
    fn grow(&self, queue: Vec<usize>, lost: &Lost, reached: &mut Reached) {
        self.grow_without(None, queue, lost, reached);
    }

    /// The same while one account stays shut.
    fn grow_without(
        &self,
        shut: Option<usize>,
        mut queue: Vec<usize>,
        lost: &Lost,
        reached: &mut Reached,
    ) {
        while let Some(index) = queue.pop() {
            if is(reached, index) || shut == Some(index) {
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

pub(crate) fn is(flags: &[bool], index: usize) -> bool {
    flags.get(index).copied().unwrap_or(false)
}

pub(crate) fn set(flags: &mut [bool], index: usize, value: bool) {
    if let Some(flag) = flags.get_mut(index) {
        *flag = value;
    }
}
