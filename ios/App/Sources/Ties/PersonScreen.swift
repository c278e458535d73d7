import SwiftUI
import TorideKit

/// One person: which accounts they touched, and whether they have left.
struct PersonScreen: View {
    @State private var model: PersonModel
    @Environment(AppModel.self) private var app

    init(_ app: AppModel, _ id: PersonId?) {
        _model = State(initialValue: PersonModel(app, id))
    }

    var body: some View {
        Group {
            if model.isEditing {
                PersonForm(model: model)
            } else {
                page
            }
        }
        .task(id: app.changes) { await model.load() }
    }

    private var page: some View {
        Page(model.row?.name ?? app.say("things-person-title")) {
            Alarm(model.problem)
            if let row = model.row {
                if row.leftAt != nil { PersonChip(row: row) }
                Part(title(of: row)) {
                    if row.accounts.isEmpty, row.leftAt != nil { Quiet(app.say("things-person-after-none")) }
                    AskedAccounts(accounts: row.accounts, asked: model.asked)
                    if row.leftAt != nil, !row.accounts.isEmpty {
                        Text(app.say("things-person-after-sessions"))
                    }
                }
                Group {
                    if row.leftAt != nil {
                        ActionButton(.other, app.say("things-person-back"), icon: Icon.undo) {
                            await model.set(left: false)
                        }
                    } else {
                        there(row)
                    }
                }
                .disabled(model.isBusy)
            } else if model.failure == nil {
                Working(app.say("common-reading"))
            }
        }
    }

    private func title(of row: PersonRow) -> String {
        row.leftAt != nil && row.accounts.contains { model.asked.contains($0.id) }
            ? app.say("things-person-after-title")
            : app.say("things-person-accounts", ["count": .number(row.accounts.count)])
    }

    @ViewBuilder private func there(_ row: PersonRow) -> some View {
        ActionButton(.other, app.say("things-person-edit"), icon: Icon.pencil) { model.edit() }
        Panel {
            Fold(app.say("things-person-left")) {
                Heading(app.say("things-person-left-title", ["name": .text(row.name)]), font: .smallStrong)
                Text(app.say("things-person-left-what"))
                ActionButton(.other, app.say("things-person-left-go")) { await model.set(left: true) }
            }
        }
    }
}

/// The name of a person.
private struct PersonForm: View {
    @Bindable var model: PersonModel
    @Environment(AppModel.self) private var app

    var body: some View {
        Page(model.id == nil ? app.say("things-person-new-title") : app.say("things-person-title")) {
            Alarm(model.otherProblem)
            Text(app.say("things-people-why"))
            PlainField(
                label: app.say("things-person-name"), text: $model.fields,
                hint: app.say("things-person-name-example"), problem: model.lineProblem.map(sentence),
                done: model.save)
            Reach(model: model)
        }
        .navigationBarBackButtonHidden(model.isBusy)
    }

    private func sentence(for problem: LineProblem) -> String {
        switch problem {
        case .empty: app.say("things-person-name-empty")
        case .tooLong: app.say("things-person-name-too-long")
        case .bad: app.say("things-person-name-bad")
        }
    }
}
