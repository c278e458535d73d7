import SwiftUI
import TorideKit

/// One code, large, and the question whether it worked.
struct ShowCodeScreen: View {
    @State private var model: ShowCodeModel
    @Environment(AppModel.self) private var app

    init(_ app: AppModel, _ code: CodeId, of account: AccountId) {
        _model = State(initialValue: ShowCodeModel(app, code, of: account))
    }

    var body: some View {
        let identity = model.detail.map { app.identity(of: $0.row) }
        Page(identity?.title ?? app.say("show-title"), subtitle: identity?.subtitle) {
            Alarm(model.problem)
            if model.step == .rejected {
                RejectedHelp(model: model)
            } else {
                CodeCard(model: model)
                if case .shown(let code, _) = model.step {
                    Text(
                        code.leftAfter > 0
                            ? app.say("show-left-after", ["left": .number(code.leftAfter)])
                            : app.say("show-last")
                    )
                    .foregroundStyle(.muted)
                    .frame(maxWidth: .infinity)
                }
                answers
                ActionButton(.quiet, app.say("share-entry"), icon: Icon.person) {
                    app.path.append(.share(model.code, of: model.account))
                }
                if let row = model.detail?.row { HowToEnter(row: row) }
            }
        }
        .task {
            await model.load()
            if model.step == .opening {
                await model.show()
            }
            while !Task.isCancelled {
                try? await Task.sleep(for: .seconds(1))
                model.tick()
            }
        }
        .onDisappear { model.hide() }
    }

    @ViewBuilder private var answers: some View {
        Heading(app.say("show-question"))
        Group {
            ActionButton(.main, app.say("show-worked"), icon: Icon.check) { await model.worked() }
            ActionButton(.other, app.say("show-failed")) { await model.failed() }
        }
        .disabled(!model.canAnswer)
    }
}

/// The way to enter a code at this service, with the month it was checked in (S-069 to S-077, S-065).
private struct HowToEnter: View {
    let row: AccountRow
    @State private var isOpen = true
    @Environment(AppModel.self) private var app

    var body: some View {
        let card = app.service(row.serviceId)
        if !card.enterCode.isEmpty {
            TintPanel(tone: .info) {
                DisclosureGroup(isExpanded: $isOpen) {
                    VStack(alignment: .leading, spacing: 10) {
                        Steps(card.enterCode)
                        if !card.enterCertain { Quiet(app.say("add-how-unsure")) }
                        AsOf(month: card.asOf, sentence: "common-as-of")
                        Quiet(app.say("common-screens-change"))
                    }
                } label: {
                    Heading(title(card), font: .strong)
                }
            }
        }
    }

    private func title(_ card: ServiceCard) -> String {
        card.row.id == otherService
            ? app.say("show-how-other") : app.say("show-how", ["service": .text(card.row.name)])
    }
}

/// What to look at when a code was not taken (S-079 to S-084, X-7).
private struct RejectedHelp: View {
    let model: ShowCodeModel
    @Environment(AppModel.self) private var app

    var body: some View {
        TintPanel(tone: .attention) {
            Heading(app.say("show-rejected-title"))
            Text(app.say("show-rejected"))
            Steps([
                app.say("show-rejected-kind"), app.say("show-rejected-spaces"),
                app.say("show-rejected-lookalikes"), app.say("show-rejected-used"),
            ])
            LinkRow(title: app.say("trouble-title"), icon: Icon.info, route: .trouble(model.account, model.code))
        }
        Group {
            ActionButton(.other, app.say("show-rejected-undo"), icon: Icon.undo) { await model.undoFailed() }
            if model.nextCode == nil {
                Text(app.say("show-rejected-none-left"))
                ActionButton(.main, app.say("show-new-codes")) {
                    app.replace(with: .addCodes(model.account))
                }
            } else {
                ActionButton(.main, app.say("show-next-code")) { await model.next() }
            }
        }
        .disabled(model.isBusy)
        Quiet(app.say("show-rejected-expiry"))
    }
}
