import SwiftUI
import TorideKit

/// Deletes a binned account for ever: says what will be gone, and asks for a proof.
struct PurgeScreen: View {
    @State private var model: PurgeModel
    @Environment(AppModel.self) private var app

    init(_ app: AppModel, _ id: AccountId) {
        _model = State(initialValue: PurgeModel(app, id))
    }

    var body: some View {
        Page(app.say("account-purge-title"), subtitle: model.row.map { app.identity(of: $0).whole }) {
            Note(
                icon: Icon.hand, title: app.say("account-purge-what-title"),
                text: app.say("account-purge-what", ["left": .number(model.row?.left ?? 0)]), tone: .risk)
            Text(app.say("account-purge-service"))
            ProofForm(
                model: model, working: app.say("account-purge-working"), title: app.say("account-purge-go"),
                act: model.purge)
        }
        .navigationBarBackButtonHidden(model.isBusy)
        .task { await model.load() }
    }
}
