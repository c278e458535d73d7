//! The shop: who answers for what, changes of hands, sheets for people from outside, and what is printed of them.

use std::sync::Arc;

use toride_vault as core;

use crate::{
    AccountName, HandoverId, OutsourcingId, PaperStyle, PersonId, Session, UtcMillis, VaultError,
    guard::guard_or, translate::all,
};

/// A person where another thing refers to them.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PersonName {
    /// Their id.
    pub id: PersonId,
    /// Their name; empty where they are not there any more.
    pub name: String,
    /// Whether they have left.
    pub left: bool,
}

/// Who did something, and when.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct DoneView {
    /// Who.
    pub by: PersonName,
    /// When.
    pub at: UtcMillis,
}

/// Somebody who holds or has seen codes.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct KnownBy {
    /// Who.
    pub person: PersonName,
    /// Whether it is the codes of today; else an older set.
    pub current: bool,
}

/// One account of the shop.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
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
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
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
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ShopOverview {
    /// Business accounts in use: those that nobody answers for, or nobody who is still there, first; then by name.
    pub accounts: Vec<ShopAccount>,
    /// People by name, those who left last.
    pub people: Vec<ShopPerson>,
    /// Changes of hands that are not done, newest first.
    pub handovers: Vec<crate::HandoverView>,
    /// Business accounts that nobody answers for, or nobody who is still there.
    pub without_custodian: u32,
}

/// One page of A4 for the shop, without any code. Wiped when it is closed.
#[derive(uniffi::Object)]
pub struct ShopPage {
    inner: core::ShopPage,
}

#[uniffi::export]
impl ShopPage {
    /// The page: HTML (UTF-8) that needs nothing from elsewhere.
    #[must_use]
    pub fn html(&self) -> Vec<u8> {
        // EXPOSE: printed on the person's word
        self.inner.html().expose().to_vec()
    }

    /// A name for it that tells nothing of whom.
    #[must_use]
    pub fn file_name(&self) -> String {
        guard_or(String::new(), || self.inner.file_name())
    }
}

#[uniffi::export]
impl Session {
    /// The shop at one look.
    ///
    /// # Errors
    /// `Locked`.
    pub fn shop_overview(&self) -> Result<ShopOverview, VaultError> {
        self.guard(core::Session::shop_overview).map(Into::into)
    }

    /// Prints the record of a change of hands, with lines to sign.
    ///
    /// # Errors
    /// `NotFound`, `Locked`.
    pub fn handover_page(
        &self,
        id: HandoverId,
        style: PaperStyle,
    ) -> Result<Arc<ShopPage>, VaultError> {
        let inner = self.guard(|session| session.handover_page(id.try_into()?, style.into()))?;
        Ok(Arc::new(ShopPage { inner }))
    }

    /// Prints a sheet for somebody from outside.
    ///
    /// # Errors
    /// `NotFound`, `Locked`.
    pub fn outsourcing_page(
        &self,
        id: OutsourcingId,
        style: PaperStyle,
    ) -> Result<Arc<ShopPage>, VaultError> {
        let inner = self.guard(|session| session.outsourcing_page(id.try_into()?, style.into()))?;
        Ok(Arc::new(ShopPage { inner }))
    }

    /// Prints the rules of keeping and passing on, with lines to fill in.
    ///
    /// # Errors
    /// `Locked`.
    pub fn shop_rules_page(&self, style: PaperStyle) -> Result<Arc<ShopPage>, VaultError> {
        let inner = self.guard(|session| session.shop_rules_page(style.into()))?;
        Ok(Arc::new(ShopPage { inner }))
    }
}

impl From<core::PersonName> for PersonName {
    fn from(person: core::PersonName) -> Self {
        Self {
            id: person.id.into(),
            name: person.name,
            left: person.left,
        }
    }
}

impl From<core::DoneView> for DoneView {
    fn from(done: core::DoneView) -> Self {
        Self {
            by: done.by.into(),
            at: done.at.into(),
        }
    }
}

impl From<core::KnownBy> for KnownBy {
    fn from(known: core::KnownBy) -> Self {
        Self {
            person: known.person.into(),
            current: known.current,
        }
    }
}

impl From<core::ShopAccount> for ShopAccount {
    fn from(row: core::ShopAccount) -> Self {
        Self {
            account: row.account.into(),
            custodian: row.custodian.map(Into::into),
            known_by: all(row.known_by),
            open_handover: row.open_handover.map(Into::into),
            sheets: row.sheets,
        }
    }
}

impl From<core::ShopPerson> for ShopPerson {
    fn from(row: core::ShopPerson) -> Self {
        Self {
            person: row.person.into(),
            answers_for: all(row.answers_for),
            has_seen: all(row.has_seen),
            handovers: row.handovers,
        }
    }
}

impl From<core::ShopOverview> for ShopOverview {
    fn from(shop: core::ShopOverview) -> Self {
        Self {
            accounts: all(shop.accounts),
            people: all(shop.people),
            handovers: all(shop.handovers),
            without_custodian: shop.without_custodian,
        }
    }
}
