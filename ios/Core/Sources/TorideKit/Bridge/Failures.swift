extension Words {
    /// The sentence for a failure: what happened, what is safe, and the next step.
    ///
    /// One case each and no default, so that a new failure does not compile without its sentence.
    public func say(_ failure: VaultFailure) -> String {
        switch failure {
        case .Locked: say("error-locked")
        case .WrongPassphrase: say("error-wrong-passphrase")
        case .WrongRecoveryKey: say("error-wrong-recovery-key")
        case .SlotDamaged: say("error-slot-damaged")
        case .Damaged: say("error-damaged")
        case .SetMismatch: say("error-set-mismatch")
        case .NotToride: say("error-not-toride")
        case .TooNew: say("error-too-new")
        case .OutOfMemory: say("error-out-of-memory")
        case .StorageFull: say("error-storage-full")
        case .StorageUnavailable: say("error-storage-unavailable")
        case .InUse: say("error-in-use")
        case .NeedsRepair: say("error-needs-repair")
        case .ReadOnly: say("error-read-only")
        case .TooLarge(let what): say("error-too-large", ["what": .text(name(of: what))])
        case .TooMany(let what): say("error-too-many", ["what": .text(name(of: what))])
        case .Malformed: say("error-malformed")
        case .NotText: say("error-not-text")
        case .NothingFound: say("error-nothing-found")
        case .Throttled(let seconds): say("error-throttled", ["seconds": .number(seconds)])
        case .Invalid(let field): say("error-invalid", ["field": .text(name(of: field))])
        case .NotFound: say("error-not-found")
        case .AlreadyExists: say("error-already-exists")
        case .WeakPassphrase: say("error-weak-passphrase")
        case .FileDamaged: say("error-file-damaged")
        case .FileTooNew: say("error-file-too-new")
        case .FileMalformed: say("error-file-malformed")
        case .FileCut: say("error-file-cut")
        case .OtherKind(let found): say("error-other-kind", ["found": .text(name(of: found))])
        case .OtherSecret: say("error-other-secret")
        case .FileExists: say("error-file-exists")
        case .OtherVault: say("error-other-vault")
        case .OldKey: say("error-old-key")
        case .ManyPurged: say("error-many-purged")
        case .WrongTransferKey: say("error-wrong-transfer-key")
        case .Expired: say("error-expired")
        case .AlreadySeen: say("error-already-seen")
        case .EncryptedFile: say("error-encrypted-file")
        case .FileNeedsPassword: say("error-file-needs-password")
        case .WrongFilePassword: say("error-wrong-file-password")
        case .FileTooCostly: say("error-file-too-costly")
        case .UnknownForm: say("error-unknown-form")
        case .FileEmpty: say("error-file-empty")
        case .Internal: say("error-internal")
        }
    }

    /// The name by which a sentence chooses its words; never shown.
    private func name(of what: LimitedThing) -> String {
        switch what {
        case .vaultFile: "vault"
        case .paste: "paste"
        case .code: "code"
        case .text: "text"
        case .codes: "codes"
        case .accounts: "accounts"
        case .contacts: "contacts"
        case .devices: "devices"
        case .places: "places"
        case .people: "people"
        case .ties: "ties"
        case .file: "file"
        case .transmission: "transmission"
        case .entries: "entries"
        }
    }

    private func name(of kind: BundleKind) -> String {
        switch kind {
        case .sync: "sync"
        case .transfer: "transfer"
        case .backup: "backup"
        case .share: "share"
        }
    }

    private func name(of field: Field) -> String {
        switch field {
        case .accountName: "label"
        case .service: "service"
        case .passphrase: "passphrase"
        case .recoveryKey: "recovery-key"
        case .code: "code"
        case .lockMinutes: "lock-minutes"
        case .date: "date"
        case .contactValue: "contact-value"
        case .deviceName: "device-name"
        case .placeName: "place-name"
        case .personName: "person-name"
        case .base: "base"
        case .why: "why"
        case .days: "days"
        case .quiet: "quiet"
        case .check: "check"
        case .checks: "checks"
        case .note: "note"
        case .task: "task"
        case .reach: "reach"
        }
    }
}
