//! Debian's tesseract, over standard input and output only.

use super::draw::Picture;
use std::io::Write;
use std::process::{Command, Stdio};
use toride_capture::PhotoLine;

/// A word that was read: text, left, top, width, height, confidence from 0 to 1.
pub struct Word {
    text: String,
    place: [f32; 4],
    confidence: Option<f32>,
}

impl Word {
    pub fn line(&self) -> PhotoLine<'_> {
        let [left, top, width, height] = self.place;
        PhotoLine {
            text: &self.text,
            left,
            top,
            width,
            height,
            confidence: self.confidence,
        }
    }
}

/// One way to read a picture.
struct Reading {
    /// In which part of its size.
    size: f32,
    /// Softened first: that takes away the edges of single pixels.
    soft: bool,
    options: [&'static str; 4],
}

/// A slip is rarely made in another size, softness and language once more. The desktop window
/// reads a picture in the same ways: see `docs/photo.md`.
const READINGS: [Reading; 4] = [
    Reading {
        size: 1.0,
        soft: true,
        options: ["-l", "jpn+eng", "--psm", "4"],
    },
    Reading {
        size: 1.0,
        soft: false,
        options: ["-l", "jpn+eng", "--psm", "4"],
    },
    Reading {
        size: 2.0 / 3.0,
        soft: false,
        options: ["-l", "jpn+eng", "--psm", "6"],
    },
    Reading {
        size: 0.8,
        soft: false,
        options: ["-l", "eng", "--psm", "6"],
    },
];

/// Without its word lists, and as a table. A code is no word, and likeness to one misleads.
const ALWAYS: [&str; 5] = ["-c", "load_system_dawg=0", "-c", "load_freq_dawg=0", "tsv"];

/// What tesseract reads in a picture, in all ways.
pub fn read(picture: &Picture) -> Vec<Word> {
    READINGS
        .iter()
        .flat_map(|reading| run(picture, reading))
        .collect()
}

/// One way; the places are those in the whole picture.
fn run(picture: &Picture, reading: &Reading) -> Vec<Word> {
    let picture = &match reading {
        Reading { soft: true, .. } => picture.softened().pgm(),
        Reading { size, .. } if *size < 1.0 => picture.scaled(*size).pgm(),
        _ => picture.pgm(),
    };
    let mut tesseract = Command::new("tesseract")
        .args(["stdin", "stdout"])
        .args(reading.options)
        .args(ALWAYS)
        // It is run once for each processor; threads of its own would only get in the way.
        .env("OMP_THREAD_LIMIT", "1")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect(
            "tesseract is not here; please install it: \
             sudo apt-get install tesseract-ocr tesseract-ocr-eng tesseract-ocr-jpn",
        );
    let mut input = tesseract.stdin.take().expect("its input");
    let output = std::thread::scope(|scope| {
        scope.spawn(move || input.write_all(picture).expect("it takes the picture"));
        tesseract.wait_with_output().expect("it ends")
    });
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "tesseract has failed: {said}");
    let table = String::from_utf8(output.stdout).expect("UTF-8");
    table
        .lines()
        .skip(1)
        .filter_map(|row| word(row, reading.size))
        .collect()
}

/// A row of the table: level, five numbers of the page's parts, four of the box, confidence, text.
fn word(row: &str, size: f32) -> Option<Word> {
    let columns: Vec<&str> = row.splitn(12, '\t').collect();
    let [level, _, _, _, _, _, place @ .., confidence, text] = columns.as_slice() else {
        return None;
    };
    if *level != "5" || text.trim().is_empty() {
        return None;
    }
    let number = |text: &str| text.parse::<f32>().expect("a number");
    let place: Vec<f32> = place.iter().map(|text| number(text) / size).collect();
    Some(Word {
        text: (*text).to_owned(),
        place: place.try_into().expect("four numbers"),
        confidence: Some(number(confidence) / 100.0).filter(|part| *part >= 0.0),
    })
}
