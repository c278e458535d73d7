import SwiftUI
import TorideKit

/// What becomes of the old vault when a new one is made in its place, and the word without which none is made.
struct StartOver: View {
    let agree: @MainActor () -> Void
    @Environment(AppModel.self) private var app

    var body: some View {
        Page(app.say("unlock-start-over-go")) {
            Text(app.say("unlock-start-over-first"))
            Text(app.say("unlock-start-over-empty"))
            Note(
                icon: Icon.shield, title: app.say("unlock-start-over-kept-title"),
                text: app.say("unlock-start-over-kept"))
            Text(app.say("unlock-start-over-after"))
            ActionButton(.main, app.say("unlock-start-over-confirm")) { agree() }
        }
    }
}
