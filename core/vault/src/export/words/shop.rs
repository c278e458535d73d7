//! What a shop's records are called in an export.

use toride_domain::shop::{Cause, Check, Duty, HandoverState, Permission};

pub(in crate::export) const fn cause(cause: Cause) -> &'static str {
    match cause {
        Cause::Change => "change",
        Cause::Leaving => "leaving",
    }
}

pub(in crate::export) const fn handover(state: HandoverState) -> &'static str {
    match state {
        HandoverState::Open => "open",
        HandoverState::Ready => "ready",
        HandoverState::SignedOff(_) => "signed_off",
        HandoverState::Lapsed(_) => "lapsed",
        HandoverState::Cancelled => "cancelled",
    }
}

pub(in crate::export) const fn check(check: Check) -> &'static str {
    match check {
        Check::LogIn => "log_in",
        Check::Contacts => "contacts",
        Check::TwoFactor => "two_factor",
        Check::Codes => "codes",
        Check::Sessions => "sessions",
    }
}

pub(in crate::export) const fn permission(permission: Permission) -> &'static str {
    match permission {
        Permission::May => "may",
        Permission::MayNot => "may_not",
    }
}

pub(in crate::export) const fn duty(duty: Duty) -> &'static str {
    match duty {
        Duty::Post => "post",
        Duty::Answer => "answer",
        Duty::Figures => "figures",
        Duty::Advertise => "advertise",
        Duty::Profile => "profile",
        Duty::Delete => "delete",
        Duty::Connect => "connect",
        Duty::Password => "password",
        Duty::Contacts => "contacts",
        Duty::TwoFactor => "two_factor",
        Duty::Codes => "codes",
        Duty::PassOn => "pass_on",
    }
}
