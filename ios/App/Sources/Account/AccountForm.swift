import SwiftUI
import TorideKit

/// The name of a login, and whether it is a shop's.
struct AccountForm: View {
    @Binding var fields: AccountFields
    let problems: [FieldProblem]
    let done: @MainActor () async -> Void
    @Environment(AppModel.self) private var app

    var body: some View {
        let isOther = fields.service == otherService
        VStack(alignment: .leading, spacing: 8) {
            PlainField(
                label: isOther ? app.say("add-name-other") : app.say("add-name"),
                text: $fields.name,
                hint: isOther ? app.say("add-name-other-example") : app.say("add-name-example"),
                problem: problems.first.map(sentence),
                done: done)
            Choice(title: app.say("add-personal"), isChosen: !fields.isBusiness) { fields.isBusiness = false }
            Choice(
                title: app.say("add-business"), detail: app.say("add-business-detail"),
                isChosen: fields.isBusiness
            ) { fields.isBusiness = true }
        }
    }

    private func sentence(for problem: FieldProblem) -> String {
        switch problem {
        case .empty: app.say("add-name-empty")
        case .tooLong: app.say("add-name-too-long")
        case .badCharacters: app.say("add-name-bad-characters")
        }
    }
}
