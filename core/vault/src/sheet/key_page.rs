//! The first page: the recovery key, and what to do with it.

use std::io;

use toride_catalogue::texts::Arg;
use toride_crypto::SecretText;
use toride_domain::Millis;

use super::{codes::Codes, html::Html};
use crate::sheet::html::number;

/// Whether the vault is on the sheet too.
pub(super) enum Vault {
    NotAsked,
    NoRoom,
    InCodes(Codes),
}

impl Vault {
    pub(super) const fn codes(&self) -> Option<&Codes> {
        match self {
            Self::InCodes(codes) => Some(codes),
            Self::NotAsked | Self::NoRoom => None,
        }
    }

    /// Pages of the whole sheet.
    pub(super) fn pages(&self) -> usize {
        1 + self.codes().map_or(0, Codes::pages)
    }
}

impl Html<'_> {
    /// When the sheet was made, which one it is, and which of its pages this is.
    pub(super) fn margin(
        &mut self,
        made_at: Millis,
        codes: Option<&Codes>,
        (page, pages): (usize, usize),
    ) -> io::Result<()> {
        self.raw("<p>")?;
        let made = [("date", self.day(made_at))];
        self.say("sheet-made", &made)?;
        if let Some(codes) = codes {
            self.raw("<br>")?;
            self.say("sheet-number", &[("number", codes.number())])?;
        }
        self.raw("<br>")?;
        let place = [("page", number(page)), ("pages", number(pages))];
        self.say("sheet-page", &place)?;
        self.raw("</p>")
    }
}

/// Writes the page.
pub(super) fn write(
    page: &mut Html<'_>,
    key: &SecretText,
    vault: &Vault,
    made_at: Millis,
) -> io::Result<()> {
    page.raw("<section>\n<header>\n")?;
    page.element("h1", "sheet-title", &[])?;
    page.margin(made_at, vault.codes(), (1, vault.pages()))?;
    page.raw("</header>\n")?;
    groups(page, key)?;
    restoring(page, vault)?;
    page.element("h2", "sheet-lost-title", &[])?;
    list(
        page,
        "ol",
        &[
            "sheet-lost-line",
            "sheet-lost-open",
            "sheet-lost-mail",
            "sheet-lost-codes",
            "sheet-lost-keys",
        ],
    )?;
    page.element("h2", "sheet-care-title", &[])?;
    let care: &[_] = match vault {
        Vault::InCodes(_) => &["sheet-care-vault", "sheet-care-apart", "sheet-care-copies"],
        Vault::NoRoom => &["sheet-care-no-room", "sheet-care-key", "sheet-care-copies"],
        Vault::NotAsked => &["sheet-care-key", "sheet-care-copies"],
    };
    list(page, "ul", care)?;
    by_hand(page, vault)?;
    page.raw("</section>\n")
}

/// In groups, each with its number. As text only: a QR code of it would be read by any phone that the paper lies open
/// before, and by every program that looks through its photos.
fn groups(page: &mut Html<'_>, key: &SecretText) -> io::Result<()> {
    page.raw("<div class='key'>\n")?;
    page.element("h2", "sheet-key-title", &[])?;
    page.raw("<dl>\n")?;
    // EXPOSE: printed on the person's word
    for (group, ordinal) in key.expose().split('-').zip(1..) {
        page.format(format_args!("<div><dt>{ordinal}</dt><dd>"))?;
        page.text(group)?;
        page.raw("</dd></div>\n")?;
    }
    page.raw("</dl>\n")?;
    page.element("p", "sheet-key-letters", &[])?;
    page.raw("</div>\n")
}

fn restoring(page: &mut Html<'_>, vault: &Vault) -> io::Result<()> {
    page.element("h2", "sheet-restore-title", &[])?;
    page.raw("<ol>\n")?;
    page.element("li", "sheet-restore-app", &[])?;
    // The buttons say the same: their words are asked for by the same keys.
    let button = |page: &Html<'_>, key| Arg::Text(page.words(key, &[]));
    let start = ("start", button(page, "welcome-restore"));
    if vault.codes().is_some() {
        let paper = ("paper", button(page, "restore-paper"));
        page.element("li", "sheet-restore-paper", &[start, paper])?;
        page.element("li", "sheet-restore-codes", &[])?;
    } else {
        let file = ("file", button(page, "restore-file"));
        page.element("li", "sheet-restore-file", &[start, file])?;
    }
    page.element("li", "sheet-restore-key", &[])?;
    page.element("li", "sheet-restore-passphrase", &[])?;
    page.raw("</ol>\n")?;
    page.element("p", "sheet-restore-forgotten", &[])
}

fn list(page: &mut Html<'_>, kind: &str, sentences: &[&str]) -> io::Result<()> {
    page.format(format_args!("<{kind}>\n"))?;
    for sentence in sentences {
        page.element("li", sentence, &[])?;
    }
    page.format(format_args!("</{kind}>\n"))
}

/// What only the person knows, and better writes than types.
fn by_hand(page: &mut Html<'_>, vault: &Vault) -> io::Result<()> {
    let other = match vault {
        Vault::InCodes(_) => "sheet-check-read",
        Vault::NotAsked | Vault::NoRoom => "sheet-check-file",
    };
    page.element("h2", "sheet-check-title", &[])?;
    let boxes = [
        "sheet-check-place",
        "sheet-check-second",
        "sheet-check-typed",
        other,
    ];
    lines(page, "<i></i>", &boxes)?;
    page.element("h2", "sheet-call-title", &[])?;
    let calls = ["sheet-call-carrier", "sheet-call-person"];
    lines(page, "", &calls)
}

fn lines(page: &mut Html<'_>, before: &str, labels: &[&str]) -> io::Result<()> {
    page.raw("<div class='fill'>\n")?;
    for label in labels {
        page.raw("<p>")?;
        page.raw(before)?;
        page.say(label, &[])?;
        page.raw("<u></u></p>\n")?;
    }
    page.raw("</div>\n")
}
