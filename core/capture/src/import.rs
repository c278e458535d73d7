//! What other programs hand out when somebody leaves them: which entries of such a file may hold backup codes.
//!
//! A file is a database of `KeePass` (KDBX), which opens with a password, or text: the JSON of Bitwarden or of Toride, a table
//! with a heading (CSV), or any other. Passwords and the secrets of authenticator apps are passed over while the file is read
//! and are in nothing that comes out of it.

mod columns;
mod gathered;
mod hint;
mod json;
mod kdbx;
mod table;
mod toride;
mod wiped;

use std::fmt;

use toride_catalogue::Service;

use crate::model::{
    Candidate, CaptureError, CodeText, MAX_BYTES, MAX_CANDIDATES, Order, Parsed, State,
};
use crate::{parse, text_of};

pub use columns::{CSV_COLUMNS, CSV_GUARD, needs_guard};
pub use toride::{JSON_FORMAT, JSON_VERSION};

/// The most entries that one file may have; as many accounts as a vault.
pub const MAX_ENTRIES: usize = 10_000;

/// Bytes of a name that are kept; what is longer is cut.
const NAME_BYTES: usize = 256;

/// Why a file was not read. Nothing was kept, and the file is untouched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportError {
    /// Longer than [`MAX_BYTES`].
    TooLarge,
    /// More than [`MAX_ENTRIES`] entries, or as many custom fields in one.
    TooMany,
    /// Neither UTF-8 nor UTF-16 nor `Shift_JIS`.
    NotText,
    /// Nothing is in it.
    Empty,
    /// Sealed in a way that is not read, with a password or without: only an export that is not encrypted can be.
    Encrypted,
    /// A `KeePass` database: it opens with its password, and none was given.
    NeedsPassword,
    /// The password is not that of the file, or the file asks for a key file or a hardware key too.
    WrongPassword,
    /// Opening it would take more memory or time than any file may ask for, or more memory than there is.
    TooCostly,
    /// Some of its bytes are not as they were written.
    Damaged,
    /// The end is missing.
    Incomplete,
    /// Of a newer version of its program.
    TooNew,
    /// XML, or JSON of neither Bitwarden nor Toride. A service's own list in JSON is read like a paste, not here.
    UnknownForm,
    /// Not in the form that it must have.
    Malformed,
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::TooLarge => "the file has more than 8 MiB",
            Self::TooMany => "the file has too many entries",
            Self::NotText => "the file is not text",
            Self::Empty => "the file is empty",
            Self::Encrypted => "the file is encrypted",
            Self::NeedsPassword => "the file opens with its password",
            Self::WrongPassword => "the password does not open the file",
            Self::TooCostly => "the file is too costly to open",
            Self::Damaged => "the file is damaged",
            Self::Incomplete => "the file is cut off",
            Self::TooNew => "the file is of a newer version",
            Self::UnknownForm => "the file is of no form that is known",
            Self::Malformed => "the file is malformed",
        })
    }
}

impl std::error::Error for ImportError {}

impl From<CaptureError> for ImportError {
    fn from(error: CaptureError) -> Self {
        match error {
            CaptureError::TooLarge => Self::TooLarge,
            CaptureError::NotText => Self::NotText,
        }
    }
}

/// What wrote a file, as far as it tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportForm {
    /// Toride's own export, as JSON or as CSV.
    Toride,
    /// Bitwarden, as JSON or as CSV.
    Bitwarden,
    /// `KeePass` or a program like it, as a database (KDBX) or as CSV.
    KeePass,
    /// 1Password, as CSV.
    OnePassword,
    /// Another table with a heading.
    Table,
    /// Any other text: one entry.
    Text,
}

/// A file as it was read.
#[derive(Debug)]
pub struct ImportFile {
    /// What wrote it.
    pub form: ImportForm,
    /// Its entries, in the order of the file, those without any text that could hold a code left out.
    pub entries: Vec<ImportEntry>,
    /// Passwords that were passed over.
    pub passwords: u32,
    /// Secrets of authenticator apps that were passed over.
    pub authenticators: u32,
}

/// One entry of a file: what may become an account.
#[derive(Debug)]
pub struct ImportEntry {
    /// What the entry is called; may be empty.
    pub title: String,
    /// The name of its login; may be empty.
    pub login: String,
    /// The service that its address or title speaks of. A hint for the list to pick from, never a decision.
    pub service: Option<&'static Service>,
    /// Whether the file says that it belongs to an organisation.
    pub business: bool,
    /// The one set of it that is in use, from 1, where the file says so and there are others.
    pub current: Option<u8>,
    text: CodeText,
    codes: Option<Vec<ImportedCode>>,
    table: bool,
}

