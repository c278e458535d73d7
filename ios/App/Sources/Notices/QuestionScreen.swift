import SwiftUI
import TorideKit

/// The question where the signals cannot tell, with each answer and what it means; then what follows from it.
struct QuestionScreen: View {
    @State private var model: QuestionModel
    @Environment(AppModel.self) private var app

    init(_ app: AppModel) {
        _model = State(initialValue: QuestionModel(app))
    }

    var body: some View {
        if let answered = model.answered {
            Page(app.say("reply-notice")) {
                follows(answered)
            } bottom: {
                if let lost = model.lost {
                    ActionButton(.main, app.say("reply-after-gone-steps")) { app.replace(with: lost) }
                } else if let walk = model.walk {
                    ActionButton(.main, app.say("reply-after-gone-go")) { app.replace(with: walk) }
                } else {
                    ActionButton(.main, app.say("renew-done-home")) { app.path = [] }
                }
            }
            .navigationBarBackButtonHidden()
        } else {
            Page(model.question.map { app.title(of: $0) }) {
                Alarm(model.problem)
                if let question = model.question { ask(question) }
            } bottom: {
                if model.question != nil {
                    ActionButton(.main, app.say("question-go")) { await model.answer() }
                        .disabled(!model.canAnswer)
                    ActionButton(.quiet, app.say("question-later")) { app.path.removeLast() }
                        .disabled(model.isBusy)
                }
            }
            .navigationBarBackButtonHidden(model.isBusy)
            .task { await model.load() }
        }
    }

    @ViewBuilder private func ask(_ question: Question) -> some View {
        Text(app.sentence(for: question))
        Panel {
            ForEach(question.replies, id: \.self) { reply in
                if reply != question.replies.first { Divider() }
                Choice(
                    title: app.name(of: reply), detail: app.meaning(of: reply), isChosen: model.chosen == reply
                ) { model.chosen = reply }
            }
        }
        Heading(app.say("question-why-title"), font: .smallStrong)
        Quiet(app.say("question-why"))
    }

    @ViewBuilder private func follows(_ answered: Answered) -> some View {
        if answered.offerRekey {
            Note(icon: Icon.phone, title: app.say("reply-after-gone-title"), text: app.say("reply-after-gone"))
            Note(icon: Icon.lock, text: app.say("reply-after-passphrase"))
            ActionButton(.quiet, app.say("settings-passphrase"), icon: Icon.lock) {
                app.path.append(.changePassphrase)
            }
        }
        if answered.offerPairing {
            Note(icon: Icon.phone, title: app.say("reply-after-both-title"), text: app.say("reply-after-both"))
            ActionButton(.other, app.say("reply-after-both-go"), icon: Icon.sync) { app.path.append(.sync) }
        }
    }
}
