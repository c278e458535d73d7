import SwiftUI
import TorideKit

/// A service that seems to have no codes to keep: what to do instead. Nobody who has codes is stopped.
struct InsteadStep: View {
    let model: AddCodesModel
    @Environment(AppModel.self) private var app

    var body: some View {
        let card = app.service(model.fields.service)
        Page(app.say("add-instead-title", ["service": .text(card.row.name)])) {
            Text(app.say("add-instead"))
            Panel {
                Steps(card.instead)
                AsOf(month: card.asOf)
            }
            Quiet(app.say("common-screens-change"))
        } bottom: {
            ActionButton(.main, app.say("add-instead-again")) { model.chooseAnotherService() }
            ActionButton(.quiet, app.say("add-instead-nevertheless")) { model.nevertheless() }
        }
    }
}
