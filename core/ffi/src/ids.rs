//! Identifiers and times as they cross the border.

use toride_domain::Millis;

/// An account, as 32 lower-case hexadecimal digits. Random; tells nothing about the account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountId(pub String);

/// A code set (one generation of codes), as 32 lower-case hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetId(pub String);

/// A code, as 32 lower-case hexadecimal digits. Keyed: the code cannot be worked out from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeId(pub String);

/// A contact point: a number or a mailbox, as 32 lower-case hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactId(pub String);

/// A device that can be lost, as 32 lower-case hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeviceId(pub String);

/// A place where copies lie, as 32 lower-case hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceId(pub String);

/// A person, as 32 lower-case hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonId(pub String);

/// A second factor of one account, as 32 lower-case hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactorId(pub String);

/// A change of hands, as 32 lower-case hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandoverId(pub String);

/// A sheet for somebody from outside, as 32 lower-case hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutsourcingId(pub String);

/// A code that another person shared, as 32 lower-case hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharedId(pub String);

/// A point in time: milliseconds since 1970-01-01T00:00:00Z.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UtcMillis(pub i64);

/// Translates an id; one that is not 32 hexadecimal digits names nothing.
macro_rules! translate {
    ($name:ident = $inner:ident) => {
        impl From<toride_domain::$inner> for $name {
            fn from(id: toride_domain::$inner) -> Self {
                Self(id.to_string())
            }
        }

        impl TryFrom<$name> for toride_domain::$inner {
            type Error = toride_vault::Error;

            fn try_from(id: $name) -> Result<Self, Self::Error> {
                read_hex(&id.0)
                    .map(Self::new)
                    .ok_or(toride_vault::Error::NotFound)
            }
        }
    };
}
translate!(AccountId = AccountId);
translate!(SetId = SetId);
translate!(CodeId = CodeId);
translate!(ContactId = ContactId);
// The core calls a device a unit, since each installation on it has a device id of its own.
translate!(DeviceId = UnitId);
translate!(PlaceId = PlaceId);
translate!(PersonId = PersonId);
translate!(FactorId = FactorId);
translate!(HandoverId = HandoverId);
translate!(OutsourcingId = OutsourcingId);
translate!(SharedId = RecordId);

impl From<Millis> for UtcMillis {
    fn from(at: Millis) -> Self {
        // The core keeps times between the years 2000 and 2200.
        Self(at.get().cast_signed())
    }
}

impl UtcMillis {
    /// The time in the core's bounds.
    pub(crate) fn clamped(self) -> Millis {
        Millis::clamped(u64::try_from(self.0).unwrap_or(0))
    }
}

uniffi::custom_newtype!(AccountId, String);
uniffi::custom_newtype!(SetId, String);
uniffi::custom_newtype!(CodeId, String);
uniffi::custom_newtype!(ContactId, String);
uniffi::custom_newtype!(DeviceId, String);
uniffi::custom_newtype!(PlaceId, String);
uniffi::custom_newtype!(PersonId, String);
uniffi::custom_newtype!(FactorId, String);
uniffi::custom_newtype!(HandoverId, String);
uniffi::custom_newtype!(OutsourcingId, String);
uniffi::custom_newtype!(SharedId, String);
uniffi::custom_newtype!(UtcMillis, i64);

/// A check that a shop added; it crosses the border beside the names of the five.
pub(crate) fn addition(id: &str) -> Result<toride_domain::AdditionId, toride_vault::Error> {
    let bytes = read_hex(id).ok_or(toride_vault::Error::NotFound)?;
    Ok(toride_domain::AdditionId::new(bytes))
}

/// Sixteen bytes out of 32 hexadecimal digits.
fn read_hex(text: &str) -> Option<[u8; 16]> {
    let value = u128::from_str_radix(text, 16).ok()?;
    (text.len() == 32 && text.bytes().all(|c| c.is_ascii_hexdigit())).then(|| value.to_be_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_comes_back_as_it_went_out() {
        let id = toride_domain::CodeId::new(*b"\x00\x01\xffdefghijklmnop");
        assert_eq!(toride_domain::CodeId::try_from(CodeId::from(id)), Ok(id));
    }

    #[test]
    fn what_is_no_id_is_not_found() {
        for text in [
            "",
            "0",
            "+0000000000000000000000000000000",
            "zz000000000000000000000000000000",
        ] {
            let id = toride_domain::CodeId::try_from(CodeId(text.to_owned()));
            assert_eq!(id, Err(toride_vault::Error::NotFound));
        }
    }
}
