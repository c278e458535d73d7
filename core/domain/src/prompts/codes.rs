//! Reasons that lie in the codes: used, seen, old, none, and two-factor sign-in switched off by a code.

use std::collections::BTreeSet;

use crate::{
    About, Reason, Stamp, Step, Thing, Urgency, months_after,
    prompts::{Found, Look, Raise},
    register::set_stamp,
};

pub(crate) fn look(look: Look<'_, '_>, raise: &mut Raise<'_>) {
    used(look, raise);
    exposed(look, raise);
    old(look, raise);
    none(look, raise);
    switched_off(look, raise);
}

/// Soon; now when three or fewer, or 30 % or fewer, are left; critical when none is.
///
/// A set that was put together after damage counts as begun, since uses may be unknown. A set whose codes were all
/// rejected is used up, whoever used them.
fn used(look: Look<'_, '_>, raise: &mut Raise<'_>) {
    let Some(newest) = look.seen.codes.newest() else {
        return;
    };
    let last = newest.last_use.filter(|_| look.seen.facts.single_use);
    let begun = last.max(set_stamp(newest.set.rebuilt.as_ref()));
    let counts = look.seen.codes.counts();
    if begun.is_none() && counts.left > 0 {
        return;
    }
    let urgency = if counts.left == 0 {
        Urgency::Critical
    } else if counts.is_low() {
        Urgency::Now
    } else {
        Urgency::Soon
    };
    raise.open(Found {
        reason: Reason::CodeUsed,
        urgency,
        since: begun,
        about: Vec::new(),
        todo: vec![Step::StoreNewSet],
        or: None,
    });
}

/// A mark on a set in use or a code of it; a copy of one in a place that was lost or seen; a person who knew them and
/// left. What was seen stays seen, whatever became of the code. Of sets older than the newest, only what happened since
/// that was stored counts: it closed the rest.
fn exposed(look: Look<'_, '_>, raise: &mut Raise<'_>) {
    let codes = &look.seen.codes;
    let Some(newest) = codes.newest() else {
        return;
    };
    let stored = Some(newest.set.stored);
    let marks = codes.in_use().flat_map(|set| {
        let of_set = set_stamp(set.set.exposed.as_ref());
        let counts = move |mark: &Stamp| set.id == newest.id || Some(*mark) > stored;
        [set.code_seen, of_set].into_iter().flatten().filter(counts)
    });
    let mut since = marks.max();
    let mut about = BTreeSet::new();
    let mut add = |cause: Option<Stamp>, what| {
        if cause > stored {
            since = since.max(cause);
            about.insert(what);
        }
    };
    let copies = look.ties().copies.iter();
    for ((_, place_id), copy) in copies.filter(|((of, _), _)| codes.is_in_use(*of)) {
        let Some(place) = look.all.places.get(place_id) else {
            continue;
        };
        let breach = place.breach().filter(|breach| copy.was_there(*breach));
        add(breach, About::Thing(Thing::Place(*place_id)));
        for person in place
            .keeper
            .iter()
            .flat_map(|keeper| keeper.left.keys().chain(&keeper.at.value))
        {
            let left = look.all.people.get(person).and_then(crate::Person::gone);
            let kept = |left: &Stamp| {
                let keeper = place.keeper.as_ref();
                copy.was_there(*left) && keeper.is_some_and(|keeper| keeper.was_at(*person, *left))
            };
            add(left.filter(kept), About::Person(*person));
        }
    }
    let people = look.ties().people.iter();
    for (person, knows) in people.filter(|(_, knows)| knows.is_there()) {
        let left = look.all.people.get(person).and_then(crate::Person::gone);
        add(
            left.map(|left| left.max(knows.said())),
            About::Person(*person),
        );
    }
    if since.is_some() {
        raise.open(Found {
            reason: Reason::SetExposed,
            urgency: Urgency::Now,
            since,
            about: about.into_iter().collect(),
            todo: vec![Step::StoreNewSet],
            or: None,
        });
    }
}

/// Months since it was issued, or since the person looked at it and kept it.
fn old(look: Look<'_, '_>, raise: &mut Raise<'_>) {
    let Some(set) = look.seen.codes.newest().map(|newest| newest.set) else {
        return;
    };
    let issued = set.dated();
    let kept = look.ties().still_good.as_ref();
    let kept = kept.filter(|kept| kept.stamp > set.stored);
    let from = kept.map_or(issued, |kept| kept.value.at.max(issued));
    raise.open_from(
        months_after(from, look.seen.facts.renew_months.max(1)),
        Found {
            reason: Reason::SetOld,
            urgency: Urgency::Later,
            since: Some(kept.map_or(set.stored, |kept| kept.stamp)),
            about: Vec::new(),
            todo: vec![Step::StoreNewSet],
            or: Some(Step::KeepOldSet),
        },
    );
}

/// Codes that were stored show that two-factor sign-in is on, where no factor was ever recorded.
fn none(look: Look<'_, '_>, raise: &mut Raise<'_>) {
    let account = look.seen.account;
    let had_codes = account.ties.factors.is_empty() && !account.sets.is_empty();
    let is_on = look.seen.two_factor || had_codes;
    if look.seen.codes.newest().is_some() || !look.seen.facts.hands_out_codes || !is_on {
        return;
    }
    let retired = account.sets.values();
    let retired = retired.filter_map(|set| set_stamp(set.retired.as_ref()));
    raise.open(Found {
        reason: Reason::NoCodes,
        urgency: Urgency::Now,
        since: retired.max(),
        about: Vec::new(),
        todo: vec![Step::StoreNewSet],
        or: None,
    });
}

/// Until the person says that it is on again, or that a second factor works.
fn switched_off(look: Look<'_, '_>, raise: &mut Raise<'_>) {
    if !look.seen.facts.turns_two_factor_off {
        return;
    }
    let ties = look.ties();
    let confirmed = ties.factors.values().filter_map(|f| f.confirmed.as_ref());
    let on = confirmed.map(|confirmed| confirmed.stamp).max();
    let last = look.seen.codes.last_use;
    if last > on.max(ties.on_again) {
        raise.open(Found {
            reason: Reason::SwitchedOff,
            urgency: Urgency::Now,
            since: last,
            about: Vec::new(),
            todo: vec![Step::TurnOnAgain],
            or: None,
        });
    }
}
