//! What named values are called in an export. Part of its form: a word never gets another meaning.

pub(super) mod shop;

use toride_domain::{
    CodeState, ContactKind, DeviceKind, DeviceLife, FactorKind, HistoryKind, Millis, Owner,
    PlaceKind,
};

pub(super) const fn owner(owner: Owner) -> &'static str {
    match owner {
        Owner::Personal => "personal",
        Owner::Business => "business",
    }
}

/// A code's state, and since when.
pub(super) const fn state(state: CodeState) -> (&'static str, Option<Millis>) {
    match state {
        CodeState::Unused => ("unused", None),
        CodeState::Used { at } => ("used", Some(at)),
        CodeState::Rejected { at } => ("rejected", Some(at)),
        CodeState::Exposed { at } => ("exposed", Some(at)),
    }
}

pub(super) const fn factor(kind: FactorKind) -> &'static str {
    match kind {
        FactorKind::Sms => "sms",
        FactorKind::Call => "call",
        FactorKind::Mail => "mail",
        FactorKind::Authenticator => "authenticator",
        FactorKind::Passkey => "passkey",
        FactorKind::SecurityKey => "security_key",
    }
}

pub(super) const fn contact(kind: ContactKind) -> &'static str {
    match kind {
        ContactKind::Email => "email",
        ContactKind::Phone => "phone",
        ContactKind::RecoveryEmail => "recovery_email",
    }
}

pub(super) const fn device(kind: DeviceKind) -> &'static str {
    match kind {
        DeviceKind::Phone => "phone",
        DeviceKind::Tablet => "tablet",
        DeviceKind::Computer => "computer",
        DeviceKind::SecurityKey => "security_key",
    }
}

pub(super) const fn life(life: DeviceLife) -> &'static str {
    match life {
        DeviceLife::InUse => "in_use",
        DeviceLife::Replaced => "replaced",
        DeviceLife::Lost => "lost",
    }
}

pub(super) const fn place(kind: PlaceKind) -> &'static str {
    match kind {
        PlaceKind::Paper => "paper",
        PlaceKind::Cabinet => "cabinet",
        PlaceKind::Manager => "password_manager",
        PlaceKind::File => "file",
        PlaceKind::Other => "other",
    }
}

/// What happened, and to the code at which place, from 1.
pub(super) const fn event(kind: HistoryKind) -> (&'static str, Option<u32>) {
    match kind {
        HistoryKind::AccountAdded => ("account_added", None),
        HistoryKind::AccountBinned => ("account_binned", None),
        HistoryKind::SetStored { .. } => ("set_stored", None),
        HistoryKind::SetRetired => ("set_retired", None),
        HistoryKind::SetExposed => ("set_exposed", None),
        HistoryKind::SetRebuilt => ("set_rebuilt", None),
        HistoryKind::CodeShown { position } => ("code_shown", Some(position)),
        HistoryKind::CodeUsed { position } => ("code_used", Some(position)),
        HistoryKind::UseUndone { position } => ("use_undone", Some(position)),
        HistoryKind::CodeRejected { position } => ("code_rejected", Some(position)),
        HistoryKind::CodeExposed { position } => ("code_exposed", Some(position)),
    }
}
