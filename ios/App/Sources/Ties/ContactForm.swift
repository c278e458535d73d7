import SwiftUI
import TorideKit

/// The form of a number or mailbox.
struct ContactForm: View {
    @Bindable var model: ContactModel
    @Environment(AppModel.self) private var app

    var body: some View {
        let isNew = model.id == nil
        Page(isNew ? app.say("contact-new-title") : app.say("contact-edit-title")) {
            Alarm(model.otherProblem)
            if isNew { Text(app.say("contact-new-intro")) }
            Part(app.say("contact-kind")) {
                ForEach(ContactKind.allCases, id: \.self) { kind in
                    Choice(title: app.name(of: kind), detail: detail(of: kind), isChosen: model.fields.kind == kind) {
                        model.fields.kind = kind
                    }
                }
            }
            PlainField(
                label: isNumber ? app.say("contact-value-phone") : app.say("contact-value-email"),
                text: $model.fields.value,
                hint: isNumber ? app.say("contact-value-phone-example") : app.say("contact-value-email-example"),
                problem: model.lineProblem.map(sentence), done: model.save)
            Part(app.say("contact-owner"), why: app.say("contact-owner-why")) {
                owner(app.say("contact-personal"), isOrganisation: false)
                owner(app.say("contact-organisation"), isOrganisation: true)
            }
            if isNumber { sim } else { mailbox }
            Reach(model: model)
        }
        .navigationBarBackButtonHidden(model.isBusy)
    }

    private var isNumber: Bool { model.fields.isNumber }

    private func owner(_ title: String, isOrganisation: Bool) -> some View {
        Choice(title: title, isChosen: model.fields.isOrganisation == isOrganisation) {
            model.fields.isOrganisation = isOrganisation
        }
    }

    private var sim: some View {
        Part(app.say("contact-sim"), why: app.say("contact-sim-why")) {
            let devices = model.devices.map {
                Pick<DeviceId?>.Option(
                    value: $0.id, title: $0.name,
                    detail: $0.isThis ? app.say("devices-this") : app.name(of: $0.kind))
            }
            Pick(
                [.init(value: nil, title: app.say("contact-sim-none"))] + devices, chosen: model.fields.sim
            ) { model.fields.sim = $0 }
            ActionButton(.quiet, app.say("contact-add-device"), icon: Icon.add) {
                app.path.append(.device(nil))
            }
        }
    }

    private var mailbox: some View {
        Part(app.say("contact-mailbox"), why: app.say("contact-mailbox-why")) {
            let accounts = (model.accounts ?? []).map {
                Pick<AccountId?>.Option(value: $0.id, title: app.identity(of: $0).whole)
            }
            Pick(
                [.init(value: nil, title: app.say("contact-mailbox-none"))] + accounts,
                chosen: model.fields.mailbox
            ) { model.fields.mailbox = $0 }
        }
    }

    private func detail(of kind: ContactKind) -> String {
        switch kind {
        case .email: app.say("contact-kind-email-detail")
        case .phone: app.say("contact-kind-phone-detail")
        case .recoveryEmail: app.say("contact-kind-recovery-email-detail")
        }
    }

    private func sentence(for problem: LineProblem) -> String {
        switch problem {
        case .empty: app.say("contact-value-empty")
        case .tooLong: app.say("contact-value-too-long")
        case .bad: app.say("contact-value-bad")
        }
    }
}

/// The end of a form: store it, or leave it.
struct Reach<Id, Row, Fields: Equatable>: View {
    let model: FormModel<Id, Row, Fields>
    @Environment(AppModel.self) private var app

    var body: some View {
        ActionButton(.main, app.say("common-save"), act: model.save).disabled(model.isBusy)
        ActionButton(.quiet, app.say("common-cancel")) { model.cancel() }.disabled(model.isBusy)
    }
}
