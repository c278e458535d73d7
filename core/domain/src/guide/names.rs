//! What everything in the guide is called in stories, in the kept place and in the keys of texts. Never shown as it
//! is, and never changed: a place that was kept by an older version has to be found again.

use super::{
    Act, Answer, Case, Check, Faq, Hint, Lead, Method, Need, On, Part, Precaution, Question, Step,
    StorageRule, Symptom, Tick, Typed,
};

/// Names every variant of some enums, and finds it again.
macro_rules! ids {
    ($($type:ident { $($variant:ident $id:literal)* })*) => {
        $(impl $type {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// Its name in stories, in the kept place and in the keys of texts.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self {
                    $(Self::$variant => $id,)*
                }
            }

            /// The one with this name.
            #[must_use]
            pub fn of_id(id: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.id() == id)
            }
        })*

        #[cfg(test)]
        fn all() -> Vec<(&'static str, String, &'static str)> {
            let mut all = Vec::new();
            $(all.extend($type::ALL.iter().map(|one| {
                (stringify!($type), format!("{one:?}"), one.id())
            }));)*
            all
        }
    };
}

ids! {
    On {
        Phone "phone"
        Computer "computer"
    }
    Question {
        Case "case"
        Inside "inside"
        CodeComes "code-comes"
        Codes "codes"
        Found "found"
        Elsewhere "elsewhere"
        Contact "contact"
        Proof "proof"
    }
    Answer {
        StillIn "still-in"
        CodesCome "codes-come"
        NothingComes "nothing-comes"
        NotSure "not-sure"
        InsideYes "inside-yes"
        InsideNo "inside-no"
        CodeComesYes "code-comes-yes"
        CodeComesNo "code-comes-no"
        CodesLeft "codes-left"
        CodesMisplaced "codes-misplaced"
        CodesUsedUp "codes-used-up"
        CodesNever "codes-never"
        NoneIssued "none-issued"
        FoundYes "found-yes"
        FoundNo "found-no"
        ElsewherePhone "elsewhere-phone"
        ElsewhereTablet "elsewhere-tablet"
        ElsewhereComputer "elsewhere-computer"
        ElsewhereNowhere "elsewhere-nowhere"
        ContactYes "contact-yes"
        ContactNo "contact-no"
        ProofYes "proof-yes"
        ProofNo "proof-no"
    }
    Case {
        GetCodes "get-codes"
        OrdinaryCode "ordinary-code"
        BackupCode "backup-code"
        OtherDevice "other-device"
        Recovery "recovery"
        NewAccount "new-account"
    }
    Need {
        Inside "inside"
        Open "open"
        Elsewhere "elsewhere"
        CodeComes "code-comes"
        Codes "codes"
        IssuesCodes "issues-codes"
        Contact "contact"
        Proof "proof"
    }
    Step {
        StayIn "stay-in"
        TakeThatDevice "take-that-device"
        OpenSettings "open-settings"
        OpenTwoFactor "open-two-factor"
        OpenCodes "open-codes"
        TakeCodes "take-codes"
        NewCodes "new-codes"
        KeepCodes "keep-codes"
        OldNotesAway "old-notes-away"
        NoCodesHere "no-codes-here"
        CheckContacts "check-contacts"
        AddSecondWay "add-second-way"
        OpenApp "open-app"
        OpenLoginPage "open-login-page"
        NameAndPassword "name-and-password"
        TypeCodeThatComes "type-code-that-comes"
        TryAnotherWay "try-another-way"
        ChooseBackupCode "choose-backup-code"
        FollowLink "follow-link"
        TypeBackupCode "type-backup-code"
        Renew "renew"
        MendSecondFactor "mend-second-factor"
        SignInHere "sign-in-here"
        WhatIsLeft "what-is-left"
        HarderWithout "harder-without"
        HaveReady "have-ready"
        BewareHelpers "beware-helpers"
        OpenLoginScreen "open-login-screen"
        OpenLoginHelp "open-login-help"
        GiveContact "give-contact"
        GiveName "give-name"
        AskSupport "ask-support"
        ProveIdentity "prove-identity"
        TellWhatYouKnow "tell-what-you-know"
        GiveNewAddress "give-new-address"
        WaitForAnswer "wait-for-answer"
        IfRefused "if-refused"
        OnceInside "once-inside"
        WhySoHard "why-so-hard"
        GetNumberBack "get-number-back"
        MakeNewAccount "make-new-account"
        TellPeople "tell-people"
        StartPrepared "start-prepared"
    }
    Part {
        View "view"
        GetNew "get-new"
        Enter "enter"
        Recover "recover"
        Instead "instead"
    }
    Act {
        ShowCode "show-code"
        StoreCodes "store-codes"
        Storage "storage"
        Contacts "contacts"
        Factors "factors"
        Remind "remind"
        Prevention "prevention"
    }
    Hint {
        WordsDiffer "words-differ"
        PageBetween "page-between"
        SearchSettings "search-settings"
        OtherPlatform "other-platform"
        AsksPassword "asks-password"
        TwoFactorOff "two-factor-off"
        NotShownAgain "not-shown-again"
        OtherAccount "other-account"
        PasswordForgotten "password-forgotten"
        BelowTheField "below-the-field"
        LookInSpam "look-in-spam"
        AskAgain "ask-again"
    }
    Symptom {
        WrongCode "wrong-code"
        Expired "expired"
        AlreadyUsed "already-used"
        TooMany "too-many"
        Password "password"
        Connection "connection"
        Unknown "unknown"
    }
    Typed {
        SixDigits "six-digits"
        BackupCode "backup-code"
        Unsure "unsure"
    }
    Check {
        WhichCode "which-code"
        Wait "wait"
        PasswordFirst "password-first"
        Line "line"
        NewestMessage "newest-message"
        SendAgain "send-again"
        Clock "clock"
        NoDate "no-date"
        Spaces "spaces"
        DigitsOnly "digits-only"
        LookAlikes "look-alikes"
        UsedAlready "used-already"
        OldSet "old-set"
        OtherAccount "other-account"
        UseBackupCode "use-backup-code"
        NextCode "next-code"
        GetNew "get-new"
        OtherWays "other-ways"
    }
    Precaution {
        TwoFactor "two-factor"
        Codes "codes"
        Contacts "contacts"
    }
    Tick {
        Done "done"
        Open "open"
        NothingYet "nothing-yet"
    }
    Method {
        Paper "paper"
        Screenshot "screenshot"
        Manager "manager"
    }
    StorageRule {
        OneThatCounts "one-that-counts"
        Combine "combine"
        FindAgain "find-again"
        NotInsideTheAccount "not-inside-the-account"
        NotOnTheSameDevice "not-on-the-same-device"
        DeleteOriginal "delete-original"
        NeverByMessage "never-by-message"
        IfItMustBeSent "if-it-must-be-sent"
        MoreThanAMemo "more-than-a-memo"
        LockedCabinet "locked-cabinet"
        KeepersOnly "keepers-only"
        InWriting "in-writing"
    }
    Faq {
        WhatIsIt "what-is-it"
        WhatIsHere "what-is-here"
        PhoneLost "phone-lost"
        PhoneChanged "phone-changed"
        NoMessage "no-message"
        NumberGone "number-gone"
        Abroad "abroad"
        TwoKinds "two-kinds"
        TwoFactor "two-factor"
        WhoHasThem "who-has-them"
        HowMany "how-many"
        UseAgain "use-again"
        DoTheyEnd "do-they-end"
        WhenToRenew "when-to-renew"
        PhoneOrComputer "phone-or-computer"
        TurnOff "turn-off"
        LostCodes "lost-codes"
        WhereToKeep "where-to-keep"
        Screenshot "screenshot"
        NotAccepted "not-accepted"
        SomebodyAsks "somebody-asks"
        HowLong "how-long"
        ForAShop "for-a-shop"
        IsItRight "is-it-right"
    }
    Lead {
        Guide "guide"
        Trouble "trouble"
        Storage "storage"
        Prevention "prevention"
        Shop "shop"
        Accounts "accounts"
        Contacts "contacts"
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn an_id_is_its_variant_in_lower_case_with_hyphens_and_is_found_again() {
        let mut seen = BTreeSet::new();
        for (kind, variant, id) in all() {
            let mut kebab = String::new();
            for letter in variant.chars() {
                if letter.is_uppercase() && !kebab.is_empty() {
                    kebab.push('-');
                }
                kebab.extend(letter.to_lowercase());
            }
            assert_eq!(id, kebab, "{kind}");
            assert!(seen.insert((kind, id)), "{kind} has two {id}");
        }
        for step in Step::ALL {
            assert_eq!(Step::of_id(step.id()), Some(*step));
        }
        assert_eq!(Answer::of_id("from-a-newer-guide"), None);
    }
}
