//! What a story says of several devices and of files: what is carried, kept and restored.

use super::fields::{Fields, Read};

/// What happens between devices, or between a device and a file.
pub(crate) enum Exchange {
    Carry(CarryWords),
    Deliver {
        hold: String,
        to: Option<String>,
        times: f64,
        agrees: bool,
    },
    UndoMerge,
    Backup(FileWords),
    TestRestore(FileWords),
    Restore {
        file: FileWords,
        kind: Option<String>,
        agrees: bool,
    },
    Rekey {
        new_passphrase: bool,
    },
}

/// What is carried from one device to another.
pub(crate) enum Cargo {
    /// The vault with its key; once it is there, a round of sync.
    Pair,
    /// The state of the vault.
    Sync,
    /// One code for another person; without one the next.
    Share {
        account: String,
        code: Option<String>,
        days: f64,
    },
}

/// Something sealed on its way from one device to another.
pub(crate) struct CarryWords {
    pub(crate) cargo: Cargo,
    pub(crate) from: Option<String>,
    pub(crate) to: Option<String>,
    /// The name under which it is kept instead of being delivered.
    pub(crate) hold: Option<String>,
    pub(crate) times: f64,
    /// Whether the person agrees where much would go for ever.
    pub(crate) agrees: bool,
    /// Of a device that was not there yet.
    pub(crate) kind: Option<String>,
}

/// A backup file, by the story's name, and what opens it.
pub(crate) struct FileWords {
    pub(crate) name: String,
    pub(crate) with: Option<String>,
}

impl Exchange {
    /// A step of this kind; `None` for a word that is none.
    pub(crate) fn read(word: &str, step: &Fields<'_>) -> Read<Option<Self>> {
        let agrees = || step.flag("agree", true);
        Ok(Some(match word {
            "pair" => Self::Carry(CarryWords::read(step, Cargo::Pair)?),
            "sync" => Self::Carry(CarryWords::read(step, Cargo::Sync)?),
            "share" => {
                let cargo = Cargo::Share {
                    account: step.text("account")?,
                    code: step.maybe("code")?,
                    days: step.number("days")?.unwrap_or(1.0),
                };
                Self::Carry(CarryWords::read(step, cargo)?)
            }
            "deliver" => Self::Deliver {
                hold: step.text("hold")?,
                to: step.maybe("to")?,
                times: step.number("times")?.unwrap_or(1.0),
                agrees: agrees()?,
            },
            "undo-merge" => Self::UndoMerge,
            "backup" => Self::Backup(FileWords::read(step)?),
            "test-restore" => Self::TestRestore(FileWords::read(step)?),
            "restore" => Self::Restore {
                file: FileWords::read(step)?,
                kind: step.maybe("kind")?,
                agrees: agrees()?,
            },
            "rekey" => Self::Rekey {
                new_passphrase: step.flag("new-passphrase", false)?,
            },
            _ => return Ok(None),
        }))
    }
}

impl CarryWords {
    /// Where it goes may be left open until it is delivered.
    fn read(step: &Fields<'_>, cargo: Cargo) -> Read<Self> {
        let hold = step.maybe("hold")?;
        let to = match &hold {
            Some(_) => step.maybe("to")?,
            None => Some(step.text("to")?),
        };
        Ok(Self {
            cargo,
            from: step.maybe("from")?,
            to,
            hold,
            times: step.number("times")?.unwrap_or(1.0),
            agrees: step.flag("agree", true)?,
            kind: step.maybe("kind")?,
        })
    }
}

impl FileWords {
    pub(crate) fn read(step: &Fields<'_>) -> Read<Self> {
        Ok(Self {
            name: step.text("file")?,
            with: step.maybe("with")?,
        })
    }
}
