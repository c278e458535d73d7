//! The files of the system, and a say in each change before it is made.

use std::{io, path::Path};

use toride_store::{Files, SystemFiles};

/// What is about to happen to a file.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Op {
    /// Its content is written.
    Write,
    /// It is made durable, renamed, removed, or a folder is made.
    Other,
}

/// Asks before each change; an error is what the disk says.
pub struct Disk<F>(pub F);

impl<F: Fn(Op, &Path) -> io::Result<()> + Send + Sync> Files for Disk<F> {
    fn len(&self, path: &Path) -> io::Result<Option<u64>> {
        SystemFiles.len(path)
    }

    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        SystemFiles.read(path, limit)
    }

    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        (self.0)(Op::Write, path)?;
        SystemFiles.write(path, bytes)
    }

    fn sync(&self, path: &Path) -> io::Result<()> {
        (self.0)(Op::Other, path)?;
        SystemFiles.sync(path)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        (self.0)(Op::Other, from)?;
        SystemFiles.rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        (self.0)(Op::Other, path)?;
        SystemFiles.remove(path)
    }

    fn list(&self, dir: &Path) -> io::Result<Vec<String>> {
        SystemFiles.list(dir)
    }

    fn create_dir(&self, dir: &Path) -> io::Result<()> {
        (self.0)(Op::Other, dir)?;
        SystemFiles.create_dir(dir)
    }

    fn sync_dir(&self, dir: &Path) -> io::Result<()> {
        (self.0)(Op::Other, dir)?;
        SystemFiles.sync_dir(dir)
    }
}
