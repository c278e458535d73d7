//! The one door for time.

use toride_domain::Millis;

/// Tells the time, so that a test can repeat a run.
///
/// The real one, in the facade, asks the system.
pub trait Clock: Send + Sync {
    /// The wall clock, which may jump either way.
    fn now(&self) -> Millis;
}
