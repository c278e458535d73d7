import SwiftUI
import TorideKit

/// A set in use: its codes by place and state, and what may have happened to it as a whole.
struct SetCard: View {
    let model: AccountModel
    let set: SetView
    let isNewest: Bool
    @Environment(AppModel.self) private var app

    var body: some View {
        Panel {
            Heading(isNewest ? app.say("account-set-current") : app.say("account-set-older"))
            Quiet(app.dates(of: set))
            if let exposedAt = set.exposedAt {
                Chip(
                    text: app.say("account-set-exposed", ["date": .day(exposedAt)]), icon: Icon.alert,
                    tone: .risk)
                ActionButton(.quiet, app.say("account-set-unexpose"), icon: Icon.undo) {
                    await model.undo(.exposed, ofSet: set.id)
                }
            }
            ForEach(set.codes, id: \.id) { code in
                CodeItem(model: model, code: code)
                Divider()
            }
            DisclosureGroup {
                about
            } label: {
                Heading(app.say("account-set-about"), font: .strong)
            }
        }
    }

    private var about: some View {
        VStack(alignment: .leading, spacing: 8) {
            if set.exposedAt == nil {
                Text(app.say("account-set-expose-why"))
                ActionButton(.other, app.say("account-set-expose")) { await model.expose(set: set.id) }
            }
            Text(app.say("account-set-retire-why"))
            ActionButton(.other, app.say("account-set-retire")) { await model.retire(set.id) }
        }
    }
}

/// The sets that the service made void.
struct RetiredSets: View {
    let model: AccountModel
    let sets: [SetView]
    @Environment(AppModel.self) private var app

    var body: some View {
        Panel {
            DisclosureGroup {
                VStack(alignment: .leading, spacing: 12) {
                    Quiet(app.say("account-retired-note"))
                    ForEach(sets, id: \.id) { retired($0) }
                }
            } label: {
                Heading(app.say("account-retired", ["count": .number(sets.count)]), font: .strong)
            }
        }
    }

    @ViewBuilder private func retired(_ set: SetView) -> some View {
        Divider()
        Text(app.say("account-set-codes", ["count": .number(set.codes.count)]))
        Quiet(app.dates(of: set))
        if let retiredAt = set.retiredAt {
            Quiet(app.say("account-set-retired-on", ["date": .day(retiredAt)]))
        }
        ActionButton(.quiet, app.say("account-set-unretire"), icon: Icon.undo) {
            await model.undo(.retired, ofSet: set.id)
        }
    }
}

extension AppModel {
    /// When a set was issued, where that is known, and stored.
    fileprivate func dates(of set: SetView) -> String {
        guard let issuedAt = set.issuedAt else {
            return say("account-set-stored", ["date": .day(set.storedAt)])
        }
        return say("account-set-issued", ["issued": .day(issuedAt), "stored": .day(set.storedAt)])
    }
}
