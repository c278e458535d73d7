import SwiftUI
import TorideKit

/// "I can't log in", for somebody who is locked out right now: what to do, one case after the other
/// (S-027, S-032 to S-041, S-088, S-097 to S-102).
struct HelpScreen: View {
    @Environment(AppModel.self) private var app

    var body: some View {
        Page(app.say("home-help-title")) {
            Text(app.say("home-help-calm"))
            part(app.say("home-help-sms-title"), [app.say("home-help-sms-1"), app.say("home-help-sms-2")])
            part(
                app.say("home-help-code-title"),
                [app.say("home-help-code-1"), app.say("home-help-code-2"), app.say("home-help-code-3")])
            part(
                app.say("home-help-none-title"),
                [app.say("home-help-none-1"), app.say("home-help-none-2"), app.say("home-help-none-3")])
            Quiet(app.say("home-help-note"))
        }
    }

    private func part(_ title: String, _ steps: [String]) -> some View {
        Panel {
            Heading(title)
            Steps(steps)
        }
    }
}
