//! Plays a story on real vaults and prints what it asks for, as one JSON array.
//!
//! ```sh
//! cargo run -q --example scenario -- tests/stories/a-used-code-asks-for-a-new-set.json
//! ```
//!
//! The form of stories is described in `docs/stories.md`. Exit code 2 and one sentence on standard error where there
//! is no story to play.

mod asks;
mod book;
mod carry;
mod codes;
mod contacts;
mod exchange;
mod fields;
mod guide;
mod hangs;
mod keep;
mod refused;
mod seat;
mod shop;
mod stage;
mod story;
mod talk;
mod world;

use serde_json::Value;
use std::io::Write as _;
use std::process::ExitCode;

const USAGE: &str = "usage: scenario STORY.json";
/// A story is read whole; nobody writes a longer one.
const LONGEST: u64 = 16 << 20;

/// Plays the story in a text. The sentence says why there is none.
pub(crate) fn play(text: &str) -> Result<Vec<Value>, String> {
    let story = story::Story::read(text)?;
    Ok(stage::Stage::new(story.now)?.play(&story))
}

fn run() -> Result<(), String> {
    let mut arguments = std::env::args_os().skip(1);
    let (Some(path), None) = (arguments.next(), arguments.next()) else {
        return Err(USAGE.to_owned());
    };
    let file = std::fs::metadata(&path).map_err(|_| "The story cannot be read.".to_owned())?;
    if file.len() > LONGEST {
        return Err("The story is longer than 16 MiB.".to_owned());
    }
    let bytes = std::fs::read(&path).map_err(|_| "The story cannot be read.".to_owned())?;
    let text = String::from_utf8(bytes).map_err(|_| "The story is not UTF-8 text.".to_owned())?;
    let answers = play(&text)?;
    let lines: Vec<_> = answers.iter().map(|answer| format!("  {answer}")).collect();
    let out = if lines.is_empty() {
        "[]\n".to_owned()
    } else {
        format!("[\n{}\n]\n", lines.join(",\n"))
    };
    let mut stdout = std::io::stdout().lock();
    stdout
        .write_all(out.as_bytes())
        .and_then(|()| stdout.flush())
        .map_err(|_| "Standard output is closed.".to_owned())
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            // Nobody is left to tell when standard error is closed.
            let _ = writeln!(std::io::stderr(), "{sentence}");
            ExitCode::from(2)
        }
    }
}
