//! What the programs of the benchmark share: the sizes, the tasks, and how a worker is asked for one.
//!
//! Each side is a process of its own, since the library brings an allocator that wipes what it frees,
//! and a reference must not pay for that. `toride-bench` asks the workers in turn, so that what else
//! the machine does hits both.
#![allow(
    clippy::print_stdout,
    reason = "a worker answers on its standard output; nothing of this is shipped"
)]

use std::error::Error;
use std::io::{BufRead, stdin};
use std::time::{Duration, Instant};

/// Accounts in the vault.
pub const ACCOUNTS: usize = 200;
/// Devices that their second factors live on.
pub const DEVICES: usize = 10;
/// Codes of each account.
pub const CODES_EACH: usize = 10;
/// Codes in all: in the vault, in the plain table, in the KDBX file.
pub const CODES: usize = ACCOUNTS * CODES_EACH;
/// Marks of one code, as used and not used in turn, on each of two devices that are in step afterwards.
pub const EVENTS_EACH: usize = 5;
/// Opens the vault and the KDBX file.
pub const PASSPHRASE: &str = "seven brittle lanterns hum";
/// What a worker says once it can be asked.
pub const READY: &str = "ready";

/// Whatever went wrong, as text: the benchmark ends with it.
pub type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// One thing that a worker does and times.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Task {
    /// The home screen's list of all accounts.
    HomeList,
    /// What the rules compute for the home screen of so many accounts with three years of events: the mean of ten
    /// such vaults.
    HomeRules,
    /// The same for one vault with ten times as many.
    HomeRulesLarge,
    /// What becomes of all accounts if one device is lost.
    WhatIf,
    /// Reads the codes out of 0.8 MiB of text.
    PasteShort,
    /// Reads the codes out of ten times that text.
    PasteLong,
    /// Opens the vault with its passphrase.
    Unlock,
    /// Opens a vault that had ten events for each code with its recovery key, which is not stretched.
    UnlockByKey,
    /// Takes over what another device of that vault did: half of those events.
    Merge,
    /// Marks a code used that was not.
    MarkUsed,
    /// Updates one row of a plain table, durably.
    PlainUpdate,
    /// Changes one entry of a KDBX file and saves it, durably.
    KdbxSave,
    /// Stretches a passphrase.
    BareArgon2,
}

impl Task {
    const ALL: [Self; 13] = [
        Self::HomeList,
        Self::HomeRules,
        Self::HomeRulesLarge,
        Self::WhatIf,
        Self::PasteShort,
        Self::PasteLong,
        Self::Unlock,
        Self::UnlockByKey,
        Self::Merge,
        Self::MarkUsed,
        Self::PlainUpdate,
        Self::KdbxSave,
        Self::BareArgon2,
    ];

    /// The line that asks a worker for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::HomeList => "home-list",
            Self::HomeRules => "home-rules",
            Self::HomeRulesLarge => "home-rules-large",
            Self::WhatIf => "what-if",
            Self::PasteShort => "paste-short",
            Self::PasteLong => "paste-long",
            Self::Unlock => "unlock",
            Self::UnlockByKey => "unlock-by-key",
            Self::Merge => "merge",
            Self::MarkUsed => "mark-used",
            Self::PlainUpdate => "plain-update",
            Self::KdbxSave => "kdbx-save",
            Self::BareArgon2 => "bare-argon2",
        }
    }
}

/// Runs `work` and says how long it took.
///
/// # Errors
/// Those of `work`.
#[allow(clippy::disallowed_methods, reason = "a benchmark asks the real clock")]
pub fn timed<T>(work: impl FnOnce() -> Result<T>) -> Result<(Duration, T)> {
    let before = Instant::now();
    let done = work()?;
    Ok((before.elapsed(), done))
}

/// Answers each task on standard input with its nanoseconds on standard output, until the input ends.
///
/// # Errors
/// An unknown task, and whatever `perform` returned.
pub fn serve(mut perform: impl FnMut(Task) -> Result<Duration>) -> Result<()> {
    println!("{READY}");
    for line in stdin().lock().lines() {
        let line = line?;
        let task = Task::ALL
            .into_iter()
            .find(|task| task.word() == line)
            .ok_or("no such task")?;
        println!("{}", perform(task)?.as_nanos());
    }
    Ok(())
}
