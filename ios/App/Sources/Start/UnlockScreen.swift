import SwiftUI
import TorideKit

/// Opens the vault: with its passphrase, or with its recovery key.
struct UnlockScreen: View {
    @State private var model: UnlockModel
    @Environment(AppModel.self) private var app

    init(_ app: AppModel) {
        _model = State(initialValue: UnlockModel(app))
    }

    var body: some View {
        Group {
            switch model.proof.way {
            case .passphrase: withPassphrase
            case .recoveryKey: withRecoveryKey
            }
        }
        .task {
            while !Task.isCancelled {
                await model.refreshWait()
                try? await Task.sleep(for: .seconds(1))
            }
        }
    }

    private var withPassphrase: some View {
        Page {
            Mark()
            PassphraseField(label: app.say("unlock-field"), text: $model.proof.typed, done: model.unlock)
                .disabled(model.isBusy)
            submit
            ActionButton(.quiet, app.say("unlock-with-key")) { model.proof.way = .recoveryKey }
                .frame(maxWidth: .infinity)
                .disabled(model.isBusy)
        } bottom: {
            HelpEntry()
        }
    }

    private var withRecoveryKey: some View {
        Page(app.say("unlock-key-title")) {
            Text(app.say("unlock-key-intro"))
            RecoveryKeyInput(typed: $model.proof.typed, check: model.proof.check)
            submit
        }
        .toolbar {
            ToolbarItem(placement: .topBarLeading) {
                Button {
                    model.proof.way = .passphrase
                } label: {
                    Image(systemName: "chevron.backward")
                }
                .accessibilityLabel(app.say("common-back"))
                .disabled(model.isBusy)
            }
        }
    }

    private var submit: some View {
        Submit(
            model: model, working: app.say("unlock-working"), title: app.say("unlock-go"),
            isReady: model.canProve, act: model.unlock)
    }
}
