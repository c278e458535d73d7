//! What an open vault knows already, so that it is not asked: the last case begins with what this person really has.

use crate::{
    AccountId, ContactId, PlaceId, Survey, UnitId,
    guide::{CodesAtHand, Elsewhere, Situation},
};

/// What the vault knows about an account that somebody cannot get into.
///
/// It only spares questions where it knows of something: that no session is recorded does not mean that there is none.
/// What turns out not to be so can be said at the step ([`crate::guide::Otherwise::Say`]).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Start {
    /// What is true as far as is known.
    pub situation: Situation,
    /// Codes that can still be used.
    pub left: u32,
    /// Places with a copy of a set that still has such a code, and that are not lost.
    pub copies: Vec<PlaceId>,
    /// Other devices in use where somebody is signed in, the easiest to use first.
    pub sessions: Vec<UnitId>,
    /// Contact points of the account that can be reached without getting into it.
    pub contacts: Vec<ContactId>,
}

impl Survey<'_> {
    /// What is known of an account, for somebody who stands before `here`, the device of this installation; `None`
    /// where there is no such account.
    #[must_use]
    pub fn guide_start(&self, account: AccountId, here: Option<UnitId>) -> Option<Start> {
        let number = self.number(account)?;
        let seen = self.seen().get(number)?;
        let counts = seen.codes.counts();
        let codes = match (counts.left, counts.of) {
            (0, 0) => None,
            (0, _) => Some(CodesAtHand::UsedUp),
            (left, _) => Some(CodesAtHand::Left(left)),
        };
        let ties = &seen.account.ties;
        let copies = ties.copies.iter().filter(|((set, place), copy)| {
            let there = self.all.places.get(place);
            let safe = there.is_some_and(|place| place.breach().is_none());
            safe && copy.is_there() && seen.codes.is_usable(*set)
        });
        let mut copies: Vec<_> = copies.map(|((_, place), _)| *place).collect();
        copies.sort_unstable();
        copies.dedup();
        let sessions = self.sessions(&ties.sessions, here);
        let contacts = self.graph.contacts_without(number);
        Some(Start {
            situation: Situation {
                codes,
                elsewhere: sessions.first().map(|(elsewhere, _)| *elsewhere),
                contact: (!contacts.is_empty()).then_some(true),
                issues_codes: seen.can_renew(),
                ..Situation::default()
            },
            left: counts.left,
            copies,
            sessions: sessions.into_iter().map(|(_, device)| device).collect(),
            contacts,
        })
    }

    /// Other devices in use that are signed in, phones first.
    fn sessions(
        &self,
        links: &std::collections::BTreeMap<UnitId, crate::Link>,
        here: Option<UnitId>,
    ) -> Vec<(Elsewhere, UnitId)> {
        let there = links.iter().filter(|(_, link)| link.is_there());
        let others = there.filter(|(id, _)| Some(**id) != here);
        let mut sessions: Vec<_> = others
            .filter_map(|(id, _)| {
                let device = self.all.devices.get(id)?;
                let kind = device.is_in_use().then_some(device.kind.value)?;
                Some((Elsewhere::of(kind)?, *id))
            })
            .collect();
        sessions.sort_unstable();
        sessions
    }
}
