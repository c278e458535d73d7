import Observation

/// "What does the screen say?": from a message and the kind of code to what to look at (S-079 to S-084, X-7).
@Observable @MainActor
public final class TroubleModel: ScreenModel {
    public let account: AccountId?
    /// The code that was typed, where that is known.
    public let code: CodeId?
    public let symptoms = Rules.symptoms
    public let kinds = Rules.typed
    /// As far as it was typed; nothing of it is kept.
    public var message = "" {
        didSet { heard = Rules.hear(message) }
    }
    /// None until it is known what the screen says, and which code it asked for.
    public private(set) var checks: [GuideCheck]?

    private var heard = HeardMessage(symptom: nil, typed: nil)
    /// What a person chose counts more than what was heard.
    private var chosen: (symptom: String?, typed: String?)

    public init(_ app: AppModel, _ account: AccountId? = nil, code: CodeId? = nil) {
        (self.account, self.code) = (account, code)
        super.init(app)
    }

    public var symptom: String? { chosen.symptom ?? heard.symptom }
    public var typed: String? { chosen.typed ?? heard.typed }
    /// What the checks follow from.
    public var said: HeardMessage { HeardMessage(symptom: symptom, typed: typed) }

    public func choose(symptom: String) async {
        chosen.symptom = symptom
        await load()
    }

    public func choose(typed: String) async {
        chosen.typed = typed
        await load()
    }

    public func load() async {
        guard let symptom, let typed else {
            checks = nil
            return
        }
        if let account, app.stage == .open {
            await attempt { () async throws(VaultFailure) in
                checks = try await bridge.checks(for: symptom, of: typed, account: account, code: code)
            }
        } else {
            checks = Rules.checks(for: symptom, of: typed)
        }
    }

    /// The code may well be right, and nothing of the list leads on: the other ways do.
    public var endsHere: Bool { checks?.last.map { $0.leads == nil } ?? false }

    /// On to what a check leads to.
    public func follow(_ lead: CheckLead) async {
        switch lead {
        case .useBackupCode: await showNext(instead: nil)
        case .nextCode: await showNext(instead: code)
        case .getNew:
            if let account { app.path.append(.renew(account)) } else { backToGuide() }
        case .otherWays:
            app.asksForOtherWays = true
            backToGuide()
        }
    }

    /// One code, large; that one is marked as not taken.
    private func showNext(instead code: CodeId?) async {
        guard app.stage == .open else {
            if app.stage == .locked { app.unlock(for: .guide(nil)) } else { backToGuide() }
            return
        }
        guard let account else { return backToGuide() }
        var next: CodeId?
        let done = await attempt { () async throws(VaultFailure) in
            if let code, try await isOpen(code, of: account) {
                try await bridge.mark(code, as: .rejected)
            }
            next = try await bridge.account(account).nextCode
        }
        guard done else { return }
        if let next, app.guide == nil {
            // In the place of the one that was not taken.
            app.path = app.path.filter { $0 != .trouble(account, self.code) && $0 != self.code.map { .showCode($0, of: account) } }
                + [.showCode(next, of: account)]
        } else {
            backToGuide() // the code stands there
        }
    }

    /// Whether it was not marked yet.
    private func isOpen(_ code: CodeId, of account: AccountId) async throws(VaultFailure) -> Bool {
        let sets = try await bridge.account(account).currentSets
        return sets.flatMap(\.codes).contains { $0.id == code && $0.state == .unused }
    }

    private func backToGuide() {
        app.back(to: app.guide ?? .guide(account))
    }
}
