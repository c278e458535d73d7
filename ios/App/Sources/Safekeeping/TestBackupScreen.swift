import SwiftUI
import TorideKit

/// Opens a backup file as a test: what is in it, and how it stands to this vault.
struct TestBackupScreen: View {
    @State private var model: TestBackupModel
    @State private var isChoosing = false
    @Environment(AppModel.self) private var app

    init(_ app: AppModel) {
        _model = State(initialValue: TestBackupModel(app))
    }

    var body: some View {
        Group {
            switch model.step {
            case .choose: choose
            case .secret(let info): secret(info)
            case .elsewhere(let info): elsewhere(info)
            case .opened(let test): opened(test)
            case .merge: if let merge = model.merge { MergeSteps(model: merge) }
            }
        }
        .navigationBarBackButtonHidden(model.isBusy)
        .choosesFile(isShown: $isChoosing) { file, _ in
            if let file {
                await model.take(file)
            } else {
                model.fileFailed()
            }
        }
    }

    private var choose: some View {
        Page(app.say("safekeeping-test")) {
            Text(app.say("safekeeping-test-intro"))
            Alarm(model.problem)
            if model.isBusy {
                Working(app.say("safekeeping-choosing"))
            } else {
                ActionButton(.main, app.say("safekeeping-choose"), icon: Icon.file) { isChoosing = true }
            }
        }
    }

    private func secret(_ info: BundleInfo) -> some View {
        Page(app.say("safekeeping-file-backup")) {
            Quiet(app.say("safekeeping-file-made", ["date": .day(info.madeAt)]))
            BackupSecretForm(
                model: model, info: info, label: app.say("safekeeping-test-secret"),
                why: app.say("safekeeping-test-secret-why"), working: app.say("safekeeping-test-working"),
                title: app.say("safekeeping-test-go"), act: model.test)
            other
        }
    }

    private func elsewhere(_ info: BundleInfo) -> some View {
        Page(title(of: info.kind)) {
            Quiet(app.say("safekeeping-file-made", ["date": .day(info.madeAt)]))
            Text(what(of: info.kind))
            ActionButton(.main, app.say("safekeeping-file-go")) { model.goElsewhere() }
            other
        }
    }

    private func opened(_ test: BackupTest) -> some View {
        Page {
            Glyph(Icon.check, Tone.ready.text).font(.largeTitle).padding(.top, 48)
            Heading(app.say("safekeeping-opens-title"), font: .largeTitle.weight(.bold))
            Text(
                app.say(
                    "safekeeping-opens",
                    [
                        "accounts": .number(test.report.accounts + test.report.inBin),
                        "codes": .number(test.report.codes),
                    ]))
            if test.report.inBin > 0 {
                Text(app.say("safekeeping-opens-bin", ["count": .number(test.report.inBin)]))
            }
            Quiet(app.say("safekeeping-file-made", ["date": .day(test.report.madeAt)]))
            if let last = test.report.lastChangeAt {
                Quiet(app.say("safekeeping-opens-changed", ["date": .day(last)]))
            }
            Note(icon: Icon.info, text: sentence(for: test.standing))
            Alarm(model.problem)
            if model.isBusy {
                Working(app.say("sync-backup-working"))
            } else if model.canMerge {
                ActionButton(.other, app.say("safekeeping-merge")) { await model.lookAtChanges() }
                Quiet(app.say("safekeeping-merge-why"))
            }
        } bottom: {
            ActionButton(.main, app.say("common-close")) { app.path.removeLast() }
            other
        }
    }

    private var other: some View {
        ActionButton(.quiet, app.say("safekeeping-choose-other"), icon: Icon.file) { model.chooseAgain() }
            .disabled(model.isBusy)
    }

    private func title(of kind: BundleKind) -> String {
        switch kind {
        case .backup: app.say("safekeeping-file-backup")
        case .sync: app.say("safekeeping-file-sync")
        case .transfer: app.say("safekeeping-file-transfer")
        case .share: app.say("safekeeping-file-share")
        }
    }

    private func what(of kind: BundleKind) -> String {
        switch kind {
        case .backup: ""
        case .sync: app.say("safekeeping-file-sync-what")
        case .transfer: app.say("safekeeping-file-transfer-what")
        case .share: app.say("safekeeping-file-share-what")
        }
    }

    private func sentence(for standing: BackupStanding) -> String {
        switch standing {
        case .otherVault: app.say("safekeeping-standing-other-vault")
        case .older: app.say("safekeeping-standing-older")
        case .same: app.say("safekeeping-standing-same")
        case .newer: app.say("safekeeping-standing-newer")
        }
    }
}
