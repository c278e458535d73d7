import SwiftUI
import TorideKit

/// How pressing something is: word and icon, in the colour of its card.
struct UrgencyMark: View {
    let urgency: Urgency
    @Environment(AppModel.self) private var app

    var body: some View {
        HStack(spacing: 6) {
            Image(systemName: urgency.icon).accessibilityHidden(true)
            Text(app.name(of: urgency))
        }
        .font(.smallStrong)
        .foregroundStyle(urgency.tone.text)
    }
}

extension Urgency {
    var icon: String {
        switch self {
        case .critical, .now: Icon.alert
        case .soon, .later: Icon.clock
        }
    }

    var tone: Tone {
        switch self {
        case .critical, .now: .risk
        case .soon: .attention
        case .later: .info
        }
    }
}

extension AppModel {
    /// Whose card it is.
    func owner(of card: PromptCard) -> String {
        card.account.map { name(of: $0) } ?? say("card-vault")
    }

    /// A device by its name.
    func called(_ name: String) -> TextValue {
        .text(name.isEmpty ? say("common-unnamed") : name)
    }
}
