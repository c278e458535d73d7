import SwiftUI
import TorideKit

/// What if this were gone today? Things are taken away, and each account shows what is left
/// (S-022 to S-025, S-088, S-095, S-103 to S-107).
struct WhatIfScreen: View {
    @State private var model: WhatIfModel
    @Environment(AppModel.self) private var app

    init(_ app: AppModel) {
        _model = State(initialValue: WhatIfModel(app))
    }

    var body: some View {
        Page(app.say("what-if-title"), subtitle: app.say("what-if-intro")) {
            Alarm(model.problem)
            if let things = model.things, let answer = model.answer {
                if answer.rows.isEmpty {
                    noAccounts
                } else {
                    if things.isEmpty {
                        noThings
                    } else {
                        LostThings(model: model, things: things)
                    }
                    Summary(answer: answer, isNothingLost: model.lost.isEmpty)
                    if let best = answer.best, let row = model.bestRow {
                        BestStep(best: best) { follow(model.route(of: row)) }
                    }
                    LazyVStack(alignment: .leading, spacing: 16) {
                        ForEach(answer.rows, id: \.account.id) { row in
                            WhatIfItem(row: row, explains: model.bestRow == nil) {
                                follow(model.route(of: row) ?? .ties(row.account.id))
                            }
                        }
                    }
                    if answer.identityCheck > 0 { Quiet(app.say("what-if-identity-note")) }
                    about
                }
            } else if model.failure == nil {
                Working(app.say("common-reading"))
            } else {
                ActionButton(.main, app.say("common-again")) { await model.load() }
            }
        }
        .task(id: app.changes) { await model.load() }
    }

    /// For whoever is here for the first time.
    private var about: some View {
        Panel {
            Fold(app.say("what-if-about-title")) {
                Text(app.say("what-if-about-1"))
                Text(app.say("what-if-about-2"))
            }
        }
    }

    private func follow(_ route: AppModel.Route?) {
        if let route {
            app.path.append(route)
        }
    }

    @ViewBuilder private var noAccounts: some View {
        Note(icon: Icon.info, title: app.say("what-if-empty-title"), text: app.say("what-if-empty"))
        ActionButton(.main, app.say("what-if-empty-go"), icon: Icon.add) { app.path.append(.addCodes(nil)) }
    }

    @ViewBuilder private var noThings: some View {
        Note(icon: Icon.info, text: app.say("what-if-no-things"))
        ActionButton(.main, app.say("what-if-no-things-go")) { app.path.append(.checklist) }
    }
}

/// How many accounts are still reached.
private struct Summary: View {
    let answer: WhatIf
    let isNothingLost: Bool
    @Environment(AppModel.self) private var app

    var body: some View {
        VStack(alignment: .leading, spacing: 4) {
            ForEach(sentences, id: \.self) { Text($0).font(.strong) }
            if isNothingLost { Quiet(app.say("what-if-none-chosen")) }
            Quiet(app.say("what-if-about-3"))
        }
        .accessibilityElement(children: .combine)
        .onChange(of: sentences) { announce(sentences.joined(separator: " ")) }
    }

    private var sentences: [String] {
        let all = TextValue.number(answer.rows.count)
        if answer.getsIn == answer.rows.count { return [app.say("what-if-summary-all", ["of": all])] }
        var sentences = [app.say("what-if-summary", ["gets-in": .number(answer.getsIn), "of": all])]
        if answer.identityCheck > 0 {
            sentences.append(app.say("what-if-summary-identity", ["count": .number(answer.identityCheck)]))
        }
        if answer.probablyLost > 0 {
            sentences.append(app.say("what-if-summary-lost", ["count": .number(answer.probablyLost)]))
        }
        return sentences
    }
}

/// The one step that would help most.
private struct BestStep: View {
    let best: BestFix
    let follow: @MainActor () -> Void
    @Environment(AppModel.self) private var app

    var body: some View {
        TintPanel(tone: .info) {
            Heading(app.say("what-if-best-title"), font: .smallStrong)
            Text(
                app.say(
                    "what-if-best", ["step": .text(app.name(of: best.fix)), "accounts": .number(best.accounts)])
            )
            .font(.strong)
            Text(app.way(to: best.fix))
            ActionButton(.main, app.name(of: best.fix)) { follow() }
        }
    }
}

/// One account: what becomes of it, what is left, what would help.
private struct WhatIfItem: View {
    let row: WhatIfRow
    /// It says itself how the step is done: nothing above does.
    let explains: Bool
    let follow: @MainActor () -> Void
    @Environment(AppModel.self) private var app

    private static let most = 3

    var body: some View {
        let identity = app.identity(service: row.account.serviceId, name: row.account.name)
        Panel {
            Beside {
                VStack(alignment: .leading, spacing: 2) {
                    Text(identity.title).font(.strong)
                    if let subtitle = identity.subtitle { Quiet(subtitle) }
                }
            } trailing: {
                OutcomeChip(outcome: row.outcome)
            }
            ways
            if let fix = row.fix {
                if explains { Quiet(app.way(to: fix)) }
                ActionButton(.other, app.name(of: fix)) { follow() }
            } else if row.outcome != .getsIn {
                Quiet(app.say("what-if-no-fix"))
                ActionButton(.quiet, app.say("what-if-record")) { follow() }
            }
        }
    }

    @ViewBuilder private var ways: some View {
        if row.ways.isEmpty {
            Text(app.say("what-if-no-way"))
        } else {
            VStack(alignment: .leading, spacing: 4) {
                Quiet(row.outcome == .identityCheck ? app.say("what-if-ways-identity") : app.say("what-if-ways"))
                ForEach(Array(row.ways.prefix(Self.most).enumerated()), id: \.offset) { _, way in
                    Text(app.name(of: way))
                }
                if row.ways.count > Self.most {
                    Quiet(app.say("what-if-more-ways", ["count": .number(row.ways.count - Self.most)]))
                }
            }
        }
    }
}

private struct OutcomeChip: View {
    let outcome: Outcome
    @Environment(AppModel.self) private var app

    var body: some View {
        switch outcome {
        case .getsIn: Chip(text: app.say("outcome-gets-in-short"), icon: Icon.check, tone: .ready)
        case .identityCheck:
            Chip(text: app.say("outcome-identity-check-short"), icon: Icon.person, tone: .attention)
        case .probablyLost: Chip(text: app.say("outcome-probably-lost-short"), icon: Icon.alert, tone: .risk)
        }
    }
}
