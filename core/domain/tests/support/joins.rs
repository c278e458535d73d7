//! What every join promises, and values to put it to the test with.

use proptest::prelude::*;
use toride_domain::{DeviceId, Join, Millis, Register, Stamp};

/// Stamps close together, so that some are the same.
pub fn stamp() -> impl Strategy<Value = Stamp> {
    (0_u64..6, 1_u8..3)
        .prop_map(|(ms, device)| Stamp::new(Millis::MIN.plus(ms), 0, DeviceId::new([device; 16])))
}

/// A register with such a stamp.
pub fn register<T: core::fmt::Debug>(
    value: impl Strategy<Value = T>,
) -> impl Strategy<Value = Register<T>> {
    (stamp(), value).prop_map(|(stamp, value)| Register::new(stamp, value))
}

/// Both joined, each left as it is.
pub fn joined<T: Join + Clone>(a: &T, b: &T) -> T {
    let mut both = a.clone();
    both.join(b.clone());
    both
}

/// In any order, in any grouping, and as often as it comes: the same.
pub fn laws<T: Join + Clone + PartialEq + core::fmt::Debug>(
    a: &T,
    b: &T,
    c: &T,
) -> Result<(), TestCaseError> {
    let both = joined(a, b);
    prop_assert_eq!(&both, &joined(b, a));
    prop_assert_eq!(joined(&both, c), joined(a, &joined(b, c)));
    prop_assert_eq!(joined(&both, a), both.clone());
    prop_assert_eq!(joined(&both, b), both);
    Ok(())
}
