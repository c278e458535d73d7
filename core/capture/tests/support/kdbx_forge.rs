//! Makes KDBX files that no program would write: any header, any payload, each under checks that are right.

use chacha20::{
    ChaCha20,
    cipher::{KeyIvInit, StreamCipher},
};
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256, Sha512};

/// What opens them.
pub const PASSWORD: &[u8] = b"toride tests";

/// What AES stretches once, without rounds: as fast as it gets.
const NO_ROUNDS: u64 = 0;

/// `ChaCha20`, and AES as a way to stretch.
pub const CHACHA20: [u8; 16] = *b"\xD6\x03\x8A\x2B\x8B\x6F\x4C\xB5\xA5\x24\x33\x9A\x31\xDB\xB5\x9A";
pub const AES_KDF: [u8; 16] = *b"\xC9\xD9\xF3\x9A\x62\x8A\x44\x60\xBF\x74\x0D\x08\xC1\x8A\x4F\xEA";
pub const ARGON2ID: [u8; 16] = *b"\x9E\x29\x8B\x19\x56\xDB\x47\x73\xB2\x3D\xFC\x3E\xC6\xF0\xA1\xE6";

const SEED: [u8; 32] = [1; 32];
const NONCE: [u8; 12] = [2; 12];
const SALT: [u8; 32] = [3; 32];

/// A field of the header, or of what stands before the XML: number, length, bytes.
pub fn field(number: u8, value: &[u8]) -> Vec<u8> {
    let length = u32::try_from(value.len()).expect("short");
    [&[number][..], &length.to_le_bytes(), value].concat()
}

/// A dictionary of how to stretch: type, name and value of each entry.
pub fn dictionary(entries: &[(u8, &str, &[u8])]) -> Vec<u8> {
    let mut out = vec![0, 1];
    for (kind, name, value) in entries {
        out.extend(field(*kind, name.as_bytes()));
        out.extend(field(0, value).split_off(1));
    }
    out.push(0);
    out
}

/// AES with as many rounds.
pub fn aes(rounds: u64) -> Vec<u8> {
    dictionary(&[
        (0x42, "$UUID", &AES_KDF),
        (0x05, "R", &rounds.to_le_bytes()),
        (0x42, "S", &SALT),
    ])
}

/// Argon2id at such a cost.
pub fn argon(memory: u64, passes: u64, lanes: u32) -> Vec<u8> {
    dictionary(&[
        (0x42, "$UUID", &ARGON2ID),
        (0x04, "V", &0x13_u32.to_le_bytes()),
        (0x05, "M", &memory.to_le_bytes()),
        (0x05, "I", &passes.to_le_bytes()),
        (0x04, "P", &lanes.to_le_bytes()),
        (0x42, "S", &SALT),
    ])
}

/// Signature, version and fields.
pub fn header(stretch: &[u8], is_gzip: bool) -> Vec<u8> {
    header_with(&[
        field(2, &CHACHA20),
        field(3, &u32::from(is_gzip).to_le_bytes()),
        field(4, &SEED),
        field(7, &NONCE),
        field(11, stretch),
        field(0, b"\r\n\r\n"),
    ])
}

/// Signature and version, and these fields.
pub fn header_with(fields: &[Vec<u8>]) -> Vec<u8> {
    let front = *b"\x03\xD9\xA2\x9A\x67\xFB\x4B\xB5\x01\x00\x04\x00";
    [&front[..], &fields.concat()].concat()
}

/// The header with the hash that anybody can make.
pub fn hashed(header: &[u8]) -> Vec<u8> {
    [header, &Sha256::digest(header)].concat()
}

/// What stands before the XML, the cipher for single values among it, and the XML.
pub fn payload(stream: u32, xml: &str) -> Vec<u8> {
    let kind = field(1, &stream.to_le_bytes());
    [kind, field(2, &[4; 64]), field(0, &[]), xml.into()].concat()
}

/// A database with such groups and entries, whose stretching is no work.
pub fn database(inside: &str) -> Vec<u8> {
    let xml = format!("<?xml version=\"1.0\"?><KeePassFile><Root>{inside}</Root></KeePassFile>");
    plain(&payload(3, &xml))
}

/// A file with this payload, not compressed.
pub fn plain(payload: &[u8]) -> Vec<u8> {
    sealed(&header(&aes(NO_ROUNDS), false), payload)
}

/// A file with this payload, which is said to be compressed.
pub fn gzip(payload: &[u8]) -> Vec<u8> {
    sealed(&header(&aes(NO_ROUNDS), true), payload)
}

/// The parts of gzip around what is deflated.
pub fn in_gzip(deflated: &[u8]) -> Vec<u8> {
    [&b"\x1F\x8B\x08\0\0\0\0\0\0\xFF"[..], deflated, &[0; 8]].concat()
}

/// A file with this header, which must stretch with [`aes`] without rounds.
pub fn sealed(header: &[u8], payload: &[u8]) -> Vec<u8> {
    let mut text = payload.to_vec();
    let (key, mac) = keys();
    ChaCha20::new(&key.into(), &NONCE.into()).apply_keystream(&mut text);
    let mut out = hashed(header);
    out.extend(tag(&mac, u64::MAX, &[header]));
    for (number, block) in (0_u64..).zip(text.chunks(1 << 20).chain([&[][..]])) {
        let length = u32::try_from(block.len()).expect("short").to_le_bytes();
        out.extend(tag(&mac, number, &[&number.to_le_bytes(), &length, block]));
        out.extend(length);
        out.extend(block);
    }
    out
}

/// The key of the cipher, and that of the checks.
fn keys() -> ([u8; 32], [u8; 64]) {
    let secret = Sha256::digest(Sha256::digest(PASSWORD));
    let stretched = Sha256::digest(secret);
    let cipher = Sha256::new().chain_update(SEED).chain_update(stretched);
    let mac = Sha512::new().chain_update(SEED).chain_update(stretched);
    (
        cipher.finalize().into(),
        mac.chain_update([1]).finalize().into(),
    )
}

fn tag(key: &[u8], number: u64, parts: &[&[u8]]) -> [u8; 32] {
    let own = Sha512::new()
        .chain_update(number.to_le_bytes())
        .chain_update(key);
    let mut mac = Hmac::<Sha256>::new_from_slice(&own.finalize()).expect("any length");
    for part in parts {
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}
