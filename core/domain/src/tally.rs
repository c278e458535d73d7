//! What the codes of one account come to, found in one walk: a vault holds many more codes than anything else.

use crate::{
    Account, Code, CodeSet, Counts, ServiceFacts, SetId, Stamp, Stock, register::set_stamp,
};

/// One set, and what became of its codes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SetTally<'a> {
    pub(crate) id: SetId,
    pub(crate) set: &'a CodeSet,
    /// Codes of it, and those that let somebody in.
    pub(crate) counts: Counts,
    /// The last use that nobody took back.
    pub(crate) last_use: Option<Stamp>,
    /// When somebody last may have seen one of its codes.
    pub(crate) code_seen: Option<Stamp>,
    /// Whether one of its codes was used or rejected, and lets nobody in any more.
    pub(crate) begun: bool,
}

impl SetTally<'_> {
    /// Whether nothing made it void.
    pub(crate) fn is_in_use(&self) -> bool {
        self.set.retired_at().is_none()
    }

    /// Whether a code of it was used or rejected, or may have been without our knowing, or somebody may have seen it.
    fn is_due(&self) -> bool {
        let seen = self.code_seen.is_some() || self.set.exposed_at().is_some();
        self.begun || seen || self.set.is_rebuilt()
    }
}

/// The sets of an account, and what became of their codes.
#[derive(Clone, Debug)]
pub(crate) struct Tally<'a> {
    sets: Vec<SetTally<'a>>,
    newest: Option<usize>,
    counts: Counts,
    /// The last use of any code that nobody took back.
    pub(crate) last_use: Option<Stamp>,
    /// The last change of any code.
    pub(crate) changed: Option<Stamp>,
}

impl<'a> Tally<'a> {
    pub(crate) fn new(account: &'a Account, facts: ServiceFacts) -> Self {
        let sets = account.sets.iter().map(|(id, set)| SetTally {
            id: *id,
            set,
            counts: Counts::default(),
            last_use: None,
            code_seen: None,
            begun: false,
        });
        let mut tally = Self {
            sets: sets.collect(),
            newest: None,
            counts: Counts::default(),
            last_use: None,
            changed: None,
        };
        for code in account.codes.values() {
            tally.add(code, facts);
        }
        let held = tally.sets.iter().enumerate();
        let held = held.filter(|(_, set)| set.counts.of > 0 && set.is_in_use());
        let newest = held.max_by_key(|(_, set)| (set.set.stored, set.id));
        tally.newest = newest.map(|(index, _)| index);
        for set in tally.sets.iter().filter(|set| set.is_in_use()) {
            tally.counts.left += set.counts.left;
            tally.counts.of += set.counts.of;
        }
        tally
    }

    fn add(&mut self, code: &Code, facts: ServiceFacts) {
        let last_use = code.last_use();
        self.last_use = self.last_use.max(last_use);
        self.changed = self.changed.max(Some(code.changed()));
        let at = self
            .sets
            .binary_search_by_key(&code.home.value.set, |set| set.id);
        let Some(set) = at.ok().and_then(|at| self.sets.get_mut(at)) else {
            return;
        };
        let state = code.state_after(last_use);
        set.counts.of += 1;
        set.counts.left += u32::from(facts.is_usable(state));
        set.last_use = set.last_use.max(last_use);
        set.code_seen = set.code_seen.max(set_stamp(code.exposed.as_ref()));
        set.begun |= !facts.is_usable(state);
    }

    /// The newest set in use that holds a code.
    pub(crate) fn newest(&self) -> Option<&SetTally<'a>> {
        self.newest.and_then(|index| self.sets.get(index))
    }

    /// Sets in use.
    pub(crate) fn in_use(&self) -> impl Iterator<Item = &SetTally<'a>> {
        self.sets.iter().filter(|set| set.is_in_use())
    }

    /// Whether it has this set, and nothing made it void.
    pub(crate) fn is_in_use(&self, id: SetId) -> bool {
        self.get(id).is_some_and(SetTally::is_in_use)
    }

    /// Whether a code of this set lets somebody in.
    pub(crate) fn is_usable(&self, id: SetId) -> bool {
        let set = self.get(id).filter(|set| set.is_in_use());
        set.is_some_and(|set| set.counts.left > 0)
    }

    /// How many codes of the sets in use are left of how many.
    pub(crate) const fn counts(&self) -> Counts {
        self.counts
    }

    /// How well the account is stocked.
    ///
    /// A whole set is never low: some services issue one code, and that is all there is to have.
    pub(crate) fn stock(&self) -> Stock {
        let Counts { left, of } = self.counts();
        let newest = self.newest();
        if of == 0 {
            Stock::NoCodes
        } else if left == 0 {
            Stock::UsedUp
        } else if left < of && self.counts().is_low() {
            Stock::Low
        } else if newest.is_some_and(SetTally::is_due) {
            Stock::RenewSoon
        } else {
            Stock::Good
        }
    }

    fn get(&self, id: SetId) -> Option<&SetTally<'a>> {
        let at = self.sets.binary_search_by_key(&id, |set| set.id);
        at.ok().and_then(|at| self.sets.get(at))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{DeviceId, Home, Millis, Owner, Register};

    fn at(ms: u64) -> Stamp {
        Stamp::new(Millis::MIN.plus(ms), 0, DeviceId::new([1; 16]))
    }

    fn code(set: u8) -> Code {
        let set = SetId::new([set; 16]);
        Code::new(at(10), Home { set, position: 0 })
    }

    #[test]
    fn the_last_change_of_a_code_is_the_latest_of_all_that_happened_to_it() {
        let mut code = code(1);
        let changes: [fn(&mut Code, Stamp); 5] = [
            |code, stamp| code.mark_used(stamp).unwrap(),
            |code, stamp| code.undo_used(stamp),
            |code, stamp| code.rejected = Some(Register::new(stamp, true)),
            |code, stamp| code.exposed = Some(Register::new(stamp, false)),
            |code, stamp| code.home.stamp = stamp,
        ];
        for (round, change) in (0..).zip(changes.iter().cycle().take(15)) {
            change(&mut code, at(20 + round));
            assert_eq!(Some(code.changed()), code.stamps().max().copied());
        }
    }

    #[test]
    fn a_code_whose_set_is_not_there_is_in_no_count_but_its_use_and_change_are_known() {
        let facts = ServiceFacts::default();
        let mut account = Account::new(at(1), String::new(), String::new(), Owner::Personal);
        account
            .sets
            .insert(SetId::new([1; 16]), CodeSet::new(at(5)));
        let mut lost = code(2);
        lost.mark_used(at(30)).unwrap();
        account.codes.insert(crate::CodeId::new([1; 16]), lost);
        let tally = Tally::new(&account, facts);
        assert!(tally.newest().is_none(), "a set without a code is none");
        assert_eq!((tally.counts().of, tally.stock()), (0, Stock::NoCodes));
        assert_eq!(
            (tally.last_use, tally.changed),
            (Some(at(30)), Some(at(30)))
        );
    }
}
