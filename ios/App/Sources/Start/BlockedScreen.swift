import SwiftUI
import TorideKit

/// The vault is there, safe, and cannot be opened now: why, and what to do.
struct BlockedScreen: View {
    let state: VaultState
    @Environment(AppModel.self) private var app

    var body: some View {
        Page {
            Glyph(Icon.lock).font(.largeTitle).padding(.top, 64)
            switch state {
            case .tooNew: words(app.say("unlock-too-new-title"), app.say("unlock-too-new"))
            case .inUse: words(app.say("unlock-in-use-title"), app.say("unlock-in-use"))
            case .fresh, .locked, .unlocked, .lost, .needsRepair, .unavailable:
                words(app.say("unlock-unavailable-title"), app.say("unlock-unavailable"))
            }
            ActionButton(.main, app.say("unlock-again")) { await app.look() }
            if state == .tooNew {
                ActionButton(.quiet, app.say("unlock-ways"), icon: Icon.question) { app.path.append(.otherWays) }
                    .frame(maxWidth: .infinity)
            }
        } bottom: {
            HelpEntry()
        }
    }

    @ViewBuilder private func words(_ title: String, _ text: String) -> some View {
        Heading(title, font: .largeTitle.weight(.bold))
        Text(text)
    }
}
