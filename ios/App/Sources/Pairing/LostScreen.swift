import SwiftUI
import TorideKit

/// What is left to do once a device is lost, in order: keys, the other devices, codes (S-015, S-024, S-062).
struct LostScreen: View {
    @State private var model: LostModel
    @Environment(AppModel.self) private var app

    init(_ app: AppModel, _ device: DeviceId?) {
        _model = State(initialValue: LostModel(app, device))
    }

    var body: some View {
        Page(app.say("devices-steps-title")) {
            Alarm(model.problem)
            if let name = model.progress?.device.name {
                Text(app.say("devices-steps-intro", ["name": app.called(name)]))
            } else {
                Text(app.say("devices-steps-intro-plain"))
            }
            ForEach(LostModel.Step.allCases, id: \.self) { step($0) }
            if model.isAllDone {
                Note(icon: Icon.check, text: app.say("devices-steps-end"), tone: .ready)
            }
        } bottom: {
            if let next = model.next {
                ActionButton(.main, name(of: next)) { model.go(to: next) }
                if next != .accounts {
                    ActionButton(
                        .quiet, model.canSayDone ? app.say("devices-steps-done") : app.say("devices-steps-skip")
                    ) { model.pass() }
                }
            } else {
                ActionButton(.main, app.say("renew-done-home")) { app.path = [] }
            }
        }
        .task(id: app.changes) { await model.load() }
    }

    private func step(_ step: LostModel.Step) -> some View {
        let isDone = model.isDone(step)
        return Panel {
            Beside {
                Heading("\(step.rawValue + 1). " + name(of: step), font: .strong)
            } trailing: {
                if isDone {
                    Chip(text: app.say("devices-steps-done"), icon: Icon.check, tone: .ready)
                } else if model.isSkipped(step) {
                    Chip(text: app.say("devices-steps-skipped"), icon: Icon.cross, tone: .info)
                } else if step == model.next {
                    Chip(text: app.say("devices-steps-next"), icon: Icon.clock, tone: .attention)
                }
            }
            Text(why(of: step))
            if step == .accounts, !isDone, let open = model.progress?.open.count {
                Quiet(app.say("devices-steps-accounts-left", ["count": .number(open)]))
            }
            if step == .pair, !model.others.isEmpty { Quiet(app.list(model.others.map(\.name))) }
            if model.isSkipped(step) {
                ActionButton(.quiet, app.say("devices-steps-after-all")) { model.go(to: step) }
            }
        }
    }

    private func name(of step: LostModel.Step) -> String {
        switch step {
        case .keys: app.say("devices-steps-keys")
        case .pair: app.say("devices-steps-pair")
        case .accounts: app.say("devices-steps-accounts")
        }
    }

    private func why(of step: LostModel.Step) -> String {
        switch step {
        case .keys: app.say("devices-steps-keys-why")
        case .pair:
            model.others.isEmpty ? app.say("devices-steps-pair-none") : app.say("devices-steps-pair-why")
        case .accounts:
            model.isDone(.accounts) ? app.say("devices-steps-accounts-done") : app.say("devices-steps-accounts-why")
        }
    }
}
