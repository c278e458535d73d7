//! Invented codes, the same for the same seed.

/// `SplitMix64`: a small source of numbers that can be repeated.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15))
    }

    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// From 0 to before 1.
    pub fn part(&mut self) -> f32 {
        (self.next() >> 40) as f32 / (1_u64 << 24) as f32
    }
}

pub const DIGITS: &str = "0123456789";
pub const HEX: &str = "0123456789abcdef";
pub const LOWER: &str = "0123456789abcdefghijklmnopqrstuvwxyz";
pub const UPPER: &str = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

pub fn codes(seed: u64, count: usize, length: usize, alphabet: &str) -> Vec<String> {
    let mut dice = Dice::new(seed);
    let letters: Vec<char> = alphabet.chars().collect();
    let mut code = || {
        (0..length)
            .map(|_| letters[(dice.next() % letters.len() as u64) as usize])
            .collect()
    };
    (0..count).map(|_| code()).collect()
}

/// As the service prints it: pieces of `size` with `separator` between them.
pub fn printed(code: &str, size: usize, separator: &str) -> String {
    let chars: Vec<char> = code.chars().collect();
    let pieces: Vec<String> = chars
        .chunks(size)
        .map(|piece| piece.iter().collect())
        .collect();
    pieces.join(separator)
}
