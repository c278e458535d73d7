//! An account with everything that belongs to it.

use serde::Serialize;
use toride_domain::{
    Account as Stored, AccountId, Base, Code as StoredCode, CodeId, CodeSet, ContactId, DeviceId,
    Factor as StoredFactor, FactorId, HistoryEntry, PersonId, PlaceId, SetId, UnitId,
};

use super::{super::words, At, Id, Tie, at};
use crate::codec::{AccountSecret, CodeText};

#[derive(Serialize)]
pub(super) struct Account<'a> {
    id: Id<AccountId>,
    service: &'a str,
    name: &'a str,
    owner: &'static str,
    added_at: At,
    binned_at: Option<At>,
    note: Option<&'a str>,
    sets: Vec<Set<'a>>,
    factors: Vec<Factor>,
    contacts: Vec<Tie<ContactId>>,
    sessions: Vec<Tie<UnitId>>,
    copies: Vec<Copy>,
    place_of_record: Option<Id<PlaceId>>,
    custodian: Option<Id<PersonId>>,
    people: Vec<Tie<PersonId>>,
    two_factor_on_again_at: Option<At>,
    one_factor_is_enough: bool,
    old_set_kept: Option<OldSet<'a>>,
    history: Vec<Event>,
}

#[derive(Serialize)]
struct Set<'a> {
    id: Id<SetId>,
    stored_at: At,
    issued_at: Option<At>,
    retired_at: Option<At>,
    exposed_at: Option<At>,
    rebuilt: bool,
    codes: Vec<Code<'a>>,
}

#[derive(Serialize)]
struct Code<'a> {
    id: Id<CodeId>,
    position: u32,
    display: Option<&'a str>,
    canonical: Option<&'a str>,
    state: &'static str,
    state_since: Option<At>,
    uses: Vec<Use>,
}

#[derive(Serialize)]
struct Use {
    at: At,
    installation: Id<DeviceId>,
    undone_at: Option<At>,
}

#[derive(Serialize)]
struct Factor {
    id: Id<FactorId>,
    kind: &'static str,
    device: Option<Id<UnitId>>,
    contact: Option<Id<ContactId>>,
    added_at: At,
    works_at: Option<At>,
    off_since: Option<At>,
}

#[derive(Serialize)]
struct Copy {
    set: Id<SetId>,
    place: Tie<PlaceId>,
}

#[derive(Serialize)]
struct OldSet<'a> {
    at: At,
    why: &'a str,
}

#[derive(Serialize)]
struct Event {
    at: At,
    installation: Id<DeviceId>,
    what: &'static str,
    set: Option<Id<SetId>>,
    position: Option<u32>,
}

impl<'a> Account<'a> {
    /// `shown`: when its codes were shown, as far as the log of this installation says.
    pub(super) fn of(
        id: AccountId,
        account: &'a Stored,
        secret: Option<&'a AccountSecret>,
        shown: Vec<HistoryEntry>,
    ) -> Self {
        let note = secret.and_then(|secret| secret.note.as_ref());
        let mut history = account.events();
        history.extend(shown);
        history.sort_by_key(|event| event.stamp);
        let sets = account.sets_newest_first();
        let ties = &account.ties;
        let copies = ties.copies.iter().map(|((set, place), link)| Copy {
            set: Id(*set),
            place: Tie::of(*place, link),
        });
        Self {
            id: Id(id),
            service: &account.service.value,
            name: &account.name.value,
            owner: words::owner(account.owner.value),
            added_at: at(account.created),
            binned_at: account.binned_at().map(At),
            // EXPOSE: the person asked for a file with everything in it
            note: note.map(|note| note.value.expose()),
            sets: sets
                .into_iter()
                .rev()
                .map(|(id, set)| Set::of(id, set, account, secret))
                .collect(),
            factors: ties
                .factors
                .iter()
                .map(|(id, factor)| Factor::of(*id, factor))
                .collect(),
            contacts: ties
                .contacts
                .iter()
                .map(|(id, link)| Tie::of(*id, link))
                .collect(),
            sessions: ties
                .sessions
                .iter()
                .map(|(id, link)| Tie::of(*id, link))
                .collect(),
            copies: copies.collect(),
            place_of_record: ties
                .place_of_record
                .as_ref()
                .and_then(|place| place.value)
                .map(Id),
            custodian: ties
                .custodian
                .as_ref()
                .and_then(|person| person.value)
                .map(Id),
            people: ties
                .people
                .iter()
                .map(|(id, link)| Tie::of(*id, link))
                .collect(),
            two_factor_on_again_at: ties.on_again.map(at),
            one_factor_is_enough: ties
                .one_way_accepted
                .as_ref()
                .is_some_and(|flag| flag.value),
            old_set_kept: ties.still_good.as_ref().map(|kept| OldSet {
                at: At(kept.value.at),
                why: &kept.value.why,
            }),
            history: history.into_iter().map(Event::of).collect(),
        }
    }
}

impl<'a> Set<'a> {
    fn of(id: SetId, set: &CodeSet, account: &Stored, secret: Option<&'a AccountSecret>) -> Self {
        let text = |id: CodeId| secret.and_then(|secret| secret.codes.get(&id));
        Self {
            id: Id(id),
            stored_at: at(set.stored),
            issued_at: set.issued_at().map(At),
            retired_at: set.retired_at().map(At),
            exposed_at: set.exposed_at().map(At),
            rebuilt: set.is_rebuilt(),
            codes: account
                .codes_of(id)
                .into_iter()
                .map(|(id, code)| Code::of(id, code, text(id)))
                .collect(),
        }
    }
}

impl<'a> Code<'a> {
    fn of(id: CodeId, code: &StoredCode, text: Option<&'a CodeText>) -> Self {
        let (state, since) = words::state(code.state());
        let uses = code.uses.iter().map(|used| Use {
            at: at(*used),
            installation: Id(used.device()),
            undone_at: code.undone.get(used).copied().map(at),
        });
        Self {
            id: Id(id),
            position: u32::from(code.home.value.position) + 1,
            // EXPOSE: the person asked for a file with everything in it
            display: text.map(|text| text.display.expose()),
            // EXPOSE: the same
            canonical: text.map(|text| text.canonical.expose()),
            state,
            state_since: since.map(At),
            uses: uses.collect(),
        }
    }
}

impl Factor {
    fn of(id: FactorId, factor: &StoredFactor) -> Self {
        let (device, contact) = match factor.base.get() {
            Some(Base::Device(device)) => (Some(Id(device)), None),
            Some(Base::Contact(contact)) => (None, Some(Id(contact))),
            None => (None, None),
        };
        Self {
            id: Id(id),
            kind: words::factor(factor.kind.value),
            device,
            contact,
            added_at: at(factor.created),
            works_at: factor.confirmed.as_ref().map(|word| At(word.value)),
            off_since: factor.removed_at().map(at),
        }
    }
}

impl Event {
    fn of(event: HistoryEntry) -> Self {
        let (what, position) = words::event(event.kind);
        Self {
            at: at(event.stamp),
            installation: Id(event.stamp.device()),
            what,
            set: event.set.map(Id),
            position,
        }
    }
}
