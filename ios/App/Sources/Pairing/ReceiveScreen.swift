import SwiftUI
import TorideKit

/// The vault of another device comes to this one, where there is none.
struct ReceiveScreen: View {
    @State private var model: ReceiveModel
    @Environment(AppModel.self) private var app

    init(_ app: AppModel) {
        _model = State(initialValue: ReceiveModel(app))
    }

    var body: some View {
        Group {
            switch model.step {
            case .read: read
            case .elsewhere(let kind): elsewhere(kind)
            case .old(let madeAt): old(madeAt)
            case .key: key
            case .passphrase: passphrase
            case .done(let report): done(report)
            case .showBack: showBack
            }
        }
        .goesBackInside(isHidden: isHere) { model.stepBack() }
        .task { await model.load() }
    }

    /// The vault is here, and nothing leads back.
    private var isHere: Bool {
        switch model.step {
        case .done, .showBack: true
        case .read, .elsewhere, .old, .key, .passphrase: false
        }
    }

    private var read: some View {
        Page(app.say("pair-receive-title")) {
            Text(app.say("pair-receive-intro"))
            ReadFile(
                reader: model.reader, problem: model.problem, isBusy: model.isBusy, take: model.take,
                failed: model.fileFailed)
        }
    }

    private func elsewhere(_ kind: BundleKind) -> some View {
        Page(app.say("pair-receive-title")) {
            switch kind {
            case .sync: Text(app.say("pair-receive-sync"))
            case .share: Text(app.say("pair-receive-share"))
            case .backup, .transfer:
                Text(app.say("pair-receive-backup"))
                ActionButton(.main, app.say("pair-receive-backup-go")) { model.restoreInstead() }
            }
            ActionButton(.other, app.say("qr-read-again")) { model.readAgain() }
        }
    }

    private func old(_ madeAt: UtcMillis) -> some View {
        OldTransfer(madeAt: madeAt, again: model.readAgain, goOn: model.goOnWithOld)
    }

    private var key: some View {
        Page(app.say("pair-receive-key-title")) {
            Text(app.say("pair-receive-key"))
            Alarm(model.problem)
            KeyEntry(key: model.key)
        } bottom: {
            ActionButton(.main, app.say("common-next")) { model.useKey() }.disabled(!model.key.isComplete)
        }
    }

    private var passphrase: some View {
        Page(app.say("pair-receive-passphrase-title")) {
            Text(app.say("pair-receive-passphrase"))
            PassphraseField(label: app.say("create-field"), text: $model.passphrase, done: model.join)
                .disabled(model.isBusy)
            Strength(check: model.check)
            Submit(
                model: model, working: app.say("pair-receive-working"), title: app.say("pair-receive-go"),
                isReady: model.canJoin, act: model.join)
        }
    }

    private func done(_ report: BackupReport) -> some View {
        Page {
            Glyph(Icon.check, Tone.ready.text).font(.largeTitle).padding(.top, 48)
            Heading(app.say("pair-receive-done-title"), font: .largeTitle.weight(.bold))
            Alarm(model.problem)
            Panel {
                Text(app.say("pair-receive-accounts", ["accounts": .number(report.accounts)]))
                Text(app.say("pair-receive-codes", ["codes": .number(report.codes)]))
                Quiet(app.say("pair-receive-made", ["date": .day(report.madeAt)]))
            }
            Note(icon: Icon.sync, title: app.say("pair-receive-back-title"), text: app.say("pair-receive-back"))
        } bottom: {
            ActionButton(.main, app.say("pair-receive-back-go")) { await model.showBack() }.disabled(model.isBusy)
            ActionButton(.quiet, app.say("pair-receive-home")) { await model.finish() }
        }
    }

    private var showBack: some View {
        Page(app.say("pair-receive-back-title")) {
            Text(app.say("pair-receive-back"))
            if let show = model.show { QrShow(model: show) }
        } bottom: {
            ActionButton(.main, app.say("pair-receive-home")) { await model.finish() }
        }
    }
}

/// What comes is more than a day old: clocks err, so it is only asked.
struct OldTransfer: View {
    let madeAt: UtcMillis
    let again: @MainActor () -> Void
    let goOn: @MainActor () -> Void
    @Environment(AppModel.self) private var app

    var body: some View {
        Page(app.say("pair-receive-old-title", ["date": .day(madeAt)])) {
            Text(app.say("pair-receive-old"))
            ActionButton(.main, app.say("pair-receive-old-again")) { again() }
            ActionButton(.quiet, app.say("pair-receive-old-go")) { goOn() }
        }
    }
}
