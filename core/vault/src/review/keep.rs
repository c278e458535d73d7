//! From a review to stored codes.

use std::collections::{BTreeMap, BTreeSet};

use toride_capture::State;
use toride_crypto::SecretText;
use toride_domain::{
    Account, Code, CodeId, CodeSet, CodeState, Home, Limits, Millis, Register, SetId, Stamp,
};

use super::{KeepOptions, Kept, ReviewState, row::Row};
use crate::{
    Error, Field, Limited, Result,
    codec::{AccountSecret, AuditAction, CodeText},
    ledger::Change,
    log::LogLine,
    unlocked::{Means, Unlocked},
};

impl Unlocked {
    pub(super) fn keep(
        &mut self,
        handle: u64,
        options: KeepOptions,
        means: Means<'_>,
    ) -> Result<Kept> {
        let review = self.reviews.get(&handle).ok_or(Error::Locked)?;
        let choice = Choice::of(options, review.sets)?;
        // A day is given as the midnight of some place, which may be half a day away.
        let latest = means.now().plus(Millis::DAY);
        if options.issued_at.is_some_and(|issued| issued > latest) {
            return Err(Error::Invalid { field: Field::Date });
        }
        if review.left_out > 0 {
            return Err(Error::TooMany {
                what: Limited::Codes,
            });
        }
        let id = review.account;
        let mut account = match &review.fresh {
            Some(_) if self.accounts.len() >= Limits::ACCOUNTS => {
                let what = Limited::Accounts;
                return Err(Error::TooMany { what });
            }
            Some(fresh) => fresh.clone(),
            None => self.account(id)?.clone(),
        };
        let mut secret = self.secret_or_none(id)?;
        let older: Vec<SetId> = account.sets.keys().copied().collect();
        let mut write = Change::default();
        let (mut newest, mut kept) = (None, 0);
        let mut void = Vec::new();
        for text_set in self.text_sets(handle, choice)? {
            let stamp = self.tick(means);
            let set = SetId::new(means.id()?);
            let review = self.reviews.get(&handle).ok_or(Error::Locked)?;
            let rows = review.kept(choice).filter(|kept| kept.set == text_set);
            let codes = add_set(&mut account, &mut secret, rows, set, stamp)?;
            if !choice.is_in_use(text_set) {
                void.push(set);
            } else if let Some(entry) = account.sets.get_mut(&set) {
                entry.date(stamp, options.issued_at, means.now());
            }
            let line = LogLine::new(stamp, AuditAction::Imported).about(*set.as_bytes());
            write.log.push(line.counting(u64::from(codes)));
            (newest, kept) = (Some(set), kept + codes);
        }
        let newest = newest.ok_or(Error::NothingFound)?;
        if options.retire_old {
            void.extend(older);
        }
        if !void.is_empty() {
            let stamp = self.tick(means);
            for set in void {
                retire(&mut account, set, stamp);
            }
        }
        if account.codes.len() > Limits::CODES || account.sets.len() > Limits::SETS {
            return Err(Error::TooMany {
                what: Limited::Codes,
            });
        }
        Self::put_account(&mut write, id, &account, &secret);
        self.ledger.check_room(&write)?;
        let revision = self.commit(write, means)?;
        self.accounts.insert(id, account);
        self.reviews.remove(&handle);
        Ok(Kept {
            set: newest,
            codes: kept,
            revision,
        })
    }

    /// The numbers of the text's sets of which something is kept, in order; the one in use comes last, as the newest.
    fn text_sets(&self, handle: u64, choice: Choice) -> Result<Vec<u8>> {
        let review = self.reviews.get(&handle).ok_or(Error::Locked)?;
        if review.kept(Choice::NONE).next().is_none() {
            return Ok(Vec::new());
        }
        let mut sets: Vec<u8> = review.kept(choice).map(|kept| kept.set).collect();
        sets.sort_unstable_by_key(|set| (Some(*set) == choice.current, *set));
        sets.dedup();
        Ok(sets)
    }

    /// The secret part; an empty one where its row was set aside as damaged.
    fn secret_or_none(&self, id: toride_domain::AccountId) -> Result<AccountSecret> {
        if self
            .ledger
            .store()
            .view()
            .body_hash(id.as_bytes(), 1)
            .is_none()
        {
            return Ok(AccountSecret::default());
        }
        self.secret(id)
    }
}

/// What the person said about sets: of the text, and those stored before.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Choice {
    /// The stored sets are void.
    retire_old: bool,
    /// The one set of the text that is in use. `None`: each of them is.
    current: Option<u8>,
}

