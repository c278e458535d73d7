import SwiftUI
import TorideKit

/// One place: whose copies lie there, and whether it was lost or seen.
struct PlaceScreen: View {
    @State private var model: PlaceModel
    @Environment(AppModel.self) private var app

    init(_ app: AppModel, _ id: PlaceId?) {
        _model = State(initialValue: PlaceModel(app, id))
    }

    var body: some View {
        Group {
            if model.isEditing {
                PlaceForm(model: model)
            } else {
                page
            }
        }
        .task(id: app.changes) { await model.load() }
    }

    private var page: some View {
        Page(
            model.row?.name ?? app.say("things-place-title"), subtitle: model.row.map { app.name(of: $0.kind) }
        ) {
            Alarm(model.problem)
            if let row = model.row {
                if row.lostAt != nil { PlaceChip(row: row) }
                if let keeper = row.keeperName {
                    Quiet(app.say("things-place-kept-by", ["name": .text(keeper)]))
                }
                Part(title(of: row)) {
                    if row.accounts.isEmpty, row.lostAt != nil { Quiet(app.say("things-place-after-none")) }
                    AskedAccounts(accounts: row.accounts, asked: model.asked)
                }
                Group {
                    if row.lostAt != nil {
                        ActionButton(.other, app.say("things-place-found"), icon: Icon.undo) {
                            await model.set(lost: false)
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

    private func title(of row: PlaceRow) -> String {
        row.lostAt != nil && row.accounts.contains { model.asked.contains($0.id) }
            ? app.say("things-place-after-title")
            : app.say("things-place-accounts", ["count": .number(row.accounts.count)])
    }

    @ViewBuilder private func there(_ row: PlaceRow) -> some View {
        ActionButton(.other, app.say("things-place-edit"), icon: Icon.pencil) { model.edit() }
        Panel {
            Fold(app.say("things-place-lost")) {
                Heading(app.say("things-place-lost-title", ["name": .text(row.name)]), font: .smallStrong)
                Text(app.say("things-place-lost-what"))
                ActionButton(.other, app.say("things-place-lost-go")) { await model.set(lost: true) }
            }
        }
    }
}

/// Name, kind and keeper of a place.
private struct PlaceForm: View {
    @Bindable var model: PlaceModel
    @Environment(AppModel.self) private var app

    var body: some View {
        Page(model.id == nil ? app.say("things-place-new-title") : app.say("things-place-title")) {
            Alarm(model.otherProblem)
            PlainField(
                label: app.say("things-place-name"), text: $model.fields.name,
                hint: app.say("things-place-name-example"), problem: model.lineProblem.map(sentence),
                done: model.save)
            Part(app.say("things-place-kind")) {
                ForEach(PlaceKind.allCases, id: \.self) { kind in
                    Choice(title: app.name(of: kind), isChosen: model.fields.kind == kind) {
                        model.fields.kind = kind
                    }
                }
            }
            if !model.keepers.isEmpty {
                Part(app.say("things-place-keeper"), why: app.say("things-place-keeper-why")) {
                    let people = model.keepers.map { Pick<PersonId?>.Option(value: $0.id, title: $0.name) }
                    Pick(
                        [.init(value: nil, title: app.say("things-place-keeper-none"))] + people,
                        chosen: model.fields.keeper
                    ) { model.fields.keeper = $0 }
                }
            }
            Reach(model: model)
        }
        .navigationBarBackButtonHidden(model.isBusy)
    }

    private func sentence(for problem: LineProblem) -> String {
        switch problem {
        case .empty: app.say("things-place-name-empty")
        case .tooLong: app.say("things-place-name-too-long")
        case .bad: app.say("things-place-name-bad")
        }
    }
}
