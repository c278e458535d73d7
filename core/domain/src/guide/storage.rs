//! How codes are kept: three methods with their good and bad sides, and rules (S-112 to S-124, X-2, X-6).

use crate::{Owner, PlaceKind};

/// A method of keeping codes outside of the app.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Method {
    /// Printed or written on paper.
    Paper,
    /// A picture of the screen.
    Screenshot,
    /// A note in a password manager.
    Manager,
}

impl Method {
    /// The method of a place; `None` for a place of another kind.
    #[must_use]
    pub const fn of(kind: PlaceKind) -> Option<Self> {
        match kind {
            PlaceKind::Paper | PlaceKind::Cabinet => Some(Self::Paper),
            PlaceKind::File => Some(Self::Screenshot),
            PlaceKind::Manager => Some(Self::Manager),
            PlaceKind::Other => None,
        }
    }

    /// Which requirement names its good side.
    #[must_use]
    pub const fn good(self) -> &'static str {
        match self {
            Self::Paper => "S-114",
            Self::Screenshot => "S-116",
            Self::Manager => "S-118",
        }
    }

    /// Which requirement names its bad side.
    #[must_use]
    pub const fn bad(self) -> &'static str {
        match self {
            Self::Paper => "S-115",
            Self::Screenshot => "S-117",
            Self::Manager => "S-119",
        }
    }
}

/// A rule of keeping codes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum StorageRule {
    /// One place counts; copies are listed beside it.
    OneThatCounts,
    /// Two methods together are better than one.
    Combine,
    /// Only where it is surely found again.
    FindAgain,
    /// Not inside the account that it opens (Apple 109345).
    NotInsideTheAccount,
    /// Not on the device that receives the ordinary codes alone (Ubisoft 000063165).
    NotOnTheSameDevice,
    /// The picture or file that was taken in goes, its copies in a cloud too.
    DeleteOriginal,
    /// Not by chat or mail.
    NeverByMessage,
    /// If it must be sent: by a way that ends by itself, and new codes after it.
    IfItMustBeSent,
    /// A shop needs more than somebody's own memo.
    MoreThanAMemo,
    /// Paper lies in a locked cabinet.
    LockedCabinet,
    /// Only those who answer for the account get at it.
    KeepersOnly,
    /// The rules are written down.
    InWriting,
}

impl StorageRule {
    /// The rules for an account, in the order in which they are read: those of a shop are its owner's alone.
    pub fn of(owner: Owner) -> impl Iterator<Item = Self> {
        let all = Self::ALL.iter().copied();
        all.filter(move |rule| owner == Owner::Business || !rule.is_for_shops())
    }

    /// Whether it is about accounts of a shop or company.
    #[must_use]
    pub const fn is_for_shops(self) -> bool {
        matches!(
            self,
            Self::MoreThanAMemo | Self::LockedCabinet | Self::KeepersOnly | Self::InWriting
        )
    }

    /// Which of the requirements it serves.
    #[must_use]
    pub const fn serves(self) -> &'static [&'static str] {
        match self {
            Self::OneThatCounts => &["S-111", "S-145", "X-2"],
            Self::Combine => &["S-120", "X-2"],
            Self::FindAgain => &["S-052"],
            Self::NotInsideTheAccount | Self::NotOnTheSameDevice => &["S-052", "S-120"],
            Self::DeleteOriginal => &["S-053", "S-144", "X-6"],
            Self::NeverByMessage => &["S-123"],
            Self::IfItMustBeSent => &["S-124"],
            Self::MoreThanAMemo => &["S-012", "S-112", "S-113"],
            Self::LockedCabinet => &["S-121"],
            Self::KeepersOnly => &["S-122"],
            Self::InWriting => &["S-127", "S-145"],
        }
    }
}
