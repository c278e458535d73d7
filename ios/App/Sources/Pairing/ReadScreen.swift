import SwiftUI
import TorideKit

/// Takes in what another device, a person or a backup shows, whatever it is.
struct ReadScreen: View {
    @State private var model: ReadModel
    @Environment(AppModel.self) private var app

    init(_ app: AppModel, for purpose: ReadModel.Purpose) {
        _model = State(initialValue: ReadModel(app, for: purpose))
    }

    var body: some View {
        Group {
            switch model.step {
            case .read: read
            case .old(let madeAt):
                OldTransfer(madeAt: madeAt, again: model.readAgain, goOn: model.goOnWithOld)
            case .key: key
            case .passphrase: passphrase
            case .backup(let info): backup(info)
            case .preview: if let merge = model.merge { MergeSteps(model: merge) }
            case .received(let item): Received(item: item)
            case .otherVault: otherVault
            case .oldKey: oldKey
            }
        }
        .goesBackInside(isHidden: isTaken) { model.stepBack() }
        .task { await model.load() }
    }

    /// What was read is here, and only its own buttons lead on.
    private var isTaken: Bool {
        switch model.step {
        case .received: true
        case .preview: model.merge?.step != .preview
        case .read, .old, .key, .passphrase, .backup, .otherVault, .oldKey: false
        }
    }

    private var read: some View {
        Page(title) {
            switch model.purpose {
            case .sync: Text(app.say("sync-read-intro"))
            case .pairAgain:
                Text(app.say("pair-again"))
                Note(icon: Icon.shield, text: app.say("pair-again-safe"))
            case .code: Text(app.say("inbox-empty"))
            }
            ReadFile(
                reader: model.reader, problem: model.problem, isBusy: model.isBusy, take: model.take,
                failed: model.fileFailed)
        }
    }

    private var title: String {
        switch model.purpose {
        case .sync: app.say("sync-read-title")
        case .pairAgain: app.say("pair-again-title")
        case .code: app.say("inbox-read")
        }
    }

    private var key: some View {
        let isShare = model.kind == .share
        return Page(isShare ? app.say("sync-share-title") : app.say("pair-receive-key-title")) {
            Text(isShare ? app.say("sync-share") : app.say("pair-receive-key"))
            Alarm(model.problem)
            if !model.isBusy { KeyEntry(key: model.key) }
        } bottom: {
            if model.isBusy {
                Working(app.say("inbox-key-working"))
            } else {
                ActionButton(.main, isShare ? app.say("inbox-key-go") : app.say("common-next")) {
                    await model.useKey()
                }
                .disabled(!model.canUseKey)
            }
        }
    }

    private var passphrase: some View {
        Page(app.say("pair-again-title")) {
            Text(app.say("pair-again-passphrase"))
            PassphraseField(
                label: app.say("unlock-field"), text: $model.passphrase, done: model.openTransfer
            )
            .disabled(model.isBusy)
            Submit(
                model: model, working: app.say("sync-reading"), title: app.say("pair-again-go"),
                isReady: model.canOpen, act: model.openTransfer)
        }
    }

    private func backup(_ info: BundleInfo) -> some View {
        Page(app.say("sync-backup-title")) {
            BackupSecretForm(
                model: model, info: info, label: app.say("sync-backup-secret"), why: app.say("sync-backup"),
                working: app.say("sync-backup-working"), title: app.say("sync-backup-go"), act: model.openBackup)
        }
    }

    private var otherVault: some View {
        Page(app.say("sync-other-vault-title")) {
            Text(app.say("sync-other-vault"))
            ActionButton(.other, app.say("sync-other-vault-import"), icon: Icon.file) {
                app.replace(with: .importing)
            }
            ActionButton(.quiet, app.say("qr-read-again")) { model.readAgain() }
        }
    }

    private var oldKey: some View {
        Page(app.say("sync-old-key-title")) {
            Text(app.say("sync-old-key"))
            ActionButton(.other, app.say("sync-old-key-here")) { app.replace(with: .read(.pairAgain)) }
            ActionButton(.other, app.say("sync-old-key-there")) { app.replace(with: .pair) }
        }
    }
}

/// A shared code is in the inbox.
private struct Received: View {
    let item: InboxItem
    @Environment(AppModel.self) private var app

    var body: some View {
        Page {
            Glyph(Icon.check, Tone.ready.text).font(.largeTitle).padding(.top, 48)
            Heading(app.say("inbox-received-title"), font: .largeTitle.weight(.bold))
            Text(app.identity(service: item.serviceId, name: item.name).whole).font(.strong)
            Text(app.say("inbox-received-what"))
            Quiet(app.end(of: item))
        } bottom: {
            ActionButton(.main, app.say("inbox-open"), icon: Icon.eye) {
                app.replace(with: .sharedCode(item.id))
            }
            ActionButton(.quiet, app.say("common-close")) { app.path.removeLast() }
        }
    }
}
