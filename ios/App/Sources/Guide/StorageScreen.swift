import SwiftUI
import TorideKit

/// Methods of keeping codes with their good and bad sides, the rules, and where this account's copies are
/// (S-050 to S-053, S-112 to S-122, X-2, X-6).
struct StorageScreen: View {
    @State private var model: StorageModel
    @Environment(AppModel.self) private var app

    init(_ app: AppModel, _ account: AccountId?) {
        _model = State(initialValue: StorageModel(app, account))
    }

    var body: some View {
        Page(app.say("storage-title"), subtitle: model.detail.map { app.identity(of: $0.row).whole }) {
            Alarm(model.problem)
            if model.detail != nil { here }
            Heading(app.say("storage-methods"))
            ForEach(model.methods, id: \.key) { method in
                Panel {
                    Heading(app.say(method.key), font: .strong)
                    side(Icon.check, app.say("storage-good"), app.say(method.goodKey))
                    side(Icon.hand, app.say("storage-bad"), app.say(method.badKey))
                }
            }
            Heading(app.say("storage-rules"))
            Choice(title: app.say("add-personal"), isChosen: !model.isBusiness) { model.isBusiness = false }
            Choice(title: app.say("add-business"), isChosen: model.isBusiness) { model.isBusiness = true }
            Panel { Steps(model.rules.map { app.say($0) }) }
        }
        .task(id: app.changes) { await model.load() }
    }

    private var here: some View {
        Panel {
            Heading(app.say("storage-here"), font: .strong)
            if model.copies.isEmpty { Text(app.say("storage-none")) }
            ForEach(model.copies, id: \.place) { copy in
                Line(
                    copy.kind.icon, copy.name.isEmpty ? app.say("common-unnamed") : copy.name,
                    details: [app.name(of: copy.kind)]
                ) { app.path.append(.place(copy.place)) }
            }
            if let account = model.account {
                LinkRow(title: app.say("account-ties"), icon: Icon.link, route: .ties(account))
            }
        }
    }

    private func side(_ icon: String, _ title: String, _ text: String) -> some View {
        HStack(alignment: .top, spacing: 12) {
            Glyph(icon)
            VStack(alignment: .leading, spacing: 2) {
                Quiet(title)
                Text(text)
            }
        }
        .accessibilityElement(children: .combine)
    }
}
