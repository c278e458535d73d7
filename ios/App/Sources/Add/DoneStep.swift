import SwiftUI
import TorideKit

/// Stored. What is left to do is outside the app: the original must go (S-053, S-117, S-144, X-6).
struct DoneStep: View {
    let model: AddCodesModel
    let codes: UInt32
    @Environment(AppModel.self) private var app

    var body: some View {
        Page {
            Glyph(Icon.check, Tone.ready.text).font(.largeTitle).padding(.top, 48)
            VStack(alignment: .leading, spacing: 2) {
                Heading(
                    app.say("add-done-title", ["count": .number(codes)]), font: .largeTitle.weight(.bold))
                if let account = model.accountLine { Quiet(account) }
            }
            TintPanel(tone: .info) {
                Heading(app.say("add-done-original-title"))
                Text(app.say("add-done-original"))
                Steps([app.say("add-done-screenshot"), app.say("add-done-cloud"), app.say("add-done-note")])
            }
            Quiet(app.say("add-done-place"))
        } bottom: {
            ActionButton(.main, app.say("add-done-go")) { model.finish() }
        }
    }
}
