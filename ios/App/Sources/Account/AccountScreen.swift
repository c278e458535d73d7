import SwiftUI
import TorideKit

/// One account: a code in one tap, its sets, and everything else below.
struct AccountScreen: View {
    @State private var model: AccountModel
    @Environment(AppModel.self) private var app

    init(_ app: AppModel, _ id: AccountId) {
        _model = State(initialValue: AccountModel(app, id))
    }

    var body: some View {
        let identity = model.detail.map { app.identity(of: $0.row) }
        Page(identity?.title ?? app.say("account-title"), subtitle: identity?.subtitle) {
            Alarm(model.problem)
            if let detail = model.detail {
                HStack(spacing: 14) {
                    if let identity { Badge(initial: identity.initial, colour: identity.colour) }
                    AccountState(row: detail.row)
                }
                Group {
                    if detail.binned {
                        binned
                    } else {
                        inUse(detail)
                    }
                }
                .disabled(model.isBusy)
            } else if model.failure == nil {
                Working(app.say("common-reading"))
            }
        }
        .task(id: app.changes) { await model.load() }
    }

    @ViewBuilder private func inUse(_ detail: AccountDetail) -> some View {
        if detail.row.damaged {
            Note(
                icon: Icon.hand, title: app.say("account-damaged-title"), text: app.words.say(.Damaged),
                tone: .risk)
        }
        Standing(detail: detail)
        if let next = detail.nextCode {
            ActionButton(.main, app.say("account-show-code"), icon: Icon.eye) {
                app.path.append(.showCode(next, of: model.id))
            }
            addCodes(.other)
        } else {
            Text(detail.currentSets.isEmpty ? app.say("account-no-codes") : app.say("account-none-left"))
            addCodes(.main)
        }
        if let months = detail.ageMonths {
            Quiet(app.say("account-age", ["months": .number(months)]))
        }
        ForEach(detail.currentSets, id: \.id) { set in
            SetCard(model: model, set: set, isNewest: set.id == detail.currentSets.first?.id)
        }
        if !detail.retiredSets.isEmpty {
            RetiredSets(model: model, sets: detail.retiredSets)
        }
        Panel {
            LinkRow(title: app.say("guide-open"), icon: Icon.help, route: .guide(model.id))
            LinkRow(
                title: app.say("account-ties"),
                detail: detail.ties.isEmpty ? app.say("ties-count", ["count": .number(0)]) : app.say("ties-entry-detail"),
                icon: Icon.link, route: .ties(model.id))
            if !detail.currentSets.isEmpty || !detail.retiredSets.isEmpty {
                LinkRow(
                    title: app.say("original-entry"), detail: app.say("original-entry-detail"),
                    icon: Icon.picture, route: .original(model.id))
            }
            if detail.row.business {
                LinkRow(
                    title: app.say("shop-account-entry"), detail: app.say("shop-entry-detail"), icon: Icon.shop,
                    route: .shopAccount(model.id))
            }
            history
            LinkRow(title: app.say("account-edit"), icon: Icon.pencil, route: .editAccount(model.id))
        }
        AboutCodes(card: app.service(detail.row.serviceId))
        ActionButton(.quiet, app.say("account-to-bin"), icon: Icon.bin) { await model.bin() }
    }

    @ViewBuilder private var binned: some View {
        Note(icon: Icon.bin, title: app.say("account-binned-title"), text: app.say("account-binned"))
        ActionButton(.main, app.say("account-restore"), icon: Icon.undo) { await model.restore() }
        Panel { history }
        ActionButton(.quiet, app.say("account-purge"), icon: Icon.bin) { app.path.append(.purge(model.id)) }
    }

    private var history: some View {
        LinkRow(title: app.say("history-title"), icon: Icon.clock, route: .history(model.id))
    }

    private func addCodes(_ rank: ActionButton.Rank) -> some View {
        ActionButton(rank, app.say("account-add-codes"), icon: Icon.add) {
            app.path.append(.addCodes(model.id))
        }
    }
}
