use std::cell::Cell;

use rusqlite::Connection;
use tempfile::tempdir;

use super::{SCHEMA, SCRIPTS, check_schema, check_version, migrate, open_as};
use crate::{
    Folder, StoreError,
    connection::{Purpose, connect},
    snapshot, testing,
};

const SECOND: &str = "ALTER TABLE audit ADD COLUMN extra BLOB; CREATE TABLE later (a BLOB) STRICT";
const BROKEN: &str = "CREATE TABLE later (a BLOB) STRICT; CREATE TABLE later (a BLOB) STRICT";

fn version(conn: &Connection) -> u32 {
    conn.query_row("PRAGMA user_version", [], |row| row.get(0))
        .unwrap()
}

/// The vault of `dir` under scripts of which ours are the first.
fn upgraded(dir: &std::path::Path, more: &[&str]) -> (Connection, Result<(), StoreError>) {
    let folder = Folder::new(dir);
    let conn = connect(&folder, &folder.at("vault.db"), Purpose::Own).unwrap();
    let scripts = [SCRIPTS, more].concat();
    let from = version(&conn);
    let done = open_as(&conn, from, &scripts, |conn| {
        snapshot::before_migration(&folder, conn)
    });
    (conn, done)
}

#[test]
fn the_number_of_scripts_is_the_version() {
    assert_eq!(usize::try_from(SCHEMA), Ok(SCRIPTS.len()));
    let conn = Connection::open_in_memory().unwrap();
    migrate(&conn, 0, SCRIPTS).unwrap();
    assert_eq!(version(&conn), SCHEMA);
    assert_eq!(check_version(&conn, SCHEMA), Ok(()));
    assert_eq!(check_version(&conn, SCHEMA + 1), Err(StoreError::TooNew));
}

#[test]
fn the_first_version_is_the_documented_one() {
    let conn = Connection::open_in_memory().unwrap();
    migrate(&conn, 0, &SCRIPTS[..1]).unwrap();
    let id: u32 = conn
        .query_row("PRAGMA application_id", [], |row| row.get(0))
        .unwrap();
    assert_eq!(id, 0x5452_4431);
    let tables: Vec<(String, i64, bool, bool)> = conn
        .prepare(
            "SELECT name, ncol, wr, strict FROM pragma_table_list WHERE schema = 'main'
                  AND name NOT LIKE 'sqlite_%' ORDER BY name",
        )
        .unwrap()
        .query_map([], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
        })
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let table =
        |name: &str, columns, without_rowid| (name.to_owned(), columns, without_rowid, true);
    let expected = [
        table("audit", 3, true),
        table("damaged", 3, true),
        table("manifest", 2, false),
        table("record", 3, true),
        table("slot", 2, true),
    ];
    assert_eq!(tables, expected);
}

#[test]
fn an_upgrade_keeps_every_row_and_takes_a_snapshot_before() {
    let dir = tempdir().unwrap();
    drop(testing::create(dir.path(), 12));
    let (conn, done) = upgraded(dir.path(), &[SECOND]);
    assert_eq!((done, version(&conn)), (Ok(()), 2));
    let rows: i64 = conn
        .query_row("SELECT count(*) FROM record", [], |row| row.get(0))
        .unwrap();
    assert_eq!(rows, 24);
    drop(conn);
    let folder = Folder::new(dir.path());
    assert_eq!(folder.snapshots(), Ok(vec![1]));
    assert_eq!(testing::proven(&folder.open_snapshot(1).unwrap()), Ok(1));
    // And now this program refuses it.
    assert_eq!(crate::Store::open(&folder).unwrap_err(), StoreError::TooNew);
}

#[test]
fn a_failed_upgrade_leaves_the_old_version() {
    let dir = tempdir().unwrap();
    drop(testing::create(dir.path(), 12));
    let (conn, done) = upgraded(dir.path(), &[SECOND, BROKEN]);
    assert!(done.is_err());
    assert_eq!(version(&conn), 2, "each step is a change of its own");
    drop(conn);

    let dir = tempdir().unwrap();
    drop(testing::create(dir.path(), 12));
    let (conn, done) = upgraded(dir.path(), &[BROKEN]);
    assert!(done.is_err());
    assert_eq!(check_schema(&conn, SCRIPTS), Ok(()));
    drop(conn);
    let store = crate::Store::open(&Folder::new(dir.path())).unwrap();
    assert_eq!(testing::proven(store.view()), Ok(1));
}

#[test]
fn nothing_is_upgraded_without_its_snapshot() {
    let conn = Connection::open_in_memory().unwrap();
    migrate(&conn, 0, SCRIPTS).unwrap();
    let scripts = [SCRIPTS, &[SECOND]].concat();
    let asked = Cell::new(false);
    let refused = open_as(&conn, 1, &scripts, |_| {
        asked.set(true);
        Err(StoreError::StorageFull)
    });
    assert_eq!(refused, Err(StoreError::StorageFull));
    assert!(asked.get());
    assert_eq!(version(&conn), 1);
}
