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
            CameBackNote(how: app.comingBack)
            PassphraseField(label: app.say("unlock-field"), text: $model.proof.typed, done: model.unlock)
                .disabled(model.isBusy)
            submit
            ActionButton(.quiet, app.say("unlock-with-key")) { model.proof.way = .recoveryKey }
                .frame(maxWidth: .infinity)
                .disabled(model.isBusy)
            ActionButton(.quiet, app.say("unlock-ways"), icon: Icon.question) { app.path.append(.otherWays) }
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
            Quiet(app.say("unlock-key-forgotten"))
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

/// How the vault came to be as it is here, where that is worth saying; opening is as always.
private struct CameBackNote: View {
    let how: ComingBack?
    @Environment(AppModel.self) private var app

    var body: some View {
        switch how {
        case .movedHere:
            Note(icon: Icon.phone, title: app.say("unlock-moved-title"), text: app.say("unlock-moved"))
        case .keyGone:
            Note(icon: Icon.key, title: app.say("unlock-key-gone-title"), text: app.say("unlock-key-gone"))
        case .fresh, .open, .damaged, .lost, .tooNew, .inUse, .unavailable, nil: EmptyView()
        }
    }
}
