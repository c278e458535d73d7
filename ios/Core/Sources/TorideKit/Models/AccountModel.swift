import Observation

/// One account: its sets, and what is said about its codes.
@Observable @MainActor
public final class AccountModel: ScreenModel {
    public let id: AccountId
    public private(set) var detail: AccountDetail?

    public init(_ app: AppModel, _ id: AccountId) {
        self.id = id
        super.init(app)
    }

    public func load() async {
        await attempt(reload)
    }

    /// "Somebody may have seen this code."
    public func expose(_ code: CodeId) async {
        await change(.codeExposed(code)) { () async throws(VaultFailure) in
            try await bridge.mark(code, as: .exposed)
        }
    }

    /// "Somebody may have seen the whole set."
    public func expose(set: SetId) async {
        await change(.setExposed(set)) { () async throws(VaultFailure) in
            try await bridge.mark(set: set, as: .exposed)
        }
    }

    /// "The service made this set void."
    public func retire(_ set: SetId) async {
        await change(.setRetired(set)) { () async throws(VaultFailure) in
            try await bridge.mark(set: set, as: .retired)
        }
    }

    /// Takes back what was said about a code.
    public func undo(_ mark: CodeMark, of code: CodeId) async {
        await change(.undone) { () async throws(VaultFailure) in try await bridge.undo(mark, of: code) }
    }

    /// Takes back what was said about a set.
    public func undo(_ mark: SetMark, ofSet set: SetId) async {
        await change(.undone) { () async throws(VaultFailure) in try await bridge.undo(mark, ofSet: set) }
    }

    /// Takes the account out of the bin.
    public func restore() async {
        await change(.accountRestored) { () async throws(VaultFailure) in try await bridge.restore(id) }
    }

    /// Puts the account into the bin. Its codes stay, sealed.
    public func bin() async {
        let done = await attempt { () async throws(VaultFailure) in try await bridge.bin(id) }
        if done {
            app.path.removeAll { $0 == .account(id) }
            app.tell(.accountBinned(id))
        }
    }

    private func change(_ notice: Notice, _ work: () async throws(VaultFailure) -> Void) async {
        let done = await attempt { () async throws(VaultFailure) in
            try await work()
            try await reload()
        }
        if done {
            app.tell(notice)
        }
    }

    private func reload() async throws(VaultFailure) {
        detail = try await bridge.account(id)
    }
}
