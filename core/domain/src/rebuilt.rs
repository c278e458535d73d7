//! An account whose list part is lost, put together from an older copy of it and from the codes themselves.

use std::collections::BTreeSet;

use crate::{
    Account, AccountId, Code, CodeId, CodeSet, Home, Limits, Owner, Register, SetId, Stamp,
};

impl Account {
    /// The account `id` of which only an `older` copy is left, or nothing, and the codes `texts` whose
    /// characters can be read. Every one of them stands in a set afterwards, a new one (`set`) if need be.
    ///
    /// Which codes were used since the copy is not known, so all sets in use are marked as rebuilt. Without a
    /// copy the account is called by the first eight digits of its id. What is made up here carries the oldest
    /// stamp there is: another device that knows better wins.
    #[must_use]
    pub fn rebuilt(
        id: AccountId,
        older: Option<Self>,
        texts: impl IntoIterator<Item = CodeId>,
        set: SetId,
        stamp: Stamp,
    ) -> Self {
        let oldest = Stamp::oldest(stamp.device());
        let mut account = older.unwrap_or_else(|| {
            let name = id.to_string().chars().take(8).collect();
            Self {
                created: stamp,
                ..Self::new(oldest, "other".to_owned(), name, Owner::Personal)
            }
        });
        let texts: BTreeSet<_> = texts.into_iter().collect();
        let is_new =
            |id: &&CodeId| !account.codes.contains_key(id) && !account.purged.contains_key(id);
        let unlisted: Vec<_> = texts.iter().filter(is_new).copied().collect();
        let codes: Vec<_> = (0..).zip(unlisted).collect();
        if account.codes.len() + codes.len() > Limits::CODES {
            // Both do not fit: of what cannot be shown anyway the mark goes too.
            account.codes.retain(|id, _| texts.contains(id));
        }
        if account.sets.len() >= Limits::SETS {
            let homes: BTreeSet<_> = account.codes.values().map(|c| c.home.value.set).collect();
            account.sets.retain(|id, _| homes.contains(id));
        }
        if !codes.is_empty() {
            account.sets.insert(set, CodeSet::new(stamp));
        }
        for (position, id) in codes {
            let home = Home { set, position };
            account.codes.insert(id, Code::new(oldest, home));
        }
        account.mark_rebuilt(stamp);
        account
    }

    /// Says of every set in use that uses of its codes may be unknown.
    fn mark_rebuilt(&mut self, stamp: Stamp) {
        let in_use = |set: &&mut CodeSet| set.retired_at().is_none();
        for set in self.sets.values_mut().filter(in_use) {
            set.rebuilt = Some(Register::new(stamp, true));
        }
    }

    /// Whether a set in use was put together anew.
    #[must_use]
    pub fn is_rebuilt(&self) -> bool {
        self.sets_newest_first()
            .into_iter()
            .any(|(_, set)| set.retired_at().is_none() && set.is_rebuilt())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{CodeState, DeviceId, Join, Millis, Stock};

    const ID: AccountId = AccountId::new([0xab; 16]);

    fn at(ms: u64) -> Stamp {
        let ms = Millis::clamped(1_790_000_000_000 + ms);
        Stamp::new(ms, 0, DeviceId::new([1; 16]))
    }

    fn code(n: u8) -> CodeId {
        CodeId::new([n; 16])
    }

    /// An account with two codes, the first of them used.
    fn account() -> Account {
        let mut account = Account::new(at(1), "google".into(), "me".into(), Owner::Business);
        let set = SetId::new([7; 16]);
        account.sets.insert(set, CodeSet::new(at(2)));
        for position in 0..2_u8 {
            let home = Home {
                set,
                position: position.into(),
            };
            account.codes.insert(code(position), Code::new(at(2), home));
        }
        account
            .codes
            .get_mut(&code(0))
            .unwrap()
            .mark_used(at(3))
            .unwrap();
        account
    }

    fn rebuilt(older: Option<Account>, texts: &[u8]) -> Account {
        let texts = texts.iter().copied().map(code);
        Account::rebuilt(ID, older, texts, SetId::new([9; 16]), at(50))
    }

    #[test]
    fn every_code_that_can_be_read_stands_in_a_set() {
        let alone = rebuilt(None, &[0, 1, 2]);
        assert_eq!(
            (alone.name.value.as_str(), alone.counts().left),
            ("abababab", 3)
        );
        let with_copy = rebuilt(Some(account()), &[0, 1, 2, 3]);
        assert_eq!(
            (with_copy.name.value.as_str(), with_copy.counts().of),
            ("me", 4)
        );
        let used = with_copy.codes[&code(0)].state();
        assert_eq!(used, CodeState::Used { at: at(3).at() });
        for account in [alone, with_copy] {
            assert!(account.is_rebuilt());
            assert_ne!(account.stock(), Stock::Good, "uses may be unknown");
        }
    }

    #[test]
    fn what_is_rebuilt_is_within_the_limits_and_every_text_is_listed() {
        let many = |from: usize| {
            (from..from + Limits::CODES).map(|n| {
                let mut id = [0; 16];
                id[..8].copy_from_slice(&n.to_be_bytes());
                CodeId::new(id)
            })
        };
        let mut older = account();
        older.codes.clear();
        for n in 0..Limits::SETS {
            let mut id = [0; 16];
            id[..8].copy_from_slice(&n.to_be_bytes());
            older.sets.insert(SetId::new(id), CodeSet::new(at(2)));
        }
        let set = SetId::new([7; 16]);
        for id in many(0) {
            let home = Home { set, position: 0 };
            older.codes.insert(id, Code::new(at(2), home));
        }
        let account = Account::rebuilt(ID, Some(older), many(10), SetId::new([9; 16]), at(50));
        assert!(account.codes.len() <= Limits::CODES && account.sets.len() <= Limits::SETS);
        assert!(many(10).all(|id| account.codes.contains_key(&id)));
        let has_set = |code: &Code| account.sets.contains_key(&code.home.value.set);
        assert!(account.codes.values().all(has_set));
    }

    #[test]
    fn what_was_purged_stays_away() {
        let mut older = account();
        older.codes.remove(&code(1));
        older.purged.insert(code(1), at(4));
        assert!(!rebuilt(Some(older), &[0, 1]).codes.contains_key(&code(1)));
    }

    #[test]
    fn a_device_that_knows_better_wins_in_either_order() {
        let (mut ours, theirs) = (rebuilt(None, &[0, 1]), account());
        let mut other_way = theirs.clone();
        other_way.join(ours.clone());
        ours.join(theirs.clone());
        assert_eq!(ours, other_way);
        assert_eq!(ours.name, theirs.name);
        assert_eq!(ours.created, theirs.created);
        assert_eq!(ours.codes, theirs.codes);
        assert_eq!(
            ours.sets_newest_first().len(),
            1,
            "the made-up set is empty now"
        );
    }
}
