//! Our side: the library as it ships, called as the apps call it.

mod full_vault;
mod home;
mod paste;
mod two_devices;

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use full_vault::FullVault;
use home::Home;
use toride_bench::{ACCOUNTS, PASSPHRASE, Result, Task, serve, timed};
use two_devices::TwoDevices;

/// Arguments: the folder for the vault, one for the same vault for another process, and one for a vault on two devices.
fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let mut next = || arguments.next().ok_or("toride-bench-ours FOLDER COPY TWO");
    let (folder, copy, two) = (next()?, next()?, next()?);
    let mut vault = full_vault::make(Path::new(&folder), Path::new(&copy))?;
    let mut two = TwoDevices::make(Path::new(&two))?;
    let short = paste::text(paste::BLOCKS);
    let long = paste::text(10 * paste::BLOCKS);
    let small: Vec<_> = (0..10).map(|_| Home::new(ACCOUNTS)).collect();
    let large = Home::new(10 * ACCOUNTS);
    serve(|task| match task {
        Task::HomeList => home_list(&vault),
        Task::HomeRules => home::mean(&small),
        Task::HomeRulesLarge => large.compute(),
        Task::WhatIf => what_if(&vault),
        Task::PasteShort => review(&vault, &short),
        Task::PasteLong => review(&vault, &long),
        Task::Unlock => unlock(&mut vault),
        Task::UnlockByKey => two.unlock(),
        Task::Merge => two.merge(),
        Task::MarkUsed => mark_used(&mut vault),
        Task::PlainUpdate | Task::KdbxSave | Task::BareArgon2 => Err("not ours".into()),
    })
}

fn home_list(vault: &FullVault) -> Result<Duration> {
    let (took, overview) = timed(|| Ok(vault.session.overview()?))?;
    if overview.accounts.len() == ACCOUNTS {
        Ok(took)
    } else {
        Err("the home list lacks accounts".into())
    }
}

fn what_if(vault: &FullVault) -> Result<Duration> {
    let things = vault.session.things()?;
    let first = things.first().ok_or("nothing can be lost")?.thing.clone();
    let (took, answer) = timed(|| Ok(vault.session.what_if(vec![first])?))?;
    if answer.rows.len() == ACCOUNTS {
        Ok(took)
    } else {
        Err("the answer lacks accounts".into())
    }
}

fn review(vault: &FullVault, text: &str) -> Result<Duration> {
    let read = || {
        Ok(vault
            .session
            .review(vault.account.clone(), text.as_bytes(), None)?)
    };
    let (took, review) = timed(read)?;
    if review.summary()?.candidates.is_empty() {
        return Err("no code was found".into());
    }
    review.discard();
    Ok(took)
}

fn unlock(vault: &mut FullVault) -> Result<Duration> {
    vault.session.lock();
    let (took, session) = timed(|| Ok(vault.vault.unlock(PASSPHRASE.as_bytes())?))?;
    vault.session = Arc::clone(&session);
    Ok(took)
}

fn mark_used(vault: &mut FullVault) -> Result<Duration> {
    let code = vault.unused.pop().ok_or("every code was used")?;
    let (took, _revision) = timed(|| Ok(vault.session.mark_used(code)?))?;
    Ok(took)
}
