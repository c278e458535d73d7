//! The database's shape by version, and the way from one to the next.

use rusqlite::Connection;

use crate::StoreError;

/// One script per version, the first makes an empty file a vault. Each runs in one transaction
/// together with its number; a released script never changes.
const SCRIPTS: &[&str] = &[include_str!("../migrations/0001_init.sql")];

/// The version this program writes, as the manifest's `schema` and SQLite's `user_version` say it.
pub const SCHEMA: u32 = 1;

/// Brings the open vault of version `from` to this program's version. Its shape is checked before and
/// after; `snapshot` is called before the first change.
pub(crate) fn open_as(
    conn: &Connection,
    from: u32,
    scripts: &[&str],
    snapshot: impl FnOnce(&Connection) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let done = usize::try_from(from).map_err(|_| StoreError::TooNew)?;
    check_schema(conn, scripts.get(..done).ok_or(StoreError::TooNew)?)?;
    if done < scripts.len() {
        snapshot(conn)?;
        migrate(conn, from, scripts)?;
        check_schema(conn, scripts)?;
    }
    Ok(())
}

/// Runs what is missing from `scripts` on a file of version `from`.
pub(crate) fn migrate(conn: &Connection, from: u32, scripts: &[&str]) -> Result<(), StoreError> {
    let done = usize::try_from(from).map_err(|_| StoreError::TooNew)?;
    for (version, script) in (1_u32..).zip(scripts).skip(done) {
        let step = format!("BEGIN IMMEDIATE;{script};PRAGMA user_version={version};COMMIT");
        if let Err(error) = conn.execute_batch(&step) {
            if !conn.is_autocommit() {
                conn.execute_batch("ROLLBACK")?;
            }
            return Err(error.into());
        }
    }
    Ok(())
}

/// The scripts of this program.
pub(crate) const fn scripts() -> &'static [&'static str] {
    SCRIPTS
}

/// [`check_schema`] for a file of an older version, or this one.
pub(crate) fn check_version(conn: &Connection, version: u32) -> Result<(), StoreError> {
    let done = usize::try_from(version).map_err(|_| StoreError::TooNew)?;
    check_schema(conn, SCRIPTS.get(..done).ok_or(StoreError::TooNew)?)
}

/// Whether every table is exactly the one our scripts make: a file with a trigger, a view or another
/// constraint is not ours, whatever it calls itself.
pub(crate) fn check_schema(conn: &Connection, scripts: &[&str]) -> Result<(), StoreError> {
    let ours = Connection::open_in_memory()?;
    migrate(&ours, 0, scripts)?;
    if schema(conn)? == schema(&ours)? {
        Ok(())
    } else {
        Err(StoreError::Unreadable)
    }
}

type Entry = (String, String, String, Option<String>);

/// Where a table lies is left out: an upgraded file has them in another order than a new one.
fn schema(conn: &Connection) -> rusqlite::Result<Vec<Entry>> {
    conn.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name")?
        .query_map([], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
        })?
        .collect()
}

#[cfg(test)]
mod tests;
