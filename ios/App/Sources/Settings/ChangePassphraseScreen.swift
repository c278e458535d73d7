import SwiftUI
import TorideKit

/// Changes the passphrase.
struct ChangePassphraseScreen: View {
    @State private var model: ChangePassphraseModel
    @Environment(AppModel.self) private var app

    init(_ app: AppModel) {
        _model = State(initialValue: ChangePassphraseModel(app))
    }

    var body: some View {
        Page(app.say("settings-passphrase")) {
            Group {
                ProofInput(label: app.say("settings-passphrase-old"), proof: $model.proof) {}
                PassphraseField(label: app.say("settings-passphrase-new"), text: $model.new, done: model.change)
            }
            .disabled(model.isBusy)
            Strength(check: model.check)
            Quiet(app.say("settings-passphrase-copies"))
            Submit(
                model: model, working: app.say("settings-passphrase-working"),
                title: app.say("settings-passphrase-go"), isReady: model.canChange, act: model.change)
        }
        .navigationBarBackButtonHidden(model.isBusy)
    }
}
