import SwiftUI
import TorideKit

/// Whether to remind, and the hours without reminders.
struct RemindersScreen: View {
    @State private var model: RemindersModel
    @Environment(AppModel.self) private var app

    init(_ app: AppModel) {
        _model = State(initialValue: RemindersModel(app))
    }

    var body: some View {
        Page(app.say("reminder-title")) {
            Alarm(model.problem)
            if let settings = model.settings {
                Panel {
                    Toggle(app.say("reminder-on"), isOn: $model.isOn).frame(minHeight: 48).disabled(model.isBusy)
                    Quiet(settings.on ? app.say("reminder-why") : app.say("reminder-off"))
                }
                if settings.on {
                    if model.standing != .allowed { notAllowed }
                    quiet(settings)
                    Quiet(
                        model.next.map { app.say("reminder-next", ["date": .day($0)]) }
                            ?? app.say("reminder-next-none"))
                }
            } else if model.failure == nil {
                Working(app.say("common-reading"))
            }
        }
        .task(id: app.changes) { await model.load() }
    }

    @ViewBuilder private var notAllowed: some View {
        Note(
            icon: Icon.info, title: app.say("reminder-permission-title"), text: app.say("reminder-permission"),
            tone: .attention)
        if model.standing == .unasked {
            ActionButton(.other, app.say("reminder-permission-ask")) { await model.ask() }
        } else {
            ActionButton(.other, app.say("reminder-permission-go")) { SystemSettings.openNotifications() }
        }
    }

    private func quiet(_ settings: ReminderSettings) -> some View {
        Panel {
            Heading(app.say("reminder-quiet"))
            TimeRow(label: app.say("reminder-quiet-from"), minute: settings.quietFrom, isBusy: model.isBusy) {
                await model.beQuiet(from: $0, to: settings.quietTo)
            }
            Divider()
            TimeRow(label: app.say("reminder-quiet-to"), minute: settings.quietTo, isBusy: model.isBusy) {
                await model.beQuiet(from: settings.quietFrom, to: $0)
            }
            if settings.quietFrom == settings.quietTo { Quiet(app.say("reminder-quiet-same")) }
        }
    }
}

/// A time of the day, moved by half an hour at a tap.
private struct TimeRow: View {
    let label: String
    let minute: UInt16
    let isBusy: Bool
    let set: @MainActor (UInt16) async -> Void
    @Environment(AppModel.self) private var app

    var body: some View {
        Beside {
            VStack(alignment: .leading, spacing: 2) {
                Quiet(label)
                Text(time).font(.figures)
            }
            .accessibilityElement(children: .combine)
        } trailing: {
            HStack(spacing: 4) {
                step(Icon.earlier, app.say("reminder-earlier"), by: RemindersModel.day - 30)
                step(Icon.add, app.say("reminder-later"), by: 30)
            }
        }
    }

    private var time: String {
        app.say(
            "reminder-time",
            ["hour": .text("\(minute / 60)"), "minute": .text(minute % 60 < 10 ? "0\(minute % 60)" : "\(minute % 60)")])
    }

    private func step(_ icon: String, _ label: String, by minutes: UInt16) -> some View {
        Button {
            Task { await set((minute + minutes) % RemindersModel.day) }
        } label: {
            Image(systemName: icon).frame(minWidth: 48, minHeight: 48)
        }
        .accessibilityLabel(label)
        .disabled(isBusy)
    }
}
