//! What lies in a folder, seen without a secret and without writing a byte.

use crate::{
    Folder, StoreError, View,
    connection::{Purpose, connect},
    folder::{JOURNAL, NEW, VAULT},
    header::check_header,
    migrate::check_version,
};

/// State of a folder before anything is opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Probe {
    /// Nothing was ever here.
    Fresh,
    /// A vault that can be opened, as far as one can see from outside.
    Present,
    /// No vault, but traces of one.
    Lost(Traces),
    /// A newer version wrote it.
    TooNew,
    /// Damaged, empty, foreign, or above 64 MiB.
    Unreadable,
    /// Open in another process or by another handle.
    InUse,
    /// The system refuses to read it now. Says nothing about the vault.
    Unavailable,
}

/// What speaks for a vault that is gone.
#[allow(
    clippy::struct_excessive_bools,
    reason = "four independent facts, not a state"
)]
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Traces {
    /// The platform remembers an installation.
    pub marker: bool,
    /// Change numbers of the snapshots, oldest first.
    pub snapshots: Vec<u64>,
    /// Something was set aside.
    pub quarantine: bool,
    /// A journal without its vault.
    pub journal: bool,
    /// A creation was cut short. Nothing was ever accepted into it.
    pub unfinished: bool,
}

impl Traces {
    /// Whether the only trace is a creation cut short. Nobody lost anything: creating again is right.
    #[must_use]
    pub fn only_unfinished(&self) -> bool {
        *self
            == Self {
                unfinished: true,
                ..Self::default()
            }
    }
}

impl Folder {
    /// Says what is here. `marker`: whether the platform remembers an installation. Never writes; a
    /// fresh folder stays empty, or missing.
    #[must_use]
    pub fn probe(&self, marker: bool) -> Probe {
        let Ok(_claim) = self.claim() else {
            return Probe::InUse;
        };
        let seen = match self.has(VAULT) {
            Ok(true) => self.look(VAULT).map(|()| Probe::Present),
            Ok(false) => self.traces(marker).map(|traces| {
                if traces == Traces::default() {
                    Probe::Fresh
                } else {
                    Probe::Lost(traces)
                }
            }),
            Err(error) => Err(error),
        };
        seen.unwrap_or_else(|error| match error {
            StoreError::TooNew => Probe::TooNew,
            StoreError::InUse => Probe::InUse,
            StoreError::Unreadable | StoreError::TooLarge => Probe::Unreadable,
            StoreError::StorageFull
            | StoreError::StorageUnavailable
            | StoreError::NotFound
            | StoreError::Internal => Probe::Unavailable,
        })
    }

    /// Reads the header, lets SQLite try the lock, then reads every row: who is asked for a passphrase
    /// shall not learn afterwards that the file cannot be read.
    pub(crate) fn look(&self, name: &str) -> Result<(), StoreError> {
        let version = check_header(self, name)?;
        let conn = connect(self, &self.at(name), Purpose::Look)?;
        match conn.query_row("SELECT count(*) FROM sqlite_schema", [], |row| {
            row.get::<_, i64>(0)
        }) {
            Ok(_) => {
                check_version(&conn, version)?;
                View::of(conn).map(drop)
            }
            // A change was cut short. Opening will roll it back, and looking must not.
            Err(rusqlite::Error::SqliteFailure(error, _))
                if error.extended_code == rusqlite::ffi::SQLITE_READONLY_ROLLBACK =>
            {
                Ok(())
            }
            Err(error) => Err(error.into()),
        }
    }

    fn traces(&self, marker: bool) -> Result<Traces, StoreError> {
        Ok(Traces {
            marker,
            snapshots: self.snapshots()?,
            quarantine: !self.quarantined()?.is_empty(),
            journal: self
                .files()
                .len(&self.at(JOURNAL))?
                .is_some_and(|len| len > 0),
            unfinished: self.has(NEW)?,
        })
    }
}
