import Observation

/// One code for somebody else: until when, then what is sealed, then its key by itself.
@Observable @MainActor
public final class ShareModel: ProvingModel {
    /// Until when it can be opened.
    public enum Until: Int, Sendable, CaseIterable {
        case hour = 1
        case day = 24
        case week = 168
        case month = 720

        /// Counted from `now`.
        func end(after now: UtcMillis) -> UtcMillis { now + UtcMillis(rawValue) * 3_600_000 }
    }

    public enum Step: Sendable {
        case prepare
        case codes
        /// Nothing of the code is on this page.
        case key
    }

    public let account: AccountId
    public let code: CodeId
    public private(set) var step = Step.prepare
    /// The account, once it was read.
    public private(set) var detail: AccountDetail?
    public var until = Until.day
    public private(set) var show: QrShowModel?
    /// The key, until the person leaves.
    public private(set) var handover: Handover?

    public init(_ app: AppModel, _ code: CodeId, of account: AccountId) {
        (self.code, self.account) = (code, account)
        super.init(app)
    }

    public func load() async {
        await attempt { () async throws(VaultFailure) in detail = try await bridge.account(account) }
    }

    /// Where the code stands in its set, and of how many.
    public var place: (position: UInt32, of: Int)? {
        let sets = (detail?.currentSets ?? []) + (detail?.retiredSets ?? [])
        for set in sets {
            if let found = set.codes.first(where: { $0.id == code }) { return (found.position, set.codes.count) }
        }
        return nil
    }

    /// Seals it, and marks it as known to somebody. Takes seconds.
    public func begin(at now: UtcMillis = Reminders.clock()) async {
        _ = await proving { (secret) async throws(VaultFailure) in
            let made = try await bridge.share(code, until: until.end(after: now), with: secret)
            (handover, show, step) = (made, QrShowModel(app, made.file), .codes)
        }
    }

    /// They have it.
    public func showKey() {
        step = .key
    }

    public func finish() {
        (handover, show) = (nil, nil)
        app.leave()
        app.tell(.carried(.shared))
    }

    /// One step back inside the screen; false when the screen itself is to be left.
    public func stepBack() -> Bool {
        guard !isBusy else { return true }
        guard step == .key else { return false }
        step = .codes
        return true
    }
}
