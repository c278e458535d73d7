import Observation

/// Codes that somebody shared.
@Observable @MainActor
public final class InboxModel: ReadingModel {
    /// None until they were read.
    public private(set) var items: [InboxItem]?

    override func read() async throws(VaultFailure) {
        items = try await bridge.inbox()
    }
}

/// One of them, large, for a short time.
@Observable @MainActor
public final class SharedCodeModel: ReadingModel {
    public enum Step: Sendable, Equatable {
        case hidden
        case shown(ShownCode, secondsLeft: UInt32)
    }

    public let id: SharedId
    public private(set) var item: InboxItem?
    public private(set) var step = Step.hidden
    /// "Remove it" is asked once more.
    public var isAsking = false
    private var timer: HideTimer?

    public init(_ app: AppModel, _ id: SharedId) {
        self.id = id
        super.init(app)
    }

    override func read() async throws(VaultFailure) {
        guard let found = try await bridge.inbox().first(where: { $0.id == id }) else { throw .NotFound }
        item = found
    }

    /// Its time is over: it is no longer shown.
    public func isOver(at now: UtcMillis = Reminders.clock()) -> Bool {
        item.map { Rules.shareEnd(notAfter: $0.notAfter, now: now) } == .over
    }

    /// Opens the code.
    public func show(at now: ContinuousClock.Instant = .now) async {
        await attempt { () async throws(VaultFailure) in
            let shown = try await bridge.reveal(shared: id, in: app.words.language)
            timer = HideTimer(shown, at: now)
            step = .shown(shown, secondsLeft: shown.hideAfterSeconds)
        }
    }

    /// Hides the code when its time is over; the screen calls this every second.
    public func tick(at now: ContinuousClock.Instant = .now) {
        guard case .shown(let shown, _) = step else { return }
        if let left = timer?.secondsLeft(at: now) {
            step = .shown(shown, secondsLeft: left)
        } else {
            hide()
        }
    }

    /// Hides it now: on the person's wish, or because the screen goes.
    public func hide() {
        (timer, step) = (nil, .hidden)
    }

    /// It goes from this device.
    public func discard() async {
        hide()
        let done = await attempt { () async throws(VaultFailure) in try await bridge.discard(shared: id) }
        if done {
            app.leave()
            app.tell(.carried(.discarded))
        }
    }
}
