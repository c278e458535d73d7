import SwiftUI
import TorideKit

/// Proves that the recovery key was written down right; it can be made anew from here where it was not.
struct ProveRecoveryKeyScreen: View {
    @State private var model: RecoveryKeyModel
    @Environment(AppModel.self) private var app

    init(_ app: AppModel) {
        _model = State(initialValue: RecoveryKeyModel(app, from: .typing))
    }

    var body: some View {
        RecoveryKeySteps(model: model, onNewKey: { app.replace(with: .newRecoveryKey) }, onProven: app.proven)
            .navigationBarBackButtonHidden(model.isBusy)
    }
}

/// Makes a new recovery key, shows it once, and has it typed back.
struct NewRecoveryKeyScreen: View {
    @State private var model: RecoveryKeyModel
    @Environment(AppModel.self) private var app

    init(_ app: AppModel) {
        _model = State(initialValue: RecoveryKeyModel(app, from: .asking))
    }

    var body: some View {
        RecoveryKeySteps(model: model, onProven: app.proven)
    }
}

extension AppModel {
    /// One screen back, and says why.
    fileprivate func proven() {
        path.removeLast()
        tell(.recoveryKeyProven)
    }
}
