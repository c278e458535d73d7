//! The record of a change of hands (S-128 to S-133).

use std::io;

use toride_domain::{Millis, shop::HandoverState};

use super::{fit::Fit, html::Html};
use crate::{CheckId, CheckView, DoneView, HandoverView, PersonName, cause_key, check_keys};

/// Columns in millimetres.
const ABOUT: u64 = 122;
const CHECK: u64 = 166;
const PAGE: u64 = 179;

/// A box that is ticked.
const TICKED: &str = "<i><svg viewBox='0 0 10 10'><path d='M2 5l2.5 2.5L8.5 2' fill='none' \
    stroke='#000' stroke-width='1.4'/></svg></i>";

/// What was written, as it stands on the page.
struct Lines {
    about: Vec<(&'static str, String)>,
    /// What is looked at, and by whom it was done when.
    checks: Vec<(String, Option<String>)>,
}

pub(super) fn write(page: &mut Html<'_>, view: &HandoverView, made_at: Millis) -> io::Result<()> {
    let lines = Lines::of(page, view);
    page.fitted(
        &lines.fit(view),
        "handover-page-title",
        ("handover-page-made", made_at),
    )?;
    page.raw("<dl>\n")?;
    for (label, text) in &lines.about {
        page.about(label, text)?;
    }
    page.raw("</dl>\n")?;
    page.element("h2", "handover-page-checks", &[])?;
    page.raw("<ol class='checks'>\n")?;
    for (text, done) in &lines.checks {
        page.raw("<li>")?;
        page.raw(if done.is_some() { TICKED } else { "<i></i>" })?;
        page.raw("<div><p>")?;
        page.name(text)?;
        page.raw("</p>")?;
        if let Some(done) = done {
            page.raw("<p class='by'>")?;
            page.name(done)?;
        } else {
            page.raw("<p class='hand'>")?;
            page.say("handover-page-by-hand", &[])?;
            page.raw("<u></u>")?;
        }
        page.raw("</p></div></li>\n")?;
    }
    page.raw("</ol>\n")?;
    if !view.note.is_empty() {
        page.element("h2", "handover-page-note", &[])?;
        page.raw("<p class='own'>")?;
        page.name(&one_line(&view.note))?;
        page.raw("</p>\n")?;
    }
    page.signatures(
        "handover-page-signatures",
        &[
            "handover-page-sign-from",
            "handover-page-sign-to",
            "handover-page-sign-shop",
        ],
        "handover-page-sign-date",
    )?;
    page.raw("<p class='foot'>")?;
    page.say("handover-page-foot", &[])?;
    page.raw("</p>\n</section>\n")
}

impl Lines {
    fn of(page: &Html<'_>, view: &HandoverView) -> Self {
        let name = |person: &Option<PersonName>| {
            let person = person.as_ref();
            person.map_or_else(String::new, |person| person.name.clone())
        };
        let mut about = vec![
            ("handover-page-account", page.account(&view.account)),
            (
                "handover-page-cause",
                page.words(cause_key(view.cause), &[]),
            ),
            ("handover-page-from", name(&view.from)),
            ("handover-page-to", name(&view.to)),
            ("handover-page-started", day(page, view.started_at)),
            (
                "handover-page-state",
                page.words(state_key(view.state), &[]),
            ),
        ];
        let stands = matches!(view.state, HandoverState::SignedOff(_));
        if let Some(signature) = view.signature.as_ref().filter(|_| stands) {
            about.push(("handover-page-signed", done(page, signature)));
        }
        let checks = view.checks.iter().map(|check| {
            let by = check.done.as_ref().map(|it| done(page, it));
            (words(page, check), by)
        });
        Self {
            checks: checks.collect(),
            about,
        }
    }

    fn fit(&self, view: &HandoverView) -> Fit {
        // The heading, three headings within, and three lines to sign.
        let mut fit = Fit::default().space(370 + 3 * 270).fixed(34);
        for (_, text) in &self.about {
            fit = fit.text(text, ABOUT).space(25);
        }
        for (text, done) in &self.checks {
            fit = fit.text(text, CHECK).space(75);
            fit = match done {
                Some(done) => fit.text(done, CHECK),
                None => fit.space(250),
            };
        }
        fit.text(&view.note, PAGE).space(330)
    }
}

fn words(page: &Html<'_>, check: &CheckView) -> String {
    match check.id {
        CheckId::Known(check) => page.words(check_keys(check).0, &[]),
        CheckId::Own(_) => check.own.clone().unwrap_or_default(),
    }
}

fn done(page: &Html<'_>, done: &DoneView) -> String {
    format!("{} · {}", done.by.name, day(page, done.at))
}

fn day(page: &Html<'_>, at: Millis) -> String {
    page.words("handover-page-done", &[("date", page.day(at))])
}

/// Paper is short: what was written on lines follows in one.
fn one_line(note: &str) -> String {
    let lines: Vec<_> = note.lines().map(str::trim).collect();
    let written = lines.into_iter().filter(|line| !line.is_empty());
    written.collect::<Vec<_>>().join(" / ")
}

const fn state_key(state: HandoverState) -> &'static str {
    match state {
        HandoverState::Open => "handover-state-open",
        HandoverState::Ready => "handover-state-ready",
        HandoverState::SignedOff(_) => "handover-state-signed-off",
        HandoverState::Lapsed(_) => "handover-state-lapsed",
        HandoverState::Cancelled => "handover-state-cancelled",
    }
}
