//! The few file operations beside SQLite, behind a trait so that a test can simulate a power loss.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Read, Write},
    path::Path,
};

/// What the store does with files by itself. SQLite's own files go through its VFS instead.
///
/// Nothing here is durable until [`sync`](Self::sync) on the file and
/// [`sync_dir`](Self::sync_dir) on its folder returned.
pub trait Files: Send + Sync {
    /// Length in bytes; `None` if there is nothing of that name. A folder that holds something has a
    /// length above zero.
    ///
    /// # Errors
    /// Those of the system, as for every method here.
    fn len(&self, path: &Path) -> io::Result<Option<u64>>;

    /// The first `limit` bytes, or fewer if the file is shorter.
    ///
    /// # Errors
    /// Those of the system; [`io::ErrorKind::NotFound`] if there is no such file.
    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>>;

    /// Writes a whole file, made if missing, emptied before.
    ///
    /// # Errors
    /// Those of the system; [`io::ErrorKind::StorageFull`] leaves a part of the file behind.
    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()>;

    /// Makes the content of a file durable.
    ///
    /// # Errors
    /// Those of the system.
    fn sync(&self, path: &Path) -> io::Result<()>;

    /// Renames in one step, over `to` if it exists.
    ///
    /// # Errors
    /// Those of the system.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Removes a file or an empty folder. A missing one is no error.
    ///
    /// # Errors
    /// Those of the system.
    fn remove(&self, path: &Path) -> io::Result<()>;

    /// Names in a folder, sorted. A missing folder is an empty one.
    ///
    /// # Errors
    /// Those of the system.
    fn list(&self, dir: &Path) -> io::Result<Vec<String>>;

    /// Makes a folder and its parents, for the owner only. An existing one stays as it is.
    ///
    /// # Errors
    /// Those of the system.
    fn create_dir(&self, dir: &Path) -> io::Result<()>;

    /// Makes names in a folder durable: created, renamed, removed.
    ///
    /// # Errors
    /// Those of the system.
    fn sync_dir(&self, dir: &Path) -> io::Result<()>;
}

/// The files of the system.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemFiles;

impl Files for SystemFiles {
    fn len(&self, path: &Path) -> io::Result<Option<u64>> {
        present(fs::metadata(path)).map(|found| found.map(|data| data.len()))
    }

    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        File::open(path)?.take(limit).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        options.open(path)?.write_all(bytes)
    }

    fn sync(&self, path: &Path) -> io::Result<()> {
        OpenOptions::new().write(true).open(path)?.sync_all()
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        let removed = if path.is_dir() {
            fs::remove_dir(path)
        } else {
            fs::remove_file(path)
        };
        present(removed).map(drop)
    }

    fn list(&self, dir: &Path) -> io::Result<Vec<String>> {
        let Some(entries) = present(fs::read_dir(dir))? else {
            return Ok(Vec::new());
        };
        let mut names = entries
            .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
            .collect::<io::Result<Vec<_>>>()?;
        names.sort_unstable();
        Ok(names)
    }

    fn create_dir(&self, dir: &Path) -> io::Result<()> {
        let mut builder = fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.recursive(true).create(dir)
    }

    fn sync_dir(&self, dir: &Path) -> io::Result<()> {
        File::open(dir)?.sync_all()
    }
}

fn present<T>(result: io::Result<T>) -> io::Result<Option<T>> {
    match result {
        Ok(found) => Ok(Some(found)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}
