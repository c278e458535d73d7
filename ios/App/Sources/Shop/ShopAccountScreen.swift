import SwiftUI
import TorideKit

/// One account of the shop: who answers for it, who has seen its codes, its handovers and its sheets.
struct ShopAccountScreen: View {
    @State private var model: ShopAccountModel
    @Environment(AppModel.self) private var app

    init(_ app: AppModel, _ id: AccountId) {
        _model = State(initialValue: ShopAccountModel(app, id))
    }

    var body: some View {
        Page(app.say("shop-account-entry"), subtitle: model.row.map { app.name(of: $0.account) }) {
            Alarm(model.problem)
            if let row = model.row {
                people(row)
                handovers(row)
                sheets
                account
            } else if model.isRead {
                Note(icon: Icon.info, text: app.say("shop-not-here"))
                account
            } else if model.failure == nil {
                Working(app.say("common-reading"))
            } else {
                ActionButton(.main, app.say("common-again")) { await model.load() }
            }
        }
        .task(id: app.changes) { await model.load() }
    }

    @ViewBuilder private func people(_ row: ShopAccount) -> some View {
        Part(app.say("ties-custodian"), why: app.say("ties-custodian-why")) {
            if let custodian = row.custodian {
                line(custodian)
            } else {
                Chip(text: app.say("shop-nobody"), icon: Icon.alert, tone: .attention)
            }
        }
        Part(app.say("shop-known")) {
            if row.knownBy.isEmpty { Quiet(app.say("shop-known-none")) }
            ForEach(row.knownBy, id: \.person.id) { known in
                line(known.person, isOld: !known.current)
            }
            ActionButton(.quiet, app.say("shop-people-choose"), icon: Icon.pencil) {
                app.path.append(.ties(model.id))
            }
        }
    }

    private func line(_ person: PersonName, isOld: Bool = false) -> some View {
        Line(Icon.person, app.name(of: person)) {
            app.path.append(.person(person.id))
        } chips: {
            LeftChip(person: person)
            if isOld { Chip(text: app.say("shop-known-old"), icon: Icon.clock, tone: .info) }
        }
    }

    private func handovers(_ row: ShopAccount) -> some View {
        Part(app.say("handover-list"), why: app.say("handover-list-why")) {
            if model.handovers.isEmpty { Quiet(app.say("handover-list-none")) }
            ForEach(model.handovers, id: \.id) { HandoverLine(row: $0, namesAccount: false) }
            if let open = row.openHandover {
                ActionButton(.main, app.say("handover-see"), icon: Icon.sync) { app.path.append(.handover(open)) }
            } else {
                ActionButton(.main, app.say("handover-new"), icon: Icon.sync) {
                    app.path.append(.newHandover(model.id))
                }
            }
        }
    }

    private var sheets: some View {
        Part(app.say("shop-outside-list"), why: app.say("shop-outside-list-why")) {
            if model.sheets.isEmpty { Quiet(app.say("shop-outside-list-none")) }
            ForEach(model.sheets, id: \.id) { OutsourcingLine(row: $0) }
            ActionButton(.other, app.say("shop-outside-add"), icon: Icon.add) {
                app.path.append(.newOutsourcing(model.id))
            }
        }
    }

    private var account: some View {
        Panel { LinkRow(title: app.say("card-open-account"), icon: Icon.key, route: .account(model.id)) }
    }
}

/// Changes of hands of all accounts, also those that are over.
struct HandoversScreen: View {
    @State private var model: HandoversModel
    @Environment(AppModel.self) private var app

    init(_ app: AppModel) {
        _model = State(initialValue: HandoversModel(app))
    }

    var body: some View {
        Rows(app.say("handover-list")) {
            Alarm(model.problem)
            if let rows = model.rows {
                Quiet(app.say("handover-list-why"))
                if rows.isEmpty { Text(app.say("handover-list-none")) }
                ForEach(rows, id: \.id) { HandoverLine(row: $0) }
            } else if model.failure == nil {
                Working(app.say("common-reading"))
            }
        }
        .task(id: app.changes) { await model.load() }
    }
}
