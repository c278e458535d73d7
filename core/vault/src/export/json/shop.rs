//! Changes of hands, and sheets for people from outside.

use serde::Serialize;
use toride_domain::{
    AccountId, AdditionId, HandoverId, OutsourcingId, PersonId,
    shop::{
        Check as KnownCheck, Done, Handover as StoredHandover, HandoverState,
        Outsourcing as StoredSheet, Permission, Task as StoredTask,
    },
};

use super::{At, Id, at};
use crate::export::words::shop as words;

#[derive(Serialize)]
struct By {
    by: Id<PersonId>,
    at: At,
}

impl By {
    fn of(done: Done) -> Self {
        Self {
            by: Id(done.by),
            at: At(done.at),
        }
    }
}

#[derive(Serialize)]
struct Check<'a> {
    /// One of the five; else it is the shop's own.
    #[serde(rename = "check")]
    known: Option<&'static str>,
    id: Option<Id<AdditionId>>,
    text: Option<&'a str>,
    done: Option<By>,
}

#[derive(Serialize)]
pub(super) struct Handover<'a> {
    id: Id<HandoverId>,
    account: Id<AccountId>,
    cause: &'static str,
    from: Option<Id<PersonId>>,
    to: Option<Id<PersonId>>,
    started_at: At,
    state: &'static str,
    checks: Vec<Check<'a>>,
    note: &'a str,
    signed: Option<By>,
}

impl<'a> Handover<'a> {
    pub(super) fn of(id: HandoverId, handover: &'a StoredHandover) -> Self {
        let state = handover.state();
        let five = KnownCheck::ALL.into_iter().map(|check| Check {
            known: Some(words::check(check)),
            id: None,
            text: None,
            done: handover.done(check).map(By::of),
        });
        let own = handover.own().into_iter().map(|(id, text, done)| Check {
            known: None,
            id: Some(Id(id)),
            text: Some(text),
            done: done.map(By::of),
        });
        Self {
            id: Id(id),
            account: Id(handover.account),
            cause: words::cause(handover.cause.value),
            from: handover.from.value.map(Id),
            to: handover.to.value.map(Id),
            started_at: at(handover.created),
            state: words::handover(state),
            checks: five.chain(own).collect(),
            note: handover.note.as_ref().map_or("", |note| &note.value),
            signed: match state {
                HandoverState::SignedOff(by) | HandoverState::Lapsed(by) => Some(By::of(by)),
                _ => None,
            },
        }
    }
}

#[derive(Serialize)]
struct Task {
    /// One of those to pick from; else it is in the shop's own words.
    #[serde(rename = "task")]
    known: Option<&'static str>,
    text: Option<String>,
    said: &'static str,
}

#[derive(Serialize)]
pub(super) struct Sheet<'a> {
    id: Id<OutsourcingId>,
    account: Id<AccountId>,
    to: Option<Id<PersonId>>,
    tasks: Vec<Task>,
    call: Option<Id<PersonId>>,
    reach: &'a str,
    started_at: At,
    ended_at: Option<At>,
}

impl<'a> Sheet<'a> {
    pub(super) fn of(id: OutsourcingId, sheet: &'a StoredSheet) -> Self {
        let side = |permission| {
            let tasks = sheet.tasks(permission).into_iter();
            tasks.map(move |task| {
                let (known, text) = match task {
                    StoredTask::Known(duty) => (Some(words::duty(duty)), None),
                    StoredTask::Own(text) => (None, Some(text)),
                };
                let said = words::permission(permission);
                Task { known, text, said }
            })
        };
        let ended = sheet.ended.as_ref().filter(|ended| ended.value);
        Self {
            id: Id(id),
            account: Id(sheet.account),
            to: sheet.to.value.map(Id),
            tasks: side(Permission::May)
                .chain(side(Permission::MayNot))
                .collect(),
            call: sheet.call.value.map(Id),
            reach: &sheet.reach.value,
            started_at: at(sheet.created),
            ended_at: ended.map(|ended| at(ended.stamp)),
        }
    }
}
