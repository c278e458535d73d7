import SwiftUI
import TorideKit

/// The end of a form: why it was not done, then its button, or what goes on while it is done.
struct Submit: View {
    let model: ScreenModel
    let working: String
    let title: String
    let isReady: Bool
    let act: @MainActor () async -> Void

    var body: some View {
        Alarm(model.problem)
        if model.isBusy {
            Working(working)
        } else {
            ActionButton(.main, title, act: act).disabled(!isReady)
        }
    }
}

/// Asks for a proof before something that cannot be taken back.
struct ProofForm: View {
    @Bindable var model: ProvingModel
    /// What the passphrase is called, where it is not simply that of the vault.
    var label: String?
    let working: String
    let title: String
    let act: @MainActor () async -> Void
    @Environment(AppModel.self) private var app

    var body: some View {
        ProofInput(label: label ?? app.say("unlock-field"), proof: $model.proof, done: act).disabled(model.isBusy)
        Submit(model: model, working: working, title: title, isReady: model.canProve, act: act)
    }
}

/// Takes the passphrase, or the recovery key instead.
struct ProofInput: View {
    let label: String
    @Binding var proof: Proof
    let done: @MainActor () async -> Void
    @Environment(AppModel.self) private var app

    var body: some View {
        switch proof.way {
        case .passphrase:
            PassphraseField(label: label, text: $proof.typed, done: done)
            ActionButton(.quiet, app.say("common-with-key"), icon: Icon.key) { proof.way = .recoveryKey }
        case .recoveryKey:
            RecoveryKeyInput(typed: $proof.typed, check: proof.check)
            ActionButton(.quiet, app.say("common-with-passphrase"), icon: Icon.lock) { proof.way = .passphrase }
        }
    }
}
