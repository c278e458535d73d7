import SwiftUI
import TorideKit

/// One number or mailbox: still theirs? And who depends on it.
struct ContactScreen: View {
    @State private var model: ContactModel
    @Environment(AppModel.self) private var app

    init(_ app: AppModel, _ id: ContactId?, as kind: ContactKind? = nil, isEditing: Bool = false) {
        _model = State(initialValue: ContactModel(app, id, as: kind, isEditing: isEditing))
    }

    var body: some View {
        Group {
            if model.isAsking, let row = model.row {
                ContactMeaning(model: model, row: row)
            } else if model.isEditing {
                ContactForm(model: model)
            } else {
                page
            }
        }
        .task(id: app.changes) { await model.load() }
    }

    private var page: some View {
        Page(model.row?.value ?? app.say("contact-title"), subtitle: model.row.map { app.name(of: $0.kind) }) {
            Alarm(model.problem)
            if let row = model.row {
                Group {
                    standing(row)
                    if row.isGivenUp {
                        Note(icon: Icon.hand, text: app.say("contact-given-up"), tone: .risk)
                        ContactAccounts(model: model, row: row)
                        ActionButton(.other, app.say("contact-back"), icon: Icon.undo) { await model.giveUp(false) }
                    } else {
                        confirm(row)
                        ContactAccounts(model: model, row: row)
                        ActionButton(.other, app.say("contact-edit"), icon: Icon.pencil) { model.edit() }
                        giveUp
                    }
                }
                .disabled(model.isBusy)
            } else if model.failure == nil {
                Working(app.say("common-reading"))
            }
        }
    }

    @ViewBuilder private func standing(_ row: ContactRow) -> some View {
        Flow(space: 6) {
            ContactChip(state: row.state)
            if row.organisation {
                Chip(text: app.say("contact-organisation"), icon: Icon.person, tone: .info)
            }
        }
        if let device = row.simName {
            Quiet(app.say("contact-in-device", ["name": .text(device)]))
        }
        if let mailbox = row.mailbox {
            Quiet(app.say("contact-of-account", ["name": .text(app.name(of: mailbox))]))
        }
    }

    @ViewBuilder private func confirm(_ row: ContactRow) -> some View {
        if row.isDue {
            VStack(alignment: .leading, spacing: 4) {
                Heading(app.say("checklist-question"))
                Quiet(app.say("contact-confirm-how"))
            }
        }
        ActionButton(row.isDue ? .main : .other, app.say("contact-confirm"), icon: Icon.check) {
            await model.confirm()
        }
    }

    private var giveUp: some View {
        Panel {
            Fold(app.say("contact-give-up")) {
                Heading(app.say("contact-give-up-title"), font: .smallStrong)
                Text(app.say("contact-give-up-what"))
                ActionButton(.other, app.say("contact-give-up-go")) { await model.giveUp(true) }
            }
        }
    }
}

/// Who depends on it: after a change, what each of them still has to be told.
private struct ContactAccounts: View {
    let model: ContactModel
    let row: ContactRow
    @Environment(AppModel.self) private var app

    var body: some View {
        if model.todo.isEmpty {
            Part(app.say("contact-accounts-title"), why: app.say("contact-accounts-why")) { accounts }
        } else {
            TintPanel(tone: .attention) {
                Heading(app.say("contact-after-title"), font: .strong).foregroundStyle(Tone.attention.text)
                Text(row.isGivenUp ? app.say("contact-after-given-up") : app.say("contact-after-changed"))
                accounts
            }
        }
    }

    @ViewBuilder private var accounts: some View {
        if row.accounts.isEmpty {
            Quiet(row.isGivenUp ? app.say("contact-after-none") : app.say("contact-accounts-none"))
        }
        AccountLinks(row.accounts, detail: detail, route: model.route)
        if !row.isGivenUp {
            ActionButton(.quiet, app.say("contact-accounts-add"), icon: Icon.link) {
                app.path.append(.usedBy(row.id))
            }
        }
    }

    /// The first act that is left there.
    private func detail(of account: AccountId) -> String? {
        model.todo[account]?.first.map(app.name(of:))
    }
}

/// A slip, or another number? What hangs on it is named before the answer.
private struct ContactMeaning: View {
    let model: ContactModel
    let row: ContactRow
    @Environment(AppModel.self) private var app

    var body: some View {
        Page(app.say("contact-slip-question")) {
            Alarm(model.problem)
            Panel {
                Quiet(row.value)
                Text(model.fields.value).font(.strong)
            }
            Panel {
                ActionButton(.other, app.say("contact-change")) { await model.save(.another) }
                Text(app.say("contact-change-detail"))
                Quiet(app.say("checklist-accounts", ["count": .number(row.accounts.count)]))
                ForEach(row.accounts.prefix(Self.named), id: \.id) { Text(app.name(of: $0)) }
            }
            Panel {
                ActionButton(.other, app.say("contact-slip")) { await model.save(.slip) }
                Text(app.say("contact-slip-detail"))
            }
            ActionButton(.quiet, app.say("common-cancel")) { model.doNotSave() }
        }
        .disabled(model.isBusy)
    }

    private static let named = 6
}
