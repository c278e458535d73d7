//! Leaves no secret behind on the stack.

use zeroize::zeroize_stack;

/// How much stack is wiped: well above what an unlock uses below this frame.
const DEPTH: usize = 65_536;

/// Runs `f` and then wipes the 64 KiB of stack that it used, also when it panics.
///
/// Ciphers and hashes copy keys into their frames; the copies outlive the call until the stack is
/// used again. Every call from outside that touches a secret runs in here. Costs some microseconds.
pub fn with_clean_stack<T>(f: impl FnOnce() -> T) -> T {
    let _wipe = WipeStack;
    in_own_frame(f)
}

struct WipeStack;

impl Drop for WipeStack {
    fn drop(&mut self) {
        zeroize_stack::<DEPTH>();
    }
}

/// Keeps the frame of `f` below the one that wipes; inlined, it would sit beside it and survive.
#[inline(never)]
fn in_own_frame<T>(f: impl FnOnce() -> T) -> T {
    f()
}

#[cfg(test)]
mod tests {
    use super::with_clean_stack;

    #[test]
    fn the_result_passes_through() {
        assert_eq!(with_clean_stack(|| vec![1, 2, 3]), [1, 2, 3]);
    }

    #[test]
    fn a_panic_inside_is_still_a_panic() {
        let caught = std::panic::catch_unwind(|| with_clean_stack(|| panic!("inside")));
        assert!(caught.is_err());
    }
}
