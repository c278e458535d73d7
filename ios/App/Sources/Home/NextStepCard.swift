import SwiftUI
import TorideKit

/// The one most urgent thing.
struct NextStepCard: View {
    let step: NextStep
    /// The account it is about, where it is about one.
    let row: AccountRow?
    let follow: @MainActor () -> Void
    @Environment(AppModel.self) private var app

    var body: some View {
        TintPanel(tone: tone) {
            HStack(spacing: 6) {
                Image(systemName: isPressing ? Icon.alert : Icon.clock).accessibilityHidden(true)
                Text(urgency)
            }
            .font(.smallStrong)
            .foregroundStyle(tone.text)
            Heading(title, font: .title2.weight(.bold))
            Text(text)
            ActionButton(.main, button) { follow() }
        }
    }

    private var isPressing: Bool { step.urgency == .critical || step.urgency == .now }

    private var tone: Tone {
        switch step.urgency {
        case .critical, .now: .risk
        case .soon: .attention
        case .later: .info
        }
    }

    private var urgency: String {
        switch step.urgency {
        case .critical: app.say("home-urgency-critical")
        case .now: app.say("home-urgency-now")
        case .soon: app.say("home-urgency-soon")
        case .later: app.say("home-urgency-later")
        }
    }

    private var title: String {
        let account = TextValue.text(row.map { app.identity(of: $0).whole } ?? "")
        return switch step.kind {
        case .lookAtDamage: app.say("home-next-damage-title")
        case .addFirstAccount: app.say("home-next-first-title")
        case .proveRecoveryKey: app.say("home-next-prove-title")
        case .storeCodes: app.say("home-next-store-title", ["account": account])
        case .codesUsedUp: app.say("home-next-used-up-title", ["account": account])
        case .codesLow: app.say("home-next-low-title", ["account": account])
        case .renewCodes: app.say("home-next-renew-title", ["account": account])
        }
    }

    private var text: String {
        let left = TextValue.number(row?.left ?? 0)
        return switch step.kind {
        case .lookAtDamage: app.say("home-next-damage")
        case .addFirstAccount: app.say("home-next-first")
        case .proveRecoveryKey: app.say("home-next-prove")
        case .storeCodes: app.say("home-next-store")
        case .codesUsedUp: app.say("home-next-used-up")
        case .codesLow: app.say("home-next-low", ["left": left])
        case .renewCodes: app.say("home-next-renew", ["left": left])
        }
    }

    private var button: String {
        switch step.kind {
        case .lookAtDamage: app.say("home-next-damage-go")
        case .addFirstAccount: app.say("home-next-first-go")
        case .proveRecoveryKey: app.say("home-next-prove-go")
        case .storeCodes: app.say("home-next-store-go")
        case .codesUsedUp, .codesLow, .renewCodes: app.say("home-next-renew-go")
        }
    }
}
