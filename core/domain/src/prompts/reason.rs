//! Reasons to act, and the acts that close them.

use crate::{ContactId, FactorId, PersonId, Thing};

/// Why the person is asked to do something. Each is raised by what happened and closed by the act alone.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Reason {
    /// A code of the newest set was used, or none is left (S-061, S-073, S-078, S-139).
    CodeUsed,
    /// Somebody may have seen the codes, or a person who knows them left (S-062, S-124, S-143).
    SetExposed,
    /// A device with a second factor, a session or the vault was replaced or lost (S-063, S-142).
    PhoneChanged,
    /// A number or mailbox was changed or given up (S-063, S-109).
    ContactChanged,
    /// The set is older than the service's interval (S-021, S-135).
    SetOld,
    /// Two-factor sign-in is on and no set is stored (S-009, S-110).
    NoCodes,
    /// There is one second factor only (S-094).
    OneWayIn,
    /// A contact point was not looked at for six months (S-010, S-093).
    ContactUnconfirmed,
    /// Changes are on this device only.
    SafekeepingStale,
    /// Recovery key or passphrase were not typed for six months.
    Rehearsal,
    /// A code was used at a service that turns two-factor sign-in off by that (S-008).
    SwitchedOff,
}

impl Reason {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::CodeUsed,
        Self::SetExposed,
        Self::PhoneChanged,
        Self::ContactChanged,
        Self::SetOld,
        Self::NoCodes,
        Self::OneWayIn,
        Self::ContactUnconfirmed,
        Self::SafekeepingStale,
        Self::Rehearsal,
        Self::SwitchedOff,
    ];
}

/// How pressing something is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Urgency {
    /// Before anything else.
    Critical,
    /// Now.
    Now,
    /// Soon.
    Soon,
    /// Some time.
    Later,
}

/// Something that the person can do about a reason.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Step {
    /// Get a new set at the service and store it.
    StoreNewSet,
    /// Try this second factor on the device that is in use now, or switch it off at the service.
    ConfirmFactor(FactorId),
    /// Tell the service the new number or address, and say so here.
    UpdateContact(ContactId),
    /// Take this contact point out of the account at the service, also as a second factor.
    DropContact(ContactId),
    /// See whether it is still theirs and reachable.
    ConfirmContact(ContactId),
    /// Turn two-factor sign-in on again, and say so.
    TurnOnAgain,
    /// Record another second factor.
    AddFactor,
    /// Say that one second factor is enough.
    AcceptOneWay,
    /// Say that the old set is kept, and why.
    KeepOldSet,
    /// Make a backup file and test it.
    BackUp,
    /// Exchange with the second device.
    Sync,
    /// Type the recovery key.
    TypeRecoveryKey,
    /// Type the passphrase.
    TypePassphrase,
}

/// What a reason is about.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum About {
    /// A device, contact point or place.
    Thing(Thing),
    /// A person who left.
    Person(PersonId),
}
