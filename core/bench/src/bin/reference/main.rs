//! The other side: what our figures are held against, with no allocator of ours in the process.

mod argon;
mod kdbx;
mod plain;

use std::path::PathBuf;

use toride_bench::{Result, Task, serve};

/// Argument: a folder on the disk that the vault is on.
fn main() -> Result<()> {
    let folder: PathBuf = std::env::args_os()
        .nth(1)
        .ok_or("toride-bench-reference FOLDER")?
        .into();
    std::fs::create_dir_all(&folder)?;
    let mut table = plain::Table::make(&folder)?;
    let mut file = kdbx::File::make(&folder)?;
    serve(|task| match task {
        Task::PlainUpdate => table.update(),
        Task::KdbxSave => file.save(),
        Task::BareArgon2 => argon::stretch(),
        Task::HomeList
        | Task::HomeRules
        | Task::HomeRulesLarge
        | Task::WhatIf
        | Task::PasteShort
        | Task::PasteLong
        | Task::Unlock
        | Task::UnlockByKey
        | Task::Merge
        | Task::MarkUsed => Err("not a reference".into()),
    })
}
