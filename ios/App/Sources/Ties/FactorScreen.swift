import SwiftUI
import TorideKit

/// One second factor: its kind, what it depends on, whether it works. Or a new one.
struct FactorScreen: View {
    @State private var model: FactorModel
    @Environment(AppModel.self) private var app

    init(_ app: AppModel, of account: AccountId, _ id: FactorId?) {
        _model = State(initialValue: FactorModel(app, of: account, id))
    }

    var body: some View {
        Page(title, subtitle: model.owner.map { app.identity(of: $0).whole }) {
            Alarm(model.problem)
            if let row = model.row {
                FactorChip(row: row)
                Text(app.say("ties-confirm-intro"))
            }
            if model.owner != nil {
                Group {
                    if model.id == nil { kinds }
                    bases
                    reach
                }
                .disabled(model.isBusy)
            } else if model.failure == nil {
                Working(app.say("common-reading"))
            }
        }
        .task(id: app.changes) { await model.load() }
    }

    private var title: String {
        guard let row = model.row else {
            return model.id == nil ? app.say("ties-factor-new-title") : app.say("ties-factor-title")
        }
        return app.say("ties-confirm-title", ["kind": .text(app.name(of: row.kind))])
    }

    private var kinds: some View {
        Part(app.say("ties-factor-kind")) {
            ForEach(FactorKind.allCases, id: \.self) { kind in
                Choice(title: app.name(of: kind), isChosen: model.fields.kind == kind) { model.choose(kind) }
            }
        }
    }

    private var bases: some View {
        Part(question, why: app.say("ties-factor-none-why")) {
            let options = model.bases.map {
                Pick<FactorFields.Base?>.Option(value: $0, title: model.name(of: $0))
            }
            Pick(
                options + [.init(value: nil, title: app.say("ties-factor-none"))], chosen: model.fields.base
            ) { model.choose($0) }
            ActionButton(
                .quiet,
                model.comesByContact ? app.say("ties-factor-new-contact") : app.say("ties-factor-new-device"),
                icon: Icon.add, act: model.addBase)
        }
    }

    private var question: String {
        if model.id != nil { return app.say("ties-confirm-where") }
        return model.comesByContact ? app.say("ties-factor-contact") : app.say("ties-factor-device")
    }

    @ViewBuilder private var reach: some View {
        if model.id == nil {
            ActionButton(.main, app.say("common-save"), act: model.save)
        } else {
            ActionButton(.main, app.say("ties-confirm-go"), icon: Icon.check, act: model.works)
                .disabled(model.fields.base == nil)
            if model.isChanged {
                ActionButton(.other, app.say("ties-factor-save"), act: model.save)
            }
            Panel {
                Fold(app.say("ties-confirm-off")) {
                    Text(app.say("ties-confirm-off-why"))
                    ActionButton(.other, app.say("ties-confirm-off"), act: model.remove)
                }
            }
        }
    }
}
