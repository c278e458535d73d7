//! A test run in a process of its own, which is killed in the middle of what it does.
#![allow(dead_code, reason = "each test file uses a part of it")]

use std::{
    fs,
    io::{BufRead, BufReader, Write},
    path::Path,
    process::{Command, Stdio},
    time::{Duration, Instant},
};

const ARGUMENTS: &str = "TORIDE_KILLED_CHILD";

/// In the child: what it is to do; `None` where this is no child.
pub fn arguments() -> Option<Vec<String>> {
    let arguments = std::env::var(ARGUMENTS).ok()?;
    Some(arguments.split('\n').map(str::to_owned).collect())
}

/// In the child: tells the parent.
pub fn say(what: &str, step: u64, more: &str) {
    let mut out = std::io::stdout();
    writeln!(out, "{what} {step} {more}").unwrap();
    out.flush().unwrap();
}

/// What the child said until it was killed.
#[derive(Debug, Default)]
pub struct Said {
    /// The last step that it began.
    pub intent: u64,
    /// The last step that it said was done, and what it said with it.
    pub ack: Option<(u64, String)>,
    /// How many steps it said were done.
    pub acks: u64,
}

/// What many kills came to.
#[derive(Debug, Default)]
pub struct Tally {
    /// Steps that were said to be done.
    pub acknowledged: u64,
    /// Kills in the middle of a step.
    pub between: u64,
    /// Those of them after which it was on disk already.
    pub written: u64,
}

impl Tally {
    /// Counts a kill. The step that the vault is at afterwards: of those that it may be at, the one that `is_at` finds.
    pub fn count(&mut self, said: &Said, from: u64, mut is_at: impl FnMut(u64) -> bool) -> u64 {
        let done = said.done(from);
        let states = [said.intent, done];
        let at = states.into_iter().find(|step| is_at(*step));
        let at = at.unwrap_or_else(|| panic!("between {done} and {}", said.intent));
        self.acknowledged += said.acks;
        self.between += u64::from(said.intent != done);
        self.written += u64::from(said.intent != done && at == said.intent);
        at
    }

    /// Says it, and that the kills hit.
    pub fn close(&self, what: &str, kills: u64) {
        let Self {
            acknowledged,
            between,
            written,
        } = self;
        println!(
            "{what}: {kills} kills, {acknowledged} changes acknowledged, {between} in the middle of one, of which \
             {written} were on disk already, 0 between"
        );
        assert!(*between > kills / 5, "the kills must hit: {between}");
        assert!(*acknowledged > 0 && written < between, "before and after");
    }
}

/// When the kill comes, after the child began a step.
#[derive(Clone, Copy)]
pub enum Kill {
    /// So much later.
    After(Duration),
    /// When it said that the step is done.
    WhenDone,
}

/// Lays the file of a closed vault as it was, without its snapshots.
pub fn lay_back(dir: &Path, file: &[u8]) {
    fs::remove_dir_all(dir.join("snapshots")).ok();
    fs::write(dir.join("vault.db"), file).unwrap();
}

/// Moments over about two steps, each of which takes so long here.
pub fn moment(pace: Duration, kill: u64) -> Kill {
    let percent = u32::try_from(kill * 37 % 200).unwrap();
    Kill::After(pace * percent / 100)
}

/// Runs the test `killed_child` of the same file, waits until it begins a step, and kills it. Also says how long it ran
/// from then on.
pub fn run_and_kill(arguments: &[&str], kill: Kill) -> (Said, Duration) {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "killed_child", "--nocapture"])
        .env(ARGUMENTS, arguments.join("\n"))
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let out = BufReader::new(child.stdout.take().unwrap());
    let mut said = Said::default();
    let mut lines = out.lines().map_while(Result::ok);
    let mut until = |said: &mut Said, last: &str| {
        for line in lines.by_ref() {
            if said.note(&line) == Some(last) {
                break;
            }
        }
    };
    until(&mut said, "intent");
    assert!(said.intent > 0, "the child began");
    #[allow(clippy::disallowed_methods, reason = "no promise depends on it")]
    let begun = Instant::now();
    match kill {
        Kill::After(time) => std::thread::sleep(time),
        Kill::WhenDone => until(&mut said, "ack"),
    }
    let ran = begun.elapsed();
    child.kill().unwrap();
    child.wait().unwrap();
    until(&mut said, "");
    (said, ran)
}

impl Said {
    /// The last step that was done, where it began with this one.
    pub fn done(&self, from: u64) -> u64 {
        self.ack.as_ref().map_or(from, |(step, _)| *step)
    }

    /// Notes a line of the child's. The test runner may write in front of it.
    fn note(&mut self, line: &str) -> Option<&'static str> {
        let words: Vec<_> = line.split(' ').collect();
        let at = words
            .iter()
            .position(|word| ["intent", "ack"].contains(word))?;
        let [what, step, more] = words.get(at..at + 3)? else {
            return None;
        };
        let step = step.parse().unwrap();
        if *what == "intent" {
            self.intent = step;
            return Some("intent");
        }
        self.ack = Some((step, (*more).to_owned()));
        self.acks += 1;
        Some("ack")
    }
}
