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
            switch model.way {
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
            PassphraseForm(
                model: model, passphrase: $model.typed, working: app.say("unlock-working"),
                title: app.say("unlock-go"), isReady: model.canUnlock, act: model.unlock)
            ActionButton(.quiet, app.say("unlock-with-key")) { model.way = .recoveryKey }
                .frame(maxWidth: .infinity)
                .disabled(model.isBusy)
        } bottom: {
            HelpEntry()
        }
    }

    private var withRecoveryKey: some View {
        Page(app.say("unlock-key-title")) {
            Text(app.say("unlock-key-intro"))
            RecoveryKeyInput(typed: $model.typed, check: model.check)
            Submit(
                model: model, working: app.say("unlock-working"), title: app.say("unlock-go"),
                isReady: model.canUnlock, act: model.unlock)
        }
        .toolbar {
            ToolbarItem(placement: .topBarLeading) {
                Button {
                    model.way = .passphrase
                } label: {
                    Image(systemName: "chevron.backward")
                }
                .accessibilityLabel(app.say("common-back"))
                .disabled(model.isBusy)
            }
        }
    }
}
