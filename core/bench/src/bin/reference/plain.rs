//! A plain SQLite table in the vault's journal and sync mode: nothing sealed, nothing counted, no history.

use std::path::Path;
use std::time::Duration;

use rusqlite::Connection;
use toride_bench::{CODES, CODES_EACH, Result, timed};

/// The settings of core/store/src/connection.rs that decide what a write costs.
const SETTINGS: [(&str, &str); 7] = [
    ("page_size", "8192"),
    ("locking_mode", "EXCLUSIVE"),
    ("journal_mode", "TRUNCATE"),
    ("synchronous", "EXTRA"),
    ("secure_delete", "ON"),
    ("temp_store", "MEMORY"),
    ("mmap_size", "0"),
];

/// A row for each code.
pub(crate) struct Table {
    connection: Connection,
    updates: i64,
}

impl Table {
    pub(crate) fn make(folder: &Path) -> Result<Self> {
        let connection = Connection::open(folder.join("plain.db"))?;
        for (name, value) in SETTINGS {
            connection
                .prepare(&format!("PRAGMA {name}={value}"))?
                .query([])?
                .next()?;
        }
        connection.execute_batch(
            "CREATE TABLE code (
                 id      INTEGER PRIMARY KEY,
                 account INTEGER NOT NULL,
                 text    TEXT NOT NULL,
                 used_at INTEGER
             ) STRICT; BEGIN",
        )?;
        for id in 0..i64::try_from(CODES)? {
            let code = 10_000_000 + id * 44_417;
            connection.execute(
                "INSERT INTO code (id, account, text) VALUES (?1, ?2, ?3)",
                (id, id / i64::try_from(CODES_EACH)?, code.to_string()),
            )?;
        }
        connection.execute_batch("COMMIT")?;
        Ok(Self {
            connection,
            updates: 0,
        })
    }

    /// Marks another code used. The statement is prepared once, as ours are.
    pub(crate) fn update(&mut self) -> Result<Duration> {
        self.updates += 1;
        // No divisor in common with the number of codes: each has its turn, in no order.
        let id = self.updates * 739 % i64::try_from(CODES)?;
        let update = || {
            let mut update = self
                .connection
                .prepare_cached("UPDATE code SET used_at = ?1 WHERE id = ?2")?;
            Ok(update.execute((self.updates, id))?)
        };
        let (took, rows) = timed(update)?;
        if rows == 1 {
            Ok(took)
        } else {
            Err("no row was updated".into())
        }
    }
}
