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
        for text_set in self.text_sets(handle)? {
            let stamp = self.tick(means);
            let set = SetId::new(means.id()?);
            let review = self.reviews.get(&handle).ok_or(Error::Locked)?;
            let codes = add_set(&mut account, &mut secret, review, text_set, set, stamp)?;
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
    fn text_sets(&self, handle: u64) -> Result<Vec<u8>> {
        let review = self.reviews.get(&handle).ok_or(Error::Locked)?;
        let mut sets: Vec<u8> = review.kept().map(|(_, row)| row.set).collect();
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

impl ReviewState {
    /// What is kept; a code that stands there twice, once.
    fn kept(&self) -> impl Iterator<Item = (CodeId, &Row)> {
        let mut kept: BTreeMap<CodeId, &Row> = BTreeMap::new();
        let mut order = Vec::new();
        for row in self.rows.iter().filter(|row| row.included) {
            let Some(id) = row.id else { continue };
            if kept.insert(id, row).is_none() {
                order.push(id);
            }
        }
        order
            .into_iter()
            .filter_map(move |id| Some((id, *kept.get(&id)?)))
    }
}

fn add_set(
    account: &mut Account,
    secret: &mut AccountSecret,
    review: &ReviewState,
    text_set: u8,
    set: SetId,
    stamp: Stamp,
) -> Result<u32> {
    account.sets.insert(set, CodeSet::new(stamp));
    account.secret = stamp;
    let mut position = 0_u16;
    for (id, row) in review.kept().filter(|(_, row)| row.set == text_set) {
        let Some(canonical) = &row.canonical else {
            continue;
        };
        let home = Home { set, position };
        let code = account
            .codes
            .entry(id)
            .or_insert_with(|| Code::new(stamp, home));
        code.home = Register::new(stamp, home);
        if row.state == State::Used && !matches!(code.state(), CodeState::Used { .. }) {
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
