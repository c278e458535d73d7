import SwiftUI
import TorideKit

/// Makes a backup file: sealed, saved, read back.
struct BackupScreen: View {
    @State private var model: BackupModel
    @State private var isSaving = false
    @Environment(AppModel.self) private var app

    init(_ app: AppModel) {
        _model = State(initialValue: BackupModel(app))
    }

    var body: some View {
        Group {
            switch model.step {
            case .secrets: secrets
            case .made(let report): made(report)
            case .done(let name): done(name)
            }
        }
        .navigationBarBackButtonHidden(model.isBusy)
        .savesFile(model.file?.bytes, named: model.file?.fileName, isShown: $isSaving) { saved in
            if let saved {
                await model.saved(as: saved.name, readBack: saved.readBack())
            } else {
                model.savingFailed()
            }
        }
    }

    private var secrets: some View {
        Page(app.say("safekeeping-make")) {
            Text(app.say("safekeeping-make-intro"))
            Part(app.say("safekeeping-make-keys"), why: app.say("safekeeping-make-keys-why")) {
                Toggle(app.say("safekeeping-make-passphrase"), isOn: $model.usesPassphrase).frame(minHeight: 48)
                if model.usesPassphrase {
                    PassphraseField(label: app.say("unlock-field"), text: $model.passphrase, done: model.make)
                }
                Divider()
                Toggle(app.say("safekeeping-make-key"), isOn: $model.usesKey).frame(minHeight: 48)
                if model.usesKey { TypedKey(key: model.key) }
                if !model.usesPassphrase, !model.usesKey { Quiet(app.say("safekeeping-make-neither")) }
            }
            .disabled(model.isBusy)
            Submit(
                model: model, working: app.say("safekeeping-make-working"), title: app.say("safekeeping-make-go"),
                isReady: model.canMake, act: model.make)
        }
    }

    private func made(_ report: BackupReport) -> some View {
        Page(app.say("safekeeping-made-title")) {
            Text(app.say("safekeeping-made"))
            Text(
                app.say(
                    "safekeeping-made-what",
                    ["accounts": .number(report.accounts + report.inBin), "codes": .number(report.codes)]))
            Alarm(saveProblem ?? model.problem)
            if model.isBusy {
                Working(app.say("safekeeping-saving"))
            } else {
                ActionButton(.main, app.say("safekeeping-save"), icon: Icon.file) { isSaving = true }
            }
        }
    }

    private func done(_ name: String) -> some View {
        Page {
            Glyph(Icon.check, Tone.ready.text).font(.largeTitle).padding(.top, 48)
            Heading(app.say("safekeeping-done-title"), font: .largeTitle.weight(.bold))
            Text(app.say("safekeeping-done"))
            Quiet(app.say("safekeeping-done-name", ["name": .text(name)]))
            Panel {
                Heading(app.say("safekeeping-keep-title"))
                Steps([
                    app.say("safekeeping-keep-away"), app.say("safekeeping-keep-key"),
                    app.say("safekeeping-keep-online"), app.say("safekeeping-keep-again"),
                ])
            }
            Panel {
                LinkRow(
                    title: app.say("safekeeping-sheet"), detail: app.say("safekeeping-sheet-detail"), icon: Icon.print,
                    route: .sheet)
            }
        } bottom: {
            ActionButton(.main, app.say("common-close")) { app.path.removeLast() }
        }
    }

    private var saveProblem: String? {
        switch model.saveProblem {
        case .failed: app.say("safekeeping-save-failed")
        case .differs: app.say("safekeeping-save-differs")
        case nil: nil
        }
    }
}

/// A recovery key that is typed.
struct TypedKey: View {
    @Bindable var key: KeyModel

    var body: some View {
        RecoveryKeyInput(typed: $key.typed, check: key.check)
    }
}
