import SwiftUI
import TorideKit

/// What keeps the vault safe from the loss of this device.
struct SafekeepingScreen: View {
    @State private var model: SafekeepingModel
    @Environment(AppModel.self) private var app

    init(_ app: AppModel) {
        _model = State(initialValue: SafekeepingModel(app))
    }

    var body: some View {
        Page(app.say("safekeeping-title")) {
            Text(app.say("safekeeping-why"))
            Alarm(model.problem)
            if model.isRead {
                last
                papers
                rehearsal
                others
            } else if model.failure == nil {
                Working(app.say("common-reading"))
            }
        }
        .task(id: app.changes) { await model.load() }
    }

    private var last: some View {
        TintPanel(tone: model.last == nil ? .attention : .ready) {
            if let last = model.last {
                Heading(app.say("safekeeping-last-title"), font: .strong)
                Text(app.say("safekeeping-last", ["date": .day(last.at)])).font(.title3.weight(.semibold))
                Quiet(app.say("safekeeping-last-what", ["accounts": .number(last.accounts)]))
            } else {
                Heading(app.say("safekeeping-none-title"), font: .strong)
                Text(app.say("safekeeping-none"))
            }
            ActionButton(.main, app.say("safekeeping-make")) { app.path.append(.backup) }
        }
    }

    private var papers: some View {
        Panel {
            LinkRow(
                title: app.say("safekeeping-test"), detail: app.say("safekeeping-test-detail"), icon: Icon.check,
                route: .testBackup)
            Divider()
            LinkRow(
                title: app.say("safekeeping-sheet"), detail: app.say("safekeeping-sheet-detail"), icon: Icon.print,
                route: .sheet)
            Divider()
            LinkRow(
                title: app.say("safekeeping-cabinet"), detail: app.say("safekeeping-cabinet-detail"),
                icon: Icon.cabinet, route: .cabinet)
        }
    }

    private var rehearsal: some View {
        Part(app.say("safekeeping-rehearse"), why: app.say("safekeeping-rehearse-why")) {
            if let state = model.info?.recoveryKey, state != .none {
                LinkRow(
                    title: app.say("settings-prove"), detail: app.sentence(for: state), icon: Icon.key,
                    route: .proveRecoveryKey)
                Divider()
            }
            LinkRow(title: app.say("safekeeping-rehearse-passphrase"), icon: Icon.lock, route: .provePassphrase)
        }
    }

    @ViewBuilder private var others: some View {
        Part(app.say("safekeeping-others")) {
            LinkRow(
                title: app.say("safekeeping-import"), detail: app.say("safekeeping-import-detail"), icon: Icon.paste,
                route: .importing)
            Divider()
            LinkRow(
                title: app.say("safekeeping-export"), detail: app.say("safekeeping-export-detail"), icon: Icon.file,
                route: .export)
        }
        Part(app.say("safekeeping-keys")) {
            LinkRow(
                title: app.say("safekeeping-rekey"), detail: app.say("safekeeping-rekey-detail"), icon: Icon.key,
                route: .rekey)
        }
        if !model.aside.isEmpty {
            Panel {
                LinkRow(
                    title: app.say("safekeeping-aside"),
                    detail: app.say("safekeeping-aside-count", ["count": .number(model.aside.count)]),
                    icon: Icon.cabinet, route: .aside)
            }
        }
    }
}
