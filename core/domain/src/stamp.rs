//! Hybrid logical clock: order of changes across devices whose clocks differ.
//!
//! After Kulkarni et al., "Logical Physical Clocks" (2014): the wall clock, and a counter where it stands
//! still or runs backwards.

use core::fmt;

use crate::{DeviceId, Millis};

/// When and where a change was made: 24 bytes whose order is the order of changes.
///
/// `milliseconds u48 | counter u16 | device id 16`, big endian.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stamp([u8; 24]);

impl Stamp {
    /// The stamp of these parts.
    #[must_use]
    pub fn new(at: Millis, counter: u16, device: DeviceId) -> Self {
        let mut bytes = [0; 24];
        let head = (at.get() << 16) | u64::from(counter);
        let (front, back) = bytes.split_at_mut(8);
        front.copy_from_slice(&head.to_be_bytes());
        back.copy_from_slice(device.as_bytes());
        Self(bytes)
    }

    /// The smallest stamp of a device: whatever anybody said wins over a value that carries it.
    #[must_use]
    pub fn oldest(device: DeviceId) -> Self {
        Self::new(Millis::MIN, 0, device)
    }

    /// The stamp in a slice; `None` unless it has 24 bytes and a time within the bounds of [`Millis`].
    #[must_use]
    pub fn from_slice(bytes: &[u8]) -> Option<Self> {
        let stamp = Self(bytes.try_into().ok()?);
        Millis::checked(stamp.head() >> 16)?;
        Some(stamp)
    }

    /// Its 24 bytes.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 24] {
        &self.0
    }

    /// The time of the change, by the clock of the device that made it.
    #[must_use]
    pub fn at(&self) -> Millis {
        Millis::clamped(self.head() >> 16)
    }

    /// The counter that orders changes of one millisecond.
    #[must_use]
    pub fn counter(&self) -> u16 {
        u16::try_from(self.head() & 0xffff).unwrap_or(u16::MAX)
    }

    /// The device that made the change.
    #[must_use]
    pub fn device(&self) -> DeviceId {
        let mut id = [0; 16];
        id.iter_mut()
            .zip(self.0.iter().skip(8))
            .for_each(|(to, from)| *to = *from);
        DeviceId::new(id)
    }

    fn head(&self) -> u64 {
        self.0
            .iter()
            .take(8)
            .fold(0, |head, byte| (head << 8) | u64::from(*byte))
    }
}

impl fmt::Debug for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}+{}@{}",
            self.at().get(),
            self.counter(),
            self.device()
        )
    }
}

/// Gives out stamps that only grow, whatever the wall clock does.
#[derive(Clone, Copy, Debug)]
pub struct HybridClock {
    at: Millis,
    counter: u16,
    device: DeviceId,
}

impl HybridClock {
    /// A clock for a device that has made and seen nothing.
    #[must_use]
    pub const fn new(device: DeviceId) -> Self {
        Self {
            at: Millis::MIN,
            counter: 0,
            device,
        }
    }

    /// The device whose stamps it gives out.
    #[must_use]
    pub const fn device(&self) -> DeviceId {
        self.device
    }

    /// The time of the last stamp that it gave out or saw.
    #[must_use]
    pub const fn at(&self) -> Millis {
        self.at
    }

    /// The same clock for another device, whose ticks go on from here.
    #[must_use]
    pub const fn for_device(self, device: DeviceId) -> Self {
        Self { device, ..self }
    }

    /// Takes note of a stamp: every later tick is larger.
    pub fn observe(&mut self, stamp: &Stamp) {
        let seen = (stamp.at(), stamp.counter());
        if seen > (self.at, self.counter) {
            (self.at, self.counter) = seen;
        }
    }

    /// Takes note of all that another clock has seen.
    pub fn observe_clock(&mut self, other: &Self) {
        self.observe(&Stamp::new(other.at, other.counter, other.device));
    }

    /// The next stamp at this wall time.
    pub fn tick(&mut self, wall: Millis) -> Stamp {
        if wall > self.at {
            (self.at, self.counter) = (wall, 0);
        } else if let Some(next) = self.counter.checked_add(1) {
            self.counter = next;
        } else {
            (self.at, self.counter) = (self.at.plus(1), 0);
        }
        Stamp::new(self.at, self.counter, self.device)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn device(byte: u8) -> DeviceId {
        DeviceId::new([byte; 16])
    }

    #[test]
    fn a_stamp_is_the_bytes_of_its_parts_in_order() {
        let stamp = Stamp::new(Millis::clamped(0x0123_4567_89ab), 0xcdef, device(7));
        let mut expected = vec![0x01, 0x23, 0x45, 0x67, 0x89, 0xab, 0xcd, 0xef];
        expected.extend([7; 16]);
        assert_eq!(stamp.as_bytes().as_slice(), expected);
        assert_eq!(Stamp::from_slice(&expected), Some(stamp));
        assert_eq!(
            (stamp.at().get(), stamp.counter()),
            (0x0123_4567_89ab, 0xcdef)
        );
        assert_eq!(stamp.device(), device(7));
    }

    #[test]
    fn a_stamp_outside_the_calendar_is_refused() {
        assert_eq!(Stamp::from_slice(&[0; 24]), None);
        assert_eq!(Stamp::from_slice(&[0xff; 24]), None);
        assert_eq!(Stamp::from_slice(&[1; 23]), None);
    }

    #[test]
    fn a_full_counter_moves_on_to_the_next_millisecond() {
        let mut clock = HybridClock::new(device(1));
        clock.observe(&Stamp::new(
            Millis::clamped(1_000_000_000_000),
            u16::MAX,
            device(2),
        ));
        let stamp = clock.tick(Millis::clamped(5));
        assert_eq!((stamp.at().get(), stamp.counter()), (1_000_000_000_001, 0));
    }

    proptest! {
        #[test]
        fn stamps_grow_however_the_wall_clock_jumps(walls in proptest::collection::vec(any::<u64>(), 1..50)) {
            let mut clock = HybridClock::new(device(3));
            let mut last = None;
            for wall in walls {
                // The last millisecond of the calendar has nowhere to go on to.
                let wall = Millis::clamped(wall % (Millis::MAX.get() - 1));
                let stamp = clock.tick(wall);
                prop_assert!(Some(stamp) > last);
                last = Some(stamp);
            }
        }

        #[test]
        fn a_tick_is_larger_than_every_stamp_seen(ms in 1_000_000_000_000_u64..2_000_000_000_000, counter: u16) {
            let seen = Stamp::new(Millis::clamped(ms), counter, device(9));
            let mut clock = HybridClock::new(device(1));
            clock.observe(&seen);
            prop_assert!(clock.tick(Millis::MIN) > seen);
        }
    }
}
