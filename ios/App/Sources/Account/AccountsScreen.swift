import SwiftUI
import TorideKit

/// All accounts, or those in the bin.
struct AccountsScreen: View {
    @State private var model: AccountsModel
    @Environment(AppModel.self) private var app

    init(_ app: AppModel, _ filter: AccountFilter) {
        _model = State(initialValue: AccountsModel(app, filter))
    }

    private var isBin: Bool { model.filter == .bin }

    var body: some View {
        Rows(isBin ? app.say("account-bin-title") : app.say("account-list-title")) {
            Alarm(model.problem)
            if isBin { Quiet(app.say("account-bin-note")) }
            if let rows = model.rows {
                if rows.isEmpty {
                    Text(isBin ? app.say("account-bin-empty") : app.say("home-empty"))
                }
                ForEach(rows, id: \.id) { AccountItem(row: $0) }
                if !isBin {
                    LinkRow(
                        title: app.say("account-bin-title"), detail: app.say("account-bin-detail"),
                        icon: Icon.bin, route: .bin)
                }
            } else if model.failure == nil {
                Working(app.say("common-reading"))
            }
        }
        .safeAreaInset(edge: .bottom) {
            if !isBin {
                ActionButton(.main, app.say("home-add"), icon: Icon.add) {
                    app.path.append(.addCodes(nil))
                }
                .padding(16)
            }
        }
        .task(id: app.changes) { await model.load() }
    }
}
