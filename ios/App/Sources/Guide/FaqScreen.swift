import SwiftUI
import TorideKit

/// Questions that people ask, with short answers that lead to the thing that does it (S-134 to S-145).
struct FaqScreen: View {
    @Environment(AppModel.self) private var app

    var body: some View {
        Page(app.say("faq-title")) {
            Panel {
                ForEach(Rules.faq, id: \.key) { question in
                    Fold(app.say(question.key)) {
                        Text(app.say(question.answerKey))
                        LeadButton(lead: question.lead, key: question.leadKey)
                    }
                }
            }
            Quiet(app.say("guide-wrong-fact"))
        }
    }
}

/// The way to what an answer is about, where there is one now.
struct LeadButton: View {
    let lead: Lead?
    let key: String?
    @Environment(AppModel.self) private var app

    var body: some View {
        if let lead, let key, app.canFollow(lead) {
            ActionButton(.other, app.say(key)) { app.follow(lead) }
        }
    }
}
