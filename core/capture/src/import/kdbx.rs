//! `KeePass` databases: KDBX 4, as `KeePass` 2.35 and `KeePassXC` write it, and KDBX 3.1 before it. Opened with a password.
//!
//! Form: <https://keepass.info/help/kb/kdbx.html>, <https://keepass.info/help/kb/kdbx_enc.html> (2026-11-23). Of entries
//! only title, login name, addresses, notes and custom fields are read. Passwords, secrets of authenticator apps, passkeys,
//! earlier states of entries, attachments and the recycle bin are passed over, and are not even decrypted where the file
//! protects them one by one.
//!
//! Whoever made the file chose its costs and what is in it. Both are bounded before any work: [`header`] and [`stretch`] for
//! the first, [`inflate`] and [`database`] for the second.

mod blocks;
mod bytes;
mod ciphers;
mod database;
mod entry;
mod header;
mod inflate;
mod inner;
mod older;
mod stream;
mod stretch;
mod variants;

use sha2::{Digest, Sha256, Sha512};
use zeroize::Zeroizing;

use super::{ImportError, ImportFile};
use header::Header;

/// What every file begins with that `KeePass` wrote since its version 1.
const SIGNATURE: [u8; 4] = [0x03, 0xD9, 0xA2, 0x9A];

/// The second half of the signature of KDBX.
const KDBX: [u8; 4] = [0x67, 0xFB, 0x4B, 0xB5];

/// The master key of a file: 32 bytes.
type Key = Zeroizing<[u8; 32]>;

/// The key that the keys of its blocks are made of.
type MacKey = Zeroizing<[u8; 64]>;

/// What a password gives after stretching.
struct Keys {
    cipher: Key,
    mac: MacKey,
}

/// Whether these are the bytes of a database of `KeePass`, of whatever version.
pub(super) fn is_kdbx(file: &[u8]) -> bool {
    file.starts_with(&SIGNATURE)
}

/// The entries of a database.
///
/// # Errors
/// `NeedsPassword` if nothing else is wrong as far as can be told without; then `TooCostly` came before.
pub(super) fn read(file: &[u8], password: Option<&[u8]>) -> Result<ImportFile, ImportError> {
    let header = Header::read(file)?;
    let password = password.ok_or(ImportError::NeedsPassword)?;
    let keys = keys(&header, password)?;
    if let Some(older) = &header.older {
        return older::read(&header, older, &keys.cipher);
    }
    let mut payload = blocks::open(&header, &keys.mac)?;
    ciphers::decrypt(&header, &keys.cipher, &mut payload)?;
    let payload = ciphers::unpadded(header.cipher, &payload)?;
    let inflated = inflate::inflated(header.is_gzip, payload)?;
    let (stream, xml) = inner::read(&inflated)?;
    database::read(xml, stream, None)
}

/// From the password to the keys. The only work before the password is known to be right, and the costly one.
fn keys(header: &Header<'_>, password: &[u8]) -> Result<Keys, ImportError> {
    // Hashed twice: once as a part of the key, once as the whole, since it is the only part.
    let part = sha256(&[password]);
    let stretched = header.stretch.run(&sha256(&[part.as_ref()]))?;
    let mac = Sha512::new()
        .chain_update(header.seed)
        .chain_update(stretched.as_ref())
        .chain_update([1]);
    Ok(Keys {
        cipher: sha256(&[header.seed, stretched.as_ref()]),
        mac: Zeroizing::new(mac.finalize().into()),
    })
}

/// SHA-256 over `parts`, one after the other.
fn sha256(parts: &[&[u8]]) -> Key {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part);
    }
    Zeroizing::new(hash.finalize().into())
}
