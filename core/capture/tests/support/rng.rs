//! Random choices from a seed: the same seed gives the same text on every machine.

/// The generator of Steele, Lea and Flood (2014), with 64 bits of state.
pub struct Rng(u64);

impl Rng {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// Below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end as u64).expect("below a usize")
    }

    pub fn one_in(&mut self, chances: usize) -> bool {
        self.below(chances) == 0
    }

    pub fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }

    /// So many characters of `alphabet`.
    pub fn word(&mut self, alphabet: &str, length: usize) -> String {
        let chars: Vec<char> = alphabet.chars().collect();
        (0..length).map(|_| self.pick(&chars)).collect()
    }
}

/// How many texts to make, and from which seed: `TORIDE_PASTES=200000 TORIDE_SEED=7` looks further
/// than an ordinary run.
pub fn effort(usual: u64) -> impl Iterator<Item = u64> {
    let number = |name| {
        std::env::var(name)
            .ok()
            .and_then(|value| value.parse().ok())
    };
    let count = number("TORIDE_PASTES").unwrap_or(usual);
    let seed = number("TORIDE_SEED").unwrap_or(1);
    (0..count).map(move |n: u64| seed.wrapping_mul(0x1000_0000_0000).wrapping_add(n))
}
