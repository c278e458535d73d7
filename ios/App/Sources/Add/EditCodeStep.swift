import SwiftUI
import TorideKit

/// Changes one code, or adds one by hand.
struct EditCodeStep: View {
    @Bindable var model: AddCodesModel
    let review: ReviewModel
    /// The candidate; none for a new code.
    let row: UInt32?
    @Environment(AppModel.self) private var app

    var body: some View {
        Page(row == nil ? app.say("add-edit-new-title") : app.say("add-edit-title")) {
            if let problem = review.rows.first(where: { $0.id == row })?.candidate.problem {
                Note(icon: Icon.question, text: app.sentence(for: problem), tone: .attention)
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
