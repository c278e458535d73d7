//! Rules about what is typed, and about locking, that need no vault.

use toride_domain::{AutoLock, Presence};
use toride_vault::GroupCheck;

use crate::{guard::guard_or, translate::all};

/// What is wrong with a new passphrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum PassphraseProblem {
    /// Fewer than 10 characters.
    TooShort,
    /// More than 1,024 bytes.
    TooLong,
    /// Only digits.
    DigitsOnly,
    /// Easy to guess: a common word, a pattern, a repetition.
    EasyToGuess,
    /// Not text.
    NotText,
}

/// An honest judgement of a new passphrase.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PassphraseCheck {
    /// 0 (guessed at once) to 4 (very hard to guess).
    pub score: u8,
    /// Whether it is accepted.
    pub accepted: bool,
    /// What is wrong; empty when accepted.
    pub problems: Vec<PassphraseProblem>,
}

/// State of one of the seven groups of a recovery key while it is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum GroupState {
    /// Nothing yet.
    Empty,
    /// Fewer than five characters so far.
    Incomplete,
    /// Right.
    Right,
    /// A slip in this group.
    Wrong,
    /// The letter U, which never occurs.
    HasU,
}

/// Judgement of a recovery key while it is typed.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct RecoveryKeyCheck {
    /// The seven groups.
    pub groups: Vec<GroupState>,
    /// Whether all are right.
    pub complete: bool,
    /// Whether there is more than seven groups.
    pub too_long: bool,
}

/// What the apps know when they ask whether to lock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct AutoLockInput {
    /// Milliseconds since the last touch.
    pub idle_ms: u64,
    /// Milliseconds since the app left the screen; none while it is in front.
    pub background_ms: Option<u64>,
    /// Whether the app itself opened a picker (then up to 60 s in the background are granted).
    pub picker_open: bool,
    /// Whether the screen was switched off.
    pub screen_off: bool,
    /// Minutes chosen in the settings.
    pub lock_minutes: u8,
}

/// Judges a new passphrase (UTF-8).
#[uniffi::export]
#[must_use]
pub fn check_passphrase(passphrase: &[u8]) -> PassphraseCheck {
    let fault = PassphraseCheck {
        score: 0,
        accepted: false,
        problems: Vec::new(),
    };
    guard_or(fault, || toride_vault::check_passphrase(passphrase).into())
}

/// Judges a recovery key (UTF-8) as far as it was typed.
#[uniffi::export]
#[must_use]
pub fn check_recovery_key(typed: &[u8]) -> RecoveryKeyCheck {
    let fault = RecoveryKeyCheck {
        groups: Vec::new(),
        complete: false,
        too_long: false,
    };
    guard_or(fault, || toride_vault::check_recovery_key(typed).into())
}

/// Whether the vault must be locked now.
#[uniffi::export]
#[must_use]
pub fn should_lock(input: AutoLockInput) -> bool {
    let rule = AutoLock::minutes(input.lock_minutes).unwrap_or(AutoLock::DEFAULT);
    // A fault must not keep a vault open.
    guard_or(true, || rule.is_due(input.into()))
}

impl From<AutoLockInput> for Presence {
    fn from(input: AutoLockInput) -> Self {
        let AutoLockInput {
            idle_ms,
            background_ms,
            picker_open,
            screen_off,
            lock_minutes: _,
        } = input;
        Self {
            idle_ms,
            background_ms,
            picker_open,
            screen_off,
        }
    }
}

impl From<toride_vault::PassphraseCheck> for PassphraseCheck {
    fn from(check: toride_vault::PassphraseCheck) -> Self {
        let accepted = check.accepted();
        Self {
            score: check.score,
            accepted,
            problems: all(check.problems),
        }
    }
}

impl From<toride_vault::PassphraseProblem> for PassphraseProblem {
    fn from(problem: toride_vault::PassphraseProblem) -> Self {
        use toride_vault::PassphraseProblem as Inner;
        match problem {
            Inner::TooShort => Self::TooShort,
            Inner::TooLong => Self::TooLong,
            Inner::DigitsOnly => Self::DigitsOnly,
            Inner::EasyToGuess => Self::EasyToGuess,
            Inner::NotText => Self::NotText,
        }
    }
}

impl From<GroupCheck> for GroupState {
    fn from(check: GroupCheck) -> Self {
        match check {
            GroupCheck::Empty => Self::Empty,
            GroupCheck::Incomplete => Self::Incomplete,
            GroupCheck::Right => Self::Right,
            GroupCheck::Wrong => Self::Wrong,
            GroupCheck::HasU => Self::HasU,
        }
    }
}

impl From<toride_vault::RecoveryKeyCheck> for RecoveryKeyCheck {
    fn from(check: toride_vault::RecoveryKeyCheck) -> Self {
        let toride_vault::RecoveryKeyCheck {
            groups,
            complete,
            too_long,
        } = check;
        Self {
            groups: groups.into_iter().map(Into::into).collect(),
            complete,
            too_long,
        }
    }
}
