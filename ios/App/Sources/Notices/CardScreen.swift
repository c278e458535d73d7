import SwiftUI
import TorideKit

/// Every reason with its why, then what is left to do in order, then the other ways out: another act, and later.
struct CardScreen: View {
    @State private var model: CardModel
    @Environment(AppModel.self) private var app

    init(_ app: AppModel, _ account: AccountId?) {
        _model = State(initialValue: CardModel(app, account))
    }

    var body: some View {
        Page(app.say("card-title"), subtitle: model.card.map { app.owner(of: $0) }) {
            Alarm(model.problem)
            if let card = model.card {
                ForEach(card.prompts, id: \.reason) { reason($0, on: card) }
                todo(card)
                link
                if !model.daysToPutOff.isEmpty { Later(model: model) }
            } else if model.isDone {
                Glyph(Icon.check, Tone.ready.text).font(.largeTitle).padding(.top, 32)
                Heading(app.say("card-none-title"), font: .largeTitle.weight(.bold))
                Text(app.say("card-none"))
                link
            } else if model.failure == nil {
                Working(app.say("common-reading"))
            }
        } bottom: {
            if let first = model.card?.todo.first {
                ActionButton(.main, app.name(of: first)) { model.follow(first) }.disabled(model.isBusy)
            } else if model.isDone {
                ActionButton(.main, app.wayOn) { app.goOn() }
            }
        }
        .task(id: app.changes) { await model.load() }
    }

    private func reason(_ prompt: PromptView, on card: PromptCard) -> some View {
        TintPanel(tone: prompt.urgency.tone) {
            UrgencyMark(urgency: prompt.urgency)
            Heading(app.title(of: prompt.reason, left: card.left))
            Text(app.why(of: prompt, on: card))
            if let since = prompt.since {
                Quiet(app.say("card-since", ["date": .day(since)]))
            }
            if let until = prompt.putOffUntil {
                Quiet(app.say("card-put-off-until", ["date": .day(until)]))
            }
        }
    }

    private func todo(_ card: PromptCard) -> some View {
        Panel {
            Heading(app.say("card-todo"), font: .smallStrong)
            ForEach(Array(card.todo.enumerated()), id: \.offset) { place, step in
                if place > 0 { Divider() }
                StepRow(model: model, step: step, mark: "\(place + 1)")
            }
            ForEach(Array(model.alternatives.enumerated()), id: \.offset) { _, step in
                Divider()
                StepRow(model: model, step: step, mark: app.say("card-alternative"))
            }
        }
    }

    @ViewBuilder private var link: some View {
        if let account = model.account {
            Panel {
                LinkRow(title: app.say("card-open-account"), icon: Icon.key, route: .account(account))
            }
        }
    }
}

/// One thing to do: what, and how. It leads to where it is done.
private struct StepRow: View {
    let model: CardModel
    let step: StepView
    /// Its number, or "or".
    let mark: String
    @Environment(AppModel.self) private var app

    var body: some View {
        Button {
            model.follow(step)
        } label: {
            HStack(spacing: 14) {
                Text(mark).font(.strong).foregroundStyle(.accent)
                VStack(alignment: .leading, spacing: 2) {
                    Text(app.name(of: step)).font(.strong)
                    Quiet(app.how(of: step.kind))
                }
                .frame(maxWidth: .infinity, alignment: .leading)
                Glyph("chevron.forward", .muted)
            }
            .frame(minHeight: 56)
            .contentShape(.rect)
        }
        .buttonStyle(.plain)
        .disabled(model.isBusy)
    }
}

/// Put off, never dismissed.
private struct Later: View {
    let model: CardModel
    @Environment(AppModel.self) private var app

    var body: some View {
        Panel {
            Fold(app.say("card-put-off")) {
                Quiet(
                    model.daysToPutOff == [1] ? app.say("card-put-off-critical") : app.say("card-put-off-why"))
                ForEach(model.daysToPutOff, id: \.self) { days in
                    ActionButton(.other, app.name(ofDays: days)) { await model.putOff(days: days) }
                }
                .disabled(model.isBusy)
            }
        }
    }
}

extension AppModel {
    /// Where the button at the end leads: to the next account, or home.
    var wayOn: String {
        walk == nil ? say("renew-done-home") : say("renew-done-next")
    }
}
