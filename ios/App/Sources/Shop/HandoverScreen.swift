import SwiftUI
import TorideKit

/// One change of hands, check by check, to its signature; or the form that begins it (S-128 to S-133).
struct HandoverScreen: View {
    @State private var model: HandoverModel
    @Environment(AppModel.self) private var app

    init(_ model: HandoverModel) {
        _model = State(initialValue: model)
    }

    var body: some View {
        Group {
            if model.isEditing {
                HandoverForm(model: model)
            } else {
                page
            }
        }
        .task(id: app.changes) { await model.load() }
    }

    private var page: some View {
        Page(app.say("handover-title"), subtitle: model.account.map { app.name(of: $0) }) {
            Alarm(model.otherProblem)
            if let row = model.row {
                HandoverHead(row: row)
                Group {
                    if model.hasNext { HandoverNext(model: model, row: row) }
                    if row.state == .cancelled {
                        ActionButton(.main, app.say("handover-cancel-back"), icon: Icon.undo) { await model.goOn() }
                    } else {
                        HandoverChecks(model: model, row: row)
                        HandoverNote(model: model, row: row)
                        HandoverEnd(model: model, row: row)
                    }
                }
                .disabled(model.isBusy)
            } else if model.failure == nil {
                Working(app.say("common-reading"))
            } else {
                ActionButton(.main, app.say("common-again")) { await model.load() }
            }
        }
    }
}

/// From whom to whom and why, and how it stands.
private struct HandoverHead: View {
    let row: HandoverView
    @Environment(AppModel.self) private var app

    var body: some View {
        Panel {
            Flow(space: 6) { HandoverChip(state: row.state) }
            Text(app.way(of: row)).font(.strong)
            Text(app.name(of: row.cause))
            Quiet(app.say("handover-started", ["date": .day(row.startedAt)]))
            if let signed = row.signedOff ?? row.lapsed {
                Quiet(
                    app.say(
                        "handover-signed", ["name": .text(app.name(of: signed.by)), "date": .day(signed.at)]))
            }
            if row.state == .lapsed { Text(app.say("handover-lapsed-what")) }
            if row.state == .open { Quiet(app.say("handover-left", ["count": .number(row.open)])) }
        }
    }
}

/// What somebody's leaving asks for, with the way there.
private struct HandoverNext: View {
    let model: HandoverModel
    let row: HandoverView
    @Environment(AppModel.self) private var app

    var body: some View {
        Part(app.say("handover-next")) {
            if model.asked.isEmpty {
                Text(app.say("handover-next-done"))
            } else {
                Text(app.say("handover-next-codes"))
                AccountLinks(model.asked, detail: { _ in app.say("step-store-new-set") }, route: { .card($0) })
            }
            if let from = row.from {
                Divider()
                LinkRow(title: app.name(of: from), icon: Icon.person, route: .person(from.id))
            }
        }
    }
}

/// A note for the record.
private struct HandoverNote: View {
    @Bindable var model: HandoverModel
    let row: HandoverView
    @Environment(AppModel.self) private var app

    var body: some View {
        if !row.isFixed {
            open
        } else if !row.note.isEmpty {
            Part(app.say("handover-note")) { Text(row.note) }
        }
    }

    private var open: some View {
        Part(app.say("handover-note"), why: app.say("handover-note-why")) {
            PlainField(
                label: app.say("handover-note"), text: $model.note, problem: model.noteProblem, lines: 1...8)
            if model.isNoteChanged {
                ActionButton(.other, app.say("handover-note-save"), act: model.keepNote)
            }
        }
    }
}

/// Signs it off; prints it; changes who is in it; calls it off.
private struct HandoverEnd: View {
    let model: HandoverModel
    let row: HandoverView
    @Environment(AppModel.self) private var app

    var body: some View {
        if row.isReady {
            if model.asking == .signature {
                WhoPanel(
                    model: model, title: app.say("handover-sign-title"), why: app.say("handover-sign-why"),
                    go: app.say("handover-sign-go"))
            } else {
                ActionButton(.main, app.say("handover-sign"), icon: Icon.pencil) { model.ask(.signature) }
            }
        }
        ActionButton(row.isFixed ? .main : .other, app.say("handover-print"), icon: Icon.print) {
            app.path.append(.shopPaper(.handover(row.id)))
        }
        if row.isFixed {
            ActionButton(.quiet, app.say("handover-sign-back"), icon: Icon.undo) { await model.takeBackSignature() }
        } else {
            ActionButton(.other, app.say("handover-edit"), icon: Icon.pencil) { model.edit() }
            Panel {
                Fold(app.say("handover-cancel")) {
                    Text(app.say("handover-cancel-why"))
                    ActionButton(.other, app.say("handover-cancel"), icon: Icon.cross) { await model.callOff() }
                }
            }
        }
    }
}

/// Who did it, or who signs: their name stands in the record.
struct WhoPanel: View {
    @Bindable var model: HandoverModel
    let title: String
    let why: String
    let go: String
    @Environment(AppModel.self) private var app

    var body: some View {
        TintPanel(tone: .info) {
            Heading(title, font: .strong)
            Quiet(why)
            if model.present.isEmpty { Text(app.say("handover-who-nobody")) }
            Pick(
                model.present.map { Pick<PersonId?>.Option(value: $0.id, title: $0.name) }, chosen: model.chosen
            ) { model.chosen = $0 }
            ActionButton(.quiet, app.say("ties-person-new"), icon: Icon.add) { model.addPerson(as: .doer) }
            ActionButton(.main, go, icon: Icon.check, act: model.confirm).disabled(model.chosen == nil)
            ActionButton(.quiet, app.say("common-cancel")) { model.ask(nil) }
        }
        .onAppear { announce(title) } // it takes the place of the button that was tapped
    }
}

/// Why, from whom, to whom.
private struct HandoverForm: View {
    @Bindable var model: HandoverModel
    @Environment(AppModel.self) private var app

    var body: some View {
        let isNew = model.id == nil
        Page(
            isNew ? app.say("handover-new") : app.say("handover-edit"),
            subtitle: model.account.map { app.name(of: $0) }
        ) {
            Alarm(model.otherProblem)
            if isNew { Text(app.say("handover-new-why")) }
            Part(app.say("handover-cause-title")) {
                ForEach([HandoverCause.change, .leaving], id: \.self) { cause in
                    Choice(
                        title: app.name(of: cause), detail: app.meaning(of: cause),
                        isChosen: model.fields.cause == cause
                    ) { model.fields.cause = cause }
                }
            }
            Part(app.say("handover-from-title")) {
                PickPerson(people: model.former, nobody: app.say("handover-nobody"), chosen: model.fields.from) {
                    model.fields.from = $0
                } add: {
                    model.addPerson(as: .from)
                }
            }
            Part(app.say("handover-to-title")) {
                PickPerson(people: model.next, nobody: app.say("handover-nobody"), chosen: model.fields.to) {
                    model.fields.to = $0
                } add: {
                    model.addPerson(as: .to)
                }
            }
            ActionButton(
                .main, isNew ? app.say("handover-begin") : app.say("handover-edit-save"), act: model.save
            )
            .disabled(model.isBusy || model.account == nil)
            ActionButton(.quiet, app.say("common-cancel")) { model.cancel() }.disabled(model.isBusy)
        }
        .navigationBarBackButtonHidden(model.isBusy)
    }
}
