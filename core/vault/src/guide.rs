//! The guide: what the vault knows of an account that somebody cannot get into, and where they were (S-027 to S-041,
//! S-079 to S-111). The rules are [`toride_domain::guide`].

use toride_catalogue::{Alphabet, service_or_other};
use toride_domain::{
    Account, AccountId, CodeId, CodeState, Thing,
    guide::{CodeFate, Trail, Tried, precautions},
};

use crate::{
    AboutId, AboutView, Error, GuidePlace, GuideView, PrecautionRow, Result, Session, Vault,
    codec::{DeviceState, KeptGuide},
    ledger::Change,
    unlocked::{Means, Unlocked},
};

impl Vault {
    /// Where somebody was in the guide who has not unlocked. Needs no secret; a place that cannot be read is the
    /// beginning.
    #[must_use]
    pub fn guide_place(&self) -> Trail {
        let line = self.shared.folder.guide().ok().flatten();
        let line = line.and_then(|line| String::from_utf8(line).ok());
        line.and_then(|line| Trail::of_line(&line))
            .unwrap_or_default()
    }

    /// Keeps where somebody is who has not unlocked: answers in fixed words and the step, neither a secret nor a name.
    /// The beginning is nothing to keep, and removes the file.
    ///
    /// # Errors
    /// `StorageFull`, `StorageUnavailable`; the guide goes on without.
    pub fn keep_guide_place(&self, trail: &Trail) -> Result<()> {
        let line = (!trail.is_new()).then(|| trail.to_line());
        let bytes = line.as_ref().map(String::as_bytes);
        Ok(self.shared.folder.keep_guide(bytes)?)
    }
}

impl Session {
    /// What the guide begins with, for an account, also one in the bin, or for one that is not in the vault.
    ///
    /// # Errors
    /// `NotFound`, `Locked`.
    pub fn guide(&self, account: Option<AccountId>) -> Result<GuideView> {
        self.with(|open, _| open.guide(account))
    }

    /// Where somebody was: before the vault was opened, if they have been there since, and else as it was kept here. An
    /// account that is gone is left out.
    ///
    /// # Errors
    /// `Locked`.
    pub fn guide_place(&self) -> Result<GuidePlace> {
        let kept = self.with(|open, _| Ok(open.guide_place()))?;
        let before = self.vault().guide_place();
        if before.is_new() {
            return Ok(kept.unwrap_or_default());
        }
        Ok(GuidePlace {
            account: None,
            trail: before,
        })
    }

    /// Keeps where somebody is, sealed, with the account, in place of what was kept before the vault was opened. The
    /// beginning removes both.
    ///
    /// # Errors
    /// `NotFound`, `StorageFull`, `ReadOnly`, `Locked`; the guide goes on without.
    pub fn keep_guide_place(&self, place: &GuidePlace) -> Result<u64> {
        let revision = self.with(|open, means| open.keep_guide_place(place, means))?;
        self.vault().keep_guide_place(&Trail::default())?;
        Ok(revision)
    }

    /// How the three precautions stand.
    ///
    /// # Errors
    /// `Locked`.
    pub fn precautions(&self) -> Result<Vec<PrecautionRow>> {
        self.with(|open, means| Ok(open.precautions(means)))
    }

    /// What is known of a code that a service did not take, for [`toride_domain::guide::checks`]. `code`: which one it
    /// was, where that is known.
    ///
    /// # Errors
    /// `NotFound`, `Locked`.
    pub fn tried(&self, account: AccountId, code: Option<CodeId>) -> Result<Tried> {
        self.with(|open, _| open.tried(account, code))
    }

    /// The vault that this is a session of.
    pub(crate) fn vault(&self) -> Vault {
        Vault {
            shared: std::sync::Arc::clone(&self.shared),
        }
    }
}

