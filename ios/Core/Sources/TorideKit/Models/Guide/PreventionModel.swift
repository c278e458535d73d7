import Observation

/// The three things to do while one still gets in; an open vault ticks them.
@Observable @MainActor
public final class PreventionModel: ScreenModel {
    /// Before unlocking none is ticked.
    public private(set) var precautions = Rules.precautions

    public func load() async {
        guard app.stage == .open else { return }
        await attempt { () async throws(VaultFailure) in
            precautions = try await bridge.precautions()
        }
    }
}
