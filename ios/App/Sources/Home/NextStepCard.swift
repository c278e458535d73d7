import SwiftUI
import TorideKit

/// The one most urgent thing that no notice says.
struct NextStepCard: View {
    let step: NextStep
    /// The account it is about, where it is about one.
    let row: AccountRow?
    let isMain: Bool
    let follow: @MainActor () -> Void
    @Environment(AppModel.self) private var app

    var body: some View {
        TintPanel(tone: step.urgency.tone) {
            UrgencyMark(urgency: step.urgency)
            Heading(title, font: .title2.weight(.bold))
            Text(text)
            ActionButton(isMain ? .main : .other, button) { follow() }
        }
    }

    private var title: String {
        switch step.kind {
        case .lookAtDamage: app.say("home-next-damage-title")
        case .addFirstAccount: app.say("home-next-first-title")
        case .proveRecoveryKey: app.say("home-next-prove-title")
        case .storeCodes:
            app.say("home-next-store-title", ["account": .text(row.map { app.identity(of: $0).whole } ?? "")])
        }
    }

    private var text: String {
        switch step.kind {
        case .lookAtDamage: app.say("home-next-damage")
        case .addFirstAccount: app.say("home-next-first")
        case .proveRecoveryKey: app.say("home-next-prove")
        case .storeCodes: app.say("home-next-store")
        }
    }

    private var button: String {
        switch step.kind {
        case .lookAtDamage: app.say("home-next-damage-go")
        case .addFirstAccount: app.say("home-next-first-go")
        case .proveRecoveryKey: app.say("home-next-prove-go")
        case .storeCodes: app.say("home-next-store-go")
        }
    }
}
