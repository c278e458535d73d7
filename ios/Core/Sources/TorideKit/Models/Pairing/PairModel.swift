import Observation

/// Carries the vault to another device: what is sealed, then its key by itself, then what comes back.
@Observable @MainActor
public final class PairModel: ProvingModel {
    public enum Step: Sendable {
        case prepare
        case codes
        /// Nothing of the codes is on this page.
        case key
        case back
    }

    public private(set) var step = Step.prepare
    public private(set) var show: QrShowModel?
    /// The key, until the person leaves.
    public private(set) var handover: Handover?

    /// Seals the vault. Takes seconds.
    public func begin() async {
        _ = await proving { (secret) async throws(VaultFailure) in
            let made = try await bridge.makeTransfer(with: secret)
            (handover, show, step) = (made, QrShowModel(app, made.file), .codes)
        }
    }

    /// The other device has everything.
    public func showKey() {
        step = .key
    }

    /// The other device is open: the key has served.
    public func opened() {
        (handover, show, step) = (nil, nil, .back)
    }

    public func readBack() {
        app.replace(with: .read(.sync))
    }

    public func later() {
        app.leave()
    }

    /// One step back inside the screen; false when the screen itself is to be left.
    public func stepBack() -> Bool {
        guard !isBusy else { return true }
        guard step == .key else { return false }
        step = .codes
        return true
    }
}