impl Choice {
    /// Nothing was said yet.
    pub(super) const NONE: Self = Self {
        retire_old: false,
        current: None,
    };

    fn of(options: KeepOptions, sets: u8) -> Result<Self> {
        let current = options.current.filter(|_| sets > 1);
        if current.is_some_and(|set| !(1..=sets).contains(&set)) {
            return Err(Error::Invalid { field: Field::Code });
        }
        Ok(Self {
            retire_old: options.retire_old,
            current,
        })
    }

    fn is_in_use(self, set: u8) -> bool {
        self.current.is_none_or(|current| current == set)
    }
}

/// A code that is kept.
pub(super) struct KeptRow<'a> {
    id: CodeId,
    row: &'a Row,
    set: u8,
    /// One of the places where it stands says so.
    used: bool,
}

impl ReviewState {
    /// The set of the text that a row belongs to. What was added by hand belongs to the set in use; where nobody said
    /// which one that is, to the last.
    pub(super) fn set_of(&self, row: &Row, choice: Choice) -> u8 {
        row.set.or(choice.current).unwrap_or(self.sets.max(1))
    }

    /// What is kept, each code once: where it stands several times, at its last place in a set in use.
    ///
    /// Some codes that are stored in a set in use move although nobody asked for it: with the old sets void, those
    /// that a set in use shows again, as the service lists them still; and those of a set that is in use no more.
    pub(super) fn kept(&self, choice: Choice) -> impl Iterator<Item = KeptRow<'_>> {
        let in_use = |row: &Row| choice.is_in_use(self.set_of(row, choice));
        // Being listed in a set in use outweighs being listed in an old one.
        let listed: BTreeSet<CodeId> = self
            .rows
            .iter()
            .filter(|row| in_use(row) && (row.included() || row.goes_along()))
            .filter_map(|row| row.id)
            .collect();
        // Asked for anywhere, it is stored where it is in use.
        let asked: BTreeSet<CodeId> = self
            .rows
            .iter()
            .filter(|row| row.included())
            .filter_map(|row| row.id)
            .collect();
        let used: BTreeSet<CodeId> = self
            .rows
            .iter()
            .filter(|row| row.state == State::Used && !row.is_left_out())
            .filter_map(|row| row.id)
            .collect();
        let mut kept: BTreeMap<CodeId, KeptRow<'_>> = BTreeMap::new();
        let mut order = Vec::new();
        for row in &self.rows {
            let Some(id) = row.id else { continue };
            let wanted = if in_use(row) {
                let along = choice.retire_old || asked.contains(&id);
                row.included() || (along && row.goes_along())
            } else {
                (row.included() || row.goes_along()) && !listed.contains(&id)
            };
            if wanted {
                let kept_row = KeptRow {
                    id,
                    row,
                    set: self.set_of(row, choice),
                    used: used.contains(&id),
                };
                if kept.insert(id, kept_row).is_none() {
                    order.push(id);
                }
            }
        }
        order.into_iter().filter_map(move |id| kept.remove(&id))
    }
}

fn add_set<'a>(
    account: &mut Account,
    secret: &mut AccountSecret,
    kept: impl Iterator<Item = KeptRow<'a>>,
    set: SetId,
    stamp: Stamp,
) -> Result<u32> {
    account.sets.insert(set, CodeSet::new(stamp));
    account.secret = stamp;
    let mut position = 0_u16;
    for KeptRow { id, row, used, .. } in kept {
        let Some(canonical) = &row.canonical else {
            continue;
        };
        let home = Home { set, position };
        let code = account
            .codes
            .entry(id)
            .or_insert_with(|| Code::new(stamp, home));
        code.home = Register::new(stamp, home);
        if used && !matches!(code.state(), CodeState::Used { .. }) {
            code.mark_used(stamp).map_err(|_| Error::TooMany {
                what: Limited::Codes,
            })?;
        }
        // EXPOSE: copied into the secret part, sealed right after
        let (canonical, display) = (
            canonical.expose().to_owned(),
            row.display.expose().to_owned(),
        );
        let (canonical, display) = (SecretText::new(canonical), SecretText::new(display));
        secret.codes.insert(id, CodeText { canonical, display });
        position = position.checked_add(1).ok_or(Error::TooMany {
            what: Limited::Codes,
        })?;
    }
    Ok(u32::from(position))
}

fn retire(account: &mut Account, set: SetId, stamp: Stamp) {
    let still_used = account
        .sets
        .get_mut(&set)
        .filter(|set| set.retired_at().is_none());
    if let Some(set) = still_used {
        set.retired = Some(Register::new(stamp, true));
    }
}
