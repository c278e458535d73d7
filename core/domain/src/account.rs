//! One login at a service, with its code sets. No code text.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    Code, CodeId, CodeSet, Join, Millis, Register, SetId, Stamp, Ties, Unknown, code::set_at,
    register::join_maps,
};

/// Whose account it is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Owner {
    /// A person's own.
    Personal,
    /// A shop's or company's.
    Business,
}

/// One login at a service.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Account {
    /// When it was added.
    pub created: Stamp,
    /// Catalogue id of the service.
    pub service: Register<String>,
    /// The name of the login.
    pub name: Register<String>,
    /// Whose it is.
    pub owner: Register<Owner>,
    /// Whether it is in the bin.
    pub binned: Option<Register<bool>>,
    /// Its code sets, retired ones too.
    pub sets: BTreeMap<SetId, CodeSet>,
    /// Its codes; each stands in one of the sets.
    pub codes: BTreeMap<CodeId, Code>,
    /// Codes that were removed for ever, and when.
    pub purged: BTreeMap<CodeId, Stamp>,
    /// The last change of its secret part (codes' texts, note).
    pub secret: Stamp,
    /// What it hangs on.
    pub ties: Ties,
    /// Fields of newer versions.
    pub unknown: Unknown,
}

impl Account {
    /// A new account without codes.
    #[must_use]
    pub fn new(stamp: Stamp, service: String, name: String, owner: Owner) -> Self {
        Self {
            created: stamp,
            service: Register::new(stamp, service),
            name: Register::new(stamp, name),
            owner: Register::new(stamp, owner),
            binned: None,
            sets: BTreeMap::new(),
            codes: BTreeMap::new(),
            purged: BTreeMap::new(),
            secret: stamp,
            ties: Ties::default(),
            unknown: Unknown::default(),
        }
    }

    /// When it was put into the bin; `None` while it is in use.
    #[must_use]
    pub fn binned_at(&self) -> Option<Millis> {
        set_at(self.binned.as_ref())
    }

    /// Whether a code's set is in use.
    #[must_use]
    pub fn is_current(&self, code: &Code) -> bool {
        self.is_in_use(code.home.value.set)
    }

    /// Whether it has this set, and nothing made it void.
    #[must_use]
    pub fn is_in_use(&self, set: SetId) -> bool {
        let set = self.sets.get(&set);
        set.is_some_and(|set| set.retired_at().is_none())
    }

    /// Its sets, newest first, without those whose codes all moved on to another set.
    #[must_use]
    pub fn sets_newest_first(&self) -> Vec<(SetId, &CodeSet)> {
        let homes = self.homes();
        let held = self.sets.iter().filter(|(id, _)| homes.contains(id));
        let mut sets: Vec<_> = held.map(|(id, set)| (*id, set)).collect();
        sets.sort_by_key(|(id, set)| core::cmp::Reverse((set.stored, *id)));
        sets
    }

    /// The newest set in use.
    #[must_use]
    pub fn newest_set(&self) -> Option<(SetId, &CodeSet)> {
        let homes = self.homes();
        let in_use = self
            .sets
            .iter()
            .filter(|(_, set)| set.retired_at().is_none());
        let held = in_use.filter(|(id, _)| homes.contains(id));
        held.map(|(id, set)| (*id, set))
            .max_by_key(|(id, set)| (set.stored, *id))
    }

    /// The codes of a set in their order.
    #[must_use]
    pub fn codes_of(&self, set: SetId) -> Vec<(CodeId, &Code)> {
        let mut codes: Vec<_> = self
            .codes
            .iter()
            .filter(|(_, code)| code.home.value.set == set)
            .map(|(id, code)| (*id, code))
            .collect();
        codes.sort_by_key(|(id, code)| (code.home.value.position, *id));
        codes
    }

    /// The code to show next: of the newest set that has one, the first that nobody saw, else the first. Only
    /// those that are `readable` count.
    #[must_use]
    pub fn next_code(&self, readable: impl Fn(&CodeId) -> bool) -> Option<CodeId> {
        let usable = |wanted: fn(crate::CodeState) -> bool| {
            self.sets_newest_first()
                .into_iter()
                .filter(|(_, set)| set.retired_at().is_none())
                .flat_map(|(id, _)| self.codes_of(id))
                .find(|(id, code)| wanted(code.state()) && readable(id))
                .map(|(id, _)| id)
        };
        usable(|state| state == crate::CodeState::Unused)
            .or_else(|| usable(crate::CodeState::is_usable))
    }

    /// Whole months since the newest set in use was issued, or stored where that is not known.
    #[must_use]
    pub fn age_months(&self, now: Millis) -> Option<u32> {
        let (_, set) = self.newest_set()?;
        Some(crate::months_between(set.dated(), now))
    }

    /// Every stamp in it.
    pub fn stamps(&self) -> impl Iterator<Item = &Stamp> {
        let put_off = self.ties.put_off.values();
        self.content_stamps()
            .chain(put_off.map(|put_off| &put_off.stamp))
    }

    /// Every stamp of what it says, without the putting off of prompts, which is no content.
    pub fn content_stamps(&self) -> impl Iterator<Item = &Stamp> {
        let codes = self.codes.values().flat_map(Code::stamps);
        self.stamps_beside_codes().chain(codes)
    }

    /// The same without those of the codes.
    pub(crate) fn stamps_beside_codes(&self) -> impl Iterator<Item = &Stamp> {
        [
            &self.created,
            &self.service.stamp,
            &self.name.stamp,
            &self.owner.stamp,
            &self.secret,
        ]
        .into_iter()
        .chain(self.binned.as_ref().map(|binned| &binned.stamp))
        .chain(self.sets.values().flat_map(CodeSet::stamps))
        .chain(self.purged.values())
        .chain(self.ties.content_stamps())
    }

    /// The sets that a code stands in.
    fn homes(&self) -> BTreeSet<SetId> {
        let homes = self.codes.values().map(|code| code.home.value.set);
        homes.collect()
    }
}

impl Join for Account {
    fn join(&mut self, other: Self) {
        self.created = self.created.min(other.created);
        self.service.join(other.service);
        self.name.join(other.name);
        self.owner.join(other.owner);
        self.binned.join(other.binned);
        join_maps(&mut self.sets, other.sets);
        join_maps(&mut self.codes, other.codes);
        for (id, stamp) in other.purged {
            let ours = self.purged.entry(id).or_insert(stamp);
            *ours = stamp.min(*ours);
        }
        let purged = &self.purged;
        self.codes.retain(|id, _| !purged.contains_key(id));
        self.secret = self.secret.max(other.secret);
        self.ties.join(other.ties);
        self.unknown.join(other.unknown);
    }
}
