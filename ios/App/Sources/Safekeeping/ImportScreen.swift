import SwiftUI
import TorideKit

/// Takes codes in from another program's file, entry by entry, each after a review.
struct ImportScreen: View {
    @State private var model: ImportModel
    @State private var isChoosing = false
    @Environment(AppModel.self) private var app

    init(_ app: AppModel) {
        _model = State(initialValue: ImportModel(app))
    }

    var body: some View {
        Group {
            switch model.step {
            case .choose: choose
            case .password: password
            case .found: if let summary = model.summary { ImportFound(model: model, summary: summary) }
            case .into: if let entry = model.entry { ImportInto(model: model, entry: entry) }
            case .review: if let adding = model.adding { AddCodesSteps(model: adding) }
            case .done: done
            }
        }
        .goesBackInside { await model.stepBack() }
        .choosesFile(isShown: $isChoosing, upTo: ChosenFile.foreign) { file, name in
            if let file {
                await model.take(file, named: name)
            } else {
                model.fileFailed()
            }
        }
        .onDisappear { Task { await model.adding?.close() } }
    }

    private var choose: some View {
        Page(app.say("import-title")) {
            Text(app.say("import-intro"))
            Text(app.say("import-forms"))
            Note(icon: Icon.shield, title: app.say("import-not-kept-title"), text: app.say("import-not-kept"))
            Alarm(model.problem)
            if model.isBusy {
                Working(app.say("import-working"))
            } else {
                ActionButton(.main, app.say("import-choose"), icon: Icon.file) { isChoosing = true }
            }
        }
    }

    private var password: some View {
        Page(app.say("import-password-title")) {
            Text(app.say("import-password"))
            PassphraseField(label: app.say("import-password-title"), text: $model.password, done: model.open)
                .disabled(model.isBusy)
            Submit(
                model: model, working: app.say("import-password-working"), title: app.say("import-password-go"),
                isReady: model.canOpen, act: model.open)
        }
    }

    private var done: some View {
        Page {
            Glyph(Icon.check, Tone.ready.text).font(.largeTitle).padding(.top, 48)
            Heading(app.say("import-done-title"), font: .largeTitle.weight(.bold))
            Text(app.say("import-done", ["count": .number(model.kept.count)]))
            Note(
                icon: Icon.bin, title: app.say("import-done-file-title"), text: app.say("import-done-file"),
                tone: .attention)
        } bottom: {
            ActionButton(.main, app.say("import-done-go")) { model.seeAccounts() }
        }
    }
}

/// What was found, entry by entry; nothing is stored yet.
private struct ImportFound: View {
    let model: ImportModel
    let summary: ImportSummary
    @Environment(AppModel.self) private var app

    var body: some View {
        Page(title) {
            Flow(space: 6) { Chip(text: name(of: summary.form), icon: Icon.file, tone: .info) }
            if summary.entries.isEmpty {
                Text(app.say("import-nothing"))
            } else {
                Text(app.say("import-found"))
                Panel {
                    LazyVStack(alignment: .leading, spacing: 12) {
                        ForEach(summary.entries, id: \.index) { row($0) }
                    }
                }
            }
            passed
        } bottom: {
            if let next = model.next {
                ActionButton(.main, app.say("import-next")) { model.choose(next) }
            }
            if !model.kept.isEmpty {
                ActionButton(model.next == nil ? .main : .other, app.say("import-finish")) { model.finish() }
            } else if summary.entries.isEmpty {
                ActionButton(.main, app.say("import-choose"), icon: Icon.file) { _ = await model.stepBack() }
            }
        }
    }

    private var title: String {
        summary.entries.isEmpty
            ? app.say("import-nothing-title")
            : app.say("import-found-title", ["count": .number(summary.entries.count)])
    }

    @ViewBuilder private func row(_ entry: ImportedEntry) -> some View {
        let isKept = model.kept.contains(entry.index)
        Line(
            Icon.key, entry.title.isEmpty ? app.say("import-unnamed") : entry.title,
            details: [app.say("import-entry-codes", ["count": .number(entry.codes)])]
        ) {
            if !isKept { model.choose(entry) }
        } chips: {
            if isKept {
                Chip(text: app.say("import-entry-kept"), icon: Icon.check, tone: .ready)
            } else if entry.doubts > 0 {
                Chip(
                    text: app.say("import-entry-doubts", ["count": .number(entry.doubts)]), icon: Icon.question,
                    tone: .attention)
            }
        }
        if entry.index != summary.entries.last?.index { Divider() }
    }

    @ViewBuilder private var passed: some View {
        if summary.passwords > 0 || summary.authenticators > 0 {
            Part(app.say("import-passed-title")) {
                if summary.passwords > 0 {
                    Text(app.say("import-passed-passwords", ["count": .number(summary.passwords)]))
                }
                if summary.authenticators > 0 {
                    Text(app.say("import-passed-authenticators", ["count": .number(summary.authenticators)]))
                }
                Quiet(app.say("import-not-kept"))
            }
        }
    }

    private func name(of form: ImportForm) -> String {
        switch form {
        case .toride: app.say("import-form-toride")
        case .bitwarden: app.say("import-form-bitwarden")
        case .keePass: app.say("import-form-kee-pass")
        case .onePassword: app.say("import-form-one-password")
        case .table: app.say("import-form-table")
        case .text: app.say("import-form-text")
        }
    }
}

/// Whose codes they are: of an account that is here, or of a new one.
private struct ImportInto: View {
    @Bindable var model: ImportModel
    let entry: ImportedEntry
    @Environment(AppModel.self) private var app

    var body: some View {
        Page(app.say("import-into-title"), subtitle: entry.title.isEmpty ? nil : entry.title) {
            if !entry.alike.isEmpty {
                Part(app.say("import-into-alike")) {
                    ForEach(entry.alike, id: \.id) { account in
                        Choice(title: app.name(of: account), isChosen: model.owner == .account(account.id)) {
                            model.owner = .account(account.id)
                        }
                    }
                }
            }
            Part(app.say("import-into-new")) {
                if !entry.alike.isEmpty {
                    Choice(title: app.say("import-into-new"), isChosen: model.owner == .new) { model.owner = .new }
                }
                if model.owner == .new {
                    service
                    AccountForm(fields: $model.fields, problems: model.problems) { await model.goOn() }
                }
            }
            .disabled(model.isBusy)
            Submit(
                model: model, working: app.say("import-into-working"), title: app.say("import-into-go"),
                isReady: !model.isBusy, act: model.goOn)
        }
    }

    /// The service is a guess; what it really is, the person knows.
    @ViewBuilder private var service: some View {
        let services = Rules.services(matching: "", in: app.words.language)
        Heading(app.say("import-into-service"), font: .smallStrong)
        Pick(
            services.filter { $0.id != otherService }.map { .init(value: $0.id, title: $0.name) }
                + [.init(value: otherService, title: app.say("add-service-other"))],
            chosen: model.fields.service
        ) { model.fields.service = $0 }
    }
}
