import SwiftUI
import TorideKit

/// The shop at one look: who answers for what, who has seen what, and what changes hands (S-012, S-112, S-113).
struct ShopScreen: View {
    @State private var model: ShopModel
    @Environment(AppModel.self) private var app

    init(_ app: AppModel) {
        _model = State(initialValue: ShopModel(app))
    }

    var body: some View {
        Page(app.say("shop-title")) {
            Alarm(model.problem)
            if let shop = model.shop {
                if shop.accounts.isEmpty { empty }
                if shop.withoutCustodian > 0 {
                    Note(
                        icon: Icon.person,
                        title: app.say("shop-without", ["count": .number(shop.withoutCustodian)]),
                        text: app.say("shop-without-why"), tone: .attention)
                }
                if !shop.handovers.isEmpty { handovers(shop.handovers) }
                if !shop.accounts.isEmpty {
                    ShopAccounts(rows: shop.accounts)
                    people(shop.people)
                }
                rest
            } else if model.failure == nil {
                Working(app.say("common-reading"))
            } else {
                ActionButton(.main, app.say("common-again")) { await model.load() }
            }
        }
        .task(id: app.changes) { await model.load() }
    }

    @ViewBuilder private var empty: some View {
        Note(icon: Icon.info, title: app.say("shop-empty-title"), text: app.say("shop-empty"))
        ActionButton(.main, app.say("shop-empty-go")) { app.path.append(.accounts) }
    }

    private func handovers(_ rows: [HandoverView]) -> some View {
        Part(app.say("shop-handovers")) {
            LazyVStack(alignment: .leading, spacing: 12) {
                ForEach(rows, id: \.id) { row in
                    HandoverLine(row: row)
                    if row.id != rows.last?.id { Divider() }
                }
            }
        }
    }

    private func people(_ rows: [ShopPerson]) -> some View {
        Part(app.say("shop-people")) {
            if rows.isEmpty { Quiet(app.say("shop-people-empty")) }
            LazyVStack(alignment: .leading, spacing: 12) {
                ForEach(rows, id: \.person.id) { row in
                    Line(Icon.person, app.name(of: row.person), details: details(of: row)) {
                        app.path.append(.person(row.person.id))
                    } chips: {
                        LeftChip(person: row.person)
                    }
                }
            }
            ActionButton(.other, app.say("ties-person-new"), icon: Icon.add) { app.path.append(.person(nil)) }
        }
    }

    private func details(of row: ShopPerson) -> [String] {
        var details = [
            app.say("shop-person-answers", ["count": .number(row.answersFor.count)]),
            app.say("shop-person-seen", ["count": .number(row.hasSeen.count)]),
        ]
        if row.handovers > 0 { details.append(app.say("shop-person-handovers", ["count": .number(row.handovers)])) }
        return details
    }

    private var rest: some View {
        Part(app.say("shop-more")) {
            LinkRow(title: app.say("handover-list-all"), icon: Icon.clock, route: .handovers)
            Divider()
            LinkRow(
                title: app.say("shop-rules-entry"), detail: app.say("shop-rules-entry-detail"), icon: Icon.list,
                route: .shopRules)
        }
    }
}

/// The accounts of the shop; those that nobody answers for come first.
private struct ShopAccounts: View {
    let rows: [ShopAccount]
    @State private var query = ""
    @Environment(AppModel.self) private var app

    /// More than these are searched.
    private static let few = 8

    var body: some View {
        let found = rows.filter { app.name(of: $0.account).fits(query) }
        Part(app.say("shop-accounts")) {
            if rows.count > Self.few { PlainField(label: app.say("shop-search"), text: $query) }
            if found.isEmpty { Quiet(app.say("shop-search-none")) }
            LazyVStack(alignment: .leading, spacing: 12) {
                ForEach(found, id: \.account.id) { row in
                    line(row)
                    if row.account.id != found.last?.account.id { Divider() }
                }
            }
        }
    }

    private func line(_ row: ShopAccount) -> some View {
        let answers = row.custodian.map { app.say("shop-answers", ["name": .text(app.name(of: $0))]) }
        let seen = app.say("shop-seen", ["count": .number(row.knownBy.count)])
        return Line(Icon.shop, app.name(of: row.account), details: [answers, seen].compactMap { $0 }) {
            app.path.append(.shopAccount(row.account.id))
        } chips: {
            if let custodian = row.custodian {
                LeftChip(person: custodian)
            } else {
                Chip(text: app.say("shop-nobody"), icon: Icon.alert, tone: .attention)
            }
            if row.openHandover != nil { Chip(text: app.say("shop-under-way"), icon: Icon.sync, tone: .info) }
        }
    }
}
