//! Contact points that changed, or that nobody looked at for long.

use std::collections::BTreeSet;

use crate::{
    About, Base, Contact, ContactId, ContactState, Reason, Stamp, Step, Thing, Ties, Urgency,
    contact::CONFIRM_MONTHS,
    months_after,
    prompts::{Found, Look, Raise},
};

pub(crate) fn look(look: Look<'_, '_>, raise: &mut Raise<'_>) {
    changed(look, raise);
    unconfirmed(look, raise);
}

/// Open until the service knows, and a newer set is stored. What was given up has to go; what was changed has to be
/// said again, once, as a contact point or as a second factor.
fn changed(look: Look<'_, '_>, raise: &mut Raise<'_>) {
    let ties = look.ties();
    let mut todo = BTreeSet::new();
    let mut about = BTreeSet::new();
    let mut since = None;
    let used = ties.contacts_used();
    for id in ever_used(ties) {
        let Some(contact) = look.all.contacts.get(&id) else {
            continue;
        };
        let is_used = used.binary_search(&id).is_ok();
        for when in contact.upsets().filter(|when| had(ties, id, *when)) {
            let tell = tell(ties, id, contact, is_used, when);
            let steps: Vec<_> = tell.into_iter().chain(look.renewal(when)).collect();
            if !steps.is_empty() {
                todo.extend(steps);
                about.insert(About::Thing(Thing::Contact(id)));
                since = since.max(Some(when));
            }
        }
    }
    if !todo.is_empty() {
        raise.open(Found {
            reason: Reason::ContactChanged,
            urgency: Urgency::Now,
            since,
            about: about.into_iter().collect(),
            todo: todo.into_iter().collect(),
            or: None,
        });
    }
}

/// Never, not since it changed, or not for six months. What was given up is another matter.
fn unconfirmed(look: Look<'_, '_>, raise: &mut Raise<'_>) {
    let mut due = Vec::new();
    let mut since = None;
    for id in look.ties().contacts_used() {
        let Some(contact) = look.all.contacts.get(&id) else {
            continue;
        };
        match contact.state(look.now) {
            ContactState::GivenUp { .. } => {}
            ContactState::Confirmed { at } => raise.note(months_after(at, CONFIRM_MONTHS)),
            ContactState::Due { .. } => {
                due.push(id);
                let confirmed = contact.confirmed.as_ref().map(|at| at.stamp);
                let changed = contact.changes.last().copied();
                since = since.max(changed.max(confirmed).max(Some(contact.created)));
            }
        }
    }
    if !due.is_empty() {
        let things = due.iter().map(|id| About::Thing(Thing::Contact(*id)));
        raise.open(Found {
            reason: Reason::ContactUnconfirmed,
            urgency: Urgency::Soon,
            since,
            about: things.collect(),
            todo: due.iter().copied().map(Step::ConfirmContact).collect(),
            or: None,
        });
    }
}

/// Every contact point that it uses or used.
fn ever_used(ties: &Ties) -> BTreeSet<ContactId> {
    let bases = ties.factors.values();
    let bases = bases.flat_map(|f| f.base.left.keys().chain(&f.base.at.value));
    let by_factor = bases.filter_map(|base| match base {
        Base::Contact(contact) => Some(*contact),
        Base::Device(_) => None,
    });
    ties.contacts.keys().copied().chain(by_factor).collect()
}

/// Whether the account had this contact point at that time.
fn had(ties: &Ties, id: ContactId, when: Stamp) -> bool {
    let link = ties.contacts.get(&id);
    link.is_some_and(|link| link.was_there(when))
        || ties
            .factors
            .values()
            .any(|f| f.was_on(when) && f.base.was_at(Base::Contact(id), when))
}

/// What the service still has to be told.
fn tell(ties: &Ties, id: ContactId, contact: &Contact, is_used: bool, when: Stamp) -> Option<Step> {
    if contact.is_given_up() {
        return is_used.then_some(Step::DropContact(id));
    }
    let base = Base::Contact(id);
    let by_factor = ties.factors.values().any(|factor| {
        let had = factor.was_on(when) && factor.base.was_at(base, when);
        let moved = factor.base.get() != Some(base);
        had && (!factor.is_on() || moved || factor.is_confirmed_since(when))
    });
    let link = ties.contacts.get(&id);
    let told = by_factor || link.is_some_and(|link| link.said() > when);
    (!told).then_some(Step::UpdateContact(id))
}
