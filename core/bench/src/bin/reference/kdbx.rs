//! A password manager's file: sealed and written as a whole at each change.

use std::fs;
use std::io::BufWriter;
use std::path::{Path, PathBuf};
use std::time::Duration;

use keepass::config::{DatabaseConfig, KdfConfig};
use keepass::db::{EntryId, fields};
use keepass::{Database, DatabaseKey};
use toride_bench::{CODES, CODES_EACH, PASSPHRASE, Result, timed};

/// A database with an entry for each code.
pub(crate) struct File {
    database: Database,
    entries: Vec<EntryId>,
    folder: PathBuf,
    saves: usize,
}

impl File {
    pub(crate) fn make(folder: &Path) -> Result<Self> {
        let mut database = Database::with_config(config()?);
        let entries = (0..CODES).map(|number| {
            let mut root = database.root_mut();
            let mut entry = root.add_entry();
            entry.set_unprotected(fields::TITLE, format!("account{:03}", number / CODES_EACH));
            entry.set_protected(fields::PASSWORD, (10_000_000 + number * 44_417).to_string());
            entry.id()
        });
        let entries = entries.collect();
        Ok(Self {
            database,
            entries,
            folder: folder.to_owned(),
            saves: 0,
        })
    }

    /// Marks a code used and saves: beside the old file, synced, renamed over it, the folder synced.
    pub(crate) fn save(&mut self) -> Result<Duration> {
        self.saves += 1;
        let id = self
            .entries
            .get(self.saves * 739 % CODES)
            .ok_or("no such entry")?;
        let (new, old) = (
            self.folder.join("codes.tmp"),
            self.folder.join("codes.kdbx"),
        );
        let save = || {
            let mut entry = self.database.entry_mut(*id).ok_or("no such entry")?;
            entry.set_unprotected("Used", self.saves.to_string());
            let mut to = BufWriter::new(fs::File::create(&new)?);
            self.database
                .save(&mut to, DatabaseKey::new().with_password(PASSPHRASE))?;
            to.into_inner()?.sync_all()?;
            fs::rename(&new, &old)?;
            Ok(fs::File::open(&self.folder)?.sync_all()?)
        };
        Ok(timed(save)?.0)
    }
}

/// The stretching of the vault's profile 1; the rest as the crate has it.
fn config() -> Result<DatabaseConfig> {
    let mut config = DatabaseConfig::default();
    let KdfConfig::Argon2 { version, .. } = config.kdf_config else {
        return Err("KDBX with another stretching than Argon2".into());
    };
    config.kdf_config = KdfConfig::Argon2id {
        iterations: 3,
        memory: 64 * 1024 * 1024,
        parallelism: 1,
        version,
    };
    Ok(config)
}
