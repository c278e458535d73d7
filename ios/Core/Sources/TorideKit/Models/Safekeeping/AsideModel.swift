import Observation

/// Vaults that were set aside here, and the way back to one of them.
@Observable @MainActor
public final class AsideModel: ReadingModel {
    /// None until they were read.
    public private(set) var rows: [SetAside]?
    /// The one that is to come back, asked once more.
    public var asking: SetAside?

    override func read() async throws(VaultFailure) {
        rows = try await bridge.setAside()
    }

    /// It comes back, locked; the vault that is here now is set aside.
    public func bringBack() async {
        guard let asking else { return }
        let done = await attempt { () async throws(VaultFailure) in try await bridge.bringBack(asking.id) }
        if done {
            await app.lock()
            app.tell(.carried(.swapped))
        } else if app.stage == .open {
            // It was locked for the swap, and is here as before.
            await app.lock(because: failure)
        }
    }
}

/// When the vault does not open: what else can be done. Nothing of it deletes anything.
@Observable @MainActor
public final class OtherWaysModel: ReadingModel {
    public private(set) var hasAside = false

    override func read() async throws(VaultFailure) {
        hasAside = try await !bridge.setAside().isEmpty
    }
}
