import SwiftUI
import TorideKit

/// What one account hangs on: second factors, contact points, sessions, copies, people.
struct TiesScreen: View {
    @State private var model: TiesModel
    @Environment(AppModel.self) private var app

    init(_ app: AppModel, _ id: AccountId) {
        _model = State(initialValue: TiesModel(app, id))
    }

    var body: some View {
        Page(app.say("ties-title"), subtitle: model.detail.map { app.identity(of: $0.row).whole }) {
            Alarm(model.problem)
            if let detail = model.detail {
                Text(app.say("ties-intro"))
                Standing(detail: detail)
                Group {
                    Factors(model: model, ties: detail.ties)
                    contacts(detail.ties.contacts)
                    sessions(detail.ties.sessions)
                    Copies(model: model, ties: detail.ties)
                    if model.hasPeople {
                        People(model: model, ties: detail.ties)
                    }
                }
                .disabled(model.isBusy)
            } else if model.failure == nil {
                Working(app.say("common-reading"))
            }
        }
        .task(id: app.changes) { await model.load() }
    }

    private func contacts(_ rows: [ContactRow]) -> some View {
        Part(app.say("ties-contacts"), why: app.say("ties-contacts-why")) {
            if rows.isEmpty { Quiet(app.say("ties-contacts-empty")) }
            ForEach(rows, id: \.id) { row in
                Line(row.kind.icon, row.value, details: [app.name(of: row.kind)]) {
                    app.path.append(.contact(row.id))
                } chips: {
                    ContactChip(state: row.state)
                }
                if model.mustTell(row.id) {
                    ActionButton(.other, app.say("ties-contact-told"), icon: Icon.check) {
                        await model.told(row.id)
                    }
                }
            }
            choose(app.say("ties-contact-add"), .contacts)
        }
    }

    private func sessions(_ rows: [DeviceRow]) -> some View {
        Part(app.say("ties-sessions"), why: app.say("ties-sessions-why")) {
            if rows.isEmpty { Quiet(app.say("ties-sessions-empty")) }
            ForEach(rows, id: \.id) { row in
                Line(row.kind.icon, row.name, details: [app.name(of: row.kind)]) {
                    app.path.append(.device(row.id))
                } chips: {
                    DeviceChips(row: row)
                }
            }
            choose(app.say("ties-sessions-choose"), .sessions)
        }
    }

    private func choose(_ title: String, _ kind: TieKind) -> some View {
        ActionButton(.quiet, title, icon: Icon.link) { app.path.append(.tieList(model.id, kind)) }
    }
}

/// What comes after the password.
private struct Factors: View {
    let model: TiesModel
    let ties: AccountTies
    @Environment(AppModel.self) private var app

    var body: some View {
        Part(app.say("ties-factors"), why: app.say("ties-factors-why")) {
            if ties.factors.isEmpty { Quiet(app.say("ties-factors-empty")) }
            ForEach(ties.factors, id: \.id) { row in
                FactorLine(row: row, account: model.id)
                if row.toConfirm, !row.baseGone {
                    ActionButton(.quiet, app.say("ties-confirm-go"), icon: Icon.check) { await model.works(row) }
                }
            }
            if ties.oneWayAccepted, ties.factors.count == 1 {
                Quiet(app.say("ties-one-way-accepted"))
                ActionButton(.quiet, app.say("ties-one-way-undo"), icon: Icon.undo) {
                    await model.acceptOneWay(false)
                }
            }
            ActionButton(.other, app.say("ties-factor-add"), icon: Icon.add) {
                app.path.append(.factor(model.id, nil))
            }
        }
    }
}

/// Copies outside of the vault, and the one place that counts.
private struct Copies: View {
    let model: TiesModel
    let ties: AccountTies
    @Environment(AppModel.self) private var app

    var body: some View {
        Part(app.say("ties-copies"), why: app.say("ties-copies-why")) {
            let current = ties.copies.filter(\.current)
            if current.isEmpty { Quiet(app.say("ties-copies-empty")) }
            ForEach(current, id: \.place) { copy in
                Line(copy.kind.icon, copy.name, details: [app.name(of: copy.kind)]) {
                    app.path.append(.place(copy.place))
                }
            }
            if model.detail?.currentSets.isEmpty == false {
                ActionButton(.quiet, app.say("ties-copy-add"), icon: Icon.link) {
                    app.path.append(.tieList(model.id, .copies))
                }
            } else {
                Quiet(app.say("ties-copies-no-set"))
            }
            if !model.oldCopies.isEmpty { old }
        }
        Part(app.say("ties-record"), why: app.say("ties-record-why")) {
            let places = model.placesOfRecord.map {
                Pick<PlaceId?>.Option(value: $0.id, title: $0.name, detail: app.name(of: $0.kind))
            }
            Pick(
                [.init(value: nil, title: app.say("ties-record-vault"))] + places, chosen: ties.placeOfRecord
            ) { await model.set(placeOfRecord: $0) }
        }
    }

    @ViewBuilder private var old: some View {
        Divider()
        Heading(app.say("ties-copy-old"), font: .smallStrong)
        Quiet(app.say("ties-copy-old-why"))
        ForEach(Array(model.oldCopies.enumerated()), id: \.offset) { _, copy in
            Beside {
                Text(copy.name)
            } trailing: {
                ActionButton(.quiet, app.say("ties-copy-remove")) { await model.clear(copy) }
            }
        }
    }
}

/// Who answers for it, and who knows its codes.
private struct People: View {
    let model: TiesModel
    let ties: AccountTies
    @Environment(AppModel.self) private var app

    var body: some View {
        Part(app.say("ties-custodian"), why: app.say("ties-custodian-why")) {
            let people = model.custodians.map { Pick<PersonId?>.Option(value: $0.id, title: $0.name) }
            Pick(
                [.init(value: nil, title: app.say("ties-custodian-none"))] + people, chosen: ties.custodian
            ) { await model.set(custodian: $0) }
            ActionButton(.quiet, app.say("ties-person-new"), icon: Icon.add) { app.path.append(.person(nil)) }
        }
        Part(app.say("ties-people"), why: app.say("ties-people-why")) {
            if ties.people.isEmpty { Quiet(app.say("ties-people-empty")) }
            ForEach(ties.people, id: \.id) { row in
                Line(Icon.person, row.name) {
                    app.path.append(.person(row.id))
                } chips: {
                    PersonChip(row: row)
                }
            }
            ActionButton(.quiet, app.say("ties-person-add"), icon: Icon.link) {
                app.path.append(.tieList(model.id, .people))
            }
        }
    }
}
