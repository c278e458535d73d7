//! What is on a sheet: its texts, and its codes as pictures.
#![allow(dead_code, reason = "each test file uses a part of it")]

use toride_capture::qr::{Receiver, read};
use toride_catalogue::Language;
use toride_vault::{PaperStyle, Sheet};

pub const LANGUAGES: [Language; 2] = [Language::Japanese, Language::English];

pub fn style(language: Language) -> PaperStyle {
    PaperStyle {
        language,
        offset_minutes: 540,
    }
}

pub fn html(sheet: &Sheet) -> String {
    String::from_utf8(sheet.html().expose().to_vec()).unwrap()
}

/// Between the first `from` and the next `to`.
pub fn between<'a>(text: &'a str, from: &str, to: &str) -> Option<(&'a str, &'a str)> {
    let (_, rest) = text.split_once(from)?;
    rest.split_once(to)
}

/// All that stands between the two, in order.
pub fn all<'a>(mut text: &'a str, from: &str, to: &str) -> Vec<&'a str> {
    let mut found = Vec::new();
    while let Some((here, rest)) = between(text, from, to) {
        found.push(here);
        text = rest;
    }
    found
}

/// The recovery key as it is typed off the paper.
pub fn typed(html: &str) -> String {
    all(html, "<dd>", "</dd>").join(" ")
}

/// Brightness, row by row.
pub struct Picture {
    pub luma: Vec<u8>,
    pub width: usize,
    pub height: usize,
}

impl Picture {
    pub fn codes(&self) -> Vec<Vec<u8>> {
        read(&self.luma, self.width, self.height, self.width).unwrap()
    }

    /// Makes a rectangle white, as a stain of ink that hides it would make it black.
    pub fn wipe(&mut self, left: usize, top: usize, width: usize, height: usize) {
        for row in self.luma.chunks_mut(self.width).skip(top).take(height) {
            row[left..left + width].fill(255);
        }
    }
}

/// The drawings of a page as a camera would see them, each by itself, by their paths alone.
pub fn drawn(html: &str) -> Vec<Vec<u8>> {
    const SCALE: usize = 4;
    all(html, "<svg ", "</svg>")
        .into_iter()
        .map(|svg| {
            let (view, _) = between(svg, "viewBox='", "'").unwrap();
            let numbers: Vec<i32> = view.split(' ').map(|n| n.parse().unwrap()).collect();
            let [left, top, width, height] = numbers[..] else {
                panic!("{view}");
            };
            assert_eq!((left, top, width), (-4, -4, height));
            let side = usize::try_from(width).unwrap() * SCALE;
            let mut picture = Picture {
                luma: vec![255; side * side],
                width: side,
                height: side,
            };
            let (path, _) = between(svg, "d='", "'").unwrap();
            for run in path.split_terminator('z') {
                let (from, shape) = run.strip_prefix('M').unwrap().split_once('h').unwrap();
                let (x, y) = from.split_once(' ').unwrap();
                let (length, back) = shape.split_once("v1h-").unwrap();
                assert_eq!(length, back);
                let [x, y, length] = [x, y, length].map(|n| n.parse::<usize>().unwrap());
                let rows = picture.luma.chunks_mut(side).skip((y + 4) * SCALE);
                for row in rows.take(SCALE) {
                    row[(x + 4) * SCALE..(x + 4 + length) * SCALE].fill(0);
                }
            }
            let [code] = &picture.codes()[..] else {
                panic!("a code does not read");
            };
            code.clone()
        })
        .collect()
}

/// What these codes come to.
pub fn gathered<'a>(codes: impl IntoIterator<Item = &'a Vec<u8>>) -> Receiver {
    let mut receiver = Receiver::new();
    for code in codes {
        receiver.receive(code).unwrap();
    }
    receiver
}
