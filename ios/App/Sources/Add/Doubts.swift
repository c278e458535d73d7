import SwiftUI
import TorideKit

/// What a person should look at before keeping, one by one; nothing at all where there is none.
struct Doubts: View {
    let model: AddCodesModel
    let review: ReviewModel
    @Environment(AppModel.self) private var app

    private static let most = 5

    var body: some View {
        let doubts = review.doubts
        if !doubts.isEmpty {
            TintPanel(tone: .attention) {
                HStack(alignment: .top, spacing: 12) {
                    Glyph(Icon.question, Tone.attention.text)
                    VStack(alignment: .leading, spacing: 4) {
                        Heading(
                            app.say("add-doubts-title", ["count": .number(doubts.count)]), font: .strong
                        )
                        .foregroundStyle(Tone.attention.text)
                        Text(app.say("add-doubts"))
                    }
                }
                ForEach(doubts.prefix(Self.most)) { drawn($0) }
            }
        }
    }

    @ViewBuilder private func drawn(_ row: ReviewModel.Row) -> some View {
        if !row.code.isEmpty {
            CodeWithReadings(row: row) { await review.answer($0, of: row.id, by: $1) }
        }
        SourceLine(row: row)
        Text(app.doubt(about: row.candidate))
        Choices { answers(row) }
        .disabled(review.isBusy)
    }

    @ViewBuilder private func answers(_ row: ReviewModel.Row) -> some View {
        ActionButton(.quiet, app.say("add-doubt-edit"), icon: Icon.pencil) { model.edit(row) }
        if row.canBeKept {
            ActionButton(.quiet, app.say("add-doubt-keep")) { await review.include(row.id, true) }
        }
        // A letter that can only be a digit is told, not asked; leaving the code out is no answer to it.
        if row.candidate.problem != .lookalikeFixed {
            ActionButton(.quiet, app.say("add-doubt-leave")) { await review.include(row.id, false) }
        }
    }
}

extension AppModel {
    fileprivate func doubt(about candidate: CandidateView) -> String {
        if let problem = candidate.problem {
            return sentence(for: problem)
        }
        return switch candidate.doubt {
        case .inSentence: say("add-doubt-in-sentence")
        case .alone: say("add-doubt-alone")
        case .oddShape: say("add-doubt-odd-shape")
        case .boundary: say("add-doubt-boundary")
        case .direction: say("add-doubt-direction")
        case .blurred: say("add-doubt-blurred")
        case nil: say("add-doubt-mark")
        }
    }

    /// What is wrong with a candidate.
    func sentence(for problem: Problem) -> String {
        switch problem {
        case .unreadable: say("add-problem-unreadable")
        case .unusable: say("add-problem-unusable")
        case .leadingZeroLost: say("add-problem-leading-zero-lost")
        case .tooShort: say("add-problem-too-short")
        case .tooLong: say("add-problem-too-long")
        case .duplicate: say("add-problem-duplicate")
        case .lookalikeAsk: say("add-problem-lookalike-ask")
        case .lookalikeFixed: say("add-problem-lookalike-fixed")
        }
    }
}
