import SwiftUI
import TorideKit

/// Names the account, so that two logins at one service can be told apart.
struct NameStep: View {
    @Bindable var model: AddCodesModel
    @Environment(AppModel.self) private var app

    var body: some View {
        Page(app.say("add-name-title"), subtitle: app.service(model.fields.service).row.name) {
            Text(app.say("add-name-intro"))
            AccountForm(fields: $model.fields, problems: model.problems) { await model.addAccount() }
            Alarm(model.problem)
            ActionButton(.main, app.say("common-next"), act: model.addAccount).disabled(model.isBusy)
        }
    }
}
