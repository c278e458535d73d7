//! How SQLite is opened: order of settings, limits, and proof that they took effect.
//!
//! The reasons are measured. TRUNCATE with EXTRA lost no acknowledged commit in simulated power
//! cuts, DELETE with FULL and WAL with NORMAL did; `secure_delete` ON left no deleted row behind,
//! FAST and OFF did.

use std::{path::Path, sync::OnceLock, time::Duration};

use rusqlite::{Connection, OpenFlags, config::DbConfig, limits::Limit, types::ValueRef};

use crate::{Folder, StoreError};

/// What a database file is opened for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// Filling an empty file.
    Build,
    /// The vault itself, for this handle alone.
    Own,
    /// Receiving a copy, page by page. Its journal is not needed: a half copy is thrown away.
    Copy,
    /// Looking only: writes nothing, not even a journal.
    Look,
}

/// Name, value, and how SQLite says it took the value. In this order.
const OWN: [(&str, &str, &str); 10] = [
    ("locking_mode", "EXCLUSIVE", "exclusive"),
    ("journal_mode", "TRUNCATE", "truncate"),
    ("synchronous", "EXTRA", "3"),
    ("secure_delete", "ON", "1"),
    ("temp_store", "MEMORY", "2"),
    ("mmap_size", "0", "0"),
    ("trusted_schema", "OFF", "0"),
    ("cell_size_check", "ON", "1"),
    ("foreign_keys", "ON", "1"),
    // The only sync that reaches the disk on Apple's systems; without effect elsewhere.
    ("fullfsync", "ON", "1"),
];

const COPY: [(&str, &str, &str); 3] = [
    ("journal_mode", "MEMORY", "memory"),
    ("synchronous", "EXTRA", "3"),
    ("mmap_size", "0", "0"),
];

const LOOK: [(&str, &str, &str); 5] = [
    ("query_only", "ON", "1"),
    ("temp_store", "MEMORY", "2"),
    ("mmap_size", "0", "0"),
    ("trusted_schema", "OFF", "0"),
    ("cell_size_check", "ON", "1"),
];

/// Page size of every vault, in bytes. An account with twenty codes fits a page of this size without overflow
/// pages, which a change would free and take anew, with the file's first page written as well.
pub(crate) const PAGE: u32 = 8192;

/// Longest value SQLite may handle. Rows are limited to half of it.
const MAX_VALUE: i32 = 2 * 1024 * 1024;

const BUSY: Duration = Duration::from_millis(200);

/// Opens a database file that exists.
pub(crate) fn connect(
    folder: &Folder,
    path: &Path,
    purpose: Purpose,
) -> Result<Connection, StoreError> {
    let access = match purpose {
        Purpose::Look => OpenFlags::SQLITE_OPEN_READ_ONLY,
        Purpose::Build | Purpose::Own | Purpose::Copy => OpenFlags::SQLITE_OPEN_READ_WRITE,
    };
    // Links are followed: on phones the app's own folder is reached through one.
    let flags = access | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = match folder.vfs() {
        Some(vfs) => Connection::open_with_flags_and_vfs(path, flags, vfs)?,
        None => Connection::open_with_flags(path, flags)?,
    };
    conn.busy_timeout(BUSY)?;
    compiled_as_asked(&conn)?;
    if purpose == Purpose::Build {
        set(&conn, "page_size", "8192", "8192")?;
    }
    let settings: &[_] = match purpose {
        Purpose::Build | Purpose::Own => &OWN,
        Purpose::Copy => &COPY,
        Purpose::Look => &LOOK,
    };
    for (name, value, expected) in settings {
        set(&conn, name, value, expected)?;
    }
    for (config, on) in [
        (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false),
    ] {
        if conn.set_db_config(config, on)? != on {
            return Err(StoreError::Internal);
        }
    }
    conn.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
    conn.set_limit(Limit::SQLITE_LIMIT_LENGTH, MAX_VALUE)?;
    if purpose == Purpose::Own {
        // Takes the lock for good and writes nothing.
        conn.execute_batch("BEGIN EXCLUSIVE; COMMIT")?;
    }
    Ok(conn)
}

/// Sets a pragma and reads it back: SQLite ignores what it does not know or cannot do.
fn set(conn: &Connection, name: &str, value: &str, expected: &str) -> Result<(), StoreError> {
    conn.prepare(&format!("PRAGMA {name}={value}"))?
        .query([])?
        .next()?;
    match conn.query_row(&format!("PRAGMA {name}"), [], |row| {
        Ok(text(row.get_ref(0)?))
    }) {
        Ok(now) if now == expected => Ok(()),
        Ok(_) => Err(StoreError::Internal),
        // A VFS without memory mapping has nothing to say about it.
        Err(rusqlite::Error::QueryReturnedNoRows) if name == "mmap_size" => Ok(()),
        Err(error) => Err(error.into()),
    }
}

fn text(value: ValueRef<'_>) -> String {
    match value {
        ValueRef::Integer(number) => number.to_string(),
        ValueRef::Text(text) => String::from_utf8_lossy(text).into_owned(),
        ValueRef::Null | ValueRef::Real(_) | ValueRef::Blob(_) => String::new(),
    }
}

/// What `.cargo/config.toml` asks of SQLite's compilation. A build without it must not run.
const COMPILED: [&str; 5] = [
    "SECURE_DELETE",
    "TEMP_STORE=3",
    "OMIT_LOAD_EXTENSION",
    "DQS=0",
    "OMIT_SHARED_CACHE",
];

fn compiled_as_asked(conn: &Connection) -> Result<(), StoreError> {
    static CHECKED: OnceLock<bool> = OnceLock::new();
    let read = || -> rusqlite::Result<bool> {
        let options = conn
            .prepare("PRAGMA compile_options")?
            .query_map([], |row| row.get::<_, String>(0))?
            .collect::<rusqlite::Result<Vec<_>>>()?;
        Ok(COMPILED
            .iter()
            .all(|asked| options.iter().any(|option| option == asked)))
    };
    let right = match CHECKED.get() {
        Some(right) => *right,
        None => *CHECKED.get_or_init(|| read().unwrap_or(false)),
    };
    if right {
        Ok(())
    } else {
        Err(StoreError::Internal)
    }
}

#[cfg(test)]
mod tests;
