import SwiftUI
import TorideKit

/// One device: what hangs on it, and what may have become of it.
struct DeviceScreen: View {
    @State private var model: DeviceModel
    @Environment(AppModel.self) private var app

    init(_ app: AppModel, _ id: DeviceId?, as kind: DeviceKind?) {
        _model = State(initialValue: DeviceModel(app, id, as: kind))
    }

    var body: some View {
        Group {
            if model.isEditing {
                DeviceForm(model: model)
            } else if let row = model.row, let life = model.asking {
                DeviceGone(model: model, row: row, life: life, go: model.confirm) { model.asking = nil }
            } else {
                page
            }
        }
        .task(id: app.changes) { await model.load() }
    }

    private var page: some View {
        Page(model.row?.name ?? app.say("devices-title"), subtitle: model.row.map { app.name(of: $0.kind) }) {
            Alarm(model.problem)
            if let row = model.row {
                Flow(space: 6) { DeviceChips(row: row) }
                if !row.numbers.isEmpty {
                    Text(app.say("devices-numbers", ["names": .text(app.list(row.numbers))]))
                }
                Part(app.say("devices-accounts", ["count": .number(row.accounts.count)])) {
                    AccountLinks(row.accounts)
                }
                Group {
                    if row.isInUse {
                        inUse(row)
                    } else {
                        gone(row)
                    }
                }
                .disabled(model.isBusy)
            } else if model.failure == nil {
                Working(app.say("common-reading"))
            }
        }
    }

    @ViewBuilder private func inUse(_ row: DeviceRow) -> some View {
        ActionButton(.other, app.say("devices-edit"), icon: Icon.pencil) { model.edit() }
        ActionButton(.other, app.say("devices-replaced"), icon: row.kind.icon) { model.asking = .replaced }
        // Whoever lost a device does not hold it in the hand.
        if !row.isThis {
            ActionButton(.quiet, app.say("devices-lost"), icon: Icon.alert) { model.asking = .lost }
        }
    }

    @ViewBuilder private func gone(_ row: DeviceRow) -> some View {
        if row.life == .lost {
            LostFirst()
            ActionButton(.other, app.say("devices-steps-entry")) { app.path.append(.lost(row.id)) }
        }
        if row.open > 0 {
            ActionButton(.main, app.say("devices-walk")) { app.path.append(.phoneWalk(row.id)) }
        }
        Panel {
            Fold(app.say("devices-back")) {
                Heading(app.say("devices-back-title", ["name": .text(row.name)]), font: .smallStrong)
                Text(app.say("devices-back-what"))
                ActionButton(.other, app.say("devices-back-go"), icon: Icon.undo, act: model.found)
            }
        }
    }
}

/// The name and kind of a device.
private struct DeviceForm: View {
    @Bindable var model: DeviceModel
    @Environment(AppModel.self) private var app

    var body: some View {
        Page(model.id == nil ? app.say("devices-add-title") : app.say("devices-edit-title")) {
            Alarm(model.otherProblem)
            Part(app.say("devices-kind")) {
                ForEach(DeviceKind.allCases, id: \.self) { kind in
                    Choice(title: app.name(of: kind), isChosen: model.fields.kind == kind) {
                        model.fields.kind = kind
                    }
                }
            }
            PlainField(
                label: app.say("devices-name"), text: $model.fields.name, hint: app.say("devices-name-example"),
                problem: model.lineProblem.map(sentence), done: model.save)
            Reach(model: model)
        }
        .navigationBarBackButtonHidden(model.isBusy)
    }

    private func sentence(for problem: LineProblem) -> String {
        switch problem {
        case .empty: app.say("devices-name-empty")
        case .tooLong: app.say("devices-name-too-long")
        case .bad: app.say("devices-name-bad")
        }
    }
}