impl Unlocked {
    fn guide(&self, account: Option<AccountId>) -> Result<GuideView> {
        let Some(id) = account else {
            return Ok(GuideView::unknown());
        };
        let survey = self.survey();
        let start = survey.guide_start(id, self.this_unit());
        let start = start.ok_or(Error::NotFound)?;
        let copies = start.copies.into_iter().map(Thing::Place);
        let sessions = start.sessions.into_iter().map(Thing::Device);
        let contacts = start.contacts.into_iter().map(Thing::Contact);
        Ok(GuideView {
            account: self.account_name(id),
            situation: start.situation,
            left: start.left,
            next_code: self.next_code(id, self.account(id)?),
            copies: self.named_things(copies),
            sessions: self.named_things(sessions),
            contacts: self.named_things(contacts),
        })
    }

    fn named_things(&self, things: impl Iterator<Item = Thing>) -> Vec<AboutView> {
        things
            .map(|thing| self.about(AboutId::Thing(thing)))
            .collect()
    }

    fn guide_place(&self) -> Option<GuidePlace> {
        let kept = self.device.guide.as_ref()?;
        Some(GuidePlace {
            account: kept.account.filter(|id| self.accounts.contains_key(id)),
            trail: Trail::of_line(&kept.line)?,
        })
    }

    fn keep_guide_place(&mut self, place: &GuidePlace, means: Means<'_>) -> Result<u64> {
        if let Some(id) = place.account {
            self.account(id)?;
        }
        let guide = (!place.trail.is_new()).then(|| KeptGuide {
            account: place.account,
            line: place.trail.to_line(),
        });
        if guide == self.device.guide {
            return Ok(self.ledger.revision());
        }
        let device = DeviceState {
            guide,
            ..self.device.clone()
        };
        self.change_device(device, Change::small(), means)
    }

    fn precautions(&self, means: Means<'_>) -> Vec<PrecautionRow> {
        let ticked = precautions(&self.survey(), means.now());
        let rows = ticked.into_iter().map(|ticked| {
            let open = ticked.open.into_iter();
            let mut open: Vec<_> = open.filter_map(|id| self.account_name(id)).collect();
            open.sort_by(|a, b| (&a.name, a.id).cmp(&(&b.name, b.id)));
            PrecautionRow {
                item: ticked.item,
                tick: ticked.tick,
                open,
                of: u32::try_from(ticked.of).unwrap_or(u32::MAX),
            }
        });
        rows.collect()
    }

    fn tried(&self, id: AccountId, code: Option<CodeId>) -> Result<Tried> {
        let account = self.account(id)?;
        let facts = self.holdings().facts_of(account);
        let code = match code {
            Some(code) => Some(account.codes.get(&code).ok_or(Error::NotFound)?),
            None => None,
        };
        let (mut fate, mut is_left) = (CodeFate::Fresh, false);
        if let Some(code) = code {
            let (state, current) = (code.state(), account.is_current(code));
            is_left = current && facts.is_usable(state);
            if facts.single_use && matches!(state, CodeState::Used { .. }) {
                fate = CodeFate::Used;
            } else if !current {
                fate = CodeFate::OldSet;
            }
        }
        let same = |other: &Account| other.service.value == account.service.value;
        let accounts = self.holdings().in_use().filter(|(_, other)| same(other));
        let survey = self.survey();
        // The device at hand counts, too.
        let start = survey.guide_start(id, None).ok_or(Error::NotFound)?;
        Ok(Tried {
            digits_only: digits_only(&account.service.value),
            fate,
            left: start.left.saturating_sub(u32::from(is_left)),
            several_accounts: accounts.count() > 1,
            signed_in: !start.sessions.is_empty(),
        })
    }
}

/// Whether codes of this service are digits alone, as far as that is certain.
fn digits_only(service: &str) -> Option<bool> {
    let service = service_or_other(service);
    let certain = service.shape_grades.alphabet.is_certain();
    certain.then_some(service.shape.value.alphabet == Alphabet::Digits)
}
