//! What can go wrong with the vault's files. No variant holds text: not a path, not SQL, not a value.

use std::io;

use rusqlite::ErrorCode;

/// Why the store could not do what was asked.
///
/// Only [`Unreadable`](Self::Unreadable) means damage. A locked phone or a missing permission is
/// [`StorageUnavailable`](Self::StorageUnavailable), so that nobody is asked to repair a whole vault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// Another process, or another handle of this one, has the vault open.
    #[error("open a vault that is open elsewhere")]
    InUse,
    /// A newer version wrote it. It was not touched.
    #[error("read a newer format")]
    TooNew,
    /// The file is damaged, or it is no vault of ours. It was not touched.
    #[error("read a damaged vault file")]
    Unreadable,
    /// No room on the disk. The change was undone; reading goes on.
    #[error("write to a full disk")]
    StorageFull,
    /// The system refused to read or write. Says nothing about the vault; close and open again.
    #[error("use the storage")]
    StorageUnavailable,
    /// More than 64 MiB of file or 1 MiB of row.
    #[error("keep that much")]
    TooLarge,
    /// There is no such vault, snapshot or row.
    #[error("find it")]
    NotFound,
    /// A rule of this program was broken, for example a change without its manifest.
    #[error("follow its own rules")]
    Internal,
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::Error as Sql;
        match error {
            Sql::SqliteFailure(failure, _) => from_code(failure),
            Sql::QueryReturnedNoRows => Self::NotFound,
            // A value of another type than STRICT allows: only damage puts it there.
            Sql::InvalidColumnType(..)
            | Sql::FromSqlConversionFailure(..)
            | Sql::IntegralValueOutOfRange(..)
            | Sql::Utf8Error(..) => Self::Unreadable,
            _ => Self::Internal,
        }
    }
}

fn from_code(failure: rusqlite::ffi::Error) -> StoreError {
    match failure.code {
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => StoreError::InUse,
        ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => StoreError::Unreadable,
        ErrorCode::DiskFull => StoreError::StorageFull,
        ErrorCode::TooBig => StoreError::TooLarge,
        ErrorCode::CannotOpen
        | ErrorCode::FileLockingProtocolFailed
        | ErrorCode::NoLargeFileSupport
        | ErrorCode::PermissionDenied
        | ErrorCode::ReadOnly
        | ErrorCode::SystemIoFailure => StoreError::StorageUnavailable,
        _ => StoreError::Internal,
    }
}

impl From<io::Error> for StoreError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::StorageFull,
            io::ErrorKind::NotFound => Self::NotFound,
            _ => Self::StorageUnavailable,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io;

    use rusqlite::ffi;

    use super::StoreError;

    fn sqlite(code: i32) -> StoreError {
        rusqlite::Error::SqliteFailure(ffi::Error::new(code), Some("a secret path".into())).into()
    }

    #[test]
    fn only_corruption_is_called_damage() {
        assert_eq!(sqlite(ffi::SQLITE_CORRUPT), StoreError::Unreadable);
        assert_eq!(sqlite(ffi::SQLITE_NOTADB), StoreError::Unreadable);
        for code in [
            ffi::SQLITE_PERM,
            ffi::SQLITE_READONLY,
            ffi::SQLITE_IOERR,
            ffi::SQLITE_IOERR_READ,
            ffi::SQLITE_CANTOPEN,
        ] {
            assert_eq!(sqlite(code), StoreError::StorageUnavailable, "code {code}");
        }
        let denied = io::Error::from(io::ErrorKind::PermissionDenied);
        assert_eq!(StoreError::from(denied), StoreError::StorageUnavailable);
    }

    #[test]
    fn a_full_disk_is_named_by_both_ways_to_meet_it() {
        assert_eq!(sqlite(ffi::SQLITE_FULL), StoreError::StorageFull);
        let full = io::Error::from(io::ErrorKind::StorageFull);
        assert_eq!(StoreError::from(full), StoreError::StorageFull);
    }

    #[test]
    fn an_error_shows_nothing_of_what_caused_it() {
        let error = sqlite(ffi::SQLITE_CORRUPT);
        assert!(!format!("{error} {error:?}").contains("secret"));
    }
}
