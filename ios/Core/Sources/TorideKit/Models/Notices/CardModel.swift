import Observation

/// All that is open for an account, or for the vault itself: why, what is left to do, and "later".
@Observable @MainActor
public final class CardModel: ScreenModel {
    /// None: the vault itself.
    public let account: AccountId?
    /// None until it was read, and once nothing is open.
    public private(set) var card: PromptCard?
    /// It was read, whether or not something is open.
    public private(set) var isRead = false

    public init(_ app: AppModel, _ account: AccountId?) {
        self.account = account
        super.init(app)
    }

    public func load() async {
        await attempt { () async throws(VaultFailure) in
            card = try await bridge.card(account)
            isRead = true
        }
    }

    /// Everything is done.
    public var isDone: Bool { isRead && card == nil }

    /// The other ways out: "leave it at one", "keep these".
    public var alternatives: [StepView] { card?.prompts.compactMap(\.alternative) ?? [] }

    /// On to where a step is done.
    public func follow(_ step: StepView) {
        app.path.append(step.route(of: account))
    }

    /// Reasons that can still be put off.
    private var showing: [PromptView] { card?.prompts.filter { $0.putOffUntil == nil } ?? [] }

    /// For how long, in days: as long as the reason that can wait least allows.
    public var daysToPutOff: [UInt8] {
        let most = showing.map(\.putOffMost).min() ?? 0
        return [1, 7, 30].filter { $0 <= most }
    }

    /// Hides all reasons of the card for some days, and goes back. Whoever wants to be told later is asked now whether
    /// that may be seen.
    public func putOff(days: UInt8) async {
        var until: UtcMillis?
        let done = await attempt { () async throws(VaultFailure) in
            for prompt in showing {
                try await bridge.putOff(prompt.reason, of: account, days: days)
            }
            until = try await bridge.card(account)?.prompts.compactMap(\.putOffUntil).min()
        }
        guard done else { return }
        app.path.removeLast()
        app.tell(until.map { .asked(.putOff(until: $0)) })
        await app.askToRemind()
    }
}

extension StepView {
    /// The screen where it is done.
    public func route(of account: AccountId?) -> AppModel.Route {
        let act = AppModel.Route.act(account, kind, contact)
        return switch kind {
        case .storeNewSet: account.map { .renew($0) } ?? act
        case .confirmFactor, .addFactor: account.map { .factor($0, factor) } ?? act
        case .typeRecoveryKey: .proveRecoveryKey
        case .typePassphrase: .provePassphrase
        case .backUp: .backup
        case .sync: .sync
        case .updateContact, .dropContact, .confirmContact, .turnOnAgain, .acceptOneWay, .keepOldSet: act
        }
    }
}

extension AppModel {
    /// The screen with the accounts that are gone through after a change of device, where it led here.
    public var walk: Route? {
        path.last { if case .phoneWalk = $0 { true } else { false } }
    }

    /// On with the next account, or home.
    public func goOn() {
        if let walk {
            back(to: walk)
        } else {
            path = []
        }
    }
}
