//! Pages of the shop: the record of a change of hands, a sheet for somebody from outside, the rules for the wall.

use std::io;

use toride_catalogue::{service_or_other, texts::Texts};
use toride_crypto::SecretBytes;
use toride_domain::{HandoverId, Millis, OutsourcingId};

use super::{PaperStyle, fit::Fit, handover_page, html::Html, outsourcing_page, rules_page};
use crate::{AccountName, Result, Session, whole::whole};

/// One page of A4 for the shop. No code and no key is on it. Wiped when dropped.
#[derive(Debug)]
pub struct ShopPage {
    html: SecretBytes,
    made_at: Millis,
    what: &'static str,
}

impl ShopPage {
    /// The page as HTML in UTF-8, for the platform to print.
    #[must_use]
    pub const fn html(&self) -> &SecretBytes {
        &self.html
    }

    /// A name for the print job: what it is, when it was made, and nothing of whom.
    /// `toride-handover-20261123T090000Z.html`.
    #[must_use]
    pub fn file_name(&self) -> String {
        format!("toride-{}-{}.html", self.what, self.made_at.compact())
    }
}

impl Session {
    /// Prints the record of a change of hands, with lines to sign; what is not done yet can be filled in by hand.
    ///
    /// # Errors
    /// `NotFound`, `OutOfMemory`, `Locked`.
    pub fn handover_page(&self, id: HandoverId, style: PaperStyle) -> Result<ShopPage> {
        self.with(|open, means| {
            let view = open.handover_view(id)?;
            printed(
                "handover",
                style,
                "handover-page-title",
                means.now(),
                |page, at| handover_page::write(page, &view, at),
            )
        })
    }

    /// Prints a sheet for somebody from outside.
    ///
    /// # Errors
    /// `NotFound`, `OutOfMemory`, `Locked`.
    pub fn outsourcing_page(&self, id: OutsourcingId, style: PaperStyle) -> Result<ShopPage> {
        self.with(|open, means| {
            let view = open.sheet_view(id)?;
            printed(
                "outsourcing",
                style,
                "shop-sheet-title",
                means.now(),
                |page, at| outsourcing_page::write(page, &view, at),
            )
        })
    }

    /// Prints the rules of keeping and passing on, with lines to fill in by hand.
    ///
    /// # Errors
    /// `OutOfMemory`, `Locked`.
    pub fn shop_rules_page(&self, style: PaperStyle) -> Result<ShopPage> {
        self.with(|_, means| {
            printed(
                "rules",
                style,
                "shop-rules-title",
                means.now(),
                rules_page::write,
            )
        })
    }
}

fn printed(
    what: &'static str,
    style: PaperStyle,
    title: &str,
    made_at: Millis,
    body: impl Fn(&mut Html<'_>, Millis) -> io::Result<()>,
) -> Result<ShopPage> {
    let texts = Texts::in_language(style.language);
    let html = whole(|out| Html::document(out, &texts, style, title, |page| body(page, made_at)))?;
    Ok(ShopPage {
        html,
        made_at,
        what,
    })
}

impl Html<'_> {
    /// The beginning of a page that is set so large that all of it fits.
    pub(super) fn fitted(
        &mut self,
        fit: &Fit,
        title: &str,
        (made, made_at): (&str, Millis),
    ) -> io::Result<()> {
        let size = fit.size();
        let (points, tenths) = (size / 10, size % 10);
        self.format(format_args!(
            "<section class='leaf' style='font-size:{points}.{tenths}pt'>\n<header>\n"
        ))?;
        self.element("h1", title, &[])?;
        let date = [("date", self.day(made_at))];
        self.element("p", made, &date)?;
        self.raw("</header>\n")
    }

    /// The account, as service and login.
    pub(super) fn account(&self, account: &AccountName) -> String {
        let service = service_or_other(&account.service).name;
        format!("{} · {}", service.get(self.language()), account.name)
    }

    /// A label and what a person wrote; a line to write on where they wrote nothing.
    pub(super) fn about(&mut self, label: &str, text: &str) -> io::Result<()> {
        self.element("dt", label, &[])?;
        if text.is_empty() {
            self.raw("<dd><u></u></dd>\n")
        } else {
            self.raw("<dd>")?;
            self.name(text)?;
            self.raw("</dd>\n")
        }
    }

    /// Lines for signatures, each with a date.
    pub(super) fn signatures(&mut self, title: &str, who: &[&str], date: &str) -> io::Result<()> {
        self.raw("<div class='last'>\n")?;
        self.element("h2", title, &[])?;
        for label in who {
            self.raw("<p class='sign'>")?;
            self.say(label, &[])?;
            self.raw("<u></u>")?;
            self.say(date, &[])?;
            self.raw("<u class='date'></u></p>\n")?;
        }
        self.raw("</div>\n")
    }
}
