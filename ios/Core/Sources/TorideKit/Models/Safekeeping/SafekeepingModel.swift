import Observation

/// What keeps the vault safe from the loss of this device.
@Observable @MainActor
public final class SafekeepingModel: ReadingModel {
    /// It was read, whether or not there is a backup.
    public private(set) var isRead = false
    /// The last one that was read back from where it is stored.
    public private(set) var last: LastBackup?
    public private(set) var info: VaultInfo?
    public private(set) var aside: [SetAside] = []

    override func read() async throws(VaultFailure) {
        last = try await bridge.lastBackup()
        info = try await bridge.info()
        aside = try await bridge.setAside()
        isRead = true
    }
}
