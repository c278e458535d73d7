//! Kind 2, part 1: the texts of an account's codes, and its note.

use std::collections::{BTreeMap, btree_map::Entry};

use toride_crypto::SecretText;
use toride_domain::{CodeId, Join, Limits, Register, TextKind, Unknown, check_text};

use super::{decode_exact, read_register};
use crate::cbor::{In, Malformed, Out, Result};

/// One code's text.
#[derive(Debug)]
pub(crate) struct CodeText {
    /// Without separators.
    pub(crate) canonical: SecretText,
    /// As the service shows it.
    pub(crate) display: SecretText,
}

/// What is opened only when a code is shown or added.
#[derive(Default, Debug)]
pub(crate) struct AccountSecret {
    /// The person's note.
    pub(crate) note: Option<Register<SecretText>>,
    /// The codes' texts.
    pub(crate) codes: BTreeMap<CodeId, CodeText>,
    /// Fields of newer versions.
    pub(crate) unknown: Unknown,
}

impl AccountSecret {
    /// Whether no code has another text here than there: its id follows from its text, so one of them is made up.
    pub(crate) fn agrees_with(&self, other: &Self) -> bool {
        self.codes.iter().all(|(id, ours)| {
            let theirs = other.codes.get(id);
            // EXPOSE: compared; where they differ, nothing is taken over
            theirs.is_none_or(|theirs| theirs.canonical.expose() == ours.canonical.expose())
        })
    }
}

impl Join for AccountSecret {
    /// Of two spellings of one code the smaller, which is the one with spaces or hyphens.
    fn join(&mut self, other: Self) {
        let is_later = match (&self.note, &other.note) {
            (Some(ours), Some(theirs)) => {
                // EXPOSE: of two notes with one stamp the larger counts, like in any register
                let texts = (ours.value.expose(), theirs.value.expose());
                (theirs.stamp, texts.1) > (ours.stamp, texts.0)
            }
            (ours, _) => ours.is_none(),
        };
        if is_later {
            self.note = other.note;
        }
        for (id, theirs) in other.codes {
            match self.codes.entry(id) {
                Entry::Vacant(free) => {
                    free.insert(theirs);
                }
                Entry::Occupied(mut ours) => {
                    // EXPOSE: compared
                    if theirs.display.expose() < ours.get().display.expose() {
                        ours.insert(theirs);
                    }
                }
            }
        }
        self.unknown.join(other.unknown);
    }
}

/// Bytes that a head of an item, an id or a stamp takes at most, several times over.
const ROOM: usize = 64;

/// Writes straight into one buffer that is large enough, so that no code is left in one that grew.
pub(crate) fn encode_secret(secret: &AccountSecret) -> Vec<u8> {
    // EXPOSE: lengths, for the size of the buffer
    let texts: usize = secret
        .codes
        .values()
        .map(|c| c.canonical.expose().len() + c.display.expose().len() + ROOM)
        .sum();
    // EXPOSE: a length, as above
    let note = secret
        .note
        .as_ref()
        .map_or(0, |note| note.value.expose().len() + ROOM);
    let unknown: usize = secret
        .unknown
        .fields
        .values()
        .map(|field| field.len() + ROOM)
        .sum();
    let mut out = Out::with_capacity(texts + note + unknown + ROOM);

    let known = 1 + usize::from(secret.note.is_some());
    out.map(known + secret.unknown.fields.len());
    if let Some(note) = &secret.note {
        // EXPOSE: sealed right after
        out.uint(0)
            .array(2)
            .bytes(note.stamp.as_bytes())
            .text(note.value.expose());
    }
    out.uint(1).array(secret.codes.len());
    for (id, text) in &secret.codes {
        // EXPOSE: sealed right after
        out.array(3)
            .bytes(id.as_bytes())
            .text(text.canonical.expose())
            .text(text.display.expose());
    }
    // Fields 0 and 1 are known since version 1, so those of newer versions follow them.
    for (key, value) in &secret.unknown.fields {
        out.uint(*key).raw(value);
    }
    out.finish()
}

pub(crate) fn decode_secret(bytes: &[u8]) -> Result<AccountSecret> {
    decode_exact(bytes, read_secret, encode_secret)
}

fn read_secret(input: &mut In<'_>) -> Result<AccountSecret> {
    let mut map = input.map()?;
    Ok(AccountSecret {
        note: map.take(0, |input| {
            read_register(input, |input| read_secret_text(input, TextKind::Note))
        })?,
        codes: map.need(1, read_codes)?,
        unknown: map.rest(),
    })
}

fn read_codes(input: &mut In<'_>) -> Result<BTreeMap<CodeId, CodeText>> {
    let length = input.array(Limits::CODES)?;
    let mut codes = BTreeMap::new();
    for _ in 0..length {
        input.tuple(3)?;
        let id = CodeId::from_slice(input.bytes()?).ok_or(Malformed)?;
        let canonical = read_secret_text(input, TextKind::Code)?;
        let display = read_secret_text(input, TextKind::Code)?;
        codes.insert(id, CodeText { canonical, display });
    }
    Ok(codes)
}

pub(crate) fn read_secret_text(input: &mut In<'_>, kind: TextKind) -> Result<SecretText> {
    let text = input.text()?;
    check_text(kind, text).map_err(|_| Malformed)?;
    Ok(SecretText::new(text.to_owned()))
}
