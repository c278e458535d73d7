//! The vault in QR codes that stand still.

use std::io;

use toride_capture::qr::{QUIET_ZONE, QrMatrix, draw, stills};
use toride_catalogue::texts::Arg;
use toride_crypto::Id;
use toride_domain::Millis;

use super::html::{Html, number};

/// Three columns and four rows, each code 55 mm wide.
const CODES_PER_PAGE: usize = 12;
/// More paper than this is better kept as a file.
const CODE_PAGES: usize = 4;

/// A sealed bundle as codes.
pub(super) struct Codes {
    /// What all pages of this sheet have in common, for people.
    number: String,
    matrices: Vec<QrMatrix>,
}

impl Codes {
    /// `None` where it does not fit on four pages.
    pub(super) fn of(id: Id, bundle: &[u8]) -> Option<Self> {
        let frames = stills(id, bundle, CODES_PER_PAGE * CODE_PAGES).ok()?;
        let drawn = frames.iter().map(|frame| draw(frame));
        let [a, b, c, d, ..] = id;
        Some(Self {
            number: format!("{a:02X}{b:02X}-{c:02X}{d:02X}"),
            matrices: drawn.collect::<Result<_, _>>().ok()?,
        })
    }

    pub(super) fn count(&self) -> usize {
        self.matrices.len()
    }

    pub(super) fn pages(&self) -> usize {
        self.count().div_ceil(CODES_PER_PAGE)
    }

    /// Its name, the same on all its pages.
    pub(super) fn number(&self) -> Arg {
        Arg::Text(self.number.clone())
    }

    /// Every page, from the second of the sheet on.
    pub(super) fn write(&self, page: &mut Html<'_>, made_at: Millis) -> io::Result<()> {
        let count = self.count();
        for (index, codes) in self.matrices.chunks(CODES_PER_PAGE).enumerate() {
            let before = index * CODES_PER_PAGE;
            let which = [
                ("first", number(before + 1)),
                ("last", number(before + codes.len())),
                ("count", number(count)),
            ];
            page.raw("<section>\n<header><div>\n")?;
            page.element("h1", "sheet-codes-title", &[])?;
            page.element("p", "sheet-codes-which", &which)?;
            page.raw("</div>\n")?;
            let place = (index + 2, self.pages() + 1);
            page.margin(made_at, Some(self), place)?;
            page.raw("</header>\n<p class='note'>")?;
            page.say("sheet-codes-how", &[])?;
            page.raw("<br>")?;
            page.say("sheet-codes-sealed", &[])?;
            page.raw("</p>\n<div class='codes'>\n")?;
            for (at, matrix) in codes.iter().enumerate() {
                page.raw("<figure>")?;
                paint(page, matrix)?;
                let ordinal = before + at + 1;
                page.format(format_args!(
                    "<figcaption>{ordinal} / {count}</figcaption></figure>\n"
                ))?;
            }
            page.raw("</div>\n</section>\n")?;
        }
        Ok(())
    }
}

/// One path of rectangles, a run of dark modules each: it stays sharp at any resolution, and no seams show.
fn paint(page: &mut Html<'_>, matrix: &QrMatrix) -> io::Result<()> {
    let side = matrix.side();
    let whole = side + 2 * QUIET_ZONE;
    page.format(format_args!(
        "<svg viewBox='-{QUIET_ZONE} -{QUIET_ZONE} {whole} {whole}' \
         shape-rendering='crispEdges'><path d='"
    ))?;
    for (y, row) in matrix.modules().chunks(side).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|a, b| a == b) {
            let length = run.len();
            if run.first() == Some(&true) {
                page.format(format_args!("M{x} {y}h{length}v1h-{length}z"))?;
            }
            x += length;
        }
    }
    page.raw("'/></svg>")
}
