//! Rows of changes of hands, and of sheets for people from outside. Those of one have the same `set`.

use std::io::{self, Write};

use toride_domain::{
    PersonId,
    shop::{Check, Done, Handover, HandoverState, Outsourcing, Permission, Task},
};

use super::{OfAccount, Row, person};
use crate::export::words::shop as words;

impl OfAccount<'_> {
    pub(super) fn shop(&self, out: &mut dyn Write) -> io::Result<()> {
        let handovers = self.open.shop.handovers.values();
        let mut handovers: Vec<_> = handovers.filter(|it| it.account == self.id).collect();
        handovers.sort_by_key(|it| it.created);
        for (handover, number) in handovers.into_iter().zip(1..) {
            self.handover(out, handover, number)?;
        }
        let sheets = self.open.shop.sheets.values();
        let mut sheets: Vec<_> = sheets.filter(|it| it.account == self.id).collect();
        sheets.sort_by_key(|it| it.created);
        for (sheet, number) in sheets.into_iter().zip(1..) {
            self.sheet(out, sheet, number)?;
        }
        Ok(())
    }

    fn handover(&self, out: &mut dyn Write, it: &Handover, number: usize) -> io::Result<()> {
        let state = it.state();
        Row {
            set: Some(number),
            text: it.note.as_ref().map_or("", |note| &note.value),
            state: words::handover(state),
            at: Some(it.created.at()),
            more: words::cause(it.cause.value),
            ..self.row("handover")
        }
        .write(out)?;
        self.named(out, "handover_from", number, it.from.value)?;
        self.named(out, "handover_to", number, it.to.value)?;
        let five = Check::ALL.map(|check| (words::check(check), it.done(check)));
        let own = it.own().into_iter().map(|(_, text, done)| (text, done));
        for (text, done) in five.into_iter().chain(own) {
            let state = if done.is_some() { "done" } else { "open" };
            self.done(out, ("handover_check", state), number, text, done)?;
        }
        if let HandoverState::SignedOff(by) | HandoverState::Lapsed(by) = state {
            let state = words::handover(state);
            self.done(out, ("handover_signed", state), number, "", Some(by))?;
        }
        Ok(())
    }

    fn sheet(&self, out: &mut dyn Write, it: &Outsourcing, number: usize) -> io::Result<()> {
        Row {
            set: Some(number),
            text: &it.reach.value,
            state: if it.is_over() { "ended" } else { "in_use" },
            at: Some(it.created.at()),
            ..self.row("outsourcing")
        }
        .write(out)?;
        self.named(out, "outsourcing_for", number, it.to.value)?;
        self.named(out, "outsourcing_call", number, it.call.value)?;
        for permission in [Permission::May, Permission::MayNot] {
            for task in it.tasks(permission) {
                Row {
                    set: Some(number),
                    text: match &task {
                        Task::Known(duty) => words::duty(*duty),
                        Task::Own(text) => text,
                    },
                    state: words::permission(permission),
                    ..self.row("outsourcing_task")
                }
                .write(out)?;
            }
        }
        Ok(())
    }

    fn named(
        &self,
        out: &mut dyn Write,
        about: &'static str,
        number: usize,
        who: Option<PersonId>,
    ) -> io::Result<()> {
        let Some(who) = who else {
            return Ok(());
        };
        Row {
            set: Some(number),
            text: &person(self.open, who),
            ..self.row(about)
        }
        .write(out)
    }

    fn done(
        &self,
        out: &mut dyn Write,
        (about, state): (&'static str, &'static str),
        number: usize,
        text: &str,
        done: Option<Done>,
    ) -> io::Result<()> {
        let by = done.map_or_else(String::new, |done| person(self.open, done.by));
        Row {
            set: Some(number),
            text,
            state,
            at: done.map(|done| done.at),
            more: &by,
            ..self.row(about)
        }
        .write(out)
    }
}
