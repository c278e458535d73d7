//! Changes of hands as a screen shows them, with what the vault knows beside each check.

use toride_domain::{
    Account, AccountId, Base, ContactId, FactorId, HandoverId, PlaceId, Thing, UnitId,
    shop::{Check, Done, Fact, Handover, HandoverState, facts},
};

use super::count;
use crate::{
    CheckId, CheckView, DoneView, Error, FactLine, FactView, HandoverView, Result,
    unlocked::Unlocked,
};

impl Unlocked {
    pub(super) fn handover_views(&self, account: Option<AccountId>) -> Vec<HandoverView> {
        let all = self.shop.handovers.iter();
        let of_it = all.filter(|(_, it)| account.is_none_or(|account| it.account == account));
        let mut found: Vec<_> = of_it
            .map(|(id, it)| (it.state(), it.created, *id, it))
            .filter(|(state, ..)| *state != HandoverState::Cancelled)
            .collect();
        found.sort_by_key(|(state, created, id, _)| {
            (!state.is_open(), core::cmp::Reverse((*created, *id)))
        });
        found
            .into_iter()
            .filter_map(|(_, _, id, it)| self.draw(id, it))
            .collect()
    }

    pub(crate) fn handover_view(&self, id: HandoverId) -> Result<HandoverView> {
        let handover = self.record::<Handover>(id)?;
        self.draw(id, handover).ok_or(Error::NotFound)
    }

    /// `None` where the account is not there.
    fn draw(&self, id: HandoverId, handover: &Handover) -> Option<HandoverView> {
        let account = self.accounts.get(&handover.account)?;
        let state = handover.state();
        let signature = handover.signed.as_ref().and_then(|signed| signed.value);
        let known = Check::ALL.into_iter().map(|check| CheckView {
            id: CheckId::Known(check),
            own: None,
            done: handover.done(check).map(|done| self.done(done)),
            facts: self.facts(account, handover, check),
            offered: is_offered(account, handover, check),
        });
        let own = handover
            .own()
            .into_iter()
            .map(|(id, text, done)| CheckView {
                id: CheckId::Own(id),
                own: Some(text.to_owned()),
                done: done.map(|done| self.done(done)),
                facts: Vec::new(),
                offered: false,
            });
        let person = |person: &toride_domain::Register<Option<_>>| {
            person.value.map(|person| self.person_name(person))
        };
        Some(HandoverView {
            id,
            account: self.account_name(handover.account)?,
            cause: handover.cause.value,
            from: person(&handover.from),
            to: person(&handover.to),
            started_at: handover.created.at(),
            checks: known.chain(own).collect(),
            note: handover
                .note
                .as_ref()
                .map_or_else(String::new, |note| note.value.clone()),
            state,
            signature: signature.map(|done| self.done(done)),
            open: count(handover.open()),
        })
    }

    fn done(&self, done: Done) -> DoneView {
        DoneView {
            by: self.person_name(done.by),
            at: done.at,
        }
    }

    fn facts(&self, account: &Account, handover: &Handover, check: Check) -> Vec<FactView> {
        facts(self.holdings(), account, handover, check)
            .into_iter()
            .map(|fact| {
                let (lines, at) = match &fact {
                    Fact::PersonalContacts(ids) | Fact::ShopContacts(ids) => {
                        (self.named(ids, |id: ContactId| Thing::Contact(id)), None)
                    }
                    Fact::Factors(ids) => (self.factor_lines(account, ids), None),
                    Fact::Copies(ids) => (self.named(ids, |id: PlaceId| Thing::Place(id)), None),
                    Fact::Sessions(ids) => (self.named(ids, |id: UnitId| Thing::Device(id)), None),
                    Fact::NewCodes(at) | Fact::OldCodes(at) => (Vec::new(), Some(at.at())),
                    _ => (Vec::new(), None),
                };
                FactView {
                    id: fact.id(),
                    lines,
                    at,
                    good: fact.speaks_for(),
                }
            })
            .collect()
    }

    fn named<T: Copy>(&self, ids: &[T], thing: impl Fn(T) -> Thing) -> Vec<FactLine> {
        let names = ids.iter().map(|id| self.thing_name(thing(*id)));
        names
            .map(|name| FactLine {
                kind: None,
                name: Some(name),
            })
            .collect()
    }

    fn factor_lines(&self, account: &Account, ids: &[FactorId]) -> Vec<FactLine> {
        let factors = ids.iter().filter_map(|id| account.ties.factors.get(id));
        factors
            .map(|factor| FactLine {
                kind: Some(factor.kind.value),
                name: factor.base.get().map(|base: Base| self.base_name(base)),
            })
            .collect()
    }
}

/// Whether facts alone show that it is done: only new codes leave such a trace.
fn is_offered(account: &Account, handover: &Handover, check: Check) -> bool {
    let newest = account.newest_set();
    check == Check::Codes
        && handover.done(check).is_none()
        && newest.is_some_and(|(_, set)| set.stored > handover.created)
}
