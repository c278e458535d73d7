//! Kinds and words that the facade hands on as they are.

/// Writes an enum of the facade that has the variants of one in the core, with the translation both ways.
macro_rules! mirror {
    ($(
        $(#[$doc:meta])*
        $name:ident = $inner:ty { $($(#[$of:meta])* $variant:ident,)* }
    )*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
        pub enum $name {
            $($(#[$of])* $variant,)*
        }

        impl From<$inner> for $name {
            fn from(value: $inner) -> Self {
                match value {
                    $(<$inner>::$variant => Self::$variant,)*
                }
            }
        }

        impl From<$name> for $inner {
            fn from(value: $name) -> Self {
                match value {
                    $($name::$variant => Self::$variant,)*
                }
            }
        }
    )*};
}

mirror! {
    /// What the start screen says.
    ComingBack = toride_domain::ComingBack {
        /// Nothing was ever here.
        Fresh,
        /// A vault is here: open it as usual.
        Open,
        /// A vault is here and this device does not remember it: it came from another one, or the app was installed
        /// anew. Passphrase or recovery key open it.
        MovedHere,
        /// The key that is bound to this device is gone: passphrase or recovery key open the vault.
        KeyGone,
        /// The vault cannot be read: repair, restore, or start over beside it.
        Damaged,
        /// A vault was here and is not: repair, restore, or start over beside what is left.
        Lost,
        /// A newer version wrote it: update, or start over beside it.
        TooNew,
        /// It is open elsewhere.
        InUse,
        /// The system gives no access now: try again.
        Unavailable,
    }

    /// What a file of Toride's is.
    BundleKind = toride_vault::BundleKind {
        /// The state of a vault, for its other devices.
        Sync,
        /// A vault with its key, for a new device; opens with a transfer key.
        Transfer,
        /// A backup; opens with the passphrase or the recovery key of that day.
        Backup,
        /// One code for another person; opens with a share key.
        Share,
    }

    /// How a backup stands to the open vault.
    BackupStanding = toride_vault::BackupStanding {
        /// It is of another vault.
        OtherVault,
        /// It lacks what was changed since.
        Older,
        /// Its last change is the vault's.
        Same,
        /// It has changes that this vault has not seen.
        Newer,
    }

    /// What becomes of an account.
    RecordChange = toride_domain::RecordChange {
        /// It was not here.
        Added,
        /// Something of it is another.
        Changed,
        /// It goes for ever.
        Purged,
    }

    /// What deserves a second look before something is taken over.
    MergeWarning = toride_vault::MergeWarning {
        /// More than a fifth of the accounts or codes here goes for ever: ask again.
        PurgesMany,
        /// Somebody else wrote under the id of this installation: its folder was copied.
        Copied,
        /// A change in it is stamped more than two days ahead of the clock here.
        ClockAhead,
    }

    /// What an export looks like.
    ExportForm = toride_vault::ExportForm {
        /// JSON, for programs.
        Json,
        /// A table for spreadsheets.
        Csv,
    }

    /// What wrote another program's file, as far as it tells.
    ImportForm = toride_capture::ImportForm {
        /// Toride's own export.
        Toride,
        /// Bitwarden.
        Bitwarden,
        /// `KeePass` or a program like it.
        KeePass,
        /// 1Password.
        OnePassword,
        /// Another table with a heading.
        Table,
        /// Any other text.
        Text,
    }

    /// Which accounts to list.
    AccountFilter = toride_vault::AccountFilter {
        /// Those in use.
        Active,
        /// Those in the bin.
        Bin,
    }

    /// How well an account is stocked with codes.
    Stock = toride_domain::Stock {
        /// No set was stored yet.
        NoCodes,
        /// Every code of the current set is used or void.
        UsedUp,
        /// Three or fewer, or 30 % or fewer, are left.
        Low,
        /// A code of the current set was used or the set may have been seen: new codes are due, the rest works.
        RenewSoon,
        /// Enough.
        Good,
    }

    /// How pressing something is.
    Urgency = toride_domain::Urgency {
        /// Before anything else.
        Critical,
        /// Now.
        Now,
        /// Soon.
        Soon,
        /// Some time.
        Later,
    }

    /// What the home screen asks for.
    NextStepKind = toride_domain::NextStepKind {
        /// Records are damaged: look at them.
        LookAtDamage,
        /// Add the first account.
        AddFirstAccount,
        /// Type the recovery key back.
        ProveRecoveryKey,
        /// An account has no codes yet.
        StoreCodes,
    }

    /// What kind of contact point.
    ContactKind = toride_domain::ContactKind {
        /// A mailbox.
        Email,
        /// A telephone number.
        Phone,
        /// A mailbox that the service only uses to let the person back in.
        RecoveryEmail,
    }

    /// What kind of device.
    DeviceKind = toride_domain::DeviceKind {
        /// A phone.
        Phone,
        /// A tablet.
        Tablet,
        /// A computer.
        Computer,
        /// A security key.
        SecurityKey,
    }

    /// Whether the person still has a device.
    DeviceLife = toride_domain::DeviceLife {
        /// In use.
        InUse,
        /// Another one took its place, and it was wiped.
        Replaced,
        /// Lost, stolen or broken.
        Lost,
    }

    /// What kind of place.
    PlaceKind = toride_domain::PlaceKind {
        /// Paper somewhere.
        Paper,
        /// A cabinet or safe with a lock.
        Cabinet,
        /// A password manager.
        Manager,
        /// A picture or file.
        File,
        /// Something else.
        Other,
    }

    /// How the second step of a sign-in is done.
    FactorKind = toride_domain::FactorKind {
        /// A code by SMS.
        Sms,
        /// A code by a telephone call.
        Call,
        /// A code by mail.
        Mail,
        /// An authenticator app.
        Authenticator,
        /// A passkey.
        Passkey,
        /// A security key.
        SecurityKey,
    }

    /// How an account stands.
    Readiness = toride_domain::Readiness {
        /// One loss, and it is probably gone; or no code is left.
        AtRisk,
        /// One loss, and only the identity check is left; or something is to be done soon.
        NeedsAttention,
        /// Neither.
        Ready,
    }

    /// Why the person is asked to do something.
    Reason = toride_domain::Reason {
        /// A code of the newest set was used, or none is left.
        CodeUsed,
        /// Somebody may have seen the codes, or a person who knows them left.
        SetExposed,
        /// A device with a second factor, a session or the vault was replaced or lost.
        PhoneChanged,
        /// A number or mailbox was changed or given up.
        ContactChanged,
        /// The set is older than the service's interval.
        SetOld,
        /// Two-factor sign-in is on and no set is stored.
        NoCodes,
        /// There is one second factor only.
        OneWayIn,
        /// A contact point was not looked at for six months.
        ContactUnconfirmed,
        /// Changes are on this device only.
        SafekeepingStale,
        /// Recovery key or passphrase were not typed for six months.
        Rehearsal,
        /// A code was used at a service that turns two-factor sign-in off by that.
        SwitchedOff,
    }

    /// What is next on the way to new codes.
    Renewal = toride_domain::Renewal {
        /// Get a new set at the service, and store it.
        NewSet,
        /// Say whether the older sets are void.
        OldSets,
        /// Deal with the copies of older sets.
        OldCopies,
        /// Nothing.
        Done,
    }

    /// What becomes of an account when things are lost.
    Outcome = toride_domain::Outcome {
        /// A way in is left.
        GetsIn,
        /// None is, but a contact point can be reached: only through the service's check of identity.
        IdentityCheck,
        /// Neither.
        ProbablyLost,
    }

    /// A step to take beforehand.
    Fix = toride_domain::Fix {
        /// Store a fresh set where this account's codes are kept now.
        StoreCodes,
        /// Carry the vault on a second device.
        SecondDevice,
        /// Keep a copy in a place that is not lost.
        Copy,
        /// Add a second factor on something that is not lost.
        SecondFactor,
        /// Add a contact point: it does not let in, but it gives the identity check.
        Contact,
    }

    /// The key in the Keystore or keychain that is bound to this device.
    KeySignal = toride_domain::KeySignal {
        /// It is there and opens.
        Ok,
        /// It is not there, or is another one.
        Gone,
        /// The system cannot say now.
        Busy,
        /// The platform has none.
        NotApplicable,
    }

    /// The slot that biometrics open.
    SlotSignal = toride_domain::SlotSignal {
        /// There is none, or it was not asked for.
        None,
        /// It is as it was.
        Valid,
        /// A finger or face was added, which ends it.
        Invalid,
        /// The device's passcode was removed, which ends it.
        Removed,
    }

    /// What the signals say.
    Verdict = toride_domain::Verdict {
        /// Nothing can be said now.
        Undecided,
        /// Nothing was ever here.
        Fresh,
        /// A vault was here and is not.
        VaultLost,
        /// The same device as before.
        SameDevice,
        /// The app was installed anew on the same device.
        Reinstalled,
        /// The folder came onto another phone.
        RestoredOnAnotherPhone,
        /// Two phones are in use with it.
        CopiedToSecondPhone,
        /// Another file was put in its place.
        FileReplaced,
        /// The signals cannot tell.
        Unclear,
    }

    /// How far off the end of a shared code is.
    ShareEnd = toride_domain::ShareEnd {
        /// Its time is over.
        Over,
        /// Within half a day: the time of day says more than the date.
        Soon,
        /// Later than that.
        Later,
    }

    /// What else changed.
    Change = toride_domain::Change {
        /// A finger or face was added.
        BiometricsChanged,
        /// The device's passcode was removed.
        PasscodeRemoved,
        /// The key bound to the device is gone on the same device.
        KeyLost,
        /// The system was updated.
        SystemUpdated,
        /// The SIM card is of another carrier: the number may be another one.
        CarrierChanged,
        /// The SIM card is out.
        SimAbsent,
        /// The screen lock was switched off.
        ScreenLockRemoved,
        /// The hardware id is another one although the key is bound to this device.
        HardwareIdReset,
        /// The folder is another one on the same computer.
        FolderCopied,
        /// An older copy of the vault took its place: codes used since may show as unused.
        VaultOlder,
    }

    /// What is asked where the signals cannot tell.
    Question = toride_domain::Question {
        /// "Is the old phone still with you?"
        OldPhone,
        /// "Is this the same phone or a new one?"
        SamePhone,
        /// "Did you put this file here?"
        PutHere,
    }

    /// What the person answers.
    Reply = toride_domain::Reply {
        /// This phone took the place of the old one, which was wiped.
        Replaced,
        /// Both are in use.
        Both,
        /// The old one was lost or stolen.
        Lost,
        /// It is the same phone, or the person put the file here.
        SamePhone,
    }

    /// What the app can do for a step of the guide.
    GuideAct = toride_domain::guide::Act {
        /// Show one unused code, large.
        ShowCode,
        /// Take in new codes.
        StoreCodes,
        /// The methods of keeping codes, and where those of the account are.
        Storage,
        /// The checklist of contact points.
        Contacts,
        /// The second factors of the account.
        Factors,
        /// Remind of the wait.
        Remind,
        /// The three precautions.
        Prevention,
    }

    /// Where an answer of the guide leads.
    Lead = toride_domain::guide::Lead {
        /// The way through the guide.
        Guide,
        /// What to look at when a code is not taken.
        Trouble,
        /// The methods of keeping codes.
        Storage,
        /// The three precautions.
        Prevention,
        /// The rules of a shop.
        Shop,
        /// The accounts.
        Accounts,
        /// The checklist of contact points.
        Contacts,
    }

    /// Whether a precaution is taken.
    Tick = toride_domain::guide::Tick {
        /// For every account that it is about.
        Done,
        /// Not for all of them.
        Open,
        /// There is no account yet that it is about.
        NothingYet,
    }
}
