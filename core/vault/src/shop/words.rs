//! The keys of the words for what stands on sheets and screens of the shop.

use toride_domain::{
    FactorKind,
    shop::{Cause, Check, Duty},
};

/// The key of a check, and that of how to go about it.
#[must_use]
pub const fn check_keys(check: Check) -> (&'static str, &'static str) {
    match check {
        // S-128
        Check::LogIn => ("handover-check-log-in", "handover-check-log-in-more"),
        // S-129
        Check::Contacts => ("handover-check-contacts", "handover-check-contacts-more"),
        // S-130
        Check::TwoFactor => (
            "handover-check-two-factor",
            "handover-check-two-factor-more",
        ),
        // S-131
        Check::Codes => ("handover-check-codes", "handover-check-codes-more"),
        // S-132
        Check::Sessions => ("handover-check-sessions", "handover-check-sessions-more"),
    }
}

/// The key of why an account changes hands.
#[must_use]
pub const fn cause_key(cause: Cause) -> &'static str {
    match cause {
        Cause::Change => "handover-cause-change",
        Cause::Leaving => "handover-cause-leaving",
    }
}

/// The key of a fact ([`toride_domain::shop::Fact::id`]).
#[must_use]
pub fn fact_key(id: &str) -> &'static str {
    match id {
        "nobody" => "handover-fact-nobody",
        "successor-left" => "handover-fact-successor-left",
        "personal-contacts" => "handover-fact-personal-contacts",
        "our-contacts" => "handover-fact-our-contacts",
        "no-contacts" => "handover-fact-no-contacts",
        "factors" => "handover-fact-factors",
        "no-factors" => "handover-fact-no-factors",
        "new-codes" => "handover-fact-new-codes",
        "old-codes" => "handover-fact-old-codes",
        "no-codes" => "handover-fact-no-codes",
        "copies" => "handover-fact-copies",
        "sessions" => "handover-fact-sessions",
        _ => "handover-fact-no-sessions",
    }
}

/// The key of a kind of second factor.
#[must_use]
pub const fn factor_key(kind: FactorKind) -> &'static str {
    match kind {
        FactorKind::Sms => "factor-kind-sms",
        FactorKind::Call => "factor-kind-call",
        FactorKind::Mail => "factor-kind-mail",
        FactorKind::Authenticator => "factor-kind-authenticator",
        FactorKind::Passkey => "factor-kind-passkey",
        FactorKind::SecurityKey => "factor-kind-security-key",
    }
}

/// The key of a task to pick from.
#[must_use]
pub const fn task_key(duty: Duty) -> &'static str {
    match duty {
        Duty::Post => "shop-task-post",
        Duty::Answer => "shop-task-answer",
        Duty::Figures => "shop-task-figures",
        Duty::Advertise => "shop-task-advertise",
        Duty::Profile => "shop-task-profile",
        Duty::Delete => "shop-task-delete",
        Duty::Connect => "shop-task-connect",
        Duty::Password => "shop-task-password",
        Duty::Contacts => "shop-task-contacts",
        Duty::TwoFactor => "shop-task-two-factor",
        Duty::Codes => "shop-task-codes",
        Duty::PassOn => "shop-task-pass-on",
    }
}
