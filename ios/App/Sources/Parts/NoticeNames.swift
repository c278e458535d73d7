import TorideKit

/// The words of what the vault notices.
extension AppModel {
    func name(of urgency: Urgency) -> String {
        switch urgency {
        case .critical: say("home-urgency-critical")
        case .now: say("home-urgency-now")
        case .soon: say("home-urgency-soon")
        case .later: say("home-urgency-later")
        }
    }

    func name(of readiness: Readiness) -> String {
        switch readiness {
        case .atRisk: say("readiness-at-risk")
        case .needsAttention: say("readiness-needs-attention")
        case .ready: say("readiness-ready")
        }
    }

    func meaning(of readiness: Readiness) -> String {
        switch readiness {
        case .atRisk: say("readiness-at-risk-what")
        case .needsAttention: say("readiness-needs-attention-what")
        case .ready: say("readiness-ready-what")
        }
    }

    /// What a reason is called; `left` of its card.
    func title(of reason: Reason, left: UInt32) -> String {
        switch reason {
        case .codeUsed: say("prompt-code-used-title", ["left": .number(left)])
        case .setExposed: say("prompt-set-exposed-title")
        case .phoneChanged: say("prompt-phone-changed-title")
        case .contactChanged: say("prompt-contact-changed-title")
        case .setOld: say("prompt-set-old-title")
        case .noCodes: say("prompt-no-codes-title")
        case .oneWayIn: say("prompt-one-way-in-title")
        case .contactUnconfirmed: say("prompt-contact-unconfirmed-title")
        case .safekeepingStale: say("prompt-safekeeping-stale-title")
        case .rehearsal: say("prompt-rehearsal-title")
        case .switchedOff: say("prompt-switched-off-title")
        }
    }

    /// What to do, and why.
    func why(of prompt: PromptView, on card: PromptCard) -> String {
        let named = prompt.about.filter { !$0.name.isEmpty }
        let about = TextValue.number(named.count)
        let name = TextValue.text(named.first?.name ?? "")
        return switch prompt.reason {
        case .codeUsed: say("prompt-code-used", ["left": .number(card.left), "of": .number(card.of)])
        case .setExposed: say("prompt-set-exposed", ["about": about, "name": name])
        case .phoneChanged: say("prompt-phone-changed", ["about": about, "name": name])
        case .contactChanged: say("prompt-contact-changed", ["about": about, "name": name])
        case .setOld: say("prompt-set-old")
        case .noCodes: say("prompt-no-codes")
        case .oneWayIn: say("prompt-one-way-in")
        case .contactUnconfirmed: say("prompt-contact-unconfirmed", ["about": about, "name": name])
        case .safekeepingStale: say("prompt-safekeeping-stale")
        case .rehearsal: say("prompt-rehearsal")
        case .switchedOff: say("prompt-switched-off")
        }
    }

    func name(of step: StepView) -> String {
        let name = TextValue.text(step.name ?? "")
        let about = TextValue.number(step.name?.isEmpty == false ? 1 : 0)
        return switch step.kind {
        case .storeNewSet: say("step-store-new-set")
        case .confirmFactor:
            say(
                "step-confirm-factor",
                ["about": about, "name": name, "kind": .text(step.factorKind.map { self.name(of: $0) } ?? "")])
        case .updateContact: say("step-update-contact", ["about": about, "name": name])
        case .dropContact: say("step-drop-contact", ["about": about, "name": name])
        case .confirmContact: say("step-confirm-contact", ["about": about, "name": name])
        case .turnOnAgain: say("step-turn-on-again")
        case .addFactor: say("step-add-factor")
        case .acceptOneWay: say("step-accept-one-way")
        case .keepOldSet: say("step-keep-old-set")
        case .backUp: say("step-back-up")
        case .sync: say("step-sync")
        case .typeRecoveryKey: say("step-type-recovery-key")
        case .typePassphrase: say("step-type-passphrase")
        }
    }

