import SwiftUI
import TorideKit

/// Carries the vault to another device: what is sealed, then its key by itself, then what comes back (S-009, S-013).
struct PairScreen: View {
    @State private var model: PairModel
    @Environment(AppModel.self) private var app

    init(_ app: AppModel) {
        _model = State(initialValue: PairModel(app))
    }

    var body: some View {
        Group {
            switch model.step {
            case .prepare: prepare
            case .codes: codes
            case .key: key
            case .back: back
            }
        }
        .goesBackInside { model.stepBack() }
    }

    private var prepare: some View {
        Page(app.say("pair-title")) {
            Text(app.say("pair-intro"))
            Panel {
                Heading(app.say("pair-steps-title"))
                Steps([
                    app.say("pair-step-1"), app.say("pair-step-2"), app.say("pair-step-3"), app.say("pair-step-4"),
                ])
            }
            ProofForm(
                model: model, label: app.say("pair-passphrase"), working: app.say("pair-working"),
                title: app.say("pair-go"), act: model.begin)
            Quiet(app.say("pair-has-vault"))
            LinkRow(title: app.say("sync-title"), icon: Icon.sync, route: .sync)
        }
    }

    private var codes: some View {
        Page(app.say("pair-show-title")) {
            Text(app.say("pair-show"))
            if let show = model.show { QrShow(model: show) }
        } bottom: {
            ActionButton(.main, app.say("pair-show-next"), icon: Icon.key) { model.showKey() }
        }
    }

    @ViewBuilder private var key: some View {
        if let handover = model.handover {
            KeyPage(title: app.say("pair-key-title"), text: app.say("pair-key"), handover: handover) {
                Note(
                    icon: Icon.shield, title: app.say("pair-key-care-title"), text: app.say("pair-key-care"),
                    tone: .attention)
                Quiet(app.say("pair-key-once"))
            } bottom: {
                ActionButton(.main, app.say("pair-key-next")) { model.opened() }
            }
        }
    }

    private var back: some View {
        Page(app.say("pair-back-title")) {
            Text(app.say("pair-back"))
        } bottom: {
            ActionButton(.main, app.say("pair-back-go"), icon: Icon.camera) { model.readBack() }
            ActionButton(.quiet, app.say("pair-back-later")) { model.later() }
        }
    }
}
