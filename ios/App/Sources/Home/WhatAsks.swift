import SwiftUI
import TorideKit

/// What needs doing, most urgent first: the question that only the person can answer, the step that comes before all
/// else, a walk through several accounts, then the cards. The first of these has the one filled button and is told in
/// full; what follows is a row each, so that the accounts stay in sight. All is well: it is said.
struct WhatAsks: View {
    let model: HomeModel
    let overview: Overview
    @Environment(AppModel.self) private var app

    /// Cards on the home screen.
    private static let most = 3

    var body: some View {
        let isFree = overview.question == nil && overview.next == nil
        let top = isFree && model.walk == nil ? model.cards.first : nil
        if let question = overview.question { QuestionCard(question: question) }
        if let step = overview.next {
            NextStepCard(
                step: step, row: overview.accounts.first { $0.id == step.account },
                isMain: overview.question == nil
            ) {
                if let route = model.nextRoute {
                    app.path.append(route)
                }
            }
        }
        if let walk = model.walk { WalkCard(walk: walk, isMain: isFree) }
        if let top { TopCard(model: model, card: top) }
        if model.isAllWell {
            Note(
                icon: Icon.check, title: app.say("home-all-well-title"),
                text: app.say("home-all-well", ["date": .day(overview.checkedAt)]), tone: .ready)
        }
        others(top == nil ? model.cards : Array(model.cards.dropFirst()))
    }

    /// What comes after the first, as rows, and the way to all of them.
    @ViewBuilder private func others(_ cards: [PromptCard]) -> some View {
        let shown = Array(cards.prefix(cards.count < overview.cards.count ? Self.most - 1 : Self.most))
        if !shown.isEmpty || !overview.putOff.isEmpty {
            Panel {
                ForEach(shown, id: \.account?.id) { card in
                    CardItem(card: card)
                    Divider()
                }
                ActionButton(
                    .quiet,
                    shown.isEmpty
                        ? app.say("home-notices-put-off", ["count": .number(overview.putOff.count)])
                        : app.say("home-notices-all", ["count": .number(overview.cards.count)])
                ) { app.path.append(.notices) }
            }
        }
    }
}

private struct QuestionCard: View {
    let question: Question
    @Environment(AppModel.self) private var app

    var body: some View {
        TintPanel(tone: .info) {
            Glyph(Icon.question)
            Heading(app.title(of: question), font: .title2.weight(.bold))
            Text(app.sentence(for: question))
            ActionButton(.main, app.say("question-go")) { app.path.append(.question) }
        }
    }
}

/// One card for a change that several accounts are waiting for: they are gone through in order.
private struct WalkCard: View {
    let walk: Walk
    let isMain: Bool
    @Environment(AppModel.self) private var app

    var body: some View {
        TintPanel(tone: Urgency.now.tone) {
            UrgencyMark(urgency: .now)
            Heading(app.say("prompt-phone-changed-title"), font: .title2.weight(.bold))
            Text(app.say("phone-card", ["name": app.called(walk.name)]))
            ActionButton(isMain ? .main : .other, app.say("phone-card-title")) {
                app.path.append(.phoneWalk(walk.device))
            }
        }
    }
}

/// The most urgent card in full: its first reason, how many more there are, and the one act that comes first.
private struct TopCard: View {
    let model: HomeModel
    let card: PromptCard
    @Environment(AppModel.self) private var app

    var body: some View {
        TintPanel(tone: card.urgency.tone) {
            UrgencyMark(urgency: card.urgency)
            if let first = card.prompts.first {
                Heading(app.title(of: first.reason, left: card.left), font: .title2.weight(.bold))
                Text(app.owner(of: card)).font(.strong)
                Text(app.why(of: first, on: card))
            }
            if card.prompts.count > 1 {
                Quiet(app.say("home-card-more", ["count": .number(card.prompts.count - 1)]))
            }
            if let step = card.todo.first {
                ActionButton(.main, app.name(of: step)) { model.begin(card) }
            }
            ActionButton(.quiet, app.say("home-card-look")) { app.path.append(.card(card.account?.id)) }
        }
    }
}

/// What changed on this device beside the device itself. Gone when it is closed or the vault is locked; that the
/// vault is older is said again at each start, until it was closed.
struct ChangeNotes: View {
    @Environment(AppModel.self) private var app

    var body: some View {
        ForEach(app.deviceChanges, id: \.self) { change in
            TintPanel(tone: .attention) {
                HStack(alignment: .top, spacing: 12) {
                    Glyph(Icon.info, Tone.attention.text)
                    Text(app.sentence(for: change))
                }
                Choices {
                    if change.concernsNumbers {
                        ActionButton(.quiet, app.say("home-checklist")) { app.path.append(.checklist) }
                    }
                    if change == .vaultOlder {
                        ActionButton(.quiet, app.say("change-vault-older-read")) { app.path.append(.read(.sync)) }
                    }
                    ActionButton(.quiet, app.say("common-close")) { await app.saw(change) }
                }
            }
        }
    }
}
