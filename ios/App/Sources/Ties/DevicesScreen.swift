import SwiftUI
import TorideKit

/// This device, the others, and those that are gone.
struct DevicesScreen: View {
    @State private var model: DevicesModel
    @Environment(AppModel.self) private var app

    init(_ app: AppModel) {
        _model = State(initialValue: DevicesModel(app))
    }

    /// Older entries are of no use to anybody.
    private static let logged = 20

    var body: some View {
        Group {
            if let life = model.asking {
                if let row = model.chosen {
                    DeviceGone(model: model, row: row, life: life, go: model.confirm) { model.chosen = nil }
                } else {
                    WhichDevice(model: model)
                }
            } else {
                list
            }
        }
        .task(id: app.changes) { await model.load() }
    }

    private var list: some View {
        Rows(app.say("devices-title")) {
            Alarm(model.problem)
            if let rows = model.rows {
                Text(rows.isEmpty ? app.say("devices-empty") : app.say("devices-intro"))
                part(app.say("devices-used-title"), model.inUse)
                Section {
                    became(.replaced, app.say("devices-changed"), icon: Icon.phone)
                    became(.lost, app.say("devices-lost"), icon: Icon.alert)
                    LinkRow(
                        title: app.say("checklist-what-if"), detail: app.say("checklist-what-if-detail"),
                        icon: Icon.question, route: .whatIf)
                }
                carry
                part(app.say("devices-gone-title"), model.gone)
                log
            } else if model.failure == nil {
                Working(app.say("common-reading"))
            }
        }
        .safeAreaInset(edge: .bottom) {
            ActionButton(.main, app.say("devices-add"), icon: Icon.add) { app.path.append(.device(nil)) }
                .padding(16)
        }
    }

    private var carry: some View {
        Section {
            LinkRow(title: app.say("pair-title"), detail: app.say("pair-detail"), icon: Icon.qr, route: .pair)
            LinkRow(title: app.say("sync-title"), detail: app.say("sync-detail"), icon: Icon.sync, route: .sync)
            LinkRow(title: app.say("inbox-title"), detail: app.say("inbox-detail"), icon: Icon.key, route: .inbox)
        } header: {
            Heading(app.say("devices-carry-title"), font: .smallStrong)
        }
    }

    private var log: some View {
        Section {
            Fold(app.say("devices-log-title")) {
                if model.log.isEmpty { Quiet(app.say("devices-log-empty")) }
                ForEach(Array(model.log.prefix(Self.logged).enumerated()), id: \.offset) { _, entry in
                    VStack(alignment: .leading, spacing: 2) {
                        Text(app.sentence(for: entry.verdict))
                        Quiet(app.say("history-date", ["date": .day(entry.at)]))
                    }
                    .accessibilityElement(children: .combine)
                }
            }
        }
    }

    @ViewBuilder private func part(_ title: String, _ rows: [DeviceRow]) -> some View {
        if !rows.isEmpty {
            Section {
                ForEach(rows, id: \.id) { row in
                    DeviceLine(row: row) { app.path.append(.device(row.id)) }
                    if row.open > 0 {
                        ActionButton(.other, app.say("devices-walk")) { app.path.append(.phoneWalk(row.id)) }
                    }
                }
            } header: {
                Heading(title, font: .smallStrong)
            }
        }
    }

    private func became(_ life: DeviceLife, _ title: String, icon: String) -> some View {
        ActionButton(.quiet, title, icon: icon) { model.asking = life }
    }
}

/// Which of the devices it was.
private struct WhichDevice: View {
    let model: DevicesModel
    @Environment(AppModel.self) private var app

    var body: some View {
        Page(isLost ? app.say("devices-which-lost") : app.say("devices-changed-title")) {
            Alarm(model.problem)
            Text(isLost ? app.say("devices-lost-what") : app.say("devices-changed-what"))
            if !model.candidates.isEmpty {
                Panel {
                    ForEach(model.candidates, id: \.id) { row in
                        DeviceLine(row: row) { model.chosen = row }
                        if row.id != model.candidates.last?.id { Divider() }
                    }
                }
                .disabled(model.isBusy)
            }
            Quiet(app.say("devices-changed-none"))
            ActionButton(.other, app.say("devices-add"), icon: Icon.add) { app.path.append(.device(nil)) }
            ActionButton(.quiet, app.say("common-cancel")) { model.asking = nil }
        }
    }

    private var isLost: Bool { model.asking == .lost }
}
