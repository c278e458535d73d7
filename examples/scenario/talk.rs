//! The words of stories, and what they mean.

use toride_domain::{
    ContactKind, DeviceKind, DeviceLife, FactorKind, Owner, PlaceKind, Reason, Reply,
};

use super::refused::Refused;

fn one_of<T: Copy>(word: &str, all: &[T], name: impl Fn(T) -> &'static str) -> Result<T, Refused> {
    let found = all.iter().find(|one| name(**one) == word);
    found.copied().ok_or(Refused::Word)
}

pub(crate) fn reason(word: &str) -> Result<Reason, Refused> {
    one_of(word, &Reason::ALL, Reason::name)
}

pub(crate) fn reply(word: &str) -> Result<Reply, Refused> {
    let all = [Reply::Replaced, Reply::Both, Reply::Lost, Reply::SamePhone];
    one_of(word, &all, Reply::name)
}

pub(crate) fn contact_kind(word: &str) -> Result<ContactKind, Refused> {
    let all = [
        ContactKind::Email,
        ContactKind::Phone,
        ContactKind::RecoveryEmail,
    ];
    one_of(word, &all, ContactKind::name)
}

pub(crate) fn factor_kind(word: &str) -> Result<FactorKind, Refused> {
    let all = [
        FactorKind::Sms,
        FactorKind::Call,
        FactorKind::Mail,
        FactorKind::Authenticator,
        FactorKind::Passkey,
        FactorKind::SecurityKey,
    ];
    one_of(word, &all, FactorKind::name)
}

pub(crate) fn owner(word: &str) -> Result<Owner, Refused> {
    match word {
        "personal" => Ok(Owner::Personal),
        "organisation" => Ok(Owner::Business),
        _ => Err(Refused::Word),
    }
}

pub(crate) fn device_kind(word: &str) -> Result<DeviceKind, Refused> {
    match word {
        "phone" => Ok(DeviceKind::Phone),
        "tablet" => Ok(DeviceKind::Tablet),
        "computer" => Ok(DeviceKind::Computer),
        "security-key" => Ok(DeviceKind::SecurityKey),
        _ => Err(Refused::Word),
    }
}

pub(crate) fn device_life(word: &str) -> Result<DeviceLife, Refused> {
    match word {
        "in-use" => Ok(DeviceLife::InUse),
        "replaced" => Ok(DeviceLife::Replaced),
        "lost" => Ok(DeviceLife::Lost),
        _ => Err(Refused::Word),
    }
}

pub(crate) fn place_kind(word: &str) -> Result<PlaceKind, Refused> {
    match word {
        "paper" => Ok(PlaceKind::Paper),
        "cabinet" => Ok(PlaceKind::Cabinet),
        "manager" => Ok(PlaceKind::Manager),
        "file" => Ok(PlaceKind::File),
        "other" => Ok(PlaceKind::Other),
        _ => Err(Refused::Word),
    }
}
