import Observation

/// Waits for a service to bring an account back, with a reminder, so that nobody loses the thread (S-101, S-102).
@Observable @MainActor
public final class WaitModel: ReadingModel {
    /// None until it was chosen.
    public private(set) var account: AccountId?
    /// For how long, from today.
    public private(set) var days = Rules.usualWait
    /// That it is waited for already.
    public private(set) var row: WaitingRow?
    /// What can be chosen from; none until they were read.
    public private(set) var accounts: [AccountRow]?
    /// No reminders are wanted here.
    public private(set) var isSilent = false

    public init(_ app: AppModel, _ account: AccountId? = nil) {
        self.account = account
        super.init(app)
    }

    /// The account, once it was read.
    public var chosen: AccountRow? { accounts?.first { $0.id == account } }

    public func choose(_ account: AccountId) async {
        self.account = account
        await load()
    }

    public var canWaitLess: Bool { days > 1 }
    public var canWaitLonger: Bool { days < Rules.longestWait }

    public func waitLess() {
        if canWaitLess { days -= 1 }
    }

    public func waitLonger() {
        if canWaitLonger { days += 1 }
    }

    /// Sets the reminder, and goes back. Whoever wants to be told is asked now whether that may be seen.
    public func wait() async {
        guard let account else { return }
        let days = days
        let done = await change { () async throws(VaultFailure) in
            try await bridge.wait(for: account, days: days)
        }
        guard done, let row else { return }
        app.leave()
        app.tell(.waiting(.until(row.remindAt)))
        await app.askToRemind()
        await app.noteReminder()
    }

    /// The account came back, or was given up.
    public func stop() async {
        guard let account else { return }
        let done = await change { () async throws(VaultFailure) in
            try await bridge.stopWaiting(for: account)
        }
        guard done else { return }
        app.leave()
        app.tell(.waiting(.stopped))
        await app.noteReminder()
    }

    override func read() async throws(VaultFailure) {
        isSilent = try await !bridge.reminders().on
        accounts = try await bridge.accounts(.active)
        row = try await bridge.waiting().first { $0.account.id == account }
    }
}

/// What was said of waiting for a service.
public enum Waited: Sendable, Equatable {
    case until(UtcMillis)
    case stopped
}
