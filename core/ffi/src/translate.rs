//! From the core's types to the records of the facade, field by field.

use toride_domain as domain;
use toride_vault as core;

use crate::{
    AccountDetail, AccountDraft, AccountRow, CodeState, CodeView, Damage, DamagedPart,
    FieldProblem, HistoryEntry, HistoryKind, NextStep, Overview, RecoveryKeyState, SetView,
    UtcMillis, VaultInfo,
};

/// Translates each of a list.
pub(crate) fn all<T, U: From<T>>(list: Vec<T>) -> Vec<U> {
    list.into_iter().map(U::from).collect()
}

impl From<AccountDraft> for core::AccountDraft {
    fn from(draft: AccountDraft) -> Self {
        let owner = if draft.business {
            domain::Owner::Business
        } else {
            domain::Owner::Personal
        };
        Self {
            service: draft.service_id,
            name: draft.name,
            owner,
        }
    }
}

impl From<core::FieldProblem> for FieldProblem {
    fn from(problem: core::FieldProblem) -> Self {
        use core::FieldProblem as Inner;
        match problem {
            Inner::Empty { field } => Self::Empty {
                field: field.into(),
            },
            Inner::TooLong { field } => Self::TooLong {
                field: field.into(),
            },
            Inner::BadCharacters { field } => Self::BadCharacters {
                field: field.into(),
            },
        }
    }
}

impl From<core::AccountRow> for AccountRow {
    fn from(row: core::AccountRow) -> Self {
        Self {
            id: row.id.into(),
            service_id: row.service,
            name: row.name,
            business: row.owner == domain::Owner::Business,
            left: row.counts.left,
            of: row.counts.of,
            stock: row.stock.into(),
            readiness: row.readiness.into(),
            damaged: row.damaged,
        }
    }
}

impl From<domain::NextStep> for NextStep {
    fn from(step: domain::NextStep) -> Self {
        let domain::NextStep {
            kind,
            account,
            urgency,
        } = step;
        Self {
            kind: kind.into(),
            account: account.map(Into::into),
            urgency: urgency.into(),
        }
    }
}

impl From<core::Overview> for Overview {
    fn from(overview: core::Overview) -> Self {
        Self {
            next: overview.next.map(Into::into),
            cards: all(overview.cards),
            put_off: all(overview.put_off),
            question: overview.question.map(Into::into),
            readiness: overview.readiness.into(),
            accounts: all(overview.accounts),
            in_bin: overview.in_bin,
            revision: overview.revision,
            checked_at: overview.checked_at.into(),
        }
    }
}

impl From<domain::CodeState> for CodeState {
    fn from(state: domain::CodeState) -> Self {
        use domain::CodeState as Inner;
        match state {
            Inner::Unused => Self::Unused,
            Inner::Used { at } => Self::Used { at: at.into() },
            Inner::Rejected { at } => Self::Rejected { at: at.into() },
            Inner::Exposed { at } => Self::Exposed { at: at.into() },
        }
    }
}

impl From<core::CodeView> for CodeView {
    fn from(code: core::CodeView) -> Self {
        Self {
            id: code.id.into(),
            position: code.position,
            state: code.state.into(),
        }
    }
}

impl From<core::SetView> for SetView {
    fn from(set: core::SetView) -> Self {
        Self {
            id: set.id.into(),
            stored_at: set.stored_at.into(),
            issued_at: set.issued_at.map(Into::into),
            retired_at: set.retired_at.map(Into::into),
            exposed_at: set.exposed_at.map(Into::into),
            codes: all(set.codes),
        }
    }
}

impl From<core::AccountDetail> for AccountDetail {
    fn from(detail: core::AccountDetail) -> Self {
        Self {
            row: detail.row.into(),
            current_sets: all(detail.current_sets),
            retired_sets: all(detail.retired_sets),
            next_code: detail.next_code.map(Into::into),
            age_months: detail.age_months,
            binned: detail.binned,
            concerns: all(detail.concerns),
            prompts: all(detail.prompts),
            todo: all(detail.todo),
            ties: detail.ties.into(),
        }
    }
}

impl From<domain::HistoryKind> for HistoryKind {
    fn from(kind: domain::HistoryKind) -> Self {
        use domain::HistoryKind as Inner;
        match kind {
            Inner::AccountAdded => Self::AccountAdded,
            Inner::AccountBinned => Self::AccountBinned,
            Inner::SetStored { codes } => Self::SetStored { codes },
            Inner::SetRetired => Self::SetRetired,
            Inner::SetExposed => Self::SetExposed,
            Inner::SetRebuilt => Self::SetRebuilt,
            Inner::CodeShown { position } => Self::CodeShown { position },
            Inner::CodeUsed { position } => Self::CodeUsed { position },
            Inner::UseUndone { position } => Self::UseUndone { position },
            Inner::CodeRejected { position } => Self::CodeRejected { position },
            Inner::CodeExposed { position } => Self::CodeExposed { position },
        }
    }
}

impl From<domain::HistoryEntry> for HistoryEntry {
    fn from(entry: domain::HistoryEntry) -> Self {
        Self {
            at: entry.stamp.at().into(),
            kind: entry.kind.into(),
        }
    }
}

impl From<core::RecoveryKeyState> for RecoveryKeyState {
    fn from(state: core::RecoveryKeyState) -> Self {
        use core::RecoveryKeyState as Inner;
        match state {
            Inner::None => Self::None,
            Inner::Unproven => Self::Unproven,
            Inner::Proven { at } => Self::Proven { at: at.into() },
        }
    }
}

impl From<core::VaultInfo> for VaultInfo {
    fn from(info: core::VaultInfo) -> Self {
        Self {
            created_at: info.created_at.into(),
            recovery_key: info.recovery_key.into(),
            lock_minutes: info.lock_minutes,
            read_only: info.read_only,
            accounts: info.accounts,
            revision: info.revision,
            new_key_at: info.new_key_at.map(Into::into),
        }
    }
}

impl From<core::DamagedPart> for DamagedPart {
    fn from(part: core::DamagedPart) -> Self {
        use core::DamagedPart as Inner;
        match part {
            Inner::Account => Self::Account,
            Inner::Codes => Self::Codes,
            Inner::VaultInfo | Inner::Care => Self::VaultInfo,
            Inner::Contact => Self::Contact,
            Inner::Device => Self::Device,
            Inner::Place => Self::Place,
            Inner::Person => Self::Person,
            Inner::Handover => Self::Handover,
            Inner::Outsourcing => Self::Outsourcing,
            Inner::Manifest => Self::Manifest,
            Inner::Slot => Self::Slot,
            Inner::Log => Self::Log,
            Inner::Unknown => Self::Unknown,
        }
    }
}

impl From<core::Damage> for Damage {
    fn from(damage: core::Damage) -> Self {
        Self {
            part: damage.part.into(),
            account_name: damage.account_name,
            service_id: damage.service,
            short_id: damage.short_id,
        }
    }
}

impl From<UtcMillis> for domain::Millis {
    fn from(at: UtcMillis) -> Self {
        Self::clamped(at.0.max(0).cast_unsigned())
    }
}
