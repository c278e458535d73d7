import SwiftUI
import TorideKit

/// What needs doing, most urgent first; the accounts and how they stand; all that leads elsewhere. "I can't log in" and
/// "add" are always in reach.
struct HomeScreen: View {
    @State private var model: HomeModel
    @Environment(AppModel.self) private var app

    /// More accounts than these stand in the list of all.
    private static let most = 8

    init(_ app: AppModel) {
        _model = State(initialValue: HomeModel(app))
    }

    var body: some View {
        Page(app.say("common-app-name")) {
            Alarm(model.problem)
            if let overview = model.overview {
                ChangeNotes()
                if model.isInGuide { goOn }
                WhatAsks(model: model, overview: overview)
                WaitingList(rows: model.waiting)
                accounts(overview)
                HomeEntries(model: model, hasAccounts: !overview.accounts.isEmpty)
                Quiet(app.say("home-checked", ["date": .day(overview.checkedAt)]))
            } else if model.failure == nil {
                Working(app.say("common-reading"))
            } else {
                ActionButton(.main, app.say("common-again")) { await model.load() }
            }
        } bottom: {
            Choices { reach }
        }
        .toolbar {
            ToolbarItem(placement: .topBarTrailing) {
                Button { Task { await app.lock() } } label: { Image(systemName: Icon.lock) }
                    .accessibilityLabel(app.say("home-lock"))
            }
            ToolbarItem(placement: .topBarTrailing) {
                Button { app.path.append(.settings) } label: { Image(systemName: Icon.settings) }
                    .accessibilityLabel(app.say("home-settings"))
            }
        }
        .task(id: app.changes) { await model.load() }
    }

    @ViewBuilder private func accounts(_ overview: Overview) -> some View {
        if overview.accounts.isEmpty {
            // The card above says the same where it asks for the first account.
            if overview.next?.kind != .addFirstAccount { Text(app.say("home-empty")) }
        } else {
            Panel {
                Beside {
                    Heading(app.say("home-accounts"), font: .smallStrong)
                } trailing: {
                    ActionButton(
                        .quiet, app.say("home-see-all", ["count": .number(overview.accounts.count)])
                    ) { app.path.append(.accounts) }
                }
                ReadinessLine(counts: overview.readiness)
                ForEach(overview.accounts.prefix(Self.most), id: \.id) { row in
                    AccountItem(row: row)
                    if row.id != overview.accounts.prefix(Self.most).last?.id {
                        Divider()
                    }
                }
            }
        }
    }

    /// Back to where somebody was in the guide.
    private var goOn: some View {
        Panel {
            LinkRow(
                title: app.say("guide-go-on"), detail: app.say("guide-go-on-detail"), icon: Icon.help,
                route: .guide(nil))
        }
    }

    /// Add is filled only when nothing more urgent has the filled button.
    @ViewBuilder private var reach: some View {
        ActionButton(.other, app.say("guide-open"), icon: Icon.help) { app.path.append(.guide(nil)) }
        ActionButton(model.isAllWell ? .main : .other, app.say("home-add"), icon: Icon.add) {
            app.path.append(.addCodes(nil))
        }
    }
}
