import SwiftUI
import TorideKit

/// A sheet for somebody from outside: what they may, what they may not, whom they call (S-125 to S-127).
struct OutsourcingScreen: View {
    @State private var model: OutsourcingModel
    @Environment(AppModel.self) private var app

    init(_ model: OutsourcingModel) {
        _model = State(initialValue: model)
    }

    var body: some View {
        Group {
            if model.isEditing {
                OutsourcingForm(model: model)
            } else {
                page
            }
        }
        .task(id: app.changes) { await model.load() }
    }

    private var page: some View {
        Page(
            model.row.map { app.name(of: $0) } ?? app.say("shop-outside-title"),
            subtitle: model.account.map { app.name(of: $0) }
        ) {
            Alarm(model.otherProblem)
            if let row = model.row {
                if row.ended {
                    Flow { Chip(text: app.say("shop-outside-ended"), icon: Icon.cross, tone: .info) }
                }
                tasks(app.say("shop-outside-may"), Icon.check, row.may)
                tasks(app.say("shop-outside-may-not"), Icon.cross, row.mayNot)
                call(row)
                Quiet(app.say("shop-outside-updated", ["date": .day(row.updatedAt)]))
                doors(row).disabled(model.isBusy)
            } else if model.failure == nil {
                Working(app.say("common-reading"))
            } else {
                ActionButton(.main, app.say("common-again")) { await model.load() }
            }
        }
    }

    private func tasks(_ title: String, _ icon: String, _ tasks: [TaskView]) -> some View {
        Part(title) {
            if tasks.isEmpty { Quiet(app.say("shop-outside-nothing")) }
            ForEach(Array(tasks.enumerated()), id: \.offset) { _, task in
                HStack(alignment: .top, spacing: 12) {
                    Glyph(icon)
                    Text(app.words(of: task))
                }
            }
        }
    }

    private func call(_ row: OutsourcingView) -> some View {
        Part(app.say("shop-sheet-call")) {
            if let call = row.call { Text(app.name(of: call)).font(.strong) }
            if !row.reach.isEmpty { Text(row.reach).textSelection(.enabled) }
            if row.call == nil, row.reach.isEmpty { Quiet(app.say("shop-outside-nothing")) }
        }
    }

    @ViewBuilder private func doors(_ row: OutsourcingView) -> some View {
        ActionButton(.main, app.say("shop-outside-print"), icon: Icon.print) {
            app.path.append(.shopPaper(.outsourcing(row.id)))
        }
        ActionButton(.other, app.say("shop-outside-edit"), icon: Icon.pencil) { model.edit() }
        if row.ended {
            ActionButton(.other, app.say("shop-outside-again"), icon: Icon.undo) { await model.set(ended: false) }
        } else {
            Panel {
                Fold(app.say("shop-outside-end")) {
                    Text(app.say("shop-outside-end-why"))
                    ActionButton(.other, app.say("shop-outside-end")) { await model.set(ended: true) }
                }
            }
        }
    }
}

/// The sheet as it is written.
private struct OutsourcingForm: View {
    @Bindable var model: OutsourcingModel
    @Environment(AppModel.self) private var app

    var body: some View {
        Page(
            model.id == nil ? app.say("shop-outside-add") : app.say("shop-outside-edit"),
            subtitle: model.account.map { app.name(of: $0) }
        ) {
            Alarm(model.otherProblem)
            Part(app.say("shop-outside-who")) {
                PickPerson(
                    people: model.people(model.fields.to), nobody: app.say("shop-outside-who-none"),
                    chosen: model.fields.to
                ) { model.fields.to = $0 } add: { model.addPerson(for: \.to) }
            }
            tasks
            Part(app.say("shop-outside-call")) {
                PickPerson(
                    people: model.people(model.fields.call), nobody: app.say("shop-outside-who-none"),
                    chosen: model.fields.call
                ) { model.fields.call = $0 } add: { model.addPerson(for: \.call) }
                PlainField(
                    label: app.say("shop-outside-reach"), text: $model.fields.reach,
                    hint: app.say("shop-outside-reach-example"), problem: model.reachProblem)
            }
            ActionButton(.main, app.say("shop-outside-save"), act: model.save)
                .disabled(model.isBusy || model.account == nil)
            ActionButton(.quiet, app.say("common-cancel")) { model.cancel() }.disabled(model.isBusy)
        }
        .navigationBarBackButtonHidden(model.isBusy)
    }

    private var tasks: some View {
        Part(app.say("shop-outside-tasks"), why: app.say("shop-outside-tasks-why")) {
            ForEach(model.fields.tasks) { task in
                VStack(alignment: .leading, spacing: 4) {
                    Text(app.words(of: task.task)).accessibilityHidden(true) // its two choices say it
                    Choices {
                        Said(
                            model: model, task: task, permission: .may, words: app.say("shop-outside-may"),
                            icon: Icon.check, tone: .ready)
                        Said(
                            model: model, task: task, permission: .mayNot, words: app.say("shop-outside-may-not"),
                            icon: Icon.cross, tone: .risk)
                    }
                }
                Divider()
            }
            PlainField(
                label: app.say("shop-outside-own"), text: $model.own, hint: app.say("shop-outside-own-example"),
                problem: model.ownProblem, done: { model.addOwn() })
            ActionButton(.quiet, app.say("shop-outside-own-add"), icon: Icon.add) { model.addOwn() }
        }
    }
}

/// What can be said of a task: its word, its icon and its tint say whether it is. Tapped again, it is not said any more.
private struct Said: View {
    let model: OutsourcingModel
    let task: OutsourcingFields.Task
    let permission: Permission
    let words: String
    let icon: String
    let tone: Tone
    @Environment(AppModel.self) private var app

    var body: some View {
        let isSaid = task.permission == permission
        Button {
            model.say(permission, of: task)
        } label: {
            HStack(spacing: 8) {
                if isSaid { Image(systemName: icon).accessibilityHidden(true) }
                Text(words)
            }
            .font(isSaid ? .strong : .body)
            .foregroundStyle(isSaid ? tone.text : .ink)
            .padding(.horizontal, 16)
            .padding(.vertical, 8)
            .frame(minHeight: 48)
            .background(isSaid ? tone.tint : .surface, in: .rect(cornerRadius: 16))
            .overlay { RoundedRectangle(cornerRadius: 16).stroke(isSaid ? tone.text : .muted) }
            .contentShape(.rect)
        }
        .buttonStyle(.plain)
        .accessibilityLabel(
            app.say("shop-outside-set", ["task": .text(app.words(of: task.task)), "said": .text(words)]))
        .accessibilityAddTraits(isSaid ? .isSelected : [])
    }
}
