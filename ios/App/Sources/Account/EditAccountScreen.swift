import SwiftUI
import TorideKit

/// Changes the name or the kind of an account.
struct EditAccountScreen: View {
    @State private var model: EditAccountModel
    @Environment(AppModel.self) private var app

    init(_ app: AppModel, _ id: AccountId) {
        _model = State(initialValue: EditAccountModel(app, id))
    }

    var body: some View {
        Page(app.say("account-edit-title"), subtitle: model.fields.map { app.service($0.service).row.name }) {
            Alarm(model.problem)
            if let fields = Binding($model.fields) {
                AccountForm(fields: fields, problems: model.problems) { await model.save() }
                ActionButton(.main, app.say("account-edit-save")) { await model.save() }
                    .disabled(model.isBusy)
            } else if model.failure == nil {
                Working(app.say("common-reading"))
            }
        }
        .task { await model.load() }
    }
}
