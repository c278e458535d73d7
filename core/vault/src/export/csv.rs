//! The export as one table: each row says what it is about; the columns are those of `toride_capture::CSV_COLUMNS`.

mod shop;

use std::io::{self, Write};

use toride_capture::{CSV_COLUMNS, CSV_GUARD, needs_guard};
use toride_domain::{Account, AccountId, Link, Millis, SetId, Thing};

use super::{Secrets, words};
use crate::{codec::AccountSecret, unlocked::Unlocked};

/// Japanese spreadsheets take UTF-8 for what it is only with this in front.
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// One row; what is not said stays empty.
#[derive(Default)]
struct Row<'a> {
    about: &'static str,
    id: &'a str,
    service: &'a str,
    account: &'a str,
    set: Option<usize>,
    position: Option<u32>,
    text: &'a str,
    canonical: &'a str,
    state: &'a str,
    at: Option<Millis>,
    more: &'a str,
}

/// Writes a cell. A guarded one stays text in a spreadsheet.
fn cell(out: &mut dyn Write, text: &str, guarded: bool) -> io::Result<()> {
    let quoted = text.contains([',', '"', '\r', '\n']);
    if quoted {
        out.write_all(b"\"")?;
    }
    if guarded {
        write!(out, "{CSV_GUARD}")?;
    }
    for (index, piece) in text.split('"').enumerate() {
        if index > 0 {
            out.write_all(b"\"\"")?;
        }
        out.write_all(piece.as_bytes())?;
    }
    if quoted {
        out.write_all(b"\"")?;
    }
    Ok(())
}

impl Row<'_> {
    fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        let number = |number: Option<String>| number.unwrap_or_default();
        let (set, position) = (
            number(self.set.map(|set| set.to_string())),
            number(self.position.map(|position| position.to_string())),
        );
        let at = number(self.at.map(Millis::iso));
        // A spreadsheet takes 00123456 for a number, 12-34 for a date and 1E23 for a hundred trillions.
        let is_code = self.about == "code";
        let cells = [
            (self.about, false),
            (self.id, false),
            (self.service, false),
            (self.account, false),
            (set.as_str(), false),
            (position.as_str(), false),
            (self.text, is_code),
            (self.canonical, is_code),
            (self.state, false),
            (at.as_str(), false),
            (self.more, false),
        ];
        for (index, (text, is_code)) in cells.into_iter().enumerate() {
            if index > 0 {
                out.write_all(b",")?;
            }
            let guarded = (is_code && !text.is_empty()) || needs_guard(text);
            cell(out, text, guarded)?;
        }
        out.write_all(b"\r\n")
    }
}

pub(super) fn write(out: &mut dyn Write, open: &Unlocked, secrets: &Secrets) -> io::Result<()> {
    out.write_all(BYTE_ORDER_MARK)?;
    out.write_all(CSV_COLUMNS.join(",").as_bytes())?;
    out.write_all(b"\r\n")?;
    for (id, account) in &open.accounts {
        let table = OfAccount {
            open,
            id: *id,
            hex: id.to_string(),
            account,
            secret: secrets.get(id),
            sets: account
                .sets_newest_first()
                .into_iter()
                .rev()
                .map(|(id, _)| id)
                .collect(),
        };
        table.write(out)?;
    }
    things(out, open)
}

/// The rows of one account.
struct OfAccount<'a> {
    open: &'a Unlocked,
    id: AccountId,
    hex: String,
    account: &'a Account,
    secret: Option<&'a AccountSecret>,
    /// The oldest first: their numbers count from 1.
    sets: Vec<SetId>,
}

