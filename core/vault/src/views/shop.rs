//! What a shop sees: changes of hands, sheets for people from outside, and who has what.

use toride_domain::{
    AdditionId, FactorKind, HandoverId, Millis, OutsourcingId, PersonId,
    shop::{Cause, Check, HandoverState, Task},
};

use crate::AccountName;

/// A person where another thing refers to them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonName {
    /// Their id.
    pub id: PersonId,
    /// Their name; empty where they are not there any more.
    pub name: String,
    /// Whether they have left.
    pub left: bool,
}

/// A change of hands as a form fills it in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HandoverDraft {
    /// Why.
    pub cause: Cause,
    /// Who has had it.
    pub from: Option<PersonId>,
    /// Who has it from then on.
    pub to: Option<PersonId>,
}

/// One check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CheckId {
    /// One of the five.
    Known(Check),
    /// One that the shop added.
    Own(AdditionId),
}

/// Who did something, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DoneView {
    /// Who.
    pub by: PersonName,
    /// When.
    pub at: Millis,
}

/// One thing that a fact is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactLine {
    /// For a second factor, what kind.
    pub kind: Option<FactorKind>,
    /// What it is called.
    pub name: Option<String>,
}

/// What the vault knows beside a check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactView {
    /// Its name: one of [`toride_domain::shop::Fact::IDS`].
    pub id: &'static str,
    /// What it is about.
    pub lines: Vec<FactLine>,
    /// Since when.
    pub at: Option<Millis>,
    /// Whether it speaks for the check or against it.
    pub good: Option<bool>,
}

/// One check of a change of hands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckView {
    /// Which.
    pub id: CheckId,
    /// For one that the shop added, what is looked at.
    pub own: Option<String>,
    /// By whom it was done; `None`: not yet.
    pub done: Option<DoneView>,
    /// What the vault knows.
    pub facts: Vec<FactView>,
    /// Whether that shows that it is done: a person still has to say so.
    pub offered: bool,
}

/// One change of hands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandoverView {
    /// Its id.
    pub id: HandoverId,
    /// The account.
    pub account: AccountName,
    /// Why.
    pub cause: Cause,
    /// Who has had it.
    pub from: Option<PersonName>,
    /// Who has it from then on.
    pub to: Option<PersonName>,
    /// When it was begun.
    pub started_at: Millis,
    /// The five, then those that the shop added.
    pub checks: Vec<CheckView>,
    /// A note; may be empty.
    pub note: String,
    /// How it stands.
    pub state: HandoverState,
    /// Who signed it, also where that has lapsed.
    pub signature: Option<DoneView>,
    /// How many checks are not done.
    pub open: u32,
}

/// A sheet for somebody from outside as a form fills it in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutsourcingDraft {
    /// Who it is for.
    pub to: Option<PersonId>,
    /// What they may.
    pub may: Vec<Task>,
    /// What they may not.
    pub may_not: Vec<Task>,
    /// Who is called when something is wrong.
    pub call: Option<PersonId>,
    /// How they are reached; may be empty.
    pub reach: String,
}

/// A sheet for somebody from outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutsourcingView {
    /// Its id.
    pub id: OutsourcingId,
    /// The account.
    pub account: AccountName,
    /// Who it is for.
    pub to: Option<PersonName>,
    /// What they may.
    pub may: Vec<Task>,
    /// What they may not.
    pub may_not: Vec<Task>,
    /// Who is called when something is wrong.
    pub call: Option<PersonName>,
    /// How they are reached.
    pub reach: String,
    /// When it was changed last.
    pub updated_at: Millis,
    /// Whether it is over.
    pub ended: bool,
}

/// Somebody who holds or has seen codes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownBy {
    /// Who.
    pub person: PersonName,
    /// Whether it is the codes of today; else an older set.
    pub current: bool,
}

/// One account of the shop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShopAccount {
    /// Which.
    pub account: AccountName,
    /// Who answers for it.
    pub custodian: Option<PersonName>,
    /// Who holds or has seen its codes, or can get at a copy of them.
    pub known_by: Vec<KnownBy>,
    /// The newest change of hands that is not done.
    pub open_handover: Option<HandoverId>,
    /// Sheets for people from outside that are not over.
    pub sheets: u32,
}

/// One person of the shop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShopPerson {
    /// Who.
    pub person: PersonName,
    /// What they answer for.
    pub answers_for: Vec<AccountName>,
    /// Whose codes of today they hold or have seen.
    pub has_seen: Vec<AccountName>,
    /// Changes of hands from or to them that are not done.
    pub handovers: u32,
}

/// The shop at one look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShopOverview {
    /// Business accounts in use: those that nobody answers for, or nobody who is still there, first; then by name.
    pub accounts: Vec<ShopAccount>,
    /// People by name, those who left last.
    pub people: Vec<ShopPerson>,
    /// Changes of hands that are not done, newest first.
    pub handovers: Vec<HandoverView>,
    /// Business accounts that nobody answers for, or nobody who is still there.
    pub without_custodian: u32,
}
