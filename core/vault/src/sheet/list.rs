//! The list for a locked cabinet: which accounts there are, and where their codes lie.

use std::{collections::BTreeSet, io};

use toride_catalogue::{Language, service_or_other};
use toride_domain::{Account, Counts, Link, Millis, masked};

use super::html::{Html, number};
use crate::unlocked::Unlocked;

/// One account.
pub(super) struct Row {
    service: &'static str,
    /// Masked.
    name: String,
    codes: Counts,
    /// The place of record first.
    places: Vec<String>,
    person: Option<String>,
    renewed: Option<Millis>,
}

/// The accounts in use, by service and name.
pub(super) fn rows(open: &Unlocked, language: Language) -> Vec<Row> {
    let mut accounts: Vec<_> = open
        .holdings()
        .in_use()
        .map(|(id, account)| {
            let service = service_or_other(&account.service.value).name.get(language);
            (service, &account.name.value, id, account)
        })
        .collect();
    accounts.sort_by_key(|(service, name, id, _)| (*service, *name, *id));
    let rows = accounts.into_iter();
    rows.map(|(service, name, _, account)| Row {
        service,
        name: masked(name),
        codes: account.counts_by(open.holdings().facts_of(account)),
        places: places(open, account),
        person: person(open, account),
        renewed: account.newest_set().map(|(_, set)| set.dated()),
    })
    .collect()
}

/// Where codes of its sets in use lie outside of the vault.
fn places(open: &Unlocked, account: &Account) -> Vec<String> {
    let ties = &account.ties;
    let copies = ties.copies.iter().filter(|(_, link)| Link::is_there(link));
    let in_use = copies.filter(|((set, _), _)| account.is_in_use(*set));
    let mut places: BTreeSet<_> = in_use.map(|((_, place), _)| *place).collect();
    let record = ties.place_of_record.as_ref().and_then(|place| place.value);
    let first = record.filter(|place| places.remove(place));
    let named = first.into_iter().chain(places);
    named
        .filter_map(|place| open.places.get(&place))
        .map(|place| place.name.value.clone())
        .collect()
}

fn person(open: &Unlocked, account: &Account) -> Option<String> {
    let id = account.ties.custodian.as_ref()?.value?;
    Some(open.people.get(&id)?.name.value.clone())
}

/// Writes the list.
pub(super) fn write(page: &mut Html<'_>, rows: &[Row], made_at: Millis) -> io::Result<()> {
    page.raw("<section>\n<header>\n")?;
    page.element("h1", "sheet-list-title", &[])?;
    page.raw("<p>")?;
    let made = [("date", page.day(made_at))];
    page.say("sheet-made", &made)?;
    page.raw("<br>")?;
    page.say("sheet-list-count", &[("count", number(rows.len()))])?;
    page.raw("</p></header>\n<p class='note'>")?;
    page.say("sheet-list-what", &[])?;
    page.raw("</p>\n<table>\n<thead><tr><th></th>\n")?;
    for heading in [
        "sheet-list-service",
        "sheet-list-account",
        "sheet-list-codes",
        "sheet-list-places",
        "sheet-list-person",
        "sheet-list-renewed",
    ] {
        page.element("th", heading, &[])?;
    }
    page.raw("</tr></thead>\n<tbody>\n")?;
    for (row, ordinal) in rows.iter().zip(1..) {
        page.format(format_args!("<tr><td>{ordinal}</td><td>"))?;
        row.write(page)?;
        page.raw("</td></tr>\n")?;
    }
    page.raw("</tbody>\n</table>\n</section>\n")
}

const NEXT: &str = "</td><td>";

impl Row {
    fn write(&self, page: &mut Html<'_>) -> io::Result<()> {
        page.text(self.service)?;
        page.raw(NEXT)?;
        page.name(&self.name)?;
        page.raw(NEXT)?;
        if self.codes.of == 0 {
            page.say("sheet-list-no-codes", &[])?;
        } else {
            let Counts { left, of } = self.codes;
            let counts = [("left", number(left as usize)), ("of", number(of as usize))];
            page.say("sheet-list-left", &counts)?;
        }
        page.raw(NEXT)?;
        for (at, place) in self.places.iter().enumerate() {
            page.raw(if at > 0 { "<br>" } else { "" })?;
            page.name(place)?;
        }
        page.raw(NEXT)?;
        if let Some(person) = &self.person {
            page.name(person)?;
        }
        page.raw(NEXT)?;
        if let Some(renewed) = self.renewed {
            let day = [("date", page.day(renewed))];
            page.say("sheet-list-day", &day)?;
        }
        Ok(())
    }
}
