//! A backup: the vault as one sealed file. Made, stored by whoever can, read back, and only then called one.

mod make;
mod open;
mod restore;
mod save;
mod trial;

pub use make::{Backup, BackupSecrets, LastBackup};
pub use open::{BackupReport, test_backup};
pub use restore::Restored;
pub use trial::{BackupStanding, BackupTest};
