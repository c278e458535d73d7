//! How large the type of a page may be so that it stays one page: texts that people write differ in length.

/// Sizes in tenths of a point: from what reads well to what still prints clearly. What does not fit at the smallest takes
/// a second page; nothing is cut.
const SIZES: [u64; 16] = [
    125, 120, 115, 110, 105, 100, 95, 90, 85, 80, 75, 70, 65, 60, 55, 50,
];
const SMALLEST: u64 = 45;

/// Height between the margins of A4, with some air, in micrometres.
const PAGE: u64 = 266_000;

/// Micrometres in a thousand tenths of a point.
const TENTHS: u64 = 35_278;

/// Height of a line, in hundredths of its type.
const LEADING: u64 = 142;

/// Something on the page that takes height.
enum Block {
    /// Micrometres, whatever the type.
    Fixed(u64),
    /// Hundredths of the type's size.
    Space(u64),
    /// Text, as wide as so many hundredths of its size, in a column of so many micrometres.
    Text { wide: u64, column: u64 },
    /// Two columns.
    Beside(Fit, Fit),
}

/// What stands on a page, from top to bottom.
#[derive(Default)]
pub(super) struct Fit(Vec<Block>);

impl Fit {
    /// So many millimetres.
    pub(super) fn fixed(mut self, millimetres: u64) -> Self {
        self.0.push(Block::Fixed(millimetres * 1_000));
        self
    }

    /// So many hundredths of the type's size.
    pub(super) fn space(mut self, hundredths: u64) -> Self {
        self.0.push(Block::Space(hundredths));
        self
    }

    /// A text in a column of so many millimetres.
    pub(super) fn text(mut self, text: &str, millimetres: u64) -> Self {
        let wide = text.chars().map(width).sum();
        let column = millimetres * 1_000;
        self.0.push(Block::Text { wide, column });
        self
    }

    /// The one column beside the other.
    pub(super) fn beside(mut self, left: Self, right: Self) -> Self {
        self.0.push(Block::Beside(left, right));
        self
    }

    /// The largest size at which all of it fits, in tenths of a point.
    pub(super) fn size(&self) -> u64 {
        let mut sizes = SIZES.into_iter();
        let fits = sizes.find(|size| self.height(*size) <= PAGE);
        fits.unwrap_or(SMALLEST)
    }

    fn height(&self, size: u64) -> u64 {
        let blocks = self.0.iter();
        blocks.map(|block| block.height(size)).sum()
    }
}

impl Block {
    fn height(&self, size: u64) -> u64 {
        let em = size * TENTHS / 1_000;
        match self {
            Self::Fixed(height) => *height,
            Self::Space(hundredths) => hundredths * em / 100,
            Self::Text { wide, column } => {
                // Lines break between words, and so are not filled to the end.
                let wide = wide * em * 112 / 10_000;
                wide.div_ceil(*column).max(1) * LEADING * em / 100
            }
            Self::Beside(left, right) => left.height(size).max(right.height(size)),
        }
    }
}

/// How wide a character is in any font that prints it, in hundredths of the type's size. Rather too much.
fn width(c: char) -> u64 {
    match c {
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' => 35,
        'm' | 'w' | 'M' | 'W' | '@' | '%' => 98,
        'A'..='Z' | '&' | '#' => 80,
        '\0'..='\x7f' => 60,
        '\u{80}'..='\u{10ff}' => 85,
        '\u{1100}'..='\u{ffff}' => 100,
        _ => 138,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn little_text_is_set_large_and_much_text_small() {
        let page = |text: &str| Fit::default().fixed(100).text(text, 179).size();
        assert_eq!(page("短い"), 125);
        assert!(page(&"あ".repeat(1_500)) < 125);
        assert_eq!(page(&"あ".repeat(100_000)), SMALLEST);
    }

    #[test]
    fn of_two_columns_the_longer_counts() {
        let column = |n: usize| Fit::default().text(&"あ".repeat(n), 80);
        let (short, long) = (|| column(10), || column(900));
        let beside = |left, right| Fit::default().beside(left, right).fixed(20).size();
        assert_eq!(beside(short(), long()), beside(long(), short()));
        assert!(beside(short(), long()) < beside(short(), short()));
    }
}
