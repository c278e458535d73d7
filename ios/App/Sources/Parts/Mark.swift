import SwiftUI
import TorideKit

/// The mark, the name, and what it is for.
struct Mark: View {
    @Environment(AppModel.self) private var app

    var body: some View {
        VStack(alignment: .leading, spacing: 2) {
            Text(app.say("common-mark"))
                .font(.system(size: 60, weight: .bold))
                .foregroundStyle(.accent)
                .accessibilityHidden(true)
            Heading(app.say("common-app-name"), font: .largeTitle.weight(.bold))
            Quiet(app.say("common-tagline"))
        }
        .padding(.top, 48)
    }
}

/// The way to "I can't log in", open to everybody, with or without the vault's key (S-001, S-002).
struct HelpEntry: View {
    @Environment(AppModel.self) private var app

    var body: some View {
        LinkRow(
            title: app.say("guide-open"), detail: app.say("common-help-detail"), icon: Icon.help,
            route: .guide(nil))
    }
}
