import Observation

/// What all screens have in common: they wait, and things can fail.
@Observable @MainActor
public class ScreenModel {
    /// A call is under way; buttons rest.
    public private(set) var isBusy = false
    /// Why the last thing asked for was not done; gone with the next one.
    public internal(set) var failure: VaultFailure?

    public let app: AppModel
    var bridge: any VaultBridge { app.bridge }

    public init(_ app: AppModel) {
        self.app = app
    }

    /// The sentence for the last failure.
    public var problem: String? {
        failure.map(app.words.say)
    }

    /// Does one thing at a time: a second tap while the first is under way is no second order.
    /// Returns whether it was done.
    @discardableResult
    func attempt(_ work: () async throws(VaultFailure) -> Void) async -> Bool {
        guard !isBusy else { return false }
        isBusy = true
        failure = nil
        defer { isBusy = false }
        do {
            try await work()
            await app.keepAnchor() // every change a screen makes passes here
            return true
        } catch {
            failure = error
            await app.note(error)
            return false
        }
    }
}
