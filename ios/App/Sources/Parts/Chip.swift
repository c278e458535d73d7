import SwiftUI
import TorideKit

/// A state: word, icon and tint together.
struct Chip: View {
    let text: String
    let icon: String
    let tone: Tone

    var body: some View {
        HStack(spacing: 6) {
            Image(systemName: icon).accessibilityHidden(true)
            Text(text)
        }
        .font(.smallStrong)
        .foregroundStyle(tone.text)
        .padding(.horizontal, 10)
        .padding(.vertical, 3)
        .background(tone.tint, in: .rect(cornerRadius: 12))
    }
}

/// How an account stands; what cannot be read of it comes before all else.
struct StateChip: View {
    let row: AccountRow
    @Environment(AppModel.self) private var app

    var body: some View {
        if row.damaged {
            Chip(text: app.say("home-stock-damaged"), icon: Icon.alert, tone: .risk)
        } else {
            ReadinessChip(readiness: row.readiness)
        }
    }
}

/// How an account stands, whatever is lost.
struct ReadinessChip: View {
    let readiness: Readiness
    @Environment(AppModel.self) private var app

    var body: some View {
        Chip(text: app.name(of: readiness), icon: readiness.icon, tone: readiness.tone)
    }
}

extension Readiness {
    var icon: String {
        switch self {
        case .atRisk: Icon.alert
        case .needsAttention: Icon.clock
        case .ready: Icon.check
        }
    }

    var tone: Tone {
        switch self {
        case .atRisk: .risk
        case .needsAttention: .attention
        case .ready: .ready
        }
    }
}

/// The system's pictures, by what they mean here.
enum Icon {
    static let add = "plus"
    static let alert = "exclamationmark"
    static let bin = "trash"
    static let camera = "camera"
    static let check = "checkmark"
    static let clock = "clock"
    static let copy = "doc.on.doc"
    static let cross = "xmark"
    static let earlier = "minus"
    static let eye = "eye"
    static let eyeOff = "eye.slash"
    static let file = "doc.text"
    static let hand = "exclamationmark.triangle"
    static let help = "lifepreserver"
    static let info = "info.circle"
    static let key = "key"
    static let lock = "lock"
    static let notices = "bell"
    static let paste = "doc.on.clipboard"
    static let pencil = "pencil"
    static let picture = "photo"
    static let print = "printer"
    static let qr = "qrcode"
    static let question = "questionmark.circle"
    static let search = "magnifyingglass"
    static let settings = "slider.horizontal.3"
    static let shield = "checkmark.shield"
    static let sync = "arrow.triangle.2.circlepath"
    static let undo = "arrow.uturn.backward"
}
