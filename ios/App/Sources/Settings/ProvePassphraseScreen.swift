import SwiftUI
import TorideKit

/// The passphrase, typed once more while the vault is open: better to learn now that it is forgotten.
struct ProvePassphraseScreen: View {
    @State private var model: RehearsalModel
    @Environment(AppModel.self) private var app

    init(_ app: AppModel) {
        _model = State(initialValue: RehearsalModel(app))
    }

    var body: some View {
        Page(app.say("card-passphrase-title")) {
            Text(app.say("card-passphrase-intro"))
            PassphraseField(label: app.say("card-passphrase-field"), text: $model.typed, done: model.prove)
                .disabled(model.isBusy)
            Submit(
                model: model, working: app.say("card-passphrase-working"), title: app.say("card-passphrase-go"),
                isReady: model.canProve, act: model.prove)
            Quiet(app.say("card-passphrase-forgotten"))
        }
        .navigationBarBackButtonHidden(model.isBusy)
    }
}
