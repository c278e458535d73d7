//! What somebody from outside may do with an account and what not, and whom they call (S-125 to S-127).

use std::collections::BTreeMap;

use super::Duty;
use crate::{
    AccountId, Join, PersonId, Register, Stamp, Unknown,
    register::{join_maps, set_stamp},
};

/// What is said of one thing that can be done.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Permission {
    /// They may.
    May,
    /// They may not.
    MayNot,
}

/// One thing that can be done.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Task {
    /// One of those to pick from; so the sheet reads in any language.
    Known(Duty),
    /// In the shop's own words.
    Own(String),
}

/// The sheet of one account for one person from outside.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Outsourcing {
    /// When it was begun.
    pub created: Stamp,
    /// The account; it never changes.
    pub account: AccountId,
    /// Who it is for.
    pub to: Register<Option<PersonId>>,
    /// What is said of things to pick from; `None`: nothing any more.
    pub duties: BTreeMap<Duty, Register<Option<Permission>>>,
    /// What is said of things in the shop's own words.
    pub own: BTreeMap<String, Register<Option<Permission>>>,
    /// Who is called when something is wrong.
    pub call: Register<Option<PersonId>>,
    /// How they are reached; may be empty.
    pub reach: Register<String>,
    /// Whether it is over.
    pub ended: Option<Register<bool>>,
    /// Fields of newer versions.
    pub unknown: Unknown,
}

impl Outsourcing {
    /// A sheet on which nothing is said yet.
    #[must_use]
    pub const fn new(stamp: Stamp, account: AccountId) -> Self {
        Self {
            created: stamp,
            account,
            to: Register::new(stamp, None),
            duties: BTreeMap::new(),
            own: BTreeMap::new(),
            call: Register::new(stamp, None),
            reach: Register::new(stamp, String::new()),
            ended: None,
            unknown: Unknown {
                fields: BTreeMap::new(),
            },
        }
    }

    /// Says what they may and what not; a task in neither list is not spoken of. One in both is forbidden. Only what
    /// differs is stamped, each by itself, so that own words keep the order in which they were written.
    pub fn set_tasks(&mut self, mut tick: impl FnMut() -> Stamp, may: &[Task], may_not: &[Task]) {
        let said = |task: &Task| {
            let forbidden = may_not.contains(task).then_some(Permission::MayNot);
            forbidden.or_else(|| may.contains(task).then_some(Permission::May))
        };
        for duty in Duty::ALL {
            set(&mut self.duties, duty, said(&Task::Known(duty)), &mut tick);
        }
        let gone: Vec<_> = self.own.keys().cloned().map(Task::Own).collect();
        for task in may.iter().chain(may_not).chain(&gone) {
            if let Task::Own(text) = task {
                set(&mut self.own, text.clone(), said(task), &mut tick);
            }
        }
    }

    /// What they may, or may not: first what was picked, then own words in the order in which they were written.
    #[must_use]
    pub fn tasks(&self, permission: Permission) -> Vec<Task> {
        let is_said = |said: &Register<Option<Permission>>| said.value == Some(permission);
        let duties = self.duties.iter().filter(|(_, said)| is_said(said));
        let mut own: Vec<_> = self.own.iter().filter(|(_, said)| is_said(said)).collect();
        own.sort_by_key(|(text, said)| (said.stamp, *text));
        duties
            .map(|(duty, _)| Task::Known(*duty))
            .chain(own.into_iter().map(|(text, _)| Task::Own(text.clone())))
            .collect()
    }

    /// It is over, or not after all.
    pub fn set_ended(&mut self, stamp: Stamp, ended: bool) {
        if self.is_over() != ended {
            self.ended = Some(Register::new(stamp, ended));
        }
    }

    /// Whether it is over.
    #[must_use]
    pub fn is_over(&self) -> bool {
        set_stamp(self.ended.as_ref()).is_some()
    }

    /// Every stamp in it.
    pub fn stamps(&self) -> impl Iterator<Item = &Stamp> {
        let said = self.duties.values().chain(self.own.values());
        [
            &self.created,
            &self.to.stamp,
            &self.call.stamp,
            &self.reach.stamp,
        ]
        .into_iter()
        .chain(said.map(|said| &said.stamp))
        .chain(self.ended.iter().map(|ended| &ended.stamp))
    }
}

fn set<K: Ord>(
    map: &mut BTreeMap<K, Register<Option<Permission>>>,
    key: K,
    said: Option<Permission>,
    tick: &mut impl FnMut() -> Stamp,
) {
    if map.get(&key).and_then(|before| before.value) != said {
        map.insert(key, Register::new(tick(), said));
    }
}

impl Join for Outsourcing {
    fn join(&mut self, other: Self) {
        self.created = self.created.min(other.created);
        self.account = self.account.min(other.account);
        self.to.join(other.to);
        join_maps(&mut self.duties, other.duties);
        join_maps(&mut self.own, other.own);
        self.call.join(other.call);
        self.reach.join(other.reach);
        self.ended.join(other.ended);
        self.unknown.join(other.unknown);
    }
}
