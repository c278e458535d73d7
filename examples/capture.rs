//! Reads a text on standard input and prints the backup codes in it.
//!
//! ```sh
//! cargo run -q --example capture -- --service google --file-name codes.txt --json < codes.txt
//! ```
//!
//! Exit code 2 and one sentence on standard error where nothing could be read. With `--json` one
//! object is printed, its fields are described in `docs/capture.md`.

use serde_json::{Value, json};
use std::fmt::{Debug, Write as _};
use std::io::{Read, Write as _};
use std::process::ExitCode;
use toride_capture::{Candidate, CaptureError, CodeText, MAX_BYTES, Parsed, parse_bytes};
use toride_catalogue::{Service, find};

const USAGE: &str = "usage: capture --service ID [--file-name NAME] [--json] < TEXT";

struct Wish {
    service: &'static Service,
    file_name: Option<String>,
    json: bool,
}

fn wish(mut arguments: impl Iterator<Item = String>) -> Result<Wish, String> {
    let (mut service, mut file_name, mut json) = (None, None, false);
    while let Some(argument) = arguments.next() {
        let mut value = || {
            arguments
                .next()
                .ok_or(format!("{argument} needs a value. {USAGE}"))
        };
        match argument.as_str() {
            "--service" => service = Some(value()?),
            "--file-name" => file_name = Some(value()?),
            "--json" => json = true,
            _ => return Err(USAGE.to_owned()),
        }
    }
    let id = service.ok_or(USAGE)?;
    let service = find(&id).ok_or(format!(
        "The catalogue has no service with the id {id:?}. The id for any other service is \"other\"."
    ))?;
    Ok(Wish {
        service,
        file_name,
        json,
    })
}

fn read(wish: &Wish, bytes: &[u8]) -> Result<Parsed, &'static str> {
    if bytes.is_empty() {
        return Err("There is no text on standard input.");
    }
    parse_bytes(bytes, wish.service, wish.file_name.as_deref()).map_err(|error| match error {
        CaptureError::TooLarge => "The text is longer than 8 MiB. Nothing was read.",
        CaptureError::NotText => {
            "This is not text in UTF-8, UTF-16 or Shift_JIS. Nothing was read."
        }
    })
}

/// `LookalikeFixed` as `lookalike-fixed`.
fn kebab(variant: impl Debug) -> String {
    let mut out = String::new();
    for c in format!("{variant:?}").chars() {
        if c.is_uppercase() && !out.is_empty() {
            out.push('-');
        }
        out.extend(c.to_lowercase());
    }
    out
}

// EXPOSE: printing the codes is what this program is for
fn code(candidate: &Candidate, sets: u8) -> Value {
    let mut code = json!({
        "canonical": candidate.canonical.as_ref().map(CodeText::expose),
        "state": kebab(candidate.state),
        "line": candidate.line,
        "problem": candidate.problem.map(kebab),
    });
    if let (true, Some(fields)) = (sets > 1, code.as_object_mut()) {
        fields.insert("set".to_owned(), candidate.set.into());
    }
    code
}

fn as_json(parsed: &Parsed, wish: &Wish) -> Value {
    let codes = parsed.candidates.iter().map(|each| code(each, parsed.sets));
    json!({
        "service": wish.service.id,
        "file_name": wish.file_name,
        "codes": codes.collect::<Vec<_>>(),
        "used_without_code": parsed.used_without_code,
        "sets": parsed.sets,
        "refused": parsed.refused.map(kebab),
        "order": kebab(parsed.order),
    })
}

fn as_lines(parsed: &Parsed) -> String {
    let mut out = String::new();
    for each in &parsed.candidates {
        let mut notes = vec![format!("line {}", each.line), kebab(each.state)];
        notes.extend((parsed.sets > 1).then(|| format!("set {}", each.set)));
        notes.extend(each.problem.map(kebab));
        notes.extend(each.doubt.map(|doubt| format!("{}?", kebab(doubt))));
        // Writing to a string never fails.
        // EXPOSE: printing the codes is what this program is for
        let _ = writeln!(out, "{}\t{}", each.display.expose(), notes.join(", "));
    }
    if parsed.used_without_code > 0 {
        let _ = writeln!(
            out,
            "used, without their characters: {}",
            parsed.used_without_code
        );
    }
    if parsed.left_out > 0 {
        let _ = writeln!(out, "more places, not listed: {}", parsed.left_out);
    }
    if let Some(refusal) = parsed.refused {
        let _ = writeln!(
            out,
            "nothing to keep, only something else: {}",
            kebab(refusal)
        );
    }
    out
}

fn run() -> Result<(), String> {
    let wish = wish(std::env::args().skip(1))?;
    let mut bytes = Vec::new();
    // One byte more than is read tells that there is more.
    let mut input = std::io::stdin().lock().take(MAX_BYTES as u64 + 1);
    input
        .read_to_end(&mut bytes)
        .map_err(|_| "Standard input cannot be read.")?;
    let out = match read(&wish, &bytes) {
        Ok(parsed) if wish.json => as_json(&parsed, &wish).to_string() + "\n",
        Ok(parsed) => as_lines(&parsed),
        Err(sentence) if wish.json => {
            print(&(json!({ "error": sentence }).to_string() + "\n"))?;
            return Err(sentence.to_owned());
        }
        Err(sentence) => return Err(sentence.to_owned()),
    };
    print(&out)
}

fn print(text: &str) -> Result<(), String> {
    let mut out = std::io::stdout().lock();
    out.write_all(text.as_bytes())
        .and_then(|()| out.flush())
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
