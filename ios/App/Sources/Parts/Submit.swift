import SwiftUI
import TorideKit

/// The end of a form: why it was not done, then its button, or what goes on while it is done.
struct Submit: View {
    let model: ScreenModel
    let working: String
    let title: String
    let isReady: Bool
    let act: @MainActor () async -> Void

    var body: some View {
        Alarm(model.problem)
        if model.isBusy {
            Working(working)
        } else {
            ActionButton(.main, title, act: act).disabled(!isReady)
        }
    }
}

/// Asks for the passphrase before something that needs it.
struct PassphraseForm: View {
    let model: ScreenModel
    @Binding var passphrase: String
    let working: String
    let title: String
    let isReady: Bool
    let act: @MainActor () async -> Void
    @Environment(AppModel.self) private var app

    var body: some View {
        PassphraseField(label: app.say("unlock-field"), text: $passphrase, done: act).disabled(model.isBusy)
        Submit(model: model, working: working, title: title, isReady: isReady, act: act)
    }
}
