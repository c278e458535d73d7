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

    func excerpt(_ line: String, _ code: Range<UInt32>) -> ReviewModel.Excerpt {
        let candidate = CandidateView(
            index: 0, line: 7, start: code.lowerBound, end: code.upperBound, state: .unused, problem: nil,
            doubt: nil, known: nil, included: true, set: 1, doubtful: [], edited: false)
        return ReviewModel.Excerpt(ReviewModel.Line(number: 7, text: line), around: candidate)
    }

    @Test("beside a code stands its line, without the blanks at its ends")
    func line() {
        let short = excerpt("  ③ 7714 2068 済  ", 4..<13)
        #expect(short.text == "③ 7714 2068 済" && short.code == 2..<11 && short.line == 7)
        let alone = excerpt("\t7714 2068", 1..<10)
        #expect(alone.text == "7714 2068" && alone.code == 0..<9)
    }

    @Test("of a long line only what stands around the code is drawn, and the code is where it says")
    func longLine() {
        let many = String(repeating: "あ", count: 1_000)
        let cut = excerpt(many + "7714 2068" + many, 1_000..<1_009)
        #expect(cut.text.unicodeScalars.count == 2 * ReviewModel.Excerpt.around + 9 + 2)
        let code = cut.text.unicodeScalars.dropFirst(Int(cut.code.lowerBound)).prefix(cut.code.count)
        #expect(String(String.UnicodeScalarView(code)) == "7714 2068")
    }

    @Test("a place outside of its line is drawn nowhere", arguments: [3..<9, 9..<12, 0..<0] as [Range<UInt32>])
    func outside(code: Range<UInt32>) {
        #expect(excerpt("7714", code).code.upperBound <= 4)
        #expect(excerpt("", code).code == 0..<0)
    }

    @Test("each doubtful character stands alone, and is counted as a person counts it")
    func pieces() {
        let asked = [5, 7].map { ReviewModel.Question(place: $0, readings: ["0", "O"]) }
        let candidate = row().candidate
        let row = ReviewModel.Row(candidate, "1234 O6O8", questions: asked, isSettled: false)
        #expect(row.pieces.map(\.text) == ["1234 ", "O", "6", "O", "8"])
        #expect(row.pieces.map(\.isDoubtful) == [false, true, false, true, false])
        #expect(row.pieces.filter(\.isDoubtful).map(\.ordinal) == [5, 7])
        #expect(row.pieces.map(\.place) == [0, 5, 6, 7, 8])
    }

    @Test("nothing prints a code or a line of the person's text")
    func redacted() {
        let line = ReviewModel.Line(number: 1, text: "9722 8186")
        #expect(!"\(row()) \(line)".contains { $0.isNumber })
    }
}
