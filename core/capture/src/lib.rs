//! From a text that holds backup codes, somewhere, to the codes: what a person pastes, opens or
//! photographs. The rules are pure, run in linear time and keep nothing.
//!
//! The service is chosen by the person, never guessed from the shape of a code. What is doubtful is
//! listed with its doubt; nothing is added, cut or guessed.

mod candidate;
mod dates;
mod decode;
mod document;
mod flags;
mod handles;
mod headings;
mod import;
mod items;
mod judge;
mod lookalikes;
mod model;
mod noise;
mod normalise;
mod parts;
mod phones;
mod photo;
pub mod qr;
mod rows;
mod sets;
mod spots;
mod survey;
mod words;
mod wrapped;

pub use candidate::{Checked, display_form, recheck};
pub use decode::text_of;
pub use import::{
    CSV_COLUMNS, CSV_GUARD, ImportEntry, ImportError, ImportFile, ImportForm, JSON_FORMAT,
    JSON_VERSION, MAX_ENTRIES, needs_guard, read_import,
};
pub use lookalikes::{CharClass, Lookalike, SpokenChar, lookalikes, spoken};
pub use model::{
    Candidate, CaptureError, CodeText, Doubt, Doubtful, MAX_BYTES, MAX_CANDIDATES, Order, Parsed,
    Problem, Refusal, State,
};
pub use photo::{MAX_PHOTO_LINES, PhotoLine, PhotoText, photo_text};

use toride_catalogue::Service;

/// Reads the codes of `service` out of `text`.
///
/// `file_name` is the name of the file that the text came from, if any; a table file tells that a
/// number may have lost its zero. Takes time and memory in proportion to the text.
///
/// # Errors
/// [`CaptureError::TooLarge`] for more than [`MAX_BYTES`].
pub fn parse(
    text: &str,
    service: &Service,
    file_name: Option<&str>,
) -> Result<Parsed, CaptureError> {
    if text.len() > MAX_BYTES {
        return Err(CaptureError::TooLarge);
    }
    let table = file_name.is_some_and(is_table);
    let cutter = items::Cutter::new(&service.shape.value);
    let mut document = document::Document::new(service);
    for (ordinal, line) in (0..).zip(normalise::Lines::of(text)) {
        let items = cutter.cut(&line);
        let mut row = rows::read(&line, &items, service, document.before(ordinal));
        for spot in &mut row.spots {
            spot.cell |= table;
        }
        document.add(row);
    }
    let outcome = document.finish();
    Ok(Parsed {
        candidates: candidate::candidates(outcome.kept, service),
        used_without_code: outcome.used_without_code,
        sets: outcome.sets,
        refused: outcome.refused,
        order: outcome.order,
        left_out: outcome.left_out,
    })
}

/// [`parse`] for the bytes of a file, see [`text_of`].
///
/// # Errors
/// Those of [`parse`] and [`text_of`].
pub fn parse_bytes(
    bytes: &[u8],
    service: &Service,
    file_name: Option<&str>,
) -> Result<Parsed, CaptureError> {
    // EXPOSE: read for its codes, wiped at the end of this call
    parse(text_of(bytes)?.expose(), service, file_name)
}

fn is_table(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    [".csv", ".tsv", ".xls", ".xlsx", ".ods"]
        .iter()
        .any(|end| name.ends_with(end))
}
