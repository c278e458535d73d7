import SwiftUI
import TorideKit

/// One step, explained; then one button that says that it is done.
struct ActScreen: View {
    @State private var model: ActModel
    @Environment(AppModel.self) private var app

    init(_ app: AppModel, _ kind: StepKind, of account: AccountId?, contact: ContactId?) {
        _model = State(initialValue: ActModel(app, kind, of: account, contact: contact))
    }

    var body: some View {
        Page(title, subtitle: model.card.map { app.owner(of: $0) }) {
            Alarm(isOfWhy ? nil : model.problem)
            if model.step != nil {
                content
            } else if model.failure == nil {
                Working(app.say("common-reading"))
            }
        } bottom: {
            if let button, model.step != nil {
                ActionButton(.main, button) { await model.act() }.disabled(model.isBusy)
            }
        }
        .navigationBarBackButtonHidden(model.isBusy)
        .task(id: app.changes) { await model.load() }
    }

    @ViewBuilder private var content: some View {
        switch model.kind {
        case .turnOnAgain:
            Text(app.say("card-on-again-what"))
            Quiet(app.say("card-steps-none"))
            if let account = model.card?.account { AboutCodes(card: app.service(account.serviceId)) }
        case .acceptOneWay: Text(app.say("card-one-way-what"))
        case .keepOldSet:
            Text(app.say("card-keep-what"))
            PlainField(
                label: app.say("card-keep-field"), text: $model.why, hint: app.say("card-keep-example"),
                problem: problemOfWhy, done: model.act)
            Quiet(app.say("card-keep-hint"))
        case .confirmContact:
            Text(app.how(of: model.kind))
            if let contact = model.contact {
                ActionButton(.other, app.say("checklist-changed")) { app.path.append(.contact(contact)) }
            }
        case .storeNewSet, .confirmFactor, .updateContact, .dropContact, .addFactor, .backUp, .sync,
            .typeRecoveryKey, .typePassphrase:
            Text(app.how(of: model.kind))
        }
    }

    private var title: String {
        switch model.kind {
        case .turnOnAgain: app.say("card-on-again-title")
        case .acceptOneWay: app.say("card-one-way-title")
        case .keepOldSet: app.say("card-keep-title")
        case .storeNewSet, .confirmFactor, .updateContact, .dropContact, .confirmContact, .addFactor, .backUp,
            .sync, .typeRecoveryKey, .typePassphrase:
            model.step.map { app.name(of: $0) } ?? app.say("card-title")
        }
    }

    /// None for a step that is done elsewhere: then only its words are here.
    private var button: String? {
        switch model.kind {
        case .updateContact: app.say("ties-contact-told")
        case .dropContact: app.say("ties-contact-remove")
        case .confirmContact: app.say("checklist-yes")
        case .turnOnAgain: app.say("card-on-again-go")
        case .acceptOneWay: app.say("card-one-way-go")
        case .keepOldSet: app.say("card-keep-go")
        case .storeNewSet, .confirmFactor, .addFactor, .backUp, .sync, .typeRecoveryKey, .typePassphrase: nil
        }
    }

    private var isOfWhy: Bool { problemOfWhy != nil }

    private var problemOfWhy: String? {
        switch model.failure {
        case .Invalid(field: .why): app.say("card-keep-bad")
        case .TooLarge: app.say("card-keep-too-long")
        default: nil
        }
    }
}
