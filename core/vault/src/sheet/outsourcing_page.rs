//! A sheet for somebody from outside: what they may, what they may not, whom they call (S-125 to S-127).

use std::io;

use toride_domain::{Millis, shop::Task};

use super::{fit::Fit, html::Html};
use crate::{OutsourcingView, PersonName, task_key};

/// Columns in millimetres.
const ABOUT: u64 = 122;
const HALF: u64 = 76;
const PAGE: u64 = 179;

/// A ring and a cross: they read in black and white, and on a copy.
const YES: &str = "<i><svg viewBox='0 0 10 10'><circle cx='5' cy='5' r='3.8' fill='none' stroke='#000' \
    stroke-width='1.3'/></svg></i>";
const NO: &str = "<i><svg viewBox='0 0 10 10'><path d='M1.5 1.5l7 7m0-7l-7 7' stroke='#000' \
    stroke-width='1.3'/></svg></i>";

/// When they call.
const CASES: [&str; 3] = [
    "shop-sheet-call-locked",
    "shop-sheet-call-strange",
    "shop-sheet-call-slip",
];

pub(super) fn write(
    page: &mut Html<'_>,
    view: &OutsourcingView,
    made_at: Millis,
) -> io::Result<()> {
    let (may, may_not) = (tasks(page, &view.may), tasks(page, &view.may_not));
    let fit = fit(page, view, &may, &may_not);
    page.fitted(&fit, "shop-sheet-title", ("shop-sheet-made", made_at))?;
    page.raw("<dl>\n")?;
    let account = page.account(&view.account);
    page.about("shop-sheet-account", &account)?;
    page.about("shop-sheet-to", name(view.to.as_ref()))?;
    page.raw("</dl>\n<div class='two'>\n")?;
    for (title, mark, tasks) in [
        ("shop-sheet-may", YES, &may),
        ("shop-sheet-may-not", NO, &may_not),
    ] {
        page.raw("<div>\n")?;
        page.element("h2", title, &[])?;
        if tasks.is_empty() {
            page.element("p", "shop-sheet-none", &[])?;
        }
        page.raw("<ul>\n")?;
        for task in tasks {
            page.raw("<li>")?;
            page.raw(mark)?;
            page.raw("<span>")?;
            page.name(task)?;
            page.raw("</span></li>\n")?;
        }
        page.raw("</ul>\n</div>\n")?;
    }
    page.raw("</div>\n")?;
    page.element("p", "shop-sheet-unsaid", &[])?;
    page.element("h2", "shop-sheet-call", &[])?;
    page.raw("<dl>\n")?;
    page.about("shop-sheet-call-who", name(view.call.as_ref()))?;
    page.about("shop-sheet-call-how", &view.reach)?;
    page.raw("</dl>\n")?;
    page.element("p", "shop-sheet-call-when", &[])?;
    page.raw("<ul class='plain'>\n")?;
    for case in CASES {
        page.element("li", case, &[])?;
    }
    page.raw("</ul>\n<p class='boxed'>")?;
    page.say("shop-sheet-codes", &[])?;
    page.raw("</p>\n")?;
    page.signatures(
        "shop-sheet-signatures",
        &["shop-sheet-sign-them", "shop-sheet-sign-us"],
        "shop-sheet-sign-date",
    )?;
    page.raw("</section>\n")
}

fn fit(page: &Html<'_>, view: &OutsourcingView, may: &[String], may_not: &[String]) -> Fit {
    let column = |tasks: &[String]| {
        let empty = Fit::default().space(270 + 150);
        tasks
            .iter()
            .fold(empty, |fit, task| fit.text(task, HALF).space(35))
    };
    let mut fit = Fit::default().space(370 + 2 * 270).fixed(24);
    for text in [
        page.account(&view.account).as_str(),
        name(view.to.as_ref()),
        name(view.call.as_ref()),
        &view.reach,
    ] {
        fit = fit.text(text, ABOUT).space(60);
    }
    fit = fit.beside(column(may), column(may_not));
    for key in [
        "shop-sheet-unsaid",
        "shop-sheet-call-when",
        "shop-sheet-codes",
    ] {
        fit = fit.text(&page.words(key, &[]), PAGE).space(90);
    }
    for case in CASES {
        fit = fit.text(&page.words(case, &[]), PAGE);
    }
    fit
}

fn tasks(page: &Html<'_>, tasks: &[Task]) -> Vec<String> {
    let tasks = tasks.iter().map(|task| match task {
        Task::Known(duty) => page.words(task_key(*duty), &[]),
        Task::Own(text) => text.clone(),
    });
    tasks.collect()
}

fn name(person: Option<&PersonName>) -> &str {
    person.map_or("", |person| &person.name)
}
