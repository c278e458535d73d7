import SwiftUI
import TorideKit

/// What happened to an account, newest first; nothing in it can be changed (S-138).
struct HistoryScreen: View {
    @State private var model: HistoryModel
    @Environment(AppModel.self) private var app

    init(_ app: AppModel, of id: AccountId) {
        _model = State(initialValue: HistoryModel(app, of: id))
    }

    var body: some View {
        Rows(app.say("history-title")) {
            Alarm(model.problem)
            if let entries = model.entries {
                if entries.isEmpty {
                    Text(app.say("history-empty"))
                }
                ForEach(Array(entries.enumerated()), id: \.offset) { _, entry in
                    VStack(alignment: .leading, spacing: 2) {
                        Text(sentence(for: entry.kind))
                        Quiet(app.say("history-date", ["date": .day(entry.at)]))
                    }
                    .accessibilityElement(children: .combine)
                }
            } else if model.failure == nil {
                Working(app.say("common-reading"))
            }
        }
        .task(id: app.changes) { await model.load() }
    }

    private func sentence(for kind: HistoryKind) -> String {
        switch kind {
        case .accountAdded: app.say("history-account-added")
        case .setStored(let codes): app.say("history-set-stored", ["codes": .number(codes)])
        case .setRetired: app.say("history-set-retired")
        case .setExposed: app.say("history-set-exposed")
        case .setRebuilt: app.say("history-set-rebuilt")
        case .codeShown(let place): app.say("history-code-shown", ["position": .number(place)])
        case .codeUsed(let place): app.say("history-code-used", ["position": .number(place)])
        case .useUndone(let place): app.say("history-use-undone", ["position": .number(place)])
        case .codeRejected(let place): app.say("history-code-rejected", ["position": .number(place)])
        case .codeExposed(let place): app.say("history-code-exposed", ["position": .number(place)])
        case .accountBinned: app.say("history-account-binned")
        }
    }
}
