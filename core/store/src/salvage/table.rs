//! One table of a damaged file, read around its bad pages.

use std::collections::{BTreeMap, VecDeque};

use rusqlite::Connection;
use toride_crypto::Id;

use crate::{
    StoreError,
    view::{blob, id},
};

/// A table with a 16-byte id, maybe a number beside it, and a body.
pub(crate) struct Table {
    name: &'static str,
    id: &'static str,
    number: &'static str,
}

pub(crate) const SLOT: Table = Table {
    name: "slot",
    id: "slot_id",
    number: "0",
};
pub(crate) const RECORD: Table = Table {
    name: "record",
    id: "rec_id",
    number: "part",
};
pub(crate) const DAMAGED: Table = Table {
    name: "damaged",
    id: "rec_id",
    number: "part",
};
pub(crate) const AUDIT: Table = Table {
    name: "audit",
    id: "device_id",
    number: "seq",
};

/// How many ranges of ids one table may cost, by the file's pages. Ids are random, so this is enough to
/// tell neighbouring pages apart.
const RANGES_PER_PAGE: usize = 16;

/// What a table still gave.
#[derive(Debug, Default)]
pub(crate) struct Found {
    rows: BTreeMap<(Id, i64), Option<Vec<u8>>>,
    /// No error was met.
    pub(crate) whole: bool,
}

impl Found {
    /// The rows whose body could be read, by key.
    pub(crate) fn map<T>(self, row: impl Fn(Id, i64, Vec<u8>) -> Option<T>) -> Vec<T> {
        self.rows
            .into_iter()
            .filter_map(|((id, number), body)| row(id, number, body?))
            .collect()
    }
}

#[derive(Clone, Copy)]
enum Direction {
    Up,
    Down,
}

impl Table {
    /// Reads what can be reached in a file of `pages` pages.
    pub(crate) fn read(&self, conn: &Connection, pages: usize) -> Found {
        let mut found = Found {
            whole: true,
            ..Found::default()
        };
        let all = format!(
            "SELECT {}, {}, body FROM {}",
            self.id, self.number, self.name
        );
        if collect(conn, &all, &mut found).is_err() {
            found.whole = false;
            self.keys(conn, pages, &mut found);
            self.bodies(conn, &mut found);
        }
        found
    }

    /// Finds keys around bad pages: bodies are left alone, as a bad overflow page would end the scan.
    fn keys(&self, conn: &Connection, pages: usize, found: &mut Found) {
        let mut ranges = VecDeque::from([(0_u128, u128::MAX)]);
        for _ in 0..pages.saturating_mul(RANGES_PER_PAGE) {
            let Some((low, high)) = ranges.pop_front() else {
                return;
            };
            let Err(low) = self.walk(conn, low, high, Direction::Up, found) else {
                continue;
            };
            let Err(high) = self.walk(conn, low, high, Direction::Down, found) else {
                continue;
            };
            if high.saturating_sub(low) > 1 {
                let middle = low.midpoint(high);
                ranges.extend([(low, middle), (middle, high)]);
            }
        }
    }

    /// Walks over a range of ids until its end, or else returns the last id before the error.
    fn walk(
        &self,
        conn: &Connection,
        low: u128,
        high: u128,
        direction: Direction,
        found: &mut Found,
    ) -> Result<(), u128> {
        let (mut reached, order) = match direction {
            Direction::Up => (low, "ASC"),
            Direction::Down => (high, "DESC"),
        };
        let Self {
            name,
            id: column,
            number,
        } = self;
        // A constant in ORDER BY would name a column by position.
        let then = if *number == "0" {
            String::new()
        } else {
            format!(", {number} {order}")
        };
        let sql = format!(
            "SELECT {column}, {number} FROM {name} WHERE {column} BETWEEN ?1 AND ?2
             ORDER BY {column} {order}{then}"
        );
        let mut steps = || -> Result<(), StoreError> {
            let mut query = conn.prepare_cached(&sql)?;
            let mut rows = query.query((low.to_be_bytes(), high.to_be_bytes()))?;
            while let Some(row) = rows.next()? {
                if let (Ok(id), Ok(number)) = (id(row), row.get(1)) {
                    reached = u128::from_be_bytes(id).clamp(low, high);
                    found.rows.entry((id, number)).or_default();
                }
            }
            Ok(())
        };
        steps().map_err(|_| reached)
    }

    /// Reads the bodies of the keys that have none yet, one by one.
    fn bodies(&self, conn: &Connection, found: &mut Found) {
        let Self { name, id, number } = self;
        let sql = format!("SELECT body FROM {name} WHERE {id} = ?1 AND {number} = ?2");
        for ((id, number), body) in &mut found.rows {
            if body.is_none() {
                let read = conn.prepare_cached(&sql).and_then(|mut query| {
                    query.query_row((id, number), |row| Ok(blob(row, 0).to_vec()))
                });
                *body = read.ok();
            }
        }
    }
}

fn collect(conn: &Connection, sql: &str, found: &mut Found) -> Result<(), StoreError> {
    let mut query = conn.prepare(sql)?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        match (id(row), row.get(1)) {
            (Ok(id), Ok(number)) => {
                found.rows.insert((id, number), Some(blob(row, 2).to_vec()));
            }
            // A damaged key names nothing.
            _ => found.whole = false,
        }
    }
    Ok(())
}
