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
            PassphraseField(label: app.say("unlock-field"), text: $model.typed) { await unlock() }
                .disabled(model.isBusy)
            Problem(model.problem)
            if model.isBusy {
                Working(app.say("unlock-working"))
            } else {
                open
                ActionButton(.quiet, app.say("unlock-with-key")) { model.way = .recoveryKey }
                    .frame(maxWidth: .infinity)
            }
        } bottom: {
            HelpEntry()
        }
    }

    private var withRecoveryKey: some View {
        Page(app.say("unlock-key-title")) {
            Text(app.say("unlock-key-intro"))
            RecoveryKeyInput(typed: $model.typed, check: model.check)
            Problem(model.problem)
            if model.isBusy {
                Working(app.say("unlock-working"))
            } else {
                open
            }
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

    private var open: some View {
        ActionButton(.main, app.say("unlock-go")) { await unlock() }.disabled(!model.canUnlock)
    }

    private func unlock() async {
        if model.canUnlock {
            await model.unlock()
        }
    }
}
