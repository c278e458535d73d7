import SwiftUI
import TorideKit

/// Changes one code, by choosing a reading of a doubtful character or by typing; or adds one by hand.
struct EditCodeStep: View {
    @Bindable var model: AddCodesModel
    let review: ReviewModel
    /// The candidate; none for a new code.
    let row: UInt32?
    @Environment(AppModel.self) private var app

    var body: some View {
        Page(row == nil ? app.say("add-edit-new-title") : app.say("add-edit-title")) {
            if let read = review.rows.first(where: { $0.id == row }) {
                if let problem = read.candidate.problem {
                    Note(icon: Icon.question, text: app.sentence(for: problem), tone: .attention)
                }
                if read.source != nil || !read.questions.isEmpty {
                    Panel {
                        SourceLine(row: read)
                        if !read.questions.isEmpty {
                            CodeWithReadings(row: read) { await model.answer($0, by: $1) }
                                .disabled(review.isBusy)
                        }
                    }
                }
            }
            Text(app.say("add-edit-intro"))
            SecretField(label: app.say("add-edit-field"), text: $model.code).disabled(review.isBusy)
            Quiet(app.say("add-edit-lookalikes"))
            Alarm(review.problem)
            ActionButton(.main, app.say("add-edit-save")) { await model.saveCode() }
                .disabled(!model.canSaveCode)
        }
    }
}
