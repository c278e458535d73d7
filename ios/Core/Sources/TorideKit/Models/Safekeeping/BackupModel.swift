import Foundation
import Observation

/// Makes a backup: sealed, saved where the person chooses, read back. Only then it is called one.
@Observable @MainActor
public final class BackupModel: ScreenModel {
    public enum Step: Sendable, Equatable {
        /// What shall open it.
        case secrets
        /// Sealed; it is still to be saved.
        case made(BackupReport)
        case done(name: String)
    }

    /// Why it does not count yet.
    public enum SaveProblem: Sendable {
        /// It was not written, or cannot be read back.
        case failed
        /// What was read back is not what was made.
        case differs
    }

    public private(set) var step = Step.secrets
    public var usesPassphrase = true {
        didSet { passphrase = "" }
    }
    public var usesKey = false {
        didSet { key.forget() }
    }
    /// Empty once it is on its way.
    public var passphrase = ""
    public let key = KeyModel()
    public private(set) var saveProblem: SaveProblem?

    private var backup: (any BackupBridge)?

    /// The sealed file, until it was saved.
    public var file: SealedFile? { backup?.file }

    /// Whatever was chosen is there, and at least one was.
    public var canMake: Bool {
        (usesPassphrase || usesKey) && (!usesPassphrase || !passphrase.isEmpty) && (!usesKey || key.isComplete)
            && !isBusy
    }

    /// Seals it. Takes seconds.
    public func make() async {
        guard canMake else { return }
        let first = usesPassphrase ? Secret(taking: &passphrase) : nil
        let second = usesKey ? Secret(key.typed) : nil
        await attempt { () async throws(VaultFailure) in
            let made = try await bridge.makeBackup(passphrase: first, recoveryKey: second)
            key.forget()
            (backup, step) = (made, .made(made.report))
        }
    }

    /// It was saved under this name; `stored` is what was read back from there.
    public func saved(as name: String, readBack stored: Data?) async {
        guard let backup else { return }
        saveProblem = nil
        guard let stored else { return saveProblem = .failed }
        let done = await attempt { () async throws(VaultFailure) in try await backup.confirm(stored) }
        if done {
            self.backup = nil
            step = .done(name: name)
        } else if failure == .Damaged {
            (failure, saveProblem) = (nil, .differs)
        }
    }

    public func savingFailed() {
        saveProblem = .failed
    }
}
