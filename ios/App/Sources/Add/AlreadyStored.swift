import SwiftUI
import TorideKit

/// Where nothing in the text is new: says so, and leads on; an old list to the present one, a present one to its
/// original (S-067, S-144).
struct AlreadyStored: View {
    let model: AddCodesModel
    let summary: ReviewSummary
    @Environment(AppModel.self) private var app

    var body: some View {
        if summary.oldList {
            Note(
                icon: Icon.clock, title: app.say("add-old-list-title"), text: app.say("add-old-list"),
                tone: .attention)
            if summary.keeping == 0 {
                ActionButton(.main, app.say("add-paste-again")) { await model.backToText() }
                ActionButton(.other, app.say("original-entry")) { model.clearAway() }
            }
        } else if summary.allKnown {
            Note(icon: Icon.check, title: app.say("add-stored-title"), text: app.say("add-stored"), tone: .ready)
            if summary.keeping == 0 {
                ActionButton(.main, app.say("original-entry")) { model.clearAway() }
                ActionButton(.other, app.say("add-done-go")) { model.finish() }
            }
        }
    }
}
