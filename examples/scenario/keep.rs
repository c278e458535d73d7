//! What keeps a vault from being lost: backup files, and a new key after a device was.

use std::{fs, path::PathBuf};

use serde_json::{Value, json};
use toride_vault::{BackupSecrets, Error, test_backup};

use super::{
    book::Book,
    exchange::FileWords,
    refused::Refused,
    seat::{PASSPHRASES, Seat},
    stage::Stage,
    talk::device_kind,
    world::fresh,
};

/// A backup file, and what the person knew on the day when it was made.
#[derive(Clone)]
pub(crate) struct Kept {
    path: PathBuf,
    book: Book,
    passphrase: usize,
    recovery: String,
    by_passphrase: bool,
}

impl Stage {
    /// Makes a backup file, stores it and reads it back. A name that is given again means the newer file.
    pub(crate) fn backup(&mut self, device: Option<&str>, file: &FileWords) -> Result<(), Refused> {
        let name = fresh().map_err(|error| Refused::Vault(error.into()))?;
        let path = self.path(&format!("{:x}.toride", u128::from_le_bytes(name)));
        let kept = self.seat(device)?.make_backup(path, file.with.as_deref())?;
        self.files.insert(file.name.clone(), kept);
        Ok(())
    }

    /// Opens a backup file and counts, beside the open vault or without one.
    pub(crate) fn test_restore(
        &mut self,
        device: Option<&str>,
        file: &FileWords,
    ) -> Result<(), Refused> {
        let kept = self.kept(file)?;
        let bytes = kept.read()?;
        let seat = self.seat(device)?;
        let secret = kept.secret(file.with.as_deref(), seat)?;
        if seat.holds_vault() {
            seat.session()?.test_backup(&bytes, secret.as_bytes())?;
        } else {
            test_backup(&bytes, secret.as_bytes())?;
        }
        Ok(())
    }

    /// Merges a backup into the vault of a device, or makes the vault of it where there is none.
    pub(crate) fn restore(
        &mut self,
        device: Option<&str>,
        file: &FileWords,
        kind: Option<&str>,
        agrees: bool,
    ) -> Result<(), Refused> {
        let kept = self.kept(file)?;
        let bytes = kept.read()?;
        let kind = kind.map(device_kind).transpose()?;
        let seat = self.seat(device)?;
        let secret = kept.secret(file.with.as_deref(), seat)?;
        if seat.holds_vault() {
            let arrival = seat.session()?.receive_backup(&bytes, secret.as_bytes())?;
            return seat.merge(&arrival, &kept.book, agrees);
        }
        let own = PASSPHRASES.get(kept.passphrase).copied();
        let own = own.unwrap_or_default();
        let come = seat.vault().restore_backup(
            &bytes,
            secret.as_bytes(),
            (secret != own).then_some(own.as_bytes()),
        )?;
        seat.recovery = match &come.recovery_key {
            // EXPOSE: kept by the story, to be typed back
            Some(new) => new.expose().to_owned(),
            None => secret,
        };
        seat.passphrase = kept.passphrase;
        seat.come_back(come.session, &kept.book, kind)
    }

    /// What is in a backup file.
    pub(crate) fn ask_backup(
        &mut self,
        device: Option<&str>,
        file: &FileWords,
    ) -> Result<Value, Refused> {
        let kept = self.kept(file)?;
        let secret = kept.secret(file.with.as_deref(), self.seat(device)?)?;
        let report = test_backup(&kept.read()?, secret.as_bytes())?;
        Ok(json!({
            "accounts": report.accounts,
            "in_bin": report.in_bin,
            "codes": report.codes,
        }))
    }

    fn kept(&self, file: &FileWords) -> Result<Kept, Refused> {
        self.files
            .get(&file.name)
            .cloned()
            .ok_or(Refused::NOT_FOUND)
    }
}

impl Kept {
    fn read(&self) -> Result<Vec<u8>, Refused> {
        fs::read(&self.path).map_err(|_| Refused::Vault(Error::StorageUnavailable))
    }

    /// What the person types: the secret of the day when it was made, or with `-now` the one of the vault here.
    fn secret(&self, with: Option<&str>, seat: &Seat) -> Result<String, Refused> {
        let then = PASSPHRASES.get(self.passphrase).copied();
        Ok(match with {
            None if self.by_passphrase => then.unwrap_or_default().to_owned(),
            Some("passphrase") => then.unwrap_or_default().to_owned(),
            None | Some("recovery-key") => self.recovery.clone(),
            Some("passphrase-now") => seat.passphrase().to_owned(),
            Some("recovery-key-now") => seat.recovery.clone(),
            Some(_) => return Err(Refused::Word),
        })
    }
}

impl Seat {
    /// Sealed for the passphrase and the recovery key, or `with` one of them.
    fn make_backup(&mut self, path: PathBuf, with: Option<&str>) -> Result<Kept, Refused> {
        if !matches!(with, None | Some("passphrase" | "recovery-key")) {
            return Err(Refused::Word);
        }
        let session = self.session()?;
        let passphrase = (with != Some("recovery-key")).then(|| self.passphrase().as_bytes());
        let recovery_key = (with != Some("passphrase")).then_some(self.recovery.as_bytes());
        let backup = session.make_backup(BackupSecrets {
            passphrase,
            recovery_key,
        })?;
        session.save_backup(&backup, &path)?;
        Ok(Kept {
            path,
            book: self.book.clone(),
            passphrase: self.passphrase,
            recovery: self.recovery.clone(),
            by_passphrase: passphrase.is_some(),
        })
    }

    /// A new key for the vault; the passphrase stays unless the person takes another one.
    pub(crate) fn rekey(&mut self, new_passphrase: bool) -> Result<(), Refused> {
        let other = 1 - self.passphrase;
        let new = PASSPHRASES.get(other).filter(|_| new_passphrase);
        let session = self.session()?;
        let key = session.rekey(
            self.passphrase().as_bytes(),
            new.map(|passphrase| passphrase.as_bytes()),
        )?;
        // EXPOSE: kept by the story, to be typed back
        key.expose().clone_into(&mut self.recovery);
        if new_passphrase {
            self.passphrase = other;
        }
        Ok(())
    }
}
