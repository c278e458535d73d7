//! Ids: 16 bytes each, never reused, no meaning inside.

use core::fmt;

/// Makes one id type; they differ only in name, so that one cannot stand where another is meant.
macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name([u8; 16]);

        impl $name {
            /// The id with these 16 bytes.
            #[must_use]
            pub const fn new(bytes: [u8; 16]) -> Self {
                Self(bytes)
            }

            /// Its 16 bytes.
            #[must_use]
            pub const fn as_bytes(&self) -> &[u8; 16] {
                &self.0
            }

            /// The id in a slice; `None` unless it has exactly 16 bytes.
            #[must_use]
            pub fn from_slice(bytes: &[u8]) -> Option<Self> {
                bytes.try_into().ok().map(Self)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{self}")
            }
        }

        impl fmt::Display for $name {
            /// 32 lower-case hexadecimal digits.
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
            }
        }
    };
}

id!(
    /// One vault; all replicas on the person's devices share it. Random.
    VaultId
);
id!(
    /// One installation of the app. Random; a copied folder takes a new one before its first write.
    DeviceId
);
id!(
    /// One login at a service. Random, so that look-alikes on two devices are shown, never joined silently.
    AccountId
);
id!(
    /// The codes that a service issued together. Random.
    SetId
);
id!(
    /// One code of one account: a keyed hash of its canonical text, so that one sheet typed on two phones is
    /// one code, while a stolen id tells nothing about eight digits.
    CodeId
);
id!(
    /// One phone, tablet, computer or security key as a thing that can be lost. Random. An installation of the app
    /// on it has a [`DeviceId`] of its own.
    UnitId
);
id!(
    /// One contact point: a number or a mailbox. Random.
    ContactId
);
id!(
    /// One second factor of one account. Random.
    FactorId
);
id!(
    /// One place where copies of codes lie. Random.
    PlaceId
);
id!(
    /// One person in a business. Random.
    PersonId
);
id!(
    /// One change of hands. Random.
    HandoverId
);
id!(
    /// One check that a shop added to a change of hands. Random.
    AdditionId
);
id!(
    /// One sheet for somebody from outside. Random.
    OutsourcingId
);
id!(
    /// A stored record; for an account its [`AccountId`], for others the id of what it holds.
    RecordId
);

/// What is a record of its own: its id is the record's.
macro_rules! record_id {
    ($($name:ident),*) => {$(
        impl From<$name> for RecordId {
            fn from(id: $name) -> Self {
                Self(id.0)
            }
        }

        impl From<RecordId> for $name {
            fn from(id: RecordId) -> Self {
                Self(id.0)
            }
        }
    )*};
}

record_id!(
    VaultId,
    DeviceId,
    AccountId,
    UnitId,
    ContactId,
    PlaceId,
    PersonId,
    HandoverId,
    OutsourcingId
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_prints_as_hexadecimal_digits() {
        let id = AccountId::new(*b"\x00\x01\xffdefghijklmnop");
        assert_eq!(id.to_string(), "0001ff6465666768696a6b6c6d6e6f70");
        assert_eq!(format!("{id:?}"), id.to_string());
    }

    #[test]
    fn a_slice_of_another_length_is_no_id() {
        assert_eq!(CodeId::from_slice(&[7; 16]), Some(CodeId::new([7; 16])));
        assert_eq!(CodeId::from_slice(&[7; 15]), None);
        assert_eq!(CodeId::from_slice(&[7; 17]), None);
    }
}
