import Observation

/// Shows what is here to another device of this vault.
@Observable @MainActor
public final class SyncShowModel: ScreenModel {
    /// None until it is sealed.
    public private(set) var show: QrShowModel?

    public func load() async {
        guard show == nil else { return }
        await attempt { () async throws(VaultFailure) in
            show = QrShowModel(app, try await bridge.makeSync())
        }
    }

    /// It was read; now the other way.
    public func readBack() {
        app.replace(with: .read(.sync))
    }

    public func finish() {
        app.leave()
    }
}
