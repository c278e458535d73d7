//! What a story says of a shop: changes of hands, sheets for people from outside, and who has what.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use toride_domain::{
    HandoverId, PersonId,
    shop::{Cause, Check, Duty, HandoverState, Task},
};
use toride_vault::{CheckId, HandoverDraft, HandoverView, OutsourcingDraft, PersonName};

use super::{
    fields::{Fields, Given, Read},
    refused::Refused,
    seat::Seat,
};

/// What is done.
pub(crate) enum Shop {
    /// Begins a change of hands, or says something of it anew.
    Handover {
        id: String,
        account: Option<String>,
        cause: Option<String>,
        from: Given,
        to: Given,
        note: Option<String>,
        cancelled: Option<bool>,
    },
    /// One of the five by its name, or one in own words, which is added on first use. Without `by` it is taken back.
    Check {
        handover: String,
        check: String,
        by: Option<String>,
    },
    /// Takes a check in own words out.
    RemoveCheck { handover: String, check: String },
    /// Without `by` the signature is taken back.
    Sign {
        handover: String,
        by: Option<String>,
    },
    /// Adds a sheet, or says something of it anew.
    Sheet {
        id: String,
        account: Option<String>,
        to: Given,
        may: Option<Vec<String>>,
        may_not: Option<Vec<String>>,
        call: Given,
        reach: Option<String>,
        ended: Option<bool>,
    },
}

/// What is asked.
pub(crate) enum AskShop {
    Handover(String),
    Sheet(String),
    Overview,
}

impl Shop {
    pub(crate) fn read(word: &str, step: &Fields<'_>) -> Read<Option<Self>> {
        Ok(Some(match word {
            "handover" => Self::Handover {
                id: step.text("id")?,
                account: step.maybe("account")?,
                cause: step.maybe("cause")?,
                from: step.given("from")?,
                to: step.given("to")?,
                note: step.maybe("note")?,
                cancelled: step.maybe_flag("cancelled")?,
            },
            "check" | "uncheck" => {
                let is_done = word == "check";
                let who = if is_done {
                    Some(step.text("by")?)
                } else {
                    None
                };
                Self::Check {
                    handover: step.text("handover")?,
                    check: step.text("check")?,
                    by: who,
                }
            }
            "remove-check" => Self::RemoveCheck {
                handover: step.text("handover")?,
                check: step.text("check")?,
            },
            "sign-off" => Self::Sign {
                handover: step.text("handover")?,
                by: Some(step.text("by")?),
            },
            "take-back-sign-off" => Self::Sign {
                handover: step.text("handover")?,
                by: None,
            },
            "outsource" => Self::Sheet {
                id: step.text("id")?,
                account: step.maybe("account")?,
                to: step.given("to")?,
                may: step.texts("may")?,
                may_not: step.texts("may-not")?,
                call: step.given("call")?,
                reach: step.maybe("reach")?,
                ended: step.maybe_flag("ended")?,
            },
            _ => return Ok(None),
        }))
    }
}

impl AskShop {
    pub(crate) fn read(word: &str, step: &Fields<'_>) -> Read<Option<Self>> {
        Ok(Some(match word {
            "handover" => Self::Handover(step.text("handover")?),
            "outsourcing" => Self::Sheet(step.text("id")?),
            "shop" => Self::Overview,
            _ => return Ok(None),
        }))
    }
}

impl Seat {
    pub(crate) fn shop(&mut self, words: &Shop) -> Result<(), Refused> {
        match words {
            Shop::Handover { .. } => self.hand_over(words),
            Shop::Check {
                handover,
                check,
                by,
            } => {
                let session = self.session()?;
                let id = self.book.handover(handover)?;
                let by = by.as_deref().map(|by| self.person(by, None)).transpose()?;
                let check = match (self.check(id, check)?, by) {
                    (Some(check), _) => check,
                    (None, Some(_)) => CheckId::Own(session.add_check(id, check)?),
                    (None, None) => return Err(Refused::NOT_FOUND),
                };
                session.set_check(id, check, by)?;
                Ok(())
            }
            Shop::RemoveCheck { handover, check } => {
                let session = self.session()?;
                let id = self.book.handover(handover)?;
                match self.check(id, check)? {
                    Some(CheckId::Own(check)) => session.remove_check(id, check)?,
                    _ => return Err(Refused::NOT_FOUND),
                };
                Ok(())
            }
            Shop::Sign { handover, by } => {
                let session = self.session()?;
                let id = self.book.handover(handover)?;
                match by {
                    Some(by) => session.sign_off(id, self.person(by, None)?)?,
                    None => session.take_back_sign_off(id)?,
                };
                Ok(())
            }
            Shop::Sheet { .. } => self.outsource(words),
        }
    }

