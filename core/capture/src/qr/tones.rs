//! Brightness to black and white, in a size that bounds the work.

use crate::qr::plane::Point;

/// The most pixels that are searched: a page of A4 at 200 dpi fits.
const MOST_PIXELS: usize = 4 << 20;
/// The longest side that is searched, in pixels.
const LONGEST_SIDE: usize = 4_096;

/// A picture in shades of grey, row by row without gaps.
pub(crate) struct Grey {
    pub(crate) width: usize,
    pub(crate) height: usize,
    luma: Vec<u8>,
}

/// A picture of dark and light pixels, row by row.
pub(crate) struct Bitmap {
    pub(crate) width: usize,
    pub(crate) height: usize,
    dark: Vec<bool>,
}

impl Grey {
    /// The picture, made smaller where it is larger than what is searched. Row `y` begins at
    /// `y * stride` and has `width` bytes.
    pub(crate) fn of(luma: &[u8], width: usize, height: usize, stride: usize) -> Self {
        let fits = |by: usize| {
            let (width, height) = (width * SIXTEENTHS / by, height * SIXTEENTHS / by);
            width * height <= MOST_PIXELS && width.max(height) <= LONGEST_SIDE
        };
        let mut by = SIXTEENTHS;
        while !fits(by) {
            by += by.div_ceil(SIXTEENTHS);
        }
        Self::shrunk(luma, width, height, stride, by)
    }

    /// Half as wide and half as high: what is noisy or hardly out of focus reads better so.
    pub(crate) fn half(&self) -> Self {
        Self::shrunk(
            &self.luma,
            self.width,
            self.height,
            self.width,
            2 * SIXTEENTHS,
        )
    }

    /// Each pixel is the mean of the rectangle that it stands for, `by` sixteenths on each side.
    fn shrunk(luma: &[u8], width: usize, height: usize, stride: usize, by: usize) -> Self {
        if by == SIXTEENTHS {
            let rows = luma.chunks(stride.max(1)).take(height);
            let rows = rows.filter_map(|row| row.get(..width));
            let luma = rows.flatten().copied().collect();
            return Self {
                width,
                height,
                luma,
            };
        }
        let (wide, high) = (width * SIXTEENTHS / by, height * SIXTEENTHS / by);
        let start = |at: usize| at * by / SIXTEENTHS;
        let mut small = Vec::with_capacity(wide * high);
        let mut sums = vec![0_u32; wide];
        for y in 0..high {
            let rows = start(y)..start(y + 1);
            sums.fill(0);
            for row in rows.clone() {
                let line = luma.get(row * stride..).unwrap_or_default();
                for (x, sum) in sums.iter_mut().enumerate() {
                    let pixels = line.get(start(x)..start(x + 1)).unwrap_or_default();
                    *sum += pixels.iter().map(|pixel| u32::from(*pixel)).sum::<u32>();
                }
            }
            small.extend(sums.iter().enumerate().map(|(x, sum)| {
                let area = rows.len() * (start(x + 1) - start(x));
                let mean = usize::try_from(*sum).unwrap_or(0) / area.max(1);
                u8::try_from(mean).unwrap_or(u8::MAX)
            }));
        }
        Self {
            width: wide,
            height: high,
            luma: small,
        }
    }

    /// Dark is what is darker than the mean around it, by 5 %: shadows and bright corners of a
    /// photograph do not matter then.
    pub(crate) fn bitmap(&self) -> Bitmap {
        let reach = (self.width.min(self.height) / 12).max(8);
        let mut columns = vec![0_u32; self.width];
        let mut up_to = vec![0_u32; self.width + 1];
        let mut dark = Vec::with_capacity(self.luma.len());
        for row in self.rows(0..reach) {
            add(&mut columns, row);
        }
        for (y, row) in self.rows(0..self.height).enumerate() {
            for below in self.rows(y + reach..y + reach + 1) {
                add(&mut columns, below);
            }
            if let Some(gone) = y.checked_sub(reach + 1) {
                for above in self.rows(gone..gone + 1) {
                    subtract(&mut columns, above);
                }
            }
            let high = (y + reach + 1).min(self.height) - y.saturating_sub(reach);
            let mut sum = 0;
            for (total, column) in up_to.iter_mut().skip(1).zip(&columns) {
                sum += column;
                *total = sum;
            }
            dark.extend(row.iter().enumerate().map(|(x, pixel)| {
                let (left, right) = (x.saturating_sub(reach), (x + reach + 1).min(self.width));
                let at = |x: usize| u64::from(up_to.get(x).copied().unwrap_or(0));
                let area = ((right - left) * high) as u64;
                u64::from(*pixel) * area * 100 < (at(right) - at(left)) * 95
            }));
        }
        Bitmap {
            width: self.width,
            height: self.height,
            dark,
        }
    }

    fn rows(&self, rows: std::ops::Range<usize>) -> impl Iterator<Item = &[u8]> {
        let rows = rows.start.min(self.height)..rows.end.min(self.height);
        let pixels = rows.start * self.width..rows.end * self.width;
        let pixels = self.luma.get(pixels).unwrap_or_default();
        pixels.chunks_exact(self.width.max(1))
    }
}

/// Sizes go down in steps of a sixteenth.
const SIXTEENTHS: usize = 16;

fn add(columns: &mut [u32], row: &[u8]) {
    for (column, pixel) in columns.iter_mut().zip(row) {
        *column += u32::from(*pixel);
    }
}

fn subtract(columns: &mut [u32], row: &[u8]) {
    for (column, pixel) in columns.iter_mut().zip(row) {
        *column -= u32::from(*pixel);
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "not negative; a conversion from a float stays within the bounds of its type"
)]
fn inside(at: f64, end: usize) -> Option<usize> {
    (at >= 0.0).then_some(at as usize).filter(|at| *at < end)
}

impl Bitmap {
    /// Whether the pixel under a place is dark; what is outside, or no number, is light.
    pub(crate) fn is_dark_at(&self, at: Point) -> bool {
        let (Some(x), Some(y)) = (inside(at.x, self.width), inside(at.y, self.height)) else {
            return false;
        };
        self.dark.get(y * self.width + x) == Some(&true)
    }

    pub(crate) fn rows(&self) -> impl Iterator<Item = &[bool]> {
        self.dark.chunks_exact(self.width.max(1))
    }
}
