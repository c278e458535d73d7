import SwiftUI
import TorideKit

/// Asks whether the service issued a new set: only the person knows, and only then is the old one retired
/// (S-066, S-067, X-3).
struct RetireStep: View {
    let model: AddCodesModel
    let review: ReviewModel
    @Environment(AppModel.self) private var app

    var body: some View {
        Page(app.say("add-retire-title"), subtitle: model.accountLine) {
            Text(app.say("add-retire-question"))
            if let sentence { Note(icon: Icon.info, text: sentence) }
            Alarm(review.problem)
            if review.isBusy {
                Working(app.say("add-keep-working"))
            } else {
                ActionButton(.main, app.say("add-retire-yes")) { await model.keep(retiringOld: true) }
                ActionButton(.other, app.say("add-retire-no")) { await model.keep(retiringOld: false) }
            }
        }
    }

    /// What the service is known to do, where it is known.
    private var sentence: String? {
        guard let card = model.row.map({ app.service($0.serviceId) }), let voids = card.newSetVoidsOld
        else { return nil }
        let service = TextValue.text(card.row.name)
        return voids
            ? app.say("add-retire-voids", ["service": service])
            : app.say("add-retire-keeps", ["service": service])
    }
}