    pub(crate) fn ask_shop(&mut self, ask: &AskShop) -> Result<Value, Refused> {
        match ask {
            AskShop::Handover(name) => {
                let view = self.session()?.handover(self.book.handover(name)?)?;
                Ok(self.handover_value(name, &view))
            }
            AskShop::Sheet(name) => self.ask_sheet(name),
            AskShop::Overview => self.ask_overview(),
        }
    }

    /// One of the five, or the one of these words; `None` where it is not there.
    fn check(&mut self, id: HandoverId, name: &str) -> Result<Option<CheckId>, Refused> {
        if let Some(check) = Check::of_id(name) {
            return Ok(Some(CheckId::Known(check)));
        }
        let checks = self.session()?.handover(id)?.checks.into_iter();
        let mut own = checks.filter(|check| check.own.as_deref() == Some(name));
        Ok(own.next().map(|check| check.id))
    }

    fn given(
        &mut self,
        given: &Given,
        before: Option<PersonId>,
    ) -> Result<Option<PersonId>, Refused> {
        Ok(match given {
            Given::Named(person) => Some(self.person(person, None)?),
            Given::Nothing => None,
            Given::Unsaid => before,
        })
    }

    fn hand_over(&mut self, words: &Shop) -> Result<(), Refused> {
        let Shop::Handover {
            id,
            account,
            cause,
            from,
            to,
            note,
            cancelled,
        } = words
        else {
            return Err(Refused::Unknown);
        };
        let session = self.session()?;
        let cause = cause.as_deref().map(self::cause).transpose()?;
        let known = self.book.handovers.get(id).copied();
        let before = known.map(|known| session.handover(known)).transpose()?;
        let was = |end: fn(&HandoverView) -> &Option<PersonName>| {
            let person = before.as_ref().and_then(|view| end(view).as_ref());
            person.map(|person| person.id)
        };
        let (was_from, was_to) = (was(|view| &view.from), was(|view| &view.to));
        let usual = before.as_ref().map_or(Cause::Change, |view| view.cause);
        let draft = HandoverDraft {
            cause: cause.unwrap_or(usual),
            from: self.given(from, was_from)?,
            to: self.given(to, was_to)?,
        };
        let handover = if let Some(known) = known {
            session.edit_handover(known, draft)?;
            known
        } else {
            let account = account.as_deref().ok_or(Refused::Word)?;
            let new = session.start_handover(self.book.account(account)?, draft)?;
            self.book.handovers.insert(id.clone(), new);
            new
        };
        if let Some(note) = note {
            session.set_handover_note(handover, note)?;
        }
        if let Some(cancelled) = cancelled {
            session.cancel_handover(handover, *cancelled)?;
        }
        Ok(())
    }

    fn outsource(&mut self, words: &Shop) -> Result<(), Refused> {
        let Shop::Sheet {
            id,
            account,
            to,
            may,
            may_not,
            call,
            reach,
            ended,
        } = words
        else {
            return Err(Refused::Unknown);
        };
        let session = self.session()?;
        let known = self.book.sheets.get(id).copied();
        let rows = session.outsourcing(None)?;
        let before = rows.into_iter().find(|row| Some(row.id) == known);
        if known.is_some() && before.is_none() {
            return Err(Refused::NOT_FOUND);
        }
        let person = |person: Option<&PersonName>| person.map(|person| person.id);
        let to_before = person(before.as_ref().and_then(|row| row.to.as_ref()));
        let call_before = person(before.as_ref().and_then(|row| row.call.as_ref()));
        let (to, call) = (self.given(to, to_before)?, self.given(call, call_before)?);
        let side = |said: &Option<Vec<String>>, before: Option<Vec<Task>>| match said {
            Some(said) => said.iter().map(|word| task(word)).collect(),
            None => before.unwrap_or_default(),
        };
        let draft = OutsourcingDraft {
            to,
            may: side(may, before.as_ref().map(|row| row.may.clone())),
            may_not: side(may_not, before.as_ref().map(|row| row.may_not.clone())),
            call,
            reach: reach.clone().unwrap_or_else(|| {
                before
                    .as_ref()
                    .map_or_else(String::new, |row| row.reach.clone())
            }),
        };
        let sheet = if let Some(known) = known {
            session.set_outsourcing(known, &draft)?;
            known
        } else {
            let account = account.as_deref().ok_or(Refused::Word)?;
            let new = session.add_outsourcing(self.book.account(account)?, &draft)?;
            self.book.sheets.insert(id.clone(), new);
            new
        };
        if let Some(ended) = ended {
            session.end_outsourcing(sheet, *ended)?;
        }
        Ok(())
    }

