import SwiftUI
import TorideKit

/// New keys for the vault, with honest words about what that cannot do.
struct RekeyScreen: View {
    @State private var model: RekeyModel
    @Environment(AppModel.self) private var app

    init(_ app: AppModel) {
        _model = State(initialValue: RekeyModel(app))
    }

    var body: some View {
        switch model.step {
        case .ask: ask.navigationBarBackButtonHidden(model.isBusy)
        case .key:
            if let key = model.recoveryKey {
                RecoveryKeySteps(model: key, onNewKey: nil, onProven: { model.proven() })
                    .navigationBarBackButtonHidden()
            }
        case .done: done.navigationBarBackButtonHidden()
        }
    }

    private var ask: some View {
        Page(app.say("rekey-title")) {
            Text(app.say("rekey-intro"))
            Part(app.say("rekey-does-title")) {
                Text(app.say("rekey-does-vault"))
                Text(app.say("rekey-does-key"))
            }
            TintPanel(tone: .attention) {
                Heading(app.say("rekey-not-title"), font: .strong)
                Text(app.say("rekey-not-device"))
                Text(app.say("rekey-not-copies"))
            }
            Text(app.say("rekey-ready"))
            ProofInput(label: app.say("rekey-secret"), proof: $model.proof) {}.disabled(model.isBusy)
            Panel {
                if model.needsNew {
                    Text(app.say("rekey-change-needed"))
                } else {
                    Toggle(app.say("rekey-change"), isOn: $model.wantsNew).frame(minHeight: 48)
                    Quiet(app.say("rekey-change-why"))
                }
                if model.wantsNew || model.needsNew {
                    PassphraseField(label: app.say("create-field"), text: $model.new, done: model.rekey)
                    Strength(check: model.check)
                }
            }
            .disabled(model.isBusy)
            Submit(
                model: model, working: app.say("rekey-working"), title: app.say("rekey-go"),
                isReady: model.canRekey, act: model.rekey)
        }
    }

    private var done: some View {
        Page {
            Glyph(Icon.check, Tone.ready.text).font(.largeTitle).padding(.top, 48)
            Heading(app.say("rekey-done-title"), font: .largeTitle.weight(.bold))
            Text(app.say("rekey-next"))
            Panel {
                LinkRow(
                    title: app.say("rekey-next-pair"), detail: app.say("rekey-next-pair-why"), icon: Icon.phone,
                    route: .pair)
                Divider()
                LinkRow(
                    title: app.say("rekey-next-backup"), detail: app.say("rekey-next-backup-why"), icon: Icon.file,
                    route: .backup)
                Divider()
                LinkRow(
                    title: app.say("rekey-next-sheet"), detail: app.say("rekey-next-sheet-why"), icon: Icon.print,
                    route: .sheet)
                Divider()
                LinkRow(
                    title: app.say("rekey-next-codes"), detail: app.say("rekey-next-codes-why"), icon: Icon.key,
                    route: .notices)
            }
        } bottom: {
            ActionButton(.main, app.say("rekey-done-go")) { app.path.removeLast() }
        }
    }
}
