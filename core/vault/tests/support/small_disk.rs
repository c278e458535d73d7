//! A disk that is soon full.
#![allow(dead_code, reason = "each test file uses a part of it")]

use std::{fs, path::Path, process::Command};

/// A file system of 1 MiB in memory over the bench's folder, unmounted at the end.
pub struct SmallDisk<'a>(&'a Path);

impl<'a> SmallDisk<'a> {
    /// `None` on a machine where only root may mount, unless nothing may be skipped.
    pub fn mount(over: &'a Path) -> Option<Self> {
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=1m", "tmpfs"])
            .arg(over)
            .output()
            .is_ok_and(|output| output.status.success());
        if mounted {
            return Some(Self(over));
        }
        assert!(
            std::env::var("CI").as_deref() != Ok("true"),
            "needs root, and CI skips nothing"
        );
        println!("needs root: a full disk was not tested");
        None
    }

    /// Leaves no block free.
    pub fn fill_up(&self) {
        for block in [65_536, 4_096, 1] {
            for n in 0.. {
                let file = self.0.join(format!("fill-{block}-{n}"));
                if fs::write(file, vec![1; block]).is_err() {
                    break;
                }
            }
        }
    }

    pub fn free(&self) {
        for entry in fs::read_dir(self.0).unwrap() {
            let path = entry.unwrap().path();
            if path
                .file_name()
                .unwrap()
                .to_string_lossy()
                .starts_with("fill-")
            {
                fs::remove_file(path).unwrap();
            }
        }
    }
}

impl Drop for SmallDisk<'_> {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("--lazy").arg(self.0).output();
    }
}