impl OfAccount<'_> {
    fn row(&self, about: &'static str) -> Row<'_> {
        Row {
            about,
            id: &self.hex,
            service: &self.account.service.value,
            account: &self.account.name.value,
            ..Row::default()
        }
    }

    fn number(&self, set: SetId) -> Option<usize> {
        let at = self.sets.iter().position(|id| *id == set);
        at.map(|at| at + 1)
    }

    fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        let binned = self.account.binned_at();
        Row {
            state: if binned.is_some() { "in_bin" } else { "in_use" },
            at: binned.or(Some(self.account.created.at())),
            more: words::owner(self.account.owner.value),
            ..self.row("account")
        }
        .write(out)?;
        if let Some(note) = self.secret.and_then(|secret| secret.note.as_ref()) {
            // EXPOSE: the person asked for a file with everything in it
            let text = note.value.expose();
            Row {
                text,
                ..self.row("note")
            }
            .write(out)?;
        }
        self.codes(out)?;
        self.ties(out)?;
        self.shop(out)?;
        self.events(out)
    }

    fn codes(&self, out: &mut dyn Write) -> io::Result<()> {
        for id in &self.sets {
            let Some(set) = self.account.sets.get(id) else {
                continue;
            };
            let number = self.number(*id);
            let issued = set.issued_at().map(Millis::iso).unwrap_or_default();
            Row {
                set: number,
                state: if set.retired_at().is_some() {
                    "retired"
                } else {
                    "in_use"
                },
                at: Some(set.stored.at()),
                more: &issued,
                ..self.row("set")
            }
            .write(out)?;
            for (code_id, code) in self.account.codes_of(*id) {
                let text = self.secret.and_then(|secret| secret.codes.get(&code_id));
                let (state, at) = words::state(code.state());
                Row {
                    set: number,
                    position: Some(u32::from(code.home.value.position) + 1),
                    // EXPOSE: the person asked for a file with everything in it
                    text: text.map_or("", |text| text.display.expose()),
                    // EXPOSE: the same
                    canonical: text.map_or("", |text| text.canonical.expose()),
                    state,
                    at,
                    ..self.row("code")
                }
                .write(out)?;
            }
        }
        Ok(())
    }

    fn ties(&self, out: &mut dyn Write) -> io::Result<()> {
        let ties = &self.account.ties;
        for factor in ties.factors.values() {
            let base = factor.base.get().map(|base| self.open.base_name(base));
            let off = factor.removed_at();
            Row {
                text: words::factor(factor.kind.value),
                state: if off.is_some() { "off" } else { "on" },
                at: Some(off.unwrap_or(factor.created).at()),
                more: base.as_deref().unwrap_or_default(),
                ..self.row("factor")
            }
            .write(out)?;
        }
        let tie = |out: &mut dyn Write, about, set, name: &str, link: &Link| {
            Row {
                set,
                text: name,
                state: if link.is_there() { "there" } else { "gone" },
                at: Some(link.said().at()),
                ..self.row(about)
            }
            .write(out)
        };
        for (id, link) in &ties.contacts {
            tie(
                out,
                "account_contact",
                None,
                &self.open.thing_name(Thing::Contact(*id)),
                link,
            )?;
        }
        for (id, link) in &ties.sessions {
            tie(
                out,
                "session",
                None,
                &self.open.thing_name(Thing::Device(*id)),
                link,
            )?;
        }
        for ((set, id), link) in &ties.copies {
            tie(
                out,
                "copy",
                self.number(*set),
                &self.open.thing_name(Thing::Place(*id)),
                link,
            )?;
        }
        for (id, link) in &ties.people {
            tie(out, "knows", None, &person(self.open, *id), link)?;
        }
        if let Some(place) = ties.place_of_record.as_ref().and_then(|place| place.value) {
            let name = self.open.thing_name(Thing::Place(place));
            Row {
                text: &name,
                ..self.row("place_of_record")
            }
            .write(out)?;
        }
        if let Some(id) = ties.custodian.as_ref().and_then(|person| person.value) {
            Row {
                text: &person(self.open, id),
                ..self.row("custodian")
            }
            .write(out)?;
        }
        if let Some(kept) = &ties.still_good {
            let at = Some(kept.value.at);
            Row {
                text: &kept.value.why,
                at,
                ..self.row("old_set_kept")
            }
            .write(out)?;
        }
        Ok(())
    }

    fn events(&self, out: &mut dyn Write) -> io::Result<()> {
        for event in self
            .open
            .history(self.id)
            .unwrap_or_default()
            .into_iter()
            .rev()
        {
            let (state, position) = words::event(event.kind);
            Row {
                set: event.set.and_then(|set| self.number(set)),
                position,
                state,
                at: Some(event.stamp.at()),
                ..self.row("event")
            }
            .write(out)?;
        }
        Ok(())
    }
}

fn person(open: &Unlocked, id: toride_domain::PersonId) -> String {
    let person = open.people.get(&id);
    person.map_or_else(String::new, |person| person.name.value.clone())
}

/// What belongs to no account.
fn things(out: &mut dyn Write, open: &Unlocked) -> io::Result<()> {
    for contact in open.contacts.values() {
        let confirmed = contact.confirmed.as_ref().map(|word| word.value);
        Row {
            about: "contact",
            text: &contact.value.value,
            state: if contact.is_given_up() {
                "given_up"
            } else {
                "in_use"
            },
            at: confirmed,
            more: words::contact(contact.kind.value),
            ..Row::default()
        }
        .write(out)?;
    }
    for device in open.units.values() {
        Row {
            about: "device",
            text: &device.name.value,
            state: words::life(device.fate.value.life),
            at: Some(device.fate.value.since.at()),
            more: words::device(device.kind.value),
            ..Row::default()
        }
        .write(out)?;
    }
    for place in open.places.values() {
        let breach = place.breach();
        Row {
            about: "place",
            text: &place.name.value,
            state: if breach.is_some() {
                "lost_or_seen"
            } else {
                "safe"
            },
            at: Some(breach.unwrap_or(place.created).at()),
            more: words::place(place.kind.value),
            ..Row::default()
        }
        .write(out)?;
    }
    for person in open.people.values() {
        let left = person.gone();
        Row {
            about: "person",
            text: &person.name.value,
            state: if left.is_some() { "left" } else { "there" },
            at: Some(left.unwrap_or(person.created).at()),
            ..Row::default()
        }
        .write(out)?;
    }
    Ok(())
}