/// A code that the file names as such.
#[derive(Debug)]
struct ImportedCode {
    canonical: CodeText,
    state: State,
    set: u8,
}

impl ImportEntry {
    /// Its texts, below each other; a custom field stands below its name. Wiped with the entry.
    #[must_use]
    pub const fn text(&self) -> &CodeText {
        &self.text
    }

    /// The codes of `service` in its texts, by the rules of a paste ([`parse`]). Codes that the file names as such are
    /// taken as they are.
    ///
    /// # Errors
    /// None with the texts of a file that was read; those of [`parse`].
    pub fn parse(&self, service: &Service) -> Result<Parsed, CaptureError> {
        let Some(codes) = &self.codes else {
            let file_name = self.table.then_some(".csv");
            // EXPOSE: read for its codes
            return parse(self.text.expose(), service, file_name);
        };
        let listed = codes.iter().take(MAX_CANDIDATES);
        // EXPOSE: one code as it is shown stands in each line
        let lines = self.text.expose().lines();
        let candidates = (1..).zip(listed.zip(lines)).map(|(line, (code, display))| {
            let length = u32::try_from(display.chars().count()).unwrap_or(u32::MAX);
            Candidate {
                canonical: Some(code.canonical.clone()),
                display: CodeText::new(display.to_owned()),
                state: code.state,
                line,
                columns: 0..length,
                problem: None,
                doubt: None,
                doubtful: Vec::new(),
                set: code.set,
            }
        });
        let left_out = codes.len().saturating_sub(MAX_CANDIDATES);
        Ok(Parsed {
            candidates: candidates.collect(),
            used_without_code: 0,
            sets: codes.iter().map(|code| code.set).max().unwrap_or(1),
            refused: None,
            order: Order::AsRead,
            left_out: u32::try_from(left_out).unwrap_or(u32::MAX),
        })
    }
}

/// Reads what another program handed out. `file_name` is the name of the file, if any; it only helps to tell forms
/// apart, and names the one entry of a plain text. `password` opens a database, and is not looked at for any other file.
///
/// Time and memory are in proportion to the file, but for a database: stretching its password costs what it asks for, up to
/// 512 MiB, and inflated it has up to 32 MiB. JSON that names a thing twice is malformed: nobody knows which is meant.
///
/// # Errors
/// [`ImportError`]; nothing is read then.
pub fn read_import(
    bytes: &[u8],
    file_name: Option<&str>,
    password: Option<&[u8]>,
) -> Result<ImportFile, ImportError> {
    if bytes.len() > MAX_BYTES {
        return Err(ImportError::TooLarge);
    }
    if kdbx::is_kdbx(bytes) {
        return kdbx::read(bytes, password);
    }
    let text = text_of(bytes)?;
    // EXPOSE: read for entries with codes; wiped at the end of this call
    let whole = text.expose();
    let trimmed = whole.trim_start();
    if trimmed.is_empty() {
        return Err(ImportError::Empty);
    }
    let ends_in = |end: &str| file_name.is_some_and(|name| name.to_lowercase().ends_with(end));
    if trimmed.starts_with('{') {
        return json::read(trimmed);
    }
    // Taken as plain text, the passwords in it would be looked through like codes.
    if trimmed.starts_with("<?xml") || (trimmed.starts_with('[') && json::is_json(trimmed)) {
        return Err(ImportError::UnknownForm);
    }
    if let Some(file) = columns::read(whole)? {
        return Ok(file);
    }
    Ok(plain(text, file_name, ends_in(".csv") || ends_in(".tsv")))
}

/// Any other text. Which service it is of, its name may tell.
fn plain(text: CodeText, file_name: Option<&str>, table: bool) -> ImportFile {
    let name = file_name.unwrap_or_default();
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let by_name = toride_catalogue::by_file_name(name);
    let entry = ImportEntry {
        title: gathered::name(stem),
        login: String::new(),
        service: by_name.or_else(|| hint::of(stem, [])),
        business: false,
        current: None,
        text,
        codes: None,
        table,
    };
    ImportFile {
        form: ImportForm::Text,
        entries: vec![entry],
        passwords: 0,
        authenticators: 0,
    }
}
