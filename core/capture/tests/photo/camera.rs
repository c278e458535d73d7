//! What a phone's camera makes of a sheet of paper: turned, seen from an angle, unevenly lit, a
//! little soft, with grain.

use super::codes::Dice;
use super::draw::Picture;

pub struct Shot {
    /// Degrees, clockwise.
    pub turned: f32,
    /// How much narrower the far edge is than the near one, as a part of the width.
    pub tilt: f32,
    /// Radius of the blur in pixels.
    pub blur: f32,
    /// Strength of the grain in steps of grey.
    pub grain: f32,
    /// Brightness of the dark corner, as a part of the light one.
    pub shade: f32,
}

impl Shot {
    /// Takes the picture.
    pub fn of(&self, sheet: &Picture, seed: u64) -> Picture {
        let warped = self.warp(sheet);
        let soft = blurred(&warped, self.blur);
        self.lit(&soft, seed)
    }

    /// The sheet on a grey table. Looks up, for each point of the photo, the point of the sheet.
    fn warp(&self, sheet: &Picture) -> Picture {
        let (wide, high) = (sheet.width as f32, sheet.height as f32);
        let mut photo = Picture::new(wide * 1.12, high * 1.1, 96);
        let (sin, cos) = self.turned.to_radians().sin_cos();
        for row in 0..photo.height {
            for column in 0..photo.width {
                let x = column as f32 - photo.width as f32 / 2.0;
                let y = row as f32 - photo.height as f32 / 2.0;
                let (x, y) = (x * cos + y * sin, y * cos - x * sin);
                // Farther up is farther away: narrower and lower.
                let far = 1.0 + self.tilt * (0.5 - y / high);
                let (x, y) = (x * far + wide / 2.0, y * far + high / 2.0);
                if let Some(tone) = between(sheet, x, y) {
                    photo.pixels[row * photo.width + column] = tone;
                }
            }
        }
        photo
    }

    fn lit(&self, photo: &Picture, seed: u64) -> Picture {
        let mut dice = Dice::new(seed);
        let mut out = photo.clone();
        let (wide, high) = (photo.width as f32, photo.height as f32);
        for (at, pixel) in out.pixels.iter_mut().enumerate() {
            let across = (at % photo.width) as f32 / wide;
            let down = (at / photo.width) as f32 / high;
            let light = 1.0 - (1.0 - self.shade) * (across * 0.6 + down * 0.4);
            let grain = (dice.part() + dice.part() - 1.0) * self.grain;
            *pixel = (f32::from(*pixel) * light + grain).clamp(0.0, 255.0) as u8;
        }
        out
    }
}

/// The tone between four pixels; nothing beyond the edge.
fn between(sheet: &Picture, x: f32, y: f32) -> Option<u8> {
    if x < 0.0 || y < 0.0 || x + 2.0 > sheet.width as f32 || y + 2.0 > sheet.height as f32 {
        return None;
    }
    let (left, top) = (x as usize, y as usize);
    let (right, down) = (x.fract(), y.fract());
    let tone = |dx: usize, dy: usize| f32::from(sheet.pixels[(top + dy) * sheet.width + left + dx]);
    let upper = tone(0, 0) * (1.0 - right) + tone(1, 0) * right;
    let lower = tone(0, 1) * (1.0 - right) + tone(1, 1) * right;
    Some((upper * (1.0 - down) + lower * down) as u8)
}

/// Each pixel with its eight neighbours, which count for more the larger the radius is.
fn blurred(photo: &Picture, radius: f32) -> Picture {
    let side = radius.min(1.0);
    let mut out = photo.clone();
    for row in 1..photo.height - 1 {
        for column in 1..photo.width - 1 {
            let (mut sum, mut weights) = (0.0, 0.0);
            for (dy, wy) in [(0, side), (1, 1.0), (2, side)] {
                for (dx, wx) in [(0, side), (1, 1.0), (2, side)] {
                    let at = (row + dy - 1) * photo.width + column + dx - 1;
                    sum += f32::from(photo.pixels[at]) * wx * wy;
                    weights += wx * wy;
                }
            }
            out.pixels[row * photo.width + column] = (sum / weights) as u8;
        }
    }
    out
}
