//! The part in front, in the clear: how the rest is sealed, and what opening it costs.

use super::{
    KDBX, SIGNATURE,
    bytes::{Bytes, u32_of, u64_of},
    ciphers::Cipher,
    sha256,
    stream::StreamKind,
    stretch::Stretch,
    variants,
};
use crate::import::ImportError;

/// Numbers of the fields.
const END: u8 = 0;
const CIPHER: u8 = 2;
const COMPRESSION: u8 = 3;
const SEED: u8 = 4;
const OLDER_STRETCH_SEED: u8 = 5;
const OLDER_ROUNDS: u8 = 6;
const NONCE: u8 = 7;
const OLDER_STREAM_KEY: u8 = 8;
const OLDER_START: u8 = 9;
const OLDER_STREAM: u8 = 10;
const STRETCH: u8 = 11;

/// How a file is sealed. Everything in it can be opened by this version, at a cost that it may have.
pub(super) struct Header<'a> {
    /// Its own bytes, from the signature on.
    pub(super) bytes: &'a [u8],
    pub(super) cipher: Cipher,
    pub(super) is_gzip: bool,
    pub(super) seed: &'a [u8],
    pub(super) nonce: &'a [u8],
    pub(super) stretch: Stretch<'a>,
    /// Of KDBX 3.1, and only of that.
    pub(super) older: Option<Older<'a>>,
    /// What follows.
    pub(super) rest: Bytes<'a>,
}

/// What KDBX 4 has elsewhere, or not at all.
pub(super) struct Older<'a> {
    /// What the payload begins with.
    pub(super) start: &'a [u8],
    pub(super) stream: StreamKind,
    pub(super) stream_key: &'a [u8],
}

/// The fields by their numbers.
type Fields<'a> = [Option<&'a [u8]>; 12];

impl<'a> Header<'a> {
    /// Reads the header and looks whether its bytes are those that were written.
    pub(super) fn read(file: &'a [u8]) -> Result<Self, ImportError> {
        let mut rest = Bytes(file);
        let is_older = is_older(&mut rest).ok_or(ImportError::Incomplete)??;
        let fields = fields(&mut rest, is_older).ok_or(ImportError::Incomplete)??;
        let (bytes, _) = file
            .split_at_checked(file.len() - rest.0.len())
            .ok_or(ImportError::Malformed)?;
        if !is_older {
            let hash = rest.array::<32>().ok_or(ImportError::Incomplete)?;
            // Anybody can make it anew: it tells damage only, before numbers are believed.
            if *hash != *sha256(&[bytes]) {
                return Err(ImportError::Damaged);
            }
        }
        let field = |number: u8| field(&fields, number).ok_or(ImportError::Malformed);
        let cipher = Cipher::of(field(CIPHER)?).ok_or(ImportError::UnknownForm)?;
        let nonce = field(NONCE)?;
        let seed = field(SEED)?;
        if nonce.len() != cipher.nonce_length() || seed.len() != 32 {
            return Err(ImportError::Malformed);
        }
        let (stretch, older) = if is_older {
            let rounds = u64_of(field(OLDER_ROUNDS)?).ok_or(ImportError::Malformed)?;
            let stretch = Stretch::aes(field(OLDER_STRETCH_SEED)?, rounds)?;
            let stream = u32_of(field(OLDER_STREAM)?).ok_or(ImportError::Malformed)?;
            let older = Older {
                start: field(OLDER_START)?,
                stream: StreamKind::of(stream)?,
                stream_key: field(OLDER_STREAM_KEY)?,
            };
            (stretch, Some(older))
        } else {
            (variants::stretch(field(STRETCH)?)?, None)
        };
        Ok(Self {
            bytes,
            cipher,
            is_gzip: match u32_of(field(COMPRESSION)?) {
                Some(0) => false,
                Some(1) => true,
                _ => return Err(ImportError::Malformed),
            },
            seed,
            nonce,
            stretch,
            older,
            rest,
        })
    }
}

/// Whether it is KDBX 3.1; `None` where the file ends before.
fn is_older(from: &mut Bytes<'_>) -> Option<Result<bool, ImportError>> {
    let (first, second) = (from.array()?, from.array()?);
    let (_minor, major) = (from.u16()?, from.u16()?);
    Some(match major {
        _ if *first != SIGNATURE || *second != KDBX => Err(ImportError::UnknownForm),
        0..=2 => Err(ImportError::UnknownForm),
        3 => Ok(true),
        4 => Ok(false),
        _ => Err(ImportError::TooNew),
    })
}

/// All fields up to the end of the header; `None` where the file ends before.
fn fields<'a>(from: &mut Bytes<'a>, is_older: bool) -> Option<Result<Fields<'a>, ImportError>> {
    let mut fields = Fields::default();
    loop {
        let number = from.u8()?;
        let value = if is_older {
            let length = usize::from(from.u16()?);
            from.take(length)?
        } else {
            from.counted()?
        };
        if number == END {
            return Some(Ok(fields));
        }
        // Others are comments and what plugins put there.
        if let Some(field) = fields.get_mut(usize::from(number))
            && field.replace(value).is_some()
        {
            return Some(Err(ImportError::Malformed));
        }
    }
}

fn field<'a>(fields: &Fields<'a>, number: u8) -> Option<&'a [u8]> {
    fields.get(usize::from(number)).copied().flatten()
}
