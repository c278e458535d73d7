import SwiftUI
import TorideKit

/// What Toride is, and the one way on.
struct WelcomeScreen: View {
    @Environment(AppModel.self) private var app

    var body: some View {
        Page {
            Mark()
            Text(app.say("welcome-what"))
            Note(icon: Icon.shield, title: app.say("welcome-offline-title"), text: app.say("welcome-offline"))
            ActionButton(.main, app.say("welcome-start"), icon: Icon.add) { app.path.append(.create) }
        } bottom: {
            HelpEntry()
        }
    }
}
