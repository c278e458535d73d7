//! Phone screens with codes on them, drawn as the services' own screens are laid out.

use super::codes::{DIGITS, HEX, LOWER, UPPER, codes, printed};
use super::draw::Face::{self, Gothic, GothicBold, Mono, Roboto, RobotoMedium};
use super::draw::{Picture, width};

/// A picture and what stands in it.
pub struct Screen {
    /// What kind of picture it is, as the table of the figures has it.
    pub kind: &'static str,
    pub service: &'static str,
    /// In the order in which they are to be read.
    pub codes: Vec<String>,
    pub picture: Picture,
}

/// How a screen is shown.
#[derive(Clone, Copy)]
pub struct Look {
    pub seed: u64,
    /// Pixels for one point; a phone is 360 points wide.
    pub scale: f32,
    pub dark: bool,
}

/// A screen being drawn from top to bottom; all measures in points.
struct Page {
    picture: Picture,
    scale: f32,
    ink: u8,
    faint: u8,
    y: f32,
}

const WIDE: f32 = 360.0;
const MARGIN: f32 = 20.0;

impl Page {
    fn new(look: Look, height: f32) -> Self {
        let (paper, ink, faint) = if look.dark {
            (18, 240, 168)
        } else {
            (255, 15, 110)
        };
        Self {
            picture: Picture::new(WIDE * look.scale, height * look.scale, paper),
            scale: look.scale,
            ink,
            faint,
            y: 0.0,
        }
    }

    fn put(&mut self, text: &str, face: Face, size: f32, x: f32, tone: u8) {
        let s = self.scale;
        self.picture
            .text(text, face, size * s, x * s, self.y * s, tone);
    }

    /// Clock, network and battery.
    fn status_bar(&mut self) {
        self.y = 20.0;
        self.put("10:08", RobotoMedium, 13.0, MARGIN, self.ink);
        self.put("5G", RobotoMedium, 12.0, 288.0, self.ink);
        self.put("64%", RobotoMedium, 12.0, 312.0, self.ink);
    }

    fn title(&mut self, text: &str, face: Face, size: f32) {
        self.y += size * 2.2;
        self.put(text, face, size, MARGIN, self.ink);
        self.y += size * 0.4;
    }

    fn prose(&mut self, lines: &[&str], face: Face, size: f32) {
        for line in lines {
            self.y += size * 1.55;
            self.put(line, face, size, MARGIN, self.faint);
        }
        self.y += size * 0.6;
    }

    /// Rows of cells; each cell begins at its own place.
    fn row(&mut self, cells: &[(f32, &str)], face: Face, size: f32, pitch: f32) {
        self.y += pitch;
        for (x, text) in cells {
            self.put(text, face, size, *x, self.ink);
        }
    }

    fn button(&mut self, text: &str, face: Face) {
        let s = self.scale;
        self.y += 44.0;
        let y = (self.y - 22.0) * s;
        self.picture
            .rect(MARGIN * s, y, (WIDE - 2.0 * MARGIN) * s, 34.0 * s, 92);
        let x = (WIDE - width(text, face, 14.0)) / 2.0;
        self.put(text, face, 14.0, x, 255);
        self.y += 12.0;
    }
}

/// One code under the other, Japanese: five of eight digits.
pub fn instagram_ja(kind: &'static str, look: Look, size: f32) -> Screen {
    let codes = codes(look.seed, 5, 8, DIGITS);
    let mut page = Page::new(look, 480.0);
    page.status_bar();
    page.title("バックアップコード", GothicBold, 20.0);
    page.prose(
        &[
            "スマートフォンが手元にないときは、これらの",
            "コードでログインできます。各コードを使える",
            "のは1回だけです。",
        ],
        Gothic,
        14.0,
    );
    for code in &codes {
        page.row(
            &[(MARGIN, &printed(code, 4, " "))],
            Gothic,
            size,
            size * 1.9,
        );
    }
    page.y += 10.0;
    page.button("新しいコードを取得", GothicBold);
    page.prose(&["スクリーンショットを撮る"], Gothic, 14.0);
    done(kind, "instagram", codes, page)
}

/// Ten codes of eight digits in two columns, without numbers: left to right, top to bottom.
pub fn google_columns(kind: &'static str, look: Look, size: f32) -> Screen {
    let codes = codes(look.seed, 10, 8, DIGITS);
    let mut page = Page::new(look, 460.0);
    page.status_bar();
    page.title("Backup codes", Roboto, 22.0);
    page.prose(
        &[
            "These printable one-time passcodes let you sign in",
            "when you are away from your phone.",
        ],
        Roboto,
        14.0,
    );
    page.title("Your backup codes", RobotoMedium, 15.0);
    for pair in codes.chunks(2) {
        let [left, right] = [&pair[0], &pair[1]].map(|code| printed(code, 4, " "));
        page.row(
            &[(MARGIN + 8.0, &left), (200.0, &right)],
            Roboto,
            size,
            size * 2.0,
        );
    }
    page.y += 8.0;
    page.prose(&["You can only use each backup code once."], Roboto, 13.0);
    page.button("Get new codes", RobotoMedium);
    done(kind, "google", codes, page)
}

