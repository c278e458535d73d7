import Observation

/// After a change of phone: every account that depended on the old one, until each is done.
@Observable @MainActor
public final class PhoneWalkModel: ScreenModel {
    public let device: DeviceId
    /// None until it was read.
    public private(set) var progress: PhoneProgress?

    public init(_ app: AppModel, _ device: DeviceId) {
        self.device = device
        super.init(app)
    }

    public func load() async {
        await attempt { () async throws(VaultFailure) in
            progress = try await bridge.phoneProgress(device)
        }
    }

    /// How many accounts depended on it.
    public var total: Int { progress.map { $0.open.count + $0.done.count } ?? 0 }

    /// On with the first account that has something left to do.
    public func goOn() {
        if let next = progress?.open.first?.account?.id {
            app.path.append(.card(next))
        }
    }
}
