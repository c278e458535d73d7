import SwiftUI
import TorideKit

/// A recovery key: shown once, then typed back.
struct RecoveryKeySteps: View {
    let model: RecoveryKeyModel
    /// Typing it back later, where that is offered.
    var onLater: (@MainActor () async -> Void)?
    /// A new key instead of one that was not written down, where that is offered.
    var onNewKey: (@MainActor () async -> Void)?
    let onProven: @MainActor () async -> Void

    var body: some View {
        switch model.step {
        case .asking: AskForProof(model: model)
        case .showing(let key): ShowRecoveryKey(app: model.app, key: key) { model.wroteItDown() }
        case .typing, .proven:
            TypeRecoveryKey(model: model, onLater: onLater, onNewKey: onNewKey, onProven: onProven)
        }
    }
}

extension RecoveryKeySteps {
    init(
        model: RecoveryKeyModel, onLater: @escaping @MainActor () async -> Void,
        onProven: @escaping @MainActor () async -> Void
    ) {
        self.init(model: model, onLater: onLater, onNewKey: nil, onProven: onProven)
    }
}

/// Says what a new key does to the old one, and asks for the passphrase or the old key.
private struct AskForProof: View {
    let model: RecoveryKeyModel
    @Environment(AppModel.self) private var app

    var body: some View {
        Page(app.say("settings-new-key")) {
            Text(app.say("settings-new-key-what"))
            ProofForm(
                model: model, working: app.say("settings-new-key-working"),
                title: app.say("settings-new-key-go"), act: model.makeNew)
        }
        .navigationBarBackButtonHidden(model.isBusy)
    }
}

/// Shows a key once, large, in its seven groups. It is left only by "written down".
private struct ShowRecoveryKey: View {
    let app: AppModel
    let key: String
    let onWritten: @MainActor () -> Void

    var body: some View {
        Page(app.say("create-key-title")) {
            Text(app.say("create-key-intro"))
            KeyGroups(key: key) { app.say("create-key-group", ["group": .number($0)]) }
            KeySheet(app, key: key)
            Note(icon: Icon.key, title: app.say("create-key-why-title"), text: app.say("create-key-why"))
            Quiet(app.say("create-key-where"))
        } bottom: {
            ActionButton(.main, app.say("create-key-written")) { onWritten() }
        }
        .navigationBarBackButtonHidden()
    }
}

/// Types the key back, which proves that it was written down right.
private struct TypeRecoveryKey: View {
    @Bindable var model: RecoveryKeyModel
    let onLater: (@MainActor () async -> Void)?
    let onNewKey: (@MainActor () async -> Void)?
    let onProven: @MainActor () async -> Void
    @Environment(AppModel.self) private var app

    var body: some View {
        Page(app.say("create-type-title")) {
            Text(app.say("create-type-intro"))
            RecoveryKeyInput(typed: $model.typed, check: model.check)
            Submit(
                model: model, working: app.say("create-type-working"), title: app.say("create-type-go"),
                isReady: model.isTyped
            ) {
                await model.prove()
                if model.step == .proven {
                    await onProven()
                }
            }
            Group {
                if let onLater {
                    ActionButton(.quiet, app.say("create-type-later"), act: onLater)
                }
                if let onNewKey {
                    ActionButton(.quiet, app.say("create-type-not-written"), act: onNewKey)
                }
            }
            .disabled(model.isBusy)
        }
    }
}
