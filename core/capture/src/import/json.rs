//! The JSON that Bitwarden hands out when it is not encrypted, and Toride's own.
//!
//! Bitwarden: <https://bitwarden.com/help/condition-bitwarden-import/> (2026-11-23). Of an item only name, addresses,
//! login name, notes and custom fields are read; everything else is passed over unread.

use serde::{Deserialize, de::IgnoredAny};
use serde_json::error::Category;

use super::{
    ImportError, ImportFile, ImportForm,
    gathered::{Gathered, is_authenticator},
    toride::{self, Account},
    wiped::{Bounded, Seen},
};
use crate::model::CodeText;

/// A file of either.
#[derive(Deserialize)]
struct Root {
    #[serde(default)]
    encrypted: bool,
    items: Option<Bounded<Item>>,
    format: Option<String>,
    version: Option<u64>,
    accounts: Option<Bounded<Account>>,
}

#[derive(Deserialize)]
struct Item {
    name: Option<String>,
    notes: Option<CodeText>,
    login: Option<Login>,
    fields: Option<Bounded<Field>>,
    #[serde(rename = "organizationId")]
    organization: Option<String>,
}

#[derive(Deserialize)]
struct Login {
    uris: Option<Bounded<Address>>,
    username: Option<String>,
    #[serde(default)]
    password: Seen,
    #[serde(default)]
    totp: Seen,
}

#[derive(Deserialize)]
struct Address {
    uri: Option<String>,
}

#[derive(Deserialize)]
struct Field {
    name: Option<String>,
    value: Option<CodeText>,
    #[serde(rename = "type")]
    kind: Option<u64>,
}

/// A check box.
const BOOLEAN: u64 = 2;
/// A name for a field of the login.
const LINKED: u64 = 3;

/// Whether a text is JSON of whatever form.
pub(super) fn is_json(text: &str) -> bool {
    serde_json::from_str::<IgnoredAny>(text).is_ok()
}

pub(super) fn read(text: &str) -> Result<ImportFile, ImportError> {
    let root: Root = serde_json::from_str(text).map_err(|error| why(&error))?;
    if root.encrypted {
        return Err(ImportError::Encrypted);
    }
    if root.format.as_deref() == Some(toride::JSON_FORMAT) {
        let accounts = root.accounts.ok_or(ImportError::Malformed)?;
        let accounts = accounts.all().ok_or(ImportError::TooMany)?;
        return toride::read(root.version, accounts);
    }
    let items = root.items.ok_or(ImportError::UnknownForm)?;
    let mut file = ImportFile {
        form: ImportForm::Bitwarden,
        entries: Vec::new(),
        passwords: 0,
        authenticators: 0,
    };
    for item in items.all().ok_or(ImportError::TooMany)? {
        add(item, &mut file)?;
    }
    Ok(file)
}

fn add(item: &Item, file: &mut ImportFile) -> Result<(), ImportError> {
    let mut entry = Gathered {
        title: item.name.as_deref().unwrap_or_default(),
        business: item.organization.is_some(),
        ..Gathered::default()
    };
    if let Some(login) = &item.login {
        file.passwords += u32::from(login.password.0);
        file.authenticators += u32::from(login.totp.0);
        entry.login = login.username.as_deref().unwrap_or_default();
        let addresses = login.uris.as_ref().map(|uris| uris.all());
        for address in addresses.unwrap_or(Some(&[])).ok_or(ImportError::TooMany)? {
            entry.addresses.extend(address.uri.as_deref());
        }
    }
    if let Some(notes) = &item.notes {
        // EXPOSE: copied into the entry's text
        entry.texts.push(("", notes.expose()));
    }
    let fields = item.fields.as_ref().map(|fields| fields.all());
    for field in fields.unwrap_or(Some(&[])).ok_or(ImportError::TooMany)? {
        let Some(value) = &field.value else { continue };
        // EXPOSE: looked at, and copied into the entry's text
        let value = value.expose();
        if is_authenticator(value) {
            file.authenticators += 1;
        } else if !matches!(field.kind, Some(BOOLEAN | LINKED)) {
            let name = field.name.as_deref().unwrap_or_default();
            entry.texts.push((name, value));
        }
    }
    file.entries.extend(entry.finish());
    Ok(())
}

/// Where JSON ends too early it says so; everything else is one mistake or another. Its own words hold the text.
fn why(error: &serde_json::Error) -> ImportError {
    match error.classify() {
        Category::Eof => ImportError::Incomplete,
        Category::Io | Category::Syntax | Category::Data => ImportError::Malformed,
    }
}
