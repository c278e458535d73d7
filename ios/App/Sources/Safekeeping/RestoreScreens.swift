import SwiftUI
import TorideKit

/// The ways to bring a vault back.
struct ComeBackScreen: View {
    @Environment(AppModel.self) private var app

    var body: some View {
        Page(app.say("restore-title")) {
            Text(app.say("restore-intro"))
            Panel {
                LinkRow(
                    title: app.say("restore-file"), detail: app.say("restore-file-detail"), icon: Icon.file,
                    route: .restore(.file))
                Divider()
                LinkRow(
                    title: app.say("restore-paper"), detail: app.say("restore-paper-detail"), icon: Icon.qr,
                    route: .restore(.paper))
                Divider()
                LinkRow(
                    title: app.say("restore-device"), detail: app.say("restore-device-detail"), icon: Icon.phone,
                    route: .receive)
            }
            Note(icon: Icon.key, title: app.say("restore-only-key-title"), text: app.say("restore-only-key"))
            if app.stage != .welcome {
                Note(icon: Icon.shield, title: app.say("restore-beside-title"), text: app.say("restore-beside"))
            }
        }
    }
}

/// Brings a vault back from a backup file, or from the QR codes of a recovery sheet.
struct RestoreScreen: View {
    @State private var model: RestoreModel
    @State private var isChoosing = false
    @Environment(AppModel.self) private var app

    init(_ app: AppModel, from source: RestoreModel.Source) {
        _model = State(initialValue: RestoreModel(app, from: source))
    }

    var body: some View {
        Group {
            switch model.step {
            case .choose: choose
            case .elsewhere(let kind): elsewhere(kind)
            case .secret(let info): secret(info)
            case .opened(let report): RestoreOpened(model: model, report: report)
            case .done(let came): RestoreDone(model: model, came: came)
            case .key: key
            }
        }
        .goesBackInside(isHidden: isBack) { model.stepBack() }
        .choosesFile(isShown: $isChoosing) { file, _ in
            if let file {
                await model.take(file)
            } else {
                model.fileFailed()
            }
        }
        .task { await model.load() }
    }

    /// The vault is back, and nothing leads behind that.
    private var isBack: Bool {
        switch model.step {
        case .done, .key: true
        case .choose, .elsewhere, .secret, .opened: false
        }
    }

    @ViewBuilder private var choose: some View {
        switch model.source {
        case .file:
            Page(app.say("restore-file-title")) {
                Text(app.say("restore-file-intro"))
                Alarm(model.problem)
                if model.isBusy {
                    Working(app.say("safekeeping-choosing"))
                } else {
                    ActionButton(.main, app.say("safekeeping-choose"), icon: Icon.file) { isChoosing = true }
                }
            }
        case .paper:
            Page(app.say("restore-paper-title")) {
                Text(app.say("restore-paper-intro"))
                Alarm(model.problem)
                QrRead(model: model.reader)
                Quiet(app.say("restore-paper-none"))
            }
        }
    }

    private func elsewhere(_ kind: BundleKind) -> some View {
        Page(title(of: kind)) {
            Text(what(of: kind))
            if kind == .transfer {
                ActionButton(.main, app.say("restore-is-transfer-go")) { model.receiveInstead() }
            }
            ActionButton(.other, app.say("safekeeping-choose-other"), icon: Icon.file) { model.chooseAgain() }
        }
    }

    private func secret(_ info: BundleInfo) -> some View {
        Page(model.source == .paper ? app.say("restore-paper-read") : app.say("safekeeping-file-backup")) {
            Quiet(app.say("safekeeping-file-made", ["date": .day(info.madeAt)]))
            BackupSecretForm(
                model: model, info: info, label: app.say("restore-secret"), why: app.say("restore-secret-why"),
                working: app.say("restore-checking"), title: app.say("restore-check"), act: model.open)
            ActionButton(.quiet, app.say("safekeeping-choose-other"), icon: Icon.file) { model.chooseAgain() }
                .disabled(model.isBusy)
        }
    }

    @ViewBuilder private var key: some View {
        if let key = model.recoveryKey {
            RecoveryKeySteps(model: key) {
                await model.finish()
            } onProven: {
                await model.finish()
                app.tell(.recoveryKeyProven)
            }
        }
    }

    private func title(of kind: BundleKind) -> String {
        switch kind {
        case .sync: app.say("restore-is-sync")
        case .transfer: app.say("restore-is-transfer")
        case .share: app.say("restore-is-share")
        case .backup: app.say("safekeeping-file-backup")
        }
    }

    private func what(of kind: BundleKind) -> String {
        switch kind {
        case .sync: app.say("restore-is-sync-what")
        case .transfer: app.say("restore-is-transfer-what")
        case .share: app.say("restore-is-share-what")
        case .backup: ""
        }
    }
}

/// It opens: what is in it, and the passphrase of this device.
private struct RestoreOpened: View {
    @Bindable var model: RestoreModel
    let report: BackupReport
    @Environment(AppModel.self) private var app

    var body: some View {
        Page(app.say("restore-opened-title")) {
            Text(
                app.say(
                    "restore-opened",
                    ["accounts": .number(report.accounts + report.inBin), "codes": .number(report.codes)]))
            Quiet(app.say("restore-opened-date", ["date": .day(report.madeAt)]))
            Part(app.say("restore-passphrase-title")) {
                if model.isByKey {
                    Text(app.say("restore-passphrase-needed"))
                } else {
                    Choice(title: app.say("restore-passphrase-keep"), isChosen: model.keepsPassphrase) {
                        model.keepsPassphrase = true
                    }
                    Choice(title: app.say("restore-passphrase-new"), isChosen: !model.keepsPassphrase) {
                        model.keepsPassphrase = false
                    }
                }
                if !model.keepsPassphrase {
                    PassphraseField(label: app.say("create-field"), text: $model.new, done: model.restore)
                    Strength(check: model.check)
                }
            }
            .disabled(model.isBusy)
            if app.stage != .welcome {
                Note(icon: Icon.shield, title: app.say("restore-beside-title"), text: app.say("restore-beside"))
            }
            Submit(
                model: model, working: app.say("restore-working"), title: app.say("restore-go"),
                isReady: model.canRestore, act: model.restore)
        }
    }
}

/// The vault is back.
private struct RestoreDone: View {
    let model: RestoreModel
    let came: CameBack
    @Environment(AppModel.self) private var app

    var body: some View {
        let report = came.report
        Page {
            Glyph(Icon.check, Tone.ready.text).font(.largeTitle).padding(.top, 48)
            Heading(app.say("restore-done-title"), font: .largeTitle.weight(.bold))
            Text(
                app.say(
                    "restore-done",
                    ["accounts": .number(report.accounts + report.inBin), "codes": .number(report.codes)]))
            Note(
                icon: Icon.clock, text: app.say("restore-done-later", ["date": .day(report.madeAt)]),
                tone: .attention)
            Text(came.recoveryKey == nil ? app.say("restore-done-key-same") : app.say("restore-done-key-new"))
        } bottom: {
            ActionButton(
                .main,
                came.recoveryKey == nil ? app.say("restore-done-go") : app.say("restore-done-key-go")
            ) { await model.goOn() }
        }
    }
}
