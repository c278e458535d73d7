import Observation

/// One account: its sets, its history, and what is said about its codes.
@Observable @MainActor
public final class AccountModel: ScreenModel {
    public let id: AccountId
    public private(set) var detail: AccountDetail?
    public private(set) var history: [HistoryEntry] = []
    /// What is known of its service.
    public private(set) var card: ServiceCard?
    /// What is wrong with the new name.
    public private(set) var problems: [FieldProblem] = []

    public init(_ app: AppModel, _ id: AccountId) {
        self.id = id
        super.init(app)
    }

    public func load() async {
        await attempt(reload)
    }

    /// "Somebody may have seen this code."
    public func expose(_ code: CodeId) async {
        await mark(.codeExposed(code)) { () async throws(VaultFailure) in
            try await bridge.mark(code, as: .exposed)
        }
    }

    /// "Somebody may have seen the whole set."
    public func expose(set: SetId) async {
        await mark(.setExposed(set)) { () async throws(VaultFailure) in
            try await bridge.mark(set: set, as: .exposed)
        }
    }

    /// "The service made this set void."
    public func retire(_ set: SetId) async {
        await mark(.setRetired(set)) { () async throws(VaultFailure) in
            try await bridge.mark(set: set, as: .retired)
        }
    }

    /// Changes name, service or kind, unless something is wrong with the draft.
    public func change(to draft: AccountDraft) async {
        await change { () async throws(VaultFailure) in
            problems = try await bridge.check(draft)
            if problems.isEmpty {
                try await bridge.change(id, to: draft)
            }
        }
    }

    /// Puts the account into the bin. Its codes stay, sealed.
    public func bin() async {
        let done = await attempt { () async throws(VaultFailure) in try await bridge.bin(id) }
        if done {
            app.path.removeAll { $0 == .account(id) }
            app.tell(.accountBinned(id))
        }
    }

    private func mark(_ notice: Notice, _ work: () async throws(VaultFailure) -> Void) async {
        if await change(work) {
            app.tell(notice)
        }
    }

    @discardableResult
    private func change(_ work: () async throws(VaultFailure) -> Void) async -> Bool {
        await attempt { () async throws(VaultFailure) in
            try await work()
            try await reload()
        }
    }

    private func reload() async throws(VaultFailure) {
        let detail = try await bridge.account(id)
        history = try await bridge.history(of: id)
        card = Rules.card(of: detail.row.serviceId, in: app.words.language)
        self.detail = detail
    }
}
