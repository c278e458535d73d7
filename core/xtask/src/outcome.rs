//! What a part of `cargo xtask test` hands back.

/// How many tests of one part ran, and how they ended. A skipped test is a failed one: nothing is
/// left out in silence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Outcome {
    /// Tests that ended well.
    pub(crate) passed: u32,
    /// Tests that failed or were skipped.
    pub(crate) failed: u32,
}
