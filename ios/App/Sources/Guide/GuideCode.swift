import SwiftUI
import TorideKit

/// One unused code beside the step where it is typed, and whether it worked (S-068, S-072, S-077). It is shown when
/// somebody asks for it, for it hides itself again.
struct GuideCode: View {
    let model: GuideModel
    let known: GuideKnown?
    @Environment(AppModel.self) private var app

    var body: some View {
        if model.isCodeLocked {
            Note(icon: Icon.lock, text: app.say("guide-unlock-for-code"))
            ActionButton(.other, app.say("guide-unlock-go"), icon: Icon.lock) { model.unlock() }
        } else if let code = model.code {
            card(code)
            if model.canMark {
                Heading(app.say("show-question"), font: .smallStrong)
                Choices {
                    ActionButton(.other, app.say("guide-code-worked"), icon: Icon.check) { await model.worked() }
                    ActionButton(.other, app.say("guide-code-not"), icon: Icon.cross) { await model.notTaken() }
                }
            }
        } else if known != nil {
            Note(icon: Icon.info, text: app.say("account-none-left"), tone: .attention)
        } else if model.canPickAccount {
            ActionButton(.other, app.say("guide-pick-account"), icon: Icon.person) { await model.pickAccount() }
                .disabled(model.isBusy)
        }
    }

    private func card(_ code: ShowCodeModel) -> some View {
        Panel {
            switch code.step {
            case .shown(let shown, let secondsLeft):
                ShownCodeView(code: shown, secondsLeft: secondsLeft, hide: code.hide)
            case .opening where code.isBusy: Working(app.say("show-opening"))
            case .opening: reveal(code, app.say("account-show-code"))
            case .hidden, .rejected:
                Text(app.say("show-hidden"))
                reveal(code, app.say("show-again"))
            }
            Alarm(code.problem)
        }
        .privacySensitive()
    }

    private func reveal(_ code: ShowCodeModel, _ title: String) -> some View {
        ActionButton(.other, title, icon: Icon.eye) { await code.show() }.disabled(code.isBusy)
    }
}

/// A code was not taken, and that is noted: the next one stands here, and there is what to look at (S-079 to S-084).
struct NotTaken: View {
    let model: GuideModel
    @Environment(AppModel.self) private var app

    var body: some View {
        TintPanel(tone: .attention) {
            Text(app.say("show-rejected"))
            LinkRow(title: app.say("trouble-title"), icon: Icon.info, route: model.trouble)
        }
    }
}
