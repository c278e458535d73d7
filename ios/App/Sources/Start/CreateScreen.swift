import SwiftUI
import TorideKit

/// Makes a vault: a passphrase, then its recovery key, shown once and typed back. Over another one, it says first what
/// becomes of that.
struct CreateScreen: View {
    @State private var model: CreateModel

    init(_ app: AppModel, over: Bool = false) {
        _model = State(initialValue: CreateModel(app, over: over))
    }

    var body: some View {
        if let key = model.recoveryKey {
            RecoveryKeySteps(model: key) {
                await model.finish()
            } onProven: {
                await model.finish()
                model.app.tell(.recoveryKeyProven)
            }
            .navigationBarBackButtonHidden()
        } else if model.mustAgree {
            StartOver(agree: model.agree)
        } else {
            ChoosePassphrase(model: model)
        }
    }
}

private struct ChoosePassphrase: View {
    @Bindable var model: CreateModel
    @Environment(AppModel.self) private var app

    var body: some View {
        Page(app.say("create-title")) {
            Text(app.say("create-intro"))
            PassphraseField(label: app.say("create-field"), text: $model.passphrase, done: model.create)
                .disabled(model.isBusy)
            Strength(check: model.check)
            Quiet(app.say("create-advice"))
            Submit(
                model: model, working: app.say("create-working"), title: app.say("create-go"),
                isReady: model.canCreate, act: model.create)
        }
        .navigationBarBackButtonHidden(model.isBusy)
    }
}
