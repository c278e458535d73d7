//! Tables of password managers: which column holds what, by its heading.

use zeroize::Zeroizing;

use super::{
    ImportEntry, ImportError, ImportFile, ImportForm, MAX_ENTRIES,
    gathered::{Gathered, is_authenticator},
    table::{Cell, Rows},
    toride::{self, Codes},
};

/// The heading of Toride's own table, docs/export.md.
pub const CSV_COLUMNS: [&str; 11] = [
    "row",
    "account_id",
    "service",
    "account",
    "set",
    "position",
    "text",
    "canonical",
    "state",
    "at",
    "more",
];

/// What stands in front of a cell that a spreadsheet could take for a formula, a number or a date.
pub const CSV_GUARD: char = '\'';

/// Whether a spreadsheet could take a cell with this text for a formula: it begins like one, or with [`CSV_GUARD`],
/// so that a guard in the text itself is told apart.
#[must_use]
pub fn needs_guard(text: &str) -> bool {
    text.starts_with([
        '=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', CSV_GUARD,
    ])
}

/// What a column holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Role {
    Title,
    Address,
    Login,
    Notes,
    /// Custom fields, one per line.
    Fields,
    Password,
    Authenticator,
    /// Nothing that could hold a code: folders, dates, marks.
    Furniture,
    /// Nobody knows.
    Other,
}

const ROLES: [(Role, &[&str]); 8] = [
    (
        Role::Title,
        &[
            "title",
            "name",
            "account",
            "itemname",
            "タイトル",
            "名前",
            "名称",
            "サービス",
            "サービス名",
            "サイト名",
            "アカウント名",
            "項目名",
        ],
    ),
    (
        Role::Address,
        &[
            "url",
            "urls",
            "uri",
            "loginuri",
            "website",
            "websiteurl",
            "webaddress",
            "サイト",
            "ウェブサイト",
            "サイトurl",
        ],
    ),
    (
        Role::Login,
        &[
            "username",
            "loginname",
            "loginusername",
            "login",
            "user",
            "userid",
            "email",
            "ユーザー名",
            "ユーザ名",
            "ユーザーid",
            "ログイン名",
            "ログインid",
            "メールアドレス",
        ],
    ),
    (
        Role::Notes,
        &[
            "notes",
            "note",
            "comments",
            "comment",
            "extra",
            "memo",
            "メモ",
            "備考",
            "ノート",
        ],
    ),
    (Role::Fields, &["fields", "customfields"]),
    (
        Role::Password,
        &[
            "password",
            "loginpassword",
            "pass",
            "passwd",
            "pwd",
            "pin",
            "パスワード",
        ],
    ),
    (
        Role::Authenticator,
        &[
            "totp",
            "logintotp",
            "otpauth",
            "otp",
            "otpurl",
            "otpsecret",
            "twofactorsecret",
        ],
    ),
    (
        Role::Furniture,
        &[
            "folder",
            "group",
            "grouping",
            "collections",
            "type",
            "favorite",
            "fav",
            "reprompt",
            "archived",
            "archivedat",
            "tags",
            "icon",
            "lastmodified",
            "created",
            "modified",
            "createtime",
            "modifytime",
            "guid",
            "uuid",
            "id",
            "httprealm",
            "formactionorigin",
            "timecreated",
            "timelastused",
            "timepasswordchanged",
            "vault",
            "フォルダ",
            "フォルダー",
            "グループ",
            "作成日",
            "更新日",
        ],
    ),
];