    fn who(&self, person: Option<&PersonName>) -> Option<String> {
        person.map(|person| self.book.person_name(person.id))
    }

    fn handover_value(&self, name: &str, view: &HandoverView) -> Value {
        let called = |check: &toride_vault::CheckView| match check.id {
            CheckId::Known(known) => known.id().to_owned(),
            CheckId::Own(_) => check.own.clone().unwrap_or_default(),
        };
        let done: BTreeMap<_, _> = view
            .checks
            .iter()
            .filter_map(|check| {
                let by = check.done.as_ref()?;
                Some((called(check), self.book.person_name(by.by.id)))
            })
            .collect();
        let open: Vec<_> = view
            .checks
            .iter()
            .filter(|check| check.done.is_none())
            .map(called)
            .collect();
        let facts: Vec<_> = view
            .checks
            .iter()
            .flat_map(|check| &check.facts)
            .map(|fact| fact.id)
            .collect();
        let offered = view.checks.iter().filter(|check| check.offered);
        let signed = view.signature.as_ref().map(|by| &by.by);
        json!({
            "handover": name,
            "account": self.book.account_name(view.account.id),
            "cause": cause_name(view.cause),
            "from": self.who(view.from.as_ref()),
            "to": self.who(view.to.as_ref()),
            "state": state_name(view.state),
            "done": done,
            "open": open,
            "facts": facts,
            "offered": offered.map(called).collect::<Vec<_>>(),
            "signed": self.who(signed),
        })
    }

    fn ask_sheet(&mut self, name: &str) -> Result<Value, Refused> {
        let session = self.session()?;
        let id = self.book.sheets.get(name).ok_or(Refused::NOT_FOUND)?;
        let rows = session.outsourcing(None)?;
        let row = rows.into_iter().find(|row| row.id == *id);
        let row = row.ok_or(Refused::NOT_FOUND)?;
        let tasks = |tasks: &[Task]| {
            let words = tasks.iter().map(|task| match task {
                Task::Known(duty) => duty.id().to_owned(),
                Task::Own(text) => text.clone(),
            });
            words.collect::<Vec<_>>()
        };
        Ok(json!({
            "id": name,
            "account": self.book.account_name(row.account.id),
            "to": self.who(row.to.as_ref()),
            "may": tasks(&row.may),
            "may-not": tasks(&row.may_not),
            "call": self.who(row.call.as_ref()),
            "reach": row.reach,
            "ended": row.ended,
        }))
    }

    fn ask_overview(&mut self) -> Result<Value, Refused> {
        let seen = self.session()?.shop_overview()?;
        let accounts = seen.accounts.iter().map(|row| {
            let knows = |current: bool| {
                let those = row.known_by.iter().filter(|by| by.current == current);
                let mut names: Vec<_> = those
                    .map(|by| self.book.person_name(by.person.id))
                    .collect();
                names.sort();
                names
            };
            let handover = row.open_handover.map(|id| self.book.handover_name(id));
            json!({
                "account": self.book.account_name(row.account.id),
                "custodian": self.who(row.custodian.as_ref()),
                "knows": knows(true),
                "knew": knows(false),
                "handover": handover,
                "sheets": row.sheets,
            })
        });
        let handovers = seen.handovers.iter();
        let handovers = handovers.map(|view| self.book.handover_name(view.id));
        Ok(json!({
            "accounts": accounts.collect::<Vec<_>>(),
            "handovers": handovers.collect::<Vec<_>>(),
            "without": seen.without_custodian,
        }))
    }
}

fn task(word: &str) -> Task {
    Duty::of_id(word).map_or_else(|| Task::Own(word.to_owned()), Task::Known)
}

fn cause(word: &str) -> Result<Cause, Refused> {
    match word {
        "change" => Ok(Cause::Change),
        "leaving" => Ok(Cause::Leaving),
        _ => Err(Refused::Word),
    }
}

const fn cause_name(cause: Cause) -> &'static str {
    match cause {
        Cause::Change => "change",
        Cause::Leaving => "leaving",
    }
}

const fn state_name(state: HandoverState) -> &'static str {
    match state {
        HandoverState::Open => "open",
        HandoverState::Ready => "ready",
        HandoverState::SignedOff(_) => "signed-off",
        HandoverState::Lapsed(_) => "lapsed",
        HandoverState::Cancelled => "cancelled",
    }
}
