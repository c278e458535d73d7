//! The numbers that stand for named values. They are part of the format: none is ever given another meaning.

use toride_domain::{
    ContactKind, DeviceKind, DeviceLife, FactorKind, Owner, PlaceKind, Reason, Urgency, Verdict,
    shop::{Cause, Check, Duty, Permission},
};

use crate::cbor::{In, Malformed, Out, Result};

/// A value that is stored as a number.
pub(crate) trait Numbered: Sized {
    /// Its number.
    fn number(self) -> u64;

    /// The value of a number; `None` for one of a newer version.
    fn from_number(number: u64) -> Option<Self>;
}

/// One table serves both ways, and a value without a number does not compile.
macro_rules! numbered {
    ($type:ident { $($number:literal $value:ident),* $(,)? }) => {
        impl Numbered for $type {
            fn number(self) -> u64 {
                match self {
                    $(Self::$value => $number,)*
                }
            }

            fn from_number(number: u64) -> Option<Self> {
                match number {
                    $($number => Some(Self::$value),)*
                    _ => None,
                }
            }
        }
    };
}

numbered!(Owner { 0 Personal, 1 Business });
numbered!(ContactKind { 0 Email, 1 Phone, 2 RecoveryEmail });
numbered!(DeviceKind { 0 Phone, 1 Tablet, 2 Computer, 3 SecurityKey });
numbered!(DeviceLife { 0 InUse, 1 Replaced, 2 Lost });
numbered!(PlaceKind { 0 Paper, 1 Cabinet, 2 Manager, 3 File, 4 Other });
numbered!(FactorKind { 0 Sms, 1 Call, 2 Mail, 3 Authenticator, 4 Passkey, 5 SecurityKey });
numbered!(Cause { 0 Change, 1 Leaving });
numbered!(Check { 0 LogIn, 1 Contacts, 2 TwoFactor, 3 Codes, 4 Sessions });
numbered!(Permission { 0 May, 1 MayNot });
numbered!(Duty {
    0 Post,
    1 Answer,
    2 Figures,
    3 Advertise,
    4 Profile,
    5 Delete,
    6 Connect,
    7 Password,
    8 Contacts,
    9 TwoFactor,
    10 Codes,
    11 PassOn,
});
numbered!(Urgency { 0 Critical, 1 Now, 2 Soon, 3 Later });
numbered!(Reason {
    0 CodeUsed,
    1 SetExposed,
    2 PhoneChanged,
    3 ContactChanged,
    4 SetOld,
    5 NoCodes,
    6 OneWayIn,
    7 ContactUnconfirmed,
    8 SafekeepingStale,
    9 Rehearsal,
    10 SwitchedOff,
});
numbered!(Verdict {
    0 Undecided,
    1 Fresh,
    2 VaultLost,
    3 SameDevice,
    4 Reinstalled,
    5 RestoredOnAnotherPhone,
    6 CopiedToSecondPhone,
    7 FileReplaced,
    8 Unclear,
});

pub(super) fn write_number<T: Numbered + Copy>(out: &mut Out, value: &T) {
    out.uint(value.number());
}

pub(super) fn read_number<T: Numbered>(input: &mut In<'_>) -> Result<T> {
    T::from_number(input.uint()?).ok_or(Malformed)
}
