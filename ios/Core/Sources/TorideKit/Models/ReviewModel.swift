import Foundation
import Observation

/// What was read out of a text, line by line, before it is kept.
@Observable @MainActor
public final class ReviewModel: ScreenModel {
    /// More rows than an account may hold codes are not drawn; the core refuses to keep them anyway.
    static let mostRows = 1_000
    /// A text of up to so many lines is shown whole, of a longer one what stands around its codes.
    static let wholeText: UInt32 = 40
    static let mostLines = 200

    public private(set) var summary: ReviewSummary?
    /// In the order of the text.
    public private(set) var rows: [Row] = []
    public private(set) var lines: [Line] = []

    private let review: any ReviewBridge
    /// Those whose doubt the person answered.
    private var settled: Set<UInt32> = []

    init(_ app: AppModel, _ review: any ReviewBridge) {
        self.review = review
        super.init(app)
    }

    /// Those that a person should look at before they are kept.
    public var doubts: [Row] { rows.filter(\.isDoubtful) }

    /// The rows of each set of the text, in the order of the text.
    public var sets: [(number: UInt8, rows: [Row])] {
        let sets = Dictionary(grouping: rows, by: \.candidate.set)
        return sets.keys.sorted().map { (number: $0, rows: sets[$0] ?? []) }
    }

    /// What stands right above a set: most often its heading or its date.
    public func heading(ofSet set: UInt8) -> String? {
        let taken = Set(rows.map(\.candidate.line))
        guard let first = rows.filter({ $0.candidate.set == set && $0.candidate.line > 0 }).map(\.candidate.line).min(),
            let above = lines.last(where: { $0.number < first && !$0.isBlank }), !taken.contains(above.number)
        else { return nil }
        return String(above.text.trimmingCharacters(in: .whitespaces).prefix(Excerpt.around))
    }

    public func include(_ row: UInt32, _ included: Bool) async {
        settled.insert(row)
        await change { () async throws(VaultFailure) in try await review.include(row, included) }
    }

    public func setUsed(_ row: UInt32, _ used: Bool) async {
        await change { () async throws(VaultFailure) in try await review.setUsed(row, used) }
    }

    /// Says which of its readings a doubtful character is.
    public func answer(_ question: Question, of row: UInt32, by reading: Int) async {
        await change { () async throws(VaultFailure) in
            try await review.take(reading: UInt32(reading), at: question.place, of: row)
        }
    }

    /// Changes one code, or adds one by hand when there is none to change.
    func save(_ text: Secret, as row: UInt32?) async -> Bool {
        await change { () async throws(VaultFailure) in
            if let row {
                try await review.edit(row, to: text)
            } else {
                try await review.add(text)
            }
        }
    }

    func keep(_ options: KeepOptions) async -> Kept? {
        var kept: Kept?
        let done = await attempt { () async throws(VaultFailure) in
            kept = try await review.keep(options)
        }
        if done {
            forget()
        }
        return kept
    }

    func discard() async {
        forget()
        await review.discard()
    }

    func reload() async throws(VaultFailure) {
        let summary = try await review.summary()
        let candidates = summary.candidates.prefix(Self.mostRows)
        let shown = Self.linesWorthShowing(summary)
        var lines: [UInt32: Line] = [:]
        for number in Set(shown).union(candidates.map(\.line)) where number > 0 {
            lines[number] = Line(number: number, text: try await review.sourceLine(number))
        }
        var rows: [Row] = []
        for candidate in candidates {
            let code = try await review.code(candidate.index)
            rows.append(
                Row(
                    candidate, code, source: lines[candidate.line].map { Excerpt($0, around: candidate) },
                    questions: try await questions(about: candidate, code),
                    isSettled: settled.contains(candidate.index)))
        }
        (self.summary, self.rows, self.lines) = (summary, rows, shown.compactMap { lines[$0] })
    }

    static func linesWorthShowing(_ summary: ReviewSummary) -> [UInt32] {
        if summary.lines <= wholeText {
            return summary.lines == 0 ? [] : Array(1...summary.lines)
        }
        var around: Set<UInt32> = []
        for line in summary.candidates.map(\.line) where line > 0 {
            around.formUnion(max(line - 1, 1)...min(line + 1, summary.lines))
        }
        return Array(around.sorted().prefix(mostLines))
    }

    private func questions(
        about candidate: CandidateView, _ code: String
    ) async throws(VaultFailure) -> [Question] {
        var questions: [Question] = []
        for place in candidate.doubtful {
            let readings = try await review.readings(at: place, of: candidate.index)
            // Where the only reading is taken already there is nothing to choose.
            let shown = String(String.UnicodeScalarView(code.unicodeScalars.dropFirst(Int(place)).prefix(1)))
            if !readings.isEmpty, readings != shown {
                questions.append(Question(place: place, readings: Array(readings)))
            }
        }
        return questions
    }

    private func forget() {
        (summary, rows, lines) = (nil, [], [])
    }

    @discardableResult
    private func change(_ work: () async throws(VaultFailure) -> Void) async -> Bool {
        await attempt { () async throws(VaultFailure) in
            try await work()
            try await reload()
        }
    }
}