    /// How it is done, in a sentence.
    func how(of step: StepKind) -> String {
        switch step {
        case .storeNewSet: say("step-store-new-set-how")
        case .confirmFactor: say("step-confirm-factor-how")
        case .updateContact: say("step-update-contact-how")
        case .dropContact: say("step-drop-contact-how")
        case .confirmContact: say("step-confirm-contact-how")
        case .turnOnAgain: say("step-turn-on-again-how")
        case .addFactor: say("step-add-factor-how")
        case .acceptOneWay: say("step-accept-one-way-how")
        case .keepOldSet: say("step-keep-old-set-how")
        case .backUp: say("step-back-up-how")
        case .sync: say("step-sync-how")
        case .typeRecoveryKey: say("step-type-recovery-key-how")
        case .typePassphrase: say("step-type-passphrase-how")
        }
    }

    /// Why an account is not ready, in one sentence; none for an open reason, which its card says.
    func sentence(for concern: ConcernView) -> String? {
        let name = TextValue.text(concern.about?.name ?? "")
        let about = TextValue.number(concern.about?.name.isEmpty == false ? 1 : 0)
        return switch concern.kind {
        case .probablyLost: say("concern-probably-lost")
        case .probablyLostWithout: say("concern-probably-lost-without", ["about": about, "name": name])
        case .noCodes: say("concern-no-codes")
        case .noCodeLeft: say("concern-no-code-left")
        case .identityCheck: say("concern-identity-check")
        case .identityCheckWithout: say("concern-identity-check-without", ["about": about, "name": name])
        case .open: nil
        case .personalContact: say("concern-personal-contact", ["about": about, "name": name])
        }
    }

    /// For how long something is put off.
    func name(ofDays days: UInt8) -> String {
        switch days {
        case ...1: say("put-off-1")
        case ...7: say("put-off-7")
        default: say("put-off-30")
        }
    }
}

/// The words of a change of device.
extension AppModel {
    func sentence(for verdict: Verdict) -> String {
        switch verdict {
        case .undecided: say("verdict-undecided")
        case .fresh: say("verdict-fresh")
        case .vaultLost: say("verdict-vault-lost")
        case .sameDevice: say("verdict-same-device")
        case .reinstalled: say("verdict-reinstalled")
        case .restoredOnAnotherPhone: say("verdict-restored-on-another-phone")
        case .copiedToSecondPhone: say("verdict-copied-to-second-phone")
        case .fileReplaced: say("verdict-file-replaced")
        case .unclear: say("verdict-unclear")
        }
    }

    func sentence(for change: Change) -> String {
        switch change {
        case .biometricsChanged: say("change-biometrics-changed")
        case .passcodeRemoved: say("change-passcode-removed")
        case .keyLost: say("change-key-lost")
        case .systemUpdated: say("change-system-updated")
        case .carrierChanged: say("change-carrier-changed")
        case .simAbsent: say("change-sim-absent")
        case .screenLockRemoved: say("change-screen-lock-removed")
        case .hardwareIdReset: say("change-hardware-id-reset")
        case .folderCopied: say("change-folder-copied")
        case .vaultOlder: say("change-vault-older")
        }
    }

    func title(of question: Question) -> String {
        switch question {
        case .oldPhone: say("question-old-phone-title")
        case .samePhone: say("question-same-phone-title")
        case .putHere: say("question-put-here-title")
        }
    }

    func sentence(for question: Question) -> String {
        switch question {
        case .oldPhone: say("question-old-phone")
        case .samePhone: say("question-same-phone")
        case .putHere: say("question-put-here")
        }
    }

    func name(of reply: Reply) -> String {
        switch reply {
        case .replaced: say("reply-replaced")
        case .both: say("reply-both")
        case .lost: say("reply-lost")
        case .samePhone: say("reply-same-phone")
        }
    }

    func meaning(of reply: Reply) -> String {
        switch reply {
        case .replaced: say("reply-replaced-how")
        case .both: say("reply-both-how")
        case .lost: say("reply-lost-how")
        case .samePhone: say("reply-same-phone-how")
        }
    }
}
