//! Grey pictures with real type in them.

use ab_glyph::{Font, FontVec, PxScale, ScaleFont, point};
use std::fs;
use std::sync::OnceLock;

/// A picture in shades of grey, 0 is black.
#[derive(Clone)]
pub struct Picture {
    pub width: usize,
    pub height: usize,
    pub pixels: Vec<u8>,
}

/// A typeface of Debian, as screens have them.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Face {
    /// Noto Sans CJK JP: Japanese on Android, and the digits that come with it.
    Gothic,
    GothicBold,
    /// Noto Serif CJK JP: print.
    Mincho,
    /// Roboto: Latin on Android.
    Roboto,
    RobotoMedium,
    /// `DejaVu` Sans Mono: the type of one width in browsers and terminals.
    Mono,
}

const FACES: usize = 6;

impl Face {
    fn file(self) -> (&'static str, &'static str) {
        match self {
            Self::Gothic => ("opentype/noto/NotoSansCJK-Regular.ttc", "fonts-noto-cjk"),
            Self::GothicBold => ("opentype/noto/NotoSansCJK-Bold.ttc", "fonts-noto-cjk"),
            Self::Mincho => ("opentype/noto/NotoSerifCJK-Regular.ttc", "fonts-noto-cjk"),
            Self::Roboto => (ROBOTO, "fonts-roboto-unhinted"),
            Self::RobotoMedium => (ROBOTO_MEDIUM, "fonts-roboto-unhinted"),
            Self::Mono => ("truetype/dejavu/DejaVuSansMono.ttf", "fonts-dejavu-core"),
        }
    }

    fn font(self) -> &'static FontVec {
        static LOADED: [OnceLock<FontVec>; FACES] = [const { OnceLock::new() }; FACES];
        LOADED[self as usize].get_or_init(|| {
            let (file, package) = self.file();
            let path = format!("/usr/share/fonts/{file}");
            let bytes = fs::read(&path).unwrap_or_else(|_| {
                panic!("{path} is not here; please install it: sudo apt-get install {package}")
            });
            // The first face of Noto's collections is the Japanese one.
            FontVec::try_from_vec_and_index(bytes, 0).expect("a font")
        })
    }
}

const ROBOTO: &str = "truetype/roboto/unhinted/RobotoTTF/Roboto-Regular.ttf";
const ROBOTO_MEDIUM: &str = "truetype/roboto/unhinted/RobotoTTF/Roboto-Medium.ttf";

impl Picture {
    pub fn new(width: f32, height: f32, tone: u8) -> Self {
        let (width, height) = (width as usize, height as usize);
        Self {
            width,
            height,
            pixels: vec![tone; width * height],
        }
    }

    pub fn rect(&mut self, x: f32, y: f32, width: f32, height: f32, tone: u8) {
        for row in y as usize..((y + height) as usize).min(self.height) {
            let right = ((x + width) as usize).min(self.width);
            self.pixels[row * self.width..][x as usize..right].fill(tone);
        }
    }

    /// The outline of a box, as an empty tick box.
    pub fn frame(&mut self, x: f32, y: f32, side: f32, line: f32, tone: u8) {
        self.rect(x, y, side, line, tone);
        self.rect(x, y + side - line, side, line, tone);
        self.rect(x, y, line, side, tone);
        self.rect(x + side - line, y, line, side, tone);
    }

    /// Writes on the line at height `y`, from `x` on. Returns where it ends.
    pub fn text(&mut self, text: &str, face: Face, size: f32, x: f32, y: f32, tone: u8) -> f32 {
        let font = face.font().as_scaled(scale(face, size));
        let mut x = x;
        for c in text.chars() {
            let id = font.glyph_id(c);
            assert!(id.0 != 0, "no {c} in the font");
            let glyph = id.with_scale_and_position(font.scale(), point(x, y));
            x += font.h_advance(id);
            let Some(outline) = font.outline_glyph(glyph) else {
                continue;
            };
            let corner = outline.px_bounds().min;
            outline.draw(|dx, dy, cover| {
                let (px, py) = (corner.x + dx as f32, corner.y + dy as f32);
                self.blend(px, py, tone, cover);
            });
        }
        x
    }

    fn blend(&mut self, x: f32, y: f32, tone: u8, cover: f32) {
        if x < 0.0 || y < 0.0 || x as usize >= self.width || y as usize >= self.height {
            return;
        }
        let pixel = &mut self.pixels[y as usize * self.width + x as usize];
        let mixed = f32::from(*pixel) + (f32::from(tone) - f32::from(*pixel)) * cover.min(1.0);
        *pixel = mixed.round() as u8;
    }

    /// The picture in another size, smaller than this one: each pixel is the mean of what it covers.
    pub fn scaled(&self, part: f32) -> Self {
        let mut out = Self::new(self.width as f32 * part, self.height as f32 * part, 0);
        let (columns, rows) = (covered(out.width, part), covered(out.height, part));
        for (row, tall) in rows.iter().enumerate() {
            for (column, wide) in columns.iter().enumerate() {
                let mut sum = 0.0;
                for (y, part_y) in tall {
                    for (x, part_x) in wide {
                        let tone = self.pixels[(y * self.width + x).min(self.pixels.len() - 1)];
                        sum += f32::from(tone) * part_x * part_y;
                    }
                }
                out.pixels[row * out.width + column] = sum.round() as u8;
            }
        }
        out
    }

    /// Each pixel with its eight neighbours, which count 1/2 beside and 1/4 across of its own.
    pub fn softened(&self) -> Self {
        const SHARES: [[u32; 3]; 3] = [[1, 2, 1], [2, 4, 2], [1, 2, 1]];
        let mut out = self.clone();
        for row in 1..self.height - 1 {
            for column in 1..self.width - 1 {
                let mut sum = 0;
                for (dy, shares) in SHARES.iter().enumerate() {
                    let from = (row + dy - 1) * self.width + column - 1;
                    let tones = &self.pixels[from..from + 3];
                    sum += (shares.iter().zip(tones))
                        .map(|(share, tone)| share * u32::from(*tone))
                        .sum::<u32>();
                }
                out.pixels[row * self.width + column] = (sum / 16) as u8;
            }
        }
        out
    }

    /// Portable grey map: a header and the pixels.
    pub fn pgm(&self) -> Vec<u8> {
        let mut bytes = format!("P5 {} {} 255\n", self.width, self.height).into_bytes();
        bytes.extend_from_slice(&self.pixels);
        bytes
    }
}

/// For each of `count` pixels of a smaller picture, the pixels of the larger one below it and the
/// part that each of them has.
fn covered(count: usize, part: f32) -> Vec<Vec<(usize, f32)>> {
    let of = |at: usize| {
        let (from, to) = (at as f32 / part, (at + 1) as f32 / part);
        (from as usize..to.ceil() as usize)
            .map(|x| (x, (to.min(x as f32 + 1.0) - from.max(x as f32)) * part))
            .collect()
    };
    (0..count).map(of).collect()
}

/// Pixels for an em of `size`; the library measures from the highest to the lowest point instead.
fn scale(face: Face, size: f32) -> PxScale {
    let font = face.font();
    let units = font.units_per_em().expect("units");
    PxScale::from(size * font.height_unscaled() / units)
}

/// How wide a text is.
pub fn width(text: &str, face: Face, size: f32) -> f32 {
    let font = face.font().as_scaled(scale(face, size));
    text.chars().map(|c| font.h_advance(font.glyph_id(c))).sum()
}
