import Observation

/// What was read out of a text, line by line, before it is kept.
@Observable @MainActor
public final class ReviewModel: ScreenModel {
    /// One candidate with its text.
    public struct Row: Sendable, Equatable, Identifiable, CustomStringConvertible {
        public let candidate: CandidateView
        /// As it will be shown; empty where it cannot be read.
        public let code: String
        /// A person should look at it before it is kept. Open until they changed it, kept it as it is, or left it out.
        public let isDoubtful: Bool

        public var id: UInt32 { candidate.index }
        public var description: String { "[secret]" }

        /// Something is there to be kept as it is.
        public var canBeKept: Bool {
            candidate.problem != .unreadable && candidate.problem != .unusable
        }

        init(_ candidate: CandidateView, _ code: String, isSettled: Bool) {
            self.candidate = candidate
            self.code = code
            let hasDoubt = candidate.problem != nil || candidate.doubt != nil || candidate.state == .unknown
            isDoubtful = hasDoubt && !isSettled && !candidate.edited && candidate.known == nil
        }
    }

    /// A line of the person's own text.
    public struct Line: Sendable, Equatable, Identifiable, CustomStringConvertible {
        /// From 1.
        public let number: UInt32
        public let text: String

        public var id: UInt32 { number }
        public var description: String { "[secret]" }
    }

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

    public func include(_ row: UInt32, _ included: Bool) async {
        settled.insert(row)
        await change { () async throws(VaultFailure) in try await review.include(row, included) }
    }

    public func setUsed(_ row: UInt32, _ used: Bool) async {
        await change { () async throws(VaultFailure) in try await review.setUsed(row, used) }
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

    func keep(retiringOld: Bool) async -> Kept? {
        var kept: Kept?
        let options = KeepOptions(issuedAt: nil, retireOld: retiringOld)
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
        var rows: [Row] = []
        for candidate in summary.candidates.prefix(Self.mostRows) {
            let code = try await review.code(candidate.index)
            rows.append(Row(candidate, code, isSettled: settled.contains(candidate.index)))
        }
        var lines: [Line] = []
        for number in Self.linesWorthShowing(summary) {
            lines.append(Line(number: number, text: try await review.sourceLine(number)))
        }
        (self.summary, self.rows, self.lines) = (summary, rows, lines)
    }

    static func linesWorthShowing(_ summary: ReviewSummary) -> [UInt32] {
        if summary.lines <= wholeText {
            return summary.lines == 0 ? [] : Array(1...summary.lines)
        }
        let around = summary.candidates.map(\.line).filter { $0 > 0 }.flatMap { $0 - 1...$0 + 1 }
        return Set(around.filter { (1...summary.lines).contains($0) }).sorted().prefix(mostLines).map { $0 }
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
