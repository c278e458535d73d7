import SwiftUI
import TorideKit

/// Where copies lie, and who has seen codes.
struct ThingsScreen: View {
    @State private var model: ThingsModel
    @Environment(AppModel.self) private var app

    init(_ app: AppModel) {
        _model = State(initialValue: ThingsModel(app))
    }

    var body: some View {
        Rows(app.say("things-title")) {
            Alarm(model.problem)
            if let places = model.places {
                Section {
                    Quiet(places.isEmpty ? app.say("things-places-empty") : app.say("things-places-why"))
                    ForEach(places, id: \.id) { PlaceLine(row: $0) }
                    ActionButton(.other, app.say("things-place-add"), icon: Icon.add) {
                        app.path.append(.place(nil))
                    }
                } header: {
                    Heading(app.say("things-places"), font: .smallStrong)
                }
                Section {
                    Quiet(model.people.isEmpty ? app.say("things-people-empty") : app.say("things-people-why"))
                    ForEach(model.people, id: \.id) { PersonLine(row: $0) }
                    ActionButton(.other, app.say("things-person-add"), icon: Icon.add) {
                        app.path.append(.person(nil))
                    }
                } header: {
                    Heading(app.say("things-people"), font: .smallStrong)
                }
            } else if model.failure == nil {
                Working(app.say("common-reading"))
            }
        }
        .task(id: app.changes) { await model.load() }
    }
}

private struct PlaceLine: View {
    let row: PlaceRow
    @Environment(AppModel.self) private var app

    var body: some View {
        let keeper = row.keeperName.map { app.say("things-place-kept-by", ["name": .text($0)]) }
        let accounts = app.say("things-place-accounts", ["count": .number(row.accounts.count)])
        Line(row.kind.icon, row.name, details: [app.name(of: row.kind), keeper, accounts].compactMap { $0 }) {
            app.path.append(.place(row.id))
        } chips: {
            PlaceChip(row: row)
        }
    }
}

private struct PersonLine: View {
    let row: PersonRow
    @Environment(AppModel.self) private var app

    var body: some View {
        Line(
            Icon.person, row.name,
            details: [app.say("things-person-accounts", ["count": .number(row.accounts.count)])]
        ) {
            app.path.append(.person(row.id))
        } chips: {
            PersonChip(row: row)
        }
    }
}

/// Whether a place was lost or seen.
struct PlaceChip: View {
    let row: PlaceRow
    @Environment(AppModel.self) private var app

    var body: some View {
        if let lostAt = row.lostAt {
            Chip(text: app.say("things-place-lost-on", ["date": .day(lostAt)]), icon: Icon.alert, tone: .risk)
        }
    }
}

/// Whether a person has left.
struct PersonChip: View {
    let row: PersonRow
    @Environment(AppModel.self) private var app

    var body: some View {
        if let leftAt = row.leftAt {
            Chip(text: app.say("things-person-left-on", ["date": .day(leftAt)]), icon: Icon.cross, tone: .info)
        }
    }
}

/// Accounts, and which of them ask for new codes now: those lead to what is to be done.
struct AskedAccounts: View {
    let accounts: [AccountName]
    let asked: Set<AccountId>
    @Environment(AppModel.self) private var app

    var body: some View {
        AccountLinks(accounts) { asked.contains($0) ? app.say("step-store-new-set") : nil } route: {
            asked.contains($0) ? .card($0) : .ties($0)
        }
    }
}
