//! Running other programs, with their output kept in a file.

use std::fs::{self, File, OpenOptions};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

const TAIL_LINES: usize = 60;
const LOOK_EVERY: Duration = Duration::from_millis(100);
/// A sign of life each minute: a build server ends what stays silent.
const LOOKS_PER_SIGN: u32 = 600;

/// Starts a log anew, with the folder around it.
pub(crate) fn new_log(log: &Path) -> Result<(), String> {
    log.parent()
        .map_or(Ok(()), fs::create_dir_all)
        .and_then(|()| File::create(log))
        .map(drop)
        .map_err(|e| format!("{}: {e}", log.display()))
}

/// Runs a program to its end, its output added to `log`.
///
/// # Errors
/// The tail of the log, when the program cannot be started or ends badly.
pub(crate) fn run(command: &mut Command, log: &Path) -> Result<(), String> {
    let program = command.get_program().to_string_lossy().into_owned();
    let open = || OpenOptions::new().create(true).append(true).open(log);
    let (out, err) = open()
        .and_then(|out| open().map(|err| (out, err)))
        .map_err(|e| format!("{}: {e}", log.display()))?;
    let mut child = command
        .stdin(Stdio::null())
        .stdout(out)
        .stderr(err)
        .spawn()
        .map_err(|e| format!("failed to start {program}: {e}; see `cargo xtask doctor`"))?;
    let mut looks = 0_u32;
    let status = loop {
        match child.try_wait() {
            Ok(Some(status)) => break status,
            Ok(None) => thread::sleep(LOOK_EVERY),
            Err(e) => return Err(format!("lost sight of {program}: {e}")),
        }
        looks += 1;
        if looks.is_multiple_of(LOOKS_PER_SIGN) {
            println!(
                "    {program} has been at work for {} min",
                looks / LOOKS_PER_SIGN
            );
        }
    };
    if status.success() {
        return Ok(());
    }
    Err(format!(
        "{}\n{program} ended with {status}; whole output: {}",
        tail(log),
        log.display()
    ))
}

/// The output of a program that says something short; `None` when it is missing or ends badly.
pub(crate) fn ask(program: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).output().ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

fn tail(log: &Path) -> String {
    let text = fs::read(log).unwrap_or_default();
    let text = String::from_utf8_lossy(&text);
    let lines: Vec<&str> = text.lines().collect();
    let from = lines.len().saturating_sub(TAIL_LINES);
    lines.get(from..).unwrap_or_default().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn log(name: &str) -> std::path::PathBuf {
        let log = std::env::temp_dir().join(format!("xtask-{name}-{}.log", std::process::id()));
        new_log(&log).expect("a log");
        log
    }

    #[test]
    fn a_program_that_fails_shows_its_last_lines() {
        let log = log("fails");
        let mut command = Command::new("sh");
        command.args([
            "-c",
            "i=0; while [ $i -lt 100 ]; do echo line $i.; i=$((i+1)); done; exit 3",
        ]);
        let said = run(&mut command, &log).expect_err("it fails");
        assert!(said.contains("line 99."), "{said}");
        assert!(!said.contains("line 3."), "{said}");
        assert!(said.contains("exit status: 3"), "{said}");
    }

    #[test]
    fn a_missing_program_is_named() {
        let said = run(&mut Command::new("no-such-program"), &log("missing")).expect_err("missing");
        assert!(
            said.contains("no-such-program") && said.contains("doctor"),
            "{said}"
        );
    }
}
