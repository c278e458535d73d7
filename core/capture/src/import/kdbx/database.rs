//! The XML of a database, read element by element.
//!
//! There is no list of what a group or an entry may hold: what is not known is passed over, with all that is in it. Still each
//! value that is protected has to be counted, since the stream that they share goes on from one to the next.

use base64ct::{Base64, Encoding};
use quick_xml::{
    Reader,
    escape::resolve_xml_entity,
    events::{BytesRef, BytesStart, Event},
};
use zeroize::Zeroizing;

use super::{Key, entry::Entry, stream::Stream};
use crate::import::{ImportError, ImportFile, ImportForm, MAX_ENTRIES};

/// The most elements inside of each other. Groups of groups of groups come to some tens.
const MAX_DEPTH: usize = 128;

/// What an element is, by where it stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Around everything.
    File,
    Meta,
    HeaderHash,
    BinId,
    Root,
    Group,
    GroupId,
    Entry,
    /// A name with a value.
    Field,
    Name,
    Value,
    /// Whatever else.
    Other,
}

impl Place {
    /// What an element in here is.
    fn child(self, name: &str) -> Self {
        match (self, name) {
            (Self::File, "Meta") => Self::Meta,
            (Self::File, "Root") => Self::Root,
            (Self::Meta, "HeaderHash") => Self::HeaderHash,
            (Self::Meta, "RecycleBinUUID") => Self::BinId,
            (Self::Root | Self::Group, "Group") => Self::Group,
            (Self::Group, "UUID") => Self::GroupId,
            (Self::Group, "Entry") => Self::Entry,
            (Self::Entry, "String") => Self::Field,
            (Self::Field, "Key") => Self::Name,
            (Self::Field, "Value") => Self::Value,
            _ => Self::Other,
        }
    }
}

/// An element that has begun.
struct Open {
    place: Place,
    /// Its text is sealed by the stream.
    is_protected: bool,
    /// Whether its text is put together, or only counted.
    is_kept: bool,
    /// Characters of its text: those that stand for bytes in Base64.
    length: usize,
}

/// What was read so far.
struct Database<'a> {
    stream: Stream,
    header_hash: Option<&'a Key>,
    open: Vec<Open>,
    /// The text of the element that is read, where it is kept.
    text: Zeroizing<String>,
    bin: Option<Zeroizing<String>>,
    entry: Entry,
    count: usize,
    file: ImportFile,
}

