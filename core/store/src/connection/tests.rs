use std::fs;

use rusqlite::{Connection, config::DbConfig, limits::Limit};
use tempfile::tempdir;

use super::{COMPILED, OWN, Purpose, connect, set};
use crate::{Folder, StoreError, testing};

fn own(folder: &Folder) -> Connection {
    connect(folder, &folder.at("vault.db"), Purpose::Own).unwrap()
}

#[test]
fn every_setting_took_effect() {
    let dir = tempdir().unwrap();
    drop(testing::create(dir.path(), 1));
    let conn = own(&Folder::new(dir.path()));
    let read = |name: &str| {
        conn.query_row(&format!("PRAGMA {name}"), [], |row| {
            Ok(super::text(row.get_ref(0).unwrap()))
        })
        .unwrap()
    };
    assert_eq!(read("page_size"), "8192");
    for (name, _, expected) in OWN {
        assert_eq!(read(name), expected, "{name}");
    }
    assert_eq!(
        conn.db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE),
        Ok(true)
    );
    assert_eq!(
        conn.db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER),
        Ok(false)
    );
    assert_eq!(
        conn.db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW),
        Ok(false)
    );
    assert_eq!(conn.limit(Limit::SQLITE_LIMIT_ATTACHED), Ok(0));
    assert_eq!(conn.limit(Limit::SQLITE_LIMIT_LENGTH), Ok(2 * 1024 * 1024));
}

#[test]
fn a_setting_that_does_not_take_is_an_error() {
    let conn = Connection::open_in_memory().unwrap();
    // A database in memory keeps no journal on disk.
    assert_eq!(
        set(&conn, "journal_mode", "TRUNCATE", "truncate"),
        Err(StoreError::Internal)
    );
    assert!(set(&conn, "no_such_setting", "1", "1").is_err());
}

#[test]
fn sqlite_is_compiled_as_asked_and_the_list_matches_the_build() {
    let config = concat!(env!("CARGO_MANIFEST_DIR"), "/../../.cargo/config.toml");
    let config = fs::read_to_string(config).unwrap();
    for option in COMPILED {
        assert!(config.contains(&format!("-DSQLITE_{option}")), "{option}");
    }
    let conn = Connection::open_in_memory().unwrap();
    assert_eq!(super::compiled_as_asked(&conn), Ok(()));
}

#[test]
fn the_vault_cannot_reach_another_database() {
    let dir = tempdir().unwrap();
    drop(testing::create(dir.path(), 1));
    let conn = own(&Folder::new(dir.path()));
    let other = dir.path().join("other.db");
    assert!(
        conn.execute("ATTACH ?1 AS other", [other.to_str().unwrap()])
            .is_err()
    );
    assert!(
        conn.execute_batch("PRAGMA writable_schema=ON; DELETE FROM sqlite_schema")
            .is_err()
    );
    assert!(!other.exists());
}

#[test]
fn looking_cannot_write() {
    let dir = tempdir().unwrap();
    drop(testing::create(dir.path(), 1));
    let folder = Folder::new(dir.path());
    let conn = connect(&folder, &folder.at("vault.db"), Purpose::Look).unwrap();
    let error = conn.execute("DELETE FROM record", []).unwrap_err();
    assert_eq!(StoreError::from(error), StoreError::StorageUnavailable);
}
