import Observation

/// What needs doing now, and all accounts at a glance.
@Observable @MainActor
public final class HomeModel: ScreenModel {
    public private(set) var overview: Overview?
    /// What would be left without this device; none while that cannot be told.
    public private(set) var withoutThis: WhatIf?
    /// The last backup that was read back from where it is stored.
    public private(set) var lastBackup: LastBackup?
    /// Services that were asked to bring an account back, what is due first.
    public private(set) var waiting: [WaitingRow] = []
    /// The person was on their way when they left the guide.
    public private(set) var isInGuide = false

    public func load() async {
        await attempt { () async throws(VaultFailure) in
            let overview = try await bridge.overview()
            if !overview.accounts.isEmpty {
                let this = try await bridge.things().filter(\.isThis).map(\.thing)
                withoutThis = this.isEmpty ? nil : try await bridge.whatIf(lost: this)
            }
            lastBackup = try await bridge.lastBackup()
            waiting = try await bridge.waiting()
            isInGuide = try await bridge.isInGuide()
            self.overview = overview
        }
    }

    /// There are accounts of a shop.
    public var hasShop: Bool { overview?.accounts.contains(where: \.business) == true }

    /// Nothing needs doing, and nothing is asked.
    public var isAllWell: Bool {
        guard let overview else { return false }
        return overview.next == nil && overview.cards.isEmpty && overview.question == nil
            && !waiting.contains(where: \.isDue)
    }

    /// Several accounts that wait for the same change of device.
    public var walk: Walk? { overview.flatMap { Walk(in: $0.cards) } }

    /// The cards that stand for themselves.
    public var cards: [PromptCard] {
        let walk = walk
        return overview?.cards.filter { walk?.covers($0) != true } ?? []
    }

    /// Where the button of the most urgent thing leads.
    public var nextRoute: AppModel.Route? {
        guard let next = overview?.next else { return nil }
        return switch next.kind {
        case .lookAtDamage: .damage
        case .proveRecoveryKey: .proveRecoveryKey
        case .addFirstAccount, .storeCodes: .addCodes(next.account)
        }
    }

    /// One thing to do is begun at once; several are first shown together.
    public func begin(_ card: PromptCard) {
        let account = card.account?.id
        app.path.append(card.todo.count == 1 ? card.todo[0].route(of: account) : .card(account))
    }

    /// Numbers and mailboxes that a notice asks to look at, each counted once however many accounts use it.
    public var contactsDue: Int {
        let prompts = overview?.cards.flatMap(\.prompts).filter { $0.reason == .contactUnconfirmed } ?? []
        return Set(prompts.flatMap(\.about).filter { $0.kind == .contact }.map(\.id)).count
    }
}
