//! What can be lost.

use crate::{ContactId, PlaceId, UnitId};

/// Something that a way into an account can depend on, and that can be taken away.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Thing {
    /// A device, with the authenticators, passkeys, sessions and the vault on it, and the numbers whose SIM is in it.
    Device(UnitId),
    /// A number or a mailbox.
    Contact(ContactId),
    /// A place with copies.
    Place(PlaceId),
}
