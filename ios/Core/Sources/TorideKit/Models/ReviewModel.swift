import Observation

/// What was read out of a text, line by line, before it is kept.
@Observable @MainActor
public final class ReviewModel: ScreenModel {
    /// One candidate with its text.
    public struct Row: Sendable, Equatable, Identifiable, CustomStringConvertible {
        public let candidate: CandidateView
        public let code: String
        /// The line of the person's text it was read from; empty when added by hand.
        public let source: String

        public var id: UInt32 { candidate.index }
        public var description: String { "[secret]" }
    }

    /// More rows than an account may hold codes are not drawn; the core refuses to keep them anyway.
    static let most = 1_000

    public private(set) var summary: ReviewSummary?
    /// Those with a doubt first, then in the order of the text.
    public private(set) var rows: [Row] = []
    /// Whether the service made the older set void. The person says so; nothing is assumed.
    public var retiresOld: Bool?
    /// When the service issued the set, where known.
    public var issuedAt: UtcMillis?

    private let review: any ReviewBridge

    init(_ app: AppModel, _ review: any ReviewBridge) {
        self.review = review
        super.init(app)
    }

    /// Something is included, and the question about the older set is answered where there is one.
    public var canKeep: Bool {
        guard let summary, !isBusy else { return false }
        return summary.keeping > 0 && (retiresOld != nil || !summary.hasCurrentSet)
    }

    public func include(_ row: Row, _ included: Bool) async {
        await change { () async throws(VaultFailure) in try await review.include(row.id, included) }
    }

    public func setUsed(_ row: Row, _ used: Bool) async {
        await change { () async throws(VaultFailure) in try await review.setUsed(row.id, used) }
    }

    public func edit(_ row: Row, to text: inout String) async {
        let secret = Secret(taking: &text)
        await change { () async throws(VaultFailure) in try await review.edit(row.id, to: secret) }
    }

    public func add(_ text: inout String) async {
        let secret = Secret(taking: &text)
        await change { () async throws(VaultFailure) in try await review.add(secret) }
    }

    func keep() async -> Kept? {
        var kept: Kept?
        let options = KeepOptions(issuedAt: issuedAt, retireOld: retiresOld ?? false)
        let done = await attempt { () async throws(VaultFailure) in
            kept = try await review.keep(options)
        }
        if done {
            rows = []
        }
        return kept
    }

    func discard() async {
        rows = []
        summary = nil
        await review.discard()
    }

    func reload() async throws(VaultFailure) {
        let summary = try await review.summary()
        var rows: [Row] = []
        for candidate in summary.candidates.prefix(Self.most) {
            let code = try await review.code(candidate.index)
            let source = candidate.line == 0 ? "" : try await review.sourceLine(candidate.line)
            rows.append(Row(candidate: candidate, code: code, source: source))
        }
        self.rows = rows.filter { $0.candidate.problem != nil } + rows.filter { $0.candidate.problem == nil }
        self.summary = summary
    }

    private func change(_ work: () async throws(VaultFailure) -> Void) async {
        await attempt { () async throws(VaultFailure) in
            try await work()
            try await reload()
        }
    }
}
