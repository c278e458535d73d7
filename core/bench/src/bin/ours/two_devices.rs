//! One vault on two devices that both did much, before they meet.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use toride::{Session, Vault};
use toride_bench::{EVENTS_EACH, PASSPHRASE, Result, timed};

use crate::full_vault::{codes, copy_folder, fill};

/// The vault of one device, and what the other has to say.
pub(crate) struct TwoDevices {
    /// As it is before they meet.
    before: PathBuf,
    folder: PathBuf,
    vault: Arc<Vault>,
    session: Arc<Session>,
    recovery_key: String,
    theirs: Vec<u8>,
}

impl TwoDevices {
    /// Makes both in `folder`, paired as people pair them.
    pub(crate) fn make(folder: &Path) -> Result<Self> {
        let at = |name: &str| folder.join(name);
        let first = open(&at("first"))?;
        let new = first.create(PASSPHRASE.as_bytes())?;
        let (session, recovery_key) = (new.session(), new.recovery_key());
        fill(&session)?;
        let transfer = session.make_transfer(PASSPHRASE.as_bytes())?;
        let (file, key) = (transfer.file().bytes, transfer.key());
        let second = open(&at("second"))?;
        let joined = second.join(&file, key.as_bytes(), PASSPHRASE.as_bytes())?;
        for session in [&session, &joined.session()] {
            live(session)?;
        }
        let theirs = joined.session().make_sync()?.bytes;
        session.lock();
        copy_folder(&at("first"), &at("before"))?;
        Ok(Self {
            before: at("before"),
            folder: at("first"),
            vault: first,
            session,
            recovery_key,
            theirs,
        })
    }

    /// Opens it by its recovery key.
    pub(crate) fn unlock(&mut self) -> Result<Duration> {
        self.session.lock();
        let (took, session) = timed(|| self.open())?;
        self.session = session;
        Ok(took)
    }

    /// Takes over what the other did. Going back to before is not counted.
    pub(crate) fn merge(&mut self) -> Result<Duration> {
        self.session.lock();
        fs::remove_dir_all(&self.folder)?;
        copy_folder(&self.before, &self.folder)?;
        self.session = self.open()?;
        let theirs = &self.theirs;
        let (took, merged) = timed(|| Ok(self.session.receive_sync(theirs)?.merge(false)?))?;
        if merged.can_undo {
            Ok(took)
        } else {
            Err("nothing was taken over".into())
        }
    }

    fn open(&self) -> Result<Arc<Session>> {
        let key = self.recovery_key.as_bytes();
        Ok(self.vault.unlock_with_recovery_key(key)?)
    }
}

fn open(folder: &Path) -> Result<Arc<Vault>> {
    let folder = folder.to_str().ok_or("a folder that is no text")?;
    Ok(Vault::open(folder.to_owned()))
}

/// Every code is used and not used in turn.
fn live(session: &Session) -> Result<()> {
    for code in codes(session)? {
        for event in 0..EVENTS_EACH {
            if event % 2 == 0 {
                session.mark_used(code.clone())?;
            } else {
                session.undo_used(code.clone())?;
            }
        }
    }
    Ok(())
}