/// The entries of the XML. `header_hash` is what the file may say that its header's is: KDBX 3.1 keeps it there.
pub(super) fn read(
    xml: &[u8],
    stream: Stream,
    header_hash: Option<&Key>,
) -> Result<ImportFile, ImportError> {
    let xml = std::str::from_utf8(xml).map_err(|_| ImportError::Malformed)?;
    let mut reader = Reader::from_str(xml.trim_start_matches('\u{feff}'));
    reader.config_mut().expand_empty_elements = true;
    let mut database = Database {
        stream,
        header_hash,
        open: Vec::new(),
        text: Zeroizing::default(),
        bin: None,
        entry: Entry::default(),
        count: 0,
        file: ImportFile {
            form: ImportForm::KeePass,
            entries: Vec::new(),
            passwords: 0,
            authenticators: 0,
        },
    };
    loop {
        match reader.read_event().map_err(|_| ImportError::Malformed)? {
            Event::Start(tag) => database.begin(&tag)?,
            Event::End(_) => {
                database.end()?;
                if database.open.is_empty() {
                    return Ok(database.file);
                }
            }
            Event::Text(text) => database.add(&text),
            Event::CData(text) => database.add(&text),
            Event::GeneralRef(entity) => {
                let c = resolved(&entity)?;
                database.add(c.encode_utf8(&mut [0; 4]));
            }
            // It could give entities a meaning, and no program writes one.
            Event::DocType(_) | Event::Eof => return Err(ImportError::Malformed),
            Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
}

impl Database<'_> {
    fn begin(&mut self, tag: &BytesStart<'_>) -> Result<(), ImportError> {
        let name = tag.name().into_inner();
        let place = match self.open.last() {
            Some(around) => around.place.child(name),
            None if name == "KeePassFile" => Place::File,
            None => return Err(ImportError::Malformed),
        };
        if self.open.len() >= MAX_DEPTH {
            return Err(ImportError::Malformed);
        }
        match place {
            Place::Entry => self.begin_entry()?,
            Place::Field => self.entry.begin_field()?,
            _ => {}
        }
        let protected = tag
            .try_get_attribute("Protected")
            .map_err(|_| ImportError::Malformed)?;
        let is_kept = match place {
            Place::HeaderHash | Place::BinId | Place::GroupId | Place::Name => true,
            Place::Value => self.entry.wants_value(),
            _ => false,
        };
        if is_kept {
            self.text = Zeroizing::default();
        }
        self.open.push(Open {
            place,
            is_protected: protected.is_some_and(|is| is.value.eq_ignore_ascii_case("true")),
            is_kept,
            length: 0,
        });
        Ok(())
    }

    fn begin_entry(&mut self) -> Result<(), ImportError> {
        self.count += 1;
        if self.count > MAX_ENTRIES {
            return Err(ImportError::TooMany);
        }
        self.entry = Entry::default();
        Ok(())
    }

    fn add(&mut self, text: &str) {
        let Some(element) = self.open.last_mut() else {
            return;
        };
        let counts = |c: &u8| !c.is_ascii_whitespace() && *c != b'=';
        let length = text.bytes().filter(counts).count();
        element.length = element.length.saturating_add(length);
        if element.is_kept {
            push(&mut self.text, text);
        }
    }

    fn end(&mut self) -> Result<(), ImportError> {
        let element = self.open.pop().ok_or(ImportError::Malformed)?;
        let mut text = Zeroizing::default();
        if element.is_kept {
            text = std::mem::take(&mut self.text);
        }
        if element.is_protected && element.is_kept {
            text = self.stream.open(&text)?;
        } else if element.is_protected {
            self.stream.pass_over(element.length)?;
        }
        match element.place {
            Place::HeaderHash => self.check_header(text.trim())?,
            Place::BinId => self.bin = Some(text),
            Place::GroupId if self.bin.as_ref() == Some(&text) => {
                if let Some(group) = self.open.last_mut() {
                    group.place = Place::Other;
                }
            }
            Place::Name => self.entry.name(text),
            Place::Value => self.entry.value(text, element.length > 0, &mut self.file)?,
            Place::Entry => {
                let entry = std::mem::take(&mut self.entry);
                self.file.entries.extend(entry.finish());
            }
            _ => {}
        }
        Ok(())
    }

    fn check_header(&self, said: &str) -> Result<(), ImportError> {
        let Some(own) = self.header_hash else {
            return Ok(());
        };
        let mut hash = [0; 33];
        match Base64::decode(said, &mut hash) {
            Ok(hash) if hash == own.as_ref() => Ok(()),
            _ => Err(ImportError::Damaged),
        }
    }
}

/// Makes a text longer. Where it has to move, what it leaves behind is wiped.
fn push(text: &mut Zeroizing<String>, more: &str) {
    let needed = text.len() + more.len();
    if text.capacity() < needed {
        let mut moved = Zeroizing::new(String::with_capacity(needed.max(2 * text.capacity())));
        moved.push_str(text);
        *text = moved;
    }
    text.push_str(more);
}

/// The character that a reference stands for: by its number, or one of the five that XML names.
fn resolved(entity: &BytesRef<'_>) -> Result<char, ImportError> {
    let by_number = entity
        .resolve_char_ref()
        .map_err(|_| ImportError::Malformed)?;
    let named = || resolve_xml_entity(entity)?.chars().next();
    by_number.or_else(named).ok_or(ImportError::Malformed)
}
