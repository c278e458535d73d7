import SwiftUI
import TorideKit

/// Asks for what opens a backup: the words or the key of its day, and only what this one opens by.
struct BackupSecretForm: View {
    @Bindable var model: ProvingModel
    let info: BundleInfo
    let label: String
    /// What is said of the passphrase.
    let why: String
    let working: String
    let title: String
    let act: @MainActor () async -> Void
    @Environment(AppModel.self) private var app

    var body: some View {
        switch model.proof.way {
        case .passphrase: Text(why)
        case .recoveryKey: Text(app.say("restore-secret-key"))
        }
        Group {
            switch (info.byPassphrase, info.byRecoveryKey) {
            case (true, true): ProofInput(label: label, proof: $model.proof, done: act)
            case (true, false): PassphraseField(label: label, text: $model.proof.typed, done: act)
            case (false, _): RecoveryKeyInput(typed: $model.proof.typed, check: model.proof.check)
            }
        }
        .disabled(model.isBusy)
        Submit(model: model, working: working, title: title, isReady: model.canProve, act: act)
    }
}
