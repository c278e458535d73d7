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

/// How well an account is stocked with codes.
struct StockChip: View {
    let row: AccountRow
    @Environment(AppModel.self) private var app

    var body: some View {
        if row.damaged {
            Chip(text: app.say("home-stock-damaged"), icon: Icon.alert, tone: .risk)
        } else {
            switch row.stock {
            case .noCodes: Chip(text: app.say("home-stock-none"), icon: Icon.alert, tone: .risk)
            case .usedUp: Chip(text: app.say("home-stock-used-up"), icon: Icon.alert, tone: .risk)
            case .low: Chip(text: app.say("home-stock-low"), icon: Icon.clock, tone: .attention)
            case .renewSoon: Chip(text: app.say("home-stock-renew"), icon: Icon.clock, tone: .attention)
            case .good: Chip(text: app.say("home-stock-good"), icon: Icon.check, tone: .ready)
            }
        }
    }
}

/// The system's pictures, by what they mean here.
enum Icon {
    static let add = "plus"
    static let alert = "exclamationmark"
    static let bin = "trash"
    static let check = "checkmark"
    static let clock = "clock"
    static let copy = "doc.on.doc"
    static let cross = "xmark"
    static let eye = "eye"
    static let eyeOff = "eye.slash"
    static let file = "doc.text"
    static let hand = "exclamationmark.triangle"
    static let help = "lifepreserver"
    static let info = "info.circle"
    static let key = "key"
    static let lock = "lock"
    static let paste = "doc.on.clipboard"
    static let pencil = "pencil"
    static let picture = "photo"
    static let question = "questionmark.circle"
    static let search = "magnifyingglass"
    static let settings = "slider.horizontal.3"
    static let shield = "checkmark.shield"
    static let undo = "arrow.uturn.backward"
}
