//! When an open vault closes by itself.

/// Milliseconds in the background that are granted while a picker of the system is open.
const PICKER_GRACE_MS: u64 = 60_000;

/// The person's setting: minutes without a touch until the vault closes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct AutoLock {
    minutes: u8,
}

/// Where the app stands. Spans are measured by a clock that nobody can set back.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Presence {
    /// Milliseconds since the last touch or key.
    pub idle_ms: u64,
    /// Milliseconds since the app left the screen; `None` while it is in front.
    pub background_ms: Option<u64>,
    /// Whether the app itself opened a picker of the system, as to choose a file.
    pub picker_open: bool,
    /// Whether the screen was switched off.
    pub screen_off: bool,
}

impl AutoLock {
    /// What a new vault starts with.
    pub const DEFAULT: Self = Self { minutes: 5 };

    /// So many minutes, 1 to 30; `None` outside.
    #[must_use]
    pub const fn minutes(minutes: u8) -> Option<Self> {
        if minutes >= 1 && minutes <= 30 {
            Some(Self { minutes })
        } else {
            None
        }
    }

    /// The minutes.
    #[must_use]
    pub const fn get(self) -> u8 {
        self.minutes
    }

    /// Whether the vault has to close now: the screen went off, nobody touched it for the time set, or the app
    /// is in the background, where only a picker of its own grants a minute.
    #[must_use]
    pub fn is_due(self, presence: Presence) -> bool {
        let grace = if presence.picker_open {
            PICKER_GRACE_MS
        } else {
            0
        };
        presence.screen_off
            || presence.idle_ms >= u64::from(self.minutes) * 60_000
            || presence.background_ms.is_some_and(|ms| ms >= grace)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRONT: Presence = Presence {
        idle_ms: 0,
        background_ms: None,
        picker_open: false,
        screen_off: false,
    };

    fn due(presence: Presence) -> bool {
        AutoLock::DEFAULT.is_due(presence)
    }

    #[test]
    fn it_closes_after_the_idle_time_and_not_before() {
        assert!(!due(FRONT));
        assert!(!due(Presence {
            idle_ms: 299_999,
            ..FRONT
        }));
        assert!(due(Presence {
            idle_ms: 300_000,
            ..FRONT
        }));
        assert!(due(Presence {
            idle_ms: 300_000,
            picker_open: true,
            ..FRONT
        }));
    }

    #[test]
    fn it_closes_in_the_background_but_waits_a_minute_for_a_picker() {
        let background = |ms, picker_open| Presence {
            background_ms: Some(ms),
            picker_open,
            ..FRONT
        };
        assert!(due(background(0, false)));
        assert!(!due(background(59_999, true)));
        assert!(due(background(60_000, true)));
        assert!(due(Presence {
            screen_off: true,
            ..FRONT
        }));
    }

    #[test]
    fn the_setting_is_one_minute_to_half_an_hour() {
        assert_eq!(AutoLock::minutes(0), None);
        assert_eq!(AutoLock::minutes(31), None);
        assert_eq!(AutoLock::minutes(5), Some(AutoLock::DEFAULT));
    }
}
