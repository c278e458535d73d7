//! What the rules' answers are called in stories and in the keys of texts. Never shown as it is.

use crate::{
    Change, ContactKind, FactorKind, Fix, Outcome, Readiness, Reason, Reply, Urgency, Verdict,
};

/// Names every variant of some enums.
macro_rules! names {
    ($($type:ident { $($variant:ident $name:literal)* })*) => {$(
        impl $type {
            /// Its name in stories and in the keys of texts.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }
        }
    )*};
}

names! {
    Reason {
        CodeUsed "code-used"
        SetExposed "set-exposed"
        PhoneChanged "phone-changed"
        ContactChanged "contact-changed"
        SetOld "set-old"
        NoCodes "no-codes"
        OneWayIn "one-way-in"
        ContactUnconfirmed "contact-unconfirmed"
        SafekeepingStale "safekeeping-stale"
        Rehearsal "rehearsal"
        SwitchedOff "switched-off"
    }
    Urgency {
        Critical "critical"
        Now "now"
        Soon "soon"
        Later "later"
    }
    Readiness {
        AtRisk "at-risk"
        NeedsAttention "needs-attention"
        Ready "ready"
    }
    Outcome {
        GetsIn "gets-in"
        IdentityCheck "identity-check"
        ProbablyLost "probably-lost"
    }
    Fix {
        StoreCodes "store-codes"
        SecondDevice "second-device"
        Copy "copy"
        SecondFactor "second-factor"
        Contact "contact"
    }
    FactorKind {
        Sms "sms"
        Call "call"
        Mail "mail"
        Authenticator "authenticator"
        Passkey "passkey"
        SecurityKey "security-key"
    }
    ContactKind {
        Email "email"
        Phone "phone"
        RecoveryEmail "recovery-email"
    }
    Verdict {
        Undecided "undecided"
        Fresh "fresh"
        VaultLost "vault-lost"
        SameDevice "same-device"
        Reinstalled "reinstalled"
        RestoredOnAnotherPhone "restored-on-another-phone"
        CopiedToSecondPhone "copied-to-second-phone"
        FileReplaced "file-replaced"
        Unclear "unclear"
    }
    Change {
        BiometricsChanged "biometrics-changed"
        PasscodeRemoved "passcode-removed"
        KeyLost "key-lost"
        SystemUpdated "system-updated"
        CarrierChanged "carrier-changed"
        SimAbsent "sim-absent"
        ScreenLockRemoved "screen-lock-removed"
        HardwareIdReset "hardware-id-reset"
        FolderCopied "folder-copied"
        VaultOlder "vault-older"
    }
    Reply {
        Replaced "replaced"
        Both "both"
        Lost "lost"
        SamePhone "same-phone"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_its_variant_in_lower_case_with_hyphens() {
        let kebab = |variant: &str| {
            let mut name = String::new();
            for letter in variant.chars() {
                if letter.is_uppercase() && !name.is_empty() {
                    name.push('-');
                }
                name.extend(letter.to_lowercase());
            }
            name
        };
        for reason in Reason::ALL {
            assert_eq!(reason.name(), kebab(&format!("{reason:?}")));
        }
        for verdict in [
            Verdict::RestoredOnAnotherPhone,
            Verdict::CopiedToSecondPhone,
        ] {
            assert_eq!(verdict.name(), kebab(&format!("{verdict:?}")));
        }
        assert_eq!(Readiness::NeedsAttention.name(), "needs-attention");
        assert_eq!(Outcome::GetsIn.name(), "gets-in");
        assert_eq!(Fix::SecondDevice.name(), "second-device");
        assert_eq!(ContactKind::RecoveryEmail.name(), "recovery-email");
        assert_eq!(Reply::SamePhone.name(), "same-phone");
    }
}
