import SwiftUI
import TorideKit

/// What would change; the word for it; and what was done, with the way back.
struct MergeSteps: View {
    @Bindable var model: MergeModel
    @Environment(AppModel.self) private var app

    var body: some View {
        switch model.step {
        case .preview: preview.task { await model.load() }
        case .done(let canUndo, let wasCopied): done(canUndo, wasCopied)
        case .undone: undone
        }
    }

    private var preview: some View {
        Page(model.isNews || model.preview == nil ? app.say("merge-title") : app.say("merge-nothing-title")) {
            Alarm(model.problem)
            if let preview = model.preview {
                Quiet(app.say("merge-made", ["date": .day(preview.madeAt)]))
                if !preview.changes { Text(app.say("merge-nothing")) }
                ForEach(preview.warnings, id: \.self) { warning($0) }
                MergedAccounts(preview: preview)
                MergedThings(preview: preview)
            } else if model.failure == nil {
                Working(app.say("sync-reading"))
            } else {
                ActionButton(.other, app.say("common-again")) { await model.load() }
            }
        } bottom: {
            if model.isBusy, model.preview != nil {
                Working(app.say("merge-working"))
            } else if model.isNews {
                ActionButton(.main, app.say("merge-go")) { await model.merge() }.disabled(!model.canMerge)
                ActionButton(.quiet, app.say("merge-not-now")) { leave() }
            } else if model.preview != nil {
                ActionButton(.main, app.say("merge-finish")) { leave() }
            }
        }
    }

    @ViewBuilder private func warning(_ warning: MergeWarning) -> some View {
        switch warning {
        case .purgesMany:
            TintPanel(tone: .risk) {
                Heading(app.say("merge-warning-purges-many-title"), font: .strong).foregroundStyle(Tone.risk.text)
                Text(app.say("merge-warning-purges-many"))
                Toggle(app.say("merge-warning-purges-many-agree"), isOn: $model.agreesToPurge).frame(minHeight: 48)
            }
        case .copied:
            Note(
                icon: Icon.info, title: app.say("merge-warning-copied-title"),
                text: app.say("merge-warning-copied"))
        case .clockAhead:
            Note(
                icon: Icon.clock, title: app.say("merge-warning-clock-ahead-title"),
                text: app.say("merge-warning-clock-ahead"), tone: .attention)
        }
    }

    private func done(_ canUndo: Bool, _ wasCopied: Bool) -> some View {
        Page {
            Glyph(Icon.check, Tone.ready.text).font(.largeTitle).padding(.top, 48)
            Heading(app.say("merge-done-title"), font: .largeTitle.weight(.bold))
            Text(app.say("merge-done"))
            Alarm(model.problem)
            if wasCopied {
                Note(
                    icon: Icon.info, title: app.say("merge-warning-copied-title"),
                    text: app.say("merge-warning-copied"))
            }
            Note(icon: Icon.sync, title: app.say("merge-show-back-title"), text: app.say("merge-show-back"))
            if canUndo {
                ActionButton(.quiet, app.say("merge-undo"), icon: Icon.undo) { await model.undo() }
                    .disabled(model.isBusy)
                Quiet(app.say("merge-undo-why"))
            }
        } bottom: {
            next
        }
    }

    private var undone: some View {
        Page {
            Glyph(Icon.undo).font(.largeTitle).padding(.top, 48)
            Heading(app.say("merge-undone"), font: .title2.weight(.bold))
        } bottom: {
            ActionButton(.main, app.say("merge-finish")) { leave() }
        }
    }

    /// The other way; or that was all.
    @ViewBuilder private var next: some View {
        ActionButton(.main, app.say("merge-show-back-go"), icon: Icon.qr) { app.replace(with: .syncShow) }
        ActionButton(.quiet, app.say("merge-finish")) { leave() }
    }

    private func leave() {
        app.path = app.path.dropLast()
    }
}

/// Accounts that change, each with what happens to its codes.
private struct MergedAccounts: View {
    let preview: MergePreview
    @Environment(AppModel.self) private var app

    /// More rows than these are shown when asked for.
    @State private var most = 50

    var body: some View {
        if !preview.codes.isEmpty {
            Part(app.say("merge-sum")) {
                ForEach(app.words(of: preview.codes), id: \.self) { Text($0).font(.strong) }
            }
        }
        if !preview.accounts.isEmpty {
            Part(app.say("merge-accounts")) {
                LazyVStack(alignment: .leading, spacing: 12) {
                    ForEach(preview.accounts.prefix(most), id: \.account.id) { row($0) }
                }
                if most < preview.accounts.count {
                    ActionButton(
                        .quiet, app.say("home-see-all", ["count": .number(preview.accounts.count)])
                    ) { most = .max }
                }
            }
        }
    }

    private func row(_ row: MergedAccount) -> some View {
        VStack(alignment: .leading, spacing: 4) {
            Text(app.name(of: row.account)).font(.strong)
            Flow(space: 6) { Chip(text: name(of: row.change), icon: icon(of: row.change), tone: tone(of: row.change)) }
            if !row.codes.isEmpty { Quiet(app.list(app.words(of: row.codes))) }
        }
        .accessibilityElement(children: .combine)
    }

    private func name(of change: RecordChange) -> String {
        switch change {
        case .added: app.say("record-change-added")
        case .changed: app.say("record-change-changed")
        case .purged: app.say("record-change-purged")
        }
    }

    private func icon(of change: RecordChange) -> String {
        switch change {
        case .added: Icon.add
        case .changed: Icon.pencil
        case .purged: Icon.bin
        }
    }

    private func tone(of change: RecordChange) -> Tone {
        switch change {
        case .added: .ready
        case .changed: .info
        case .purged: .risk
        }
    }
}

/// What else changes; what does not is not said.
private struct MergedThings: View {
    let preview: MergePreview
    @Environment(AppModel.self) private var app

    var body: some View {
        let lines = lines
        if !lines.isEmpty {
            Part(app.say("merge-other")) {
                ForEach(lines, id: \.self) { Text($0) }
            }
        }
    }

    private var lines: [String] {
        var lines: [String] = []
        if let all = values(preview.contacts) { lines.append(app.say("merge-contacts", all)) }
        if let all = values(preview.devices) { lines.append(app.say("merge-devices", all)) }
        if let all = values(preview.places) { lines.append(app.say("merge-places", all)) }
        if let all = values(preview.people) { lines.append(app.say("merge-people", all)) }
        if let all = values(preview.shop) { lines.append(app.say("merge-shop", all)) }
        if let all = values(preview.inbox) { lines.append(app.say("merge-inbox", all)) }
        if preview.newer > 0 { lines.append(app.say("merge-newer", ["count": .number(preview.newer)])) }
        return lines
    }

    private func values(_ things: ThingChanges) -> KeyValuePairs<String, TextValue>? {
        guard !things.isEmpty else { return nil }
        return [
            "added": .number(things.added), "changed": .number(things.changed), "purged": .number(things.purged),
        ]
    }
}

extension AppModel {
    /// What happens to codes; what does not is not said.
    fileprivate func words(of codes: CodeChanges) -> [String] {
        var words: [String] = []
        if codes.added > 0 { words.append(say("merge-codes-added", ["count": .number(codes.added)])) }
        if codes.used > 0 { words.append(say("merge-codes-used", ["count": .number(codes.used)])) }
        if codes.undone > 0 { words.append(say("merge-codes-undone", ["count": .number(codes.undone)])) }
        if codes.purged > 0 { words.append(say("merge-codes-purged", ["count": .number(codes.purged)])) }
        return words
    }
}
