import SwiftUI
import TorideKit

/// What Toride is, and the ways to begin: anew, from a backup or a sheet, from another device.
struct WelcomeScreen: View {
    @Environment(AppModel.self) private var app

    var body: some View {
        Page {
            Mark()
            Text(app.say("welcome-what"))
            if app.comingBack == .lost {
                Note(
                    icon: Icon.info, title: app.say("welcome-lost-title"), text: app.say("welcome-lost"),
                    tone: .attention)
            }
            Note(icon: Icon.shield, title: app.say("welcome-offline-title"), text: app.say("welcome-offline"))
            ActionButton(.main, app.say("welcome-start"), icon: Icon.add) { app.path.append(.create) }
            Panel {
                LinkRow(
                    title: app.say("welcome-restore"), detail: app.say("welcome-restore-detail"), icon: Icon.undo,
                    route: .comeBack)
                Divider()
                LinkRow(
                    title: app.say("pair-receive-title"), detail: app.say("pair-receive-detail"), icon: Icon.phone,
                    route: .receive)
            }
        } bottom: {
            HelpEntry()
        }
    }
}
