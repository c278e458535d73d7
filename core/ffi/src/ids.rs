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

/// A point in time: milliseconds since 1970-01-01T00:00:00Z.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UtcMillis(pub i64);

/// Translates an id; one that is not 32 hexadecimal digits names nothing.
macro_rules! translate {
    ($name:ident) => {
        impl From<toride_domain::$name> for $name {
            fn from(id: toride_domain::$name) -> Self {
                Self(id.to_string())
            }
        }

        impl TryFrom<$name> for toride_domain::$name {
            type Error = toride_vault::Error;

            fn try_from(id: $name) -> Result<Self, Self::Error> {
                read_hex(&id.0)
                    .map(Self::new)
                    .ok_or(toride_vault::Error::NotFound)
            }
        }
    };
}
translate!(AccountId);
translate!(SetId);
translate!(CodeId);

impl From<Millis> for UtcMillis {
    fn from(at: Millis) -> Self {
        // The core keeps times between the years 2000 and 2200.
        Self(at.get().cast_signed())
    }
}

uniffi::custom_newtype!(AccountId, String);
uniffi::custom_newtype!(SetId, String);
uniffi::custom_newtype!(CodeId, String);
uniffi::custom_newtype!(UtcMillis, i64);

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
