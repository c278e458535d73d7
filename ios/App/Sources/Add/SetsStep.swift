import SwiftUI
import TorideKit

/// Two sets in one text: only the person knows which one works now; the other is retired, never mixed in (S-066, S-067).
struct SetsStep: View {
    let model: AddCodesModel
    let review: ReviewModel
    @Environment(AppModel.self) private var app

    private static let shown = 3

    var body: some View {
        Page(app.say("add-sets-title"), subtitle: model.accountLine) {
            Text(app.say("add-sets-question"))
            Alarm(review.problem)
            ForEach(review.sets, id: \.number) { set in
                Panel { drawn(set.number, set.rows) }
            }
            Panel {
                Choice(title: app.say("add-sets-both"), isChosen: model.current == .all) { model.current = .all }
            }
        } bottom: {
            if review.isBusy {
                Working(app.say("add-keep-working"))
            } else {
                ActionButton(.main, app.say("common-next")) { await model.setsDone() }
                    .disabled(model.current == nil)
            }
        }
    }

    /// A set by what the text says above it and by its first codes.
    @ViewBuilder private func drawn(_ number: UInt8, _ rows: [ReviewModel.Row]) -> some View {
        Choice(
            title: app.say("add-set", ["set": .number(number)]),
            detail: app.say("add-codes-count", ["count": .number(rows.count)]),
            isChosen: model.current == .only(number)
        ) { model.current = .only(number) }
        VStack(alignment: .leading, spacing: 4) {
            if let heading = review.heading(ofSet: number) { Quiet(heading) }
            ForEach(rows.prefix(Self.shown).filter { !$0.code.isEmpty }) { row in
                Text(row.code).font(.code).speechSpellsOutCharacters()
            }
            if rows.count > Self.shown {
                Quiet(app.say("add-sets-more", ["count": .number(rows.count - Self.shown)]))
            }
        }
        .privacySensitive()
    }
}
