//! Stops a panic before it reaches the apps: its text could hold a code, and it would end the app.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::Once,
};

use crate::VaultError;

static QUIET: Once = Once::new();

/// From the first call on, a panic prints the place in the source and nothing else.
pub(crate) fn quiet_panics() {
    QUIET.call_once(|| {
        std::panic::set_hook(Box::new(|panic| {
            #[allow(
                clippy::print_stderr,
                reason = "file and line are all there is to find a fault by"
            )]
            if let Some(place) = panic.location() {
                eprintln!("toride: fault at {}:{}", place.file(), place.line());
            }
        }));
    });
}

/// Runs a call. After a fault the vault is locked and the call fails with `Internal`.
pub(crate) fn guard<T, E: Into<VaultError>>(
    lock: impl FnOnce(),
    call: impl FnOnce() -> Result<T, E>,
) -> Result<T, VaultError> {
    catch_unwind(AssertUnwindSafe(call)).map_or_else(
        |_fault| {
            let _locked_or_gone = catch_unwind(AssertUnwindSafe(lock));
            Err(VaultError::Internal)
        },
        |done| done.map_err(Into::into),
    )
}

/// The same for a call that cannot fail; `otherwise` is its answer after a fault.
pub(crate) fn guard_or<T>(otherwise: T, call: impl FnOnce() -> T) -> T {
    catch_unwind(AssertUnwindSafe(call)).unwrap_or(otherwise)
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    #[test]
    fn a_fault_locks_the_vault_and_its_text_goes_nowhere() {
        let locked = Cell::new(false);
        let done = guard::<(), VaultError>(|| locked.set(true), || panic!("1234 5678"));
        assert_eq!(done, Err(VaultError::Internal));
        assert!(locked.get());
        assert!(!VaultError::Internal.to_string().contains("1234"));
    }

    #[test]
    fn a_refusal_is_no_fault_and_leaves_the_vault_open() {
        let locked = Cell::new(false);
        let refused = || Err::<(), _>(toride_vault::Error::NotFound);
        let done = guard(|| locked.set(true), refused);
        assert_eq!(done, Err(VaultError::NotFound));
        assert!(!locked.get());
    }

    #[test]
    fn a_fault_in_a_call_that_cannot_fail_gives_the_quiet_answer() {
        assert_eq!(guard_or(7, || panic!("1234 5678")), 7);
    }
}
