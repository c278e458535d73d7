import SwiftUI
import TorideKit

extension HandoverView {
    /// Nothing is ticked or written any more, unless the signature is taken back first.
    var isFixed: Bool { state == .signedOff }
}

/// The five checks, then the shop's own: what is looked at, what the vault knows of it, who has done it and when. Below
/// them where most of it is done in this app.
struct HandoverChecks: View {
    @Bindable var model: HandoverModel
    let row: HandoverView
    @Environment(AppModel.self) private var app

    var body: some View {
        Part(app.say("handover-checks")) {
            ForEach(row.checks, id: \.id) { check in
                CheckItem(model: model, check: check, isFixed: row.isFixed)
                if !row.isFixed || check.id != row.checks.last?.id { Divider() }
            }
            if !row.isFixed {
                PlainField(
                    label: app.say("handover-own"), text: $model.own, hint: app.say("handover-own-example"),
                    problem: model.ownProblem, done: model.addOwn)
                ActionButton(.quiet, app.say("handover-own-add"), icon: Icon.add, act: model.addOwn)
            }
        }
        if !row.isFixed {
            Panel {
                LinkRow(title: app.say("step-store-new-set"), icon: Icon.key, route: .renew(row.account.id))
                Divider()
                LinkRow(
                    title: app.say("account-ties"), detail: app.say("ties-entry-detail"), icon: Icon.link,
                    route: .ties(row.account.id))
            }
        }
    }
}

/// One check. A tick asks who did it; one that was ticked can be taken back.
private struct CheckItem: View {
    let model: HandoverModel
    let check: CheckView
    let isFixed: Bool
    @Environment(AppModel.self) private var app

    var body: some View {
        let words = app.words(of: check)
        VStack(alignment: .leading, spacing: 8) {
            HStack(alignment: .top, spacing: 12) {
                Glyph(check.done == nil ? "square" : "checkmark.square.fill")
                VStack(alignment: .leading, spacing: 4) {
                    Text(words).font(.strong)
                    if check.done == nil, let more = check.moreKey { Quiet(app.say(more)) }
                }
            }
            .accessibilityElement(children: .combine)
            if let done = check.done {
                Flow {
                    Chip(
                        text: app.say("handover-done", ["name": .text(app.name(of: done.by)), "date": .day(done.at)]),
                        icon: Icon.check, tone: .ready)
                }
            }
            ForEach(Array(facts.enumerated()), id: \.offset) { FactItem(fact: $1) }
            if check.offered, check.done == nil { Note(icon: Icon.info, text: app.say("handover-offered")) }
            if !isFixed { tick(words) }
        }
    }

    /// What speaks against it is told also when it is ticked.
    private var facts: [CheckFact] { check.facts.filter { check.done == nil || $0.good == false } }

    /// The words of the check say to a screen reader which one a button is of.
    @ViewBuilder private func tick(_ words: String) -> some View {
        if check.done != nil {
            ActionButton(.quiet, app.say("common-undo"), icon: Icon.undo) { await model.takeBack(check) }
                .accessibilityHint(words)
        } else if model.asking == .check(check.id) {
            WhoPanel(
                model: model, title: app.say("handover-who-title"), why: app.say("handover-who-why"),
                go: app.say("handover-who-go"))
        } else {
            Choices {
                ActionButton(.other, app.say("handover-who-go"), icon: Icon.check) { model.ask(.check(check.id)) }
                    .accessibilityHint(words)
                if check.own != nil {
                    ActionButton(.quiet, app.say("handover-own-remove"), icon: Icon.bin) { await model.remove(check) }
                        .accessibilityHint(words)
                }
            }
        }
    }
}

/// What the vault knows beside a check: for it, against it, or neither; the sentence says which.
private struct FactItem: View {
    let fact: CheckFact
    @Environment(AppModel.self) private var app

    var body: some View {
        HStack(alignment: .top, spacing: 10) {
            Glyph(icon, tone.text)
            VStack(alignment: .leading, spacing: 2) {
                Text(app.say(fact.key)).foregroundStyle(tone.text)
                ForEach(Array(fact.lines.enumerated()), id: \.offset) { Quiet(app.words(of: $1)) }
                if let at = fact.at { Quiet(app.say("handover-page-done", ["date": .day(at)])) }
            }
        }
        .accessibilityElement(children: .combine)
    }

    private var icon: String {
        switch fact.good {
        case true?: Icon.check
        case false?: Icon.alert
        case nil: Icon.info
        }
    }

    private var tone: Tone {
        switch fact.good {
        case true?: .ready
        case false?: .attention
        case nil: .info
        }
    }
}
