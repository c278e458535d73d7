//! The shop at one look: who answers for what, and who has seen what.

use std::collections::{BTreeMap, BTreeSet};

use toride_domain::{Account, AccountId, HandoverId, Owner, Person, PersonId, shop::Outsourcing};

use super::count;
use crate::{
    AccountName, KnownBy, Result, Session, ShopAccount, ShopOverview, ShopPerson,
    unlocked::Unlocked,
};

impl Session {
    /// The shop at one look.
    ///
    /// # Errors
    /// `Locked`.
    pub fn shop_overview(&self) -> Result<ShopOverview> {
        self.with(|open, _| Ok(open.shop_overview()))
    }
}

/// What somebody has to do with accounts.
#[derive(Default)]
struct Part {
    answers_for: Vec<AccountName>,
    seen: Vec<AccountName>,
    handovers: u32,
}

impl Unlocked {
    fn shop_overview(&self) -> ShopOverview {
        let handovers: Vec<_> = self
            .handover_views(None)
            .into_iter()
            .filter(|view| view.state.is_open() && self.is_in_use(view.account.id))
            .collect();
        // Newest first: of each account the first counts.
        let mut open: BTreeMap<AccountId, HandoverId> = BTreeMap::new();
        for view in &handovers {
            open.entry(view.account.id).or_insert(view.id);
        }
        let sheets = self.sheets_by_account();
        let mut people: BTreeMap<PersonId, Part> = BTreeMap::new();
        let accounts = self.shop_accounts(&open, &sheets, &mut people);
        for view in &handovers {
            let ends = [view.from.as_ref(), view.to.as_ref()].into_iter().flatten();
            let ends: BTreeSet<_> = ends.map(|person| person.id).collect();
            for person in ends {
                people.entry(person).or_default().handovers += 1;
            }
        }
        let without = accounts.iter().filter(|row| !is_answered_for(row));
        ShopOverview {
            without_custodian: count(without.count()),
            accounts,
            people: self.shop_people(people),
            handovers,
        }
    }

    fn is_in_use(&self, id: AccountId) -> bool {
        let account = self.accounts.get(&id);
        account.is_some_and(|account| account.binned_at().is_none())
    }

    fn sheets_by_account(&self) -> BTreeMap<AccountId, u32> {
        let mut sheets = BTreeMap::new();
        let all = self.shop.sheets.values();
        for sheet in all.filter(|sheet: &&Outsourcing| !sheet.is_over()) {
            *sheets.entry(sheet.account).or_default() += 1;
        }
        sheets
    }

    fn shop_accounts(
        &self,
        open: &BTreeMap<AccountId, HandoverId>,
        sheets: &BTreeMap<AccountId, u32>,
        people: &mut BTreeMap<PersonId, Part>,
    ) -> Vec<ShopAccount> {
        let business = self.holdings().in_use();
        let business = business.filter(|(_, account)| account.owner.value == Owner::Business);
        let mut rows: Vec<_> = business
            .filter_map(|(id, account)| {
                let name = self.account_name(id)?;
                let custodian = account.ties.custodian.as_ref().and_then(|it| it.value);
                let custodian = custodian.filter(|person| self.people.contains_key(person));
                let known_by = self.known_by(account);
                if let Some(person) = custodian {
                    let part = people.entry(person).or_default();
                    part.answers_for.push(name.clone());
                }
                for known in known_by.iter().filter(|known| known.current) {
                    let part = people.entry(known.person.id).or_default();
                    part.seen.push(name.clone());
                }
                Some(ShopAccount {
                    account: name,
                    custodian: custodian.map(|person| self.person_name(person)),
                    known_by,
                    open_handover: open.get(&id).copied(),
                    sheets: sheets.get(&id).copied().unwrap_or_default(),
                })
            })
            .collect();
        rows.sort_by(|a, b| {
            let order = |row: &ShopAccount| (is_answered_for(row), row.account.id);
            let (first, second) = (order(a), order(b));
            (first.0, &a.account.name, first.1).cmp(&(second.0, &b.account.name, second.1))
        });
        rows
    }

    /// Who holds or has seen codes of it: who said so, who answers for it and had not left when its newest set was
    /// stored, and who can get at a copy of that. Who was named before that set was stored, and is none of these, knows an older one.
    fn known_by(&self, account: &Account) -> Vec<KnownBy> {
        let newest = account.newest_set();
        let mut known: BTreeMap<PersonId, bool> = BTreeMap::new();
        for (person, link) in account
            .ties
            .people
            .iter()
            .filter(|(_, link)| link.is_there())
        {
            let current = newest.is_none_or(|(_, set)| link.said() > set.stored);
            known.insert(*person, current);
        }
        let custodian = account.ties.custodian.as_ref().and_then(|it| it.value);
        let custodian = custodian.filter(|who| {
            let left = self.people.get(who).and_then(Person::gone);
            left.is_none_or(|left| newest.is_none_or(|(_, set)| left > set.stored))
        });
        let copies = account.ties.copies.iter();
        let of_newest = copies
            .filter(|((set, _), link)| link.is_there() && newest.is_some_and(|(id, _)| id == *set));
        let keepers = of_newest.filter_map(|((_, place), _)| self.places.get(place)?.kept_by());
        known.extend(custodian.into_iter().chain(keepers).map(|who| (who, true)));
        let there = known
            .into_iter()
            .filter(|(who, _)| self.people.contains_key(who));
        let mut rows: Vec<_> = there
            .map(|(who, current)| KnownBy {
                person: self.person_name(who),
                current,
            })
            .collect();
        rows.sort_by(|a, b| {
            let order = |row: &KnownBy| (!row.current, row.person.left, row.person.id);
            let (first, second) = (order(a), order(b));
            (first.0, first.1, &a.person.name, first.2).cmp(&(
                second.0,
                second.1,
                &b.person.name,
                second.2,
            ))
        });
        rows
    }

    fn shop_people(&self, mut people: BTreeMap<PersonId, Part>) -> Vec<ShopPerson> {
        let mut rows: Vec<_> = self
            .people
            .keys()
            .map(|id| {
                let part = people.remove(id).unwrap_or_default();
                ShopPerson {
                    person: self.person_name(*id),
                    answers_for: part.answers_for,
                    has_seen: part.seen,
                    handovers: part.handovers,
                }
            })
            .collect();
        rows.sort_by(|a, b| {
            let (first, second) = (&a.person, &b.person);
            (first.left, &first.name, first.id).cmp(&(second.left, &second.name, second.id))
        });
        rows
    }
}

/// Whether somebody answers for it who has not left.
fn is_answered_for(row: &ShopAccount) -> bool {
    let custodian = row.custodian.as_ref();
    custodian.is_some_and(|custodian| !custodian.left)
}
