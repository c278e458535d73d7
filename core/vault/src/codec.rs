//! Records as bytes. The maps are described, field by field, in docs/records.md.

mod account;
mod any;
mod audit;
mod care;
mod contact;
mod device;
mod handover;
mod inbox;
mod info;
mod known;
mod numbers;
mod outsourcing;
mod parts;
mod person;
mod place;
mod secret;
mod seen;
mod ties;
mod tombstone;
mod unit;

pub(crate) use account::{decode_account, encode_account};
pub(crate) use any::{Meta, check_secret, decode_meta, is_readable};
pub(crate) use audit::{AuditAction, AuditEntry, decode_audit, encode_audit};
pub(crate) use care::{care_id, decode_care, encode_care};
pub(crate) use contact::{decode_contact, encode_contact};
pub use device::Reminders;
pub(crate) use device::{DeviceState, KeptGuide, decode_device, encode_device};
pub(crate) use handover::{decode_handover, encode_handover};
pub(crate) use inbox::{
    InboxCode, InboxRecord, decode_inbox, decode_inbox_code, encode_inbox, encode_inbox_code,
};
pub(crate) use info::{
    VaultInfoRecord, decode_ident_key, decode_info, encode_ident_key, encode_info,
};
pub(crate) use known::Asked;
pub(crate) use numbers::Numbered;
pub(crate) use outsourcing::{decode_outsourcing, encode_outsourcing};
pub(crate) use parts::read_line;
pub(crate) use person::{decode_person, encode_person};
pub(crate) use place::{decode_place, encode_place};
pub(crate) use secret::{AccountSecret, CodeText, decode_secret, encode_secret, read_secret_text};
pub(crate) use seen::{Seen, decode_seen, encode_seen, seen_id};
pub(crate) use tombstone::{decode_tombstone, encode_tombstone};
pub(crate) use unit::{decode_unit, encode_unit};

use toride_domain::{Register, Stamp};

use crate::cbor::{self, In, Malformed, Out, Result};

/// Reads a record, and refuses any spelling of it but our own.
fn decode_exact<T>(
    bytes: &[u8],
    read: impl FnOnce(&mut In<'_>) -> Result<T>,
    write: impl FnOnce(&T) -> Vec<u8>,
) -> Result<T> {
    cbor::check(bytes)?;
    let value = read(&mut In::new(bytes))?;
    let again = zeroize::Zeroizing::new(write(&value));
    if *again == bytes {
        Ok(value)
    } else {
        Err(Malformed)
    }
}

fn read_stamp(input: &mut In<'_>) -> Result<Stamp> {
    Stamp::from_slice(input.bytes()?).ok_or(Malformed)
}

fn write_register<T>(out: &mut Out, register: &Register<T>, write: impl FnOnce(&mut Out, &T)) {
    out.array(2).bytes(register.stamp.as_bytes());
    write(out, &register.value);
}

fn read_register<'b, T>(
    input: &mut In<'b>,
    read: impl FnOnce(&mut In<'b>) -> Result<T>,
) -> Result<Register<T>> {
    input.tuple(2)?;
    Ok(Register {
        stamp: read_stamp(input)?,
        value: read(input)?,
    })
}

fn write_flag(out: &mut Out, flag: &Register<bool>) {
    write_register(out, flag, |out, value| {
        out.bool(*value);
    });
}

fn read_flag(input: &mut In<'_>) -> Result<Register<bool>> {
    read_register(input, In::bool)
}

#[cfg(test)]
mod tests;
