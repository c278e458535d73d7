import SwiftUI
import TorideKit

/// One code for somebody else, with what its date does and does not (S-123, S-124).
struct ShareScreen: View {
    @State private var model: ShareModel
    @Environment(AppModel.self) private var app

    init(_ app: AppModel, _ code: CodeId, of account: AccountId) {
        _model = State(initialValue: ShareModel(app, code, of: account))
    }

    var body: some View {
        Group {
            switch model.step {
            case .prepare: prepare
            case .codes: codes
            case .key: key
            }
        }
        .goesBackInside { model.stepBack() }
        .task { await model.load() }
    }

    private var prepare: some View {
        Page(app.say("share-title"), subtitle: model.detail.map { app.identity(of: $0.row).whole }) {
            if let place = model.place {
                Text(app.say("share-code", ["position": .number(place.position), "of": .number(place.of)]))
                    .font(.strong)
            }
            Text(app.say("share-intro"))
            Part(app.say("share-until")) {
                ForEach(ShareModel.Until.allCases, id: \.self) { until in
                    Choice(title: name(of: until), isChosen: until == model.until) { model.until = until }
                }
            }
            Note(
                icon: Icon.info, title: app.say("share-honest-title"), text: app.say("share-honest"),
                tone: .attention)
            Text(app.say("share-exposed"))
            ProofForm(
                model: model, label: app.say("share-passphrase"), working: app.say("share-working"),
                title: app.say("share-go"), act: { await model.begin() })
        }
    }

    private var codes: some View {
        Page(app.say("share-show-title")) {
            Text(app.say("share-show"))
            if let end = model.handover?.notAfter {
                Text(
                    Rules.shareEnd(notAfter: end, now: Reminders.clock()) == .later
                        ? app.say("share-until-line", ["date": .day(end)])
                        : app.say("share-until-time", ["time": .clock(end)])
                )
                .font(.strong)
            }
            if let show = model.show { QrShow(model: show) }
        } bottom: {
            ActionButton(.main, app.say("share-show-next"), icon: Icon.key) { model.showKey() }
        }
    }

    @ViewBuilder private var key: some View {
        if let handover = model.handover {
            KeyPage(title: app.say("share-key-title"), text: app.say("share-key"), handover: handover) {
                Note(icon: Icon.info, title: app.say("share-honest-title"), text: app.say("share-honest"))
                Quiet(app.say("share-key-once"))
            } bottom: {
                ActionButton(.main, app.say("share-done")) { model.finish() }
            }
        }
    }

    private func name(of until: ShareModel.Until) -> String {
        switch until {
        case .hour: app.say("share-hour")
        case .day: app.say("share-day")
        case .week: app.say("share-week")
        case .month: app.say("share-month")
        }
    }
}
