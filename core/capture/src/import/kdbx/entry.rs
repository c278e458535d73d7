//! An entry while its fields are read: which of them may hold codes, and which are passed over.

use zeroize::Zeroizing;

use crate::import::{
    ImportEntry, ImportError, ImportFile, MAX_ENTRIES,
    gathered::{Gathered, is_authenticator},
};

type Text = Zeroizing<String>;

/// What a field holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Title,
    Login,
    Address,
    Notes,
    Password,
    /// The secret of an authenticator app.
    Authenticator,
    /// Nothing that could hold a backup code: settings of programs, private keys of passkeys, passwords within a page.
    Furniture,
    /// A field that a person named.
    Custom,
}

/// What begins like this is of the same kind. Secrets stand before the settings that go with them. Names:
/// <https://keepass.info/help/base/placeholders.html#otp>, and the source of `KeePassXC` and `KeePass2Android` (2026-11-23).
const ROLES: [(&str, Role); 13] = [
    ("otp", Role::Authenticator),
    ("TOTP Seed", Role::Authenticator),
    ("TimeOtp-Secret", Role::Authenticator),
    ("HmacOtp-Secret", Role::Authenticator),
    ("TOTP Settings", Role::Furniture),
    ("TimeOtp-", Role::Furniture),
    ("HmacOtp-", Role::Furniture),
    ("KPEX_PASSKEY_", Role::Furniture),
    ("KPRPC JSON", Role::Furniture),
    ("KeePassHttp Settings", Role::Furniture),
    ("KeePassXC-Browser Settings", Role::Furniture),
    ("_etm_", Role::Furniture),
    ("KP2A_URL", Role::Address),
];

impl Role {
    fn of(name: &str) -> Self {
        match name {
            "Title" => Self::Title,
            "UserName" => Self::Login,
            "URL" => Self::Address,
            "Notes" => Self::Notes,
            "Password" => Self::Password,
            _ => {
                let mut known = ROLES.iter().filter(|(start, _)| name.starts_with(start));
                known.next().map_or(Self::Custom, |(_, role)| *role)
            }
        }
    }

    const fn is_read(self) -> bool {
        !matches!(self, Self::Password | Self::Authenticator | Self::Furniture)
    }
}

/// The fields that were kept. All are wiped with it.
#[derive(Default)]
pub(super) struct Entry {
    title: Text,
    login: Text,
    addresses: Vec<Text>,
    texts: Vec<(Text, Text)>,
    fields: usize,
    /// Name of the field that is read, and what it holds.
    field: Option<(Text, Role)>,
}

impl Entry {
    /// # Errors
    /// `TooMany`.
    pub(super) fn begin_field(&mut self) -> Result<(), ImportError> {
        self.field = None;
        self.fields += 1;
        if self.fields > MAX_ENTRIES {
            return Err(ImportError::TooMany);
        }
        Ok(())
    }

    /// The name of the field, which stands before its value.
    pub(super) fn name(&mut self, name: Text) {
        let role = Role::of(&name);
        self.field = Some((name, role));
    }

    /// Whether the value of the field is read at all.
    pub(super) fn wants_value(&self) -> bool {
        self.field.as_ref().is_some_and(|(_, role)| role.is_read())
    }

    /// The value of the field; empty if it is not wanted, and then `is_there` tells whether there is any.
    ///
    /// # Errors
    /// `Malformed` for a value without a name before it: nobody knows whether it is a password.
    pub(super) fn value(
        &mut self,
        value: Text,
        is_there: bool,
        file: &mut ImportFile,
    ) -> Result<(), ImportError> {
        let (name, role) = self.field.take().ok_or(ImportError::Malformed)?;
        match role {
            Role::Title => self.title = value,
            Role::Login => self.login = value,
            Role::Address => self.addresses.push(value),
            Role::Notes => self.texts.push((Text::default(), value)),
            Role::Password => file.passwords += u32::from(is_there),
            Role::Authenticator => file.authenticators += u32::from(is_there),
            Role::Custom if is_authenticator(&value) => file.authenticators += 1,
            Role::Custom => self.texts.push((name, value)),
            Role::Furniture => {}
        }
        Ok(())
    }

    /// The entry; `None` where nothing in it could hold a code.
    pub(super) fn finish(self) -> Option<ImportEntry> {
        let entry = Gathered {
            title: &self.title,
            login: &self.login,
            addresses: self.addresses.iter().map(|text| text.as_str()).collect(),
            business: false,
            texts: self
                .texts
                .iter()
                .map(|(name, text)| (name.as_str(), text.as_str()))
                .collect(),
        };
        entry.finish()
    }
}
