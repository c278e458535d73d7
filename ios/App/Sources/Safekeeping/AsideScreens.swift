import SwiftUI
import TorideKit

/// Vaults that were set aside here, and the way back to one of them.
struct AsideScreen: View {
    @State private var model: AsideModel
    @Environment(AppModel.self) private var app

    init(_ app: AppModel) {
        _model = State(initialValue: AsideModel(app))
    }

    var body: some View {
        Group {
            if let asking = model.asking {
                confirm(asking)
            } else {
                list
            }
        }
        .task { await model.load() }
    }

    private var list: some View {
        Page(app.say("safekeeping-aside")) {
            Text(app.say("safekeeping-aside-intro"))
            Alarm(model.problem)
            if let rows = model.rows {
                if rows.isEmpty { Text(app.say("safekeeping-aside-none")) }
                ForEach(rows, id: \.id) { row in
                    Panel {
                        name(row)
                        if row.opens {
                            ActionButton(.other, app.say("safekeeping-aside-bring"), icon: Icon.undo) {
                                model.asking = row
                            }
                        }
                    }
                }
            } else if model.failure == nil {
                Working(app.say("common-reading"))
            }
        }
    }

    private func confirm(_ row: SetAside) -> some View {
        Page(app.say("safekeeping-aside-confirm-title")) {
            name(row)
            Note(icon: Icon.shield, text: app.say("safekeeping-aside-confirm"))
            Text(app.say("safekeeping-aside-confirm-key"))
            Submit(
                model: model, working: app.say("safekeeping-aside-working"), title: app.say("safekeeping-aside-go"),
                isReady: !model.isBusy, act: model.bringBack)
            ActionButton(.quiet, app.say("common-cancel")) { model.asking = nil }.disabled(model.isBusy)
        }
        .navigationBarBackButtonHidden(model.isBusy)
    }

    @ViewBuilder private func name(_ row: SetAside) -> some View {
        Text(
            row.at.map { app.say("safekeeping-aside-at", ["date": .day($0)]) }
                ?? app.say("safekeeping-aside-undated")
        )
        .font(.strong)
        Quiet(row.opens ? app.say("safekeeping-aside-opens") : app.say("safekeeping-aside-damaged"))
    }
}

/// What can be done when the vault does not open. Nothing of it deletes anything.
struct OtherWaysScreen: View {
    @State private var model: OtherWaysModel
    @Environment(AppModel.self) private var app

    init(_ app: AppModel) {
        _model = State(initialValue: OtherWaysModel(app))
    }

    var body: some View {
        Page(app.say("unlock-ways-title")) {
            Note(icon: Icon.shield, title: app.say("restore-beside-title"), text: app.say("unlock-ways-safe"))
            Panel {
                LinkRow(
                    title: app.say("unlock-ways-restore"), detail: app.say("unlock-ways-restore-detail"),
                    icon: Icon.undo, route: .comeBack)
                if model.hasAside {
                    Divider()
                    LinkRow(
                        title: app.say("safekeeping-aside"), detail: app.say("unlock-ways-aside-detail"),
                        icon: Icon.cabinet, route: .aside)
                }
                Divider()
                LinkRow(
                    title: app.say("unlock-start-over-go"), detail: app.say("unlock-ways-start-over-detail"),
                    icon: Icon.add, route: .startOver)
            }
        } bottom: {
            HelpEntry()
        }
        .task { await model.load() }
    }
}
