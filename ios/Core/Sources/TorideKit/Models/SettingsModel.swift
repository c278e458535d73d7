import Observation

/// Facts about the vault, and its lock time.
@Observable @MainActor
public final class SettingsModel: ScreenModel {
    public private(set) var info: VaultInfo?

    public func load() async {
        await attempt(reload)
    }

    public func setLockMinutes(_ minutes: UInt8) async {
        await attempt { () async throws(VaultFailure) in
            try await bridge.setLockMinutes(minutes)
            try await reload()
        }
        await app.takeLockTime()
    }

    private func reload() async throws(VaultFailure) {
        info = try await bridge.info()
    }
}
