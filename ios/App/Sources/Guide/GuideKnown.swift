import SwiftUI
import TorideKit

/// What the vault knows of the account: codes left, copies, devices still signed in, contact points (S-088, S-103).
struct GuideKnownPanel: View {
    let known: GuideKnown
    @Environment(AppModel.self) private var app

    var body: some View {
        Panel {
            Heading(app.say("guide-known-left", ["left": .number(known.left)]), font: .strong)
            GuideKnownRows(known: known)
        }
    }
}

struct GuideKnownRows: View {
    let known: GuideKnown
    @Environment(AppModel.self) private var app

    var body: some View {
        if let code = known.nextCode {
            LinkRow(title: app.say("guide-known-next"), icon: Icon.eye, route: .showCode(code, of: known.account.id))
        }
        names(app.say("guide-known-copies"), Icon.file, known.copies)
        names(app.say("guide-known-sessions"), Icon.computer, known.sessions)
        names(app.say("guide-known-contacts"), Icon.mail, known.contacts)
        if known.left == 0, known.copies.isEmpty, known.sessions.isEmpty, known.contacts.isEmpty {
            Text(app.say("guide-known-nothing"))
        }
    }

    @ViewBuilder private func names(_ title: String, _ icon: String, _ things: [AboutView]) -> some View {
        if !things.isEmpty {
            HStack(alignment: .top, spacing: 14) {
                Glyph(icon)
                VStack(alignment: .leading, spacing: 2) {
                    Quiet(title)
                    ForEach(Array(things.enumerated()), id: \.offset) { _, thing in
                        Text(thing.name.isEmpty ? app.say("common-unnamed") : thing.name)
                    }
                }
            }
            .accessibilityElement(children: .combine)
        }
    }
}
