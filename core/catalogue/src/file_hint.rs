//! Which service a downloaded file may come from.

use crate::{Service, all};

/// Bytes that a file name has at most on the systems we know.
const LONGEST: usize = 1_024;

/// The service whose download files are named like `name`: a hint for the list to pick from,
/// never a decision, for anybody can name a file anyhow.
///
/// Case, folders before the name, the ending, and what systems add to a second copy do not matter.
/// Where several fit, the one that names more of it wins.
#[must_use]
pub fn by_file_name(name: &str) -> Option<&'static Service> {
    let file = name.rsplit(['/', '\\']).next().unwrap_or_default();
    if file.len() > LONGEST {
        return None;
    }
    let file = file.to_lowercase();
    let file = original(stem(file.trim()));
    all()
        .iter()
        .filter_map(|service| {
            let patterns = service.file_names.map_or(&[][..], |fact| fact.value);
            let fits = patterns.iter().filter_map(|pattern| fit(pattern, file));
            fits.max().map(|letters| (letters, service))
        })
        .max_by_key(|(letters, _)| *letters)
        .map(|(_, service)| service)
}

/// How many letters the name shares with the pattern; `None` if it does not fit.
fn fit(pattern: &str, file: &str) -> Option<usize> {
    let pattern = pattern.to_lowercase();
    let pattern = stem(&pattern);
    let Some((before, after)) = pattern.split_once('*') else {
        return (pattern == file).then_some(pattern.len());
    };
    let varying = file.strip_prefix(before)?.strip_suffix(after)?;
    (!varying.is_empty()).then_some(pattern.len() - 1)
}

/// The name without its ending: the same list is saved as text, PDF or picture.
fn stem(name: &str) -> &str {
    match name.rsplit_once('.') {
        Some((stem, "txt" | "text" | "md" | "csv" | "json" | "pdf" | "png" | "jpg" | "jpeg")) => {
            stem
        }
        _ => name,
    }
}

/// The name without what a system adds to a copy: `name (1)`, `name-1`, `name - コピー (2)`.
fn original(name: &str) -> &str {
    let name = without_counter(name);
    [" - コピー", "のコピー", " - copy", " copy"]
        .iter()
        .find_map(|mark| name.strip_suffix(mark))
        .unwrap_or(name)
}

fn without_counter(name: &str) -> &str {
    let (counted, open) = match name.strip_suffix(')') {
        Some(counted) => (counted, &['('][..]),
        None => (name, &['-', ' '][..]),
    };
    let rest = counted.trim_end_matches(|c: char| c.is_ascii_digit());
    match rest.strip_suffix(open) {
        Some(name_itself) if rest.len() < counted.len() => name_itself.trim_end(),
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hint(name: &str) -> Option<&'static str> {
        by_file_name(name).map(|service| service.id)
    }

    #[test]
    fn every_download_in_the_catalogue_hints_at_its_own_service() {
        let mut names = 0;
        for service in all() {
            for pattern in service.file_names.map_or(&[][..], |fact| fact.value) {
                for varying in ["tenpo", "hanako.example", "2026-11-23T09_00_00"] {
                    let name = pattern.replace('*', varying);
                    assert_eq!(hint(&name), Some(service.id), "{name}");
                    names += 1;
                }
            }
        }
        assert!(names > 20, "only {names} names");
    }

    #[test]
    fn well_known_downloads_hint_at_their_services() {
        for (name, id) in [
            ("Backup-codes-hanako.example.txt", "google"),
            ("github-recovery-codes.txt", "github"),
            ("gitlab-recovery-codes.txt", "gitlab"),
            ("discord_backup_codes.txt", "discord"),
            ("proton_recovery_codes.txt", "proton"),
            ("PyPI-Recovery-Codes-2026-11-23T09_00_00.000Z.txt", "pypi"),
            ("taro-2fa-backup-codes.txt", "misskey"),
            ("taro-2FA-backup-codes (1).txt", "misskey"),
            ("kc-download-recovery-codes.txt", "keycloak"),
            ("Nextcloud-backup-codes.txt", "nextcloud"),
        ] {
            assert_eq!(hint(name), Some(id), "{name}");
        }
    }

    #[test]
    fn copies_folders_case_and_endings_do_not_matter() {
        for name in [
            "github-recovery-codes (1).txt",
            "github-recovery-codes(12).txt",
            "github-recovery-codes-2.txt",
            "github-recovery-codes 3.txt",
            "github-recovery-codes - コピー.txt",
            "github-recovery-codes - Copy (2).txt",
            "github-recovery-codesのコピー.txt",
            "GitHub-Recovery-Codes.TXT",
            "/storage/emulated/0/Download/github-recovery-codes.txt",
            r"C:\Users\shop\Downloads\github-recovery-codes.txt",
            "github-recovery-codes",
            "github-recovery-codes.pdf",
        ] {
            assert_eq!(hint(name), Some("github"), "{name}");
        }
    }

    #[test]
    fn a_name_that_says_nothing_gives_no_hint() {
        let long = "a".repeat(100_000);
        for name in [
            "",
            ".",
            ".txt",
            "(1)",
            "(1).txt",
            "IMG_0001.png",
            "memo.txt",
            "codes.txt",
            "github.txt",
            "backup-codes.txt",
            "Backup-codes-.txt",
            "instagram-backup-codes.txt",
            "github-recovery-codes.txt.exe",
            "my github-recovery-codes of 2026.txt",
            long.as_str(),
        ] {
            assert_eq!(hint(name), None, "{name:.40}");
        }
    }
}
