//! Printed sheets, photographed.

use super::camera::Shot;
use super::codes::{DIGITS, codes, printed};
use super::draw::Face::{Gothic, GothicBold, Mincho, Roboto, RobotoMedium};
use super::draw::{Face, Picture};
use super::screens::Screen;

/// A4 in millimetres, at this many pixels each.
const PIXELS: f32 = 5.0;

struct Sheet(Picture);

impl Sheet {
    fn new(width: f32, height: f32) -> Self {
        Self(Picture::new(width * PIXELS, height * PIXELS, 246))
    }

    /// All measures in millimetres.
    fn put(&mut self, text: &str, face: Face, size: f32, x: f32, y: f32) {
        self.0
            .text(text, face, size * PIXELS, x * PIXELS, y * PIXELS, 40);
    }
}

/// The page that Google prints: ten codes in two numbered columns, 1 to 5 and 6 to 10.
pub fn google(kind: &'static str, seed: u64, japanese: bool, shot: &Shot) -> Screen {
    let codes = codes(seed, 10, 8, DIGITS);
    let mut sheet = Sheet::new(140.0, 105.0);
    let (face, bold) = if japanese {
        (Gothic, GothicBold)
    } else {
        (Roboto, RobotoMedium)
    };
    let [head, keep, once] = if japanese {
        [
            "バックアップ コードを保存してください",
            "安全で取り出しやすい場所に保管してください。",
            "バックアップ コードは 1 回のみ使用できます。",
        ]
    } else {
        [
            "SAVE YOUR BACKUP CODES",
            "Keep these backup codes somewhere safe but accessible.",
            "You can only use each backup code once.",
        ]
    };
    sheet.put(head, bold, 5.0, 12.0, 15.0);
    sheet.put(keep, face, 3.8, 12.0, 24.0);
    for row in 0..5 {
        let y = 38.0 + row as f32 * 8.0;
        for (column, x) in [(0, 14.0), (1, 72.0)] {
            let at = row + column * 5;
            let line = format!("{}. {}", at + 1, printed(&codes[at], 4, " "));
            sheet.put(&line, face, 4.6, x, y);
        }
    }
    sheet.put("(hanako.example@example.com)", face, 3.8, 12.0, 82.0);
    sheet.put(once, face, 3.8, 12.0, 91.0);
    Screen {
        kind,
        service: "google",
        codes,
        picture: shot.of(&sheet.0, seed),
    }
}

/// The page that WordPress.com prints: ten codes in two numbered columns, filled row by row.
pub fn wordpress(kind: &'static str, seed: u64, shot: &Shot) -> Screen {
    let codes = codes(seed, 10, 8, DIGITS);
    let mut sheet = Sheet::new(140.0, 96.0);
    sheet.put(
        "WordPress.com backup verification codes",
        RobotoMedium,
        5.0,
        12.0,
        15.0,
    );
    for (at, code) in codes.iter().enumerate() {
        let (row, column) = (at / 2, at % 2);
        let (x, y) = (16.0 + column as f32 * 56.0, 32.0 + row as f32 * 9.0);
        // Numbers 1 to 5 on the left, 6 to 10 on the right.
        let line = format!("{}. {code}", row + column * 5 + 1);
        sheet.put(&line, Roboto, 4.8, x, y);
    }
    sheet.put("Printed: Nov 03, 2026 @ 9:05 pm", Roboto, 3.8, 12.0, 86.0);
    let by_number = (0..10).map(|at| codes[at % 5 * 2 + at / 5].clone());
    Screen {
        kind,
        service: "wordpress-com",
        codes: by_number.collect(),
        picture: shot.of(&sheet.0, seed),
    }
}

/// A memo typed at home, with numbers and a date.
pub fn memo(kind: &'static str, seed: u64, shot: &Shot) -> Screen {
    let codes = codes(seed, 5, 8, DIGITS);
    let mut sheet = Sheet::new(120.0, 84.0);
    sheet.put("インスタグラム バックアップコード", Mincho, 5.0, 10.0, 14.0);
    sheet.put("2026年11月3日 店のアカウント", Mincho, 3.8, 10.0, 23.0);
    for (row, code) in (1_u8..).zip(&codes) {
        let line = format!("{row}. {}", printed(code, 4, " "));
        sheet.put(&line, Mincho, 5.0, 16.0, 27.0 + f32::from(row) * 8.5);
    }
    sheet.put("なくさないように金庫へ。", Mincho, 3.8, 10.0, 79.0);
    Screen {
        kind,
        service: "instagram",
        codes,
        picture: shot.of(&sheet.0, seed),
    }
}
