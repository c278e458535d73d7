import SwiftUI
import TorideKit

/// A code in the list of its set: place and state, never the code. A tap shows what can be done with it.
struct CodeItem: View {
    let model: AccountModel
    let code: CodeView
    @Environment(AppModel.self) private var app

    var body: some View {
        DisclosureGroup {
            VStack(alignment: .leading, spacing: 4) { actions }
                .frame(maxWidth: .infinity, alignment: .leading)
        } label: {
            Beside {
                Text(app.say("account-code", ["position": .number(code.position)]))
            } trailing: {
                state
            }
            .frame(minHeight: 44)
        }
    }

    private var state: Chip {
        switch code.state {
        case .unused:
            Chip(text: app.say("account-code-unused"), icon: Icon.check, tone: .ready)
        case .used(let at):
            Chip(text: app.say("account-code-used", ["date": .day(at)]), icon: Icon.clock, tone: .info)
        case .rejected(let at):
            Chip(
                text: app.say("account-code-rejected", ["date": .day(at)]), icon: Icon.cross,
                tone: .attention)
        case .exposed(let at):
            Chip(text: app.say("account-code-exposed", ["date": .day(at)]), icon: Icon.alert, tone: .risk)
        }
    }

    @ViewBuilder private var actions: some View {
        switch code.state {
        case .unused:
            show
            share
            ActionButton(.quiet, app.say("account-code-expose")) { await model.expose(code.id) }
        case .exposed:
            show
            share
            undo(.exposed, app.say("account-code-unexpose"))
        case .used: undo(.used, app.say("account-code-unuse"))
        case .rejected: undo(.rejected, app.say("account-code-unreject"))
        }
    }

    private var show: some View {
        ActionButton(.quiet, app.say("account-code-show"), icon: Icon.eye) {
            app.path.append(.showCode(code.id, of: model.id))
        }
    }

    private var share: some View {
        ActionButton(.quiet, app.say("share-entry"), icon: Icon.person) {
            app.path.append(.share(code.id, of: model.id))
        }
    }

    private func undo(_ mark: CodeMark, _ title: String) -> some View {
        ActionButton(.quiet, title, icon: Icon.undo) { await model.undo(mark, of: code.id) }
    }
}
