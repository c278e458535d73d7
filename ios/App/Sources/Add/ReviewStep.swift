import SwiftUI
import TorideKit

/// What was read: the person's own text on top, doubts first, then every code; nothing is stored yet.
struct ReviewStep: View {
    let model: AddCodesModel
    let review: ReviewModel
    @Environment(AppModel.self) private var app

    var body: some View {
        Page(app.say("add-review-title"), subtitle: model.accountLine) {
            Alarm(review.problem)
            if let summary = review.summary {
                if let hint = model.hint { self.hint(hint) }
                AlreadyStored(model: model, summary: summary)
                SourceCard(review: review, source: model.source)
                if model.source == .photo, !summary.candidates.isEmpty { Quiet(app.say("add-from-picture")) }
                Doubts(model: model, review: review)
                if summary.candidates.isEmpty {
                    nothing(summary)
                } else {
                    candidates(summary)
                    remarks(summary)
                    ActionButton(.quiet, app.say("add-by-hand"), icon: Icon.add) { model.edit(nil) }
                }
            }
        } bottom: {
            if let keeping = review.summary?.keeping, keeping > 0 {
                ActionButton(.main, app.say("add-keep", ["count": .number(keeping)])) { await model.keep() }
                    .disabled(review.isBusy)
            }
        }
    }

    /// A hint and no decision: the account was chosen by the person.
    private func hint(_ service: String) -> some View {
        Note(
            icon: Icon.question,
            text: app.say("add-file-hint", ["service": .text(app.service(service).row.name)]), tone: .attention)
    }

    private func candidates(_ summary: ReviewSummary) -> some View {
        Panel {
            Heading(
                app.say("add-codes-count", ["count": .number(summary.candidates.count)]), font: .smallStrong)
            ForEach(Array(review.rows.enumerated()), id: \.element.id) { place, row in
                let isNewSet = place == 0 || review.rows[place - 1].candidate.set != row.candidate.set
                if place > 0 { Divider() }
                if summary.sets > 1, isNewSet {
                    Heading(app.say("add-set", ["set": .number(row.candidate.set)]), font: .smallStrong)
                }
                CandidateItem(model: model, review: review, row: row)
            }
        }
    }

    /// What else the text says, where it says something.
    @ViewBuilder private func remarks(_ summary: ReviewSummary) -> some View {
        if summary.leftOut > 0 {
            Quiet(app.say("add-too-many-codes", ["count": .number(summary.leftOut)]))
        }
        hidden(summary)
        // how many there are is told, never judged.
        if let expected = summary.expected, expected != summary.candidates.count {
            Quiet(app.say("add-expected", ["count": .number(expected)]))
        }
        if let refused = summary.refused {
            Quiet(sentence(for: refused))
        }
    }

    /// Nothing to keep: why, and two ways on.
    @ViewBuilder private func nothing(_ summary: ReviewSummary) -> some View {
        if let refused = summary.refused {
            Note(
                icon: Icon.hand, title: app.say("add-refused-title"), text: sentence(for: refused),
                tone: .attention)
        } else if summary.empty {
            Note(icon: Icon.info, title: app.say("add-empty-title"), text: app.say("add-empty"))
        } else {
            Note(
                icon: Icon.info, title: app.say("add-nothing-title"),
                text: app.words.say(.NothingFound))
        }
        ActionButton(.main, app.say("add-paste-again")) { await model.backToText() }
        ActionButton(.other, app.say("add-paste-by-hand"), icon: Icon.pencil) { model.edit(nil) }
        hidden(summary)
    }

    @ViewBuilder private func hidden(_ summary: ReviewSummary) -> some View {
        if summary.usedWithoutCode > 0 {
            Quiet(app.say("add-used-without-code", ["count": .number(summary.usedWithoutCode)]))
        }
    }

    private func sentence(for refusal: Refusal) -> String {
        switch refusal {
        case .totpSecret: app.say("add-refused-totp-secret")
        case .secretKey: app.say("add-refused-secret-key")
        case .ordinaryCode: app.say("add-refused-ordinary-code")
        case .temporaryPassword: app.say("add-refused-temporary-password")
        }
    }
}
