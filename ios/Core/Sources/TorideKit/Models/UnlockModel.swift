import Observation

/// Opening the vault.
@Observable @MainActor
public final class UnlockModel: ScreenModel {
    public enum Way: Sendable, CaseIterable {
        case passphrase
        case recoveryKey
    }

    public var way = Way.passphrase {
        didSet {
            typed = ""
            failure = nil
        }
    }
    /// What is typed; empty once it is on its way.
    public var typed = "" {
        didSet { judge() }
    }
    /// The recovery key's groups as far as it was typed; none for a passphrase.
    public private(set) var check: RecoveryKeyCheck?
    /// Seconds until the next try is taken.
    public private(set) var waitSeconds: UInt32 = 0

    public var canUnlock: Bool {
        guard !isBusy, waitSeconds == 0 else { return false }
        return switch way {
        case .passphrase: !typed.isEmpty
        case .recoveryKey: check?.complete == true
        }
    }

    /// While there is a wait, its sentence instead of the failure that led to it; before the first try, why the
    /// vault was locked. "It is locked" tells nothing to somebody who sees this screen.
    override public var problem: String? {
        if waitSeconds > 0 {
            return app.words.say(.Throttled(seconds: waitSeconds))
        }
        let told = failure ?? app.lockedBecause
        return told == .Locked ? nil : told.map(app.words.say)
    }

    /// Tries to open the vault. Takes about a second. A recovery key stays in its field for correction.
    public func unlock() async {
        guard canUnlock else { return }
        let way = way
        let secret = Secret(typed)
        if way == .passphrase {
            typed = ""
        }
        let opened = await attempt { () async throws(VaultFailure) in
            switch way {
            case .passphrase: try await bridge.unlock(passphrase: secret)
            case .recoveryKey: try await bridge.unlock(recoveryKey: secret)
            }
        }
        if opened {
            typed = ""
            await app.enter()
        } else {
            await refreshWait()
        }
    }

    /// Asks how long to wait; the screen calls this every second while there is a wait.
    public func refreshWait() async {
        waitSeconds = await bridge.waitSeconds()
    }

    private func judge() {
        check = way == .recoveryKey && !typed.isEmpty
            ? Rules.check(recoveryKey: Secret(typed)) : nil
    }
}
