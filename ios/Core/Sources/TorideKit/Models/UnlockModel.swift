import Observation

/// Opening the vault.
@Observable @MainActor
public final class UnlockModel: ProvingModel {
    /// Seconds until the next try is taken.
    public private(set) var waitSeconds: UInt32 = 0

    override public var canProve: Bool { super.canProve && waitSeconds == 0 }

    /// While there is a wait, its sentence instead of the failure that led to it; before the first try, why the
    /// vault was locked. "It is locked" tells nothing to somebody who sees this screen.
    override public var problem: String? {
        if waitSeconds > 0 {
            return app.words.say(.Throttled(seconds: waitSeconds))
        }
        let told = failure ?? app.lockedBecause
        return told == .Locked ? nil : told.map(app.words.say)
    }

    /// Tries to open the vault. Takes about a second.
    public func unlock() async {
        guard canProve else { return }
        let way = proof.way
        let opened = await proving { (secret) async throws(VaultFailure) in
            switch way {
            case .passphrase: try await bridge.unlock(passphrase: secret)
            case .recoveryKey: try await bridge.unlock(recoveryKey: secret)
            }
        }
        if opened {
            await app.enter()
        } else {
            await refreshWait()
        }
    }

    /// Asks how long to wait; the screen calls this every second while there is a wait.
    public func refreshWait() async {
        waitSeconds = await bridge.waitSeconds()
    }
}
