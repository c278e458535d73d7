import SwiftUI
import TorideKit

/// The three things to do while one still gets in, ticked by what the vault knows (S-008 to S-011, S-109 to S-111).
struct PreventionScreen: View {
    @State private var model: PreventionModel
    @Environment(AppModel.self) private var app

    init(_ app: AppModel) {
        _model = State(initialValue: PreventionModel(app))
    }

    var body: some View {
        Page(app.say("prevent-title")) {
            Text(app.say("prevent-intro"))
            Alarm(model.problem)
            ForEach(model.precautions, id: \.key) { PrecautionItem(precaution: $0, ticks: app.stage == .open) }
            Panel {
                LinkRow(title: app.say("storage-title"), icon: Icon.file, route: .storage(nil))
                LinkRow(title: app.say("faq-title"), icon: Icon.question, route: .faq)
            }
        }
        .task(id: app.changes) { await model.load() }
    }
}

private struct PrecautionItem: View {
    let precaution: PrecautionView
    /// Before unlocking nobody knows what is done.
    let ticks: Bool
    @Environment(AppModel.self) private var app

    var body: some View {
        Panel {
            Heading(app.say(precaution.key), font: .strong)
            if ticks { Chip(text: app.say(precaution.tickKey), icon: precaution.tick.icon, tone: precaution.tick.tone) }
            Text(app.say(precaution.whyKey))
            if !precaution.open.isEmpty {
                Fold(app.say("prevent-open-accounts", ["count": .number(precaution.open.count)])) {
                    AccountLinks(precaution.open, route: { .account($0) })
                }
            }
        }
    }
}

extension Tick {
    fileprivate var icon: String {
        switch self {
        case .done: Icon.check
        case .open: Icon.clock
        case .nothingYet: Icon.info
        }
    }

    fileprivate var tone: Tone {
        switch self {
        case .done: .ready
        case .open: .attention
        case .nothingYet: .info
        }
    }
}
