import SwiftUI
import TorideKit

/// Contact points first, those to look at on top; then the second factors of each account; then what else there is.
struct ChecklistScreen: View {
    @State private var model: ChecklistModel
    @Environment(AppModel.self) private var app

    init(_ app: AppModel) {
        _model = State(initialValue: ChecklistModel(app))
    }

    var body: some View {
        Rows(app.say("checklist-title")) {
            Alarm(model.problem)
            if let list = model.checklist {
                Text(app.say("checklist-intro"))
                Summary(contacts: list.contacts)
                if list.contacts.isEmpty { about }
                Contacts(model: model, contacts: list.contacts)
                Factors(model: model, accounts: model.factors)
                Elsewhere(list: list)
                if !list.contacts.isEmpty { about }
            } else if model.failure == nil {
                Working(app.say("common-reading"))
            } else {
                ActionButton(.main, app.say("common-again")) { await model.load() }
            }
        }
        .safeAreaInset(edge: .bottom) {
            if model.checklist != nil {
                ActionButton(.main, app.say("checklist-add"), icon: Icon.add) { app.path.append(.contact(nil)) }
                    .padding(16)
            }
        }
        .task(id: app.changes) { await model.load() }
    }

    private var about: some View {
        Fold(app.say("checklist-about-title")) {
            Steps([
                app.say("checklist-about-1"), app.say("checklist-about-2"), app.say("checklist-about-3"),
            ])
        }
    }
}

/// How many are to be looked at.
private struct Summary: View {
    let contacts: [ContactRow]
    @Environment(AppModel.self) private var app

    var body: some View {
        let due = contacts.count(where: \.isDue)
        if contacts.isEmpty {
            Note(icon: Icon.list, title: app.say("checklist-empty-title"), text: app.say("checklist-empty"))
        } else if due > 0 {
            Note(
                icon: Icon.clock, title: app.say("checklist-due-count", ["count": .number(due)]),
                text: app.say("checklist-question-how"), tone: .attention)
        } else {
            Note(
                icon: Icon.check, title: app.say("checklist-all-well-title"), text: app.say("checklist-all-well"),
                tone: .ready)
        }
    }
}

/// Numbers and mailboxes by how they stand.
private struct Contacts: View {
    let model: ChecklistModel
    let contacts: [ContactRow]
    @Environment(AppModel.self) private var app

    var body: some View {
        part(app.say("checklist-due-title"), contacts.filter(\.isDue))
        part(app.say("checklist-good-title"), contacts.filter { !$0.isDue && !$0.isGivenUp })
        part(app.say("checklist-gone-title"), contacts.filter(\.isGivenUp))
    }

    @ViewBuilder private func part(_ title: String, _ rows: [ContactRow]) -> some View {
        if !rows.isEmpty {
            Section {
                ForEach(rows, id: \.id) { item($0) }
            } header: {
                Heading(title, font: .smallStrong)
            }
        }
    }

    private func item(_ row: ContactRow) -> some View {
        VStack(alignment: .leading, spacing: 8) {
            Line(
                row.kind.icon, row.value,
                details: [
                    app.name(of: row.kind), app.say("checklist-accounts", ["count": .number(row.accounts.count)]),
                ]
            ) {
                app.path.append(.contact(row.id))
            } chips: {
                ContactChip(state: row.state)
            }
            if row.isDue {
                Text(app.say("checklist-question"))
                ActionButton(.other, app.say("checklist-yes"), icon: Icon.check) { await model.confirm(row) }
                Choices {
                    ActionButton(.quiet, app.say("checklist-changed")) {
                        app.path.append(.editContact(row.id))
                    }
                    ActionButton(.quiet, app.say("checklist-gave-up")) { await model.giveUp(row.id) }
                }
            }
        }
        .disabled(model.isBusy)
    }
}

/// The second factors of each account.
private struct Factors: View {
    let model: ChecklistModel
    let accounts: [AccountFactors]
    @Environment(AppModel.self) private var app

    var body: some View {
        Section {
            Quiet(app.say("checklist-factors-why"))
            if accounts.isEmpty {
                ActionButton(.other, app.say("home-add"), icon: Icon.add) { app.path.append(.addCodes(nil)) }
            }
            ForEach(accounts, id: \.account.id) { item($0) }
        } header: {
            Heading(app.say("checklist-factors-title"), font: .smallStrong)
        }
    }

    private func item(_ of: AccountFactors) -> some View {
        VStack(alignment: .leading, spacing: 8) {
            AccountLinks([of.account]) { _ in of.factors.isEmpty ? app.say("checklist-factors-none") : nil }
            ForEach(of.factors, id: \.id) { factor in
                FactorLine(row: factor, account: of.account.id)
                if factor.toConfirm, !factor.baseGone {
                    ActionButton(.quiet, app.say("ties-confirm-go"), icon: Icon.check) {
                        await model.works(factor, of: of.account.id)
                    }
                }
            }
            if of.factors.isEmpty {
                ActionButton(.quiet, app.say("checklist-factors-go"), icon: Icon.add) {
                    app.path.append(.factor(of.account.id, nil))
                }
            }
        }
        .disabled(model.isBusy)
    }
}

/// What else accounts hang on.
private struct Elsewhere: View {
    let list: Checklist
    @Environment(AppModel.self) private var app

    var body: some View {
        Section {
            LinkRow(
                title: app.say("checklist-devices"), detail: say("checklist-devices-detail", list.devices.count),
                icon: Icon.phone, route: .devices)
            LinkRow(
                title: app.say("checklist-places"), detail: say("checklist-places-detail", list.places.count),
                icon: Icon.cabinet, route: .things)
            LinkRow(
                title: app.say("checklist-people"), detail: say("checklist-people-detail", list.people.count),
                icon: Icon.person, route: .things)
            LinkRow(
                title: app.say("checklist-what-if"), detail: app.say("checklist-what-if-detail"),
                icon: Icon.question, route: .whatIf)
        } header: {
            Heading(app.say("checklist-more-title"), font: .smallStrong)
        }
    }

    private func say(_ key: String, _ count: Int) -> String {
        app.say(key, ["count": .number(count)])
    }
}
