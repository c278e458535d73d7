//! A process that does one thing at a time and says how long it took.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use toride_bench::{READY, Result, Task};

/// A running worker; it ends when this is dropped.
pub(crate) struct Worker {
    child: Child,
    /// `None` once it was told to end.
    tell: Option<ChildStdin>,
    hear: BufReader<ChildStdout>,
}

impl Worker {
    /// Starts it, tells it `first` where it needs a line beforehand, and waits until it is ready.
    pub(crate) fn start(command: &mut Command, first: Option<&str>) -> Result<Self> {
        let program = command.get_program().to_string_lossy().into_owned();
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|error| format!("failed to start {program}: {error}"))?;
        let tell = child.stdin.take();
        let hear = BufReader::new(child.stdout.take().ok_or("a worker without output")?);
        let mut worker = Self { child, tell, hear };
        if let Some(first) = first {
            worker.say(first)?;
        }
        match worker.next_line()?.as_str() {
            READY => Ok(worker),
            other => Err(format!("{program} said {other:?} in place of {READY:?}").into()),
        }
    }

    /// Asks for one measurement, in milliseconds.
    pub(crate) fn ask(&mut self, task: Task) -> Result<f64> {
        self.say(task.word())?;
        let nanoseconds: u32 = self.next_line()?.parse()?;
        Ok(f64::from(nanoseconds) / 1e6)
    }

    fn say(&mut self, line: &str) -> Result<()> {
        let tell = self.tell.as_mut().ok_or("the worker has ended")?;
        writeln!(tell, "{line}")?;
        Ok(tell.flush()?)
    }

    fn next_line(&mut self) -> Result<String> {
        let mut line = String::new();
        if self.hear.read_line(&mut line)? == 0 {
            return Err("a worker ended early; it said why above".into());
        }
        Ok(line.trim_end().to_owned())
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        // The end of its input is the end of its work; the wait lets go of its files.
        self.tell = None;
        let _ended_anyway = self.child.wait();
    }
}
