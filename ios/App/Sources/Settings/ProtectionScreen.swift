import SwiftUI
import TorideKit

/// What is and what is not protected: promises and limits, in plain words and in equal size.
struct ProtectionScreen: View {
    @Environment(AppModel.self) private var app

    var body: some View {
        Page(app.say("settings-protection")) {
            points(
                app.say("settings-protected-title"), Icon.check,
                [
                    app.say("settings-protected-offline"), app.say("settings-protected-file"),
                    app.say("settings-protected-memory"), app.say("settings-protected-damage"),
                ])
            points(
                app.say("settings-unprotected-title"), Icon.info,
                [
                    app.say("settings-unprotected-weak"), app.say("settings-unprotected-open"),
                    app.say("settings-unprotected-system"), app.say("settings-unprotected-forgotten"),
                    app.say("settings-unprotected-lost"),
                ])
            Quiet(app.say("settings-protection-note"))
        }
    }

    private func points(_ title: String, _ icon: String, _ points: [String]) -> some View {
        Panel {
            Heading(title)
            ForEach(points, id: \.self) { point in
                HStack(alignment: .top, spacing: 12) {
                    Glyph(icon)
                    Text(point)
                }
                .accessibilityElement(children: .combine)
            }
        }
    }
}
