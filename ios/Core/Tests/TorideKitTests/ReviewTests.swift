import Testing

@testable import TorideKit

@Suite struct ReviewTests {
    func row(
        problem: Problem? = nil, doubt: Doubt? = nil, state: CandidateState = .unused,
        known: KnownCode? = nil, edited: Bool = false, isSettled: Bool = false
    ) -> ReviewModel.Row {
        let candidate = CandidateView(
            index: 0, line: 1, start: 0, end: 9, state: state, problem: problem, doubt: doubt, known: known,
            included: true, set: 1, doubtful: [], edited: edited)
        return ReviewModel.Row(candidate, "1234 5678", isSettled: isSettled)
    }

    @Test("a code without a doubt asks for nothing")
    func clear() {
        #expect(!row().isDoubtful)
    }

    @Test("whatever is not certain asks to be looked at")
    func doubtful() {
        #expect(row(problem: .tooShort).isDoubtful)
        #expect(row(doubt: .inSentence).isDoubtful)
        #expect(row(state: .unknown).isDoubtful)
    }

    @Test("a doubt ends when the code is changed or the doubt answered; a code that is stored already has none")
    func settled() {
        #expect(!row(problem: .tooShort, edited: true).isDoubtful)
        #expect(!row(problem: .tooShort, isSettled: true).isDoubtful)
        #expect(!row(problem: .duplicate, known: .current).isDoubtful)
    }

    @Test("a code that nobody can read cannot be kept as it is")
    func unreadable() {
        #expect(row(problem: .lookalikeAsk).canBeKept)
        #expect(!row(problem: .unreadable).canBeKept)
        #expect(!row(problem: .unusable).canBeKept)
    }

    @Test("nothing prints a code or a line of the person's text")
    func redacted() {
        let line = ReviewModel.Line(number: 1, text: "9722 8186")
        #expect(!"\(row()) \(line)".contains { $0.isNumber })
    }
}
