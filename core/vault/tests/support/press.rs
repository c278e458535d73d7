//! A browser as a printing press, and a scanner.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::printed::Picture;

/// What a plain office scanner makes of a page.
pub const DPI: usize = 200;

/// What one job needs and leaves.
pub struct Press {
    folder: PathBuf,
    /// The browser's own files.
    profile: tempfile::TempDir,
}

impl Press {
    /// A job whose paper is left in `target/paper/<name>`.
    pub fn new(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
            .join("../paper")
            .join(name);
        if folder.exists() {
            fs::remove_dir_all(&folder).unwrap();
        }
        fs::create_dir_all(&folder).unwrap();
        let profile = tempfile::tempdir().unwrap();
        Self { folder, profile }
    }

    /// Prints, and gives the pages in grey at 200 dpi.
    pub fn print(&self, html: &[u8]) -> Vec<Picture> {
        let page = self.folder.join("page.html");
        fs::write(&page, html).unwrap();
        let pdf = self.folder.join("page.pdf");
        let mut browser = Command::new("chromium");
        browser
            .args([
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
            ])
            // Nothing is to be looked up or called, by the page or by the browser itself.
            .args([
                "--proxy-server=127.0.0.1:9",
                "--host-resolver-rules=MAP * ~NOTFOUND",
            ])
            .args([
                "--disable-background-networking",
                "--disable-component-update",
            ])
            .arg(format!("--user-data-dir={}", self.profile.path().display()))
            .arg("--no-pdf-header-footer")
            .arg(format!("--print-to-pdf={}", pdf.display()))
            .arg(format!("file://{}", page.canonicalize().unwrap().display()));
        run(&mut browser);
        let about = run(Command::new("pdfinfo").arg(&pdf));
        assert!(about.contains("(A4)"), "{about}");
        let pages = about
            .lines()
            .find_map(|line| line.strip_prefix("Pages:")?.trim().parse::<usize>().ok())
            .unwrap();
        let scans = self.scan(DPI);
        assert_eq!(scans.len(), pages);
        scans
    }

    /// The printed pages in grey.
    pub fn scan(&self, dpi: usize) -> Vec<Picture> {
        let folder = tempfile::tempdir_in(&self.folder).unwrap();
        let mut scanner = Command::new("pdftoppm");
        scanner.args(["-gray", "-r", &dpi.to_string()]);
        scanner.arg(self.folder.join("page.pdf"));
        run(scanner.arg(folder.path().join("scan")));
        let files = fs::read_dir(folder.path()).unwrap();
        let mut scans: Vec<_> = files.map(|file| file.unwrap().path()).collect();
        scans.sort();
        let scans = scans.iter().map(|scan| grey(&fs::read(scan).unwrap()));
        scans.collect()
    }

    /// The text of a printed page, counted from 1.
    pub fn text(&self, page: usize) -> String {
        let page = page.to_string();
        let mut reader = Command::new("pdftotext");
        reader.args(["-f", &page, "-l", &page, "-layout"]);
        run(reader.arg(self.folder.join("page.pdf")).arg("-"))
    }
}

fn run(command: &mut Command) -> String {
    let output = command.output().unwrap_or_else(|error| {
        panic!(
            "{}: {error}; see `cargo xtask doctor`",
            command.get_program().display()
        )
    });
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?}: {said}");
    String::from_utf8(output.stdout).unwrap()
}

/// A picture in the format PGM, binary.
fn grey(bytes: &[u8]) -> Picture {
    let mut head = bytes.splitn(4, u8::is_ascii_whitespace);
    let mut word = || std::str::from_utf8(head.next().unwrap()).unwrap();
    assert_eq!(word(), "P5");
    let (width, height) = (word().parse().unwrap(), word().parse().unwrap());
    let rest = head.next().unwrap();
    let luma = rest.strip_prefix(b"255\n").unwrap().to_vec();
    assert_eq!(luma.len(), width * height);
    Picture {
        luma,
        width,
        height,
    }
}
