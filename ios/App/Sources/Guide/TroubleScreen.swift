import SwiftUI
import TorideKit

/// "What does the screen say?", which kind of code it asked for, and what to look at (S-079 to S-084, X-4, X-7).
struct TroubleScreen: View {
    @State private var model: TroubleModel
    @Environment(AppModel.self) private var app

    init(_ app: AppModel, _ account: AccountId?, code: CodeId?) {
        _model = State(initialValue: TroubleModel(app, account, code: code))
    }

    var body: some View {
        Page(app.say("trouble-title")) {
            Alarm(model.problem)
            PlainField(label: app.say("trouble-field"), text: $model.message)
            Quiet(app.say("trouble-field-how"))
            Panel {
                Heading(app.say("trouble-symptoms"), font: .strong)
                words(model.symptoms, chosen: model.symptom) { await model.choose(symptom: $0) }
            }
            if model.symptom != nil {
                Panel {
                    Heading(app.say("trouble-typed"), font: .strong)
                    words(model.kinds, chosen: model.typed) { await model.choose(typed: $0) }
                }
            }
            if let checks = model.checks {
                Heading(app.say("trouble-checks"))
                ForEach(Array(checks.enumerated()), id: \.element.key) { place, check in
                    CheckItem(model: model, check: check, number: place + 1)
                }
                if model.endsHere {
                    ActionButton(.other, app.say("trouble-go-others")) { await model.follow(.otherWays) }
                }
            }
        }
        .task(id: model.said) { await model.load() }
    }

    private func words(
        _ words: [GuideWord], chosen: String?, choose: @escaping @MainActor (String) async -> Void
    ) -> some View {
        ForEach(words, id: \.id) { word in
            Choice(title: app.say(word.key), isChosen: word.id == chosen) { await choose(word.id) }
        }
    }
}

/// One thing to look at, and where it leads.
private struct CheckItem: View {
    let model: TroubleModel
    let check: GuideCheck
    let number: Int
    @Environment(AppModel.self) private var app

    var body: some View {
        Panel {
            HStack(alignment: .firstTextBaseline, spacing: 14) {
                Text(verbatim: "\(number)").font(.strong).foregroundStyle(.accent)
                VStack(alignment: .leading, spacing: 4) {
                    Text(app.say(check.key)).font(.strong)
                    Text(app.say(check.moreKey))
                }
            }
            .accessibilityElement(children: .combine)
            if let lead = check.leads {
                ActionButton(.other, title(of: lead)) { await model.follow(lead) }.disabled(model.isBusy)
            }
        }
    }

    private func title(of lead: CheckLead) -> String {
        switch lead {
        case .useBackupCode: app.say("trouble-go-code")
        case .nextCode: app.say("trouble-next-code")
        case .getNew: app.say("trouble-go-new")
        case .otherWays: app.say("trouble-go-others")
        }
    }
}
