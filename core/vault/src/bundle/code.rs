//! The body of a share: one code, and what it is for.

use toride_domain::TextKind;
use zeroize::Zeroizing;

use super::{FORMAT, FileError, FileResult};
use crate::{
    cbor::{self, In, Out},
    codec::{CodeText, read_line, read_secret_text},
};

/// One code on its way to another person.
pub(crate) struct SharedCode {
    /// Catalogue id of the service; may be one that the catalogue here does not know.
    pub(crate) service: String,
    /// Name of the login.
    pub(crate) name: String,
    pub(crate) text: CodeText,
}

/// More than the heads of all items take.
const ROOM: usize = 64;

impl SharedCode {
    /// Writes the body into one buffer that does not grow.
    pub(crate) fn encode(&self) -> Zeroizing<Vec<u8>> {
        // EXPOSE: sealed right after
        let canonical = self.text.canonical.expose();
        // EXPOSE: the same
        let display = self.text.display.expose();
        let texts = [self.service.as_str(), &self.name, canonical, display];
        let len: usize = texts.iter().map(|text| text.len()).sum();
        let mut out = Out::with_capacity(len + ROOM);
        out.map(2).uint(0).uint(FORMAT).uint(9).map(texts.len());
        for (key, text) in (0..).zip(texts) {
            out.uint(key).text(text);
        }
        Zeroizing::new(out.finish())
    }

    /// Reads a body. Keys that it does not know are of newer versions.
    ///
    /// # Errors
    /// `TooNew` for another format, `Malformed`.
    pub(crate) fn decode(bytes: &[u8]) -> FileResult<Self> {
        cbor::check(bytes)?;
        let mut map = In::new(bytes).map()?;
        if map.need(0, In::uint)? != FORMAT {
            return Err(FileError::TooNew);
        }
        let mut share = map.need(9, In::map)?;
        Ok(Self {
            service: share.need(0, read_line)?,
            name: share.need(1, read_line)?,
            text: CodeText {
                canonical: share.need(2, |input| read_secret_text(input, TextKind::Code))?,
                display: share.need(3, |input| read_secret_text(input, TextKind::Code))?,
            },
        })
    }
}
