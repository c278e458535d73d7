import SwiftUI
import TorideKit

/// The vault cannot be read as it is: what is safe, and building it anew from what still opens.
struct RepairScreen: View {
    private let isLost: Bool
    @State private var model: RepairModel
    @Environment(AppModel.self) private var app

    init(_ app: AppModel, isLost: Bool) {
        self.isLost = isLost
        _model = State(initialValue: RepairModel(app))
    }

    var body: some View {
        if let report = model.report {
            Repaired(report: report)
        } else {
            broken
        }
    }

    private var broken: some View {
        Page {
            Glyph(Icon.hand).font(.largeTitle).padding(.top, 48)
            Heading(
                isLost ? app.say("unlock-lost-title") : app.say("unlock-repair-title"),
                font: .largeTitle.weight(.bold))
            Text(isLost ? app.say("unlock-lost") : app.say("unlock-repair"))
            Note(icon: Icon.shield, text: app.say("unlock-repair-safe"))
            ProofForm(
                model: model, working: app.say("unlock-repair-working"), title: app.say("unlock-repair-go"),
                act: model.repair)
            if !model.isBusy { otherWay }
        } bottom: {
            HelpEntry()
        }
    }

    /// Until a repair has found nothing, there is something better to try: the other ways stay quiet.
    @ViewBuilder private var otherWay: some View {
        if model.foundNothing {
            let sentence = app.say("unlock-start-over")
            Text(sentence).onAppear { announce(sentence) }
            ActionButton(.other, app.say("unlock-start-over-go")) { app.path.append(.startOver) }
        }
        ActionButton(.quiet, app.say("unlock-ways"), icon: Icon.question) { app.path.append(.otherWays) }
            .frame(maxWidth: .infinity)
    }
}

/// What the repair brought back.
private struct Repaired: View {
    let report: RepairReport
    @Environment(AppModel.self) private var app

    var body: some View {
        Page {
            Glyph(Icon.check, Tone.ready.text).font(.largeTitle).padding(.top, 64)
            Heading(app.say("unlock-repaired-title"), font: .largeTitle.weight(.bold))
            Text(app.say("unlock-repaired-saved", ["saved": .number(report.saved)]))
            if report.lost > 0 {
                Text(app.say("unlock-repaired-lost", ["lost": .number(report.lost)]))
            }
            if report.fromSnapshot {
                Quiet(app.say("unlock-repaired-snapshot"))
            }
            ActionButton(.main, app.say("unlock-repaired-go")) { await app.look() }
        }
    }
}
