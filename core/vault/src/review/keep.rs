//! From a review to stored codes.

use std::collections::BTreeMap;

use toride_capture::State;
use toride_crypto::SecretText;
use toride_domain::{
    Account, Code, CodeId, CodeSet, CodeState, Home, Limits, Register, SetId, Stamp,
};

use super::{KeepOptions, Kept, ReviewState, Row};
use crate::{
    Error, Limited, Result,
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
        if review.left_out > 0 {
            return Err(Error::TooMany {
                what: Limited::Codes,
            });
        }
        let id = review.account;
        let mut account = self.account(id)?.clone();
        let mut secret = self.secret_or_none(id)?;
        let older: Vec<SetId> = account.sets.keys().copied().collect();
        let mut write = Change::default();
        let (mut newest, mut kept) = (None, 0);
        let moves = Moves::of(options);
        for text_set in self.text_sets(handle, moves)? {
            let stamp = self.tick(means);
            let set = SetId::new(means.id()?);
            let review = self.reviews.get(&handle).ok_or(Error::Locked)?;
            let rows = review.kept(moves).filter(|kept| kept.row.set == text_set);
            let codes = add_set(&mut account, &mut secret, rows, set, stamp)?;
            if let Some(entry) = account.sets.get_mut(&set) {
                entry.issued = options.issued_at.map(|at| Register::new(stamp, Some(at)));
            }
            let line = LogLine::new(stamp, AuditAction::Imported).about(*set.as_bytes());
            write.log.push(line.counting(u64::from(codes)));
            (newest, kept) = (Some(set), kept + codes);
        }
        let newest = newest.ok_or(Error::NothingFound)?;
        if options.retire_old {
            let stamp = self.tick(means);
            for set in older {
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

    /// The numbers of the text's sets of which something is kept, in order.
    fn text_sets(&self, handle: u64, moves: Moves) -> Result<Vec<u8>> {
        let review = self.reviews.get(&handle).ok_or(Error::Locked)?;
        if review.kept(Moves::None).next().is_none() {
            return Ok(Vec::new());
        }
        let mut sets: Vec<u8> = review.kept(moves).map(|kept| kept.row.set).collect();
        sets.sort_unstable();
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

/// Which codes move to the new set although nobody asked for it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Moves {
    None,
    /// Those of sets in use that the text shows again: what the service lists now is not void with the old set.
    Shown,
}

impl Moves {
    fn of(options: KeepOptions) -> Self {
        if options.retire_old {
            Self::Shown
        } else {
            Self::None
        }
    }
}

/// A code that is kept.
pub(super) struct KeptRow<'a> {
    id: CodeId,
    row: &'a Row,
    /// One of the places where it stands says so.
    used: bool,
}

impl ReviewState {
    /// What is kept; a code that stands there twice, once, at its last place.
    pub(super) fn kept(&self, moves: Moves) -> impl Iterator<Item = KeptRow<'_>> {
        let mut kept: BTreeMap<CodeId, KeptRow<'_>> = BTreeMap::new();
        let mut order = Vec::new();
        let wanted = |row: &&Row| row.included || (moves == Moves::Shown && row.goes_along());
        for row in self.rows.iter().filter(wanted) {
            let Some(id) = row.id else { continue };
            let used = row.state == State::Used || kept.get(&id).is_some_and(|kept| kept.used);
            if kept.insert(id, KeptRow { id, row, used }).is_none() {
                order.push(id);
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
    for KeptRow { id, row, used } in kept {
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
