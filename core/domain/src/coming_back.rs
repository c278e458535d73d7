//! What somebody is met with who starts the app: a pure rule of what lies in the folder and what the platform remembers.
//!
//! The vault is locked still, so whether the platform's marker is the one that *this* vault knows cannot be told; that
//! is judged after unlock, see [`judge`](crate::judge).

use crate::KeySignal;

/// What lies in the folder, as far as it can be seen without a secret.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum InFolder {
    /// Nothing.
    Nothing,
    /// A vault.
    Vault,
    /// Traces of a vault: a snapshot, something set aside.
    Traces,
    /// A vault that cannot be read.
    Damaged,
    /// A vault of a newer version.
    TooNew,
    /// A vault that another process has open.
    InUse,
    /// The system gives no access now.
    Unavailable,
}

/// What the start screen says.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum ComingBack {
    /// Nothing was ever here: start, restore, or take over from another device.
    Fresh,
    /// A vault is here: open it as usual.
    Open,
    /// A vault is here and this device does not remember it: the folder came from another one, or the app was installed
    /// anew. Passphrase or recovery key open it.
    MovedHere,
    /// The key that is bound to this device is gone: passphrase or recovery key open the vault.
    KeyGone,
    /// The vault cannot be read: repair, restore, or start over beside it.
    Damaged,
    /// A vault was here and is not: repair, restore, or start over beside what is left.
    Lost,
    /// A newer version wrote it: update, or start over beside it.
    TooNew,
    /// It is open elsewhere.
    InUse,
    /// The system gives no access now: try again.
    Unavailable,
}

/// Which of these it is. `marker`: whether the platform has one at all, where backups do not go. `restored`: whether it
/// says that it brought the app's data back.
///
/// What lies in the folder decides first: no signal makes a vault anything else than one that can be opened.
#[must_use]
pub const fn coming_back(
    found: InFolder,
    marker: bool,
    key: KeySignal,
    restored: bool,
) -> ComingBack {
    match found {
        // Never called fresh while the platform remembers a vault.
        InFolder::Nothing if marker => ComingBack::Lost,
        InFolder::Nothing => ComingBack::Fresh,
        InFolder::Traces => ComingBack::Lost,
        InFolder::Damaged => ComingBack::Damaged,
        InFolder::TooNew => ComingBack::TooNew,
        InFolder::InUse => ComingBack::InUse,
        InFolder::Unavailable => ComingBack::Unavailable,
        InFolder::Vault => match (key, marker) {
            // A key that is bound to this device and opens proves the device; one that is busy proves nothing.
            (KeySignal::Ok | KeySignal::Busy, _) | (KeySignal::NotApplicable, true) => {
                ComingBack::Open
            }
            (KeySignal::Gone, true) if !restored => ComingBack::KeyGone,
            (KeySignal::Gone | KeySignal::NotApplicable, _) => ComingBack::MovedHere,
        },
    }
}
