//! A camera in front of a screen: draws a matrix as a picture, the way a hand would hold it.

use super::rng::Rng;
use toride_capture::qr::{QUIET_ZONE, QrMatrix};

/// What stands between the matrix and the picture.
#[derive(Clone, Copy, Debug)]
pub struct View {
    /// Pixels per module.
    pub scale: f64,
    /// The turn of the phone.
    pub degrees: f64,
    /// How much nearer the lower edge is than the upper one: 0.1 is a tenth of the distance.
    pub tilt: f64,
    /// How often the picture is softened: each pixel with its neighbours, 1-2-1 in both directions.
    pub blur: usize,
    /// The most that a pixel is off, in levels of 255.
    pub noise: usize,
    /// The light falls from one side: so much darker is the other one, in levels of 255.
    pub shade: f64,
}

/// Straight, sharp and even.
pub const PERFECT: View = View {
    scale: 4.0,
    degrees: 0.0,
    tilt: 0.0,
    blur: 0,
    noise: 0,
    shade: 0.0,
};

/// Brightness, row by row.
pub struct Picture {
    pub luma: Vec<u8>,
    pub width: usize,
    pub height: usize,
}

const DARK: f64 = 45.0;
const LIGHT: f64 = 220.0;
/// What is around the white square of the code.
const AROUND: f64 = 110.0;
/// Points that each pixel is the mean of, on each side.
const FINE: usize = 2;

/// The picture of `matrix` in such a view.
pub fn photograph(matrix: &QrMatrix, view: &View, rng: &mut Rng) -> Picture {
    let half = (matrix.side() + 2 * QUIET_ZONE) as f64 / 2.0;
    let (sin, cos) = view.degrees.to_radians().sin_cos();
    // wide enough for its turn and tilt
    let around = sin.abs() + cos.abs() + 1.2 * view.tilt.abs();
    let side = (half * 2.0 * view.scale * around) as usize + 8;
    let tone = |x: f64, y: f64| {
        let (x, y) = (x / view.scale, y / view.scale);
        let (x, y) = (x * cos + y * sin, y * cos - x * sin);
        let far = 1.0 + view.tilt * y / (2.0 * half);
        let (x, y) = (x / far + half, y / far + half);
        if x < 0.0 || y < 0.0 || x >= 2.0 * half || y >= 2.0 * half {
            return AROUND;
        }
        let inner = |at: f64| (at as usize).checked_sub(QUIET_ZONE);
        match (inner(y), inner(x)) {
            (Some(row), Some(column)) if matrix.is_dark(row, column) => DARK,
            _ => LIGHT,
        }
    };
    let middle = side as f64 / 2.0;
    let mut luma = Vec::with_capacity(side * side);
    for py in 0..side {
        for px in 0..side {
            let fine =
                |at: usize, step: usize| at as f64 + (step as f64 + 0.5) / FINE as f64 - middle;
            let sum: f64 = (0..FINE * FINE)
                .map(|n| tone(fine(px, n % FINE), fine(py, n / FINE)))
                .sum();
            let shade = view.shade * px as f64 / side as f64;
            luma.push((sum / (FINE * FINE) as f64 - shade).max(0.0) as u8);
        }
    }
    for _ in 0..view.blur {
        luma = softened(&luma, side);
    }
    if view.noise > 0 {
        for pixel in &mut luma {
            let off = rng.below(2 * view.noise + 1);
            *pixel = (usize::from(*pixel) + off)
                .saturating_sub(view.noise)
                .min(255) as u8;
        }
    }
    Picture {
        luma,
        width: side,
        height: side,
    }
}

fn softened(luma: &[u8], width: usize) -> Vec<u8> {
    let across: Vec<u8> = (0..luma.len())
        .map(|at| {
            let left = if at % width == 0 { at } else { at - 1 };
            let right = if (at + 1) % width == 0 { at } else { at + 1 };
            mean(luma, left, at, right)
        })
        .collect();
    (0..luma.len())
        .map(|at| {
            let above = at.checked_sub(width).unwrap_or(at);
            let below = if at + width < luma.len() {
                at + width
            } else {
                at
            };
            mean(&across, above, at, below)
        })
        .collect()
}

fn mean(luma: &[u8], before: usize, at: usize, after: usize) -> u8 {
    let sum = u16::from(luma[before]) + 2 * u16::from(luma[at]) + u16::from(luma[after]);
    (sum / 4) as u8
}

/// So many random bytes: a sealed bundle looks no different.
pub fn bytes(rng: &mut Rng, length: usize) -> Vec<u8> {
    (0..length).map(|_| rng.next().to_le_bytes()[0]).collect()
}

/// Any view of a steady hand: turned, tilted, soft, noisy and shaded a little.
pub fn by_hand(scale: f64, rng: &mut Rng) -> View {
    let share = |rng: &mut Rng| rng.below(1_001) as f64 / 1_000.0;
    View {
        scale,
        degrees: share(rng) * 14.0 - 7.0,
        tilt: share(rng) * 0.16 - 0.08,
        blur: rng.below(3),
        noise: rng.below(21),
        shade: share(rng) * 60.0,
    }
}
