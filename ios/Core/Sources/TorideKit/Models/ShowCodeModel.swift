import Observation

/// One code, large, for a short time.
@Observable @MainActor
public final class ShowCodeModel: ScreenModel {
    public enum Step: Sendable, Equatable {
        /// It is being opened.
        case opening
        case shown(ShownCode, secondsLeft: UInt32)
        /// Its time is over, or the person hid it.
        case hidden(position: UInt32, of: UInt32)
        /// The service did not take it, and that was recorded; can be taken back.
        case rejected
    }

    public let account: AccountId
    public private(set) var code: CodeId
    public private(set) var step = Step.opening
    public private(set) var detail: AccountDetail?

    private var timer: HideTimer?

    public init(_ app: AppModel, _ code: CodeId, of account: AccountId) {
        self.code = code
        self.account = account
        super.init(app)
    }

    public func load() async {
        await attempt(reload)
    }

    /// Opens the code.
    public func show(at now: ContinuousClock.Instant = .now) async {
        await attempt { () async throws(VaultFailure) in
            let shown = try await bridge.reveal(code, in: app.words.language)
            timer = HideTimer(shown, at: now)
            step = .shown(shown, secondsLeft: shown.hideAfterSeconds)
        }
    }

    /// Hides the code when its time is over; the screen calls this every second.
    public func tick(at now: ContinuousClock.Instant = .now) {
        guard case .shown(let shown, _) = step, let timer else { return }
        if let left = timer.secondsLeft(at: now) {
            step = .shown(shown, secondsLeft: left)
        } else {
            hide()
        }
    }

    /// Hides it now: on the person's wish, or because the screen goes.
    public func hide() {
        guard case .shown(let shown, _) = step else { return }
        timer = nil
        step = .hidden(position: shown.position, of: shown.of)
    }

    public var canAnswer: Bool {
        switch step {
        case .shown, .hidden: !isBusy
        case .opening, .rejected: false
        }
    }

    /// "It worked": the code is used, and the account shows what is left.
    public func worked() async {
        let used = code
        let done = await attempt { () async throws(VaultFailure) in
            try await bridge.mark(used, as: .used)
        }
        guard done else { return }
        hide()
        app.back(to: .account(account))
        app.tell(.codeUsed(used))
    }

    /// "It did not work."
    public func failed() async {
        await attempt { () async throws(VaultFailure) in
            try await bridge.mark(code, as: .rejected)
            timer = nil
            step = .rejected
            try await reload()
        }
    }

    /// Takes "it did not work" back, and shows the code again.
    public func undoFailed() async {
        let done = await attempt { () async throws(VaultFailure) in
            try await bridge.undo(.rejected, of: code)
            step = .opening
            try await reload()
        }
        if done {
            await show()
        }
    }

    /// The code after a rejected one; none when none is left.
    public var nextCode: CodeId? {
        guard let next = detail?.nextCode, next != code else { return nil }
        return next
    }

    /// Shows the next code instead.
    public func next() async {
        guard let nextCode else { return }
        code = nextCode
        step = .opening
        await show()
    }

    private func reload() async throws(VaultFailure) {
        detail = try await bridge.account(account)
    }
}
