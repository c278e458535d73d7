//! One second factor only.

use crate::{
    Reason, Step, Urgency,
    prompts::{Found, Look, Raise},
    register::set_stamp,
};

/// Until another is recorded, or the person says that one is enough; that word is about this one.
pub(crate) fn look(look: Look<'_, '_>, raise: &mut Raise<'_>) {
    let ties = look.ties();
    let mut factors = ties.factors_on();
    let (Some((_, only)), None) = (factors.next(), factors.next()) else {
        return;
    };
    if set_stamp(ties.one_way_accepted.as_ref()) > Some(only.created) {
        return;
    }
    raise.open(Found {
        reason: Reason::OneWayIn,
        urgency: Urgency::Later,
        since: Some(only.created),
        about: Vec::new(),
        todo: vec![Step::AddFactor],
        or: Some(Step::AcceptOneWay),
    });
}