fn folded(heading: &str) -> String {
    let letters = heading.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

/// What a column of this heading holds.
fn role(heading: &str) -> Role {
    let named = ROLES.iter().find(|(_, names)| names.contains(&heading));
    named.map_or(Role::Other, |(role, _)| *role)
}

/// The entries of a table with a heading; `None` where the text is no such table.
pub(super) fn read(text: &str) -> Result<Option<ImportFile>, ImportError> {
    let mut rows = Rows::of(text);
    // What has no heading is no table, so a mistake there is none either.
    let Ok(Some(heading)) = rows.next() else {
        return Ok(None);
    };
    let heading: Vec<_> = heading.iter().map(|cell| folded(&cell.text())).collect();
    if heading.iter().eq(&CSV_COLUMNS.map(folded)) {
        return own(rows).map(Some);
    }
    let columns: Vec<_> = heading.iter().map(|heading| role(heading)).collect();
    let count = |roles: &[Role]| columns.iter().filter(|role| roles.contains(role)).count();
    let names = count(&[Role::Title, Role::Address, Role::Login]);
    let texts = count(&[Role::Notes, Role::Fields, Role::Password]);
    // A heading is words. With a digit in it, it may well be the first code of a list.
    let is_word = |heading: &str| !heading.is_empty() && !heading.contains(char::is_numeric);
    let others = heading
        .iter()
        .zip(&columns)
        .filter(|(_, role)| **role == Role::Other);
    let words = others.filter(|(heading, _)| is_word(heading)).count();
    let is_heading = words == count(&[Role::Other]) && names + texts + words >= 2;
    if names < 1 || !is_heading {
        return Ok(None);
    }
    let mut file = ImportFile {
        form: form(&heading),
        entries: Vec::new(),
        passwords: 0,
        authenticators: 0,
    };
    let mut count = 0;
    while let Some(row) = rows.next()? {
        count += 1;
        if count > MAX_ENTRIES {
            return Err(ImportError::TooMany);
        }
        let entry = entry(&heading, &columns, &row, &mut file);
        file.entries.extend(entry);
    }
    Ok(Some(file))
}

/// Who writes such a heading.
fn form(heading: &[String]) -> ImportForm {
    let has = |names: &[&str]| {
        names
            .iter()
            .all(|name| heading.iter().any(|have| have == name))
    };
    if has(&["loginuri", "loginusername", "notes"]) {
        ImportForm::Bitwarden
    } else if has(&["title", "url", "username", "otpauth"]) {
        ImportForm::OnePassword
    } else if has(&["group", "title", "username", "notes"])
        || has(&["account", "loginname", "website", "comments"])
    {
        ImportForm::KeePass
    } else {
        ImportForm::Table
    }
}

fn entry(
    heading: &[String],
    columns: &[Role],
    row: &[Cell<'_>],
    file: &mut ImportFile,
) -> Option<ImportEntry> {
    // Passwords and the like are counted where they stand, and never copied.
    let mut texts: Vec<(Role, &str, Zeroizing<String>)> = Vec::new();
    for ((cell, role), heading) in row.iter().zip(columns).zip(heading) {
        match role {
            _ if cell.is_empty() => {}
            Role::Password => file.passwords += 1,
            Role::Authenticator => file.authenticators += 1,
            Role::Furniture => {}
            _ => texts.push((*role, heading, cell.text())),
        }
    }
    let mut entry = Gathered::default();
    for (role, heading, text) in &texts {
        match role {
            Role::Title => entry.title = text,
            Role::Login => entry.login = text,
            // Bitwarden puts several addresses into one cell.
            Role::Address => entry.addresses.extend(text.split([',', '\n'])),
            Role::Notes => entry.texts.push(("", text)),
            Role::Fields => entry.texts.extend(fields(text, &mut file.authenticators)),
            _ if is_authenticator(text) => file.authenticators += 1,
            _ => entry.texts.push((heading, text)),
        }
    }
    entry.finish()
}

/// The custom fields of one cell: `name: value` each, a line or more.
fn fields<'a>(text: &'a str, authenticators: &mut u32) -> Vec<(&'a str, &'a str)> {
    let mut fields = Vec::new();
    for line in text.lines() {
        let (name, value) = line.split_once(": ").unwrap_or(("", line));
        if is_authenticator(value) {
            *authenticators += 1;
        } else {
            fields.push((name, value));
        }
    }
    fields
}

/// Toride's own table: only the rows of codes are read.
fn own(mut rows: Rows<'_>) -> Result<ImportFile, ImportError> {
    let mut entries = Vec::new();
    let mut open: Option<Own> = None;
    let mut count = 0;
    while let Some(row) = rows.next()? {
        let cells = row.iter().map(|cell| unguarded(cell.text()));
        let cells: [Zeroizing<String>; 11] = cells
            .collect::<Vec<_>>()
            .try_into()
            .map_err(|_| ImportError::Malformed)?;
        let [
            kind,
            id,
            service,
            name,
            set,
            _,
            display,
            canonical,
            state,
            _,
            more,
        ] = cells;
        if kind.as_str() == "account" {
            count += 1;
            if count > MAX_ENTRIES {
                return Err(ImportError::TooMany);
            }
            entries.extend(open.take().and_then(Own::finish));
            open = Some(Own {
                id,
                service,
                name,
                business: more.as_str() == "business",
                set: Zeroizing::default(),
                codes: Codes::default(),
            });
            continue;
        }
        let account = open.as_mut().filter(|open| *open.id == *id);
        match (kind.as_str(), account) {
            ("set", Some(account)) => account.begin(set, state.as_str() == "retired"),
            ("code", Some(account)) if account.set == set && !canonical.is_empty() => {
                account.codes.add(&canonical, &display, &state)?;
            }
            ("code", Some(account)) if account.set == set => {}
            ("code" | "set", _) => return Err(ImportError::Malformed),
            _ => {}
        }
    }
    entries.extend(open.and_then(Own::finish));
    Ok(toride::file(entries))
}

/// An account of Toride's own table.
struct Own {
    id: Zeroizing<String>,
    service: Zeroizing<String>,
    name: Zeroizing<String>,
    business: bool,
    set: Zeroizing<String>,
    codes: Codes,
}

impl Own {
    fn begin(&mut self, set: Zeroizing<String>, retired: bool) {
        self.set = set;
        self.codes.begin(retired);
    }

    fn finish(self) -> Option<ImportEntry> {
        self.codes.entry(&self.service, &self.name, self.business)
    }
}

fn unguarded(mut text: Zeroizing<String>) -> Zeroizing<String> {
    if text.starts_with(CSV_GUARD) {
        text.remove(0);
    }
    text
}