/// Ten codes of eight digits in one piece each, Japanese.
pub fn nintendo_ja(kind: &'static str, look: Look, size: f32) -> Screen {
    let codes = codes(look.seed, 10, 8, DIGITS);
    let mut page = Page::new(look, 560.0);
    page.status_bar();
    page.title("バックアップコード", GothicBold, 20.0);
    page.prose(
        &[
            "認証アプリを使えないときのためのコードです。",
            "書きとめて、大切に保管してください。",
        ],
        Gothic,
        14.0,
    );
    for code in &codes {
        page.row(&[(MARGIN + 12.0, code)], Roboto, size, size * 1.8);
    }
    page.y += 10.0;
    page.button("コピーする", GothicBold);
    page.prose(&["バックアップコードを保存しました"], Gothic, 14.0);
    done(kind, "nintendo", codes, page)
}

/// Sixteen codes in two columns, of one width, light on dark.
pub fn github(kind: &'static str, look: Look, size: f32) -> Screen {
    let codes = codes(look.seed, 16, 10, HEX);
    let mut page = Page::new(look, 540.0);
    page.status_bar();
    page.title("Two-factor recovery codes", RobotoMedium, 20.0);
    page.prose(
        &[
            "Recovery codes can be used to access your account",
            "in the event you lose access to your device and",
            "cannot receive two-factor authentication codes.",
        ],
        Roboto,
        13.0,
    );
    for pair in codes.chunks(2) {
        let [left, right] = [&pair[0], &pair[1]].map(|code| printed(code, 5, "-"));
        page.row(
            &[(MARGIN + 16.0, &left), (196.0, &right)],
            Mono,
            size,
            size * 2.0,
        );
    }
    page.button("Download", RobotoMedium);
    page.button("Generate new recovery codes", RobotoMedium);
    done(kind, "github", codes, page)
}

/// Ten codes in a grid with tick boxes.
pub fn discord(kind: &'static str, look: Look, size: f32) -> Screen {
    let codes = codes(look.seed, 10, 8, LOWER);
    let mut page = Page::new(look, 420.0);
    page.status_bar();
    page.title("Your Backup Codes", RobotoMedium, 20.0);
    page.prose(
        &["Each backup code can be used one time only."],
        Roboto,
        13.0,
    );
    for pair in codes.chunks(2) {
        let [left, right] = [&pair[0], &pair[1]].map(|code| printed(code, 4, "-"));
        page.row(&[(52.0, &left), (220.0, &right)], Roboto, size, size * 2.2);
        let s = page.scale;
        for x in [22.0, 190.0] {
            let (y, tone) = (page.y - size, page.faint);
            page.picture.frame(x * s, y * s, size * 1.2 * s, s, tone);
        }
    }
    page.button("Download Backup Codes", RobotoMedium);
    done(kind, "discord", codes, page)
}

/// Numbered lines of three groups of letters and digits.
pub fn keycloak(kind: &'static str, look: Look, size: f32) -> Screen {
    let codes = codes(look.seed, 12, 12, UPPER);
    let mut page = Page::new(look, 500.0);
    page.status_bar();
    page.title("Recovery Authentication Codes", RobotoMedium, 18.0);
    page.prose(&["These codes will not be shown again."], Roboto, 13.0);
    for (number, code) in (1..).zip(&codes) {
        let (number, code) = (format!("{number}:"), printed(code, 4, "-"));
        page.row(&[(MARGIN, &number), (56.0, &code)], Mono, size, size * 1.8);
    }
    page.button("Print", RobotoMedium);
    done(kind, "keycloak", codes, page)
}

/// Ten lines of sixteen small hexadecimal digits.
pub fn gitlab(kind: &'static str, look: Look, size: f32) -> Screen {
    let codes = codes(look.seed, 10, 16, HEX);
    let mut page = Page::new(look, 440.0);
    page.status_bar();
    page.title("Recovery codes", RobotoMedium, 20.0);
    page.prose(
        &[
            "Should you ever lose your phone, each of these",
            "codes can be used one time to regain access.",
        ],
        Roboto,
        13.0,
    );
    for code in &codes {
        page.row(&[(MARGIN + 20.0, code)], Mono, size, size * 1.8);
    }
    page.button("Copy codes", RobotoMedium);
    done(kind, "gitlab", codes, page)
}

/// One code of eight groups on two lines.
pub fn bitwarden(kind: &'static str, look: Look, size: f32) -> Screen {
    let codes = codes(look.seed, 1, 32, LOWER);
    let mut page = Page::new(look, 300.0);
    page.status_bar();
    page.title("Recovery code", RobotoMedium, 20.0);
    page.prose(
        &[
            "Your Bitwarden two-step login recovery code.",
            "Keep it in a safe place.",
        ],
        Roboto,
        13.0,
    );
    let upper = codes[0].to_uppercase();
    for half in [&upper[..16], &upper[16..]] {
        page.row(
            &[(MARGIN + 12.0, &printed(half, 4, " "))],
            Mono,
            size,
            size * 1.6,
        );
    }
    page.button("Close", RobotoMedium);
    done(kind, "bitwarden", codes, page)
}

fn done(kind: &'static str, service: &'static str, codes: Vec<String>, page: Page) -> Screen {
    Screen {
        kind,
        service,
        codes,
        picture: page.picture,
    }
}
