import SwiftUI
import TorideKit
import UniformTypeIdentifiers

/// Writes everything out in the clear, after a clear warning.
struct ExportScreen: View {
    @State private var model: ExportModel
    @State private var isSaving = false
    @Environment(AppModel.self) private var app

    init(_ app: AppModel) {
        _model = State(initialValue: ExportModel(app))
    }

    var body: some View {
        Group {
            switch model.step {
            case .form: form
            case .ready(let file): ready(file)
            case .done(let name): done(name)
            }
        }
        .navigationBarBackButtonHidden(model.isBusy)
    }

    private var form: some View {
        Page(app.say("export-title")) {
            Note(
                icon: Icon.hand, title: app.say("export-warning-title"), text: app.say("export-warning"),
                tone: .risk)
            Text(app.say("export-when"))
            ActionButton(.quiet, app.say("export-instead"), icon: Icon.lock) { app.replace(with: .backup) }
            Part(app.say("export-form")) {
                Choice(
                    title: app.say("export-form-json"), detail: app.say("export-form-json-what"),
                    isChosen: model.form == .json
                ) { model.form = .json }
                Choice(
                    title: app.say("export-form-csv"), detail: app.say("export-form-csv-what"),
                    isChosen: model.form == .csv
                ) { model.form = .csv }
            }
            .disabled(model.isBusy)
            Toggle(app.say("export-agree"), isOn: $model.agrees).frame(minHeight: 48)
            ProofForm(
                model: model, working: app.say("export-working"), title: app.say("export-go"), act: model.export)
        }
    }

    private func ready(_ file: ExportedFile) -> some View {
        Page(app.say("export-ready-title")) {
            Text(app.say("export-ready", ["accounts": .number(file.accounts), "codes": .number(file.codes)]))
            if file.unreadable > 0 {
                Text(app.say("export-unreadable", ["count": .number(file.unreadable)]))
            }
            Alarm(model.savingDidFail ? app.say("export-failed") : nil)
            if isSaving {
                Working(app.say("export-saving"))
            } else {
                ActionButton(.main, app.say("export-save"), icon: Icon.file) { isSaving = true }
            }
        }
        .savesFile(
            isSaving ? file.bytes.withData { Data($0) } : nil, named: file.fileName,
            as: model.form == .json ? .json : .commaSeparatedText, isShown: $isSaving
        ) { saved in
            if let saved {
                model.saved(as: saved.name)
            } else {
                model.savingFailed()
            }
        }
    }

    private func done(_ name: String) -> some View {
        Page {
            Glyph(Icon.check, Tone.ready.text).font(.largeTitle).padding(.top, 48)
            Heading(app.say("export-done-title"), font: .largeTitle.weight(.bold))
            Quiet(app.say("export-done-name", ["name": .text(name)]))
            Note(
                icon: Icon.bin, title: app.say("export-done-delete-title"), text: app.say("export-done-delete"),
                tone: .attention)
            Text(app.say("export-done-seen"))
        } bottom: {
            ActionButton(.main, app.say("common-close")) { app.path.removeLast() }
        }
    }
}
